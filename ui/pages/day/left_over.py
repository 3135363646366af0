"""Tickets of the last working day: their people may be here again, and nothing moves them by itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from counter.desk.outlook import LeftOver
from ui.pages.day.checks import beside_remark
from ui.widgets.basics import button, column
from ui.widgets.chip import Remark

_NAMED = 6  # numbers of tickets in a line


class LeftOverTickets(QFrame):
    """Hidden while there are none; C puts them into today's line."""

    def __init__(self, carry_over: Callable[[], object]) -> None:
        super().__init__()
        self._remark = Remark("", "warn")
        self._carries = button(self.tr("Into today's line"), carry_over, "C")
        self.setLayout(column(beside_remark(self._remark, self._carries), gap=0))
        self.hide()

    @property
    def stop(self) -> QPushButton:
        """What Tab comes to."""
        return self._carries

    def show_left(self, left: LeftOver | None) -> None:
        self.setVisible(left is not None)
        if left is not None:
            numbers = ", ".join(one.ticket.number_text for one in left.tickets[:_NAMED])
            words = self.tr("Left open on {day}: {numbers}")
            self._remark.tell(words.format(day=f"{left.date:%d/%m}", numbers=numbers), "warn")
