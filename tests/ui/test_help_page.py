"""F1: a trouble is found by a word of it, and its remedy is one key away."""

import pytest
from PySide6.QtCore import Qt

from tests.support.window import Person


def look_up(person: Person, words: str) -> None:
    person.press(Qt.Key.Key_F1)
    person.type(words)


@pytest.mark.parametrize(
    ("words", "title", "page", "seen"),
    [
        ("khong ra giay", "Máy in không ra giấy", "administration", "Thiết bị ở quầy này"),
        ("unikey", "Quét thẻ không nhận", "administration", "Máy quét thẻ"),
        ("quen mat khau", "Quên mật khẩu", "administration", "Mật khẩu mới"),
        ("sao luu", "Chưa có bản sao lưu mới", "administration", "Bản sao lưu của bàn này"),
        ("mat dien", "Mất điện", "intake", ""),
        ("sai ngay gio", "Sai ngày giờ", "day", ""),
        ("mat giay hen", "Người dân mất giấy hẹn", "search", ""),
        ("goi nham", "Gọi nhầm số", "queue", ""),
    ],
)
def test_a_trouble_is_found_by_typing_and_f9_leads_to_where_it_is_seen_to(
    person: Person, words: str, title: str, page: str, seen: str
) -> None:
    look_up(person, words)
    person.expect(title)
    person.press(Qt.Key.Key_F9)
    assert person.page is person.window.page_named(page)
    assert not seen or person.sees(seen)


def test_arrows_choose_among_what_fits_and_enter_leads_on(person: Person) -> None:
    look_up(person, "")
    person.press(Qt.Key.Key_Down)
    person.expect("Tắt bộ gõ tiếng Việt (Unikey) rồi quét lại.")
    person.press(Qt.Key.Key_Return)
    assert person.page is person.window.page_named("administration")


def test_a_key_is_found_by_what_it_does_and_what_fits_nothing_says_what_to_type(
    person: Person,
) -> None:
    look_up(person, "che man hinh")
    assert person.sees("Ctrl+H") and not person.sees("phát số, phát số ưu tiên")
    person.press(Qt.Key.Key_F1)
    person.type("tau thuy")
    person.expect("Gõ một từ khác")
    person.press(Qt.Key.Key_F9)
    assert person.page is person.window.page_named("help")
    person.press(Qt.Key.Key_Escape)
    assert person.sees("phát số, phát số ưu tiên")
