"""A dossier's code at the head of its receipt: as bars with its letters, and as a QR code."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.domain.numbering import code_on_paper
from counter.printing.block import Block
from counter.printing.codes import code128_modules, draw_code128, draw_qr
from counter.printing.drawing import draw_text
from counter.printing.forms.receipt import words
from counter.printing.layout import Style
from counter.printing.marks import shows_practice

_BARCODE_HEIGHT = 6.5 * mm
_BAR = 0.325 * mm  # a module wide enough for cheap scanners, and for a picture of 150 dots an inch
_QR_SIDE = 16 * mm
_BESIDE = 3 * mm
_ABOVE = 2
_BELOW = 3


def code_line(style: Style, dossier: Dossier, printed: ReceiptPrinted, below: float) -> Block:
    """The bars, their letters beside them where there is room, else below, and the QR code at the
    right margin. It hangs down beside the centred lines below, the widest of which takes `below`
    points, unless they reach so far.
    """
    text = words.CODE.format(code=dossier.code)
    scanned = code_on_paper(dossier.code, shows_practice(printed))
    beside_qr = style.room - _QR_SIDE - _BESIDE
    bars = min(code128_modules(scanned) * _BAR, beside_qr)
    is_beside = bars + _BESIDE + style.regular.width(text) <= beside_qr

    def draw(canvas: Canvas, left: float, top: float) -> None:
        bottom = top - _ABOVE - _BARCODE_HEIGHT
        draw_code128(canvas, scanned, left, bottom, bars, _BARCODE_HEIGHT)
        if is_beside:
            draw_text(canvas, left + bars + _BESIDE, bottom + 2, text, style.regular)
        else:
            draw_text(canvas, left, bottom - style.line + 2, text, style.regular)
        right = left + style.room - _QR_SIDE
        draw_qr(canvas, scanned, right, top - _ABOVE - _QR_SIDE, _QR_SIDE)

    height = _ABOVE + _BARCODE_HEIGHT + _BELOW
    if not is_beside:
        height += style.line
    if (style.room - below) / 2 < _QR_SIDE + _BESIDE:
        height = max(height, _ABOVE + _QR_SIDE + _BELOW)
    return Block(height, draw)
