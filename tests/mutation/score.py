"""How many of a module's mutants its tests noticed."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tests.mutation.campaign import Outcome, Trial
from tests.mutation.mutations import Mutation
from tests.mutation.targets import Target, equivalents_of

_LOWEST_RATE = 0.95
HEADING = f"{'module':<14}{'mutants':>9}{'killed':>9}{'survived':>10}{'time-outs':>11}{'rate':>9}"


class Score(NamedTuple):
    """Neither what does not load nor what is equivalent counts; what goes in circles is noticed."""

    target: Target
    killed: int
    timed_out: int
    living: tuple[Mutation, ...]
    no_equivalents: tuple[Mutation, ...]  # listed as such, and noticed all the same

    @property
    def mutants(self) -> int:
        return self.killed + self.timed_out + len(self.living)

    @property
    def rate(self) -> float:
        return 1 - len(self.living) / self.mutants if self.mutants else 1

    @property
    def is_enough(self) -> bool:
        return self.rate >= _LOWEST_RATE and not self.no_equivalents

    def told(self) -> str:
        """A row under the heading, and below it each mutant that somebody has to look at."""
        counts = f"{self.mutants:>9}{self.killed:>9}{len(self.living):>10}{self.timed_out:>11}"
        lines = [f"{self.target.name:<14}{counts}{self.rate:>9.1%}"]
        lines += [f"  lives: {self._place(mutation)}" for mutation in self.living]
        lines += [f"  is no equivalent: {self._place(one)}" for one in self.no_equivalents]
        return "\n".join(lines)

    def _place(self, mutation: Mutation) -> str:
        return f"{self.target.module}:{mutation.line} {mutation.where}: {mutation.told}"


def score_of(target: Target, trials: Iterable[Trial]) -> Score:
    equivalents = equivalents_of(target)
    counts = Counter[Outcome]()
    living, noticed = [], []
    for mutation, outcome in trials:
        is_equivalent = mutation.name in equivalents
        if outcome is Outcome.SURVIVED:
            living += [] if is_equivalent else [mutation]
        else:
            counts[outcome] += 1
            noticed += [mutation] if is_equivalent else []
    killed, timed_out = counts[Outcome.KILLED], counts[Outcome.TIMED_OUT]
    return Score(target, killed, timed_out, tuple(living), tuple(noticed))
