"""The list of sections in its groups; what needs something is marked there."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui import icons
from ui.colours import colour
from ui.pages.administration.section import Section
from ui.theme import BODY, SMALL, by_size, font, px
from ui.widgets.table import Index

_WIDTH, _NARROW, _ITEM, _HEADING = 208, 192, 36, 30  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_CUT = Qt.TextElideMode.ElideRight
_PLACE = Qt.ItemDataRole.UserRole
_LACKS = Qt.ItemDataRole.UserRole + 1
_IS_UNSAVED = Qt.ItemDataRole.UserRole + 2


class Place(NamedTuple):
    """A section where it stands in the list."""

    name: str
    group: str
    words: str
    icon: str
    section: Section


class SectionList(QListWidget):
    """A heading for each group; arrows pass over it."""

    chosen = Signal(str)  # the name of a section

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._items: dict[str, QListWidgetItem] = {}
        self._delegate = _Delegate()
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "bare")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(px(by_size(_WIDTH, _NARROW)))
        group = ""
        for place in places:
            if place.group != group:
                group = place.group
                self._add_heading(group)
            self._add(place)
        self.currentItemChanged.connect(self._changed)

    def _add_heading(self, words: str) -> None:
        heading = QListWidgetItem(words)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setSizeHint(QSize(0, px(_HEADING)))
        self.addItem(heading)

    def _add(self, place: Place) -> None:
        item = QListWidgetItem(place.words)
        item.setData(_PLACE, (place.name, place.icon))
        item.setSizeHint(QSize(0, px(_ITEM)))
        self.addItem(item)
        self._items[place.name] = item

    def _changed(self, now: QListWidgetItem | None, _before: object) -> None:
        if now is not None and now.data(_PLACE):
            self.chosen.emit(now.data(_PLACE)[0])

    def choose(self, name: str) -> None:
        self.setCurrentItem(self._items[name])

    def show_needs(self, lacks: Mapping[str, str], unsaved: frozenset[str]) -> None:
        """What each section lacks, in a sentence, and which hold something unsaved."""
        for name, item in self._items.items():
            sentence = lacks.get(name, "")
            item.setData(_LACKS, sentence)
            item.setData(_IS_UNSAVED, name in unsaved)
            item.setToolTip(sentence)
            told = [item.text(), sentence]
            if name in unsaved:
                told.append(self.tr("not saved yet"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, told)))


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, words = QRectF(option.rect), str(index.data())
        if not index.data(_PLACE):
            painter.setFont(font(SMALL))
            painter.setPen(QColor(colour("quiet")))
            painter.drawText(room.adjusted(px(10), 0, 0, -px(4)), _LOW, words)
        else:
            self._paint_section(painter, room.adjusted(1, 1, -1, -1), option, index)
        painter.restore()

    def _paint_section(
        self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        self._paint_ground(painter, room, is_chosen, is_over, has_focus)
        ink = colour("sea_text" if is_chosen else "ink")
        middle = room.center().y()
        icon = QRectF(room.left() + px(9), middle - px(9), px(18), px(18))
        icons.draw(painter, index.data(_PLACE)[1], icon, ink)
        right = self._paint_marks(painter, room, index)
        painter.setPen(QColor(ink))
        painter.setFont(font(BODY, bold=is_chosen))
        place = QRectF(icon.right() + px(10), room.top(), 0, room.height())
        place.setRight(right)
        words = painter.fontMetrics().elidedText(str(index.data()), _CUT, round(place.width()))
        painter.drawText(place, _LEFT, words)

    def _paint_ground(
        self, painter: QPainter, room: QRectF, is_chosen: bool, is_over: bool, has_focus: bool
    ) -> None:
        ground = "sea_pale" if is_chosen else "line"
        painter.setPen(QColor(0, 0, 0, 0))
        if is_chosen or is_over:
            painter.setBrush(QColor(colour(ground)))
            painter.drawRoundedRect(room, px(6), px(6))
        if is_chosen:
            bar = QRectF(room.left(), room.top(), px(3), room.height())
            painter.fillRect(bar, QColor(colour("sea")))
        if has_focus and is_chosen:
            painter.setPen(QPen(QColor(colour("sea")), 2))
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), px(6), px(6))

    def _paint_marks(self, painter: QPainter, room: QRectF, index: Index) -> float:
        """Of what is unsaved, and of what lacks something; returns where words may end."""
        right = room.right() - px(8)
        marks = [("warn", "amber", index.data(_LACKS)), ("edit", "sea", index.data(_IS_UNSAVED))]
        for icon, ink, is_shown in marks:
            if is_shown:
                right -= px(16)
                place = QRectF(right, room.center().y() - px(8), px(16), px(16))
                icons.draw(painter, icon, place, colour(ink))
                right -= px(4)
        return right
