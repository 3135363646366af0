"""The order of a line, whoever waits in it and whoever was called before."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter.domain import queue as queues
from counter.domain import ticket as tickets
from counter.domain.clock import VIETNAM
from counter.domain.event import Reference
from counter.domain.ticket import TicketCalled, TicketIssued, TicketSummary

MORNING = datetime(2026, 6, 1, 7, 30, tzinfo=VIETNAM)


def waiting(number: int, is_priority: bool, queue: str = "A") -> TicketSummary:
    event = TicketIssued(
        at=MORNING + timedelta(minutes=number), business_date=MORNING.date(), queue=queue, number=number,
        priority="elderly" if is_priority else "",
    )  # fmt: skip
    return TicketSummary(subject=Reference(bytes(16), number), ticket=tickets.create(event))


def called(listed: TicketSummary, turn: int) -> TicketSummary:
    event = TicketCalled(at=MORNING + timedelta(hours=1), counter=1, turn=turn)
    return TicketSummary(subject=listed.subject, ticket=tickets.apply(listed.ticket, event))


@given(
    st.lists(st.booleans(), max_size=12),
    st.lists(st.tuples(st.booleans(), st.sampled_from("AR")), max_size=12),
    st.booleans(),
    st.integers(1, 3),
)
def test_a_newcomer_is_told_after_how_many_calls_they_are_called(
    before: list[bool], line: list[tuple[bool, str]], mine: bool, per: int
) -> None:
    """Whatever queue those before them stand in: a counter calls from all."""
    gone = [called(waiting(n, is_priority), n) for n, is_priority in enumerate(before, start=1)]
    newcomer = waiting(900, mine)
    today = [*gone, *(waiting(100 + n, *one) for n, one in enumerate(line)), newcomer]
    told = queues.ahead_of(queues.calling_order(today, "AR", per), newcomer.subject)
    for calls in range(told + 1):
        following = queues.next_of(today, "AR", per)
        assert following is not None and (following.listed == newcomer) == (calls == told)
        turn = 1000 + calls
        today = [called(one, turn) if one == following.listed else one for one in today]


@given(st.lists(st.booleans(), min_size=1, max_size=20), st.integers(1, 3))
def test_no_priority_waits_for_more_ordinary_calls_than_the_rule_says(
    line: list[bool], per: int
) -> None:
    order = queues.in_order(
        [waiting(n, is_priority) for n, is_priority in enumerate(line)], "A", per
    )
    reasons = [upcoming.reason for upcoming in order]
    last_priority = max(
        (n for n, reason in enumerate(reasons) if reason == queues.PRIORITY), default=-1
    )
    run = 0
    for reason in reasons[: last_priority + 1]:
        run = 0 if reason == queues.PRIORITY else run + 1
        assert run <= per


@given(st.lists(st.booleans(), min_size=1, max_size=20), st.integers(1, 3))
def test_no_priority_is_called_later_than_in_its_turn(line: list[bool], per: int) -> None:
    tickets_ = [waiting(n, is_priority) for n, is_priority in enumerate(line)]
    order = [upcoming.listed for upcoming in queues.in_order(tickets_, "A", per)]
    assert all(
        order.index(ticket) <= place
        for place, ticket in enumerate(tickets_)
        if ticket.ticket.priority
    )


@given(st.lists(st.booleans(), min_size=1, max_size=20), st.integers(1, 3))
def test_among_their_like_everybody_keeps_their_turn(line: list[bool], per: int) -> None:
    order = queues.in_order(
        [waiting(n, is_priority) for n, is_priority in enumerate(line)], "A", per
    )
    for is_priority in (True, False):
        like = [
            u.listed.ticket.number for u in order if bool(u.listed.ticket.priority) == is_priority
        ]
        assert like == sorted(like)
