"""Scanners: those that type into any field or none, those on a port, pasted text, and what an input method mangles."""

import os
import pty

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.window import CARD, Person
from ui.scanners import SerialScanner

RECEIPT = "H49.61-260601-1001"


def test_a_card_scanned_into_any_field_fills_the_person_and_leaves_the_field_as_it_was(person: Person) -> None:
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


def test_a_card_scanned_on_the_queue_page_begins_an_intake_and_is_no_command(person: Person) -> None:
    person.scan(CARD)
    assert person.page is person.window.page_named("intake")
    assert person.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"
    assert person.do(lambda: person.services.queue.today()) == []


def test_a_receipt_scanned_on_the_queue_page_opens_its_dossier_and_cancels_nobody(person: Person) -> None:
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


def test_a_name_mangled_by_an_input_method_is_said_and_nothing_is_filled(person: Person) -> None:
    person.press(Qt.Key.Key_F4)
    person.scan(CARD.replace("Nguyễn Thị Bích Ngọc", "Nguyeenx Thij Bichs\ufffd Ngocj"))
    assert "bộ gõ tiếng Việt" in person.notice
    assert person.page.form.people.applicant.is_empty


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
        CARD.replace("022190000123", "022090000456").replace("Nguyễn Thị Bích Ngọc", "Lê Văn Hải").replace("Nữ", "Nam")
    )
    assert [form.name.text for form in person.page.form.people.co_applicants] == ["Lê Văn Hải"]


@pytest.mark.parametrize("ending", [b"\r\n", b"\r", b"\n"])
def test_a_scanner_on_a_port_is_read_line_by_line(qtbot: QtBot, ending: bytes) -> None:
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
def test_a_scan_of_something_else_is_said_and_never_taken_for_commands(person: Person, ends: bool) -> None:
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
    person.press(Qt.Key.Key_F4)
    person.type("k")
    burst = person.program.scanning.burst
    gone = QLineEdit()
    burst._field = gone
    delete(gone)
    person.press(Qt.Key.Key_Tab)
    assert burst._field is None
