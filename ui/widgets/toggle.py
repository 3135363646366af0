"""A switch for a yes or no: its word beside it, so that its colour tells nothing alone."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.colours import colour
from ui.theme import SMALL, font, px

_WIDTH, _HEIGHT, _GAP, _KNOB = 40, 22, 12, 14  # pixels
_ROOM = 4  # pixels around it, for the ring of focus
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Toggle(QCheckBox):
    """A tick box to whoever hears it; Space and a click turn it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._on, self._off = self.tr("on"), self.tr("off")

    def _word(self) -> str:
        return self._on if self.isChecked() else self._off

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        words = max(metrics.horizontalAdvance(word) for word in (self._on, self._off))
        wide = words + px(_GAP) + px(_WIDTH) + 2 * px(_ROOM)
        return QSize(wide, px(_HEIGHT) + 2 * px(_ROOM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        self._paint_word(painter, track)
        edge, ground, knob = self._colours()
        painter.setPen(QPen(QColor(colour(edge)), 1))
        painter.setBrush(QColor(colour(ground)))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        self._paint_knob(painter, track, knob)
        if self.hasFocus():
            self._paint_ring(painter, track)

    def _track(self) -> QRectF:
        top = (self.height() - px(_HEIGHT)) / 2
        left = self.width() - px(_WIDTH) - px(_ROOM)
        return QRectF(left, top, px(_WIDTH), px(_HEIGHT)).adjusted(0.5, 0.5, -0.5, -0.5)

    def _paint_word(self, painter: QPainter, track: QRectF) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(QColor(colour("quiet")))
        room = QRectF(0, 0, track.left() - px(_GAP), self.height())
        painter.drawText(room, _RIGHT, self._word())

    def _colours(self) -> tuple[str, str, str]:
        """Of the edge, of the ground, and of the knob."""
        if not self.isEnabled():
            return "line", "sunken", "faint"
        if self.isChecked():
            return "act", "act", "act_text"
        return "edge", "paper", "edge"

    def _paint_knob(self, painter: QPainter, track: QRectF, name: str) -> None:
        size, inset = px(_KNOB), (track.height() - px(_KNOB)) / 2
        left = track.left() + inset
        if self.isChecked():
            left = track.right() - inset - size
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(colour(name)))
        painter.drawEllipse(QRectF(left, track.top() + inset, size, size))

    def _paint_ring(self, painter: QPainter, track: QRectF) -> None:
        painter.setPen(QPen(QColor(colour("sea")), 2))
        painter.setBrush(QColor(0, 0, 0, 0))
        room = px(_ROOM) - 1
        ring = track.adjusted(-room, -room, room, room)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
