"""Papers asked for at the desk: each asking is an entry first, then bytes; any print can be made
again to the byte.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec

from counter.desk.dossiers.search import DossierSearch
from counter.desk.open_desk import Act, OpenDesk
from counter.desk.print_requests import LAYOUT, dossier_of, request_receipt
from counter.desk.queue.naming import find_ticket
from counter.desk.queue.service import QueueService
from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.domain.events.base import Reference
from counter.domain.printing.events import (
    RECEIPT,
    TICKET,
    PrintConfirmed,
    PrintFailed,
    PrintSending,
    PrintSpooled,
    PrintStep,
    print_key,
)
from counter.domain.printing.jobs import PrintedPaper, title_of
from counter.domain.queue.ticket import TicketPrinted, TicketSummary
from counter.domain.refusal import Refusal
from counter.domain.text import one_line
from counter.printing.form_sets import FORM_SETS
from counter.storage import files


class Print(msgspec.Struct, frozen=True, kw_only=True):
    """A paper as bytes (PDF, or PNG for a slip), which copy it is, and how many pages it has; a
    slip's people ahead. `title` names it among papers.
    """

    title: str
    content: bytes
    pages: int
    copy: int
    paper: PrintedPaper
    waiting_ahead: int | None = None


class Prints:
    """Makes the papers of dossiers and tickets."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._search = DossierSearch(desk)

    # ---- asked for

    def request_receipt(self, code: str, target: str) -> PrintedPaper:
        """Asks for the next print of a dossier's receipt: the first plain, then marked as reprints.
        `target`: where a worker is to bring it (`printing/target.py`); empty for a file that whoever asks
        makes.
        """
        found = self._search.show(code)
        if found.dossier.received is None:
            raise Refusal("no-receipt", "code", dossier=code)
        if found.dossier.voided:
            raise Refusal("dossier-voided", "code", dossier=code)
        with self._desk.act() as act:
            printed = request_receipt(self._desk, act, found.subject, target)
        return PrintedPaper(subject=found.subject, form=RECEIPT, copy=printed.copy)

    def request_ticket(self, ticket: str, target: str) -> PrintedPaper:
        """Asks for the next print of a ticket's slip; `target` as for a receipt."""
        listed = find_ticket(self._desk, ticket)
        with self._desk.act() as act:
            printed = self._slip_printed(act, listed, target)
            act.append(printed, listed.subject)
        return PrintedPaper(subject=listed.subject, form=TICKET, copy=printed.copy)

    def _slip_printed(self, act: Act, listed: TicketSummary, target: str) -> TicketPrinted:
        wait = QueueService(self._desk).wait_of(listed.subject)
        return TicketPrinted(
            at=act.now,
            copy=len(listed.ticket.prints) + 1,
            unit_name=self._desk.settings.unit_name,
            queue_name=self._queue_name(listed.ticket.home_queue),
            place=self._desk.settings.place,
            waiting_ahead=wait.ahead,
            minutes=round(wait.estimated.total_seconds() / 60),
            practice=self._desk.setup.practice,
            layout=LAYOUT,
            target=one_line(target),
        )

    def receipt(self, code: str, target: str = "") -> Print:
        """The next print of a receipt, asked for and drawn."""
        return self.draw_requested(self.request_receipt(code, target))

    def ticket(self, ticket: str, target: str = "") -> Print:
        """The next print of a ticket's slip, asked for and drawn as PNG."""
        return self.draw_requested(self.request_ticket(ticket, target))

    # ---- drawn

    def draw_requested(self, paper: PrintedPaper) -> Print:
        """The bytes of a print that is an entry already; when they cannot be made, that is what
        became of it.
        """
        try:
            return self.draw(paper)
        except Exception as error:
            self.failed(paper, getattr(error, "code", type(error).__name__))
            raise

    def draw(self, paper: PrintedPaper) -> Print:
        """The bytes of a print that was asked for; nothing is recorded."""
        if paper.form == TICKET:
            return self.ticket_again(str(paper.subject), paper.copy)
        return self._receipt_of(paper)

    def _receipt_of(self, paper: PrintedPaper) -> Print:
        """As the dossier stood when this print was asked for."""
        entries = self._desk.reader.entries_of(paper.subject)
        for place, entry in enumerate(entries):
            if isinstance(entry.event, ReceiptPrinted) and entry.event.copy == paper.copy:
                return _receipt(paper.subject, dossier_of(entries[: place + 1]), entry.event)
        printed = len(dossier_of(entries).prints)
        raise Refusal("copy-unknown", "copy", value=paper.copy, printed=printed)

    def receipt_again(self, code: str, copy: int) -> Print:
        """The bytes of print `copy` once more; nothing is recorded."""
        subject = self._search.show(code).subject
        return self.draw(PrintedPaper(subject=subject, form=RECEIPT, copy=copy))

    def newest_receipt_again(self, code: str) -> Print:
        """The newest print once more, byte for byte, where nothing can be written; one that was
        never asked for would be a entry, and is told what keeps it away.
        """
        copies = len(self._search.show(code).dossier.prints)
        if not copies and self._desk.damage is not None:
            raise self._desk.damage
        return self.receipt_again(code, copies)

    def is_settled(self, code: str, copy: int) -> bool:
        """True where nobody has to speak of this print any more: the paper is there, none came, or a
        later one is in hand.
        """
        try:
            dossier = self._search.show(code).dossier
        except Refusal:
            return False
        is_asked_for = print_key(RECEIPT, copy) in dossier.print_states
        return is_asked_for and copy not in dossier.awaited_copies

    @property
    def can_note(self) -> bool:
        """False at a desk that is only looked up."""
        return self._desk.damage is None

    # ---- what became of them

    def sending(self, paper: PrintedPaper) -> None:
        """It is about to be sent: durable before it is."""
        self._note(paper, lambda act: PrintSending(at=act.now, form=paper.form, copy=paper.copy))

    def spooled(self, paper: PrintedPaper, printer: str, job: str = "") -> None:
        """The printer's queue took it, and calls it `job`."""
        self._note(
            paper,
            lambda act: PrintSpooled(
                at=act.now,
                form=paper.form,
                copy=paper.copy,
                printer=one_line(printer),
                job=one_line(job),
            ),
        )

    def confirmed(self, paper: PrintedPaper) -> None:
        """The clerk holds it."""
        self._note(paper, lambda act: PrintConfirmed(at=act.now, form=paper.form, copy=paper.copy))

    def confirm_awaited(self, code: str) -> None:
        """The clerk holds the receipts of a dossier that were asked for and nobody had spoken of."""
        found = self._search.show(code)
        for copy in found.dossier.awaited_copies:
            self.confirmed(PrintedPaper(subject=found.subject, form=RECEIPT, copy=copy))

    def failed(self, paper: PrintedPaper, reason: str) -> None:
        """No paper came."""
        self._note(
            paper,
            lambda act: PrintFailed(
                at=act.now, form=paper.form, copy=paper.copy, reason=one_line(reason)
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


def _receipt(subject: Reference, dossier: Dossier, printed: ReceiptPrinted) -> Print:
    # late: drawing takes 90 ms to load, and most starts print nothing
    from counter.printing.forms.receipt import receipt

    content, pages = receipt(dossier, printed, FORM_SETS[printed.form])
    paper = PrintedPaper(subject=subject, form=RECEIPT, copy=printed.copy)
    return Print(
        title=title_of(dossier.code, printed.copy),
        content=content,
        pages=pages,
        copy=printed.copy,
        paper=paper,
    )


def _slip(listed: TicketSummary, printed: TicketPrinted) -> Print:
    from counter.printing.forms.ticket_slip import ticket_slip  # late: with Pillow 16 ms

    number = listed.ticket.number_text
    content = ticket_slip(number, listed.ticket, printed)
    paper = PrintedPaper(subject=listed.subject, form=TICKET, copy=printed.copy)
    return Print(
        title=title_of(number, printed.copy),
        content=content,
        pages=1,
        copy=printed.copy,
        paper=paper,
        waiting_ahead=printed.waiting_ahead,
    )


def save(content: bytes, path: Path) -> None:
    """Writes a paper to a file; when that fails the print is still an entry and can be made again."""
    files.write(path, content, "file-unwritable", "out")
