"""What stands in a window, found as a person finds it: by its kind, and by what it says."""

from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QPushButton, QWidget

from ui.widgets.fields import Field

Kind = TypeVar("Kind", bound=QWidget)


def find_all(within: QWidget, kind: type[Kind]) -> list[Kind]:
    """All of a kind that are in view, in the order they were made."""
    return [widget for widget in within.findChildren(kind) if widget.isVisible()]


def find_button(within: QWidget, words: str) -> QPushButton:
    """The button that begins with these words."""
    return next(made for made in find_all(within, QPushButton) if made.text().startswith(words))


def find_fields(within: QWidget, words: str) -> list[Field]:
    """The fields to type in with this label."""
    return [field for field in find_all(within, Field) if field.edit.accessibleName() == words]


def find_field(within: QWidget, words: str) -> Field:
    """The only field with this label."""
    (found,) = find_fields(within, words)
    return found


def find_choice(within: QWidget, words: str) -> QComboBox:
    """The drop-down that answers this."""
    (found,) = (box for box in find_all(within, QComboBox) if box.accessibleName() == words)
    return found


def find_toggle(within: QWidget, words: str) -> QCheckBox:
    """The switch of this name."""
    (found,) = (one for one in find_all(within, QCheckBox) if one.accessibleName() == words)
    return found


def click_row(within: QWidget, words: str) -> None:
    """The line of a list that says just this."""
    for shown in find_all(within, QListWidget):
        for item in shown.findItems(words, Qt.MatchFlag.MatchExactly):
            shown.scrollToItem(item)
            place = shown.visualItemRect(item).center()
            QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
            return
    raise AssertionError(f"no list says: {words}")


def find_timers(of: QWidget) -> list[QTimer]:
    """What a page or window does by the clock."""
    return of.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
