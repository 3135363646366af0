"""How many dossiers came in and went out on each of the last days: full and hatched bars, which a
printer without colours tells apart as well.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.domain.calendar.working_days import CLOSED, OFF
from counter.domain.day_figures import DayCount
from counter.wording import due as due_words
from ui.colours import colour
from ui.theme import CAPTION, SMALL, by_size, font, px

_HEIGHT = 128  # pixels
_BAR, _BETWEEN = 22, 4  # pixels: a bar's width, and the room between the two of a day
_AXIS, _FOOT, _HEAD = 24, 20, 18  # pixels: for figures at the left, days below, counts above
_HATCH, _ROUND = 5, 2  # pixels
_STEPS = (1, 2, 5)
_ENOUGH = 0.7  # of the largest count: as high two steps reach at least
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WeekChart(QWidget):
    """Own-painted; whoever does not see it is told the figures by its name."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._days: Sequence[DayCount] = ()
        self._today: date | None = None
        self._names = (
            self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"),
            self.tr("Sat"), self.tr("Sun"),
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[DayCount], today: date) -> None:
        self._days, self._today = days, today
        spoken = "; ".join(map(self._spoken, days))
        self.setAccessibleName(self.tr("One week: {days}").format(days=spoken))
        self.update()

    def _spoken(self, day: DayCount) -> str:
        name = f"{due_words.weekday(day.date, self._language)} {day.date:%d/%m}"
        if day.rest and not day.received and not day.returned:
            return f"{name}: {self._rest_words(day)}"
        words = self.tr("{day}: received {received}, handed over {returned}")
        return words.format(day=name, received=day.received, returned=day.returned)

    def _rest_words(self, day: DayCount) -> str:
        return {OFF: self.tr("holiday"), CLOSED: self.tr("closed")}.get(day.rest, "")

    def _name(self, day: date) -> str:
        if day == self._today:
            return self.tr("today")
        return f"{self._names[day.weekday()]} {day.day}"

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_HEIGHT))

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = _step_of(max((max(d.received, d.returned) for d in self._days), default=0))
        top, foot = px(_HEAD), self.height() - px(_FOOT)
        most = max(2 * step, *(max(d.received, d.returned) for d in self._days), 1)
        scale = (foot - top) / most
        self._paint_axis(painter, step, foot, scale)
        wide = (self.width() - px(_AXIS)) / max(len(self._days), 1)
        for place, day in enumerate(self._days):
            room = QRectF(px(_AXIS) + place * wide, top, wide, foot - top)
            self._paint_day(painter, day, room, scale)

    def _paint_axis(self, painter: QPainter, step: int, foot: float, scale: float) -> None:
        painter.setFont(font(CAPTION))
        for count in (0, step, 2 * step):
            y = round(foot - count * scale) + 0.5
            painter.setPen(QPen(QColor(colour("line")), 1))
            painter.drawLine(QPointF(px(_AXIS), y), QPointF(self.width(), y))
            painter.setPen(QColor(colour("quiet")))
            place = QRectF(0, y - px(8), px(_AXIS) - px(6), px(16))
            painter.drawText(place, _RIGHT, str(count))

    def _paint_day(self, painter: QPainter, day: DayCount, room: QRectF, scale: float) -> None:
        is_today = day.date == self._today
        below = QRectF(room.left(), room.bottom() + px(3), room.width(), px(_FOOT) - px(3))
        painter.setFont(font(by_size(SMALL, 11), bold=is_today))
        painter.setPen(QColor(colour("ink" if is_today else "quiet")))
        painter.drawText(below, _CENTRE, self._name(day.date))
        if day.rest and not day.received and not day.returned:
            painter.setFont(font(SMALL))
            rest = QRectF(room.left(), room.bottom() - px(20), room.width(), px(16))
            painter.drawText(rest, _CENTRE, self._rest_words(day))
            return
        bar_width = min(px(_BAR), (room.width() - 2 * px(_BETWEEN)) / 2)
        left = room.center().x() - bar_width - px(_BETWEEN) / 2
        for count, paint in ((day.received, paint_full), (day.returned, paint_hatched)):
            bar = QRectF(left, room.bottom() - count * scale, bar_width, count * scale)
            paint(painter, bar)
            above = QRectF(left - px(8), bar.top() - px(17), bar_width + px(16), px(16))
            painter.setFont(font(by_size(SMALL, 11)))
            painter.setPen(QColor(colour("ink")))
            painter.drawText(above, _CENTRE, str(count))
            left += bar_width + px(_BETWEEN)


class Legend(QWidget):
    """What full and what hatched bars stand for; the chart's name says the same."""

    def __init__(self) -> None:
        super().__init__()
        self._words = (self.tr("received"), self.tr("handed over"))
        self.setAccessibleName(self.tr("Full bars: received; hatched bars: handed over"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths()) + px(12)), px(20))

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(font(SMALL))
        return [metrics.horizontalAdvance(words) + px(20) for words in self._words]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0.0, self.height() / 2
        ways = (paint_full, paint_hatched)
        for words, wide, paint in zip(self._words, self._widths(), ways, strict=True):
            paint(painter, QRectF(left + 0.5, middle - px(6), px(12), px(12)))
            painter.setPen(QColor(colour("quiet")))
            painter.setFont(font(SMALL))
            place = QRectF(left + px(18), 0, wide, self.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words
            )
            left += wide + px(12)


def paint_full(painter: QPainter, bar: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour("sea")))
    painter.drawRoundedRect(bar, px(_ROUND), px(_ROUND))


def paint_hatched(painter: QPainter, bar: QRectF) -> None:
    """Slanting lines inside an outline."""
    if bar.height() < 1:
        return
    ink = QColor(colour("sea"))
    painter.setBrush(QColor(colour("paper")))
    painter.setPen(QPen(ink, 1.2))
    painter.drawRoundedRect(bar, px(_ROUND), px(_ROUND))
    painter.save()
    painter.setClipRect(bar)
    painter.setPen(QPen(ink, 1.4))
    x, high = bar.left() - bar.height(), bar.height()
    while x < bar.right():
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + high, bar.top()))
        x += px(_HATCH)
    painter.restore()


def _step_of(most: int) -> int:
    """Between two lines of the axis: 1, 2, 5, 10, 20 … so that two of them nearly reach `most`."""
    power = 1
    while True:
        for step in _STEPS:
            if 2 * step * power >= most * _ENOUGH:
                return step * power
        power *= 10
