"""The acts on one ticket, each declared once."""

from datetime import datetime, timedelta
from typing import Any

from counter.desk.action import Action, Question
from counter.desk.open_desk import OpenDesk
from counter.desk.queue.naming import find_queue
from counter.domain.events.base import Event
from counter.domain.queue import ticket as tickets
from counter.domain.queue.ticket import (
    CALLED,
    SERVING,
    TicketCancelled,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketStarted,
    TicketSummary,
    TicketTakenBack,
    TicketTransferred,
)
from counter.domain.refusal import Refusal


class TicketAction(Action, frozen=True, kw_only=True):
    """An act on one ticket. `run`: what makes its event of the desk, the ticket, the time and the
    answers, or refuses. `is_away`: it is about somebody who is at no counter, who has to be named;
    they stand in today's line.
    `frees_counter`: nobody is at the counter behind it.
    """

    is_away: bool = False
    frees_counter: bool = False

    @property
    def meant(self) -> tuple[str, ...]:
        """The states of a ticket at a counter that is meant where none is named."""
        allowed = self.event.allowed_from or ()
        return tuple(state for state in (CALLED, SERVING) if state in allowed)

    def make(self, desk: OpenDesk, listed: TicketSummary, now: datetime, **answers: Any) -> Event:
        if self.run is None:
            return self.event(at=now, **answers)
        made: Event = self.run(desk, listed, now, **answers)
        return made


def _recall(desk: OpenDesk, listed: TicketSummary, now: datetime) -> Event:
    settings = desk.settings
    interval = timedelta(seconds=settings.recall_seconds)
    tickets.check_recall(listed.ticket, now, settings.recall_limit, interval)
    return TicketRecalled(at=now)


def _transfer(
    desk: OpenDesk, listed: TicketSummary, now: datetime, to: str, returns: bool = False
) -> Event:
    """To another queue; with `returns` it comes back, next in line, when done there."""
    queue = find_queue(desk, to)
    if queue.code == listed.ticket.queue:
        raise Refusal("same-queue", "to", value=queue.code)
    return TicketTransferred(at=now, queue=queue.code, returns=returns)


ACTIONS = (
    TicketAction(name="recall", event=TicketRecalled, key="R", run=_recall),
    TicketAction(name="start", event=TicketStarted, key="B"),
    TicketAction(name="finish", event=TicketFinished, key="X", frees_counter=True),
    TicketAction(name="miss", event=TicketMissed, key="V", frees_counter=True),
    TicketAction(name="park", event=TicketParked, key="P", frees_counter=True),
    TicketAction(
        name="transfer",
        event=TicketTransferred,
        key="C",
        run=_transfer,
        asks=(Question(name="to", needed=True), Question(name="returns", is_flag=True)),
    ),
    TicketAction(
        name="cancel",
        event=TicketCancelled,
        key="H",
        asks=(Question(name="reason", in_window=False),),
    ),
    TicketAction(name="take-back", event=TicketTakenBack, key="T", is_away=True),
)
