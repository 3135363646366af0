"""The foot of a paper: who signs, in a column with room for the hand and the stamp."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing.block import Block
from counter.printing.drawing import draw_centred
from counter.printing.layout import Style
from counter.printing.lines import balance

SIGN_HERE = "(Ký và ghi rõ họ tên)"
_ROOM = 25 * mm
_NAME_ABOVE = 3
_OF_COLUMN = 0.95  # a name fills so much of its column, and goes on in a line above


def signature(style: Style, share: float, title: str, name: str = "") -> Block:
    """A column around the line at that `share` of the room; without a `name` it is written by hand.
    Columns stand `side_by_side`.
    """
    height = 3 * style.line + _ROOM

    def draw(canvas: Canvas, left: float, top: float) -> None:
        half = style.bold.width(title) / 2  # a long title stays inside the margins
        half_room = style.room * min(share, 1 - share) * _OF_COLUMN
        middle = left + min(max(style.room * share, half), style.room - half)
        first = top - style.size
        draw_centred(canvas, middle, first, title, style.bold)
        draw_centred(canvas, middle, first - style.line, SIGN_HERE, style.italic)
        above = top - height + _NAME_ABOVE
        for line in reversed(balance(name, style.bold, 2 * half_room)):
            draw_centred(canvas, middle, above, line, style.bold)
            above += style.line

    return Block(height, draw)
