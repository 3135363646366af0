"""The recovery code in large groups inside a frame, its QR beside it for whoever has a scanner."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing.block import Block
from counter.printing.codes import draw_qr
from counter.printing.drawing import draw_text
from counter.printing.fonts import BOLD, Font
from counter.printing.forms.recovery_sheet import words
from counter.printing.layout import Style

_GROUPS_A_LINE = 4
_LETTERS = Font(BOLD, 22)
_HEIGHT = 34 * mm
_PAD = 8 * mm
_FIRST_LINE = 14 * mm
_LINE = 12 * mm
_QR_SIDE = 26 * mm
_QR_PAD = 4 * mm


def code_frame(style: Style, code: str) -> Block:
    """`code` in groups parted by dashes."""
    lines = _lines(code)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        bottom, right = top - _HEIGHT, left + style.room
        canvas.rect(left, bottom, style.room, _HEIGHT)
        y = top - _FIRST_LINE
        for line in lines:
            draw_text(canvas, left + _PAD, y, line, _LETTERS)
            y -= _LINE
        draw_qr(canvas, code, right - _QR_SIDE - _QR_PAD, bottom + _QR_PAD, _QR_SIDE)

    return Block(_HEIGHT, draw)


def _lines(code: str) -> list[str]:
    groups = code.split("-")
    starts = range(0, len(groups), _GROUPS_A_LINE)
    return [words.BETWEEN_GROUPS.join(groups[n : n + _GROUPS_A_LINE]) for n in starts]
