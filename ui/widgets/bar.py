"""A bar that shows a part of a whole; the figure stands beside it in words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.colours import colour
from ui.theme import px


class Bar(QWidget):
    def __init__(self, height: float = 6) -> None:
        super().__init__()
        self._fraction, self._tone = 0.0, "sea"
        self.setFixedHeight(px(height))

    def show_part(self, fraction: float, tone: str = "sea") -> None:
        """From 0 to 1, in the colour of that name."""
        self._fraction, self._tone = min(max(fraction, 0.0), 1.0), tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        whole = QRectF(self.rect())
        for name, width in (
            ("sunken", whole.width()),
            (self._tone, whole.width() * self._fraction),
        ):
            painter.setBrush(QColor(colour(name)))
            place = QRectF(0, 0, width, whole.height())
            painter.drawRoundedRect(place, whole.height() / 2, whole.height() / 2)
