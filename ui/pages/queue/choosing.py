"""Whom somebody chose on the queue's page, in line or away: by a click, or by the digits of a number."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counter.domain.queue.ticket import TicketSummary
from ui.pages.queue.lanes import Lanes
from ui.pages.queue.side import QueueSide

if TYPE_CHECKING:
    from ui.pages.queue.page import QueuePage

DIGITS_MS = 1000  # between two digits of one number


class Choosing(QObject):
    """One at a time; `changed` is called when it is another."""

    def __init__(
        self, page: "QueuePage", lanes: Lanes, side: QueueSide, changed: Callable[[], object]
    ) -> None:
        super().__init__(page)
        self._page, self._lanes, self._side, self._changed = page, lanes, side, changed
        self._typed = ""
        self._typing = QTimer(page, singleShot=True, interval=DIGITS_MS)
        self._typing.timeout.connect(self.forget_digits)
        lanes.clicked, side.clicked = self._lane_clicked, self._aside_clicked

    @property
    def chosen(self) -> TicketSummary | None:
        return self._lanes.chosen or self._side.chosen

    @property
    def away(self) -> TicketSummary | None:
        """The one chosen, where it is somebody away."""
        return self._side.chosen

    def forget(self) -> None:
        self._lanes.forget()
        self._side.forget()
        self._changed()

    def forget_digits(self) -> None:
        self._typed = ""
        self._typing.stop()

    def jump(self, digit: str) -> None:
        """Digits choose the ticket with that number; where they fit nobody, the last one begins
        another number.
        """
        self._typed = (self._typed + digit)[-3:]
        self._typing.start()
        if not self._choose(int(self._typed)) and self._typed != digit:
            self._typed = digit
            self._choose(int(digit))
        if (chosen := self.chosen) is not None:
            words = self.tr("{number} is chosen. G calls it, H cancels it, T: is back.")
            self._page.said.emit(words.format(number=chosen.ticket.number_text), "")
        else:
            words = self.tr("Nobody with the number {number} waits or is away.")
            self._page.said.emit(words.format(number=self._typed), "")
            self.forget_digits()

    def _choose(self, number: int) -> bool:
        """The ticket of that number; False when nobody has it."""
        self._lanes.forget()
        self._side.forget()
        is_there = self._lanes.choose(number) or self._side.choose(number)
        self._changed()
        return is_there

    def _lane_clicked(self) -> None:
        self._side.forget()
        self._changed()

    def _aside_clicked(self) -> None:
        self._lanes.forget()
        self._changed()
