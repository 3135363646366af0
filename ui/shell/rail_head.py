"""The head of the rail: whose desk this is, and on a practice desk that nothing here is real."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QWidget

from ui.colours import colour
from ui.theme import px
from ui.widgets.basics import column, label, row

_HEIGHT, _EMBLEM = 60, 34  # pixels
NARROW_FROM = 110  # per cent, as the rail


class RailHead(QFrame):
    """The unit's name beside the emblem."""

    def __init__(self, practice: bool) -> None:
        super().__init__()
        self.setObjectName("railHead")
        self.setProperty("practice", practice)
        self._name = label(role="strong", wraps=True)
        self._practice = practice
        is_narrow = px.percent >= NARROW_FROM
        if practice:
            self.words = label(self.tr("PRACTICE"), "strong")
            self._name.setProperty("role", "caption")
            self._name.setText(self.tr("not real dossiers"))
            self.setLayout(column(1, self.words, self._name, 1, gap=0))
            self._name.setHidden(is_narrow)
        elif is_narrow:
            self.setLayout(row())  # its name stands on every paper, and the height is needed
        else:
            self.setLayout(row(Emblem(), self._name, gap=9))
            self.layout().setStretch(1, 1)  # type: ignore[union-attr]
        self.layout().setContentsMargins(px(14), 0, px(6), 0)  # type: ignore[union-attr]
        height = _HEIGHT
        if is_narrow:
            self.layout().setContentsMargins(px(3), 0, px(1), 0)  # type: ignore[union-attr]
            self.words.setProperty("role", "low")
            height = 28 if practice else 6
        self.setFixedHeight(px(height))

    def show_unit(self, name: str) -> None:
        if not self._practice:
            self._name.setText(name)
        self.setToolTip(name)
        self.setAccessibleName(name)


class Emblem(QWidget):
    """An island in the sea: the program's own sign, no unit's seal."""

    def __init__(self, size: int = _EMBLEM) -> None:
        super().__init__()
        self._size = size
        self.setFixedSize(QSize(px(size), px(size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 34, self.height() / 34)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(colour("act")))
        painter.drawRoundedRect(QRectF(0, 0, 34, 34), 8, 8)
        painter.setBrush(QColor(colour("rail_text")))
        hills = ((6, 20), (13, 12), (16.5, 15.5), (20, 11), (28, 20))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in hills]))
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(QColor(colour("rail_text")), 1.6))
        for top in (23.0, 27.5):
            painter.drawPath(_wave(top))


def _wave(top: float) -> QPainterPath:
    path = QPainterPath(QPointF(6, top))
    for left in (6.0, 13.0, 20.0):
        path.cubicTo(left + 2.3, top - 2, left + 4.7, top + 2, left + 7, top)
    return path
