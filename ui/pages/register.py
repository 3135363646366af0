"""The book of dossiers of a day, a month or a year: any length, read only where it is looked at."""

from array import array
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QTableView

from counter import wording
from counter.desk.books import BookOfDossiers, export
from counter.desk.sheets import Sheet
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import DOSSIER, PRINT
from counter.domain.printing.sheets import BookLine
from ui.pages.page import Page
from ui.printing import PrintSheet
from ui.theme import TOO_LARGE, by_size, px
from ui.widgets.basics import button, label, row, shortcut
from ui.widgets.cell import Cell
from ui.widgets.drop_down import DropDown
from ui.widgets.page_head import PageHead
from ui.widgets.table import Index, TableModel, dress, shown
from ui.worker import Worker

BLOCK = 100
_DAY, _MONTH, _YEAR = "day", "month", "year"
_ROW = 54  # pixels: two lines, so that names, procedures and dates are read whole
_RECEIVED, _PROCEDURE = 1, 4  # columns; the second takes the room there is


class BookModel(TableModel):
    """Knows how long the book is; fetches lines a block at a time when they are looked at."""

    fetched = Signal()

    def __init__(self, worker: Worker, service: BookOfDossiers, language: str) -> None:
        super().__init__()
        self._worker, self._service, self._language = worker, service, language
        self._places: Sequence[int] = array("q")
        self._blocks: dict[int, list[DossierSummary] | None] = {}
        self._names: dict[str, str] = {}  # of procedures, by their codes
        names = ("line", "received", "code", "applicant", "procedure", "due", "state")
        self._headings = [wording.text(f"column:{name}", language) for name in names]

    def open_book(self, places: Sequence[int]) -> None:
        self.beginResetModel()
        self._places, self._blocks = places, {}
        self.endResetModel()

    @property
    def places(self) -> Sequence[int]:
        """The positions of its lines."""
        return self._places

    def line(self, number: int) -> DossierSummary | None:
        """The dossier of a line; None while it is still on its way."""
        block, place = divmod(number, BLOCK)
        if block not in self._blocks:
            self._fetch(block)
        lines = self._blocks[block]
        if lines is not None and place < len(lines):
            return lines[place]
        return None

    def _fetch(self, block: int) -> None:
        blocks, places = self._blocks, self._places[block * BLOCK : (block + 1) * BLOCK]
        blocks[block] = None

        def missed(_error: Exception) -> bool:
            del blocks[block]  # to be asked for again when it is looked at
            return False

        def read() -> tuple[list[DossierSummary], dict[str, str]]:
            lines = self._service.lines(places)
            return lines, self._service.names_of(lines)

        self._worker.run(read, lambda found: self._came(block, places, *found), missed, asker=self)

    def _came(
        self,
        block: int,
        places: Sequence[int],
        lines: list[DossierSummary],
        names: dict[str, str],
    ) -> None:
        self._names |= names
        if places == self._places[block * BLOCK : (block + 1) * BLOCK]:
            self._blocks[block] = lines
            first = block * BLOCK
            self.dataChanged.emit(
                self.index(first, 0), self.index(first + len(places) - 1, len(self._headings) - 1)
            )
            self.fetched.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        listed = self.line(index.row())
        if listed is None:
            if role == Qt.ItemDataRole.DisplayRole:
                return "…"
            return None
        return shown(self._cell(listed, index.column()), role)

    def _cell(self, listed: DossierSummary, place: int) -> Cell:
        texts: tuple[Callable[[], str], ...] = (
            lambda: str(listed.book_number or ""),
            lambda: f"{listed.received_at:%d/%m/%Y}" if listed.received_at else "",
            lambda: listed.code,
            lambda: " · ".join(filter(None, (listed.people, listed.summary))),
            lambda: self._names.get(listed.procedure, listed.procedure),
            lambda: _due_words(listed),
            lambda: self._state_words(listed),
        )
        return Cell(texts[place](), "quiet" if listed.voided else "", bold=place == 2)

    def _state_words(self, listed: DossierSummary) -> str:
        """Its state; of a result handed over the day as well."""
        words = wording.text(f"state:{listed.state}", self._language)
        if listed.returned_at is None or listed.voided:
            return words
        return f"{words} {listed.returned_at:%d/%m/%Y}"


