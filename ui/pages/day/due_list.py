"""Dossiers of the day in one list of rows: under a coloured heading each group of them, the most
urgent first.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from counter.domain.dossiers.summary import DossierSummary
from ui import icons
from ui.colours import TONES, colour
from ui.theme import BODY, LARGE, SMALL, by_size, font, px
from ui.widgets.basics import is_letter
from ui.widgets.row_list import Drawing, RowList

ROW, _TALL = 32, 52  # pixels: a row, and one of two lines at large text
_NUMBER = 50  # pixels: of the last four digits
_MATTER_AT, _WHERE_AT = 0.27, 0.62  # of the room behind the number
_WHEN = 112  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Heading(NamedTuple):
    """A group's name with its count, and a second line beside it."""

    words: str
    more: str
    tone: str
    icon: str

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.words, self.more)))


class DueRow(NamedTuple):
    """A dossier in words: the end of its code, whose and what it is, who has it, and how late it is or
    when it is due.
    """

    summary: DossierSummary
    number: str
    matter: str
    where: str
    when: str
    tone: str

    @property
    def spoken(self) -> str:
        said = (f"{self.number}  {self.summary.people}", self.matter, self.where, self.when)
        return " · ".join(filter(None, said))


class DueList(RowList):
    """Enter or a double click opens a dossier. Letters and digits are for the page."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Drawing(ROW, _paint, height_of=_height_of))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter(event):
            event.ignore()  # it goes on to the page
        else:
            super().keyPressEvent(event)

    def show_rows(self, rows: Sequence[Heading | DueRow]) -> None:
        """As high as its rows where there is room for them; the chosen dossier stays chosen."""
        self.fill(rows, _is_same)
        heights = [px(_height_of(row)) for row in rows]
        self.setMaximumHeight(sum(heights) + 4)
        self.setMinimumHeight(sum(heights[: by_size(_FEWEST, _FEWEST_LARGE)]) + 4)
        if self.chosen is None:
            self.choose(lambda thing: isinstance(thing, DueRow))

    def open_chosen(self) -> None:
        """A heading is nothing to open."""
        if isinstance(self.chosen, DueRow):
            self.opened.emit(self.chosen.summary)


def _height_of(thing: object) -> int:
    if isinstance(thing, Heading):
        return ROW
    return by_size(ROW, _TALL)


# Rows in view before the page itself scrolls; at large text it scrolls anyway.
_FEWEST, _FEWEST_LARGE = 4, 12


def _is_same(one: object, other: object) -> bool:
    if isinstance(one, DueRow) and isinstance(other, DueRow):
        return one.summary.subject == other.summary.subject
    return False


# ---- drawing


def _paint(painter: QPainter, place: QRectF, thing: object, is_chosen: bool) -> None:
    if isinstance(thing, Heading):
        _paint_heading(painter, place, thing, is_chosen)
    elif isinstance(thing, DueRow):
        _paint_row(painter, place.adjusted(px(14), 0, -px(14), 0), thing)


def _paint_heading(painter: QPainter, place: QRectF, heading: Heading, is_chosen: bool) -> None:
    ink, ground = TONES[heading.tone]
    painter.fillRect(place.adjusted(px(3) if is_chosen else 0, 0, 0, 0), QColor(colour(ground)))
    middle = place.center().y()
    at = QRectF(place.left() + px(14), middle - px(9), px(18), px(18))
    icons.draw(painter, heading.icon, at, colour(ink))
    words = place.adjusted(px(40), 0, -px(14), 0)
    painter.setFont(font(BODY, bold=True))
    painter.setPen(QColor(colour(ink)))
    painter.drawText(words, _LEFT, heading.words)
    beside = painter.fontMetrics().horizontalAdvance(heading.words) + px(9)
    painter.setFont(font(SMALL))
    painter.setPen(QColor(colour("ink")))
    painter.drawText(words.adjusted(beside, 0, 0, 0), _LEFT, heading.more)


def _paint_row(painter: QPainter, inside: QRectF, row: DueRow) -> None:
    painter.setFont(font(BODY, bold=True))
    number = painter.fontMetrics().horizontalAdvance(row.number)
    left = inside.left() + max(px(_NUMBER), number + px(10))
    right = inside.right() - px(_WHEN)
    wide = right - left
    if px.percent >= LARGE:
        _paint_in_two_lines(painter, inside.adjusted(0, px(4), 0, -px(4)), left, row)
        return
    _paint_words(painter, inside, row.number, "ink", bold=True)
    matter_at, where_at = left + wide * _MATTER_AT, left + wide * _WHERE_AT
    _paint_words(painter, _span(inside, left, matter_at), row.summary.people, "ink")
    _paint_words(painter, _span(inside, matter_at, where_at), row.matter, "quiet")
    _paint_words(painter, _span(inside, where_at, right), row.where, "ink")
    _paint_when(painter, _span(inside, right, inside.right() + px(8)), row)


def _paint_in_two_lines(painter: QPainter, inside: QRectF, left: float, row: DueRow) -> None:
    """Whose and how late above, the matter and who has it below: at large text one line has no room
    for the four.
    """
    above = QRectF(inside.left(), inside.top(), inside.width(), inside.height() / 2)
    below = above.translated(0, above.height())
    right = inside.right() - px(_WHEN)
    _paint_words(painter, above, row.number, "ink", bold=True)
    _paint_words(painter, _span(above, left, right), row.summary.people, "ink")
    _paint_when(painter, _span(above, right, inside.right() + px(8)), row)
    behind = " · ".join(filter(None, (row.matter, row.where)))
    _paint_words(painter, _span(below, left, inside.right()), behind, "quiet")


def _paint_when(painter: QPainter, place: QRectF, row: DueRow) -> None:
    ink = TONES[row.tone][0] if row.tone else "quiet"
    _paint_words(painter, place, row.when, ink, bold=row.tone in ("bad", "warn"), side=_RIGHT)


def _span(inside: QRectF, left: float, right: float) -> QRectF:
    return QRectF(left, inside.top(), right - left - px(8), inside.height())


def _paint_words(
    painter: QPainter,
    place: QRectF,
    text: str,
    ink: str,
    *,
    bold: bool = False,
    side: Qt.AlignmentFlag = _LEFT,
) -> None:
    painter.setPen(QColor(colour(ink)))
    painter.setFont(font(BODY, bold=bold))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, side, shown)
