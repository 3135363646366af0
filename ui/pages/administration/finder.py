"""Finding a setting by words: every row of every section, without accents, and the way there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)

from counter.domain.text import words as words_in
from ui.pages.administration.section_list import Place
from ui.theme import px
from ui.widgets.basics import set_named
from ui.widgets.keycap import Keycap

_WIDTH, _LIST, _MOST = 232, 420, 8  # pixels, and lines
_KINDS = (QLineEdit, QComboBox, QAbstractButton, QTableView)


class Found(NamedTuple):
    """A setting, and where it is."""

    section: str
    words: str
    editor: QWidget | None


class Finder(QLineEdit):
    """Ctrl+F; what fits hangs below it. Enter leads to the first or the chosen one, Esc leaves."""

    found = Signal(object)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._places = places
        self.setFixedWidth(px(_WIDTH))
        self.setPlaceholderText(self.tr("Find a setting"))
        self.setAccessibleName(self.tr("Find a setting"))
        self.setAccessibleDescription("Ctrl+F")
        self._key = Keycap("Ctrl F")
        self._key.setParent(self)
        self._list: QListWidget | None = None
        self.textEdited.connect(self._look)
        self.installEventFilter(self)

    # ---- looking

    def _look(self, text: str) -> None:
        self._key.setVisible(not text)
        typed = words_in(text)
        fitting = [each for each in self._all() if _fits(typed, each[1])] if typed else []
        fitting.sort(key=lambda each: _rank(typed, each[0].words))
        self._offer([each[0] for each in fitting[:_MOST]], bool(typed))

    def _all(self) -> Iterator[tuple[Found, list[str]]]:
        """Every setting with the folded words it is found by: its own first."""
        for place in self._places:
            about = words_in(f"{place.words} {place.group}")
            yield Found(place.name, place.words, None), about
            for editor in _editors(place.section):
                name = _name_of(editor)
                said = words_in(f"{name} {editor.accessibleDescription()} {_around(editor)}")
                yield Found(place.name, f"{place.words} › {name}", editor), [*said, *about]

    def _offer(self, fitting: Sequence[Found], is_typed: bool) -> None:
        shown = self._list or self._make_list()
        shown.clear()
        for each in fitting:
            item = QListWidgetItem(each.words)
            item.setData(Qt.ItemDataRole.UserRole, each)
            shown.addItem(item)
        if is_typed and not fitting:
            none = QListWidgetItem(self.tr("No setting is called so. Try one word of it."))
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            shown.addItem(none)
        shown.setCurrentRow(0 if fitting else -1)
        self._place(shown)
        shown.setVisible(is_typed)
        shown.raise_()

    def _make_list(self) -> QListWidget:
        above = self.window()
        self._list = made = QListWidget(above)
        made.setAccessibleName(self.tr("Settings that fit"))
        set_named(made, focusPolicy="NoFocus")
        made.setProperty("role", "hanging")
        made.itemClicked.connect(lambda _item: self._take())
        return made

    def _place(self, shown: QListWidget) -> None:
        wide, tall = px(_LIST), shown.sizeHintForRow(0) * shown.count() + px(4)
        below = self.mapTo(self.window(), QPoint(self.width() - wide, self.height() + px(4)))
        shown.setGeometry(below.x(), below.y(), wide, tall)

    # ---- choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._key_pressed(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut:
            self.put_away()
        return super().eventFilter(watched, event)

    def _key_pressed(self, key: Qt.Key) -> bool:
        shown = self._list
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        if shown is None or shown.isHidden() or key not in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return False
        step = 1 if key == Qt.Key.Key_Down else -1
        shown.setCurrentRow((shown.currentRow() + step) % max(1, shown.count()))
        return True

    def _take(self) -> None:
        item = self._list.currentItem() if self._list is not None else None
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if found is not None:
            self.put_away()
            self.clear()
            self._key.show()
            self.found.emit(found)

    def put_away(self) -> None:
        if self._list is not None:
            self._list.hide()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        size = self._key.sizeHint()
        top = (self.height() - size.height()) // 2
        self._key.setGeometry(self.width() - size.width() - px(8), top, size.width(), size.height())


def _editors(section: QWidget) -> Iterator[QWidget]:
    for widget in section.findChildren(QWidget):
        is_part = isinstance(widget.parentWidget(), QComboBox | QTableView)
        is_one = isinstance(widget, _KINDS) and not is_part and bool(_name_of(widget))
        if is_one and widget.isVisibleTo(section):
            yield widget


def _name_of(editor: QWidget) -> str:
    """As it is shown: the caption whose buddy it is, else what whoever hears it is told."""
    name = editor.accessibleName()
    if not name and isinstance(editor, QAbstractButton):
        return editor.text()
    return name


def _around(editor: QWidget) -> str:
    """All that is written in its row."""
    row = row_of(editor)
    return " ".join(shown.text() for shown in row.findChildren(QLabel)) if row else ""


def row_of(editor: QWidget) -> QWidget | None:
    """The row of settings an editor stands in."""
    above: QWidget | None = editor
    while above is not None and above.property("role") != "setting":
        above = above.parentWidget()
    return above


def _fits(typed: Sequence[str], said: Sequence[str]) -> bool:
    """Every word typed begins one that is said."""
    return all(any(word.startswith(each) for word in said) for each in typed)


def _rank(typed: Sequence[str], words: str) -> int:
    """Those whose own name has these words come first, then those where they begin its words."""
    own = words_in(words.rpartition("›")[2])
    if set(typed) <= set(own):
        return 0
    return 1 if _fits(typed, own) else 2
