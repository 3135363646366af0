"""Finds words in a window that have less room than they need; what scrolls down may lie below the
edge, nothing may lie beside it. A `CutLabel` is made to be cut.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from ui.shell.rail import RailTabs, rail_width
from ui.widgets.cut_label import CutLabel
from ui.widgets.folding_card import FoldingCard

_EDGE = 20  # pixels beside what is typed in a field, as in the style sheet
_ENDS_OF_WORDS = re.compile(r"[\s/\\-]")  # where Qt begins another line


def find_cut(window: QWidget) -> Iterator[str]:
    """What is wrong with each widget in view: its kind, its words, and how much room it has."""
    folded = [one.card for one in window.findChildren(FoldingCard) if one.is_folded]
    for widget in window.findChildren(QWidget):
        is_in_view = widget.isVisible() and not any(card.isAncestorOf(widget) for card in folded)
        if is_in_view and (why := _why_cut(widget)):
            yield f"{type(widget).__name__} {_words_of(widget)[:60]!r}: {why}"


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.accessibleName()


def _why_cut(widget: QWidget) -> str:
    match widget:
        case CutLabel():
            return _lies_outside(widget)
        case QLabel() if widget.wordWrap():
            return _has_narrow_words(widget) or _is_low(widget) or _lies_outside(widget)
        case QLabel() | QAbstractButton():
            return _is_small(widget) or _lies_outside(widget)
        case QLineEdit():
            return _has_cut_hint(widget)
        case QHeaderView():
            return _has_cut_heading(widget)
        case RailTabs():
            return _has_cut_page(widget)
        case QScrollBar():
            is_sideways = widget.orientation() == Qt.Orientation.Horizontal
            return "scrolls sideways" if is_sideways and widget.maximum() > 0 else ""
    return ""


def _is_small(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and not widget.text():
        return ""
    needs, has = widget.sizeHint(), widget.size()
    if widget.hasHeightForWidth():
        wide = max(has.width(), widget.minimumSizeHint().width())
        needs = QSize(min(needs.width(), wide), widget.heightForWidth(wide))
    if has.width() < needs.width() or has.height() < needs.height() - 1:
        return f"{has.toTuple()} of {needs.toTuple()} pixels"
    return ""


def _has_narrow_words(label: QLabel) -> str:
    margins = label.contentsMargins()
    has = label.width() - margins.left() - margins.right()
    words = _ENDS_OF_WORDS.split(label.text())
    needs = max(map(label.fontMetrics().horizontalAdvance, words))
    return f"a word has {has} of {needs} pixels" if has < needs else ""


def _is_low(label: QLabel) -> str:
    needs = label.heightForWidth(label.width())
    return f"{label.height()} of {needs} pixels high" if label.height() < needs else ""


def _lies_outside(widget: QWidget) -> str:
    inside = widget
    while (parent := inside.parentWidget()) is not None and not parent.isWindow():
        place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
        is_scrolled = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if is_scrolled and place.left() >= 0 and place.right() <= parent.width():
            return ""
        if is_scrolled or not parent.rect().contains(place):
            return f"sticks out of its {type(parent).__name__}"
        inside = parent
    return ""


def _has_cut_hint(edit: QLineEdit) -> str:
    """A text is scrolled along while it is typed; a hint is not."""
    if edit.text():
        return ""
    has = edit.width() - _EDGE
    needs = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    return f"its hint has {has} of {needs} pixels" if has < needs else ""


def _has_cut_heading(heading: QHeaderView) -> str:
    if heading.orientation() == Qt.Orientation.Vertical:
        return ""
    for section in range(heading.count()):
        words = heading.model().headerData(section, Qt.Orientation.Horizontal)
        needs = heading.fontMetrics().horizontalAdvance(str(words))
        if not heading.isSectionHidden(section) and heading.sectionSize(section) <= needs:
            return f"{words} has {heading.sectionSize(section)} of {needs} pixels"
    return ""


def _has_cut_page(rail: RailTabs) -> str:
    metrics = QFontMetrics(rail.font_of_words(True))
    for page in range(rail.count()):
        if metrics.horizontalAdvance(rail.tabText(page)) > rail_width():
            return f"{rail.tabText(page)} is wider than the rail"
        if rail.tabRect(page).bottom() > rail.height():
            return f"{rail.tabText(page)} lies below the rail's end"
    return ""
