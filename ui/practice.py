"""A practice desk on made-up data beside the real one: a new clerk learns without touching the
journal.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from counter.desk.demonstration import demonstrate
from counter.domain.clock import VIETNAM
from counter.storage.folder import Folder
from ui.preferences import Preferences

if TYPE_CHECKING:
    from ui.shell.program import Program

DAYS, DOSSIERS_A_DAY = 5, 24


def practise(program: "Program") -> None:
    """Opens the practice desk in a window of its own; makes it when there is none yet."""
    folder = folder_beside(program.folder.path)

    def opens(_made: object) -> None:
        take_over(program.preferences, folder)
        open_window(folder)

    program.paper_worker.run(lambda: make(folder), opens)


def folder_beside(desk: Path) -> Path:
    return desk / "practice"


def make(folder: Path) -> None:
    """A made-up office of some days, when there is none yet."""
    if Folder(folder).exists:
        return
    desk, _ = demonstrate(
        Folder(folder),
        days=DAYS,
        dossiers_per_day=DOSSIERS_A_DAY,
        seed=1,
        until=datetime.now(VIETNAM),
        passphrase=None,
    )
    desk.close()


def take_over(own: Preferences, folder: Path) -> None:
    """Whoever practises first does it under their name, in their language and text size; what was
    set there stays.
    """
    theirs = Preferences(folder)
    if theirs.is_new:
        theirs.clerk, theirs.language, theirs.text_size = own.clerk, own.language, own.text_size


def open_window(folder: Path) -> None:
    """A window of its own, in a process of its own."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "ui.app"]
    QProcess.startDetached(sys.executable, [*program, "--data", str(folder)])
