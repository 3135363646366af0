"""A receipt from the line below its title on, in which its copies differ, to the signatures."""

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.printing.block import Block, gap, keep_with_next
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt.documents import documents
from counter.printing.forms.receipt.foot import foot
from counter.printing.forms.receipt.people import people
from counter.printing.forms.receipt.terms import terms
from counter.printing.layout import Style


def body(style: Style, dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm) -> list[Block]:
    """The copies' own line is left free at the top."""
    assert dossier.received is not None
    return [
        gap(style.line),
        gap(style.size * 0.25),
        *people(style, dossier, dossier.received, printed.letterhead, form),
        *documents(style, dossier.received.papers),
        *terms(style, dossier.received),
        keep_with_next(gap(style.size * 0.4)),
        *foot(style, printed),
    ]
