"""The waiting line as a desk lives it."""

from datetime import datetime, time

import pytest

from counter.desk.queue.naming import find_ticket
from counter.domain.clock import VIETNAM
from counter.domain.queue import line as queues
from counter.domain.queue.line import Queue
from counter.domain.refusal import Refusal
from tests.support.office import Office


def issue(office: Office, *priorities: str, queue: str = "A") -> list[str]:
    return [
        office.queue.issue_ticket(queue, reason).listed.ticket.number_text for reason in priorities
    ]


def call(office: Office, counter: int = 1, queue: str | None = None) -> str:
    return office.queue.call(counter, queue).listed.ticket.number_text


def test_numbers_run_by_queue_and_begin_anew_each_business_date(office: Office) -> None:
    assert issue(office, "", "") == ["A001", "A002"]
    assert issue(office, "", queue="R") == ["R001"]
    office.clock.set("2026-06-02T00:00:00")
    assert issue(office, "") == ["A001"]
    office.clock.set("2026-06-02T23:59:59")
    assert issue(office, "") == ["A002"]


def test_a_number_is_never_given_twice_whatever_became_of_it(office: Office) -> None:
    issue(office, "", "")
    office.queue.do("cancel", "A002")
    office.reopen()
    assert issue(office, "") == ["A003"]


def test_one_priority_comes_after_one_ordinary(office: Office) -> None:
    issue(office, "", "", "", "elderly", "merit")
    shown = [u.listed.ticket.number_text for u in office.queue.upcoming("A")]
    assert shown == ["A001", "A004", "A002", "A005", "A003"]
    assert [call(office) for _ in range(5)] == shown


def test_the_line_goes_on_from_the_calls_already_made(office: Office) -> None:
    issue(office, "", "")
    assert call(office) == "A001"
    issue(office, "infant")
    assert [u.reason for u in office.queue.upcoming("A")] == [queues.PRIORITY, queues.TURN]
    assert call(office) == "A003"
    issue(office, "infant")
    assert call(office) == "A002"


@pytest.mark.parametrize(
    "waiting", [(), ("",), ("elderly",), ("", "elderly"), ("elderly", "elderly", ""), ("",) * 4]
)
@pytest.mark.parametrize("mine", ["", "elderly"])
def test_waiting_ahead_is_how_many_are_called_before(
    office: Office, waiting: tuple[str, ...], mine: str
) -> None:
    issue(office, *waiting)
    issued = office.queue.issue_ticket("A", mine)
    called = [call(office) for _ in range(len(waiting) + 1)]
    assert called.index(issued.listed.ticket.number_text) == issued.waiting_ahead


def test_a_priority_needs_no_paper_and_its_reason_is_kept_but_not_shown(office: Office) -> None:
    from counter.cli import shown

    listed = office.queue.issue_ticket("A", "phụ nữ mang thai").listed
    assert listed.ticket.priority == "pregnant"
    assert "pregnant" not in str(shown.ticket(listed)) and shown.ticket(listed)["priority"] is True
    with pytest.raises(Refusal, match="priority-unknown"):
        office.queue.issue_ticket("A", "in a hurry")


def test_a_call_is_repeated_a_few_times_and_not_in_one_breath(office: Office) -> None:
    issue(office, "")
    call(office)
    office.queue.do("recall")
    with pytest.raises(Refusal, match="recall-too-soon"):
        office.queue.do("recall")
    for _ in range(2):
        office.clock.move(seconds=10)
        office.queue.do("recall")
    office.clock.move(seconds=10)
    with pytest.raises(Refusal, match="recall-limit"):
        office.queue.do("recall")


def test_waiting_time_is_frozen_at_the_first_call(office: Office) -> None:
    from counter.desk.queue.service import waited

    issue(office, "")
    office.clock.move(minutes=7)
    call(office)
    office.clock.move(minutes=5)
    office.queue.do("recall")
    assert waited(find_ticket(office.desk, "A001").ticket, office.desk.now).seconds == 420


def test_who_parks_comes_back_next(office: Office) -> None:
    issue(office, "", "", "elderly")
    call(office)
    office.queue.do("park")
    assert call(office) == "A003"
    office.queue.do("take-back", "A001")
    assert office.queue.upcoming("A")[0].reason == queues.COMES_BACK
    assert call(office) == "A001"


def test_who_missed_the_call_can_be_taken_back_or_called_again(office: Office) -> None:
    issue(office, "", "")
    call(office)
    office.queue.do("miss")
    assert office.queue.call(2, ticket="A001").listed.ticket.number_text == "A001"
    with pytest.raises(Refusal, match="ticket-state") as refusal:
        office.queue.do("take-back", "A002")
    assert "ticket-called" in refusal.value.values["allowed"]  # type: ignore[operator]


