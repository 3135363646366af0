"""Who comes next, how many are ahead, and how long it takes: rules over the tickets of one day."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import msgspec

from counter.domain.events.base import Reference
from counter.domain.queue.ticket import WAITING, TicketSummary
from counter.domain.refusal import Refusal

COMES_BACK = "comes_back"  # was parked, missed or sent on, and stands here again
PRIORITY = "priority"
TURN = "turn"

DEFAULT_SERVICE = timedelta(minutes=6)  # until enough of today's services have been seen
_SEEN_ENOUGH = 5
_LONGEST_NAME = 60
_MOST_NUMBERS = 999


class Queue(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A waiting line. `fields` are the procedures' fields it serves; empty: all that no other queue
    names.
    """

    code: str
    name: str
    fields: tuple[str, ...] = ()
    returns: bool = False
    morning_limit: int | None = None
    afternoon_limit: int | None = None
    morning_cut_off: time | None = None
    afternoon_cut_off: time | None = None


def check_queues(queues: Sequence[Queue], field: str) -> None:
    """Refuses queues nobody could be called from: one capital letter each, a name, sane limits."""
    if not queues or len({queue.code for queue in queues}) != len(queues):
        raise Refusal("queues-wrong", field, value=", ".join(queue.code for queue in queues)[:40])
    for queue in queues:
        limits = (queue.morning_limit, queue.afternoon_limit)
        cut_offs = (queue.morning_cut_off, queue.afternoon_cut_off)
        fits = re.fullmatch(r"[A-Z]", queue.code) and 0 < len(queue.name.strip()) <= _LONGEST_NAME
        if not fits or any(
            limit is not None and not 0 <= limit <= _MOST_NUMBERS for limit in limits
        ):
            raise Refusal("queues-wrong", field, value=f"{queue.code} {queue.name}"[:40])
        if any(cut_off is not None and cut_off.tzinfo for cut_off in cut_offs):
            raise Refusal("queues-wrong", field, value=f"{queue.code} {cut_offs}"[:40])


class PriorityReason(msgspec.Struct, frozen=True, kw_only=True):
    """Why somebody comes earlier, and the law or house rule that says so. No paper is ever asked
    for.
    """

    code: str
    name: str
    name_en: str
    basis: str
    certainty: str


class Upcoming(msgspec.Struct, frozen=True, kw_only=True):
    """A waiting ticket in its place, and the reason it stands there (`comes_back`, `priority`,
    `turn`).
    """

    listed: TicketSummary
    reason: str


def in_order(
    tickets: Sequence[TicketSummary], queue: str, ordinary_per_priority: int = 1
) -> list[Upcoming]:
    """The waiting line of one queue: those who come back, then one priority after every n ordinary
    calls, and none later than in its turn.

    The count goes on from the calls already made today, so that the line shown is the line called.
    """
    here = [t for t in tickets if t.ticket.queue == queue]
    line = [t for t in here if t.ticket.state == WAITING]
    back = sorted(
        (t for t in line if t.ticket.comes_next_since),
        key=lambda t: (t.ticket.comes_next_since, _place(t)),
    )
    ordered = [Upcoming(listed=t, reason=COMES_BACK) for t in back]
    rest = sorted((t for t in line if not t.ticket.comes_next_since), key=_place)
    since_priority = _ordinary_calls_since_priority(here)
    for listed in back:  # called first, they count like all calls
        since_priority = 0 if listed.ticket.priority else since_priority + 1
    for place in _turns(
        [bool(t.ticket.priority) for t in rest], since_priority, ordinary_per_priority
    ):
        ordered.append(
            Upcoming(listed=rest[place], reason=PRIORITY if rest[place].ticket.priority else TURN)
        )
    return ordered


