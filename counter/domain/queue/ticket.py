"""A numbered paper that holds a place: what happens to it, and what may happen next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar

import msgspec

from counter.domain import series
from counter.domain.events.base import (
    PRINT,
    TICKET,
    Entry,
    Event,
    Reference,
    TicketEvent,
    steps_from,
)
from counter.domain.numbering import ticket_number
from counter.domain.printing.events import TICKET as SLIP
from counter.domain.printing.events import PrintConfirmed, PrintFailed, PrintSending, PrintSpooled
from counter.domain.printing.jobs import PrintJob, advance, request, states_of
from counter.domain.refusal import Refusal

WAITING = "waiting"
CALLED = "called"
SERVING = "serving"
PARKED = "parked"  # away for a moment ("đi photo"), comes back next
MISSED = "missed"
FINISHED = "finished"
CANCELLED = "cancelled"
OPEN_STATES = (WAITING, CALLED, SERVING, PARKED, MISSED)


class TicketIssued(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """`priority` is a reason's code, kept for the law's sake and never printed or shown in the
    hall.
    """

    name: ClassVar[str] = "ticket-issued"
    business_date: date
    queue: str
    number: int
    priority: str = ""

    def numbers(self, _before: Sequence[Entry], /) -> Iterator[series.Number]:
        scope = series.ticket_scope(self.business_date, self.queue)
        yield series.Number(series.TICKET, scope, self.number)


class TicketCalled(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """`turn` is the desk's running number of calls that day: the order of calls does not hang on a
    clock.
    """

    name: ClassVar[str] = "ticket-called"
    allowed_from: ClassVar[tuple[str, ...]] = (WAITING, PARKED, MISSED)
    counter: int
    turn: int


class TicketRecalled(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "ticket-recalled"
    allowed_from: ClassVar[tuple[str, ...]] = (CALLED,)


class TicketStarted(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "ticket-started"
    allowed_from: ClassVar[tuple[str, ...]] = (CALLED,)


class TicketFinished(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """`by_next_call` marks a service that ended because the counter called the next number."""

    name: ClassVar[str] = "ticket-finished"
    allowed_from: ClassVar[tuple[str, ...]] = (CALLED, SERVING)
    by_next_call: bool = False


class TicketResumed(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A finish taken back: all is as it was before, at the counter it was at."""

    name: ClassVar[str] = "ticket-resumed"
    allowed_from: ClassVar[tuple[str, ...]] = (FINISHED, WAITING)
    state: str = SERVING
    queue: str = ""  # where it stood, when its finish sent it back to another queue
    counter: int | None = None


