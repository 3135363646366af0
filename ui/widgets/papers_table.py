"""The papers of a dossier with the clerk's verdict: Space changes one, minus says missing, digits
count pieces.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QElapsedTimer, QModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QTableView

from counter import wording
from counter.domain import procedure as procedures
from counter.domain.dossiers.documents import (
    COMPARED_COPY,
    COMPLETE,
    LOOKED_UP,
    MISSING,
    NOT_APPLICABLE,
    SHOWN,
    TO_LOOK_UP,
    Paper,
)
from counter.domain.procedure import Procedure, RequiredDocument
from ui.colours import colour
from ui.scanners import WAITS
from ui.theme import BODY, by_size, font, px
from ui.widgets.table import Index, TableModel, dress
from ui.widgets.whole_text import show_whole_texts

OPEN = ""  # not looked at yet
_LOOKUP_FAILED = "k"  # the key that says a database does not answer
_LEAST = 150  # pixels: some rows of a long list, where the page is full
MOSTLY = 0.8  # so much in view counts as seen
_NAME, _VERDICT, _ORIGINALS, _CERTIFIED, _COPIES = range(5)
_TYPING_MS = 1000  # between the digits of one number
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_COUNTS = {_ORIGINALS: "originals", _CERTIFIED: "certified", _COPIES: "copies"}
_WIDTHS = {_VERDICT: 196, _ORIGINALS: 62, _CERTIFIED: 74, _COPIES: 58}
# at large text: the names need the room
_NARROW = {
    _VERDICT: 113,
    _ORIGINALS: 62,
    _CERTIFIED: 68,
    _COPIES: 58,
}
_FOR_KIND = {
    procedures.HANDED_IN: (
        COMPLETE,
        COMPARED_COPY,
        LOOKED_UP,
        NOT_APPLICABLE,
    ),
    procedures.SHOWN: (SHOWN, LOOKED_UP, NOT_APPLICABLE),
    procedures.LOOKED_UP: (
        LOOKED_UP,
        TO_LOOK_UP,
        NOT_APPLICABLE,
    ),
}


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A required paper and what the clerk said of it; `verdict` OPEN until then."""

    required: RequiredDocument
    paper: Paper

    @property
    def is_open(self) -> bool:
        return self.paper.verdict == OPEN


def rows_of(version: Procedure, papers: Sequence[Paper] = ()) -> list[Row]:
    """The procedure's papers, those of a draft with what was said of them; then any others of the
    draft.
    """
    said = {paper.name: paper for paper in papers}
    rows = [
        Row(required=d, paper=said.pop(d.name, Paper(name=d.name, verdict=OPEN)))
        for d in version.documents
    ]
    return rows + [
        Row(required=RequiredDocument(name=name), paper=paper) for name, paper in said.items()
    ]


