"""The foot of a paper: who signs, in a column with room for the hand and the stamp."""

from reportlab.pdfgen.canvas import Canvas

from counter.printing.block import Block
from counter.printing.drawing import draw_centred
from counter.printing.layout import Style
from counter.printing.lines import balance

SIGN_HERE = "(Ký và ghi rõ họ tên)"
_LINES = 7  # title, line below it, four for the hand, name
_NAME_ABOVE = 3


def signature(style: Style, left: float, room: float, title: str, name: str = "") -> Block:
    """A column that starts `left` points from the margin and is `room` wide; without a `name` it is
    written by hand. A name wider than the column goes on in a line above. Columns stand
    `side_by_side`.
    """
    height = _LINES * style.line

    def draw(canvas: Canvas, margin: float, top: float) -> None:
        middle = margin + left + room / 2
        draw_centred(canvas, middle, style.bold.baseline(top), title, style.bold)
        draw_centred(canvas, middle, style.italic.baseline(top, 2), SIGN_HERE, style.italic)
        above = top - height + _NAME_ABOVE
        for line in reversed(balance(name, style.bold, room)):
            draw_centred(canvas, middle, above, line, style.bold)
            above += style.line

    return Block(height, draw)
