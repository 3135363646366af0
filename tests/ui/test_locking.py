"""Ctrl+L: whoever walks up to a locked desk sees the passphrase's window and nothing else, whatever
they try.
"""

import os
import pty
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter.storage import keys, recovery_code, surroundings
from tests.support.clerk import Clerk
from tests.support.finding import find_timers
from tests.support.window import CARD, PATIENCE_MS, Person
from ui.idleness import Idleness
from ui.pages.administration.passphrase import PassphraseSection
from ui.shell.unlocking import Unlocking
from ui.shell.window import MainWindow
from ui.widgets.sea import Sea

PASSPHRASE = "một câu dài"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Guarded(Person):
    """A person at a desk that has a passphrase."""

    passphrase = PASSPHRASE

    @property
    def guard(self) -> Unlocking:
        assert self.program.lock.screen is not None
        return self.program.lock.screen

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
    assert any("bàn 1" in shown.text() for shown in guarded.guard.findChildren(QLabel)), (
        "whose desk it is"
    )


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
    assert guarded.program.lock.screen is None and guarded.window.isVisible()
    assert guarded.page is page and page.form.picker.edit.text() == "khai sinh"


def test_a_second_start_brings_the_lock_forward_and_not_the_desk(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.guard.showMinimized()
    guarded.program.come_forward()
    assert (
        guarded.guard.isVisible()
        and not guarded.guard.isMinimized()
        and not guarded.window.isVisible()
    )


def test_a_second_start_leaves_a_large_window_large(guarded: Guarded) -> None:
    guarded.window.showMaximized()
    guarded.program.come_forward()
    assert guarded.window.isMaximized()


def test_a_desk_is_locked_once(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guard = guarded.guard
    guarded.program.lock.engage()
    assert guarded.guard is guard


def test_a_new_look_asked_for_just_before_the_lock_does_not_open_the_desk(guarded: Guarded) -> None:
    guarded.program.look_again()
    guarded.program.lock.engage()
    guarded.settle()
    assert not guarded.window.isVisible()
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible()


def test_a_desk_without_a_passphrase_says_that_it_cannot_be_locked(person: Person) -> None:
    person.press(Qt.Key.Key_L, CONTROL)
    assert "chưa đặt mật khẩu" in person.notice and person.window.isVisible()


@pytest.mark.parametrize("content", ["{", "", None])
def test_a_desk_whose_key_file_was_torn_or_taken_locks_and_opens_for_its_passphrase_and_says_so(
    guarded: Guarded, content: str | None
) -> None:
    path = guarded.program.folder.database_key
    if content is None:
        path.unlink()
    else:
        path.write_text(content)
    guarded.press(Qt.Key.Key_L, CONTROL)
    assert guarded.guard.isVisible() and not guarded.window.isVisible()
    guarded.unlock("sai rồi")
    assert "Mật khẩu không đúng" in guarded.guard.fault
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible() and "database.key" in guarded.notice


def test_a_key_file_put_in_the_place_of_the_desks_opens_nothing(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    keys.create(guarded.program.folder.database_key, bytes(32), "của người khác")
    guarded.unlock("của người khác")
    assert "Mật khẩu không đúng" in guarded.guard.fault and not guarded.window.isVisible()
    keys.create(guarded.program.folder.database_key, bytes(32), None)  # one that lies open
    for typed in ("", "gì cũng được"):
        guarded.unlock(typed)
        assert "Mật khẩu không đúng" in guarded.guard.fault and not guarded.window.isVisible()
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible() and "signing.key" in guarded.notice


def test_the_code_of_the_recovery_sheet_opens_the_lock_too(guarded: Guarded) -> None:
    desk = guarded.program.desk
    assert desk is not None
    code = guarded.do(lambda: surroundings.sheet_of(desk.reader.connection))
    assert code is not None
    guarded.press(Qt.Key.Key_L, CONTROL)
    guarded.unlock(recovery_code.spell(code))
    assert guarded.window.isVisible() and guarded.notice == ""


def dress_anew(window: MainWindow) -> None:
    """The system's window goes, and another one takes its place, as when a screen is unplugged."""
    window.destroy()
    window.create()
    window.show()


def test_the_systems_window_may_be_gone_and_the_desk_locks_all_the_same(guarded: Guarded) -> None:
    for _ in range(5):
        assert guarded.program.scanning.burst is not None
        dress_anew(guarded.window)
        guarded.program.lock.engage()
        assert guarded.guard.isVisible() and not guarded.window.isVisible()
        guarded.unlock(PASSPHRASE)
        assert guarded.window.isVisible()


def test_where_the_systems_window_is_another_one_scans_and_hands_are_heard_again(
    guarded: Guarded,
) -> None:
    dress_anew(guarded.window)
    assert not guarded.program.lock.idleness.watches(guarded.window)
    guarded.look_at_clock()
    guarded.scan(CARD)
    assert guarded.page is guarded.window.page_named("intake")
    assert guarded.program.lock.idleness.watches(guarded.window)


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("Internal C++ object already deleted.")


def test_a_part_of_the_lock_that_breaks_keeps_nothing_in_sight(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(guarded.program.scanning, "stop", broken)
        guarded.press(Qt.Key.Key_L, CONTROL)
        assert guarded.guard.isVisible() and not guarded.window.isVisible()
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible()


@pytest.mark.parametrize(
    "part", ["ui.shell.unlocking.Unlocking.__init__", "ui.shell.unlocking.Unlocking.resize"]
)
def test_a_lock_that_cannot_be_put_up_says_loudly_that_the_desk_is_open(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(part, broken)
        guarded.press(Qt.Key.Key_L, CONTROL)
        assert "CHƯA KHÓA ĐƯỢC" in guarded.notice and guarded.window.isVisible()
        assert guarded.program.lock.screen is None
    guarded.press(Qt.Key.Key_L, CONTROL)
    assert guarded.guard.isVisible() and not guarded.window.isVisible()
    guarded.unlock(PASSPHRASE)


def test_a_window_that_cannot_be_hidden_is_said_to_be_open(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(guarded.window, "hide", broken)
        guarded.program.lock.engage()
        assert "CHƯA KHÓA ĐƯỢC" in guarded.notice and guarded.program.lock.screen is None


def test_a_desk_that_cannot_come_back_from_its_lock_says_why_and_stays_locked(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded.program.look_again()
    guarded.program.lock.engage()
    guarded.settle()
    with monkeypatch.context() as patched:
        patched.setattr(guarded.program, "show_window", broken)
        guarded.unlock(PASSPHRASE)
        assert "RuntimeError" in guarded.guard.fault and guarded.guard.isVisible()
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible() and guarded.program.lock.screen is None


def test_a_scanner_that_breaks_keeps_nobody_from_the_desk(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    monkeypatch.setattr(guarded.program.scanning, "join", broken)
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible() and "RuntimeError" in guarded.notice


def idle(person: Person, minutes: float) -> None:
    """Nobody touches the desk for so long; then the window looks at its clock."""
    seconds = 0.0
    watch_idleness(person, lambda: seconds)
    seconds = minutes * 60
    person.look_at_clock()


def watch_idleness(person: Person, now: Callable[[], float]) -> Idleness:
    """By a clock of the test's own."""
    idleness = person.program.lock.idleness = Idleness(now)
    idleness.watch(person.window)
    return idleness


def test_a_desk_that_nobody_touches_locks_itself_after_the_offices_minutes(
    guarded: Guarded,
) -> None:
    guarded.do(lambda: guarded.services.administration.change_setting("idle_lock_minutes", "5"))
    guarded.settle()
    idle(guarded, 4.9)
    assert guarded.program.lock.screen is None
    idle(guarded, 5)
    assert guarded.guard.isVisible() and not guarded.window.isVisible()
    guarded.unlock(PASSPHRASE)
    assert guarded.window.isVisible()


def test_every_key_and_click_says_that_somebody_is_there(guarded: Guarded) -> None:
    seconds = 0.0
    idleness = watch_idleness(guarded, lambda: seconds)

    def clicks() -> None:
        QTest.mouseClick(guarded.keyboard, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))

    for sign in (lambda: guarded.tap(Qt.Key.Key_F1), clicks):
        seconds += 60
        assert idleness.seconds == 60
        sign()
        assert idleness.seconds == 0


def test_zero_minutes_never_lock_and_a_desk_without_a_passphrase_is_left_alone(
    guarded: Guarded, qtbot: QtBot, tmp_path: Path
) -> None:
    guarded.do(lambda: guarded.services.administration.change_setting("idle_lock_minutes", "0"))
    guarded.settle()
    idle(guarded, 10_000)
    assert guarded.program.lock.screen is None
    person = Person(qtbot, tmp_path / "open")
    idle(person, 10_000)
    assert person.program.lock.screen is None and person.notice == ""
    person.close()


def test_a_scan_reaches_nothing_while_the_desk_is_locked_and_is_read_again_afterwards(
    guarded: Guarded,
) -> None:
    ours, theirs = pty.openpty()
    try:
        guarded.program.preferences.scanner_port = os.ttyname(theirs)
        guarded.program.look_again()
        guarded.qtbot.waitUntil(
            lambda: guarded.program.scanning.serial is not None, timeout=PATIENCE_MS
        )
        guarded.press(Qt.Key.Key_L, CONTROL)
        os.write(ours, CARD.encode() + b"\n")
        guarded.qtbot.wait(400)
        guarded.settle()
        assert guarded.page is guarded.window.page_named("queue")
        os.read(theirs, 1000)  # whoever unlocks does not find what was scanned meanwhile
        guarded.unlock(PASSPHRASE)
        assert guarded.program.scanning.serial is not None
        with guarded.qtbot.waitSignal(
            guarded.program.scanning.serial.listening, timeout=5_000, raising=False
        ):
            pass
        os.write(ours, CARD.encode() + b"\n")
        guarded.qtbot.waitUntil(
            lambda: guarded.page is guarded.window.page_named("intake"), timeout=PATIENCE_MS
        )
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
    person.open_settings("Quầy và cán bộ")
    person.fill("Cán bộ ở quầy này", "Lê Thị Mới")
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_1, CONTROL)
    person.letter("n")
    person.letter("a")
    person.settle()
    clerks = person.do(
        lambda: [
            entry.envelope.clerk
            for listed in person.services.queue.today()
            for entry in person.program.desk.reader.entries_of(listed.subject)  # type: ignore[union-attr]
        ]
    )
    assert clerks == ["Lê Thị Mới"]


def open_card(person: Person) -> PassphraseSection:
    person.open_settings("Mật khẩu, phiếu")
    assert isinstance(person.page.section, PassphraseSection)
    return person.page.section


def test_the_passphrase_is_changed_in_the_settings_and_opens_the_desk_from_then_on(
    guarded: Guarded,
) -> None:
    card = open_card(guarded)
    for old, new, again, said in (
        ("sai rồi mà", "một câu khác", "một câu khác", "Mật khẩu không đúng"),
        (PASSPHRASE, "ngắn", "ngắn", "Ít nhất 8 ký tự"),
        (PASSPHRASE, "một câu khác", "một câu khắc", "Hai lần gõ không giống nhau"),
        ("", "một câu khác", "một câu khác", "Cần có."),
    ):
        card.old.text, card.chosen.new.text, card.chosen.again.text = old, new, again
        guarded.click(guarded.button("Đổi mật khẩu"))
        guarded.expect(said)
    card.old.text, card.chosen.new.text, card.chosen.again.text = (
        PASSPHRASE,
        "một câu khác",
        "một câu khác",
    )
    guarded.click(guarded.button("Đổi mật khẩu"))
    guarded.expect("Đã đổi mật khẩu")
    assert card.old.text == card.chosen.new.text == card.chosen.again.text == ""
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
    card.chosen.new.text = card.chosen.again.text = PASSPHRASE
    person.click(person.button("Đặt mật khẩu"))
    person.expect("Đã đổi mật khẩu")
    person.qtbot.waitUntil(card.old.isVisible, timeout=PATIENCE_MS)
    person.passphrase = PASSPHRASE
    person.come_back()
    assert keys.is_wrapped(person.program.folder.database_key)


def test_after_a_sudden_end_the_passphrase_is_asked_for_under_the_offices_name(
    guarded: Guarded, tmp_path: Path
) -> None:
    guarded.settle()
    shutil.copytree(guarded.folder, tmp_path / "after")
    clerk = Clerk(guarded.qtbot, tmp_path / "after", guarded.clock)
    window = clerk.program.window
    assert isinstance(window, Unlocking)
    titles = [shown.text() for shown in window.findChildren(QLabel)]
    assert titles[0] == "UBND đặc khu Cô Tô · bàn 1"
    assert not any(str(tmp_path) in words for words in titles)
    clerk.close()


def test_a_letter_with_a_mark_warns_of_the_input_method_and_hinders_nobody(
    guarded: Guarded,
) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    guard = guarded.guard
    QTest.keyClicks(guard.passphrase, "matkhau")
    assert guard.warning == ""
    guard.passphrase.setText("mậtkhau")
    assert "Unikey" in guard.warning
    guarded.unlock(PASSPHRASE)  # one with marks is as good
    assert guarded.window.isVisible()


def test_a_locked_desk_shows_the_hour_and_goes_on_with_it(guarded: Guarded) -> None:
    guarded.press(Qt.Key.Key_L, CONTROL)
    (sea,) = guarded.guard.findChildren(Sea)
    before = sea.accessibleName()
    guarded.clock.move(minutes=61)
    (clock,) = find_timers(sea)
    clock.timeout.emit()
    assert before[:5] == "08:30" and sea.accessibleName()[:5] == "09:31"
    guarded.unlock(PASSPHRASE)
