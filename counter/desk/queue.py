"""The waiting line: numbers given out, called and settled. This desk owns its queue; others would
ask it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import msgspec

from counter.desk.opening import Act, OpenDesk
from counter.domain.calendar.working_days import WorkingDays, at
from counter.domain.events.base import Event, Reference
from counter.domain.events.history import by_its_desk
from counter.domain.numbering import ticket_number
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
    TicketCancelled,
    TicketCarriedOver,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketResumed,
    TicketStarted,
    TicketSummary,
    TicketTakenBack,
    TicketTransferred,
)
from counter.domain.refusal import Refusal
from counter.domain.series import TICKET, ticket_scope
from counter.domain.text import fold, words
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
        wanted = code.strip().upper()
        for queue in self._desk.settings.queues:
            if queue.code == wanted:
                return queue
        known = ", ".join(queue.code for queue in self._desk.settings.queues)
        raise Refusal("queue-unknown", "queue", value=code[:20], known=known)

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
            _check_today(chosen, act.now.date())
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
                raise Refusal("call-overtaken", "ticket", number=number_of(listed.ticket))
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

    def recall(self, ticket: str | None = None, counter: int | None = None) -> TicketSummary:
        settings = self._desk.settings
        listed = self._find_meant(ticket, counter, (CALLED,), TicketRecalled)
        with self._desk.act() as act:
            interval = timedelta(seconds=settings.recall_seconds)
            tickets.check_recall(listed.ticket, act.now, settings.recall_limit, interval)
            return self._append(act, listed, TicketRecalled(at=act.now))

    def start(self, ticket: str | None = None, counter: int | None = None) -> TicketSummary:
        return self._do(TicketStarted, self._find_meant(ticket, counter, (CALLED,), TicketStarted))

    def finish(self, ticket: str | None = None, counter: int | None = None) -> TicketSummary:
        return self._do(
            TicketFinished, self._find_meant(ticket, counter, (SERVING, CALLED), TicketFinished)
        )

    def miss(self, ticket: str | None = None, counter: int | None = None) -> TicketSummary:
        """Called and not come."""
        return self._do(TicketMissed, self._find_meant(ticket, counter, (CALLED,), TicketMissed))

    def park(self, ticket: str | None = None, counter: int | None = None) -> TicketSummary:
        """Away for a moment; comes next when back."""
        return self._do(
            TicketParked, self._find_meant(ticket, counter, (SERVING, CALLED), TicketParked)
        )

    def take_back(self, ticket: str) -> TicketSummary:
        """Somebody parked or missed stands here again."""
        listed = find_ticket(self._desk, ticket)
        _check_today(listed, self._desk.now.date())
        return self._do(TicketTakenBack, listed)

    def cancel(
        self, ticket: str | None = None, counter: int | None = None, reason: str = ""
    ) -> TicketSummary:
        listed = self._find_meant(ticket, counter, (CALLED, SERVING), TicketCancelled)
        with self._desk.act() as act:
            tickets.check(listed.ticket, TicketCancelled)
            return self._append(act, listed, TicketCancelled(at=act.now, reason=reason))

    def transfer(
        self, to: str, ticket: str | None = None, counter: int | None = None, returns: bool = False
    ) -> TicketSummary:
        """Sends a ticket to another queue; with `returns` it comes back, next in line, when done
        there.
        """
        queue = self.queue(to)
        listed = self._find_meant(ticket, counter, (SERVING, CALLED), TicketTransferred)
        with self._desk.act() as act:
            tickets.check(listed.ticket, TicketTransferred)
            if queue.code == listed.ticket.queue:
                raise Refusal("same-queue", "to", value=queue.code)
            return self._append(
                act, listed, TicketTransferred(at=act.now, queue=queue.code, returns=returns)
            )

    def carry_over(self, day: date) -> list[TicketSummary]:
        """Puts what was left open on an earlier date into today's line. Never done by itself."""
        with self._desk.act() as act:
            if day >= act.now.date():
                raise Refusal("carry-over-day", "date", value=day.isoformat())
            left = queue_board.list_unsettled(self._desk.reader, day)
            event = TicketCarriedOver(at=act.now, business_date=act.now.date())
            return [self._append(act, listed, event) for listed in left]

    def _do(self, kind: type[Event], listed: TicketSummary) -> TicketSummary:
        with self._desk.act() as act:
            tickets.check(listed.ticket, kind)
            return self._append(act, listed, kind(at=act.now))

    def _append(self, act: Act, listed: TicketSummary, event: Event) -> TicketSummary:
        act.append(event, listed.subject)
        return TicketSummary(subject=listed.subject, ticket=tickets.apply(listed.ticket, event))

    def _find_meant(
        self, ticket: str | None, counter: int | None, states: tuple[str, ...], kind: type[Event]
    ) -> TicketSummary:
        """The ticket named, or the one last called at the counter (or anywhere, when no counter is
        said).
        """
        if ticket:
            return find_ticket(self._desk, ticket)
        current = [
            listed
            for listed in self.today()
            if listed.ticket.state in states and counter in (None, listed.ticket.counter)
        ]
        if not current:
            busy = [t for t in self.today() if counter is not None and t.ticket.counter == counter]
            for listed in busy:
                if listed.ticket.state in (CALLED, SERVING):
                    tickets.check(listed.ticket, kind)  # says what it is doing instead
            raise Refusal("no-ticket-in-service", "ticket", act=kind.name)
        return max(current, key=lambda listed: listed.ticket.turn)


