"""Giving numbers out: of which queue, and for what reason first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counter.desk.queue.service import Board, Issued, QueueService
from counter.domain.queue.line import PriorityReason, Queue
from ui.widgets.choice_strip import Choice, ChoiceStrip, numbered

if TYPE_CHECKING:
    from ui.pages.queue.page import QueuePage


def lettered(known: list[Queue]) -> list[Choice]:
    """Queues by their own letters."""
    return [Choice(queue.code, queue.name, queue) for queue in known]


class Giving(QObject):
    """N and U of `page`."""

    issued = Signal(object)  # Issued: its slip is to be printed

    def __init__(self, page: "QueuePage", service: QueueService, strip: ChoiceStrip) -> None:
        super().__init__(page)
        self._page, self._service, self._strip = page, service, strip
        self._board: Board | None = None

    def see(self, board: Board) -> None:
        self._board = board

    def issue(self) -> None:
        """Gives out a number; asks for the queue when there are several."""
        self._which_queue(lambda queue: self._issue(queue, ""))

    def issue_priority(self) -> None:
        """Asks for the reason, which is kept for the law's sake and shown nowhere; no paper is
        asked for.
        """
        choices = numbered(
            [(self._reason_words(reason), reason.code) for reason in self._service.priority_reasons]
        )
        self._strip.ask(
            self.tr("Why priority? Kept in the journal, never printed."),
            choices,
            lambda code: self._which_queue(lambda queue: self._issue(queue, str(code))),
        )

    def _reason_words(self, reason: PriorityReason) -> str:
        locale = self._page.locale()
        if locale.language() == locale.Language.Vietnamese:
            return reason.name
        return reason.name_en

    def _which_queue(self, taken: Callable[[object], object]) -> None:
        known = [w.queue for w in self._board.queues] if self._board else []
        if len(known) == 1:
            taken(known[0])
            return
        self._strip.ask(self.tr("Which queue?"), lettered(known), taken)

    def _issue(self, queue: object, reason: str) -> None:
        assert isinstance(queue, Queue)
        self._page.act_once(lambda: self._service.issue_ticket(queue.code, reason), self._issued)

    def _issued(self, issued: Issued) -> None:
        number = issued.listed.ticket.number_text
        wait = round(issued.estimate_wait.total_seconds() / 60)
        if issued.waiting_ahead:
            words = self.tr("Number {number}: {ahead} ahead, about {wait} minutes.")
        else:
            words = self.tr("Number {number}: nobody is ahead.")
        self._page.say(words.format(number=number, ahead=issued.waiting_ahead, wait=wait))
        self.issued.emit(issued)
