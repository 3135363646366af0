"""Tries mutants: `python -m tests.mutation [MODULE ...] [--sample N]`. Ends with 1 where too many
live.
"""

import argparse
import os
import random
import sys
from collections.abc import Collection

from tests.mutation.campaign import count_mutants, try_mutants
from tests.mutation.score import HEADING, score_of
from tests.mutation.targets import ROOT, TARGETS, Target

_SEED = 1


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    known = [target.name for target in TARGETS]
    parser.add_argument("modules", nargs="*", metavar="MODULE", help=", ".join(known))
    parser.add_argument("--sample", type=int, metavar="N", help="only so many, the same each time")
    wanted = parser.parse_args()
    if unknown := set(wanted.modules) - set(known):
        parser.error(f"no module named {', '.join(sorted(unknown))}")
    os.chdir(ROOT)
    print(HEADING)
    enough = True
    for target, places in _chosen(wanted.modules or known, wanted.sample):
        score = score_of(target, try_mutants(target, places))
        enough &= score.is_enough
        print(score.told(), flush=True)
    return 0 if enough else 1


def _chosen(names: list[str], sample: int | None) -> list[tuple[Target, Collection[int]]]:
    """The places of the mutants to try, by module."""
    targets = [target for target in TARGETS if target.name in names]
    every = [(target, place) for target in targets for place in range(count_mutants(target))]
    if sample is not None:
        every = random.Random(_SEED).sample(every, sample)
    places = [(target, {place for other, place in every if other == target}) for target in targets]
    return [(target, found) for target, found in places if found]


if __name__ == "__main__":
    sys.exit(main())