def test_a_transfer_with_return_comes_back_next_when_done_there(office: Office) -> None:
    issue(office, "", "")
    call(office)
    office.queue.do("transfer", to="R", returns=True)
    assert call(office, counter=2, queue="R") == "A001"
    office.queue.do("finish", counter=2)
    assert call(office, queue="A") == "A001"
    assert office.queue.do("finish").ticket.state == "finished"


def test_calling_the_next_finishes_the_one_before(office: Office) -> None:
    issue(office, "", "")
    call(office)
    called = office.queue.call(1)
    assert called.finished is not None and called.finished.ticket.number_text == "A001"
    with pytest.raises(Refusal, match="nobody-waiting"):
        office.queue.call(1)
    assert office.queue.do("finish").ticket.number == 2


def test_counters_do_not_finish_each_others_tickets(office: Office) -> None:
    issue(office, "", "")
    call(office, counter=1)
    assert office.queue.call(2).finished is None
    assert {t.ticket.state for t in office.queue.today()} == {"called"}


def test_a_half_day_has_a_limit_and_a_cut_off(office: Office) -> None:
    queue = Queue(code="A", name="Tất cả", morning_limit=2, afternoon_cut_off=time(16, 0))
    import msgspec

    from counter.desk.administration import Administration

    Administration(office.desk).change_setting("queues", msgspec.json.encode([queue]).decode())
    assert office.queue.issue_ticket("A").left == 1
    assert office.queue.issue_ticket("A").left == 0
    with pytest.raises(Refusal, match="queue-full"):
        office.queue.issue_ticket("A")
    office.clock.set("2026-06-01T13:40:00")
    assert office.queue.issue_ticket("A").left is None
    office.clock.set("2026-06-01T16:00:01")
    with pytest.raises(Refusal, match="queue-closed"):
        office.queue.issue_ticket("A")


def test_yesterdays_people_are_carried_over_only_on_purpose(office: Office) -> None:
    issue(office, "", "")
    call(office)
    office.clock.set("2026-06-02T08:00:00")
    assert office.queue.today() == []
    issue(office, "")
    carried = office.queue.carry_over(datetime(2026, 6, 1, tzinfo=VIETNAM).date())
    assert [t.ticket.number_text for t in carried] == ["A001", "A002"]
    assert call(office) == "A001"
    assert issue(office, "") == ["A002"]
    with pytest.raises(Refusal, match="carry-over-day"):
        office.queue.carry_over(datetime(2026, 6, 2, tzinfo=VIETNAM).date())


def test_the_wait_is_estimated_from_todays_services(office: Office) -> None:
    issue(office, *[""] * 8)
    for _ in range(6):
        call(office)
        office.clock.move(minutes=4)
        office.queue.do("finish")
    issued = office.queue.issue_ticket("A")
    assert issued.waiting_ahead == 2 and issued.estimate_wait.seconds == 8 * 60


def test_an_unknown_queue_ticket_or_counter_is_refused_by_name(office: Office) -> None:
    for act, field in (
        (lambda: office.queue.issue_ticket("Z"), "queue"),
        (lambda: office.queue.call(0), "counter"),
        (lambda: office.queue.do("start", "A009"), "ticket"),
        (lambda: office.queue.do("finish"), "ticket"),
    ):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refusal.value.field == field


def test_tickets_work_without_any_printer(office: Office) -> None:
    issue(office, "")
    assert office.queue.today()[0].ticket.prints == ()


def test_a_number_that_stands_twice_after_carry_over_names_neither(office: Office) -> None:
    issue(office, "")
    office.clock.set("2026-06-02T08:00:00")
    issue(office, "")
    office.queue.carry_over(datetime(2026, 6, 1, tzinfo=VIETNAM).date())
    with pytest.raises(Refusal, match="ticket-twice-today"):
        office.queue.do("cancel", "A001")


def test_a_ticket_of_another_day_is_carried_over_before_it_is_called(office: Office) -> None:
    subject = str(office.queue.issue_ticket("A").listed.subject)
    office.clock.set("2026-06-02T08:00:00")
    with pytest.raises(Refusal, match="ticket-of-another-day"):
        office.queue.call(1, ticket=subject)


def test_carried_over_calls_do_not_disturb_the_order_of_today(office: Office) -> None:
    issue(office, "")
    call(office)
    office.queue.do("miss")
    office.clock.set("2026-06-02T08:00:00")
    issue(office, "", "elderly")
    office.queue.carry_over(datetime(2026, 6, 1, tzinfo=VIETNAM).date())
    shown = [
        (u.listed.ticket.business_date.day, u.listed.ticket.number)
        for u in office.queue.upcoming("A")
    ]
    assert shown == [(1, 1), (2, 2), (2, 1)]


