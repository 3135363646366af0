"""Each page by itself: what it shows with little and much, and what it says when it cannot."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from counter.desk.dossiers.intake import Intake
from counter.desk.queue.service import QueueService
from tests.support.office import draft
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.pages.administration.calendar import CalendarSection
from ui.typed_dates import has_hour, shown_moment, typed_date, typed_moment
from ui.widgets.dossier_view import TimeLeft
from ui.widgets.key_button import KeyButton
from ui.widgets.month_view import MonthView

CONTROL = Qt.KeyboardModifier.ControlModifier


def receive(person: Person, **changes: object) -> str:
    """A dossier that came in at another time."""
    assert person.program.desk is not None
    service = Intake(person.program.desk)
    return str(person.do(lambda: service.receive(draft(**changes))).event.code)


def test_empty_pages_say_what_to_do(person: Person) -> None:
    for name, words in (
        ("queue", "Chưa có ai chờ. N: lấy số"), ("search", "Chưa có hồ sơ nào. F4"), ("dossier", "Chưa mở hồ sơ nào"),
        ("register", "Không nhận hồ sơ nào"), ("day", "Không có hồ sơ quá hạn"),
    ):  # fmt: skip
        person.window.show_page(name)
        person.settle()
        assert person.sees(words), name


def test_a_refusal_is_said_in_plain_words_and_goes_with_esc(person: Person) -> None:
    person.press(Qt.Key.Key_F2)
    assert person.notice.startswith("Chưa có ai chờ")
    person.press(Qt.Key.Key_Escape)
    assert person.notice == ""


def test_long_waits_carry_a_word(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    person.clock.moment += timedelta(minutes=65)
    person.window.show_page("queue")
    person.settle()
    assert person.sees("A001, quá lâu, 65 phút")


def test_somebody_away_comes_back_next(person: Person) -> None:
    for letter in "nana":
        person.letter(letter)
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    person.letter("p")
    assert person.sees("Quầy 1 đang trống")
    person.letter("t")
    assert person.sees("A001, gọi trước")


def test_digits_choose_a_number_and_g_calls_it(person: Person) -> None:
    for letter in "nananana":
        person.letter(letter)
    person.letter("3")
    assert "Đã chọn A003" in person.notice
    person.letter("g")
    person.expect("Đã gọi A003.")


def test_search_finds_as_one_types_without_accents(person: Person) -> None:
    code = receive(person, applicant={"name": "Đặng Thị Ánh", "address": "Thôn Hải Tiến"})
    receive(person)
    person.press(Qt.Key.Key_F3)
    person.type("dang anh")
    assert person.sees("Tìm thấy 1") and person.sees("Đặng Thị Ánh")
    person.page.edit.selectAll()
    person.type("khong co ai")
    assert person.sees("Đã đọc là: khong + co + ai")
    person.page.edit.selectAll()
    person.type(code[-4:])
    person.press(Qt.Key.Key_Return)
    person.expect("Vì sao hẹn ngày này")


def test_a_dossier_shows_its_steps_and_why_some_are_not_allowed(person: Person) -> None:
    code = receive(person)
    person.window.show_page("dossier", code)
    person.settle()
    assert person.sees("Chuyển xử lý") and person.sees("còn 3\u00a0ngày 8\u00a0giờ")
    assert person.sees("Trả kết quả (3): không làm lúc này (được tiếp nhận)")
    person.letter("1")
    person.expect("đang xử lý")


def test_a_correction_keeps_the_first_value_in_the_story(person: Person) -> None:
    code = receive(person)
    person.window.show_page("dossier", code)
    person.settle()
    person.letter("7")
    person.letter("2")
    person.type("Nguyễn Văn Ân")
    person.press(Qt.Key.Key_F9)
    person.expect("Nguyễn Văn Ân")
    assert person.notice == "Đã đính chính; in lại giấy tiếp nhận (Ctrl+P)."
    assert person.sees("Nguyễn Văn An → Nguyễn Văn Ân")


def test_a_correction_begins_with_what_stands_there(person: Person) -> None:
    """One letter wrong is one letter typed; a masked number is typed whole."""
    code = receive(person)
    person.window.show_page("dossier", code)
    person.settle()
    person.letter("7")
    person.letter("2")
    person.press(Qt.Key.Key_End)
    person.press(Qt.Key.Key_Backspace)
    person.type("h")
    person.press(Qt.Key.Key_F9)
    person.expect("Nguyễn Văn An → Nguyễn Văn Ah")
    person.settle()
    person.letter("7")
    person.letter("3")
    field = person.focus()
    assert isinstance(field, QLineEdit) and field.text() == ""


def test_the_book_is_read_only_where_it_is_looked_at(person: Person) -> None:
    for _ in range(250):
        person.clock.moment += timedelta(seconds=30)
        receive(person)
    fetched: list[bool] = []
    model = person.window.page_named("register").model
    model.fetched.connect(lambda: fetched.append(True))
    person.press(Qt.Key.Key_6, CONTROL)
    person.qtbot.waitUntil(lambda: model.rowCount() == 250, timeout=PATIENCE_MS)
    person.settle()
    assert person.sees("250 hồ sơ") and len(fetched) < 3
    person.page.view.setFocus()
    person.press(Qt.Key.Key_Return)
    person.expect("H49.61-260601-1250")


def test_the_counts_of_the_choices_keep_up_while_a_text_stands_in_the_field(
    person: Person,
) -> None:
    person.do(lambda: person.services.intake.receive(draft()))
    person.press(Qt.Key.Key_F3)
    person.expect("Nhận hôm nay · 1")
    person.type("nguyen")
    person.do(lambda: person.services.intake.receive(draft()))
    person.expect("Nhận hôm nay · 2")
    assert person.page.edit.text() == "nguyen"


def test_heaps_are_turned_over_by_page_keys_and_a_word_searches_all_again(person: Person) -> None:
    ready = receive(person)
    person.do(lambda: person.services.actions.do("complete", ready, shelf="B3"))
    other = receive(person, applicant={"name": "Lê Văn Bình"})
    person.press(Qt.Key.Key_F3)
    assert person.sees("Chờ trả · 1") and person.sees("Nhận hôm nay · 2")
    person.press(Qt.Key.Key_PageUp)
    person.qtbot.waitUntil(
        lambda: not person.sees(ready) and not person.sees(other), timeout=PATIENCE_MS
    )
    person.press(Qt.Key.Key_PageUp)
    person.expect(ready)
    person.expect_no_more(other)  # the look beside the list follows it a moment later
    person.type("binh")
    person.expect(other)
    person.press(Qt.Key.Key_PageUp)
    assert person.page.edit.text() == "" and person.sees("Không có hồ sơ nào ở đây")


def test_a_day_says_of_each_row_whether_it_is_due_or_came_and_what_is_no_day_is_told(
    person: Person,
) -> None:
    person.clock.set("2027-06-01T08:30:00")
    due = receive(person)
    person.clock.set("2027-06-04T08:30:00")
    came = receive(person)
    person.press(Qt.Key.Key_F3)
    person.type("4/6")
    person.expect("04/06/2027: 1 hẹn trả, 1 nhận")
    assert person.sees(f"{due}, hẹn trả 04/06") and person.sees(f"{came}, nhận 04/06")
    for typed, said in (
        ("5/6", "Ngày 05/06/2027 không hẹn trả và không nhận hồ sơ nào"),
        ("32/12", "Lịch không có ngày 32/12"),
        ("29/2/2027", "Lịch không có ngày 29/2/2027"),
        ("29/2", "Ngày 29/02/2028 không hẹn trả"),
    ):
        person.page.edit.clear()
        person.type(typed)
        person.expect(said)


def test_a_day_with_more_than_the_list_holds_is_counted_whole(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.search.MOST", 2)
    for _number in range(3):
        receive(person)
    person.press(Qt.Key.Key_F3)
    person.type("01/06/2026")
    person.expect("0 hẹn trả, 3 nhận; đây là 2 hồ sơ đầu")


def test_the_book_stays_where_it_is_read_while_it_grows_and_turns_by_keys(person: Person) -> None:
    codes = [receive(person) for _ in range(3)]
    person.press(Qt.Key.Key_6, CONTROL)
    assert person.page.model.line(person.page.view.currentIndex().row()).code == codes[2]
    person.press(Qt.Key.Key_Home, CONTROL)
    receive(person)
    person.page.renew()
    person.settle()
    assert person.sees("4 hồ sơ") and person.page.view.currentIndex().row() == 0
    person.press(Qt.Key.Key_PageUp, CONTROL)
    assert person.sees("01/05/2026 – 31/05/2026") and person.sees("Không nhận hồ sơ nào")
    person.press(Qt.Key.Key_PageDown, CONTROL)
    assert person.sees(codes[2])


def test_the_evening_closes_whatever_is_left(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    receive(person, procedure="2.000815")
    person.press(Qt.Key.Key_7, CONTROL)
    assert person.sees("Phiếu chưa xong, 1, A001")
    person.press(Qt.Key.Key_F9)
    person.letter("1")
    assert "Đã đóng ngày. Còn lại: 1 hồ sơ đến hạn chưa xong, 1 phiếu chưa xong." in person.notice


def test_a_calendar_file_says_what_it_would_change_before_it_is_taken(
    person: Person, tmp_path: Path
) -> None:
    code = receive(person)
    path = tmp_path / "lich.csv"
    path.write_text(
        "date,kind,name,source,confirmed\n2026-06-03,closed,Bão số 1,QĐ 12,1\n", encoding="utf-8"
    )
    section = calendar_section(person)
    section.take_file(path)
    person.settle()
    assert (
        person.sees("1 ngày sẽ thay đổi")
        and person.sees("Bão số 1")
        and person.sees("như mọi tuần")
    )
    assert person.sees(code) and person.sees("17:00 04/06/2026") and person.sees("17:00 05/06/2026")
    person.press(Qt.Key.Key_Escape)
    assert not person.sees("Bão số 1")
    section.take_file(path)
    person.settle()
    person.press(Qt.Key.Key_F9)
    assert (
        "Đã nhập 1 dòng" in person.notice
        and person.sees("Bão số 1")
        and not person.sees("1 ngày sẽ thay đổi")
    )
    section.take_file(path)
    person.settle()
    assert person.sees("không có gì thay đổi")


def test_a_calendar_file_with_a_fault_is_read_out_by_row_and_column(
    person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "lich.csv"
    path.write_text(
        "date,kind,name,source,confirmed\n2026-13-03,closed,Bão,QĐ 12,1\n", encoding="utf-8"
    )
    calendar_section(person).take_file(path)
    person.settle()
    assert person.sees("dòng 2, cột date")


def test_a_workbook_of_procedures_is_taken_in_and_asked_for_at_once(
    person: Person, tmp_path: Path
) -> None:
    book = Workbook()
    book.active.append(["Code", "Name", "Field", "Term_value", "Term_unit"])
    book.active.append(["9.000123", "Xác nhận ngư dân bám biển", "Biển đảo", 2.5, "days"])
    book.save(tmp_path / "danh-muc.xlsx")
    person.open_settings("Thủ tục")
    person.page.section.take_file(tmp_path / "danh-muc.xlsx")
    person.settle()
    assert person.sees("1 thủ tục mới") and person.sees("dòng 2, cột term_value")
    assert not person.do(lambda: person.services.intake.procedures("ngư dân bám biển"))
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert "Đã nhập 1 dòng" in person.notice
    person.press(Qt.Key.Key_F4)
    person.type("ngu dan")
    person.press(Qt.Key.Key_Return)
    assert person.sees("Xác nhận ngư dân bám biển") and person.sees("2,5 ngày làm việc")


def calendar_section(person: Person) -> CalendarSection:
    person.open_settings("Lịch nghỉ")
    assert isinstance(person.page.section, CalendarSection)
    return person.page.section


def test_office_hours_typed_wrongly_stay_and_say_how_they_are_written(person: Person) -> None:
    person.open_settings("Giờ làm việc")
    monday = person.field("Thứ Hai")
    assert monday.text == "07:00–11:30, 13:30–17:00"
    person.fill("Thứ Hai", "bảy giờ")
    person.press(Qt.Key.Key_F9)
    assert "07:00-11:30" in monday.fault and monday.text == "bảy giờ"
    person.fill("Thứ Hai", "07:30-11:30, 13:30-17:00")
    person.press(Qt.Key.Key_F9)
    assert "Đã lưu giờ làm việc" in person.notice


def test_settings_of_this_computer_are_kept_beside_the_desk(person: Person) -> None:
    person.open_settings("Quầy và cán bộ")
    person.fill("Số quầy này", "0")
    person.press(Qt.Key.Key_F9)
    assert person.field("Số quầy này").fault
    person.fill("Số quầy này", "4")
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: person.program.preferences.counter == 4, timeout=PATIENCE_MS)


def test_papers_go_into_a_folder_under_names_that_tell_no_person(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.type("Nguyễn Văn An")
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.expect("Giấy là tệp: mở ra rồi in")
    (file,) = person.program.preferences.paper_folder.iterdir()
    assert file.name == "H49.61-260601-1001-1.pdf" and file.read_bytes().startswith(b"%PDF")


def test_the_public_sees_nothing_while_the_page_is_hidden(person: Person) -> None:
    receive(person)
    person.press(Qt.Key.Key_F3)
    person.press(Qt.Key.Key_H, CONTROL)
    assert person.sees("Đang che") and not person.sees("Nguyễn Văn An")
    person.press(Qt.Key.Key_H, CONTROL)
    assert not person.sees("Đang che")


def test_what_another_part_of_the_office_does_is_seen_by_the_page_in_view(person: Person) -> None:
    assert person.program.desk is not None
    service = QueueService(person.program.desk)
    person.do(lambda: service.issue_ticket("A"))
    person.settle()
    person.expect("A001, 0 phút")


def test_an_identity_number_is_masked_when_nobody_types_it(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    number = person.page.form.people.applicant.number
    number.setFocus()
    person.type("022090000123")
    person.page.form.people.applicant.name.setFocus()
    assert "022090000123" not in number.edit.text() and number.text == "022090000123"
    number.setFocus()
    assert number.edit.text() == "022090000123"


def test_a_clock_that_cannot_be_believed_is_put_right_on_the_days_page(person: Person) -> None:
    receive(person)
    person.clock.set("2026-05-20T09:00:00")
    person.press(Qt.Key.Key_F2)
    assert "chậm hơn việc đã ghi gần nhất" in person.notice
    person.press(Qt.Key.Key_7, CONTROL)
    person.page.question.time.text = "hôm nay"
    person.click(person.button("Xác nhận giờ"))
    assert "không phải ngày giờ" in person.page.question.time.fault
    person.page.question.time.text = "02/06/2026 08:10"
    person.click(person.button("Xác nhận giờ"))
    assert "Đã xác nhận giờ" in person.notice
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("n")
    person.letter("a")
    person.expect("Số A001")


def test_a_birth_date_is_corrected_as_it_is_typed_anywhere(person: Person) -> None:
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    person.window.show_page("dossier", code)
    person.settle()
    for typed in ("05/03/1990", "06.03.1990"):
        person.letter("7")
        person.letter("4")
        person.type(typed)
        person.press(Qt.Key.Key_F9)
    assert (
        person.do(lambda: person.services.search.show(code)).dossier.applicant.birth_date
        == "1990-03-06"
    )
    assert person.sees("05/03/1990 → 06/03/1990")


@pytest.mark.parametrize("typed", ["05-03-19", "²/3/1990", "5/3"])
def test_a_date_half_typed_comes_back_as_it_was(person: Person, typed: str) -> None:
    person.press(Qt.Key.Key_F4)
    person.page.form.people.applicant.birth.setFocus()
    person.type(typed)
    person.come_back()
    person.press(Qt.Key.Key_F4)
    assert person.page.form.people.applicant.birth.text == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("5/3/1990", "1990-03-05"), ("05031990", "1990-03-05"), ("5-3-1990", "1990-03-05"), ("05.03.1990", "1990-03-05"),
     ("1990", "1990"), ("1990-03-05", "1990-03-05"), ("5031990", "5031990"), ("", "")],
)  # fmt: skip
def test_dates_are_typed_in_any_usual_way(typed: str, meant: str) -> None:
    assert typed_date(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28/11/2026 9:05", "2026-11-28T09:05"),
        ("28/11/2026 09:05", "2026-11-28T09:05"),
        ("1.6.2026  9h05", "2026-06-01T09:05"),
        ("9h 1/6/2026", "2026-06-01T09:00"),
        ("28112026 17:30", "2026-11-28T17:30"),
        ("28/11/2026", "2026-11-28"),
        ("2026-11-28 9:05", "2026-11-28T09:05"),
        ("31/2/2026 9:05", "31/2/2026 9:05"),
        ("28/11/2026 25:05", "28/11/2026 25:05"),
        ("28/11/2026 9:05 sáng", "28/11/2026 9:05 sáng"),
        ("9:05", "9:05"),
        ("", ""),
    ],
)
def test_moments_are_typed_in_any_usual_way_and_what_is_none_stays_as_typed(
    typed: str, meant: str
) -> None:
    assert typed_moment(typed) == meant


@pytest.mark.parametrize(
    ("kept", "shown", "is_whole"),
    [
        ("2026-05-29T16:00", "29/05/2026 16:00", True),
        ("2026-05-29T16:00:00+07:00", "29/05/2026 16:00", True),
        ("2026-05-29", "29/05/2026", False),
        ("T6 29/05/2026", "T6 29/05/2026", False),
        ("Thứ sáu", "Thứ sáu", False),
        ("", "", False),
    ],
)
def test_a_moment_comes_back_as_people_write_it_and_what_is_none_as_it_was_typed(
    kept: str, shown: str, is_whole: bool
) -> None:
    assert shown_moment(kept) == shown and has_hour(kept) is is_whole


def test_a_page_that_cannot_keep_what_is_typed_holds_no_other_up(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ValueError

    monkeypatch.setattr(person.page, "leave", broken)
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    person.come_back()
    assert [kept.draft.applicant.name for kept in person.do(person.services.drafts.all)] == [
        "Nguyễn Thị Bích Ngọc"
    ]


def test_a_number_that_does_not_fit_the_person_is_said_and_hinders_nothing(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    applicant = person.page.form.people.applicant
    for field, typed in (
        (applicant.number, "022190000123"),
        (applicant.sex, "nam"),
        (applicant.birth, "1988"),
    ):
        field.setFocus()
        person.type(typed)
    assert person.sees("số định danh không khớp giới tính Nam") and person.sees(
        "không khớp năm sinh 1988"
    )
    for field, typed in ((applicant.sex, "Nữ"), (applicant.birth, "05/03/1990")):
        field.setFocus()
        field.edit.selectAll()
        person.type(typed)
    assert not person.sees("không khớp")


def told_of_month(person: Person) -> str:
    """What the small calendar says to whoever cannot see it."""
    (month,) = person.page.findChildren(MonthView)
    return str(month.accessibleDescription())


def test_the_day_promised_earlier_is_marked_in_the_small_calendar(person: Person) -> None:
    code = receive(person, promised_at="2026-06-03")
    person.window.show_page("dossier", code)
    person.settle()
    assert "03/06 được hẹn" in told_of_month(person)
    person.window.show_page("dossier", receive(person))
    person.settle()
    assert "được hẹn" not in told_of_month(person)
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_E, CONTROL)
    person.type("03/06/2026")
    person.expect("Hẹn sớm hơn; theo luật")


def steps_of(person: Person) -> list[str]:
    """The words of all steps, each with its digit."""
    buttons = person.page.side.findChildren(KeyButton)
    return sorted(f"{made.key} {made.text()}" for made in buttons if made.key.isdigit())


def test_each_step_of_a_dossier_keeps_its_digit_and_what_is_not_allowed_says_why(
    person: Person,
) -> None:
    code = receive(person)
    person.window.show_page("dossier", code)
    person.settle()
    steps = steps_of(person)
    assert len(steps) >= 9
    person.press(Qt.Key.Key_P, CONTROL)
    person.letter("3")
    assert "không làm lúc này" in person.notice and person.page is person.window.page_named(
        "dossier"
    )
    person.do(lambda: person.services.actions.do("complete", code, shelf="B3"))
    person.do(lambda: person.services.returns.return_results([code], "", ""))
    person.settle()
    assert steps_of(person) == steps
    person.letter("9")
    assert "kết quả đã trả" in person.notice and not person.sees("Thực hiện")


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0.5, "còn 30\u00a0phút"), (3, "còn 3\u00a0giờ"), (48, "còn 2\u00a0ngày"), (49.5, "còn 2\u00a0ngày 1\u00a0giờ")],
)  # fmt: skip
def test_what_is_left_of_the_time_names_no_zero(person: Person, hours: float, said: str) -> None:
    due = person.do(lambda: person.services.intake.receive(draft())).event.due_at
    shown = TimeLeft("vi")
    dossier = person.do(lambda: person.services.search.page(limit=1))[0]
    details = person.do(lambda: person.services.search.show(dossier.code)).dossier
    shown.show_dossier(details, due - timedelta(hours=hours))
    assert said in [each.text() for each in shown.findChildren(QLabel)]
