"""The window's own icons, drawn with a pen from `resources/icons/strokes.json` and kept as drawn."""

import json
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from ui.theme import RESOURCES

_GRID = 24  # units across a drawing
_PEN = 1.75  # units


def draw(painter: QPainter, name: str, place: QRectF, colour: str) -> None:
    """Draws an icon into a square."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(place.topLeft(), pixmap(name, round(place.width()), colour, ratio))


@cache
def pixmap(name: str, size: int, colour: str, ratio: float = 1) -> QPixmap:
    """An icon `size` pixels wide on a screen that has `ratio` dots to a pixel."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    pen = QPen(QColor(colour), _PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_path(name), pen)
    painter.end()
    return made


@cache
def _strokes() -> dict[str, str]:
    found: dict[str, str] = json.loads(
        (RESOURCES / "icons" / "strokes.json").read_text(encoding="utf-8")
    )
    return found


def names() -> tuple[str, ...]:
    return tuple(_strokes())


@cache
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    words = iter(_strokes()[name].split())
    for letter in words:
        match letter:
            case "M":
                path.moveTo(*_numbers(words, 2))
            case "L":
                path.lineTo(*_numbers(words, 2))
            case "C":
                path.cubicTo(*_numbers(words, 6))
            case "Z":
                path.closeSubpath()
    return path


def _numbers(words: Iterator[str], count: int) -> tuple[float, ...]:
    return tuple(float(next(words)) for _ in range(count))
