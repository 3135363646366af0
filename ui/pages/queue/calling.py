"""Calling the next number, or a chosen one; and taking a call back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counter.desk.queue.service import Called, QueueService
from counter.domain.queue.ticket import CALLED, TicketSummary

if TYPE_CHECKING:
    from ui.pages.queue.page import QueuePage

FRESH_MS = 2000  # nobody was served in so short a time: a second F2 is the same finger


class Calling(QObject):
    """Knows who was called a moment ago, and whether F2 waits behind another act."""

    def __init__(self, page: "QueuePage", service: QueueService, counter: int) -> None:
        super().__init__(page)
        self._page, self._service, self._counter = page, service, counter
        self._just_called: TicketSummary | None = None
        self._is_calling = False  # the act under way is a call
        self._calls_behind = False  # F2 was struck while another act was under way
        self._fresh = QTimer(page, singleShot=True, interval=FRESH_MS)
        self._fresh.timeout.connect(lambda: self.remember(None))

    def call_next(self) -> None:
        """Finishes what this counter serves and calls the next number; five seconds to take it
        back.

        Struck right behind another act ("not here", and the next) it waits for that one's end.
        """
        page = self._page
        if page.is_acting:
            self._calls_behind = not self._is_calling
            return
        if self._just_called is None:
            page.act_once(lambda: self._service.call(self._counter), self._called, calls=True)
            return
        words = self.tr("{number} was called just now. F2 again in a moment calls the next.")
        page.said.emit(words.format(number=self._just_called.ticket.number_text), "")

    def call(self, chosen: TicketSummary) -> None:
        subject = str(chosen.subject)
        self._page.act_once(
            lambda: self._service.call(self._counter, ticket=subject), self._called, calls=True
        )

    def _called(self, called: Called) -> None:
        page = self._page
        page.choosing.forget()  # it was made before, for another act
        self.remember(called.listed)
        number = called.listed.ticket.number_text
        words = self.tr("{number} is called.").format(number=number)
        if called.finished is not None:
            before = called.finished.ticket.number_text
            words = self.tr("{before} is done, {number} is called.").format(
                before=before, number=number
            )
        page.offer_taking_back(words, lambda: self._service.undo_call(called))

    # ---- one after the other

    def begin(self, *, calls: bool) -> None:
        """An act begins, a call or another one."""
        self._is_calling = calls

    def end(self) -> None:
        """It is done: F2 that was struck meanwhile calls now."""
        if self._calls_behind:
            self._calls_behind = False
            self.call_next()

    def stop(self) -> None:
        """It was refused: whoever struck F2 behind it saw nothing of this refusal."""
        self._calls_behind = False

    # ---- who was called just now

    def see(self, mine: TicketSummary | None) -> None:
        """Whom the counter has now: one who is served, or another one, was not called just now."""
        just_called = self._just_called
        is_still = (
            mine is not None
            and just_called is not None
            and mine.ticket.state == CALLED
            and mine.subject == just_called.subject
        )
        if not is_still:
            self.remember(None)

    def remember(self, listed: TicketSummary | None) -> None:
        """Who was called a moment ago and is not served yet."""
        self._just_called = listed
        if listed is None:
            self._fresh.stop()
        else:
            self._fresh.start()
