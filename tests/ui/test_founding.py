"""The first start: four pages, left and taken up again, and a desk at the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.storage.folder import Folder
from ui.founding import Founding
from ui.launch import Program
from ui.main_window import MainWindow
from ui.unlocking import Unlocking

ANSWERS = {"unit_code": "H49.61", "unit_name": "UBND đặc khu Cô Tô", "parent_name": "UBND tỉnh Quảng Ninh", "place": "Cô Tô",
           "book_year": "2026", "volume": "02", "last_number": "37", "last_receipt": "35", "clerk": "Trần Thị Cán Bộ"}  # fmt: skip


def started(folder: Path) -> Program:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, folder)
    program.start()
    return program


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    made = started(tmp_path / "desk")
    yield made
    assert made.window is not None
    made.window.close()
    made.close()


def answer(founding: Founding, passphrase: str = "một câu dài", repeated: str = "một câu dài") -> None:
    for name, text in ANSWERS.items():
        founding.fields[name].text = text
    founding.passphrase.edit.setText(passphrase)
    founding.repeated.edit.setText(repeated)


def test_a_new_desk_goes_on_behind_the_paper_books(program: Program, qtbot: QtBot) -> None:
    founding = program.window
    assert isinstance(founding, Founding)
    answer(founding)
    for _ in range(4):
        QTest.keyClick(founding, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow), timeout=10_000)
    assert program.desk is not None
    settings = program.lane.wait_for(lambda: program.desk.settings)  # type: ignore[union-attr]
    assert (settings.books.volume, settings.books.last_number, settings.books.last_receipt) == ("02", 37, 35)
    assert settings.clerk_name == "Trần Thị Cán Bộ" and not program.desk.founded.practice


def test_answers_wait_when_the_wizard_is_left_but_never_the_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    first = started(tmp_path / "desk")
    assert isinstance(first.window, Founding)
    first.window.fields["unit_name"].edit.setFocus()
    first.window.fields["unit_name"].text = "UBND xã Mới"
    first.window.fields["unit_name"].edit.textEdited.emit("UBND xã Mới")
    first.window.passphrase.edit.setText("bí mật lắm")
    first.window.passphrase.edit.textEdited.emit("bí mật lắm")
    first.window.close()
    first.close()
    assert "bí mật" not in (tmp_path / "desk" / "window.ini").read_text(encoding="utf-8")
    second = started(tmp_path / "desk")
    assert isinstance(second.window, Founding)
    assert second.window.fields["unit_name"].text == "UBND xã Mới" and not Folder(tmp_path / "desk").exists
    second.window.close()
    second.close()


def test_a_wrong_answer_leads_back_to_its_page_and_names_the_field(program: Program) -> None:
    founding = program.window
    assert isinstance(founding, Founding)
    answer(founding)
    founding.fields["unit_code"].text = "h49/61"
    for _ in range(4):
        founding.go_on()
    assert founding.step == 0 and "h49/61" in founding.fields["unit_code"].fault


def test_two_different_passphrases_make_no_desk(program: Program) -> None:
    founding = program.window
    assert isinstance(founding, Founding)
    answer(founding, repeated="một câu khác")
    for _ in range(4):
        founding.go_on()
    assert founding.repeated.fault and not program.folder.exists


def test_a_desk_with_a_passphrase_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    program = started(tmp_path / "desk")
    founding = program.window
    assert isinstance(founding, Founding)
    answer(founding)
    for _ in range(4):
        founding.go_on()
    assert isinstance(program.window, MainWindow)
    program.window.close()
    program.close()
    again = started(program.folder.path)
    waiting = again.window
    assert isinstance(waiting, Unlocking)
    waiting.passphrase.setText("sai rồi")
    QTest.keyClick(waiting.passphrase, Qt.Key.Key_Return)
    assert "Mật khẩu không đúng" in waiting.fault and isinstance(again.window, Unlocking)
    waiting.passphrase.setText("một câu dài")
    QTest.keyClick(waiting.passphrase, Qt.Key.Key_Return)
    assert isinstance(again.window, MainWindow)
    again.window.close()
    again.close()
