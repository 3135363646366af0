"""A page that tries a printer out: every Vietnamese letter, the margins, and both codes."""

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing.codes import draw_code128, draw_qr
from counter.printing.drawing import draw_centred
from counter.printing.fonts import BOLD, REGULAR, Font
from counter.printing.forms.test_page import words
from counter.printing.pages import make_pdf

_WIDTH, _HEIGHT = A4
_MIDDLE = _WIDTH / 2
_MARGIN = 10 * mm


def test_page(printer: str) -> bytes:
    """One A4 as PDF; it holds nothing of any dossier."""

    def draw(canvas: Canvas) -> None:
        canvas.rect(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN)
        _draw_words(canvas, printer)
        _draw_codes(canvas)

    return make_pdf("counter-test", A4, draw)


def _draw_words(canvas: Canvas, printer: str) -> None:
    plain = Font(REGULAR, 12)
    draw_centred(canvas, _MIDDLE, _HEIGHT - 40 * mm, words.TITLE, Font(BOLD, 20))
    draw_centred(canvas, _MIDDLE, _HEIGHT - 50 * mm, printer, plain)
    for number, line in enumerate(words.LETTERS):
        y = _HEIGHT - (70 + 9 * number) * mm
        draw_centred(canvas, _MIDDLE, y, line, Font(REGULAR, 13))
    draw_centred(canvas, _MIDDLE, 25 * mm, words.INSTRUCTION, plain)


def _draw_codes(canvas: Canvas) -> None:
    bars = 90 * mm
    draw_code128(canvas, words.CODE, _MIDDLE - bars / 2, _HEIGHT - 130 * mm, bars, height=10 * mm)
    side = 24 * mm
    draw_qr(canvas, words.CODE, _MIDDLE - side / 2, _HEIGHT - 165 * mm, side)
