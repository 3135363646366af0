"""Trains the zstd dictionary that small runs are packed with, on made-up offices. Done once for
each version of it:

desks and hubs read every version they were shipped with, so a dictionary is never trained anew
under the same number.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import zstandard  # noqa: E402

from counter.desk.demonstration import demonstrate  # noqa: E402
from counter.domain.clock import VIETNAM  # noqa: E402
from counter.storage.folder import Folder  # noqa: E402
from counter.storage.journal import acceptance  # noqa: E402
from counter.sync import wire  # noqa: E402

TARGET = ROOT / "resources" / "exchange" / "dictionary-1.zdict"
BYTES = 24 * 1024
UNTIL = datetime(2026, 6, 30, 17, tzinfo=VIETNAM)
OFFICES, RUNS, LONGEST = 12, 400, 60


def samples() -> Iterator[bytes]:
    """Runs of the length a desk sends while it is connected, as they are before they are
    compressed.
    """
    for seed in range(OFFICES):
        dice = random.Random(seed)  # noqa: S311  # made-up offices, no secret
        with tempfile.TemporaryDirectory() as name:
            folder = Folder(Path(name) / "desk")
            desk, _ = demonstrate(
                folder, days=8, dossiers_per_day=30, seed=seed, until=UNTIL, passphrase=None
            )
            with closing(desk):
                entries = acceptance.carried(desk.reader.connection, 1, 0)
        for _ in range(RUNS):
            length, first = dice.randint(1, LONGEST), dice.randrange(len(entries) - LONGEST)
            yield wire.encode(entries[first : first + length])


def main() -> None:
    trained = zstandard.train_dictionary(BYTES, list(samples()), dict_id=1, level=wire.LEVEL)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(trained.as_bytes())


if __name__ == "__main__":
    main()
