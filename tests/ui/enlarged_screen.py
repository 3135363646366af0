"""What is seen where the system enlarges everything: run by `test_small_screens.py` in processes of
their own, for Qt reads the factor when it starts.
"""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.finding import find_all
from tests.support.window import CARD, Person
from ui.shell.rail import RailTabs
from ui.theme import px
from ui.widgets.key_button import ActButton

CONTROL = Qt.KeyboardModifier.ControlModifier


def in_window(person: Person, widget: QWidget, place: QRect) -> QRect:
    return QRect(widget.mapTo(person.window, place.topLeft()), place.size())


def assert_seen(person: Person, widget: QWidget, place: QRect | None = None) -> None:
    """Whole, and on the screen."""
    there_is = QRect(QPoint(), QApplication.primaryScreen().availableSize())
    shown = in_window(person, widget, place or widget.rect())
    assert there_is.contains(shown), (there_is, shown)
    if place is None:
        seen = widget.visibleRegion().boundingRect().size()
        assert seen == widget.size() and QSize() != seen


def test_f9_and_every_page_of_the_rail_are_seen(person: Person) -> None:
    there_is = QApplication.primaryScreen().availableSize()
    assert person.window.size() == there_is, "nothing forces the window to be larger"
    person.press(Qt.Key.Key_F4)
    person.scan(CARD)
    person.type("khai sinh")
    person.press(Qt.Key.Key_Return)
    (receives,) = find_all(person.page, ActButton)
    assert_seen(person, receives)
    (rail,) = find_all(person.window, RailTabs)
    for number in range(rail.count()):
        assert_seen(person, rail, rail.tabRect(number))
    # at 200 per cent each line of text is rounded up to whole pixels
    assert person.page.form.verticalScrollBar().maximum() <= px(8)


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_7])
def test_the_act_of_a_page_is_seen(person: Person, key: Qt.Key) -> None:
    person.press(key, CONTROL)
    (act,) = find_all(person.page, ActButton)
    assert_seen(person, act)
