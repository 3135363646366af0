"""F1: a trouble is found by a word of it, and its remedy is one key away."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel, QPushButton

from counter import wording
from counter.desk.dossiers.actions import ACTIONS
from counter.desk.queue.actions import ACTIONS as TICKET_ACTIONS
from tests.support.finding import find_all
from tests.support.window import Person
from ui.pages.help.keys import KeyTables
from ui.widgets.battery_offer import BatteryOffer
from ui.widgets.row_list import RowList


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


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("tra nham", "Trả nhầm kết quả"),
        ("nhầm trả", "Trả nhầm kết quả"),
        ("cat di", "Đang gõ dở"),
        ("in lai", "Máy in không ra giấy"),
        ("may in khong in", "Máy in không ra giấy"),
        ("in hai lan", "Máy in không ra giấy"),
        ("ghi so bang tay", "Không có máy in phiếu"),
        ("mat mang", "Không nối được máy chủ"),
        ("gui mai khong duoc", "Không nối được máy chủ"),
        ("trung so", "Hai bàn cùng làm"),
        ("may hong", "Chưa có bản sao lưu mới"),
        ("mat du lieu", "Chưa có bản sao lưu mới"),
        ("vang mat", "Gọi mà không thấy người"),
        ("sai ngay hen", "Hồ sơ trễ hẹn"),
        ("tre hen", "Hồ sơ trễ hẹn"),
        ("thieu giay to", "Thiếu giấy tờ"),
        ("bo sung", "Thiếu giấy tờ"),
        ("bao cao", "In danh sách"),
        ("in danh sach", "In danh sách"),
        ("dong ngay", "Quên đóng ngày"),
        ("nop ho", "Một người nộp nhiều hồ sơ"),
        ("nhan thay", "Người khác đến nhận thay"),
        ("khong ai lay", "Kết quả không ai đến lấy"),
        ("khong tim thay ho so", "Người dân mất giấy hẹn"),
        ("huy ho so", "Nhận nhầm thủ tục"),
        ("sai ten", "Sai tên, sai số"),
        ("bam nham", "Bấm nhầm"),
        ("thu nham tien", "Sai lệ phí"),
        ("loi chu", "Quét thẻ không nhận"),
        ("khoa man hinh", "Rời bàn"),
        ("tap huan", "Người mới muốn làm thử"),
        ("bao bien dong", "Ngày hẹn rơi vào ngày nghỉ"),
        ("máy in bị kẹt giấy phải làm sao", "Máy in không ra giấy"),
    ],
)
def test_what_a_clerk_would_type_finds_its_trouble_first(
    person: Person, words: str, title: str
) -> None:
    look_up(person, words)
    (troubles,) = find_all(person.page, RowList)
    assert str(troubles.currentIndex().data()).startswith(title)


HELP = ("Troubles", "WorkTroubles")
RESOURCES = Path(__file__).parents[2] / "resources"


def translations(language: str) -> list[tuple[str, str]]:
    """Each text of the window with the name of its part. English is what the source says."""
    said = "source" if language == "en" else "translation"
    return [
        (part.findtext("name", ""), message.findtext(said, ""))
        for part in ElementTree.parse(RESOURCES / "translations" / "vi.ts").iter("context")
        for message in part.iter("message")
    ]


def help_texts(language: str) -> list[str]:
    """Every text of the troubles, as that language says it."""
    return [said for name, said in translations(language) if name in HELP]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_the_help_quotes_is_called_so_in_the_window(language: str) -> None:
    acts = [*ACTIONS, *TICKET_ACTIONS]
    called = {said for name, said in translations(language) if name not in HELP}
    called |= {wording.text(f"action:{action.name}", language) for action in acts}
    quoted = [name for text in help_texts(language) for name in re.findall("“([^”]+)”", text)]
    assert len(quoted) > 8 and set(quoted) <= called


PAGES = (
    "queue", "intake", "returns", "search", "dossier", "register", "day", "administration", "help",
)  # fmt: skip
KEY = re.compile(r"\b(?:Ctrl\+|Shift\+)?(?:F[0-9]{1,2}|[A-Z])\b(?!\+)")


def keys_of_the_tables(person: Person) -> list[str]:
    (tables,) = person.window.page_named("help").findChildren(KeyTables)
    shown = [each.text() for each in tables.findChildren(QLabel) if each.property("role") == "key"]
    return [key for text in shown for key in text.split()]


def test_every_key_that_the_help_names_is_one_of_the_window(person: Person) -> None:
    named = {key for text in help_texts("vi") for key in KEY.findall(text)}
    named |= {key for key in keys_of_the_tables(person) if KEY.fullmatch(key)}
    bound = {BatteryOffer.KEY, "Z"} | {action.key for action in (*ACTIONS, *TICKET_ACTIONS)}
    bound |= {action.scan_key for action in ACTIONS}
    for name in PAGES:
        page = person.window.page_named(name)
        bound |= {made.key().toString() for made in page.findChildren(QShortcut)}
        bound |= {made.accessibleDescription() for made in page.findChildren(QPushButton)}
    bound |= {made.key().toString() for made in person.window.findChildren(QShortcut)}
    # K is read by the papers' table itself, and only a damaged desk has a way back
    assert len(named) > 15 and named - bound == {"K", "Ctrl+R"}
