"""A small flow of blocks down a page: each knows its height before it is drawn, so that nothing
overlaps or falls off.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing.fonts import BOLD, REGULAR, width, wrapped

LEADING = 1.22
Draw = Callable[[Canvas, float, float], None]


class Block(NamedTuple):
    """`draw(canvas, left, top)` fills `height` points below `top`."""

    height: float
    draw: Draw


class Style(NamedTuple):
    """The body size and the room between the margins, in points."""

    size: float
    room: float

    @property
    def line(self) -> float:
        return self.size * LEADING


def text(canvas: Canvas, x: float, y: float, line: str, font: str, size: float) -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, y, line)


def centred(canvas: Canvas, x: float, y: float, line: str, font: str, size: float) -> None:
    text(canvas, x - width(line, font, size) / 2, y, line, font, size)


def paragraph(style: Style, content: str, font: str = REGULAR, size: float | None = None) -> Block:
    """Plain lines, as many as it takes."""
    points = size or style.size
    lines = wrapped(content, font, points, style.room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines, start=1):
            text(canvas, left, top - number * points * LEADING + points * 0.25, line, font, points)

    return Block(len(lines) * points * LEADING, draw)


def middle(style: Style, content: str, font: str, size: float) -> Block:
    """Centred lines."""
    lines = wrapped(content, font, size, style.room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines, start=1):
            centred(
                canvas,
                left + style.room / 2,
                top - number * size * LEADING + size * 0.25,
                line,
                font,
                size,
            )

    return Block(len(lines) * size * LEADING, draw)


def field(
    style: Style, label: str, value: str, font: str = REGULAR, *, left: float = 0, room: float = 0
) -> Block:
    """`Label: value ......` with a dotted leader to the right margin; further lines start at the
    margin.
    """
    room = room or style.room
    head = f"{label}: "
    taken = width(head, REGULAR, style.size)
    lines = wrapped(value, font, style.size, room, max(room - taken, 1))

    def draw(canvas: Canvas, x: float, top: float) -> None:
        x += left
        baseline = top - style.line + style.size * 0.25
        text(canvas, x, baseline, head, REGULAR, style.size)
        start = x + taken
        for line in lines:
            text(canvas, start, baseline, line, font, style.size)
            end = start + width(line, font, style.size)
            leader(canvas, end + 2, x + room, baseline)
            start, baseline = x, baseline - style.line

    return Block(len(lines) * style.line, draw)


def leader(canvas: Canvas, start: float, end: float, y: float) -> None:
    if end - start < 4:
        return
    canvas.saveState()
    canvas.setLineWidth(0.6)
    canvas.setLineCap(1)
    canvas.setDash([0.1, 2.2])
    canvas.line(start, y, end, y)
    canvas.restoreState()


def side_by_side(*blocks: Block) -> Block:
    """Blocks that share a line, each drawing at its own offset."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for block in blocks:
            block.draw(canvas, left, top)

    return Block(max(block.height for block in blocks), draw)


def _nothing(_canvas: Canvas, _left: float, _top: float) -> None:
    pass


def gap(points: float) -> Block:
    return Block(points, _nothing)


class Column(NamedTuple):
    """A table column: heading, share of the room, and how its cells stand."""

    heading: str
    share: float
    is_centred: bool = False


def table(style: Style, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Block]:
    """A ruled table, one block a row: it may go on over the next page."""
    widths = [style.room * column.share for column in columns]
    heading = _row(style, widths, [c.heading for c in columns], [True] * len(columns), BOLD)
    centring = [column.is_centred for column in columns]
    return [heading, *(_row(style, widths, row, centring, REGULAR) for row in rows)]


_PAD = 0.7 * mm


def _row(
    style: Style, widths: Sequence[float], cells: Sequence[str], centring: Sequence[bool], font: str
) -> Block:
    size = style.size * 0.95
    filled = [
        wrapped(cell, font, size, room - 2 * _PAD) for cell, room in zip(cells, widths, strict=True)
    ]
    height = max(len(lines) for lines in filled) * size * LEADING + _PAD

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(0.5)
        x = left
        for lines, room, in_middle in zip(filled, widths, centring, strict=True):
            canvas.rect(x, top - height, room, height)
            y = top - size * LEADING + size * 0.1
            for line in lines:
                if in_middle:
                    centred(canvas, x + room / 2, y, line, font, size)
                else:
                    text(canvas, x + _PAD, y, line, font, size)
                y -= size * LEADING
            x += room

    return Block(height, draw)


def paged(blocks: Sequence[Block], first: float, further: float) -> list[list[Block]]:
    """Blocks over pages with `first` and `further` points of height; a block is never parted."""
    pages: list[list[Block]] = [[]]
    left = first
    for block in blocks:
        if block.height > left and pages[-1]:
            pages.append([])
            left = further
        pages[-1].append(block)
        left -= block.height
    return pages


def drawn(canvas: Canvas, blocks: Sequence[Block], left: float, top: float) -> None:
    for block in blocks:
        block.draw(canvas, left, top)
        top -= block.height
