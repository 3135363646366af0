"""A receipt as it will look, before there is a desk: head and title with what was typed so far, its
fields empty. It is drawn by the blocks of the receipt itself.
"""

from datetime import date

from reportlab.lib.pagesizes import A5
from reportlab.lib.units import mm

from counter.domain.dossiers.events import Letterhead
from counter.printing.block import Block, gap
from counter.printing.fonts import BOLD
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt import words
from counter.printing.layout import Style, Word, at_margins, centre, field
from counter.printing.letterhead import dated, letterhead
from counter.printing.pages import Sheet, lay_out

_A5 = Sheet(A5, left=15 * mm, right=10 * mm, top=10 * mm, bottom=10 * mm)
_SIZE = 10  # points, as a receipt on A5 begins
_EMPTY = (
    words.RECEIVED_FROM, words.ADDRESS, words.PHONE, words.MATTER, words.DOCUMENTS,
    words.RECEIVED_AT, words.DUE_AT,
)  # fmt: skip


def specimen(head: Letterhead, form: ReceiptForm, number_text: str, code: str, on: date) -> bytes:
    """One page as PDF, an A5; `on` is the day it is dated."""
    style = Style(_SIZE, _A5.room)
    number = Word(words.NUMBER.format(number=number_text), style.regular)
    title = style.font(BOLD, larger=2.5)
    blocks: list[Block] = [
        letterhead(style, head),
        at_margins(style, number, Word(dated(head.place, on), style.italic)),
        at_margins(style, Word("", style.regular), Word(words.CODE.format(code=code), style.bold)),
        gap(style.size),
        centre(style, form.title, title),
        centre(style, words.COPY.format(copy=form.copies[-1]), style.italic),
        gap(style.size),
        field(style, form.office_label, head.unit_name),
        *(field(style, each, "") for each in _EMPTY),
    ]
    return lay_out("counter-specimen", _A5, blocks)
