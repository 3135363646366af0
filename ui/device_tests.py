"""The devices of this computer: which printers there are and how they stand, and what came of the
last test of each.

A print server may be slow to answer: it is asked in the papers' worker.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from counter import wording
from counter.domain.dossiers.card import Card
from counter.domain.refusal import CounterError, Unavailable
from counter.printing.process.client import PrintProcess
from ui.preferences import Preferences
from ui.printing import Printing
from ui.scanning import Scanning
from ui.worker import Worker

RECEIPTS, TICKETS, SCANNER = "receipts", "tickets", "scanner"


class Tried(NamedTuple):
    """When a device was tried last, whether it went well, and what there is to say of it."""

    at: datetime
    is_good: bool
    words: str


class DeviceTests(QObject):
    """Looks at devices and tries them; what came of a test is kept for this computer."""

    changed = Signal()

    def __init__(
        self,
        paper_worker: Worker,
        printers: PrintProcess,
        preferences: Preferences,
        printing: Printing,
        scanning: Scanning,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._worker, self._printers, self._preferences = paper_worker, printers, preferences
        self._printing, self._scanning, self._now = printing, scanning, now
        self.printers: dict[str, str] | None = None  # by name, the code of what is wrong with it
        self.trouble = ""  # the code of why nobody knows which printers there are
        self.awaits_scan = False
        self._is_looking = False
        printing.tested.connect(self._printed)
        printing.not_tested.connect(self._not_printed)

    # ---- how they stand

    def look(self) -> None:
        """Asks for the printers, unless an answer is still on its way."""
        if not self._is_looking:
            self._is_looking = True
            self._worker.run(self._find_printers, self._found, self._not_found, asker=self)

    def _find_printers(self) -> dict[str, str]:
        return {name: self._printers.look_at(name).trouble for name in self._printers.names()}

    def _found(self, found: dict[str, str]) -> None:
        self._is_looking, self.printers, self.trouble = False, found, ""
        self.changed.emit()

    def _not_found(self, error: Exception) -> bool:
        """The print service does not say: what is chosen stays, and nothing is said of it."""
        self._is_looking = False
        if not isinstance(error, Unavailable):
            return False
        self.trouble = error.code
        self.changed.emit()
        return True

    def is_silent(self, port: str) -> bool:
        """True for a serial port whose scanner does not answer."""
        return bool(port) and self._scanning.is_silent(port)

    # ---- trying

    def try_printer(self, device: str, printer: str) -> None:
        self._printing.try_printer(printer, is_for_slips=device == TICKETS)

    def _printed(self, is_for_slips: bool, where: str) -> None:
        words = self.tr("sent to {printer}. Look whether the paper came out whole.")
        self._keep(_device(is_for_slips), True, words.format(printer=where))

    def _not_printed(self, is_for_slips: bool, error: object) -> None:
        words = wording.of_error(CounterError("bug"), self._preferences.language)
        if isinstance(error, CounterError):
            words = wording.of_error(error, self._preferences.language)
        self._keep(_device(is_for_slips), False, words)

    def await_scan(self, on: bool) -> None:
        """The next card or receipt that is scanned is a test."""
        self.awaits_scan = on
        self.changed.emit()

    def card_read(self, card: Card) -> None:
        """Nothing of it is kept but whether its letters came through."""
        if card.doubtful & {"name", "address"}:
            words = self.tr("the letters came out wrong. Turn the Vietnamese input method off.")
            self._scanned(False, words)
        else:
            self._scanned(True, self.tr("a card was read, with its Vietnamese letters"))

    def code_read(self) -> None:
        self._scanned(True, self.tr("the code of a receipt was read"))

    def _scanned(self, is_good: bool, words: str) -> None:
        self.awaits_scan = False
        self._keep(SCANNER, is_good, words)

    # ---- what came of it

    def _keep(self, device: str, is_good: bool, words: str) -> None:
        result = (self._now().isoformat(), is_good, words)
        self._preferences.keep_tried(device, msgspec.json.encode(result).decode())
        self.changed.emit()

    def today(self) -> date:
        return self._now().date()

    def last(self, device: str) -> Tried | None:
        """What came of the last test; None before one, and of a file that a hand spoiled."""
        try:
            kept = msgspec.json.decode(
                self._preferences.tried(device), type=tuple[datetime, bool, str]
            )
        except (msgspec.MsgspecError, UnicodeError):
            return None
        return Tried(*kept)


def _device(is_for_slips: bool) -> str:
    return TICKETS if is_for_slips else RECEIPTS
