"""The recovery sheet on its way to paper: drawn in the desk's worker, sent or written in the
papers' worker.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from counter.desk.open_desk import OpenDesk
from counter.desk.recovery_sheet import RecoverySheet
from counter.domain.printing.target import SYSTEM, target_of
from counter.printing.process.client import PrintProcess
from ui.preferences import Preferences
from ui.worker import Worker

TITLE = "counter-recovery-sheet"


class Sheets(QObject):
    """Prints a desk's recovery sheet, or writes it to a file that its owner alone reads."""

    def __init__(
        self,
        desk_lane: Worker,
        paper_worker: Worker,
        desk: OpenDesk,
        preferences: Preferences,
        printers: PrintProcess,
        drawn: Callable[[], object],
    ) -> None:
        """`drawn` is called when a sheet was drawn: for the first one the keys are wrapped anew."""
        super().__init__()
        self._desk_lane, self._paper_worker = desk_lane, paper_worker
        self._desk, self._preferences, self._drawn = desk, preferences, drawn
        self._printers = printers

    @property
    def printer(self) -> str:
        """The A4 printer chosen for receipts; empty where papers go into a folder."""
        return self._preferences.receipt_printer

    def print(
        self, typed: str, done: Callable[[str], object], failed: Callable[[Exception], bool]
    ) -> None:
        """To the printer. `typed`: the passphrase, needed for a desk's first sheet alone; `done` is
        told where it went.
        """
        printer = self.printer

        def send(sheet: RecoverySheet) -> str:
            return self._printers.send(target_of(SYSTEM, printer), TITLE, sheet.content).where

        self._draw(typed, send, done, failed)

    def save(
        self,
        path: Path,
        typed: str,
        done: Callable[[str], object],
        failed: Callable[[Exception], bool],
    ) -> None:
        """As PDF."""

        def write(sheet: RecoverySheet) -> str:
            sheet.save(path)
            return str(path)

        self._draw(typed, write, done, failed)

    def _draw(
        self,
        typed: str,
        send: Callable[[RecoverySheet], str],
        done: Callable[[str], object],
        failed: Callable[[Exception], bool],
    ) -> None:
        def drawn(sheet: RecoverySheet) -> None:
            self._drawn()
            self._paper_worker.run(lambda: send(sheet), done, failed, asker=self)

        self._desk_lane.run(
            lambda: RecoverySheet(self._desk).draw(typed or None), drawn, failed, asker=self
        )
