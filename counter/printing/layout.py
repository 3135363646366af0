"""The blocks of text that papers are made of: paragraphs, centred lines, fields with their leaders.

Tables are blocks too (`table`), and so are `letterhead` and `signature`.
"""

from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from counter.printing.block import Block, side_by_side
from counter.printing.drawing import draw_centred, draw_leader, draw_text
from counter.printing.fonts import BOLD, ITALIC, LEADING, REGULAR, Font
from counter.printing.lines import wrap

_BETWEEN, _DOTS = 8, 12  # points: between two fields of a line, and of dots behind each


class Style(NamedTuple):
    """The body size, the room between the margins, and from one line to the next in sizes."""

    size: float
    room: float
    leading: float = LEADING

    @property
    def line(self) -> float:
        return self.size * self.leading

    @property
    def regular(self) -> Font:
        return self.font(REGULAR)

    @property
    def bold(self) -> Font:
        return self.font(BOLD)

    @property
    def italic(self) -> Font:
        return self.font(ITALIC)

    def font(self, face: str, larger: float = 0) -> Font:
        """A face at the body's size, or so many points `larger`."""
        return Font(face, self.size + larger, self.leading)


class Word(NamedTuple):
    """A text that stands on one line."""

    text: str
    font: Font


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
    """`Label: value ......` with a dotted leader behind the last line, to the right margin; further
    lines start at the margin. `font` is the value's. `left` and `room` set it on a part of the line, for
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
            if number == len(lines):
                draw_leader(canvas, start + font.width(line) + 2, x + room, baseline)
            start = x

    return Block(len(lines) * style.line, draw)


class Field(NamedTuple):
    """A label with its value, as `field` draws them."""

    label: str
    value: str


def fields_beside(style: Style, first: Field, second: Field) -> list[Block]:
    """Both on one line where they have room there with some dots behind them, else one below the
    other.
    """
    font = style.regular
    wanted = [font.width(f"{label}: {value}") + _DOTS for label, value in (first, second)]
    spare = style.room - sum(wanted) - _BETWEEN
    if spare < 0:
        return [field(style, *first), field(style, *second)]
    left = wanted[0] + spare / 2
    start = left + _BETWEEN
    line = side_by_side(
        field(style, *first, room=left), field(style, *second, left=start, room=style.room - start)
    )
    return [line]


def at_margins(style: Style, first: Word, last: Word) -> Block:
    """A word at the left margin and one at the right: on one line where both have room there, else
    on two.
    """
    wanted = first.font.width(first.text) + _BETWEEN + last.font.width(last.text)
    lines = 1 if wanted <= style.room else 2

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_text(canvas, left, style.regular.baseline(top), first.text, first.font)
        right = left + style.room - last.font.width(last.text)
        draw_text(canvas, right, style.regular.baseline(top, lines), last.text, last.font)

    return Block(lines * style.line, draw)
