"""Papers asked for at the desk: each asking is an entry first, then bytes; any print can be made
again to the byte.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.intake import next_receipt
from counter.desk.dossiers.search import DossierSearch
from counter.desk.opening import Act, OpenDesk
from counter.desk.queue import QueueService, find_ticket, number_of
from counter.domain import dossier as dossiers
from counter.domain.conflict import counting
from counter.domain.dossier import (
    Dossier,
    DossierReceived,
    Letterhead,
    ReceiptNumbered,
    ReceiptPrinted,
    Replacement,
)
from counter.domain.event import Entry, Reference
from counter.domain.paper import (
    CONFIRMED,
    FAILED,
    RECEIPT,
    TICKET,
    PrintConfirmed,
    PrintFailed,
    PrintSpooled,
    PrintStep,
    print_key,
)
from counter.domain.print_jobs import jobs_of
from counter.domain.refusal import Refusal
from counter.domain.text import composed
from counter.domain.ticket import TicketPrinted, TicketSummary
from counter.storage import files
from counter.storage.database import Connection

_LONGEST_SAID = 300  # characters of what a printer says

if TYPE_CHECKING:
    from counter.printing.forms.receipt.form_sets import ReceiptForm


LAYOUT = 2  # of papers asked for now; each print keeps the one it was made with


class Print(msgspec.Struct, frozen=True, kw_only=True):
    """A paper as bytes (PDF, or PNG for a slip), which copy it is, and how many pages it has; a
    slip's people ahead.
    """

    content: bytes
    pages: int
    copy: int
    paper: "PrintedPaper"
    waiting_ahead: int | None = None


class PrintedPaper(msgspec.Struct, frozen=True, kw_only=True):
    """Names one print: whose it is, which form, which copy."""

    subject: Reference
    form: str
    copy: int


class Prints:
    """Makes the papers of dossiers and tickets."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._search = DossierSearch(desk)

    def receipt(self, code: str, target: str = "") -> Print:
        """The next print of a dossier's receipt: the first plain, then marked as reprints.
        `target`: the printer or folder it is to go to, of which something is to be heard; empty for
        a file that whoever asks makes.
        """
        found = self._search.show(code)
        if found.dossier.received is None:
            raise Refusal("no-receipt", "code", dossier=code)
        if found.dossier.voided:
            raise Refusal("dossier-voided", "code", dossier=code)
        with self._desk.act() as act:
            dossier = found.dossier
            if dossier.receipt_number is None:
                number = self._next_number(act.connection, dossier)
                numbered = ReceiptNumbered(
                    at=act.now, receipt_number=number, desk=self._desk.setup.desk
                )
                act.append(numbered, found.subject)
                dossier = dossiers.apply(dossier, numbered)
            printed = self._printed(found, dossier, act.now, target)
            act.append(printed, found.subject)
        paper = PrintedPaper(subject=found.subject, form=RECEIPT, copy=printed.copy)
        return self._drawn(
            paper, lambda: _receipt(found.subject, dossiers.apply(dossier, printed), printed)
        )

    def _drawn(self, paper: PrintedPaper, draw: Callable[[], Print]) -> Print:
        """The bytes of a print that is an entry already; when they cannot be made, that is what
        became of it.
        """
        try:
            return draw()
        except Exception as error:
            self.failed(paper, getattr(error, "code", type(error).__name__))
            raise

    def _next_number(self, connection: Connection, dossier: Dossier) -> int:
        assert dossier.received is not None
        return next_receipt(
            connection, self._desk.settings.books, dossier.received.book_year, self._desk.setup.desk
        )

    def _printed(
        self, found: DossierDetails, dossier: Dossier, now: datetime, target: str
    ) -> ReceiptPrinted:
        """A reprint is of the same form and number as the paper that is out, and names who
        received, not who prints.
        """
        settings, desk = self._desk.settings, self._desk.setup
        first = dossier.prints[0] if dossier.prints else None
        form = first.form if first else settings.form_set
        suffix = settings.receipt_suffix or forms()[form].suffix
        received_by = next(
            f.envelope.clerk for f in found.entries if isinstance(f.event, DossierReceived)
        )
        return ReceiptPrinted(
            at=now,
            copy=len(dossier.prints) + 1,
            form=form,
            paper=settings.receipt_paper,
            letterhead=Letterhead(
                parent_name=settings.parent_name,
                unit_name=settings.unit_name,
                department_name=settings.department_name,
                place=settings.place,
                lookup=settings.lookup,
            ),
            clerk_name=received_by or self._desk.acting_clerk,
            number_text=first.number_text
            if first
            else f"{dossier.receipt_number}/{suffix}-Q{dossier.receipt_desk}",
            practice=desk.practice,
            layout=LAYOUT,
            replaces=_replaced(found.entries, dossier, len(dossier.prints) + 1),
            target=_plain(target),
        )

    def receipt_again(self, code: str, copy: int) -> Print:
        """The bytes of print `copy` once more; nothing is recorded."""
        found = self._search.show(code)
        for place, entry in enumerate(found.entries):
            if isinstance(entry.event, ReceiptPrinted) and entry.event.copy == copy:
                return _receipt(found.subject, _as_of(found.entries[: place + 1]), entry.event)
        raise Refusal("copy-unknown", "copy", value=copy, printed=len(found.dossier.prints))

    def newest_receipt_again(self, code: str) -> Print:
        """The newest print once more, byte for byte, where nothing can be written; one that was
        never asked for would be a entry, and is told what keeps it away.
        """
        copies = len(self._search.show(code).dossier.prints)
        if not copies and self._desk.damage is not None:
            raise self._desk.damage
        return self.receipt_again(code, copies)

    def is_settled(self, code: str, copy: int) -> bool:
        """True where a clerk said of this print that the paper is there, or that none came."""
        try:
            states = self._search.show(code).dossier.print_states
        except Refusal:
            return False
        return states.get(print_key(RECEIPT, copy)) in (CONFIRMED, FAILED)

    @property
    def can_note(self) -> bool:
        """False at a desk that is only looked up."""
        return self._desk.damage is None

    def ticket(self, ticket: str, target: str = "") -> Print:
        """The next print of a ticket's slip, as PNG; `target` as for a receipt."""
        listed = find_ticket(self._desk, ticket)
        with self._desk.act() as act:
            wait = QueueService(self._desk).wait_of(listed.subject)
            printed = TicketPrinted(
                at=act.now,
                copy=len(listed.ticket.prints) + 1,
                unit_name=self._desk.settings.unit_name,
                queue_name=self._queue_name(listed.ticket.home_queue),
                place=self._desk.settings.place,
                waiting_ahead=wait.ahead,
                minutes=round(wait.estimated.total_seconds() / 60),
                practice=self._desk.setup.practice,
                layout=LAYOUT,
                target=_plain(target),
            )
            act.append(printed, listed.subject)
        paper = PrintedPaper(subject=listed.subject, form=TICKET, copy=printed.copy)
        return self._drawn(paper, lambda: _slip(listed, printed))

    # ---- what became of them

    def spooled(self, paper: PrintedPaper, printer: str) -> None:
        """The printer's queue took it."""
        self._note(
            paper,
            lambda act: PrintSpooled(
                at=act.now, form=paper.form, copy=paper.copy, printer=_plain(printer)
            ),
        )

    def confirmed(self, paper: PrintedPaper) -> None:
        """The clerk holds it."""
        self._note(paper, lambda act: PrintConfirmed(at=act.now, form=paper.form, copy=paper.copy))

    def confirm_awaited(self, code: str) -> None:
        """The clerk holds the receipts of a dossier that were asked for and nobody had spoken of."""
        found = self._search.show(code)
        for job in jobs_of(found.dossier.print_jobs, RECEIPT):
            if job.is_under_way:
                self.confirmed(PrintedPaper(subject=found.subject, form=RECEIPT, copy=job.copy))

    def failed(self, paper: PrintedPaper, reason: str) -> None:
        """No paper came."""
        self._note(
            paper,
            lambda act: PrintFailed(
                at=act.now, form=paper.form, copy=paper.copy, reason=_plain(reason)
            ),
        )

    def _note(self, paper: PrintedPaper, outcome: Callable[[Act], PrintStep]) -> None:
        with self._desk.note() as act:
            entries = act.entries_of(paper.subject)
            copies = [
                f.event.copy for f in entries if isinstance(f.event, ReceiptPrinted | TicketPrinted)
            ]
            if paper.copy not in copies:
                raise Refusal("copy-unknown", "copy", value=paper.copy, printed=len(copies))
            act.append(outcome(act), paper.subject)

    def ticket_again(self, ticket: str, copy: int) -> Print:
        listed = find_ticket(self._desk, ticket)
        for printed in listed.ticket.prints:
            if printed.copy == copy:
                return _slip(listed, printed)
        raise Refusal("copy-unknown", "copy", value=copy, printed=len(listed.ticket.prints))

    def _queue_name(self, code: str) -> str:
        return next((queue.name for queue in self._desk.settings.queues if queue.code == code), "")


