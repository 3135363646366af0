"""Scanners: those that type into any field or none, those on a port, pasted text, and what an input
method mangles.
"""

import itertools
import os
import pty
import time
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from counter.domain import numbering
from tests.support.office import draft
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.scanners import FASTEST_HAND_MS, SerialScanner, is_code
from ui.widgets.key_button import KeyButton

RECEIPT = "H49.61-260601-1001"


def test_a_card_scanned_into_any_field_fills_the_person_and_leaves_the_field_as_it_was(
    person: Person,
) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.page.form.people.summary.setFocus()
    person.type("cháu Minh")
    person.scan(CARD)
    assert person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"
    assert person.page.form.people.summary.text == "cháu Minh"
    assert person.notice == "Đã đọc thẻ: Nguyễn Thị Bích Ngọc"
    assert person.focus() is person.page.form.people.applicant.phone.edit


def test_a_card_scanned_on_the_queue_page_begins_an_intake_and_is_no_command(
    person: Person,
) -> None:
    person.scan(CARD)
    assert person.page is person.window.page_named("intake")
    assert person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"
    assert person.do(lambda: person.services.queue.today()) == []


def test_a_receipt_scanned_on_the_queue_page_opens_its_dossier_and_cancels_nobody(
    person: Person,
) -> None:
    person.press(Qt.Key.Key_F4)
    person.type("xac nhan tinh trang")
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    person.all_papers()
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    person.letter("n")
    person.letter("a")
    person.press(Qt.Key.Key_F2)
    person.scan(RECEIPT)
    person.expect("Vì sao hẹn ngày này")
    assert person.sees(RECEIPT)
    states = [t.ticket.state for t in person.do(lambda: person.services.queue.today())]
    assert states == ["called"]


