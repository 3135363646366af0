"""The right column of the day: what is left, by digit; the sentence to copy; opening and closing."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from counter.desk.day import CLOSED, NOT_OPENED
from ui import icons
from ui.colours import colour
from ui.theme import BODY, LARGE, SMALL, TOO_LARGE, by_size, font, px
from ui.widgets.basics import boxed, button, cleared, column, label, scrolled
from ui.widgets.key_button import ActButton
from ui.widgets.keycap import keycap_width, paint_keycap
from ui.widgets.side import Side

_ROW, _ICON, _AT = 47, 18, 31  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LeftLine(NamedTuple):
    """Something that is left: how much, what is to be said of it, and the digit that leads to it."""

    key: str
    icon: str
    name: str
    more: str
    number: int


class DaySide(Side):
    """Decides nothing: `lead` is told the digit of a row, `act` is F9, `reopen` what a closed day
    offers.
    """

    def __init__(
        self,
        lead: Callable[[str], object],
        act: Callable[[], object],
        reopen: Callable[[], object],
    ) -> None:
        self._lead = lead
        self._shown: list[LeftRow] = []
        self._title, self._hint = label(role="heading"), label(role="small", wraps=True)
        self._rows = column(gap=0)
        rows = scrolled(column(self._rows, 1, gap=0))
        self._figures = label("", "small", wraps=True)
        quoted = boxed(column(self._figures, margin=10), "sunken")
        self._reopens = button("", reopen, "M", "row", "day")
        act_button = ActButton("")
        super().__init__(
            column(self._title, self._hint, gap=2),
            rows,
            act=act_button,
            over_act=(quoted, self._reopens),
            grows=rows,
        )
        self._act = act_button
        self._act.clicked.connect(lambda _on=False: act())
        self._title.setText(self.tr("Before the day is closed"))
        self._hint.setHidden(px.percent >= TOO_LARGE)  # its digits stand beside the rows
        self._hint.setText(self.tr("A digit leads there. What is left may stay: closing notes it."))
        self._reopens.setText(self.tr("Open it again"))
        self._reopens.hide()

    # ---- what it shows

    def show_left(self, left: list[LeftLine]) -> None:
        """The same rows with what they say now; made anew only where others come or go."""
        if [row.key for row in self._shown] != [one.key for one in left]:
            self._make_rows(left)
        for shown, one in zip(self._shown, left, strict=True):
            shown.tell(one)

    def _make_rows(self, left: list[LeftLine]) -> None:
        focused = next((row.key for row in self._shown if row.hasFocus()), "")
        cleared(self._rows)
        self._shown = [LeftRow(one) for one in left]
        for made in self._shown:
            made.clicked.connect(lambda _on=False, key=made.key: self._lead(key))
            self._rows.addWidget(made)
            if made.key == focused:
                made.setFocus()  # the keyboard stays where it was

    @property
    def stops(self) -> list[QPushButton]:
        """What Tab comes to, in the order it is read in."""
        return [*self._shown, self._reopens, self._act]

    def show_figures(self, words: str) -> None:
        self._figures.setText(f"“{words}”")

    def show_state(self, state: str, *, is_left: bool) -> None:
        """What F9 does; `is_left`: something stays open."""
        is_new, is_closed = state == NOT_OPENED, state == CLOSED
        self._act.setText(self.tr("Open the day") if is_new else self.tr("Close the day"))
        self._act.setEnabled(not is_closed)
        self._reopens.setVisible(is_closed)
        if is_new:
            self.say_why(self.tr("The first entry opens the day by itself; F9 does it now."), "")
        elif is_closed:
            self.say_why(
                self.tr("The day is closed; what is written later opens it again."), "good"
            )
        elif is_left:
            self.say_why(self.tr("Something is left: F9 asks once more, then closes."), "")
        else:
            self.say_why(self.tr("Nothing is left."), "good")


class LeftRow(QPushButton):
    """A row with its digit; one with nothing left bears a tick."""

    def __init__(self, left: LeftLine) -> None:
        super().__init__()
        self._left = left
        self.setProperty("role", "link")
        self.setAccessibleDescription(left.key)
        self.setFixedHeight(px(_ROW))

    @property
    def key(self) -> str:
        return self._left.key

    def tell(self, left: LeftLine) -> None:
        """What is painted stands in its text as well, for whoever hears it."""
        self._left = left
        self.setText(", ".join((left.name, str(left.number), left.more)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(180), px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse():
            painter.fillRect(whole, QColor(colour("sea_pale")))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colour("line")))
        self._paint_icon(painter, whole)
        right = self._paint_count(painter, whole.right())
        self._paint_words(painter, right)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour("sea")), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -2), px(6), px(6))

    def _paint_icon(self, painter: QPainter, whole: QRectF) -> None:
        if px.percent >= LARGE:
            return  # the words need its room
        name, ink = self._left.icon, "quiet"
        if not self._left.number:
            name, ink = "done", "green"
        place = QRectF(0, whole.center().y() - px(_ICON) / 2, px(_ICON), px(_ICON))
        icons.draw(painter, name, place, colour(ink))

    def _paint_count(self, painter: QPainter, right: float) -> float:
        """Returns where the words must end."""
        middle = self.height() / 2
        cap = right - keycap_width(self._left.key)
        paint_keycap(painter, QPointF(cap, middle), self._left.key)
        painter.setFont(font(17, bold=True))
        painter.setPen(QColor(colour("ink")))
        place = QRectF(0, 0, cap - px(10), self.height())
        painter.drawText(place, _RIGHT, str(self._left.number))
        return (
            cap - px(10) - painter.fontMetrics().horizontalAdvance(str(self._left.number)) - px(8)
        )

    def _paint_words(self, painter: QPainter, right: float) -> None:
        left, half = px(by_size(_AT, 0)), px(_ROW) / 2
        for top, text, size, ink in (
            (px(3), self._left.name, by_size(BODY, SMALL), "ink"),
            (half, self._left.more, by_size(SMALL, 11), "quiet"),
        ):
            painter.setFont(font(size))
            painter.setPen(QColor(colour(ink)))
            room = QRectF(left, top, right - left, half - px(4))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, _LEFT, shown)
