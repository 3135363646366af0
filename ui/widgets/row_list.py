"""A list whose rows are drawn: many rows cost no more widgets than one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.colours import colour
from ui.theme import px

Index = QModelIndex | QPersistentModelIndex
_BAR = 3  # pixels at the left of the chosen row


class Drawing(NamedTuple):
    """How the rows of a list look: a row's height in pixels at 100 per cent, and what draws it into
    its place (`is_chosen`: on another ground). Whoever hears the list is told a row's `spoken`.
    """

    height: int
    paint: Callable[[QPainter, QRectF, object, bool], None]
    has_lines: bool = True
    height_of: Callable[[object], int] | None = None  # where not all rows are of one height


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.things: Sequence[object] = ()

    def fill(self, things: Sequence[object]) -> None:
        self.beginResetModel()
        self.things = things
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(getattr(self.things[index.row()], "spoken", ""))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height, height_of = self._drawing.height, self._drawing.height_of
        if height_of is not None:
            model = index.model()
            assert isinstance(model, _Model)
            height = height_of(model.things[index.row()])
        return QSize(0, px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)
        state, place = option.state, QRectF(option.rect)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(place, QColor(colour("sea_pale")))
            painter.fillRect(
                QRectF(place.left(), place.top(), px(_BAR), place.height()), QColor(colour("sea"))
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(colour("alt")))
        if self._drawing.has_lines:
            painter.fillRect(
                QRectF(place.left(), place.bottom() - 1, place.width(), 1), QColor(colour("line"))
            )
        self._drawing.paint(painter, place, model.things[index.row()], is_chosen)
        painter.restore()


class RowList(QListView):
    """Shows things; at most one is chosen. Enter or a double click opens it."""

    opened = Signal(object)

    def __init__(self, name: str, drawing: Drawing) -> None:
        super().__init__()
        self.rows = _Model()
        self._delegate = _Delegate(drawing)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setUniformItemSizes(drawing.height_of is None)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.open_chosen())

    def fill(self, things: Sequence[object], same: Callable[[object, object], bool]) -> None:
        """New rows; the chosen thing stays chosen where it still is."""
        before = self.chosen
        self.rows.fill(things)
        if before is not None:
            self.choose(lambda thing: same(thing, before))

    @property
    def chosen(self) -> object | None:
        index = self.currentIndex()
        if index.isValid() and index.row() < len(self.rows.things):
            return self.rows.things[index.row()]
        return None

    def choose(self, fits: Callable[[object], bool]) -> bool:
        """Chooses the first thing that fits, and brings it into view; False when there is none."""
        for number, thing in enumerate(self.rows.things):
            if fits(thing):
                self.setCurrentIndex(self.rows.index(number))
                self.scrollTo(self.rows.index(number))
                return True
        return False

    def forget(self) -> None:
        """Nothing is chosen any more."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        else:
            super().keyPressEvent(event)

    def open_chosen(self) -> None:
        if self.chosen is not None:
            self.opened.emit(self.chosen)
