"""The settings page: what is typed stays until it is saved, and is saved whole or not at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QScrollArea
from pytestqt.qtbot import QtBot

from counter.desk.administration import Administration
from counter.domain.refusal import Unavailable
from counter.storage import keys
from tests.support.finding import click_row, find_all
from tests.support.window import PATIENCE_MS, Person
from ui.preferences import Preferences

DEVICES, COUNTER, LOOK = "Máy in, máy quét", "Quầy và cán bộ", "Chữ, ngôn ngữ"
PASSPHRASE, COPIES = "Mật khẩu, phiếu", "Bản sao lưu"
OFFICE, HOURS, CALENDAR = "Đơn vị, giấy tờ", "Giờ làm việc", "Lịch nghỉ"
QUEUES, HUB = "Hàng đợi", "Máy chủ"
UNIT, PLACE = "Đơn vị", "Địa danh (ghi trước ngày tháng)"
DEPARTMENT, LOOKUP = "Tên bộ phận trên giấy", "Cách công dân tra cứu hồ sơ"
MONDAY, SATURDAY = "Thứ Hai", "Thứ Bảy"
RULE = "Số thường trước mỗi số ưu tiên"
CLERK = "Cán bộ ở quầy này"


def settings(person: Person) -> dict[str, object]:
    return person.do(lambda: person.services.administration.settings())


def entries(person: Person) -> int:
    assert person.program.desk is not None
    desk = person.program.desk
    return person.do(lambda: desk.reader.own_row().sequence)


def test_names_of_the_office_are_saved_whole_or_not_at_all_and_stay_as_typed(
    person: Person,
) -> None:
    person.open_settings(OFFICE)
    before = entries(person)
    for name, text in ((UNIT, "UBND Mới"), (PLACE, ""), (DEPARTMENT, "PHÒNG MỚI")):
        person.fill(name, text)
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before and person.notice
    assert person.field(DEPARTMENT).text == "PHÒNG MỚI"
    person.fill(PLACE, "Cô Tô Mới")
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before + 3 and "Đã lưu 3" in person.notice
    assert settings(person)["department_name"] == "PHÒNG MỚI"


def test_what_is_typed_outlasts_a_look_elsewhere_and_a_change_by_others(person: Person) -> None:
    person.open_settings(OFFICE)
    person.fill(LOOKUP, "0203 123")
    person.open_settings(HOURS)
    person.fill(MONDAY, "08:00-11:00")
    person.press(Qt.Key.Key_F1)
    person.open_settings()
    person.do(lambda: person.services.administration.change_setting("recall_limit", "5"))
    person.settle()
    assert person.field(MONDAY).text == "08:00-11:00"
    person.open_settings(OFFICE)
    assert person.field(LOOKUP).text == "0203 123"


def test_what_nobody_typed_in_follows_a_change_by_others(person: Person) -> None:
    person.open_settings(OFFICE)
    person.do(lambda: person.services.administration.change_setting("lookup", "0203 999"))
    person.settle()
    assert person.field(LOOKUP).text == "0203 999"


def test_hours_saved_are_shown_as_they_are_written_and_saved_once(person: Person) -> None:
    person.open_settings(HOURS)
    before = entries(person)
    person.fill(SATURDAY, "7:30-11:00")
    with person.busy():
        person.tap(Qt.Key.Key_F9)
        person.tap(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before + 1 and person.field(SATURDAY).text == "07:30–11:00"


def test_a_section_is_neither_typed_in_nor_saved_before_it_is_read(person: Person) -> None:
    person.open_settings()
    before = entries(person)
    for part in (OFFICE, HOURS, QUEUES):
        with person.busy():
            click_row(person.page, part)
            assert not person.page.section.isEnabled()
            person.tap(Qt.Key.Key_F9)
        assert person.page.section.isEnabled()
    assert entries(person) == before


def test_queues_and_their_rule_are_saved_together(person: Person) -> None:
    person.open_settings(QUEUES)
    before = entries(person)
    first, *_ = person.fields("Tên")
    person.type_into(first.edit, "Hộ tịch")
    person.fill(RULE, "0")
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before and first.text == "Hộ tịch"
    person.fill(RULE, "2")
    person.press(Qt.Key.Key_F9)
    assert entries(person) == before + 2 and settings(person)["ordinary_per_priority"] == 2


def test_a_queue_added_and_not_saved_stays_in_view(person: Person) -> None:
    person.open_settings(QUEUES)
    person.click(person.button("Thêm hàng"))
    person.press(Qt.Key.Key_F1)
    person.open_settings(QUEUES)
    assert len(person.fields("Tên")) == 3


def test_the_window_is_made_anew_only_for_what_it_is_made_with(person: Person) -> None:
    window = person.window
    person.open_settings(OFFICE)
    person.fill(LOOKUP, "0203 123")
    person.open_settings(DEVICES)
    person.choice("In phiếu số ra").addItem("Máy in phiếu", "Máy in phiếu")
    person.answer("In phiếu số ra", "Máy in phiếu")
    person.press(Qt.Key.Key_F9)
    QGuiApplication.processEvents()
    assert person.program.preferences.ticket_printer == "Máy in phiếu"
    person.open_settings(OFFICE)
    assert person.window is window and person.field(LOOKUP).text == "0203 123"


def test_another_clerk_at_this_counter_signs_what_is_written(person: Person) -> None:
    before = person.window
    person.open_settings(COUNTER)
    person.fill(CLERK, "Lê Mới")
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: person.window is not before, timeout=PATIENCE_MS)
    person.settle()
    assert person.program.desk is not None and person.program.desk.acting_clerk == "Lê Mới"


def test_a_printer_that_is_not_there_now_stays_chosen(person: Person) -> None:
    person.program.preferences.receipt_printer = "HP LaserJet"
    person.open_settings(DEVICES)
    person.fill("Cổng COM của máy quét thẻ (để trống: máy quét gõ phím)", "COM3")
    assert "HP LaserJet" in person.choice("In giấy tiếp nhận ra").currentText()
    person.press(Qt.Key.Key_F9)
    assert person.program.preferences.receipt_printer == "HP LaserJet"


def test_the_number_of_the_counter_is_of_plain_digits(person: Person) -> None:
    person.open_settings(COUNTER)
    person.fill("Số quầy này", "²")
    person.press(Qt.Key.Key_F9)
    assert person.field("Số quầy này").fault


def test_a_calendar_that_could_not_be_saved_can_be_saved_again(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "calendar.csv"
    file.write_text(
        "date,kind,name,source,confirmed\n2026-06-10,off,Nghỉ,QĐ 1,yes\n", encoding="utf-8"
    )
    person.open_settings(CALENDAR)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(file), ""))
    person.click(person.button("Nhập từ tệp"))

    def no_room(_self: Administration, _plan: object) -> None:
        raise Unavailable("disk-full", "data", reason="x")

    with monkeypatch.context() as full:
        full.setattr(Administration, "take_calendar", no_room)
        person.press(Qt.Key.Key_F9)
    assert person.notice
    person.press(Qt.Key.Key_F9)
    days = person.do(lambda: person.services.administration.calendar_days())
    assert any(str(day.date) == "2026-06-10" for day in days)


def test_a_new_look_stays_on_the_settings_calls_nobody_and_keeps_the_dossier(
    person: Person,
) -> None:
    person.take_in()
    person.press(Qt.Key.Key_F6)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.open_settings(LOOK)
    person.answer("Cỡ chữ", "125 %")
    person.tap(Qt.Key.Key_F9)
    person.tap(Qt.Key.Key_F9)
    person.settle()
    person.press(Qt.Key.Key_F9)
    assert person.page is person.window.page_named("administration")
    assert person.notice == "Không có gì thay đổi." and person.sees("Cỡ chữ")
    assert [t.ticket.state for t in person.do(lambda: person.services.queue.today())] == ["waiting"]
    person.press(Qt.Key.Key_F6)
    assert person.page is person.window.page_named("dossier") and person.sees("H49.61-260601-1001")
    person.program.preferences.text_size = 100
    person.program.look_again()
    person.settle()


def test_one_day_off_is_typed_seen_and_taken(person: Person) -> None:
    person.open_settings(CALENDAR)
    day, why, source = "Một ngày (ngày/tháng/năm)", "Lý do", "Theo văn bản nào"
    person.fill(day, "10/06/2026")
    person.press(Qt.Key.Key_F9)
    assert "trống" in person.field(why).fault and person.focus() is person.field(why).edit
    person.type("Bão số 1")
    person.fill(source, "QĐ 12/QĐ-UBND")
    person.press(Qt.Key.Key_F9)
    person.expect("1 ngày sẽ thay đổi")
    person.press(Qt.Key.Key_F9)
    days = person.do(lambda: person.services.administration.calendar_days())
    assert any(
        (str(day.date), day.kind, day.name) == ("2026-06-10", "closed", "Bão số 1") for day in days
    )
    assert [person.field(words).text for words in (day, why, source)] == [""] * 3


def area_of(person: Person) -> QScrollArea:
    """Where the part of the settings in view is scrolled."""
    areas = find_all(person.page, QScrollArea)
    (area,) = (each for each in areas if each.widget() is person.page.section)
    return area


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", [110, 125, 150])
def test_no_section_is_wider_than_a_small_screen(
    qtbot: QtBot, tmp_path: Path, size: int, language: str
) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    before = Preferences(folder)
    before.text_size, before.language = size, language
    person = Person(qtbot, folder, language=language)
    person.open_settings()
    (parts,) = find_all(person.page, QListWidget)
    for place in range(parts.count()):
        parts.setCurrentRow(place)
        person.settle()
        area = area_of(person)
        inside = area.widget()
        assert inside is not None and inside.width() <= area.viewport().width(), place
    person.close()


def test_a_field_with_a_fault_comes_into_view_at_the_largest_text(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    Preferences(folder).text_size = 150
    person = Person(qtbot, folder)
    person.open_settings(HUB)
    person.fill("Địa chỉ máy chủ", "https://trungtam.example")
    person.press(Qt.Key.Key_F9)
    code, area = person.field("Mã mời"), area_of(person)
    (fault,) = (shown for shown in find_all(code, QLabel) if shown.text() == "Cần có.")
    assert code.fault == fault.text() and not fault.visibleRegion().isEmpty()
    below = fault.mapTo(area.viewport(), fault.rect().bottomLeft())
    assert below.y() < area.viewport().height()
    person.close()


def test_receipts_go_into_the_folder_that_was_chosen(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.open_settings(DEVICES)
    chosen = tmp_path / "giấy tiếp nhận"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: str(chosen))
    for wrong in ("", "papers", str(tmp_path / "desk" / "window.ini")):
        person.fill("Thư mục cho giấy không ra máy in", wrong)
        person.press(Qt.Key.Key_F9)
        person.expect("Không ghi được vào đó.")
    person.click(person.button("Chọn thư mục"))
    person.press(Qt.Key.Key_F9)
    person.expect("Giấy vào thư mục giấy tiếp nhận")
    person.take_in()
    person.expect("Đã có giấy.")
    assert [file.suffix for file in chosen.iterdir()] == [".pdf"]
    person.come_back()
    assert person.program.preferences.paper_folder == chosen


def test_f9_behind_a_passphrase_sets_that_and_says_so(person: Person) -> None:
    person.open_settings(PASSPHRASE)
    person.fill("Mật khẩu mới", "một câu dài")
    person.press(Qt.Key.Key_F9)
    assert person.field("Gõ lại mật khẩu").fault and "Đã lưu" not in person.notice
    person.fill("Gõ lại mật khẩu", "một câu dài")
    person.fill("Mật khẩu mới", "một câu dài")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã đổi mật khẩu")
    assert keys.is_wrapped(person.program.folder.database_key)


def test_a_folder_that_went_away_keeps_nobody_from_saving_the_rest(
    person: Person, tmp_path: Path
) -> None:
    blocker = tmp_path / "stick"
    blocker.write_text("x")
    person.program.preferences.paper_folder = blocker / "papers"
    person.open_settings(DEVICES)
    person.fill("Cổng COM của máy quét thẻ (để trống: máy quét gõ phím)", "COM3")
    person.press(Qt.Key.Key_F9)
    assert person.program.preferences.scanner_port == "COM3"


def test_the_minutes_until_the_desk_locks_itself_are_chosen_for_the_office(person: Person) -> None:
    person.do(lambda: person.services.administration.change_setting("idle_lock_minutes", "7"))
    person.open_settings(OFFICE)
    lock = "Có mật khẩu: tự khóa khi không có ai"
    assert person.choice(lock).currentText() == "sau 7 phút"
    person.answer(lock, "sau 30 phút")
    person.press(Qt.Key.Key_F9)
    assert person.do(lambda: person.services.administration.settings())["idle_lock_minutes"] == 30


def test_an_island_is_said_in_the_offices_settings(person: Person) -> None:
    person.open_settings(OFFICE)
    switch = person.toggle("Xã đảo, biên giới, miền núi (luật cho thêm ngày)")
    switch.setFocus()
    person.letter(" ")
    assert switch.isChecked()
    person.press(Qt.Key.Key_F9)
    assert settings(person)["island_commune"] is True
