"""The book: it stands at today until somebody turns it, and goes along with the date."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from counter.desk.books import BookOfDossiers
from counter.domain.refusal import Unavailable
from tests.support.office import draft
from tests.support.window import Person
from ui.widgets.whole_text import text_width

CONTROL = Qt.KeyboardModifier.ControlModifier
RECEIVED, CODE, PEOPLE, DUE, STATE = 1, 2, 3, 5, 6  # columns
DAY, MONTH, YEAR = "Ngày", "Tháng", "Năm"
_SPAN = re.compile(r"\d\d/\d\d/\d{4}( – \d\d/\d\d/\d{4})?")


def receive(person: Person, **changes: object) -> str:
    return str(person.do(lambda: person.services.intake.receive(draft(**changes))).event.code)


def open_book(person: Person, now: str = "2026-06-15T09:00:00") -> None:
    person.clock.set(now)
    person.press(Qt.Key.Key_6, CONTROL)


def span_in_view(person: Person) -> str:
    return next(text for text in person.texts() if _SPAN.fullmatch(text))


def show_span(person: Person, span: str) -> str:
    person.answer("Xem bao nhiêu", span)
    return span_in_view(person)


def turn(person: Person, key: Qt.Key) -> str:
    person.press(key, CONTROL)
    return span_in_view(person)


def test_from_the_month_to_the_day_is_today(person: Person) -> None:
    open_book(person)
    assert show_span(person, DAY) == "15/06/2026"
    assert show_span(person, YEAR) == "01/01/2026 – 31/12/2026"
    assert show_span(person, MONTH) == "01/06/2026 – 30/06/2026"
    assert show_span(person, DAY) == "15/06/2026"


def test_turned_away_and_back_it_stands_at_today_again(person: Person) -> None:
    open_book(person)
    assert turn(person, Qt.Key.Key_PageUp) == "01/05/2026 – 31/05/2026"
    assert turn(person, Qt.Key.Key_PageDown) == "01/06/2026 – 30/06/2026"
    assert show_span(person, DAY) == "15/06/2026"


def test_a_month_turned_to_opens_at_its_first_day(person: Person) -> None:
    open_book(person)
    turn(person, Qt.Key.Key_PageUp)
    assert show_span(person, DAY) == "01/05/2026"
    assert turn(person, Qt.Key.Key_PageUp) == "30/04/2026"
    assert show_span(person, MONTH) == "01/04/2026 – 30/04/2026"
    assert show_span(person, DAY) == "30/04/2026"


def test_keys_struck_faster_than_the_book_is_read_are_all_counted(person: Person) -> None:
    open_book(person)
    with person.busy():
        for _ in range(3):
            person.tap(Qt.Key.Key_PageUp, CONTROL)
    assert span_in_view(person) == "01/03/2026 – 31/03/2026"


def test_a_window_open_overnight_shows_the_new_day(person: Person) -> None:
    open_book(person)
    show_span(person, DAY)
    person.clock.set("2026-06-16T07:00:00")
    person.page.tick()
    person.settle()
    assert span_in_view(person) == "16/06/2026"


def test_a_day_turned_to_stays_overnight(person: Person) -> None:
    open_book(person)
    show_span(person, DAY)
    turn(person, Qt.Key.Key_PageUp)
    person.clock.set("2026-06-16T07:00:00")
    person.page.tick()
    person.settle()
    assert span_in_view(person) == "14/06/2026"


def test_a_quiet_moment_reads_nothing_again(person: Person) -> None:
    receive(person)
    person.press(Qt.Key.Key_6, CONTROL)
    person.expect("Nguyễn Văn An")
    read: list[str] = []
    person.page.model.modelReset.connect(lambda: read.append("places"))
    person.page.model.fetched.connect(lambda: read.append("lines"))
    person.page.tick()
    person.settle()
    assert read == []


def test_lines_that_could_not_be_read_are_read_when_they_are_looked_at_again(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_arguments: object) -> None:
        raise Unavailable("database-busy", "data")

    code = receive(person)
    with monkeypatch.context() as trouble:
        trouble.setattr(BookOfDossiers, "lines", busy)
        person.press(Qt.Key.Key_6, CONTROL)
        person.page.model.line(0)
        person.settle()
        assert person.notice
    person.page.model.line(0)  # looked at again, by this or by the page itself
    person.settle()
    assert person.page.model.line(0).code == code


def test_a_line_names_the_procedure_and_shows_code_dates_and_state_whole(person: Person) -> None:
    receive(person)
    open_book(person, "2026-06-01T09:00:00")
    person.expect("Cấp Giấy xác nhận tình trạng hôn nhân")
    view = person.page.view
    for column in (RECEIVED, CODE, DUE, STATE):
        index = view.model().index(0, column)
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        assert metrics.horizontalAdvance(index.data()) < text_width(view, column)


def line_of(person: Person, number: int, column: int) -> str:
    return str(person.page.view.model().index(number, column).data())


def test_a_couple_stands_in_its_line_with_both_names(person: Person) -> None:
    both = {"name": "Lê Văn Hải"}, {"name": "Nguyễn Thị Hoa"}
    receive(person, procedure="1.000894", applicant=both[0], co_applicants=[both[1]])
    open_book(person, "2026-06-01T09:00:00")
    person.expect("Lê Văn Hải, Nguyễn Thị Hoa")
    assert line_of(person, 0, PEOPLE) == "Lê Văn Hải, Nguyễn Thị Hoa"
    person.press(Qt.Key.Key_F3)
    assert person.sees("Lê Văn Hải, Nguyễn Thị Hoa")


def test_what_was_voided_has_no_day_on_which_anybody_comes_for_it(person: Person) -> None:
    code = receive(person)
    person.do(lambda: person.services.actions.do("void", code, reason="nhập nhầm"))
    open_book(person, "2026-06-01T09:00:00")
    person.expect(code)
    assert (line_of(person, 0, DUE), line_of(person, 0, STATE)) == ("–", "đã hủy")
    person.window.show_page("dossier", code)
    person.settle()
    assert person.sees("đã hủy") and not person.sees("Hẹn 17:00")


def test_a_result_handed_over_says_when_beside_its_state(person: Person) -> None:
    code = receive(person)
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    person.do(lambda: person.services.returns.return_result(code, "", ""))
    open_book(person, "2026-06-01T09:00:00")
    person.expect(code)
    assert line_of(person, 0, STATE) == "đã trả kết quả 01/06/2026"
