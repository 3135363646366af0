"""The top of the page: for whom the form is, and what can be done with what stands on it."""

from PySide6.QtCore import Signal

from counter import wording
from counter.desk.dossiers.intake import Received
from counter.domain.queue.ticket import TicketSummary
from ui.theme import by_size
from ui.widgets.basics import button, label
from ui.widgets.chip import Chip
from ui.widgets.page_head import PageHead


class Head(PageHead):
    others_wanted = Signal()
    throw_away_wanted = Signal()
    put_away_wanted = Signal()

    def __init__(self, language: str) -> None:
        self._language = language
        self._whose, self._kept = Chip(), label(role="small")
        self._others = button("", self._want_others, "Ctrl+O", role="link")
        self._throw = button("", self._want_to_throw, role="link")
        self._away = button("", self._want_away, "Ctrl+N", role="link")
        super().__init__("", self._whose, self._kept, 1, self._others, self._throw, self._away)
        self._others.hide()
        self._throw.setText(self.tr("Throw away"))
        self._away.setText(self.tr("Put away"))
        self._ticket = ""
        self.show_typing()

    def _want_others(self) -> None:
        self.others_wanted.emit()

    def _want_to_throw(self) -> None:
        self.throw_away_wanted.emit()

    def _want_away(self) -> None:
        self.put_away_wanted.emit()

    def show_typing(self) -> None:
        self.title.setText(self.tr("Intake"))
        self._show_ticket()
        self._kept.setText(by_size(self.tr("kept as it is typed"), ""))
        for shown in (self._throw, self._away):
            shown.show()

    def show_received(self, received: Received) -> None:
        event = received.event
        self.title.setText(self.tr("Received"))
        words = self.tr("{time} · receipt {number} · book {volume}/{year}, line {line}")
        self._kept.setText(
            words.format(
                time=f"{event.received_at:%H:%M}", number=event.receipt_number or "–",
                volume=wording.number_of_desk(event.book_volume, self._language), year=event.book_year, line=event.book_number,
            )
        )  # fmt: skip
        for hidden in (self._whose, self._throw, self._away):
            hidden.hide()

    def show_ticket(self, ticket: TicketSummary | None) -> None:
        """The number the form is for."""
        self._ticket = self.tr("without a number")
        if ticket:
            self._ticket = self.tr("for number {number}").format(number=ticket.ticket.number_text)
        self._show_ticket()

    def _show_ticket(self) -> None:
        self._whose.tell(self._ticket, "sea", "queue")

    def show_others(self, count: int) -> None:
        """How many unfinished intakes there are besides the one in view."""
        self._others.setText(self.tr("%n unfinished intakes", "", count))
        self._others.setVisible(bool(count))
