"""A small table of text: cells with a tone, one row chosen, each row status for a thing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.colours import TONES, colour
from ui.theme import BODY, font, px
from ui.widgets.cell import Cell

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """What every table of ours answers alike: its columns and their headings."""

    def __init__(self, headings: Sequence[str] = ()) -> None:
        super().__init__()
        self._headings: Sequence[str] = headings

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        if parent.isValid():
            return 0
        return len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsModel(TableModel):
    """Rows of cells under headings; what a row stands for lies beside it."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__(headings)
        self._cells: Sequence[Sequence[Cell]] = ()
        self.things: Sequence[object] = ()

    def fill(self, cells: Sequence[Sequence[Cell]], things: Sequence[object]) -> None:
        self.beginResetModel()
        self._cells, self.things = cells, things
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return shown(self._cells[index.row()][index.column()], role)


def shown(cell: Cell, role: int) -> object:
    """What Qt asks of a cell."""
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        return cell.text
    if role == Qt.ItemDataRole.FontRole:
        return font(BODY, bold=cell.bold or cell.tone in ("warn", "bad"))
    if role == Qt.ItemDataRole.ForegroundRole and cell.tone:
        return QColor(colour(TONES[cell.tone][0]))
    return None


class Table(QTableView):
    """Shows rows; Enter or a double click opens the chosen one."""

    opened = Signal(object)

    def __init__(
        self,
        headings: Sequence[str],
        *,
        stretch: int,
        name: str,
        widths: Sequence[int] = (),
    ) -> None:
        super().__init__()
        self.rows = RowsModel(headings)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        dress(self, stretch, widths)
        self.doubleClicked.connect(lambda _index: self.open_chosen())

    def fill(self, cells: Sequence[Sequence[Cell]], things: Sequence[object]) -> None:
        """New rows; the chosen thing stays chosen where it still is."""
        before = self.chosen
        self.rows.fill(cells, things)
        if before is not None:
            self.choose(lambda thing: _same(thing, before))

    @property
    def chosen(self) -> object | None:
        index = self.currentIndex()
        if index.isValid() and index.row() < len(self.rows.things):
            return self.rows.things[index.row()]
        return None

    def choose(self, fits: Callable[[object], bool]) -> bool:
        """Chooses the first thing that fits; False when there is none."""
        for number, thing in enumerate(self.rows.things):
            if fits(thing):
                self.selectRow(number)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        else:
            super().keyPressEvent(event)

    def open_chosen(self) -> None:
        if self.chosen is not None:
            self.opened.emit(self.chosen)


def dress(view: QTableView, stretch: int, widths: Sequence[int] = ()) -> None:
    """The look of every table."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setMinimumHeight(px(40))
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(px(35))
    heading = view.horizontalHeader()
    heading.setHighlightSections(False)
    mode = QHeaderView.ResizeMode
    heading.setSectionResizeMode(mode.Interactive if widths else mode.ResizeToContents)
    for section, width in enumerate(widths):
        view.setColumnWidth(section, px(width))
    heading.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)


def _same(thing: object, other: object) -> bool:
    subject = getattr(thing, "subject", None)
    if subject is None:
        return bool(thing == other)
    return bool(subject == getattr(other, "subject", None))
