"""A ruled table, one block a row: it may go on on the next page."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing.block import Block, keep_with_next
from counter.printing.drawing import draw_centred, draw_text
from counter.printing.fonts import Font
from counter.printing.layout import Style
from counter.printing.lines import wrap

_PAD: float = 0.7 * mm
_DESCENT = 0.1  # of the size: rows are tighter than lines of text
_RULE = 0.5


class Column(NamedTuple):
    """A table column: heading, share of the room, and how its cells stand. Neighbours of one `group`
    have that name above their headings.
    """

    heading: str
    share: float
    is_centred: bool = False
    group: str = ""


class _Cell(NamedTuple):
    lines: list[str]
    room: float
    is_centred: bool


def table(style: Style, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Block]:
    """The heading and the rows, each with a cell for every column. The heading is never the last on
    a page, and stands again over what goes on on the next.
    """
    heading = _heading(style, columns)
    blocks = [_row(style, columns, row, style.regular) for row in rows]
    return [keep_with_next(heading), *(block._replace(heading=heading) for block in blocks)]


def _heading(style: Style, columns: Sequence[Column]) -> Block:
    headings = [column._replace(is_centred=True) for column in columns]
    texts = [column.heading for column in columns]
    if any(column.group for column in columns):
        return _grouped_heading(style, headings, texts)
    return _row(style, headings, texts, style.bold)


def _grouped_heading(style: Style, columns: Sequence[Column], texts: Sequence[str]) -> Block:
    """Two lines of cells; one without a group reaches over both."""
    font, cells = style.bold, _cells(style, columns, texts, style.bold)
    above = font.line + _PAD
    height = above + _height_of(cells, font)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(_RULE)
        x = left
        for column, cell in zip(columns, cells, strict=True):
            high = height - above if column.group else height
            canvas.rect(x, top - height, cell.room, high)
            _draw_cell(canvas, cell, x, top - height + high, font)
            x += cell.room
        _draw_groups(canvas, style, columns, left, top)

    return Block(height, draw)


def _draw_groups(
    canvas: Canvas, style: Style, columns: Sequence[Column], left: float, top: float
) -> None:
    above = style.bold.line + _PAD
    for group, members in groupby(columns, key=lambda column: column.group):
        room = style.room * sum(column.share for column in members)
        if group:
            canvas.rect(left, top - above, room, above)
            _draw_cell(canvas, _Cell([group], room, is_centred=True), left, top, style.bold)
        left += room


def _row(style: Style, columns: Sequence[Column], texts: Sequence[str], font: Font) -> Block:
    cells = _cells(style, columns, texts, font)
    height = _height_of(cells, font)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(_RULE)
        x = left
        for cell in cells:
            canvas.rect(x, top - height, cell.room, height)
            _draw_cell(canvas, cell, x, top, font)
            x += cell.room

    return Block(height, draw)


def _cells(
    style: Style, columns: Sequence[Column], texts: Sequence[str], font: Font
) -> list[_Cell]:
    return [
        _cell(text, font, style.room * column.share, column.is_centred)
        for column, text in zip(columns, texts, strict=True)
    ]


def _height_of(cells: Sequence[_Cell], font: Font) -> float:
    most = max(len(cell.lines) for cell in cells)
    return most * font.line + _PAD


def _cell(text: str, font: Font, room: float, is_centred: bool) -> _Cell:
    return _Cell(wrap(text, font, room - 2 * _PAD), room, is_centred)


def _draw_cell(canvas: Canvas, cell: _Cell, left: float, top: float, font: Font) -> None:
    y = top - font.line + font.size * _DESCENT
    for line in cell.lines:
        if cell.is_centred:
            draw_centred(canvas, left + cell.room / 2, y, line, font)
        else:
            draw_text(canvas, left + _PAD, y, line, font)
        y -= font.line