def test_a_call_by_mistake_is_taken_back_whole(office: Office) -> None:
    issue(office, "", "", "")
    call(office)
    office.queue.do("start")
    mistaken = office.queue.call(1)
    assert mistaken.finished is not None
    office.queue.undo_call(mistaken)
    board = office.queue.board()
    assert [(t.ticket.number_text, t.ticket.state) for t in board.in_service] == [
        ("A001", "serving")
    ]
    assert [u.listed.ticket.number_text for u in board.upcoming] == ["A002", "A003"]
    assert board.finished == 0 and call(office) == "A002"


def test_the_board_shows_the_next_calls_in_the_order_they_will_be_made(office: Office) -> None:
    issue(office, "", "elderly", "")
    issue(office, "", queue="R")
    board = office.queue.board()
    shown = [u.listed.ticket.number_text for u in board.upcoming]
    assert [call(office) for _ in shown] == shown
    assert [w.queue.code for w in board.queues] == ["A", "R"] and len(board.queues[0].line) == 3


def test_what_was_settled_by_mistake_can_be_taken_back(office: Office) -> None:
    issue(office, "", "")
    call(office)
    office.queue.do("finish")
    office.queue.do("take-back", "A001")
    assert call(office) == "A001"


def test_an_act_that_does_not_fit_names_what_the_ticket_at_the_counter_is_doing(
    office: Office,
) -> None:
    issue(office, "")
    call(office)
    office.queue.do("start", counter=1)
    with pytest.raises(Refusal) as refusal:
        office.queue.do("start", counter=1)
    assert (refusal.value.code, refusal.value.values["state"]) == ("ticket-state", "serving")


def test_an_undone_call_gives_back_exactly_what_was(office: Office) -> None:
    issue(office, "", "")
    call(office)
    office.queue.undo_call(office.queue.call(1))
    (mine,) = office.queue.board().in_service
    assert (mine.ticket.state, mine.ticket.counter, mine.ticket.started_at) == ("called", 1, None)


def test_an_undone_call_brings_a_service_back_that_was_to_return_elsewhere(office: Office) -> None:
    issue(office, "", "")
    call(office)
    office.queue.do("start")
    office.queue.do("transfer", to="R", returns=True)
    call(office, queue="R")
    office.queue.do("start")
    office.queue.undo_call(office.queue.call(1, "A", "A002"))
    (mine,) = office.queue.board().in_service
    assert (
        mine.ticket.number_text,
        mine.ticket.state,
        mine.ticket.queue,
        mine.ticket.return_to,
    ) == (
        "A001",
        "serving",
        "R",
        "A",
    )


def test_a_call_that_was_overtaken_cannot_be_undone(office: Office) -> None:
    issue(office, "", "", "")
    call(office)
    second = office.queue.call(1)
    office.queue.do("miss")
    call(office)
    with pytest.raises(Refusal, match="call-overtaken"):
        office.queue.undo_call(second)


def test_taking_back_a_later_call_keeps_the_wait_frozen_at_the_first(office: Office) -> None:
    issue(office, "", "")
    call(office)
    first = office.queue.board().in_service[0].ticket.called_at
    office.queue.do("park")
    office.clock.move(minutes=30)
    office.queue.undo_call(office.queue.call(1, ticket="A001"))
    assert next(t for t in office.queue.today() if t.ticket.number == 1).ticket.called_at == first


def test_the_board_tells_the_wait_a_newcomer_is_told(office: Office) -> None:
    issue(office, "elderly", "elderly", "elderly", "")
    board = office.queue.board()
    assert board.queues[0].estimate_wait == office.queue.issue_ticket("A").estimate_wait


def test_one_order_is_shown_told_and_called(office: Office) -> None:
    """Of two queues, with priority numbers and somebody who came back."""
    ahead = {}
    for queue, reason in (("A", ""), ("R", ""), ("A", "elderly"), ("R", ""), ("A", "")):
        issued = office.queue.issue_ticket(queue, reason)
        ahead[issued.listed.ticket.number_text] = issued.waiting_ahead
        office.clock.move(minutes=1)
    shown = [u.listed.ticket.number_text for u in office.queue.board().upcoming]
    assert ahead["A003"] == shown.index("A003") == 4
    assert [call(office) for _ in shown] == shown


def test_slip_answer_and_screen_tell_one_wait(office: Office) -> None:
    """Whoever calls serves every queue: all who are called before count, in whatever line they
    stand.
    """
    office.queue.issue_ticket("R")
    issue(office, "", "elderly", "")
    issued = office.queue.issue_ticket("R")
    board = office.queue.board()
    newcomer = next(waiting.estimate_wait for waiting in board.queues if waiting.queue.code == "A")
    printed = office.prints.ticket(str(issued.listed.subject))
    shown = [upcoming.listed.subject for upcoming in board.upcoming].index(issued.listed.subject)
    assert printed.waiting_ahead == issued.waiting_ahead == shown == 4
    slip = find_ticket(office.desk, str(issued.listed.subject)).ticket.prints[0]
    assert slip.minutes * 60 == issued.estimate_wait.seconds
    assert office.queue.issue_ticket("A").estimate_wait == newcomer
