"""The place where somebody was at work, kept while the computer may go out: page, field and cursor,
by the field's label.
"""

from typing import NamedTuple

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.shell.window import MainWindow
from ui.worker import Worker

_SEPARATOR = "|"
_ROUNDS = 3  # of questions and answers until a page shows what was left on it


class Place(NamedTuple):
    """`field` is the label of the field with the keyboard, `number` which of those with that label;
    nothing that was typed.
    """

    page: str
    field: str = ""
    number: int = 0
    cursor: int = 0

    def __str__(self) -> str:
        return _SEPARATOR.join((self.page, str(self.number), str(self.cursor), self.field))


def place_of(text: str) -> Place | None:
    """A place as it was kept; None where none was, or another program's."""
    page, number, cursor, field = [*text.split(_SEPARATOR, 3), "", "", "", ""][:4]
    if not page or not all(part.isascii() and part.isdigit() for part in (number, cursor)):
        return None
    return Place(page, field, int(number), int(cursor))


def present_place(window: MainWindow) -> Place:
    """Where the keyboard is now."""
    focused = window.focusWidget()
    if not isinstance(focused, QLineEdit) or not window.page.isAncestorOf(focused):
        return Place(window.page_name)
    name = focused.accessibleName()
    return Place(
        window.page_name, name, _named(window.page, name).index(focused), focused.cursorPosition()
    )


def return_to(place: Place, window: MainWindow, worker: Worker) -> None:
    """Shows the page, and gives the field the keyboard once what was typed is back in it."""
    if not window.has_page(place.page):
        return
    window.show_page(place.page)
    if place.field:
        _behind(worker, _ROUNDS, place, window)


def _behind(worker: Worker, rounds: int, place: Place, window: MainWindow) -> None:
    """Each round waits for all that was asked for before it: a page asks again with what it was
    told.
    """
    if rounds:
        worker.run(
            lambda: None, lambda _nothing: _behind(worker, rounds - 1, place, window), asker=window
        )
    elif window.page_name == place.page:
        _focus(place, window.page)


def _focus(place: Place, page: QWidget) -> None:
    fields = _named(page, place.field)
    if place.number < len(fields) and fields[place.number].isVisible():
        fields[place.number].setFocus()
        fields[place.number].setCursorPosition(place.cursor)


def _named(page: QWidget, name: str) -> list[QLineEdit]:
    return [field for field in page.findChildren(QLineEdit) if field.accessibleName() == name]
