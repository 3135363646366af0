"""The order of a line, whoever waits in it and whoever was called before."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.clock import VIETNAM
from counter.domain.events.base import Event, Reference
from counter.domain.queue import line as queues
from counter.domain.queue import ticket as tickets
from counter.domain.queue.line import COMES_BACK, PRIORITY, TURN, Queue, Services
from counter.domain.queue.ticket import (
    TicketCalled,
    TicketCancelled,
    TicketCarriedOver,
    TicketIssued,
    TicketMissed,
    TicketSummary,
    TicketTakenBack,
    TicketTransferred,
)
from counter.domain.refusal import Refusal

MORNING = datetime(2026, 6, 1, 7, 30, tzinfo=VIETNAM)


def waiting(number: int, is_priority: bool, queue: str = "A") -> TicketSummary:
    event = TicketIssued(
        at=MORNING + timedelta(minutes=number), business_date=MORNING.date(), queue=queue, number=number,
        priority="elderly" if is_priority else "",
    )  # fmt: skip
    return TicketSummary(subject=Reference(bytes(16), number), ticket=tickets.create(event))


def after(listed: TicketSummary, *events: Event) -> TicketSummary:
    ticket = listed.ticket
    for event in events:
        ticket = tickets.apply(ticket, event)
    return TicketSummary(subject=listed.subject, ticket=ticket)


def called(listed: TicketSummary, turn: int) -> TicketSummary:
    return after(listed, TicketCalled(at=MORNING + timedelta(hours=1), counter=1, turn=turn))


def back_again(listed: TicketSummary, turn: int, minutes: int) -> TicketSummary:
    """Was called, missed it, and stands here again so many minutes after the morning began."""
    at = MORNING + timedelta(minutes=minutes)
    return after(called(listed, turn), TicketMissed(at=at), TicketTakenBack(at=at))


def shown(line: list[queues.Upcoming]) -> list[tuple[int, str]]:
    return [(upcoming.listed.ticket.number, upcoming.reason) for upcoming in line]


STANDINGS = ("first", "back again", "sent on")


def standing(listed: TicketSummary, how: str) -> TicketSummary:
    """Waits for the first time, or again after a call that came to nothing or led elsewhere."""
    turn = listed.ticket.number
    if how == "back again":
        return back_again(listed, turn, minutes=turn)
    if how == "sent on":
        elsewhere = "R" if listed.ticket.queue == "A" else "A"
        return after(called(listed, turn), TicketTransferred(at=MORNING, queue=elsewhere))
    return listed


@given(
    st.lists(st.booleans(), max_size=6),
    st.lists(
        st.tuples(st.booleans(), st.sampled_from("AR"), st.sampled_from(STANDINGS)), max_size=4
    ),
    st.booleans(),
    st.integers(1, 3),
)
def test_a_newcomer_is_told_after_how_many_calls_they_are_called(
    before: list[bool], line: list[tuple[bool, str, str]], mine: bool, per: int
) -> None:
    """Whatever queue those before them stand in: a counter calls from all."""
    gone = [called(waiting(n, is_priority), n) for n, is_priority in enumerate(before, start=1)]
    newcomer = waiting(900, mine)
    others = [
        standing(waiting(100 + n, is_priority, queue), how)
        for n, (is_priority, queue, how) in enumerate(line)
    ]
    today = [*gone, *others, newcomer]
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


def test_a_line_is_for_its_own_queue_and_for_those_who_still_wait() -> None:
    line = [waiting(1, False), waiting(2, False, "B"), called(waiting(3, False), 1)]
    assert shown(queues.in_order(line, "A")) == [(1, TURN)]


def test_one_priority_is_called_after_one_ordinary_where_nothing_else_is_set() -> None:
    line = [waiting(number, is_priority=number in (3, 4)) for number in range(1, 6)]
    expected = [(1, TURN), (3, PRIORITY), (2, TURN), (4, PRIORITY), (5, TURN)]
    assert shown(queues.in_order(line, "A")) == expected == shown(queues.calling_order(line, "A"))
    following = queues.next_of(line, "A")
    assert following is not None and shown([following]) == expected[:1]


def test_a_priority_that_came_first_is_called_first() -> None:
    assert shown(queues.in_order([waiting(2, False), waiting(1, True)], "A")) == [
        (1, PRIORITY),
        (2, TURN),
    ]


def test_the_rule_counts_on_from_the_calls_of_the_day() -> None:
    line = [waiting(5, False), waiting(6, True)]
    ordinary, priority = called(waiting(1, False), 1), called(waiting(2, True), 2)
    assert shown(queues.in_order([*line, ordinary], "A"))[0] == (6, PRIORITY)
    assert shown(queues.in_order([*line, ordinary, priority], "A"))[0] == (5, TURN)
    turned = [called(waiting(1, True), 1), called(waiting(2, False), 2)]
    assert shown(queues.in_order([*line, *turned], "A"))[0] == (6, PRIORITY)


@pytest.mark.parametrize(("before", "first"), [(1, (5, TURN)), (2, (6, PRIORITY))])
def test_two_ordinary_calls_for_one_priority_are_both_waited_for(
    before: int, first: tuple[int, str]
) -> None:
    gone = [called(waiting(number, False), number) for number in range(1, before + 1)]
    line = [*gone, waiting(5, False), waiting(6, True)]
    assert shown(queues.in_order(line, "A", ordinary_per_priority=2))[0] == first


def test_whoever_comes_back_is_called_first_and_whoever_came_back_earlier_before_them() -> None:
    line = [
        waiting(1, True),
        back_again(waiting(2, False), turn=1, minutes=50),
        back_again(waiting(3, False), turn=2, minutes=40),
        back_again(waiting(5, False), turn=3, minutes=50),
        back_again(waiting(4, False), turn=4, minutes=50),
    ]
    assert shown(queues.in_order(line, "A")) == [
        (3, COMES_BACK), (2, COMES_BACK), (4, COMES_BACK), (5, COMES_BACK), (1, PRIORITY),
    ]  # fmt: skip


def test_those_who_come_back_count_like_all_calls() -> None:
    line = [waiting(8, False), waiting(9, True)]
    ordinary = [back_again(waiting(1, False), turn=2, minutes=40)]
    first = called(waiting(2, True), 1)
    assert shown(queues.in_order([*line, first, *ordinary], "A"))[1:] == [(9, PRIORITY), (8, TURN)]
    priority = back_again(waiting(3, True), turn=3, minutes=41)
    line = [waiting(8, False), waiting(9, False), waiting(10, True)]
    assert shown(queues.in_order([*line, first, *ordinary, priority], "A"))[2:] == [
        (8, TURN),
        (10, PRIORITY),
        (9, TURN),
    ]


def test_whoever_left_without_a_call_does_not_count() -> None:
    left = after(waiting(1, False), TicketCancelled(at=MORNING))
    line = [left, waiting(2, False), waiting(3, True)]
    assert shown(queues.in_order(line, "A")) == [(2, TURN), (3, PRIORITY)]


def test_whoever_waits_again_counts_once_when_called_again() -> None:
    """Their first call and the one to come are one number's: counted as two, the line that is shown
    is not the line that is called.
    """
    again = back_again(waiting(1, False), turn=1, minutes=40)
    line = [waiting(2, False), waiting(3, True)]
    expected = [(1, COMES_BACK), (2, TURN), (3, PRIORITY)]
    assert shown(queues.in_order([again, *line], "A", 2)) == expected
    assert shown(queues.in_order([called(again, 2), *line], "A", 2)) == expected[1:]


def test_a_ticket_kept_from_yesterday_comes_before_those_of_today() -> None:
    yesterday = TicketIssued(
        at=MORNING - timedelta(hours=15), business_date=date(2026, 5, 31), queue="A", number=40
    )
    carried = after(
        TicketSummary(subject=Reference(bytes(16), 40), ticket=tickets.create(yesterday)),
        TicketCarriedOver(at=MORNING, business_date=MORNING.date()),
    )
    assert shown(queues.in_order([waiting(1, False), carried], "A"))[0] == (40, TURN)


def test_among_numbers_of_one_minute_the_lower_is_called_first() -> None:
    def issued(number: int, queue: str) -> TicketSummary:
        event = TicketIssued(at=MORNING, business_date=MORNING.date(), queue=queue, number=number)
        return TicketSummary(subject=Reference(bytes(16), number), ticket=tickets.create(event))

    sent_on = after(issued(1, "B"), TicketTransferred(at=MORNING, queue="A"))
    line = queues.in_order([sent_on, issued(12, "A"), issued(11, "A")], "A")
    assert [one[0] for one in shown(line)] == [11, 12, 1]


def test_a_counter_of_several_queues_calls_whoever_waits_longest() -> None:
    line = [waiting(number, False, queue) for number, queue in ((3, "A"), (4, "A"), (2, "B"))]
    line += [waiting(9, False, "B"), waiting(1, True, "C")]
    for order in ("AB", "BA"):
        following = queues.next_of(line, order)
        assert following is not None and following.listed.ticket.number == 2
        told = shown(queues.calling_order(line, order))
        assert told == [(2, TURN), (3, TURN), (4, TURN), (9, TURN)]


def test_a_counter_of_several_queues_calls_whoever_comes_back_before_all_others() -> None:
    line = [
        waiting(1, False, "A"),
        waiting(2, False, "B"),
        back_again(waiting(3, False, "B"), 1, 9),
    ]
    following = queues.next_of(line, "AB")
    assert following is not None and following.reason == COMES_BACK
    assert [number for number, _ in shown(queues.calling_order(line, "AB"))] == [3, 1, 2]


def test_where_nobody_waits_nobody_is_called() -> None:
    assert queues.next_of([], "AB") is None and queues.calling_order([], "AB") == []


def test_priority_numbers_come_as_often_as_the_office_says_from_whatever_queue() -> None:
    line = [waiting(1, False), waiting(2, False), waiting(3, True)]
    for per, place in ((1, 1), (2, 2)):
        order = queues.calling_order(line, "A", per)
        assert [number for number, _ in shown(order)].index(3) == place
    told = queues.calling_order(line, "A")
    assert [number for number, _ in shown(told)] == [1, 3, 2]
    first = queues.next_of([called(waiting(9, False), 1), *line], "A")
    assert first is not None and first.reason == PRIORITY


def test_nobody_is_ahead_of_whoever_waits_no_more() -> None:
    order = queues.calling_order([waiting(1, False), waiting(2, False)], "A")
    assert queues.ahead_of(order, Reference(bytes(16), 2)) == 1
    assert queues.ahead_of(order, Reference(bytes(16), 77)) == 0


@pytest.mark.parametrize(
    ("ended", "counters", "ahead", "minutes"),
    [(0, 1, 3, 18), (4, 1, 1, 6), (5, 1, 1, 10), (5, 2, 3, 15), (9, 0, 2, 20), (9, 1, 0, 0)],
)
def test_a_wait_is_told_from_the_days_services_once_there_are_five(
    ended: int, counters: int, ahead: int, minutes: int
) -> None:
    """Until then a service is taken for six minutes; a counter that is about to open is one."""
    services = Services(ended=ended, mean_seconds=600.0, counters=counters)
    assert queues.estimate_wait(services, ahead) == timedelta(minutes=minutes)


# ---- queues as an office sets them up

NOON = time(12)
GOOD = Queue(code="A", name="Tiếp nhận")


def test_queues_that_can_be_called_from_are_taken() -> None:
    assert (GOOD.fields, GOOD.returns, GOOD.morning_limit, GOOD.afternoon_cut_off) == (
        (), False, None, None,
    )  # fmt: skip
    widest = Queue(code="Z", name="x" * 60, morning_limit=0, afternoon_limit=999)
    queues.check_queues([GOOD, widest, Queue(code="B", name="y", morning_cut_off=time(11))], "f")


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        [GOOD, Queue(code="A", name="Trả kết quả")],
        [Queue(code="a", name="x")],
        [Queue(code="AB", name="x")],
        [Queue(code="", name="x")],
        [Queue(code="Đ", name="x")],
        [Queue(code="A", name="")],
        [Queue(code="A", name=" \t")],
        [Queue(code="A", name="x" * 61)],
        [Queue(code="A", name="x", morning_limit=-1)],
        [Queue(code="A", name="x", morning_limit=1000)],
        [Queue(code="A", name="x", afternoon_limit=-1)],
        [GOOD, Queue(code="B", name="x", afternoon_limit=1000)],
        [Queue(code="A", name="x", morning_cut_off=time(11, tzinfo=UTC))],
        [Queue(code="A", name="x", afternoon_cut_off=time(16, tzinfo=UTC))],
    ],
)
def test_queues_that_nobody_could_be_called_from_are_refused(wrong: list[Queue]) -> None:
    with pytest.raises(Refusal, match=r"^queues-wrong \(queues\)$") as refusal:
        queues.check_queues(wrong, "queues")
    assert len(str(refusal.value.values["value"])) <= 40


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ([Queue(code=letter, name="x") for letter in "ABCDEFGHIJKLMNOA"],
         "A, B, C, D, E, F, G, H, I, J, K, L, M, N"),
        ([Queue(code="A", name="Hộ tịch " * 9)], "A Hộ tịch Hộ tịch Hộ tịch Hộ tịch Hộ tị"),
        ([Queue(code="A", name="x", morning_cut_off=time(11, tzinfo=UTC))],
         "A (datetime.time(11, 0, tzinfo=datetime."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_queues_is_told_in_forty_letters(wrong: list[Queue], told: str) -> None:
    with pytest.raises(Refusal) as refusal:
        queues.check_queues(wrong, "queues")
    value = str(refusal.value.values["value"])
    assert value.startswith(told[:38]) and len(value) == 40


# ---- until when numbers are given out

LIMITED = Queue(
    code="A", name="Tiếp nhận", morning_limit=30, afternoon_limit=20,
    morning_cut_off=time(11), afternoon_cut_off=time(16, 30),
)  # fmt: skip


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-06-01T{text}").replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("moment", "issued", "left"),
    [
        ("07:00", 0, 30), ("11:00", 29, 1), ("10:59:59", 12, 18),
        ("12:00", 0, 20), ("16:30", 19, 1), ("12:00:01", 5, 15),
    ],
)  # fmt: skip
def test_each_half_of_a_day_has_its_own_numbers_and_noon_begins_the_second(
    moment: str, issued: int, left: int
) -> None:
    assert queues.check_open(LIMITED, at(moment), NOON, issued) == left


@pytest.mark.parametrize(
    ("moment", "cut_off"),
    [("11:00:01", "11:00"), ("11:59:59", "11:00"), ("16:30:01", "16:30"), ("23:59", "16:30")],
)
def test_after_the_cut_off_of_a_half_day_no_number_is_given_out(moment: str, cut_off: str) -> None:
    with pytest.raises(Refusal, match=r"^queue-closed \(queue\)$") as refusal:
        queues.check_open(LIMITED, at(moment), NOON, 0)
    assert refusal.value.values == {"queue": "A", "cut_off": cut_off}


@pytest.mark.parametrize(
    ("moment", "issued", "limit"), [("08:00", 30, 30), ("08:00", 31, 30), ("13:00", 20, 20)]
)
def test_beyond_the_limit_of_a_half_day_no_number_is_given_out(
    moment: str, issued: int, limit: int
) -> None:
    with pytest.raises(Refusal, match=r"^queue-full \(queue\)$") as refusal:
        queues.check_open(LIMITED, at(moment), NOON, issued)
    assert refusal.value.values == {"queue": "A", "limit": limit}


def test_a_queue_without_a_limit_gives_out_numbers_until_its_cut_off() -> None:
    early = Queue(code="A", name="x", morning_cut_off=time(9))
    assert queues.check_open(early, at("08:00"), NOON, 500) is None
    assert queues.check_open(early, at("12:00"), NOON, 500) is None
    with pytest.raises(Refusal, match="queue-closed"):
        queues.check_open(early, at("09:01"), NOON, 0)
    assert queues.check_open(GOOD, at("23:59"), NOON, 500) is None


def test_the_reasons_of_a_place_in_the_line_keep_their_words() -> None:
    """They stand in the answers of the command line, which other programs read."""
    assert (COMES_BACK, PRIORITY, TURN) == ("comes_back", "priority", "turn")