def _turns(line: Sequence[bool], since_priority: int, ordinary_per_priority: int) -> Iterator[int]:
    """The places of a line, in the order they are called: a priority number (True) after every n
    ordinary calls, and where it came before everybody who still waits.
    """
    priority = deque(place for place, is_priority in enumerate(line) if is_priority)
    ordinary = deque(place for place, is_priority in enumerate(line) if not is_priority)
    while priority or ordinary:
        is_due = since_priority >= ordinary_per_priority
        takes_priority = bool(priority) and (is_due or not ordinary or priority[0] < ordinary[0])
        since_priority = 0 if takes_priority else since_priority + 1
        yield (priority if takes_priority else ordinary).popleft()


def _place(listed: TicketSummary) -> tuple[date, datetime, str, int]:
    ticket = listed.ticket
    return (ticket.business_date, ticket.issued_at, ticket.home_queue, ticket.number)


def _ordinary_calls_since_priority(here: Sequence[TicketSummary]) -> int:
    # Whoever waits again counts when called again, as that call will be their last.
    called = [t.ticket for t in here if t.ticket.called_at and t.ticket.state != WAITING]
    count = 0
    for ticket in sorted(called, key=lambda ticket: ticket.turn, reverse=True):
        if ticket.priority:
            break
        count += 1
    return count


def next_of(
    tickets: Sequence[TicketSummary], queues: Sequence[str], ordinary_per_priority: int = 1
) -> Upcoming | None:
    """Whom a counter that serves `queues` calls: of the first in each line, whoever comes back,
    else the longest waiting.
    """
    firsts = [
        line[0] for queue in queues if (line := in_order(tickets, queue, ordinary_per_priority))
    ]
    return min(firsts, key=lambda u: (u.reason != COMES_BACK, _place(u.listed)), default=None)


def calling_order(
    tickets: Sequence[TicketSummary], queues: Sequence[str], ordinary_per_priority: int = 1
) -> list[Upcoming]:
    """Everybody who waits, in the order in which a counter that serves `queues` calls them: the one
    order that is shown, told as people ahead, and kept.
    """
    lines = [
        line for queue in queues if (line := in_order(tickets, queue, ordinary_per_priority)[::-1])
    ]
    order = []
    while lines:
        following = min(
            lines, key=lambda line: (line[-1].reason != COMES_BACK, _place(line[-1].listed))
        )
        order.append(following.pop())
        lines = [line for line in lines if line]
    return order


def ahead_of(order: Sequence[Upcoming], subject: Reference) -> int:
    """How many are called before a ticket; none when it waits no more."""
    return next(
        (place for place, upcoming in enumerate(order) if upcoming.listed.subject == subject), 0
    )


class Services(NamedTuple):
    """What the day's waits are estimated from: services ended, their mean length, and counters at
    work now.
    """

    ended: int
    mean_seconds: float
    counters: int


def estimate_wait(services: Services, ahead: int) -> timedelta:
    """The mean length of today's services times those ahead, over the counters at work. An
    estimate, said as one.
    """
    return usual_length(services) * ahead / max(1, services.counters)


def usual_length(services: Services) -> timedelta:
    """How long a service takes: today's mean, once enough of them have been seen."""
    if services.ended >= _SEEN_ENOUGH:
        return timedelta(seconds=services.mean_seconds)
    return DEFAULT_SERVICE


def check_open(queue: Queue, now: datetime, noon: time, issued_this_half: int) -> int | None:
    """Refuses a number after the half day's cut-off or limit; otherwise how many are left, None
    without a limit.
    """
    morning = now.time() < noon
    cut_off = queue.morning_cut_off if morning else queue.afternoon_cut_off
    if cut_off is not None and now.time() > cut_off:
        raise Refusal("queue-closed", "queue", queue=queue.code, cut_off=f"{cut_off:%H:%M}")
    limit = queue.morning_limit if morning else queue.afternoon_limit
    if limit is None:
        return None
    if issued_this_half >= limit:
        raise Refusal("queue-full", "queue", queue=queue.code, limit=limit)
    return limit - issued_this_half
