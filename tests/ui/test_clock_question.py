"""The clock cannot be believed: asked where the act was refused, answered with one key, and what
was typed stays.
"""

import pytest
from PySide6.QtCore import Qt

from counter.domain.refusal import Refusal
from tests.support.window import CARD, Person
from ui.widgets.clock_question import ClockQuestion

CONTROL = Qt.KeyboardModifier.ControlModifier


class OnARunningClock(Person):
    """Somebody at a desk whose clock runs and can be set."""

    def _found(self) -> None:
        self.clock.is_fixed = True  # for the setting up: these desks practise
        super()._found()
        self.clock.is_fixed = False


@pytest.fixture
def running(qtbot, tmp_path):  # type: ignore[no-untyped-def]
    made = OnARunningClock(qtbot, tmp_path / "desk")
    yield made
    made.close()


def question_of(person: Person):  # type: ignore[no-untyped-def]
    (asked,) = person.window.findChildren(ClockQuestion)
    return asked


def test_a_jump_is_answered_with_one_key_and_what_was_typed_stays(running: OnARunningClock) -> None:
    running.press(Qt.Key.Key_F4)
    running.type("xac nhan tinh trang")
    running.press(Qt.Key.Key_Return)
    running.scan(CARD)
    running.clock.set("2026-06-02T08:30:00")
    running.press(Qt.Key.Key_F2)
    assert "đồng hồ máy bị vặn" in running.notice and question_of(running).isVisible()
    running.press(Qt.Key.Key_F8)
    assert "Đã xác nhận giờ" in running.notice and question_of(running).isHidden()
    running.press(Qt.Key.Key_F4)
    assert running.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"
    assert running.do(running.services.day.status).clock_doubt is None


def test_an_intake_that_was_refused_is_received_once_the_time_is_told(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.scan(
        "022190000456|012345678|Trần Văn Bình|05031990|Nam|Thôn 1, Đồng Tiến, Cô Tô, Quảng Ninh|12052021"
    )
    person.all_papers()
    person.clock.set("2026-05-20T09:00:00")
    person.press(Qt.Key.Key_F9)
    assert "chậm hơn việc đã ghi gần nhất" in person.notice
    assert person.focus() is question_of(person).time.edit
    person.type("01/06/2026 08:40")
    person.press(Qt.Key.Key_Return)
    assert question_of(person).isHidden()
    person.press(Qt.Key.Key_F9)
    person.expect("H49.61-260601-1002")


def test_esc_puts_the_question_away_and_the_keyboard_is_where_it_was(person: Person) -> None:
    person.take_in()
    person.clock.set("2026-05-20T09:00:00")
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    before = person.focus()
    person.window.tell(
        Refusal(
            "clock-behind",
            "clock",
            now="2026-05-20T09:00:00+07:00",
            last="2026-06-01T08:30:00+07:00",
        )
    )
    assert person.focus() is question_of(person).time.edit
    person.press(Qt.Key.Key_Escape)
    assert question_of(person).isHidden() and person.focus() is before
    assert person.page.form.picker.edit.text() == "khai sinh"


def test_what_is_no_time_is_said_beside_the_field(person: Person) -> None:
    person.take_in()
    person.clock.set("2026-05-20T09:00:00")
    person.press(Qt.Key.Key_F2)
    for typed, said in (
        ("hôm nay", "hôm nay"),
        ("", "không phải ngày giờ"),
        ("01/06/2099 08:30", "400 ngày"),
    ):
        question_of(person).time.text = typed
        person.press(Qt.Key.Key_Return)
        assert said in question_of(person).time.fault and question_of(person).isVisible()


def test_nothing_is_asked_over_a_hidden_page(person: Person) -> None:
    person.press(Qt.Key.Key_H, CONTROL)
    person.window.tell(Refusal("clock-behind", "clock", now="", last=""))
    assert person.window.findChildren(ClockQuestion) == []
