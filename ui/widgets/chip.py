"""Chips and remarks: a state or a word of caution, told by icon, word and colour together."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import icons
from ui.colours import TONES, colour
from ui.theme import SMALL, font, px
from ui.widgets.basics import set_named, set_tone

ICONS = {"good": "done", "warn": "warn", "bad": "error", "sea": "info"}  # of a tone
_HEIGHT, _PADDING, _ICON, _GAP = 22, 9, 14, 6  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight
OPEN = "open"  # a chip that is an outline: something was not looked at yet


def chip_width(words: str, icon: str, bold: bool = False) -> float:
    mark = px(_ICON) + px(_GAP) if icon else 0
    return QFontMetricsF(font(SMALL, bold)).horizontalAdvance(words) + mark + 2 * px(_PADDING)


def paint_chip(
    painter: QPainter, place: QRectF, words: str, tone: str, icon: str, ground: str = ""
) -> None:
    """Draws a chip into a place as wide as `chip_width` says."""
    ink, own_ground = TONES.get(tone, ("ink", "paper"))
    painter.setBrush(QColor(colour(ground or own_ground)))
    painter.setPen(QPen(QColor(colour("edge" if tone == OPEN else ground or own_ground)), 1))
    box = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = place.left() + px(_PADDING)
    if icon:
        middle = place.center().y() - px(_ICON) / 2
        icons.draw(painter, icon, QRectF(left, middle, px(_ICON), px(_ICON)), colour(ink))
        left += px(_ICON) + px(_GAP)
    painter.setFont(font(SMALL, tone == "strong"))
    painter.setPen(QColor(colour(ink)))
    room = QRectF(left, place.top(), place.right() - left, place.height())
    if painter.fontMetrics().horizontalAdvance(words) > room.width() + 1:
        room.setWidth(room.width() - px(_PADDING))
        words = painter.fontMetrics().elidedText(words, _CUT, round(room.width()))
    painter.drawText(room, _LEFT, words)


def show_in_place(widget: QWidget, on: bool) -> None:
    """Hides it or not. One that lies in nothing yet comes into view with what it is put into: shown
    by itself it would be a window, and take the keyboard.
    """
    if not on or widget.parentWidget() is not None:
        widget.setVisible(on)


class Chip(QLabel):
    """A state in one or two words."""

    def __init__(self, words: str = "", tone: str = "", icon: str = "") -> None:
        super().__init__(words)
        self._tone, self._icon = tone, icon
        # it gives way where a line is full
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, tone: str = "", icon: str = "") -> None:
        """Another state; none hides it."""
        self.setText(words)
        self._tone, self._icon = tone, icon
        show_in_place(self, bool(words))
        self.updateGeometry()
        self.update()

    @property
    def tone(self) -> str:
        return self._tone

    def sizeHint(self) -> QSize:
        wide = chip_width(self.text(), self._icon, self._tone == "strong")
        return QSize(round(wide) + 1, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_HEIGHT), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), self.text(), self._tone, self._icon)


class Remark(QLabel):
    """A sentence of any length behind its icon, in the colour of its tone."""

    def __init__(self, words: str = "", tone: str = "", icon: str = "") -> None:
        super().__init__(words)
        set_named(self, textFormat="PlainText")
        self.setWordWrap(True)
        self.setProperty("role", "remark")
        self.setContentsMargins(px(24), 0, 0, 0)
        self._icon = icon
        self.tell(words, tone, icon)

    def tell(self, words: str, tone: str = "", icon: str = "") -> None:
        """Another sentence; none hides it."""
        self._icon = icon or ICONS.get(tone, "info")
        self.setText(words)
        set_tone(self, tone)
        show_in_place(self, bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.paints_icon():
            place = QRectF(0, self._top_of_words(), px(16), px(16))
            icons.draw(QPainter(self), self._icon, place, colour(self.ink()))

    def _top_of_words(self) -> float:
        """Where an icon beside the first line begins: the words stand in the middle of their room."""
        spare = max(self.height() - self.heightForWidth(self.width()), 0)
        return max((spare + self.fontMetrics().height() - px(16)) / 2, 0)

    def paints_icon(self) -> bool:
        return True

    def ink(self) -> str:
        """The name of its icon's colour."""
        tone = str(self.property("tone") or "")
        return TONES[tone][0] if tone else "quiet"
