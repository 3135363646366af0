"""The steps of the first start, one below another: done, in hand, ahead."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import icons
from ui.colours import colour
from ui.theme import LEAD, SMALL, TOO_LARGE, font, px

_STEP, _LOW_STEP, _MARK = 64, 42, 30  # pixels
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StepList(QWidget):
    """A circle with its number, a tick once it is done; what it is about beneath its name."""

    def __init__(self, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._steps, self._now = steps, 0
        self._is_low = px.percent >= TOO_LARGE  # the names alone, then
        self._height = px(_LOW_STEP if self._is_low else _STEP)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        self._now = number
        name, about = self._steps[number]
        self.setAccessibleName(f"{number + 1}/{len(self._steps)}: {name}, {about}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(160), self._height * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._steps)):
            top = self._height * number
            if number + 1 < len(self._steps):
                self._paint_way(painter, top)
            self._paint_mark(painter, number, QRectF(1, top + 1, px(_MARK), px(_MARK)))
            self._paint_words(painter, number, QRectF(px(44), top, self.width() - px(44), 0))

    def _paint_way(self, painter: QPainter, top: float) -> None:
        painter.setPen(QPen(QColor(colour("rail_line")), 2))
        x = 1 + px(_MARK) / 2
        painter.drawLine(QPointF(x, top + px(_MARK) + 4), QPointF(x, top + self._height - 3))

    def _paint_mark(self, painter: QPainter, number: int, place: QRectF) -> None:
        is_now = number == self._now
        painter.setPen(QPen(QColor(colour("rail_text")), 1.5))
        painter.setBrush(QColor(colour("rail_chosen" if is_now else "rail")))
        painter.drawEllipse(place)
        ink = colour("rail_chosen_text" if is_now else "rail_text")
        if number < self._now:
            inset = px(7)
            icons.draw(painter, "check", place.adjusted(inset, inset, -inset, -inset), ink)
            return
        painter.setPen(QColor(ink))
        painter.setFont(font(SMALL, bold=is_now))
        painter.drawText(place, _CENTRE, str(number + 1))

    def _paint_words(self, painter: QPainter, number: int, place: QRectF) -> None:
        name, about = self._steps[number]
        painter.setPen(QColor(colour("rail_text")))
        painter.setFont(font(LEAD - 1, bold=number == self._now))
        painter.drawText(
            QRectF(place.left(), place.top(), place.width(), px(_MARK if self._is_low else 24)),
            _LEFT,
            name,
        )
        if self._is_low:
            return
        painter.setFont(font(SMALL))
        below = QRectF(place.left(), place.top() + px(24), place.width(), px(20))
        painter.drawText(below, _LEFT, about)
