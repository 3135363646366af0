"""A key as it lies on the keyboard, drawn beside whatever it does."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from ui.colours import colour
from ui.theme import CAPTION, font, px

_HEIGHT, _PADDING, _RADIUS = 20, 6, 4  # pixels
_CENTRE = Qt.AlignmentFlag.AlignCenter


def keycap_width(key: str) -> float:
    words = QFontMetricsF(font(CAPTION)).horizontalAdvance(key)
    return max(words + 2 * px(_PADDING), px(_HEIGHT))


def paint_keycap(painter: QPainter, left: QPointF, key: str, ink: str = "quiet") -> None:
    """Draws a key whose left edge has its middle at `left`; on an act's ground in white lines."""
    box = QRectF(left.x(), left.y() - px(_HEIGHT) / 2, keycap_width(key), px(_HEIGHT))
    on_act = ink == "act_text"
    edge, ground = QColor(colour("line")), QColor(colour("alt"))
    if on_act:
        edge, ground = QColor(colour("act_text")), QColor(colour("act_text"))
        edge.setAlphaF(0.6)
        ground.setAlphaF(0.12)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(_RADIUS), px(_RADIUS))
    painter.drawLine(
        QPointF(box.left() + px(3), box.bottom() - 1.5),
        QPointF(box.right() - px(3), box.bottom() - 1.5),
    )
    painter.setPen(QColor(colour(ink)))
    painter.setFont(font(CAPTION))
    painter.drawText(box, _CENTRE, key)


class Keycap(QLabel):
    """A key that stands alone, in a sentence of help or beside a list."""

    def __init__(self, key: str) -> None:
        super().__init__(key)

    def sizeHint(self) -> QSize:
        return QSize(round(keycap_width(self.text())) + 1, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_keycap(painter, QPointF(0, self.height() / 2), self.text())
