"""Asking for a paper: the entry that says all that the print will say, written into an act."""

from collections.abc import Sequence

from counter.desk.dossiers.numbers import next_receipt
from counter.desk.open_desk import Act, OpenDesk
from counter.desk.settings import Settings
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.events import (
    DossierReceived,
    Letterhead,
    ReceiptNumbered,
    ReceiptPrinted,
    Replacement,
)
from counter.domain.dossiers.state import Dossier
from counter.domain.events.base import Entry, Reference
from counter.domain.printing.events import FAILED, RECEIPT, print_key
from counter.domain.refusal import Refusal
from counter.domain.text import one_line
from counter.printing.form_sets import FORM_SETS

LAYOUT = 2  # of papers asked for now; each print keeps the one it was made with


def request_receipt(desk: OpenDesk, act: Act, subject: Reference, target: str) -> ReceiptPrinted:
    """The next print of the receipt of a dossier that was received: the first plain, then marked as
    reprints. A dossier without a receipt's number gets one. `target` as in `printing/target.py`.
    """
    entries = act.entries_of(subject)
    dossier = dossier_of(entries)
    if dossier.receipt_number is None:
        dossier = _give_number(desk, act, subject, dossier)
    printed = _printed(desk, act, entries, dossier, target)
    act.append(printed, subject)
    return printed


def _give_number(desk: OpenDesk, act: Act, subject: Reference, dossier: Dossier) -> Dossier:
    assert dossier.received is not None
    year, own = dossier.received.book_year, desk.setup.desk
    number = next_receipt(act.connection, desk.settings.books, year, own)
    numbered = ReceiptNumbered(at=act.now, receipt_number=number, desk=own)
    act.append(numbered, subject)
    return dossier_state.apply(dossier, numbered)


def _printed(
    desk: OpenDesk, act: Act, entries: Sequence[Entry], dossier: Dossier, target: str
) -> ReceiptPrinted:
    """A reprint is of the same form and number as the paper that is out, and names who received,
    not who prints.
    """
    settings, copy = desk.settings, len(dossier.prints) + 1
    first = dossier.prints[0] if dossier.prints else None
    form = first.form if first else settings.form_set
    return ReceiptPrinted(
        at=act.now,
        copy=copy,
        form=form,
        paper=settings.receipt_paper,
        letterhead=_letterhead(desk, entries, first, form),
        clerk_name=_received(entries).envelope.clerk or desk.acting_clerk,
        number_text=first.number_text if first else _number_text(desk, dossier, form),
        practice=desk.setup.practice,
        layout=LAYOUT,
        replaces=_replaced(entries, dossier, copy),
        target=one_line(target),
    )


def _letterhead(
    desk: OpenDesk, entries: Sequence[Entry], first: ReceiptPrinted | None, form: str
) -> Letterhead:
    """Our own; of a dossier that another unit received, that unit's, as its first print has it: two
    offices' papers never bear one name and one number.
    """
    unit = _received(entries).envelope.unit
    if unit != desk.setup.unit_code:
        if first is None:
            raise Refusal("receipt-of-another-unit", "code", unit=unit)
        return first.letterhead
    return own_letterhead(desk.settings, form)


def own_letterhead(settings: Settings, form: str) -> Letterhead:
    """What the form set names over what, where the office set no lines of its own."""
    by_department = FORM_SETS[form].issued_by_department
    upper = settings.unit_name if by_department else settings.parent_name
    lower = settings.department_name if by_department else settings.unit_name
    return Letterhead(
        parent_name=settings.parent_name,
        unit_name=settings.unit_name,
        department_name=settings.department_name,
        place=settings.place,
        lookup=settings.lookup,
        upper=settings.head_upper or upper,
        lower=settings.head_lower or lower or settings.unit_name,
    )


def _number_text(desk: OpenDesk, dossier: Dossier, form: str) -> str:
    suffix = desk.settings.receipt_suffix
    assert dossier.receipt_number is not None and dossier.receipt_desk is not None
    return number_on_paper(dossier.receipt_number, dossier.receipt_desk, form, suffix)


def number_on_paper(number: int, desk: int, form: str, suffix: str = "") -> str:
    """A receipt's number as its paper shows it; the form set's sign where the office has none."""
    return f"{number:02d}/{suffix or FORM_SETS[form].suffix}-Q{desk}"


def _received(entries: Sequence[Entry]) -> Entry:
    return next(entry for entry in entries if isinstance(entry.event, DossierReceived))


def dossier_of(entries: Sequence[Entry]) -> Dossier:
    """The dossier as these entries make it. As it stood at a print: what was corrected later does
    not change the paper that is out.
    """
    dossier = dossier_state.replay(entry.event for entry in counting(entries))
    assert dossier is not None
    return dossier


def _replaced(entries: Sequence[Entry], dossier: Dossier, copy: int) -> Replacement | None:
    """What print `copy` takes the place of: the last one that came out, when that says something
    else than this one.
    """
    came_out = [
        place
        for place, entry in enumerate(entries)
        if isinstance(entry.event, ReceiptPrinted)
        and dossier.print_states.get(print_key(RECEIPT, entry.event.copy)) != FAILED
    ]
    if not came_out:
        return None
    last = entries[came_out[-1]].event
    assert isinstance(last, ReceiptPrinted)
    if dossier_of(entries[: came_out[-1] + 1]).on_receipt == dossier.on_receipt:
        return last.replaces
    number = last.replaces.number + 1 if last.replaces else 1
    return Replacement(number=number, replaced_at=last.at, first_copy=copy)
