"""Ctrl+L: whoever walks up to a locked desk sees the passphrase's window and nothing else, whatever they try."""

import os
import pty
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter.storage import keys
from tests.support.window import CARD, Person
from ui.pages.administration.passphrase import PassphraseCard
from ui.unlocking import Unlocking

PASSPHRASE = "một câu dài"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Guarded(Person):
    """A person at a desk that has a passphrase."""

    passphrase = PASSPHRASE

    @property
    def guard(self) -> Unlocking:
        assert self.program.locked is not None
        return self.program.locked

    def unlock(self, passphrase: str) -> None:
        self.guard.passphrase.setText(passphrase)
        QTest.keyClick(self.guard.passphrase, Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def guarded(qtbot: QtBot, tmp_path: Path) -> Iterator[Guarded]:
    made = Guarded(qtbot, tmp_path / "desk")
    yield made
    made.close()


def test_a_locked_desk_shows_only_the_passphrase(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    assert guarded.guard.isVisible() and not guarded.window.isVisible()
    assert any("bàn 1" in shown.text() for shown in guarded.guard.findChildren(QLabel)), "whose desk it is"


def test_a_wrong_passphrase_leaves_the_desk_locked(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.unlock("sai rồi")
    assert "Mật khẩu không đúng" in guarded.guard.fault
    assert guarded.guard.isVisible() and not guarded.window.isVisible()


def test_the_right_passphrase_brings_the_work_back_as_it_was(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_F4)
    guarded.type("khai sinh")
    page = guarded.page
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.unlock(PASSPHRASE)
    assert guarded.program.locked is None and guarded.window.isVisible()
    assert guarded.page is page and page.form.picker.edit.text() == "khai sinh"


def test_a_second_start_brings_the_lock_forward_and_not_the_desk(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.guard.showMinimized()
    guarded.program.come_forward()
    assert guarded.guard.isVisible() and not guarded.guard.isMinimized() and not guarded.window.isVisible()


def test_a_second_start_leaves_a_large_window_large(guarded: Guarded) -> None:
    guarded.window.showMaximized()
    guarded.program.come_forward()
    assert guarded.window.isMaximized()


def test_a_desk_is_locked_once(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guard = guarded.guard
    guarded.program.lock()
    assert guarded.guard is guard


def test_a_new_look_asked_for_just_before_the_lock_does_not_open_the_desk(guarded: Guarded) -> None:
    guarded.program.look_again()
    guarded.program.lock()
    guarded.settle()
    assert not guarded.window.isVisible()
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible()


def test_a_desk_without_a_passphrase_says_that_it_cannot_be_locked(person: Person) -> None:
    person.press(Qt.Key.Key_L, CONTROL)
    assert "chưa đặt mật khẩu" in person.notice and person.window.isVisible()


def test_a_desk_whose_key_file_was_torn_says_so_and_stays_open(guarded: Guarded) -> None:
    guarded.program.folder.database_key.write_text("{")
    guarded.press(Qt.Key.Key_L, CONTROL)
    assert "database.key" in guarded.notice and guarded.window.isVisible()


def test_a_scan_reaches_nothing_while_the_desk_is_locked_and_is_read_again_afterwards(guarded: Guarded) -> None:
    ours, theirs = pty.openpty()
    try:
        guarded.program.preferences.scanner_port = os.ttyname(theirs)
        guarded.program.look_again()
        guarded.qtbot.waitUntil(lambda: guarded.program.scanning.serial is not None, timeout=5_000)
        guarded.press(Qt.Key.Key_L, CONTROL)
        os.write(ours, CARD.encode() + b"\n")
        guarded.qtbot.wait(400)
        guarded.settle()
        assert guarded.page is guarded.window.page_named("queue")
        os.read(theirs, 1000)  # whoever unlocks does not find what was scanned meanwhile
        guarded.unlock(PASSPHRASE)
        assert guarded.program.scanning.serial is not None
        with guarded.qtbot.waitSignal(guarded.program.scanning.serial.listening, timeout=5_000, raising=False):
            pass
        os.write(ours, CARD.encode() + b"\n")
        guarded.qtbot.waitUntil(lambda: guarded.page is guarded.window.page_named("intake"), timeout=5_000)
    finally:
        guarded.program.scanning.stop()
        os.close(ours)
        os.close(theirs)


def test_a_scanner_that_types_works_again_after_unlocking(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.unlock(PASSPHRASE)
    guarded.scan(CARD)
    assert guarded.page is guarded.window.page_named("intake")
    assert guarded.page.form.people.applicant.name.text == "Nguyễn Thị Bích Ngọc"


def test_a_scanner_that_is_not_there_is_said_once(person: Person) -> None:
    person.program.preferences.scanner_port = "/dev/no-such-port"
    person.program.look_again()
    person.expect("/dev/no-such-port")
    person.window.notice.clear()
    serial = person.program.scanning.serial
    assert serial is not None
    serial.failed.emit("/dev/no-such-port")
    person.settle()
    assert person.notice == ""
    serial.listening.emit("/dev/no-such-port")  # found, and lost again
    serial.failed.emit("/dev/no-such-port")
    person.settle()
    assert "/dev/no-such-port" in person.notice


def test_a_clerk_changed_in_the_settings_signs_from_then_on(person: Person) -> None:
    person.press(Qt.Key.Key_8, CONTROL)
    person.page.section._clerk.text = "Lê Thị Mới"
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("n")
    person.letter("a")
    person.settle()
    clerks = person.do(
        lambda: [
            fact.envelope.clerk
            for listed in person.services.queue.today()
            for fact in person.program.desk.reader.facts(listed.subject)  # type: ignore[union-attr]
        ]
    )
    assert clerks == ["Lê Thị Mới"]


def open_card(person: Person) -> PassphraseCard:
    person.press(Qt.Key.Key_8, CONTROL)
    person.page._names.setCurrentRow(0)
    person.settle()
    card = person.page.section._passphrase
    assert isinstance(card, PassphraseCard)
    return card


def test_the_passphrase_is_changed_in_the_settings_and_opens_the_desk_from_then_on(guarded: Guarded) -> None:
    card = open_card(guarded)
    for old, new, again, said in (
        ("sai rồi mà", "một câu khác", "một câu khác", "Mật khẩu không đúng"),
        (PASSPHRASE, "ngắn", "ngắn", "Mật khẩu quá ngắn"),
        (PASSPHRASE, "một câu khác", "một câu khắc", "Hai lần gõ không giống nhau"),
        ("", "một câu khác", "một câu khác", "Cần có."),
    ):
        card.old.text, card.new.text, card.again.text = old, new, again
        guarded.click(guarded.button("Đổi mật khẩu"))
        guarded.expect(said)
    card.old.text, card.new.text, card.again.text = PASSPHRASE, "một câu khác", "một câu khác"
    guarded.click(guarded.button("Đổi mật khẩu"))
    guarded.expect("Đã đổi mật khẩu")
    assert card.old.text == card.new.text == card.again.text == ""
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.unlock(PASSPHRASE)
    assert "Mật khẩu không đúng" in guarded.guard.fault
    guarded.unlock("một câu khác")
    assert guarded.window.isVisible()
    guarded.passphrase = "một câu khác"
    guarded.come_back()
    guarded.take_in()
    guarded.expect("Đã có giấy.")


def test_a_desk_without_a_passphrase_gets_one_in_the_settings(person: Person) -> None:
    card = open_card(person)
    assert not card.old.isVisible()
    card.new.text = card.again.text = PASSPHRASE
    person.click(person.button("Đặt mật khẩu"))
    person.expect("Đã đổi mật khẩu")
    person.qtbot.waitUntil(card.old.isVisible, timeout=5_000)
    person.passphrase = PASSPHRASE
    person.come_back()
    assert keys.is_wrapped(person.program.folder.database_key)
