"""Which sheet and which size a copy takes: two on one A4 where it fits, else sheets of its own."""

from typing import NamedTuple

from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.units import mm

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.printing.block import Block, height_of
from counter.printing.fonts import LEADING
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt.body import body
from counter.printing.forms.receipt.head import head
from counter.printing.layout import Style
from counter.printing.marks import shows_practice
from counter.printing.pages import Sheet, break_pages

TWO_ON_A4 = "A5x2"

_HALF_OF_A4 = Sheet(A4, left=20 * mm, right=12 * mm, top=6 * mm, bottom=5 * mm, two_up=True)
# The largest size, and the widest leading, in which a copy fits half of an A4; smaller ones nobody
# reads.
_TIGHT = 1.12
_SIZES = ((10.5, LEADING), (10, LEADING), (10, _TIGHT))
_WHOLE_SHEETS = {
    "A5": (Sheet(A5, left=15 * mm, right=10 * mm, top=10 * mm, bottom=10 * mm), 10),
    "A4": (Sheet(A4, left=30 * mm, right=20 * mm, top=20 * mm, bottom=20 * mm), 13),
}


class FittedCopy(NamedTuple):
    """What both copies share, by page; `word_below` says how many points under the upper margin the
    line stands in which they differ.
    """

    sheet: Sheet
    pages: list[list[Block]]
    word_below: float
    size: float
    code: str
    is_practice: bool


def fit(dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm) -> FittedCopy:
    """On the paper that the print names, or on A4 where half of one is too small."""
    if printed.paper == TWO_ON_A4:
        for size, leading in _SIZES:
            style = Style(size, _HALF_OF_A4.room, leading)
            copy = _typeset(_HALF_OF_A4, style, dossier, printed, form)
            if len(copy.pages) == 1:
                return copy
    sheet, size = _WHOLE_SHEETS.get(printed.paper, _WHOLE_SHEETS["A4"])
    return _typeset(sheet, Style(size, sheet.room), dossier, printed, form)


def _typeset(
    sheet: Sheet, style: Style, dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm
) -> FittedCopy:
    above = head(style, dossier, printed, form)
    below = body(style, dossier, printed, form)
    return FittedCopy(
        sheet=sheet,
        pages=break_pages([*above, *below], sheet.height),
        word_below=height_of(above),
        size=style.size,
        code=dossier.code,
        is_practice=shows_practice(printed),
    )