def _plain(said: str) -> str:
    """What a printer or the system said, as a journal takes it: one line, no control characters,
    not endless.
    """
    return "".join(letter for letter in composed(said) if letter.isprintable())[:_LONGEST_SAID]


def forms() -> "Mapping[str, ReceiptForm]":
    """The form sets by their year."""
    from counter.printing.forms.receipt.form_sets import FORM_SETS

    return FORM_SETS


def _receipt(subject: Reference, dossier: Dossier, printed: ReceiptPrinted) -> Print:
    # drawing loads slowly: not before a paper is wanted
    from counter.printing.forms.receipt import receipt

    content, pages = receipt(dossier, printed, forms()[printed.form])
    paper = PrintedPaper(subject=subject, form=RECEIPT, copy=printed.copy)
    return Print(content=content, pages=pages, copy=printed.copy, paper=paper)


def _as_of(entries: Sequence[Entry]) -> Dossier:
    """The dossier as it stood at a print: what was corrected later does not change the paper that
    is out.
    """
    dossier = dossiers.replay(entry.event for entry in counting(entries))
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
    if _as_of(entries[: came_out[-1] + 1]).on_receipt == dossier.on_receipt:
        return last.replaces
    number = last.replaces.number + 1 if last.replaces else 1
    return Replacement(number=number, replaced_at=last.at, first_copy=copy)


def _slip(listed: TicketSummary, printed: TicketPrinted) -> Print:
    from counter.printing.forms.ticket_slip import ticket_slip

    content = ticket_slip(number_of(listed.ticket), listed.ticket, printed)
    paper = PrintedPaper(subject=listed.subject, form=TICKET, copy=printed.copy)
    return Print(
        content=content,
        pages=1,
        copy=printed.copy,
        paper=paper,
        waiting_ahead=printed.waiting_ahead,
    )


def save(content: bytes, path: Path) -> None:
    """Writes a paper to a file; when that fails the print is still an entry and can be made again."""
    files.write(path, content, "file-unwritable", "out")
