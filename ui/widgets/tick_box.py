"""A tick box in the window's own colours: Fusion draws its edge darker than the ground, which in a
dark window nobody sees.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ui import icons
from ui.colours import colour
from ui.theme import px
from ui.widgets.fields import go_to, next_field


class TickBox(QCheckBox):
    """Its words, its keys and what it says to whoever hears it are Qt's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, as in every field; Space ticks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            go_to(next_field(self))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(part, option, self)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, ground = self._colours()
        painter.setPen(QPen(QColor(colour(edge)), 1))
        painter.setBrush(QColor(colour(ground)))
        painter.drawRoundedRect(box, px(3), px(3))
        if self.isChecked():
            inset = px(1)
            place = box.adjusted(inset, inset, -inset, -inset)
            icons.draw(painter, "check", place, colour("act_text"))

    def _colours(self) -> tuple[str, str]:
        """Of the edge and of the ground."""
        if not self.isEnabled():
            return "line", "sunken"
        if self.isChecked():
            return "act", "act"
        return "edge", "paper"
