"""F1: what to do when something stands still, found by typing, and what every key does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit

from counter.domain.text import words as words_in
from ui import icons
from ui.colours import colour
from ui.pages.help.keys import KeyTables, fits_all
from ui.pages.help.trouble import Trouble
from ui.pages.help.troubles import Troubles
from ui.pages.page import Page
from ui.theme import BODY, font, px
from ui.widgets.basics import boxed, cleared, column, label, row, scrolled, shortcut
from ui.widgets.key_button import ActButton
from ui.widgets.keycap import Keycap
from ui.widgets.page_head import PageHead
from ui.widgets.row_list import Drawing, RowList
from ui.widgets.side import Side
from ui.worker import Worker

_FIELD, _ROW = 340, 38  # pixels
_FEWEST_SAID = 2  # words that two troubles have in common say little
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight


class HelpPage(Page):
    """Troubles above, keys below; F9 leads to where the chosen trouble is seen to."""

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker)
        self._troubles = Troubles().list_all()
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("What stands still? For example: print"))
        self._field.setAccessibleName(self.tr("Find help"))
        self._field.setAccessibleDescription("Ctrl+F")
        self._field.setFixedWidth(px(_FIELD))
        self._field.textEdited.connect(lambda _text: self._look())
        self._field.installEventFilter(self)
        self._list = RowList(self.tr("When something stands still"), Drawing(_ROW, _paint))
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
        self._list.opened.connect(lambda _trouble: self.act())
        self._keys = KeyTables()
        self._side = _Remedy(self.act)
        self._build()
        self._look()

    def _build(self) -> None:
        shortcut(self, "Ctrl+F", self._find)
        self._none = label("", "strong", wraps=True)
        self._title = label(self.tr("When something stands still"), "heading")
        self._keys_title = label(self.tr("Keys"), "heading")
        whole = column(self._title, self._list, self._none, self._keys_title, self._keys, 1, gap=10)
        head = PageHead(self.tr("Help"), 1, self._field, Keycap("Ctrl F"), gap=8)
        self._area = scrolled(whole)
        self.lay(head, self._area, side=self._side, stretch=1)

    # ---- finding

    def _find(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def _look(self) -> None:
        """What fits the words typed: those of a title before those of a step."""
        typed = words_in(self._field.text())
        fitting = [each for each in self._troubles if fits_all(typed, each.said)]
        fitting = fitting or self._find_nearest(typed)
        fitting.sort(key=lambda each: -each.closeness(typed))
        self._list.rows.fill(fitting)
        self._list.setVisible(bool(fitting))
        self._list.setFixedHeight(px(_ROW) * len(fitting) + 4)
        self._title.setVisible(bool(fitting))
        keys = self._keys.filter(typed)
        self._keys_title.setVisible(keys > 0)
        self._say_none(not fitting and not keys)
        if fitting:
            self._list.choose(lambda thing: thing is fitting[0])
        self._show()

    def _find_nearest(self, typed: Sequence[str]) -> list[Trouble]:
        """Those that say most of the words, at least half of them: whoever asks in a whole sentence
        says words that no title has. None where a key is told by all of them.
        """
        if self._keys.filter(typed):
            return []
        counts = [sum(fits_all((word,), each.said) for word in typed) for each in self._troubles]
        most = max(counts)
        if most < _FEWEST_SAID or 2 * most < len(typed):
            return []
        return [each for each, count in zip(self._troubles, counts, strict=True) if count == most]

    def _say_none(self, on: bool) -> None:
        words = self.tr(
            "Nothing here is called so. Type one other word of it, such as: print, scan, passphrase, power. Esc shows all."
        )
        self._none.setText(words if on else "")
        self._none.setVisible(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose in the list and Enter leads on, while one types."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.act()
                return True
        return super().eventFilter(watched, event)

    # ---- the chosen one

    @property
    def _chosen(self) -> Trouble | None:
        chosen = None if self._list.isHidden() else self._list.chosen
        return chosen if isinstance(chosen, Trouble) else None

    def _show(self) -> None:
        self._side.show_trouble(self._chosen)
        row_in_view = self._list.visualRect(self._list.currentIndex())
        whole = self._area.widget()
        assert whole is not None
        below = self._list.mapTo(whole, row_in_view.center())
        self._area.ensureVisible(0, below.y(), 0, px(_ROW))

    def act(self) -> None:
        """F9: to the page where it is seen to."""
        chosen = self._chosen
        if chosen is not None:
            self.wanted.emit(chosen.page, chosen.what)

    def arrive(self, what: object = None) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def put_away(self) -> None:
        if self._field.text():
            self._field.clear()
            self._look()


class _Remedy(Side):
    """What to do, step by step, and the way there."""

    def __init__(self, go: Callable[[], object]) -> None:
        self._title, self._steps = label("", "heading", wraps=True), column(gap=10)
        self._act = ActButton("")
        inside = scrolled(column(self._steps, 1, gap=0))
        super().__init__(self._title, inside, act=self._act, grows=inside)
        self._act.clicked.connect(lambda _on=False: go())

    def show_trouble(self, trouble: Trouble | None) -> None:
        cleared(self._steps)
        self._act.setVisible(trouble is not None)
        self._title.setText(trouble.title if trouble else self.tr("Choose what stands still"))
        if trouble is not None:
            self._act.setText(trouble.act)
            for number, words in enumerate(trouble.steps, start=1):
                self._steps.addWidget(_step(number, words))


def _step(number: int, words: str) -> QFrame:
    line = row(boxed(column(label(f"{number}.", "strong"), 1)), label(words, wraps=True), gap=8)
    line.setStretch(1, 1)
    return boxed(line)


def _paint(painter: QPainter, place: QRectF, thing: object, is_chosen: bool) -> None:
    assert isinstance(thing, Trouble)
    ink = colour("sea_text" if is_chosen else "ink")
    middle = place.center().y()
    icons.draw(
        painter, thing.icon, QRectF(place.left() + px(12), middle - px(9), px(18), px(18)), ink
    )
    painter.setPen(QColor(ink))
    painter.setFont(font(BODY, bold=is_chosen))
    room = place.adjusted(px(42), 0, -px(12), 0)
    words = painter.fontMetrics().elidedText(thing.title, _CUT, round(room.width()))
    painter.drawText(room, _LEFT, words)
