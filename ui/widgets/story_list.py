"""What happened to a dossier, the newest first: what, by whom, when."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.colours import colour
from ui.theme import BODY, SMALL, font, px
from ui.widgets.row_list import Index

_TIME = 118  # pixels at the right
_WRAPS = Qt.TextFlag.TextWordWrap
_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_DOT = 9


class StoryList(QListWidget):
    """Lines of a story; each as high as its words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("role", "inside")
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """When, what and by whom."""
        self.clear()
        for when, what, who in lines:
            item = QListWidgetItem(", ".join((what, who, when)))
            item.setData(Qt.ItemDataRole.UserRole, (when, what, who))
            self.addItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: StoryList) -> None:
        super().__init__(view)
        self._view = view

    def _room(self) -> int:
        return self._view.viewport().width() - px(40) - px(_TIME) - px(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        _, what, _ = index.data(Qt.ItemDataRole.UserRole)
        metrics = QFontMetrics(font(BODY))
        high = metrics.boundingRect(QRect(0, 0, self._room(), 0), _WRAPS, what).height()
        return QSize(0, high + QFontMetrics(font(SMALL)).height() + px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        when, what, who = index.data(Qt.ItemDataRole.UserRole)
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, place, index.row())
        words = place.adjusted(px(40), px(6), -px(_TIME) - px(14), 0)
        painter.setFont(font(BODY))
        painter.setPen(QColor(colour("ink")))
        taken = painter.drawText(words, int(_TOP) | int(_WRAPS), what)
        painter.setFont(font(SMALL))
        painter.setPen(QColor(colour("quiet")))
        below = QRect(words.left(), taken.bottom() + 1, words.width(), px(20))
        painter.drawText(below, _TOP, who)
        right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        painter.drawText(place.adjusted(0, px(8), -px(14), 0), right, when)
        painter.restore()

    def _paint_line(self, painter: QPainter, place: QRect, number: int) -> None:
        """A thread from one event to the next, a dot for each; the newest is filled."""
        middle, top = place.left() + px(22), place.top() + px(16)
        painter.setPen(QColor(colour("line")))
        begin, dot = place.top(), "paper"
        if number == 0:
            begin, dot = top, "sea"
        painter.drawLine(middle, begin, middle, place.bottom())
        painter.setPen(QColor(colour("sea")))
        painter.setBrush(QColor(colour(dot)))
        half = px(_DOT) // 2
        painter.drawEllipse(middle - half, top - half, 2 * half, 2 * half)