def test_a_name_mangled_by_an_input_method_is_marked_and_the_rest_is_filled(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan(CARD.replace("Nguyễn Thị Bích Ngọc", "Nguyeenx Thij Bichs\ufffd Ngocj"))
    assert person.sees("bộ gõ tiếng Việt") and "xem lại" in person.notice
    assert "Ngocj" not in person.notice
    applicant = person.page.form.people.applicant
    assert applicant.number.text == "022190000123" and applicant.birth.text


def test_a_screen_code_that_is_no_card_is_said(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan("012345678901|a|b|c|d|e")
    assert "thẻ căn cước cần ít nhất 7" in person.notice


def test_pasted_text_of_a_card_is_read_like_a_scan(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    QGuiApplication.clipboard().setText(CARD)
    person.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"
    assert person.page.form.picker.edit.text() == ""


def test_letters_typed_by_hand_arrive_one_by_one(person: Person) -> None:
    person.letter("n")
    person.letter("a")
    assert len(person.do(lambda: person.services.queue.today())) == 1


def test_a_second_card_fills_the_second_applicant(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    person.click(person.button("Thêm người đứng tên"))
    person.scan(
        CARD.replace("022190000123", "022090000456")
        .replace("Nguyễn Thị Bích Ngọc", "Lê Văn Hải")
        .replace("Nữ", "Nam")
    )
    assert [form.name.text for form in person.page.form.people.co_applicants] == ["Lê Văn Hải"]


@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n", b""])
def test_a_scanner_on_a_port_is_read_line_by_line_or_to_a_pause(
    qtbot: QtBot, ending: bytes
) -> None:
    ours, theirs = pty.openpty()
    scanner = SerialScanner(os.ttyname(theirs))
    try:
        with qtbot.waitSignal(scanner.listening, timeout=5000):
            scanner.start()
        with qtbot.waitSignal(scanner.scanned, timeout=5000) as heard:
            os.write(ours, CARD.encode() + ending)
        assert heard.args == [CARD]
    finally:
        scanner.close()
        os.close(ours)
        os.close(theirs)


def test_a_port_that_is_not_there_is_said_and_looked_for_again(qtbot: QtBot) -> None:
    scanner = SerialScanner("/dev/no-such-port")
    try:
        with qtbot.waitSignal(scanner.failed, timeout=5000) as heard:
            scanner.start()
        assert heard.args == ["/dev/no-such-port"]
    finally:
        scanner.close()


def in_service(person: Person) -> list[str]:
    return [t.ticket.state for t in person.do(lambda: person.services.queue.today())]


@pytest.mark.parametrize("ends", [True, False])
def test_a_scan_of_something_else_is_said_and_never_taken_for_commands(
    person: Person, ends: bool
) -> None:
    """The letters of a web address would cancel, park and call."""
    for key in ("n", "a", "n", "a"):
        person.letter(key)
    person.press(Qt.Key.Key_F2)
    person.letter("b")
    person.scan("https://dichvucong.gov.vn/xphu", ends=ends)
    person.expect("không phải thẻ căn cước hay giấy tiếp nhận")
    assert in_service(person) == ["serving", "waiting"]


def test_a_scanner_that_sends_no_line_end_is_understood_all_the_same(person: Person) -> None:
    person.scan(CARD, ends=False)
    person.qtbot.waitUntil(lambda: person.page is person.window.page_named("intake"))
    person.settle()
    assert person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"


def test_a_field_that_went_away_while_somebody_typed_is_forgotten(person: Person) -> None:
    gone = QLineEdit(person.window)
    gone.show()
    gone.setFocus()
    person.strike("k")
    delete(gone)
    person.page.setFocus()
    person.press(Qt.Key.Key_Return)
    person.scan(CARD)
    assert person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"


def typed(person: Person) -> str:
    """What stands in the field that has the keyboard."""
    field = person.focus()
    assert isinstance(field, QLineEdit) and field.isVisible()
    return field.text()


def received(person: Person) -> str:
    return str(person.do(lambda: person.services.intake.receive(draft())).event.code)


def typed_slowly(person: Person, letters: str) -> None:
    for letter in letters:
        person.strike(letter)
        person.qtbot.wait(60)
    person.settle()


def test_the_shift_before_a_scanned_capital_is_no_key_of_its_own(person: Person) -> None:
    """It made the first letter look quick, and what was typed before was taken for the beginning of
    the scan.
    """
    code = received(person)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.letter("B")
    person.press(Qt.Key.Key_F3)
    typed_slowly(person, "bi")
    person.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    person.scan(code)
    assert in_service(person) == ["serving"]
    assert person.page is person.window.page_named("dossier") and person.sees(code)


def test_a_receipt_scanned_after_a_letter_leaves_the_field_as_it_was(person: Person) -> None:
    code = received(person)
    person.press(Qt.Key.Key_F4)
    name = person.page.form.people.applicant.name
    name.setFocus()
    typed_slowly(person, "An")
    person.scan(code)
    assert name.text == "An" and person.page is person.window.page_named("dossier")


def test_a_scan_counts_by_when_it_was_struck_while_the_window_stood_still(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = received(person)
    person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.letter("B")
    handled = itertools.count(time.monotonic(), 2 * FASTEST_HAND_MS / 1000)
    with monkeypatch.context() as slow:
        slow.setattr(time, "monotonic", lambda: next(handled))
        for place, letter in enumerate(code + "\r"):
            person.strike(letter, struck_at=1_000_000 + 5 * place)
    person.settle()
    assert in_service(person) == ["serving"] and person.page is person.window.page_named("dossier")


def test_keys_struck_slowly_are_no_scan_although_they_arrive_together(person: Person) -> None:
    for place, letter in enumerate("nananana"):
        person.strike(letter, struck_at=1_000_000 + 100 * place)
    person.let_keys_go()
    person.settle()
    assert in_service(person) and "không phải thẻ căn cước" not in person.notice


def test_a_command_key_waits_for_the_letter_before_it(person: Person) -> None:
    for _ in range(2):
        person.do(lambda: person.services.queue.issue_ticket("A"))
    person.press(Qt.Key.Key_F2)
    person.strike("V")  # not here
    person.tap(Qt.Key.Key_F2)  # and the next, at once
    person.settle()
    # F2 first would have finished it, and V missed the one behind
    assert in_service(person) == [
        "missed",
        "called",
    ]


def test_a_key_held_down_is_no_scan(person: Person) -> None:
    for _ in range(10):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n", autorep=True
        )
        QApplication.sendEvent(person.keyboard, event)
    person.let_keys_go()
    person.settle()
    assert "không phải thẻ căn cước" not in person.notice and in_service(person) == []


@pytest.mark.parametrize("unit", ["H49.61", "H49", "000.13.61.H49", "G22.99.A1", "H49.61.1234"])
def test_receipts_of_every_lawful_unit_are_known(unit: str) -> None:
    numbering.check_unit_code(unit)
    assert is_code(numbering.dossier_code(unit, date(2026, 6, 1), 1001).lower())


@pytest.mark.parametrize("scans", [False, True])
def test_the_portals_code_can_be_pasted_or_scanned_where_it_is_asked_for(
    person: Person, scans: bool
) -> None:
    person.window.show_page("dossier", received(person))
    person.settle()
    person.letter("8")
    if scans:
        person.scan("G22.99-260531-0042")
    else:
        QGuiApplication.clipboard().setText("G22.99-260531-0042")
        person.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert typed(person) == "G22.99-260531-0042"


NAME = "Nguyen Van An Binh"


def struck(person: Person, text: str, apart: int, since: int = 1_000_000) -> None:
    """Keys struck `apart` milliseconds that a window which stood still hears of all at once."""
    for place, letter in enumerate(text):
        person.strike(letter, struck_at=since + apart * place)


@pytest.mark.parametrize("apart", [45, 60, 120])
def test_a_correction_typed_while_the_window_stood_still_arrives_whole(
    person: Person, apart: int
) -> None:
    """The field opens by the letter before: what follows is for the field, and no scan."""
    person.window.show_page("dossier", received(person))
    person.settle()
    person.qtbot.wait(60)  # the dossier has stood in view long enough to be read
    struck(person, digit_of(person, "Đính chính") + "2" + NAME, apart)
    person.let_keys_go()
    person.settle()
    assert typed(person) == NAME


def digit_of(person: Person, step: str) -> str:
    return next(
        made.key
        for made in person.window.findChildren(KeyButton)
        if made.text().startswith(step) and made.isVisible()
    )


@pytest.mark.parametrize(
    ("page", "apart"), [("search", 5), ("search", 0), ("returns", 5), ("intake", 0)]
)
def test_plain_words_typed_into_a_field_stay_there_however_quickly_they_come(
    person: Person, page: str, apart: int
) -> None:
    person.window.show_page(page)
    person.settle()
    struck(person, NAME + "\r", apart)
    person.let_keys_go()
    person.settle()
    fields = [field.text() for field in person.page.findChildren(QLineEdit)]
    assert NAME in fields and "không phải thẻ căn cước" not in person.notice


def test_a_short_tap_of_the_space_bar_presses_the_button_that_has_the_focus(person: Person) -> None:
    person.press(Qt.Key.Key_F5)
    mode = person.button("Nhận kết quả về")
    mode.setFocus()
    person.press(Qt.Key.Key_Space)  # let go of before it was known that no scan follows
    person.qtbot.waitUntil(mode.isChecked, timeout=PATIENCE_MS)
