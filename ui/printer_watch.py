"""What is said of the receipts' printer, at the foot of the rail and on the day page: asked for both at
once, now and then.

A print server may be slow to answer: it is asked in the papers' worker, and what it said last
stands meanwhile.
"""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from counter import wording
from counter.domain.refusal import CounterError
from counter.printing.process.client import PrintProcess
from ui.preferences import Preferences
from ui.worker import Worker

_EVERY_TICKS = 10


class PrinterWatch(QObject):
    """Whether the chosen printer can print, and the sentence that says so."""

    changed = Signal(bool, str)

    def __init__(
        self, paper_worker: Worker, printers: PrintProcess, preferences: Preferences
    ) -> None:
        super().__init__()
        self._worker, self._printers, self._preferences = paper_worker, printers, preferences
        self._ticks, self._is_looking = 0, False
        self.state = (True, "")

    def tick(self) -> None:
        """Some seconds passed."""
        self._ticks += 1
        if self._ticks % _EVERY_TICKS == 0:
            self.look()

    def look(self) -> None:
        """Asks, unless an answer is still on its way."""
        if not self._is_looking:
            self._is_looking = True
            self._worker.run(self._found, self._show, self._not_found, asker=self)

    def _found(self) -> tuple[bool, str]:
        name = self._preferences.receipt_printer
        if not name:
            words = QCoreApplication.translate("Printer", "Papers: folder {folder}")
            return True, words.format(folder=self._preferences.paper_folder.name)
        try:
            trouble = self._printers.look_at(name).trouble
        except CounterError as error:
            return False, wording.of_error(error, self._preferences.language)
        if trouble:
            return False, wording.text(trouble, self._preferences.language, {"printer": name})
        return True, QCoreApplication.translate("Printer", "Printer: {name}").format(name=name)

    def _show(self, state: tuple[bool, str]) -> None:
        self._is_looking = False
        if state != self.state:
            self.state = state
            self.changed.emit(*state)

    def _not_found(self, _error: Exception) -> bool:
        self._is_looking = False
        return False
