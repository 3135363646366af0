"""A card that folds into one line. What is folded keeps its place in the order of the keyboard: Tab,
Enter and a scan reach its fields as before, and whoever gives a field the keyboard opens the card.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import px
from ui.widgets.basics import label, row
from ui.widgets.cut_label import CutLabel
from ui.widgets.icon_line import Icon
from ui.widgets.step_head import StepMark

_LINE = 38  # pixels


class FoldedLine(QFrame):
    """What the card holds, in one line: its mark, the title, the rest as far as there is room."""

    wanted = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._mark, self._title, self._rest = StepMark(number), label(role="heading"), CutLabel("")
        self._rest.setProperty("role", "quiet")
        inside = row(self._mark, self._title, self._rest, Icon("edit"), gap=9, margin=8)
        inside.setStretch(2, 1)
        self.setLayout(inside)
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, title: str, rest: str, is_done: bool) -> None:
        self._title.setText(title)
        self._rest.setText(rest)
        self._mark.show_done(is_done)
        self.setAccessibleName(f"{title} {rest}".strip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self.wanted.emit()


class FoldingCard(QWidget):
    """Around a card. Folded it is as high as its line, and the card lies below the line, out of view:
    hidden fields could not take the keyboard.
    """

    def __init__(self, card: QWidget, number: int, told: Callable[[], tuple[str, str]]) -> None:
        """`told`: what the card holds, as the title of its line and the rest of it."""
        super().__init__()
        self.card, self._told = card, told
        self.line = FoldedLine(number)
        for part in (card, self.line):
            part.setParent(self)
        self.line.hide()

    @property
    def is_folded(self) -> bool:
        return not self.line.isHidden()

    def fold(self, on: bool, is_done: bool) -> None:
        """Folds or opens it; the line says what the card holds now."""
        if on:
            self.line.tell(*self._told(), is_done)
        if on != self.is_folded:
            self.line.setVisible(on)
            self._place()
            self.updateGeometry()

    @property
    def line_height(self) -> int:
        return px(_LINE)

    # ---- its place: a layout of Qt would squeeze the card into the line

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not self.is_folded:
            self.card.setGeometry(self.rect())
            return
        self.line.setGeometry(0, 0, self.width(), self.line_height)
        height = max(self.card.sizeHint().height(), self.card.heightForWidth(self.width()))
        self.card.setGeometry(0, self.line_height, self.width(), height)

    def hasHeightForWidth(self) -> bool:
        return not self.is_folded and self.card.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self.card.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._high(self.card.sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._high(self.card.minimumSizeHint())

    def _high(self, whole: QSize) -> QSize:
        return QSize(whole.width(), self.line_height) if self.is_folded else whole
