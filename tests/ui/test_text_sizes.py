"""At every text size all words of the window have room, on a screen of 1366 × 768."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.support.busy_desk import fill, views
from tests.support.cut_words import find_cut
from tests.support.finding import find_all
from tests.support.office import FakeClock
from tests.support.window import Person
from ui.set_up.wizard import SetUp
from ui.shell.program import Program
from ui.shell.rail import RailTabs
from ui.theme import TEXT_SIZES
from ui.widgets.dossier_view import StateChip

ANSWERS = {
    "unit_code": "H49.61", "unit_name": "UBND đặc khu Cô Tô", "parent_name": "UBND tỉnh Quảng Ninh",
    "place": "Cô Tô", "clerk": "Trần Thị Cán Bộ",
}  # fmt: skip


class Guarded(Person):
    passphrase = "một câu dài"


@contextmanager
def at_size(person: Person, size: int) -> Iterator[Person]:
    """The window opened anew at a text size."""
    person.program.preferences.text_size = size
    person.come_back()
    yield person
    person.close()


@pytest.mark.parametrize(("size", "language"), [(100, "vi"), (125, "en"), (150, "vi")])
def test_no_words_are_cut_on_any_page(
    qtbot: QtBot, tmp_path: Path, size: int, language: str
) -> None:
    clock = FakeClock()
    clock.set("2026-05-25T08:10")
    person = Person(qtbot, tmp_path / "desk", clock, language)
    desk = fill(person)
    cut = []
    with at_size(person, size):
        for view in views(person, desk):
            cut += [f"{view}: {found}" for found in find_cut(person.page)]
        cut += find_cut(person.window)
    assert cut == []


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_no_words_are_cut_on_the_lock(qtbot: QtBot, tmp_path: Path, size: int) -> None:
    person = Guarded(qtbot, tmp_path / "desk")
    with at_size(person, size):
        person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert person.program.lock.screen is not None
        person.program.lock.screen.resize(1366, 768)
        QApplication.processEvents()
        assert list(find_cut(person.program.lock.screen)) == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_no_words_are_cut_where_a_desk_is_set_up(
    qtbot: QtBot, tmp_path: Path, size: int, language: str
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    first = Program(application, tmp_path / "desk")
    first.preferences.text_size, first.preferences.language = size, language
    first.close()
    program = Program(application, tmp_path / "desk")
    program.entrance.begin()
    wizard = program.window
    assert isinstance(wizard, SetUp)
    wizard.resize(1366, 768)
    for name, text in ANSWERS.items():
        wizard.fields[name].text = text
    cut = []
    for step in range(4):
        assert wizard.step == step
        for _ in range(3):
            QApplication.processEvents()
        cut += [f"step {step}: {found}" for found in find_cut(wizard)]
        if step < 3:
            wizard.go_on()
    wizard.close()
    program.close()
    assert cut == []


def test_every_page_stands_in_the_rail_of_a_low_window_and_its_letters_grow(
    person: Person,
) -> None:
    heights = []
    for size in (110, 125, 150):
        person.program.preferences.text_size = size
        person.come_back()
        person.window.resize(1366, 600)
        person.settle()
        (rail,) = find_all(person.window, RailTabs)
        letters = QFontMetrics(rail.font_of_words(True))
        cut = [found for found in find_cut(person.window) if found.startswith("RailTabs")]
        assert cut == []
        assert rail.tabRect(0).height() >= letters.height()
        assert rail.geometry().bottom() <= person.window.status.geometry().top()
        heights.append(rail.font_of_words(False).pixelSize())
    assert heights == sorted(set(heights))


def test_a_sentence_that_does_not_fit_takes_further_lines(person: Person) -> None:
    person.program.preferences.text_size = 150
    person.come_back()
    person.window.notice.say("Đã sao lưu vào /var/lib/counter/backups/ " * 4, "good")
    person.settle()
    cut = [found for found in find_cut(person.window) if found.startswith("Remark")]
    assert cut == []


def test_a_state_is_read_whole_at_the_largest_text(person: Person) -> None:
    desk = fill(person)
    person.program.preferences.text_size = 150
    person.come_back()
    person.window.show_page("dossier", desk.couple)
    person.settle()
    (chip,) = find_all(person.page, StateChip)
    assert chip.width() >= chip.sizeHint().width()
    assert isinstance(chip, QLabel) and chip.text() == "được tiếp nhận"
