"""A dossier's code on its receipt: as bars and letters at the head, as a QR code at the foot."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.domain.numbering import code_on_paper
from counter.printing.block import Block
from counter.printing.codes import code128_modules, draw_code128
from counter.printing.drawing import draw_text
from counter.printing.forms.receipt import words
from counter.printing.layout import Style
from counter.printing.marks import shows_practice

_BARCODE_HEIGHT = 6.5 * mm
_BAR = 0.325 * mm  # a module wide enough for cheap scanners, and for a picture of 150 dots an inch
_BESIDE = 3 * mm


def scanned_code(dossier: Dossier, printed: ReceiptPrinted) -> str:
    """What both the bars and the QR code say."""
    return code_on_paper(dossier.code, shows_practice(printed))


def code_line(style: Style, dossier: Dossier, printed: ReceiptPrinted) -> Block:
    """The bars, and the code in letters beside them where there is room, else below."""
    text = words.CODE.format(code=dossier.code)
    scanned = scanned_code(dossier, printed)
    bars = min(code128_modules(scanned) * _BAR, style.room)
    is_beside = bars + _BESIDE + style.regular.width(text) <= style.room

    def draw(canvas: Canvas, left: float, top: float) -> None:
        bottom = top - _BARCODE_HEIGHT - 1
        draw_code128(canvas, scanned, left, bottom, bars, _BARCODE_HEIGHT)
        if is_beside:
            draw_text(canvas, left + bars + _BESIDE, bottom + 2, text, style.regular)
        else:
            draw_text(canvas, left, bottom - style.line + 2, text, style.regular)

    height = _BARCODE_HEIGHT + 3
    return Block(height if is_beside else height + style.line, draw)
