"""A button that shows its key as a keycap beside its words; the key itself is bound by its page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from ui import icons
from ui.colours import colour
from ui.theme import px
from ui.widgets.keycap import keycap_width, paint_keycap

_ICON, _ICON_GAP, _KEY_GAP = 18, 9, 9  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RING = 2
_LEAST = 110  # pixels: of a row in a column that is narrow at large text
ON_ACT = ("act", "main")  # roles with the ground of an act


class KeyButton(QPushButton):
    """`role` is none, `act` (the page's one act), `main` (the likeliest beside it), `mode` (one of
    several that stays pressed), `row` (its words at the left, its key at the right), `link`, or `rail` (a link on the
    rail's dark ground).
    """

    def __init__(self, words: str, key: str = "", icon: str = "", role: str = "") -> None:
        super().__init__(words)
        self._key, self._icon, self._role = key, icon, role
        self.setProperty("role", role)
        self.setAutoDefault(False)
        if role == "row":
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QSize(round(self._inside_width()), max(self.fontMetrics().height(), px(20)))
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, inside, self)

    def minimumSizeHint(self) -> QSize:
        """A row of a column may be narrower than its words: it cuts them and keeps its key."""
        size = self.sizeHint()
        if self._role == "row":
            size.setWidth(min(size.width(), px(_LEAST)))
        return size

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
        room = QRectF(self.rect()).adjusted(px(10), 0, -px(10), 0)
        if self._role == "link":
            room = QRectF(self.rect()).adjusted(px(4), 0, -px(4), 0)
        wide = min(room.width(), self._inside_width())
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
        words = QRectF(left + self._before(), 0, 0, self.height())
        words.setRight(right - self._behind())
        self._paint_words(painter, words, ink)

    def _paint_words(self, painter: QPainter, room: QRectF, ink: str) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        metrics = self.fontMetrics()
        words = self.text()
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
