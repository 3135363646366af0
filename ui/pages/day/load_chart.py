"""How many results are promised for each of the next working days: a bar a day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.domain.day_figures import DayLoad
from counter.wording import due as due_words
from ui.colours import colour
from ui.theme import BODY, SMALL, by_size, font, px

_ROW, _BAR, _GAP, _COUNT = 24, 12, 14, 36  # pixels
_NEAR = 3  # days whose load is still to be mended
_FULL = 8 / 7  # of the largest load
_LEAST = 10  # results: a bar of fewer is never full
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LoadChart(QWidget):
    """Own-painted; whoever does not see it is told the figures by its name."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._days: Sequence[DayLoad] = ()
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[DayLoad], today: date) -> None:
        self._days, self._today = days, today
        spoken = "; ".join(f"{self._name(day.date)}: {day.count}" for day in days)
        self.setAccessibleName(self.tr("Promised next: {days}").format(days=spoken))
        self.updateGeometry()
        self.update()

    def _name(self, day: date) -> str:
        """Its weekday and number; the month too, where it is another one."""
        if self._today is None or day == self._today:
            return self.tr("Today")
        weekday = due_words.weekday(day, self._language)
        number = f"{day.day}" if day.month == self._today.month else f"{day.day}/{day.month}"
        return f"{weekday[:1].upper()}{weekday[1:]} {number}"

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(_ROW) * max(len(self._days), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._font(is_today=False))
        names = (metrics.horizontalAdvance(self._name(day.date)) for day in self._days)
        bars_at = max(names, default=0) + px(_GAP)
        full = max((day.count for day in self._days), default=0) * _FULL
        for place, day in enumerate(self._days):
            room = QRectF(0, place * px(_ROW), self.width(), px(_ROW))
            ink = "sea" if place < _NEAR else "sea_mid"
            bar = room.adjusted(bars_at, 0, -px(_COUNT), 0)
            self._paint_day(painter, day, room)
            self._paint_bar(painter, bar, day.count / max(full, _LEAST), ink)

    def _font(self, *, is_today: bool) -> QFont:
        return font(by_size(BODY, SMALL), bold=is_today)

    def _paint_day(self, painter: QPainter, day: DayLoad, room: QRectF) -> None:
        painter.setPen(QColor(colour("ink")))
        painter.setFont(self._font(is_today=day.date == self._today))
        painter.drawText(room, _LEFT, self._name(day.date))
        painter.setFont(font(BODY, bold=True))
        painter.drawText(room, _RIGHT, str(day.count))

    def _paint_bar(self, painter: QPainter, bar: QRectF, part: float, ink: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        top = bar.center().y() - px(_BAR) / 2
        for name, width in (("sunken", bar.width()), (ink, bar.width() * part)):
            painter.setBrush(QColor(colour(name)))
            painter.drawRoundedRect(QRectF(bar.left(), top, width, px(_BAR)), px(2), px(2))
