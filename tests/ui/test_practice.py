"""A practice desk is never taken for a real one: every page says so, and so does what could be
carried off it.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counter.desk.setting_up import set_up_desk
from counter.storage.folder import Folder
from tests.support.office import FakeClock
from tests.support.window import Person
from ui import practice
from ui.preferences import Preferences

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
STRIP, CODE = "TẬP HUẤN", "Mã TẬP HUẤN, không phải mã thật"


class RealPerson(Person):
    """Works at a desk of a real office."""

    def _found(self) -> None:
        set_up_desk(
            Folder(self.folder), unit_code="H49.61", unit_name="UBND đặc khu Cô Tô", parent_name="UBND tỉnh",
            place="Cô Tô", desk=1, practice=False, clock=self.clock, passphrase=None,
        )  # fmt: skip


def test_every_page_the_title_and_the_status_line_say_practice(person: Person) -> None:
    assert person.window.windowTitle().startswith("BÀN TẬP HUẤN")
    pages = ((Qt.Key.Key_1, CONTROL), (Qt.Key.Key_F4, NONE), (Qt.Key.Key_F5, NONE), (Qt.Key.Key_F3, NONE),
             (Qt.Key.Key_F6, NONE), (Qt.Key.Key_6, CONTROL), (Qt.Key.Key_7, CONTROL), (Qt.Key.Key_8, CONTROL),
             (Qt.Key.Key_F1, NONE))  # fmt: skip
    for key, modifier in pages:
        person.press(key, modifier)
        assert person.sees(STRIP) and person.sees("không phải hồ sơ thật")
    person.press(Qt.Key.Key_H, CONTROL)
    assert person.sees(STRIP)


def test_a_practice_desk_says_so_before_anything_is_read(person: Person) -> None:
    """Not only when the desk's thread has answered."""
    with person.busy():
        window = person.program.show_window()
        assert window.windowTitle().startswith("BÀN TẬP HUẤN")
        assert any(
            shown.text().startswith(STRIP)
            for shown in window.findChildren(QLabel)
            if shown.isVisible()
        )


def test_the_code_after_an_intake_and_the_figures_to_copy_say_practice(person: Person) -> None:
    person.take_in()
    assert person.sees("H49.61-260601-1001") and person.sees(CODE)
    person.press(Qt.Key.Key_7, CONTROL)
    person.click(person.button("Chép"))
    assert QGuiApplication.clipboard().text().startswith("TẬP HUẤN · ")


def test_a_real_desk_says_nothing_of_practice(qtbot: QtBot, tmp_path: Path) -> None:
    person = RealPerson(qtbot, tmp_path / "desk", FakeClock(is_fixed=False))
    person.take_in()
    assert person.sees("H49.61-260601-1001") and "TẬP HUẤN" not in person.window.windowTitle()
    assert not any("TẬP HUẤN" in text for text in person.texts())
    person.close()


def test_the_practice_desk_that_takes_seconds_to_open_is_announced_at_the_real_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr("ui.practice.practise", lambda _program: asked.append(True))
    person = RealPerson(qtbot, tmp_path / "desk", FakeClock(is_fixed=False))
    person.press(Qt.Key.Key_8, CONTROL)
    person.click(person.button("Bàn tập huấn"))
    assert asked and "mở ở cửa sổ riêng" in person.notice
    person.close()


def test_a_practice_desk_leads_to_no_practice_desk_of_its_own(person: Person) -> None:
    person.press(Qt.Key.Key_8, CONTROL)
    assert not any(
        made.text().startswith("Bàn tập huấn") for made in person.window.findChildren(QPushButton)
    )


def test_whoever_practises_does_it_under_their_name_and_what_was_set_there_stays(
    tmp_path: Path,
) -> None:
    own, folder = Preferences(tmp_path / "desk"), tmp_path / "desk" / "practice"
    own.clerk, own.language, own.text_size = "Trần Thị Hoa", "en", 125
    practice.take_over(own, folder)
    theirs = Preferences(folder)
    assert (theirs.clerk, theirs.language, theirs.text_size) == ("Trần Thị Hoa", "en", 125)
    theirs.clerk = "Lê Văn Hải"
    practice.take_over(own, folder)
    assert Preferences(folder).clerk == "Lê Văn Hải"


def test_a_practice_paper_scanned_at_a_real_desk_is_said_to_be_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """On every page, in every field: nothing real lies behind it, and none of its digits is taken
    for another's.
    """
    person = RealPerson(qtbot, tmp_path / "desk", FakeClock(is_fixed=False))
    person.take_in()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_F6):
        person.press(key)
        person.scan("TH-H49.61-260601-1001")
        assert "giấy tập huấn" in person.notice, key
    person.press(Qt.Key.Key_F3)
    person.type("TH-H49.61-260601-1001")
    person.press(Qt.Key.Key_Return)
    person.expect("giấy tập huấn")
    person.close()


def test_a_practice_paper_opens_its_own_dossier_at_the_practice_desk(person: Person) -> None:
    person.take_in()
    person.press(Qt.Key.Key_F2)
    person.scan("TH-H49.61-260601-1001")
    assert person.window.page is person.window.page_named("dossier") and person.sees(
        "H49.61-260601-1001"
    )
    person.press(Qt.Key.Key_F5)
    person.press(Qt.Key.Key_F11)
    person.scan("TH-H49.61-260601-1001")
    assert person.sees("đang xử lý") or "đã chuyển" in person.notice.lower()
