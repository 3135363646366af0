"""The waiting line: numbers given out, called and settled. This desk owns its queue; others would
ask it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

import msgspec

from counter.desk.action import action_named
from counter.desk.open_desk import Act, OpenDesk
from counter.desk.queue.actions import ACTIONS, TicketAction
from counter.desk.queue.naming import check_today, find_queue, find_ticket, priority_code
from counter.domain.calendar.working_days import WorkingDays, at
from counter.domain.events.base import Event, Reference
from counter.domain.queue import line as queues
from counter.domain.queue import ticket as tickets
from counter.domain.queue.line import PriorityReason, Queue, Upcoming
from counter.domain.queue.ticket import (
    CALLED,
    FINISHED,
    MISSED,
    PARKED,
    SERVING,
    Ticket,
    TicketCalled,
    TicketCarriedOver,
    TicketFinished,
    TicketIssued,
    TicketResumed,
    TicketSummary,
    TicketTakenBack,
)
from counter.domain.refusal import Refusal
from counter.domain.series import TICKET, ticket_scope
from counter.storage import resources
from counter.storage.projections import queue_board

COUNTERS = range(1, 100)
_NOBODY, _NOBODYS_NUMBER = Reference(bytes(16), 0), 10**6  # of whoever has no ticket yet
_NOON = time(12, 0)  # parts the half days where the calendar shows no sessions


class Wait(NamedTuple):
    """How many are called before somebody, and how long that takes."""

    ahead: int
    estimated: timedelta


class Issued(msgspec.Struct, frozen=True, kw_only=True):
    """A number given out. `left` is how many more the half day takes, None without a limit."""

    listed: TicketSummary
    waiting_ahead: int
    estimate_wait: timedelta
    left: int | None


class Called(msgspec.Struct, frozen=True, kw_only=True):
    """The ticket called, why it was next, and the one whose service ended with it, now and as it
    was before.
    """

    listed: TicketSummary
    reason: str
    finished: TicketSummary | None = None
    before: TicketSummary | None = None


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """One queue as it stands: its line in the order of calling, and the wait of somebody who takes
    a number now.
    """

    queue: Queue
    line: tuple[Upcoming, ...]
    estimate_wait: timedelta


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """All of today's tickets, as the queue page shows them. `upcoming` is everybody who waits, in
    the order of calling; `aside` are parked or missed, the last one first.
    """

    now: datetime
    in_service: tuple[TicketSummary, ...]
    queues: tuple[Waiting, ...]
    upcoming: tuple[Upcoming, ...]
    aside: tuple[TicketSummary, ...]
    finished: int
    usual: timedelta  # how long a service takes today
    long_wait: timedelta  # from here on somebody waits long, and from here on too long
    very_long_wait: timedelta


class QueueService:
    """The queue page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    # ---- numbers

    def issue_ticket(self, queue_code: str, priority: str = "") -> Issued:
        """Gives out the next number of a queue on today's business date."""
        queue = self.queue(queue_code)
        reason = priority_code(priority) if priority else ""
        with self._desk.act() as act:
            day = act.now.date()
            left = self._room_left(act, queue)
            marked = act.mark_of(TICKET, ticket_scope(day, queue.code))
            number = max(queue_board.last_number(act.connection, day, queue.code), marked) + 1
            event = TicketIssued(
                at=act.now, business_date=day, queue=queue.code, number=number, priority=reason
            )
            subject = act.append(event)
        wait = self.wait_of(subject)
        return Issued(
            listed=TicketSummary(subject=subject, ticket=tickets.create(event)),
            waiting_ahead=wait.ahead,
            estimate_wait=wait.estimated,
            left=left,
        )

    def wait_of(self, ticket: Reference) -> Wait:
        """How many are called before a ticket and how long that takes: the one number that screen,
        slip and answers tell.
        """
        return self._wait(ticket, self._order(self.today()))

    def _wait(self, ticket: Reference, order: Sequence[Upcoming]) -> Wait:
        services = queue_board.services_of(self._desk.reader.connection, self._desk.now.date())
        ahead = queues.ahead_of(order, ticket)
        return Wait(ahead, queues.estimate_wait(services, ahead))

    def _room_left(self, act: Act, queue: Queue) -> int | None:
        if queue == Queue(
            code=queue.code, name=queue.name, fields=queue.fields, returns=queue.returns
        ):
            return None
        day, noon = act.now.date(), _noon(self._desk.calendar, act.now.date())
        first, last = (time(), noon) if act.now < at(day, noon) else (noon, time.max)
        issued = queue_board.count_issued(
            act.connection, day, queue.code, at(day, first).isoformat(), at(day, last).isoformat()
        )
        left = queues.check_open(queue, act.now, noon, issued)
        return None if left is None else left - 1

    def queue(self, code: str) -> Queue:
        """The queue of a letter; refused when there is none."""
        return find_queue(self._desk, code)

    @property
    def priority_reasons(self) -> tuple[PriorityReason, ...]:
        """Why somebody may come earlier."""
        return resources.priority_reasons()

    # ---- the line

    def today(self) -> list[TicketSummary]:
        return queue_board.tickets_of(self._desk.reader, self._desk.now.date())

    def board(self) -> Board:
        """Everything the queue page shows, of one moment."""
        desk = self._desk
        now, today = desk.now, self.today()
        aside = [t for t in today if t.ticket.state in (PARKED, MISSED)]
        lines = tuple(self._waiting(queue, today) for queue in desk.settings.queues)
        return Board(
            now=now,
            in_service=tuple(t for t in today if t.ticket.state in (CALLED, SERVING)),
            queues=lines,
            upcoming=tuple(self._order(today)),
            aside=tuple(sorted(aside, key=lambda t: t.ticket.turn, reverse=True)),
            finished=sum(t.ticket.state == FINISHED for t in today),
            usual=queues.usual_length(queue_board.services_of(desk.reader.connection, now.date())),
            long_wait=timedelta(minutes=desk.settings.long_wait_minutes),
            very_long_wait=timedelta(minutes=desk.settings.very_long_wait_minutes),
        )

    def _waiting(self, queue: Queue, today: list[TicketSummary]) -> Waiting:
        order = queues.in_order(today, queue.code, self._desk.settings.ordinary_per_priority)
        newcomer = self._newcomer(queue)
        wait = self._wait(newcomer.subject, self._order([*today, newcomer]))
        return Waiting(queue=queue, line=tuple(order), estimate_wait=wait.estimated)

    def _newcomer(self, queue: Queue) -> TicketSummary:
        """Somebody who takes a number now: the wait that is shown is the wait he will be told."""
        now = self._desk.now
        issued = TicketIssued(
            at=now, business_date=now.date(), queue=queue.code, number=_NOBODYS_NUMBER
        )
        return TicketSummary(subject=_NOBODY, ticket=tickets.create(issued))

    def _order(self, today: list[TicketSummary]) -> list[Upcoming]:
        """As a counter calls that serves every queue."""
        codes = [queue.code for queue in self._desk.settings.queues]
        return queues.calling_order(today, codes, self._desk.settings.ordinary_per_priority)

    def upcoming(self, queue_code: str) -> list[Upcoming]:
        """The line of one queue in the order it will be called."""
        queue = self.queue(queue_code)
        return queues.in_order(self.today(), queue.code, self._desk.settings.ordinary_per_priority)

    def call(
        self, counter: int, queue_code: str | None = None, ticket: str | None = None
    ) -> Called:
        """Calls the next number, or a given one, to a counter; what the counter was serving is
        finished with it.
        """
        if counter not in COUNTERS:
            raise Refusal("counter-number", "counter", value=counter)
        if queue_code:
            served = [self.queue(queue_code).code]
        else:
            served = [q.code for q in self._desk.settings.queues]
        given = find_ticket(self._desk, ticket) if ticket else None
        with self._desk.act() as act:
            today = queue_board.tickets_of(self._desk.reader, act.now.date())
            chosen, reason = (given, queues.TURN) if given else self._next(today, served)
            check_today(chosen, act.now.date())
            tickets.check(chosen.ticket, TicketCalled)
            before = _find_served(today, counter)
            if before:
                finished = self._append(act, before, TicketFinished(at=act.now, by_next_call=True))
            else:
                finished = None
            turn = queue_board.last_turn(act.connection, act.now.date()) + 1
            after = self._append(act, chosen, TicketCalled(at=act.now, counter=counter, turn=turn))
        return Called(listed=after, reason=reason, finished=finished, before=before)

    def _next(self, today: list[TicketSummary], served: list[str]) -> tuple[TicketSummary, str]:
        chosen = queues.next_of(today, served, self._desk.settings.ordinary_per_priority)
        if chosen is None:
            raise Refusal("nobody-waiting", "queue", value=", ".join(served))
        return chosen.listed, chosen.reason

    def undo_call(self, called: Called) -> TicketSummary:
        """A call by mistake: the one called comes next again, and the service it ended goes on."""
        with self._desk.act() as act:
            listed = find_ticket(self._desk, str(called.listed.subject))
            if listed.ticket.state != CALLED or listed.ticket.turn != called.listed.ticket.turn:
                raise Refusal("call-overtaken", "ticket", number=listed.ticket.number_text)
            back = self._append(act, listed, TicketTakenBack(at=act.now))
            if called.finished is not None and called.before is not None:
                finished = find_ticket(self._desk, str(called.finished.subject))
                tickets.check(finished.ticket, TicketResumed)
                before = called.before.ticket
                resumed = TicketResumed(
                    at=act.now, state=before.state, queue=before.queue, counter=before.counter
                )
                self._append(act, finished, resumed)
            return back

    # ---- acts on one ticket

    def do(
        self, name: str, /, ticket: str | None = None, counter: int | None = None, **answers: Any
    ) -> TicketSummary:
        """The declared act of that name on the ticket named, or on the one last called at the
        counter (or anywhere, when no counter is said).
        """
        action = action_named(ACTIONS, name)
        if "to" in answers:
            self.queue(answers["to"])  # an answer that is wrong by itself is told first
        listed = self._find_meant(action, ticket, counter)
        if action.is_away:
            check_today(listed, self._desk.now.date())
        with self._desk.act() as act:
            tickets.check(listed.ticket, action.event)
            return self._append(act, listed, action.make(self._desk, listed, act.now, **answers))

    def carry_over(self, day: date) -> list[TicketSummary]:
        """Puts what was left open on an earlier date into today's line. Never done by itself."""
        with self._desk.act() as act:
            if day >= act.now.date():
                raise Refusal("carry-over-day", "date", value=day.isoformat())
            left = queue_board.list_unsettled(self._desk.reader, day)
            event = TicketCarriedOver(at=act.now, business_date=act.now.date())
            return [self._append(act, listed, event) for listed in left]

    def _append(self, act: Act, listed: TicketSummary, event: Event) -> TicketSummary:
        act.append(event, listed.subject)
        return TicketSummary(subject=listed.subject, ticket=tickets.apply(listed.ticket, event))

    def _find_meant(
        self, action: TicketAction, ticket: str | None, counter: int | None
    ) -> TicketSummary:
        if ticket:
            return find_ticket(self._desk, ticket)
        here = [t for t in self.today() if counter in (None, t.ticket.counter)]
        meant = [t for t in here if t.ticket.state in action.meant]
        if meant:
            return max(meant, key=lambda listed: listed.ticket.turn)
        if counter is not None:
            for listed in here:
                if listed.ticket.state in (CALLED, SERVING):
                    tickets.check(listed.ticket, action.event)  # says what it is doing instead
        raise Refusal("no-ticket-in-service", "ticket", act=action.event.name)


def _find_served(today: list[TicketSummary], counter: int) -> TicketSummary | None:
    here = [t for t in today if t.ticket.counter == counter and t.ticket.state in (CALLED, SERVING)]
    return max(here, key=lambda t: t.ticket.turn, default=None)


def _noon(calendar: WorkingDays, day: date) -> time:
    """Where the morning ends for limits: the end of the first session."""
    sessions = calendar.sessions_on(day)
    if len(sessions) > 1:
        return sessions[0].end
    return _NOON


def waited(ticket: Ticket, now: datetime) -> timedelta:
    """From issue to the first call: recalling does not start it anew."""
    return (ticket.called_at or now) - ticket.issued_at
