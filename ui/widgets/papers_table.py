"""The papers of a dossier with the clerk's verdict: Space changes one, minus says missing, digits
count pieces, plus adds one.
"""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QTableView

from ui.colours import colour
from ui.scanners import WAITS
from ui.theme import by_size, px
from ui.widgets.other_name import OtherName
from ui.widgets.papers import (
    CERTIFIED,
    COPIES,
    COUNTS,
    NAME,
    ORIGINALS,
    SHEETS,
    VERDICT,
    PapersModel,
)
from ui.widgets.table import Index, dress
from ui.widgets.whole_text import show_whole_texts

_LOOKUP_FAILED = "k"  # the key that says a database does not answer
_LEAST = 150  # pixels: some rows of a long list, where the page is full
MOSTLY = 0.8  # so much in view counts as seen
_TYPING_MS = 1000  # between the digits of one number
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_WIDTHS = {VERDICT: 188, ORIGINALS: 54, CERTIFIED: 62, COPIES: 52, SHEETS: 54}
# at large text: the names need the room
_NARROW = {VERDICT: 113, ORIGINALS: 58, CERTIFIED: 68, COPIES: 54, SHEETS: 56}


class _Digits:
    """One number of one or two digits; after a while, or in another cell, another one begins."""

    def __init__(self) -> None:
        self._typed, self._since = "", QElapsedTimer()

    def add(self, digit: int) -> int:
        if not self._since.isValid() or self._since.hasExpired(_TYPING_MS):
            self._typed = ""
        self._typed = f"{self._typed}{digit}"
        if len(self._typed) > 2:
            self._typed = str(digit)
        self._since.start()
        return int(self._typed)

    def forget(self) -> None:
        self._since.invalidate()


