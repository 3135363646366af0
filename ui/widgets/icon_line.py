"""A fact behind its icon: what matters, and in a smaller line what stands behind it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui import icons
from ui.colours import colour
from ui.theme import px
from ui.widgets.basics import boxed, column, label, row


class Icon(QWidget):
    """An icon by itself; it tells nothing that words do not."""

    def __init__(self, name: str, ink: str = "quiet", size: int = 18) -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self.setFixedSize(px(size), px(size))

    def tell(self, name: str, ink: str) -> None:
        """Another one in its place."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.draw(QPainter(self), self._name, QRectF(self.rect()), colour(self._ink))


class IconLine(QFrame):
    def __init__(self, icon: str, words: str, more: str = "", ink: str = "quiet") -> None:
        super().__init__()
        told = column(label(words, wraps=True), gap=0)
        if more:
            told.addWidget(label(more, "small", wraps=True))
        line = row(boxed(column(Icon(icon, ink), 1)), boxed(told), gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)
