"""The foot of a receipt: both signatures, between them the code to scan when the result is fetched,
and notes.
"""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.printing.block import Block, side_by_side
from counter.printing.codes import draw_qr
from counter.printing.drawing import draw_centred
from counter.printing.fonts import REGULAR, Font
from counter.printing.forms.receipt import words
from counter.printing.forms.receipt.code import scanned_code
from counter.printing.layout import Style
from counter.printing.lines import balance
from counter.printing.signature import signature

_QR_SIDE = 16 * mm
_ABOVE = 2
_NOTE_SIZE, _NOTE_LEADING = 0.68, 1.1  # of the body's size
_NOTE_SHARE = 0.37  # of the room: what the signatures leave between them


def foot(style: Style, dossier: Dossier, printed: ReceiptPrinted) -> Block:
    """One block: a page never parts a signature from the other."""
    return side_by_side(
        signature(style, 0.16, words.SUBMITTER_SIGNS),
        signature(style, 0.84, words.CLERK_SIGNS, printed.clerk_name),
        _code_and_notes(style, dossier, printed),
    )


def _code_and_notes(style: Style, dossier: Dossier, printed: ReceiptPrinted) -> Block:
    scanned = scanned_code(dossier, printed)
    note = f"{words.NOTE} {printed.letterhead.lookup}"
    font = Font(REGULAR, style.size * _NOTE_SIZE, _NOTE_LEADING)
    lines = balance(note, font, style.room * _NOTE_SHARE)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        middle = left + style.room / 2
        y = top - _ABOVE - _QR_SIDE
        draw_qr(canvas, scanned, middle - _QR_SIDE / 2, y, _QR_SIDE)
        for line in lines:
            y -= font.line
            draw_centred(canvas, middle, y, line, font)

    return Block(_ABOVE + _QR_SIDE + len(lines) * font.line, draw)
