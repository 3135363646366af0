"""The queue page's keys: struck twice they do nothing twice, what is chosen is named, and minutes
move.
"""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from counter.desk.queue.actions import ACTIONS, TicketAction
from tests.support.finding import find_timers
from tests.support.window import Person
from ui.pages.queue import calling, choosing
from ui.pages.queue import page as queue


@pytest.fixture(autouse=True)
def _no_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """How fast this computer is, is not what is tested."""
    for module, name in ((queue, "UNDO_MS"), (calling, "FRESH_MS"), (choosing, "DIGITS_MS")):
        monkeypatch.setattr(module, name, 60_000)


def issue(person: Person, count: int, queue: str = "A") -> None:
    for _ in range(count):
        person.do(lambda: person.services.queue.issue_ticket(queue))
    person.settle()


def states(person: Person) -> dict[str, str]:
    return {
        t.ticket.number_text: t.ticket.state
        for t in person.do(lambda: person.services.queue.today())
    }


def some_seconds_pass(person: Person) -> None:
    """What is only for a moment is over."""
    for timer in find_timers(person.page):
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_act_on_a_ticket_has_its_key_here(person: Person, action: TicketAction) -> None:
    """One that asks for something, or is about somebody away, begins in a way of its own."""
    issue(person, 2)
    person.press(Qt.Key.Key_F2)
    before = states(person)
    person.letter(action.key)
    person.settle()
    assert "Lỗi của chương trình" not in person.notice
    asks = any(question.needed for question in action.asks)
    is_done_at_once = not asks and not action.is_away and action.name != "recall"
    assert (states(person) != before) == is_done_at_once


def test_f2_struck_twice_calls_once(person: Person) -> None:
    issue(person, 3)
    with person.busy():
        person.tap(Qt.Key.Key_F2)
        person.tap(Qt.Key.Key_F2)
    assert states(person) == {"A001": "called", "A002": "waiting", "A003": "waiting"}


def test_who_was_called_just_now_is_not_finished_by_the_next_f2(person: Person) -> None:
    issue(person, 3)
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_F2)
    assert states(person)["A001"] == "called" and "A001" in person.notice
    some_seconds_pass(person)
    person.press(Qt.Key.Key_F2)
    assert states(person) == {"A001": "finished", "A002": "called", "A003": "waiting"}


def test_who_is_served_already_or_gone_does_not_hold_f2_up(person: Person) -> None:
    issue(person, 3)
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    person.press(Qt.Key.Key_F2)
    assert states(person) == {"A001": "finished", "A002": "called", "A003": "waiting"}
    person.letter("v")
    person.press(Qt.Key.Key_F2)
    assert states(person) == {"A001": "finished", "A002": "missed", "A003": "called"}


def test_letters_struck_twice_do_nothing_twice(person: Person) -> None:
    issue(person, 2)
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    with person.busy():
        person.letter_unseen("x")
        person.letter_unseen("x")
    assert states(person)["A001"] == "finished" and person.notice.startswith("Đã gọi")


def test_digits_struck_apart_each_choose_anew(person: Person) -> None:
    issue(person, 5)
    person.letter("3")
    some_seconds_pass(person)
    person.letter("5")
    assert "Đã chọn A005" in person.notice
    person.letter("g")
    assert states(person)["A005"] == "called"


def test_digits_in_one_go_are_one_number(person: Person) -> None:
    issue(person, 12)
    person.letter("1")
    person.letter("2")
    assert "Đã chọn A012" in person.notice


def test_digits_that_fit_nobody_begin_anew_with_the_last_one(person: Person) -> None:
    issue(person, 5)
    person.letter("3")
    person.letter("5")
    assert "Đã chọn A005" in person.notice
    some_seconds_pass(person)
    person.letter("9")
    assert "9" in person.notice and "Đã chọn" not in person.notice
    person.letter("g")
    assert set(states(person).values()) == {"waiting"}


def test_digits_begin_anew_after_an_act(person: Person) -> None:
    issue(person, 12)
    person.letter("1")
    person.letter("g")
    person.letter("2")
    assert "Đã chọn A002" in person.notice


