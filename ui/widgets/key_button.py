"""A button that shows its key as a keycap beside its words; the key itself is bound by its page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from ui import icons
from ui.colours import colour
from ui.theme import px
from ui.widgets.keycap import keycap_width, paint_keycap

_ICON, _ICON_GAP, _KEY_GAP = 18, 9, 9  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RING = 2
_EDGE = 10  # pixels between what it says and its edge
ON_ACT = ("act", "main")  # roles with the ground of an act
_IN_A_COLUMN = ("row", "act", "rail")  # roles that have the whole width
_WRAPS = (
    "row",
    "act",
    "main",
    "mode",
    "rail",
)  # roles whose words take another line where room lacks


class KeyButton(QPushButton):
    """`role` is none, `act` (the page's one act), `main` (the likeliest beside it), `mode` (one of
    several that stays pressed), `row` (its words at the left, its key at the right), `link`, or `rail` (a link on the
    rail's dark ground). `wraps`: of another role than those that do so anyway, it too takes a
    second line.
    """

    def __init__(
        self, words: str, key: str = "", icon: str = "", role: str = "", *, wraps: bool = False
    ) -> None:
        super().__init__(words)
        self._key, self._icon, self._role = key, icon, role
        self._measured: tuple[tuple[str, ...], QSize] | None = None
        self._is_laid = False  # until then its width says nothing
        self.setProperty("role", role)
        self.setAutoDefault(False)
        if wraps or role in _WRAPS:
            room = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            room.setHeightForWidth(True)
            self.setSizePolicy(room)
        self._describe()

    @property
    def key(self) -> str:
        return self._key

    def set_key(self, key: str) -> None:
        self._key = key
        self._describe()
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        """Who cannot see the keycap is told of it."""
        self.setAccessibleDescription(self._key)

    # ---- size

    def sizeHint(self) -> QSize:
        """As wide as its words in one line; as high as the lines they take in the width it has."""
        size = self._size_in_a_line()
        if self._is_laid:
            size.setHeight(self.heightForWidth(self.width()))
        return size

    def _size_in_a_line(self) -> QSize:
        """Measured once for what it says: a layout asks for it many times."""
        self.ensurePolished()
        said = (self.text(), self._key, self._icon, self.font().key())
        if self._measured is None or self._measured[0] != said:
            self._measured = said, self._measure_line()
        return QSize(self._measured[1])

    def _measure_line(self) -> QSize:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QSize(round(self._inside_width()), max(self.fontMetrics().height(), px(20)))
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, inside, self)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word, or as two lines where others stand beside it."""
        size = self.sizeHint()
        if self.hasHeightForWidth():
            beside = self._before() + self._behind() + 2 * px(_EDGE) + 2
            size.setWidth(min(size.width(), round(self._least() + beside)))
        return size

    def _least(self) -> int:
        """Pixels of its words where room lacks."""
        words, wide = self.text().split(" "), self.fontMetrics().horizontalAdvance
        if self._role in _IN_A_COLUMN:
            return max(map(wide, words))
        parted = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
        return min((max(map(wide, lines)) for lines in parted), default=wide(self.text()))

    def heightForWidth(self, width: int) -> int:
        """With as many lines as its words need."""
        further = len(self._lines(self._room_of_words(width))) - 1
        return self._size_in_a_line().height() + further * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_laid = True
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _room_of_words(self, width: int) -> float:
        return width - 2 * px(_EDGE) - self._before() - self._behind()

    def _lines(self, room: float) -> list[str]:
        """Its words in lines that fit into so many pixels, but for a word that is longer."""
        if not self.hasHeightForWidth():
            return [self.text()]
        lines, metrics = [""], self.fontMetrics()
        for word in self.text().split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > room + 1:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _inside_width(self) -> float:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return words + self._before() + self._behind() + 1

    def _before(self) -> float:
        if not self._icon:
            return 0
        return px(_ICON) + px(_ICON_GAP) * bool(self.text())

    def _behind(self) -> float:
        if not self._key:
            return 0
        return keycap_width(self._key) + px(_KEY_GAP)

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_inside(painter)
        if self.hasFocus():
            self._paint_ring(painter)

    def _paint_inside(self, painter: QPainter) -> None:
        ink = colour(self._ink())
        edge = px(4 if self._role == "link" else _EDGE)
        room = QRectF(self.rect()).adjusted(edge, 0, -edge, 0)
        lines = self._lines(room.width() - self._before() - self._behind())
        widest = max(map(self.fontMetrics().horizontalAdvance, lines))
        wide = min(room.width(), widest + self._before() + self._behind() + 1)
        left, right = room.left(), room.right()
        if self._role != "row":  # rows stand in a column: what they say begins at one line
            left = room.center().x() - wide / 2
            right = left + wide
        middle = room.center().y()
        if self._icon:
            place = QRectF(left, middle - px(_ICON) / 2, px(_ICON), px(_ICON))
            icons.draw(painter, self._icon, place, ink)
        if self._key:
            cap_left = right - keycap_width(self._key)
            paint_keycap(painter, QPointF(cap_left, middle), self._key, self._cap())
        step = self.fontMetrics().lineSpacing()
        words = QRectF(left + self._before(), 0, 0, self.height())
        words.setRight(right - self._behind())
        for number, line in enumerate(lines):
            below = (number - (len(lines) - 1) / 2) * step
            self._paint_line(painter, words.translated(0, below), line, ink)

    def _paint_line(self, painter: QPainter, room: QRectF, words: str, ink: str) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(words) > room.width() + 1:
            words = _cut(words, self, room.width())
        painter.drawText(room, _LEFT, words)
        if self._role == "link":
            y = round(room.center().y() + metrics.ascent() / 2 + px(2)) + 0.5
            end = room.left() + metrics.horizontalAdvance(words)
            painter.setPen(QPen(QColor(colour("sea_mid")), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(end, y))

    def _ink(self) -> str:
        if not self.isEnabled():
            return "faint"
        if self._role in ON_ACT:
            return "act_text"
        if self._role == "rail":
            return "rail_text"
        if self._role == "link" or self.isChecked():
            return "sea_text"
        return "ink"

    def _cap(self) -> str:
        return "act_text" if self._role in ON_ACT and self.isEnabled() else "quiet"

    def _paint_ring(self, painter: QPainter) -> None:
        """Focus: a ring that nobody overlooks, light on the act's own dark ground."""
        inset, name = 1, "sea"
        if self._role in ON_ACT:
            inset, name = px(3), "act_text"
        painter.setPen(QPen(QColor(colour(name)), _RING))
        painter.setBrush(QColor(0, 0, 0, 0))
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, px(6), px(6))


def _cut(words: str, button: QPushButton, room: float) -> str:
    """As much of the words as there is room for, an ellipsis behind it."""
    return button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room))


class ActButton(KeyButton):
    """The page's one act, at the foot of its right column."""

    def __init__(self, words: str, key: str = "F9", icon: str = "") -> None:
        super().__init__(words, key, icon, role="act")
