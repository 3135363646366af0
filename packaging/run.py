"""`make run`: opens the program where there is a screen; elsewhere plays a demonstration day into ./demo/."""

import shutil
import sys
from pathlib import Path

from counter.cli import main

DEMO = Path("demo")


def play() -> int:
    """A made-up office with a day of work, its tickets and receipts."""
    if DEMO.exists():
        shutil.rmtree(DEMO)
    return main(
        ["demo", "--data", str(DEMO / "desk"), "--papers", str(DEMO), "--days", "1", "--dossiers-per-day", "24"]
    )


if __name__ == "__main__":
    sys.exit(play())