def _due_words(listed: DossierSummary) -> str:
    """Nobody comes for what was given up, whatever day was promised."""
    if listed.due_at is None or not listed.has_timeliness:
        return "–"
    return f"{listed.due_at:%H:%M %d/%m/%Y}"


class WholeBook:
    """Reads a book with all its columns, some lines at a time: whoever else wants something of the
    desk comes in between.
    """

    def __init__(
        self,
        worker: Worker,
        service: BookOfDossiers,
        places: Sequence[int],
        done: Callable[[list[BookLine]], object],
    ) -> None:
        self._worker, self._service = worker, service
        self._places, self._done = places, done
        self._lines: list[BookLine] = []

    def read(self, first: int = 0) -> None:
        some = self._places[first : first + BLOCK]

        def take(lines: list[BookLine]) -> None:
            self._lines += lines
            if first + BLOCK < len(self._places):
                self.read(first + BLOCK)
            else:
                self._done(self._lines)

        self._worker.run(lambda: self._service.whole_lines(some), take)


class BookView(QTableView):
    """Enter opens the dossier of a line."""

    opened = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class BookRead(NamedTuple):
    """What the book holds of a span of days, and which day it was when it was read."""

    today: date
    first: date
    last: date
    places: Sequence[int]


class RegisterPage(Page):
    """Turns the pages of the book by day, month or year."""

    TOPICS = frozenset({DOSSIER, PRINT})

    def __init__(
        self,
        worker: Worker,
        service: BookOfDossiers,
        language: str,
        print_sheet: PrintSheet,
        paper_worker: Worker,
    ) -> None:
        super().__init__(worker)
        self._service, self._print_sheet = service, print_sheet
        self._paper_worker, self._language = paper_worker, language
        self._day: date | None = None  # None is today, until somebody turns to another one
        self._today: date | None = None  # as it was when the book was read
        self._shown: tuple[date, date] | None = None
        self.model = BookModel(worker, service, language)
        self._build()

    def _build(self) -> None:
        self._span = DropDown()
        for words, value in (
            (self.tr("Day"), _DAY),
            (self.tr("Month"), _MONTH),
            (self.tr("Year"), _YEAR),
        ):
            self._span.addItem(words, value)
        self._span.setAccessibleName(self.tr("How much of the book"))
        self._span.setCurrentIndex(1)
        self._span.currentIndexChanged.connect(lambda _index: self.renew())
        self._title = label(role="heading", wraps=px.percent >= TOO_LARGE)
        self._count = label(role="quiet")
        self._empty = label(self.tr("Nothing was received in this time."), "quiet")
        self.view = BookView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Book of dossiers"))
        dress(self.view, _PROCEDURE, _widths())
        self.view.setWordWrap(True)
        self.view.setColumnHidden(_RECEIVED, px.percent >= TOO_LARGE)  # it begins each code as well
        self.view.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.view.opened.connect(self._open)
        self.view.doubleClicked.connect(lambda index: self._open(index.row()))
        turn = row(
            button(self.tr("Earlier"), lambda: self._turn(-1), "Ctrl+PgUp"),
            button(self.tr("Later"), lambda: self._turn(1), "Ctrl+PgDn"),
            button(self.tr("Today"), self._turn_to_today), gap=6,
        )  # fmt: skip
        shortcut(self, "Ctrl+PgUp", lambda: self._turn(-1))
        shortcut(self, "Ctrl+PgDown", lambda: self._turn(1))
        head = PageHead(
            self.tr("Book of dossiers"), self._title, 1, self._count,
            button(self.tr("Print this book"), self.print_again, "Ctrl+P", "link"),
            button(self.tr("Save as a table"), self._choose_file, "Ctrl+S", "link"),
        )  # fmt: skip
        shortcut(self, "Ctrl+S", self._choose_file)
        below = row(self._span, 1, turn, gap=14)
        self.lay(head, below, self._empty, self.view, stretch=3)

    def arrive(self, what: object = None) -> None:
        super().arrive(what)
        self.view.setFocus()

    def renew(self) -> None:
        day, span = self._day, str(self._span.currentData())
        self.ask(lambda: self._read(day, span), self._show, about=self.new_view())

    def _read(self, day: date | None, span: str) -> BookRead:
        today = self._service.today
        first, last = _span_of(day or today, span)
        return BookRead(today, first, last, self._service.places(first, last))

    def tick(self) -> None:
        """At midnight today is another day."""
        self.ask(lambda: self._service.today, self._date_is)

    def _date_is(self, today: date) -> None:
        if today != self._today:
            self.renew()

    def _show(self, read: BookRead) -> None:
        first, last, places = read.first, read.last, read.places
        self._today = read.today
        if first <= read.today <= last:
            self._day = None
        self._title.setText(
            f"{first:%d/%m/%Y}" if first == last else f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
        )
        self._count.setText(self.tr("%n dossiers", "", len(places)))
        self._empty.setVisible(not places)
        is_same, self._shown = self._shown == (first, last), (first, last)
        line, height = self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        was_at_end = line >= self.model.rowCount() - 1
        self.model.open_book(places)
        if is_same and not was_at_end:  # somebody is reading: the book grows behind them
            self.view.selectRow(line)
            self.view.verticalScrollBar().setValue(height)
        elif places:
            self.view.scrollToBottom()
            self.view.selectRow(len(places) - 1)
            self.model.line(len(places) - 1)  # asked for now, not when it is painted

    # ---- on paper, and as a table

    def print_again(self) -> None:
        """Ctrl+P: the days in view, with the columns of the form."""
        if self._shown is None:
            return
        first, last = self._shown
        places = self.model.places

        def make(lines: list[BookLine]) -> None:
            self.ask(lambda: self._service.sheet(first, last, lines), self._send)

        WholeBook(self._worker, self._service, places, make).read()

    def _send(self, sheet: Sheet) -> None:
        words = self.tr("The book was sent to {printer}.")
        self._print_sheet(sheet, lambda where: self.say(words.format(printer=where)))

    def _choose_file(self) -> None:
        if self._shown is None:
            return
        first, last = self._shown
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Where to?"),
            f"so-theo-doi-{first:%Y%m%d}-{last:%Y%m%d}.xlsx",
            self.tr("Tables (*.csv *.xlsx)"),
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """The days in view as CSV or XLSX, written beside the desk's worker."""

        def write(lines: list[BookLine]) -> None:
            self._paper_worker.run(
                lambda: export(path, lines),
                lambda count: self._told(path, count),
                self._not_written,
                asker=self,
            )

        WholeBook(self._worker, self._service, self.model.places, write).read()

    def _told(self, path: Path, count: int) -> None:
        values = {"rows": count, "file": path.name}
        self.say(wording.text("book-exported", self._language, values))

    def _not_written(self, error: Exception) -> bool:
        self._worker.failed.emit(error)
        return True

    def _turn(self, way: int) -> None:
        day = self._day or self._today
        if day is not None:
            span = str(self._span.currentData())
            first, last = _span_of(day, span)
            self._day, _ = _span_of(
                last + timedelta(days=1) if way > 0 else first - timedelta(days=1), span
            )
            self.renew()

    def _turn_to_today(self) -> None:
        self._day = None
        self.renew()

    def _open(self, number: int) -> None:
        listed = self.model.line(number)
        if listed is not None:
            self.wanted.emit("dossier", str(listed.subject))


def _widths() -> tuple[int, ...]:
    """Pixels of the columns at 100 per cent: a moment takes two lines where the text is large, and
    the code as much as it needs.
    """
    return by_size((52, 112, 190, 180, 200, 160, 142), (50, 118, 186, 150, 150, 118, 126))


def _span_of(day: date, span: str) -> tuple[date, date]:
    if span == _DAY:
        return day, day
    if span == _YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day.replace(day=1), following - timedelta(days=1)
