"""The rail: where am I. Pages by icon, word and key, with what waits in them; at its foot what the
desk itself has to say.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QTabBar

from ui import icons
from ui.colours import colour
from ui.pages.page import Page
from ui.shell.rail_foot import RailFoot
from ui.shell.rail_head import RailHead
from ui.theme import BODY, TOO_LARGE, font, px
from ui.widgets.basics import column, set_named

WORK, OFFICE, PROGRAM = range(3)  # groups of pages, from above
_WIDTH, _NARROW, _NARROWEST = 168, 84, 72  # pixels at 100 per cent, the last at the largest text
_ITEM, _TALL_ITEM, _FLAT_ITEM, _LOW_ITEM, _GAP = 34, 38, 34, 24, 22
_WORDS, _SMALLEST = 13, 12  # pixels, where they stand below the icon; the last as above
NARROW_FROM = 110  # per cent: from here on the words stand below the icons
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class RailItem(NamedTuple):
    """A page: its name in the program, its words in the rail (none: other pages lead there), its
    key, its icon, its group, and how it is made when first wanted.
    """

    name: str
    words: str
    key: str
    icon: str
    group: int
    make: Callable[[], Page]


class Count(NamedTuple):
    """How many wait on a page, and whether that is a trouble."""

    number: int
    is_bad: bool = False


class Rail(QFrame):
    """Pages of the window, the one in view marked."""

    chosen = Signal(str)  # the name of a page

    def __init__(self, items: Sequence[RailItem], practice: bool) -> None:
        super().__init__()
        self._items = [item for item in items if item.words]
        self._tabs = RailTabs(self._items)
        self._tabs.tabBarClicked.connect(self._clicked)
        self.head, self.foot = RailHead(practice), RailFoot()
        self.setLayout(column(self.head, self._tabs, 1, self.foot, gap=0))
        self.setObjectName("rail")
        self.setFixedWidth(rail_width())

    def _clicked(self, number: int) -> None:
        if number >= 0:
            self.chosen.emit(self._items[number].name)

    def shortcuts(self) -> Iterator[tuple[str, str]]:
        """Each key that leads to a page, and that page's name."""
        for item in self._items:
            yield item.key, item.name

    def mark(self, name: str) -> None:
        """The page in view; one that stands in no rail leaves the mark where it was."""
        for number, item in enumerate(self._items):
            if item.name == name:
                self._tabs.setCurrentIndex(number)

    def show_counts(self, counts: dict[str, Count]) -> None:
        """What waits on which page."""
        self._tabs.show_counts(counts)


def is_narrow() -> bool:
    return px.percent >= NARROW_FROM


def rail_width() -> int:
    if px.percent >= TOO_LARGE:
        return px(_NARROWEST)
    return px(_NARROW if is_narrow() else _WIDTH)


