"""Coming to the intake: whom the counter serves, whose the form is, what was left unfinished."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.drafts import EMPTY
from counter.domain.dossiers.card import Card
from counter.domain.queue.ticket import TicketSummary
from ui.pages.intake.unfinished import Arrival, UnfinishedIntakes

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage


class Arriving(QObject):
    """Knows the number the form was begun for."""

    def __init__(self, page: "IntakePage", unfinished: UnfinishedIntakes) -> None:
        super().__init__(page)
        self._page, self._unfinished = page, unfinished
        self.ticket: str | None = None  # the number this form was begun for
        self._is_new = True  # what was left when the window was closed was not looked for yet
        self._served: str | None = None  # whom the counter served when this page was looked at last

    def look_around(self, card: Card | None) -> None:
        """The page comes into view, with somebody's card or without."""
        self._page.ask(self._arrival, lambda arrival: self._arrived(arrival, card))

    def _arrival(self) -> Arrival:
        return self._unfinished.look_around(self._page.preferences.counter)

    def _arrived(self, arrival: Arrival, card: Card | None) -> None:
        """Whose form it is: what was begun for another number makes room for whoever was called
        since.
        """
        page = self._page
        is_new, self._is_new = self._is_new, False
        served_before, self._served = self._served, arrival.served_name
        page.keeping.list_drafts(arrival.saved)
        if page.is_received:
            return
        is_anothers = self.ticket is not None or not page.form.is_nobodys
        if (
            arrival.served
            and is_anothers
            and self._served not in (served_before, self.ticket)
            and not page.is_blank
        ):
            page.put_draft_away()
            page.ask(self._arrival, self._say_put_away)
        elif page.form.is_nobodys:
            self._show_ticket(arrival.served)
            if is_new and card is None and page.is_blank:
                self._take_up_again(arrival)
        if card is not None:
            page.card_scanned(card)

    def _take_up_again(self, arrival: Arrival) -> None:
        """The intake that was left, unless somebody else is served now; never one that was put
        away.
        """
        mine = [saved for saved in arrival.of_the_served if not saved.put_away]
        if mine:
            keeping = self._page.keeping
            keeping.take_up(mine[0])
            tone = "warn" if mine[0].is_of_another_day else "good"
            self._page.said.emit(keeping.left_words(mine[0]), tone)
        elif arrival.saved:
            self._say_put_away(arrival)

    def _say_put_away(self, arrival: Arrival) -> None:
        if not arrival.saved:
            return
        words = self.tr(
            "%n intakes are put away{whose}: Ctrl+O fetches one back.", "", len(arrival.saved)
        )
        numbers = ", ".join(arrival.numbers)
        whose = self.tr(" (for {numbers})").format(numbers=numbers) if numbers else ""
        self._page.say_plainly(words.format(whose=whose))

    def ask_whose(self, draft: Draft) -> None:
        """An empty page is for whom the counter serves; a draft keeps the number it was begun for."""
        page, name = self._page, draft.ticket
        self.ticket = name
        if draft == EMPTY:
            counter = page.preferences.counter
            page.ask(lambda: page.service.ticket_at(counter), self._show_ticket, about=page.in_view)
        elif name:
            page.ask(lambda: page.service.ticket(name), self._show_ticket, about=page.in_view)
        else:
            self._show_ticket(None)

    def _show_ticket(self, ticket: TicketSummary | None) -> None:
        self.ticket = str(ticket.subject) if ticket else None
        self._page.head.show_ticket(ticket)
