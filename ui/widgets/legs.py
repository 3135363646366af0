"""The way of a dossier as a track: what is done, where it is now, what lies ahead."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.colours import colour
from ui.theme import BODY, SMALL, font, px

DONE, NOW, AHEAD, ENDED = "done", "now", "ahead", "ended"
_MARK, _ICON, _GAP = 22, 14, 7  # pixels
_DASH = (4.0, 3.0)  # of the pen's width


class Leg(NamedTuple):
    """A part of the way: its place, whose it is, when; `ended` where the way breaks off."""

    place: str
    who: str
    when: str
    state: str
    icon: str


class Legs(QWidget):
    """Painted; to who cannot see it, a sentence."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._legs: Sequence[Leg] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def legs(self) -> Sequence[Leg]:
        return self._legs

    def show_legs(self, legs: Sequence[Leg]) -> None:
        self._legs = legs
        told = (", ".join(filter(None, (leg.place, leg.who, leg.when))) for leg in legs)
        self.setAccessibleName(f"{self._name}: {'; '.join(told)}")
        self.setToolTip("\n".join(f"{leg.place} {leg.who} {leg.when}" for leg in legs))
        self.setVisible(bool(legs))
        self.update()

    def sizeHint(self) -> QSize:
        lines = (
            QFontMetrics(font(BODY, bold=True)).height() + 2 * QFontMetrics(font(SMALL)).height()
        )
        return QSize(px(400), px(_MARK) + px(4) + lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / max(len(self._legs), 1)
        for number, leg in enumerate(self._legs):
            left = number * room
            if number + 1 < len(self._legs):
                _paint_line(painter, left, left + room, self._legs[number + 1].state)
            _paint_mark(painter, QRectF(left, 0, px(_MARK), px(_MARK)), leg)
            _paint_words(painter, QRectF(left, px(_MARK) + px(4), room - px(10), 0), leg)


def _paint_line(painter: QPainter, left: float, right: float, leads_to: str) -> None:
    """Full where the way was gone, dashed where it lies ahead."""
    pen = QPen(QColor(colour("green")), px(2.5))
    if leads_to not in (DONE, NOW):
        pen = QPen(QColor(colour("edge")), px(1.5))
    if leads_to == AHEAD:
        pen.setDashPattern(_DASH)
    painter.setPen(pen)
    middle = px(_MARK) / 2
    painter.drawLine(
        QPointF(left + px(_MARK) + px(_GAP), middle), QPointF(right - px(_GAP), middle)
    )


_GROUNDS = {DONE: "green", NOW: "sea", ENDED: "red"}


def _paint_mark(painter: QPainter, place: QRectF, leg: Leg) -> None:
    if leg.state == AHEAD:
        painter.setPen(QPen(QColor(colour("edge")), px(1.5)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour(_GROUNDS[leg.state])))
    painter.drawEllipse(place)
    inset = (px(_MARK) - px(_ICON)) / 2
    inside = place.adjusted(inset, inset, -inset, -inset)
    icons.draw(painter, leg.icon, inside, colour("paper"))


def _paint_words(painter: QPainter, place: QRectF, leg: Leg) -> None:
    name = "sea_text" if leg.state == NOW else "ink"
    lines = (
        (leg.place, font(BODY, bold=True), name),
        (leg.who, font(SMALL), "quiet"),
        (leg.when, font(SMALL), "quiet"),
    )
    y = place.top()
    for words, letters, ink in lines:
        metrics = QFontMetrics(letters)
        painter.setFont(letters)
        painter.setPen(QColor(colour(ink)))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(QPointF(place.left(), y + metrics.ascent()), shown)
        y += metrics.height()