def test_h_says_whom_it_cancelled_and_z_takes_it_back(person: Person) -> None:
    issue(person, 3)
    person.press(Qt.Key.Key_F2)
    person.letter("3")
    person.letter("h")
    assert states(person)["A003"] == "cancelled" and "A003" in person.notice
    person.letter("z")
    assert (
        states(person) == {"A001": "called", "A002": "waiting", "A003": "waiting"}
        and "A003" in person.notice
    )
    person.letter("z")
    assert states(person)["A001"] == "called"
    assert "R gọi lại" in person.notice


def test_a_choice_is_over_when_somebody_is_called(person: Person) -> None:
    issue(person, 4)
    person.letter("4")
    person.press(Qt.Key.Key_F2)
    person.letter("h")
    assert states(person) == {
        "A001": "cancelled",
        "A002": "waiting",
        "A003": "waiting",
        "A004": "waiting",
    }
    assert "A001" in person.notice


def test_somebody_away_is_chosen_called_and_cancelled_like_the_others(person: Person) -> None:
    issue(person, 3)
    person.press(Qt.Key.Key_F2)
    person.letter("v")
    person.letter("2")
    person.letter("1")
    assert "Đã chọn A001" in person.notice
    person.letter("h")
    assert states(person) == {"A001": "cancelled", "A002": "waiting", "A003": "waiting"}


def test_waiting_times_move_while_nobody_does_anything(person: Person) -> None:
    issue(person, 1)
    assert person.sees("0 phút") and not person.sees("quá lâu")
    person.clock.moment += timedelta(minutes=65)
    person.page.tick()
    person.settle()
    assert person.sees("65 phút") and person.sees("quá lâu")


def test_f2_struck_behind_a_letter_waits_for_its_act_and_is_one_call_however_often(
    person: Person,
) -> None:
    issue(person, 3)
    person.press(Qt.Key.Key_F2)
    with person.busy():
        person.strike("V")
        for _ in range(3):
            person.tap(Qt.Key.Key_F2)
    assert states(person) == {"A001": "missed", "A002": "called", "A003": "waiting"}


def test_f2_struck_behind_an_act_that_was_refused_calls_nobody(person: Person) -> None:
    """Whoever struck both saw no refusal between them: the person in service would be done for,
    unseen.
    """
    issue(person, 2)
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    with person.busy():
        person.strike("V")  # refused: somebody who is served is here
        person.tap(Qt.Key.Key_F2)
    assert states(person) == {"A001": "serving", "A002": "waiting"} and person.notice


@pytest.mark.parametrize("size", [100, 125, 150])
def test_a_question_has_room_for_all_its_answers(person: Person, size: int) -> None:
    person.program.preferences.text_size = size
    person.program.look_again()
    person.settle()
    person.window.resize(1366, 768)
    person.press(Qt.Key.Key_N)
    person.press(Qt.Key.Key_F2)
    person.press(Qt.Key.Key_U)
    person.expect("Vì sao ưu tiên?")
    person.settle()
    for made in person.page.findChildren(QPushButton):
        if made.isVisible():
            assert made.height() >= made.sizeHint().height() - 1, made.text()
            assert made.visibleRegion().boundingRect().size() == made.size(), made.text()
    person.press(Qt.Key.Key_Escape)
    assert not person.sees("Vì sao ưu tiên?") and person.button("Phát số")


@pytest.mark.parametrize(("digit", "returns"), [("1", True), ("2", False)])
def test_a_number_goes_to_another_queue_and_back_or_for_good(
    person: Person, digit: str, returns: bool
) -> None:
    issue(person, 1)
    person.press(Qt.Key.Key_F2)
    person.letter("c")
    person.letter("r")
    person.expect("quay lại đây không?")
    person.letter(digit)
    person.settle()
    (listed,) = person.do(lambda: person.services.queue.today())
    assert (listed.ticket.queue, listed.ticket.return_to == "A") == ("R", returns)


def test_an_intake_that_was_put_away_comes_back_by_the_key_its_line_names(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    person.expect("Còn 1 hồ sơ gõ dở: Ctrl+O mở lại.")
    person.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    person.expect("Làm tiếp hồ sơ nào?")
    person.letter("1")
    assert person.window.page_name == "intake" and not person.page.is_blank


def test_an_empty_line_says_how_to_go_on_where_numbers_are_written_by_hand(person: Person) -> None:
    assert person.sees("Ghi số bằng tay: bấm N rồi chép số ra giấy.")
    issue(person, 1)
    person.expect_no_more("Ghi số bằng tay")