def find_ticket(desk: OpenDesk, text: str, field: str = "ticket") -> TicketSummary:
    """The ticket a person names: its id, or its number in today's line. A number that stands twice
    names neither.
    """
    reference = desk.reader.reference_named(text)
    if reference is not None:
        ticket = tickets.replay(
            entry.event for entry in by_its_desk(desk.reader.entries_of(reference))
        )
        if ticket is not None:
            return TicketSummary(subject=reference, ticket=ticket)
    wanted = text.strip().upper()
    named = [
        t
        for t in queue_board.tickets_of(desk.reader, desk.now.date())
        if number_of(t.ticket) == wanted
    ]
    if len(named) > 1:
        ids = ", ".join(f"{t.subject} ({t.ticket.business_date:%d/%m})" for t in named)
        raise Refusal("ticket-twice-today", field, value=text[:40], ids=ids)
    if not named:
        raise Refusal("ticket-unknown", field, value=text[:40])
    return named[0]


def _find_served(today: list[TicketSummary], counter: int) -> TicketSummary | None:
    here = [t for t in today if t.ticket.counter == counter and t.ticket.state in (CALLED, SERVING)]
    return max(here, key=lambda t: t.ticket.turn, default=None)


def _check_today(listed: TicketSummary, day: date) -> None:
    """A ticket of another day stands in no line; it is carried over first."""
    if listed.ticket.day != day:
        raise Refusal("ticket-of-another-day", "ticket", day=f"{listed.ticket.day:%d/%m/%Y}")


def number_of(ticket: Ticket) -> str:
    return ticket_number(ticket.home_queue, ticket.number)


def priority_code(text: str) -> str:
    """The reason a person means by its code or part of its name; any reason will do, no paper is
    asked for.
    """
    wanted = words(text)
    reasons = resources.priority_reasons()
    for reason in reasons:
        if fold(text.strip()) == reason.code:
            return reason.code
    for reason in reasons:
        if wanted and all(word in words(f"{reason.name} {reason.name_en}") for word in wanted):
            return reason.code
    raise Refusal(
        "priority-unknown", "priority", value=text[:40], known=", ".join(r.code for r in reasons)
    )


def _noon(calendar: WorkingDays, day: date) -> time:
    """Where the morning ends for limits: the end of the first session."""
    sessions = calendar.sessions_on(day)
    if len(sessions) > 1:
        return sessions[0].end
    return _NOON


def waited(ticket: Ticket, now: datetime) -> timedelta:
    """From issue to the first call: recalling does not start it anew."""
    return (ticket.called_at or now) - ticket.issued_at
