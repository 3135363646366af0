"""The sea with its clock: what a locked desk shows to whoever passes by, and nothing else."""

import math
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from counter.domain.refusal import CounterError
from counter.wording import due as due_words
from ui.colours import colour
from ui.theme import by_size, font, px

_HEIGHT = 768  # units of the drawing, which is 760 wide
_CLOCK, _LOW_CLOCK, _PART = 118, 88, 34  # pixels of its figures, and of a narrow sea in each 100
_EVERY_MS = 1000
_HORIZON = 470
_FAR = ((0, 470), (70, 412), (120, 432), (206, 352), (262, 404), (300, 384), (390, 470))
_NEAR = ((300, 470), (392, 420), (440, 440), (500, 398), (590, 470))
_RIDGE = ((206, 352), (262, 404), (300, 384))
_SUN = (560, 330, 62)  # its middle and half its width
_BOAT = ((420, 469), (472, 469), (464, 482), (428, 482))
_CABIN = ((428, 469), (428, 459), (450, 459), (459, 469))
_MAST = ((437, 459), (437, 449))
_WAVES = (484, 494, 510, 534, 564, 599, 641, 690, 744)  # from far to near
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Sea(QWidget):
    """Hour and day on a painted sea; no name, no number, nothing of any dossier."""

    def __init__(self, now: Callable[[], datetime], language: str) -> None:
        super().__init__()
        self._now, self._language = now, language
        self._hour = self._day = ""
        self._tick()
        clock = QTimer(self, interval=_EVERY_MS)
        clock.timeout.connect(self._tick)
        clock.start()

    def _tick(self) -> None:
        hour, day = self._read()
        if (hour, day) != (self._hour, self._day):
            self._hour, self._day = hour, day
            self.setAccessibleName(f"{hour}, {day}")
            self.update()

    def _read(self) -> tuple[str, str]:
        """Nothing where the clock cannot be read; why not is said where the desk is opened."""
        try:
            moment = self._now()
        except CounterError:
            return "", ""
        weekday = due_words.weekday(moment, self._language)
        return f"{moment:%H:%M}", f"{weekday[:1].upper()}{weekday[1:]}, {moment:%d/%m/%Y}"

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colour("rail")))
        painter.save()
        # as high as the window; what is wider than the drawing is sea
        painter.scale(self.height() / _HEIGHT, self.height() / _HEIGHT)
        self._paint_sky(painter)
        self._paint_waves(painter, self.width() * _HEIGHT / self.height())
        self._paint_boat(painter)
        painter.restore()
        self._paint_clock(painter)

    def _paint_sky(self, painter: QPainter) -> None:
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(colour("rail_over")))
        x, y, radius = _SUN
        painter.drawEllipse(QPointF(x, y), radius, radius)
        for hills in (_FAR, _NEAR):
            painter.drawPolygon(_polygon(hills))
        self._take_pen(painter, 1.0, 2)
        painter.drawPolyline(_polygon(_RIDGE))

    def _paint_waves(self, painter: QPainter, wide: float) -> None:
        ground = QRectF(0, _HORIZON, wide, _HEIGHT - _HORIZON)
        painter.fillRect(ground, QColor(colour("rail")))
        for number, top in enumerate(_WAVES):
            self._take_pen(painter, 1 - number / len(_WAVES) * 0.7, 1.5)
            painter.drawPath(_wave(top, 3 + number * 0.6, 110 + 26 * number, wide))

    def _paint_boat(self, painter: QPainter) -> None:
        painter.setBrush(QColor(colour("rail")))
        painter.setPen(QPen(QColor(colour("rail_text")), 1.75))
        for part in (_BOAT, _CABIN):
            painter.drawPolygon(_polygon(part))
        painter.drawPolyline(_polygon(_MAST))

    def _take_pen(self, painter: QPainter, strength: float, wide: float) -> None:
        ink = QColor(colour("rail_text"))
        ink.setAlphaF(0.45 * strength)
        painter.setPen(QPen(ink, wide))
        painter.setBrush(QColor(0, 0, 0, 0))

    def _paint_clock(self, painter: QPainter) -> None:
        """As large as there is room for beside what is asked."""
        room = self.width() - px(48)
        size = min(by_size(_CLOCK, _LOW_CLOCK), room / px(100) * _PART)
        left, top = px(40), px(56)
        painter.setPen(QColor(colour("act_text")))
        painter.setFont(font(size, bold=True))
        high = painter.fontMetrics().height()
        painter.drawText(QRectF(left, top, room, high), _LEFT, self._hour)
        painter.setPen(QColor(colour("rail_text")))
        painter.setFont(font(min(22, size / 3)))
        below = QRectF(left + px(4), top + high, room, painter.fontMetrics().height())
        painter.drawText(below, _LEFT, self._day)


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _wave(top: float, high: float, long: float, wide: float) -> QPainterPath:
    """One line of water across."""
    path = QPainterPath(QPointF(0, top))
    steps = math.ceil(wide / 8)
    for step in range(1, steps + 1):
        x = step * 8
        path.lineTo(x, top + high * math.sin(x / long * 2 * math.pi + top))
    return path
