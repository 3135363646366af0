"""Both copies of a receipt on its pages."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing.block import Block
from counter.printing.drawing import draw_centred
from counter.printing.fonts import ITALIC, REGULAR, Font
from counter.printing.forms.receipt import words
from counter.printing.forms.receipt.fitting import FittedCopy
from counter.printing.marks import draw_practice
from counter.printing.pages import Sheet, draw_blocks

COPIES = 2
_FURTHER_PAGE = Font(REGULAR, 10)
_CUT_MARGIN = 6 * mm


def count_pages(copy: FittedCopy) -> int:
    """Of both copies together."""
    if copy.sheet.two_up:
        return 1
    return COPIES * len(copy.pages)


def draw_copies(canvas: Canvas, copy: FittedCopy, copy_words: Sequence[str]) -> None:
    """Draws each page once as a form (an XObject of PDF), and both copies from it: the second costs
    next to nothing.
    """
    for number, blocks in enumerate(copy.pages):
        canvas.beginForm(_name(number), 0, 0, *copy.sheet.page)
        _draw_page(canvas, copy, blocks)
        canvas.endForm()
    if copy.sheet.two_up:
        _draw_two_up(canvas, copy, copy_words)
    else:
        for words_of_copy in copy_words:
            _draw_pages(canvas, copy, words_of_copy)


def _draw_page(canvas: Canvas, copy: FittedCopy, blocks: Sequence[Block]) -> None:
    if copy.is_practice:
        draw_practice(canvas, copy.sheet)
    draw_blocks(canvas, blocks, copy.sheet)


def _name(page: int) -> str:
    return f"page{page}"


def _draw_two_up(canvas: Canvas, copy: FittedCopy, copy_words: Sequence[str]) -> None:
    """The first copy stands in the upper half, where it was drawn, the second in the lower."""
    for number, words_of_copy in enumerate(copy_words):
        canvas.saveState()
        canvas.translate(0, -number * copy.sheet.copy_height)
        canvas.doForm(_name(0))
        _draw_copy_word(canvas, copy, words_of_copy)
        canvas.restoreState()
    _draw_cut_line(canvas, copy.sheet)
    canvas.showPage()


def _draw_pages(canvas: Canvas, copy: FittedCopy, words_of_copy: str) -> None:
    for number in range(len(copy.pages)):
        canvas.doForm(_name(number))
        if number == 0:
            _draw_copy_word(canvas, copy, words_of_copy)
        else:
            _draw_page_number(canvas, copy, number + 1)
        canvas.showPage()


def _draw_copy_word(canvas: Canvas, copy: FittedCopy, words_of_copy: str) -> None:
    """Under the title: the one thing in which the copies differ."""
    sheet = copy.sheet
    text = words.COPY.format(copy=words_of_copy)
    y = sheet.page[1] - sheet.top - copy.word_below - copy.size
    draw_centred(canvas, sheet.left + sheet.room / 2, y, text, Font(ITALIC, copy.size))


def _draw_page_number(canvas: Canvas, copy: FittedCopy, page: int) -> None:
    """Over a further page: which page of how many, and of which dossier."""
    text = words.FURTHER_PAGE.format(code=copy.code, page=page, pages=len(copy.pages))
    width, height = copy.sheet.page
    draw_centred(canvas, width / 2, height - copy.sheet.top + 3, text, _FURTHER_PAGE)


def _draw_cut_line(canvas: Canvas, sheet: Sheet) -> None:
    width, height = sheet.page
    canvas.setLineWidth(0.5)
    canvas.setDash([4, 3])
    canvas.line(_CUT_MARGIN, height / 2, width - _CUT_MARGIN, height / 2)
    canvas.setDash()
