"""The top of the page: for whom the form is, and what can be done with what stands on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from counter.domain.queue.ticket import TicketSummary
from ui.theme import px
from ui.widgets.basics import LARGE, button, column, label, row


class Head(QFrame):
    others_wanted = Signal()
    throw_away_wanted = Signal()
    put_away_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whose = label(role="quiet")
        self._others = button("", self.others_wanted.emit, role="link")
        self._others.hide()
        self._throw = button(self.tr("Throw away"), self.throw_away_wanted.emit, role="link")
        away = button(self.tr("Put away"), self.put_away_wanted.emit, "Ctrl+N", role="link")
        title = row(label(self.tr("Intake"), "title"), self._whose, 1, gap=12)
        links = row(1, self._others, self._throw, away, gap=12)
        if px.percent < LARGE:
            title.addLayout(links)
            self.setLayout(title)
        else:
            self.setLayout(column(title, links, gap=4))  # beside one another they would be cut

    def show_ticket(self, ticket: TicketSummary | None) -> None:
        """The number the form is for."""
        if ticket:
            words = self.tr("for number {number}").format(number=ticket.ticket.number_text)
        else:
            words = self.tr("without a number")
        self._whose.setText(words)

    def show_others(self, count: int) -> None:
        """How many unfinished intakes there are besides the one in view."""
        self._others.setText(self.tr("%n unfinished intakes", "", count) + "   Ctrl+O")
        self._others.setVisible(bool(count))

    def allow_throwing(self, on: bool) -> None:
        self._throw.setEnabled(on)
