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

_HALF_OF_A4 = Sheet(A4, left=20 * mm, right=12 * mm, top=6 * mm, bottom=5 * mm, two_up=True)
_A5 = Sheet(A5, left=15 * mm, right=10 * mm, top=10 * mm, bottom=10 * mm)
_A4 = Sheet(A4, left=30 * mm, right=20 * mm, top=20 * mm, bottom=20 * mm)
_TIGHT = 1.12
# By the paper that a print names: the sheets, sizes and leadings of which a copy takes the first in
# which it fits one page. Letters smaller than 10 points nobody reads.
_ON_A5 = ((_A5, 10, LEADING), (_A5, 10, _TIGHT))
_ON_A4 = ((_A4, 13, LEADING), (_A4, 13, _TIGHT))
_FITS = {
    "A5x2": (
        (_HALF_OF_A4, 10.5, LEADING),
        (_HALF_OF_A4, 10, LEADING),
        (_HALF_OF_A4, 10, _TIGHT),
        *_ON_A4,
    ),
    "A5": _ON_A5,
    "A4": _ON_A4,
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
    """On the paper that the print names, or on A4 where half of one is too small; on several pages
    where one is.
    """
    for sheet, size, leading in _FITS.get(printed.paper, _ON_A4):
        style = Style(size, sheet.room, leading)
        copy = _typeset(sheet, style, dossier, printed, form)
        if len(copy.pages) == 1:
            return copy
    return copy


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
