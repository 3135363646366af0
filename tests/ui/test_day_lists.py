"""What the day's page shows and where its keys lead; the lists it and its neighbours put on paper."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from counter.desk.dossiers.drafts import EMPTY
from tests.support.finding import find_all
from tests.support.office import draft
from tests.support.window import Person
from ui.pages.day.load_chart import LoadChart
from ui.pages.day.week_chart import WeekChart
from ui.preferences import Preferences
from ui.widgets.key_button import ActButton

CONTROL = Qt.KeyboardModifier.ControlModifier
FORWARDED = "Tư pháp – Hộ tịch"


def receive(person: Person) -> str:
    return str(person.do(lambda: person.services.intake.receive(draft())).event.code)


def open_day(person: Person, now: str = "2026-06-04T09:00:00") -> None:
    """By default that of 4/6, for which whatever is received on 1/6 is promised."""
    person.clock.set(now)
    person.press(Qt.Key.Key_7, CONTROL)


def chosen_words(person: Person) -> str:
    return str(person.page.list.currentIndex().data() or "")


def words_of_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def papers(person: Person) -> list[Path]:
    return sorted((person.folder / "papers").glob("counter-*.pdf"))


# ---- what is due


def test_overdue_and_due_today_stand_in_one_list_with_who_has_each_and_enter_opens_one(
    person: Person,
) -> None:
    late, lies, away = receive(person), receive(person), receive(person)
    open_day(person)
    person.do(lambda: person.services.actions.do("complete", lies, shelf="A2"))
    person.do(lambda: person.services.actions.do("forward", away, to=FORWARDED))
    person.do(lambda: person.services.actions.do("forward", late, to=FORWARDED))
    person.expect("Hẹn trả hôm nay 3, 1 đã sẵn, 2 chưa về")
    matter = "Cấp Giấy xác nhận tình trạng hôn nhân"
    person.expect(f"1002  Nguyễn Văn An · {matter} · ngăn A2, chờ đến lấy · đã sẵn")
    person.expect(f"1003  Nguyễn Văn An · {matter} · {FORWARDED} · 17:00")
    person.clock.set("2026-06-05T18:00:00")
    person.page.renew()
    person.expect("Quá hạn 2, việc đầu tiên trong ngày")
    person.expect(f"1001  Nguyễn Văn An · {matter} · {FORWARDED} · quá 1 ngày")
    person.press(Qt.Key.Key_7, CONTROL)
    assert "1001" in chosen_words(person), "the most urgent is chosen"
    person.press(Qt.Key.Key_Return)
    assert person.window.page_name == "dossier" and person.sees(late)


def test_enter_on_a_heading_opens_nothing(person: Person) -> None:
    receive(person)
    open_day(person)
    person.press(Qt.Key.Key_Up)
    assert "Hẹn trả hôm nay" in chosen_words(person)
    person.press(Qt.Key.Key_Return)
    assert person.window.page_name == "day"


def test_a_digit_brings_what_waits_into_the_list_and_esc_brings_back_what_is_due(
    person: Person,
) -> None:
    code = receive(person)
    person.program.preferences.receipt_printer = ""
    person.do(lambda: person.services.prints.request_receipt(code, "folder"))
    open_day(person, "2026-06-02T09:00:00")
    person.expect("Giấy in chưa xác nhận, 1, 1001")
    person.letter("5")
    assert person.sees("Giấy in chưa xác nhận 1, mở từng hồ sơ")
    person.press(Qt.Key.Key_Escape)
    person.expect("Không có hồ sơ quá hạn")
    person.letter("2")
    assert person.sees("Hẹn trả sắp tới 1") and "thứ Năm 04/06" in chosen_words(person)
    person.letter("1")
    assert person.sees("Không có hồ sơ quá hạn")
    person.do(lambda: person.services.actions.do("complete", code, shelf="A2"))
    person.clock.move(days=4)
    person.page.renew()
    person.expect("Chờ lấy quá 3 ngày, 1")
    person.letter("8")
    assert person.sees("Chờ lấy quá 3 ngày 1, cần gọi hoặc phát loa")


@pytest.mark.parametrize(
    ("key", "page"), [("3", "intake"), ("4", "queue"), ("L", "administration")]
)
def test_a_digit_or_a_warnings_letter_leads_to_the_page_that_settles_it(
    person: Person, key: str, page: str
) -> None:
    person.do(lambda: person.services.drafts.save(EMPTY))
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_7, CONTROL)
    assert person.sees("Hồ sơ gõ dở, 1") and person.sees("Phiếu chưa xong, 1, A001")
    assert person.sees("Lịch nghỉ 2027 chưa có thông báo.")
    person.letter(key)
    assert person.window.page_name == page
    if key == "L":
        assert person.sees("Lịch làm việc") or person.sees("Lịch nghỉ")


def test_every_check_stands_in_full_behind_one_key(person: Person) -> None:
    person.press(Qt.Key.Key_7, CONTROL)
    assert person.sees("Đầu ngày: 5 trên 8 mục ổn.")
    assert not person.sees("Đồng hồ: 08:30 ngày 01/06/2026.")
    person.letter("9")
    assert person.sees("Đồng hồ: 08:30 ngày 01/06/2026.")
    assert person.sees("Bàn này không có mật khẩu: ai lấy được máy")
    person.press(Qt.Key.Key_Escape)
    assert not person.sees("Đồng hồ: 08:30 ngày 01/06/2026.")
    assert person.sees("Bàn chưa có mật khẩu."), "a warning is never out of view"


def test_where_the_list_goes_out_of_view_the_keyboard_stays_on_the_page_and_off_f9(
    person: Person,
) -> None:
    receive(person)
    open_day(person)
    assert person.focus() is person.page.list
    person.letter("9")
    assert person.focus() is person.page
    person.letter("9")
    assert person.focus() is person.page.list


def test_tab_goes_from_the_list_to_the_warnings_then_to_what_is_left_and_at_last_to_f9(
    person: Person,
) -> None:
    receive(person)
    open_day(person)
    stops = []
    for _ in range(12):
        person.press(Qt.Key.Key_Tab)
        focused = person.focus()
        stops.append(focused.accessibleDescription())
        if isinstance(focused, ActButton):
            break
    assert stops == ["9", "L", "P", "S", "1", "3", "4", "5", "8", "F9"]


# ---- figures


def test_the_figures_and_charts_are_heard_as_they_are_read(person: Person) -> None:
    for _ in range(2):
        receive(person)
    open_day(person, "2026-06-02T09:00:00")
    assert person.sees("giờ này hôm qua 2")
    (week,), (load,) = find_all(person.page, WeekChart), find_all(person.page, LoadChart)
    assert "thứ Hai 01/06: nhận 2, trả 0" in week.accessibleName()
    assert "Thứ Năm 4: 2" in load.accessibleName() and "Hôm nay: 0" in load.accessibleName()


def test_figures_charts_lists_and_what_is_left_say_the_same_numbers(person: Person) -> None:
    codes = [receive(person) for _ in range(5)]
    person.clock.set("2026-06-03T09:00:00")
    codes += [receive(person) for _ in range(2)]
    person.do(lambda: person.services.actions.do("complete", codes[0], shelf="A2"))
    person.do(lambda: person.services.actions.do("complete", codes[5], shelf="A3"))
    person.do(lambda: person.services.actions.do("forward", codes[1], to=FORWARDED))
    open_day(person)
    (load,) = find_all(person.page, LoadChart)
    assert person.sees("Hẹn trả hôm nay 5, 1 đã sẵn, 4 chưa về")
    assert "Hôm nay: 5" in load.accessibleName() and "Thứ Hai 8: 2" in load.accessibleName()
    assert person.sees("Đến hạn chưa xong, 4, đến hết hôm nay")
    person.letter("2")
    assert person.sees("Hẹn trả sắp tới 2")
    open_day(person, "2026-06-05T09:00:00")
    person.page.renew()
    person.settle()
    assert "Hôm nay: 0" in load.accessibleName() and person.sees("quá hạn 4")
    assert person.sees("Quá hạn 4") and person.sees("Đến hạn chưa xong, 4, 4 đã quá hạn")
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F3)
    assert person.sees("Quá hạn · 4") and person.sees("Chờ trả · 2")


def test_ctrl_c_copies_the_days_sentence_but_not_out_of_a_field(person: Person) -> None:
    receive(person)
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "TẬP HUẤN · 01/06: nhận 1, trả 0, quá hạn 0"
    QGuiApplication.clipboard().setText("của người khác")
    person.clock.set("2026-05-20T09:00:00")
    person.page.renew()
    person.settle()
    person.page.question.time.setFocus()
    person.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "của người khác"


def test_a_closed_day_says_so_and_one_letter_opens_it_again(person: Person) -> None:
    receive(person)
    person.clock.move(hours=8)
    person.press(Qt.Key.Key_7, CONTROL)
    person.press(Qt.Key.Key_F9)
    assert person.sees("đã đóng") and person.sees("Ghi thêm việc thì ngày mở lại")
    person.letter("m")
    assert person.sees("đang mở từ") and person.notice == "Đã mở ngày."


# ---- room


@pytest.mark.parametrize("text_size", [100, 150])
def test_a_usual_day_needs_no_scrolling_at_100_per_cent_and_f9_stays_in_view_at_150(
    qtbot: QtBot, tmp_path: Path, text_size: int
) -> None:
    Preferences(tmp_path / "desk").text_size = text_size
    person = Person(qtbot, tmp_path / "desk")
    for _ in range(6):
        receive(person)
    open_day(person)
    person.window.resize(1366, 768)
    person.settle()
    assert person.window.size().height() == 768
    middle = next(
        area for area in find_all(person.page, QScrollArea) if area.isAncestorOf(person.page.list)
    )
    if text_size == 100:
        assert middle.verticalScrollBar().maximum() == 0
        assert person.page.list.verticalScrollBar().maximum() == 0
    (act,) = find_all(person.page.side, ActButton)
    below = act.mapTo(person.window, QPoint(0, act.height())).y()
    assert act.isVisible() and below <= person.window.height()
    person.close()


# ---- the first page


def test_the_first_start_of_a_day_looks_around_and_a_later_one_begins_at_the_queue(
    person: Person,
) -> None:
    assert person.window.page_name == "queue", "a desk just made"
    receive(person)
    person.clock.move(days=1)
    person.come_back()
    assert person.window.page_name == "day"
    person.press(Qt.Key.Key_F9)
    person.come_back()
    assert person.window.page_name == "queue"


def test_a_desk_that_only_gives_out_tickets_begins_at_the_queue_every_day(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.clock.move(days=1)
    person.come_back()
    assert person.window.page_name == "queue"


# ---- on paper


def test_ctrl_p_prints_the_day_and_closing_a_later_one_takes_the_paper_from_the_folder(
    person: Person,
) -> None:
    code = receive(person)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    open_day(person, "2026-06-05T08:00:00")
    person.press(Qt.Key.Key_F9)
    person.clock.move(hours=10)
    person.press(Qt.Key.Key_P, CONTROL)
    (paper,) = papers(person)
    assert paper.name == "counter-day-20260605.pdf" and paper.name in person.notice
    assert "còn đó đến khi đóng ngày hôm sau" in person.notice
    words = words_of_pdf(paper)
    person.press(Qt.Key.Key_P, CONTROL)
    assert papers(person) == [paper], "printed again it says what is so now"
    assert "NGÀY THỨ SÁU 05/06/2026" in words and "Quá hạn: 1" in words and code in words
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert "Đã đóng ngày" in person.notice and papers(person) == [paper], "made just now"
    yesterday = time.time() - timedelta(days=1).total_seconds()
    os.utime(paper, (yesterday, yesterday))
    person.letter("m")
    person.clock.move(hours=2)
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    person.settle()
    assert papers(person) == []


def test_ctrl_p_prints_the_list_that_is_searched_and_no_number_of_a_person(
    person: Person,
) -> None:
    code = receive(person)
    person.press(Qt.Key.Key_F3)
    person.press(Qt.Key.Key_PageDown)
    person.press(Qt.Key.Key_P, CONTROL)
    (chosen,) = papers(person)
    words = words_of_pdf(chosen)
    assert "HỒ SƠ NHẬN HÔM NAY" in words and code in words and "Nguyễn Văn An" in words
    chosen.unlink()
    person.type("022090000123")
    person.press(Qt.Key.Key_P, CONTROL)
    (found,) = papers(person)
    words = words_of_pdf(found)
    assert "Tìm theo: 022090***123" in words and code in words and "022090000123" not in words


def test_ctrl_p_prints_the_book_with_the_columns_of_its_form(person: Person) -> None:
    code = receive(person)
    person.press(Qt.Key.Key_6, CONTROL)
    person.press(Qt.Key.Key_P, CONTROL)
    (paper,) = papers(person)
    with pypdfium2.PdfDocument(paper) as document:
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (842, 595), "A4 across"
    words = words_of_pdf(paper)
    assert "SỔ THEO DÕI HỒ SƠ" in words and "Từ ngày 01/06/2026 đến ngày 30/06/2026" in words
    assert code in words and "Thôn 1, Cô Tô" in words and "Phương" in words


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_book_is_saved_as_a_table_also_where_it_is_longer_than_is_read_at_once(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setattr("ui.pages.register.BLOCK", 2)
    codes = [receive(person) for _ in range(5)]
    path = tmp_path / f"sổ.{ending}"
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_asked: (str(path), "")
    )
    person.press(Qt.Key.Key_6, CONTROL)
    person.press(Qt.Key.Key_S, CONTROL)
    person.qtbot.waitUntil(lambda: "Đã ghi 5 dòng" in person.notice)
    if ending == "csv":
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        assert lines[0].startswith("TT,Mã hồ sơ,Tên thủ tục hành chính")
        assert [line.split(",")[1] for line in lines[1:]] == codes
    else:
        rows = list(load_workbook(path).active.iter_rows(values_only=True))
        assert [row[1] for row in rows[1:]] == codes and rows[1][0] == "1"
