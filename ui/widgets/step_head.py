"""The head of a card that is one step of a page: its number, a tick once it is done, its name."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui import icons
from ui.colours import colour
from ui.theme import SMALL, font, px
from ui.widgets.basics import Part, label, row

_MARK = 22  # pixels
_CENTRE = Qt.AlignmentFlag.AlignCenter


class StepMark(QWidget):
    """A number in a circle; a tick on green once the step is done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._is_done = number, False
        self.setFixedSize(px(_MARK), px(_MARK))
        self._describe()

    def show_done(self, on: bool) -> None:
        if on != self._is_done:
            self._is_done = on
            self._describe()
            self.update()

    @property
    def is_done(self) -> bool:
        return self._is_done

    def _describe(self) -> None:
        words = self.tr("Step {number}, done") if self._is_done else self.tr("Step {number}")
        self.setAccessibleName(words.format(number=self._number))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(colour("green" if self._is_done else "ink")))
        painter.drawEllipse(place)
        ink = colour("paper")
        if self._is_done:
            inset = px(4)
            icons.draw(painter, "check", place.adjusted(inset, inset, -inset, -inset), ink)
            return
        painter.setPen(QColor(ink))
        painter.setFont(font(SMALL, bold=True))
        painter.drawText(place, _CENTRE, str(self._number))


class StepHead(QFrame):
    """One line: mark, name, and what belongs to them; a stretch in `parts` parts what leads away."""

    def __init__(self, number: int, title: str, *parts: Part) -> None:
        super().__init__()
        self.mark, self.title = StepMark(number), label(title, "heading")
        self.setLayout(row(self.mark, self.title, *parts, gap=9))
