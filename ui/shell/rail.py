"""The rail: the pages of the window by name and key, the one in view marked."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton

from ui.pages.page import Page
from ui.theme import px
from ui.widgets.basics import column

_WIDTH = 126  # pixels at 100 per cent


class RailItem(NamedTuple):
    """A page: its name in the program, its words in the rail (none: other pages lead there), its
    keys, and how it is made when first wanted.
    """

    name: str
    words: str
    keys: tuple[str, ...]
    make: Callable[[], Page]


class Rail(QFrame):
    """A button a page; each has the key Ctrl and its number besides those of its own."""

    chosen = Signal(str)  # the name of a page

    def __init__(self, items: Sequence[RailItem]) -> None:
        super().__init__()
        self._items = [item for item in items if item.words]
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        buttons = column(gap=2, margin=8)
        for number, item in enumerate(self._items, start=1):
            self._buttons[item.name] = self._button(item, number)
            buttons.addWidget(self._buttons[item.name])
        buttons.addStretch(1)
        self.setLayout(buttons)
        self.setObjectName("rail")
        self.setFixedWidth(px(_WIDTH))

    def _button(self, item: RailItem, number: int) -> QPushButton:
        key = item.keys[0] if item.keys else f"Ctrl+{number}"
        made = QPushButton(f"{item.words}\n{key}")
        made.setAccessibleName(item.words)
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: self.chosen.emit(item.name))
        self._group.addButton(made)
        return made

    def shortcuts(self) -> Iterator[tuple[str, str]]:
        """Each key that leads to a page, and that page's name."""
        for number, item in enumerate(self._items, start=1):
            for key in (*item.keys, f"Ctrl+{number}"):
                yield key, item.name

    def mark(self, name: str) -> None:
        """The page in view; one that stands in no rail leaves the mark where it was."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)
