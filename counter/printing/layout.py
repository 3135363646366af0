"""Blocks down a page: each knows its height before it is drawn, so that nothing overlaps or falls
off.

A paper is a list of blocks, which `pages` puts on sheets. All lengths are points; as in PDF, y
grows upwards.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from counter.printing.fonts import BOLD, ITALIC, LEADING, REGULAR, Font
from counter.printing.lines import wrap

Draw = Callable[[Canvas, float, float], None]

_SHORTEST_LEADER = 4


class Block(NamedTuple):
    """`draw(canvas, left, top)` fills `height` points below `top`.

    Where a page ends (`pages.break_pages`), a block that `stays_with_next` goes over with the next
    one, and a row of a table has the table's `heading` drawn again above it.
    """

    height: float
    draw: Draw
    stays_with_next: bool = False
    heading: "Block | None" = None


class Style(NamedTuple):
    """The body size and the room between the margins."""

    size: float
    room: float

    @property
    def line(self) -> float:
        return self.size * LEADING

    @property
    def regular(self) -> Font:
        return Font(REGULAR, self.size)

    @property
    def bold(self) -> Font:
        return Font(BOLD, self.size)

    @property
    def italic(self) -> Font:
        return Font(ITALIC, self.size)


class Word(NamedTuple):
    """A text that stands on one line."""

    text: str
    font: Font


# ---- what blocks draw with


def draw_text(canvas: Canvas, x: float, y: float, line: str, font: Font) -> None:
    """A line that begins at x, on the baseline y."""
    canvas.setFont(font.face, font.size)
    canvas.drawString(x, y, line)


def draw_centred(canvas: Canvas, x: float, y: float, line: str, font: Font) -> None:
    """A line with its middle at x, on the baseline y."""
    draw_text(canvas, x - font.width(line) / 2, y, line, font)


def draw_leader(canvas: Canvas, start: float, end: float, y: float) -> None:
    """Dots from where a value ends to the margin."""
    if end - start < _SHORTEST_LEADER:
        return
    canvas.saveState()
    canvas.setLineWidth(0.6)
    canvas.setLineCap(1)
    canvas.setDash([0.1, 2.2])
    canvas.line(start, y, end, y)
    canvas.restoreState()


# ---- blocks of text


def paragraph(style: Style, content: str) -> Block:
    """Plain lines, as many as it takes."""
    font = style.regular
    lines = wrap(content, font, style.room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, line in enumerate(lines, start=1):
            draw_text(canvas, left, font.baseline(top, number), line, font)

    return Block(len(lines) * font.line, draw)


def centre(style: Style, content: str, font: Font) -> Block:
    """Centred lines, as many as it takes."""
    lines = wrap(content, font, style.room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        middle = left + style.room / 2
        for number, line in enumerate(lines, start=1):
            draw_centred(canvas, middle, font.baseline(top, number), line, font)

    return Block(len(lines) * font.line, draw)


def field(
    style: Style,
    label: str,
    value: str,
    font: Font | None = None,
    *,
    left: float = 0,
    room: float = 0,
) -> Block:
    """`Label: value ......` with a dotted leader to the right margin; further lines start at the
    margin. `font` is the value's. `left` and `room` set it on a part of the line, for
    `side_by_side`; without them it takes the whole.
    """
    plain = style.regular
    font = font or plain
    room = room or style.room
    head = f"{label}: "
    taken = plain.width(head)
    lines = wrap(value, font, room, max(room - taken, 1))

    def draw(canvas: Canvas, margin: float, top: float) -> None:
        x = margin + left
        draw_text(canvas, x, plain.baseline(top), head, plain)
        start = x + taken
        for number, line in enumerate(lines, start=1):
            baseline = plain.baseline(top, number)
            draw_text(canvas, start, baseline, line, font)
            draw_leader(canvas, start + font.width(line) + 2, x + room, baseline)
            start = x

    return Block(len(lines) * style.line, draw)


def at_margins(style: Style, first: Word, last: Word) -> Block:
    """One line: a word at the left margin and one at the right."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        baseline = style.regular.baseline(top)
        draw_text(canvas, left, baseline, first.text, first.font)
        right = left + style.room - last.font.width(last.text)
        draw_text(canvas, right, baseline, last.text, last.font)

    return Block(style.line, draw)


# ---- blocks of blocks


def side_by_side(*blocks: Block) -> Block:
    """Blocks that share a line, each drawing at its own offset."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for block in blocks:
            block.draw(canvas, left, top)

    return Block(max(block.height for block in blocks), draw)


def gap(points: float) -> Block:
    """Nothing, so high."""
    return Block(points, _draw_nothing)


def _draw_nothing(_canvas: Canvas, _left: float, _top: float) -> None:
    pass


def space_out(blocks: Sequence[Block], points: float) -> list[Block]:
    """The blocks with a gap below each."""
    return [piece for block in blocks for piece in (block, gap(points))]


def keep_with_next(block: Block) -> Block:
    """The same block, never the last on a page that another one follows."""
    return block._replace(stays_with_next=True)


def height_of(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)
