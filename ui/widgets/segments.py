"""One of a few answers, all in view: arrows change it, so does a click."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QTabBar

from ui.colours import colour
from ui.theme import px
from ui.widgets.fields import go_to, next_field

_HEIGHT, _PADDING, _RADIUS = 34, 12, 7  # pixels
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Segments(QTabBar):
    """Answers beside one another, one of them chosen. A bar of tabs to whoever hears it."""

    changed = Signal()

    def __init__(self, answers: Sequence[tuple[str, str]], name: str) -> None:
        """`answers` are words with what they stand for."""
        super().__init__()
        self._values = [value for _, value in answers]
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for words, _ in answers:
            self.addTab(words)
        self.currentChanged.connect(lambda _number: self.changed.emit())

    @property
    def value(self) -> str:
        return self._values[self.currentIndex()]

    def choose(self, value: str) -> None:
        """The first answer where the value is none of them."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def tabSizeHint(self, number: int) -> QSize:
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        wide = self.fontMetrics().horizontalAdvance(self.tabText(number)) * 1.08
        return QSize(round(wide) + 2 * px(_PADDING), px(_HEIGHT))

    def minimumTabSizeHint(self, number: int) -> QSize:
        return self.tabSizeHint(number)

    def sizeHint(self) -> QSize:
        return QSize(self._whole_width(), px(_HEIGHT))

    def _whole_width(self) -> int:
        shown = (number for number in range(self.count()) if self.isTabVisible(number))
        return sum(self.tabSizeHint(number).width() for number in shown)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """A page that is scrolled under the hand changes nothing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, as in every field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            go_to(next_field(self))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, px(_RADIUS), px(_RADIUS))
        painter.fillPath(outline, QColor(colour("paper")))
        painter.setClipPath(outline)
        for number in filter(self.isTabVisible, range(self.count())):
            self._paint_answer(painter, number, QRectF(self.tabRect(number)))
        painter.setClipping(False)
        edge, width = "edge", 1
        if self.hasFocus():
            edge, width = "sea", 2
        painter.setPen(QPen(QColor(colour(edge)), width))
        painter.drawPath(outline)

    def _paint_answer(self, painter: QPainter, number: int, place: QRectF) -> None:
        is_chosen = number == self.currentIndex()
        font = self.font()
        if is_chosen:
            font.setWeight(font.Weight.DemiBold)
            painter.fillRect(place, QColor(colour("sea_pale")))
            foot = QRectF(place.left(), place.bottom() - px(2), place.width(), px(3))
            painter.fillRect(foot, QColor(colour("sea")))
        if number:
            painter.setPen(QColor(colour("line")))
            painter.drawLine(
                QPointF(place.left(), place.top()), QPointF(place.left(), place.bottom())
            )
        painter.setFont(font)
        painter.setPen(QColor(colour("sea_text" if is_chosen else "ink")))
        painter.drawText(place, _CENTRE, self.tabText(number))
