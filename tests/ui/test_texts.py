"""Every text of the window is translated, and what a screen reader says of each thing is a name."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tests.support.command import ROOT
from tests.support.finding import find_all
from tests.support.window import PATIENCE_MS, Person
from ui import translation
from ui.widgets.month_view import MonthView

PAGES = (
    "queue",
    "intake",
    "returns",
    "search",
    "dossier",
    "register",
    "day",
    "administration",
    "help",
)


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(path).getroot()
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def test_every_text_in_the_code_stands_in_the_vietnamese_file_and_is_finished(
    tmp_path: Path,
) -> None:
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    fresh = tmp_path / "vi.ts"
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    subprocess.run(
        [
            tool,
            "-locations",
            "none",
            "-silent",
            *sources,
            "-ts",
            fresh,
            "-target-language",
            "vi_VN",
        ],
        check=True,
    )
    ours = messages(translation.FOLDER / "vi.ts")
    assert set(messages(fresh)) - set(ours) == set()
    unfinished = [key for key, message in ours.items() if message.find("translation").get("type")]  # type: ignore[union-attr]
    assert unfinished == []


def test_no_text_hides_from_the_translators(tmp_path: Path) -> None:
    """lupdate does not look into f-strings."""
    known = {source for _, source in messages(translation.FOLDER / "vi.ts")}
    hidden = []
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "tr"
            ):
                text = ast.literal_eval(node.args[0])
                hidden += [] if text in known else [(path.name, text)]
    assert hidden == []


def test_a_translation_keeps_every_blank() -> None:
    for (_, source), message in messages(translation.FOLDER / "vi.ts").items():
        found = message.find("translation")
        assert found is not None
        text = "".join(found.itertext())
        assert set(re.findall(r"\{\w+\}|%n", source)) == set(re.findall(r"\{\w+\}|%n", text)), (
            source
        )


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    for language in ("vi", "en"):
        made = tmp_path / f"{language}.qm"
        tool = Path(sys.executable).parent / "pyside6-lrelease"
        subprocess.run(
            [tool, "-silent", translation.FOLDER / f"{language}.ts", "-qm", made], check=True
        )
        assert made.read_bytes() == (translation.FOLDER / f"{language}.qm").read_bytes()


def test_qts_own_buttons_and_menus_speak_vietnamese(person: Person) -> None:
    translate = QCoreApplication.translate
    assert translate("QPlatformTheme", "Cancel") == "Hủy"
    assert translate("QLineEdit", "&Paste") == "&Dán"


def english_words(person: Person) -> list[str]:
    """Texts in view that are still those of the code."""
    sources = {source for _, source in messages(translation.FOLDER / "vi.ts")}
    return [text for text in person.texts() if text in sources]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_an_english_word_to_a_vietnamese_clerk(person: Person, name: str) -> None:
    person.window.show_page(name)
    person.settle()
    assert [text for text in english_words(person) if text not in ("Email", "–")] == []


def reachable(window: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QPushButton, QComboBox, QAbstractItemView)
    found = [w for kind in kinds for w in window.findChildren(kind) if w.isVisible()]
    return [
        w for w in found if w.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(w, QPushButton)
    ]


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_input_has_a_name_for_a_screen_reader(
    person: Person, name: str
) -> None:
    person.window.show_page(name)
    person.settle()
    nameless = []
    for widget in reachable(person.window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []


@pytest.mark.parametrize("name", PAGES)
def test_what_stands_on_a_page_is_what_a_screen_reader_says(person: Person, name: str) -> None:
    """A number in service, a due date, a code, a count: none is heard under another name."""
    person.window.show_page(name)
    person.settle()
    shown = [w for w in person.window.findChildren(QLabel) if w.isVisible() and w.text()]
    assert shown
    for widget in shown:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name) == widget.text()


def test_the_days_of_a_due_date_are_told_in_words(person: Person) -> None:
    form = person.window.page_named("intake")
    person.press(Qt.Key.Key_F4)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: bool(calendar_of(form)), timeout=PATIENCE_MS)
    heard = QAccessible.queryAccessibleInterface(calendar_of(form)[0])
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Ngày nào được tính"
    assert "hạn trả" in heard.text(QAccessible.Text.Description)


def calendar_of(page: QWidget) -> list[MonthView]:
    return [each for each in find_all(page, MonthView) if each.is_filled]


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_round_a_page_and_shows_where_it_is(person: Person, name: str) -> None:
    person.window.show_page(name)
    person.settle()
    seen = set()
    for _ in range(80):
        QApplication.focusWidget() and seen.add(id(QApplication.focusWidget()))  # type: ignore[func-returns-value]
        person.window.focusNextChild()
        QApplication.processEvents()
    wanted = {
        id(w)
        for w in reachable(person.page)
        if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert wanted <= seen


def test_the_same_window_speaks_english_by_one_setting(person: Person) -> None:
    person.program.preferences.language = "en"
    person.program.look_again()
    person.qtbot.waitUntil(lambda: person.sees("Call next"), timeout=PATIENCE_MS)
    person.program.preferences.language = "vi"
    person.program.look_again()
    person.qtbot.waitUntil(lambda: person.sees("Gọi số tiếp"), timeout=PATIENCE_MS)