class TicketMissed(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "ticket-missed"
    allowed_from: ClassVar[tuple[str, ...]] = (CALLED,)


class TicketParked(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "ticket-parked"
    allowed_from: ClassVar[tuple[str, ...]] = (CALLED, SERVING)


class TicketTakenBack(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody parked or missed stands here again, or was called or settled by mistake: comes next."""

    name: ClassVar[str] = "ticket-taken-back"
    allowed_from: ClassVar[tuple[str, ...]] = (PARKED, MISSED, CALLED, FINISHED, CANCELLED)


class TicketTransferred(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """To another queue; with `returns`, back to the present one, next in line, when done there."""

    name: ClassVar[str] = "ticket-transferred"
    allowed_from: ClassVar[tuple[str, ...]] = (WAITING, CALLED, SERVING, PARKED)
    queue: str
    returns: bool = False


class TicketCancelled(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "ticket-cancelled"
    allowed_from: ClassVar[tuple[str, ...]] = (WAITING, CALLED, SERVING, PARKED, MISSED)
    reason: str = ""


class TicketCarriedOver(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Kept for another day, on purpose; the number stays."""

    name: ClassVar[str] = "ticket-carried-over"
    allowed_from: ClassVar[tuple[str, ...]] = (WAITING, PARKED, MISSED, CALLED, SERVING)
    business_date: date


class TicketPrinted(TicketEvent, frozen=True, kw_only=True, omit_defaults=True):
    """All that a slip says beyond the ticket itself, so that it can be made again to the byte."""

    name: ClassVar[str] = "ticket-printed"
    commutes: ClassVar[bool] = True
    copy: int
    unit_name: str
    queue_name: str = ""
    place: str = ""
    waiting_ahead: int = 0
    minutes: int = 0
    practice: bool = False
    layout: int = 1  # names the drawing, as a receipt's
    target: str = ""  # and where it is to go


class Ticket(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A ticket after all its events. `queue` is where it stands now; `home_queue` and `number` make
    its paper's number.
    """

    business_date: date
    home_queue: str
    number: int
    priority: str
    queue: str
    issued_at: datetime
    state: str = WAITING
    carried_to: date | None = None
    comes_next_since: datetime | None = None
    return_to: str = ""
    counter: int | None = None
    turn: int = 0
    called_at: datetime | None = None  # the first call: waiting time is frozen there
    last_called_at: datetime | None = None
    last_recalled_at: datetime | None = None
    recalls: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None
    prints: tuple[TicketPrinted, ...] = ()
    print_jobs: dict[str, PrintJob] = msgspec.field(
        default_factory=dict
    )  # slips that were to go to a printer

    @property
    def number_text(self) -> str:
        """As paper and screen show it: `A001`."""
        return ticket_number(self.home_queue, self.number)

    @property
    def print_states(self) -> dict[str, str]:
        """How its slips stand, by form and copy."""
        return states_of(self.print_jobs)

    @property
    def has_waiting_print(self) -> bool:
        """A slip of it was not begun, and a worker may take it up."""
        return any(job.is_waiting for job in self.print_jobs.values())

    @property
    def day(self) -> date:
        """The business date on which it stands in line."""
        return self.carried_to or self.business_date


def create(event: TicketIssued) -> Ticket:
    return Ticket(
        business_date=event.business_date,
        home_queue=event.queue,
        number=event.number,
        priority=event.priority,
        queue=event.queue,
        issued_at=event.at,
    )


def apply(ticket: Ticket, event: Event) -> Ticket:
    """The ticket after one more of its events. Facts are folded as they are; rules are asked
    before, in `check`.
    """
    change = msgspec.structs.replace
    match event:
        case TicketCalled():
            first = ticket.called_at or event.at
            return change(ticket, state=CALLED, counter=event.counter, turn=event.turn, called_at=first, last_called_at=event.at,
                          recalls=0, last_recalled_at=None, comes_next_since=None)  # fmt: skip
        case TicketRecalled():
            return change(
                ticket, state=CALLED, recalls=ticket.recalls + 1, last_recalled_at=event.at
            )
        case TicketStarted():
            return change(ticket, state=SERVING, started_at=ticket.started_at or event.at)
        case TicketFinished() if ticket.return_to:
            return change(ticket, state=WAITING, queue=ticket.return_to, return_to="", counter=None,
                          comes_next_since=event.at)  # fmt: skip
        case TicketFinished():
            return change(ticket, state=FINISHED, ended_at=event.at)
        case TicketMissed():
            return change(ticket, state=MISSED, ended_at=event.at)
        case TicketParked():
            return change(ticket, state=PARKED)
        case TicketTakenBack() if (
            ticket.state == CALLED and ticket.called_at == ticket.last_called_at
        ):
            # Its only call was a mistake: as if it had not been called.
            return change(ticket, state=WAITING, counter=None, comes_next_since=event.at, turn=0, called_at=None,
                          last_called_at=None, last_recalled_at=None, recalls=0)  # fmt: skip
        case TicketTakenBack():
            return change(
                ticket, state=WAITING, counter=None, comes_next_since=event.at, ended_at=None
            )
        case TicketTransferred():
            home = ticket.queue if event.returns else ""
            return change(
                ticket,
                state=WAITING,
                queue=event.queue,
                return_to=home,
                counter=None,
                comes_next_since=None,
            )
        case TicketCancelled():
            return change(ticket, state=CANCELLED, ended_at=event.at)
        case TicketCarriedOver():
            return change(ticket, state=WAITING, carried_to=event.business_date, counter=None, turn=0, called_at=None,
                          last_called_at=None, last_recalled_at=None, recalls=0, started_at=None, ended_at=None)  # fmt: skip
        case PrintSending() | PrintSpooled() | PrintConfirmed() | PrintFailed():
            return change(ticket, print_jobs=advance(ticket.print_jobs, event))
        case TicketResumed():
            back = ticket.queue if event.queue and event.queue != ticket.queue else ticket.return_to
            return change(ticket, state=event.state, ended_at=None, queue=event.queue or ticket.queue, return_to=back,
                          counter=event.counter or ticket.counter, comes_next_since=None)  # fmt: skip
        case TicketPrinted():
            jobs = request(ticket.print_jobs, SLIP, event.copy, event.target)
            return change(ticket, prints=(*ticket.prints, event), print_jobs=jobs)
        case _:
            raise NotImplementedError(f"{event.name} does nothing to a ticket")


def replay(happened: Iterable[Event | None]) -> Ticket | None:
    """The ticket its events make, in order; None while the first has not arrived. What this program
    does not know, and what is about anything else, is passed over.
    """
    ticket: Ticket | None = None
    for event in happened:
        if isinstance(event, TicketIssued):
            ticket = create(event)
        elif ticket is not None and event is not None and event.topic in (TICKET, PRINT):
            ticket = apply(ticket, event)
    return ticket


def allowed(ticket: Ticket) -> tuple[str, ...]:
    """The words of the acts that are possible now."""
    return tuple(step.name for step in steps_from(TICKET, ticket.state))


def check(ticket: Ticket, act: type[Event]) -> None:
    """Refuses an act the ticket's state does not allow, saying what is allowed instead."""
    if act.allowed_from is not None and ticket.state not in act.allowed_from:
        raise Refusal(
            "ticket-state", "ticket", act=act.name, state=ticket.state, allowed=allowed(ticket)
        )


def check_recall(ticket: Ticket, now: datetime, limit: int, interval: timedelta) -> None:
    """A call is repeated a few times and not in one breath."""
    check(ticket, TicketRecalled)
    if ticket.recalls >= limit:
        raise Refusal("recall-limit", "ticket", limit=limit)
    if ticket.last_recalled_at and now - ticket.last_recalled_at < interval:
        raise Refusal("recall-too-soon", "ticket", seconds=int(interval.total_seconds()))


class TicketSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket with its subject, as lists hand it out."""

    subject: Reference
    ticket: Ticket
