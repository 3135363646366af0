"""Settings: found by words, tried out, and never lost unsaved; what the office sets of waits shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListWidget

from tests.support.finding import find_all
from tests.support.printers import FakePrinters
from tests.support.window import CARD, PATIENCE_MS, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
COUNTER, LOOK, OFFICE, QUEUES = "Quầy và cán bộ", "Chữ, ngôn ngữ", "Đơn vị, giấy tờ", "Hàng đợi"
DEVICES = "Máy in, máy quét"
CLERK, LOOKUP = "Cán bộ ở quầy này", "Cách công dân tra cứu hồ sơ"
MONDAY = "Thứ Hai"
LONG, TOO_LONG = "Chờ lâu từ (phút)", "Chờ quá lâu từ (phút)"


def find(person: Person, words: str) -> None:
    """Ctrl+F, words, Enter."""
    person.press(Qt.Key.Key_F, CONTROL)
    person.type(words)
    person.press(Qt.Key.Key_Return)


# ---- finding


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("thu hai", MONDAY),
        ("cho lau", LONG),
        ("tra cuu", LOOKUP),
        ("ma moi", "Mã mời"),
        ("thu muc ban sao", "Thư mục để bản sao (để trống: cạnh dữ liệu)"),
        ("cong com", "Cổng COM của máy quét thẻ (để trống: máy quét gõ phím)"),
        ("go lai mat khau", "Gõ lại mật khẩu"),
        ("toi da buoi sang", "Tối đa buổi sáng"),
        ("so quay", "Số quầy này"),
    ],
)
def test_a_setting_is_found_without_accents_and_the_keyboard_is_in_its_field(
    person: Person, words: str, name: str
) -> None:
    person.open_settings()
    for names in find_all(person.page, QListWidget):
        for place in range(names.count()):  # every section was seen, and has its fields
            names.setCurrentRow(place)
    person.settle()
    find(person, words)
    assert person.focus().accessibleName() == name


def test_what_was_found_stands_out_until_something_else_is_done(person: Person) -> None:
    person.open_settings()
    find(person, "co chu")
    row = person.choice("Cỡ chữ").parentWidget()
    assert row is not None and row.property("found") is True
    person.press(Qt.Key.Key_Escape)
    assert row.property("found") is False


def test_a_word_that_is_no_setting_says_so_and_leads_nowhere(person: Person) -> None:
    person.open_settings(COUNTER)
    person.press(Qt.Key.Key_F, CONTROL)
    person.type("con tau")
    person.expect("Không có cài đặt nào như vậy")
    person.press(Qt.Key.Key_Return)
    assert person.sees(CLERK)


# ---- nothing typed is lost


def test_what_is_typed_and_not_saved_is_said_on_the_next_page_and_still_there(
    person: Person,
) -> None:
    person.open_settings(COUNTER)
    person.fill(CLERK, "Lê Thị Dở")
    person.expect("Đã đổi 1: cán bộ ở quầy này.")
    person.press(Qt.Key.Key_F3)
    assert "chưa lưu" in person.notice and "cán bộ ở quầy này" in person.notice
    person.open_settings()
    assert person.field(CLERK).text == "Lê Thị Dở"


def test_another_section_says_where_something_is_not_saved(person: Person) -> None:
    person.open_settings(COUNTER)
    person.fill(CLERK, "Lê Thị Dở")
    person.open_settings(OFFICE)
    person.expect("Còn chưa lưu ở: quầy và cán bộ.")


def test_changes_are_left_by_the_link_and_all_stands_as_before(person: Person) -> None:
    person.open_settings(COUNTER)
    person.fill(CLERK, "Lê Thị Dở")
    person.click(person.button("Bỏ thay đổi"))
    assert person.field(CLERK).text == "Trần Thị Cán Bộ"
    person.press(Qt.Key.Key_F3)
    assert "chưa lưu" not in person.notice


def test_a_new_look_keeps_what_is_typed_in_the_other_sections(person: Person) -> None:
    person.open_settings(OFFICE)
    person.fill(LOOKUP, "0203 123 456")
    person.open_settings(LOOK)
    before = person.window
    person.answer("Cỡ chữ", "110 %")
    person.press(Qt.Key.Key_F9)
    person.qtbot.waitUntil(lambda: person.window is not before, timeout=PATIENCE_MS)
    person.settle()
    assert person.sees("Cỡ chữ")
    person.open_settings(OFFICE)
    assert person.field(LOOKUP).text == "0203 123 456"
    person.program.preferences.text_size = 100
    person.program.look_again()
    person.settle()


# ---- devices


@pytest.fixture
def fakes(person: Person, monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    """Two printers that this computer knows."""
    made = FakePrinters("HP", "XP-Q80").take_over(monkeypatch)
    person.program.preferences.receipt_printer = "HP"
    person.program.preferences.ticket_printer = "XP-Q80"
    return made


def test_f7_tries_every_device_and_what_came_of_it_stands_there_at_the_next_start(
    person: Person, fakes: FakePrinters
) -> None:
    person.open_settings(DEVICES)
    person.expect("sẵn sàng")
    person.press(Qt.Key.Key_F7)
    person.settle()
    page, slip = fakes.contents
    assert page.startswith(b"%PDF") and slip.startswith(b"\x89PNG")
    assert [target for target, _title in fakes.sent] == ["system:HP", "system:XP-Q80"]
    person.scan(CARD)
    person.expect("đọc được thẻ, đúng dấu tiếng Việt")
    assert person.page is person.window.page_named("administration")
    assert not person.sees("Nguyễn Thị Bích Ngọc")
    person.come_back()
    person.open_settings(DEVICES)
    person.expect("đọc được thẻ, đúng dấu tiếng Việt")


def test_a_card_scanned_without_a_test_begins_an_intake_as_ever(person: Person) -> None:
    person.open_settings(DEVICES)
    person.scan(CARD)
    assert person.page is person.window.page_named("intake")


def test_a_test_of_the_scanner_that_is_left_takes_no_scan(person: Person) -> None:
    person.open_settings(DEVICES)
    person.click(person.button("Quét thử"))
    person.expect("quét thẻ hoặc giấy tiếp nhận")
    person.press(Qt.Key.Key_Escape)
    person.scan(CARD)
    assert person.page is person.window.page_named("intake")


def test_a_printer_that_broke_is_said_beside_it_and_marked_in_the_list(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    FakePrinters("XP-Q80").take_over(monkeypatch)
    person.program.preferences.receipt_printer = "HP"
    person.open_settings(DEVICES)
    person.expect("hiện không thấy")
    person.expect("HP hiện không in được")


# ---- waits


def test_the_minutes_of_a_long_wait_are_the_offices(person: Person) -> None:
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.open_settings(QUEUES)
    person.fill(LONG, "2")
    person.fill(TOO_LONG, "2")
    person.press(Qt.Key.Key_F9)
    assert person.field(TOO_LONG).fault
    person.fill(TOO_LONG, "5")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã lưu các hàng.")
    for minutes, word in ((3, "chờ lâu"), (3, "quá lâu")):
        person.clock.move(minutes=minutes)
        person.press(Qt.Key.Key_1, CONTROL)
        person.expect(word)


def test_minutes_outside_of_their_bounds_are_refused_beside_their_row(person: Person) -> None:
    person.open_settings(QUEUES)
    person.fill(TOO_LONG, "481")
    person.press(Qt.Key.Key_F9)
    assert "480" in person.field(TOO_LONG).fault and person.focus() is person.field(TOO_LONG).edit


# ---- what needs something, and switches


def test_a_section_that_lacks_something_is_marked_and_says_what_to_do(person: Person) -> None:
    person.clock.move(days=2)
    person.open_settings("Bản sao lưu")
    person.expect("Cắm USB, chọn thư mục ở đó rồi bấm Sao lưu ngay.")
    (names,) = find_all(person.page, QListWidget)
    told = [
        names.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(names.count())
    ]
    assert [words for words in told if words and "Chưa có bản sao lưu mới" in words]


def test_a_switch_is_a_check_box_to_whoever_hears_it(person: Person) -> None:
    person.open_settings(DEVICES)
    switch = person.toggle("Giữ giấy lại trong thư mục ấy")
    heard = QAccessible.queryAccessibleInterface(switch)
    assert heard.role() == QAccessible.Role.CheckBox and not heard.state().checked
    switch.setFocus()
    person.letter(" ")
    assert heard.state().checked and heard.text(QAccessible.Text.Name) == switch.accessibleName()
    person.press(Qt.Key.Key_F9)
    assert person.program.preferences.keeps_papers


# ---- the paper books


def test_numbers_of_the_paper_books_are_gone_on_with_behind(person: Person) -> None:
    person.open_settings("Sổ giấy")
    for name, number in (("Năm của sổ giấy", "2026"), ("Số cuối trong sổ theo dõi hồ sơ", "4a")):
        person.fill(name, number)
    person.press(Qt.Key.Key_F9)
    assert person.field("Số cuối trong sổ theo dõi hồ sơ").fault
    person.fill("Số cuối trong sổ theo dõi hồ sơ", "41")
    person.press(Qt.Key.Key_F9)
    person.expect("Đã lưu số trên sổ giấy.")
    person.take_in()
    listed = person.do(lambda: person.services.search.page(limit=1))[0]
    dossier = person.do(lambda: person.services.search.show(listed.code)).dossier
    assert dossier.received is not None and dossier.received.book_number == 42
