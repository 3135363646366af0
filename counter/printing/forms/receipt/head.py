"""A receipt from the letterhead down to its title."""

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.printing.block import Block, gap
from counter.printing.fonts import BOLD
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt import words
from counter.printing.forms.receipt.code import code_line
from counter.printing.layout import Style, Word, at_margins, centre
from counter.printing.letterhead import dated, letterhead
from counter.printing.marks import REPRINT, WORTHLESS
from counter.wording import VIETNAMESE, number_of_desk


def head(style: Style, dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm) -> list[Block]:
    """`style.room` is the width of all blocks."""
    title = style.font(BOLD, larger=2.5)
    corrected = _corrected(printed)
    widest = max(title.width(form.title), style.bold.width(corrected))
    return [
        letterhead(style, printed.letterhead, _marks(printed)),
        _number_and_date(style, dossier, printed),
        code_line(style, dossier, printed, widest),
        gap(style.size * 0.3),
        *([centre(style, corrected, style.bold), gap(style.size * 0.3)] if corrected else []),
        centre(style, form.title, title),
    ]


def _marks(printed: ReceiptPrinted) -> list[str]:
    marks = []
    if printed.reprint:
        marks.append(REPRINT.format(number=printed.reprint))
    if printed.practice:
        marks.append(WORTHLESS)
    return marks


def _number_and_date(style: Style, dossier: Dossier, printed: ReceiptPrinted) -> Block:
    assert dossier.received is not None
    number = words.NUMBER.format(number=number_of_desk(printed.number_text, VIETNAMESE))
    date = dated(printed.letterhead.place, dossier.received.received_at)
    return at_margins(style, Word(number, style.regular), Word(date, style.italic))


def _corrected(printed: ReceiptPrinted) -> str:
    """Over the title: whoever holds two papers knows which one counts."""
    if printed.replaces is None:
        return ""
    return words.CORRECTED.format(number=printed.replaces.number, at=printed.replaces.replaced_at)
