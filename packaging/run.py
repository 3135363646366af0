"""`make run`: opens the window where there is a screen; elsewhere plays a demonstration day into
./demo/.
"""

import os
import shutil
import sys
from pathlib import Path

from counter.cli import main as command

DEMO = Path("demo")


def has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def play() -> int:
    """A made-up office with a day of work, its tickets and receipts."""
    if DEMO.exists():
        shutil.rmtree(DEMO)
    return command(
        [
            "demo",
            "--data",
            str(DEMO / "desk"),
            "--papers",
            str(DEMO),
            "--days",
            "1",
            "--dossiers-per-day",
            "24",
        ]
    )


def open_window() -> int:
    """The desk of this computer: the first start asks who it belongs to, and offers a practice
    desk.
    """
    from ui.app import main

    return main()


if __name__ == "__main__":
    sys.exit(open_window() if has_screen() else play())
