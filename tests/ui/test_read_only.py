"""The disk lets nothing be written any more: a clerk looks up all the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter.desk.administration import Administration
from tests.support.clerk import SECRET, Clerk, worked_at
from tests.support.office import Office
from tests.support.read_only import read_only
from tests.support.window import PATIENCE_MS
from ui.shell.unlocking import CannotOpen, Unlocking
from ui.shell.window import MainWindow


@pytest.fixture
def clerk(qtbot: QtBot, tmp_path: Path) -> Iterator[Clerk]:
    """At a desk with a passphrase, whose disk was remounted read-only."""
    clock = worked_at(tmp_path / "desk", SECRET)
    with read_only(tmp_path / "desk"):
        made = Clerk(qtbot, tmp_path / "desk", clock)
        yield made
        made.close()


def type_passphrase(clerk: Clerk, passphrase: str) -> None:
    assert isinstance(clerk.program.window, Unlocking)
    clerk.program.window.passphrase.setText(passphrase)
    clerk.hit(Qt.Key.Key_F9)


def test_looking_up_on_a_read_only_disk_asks_for_the_passphrase(clerk: Clerk) -> None:
    clerk.hit(Qt.Key.Key_1)
    type_passphrase(clerk, "sai rồi nhé")
    assert "Mật khẩu không đúng" in clerk.shown
    type_passphrase(clerk, SECRET)
    assert isinstance(clerk.program.window, MainWindow)
    clerk.press(Qt.Key.Key_F3)
    clerk.type("nguyen")
    clerk.expect("Nguyễn Văn An")


def test_from_the_passphrase_esc_leads_back_to_what_is_wrong(clerk: Clerk) -> None:
    said = clerk.shown
    clerk.hit(Qt.Key.Key_1)
    clerk.hit(Qt.Key.Key_Escape)
    assert isinstance(clerk.program.window, CannotOpen) and clerk.shown == said


def test_an_empty_passphrase_is_asked_for_without_a_word_of_the_command_line(clerk: Clerk) -> None:
    clerk.hit(Qt.Key.Key_1)
    type_passphrase(clerk, "")
    assert clerk.shown == "Bàn này có mật khẩu. Gõ mật khẩu."
    window = clerk.program.window
    assert window is not None
    assert not [shown for shown in window.findChildren(QLabel) if "COUNTER_" in shown.text()]


def test_a_desk_that_is_only_looked_up_is_copied_to_the_folder_that_was_set(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clock = worked_at(tmp_path / "desk")
    office = Office(tmp_path / "desk", opens=True)
    (tmp_path / "usb").mkdir()
    Administration(office.desk).change_setting("backup_folder", str(tmp_path / "usb"))
    office.close()
    with read_only(tmp_path / "desk"):
        clerk = Clerk(qtbot, tmp_path / "desk", clock)
        clerk.hit(Qt.Key.Key_1)
        clerk.open_settings("Bản sao lưu")
        clerk.click(clerk.button("Sao lưu ngay"))
        qtbot.waitUntil(lambda: "không nhớ bản này" in clerk.notice, timeout=PATIENCE_MS)
        assert list((tmp_path / "usb").glob("*.backup"))
        clerk.close()


def test_a_lock_that_a_killed_window_left_on_a_read_only_disk_keeps_nobody_from_looking_up(
    qtbot: QtBot, tmp_path: Path
) -> None:
    clock = worked_at(tmp_path / "desk", SECRET)
    (tmp_path / "desk" / "window.lock").write_text("1\ncounter\nlocalhost\n")
    with read_only(tmp_path / "desk"):
        clerk = Clerk(qtbot, tmp_path / "desk", clock)
        clerk.hit(Qt.Key.Key_1)
        type_passphrase(clerk, SECRET)
        assert isinstance(clerk.program.window, MainWindow)
        clerk.close()