class PapersTable(QTableView):
    """Keys: Space the next verdict, minus missing, K no answer from a database, arrows to a column of
    pieces and one or two digits there; the cell they count in is drawn. Minus takes away what was
    counted there, and the arrow to another paper begins with its originals again.

    Plus adds a paper the procedure does not ask for: its name is typed in its row.

    `row_wanted` asks the page to bring the current row into view: a key judges only what can be
    seen. `names_wanted` asks for names that such papers had before.
    """

    row_wanted = Signal()
    names_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.papers = PapersModel(language)
        self._naming: OtherName | None = None
        self._digits = _Digits()
        self.setModel(self.papers)
        self.setAccessibleName(self.tr("Papers"))
        self.setProperty(WAITS, True)
        dress(self, NAME)
        show_whole_texts(self)
        for place, width in by_size(_WIDTHS, _NARROW).items():
            self.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, px(width))
        self.papers.modelReset.connect(self._begin)
        self.horizontalHeader().geometriesChanged.connect(self._fit)
        # a row tells of its height before the header knows the sum
        self._grown = QTimer(self, singleShot=True, interval=0)
        self._grown.timeout.connect(self._fit_and_keep_in_view)
        self.verticalHeader().sectionResized.connect(lambda *_: self._grown.start())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._want_row()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._digits.forget()
        self.viewport().update()
        if self.hasFocus():
            self._want_row()

    def _want_row(self) -> None:
        """The row that is judged next comes into view, here and on the page."""
        self.scrollTo(self.currentIndex())
        self.row_wanted.emit()

    def _is_seen(self, index: QModelIndex) -> bool:
        """All of it; of one that is higher than the page, most of what the page holds."""
        row, seen = self.visualRect(index), self.viewport().visibleRegion().boundingRect()
        return row.intersected(seen).height() >= min(row.height(), int(self._room() * MOSTLY))

    @property
    def is_seen(self) -> bool:
        """Most of the list, or of what the page holds of a long one, is in view."""
        return (
            self.visibleRegion().boundingRect().height()
            >= min(self.height(), self._room()) * MOSTLY
        )

    def _room(self) -> int:
        """How much of the table its page can show at once."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        if above is not None:
            return above.viewport().height()
        return self.height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.text()
        if key == "+":  # on some keyboards it is struck with Shift
            self.add_other()
        elif not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key.isprintable() and key and not self._is_seen(index):
            self._want_row()
        elif key == " ":
            self.papers.next_verdict(index.row())
        elif key == "-":
            self._take_away(index)
        elif key.lower() == _LOOKUP_FAILED:
            self.papers.toggle_lookup_failed(index.row())
        elif key.isdigit() and key.isascii():
            self._count(index, int(key))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._go_to_row(index, index.row() + 1):
                self.focusNextChild()
        elif event.key() in _STEPS:
            self._go_to_row(index, index.row() + _STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _count(self, index: QModelIndex, digit: int) -> None:
        place = self.papers.counted_place(index.row(), index.column())
        if place is not None:
            self.papers.count(index.row(), place, self._digits.add(digit))

    def _take_away(self, index: QModelIndex) -> None:
        """What was counted in the chosen cell; where that is empty, the paper is missing."""
        self._digits.forget()
        number, place = index.row(), index.column()
        if place in COUNTS and self.papers.pieces(number, place):
            self.papers.count(number, place, 0)
        else:
            self.papers.set_missing(number)

    # ---- a paper the procedure does not ask for

    def add_other(self) -> None:
        """A row of its own; the keyboard goes into its name."""
        self.end_naming()
        self.show()
        number = self.papers.add_other()
        index = self.papers.index(number, NAME)
        self.setCurrentIndex(index)
        self._naming = naming = OtherName(self)
        naming.textEdited.connect(lambda text: self._name(naming, text))
        naming.chosen.connect(lambda text: self._name(naming, text))
        naming.editingFinished.connect(lambda: self._named(naming))
        naming.done.connect(self.end_naming)
        self.setIndexWidget(index, naming)
        self._fit()
        self._want_row()
        naming.setFocus()
        self.names_wanted.emit()

    def offer_names(self, names: Sequence[str]) -> None:
        """What such papers were called before; what is on the list already is not offered."""
        if self._naming is not None:
            known = (self.papers.row_called(name, besides=-1) for name in names)
            self._naming.offer([n for n, row in zip(names, known, strict=True) if row is None])

    def _row_of(self, naming: "OtherName") -> int | None:
        """Where the name is being typed; None once it is over."""
        if naming is not self._naming or not self.papers.rows:
            return None
        return len(self.papers.rows) - 1

    def _name(self, naming: "OtherName", text: str) -> None:
        number = self._row_of(naming)
        if number is not None:
            self.papers.name_other(number, text.strip())

    def _named(self, naming: "OtherName") -> None:
        """Left in whatever way: a row without a name is none, and one that stands there already is
        counted there.
        """
        number = self._row_of(naming)
        self._naming = None
        if number is None:
            return
        name = self.papers.rows[number].paper.name
        self.setIndexWidget(self.papers.index(number, NAME), None)  # type: ignore[arg-type]
        same = self.papers.row_called(name, besides=number) if name else None
        if not name or same is not None:
            self.papers.take_out(number)
        self._fit()
        if self.papers.rows:
            last = len(self.papers.rows) - 1
            self.setCurrentIndex(self.papers.index(last if same is None else same, ORIGINALS))

    def end_naming(self) -> bool:
        """The name is typed, or nothing is added after all; False where none was being typed."""
        if self._naming is None:
            return False
        self._named(self._naming)
        self.setVisible(bool(self.papers.rows))
        self.setFocus()
        return True

    def _go_to_row(self, index: QModelIndex, number: int) -> bool:
        """A count never goes on in the column of the paper before."""
        if not 0 <= number < self.papers.rowCount():
            return False
        column = ORIGINALS if index.column() in COUNTS else index.column()
        self.setCurrentIndex(self.papers.index(number, column))
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not (self.hasFocus() and index.isValid()):
            return
        place = self.papers.counted_place(index.row(), index.column())
        if place is not None:
            self._paint_counted(QRectF(self.visualRect(self.papers.index(index.row(), place))))

    def _paint_counted(self, cell: QRectF) -> None:
        """Where the next digit counts."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour("sea")), 2))
        painter.drawRoundedRect(cell.adjusted(4, 3, -4, -4), px(5), px(5))

    def _begin(self) -> None:
        self._fit()
        if self.papers.rows:
            self.setCurrentIndex(self.papers.index(0, VERDICT))

    def _fit_and_keep_in_view(self) -> None:
        """A verdict of several lines makes its row higher, and the next key is to judge it still."""
        self._fit()
        if (
            self.hasFocus()
            and self.currentIndex().isValid()
            and not self._is_seen(self.currentIndex())
        ):
            self._want_row()

    def _fit(self) -> None:
        """As high as its rows where there is room, else it scrolls by itself: what stands above and
        below it stays in view.
        """
        whole = self._whole_height()
        self.setMinimumHeight(min(whole, px(_LEAST)))
        self.setMaximumHeight(whole)
        self.updateGeometry()

    def _whole_height(self) -> int:
        heading = self.horizontalHeader().sizeHint().height()
        return heading + self.verticalHeader().length() + px(6)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._whole_height())

    @property
    def below(self) -> int:
        """How many papers lie below what is in view."""
        end = self.viewport().height()
        return sum(
            self.rowViewportPosition(number) + self.rowHeight(number) // 2 > end
            for number in range(self.papers.rowCount())
        )