class RailTabs(QTabBar):
    """The pages, drawn one below another. A bar of tabs, so that whoever hears the window is told
    what they are and which of them is chosen.
    """

    def __init__(self, items: Sequence[RailItem]) -> None:
        super().__init__()
        self._items = items
        self._counts: dict[str, Count] = {}
        self._over = -1
        set_named(self, shape="RoundedWest", focusPolicy="TabFocus")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        for item in items:
            number = self.addTab(item.words)
            self.setTabToolTip(number, f"{item.words} · {item.key}")
            self.setAccessibleTabName(number, item.words)
        self.setAccessibleName(self.tr("Pages"))

    def show_counts(self, counts: dict[str, Count]) -> None:
        if counts == self._counts:
            return
        self._counts = counts
        for number, item in enumerate(self._items):
            count = counts.get(item.name)
            words = f"{item.words}, {count.number}" if count and count.number else item.words
            self.setAccessibleTabName(number, words)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt lays out anew what changes its width alone."""
        super().resizeEvent(event)
        self.setTabText(0, self.tabText(0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turned over the rail leads nowhere: a page is left on purpose."""
        event.ignore()

    # ---- where each is

    def tabSizeHint(self, number: int) -> QSize:
        height = px(_ITEM) + 1
        if is_narrow():
            height = min(max(self.height() // self.count(), px(_LOW_ITEM)), px(_TALL_ITEM))
        return QSize(rail_width(), height + self._gap_before(number))

    def minimumTabSizeHint(self, number: int) -> QSize:
        return self.tabSizeHint(number)

    @property
    def _is_low(self) -> bool:
        """The words alone, where a low screen, large text and a foot with much to say leave no room
        for icons: no page may be out of reach.
        """
        return is_narrow() and self.height() < px(_FLAT_ITEM) * self.count()

    def minimumSizeHint(self) -> QSize:
        if is_narrow():
            return QSize(rail_width(), px(_LOW_ITEM) * self.count())
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        if is_narrow():
            return QSize(rail_width(), px(_TALL_ITEM) * self.count())
        return QSize(rail_width(), sum(self.tabSizeHint(n).height() for n in range(self.count())))

    def _gap_before(self, number: int) -> int:
        if is_narrow() or not self._begins_group(number):
            return 0
        return px(_GAP)

    def _begins_group(self, number: int) -> bool:
        return number > 0 and self._items[number].group != self._items[number - 1].group

    # ---- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.count()):
            place = QRectF(self.tabRect(number))
            if gap := self._gap_before(number):
                self._paint_rule(painter, place)
                place.setTop(place.top() + gap)
            edge = px(2 if is_narrow() else 8)
            self._paint_item(painter, number, place.adjusted(edge, 0, -edge, -1))

    def font_of_words(self, is_chosen: bool) -> QFont:
        """Of a page's name."""
        if not is_narrow():
            return font(BODY, bold=is_chosen)
        return font(_SMALLEST if px.percent >= TOO_LARGE else _WORDS, bold=is_chosen)

    def _paint_rule(self, painter: QPainter, place: QRectF) -> None:
        y = round(place.top() + px(_GAP) / 2) + 0.5
        painter.setPen(QPen(QColor(colour("rail_line")), 1))
        painter.drawLine(QPointF(px(16), y), QPointF(place.right() - px(16), y))

    def _paint_item(self, painter: QPainter, number: int, place: QRectF) -> None:
        is_chosen = number == self.currentIndex()
        if ground := self._ground(number):
            painter.setPen(QColor(0, 0, 0, 0))
            painter.setBrush(QColor(colour(ground)))
            painter.drawRoundedRect(place, px(8), px(8))
        ink = colour("rail_chosen_text" if is_chosen else "rail_text")
        if is_narrow():
            self._paint_narrow(painter, number, place, ink)
        else:
            self._paint_wide(painter, number, place, ink)
        if is_chosen and self.hasFocus():
            painter.setPen(QPen(QColor(colour("rail_warning")), 2))
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), px(8), px(8))

    def _ground(self, number: int) -> str:
        if number == self.currentIndex():
            return "rail_chosen"
        if number == self._over:
            return "rail_over"
        return ""

    def _paint_wide(self, painter: QPainter, number: int, place: QRectF, ink: str) -> None:
        item, middle = self._items[number], place.center().y()
        icon = QRectF(place.left() + px(8), middle - px(10), px(20), px(20))
        self._paint_icon(painter, item, icon, ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font_of_words(number == self.currentIndex()))
        painter.drawText(place.adjusted(px(39), 0, 0, 0), _LEFT, item.words)
        painter.setFont(font(11))
        painter.drawText(place.adjusted(0, 0, -px(9), 0), _RIGHT, _short(item.key))

    def _paint_narrow(self, painter: QPainter, number: int, place: QRectF, ink: str) -> None:
        """Icon and key above, the word below."""
        item = self._items[number]
        top = place.top()
        painter.setPen(QColor(ink))
        if not self._is_low:
            icon = QRectF(place.left() + px(5), top + px(2), px(17), px(17))
            top = icon.bottom()
            self._paint_icon(painter, item, icon, ink)
            painter.setPen(QColor(ink))
            painter.setFont(font(10))
            key = QRectF(icon.right(), icon.top(), place.right() - px(4) - icon.right(), px(17))
            painter.drawText(key, _RIGHT, _short(item.key))
        painter.setFont(self.font_of_words(number == self.currentIndex()))
        words = QRectF(place.left(), top, place.width(), place.bottom() - top)
        painter.drawText(words, _CENTRE, item.words)
        count = self._counts.get(item.name)
        if self._is_low and count and count.number:
            _paint_count(painter, count, QPointF(place.right() - px(6), place.top() + px(8)))

    def _paint_icon(self, painter: QPainter, item: RailItem, place: QRectF, ink: str) -> None:
        icons.draw(painter, item.icon, place, ink)
        count = self._counts.get(item.name)
        if count and count.number:
            middle = max(place.top() + px(2), px(9))  # the first one's stands in the rail whole
            _paint_count(painter, count, QPointF(place.right(), middle))

    # ---- the mouse

    def mouseMoveEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._point_at(self.tabAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._point_at(-1)
        super().leaveEvent(event)

    def _point_at(self, number: int) -> None:
        if number != self._over:
            self._over = number
            self.update()


def _short(key: str) -> str:
    return key.replace("+", " ")


def _paint_count(painter: QPainter, count: Count, middle: QPointF) -> None:
    words = str(count.number) if count.number < 100 else "99+"
    painter.setFont(font(11, bold=True))
    wide = max(painter.fontMetrics().horizontalAdvance(words) + px(8), px(16))
    ground, ink = ("red_pale", "red") if count.is_bad else ("rail_text", "rail")
    badge = QRectF(middle.x() - wide / 2, middle.y() - px(8), wide, px(16))
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor(colour(ground)))
    painter.drawRoundedRect(badge, px(8), px(8))
    painter.setPen(QColor(colour(ink)))
    painter.drawText(badge, _CENTRE, words)