class PapersModel(TableModel):
    """One paper a row."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.rows: list[Row] = []
        self._headings = (
            self.tr("Paper"),
            self.tr("Verdict"),
            self.tr("Orig."),
            self.tr("Cert."),
            self.tr("Cop."),
        )

    def fill(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @property
    def is_untouched(self) -> bool:
        """Papers are asked for, and nothing was said of any."""
        return any(row.required.is_usual for row in self.rows) and all(
            row.is_open for row in self.rows
        )

    @property
    def not_looked_at(self) -> int:
        """Papers that are always asked for, of which nothing was said."""
        return sum(row.is_open and row.required.is_usual for row in self.rows)

    def papers(self) -> tuple[Paper, ...]:
        """All that something was said of."""
        return tuple(row.paper for row in self.rows if not row.is_open)

    def change(self, number: int, **values: object) -> None:
        row = self.rows[number]
        self.rows[number] = msgspec.structs.replace(
            row, paper=msgspec.structs.replace(row.paper, **values)
        )
        self.dataChanged.emit(self.index(number, 0), self.index(number, _COPIES))
        self.changed.emit()

    def set_verdict(self, number: int, verdict: str) -> None:
        """A verdict brings the pieces it usually means."""
        usual = {COMPLETE: self._whole(number), COMPARED_COPY: (0, 1)}.get(verdict, (0, 0))
        self.change(
            number,
            verdict=verdict,
            originals=usual[0],
            certified=0,
            copies=usual[1],
            lookup_failed=False,
        )

    def counted_place(self, number: int, place: int) -> int | None:
        """The column a digit counts in: the one chosen, else what is usually handed in of it. None
        where nobody may ask for the paper, or it is only looked at.
        """
        row = self.rows[number]
        is_asked_for = row.required.kind == procedures.HANDED_IN or row.paper.is_handed_in
        if row.required.kind == procedures.LOOKED_UP and not is_asked_for:
            return None  # nobody may be asked to bring it while its database answers
        if place in _COUNTS:
            return place
        if row.paper.verdict == COMPARED_COPY:
            return _COPIES
        if is_asked_for:
            return _ORIGINALS
        return None

    def count(self, number: int, place: int, pieces: int) -> None:
        """So many were counted. Nothing is handed in that was not: the first count of a paper brings
        no usual pieces along, and where none is left nothing was said of it.
        """
        if pieces and not self.rows[number].paper.is_handed_in:
            self.change(number, verdict=COMPLETE, originals=0, certified=0, copies=0)
        self.change(number, **{_COUNTS[place]: pieces})
        paper = self.rows[number].paper
        if paper.is_handed_in and not (paper.originals or paper.certified or paper.copies):
            self.set_verdict(number, OPEN)

    def pieces(self, number: int, place: int) -> int:
        return int(getattr(self.rows[number].paper, _COUNTS[place]))

    def _whole(self, number: int) -> tuple[int, int]:
        """How many originals and copies the procedure asks for."""
        return self.rows[number].required.usual_pieces

    def set_missing(self, number: int) -> None:
        """What a database has cannot be missing: it waits to be looked up."""
        row = self.rows[number]
        if row.required.kind != procedures.LOOKED_UP:
            self.set_verdict(number, MISSING)
        elif row.paper.lookup_failed:
            self.set_verdict(number, MISSING)
            self.change(number, lookup_failed=True)
        else:
            self.set_verdict(number, TO_LOOK_UP)

    def toggle_lookup_failed(self, number: int) -> None:
        """The database does not answer: this paper may be asked for after all, and that is kept."""
        row = self.rows[number]
        if row.required.kind != procedures.LOOKED_UP:
            return
        if row.paper.lookup_failed:
            self.set_verdict(number, LOOKED_UP)
        else:
            self.set_verdict(number, COMPLETE)
            self.change(number, lookup_failed=True)

    def next_verdict(self, number: int) -> None:
        row = self.rows[number]
        choices = _FOR_KIND[row.required.kind]
        place = choices.index(row.paper.verdict) + 1 if row.paper.verdict in choices else 0
        self.set_verdict(number, choices[place % len(choices)])

    def set_all_required(self) -> None:
        """Every paper that is always needed and not yet looked at is there."""
        for number, row in enumerate(self.rows):
            if row.is_open and row.required.is_usual:
                self.set_verdict(number, _FOR_KIND[row.required.kind][0])

    # ---- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, place = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, place)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colour(self._ink(row, place)))
        if role == Qt.ItemDataRole.FontRole:
            strong = place == _VERDICT and not row.is_open
            return font(BODY, bold=strong)
        if role == Qt.ItemDataRole.TextAlignmentRole and place in _COUNTS:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _text(self, row: Row, place: int) -> str:
        if place == _NAME:
            if row.required.condition:
                return f"{row.paper.name} ({row.required.condition})"
            return row.paper.name
        if place == _VERDICT:
            if row.is_open:
                if row.required.is_usual:
                    return "—"
                return self.tr("if it applies")
            if row.paper.lookup_failed:
                return self.tr("✓ asked for: no answer from the database")
            mark = "✕" if row.paper.verdict == MISSING else "✓"
            return f"{mark} {wording.text(f'verdict:{row.paper.verdict}', self._language)}"
        count = getattr(row.paper, _COUNTS[place])
        return str(count) if count else ""

    def _ink(self, row: Row, place: int) -> str:
        if row.paper.verdict == MISSING:
            return "red"
        if row.is_open:
            return "quiet" if row.required.is_usual else "faint"
        return "green" if place == _VERDICT else "ink"


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

    `row_wanted` asks the page to bring the current row into view: a key judges only what can be
    seen.
    """

    row_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.papers = PapersModel(language)
        self._digits = _Digits()
        self.setModel(self.papers)
        self.setAccessibleName(self.tr("Papers"))
        self.setProperty(WAITS, True)
        dress(self, _NAME)
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
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
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
        if place in _COUNTS and self.papers.pieces(number, place):
            self.papers.count(number, place, 0)
        else:
            self.papers.set_missing(number)

    def _go_to_row(self, index: QModelIndex, number: int) -> bool:
        """A count never goes on in the column of the paper before."""
        if not 0 <= number < self.papers.rowCount():
            return False
        column = _ORIGINALS if index.column() in _COUNTS else index.column()
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
            self.setCurrentIndex(self.papers.index(0, _VERDICT))

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
