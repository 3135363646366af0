"""What brings prints to paper: each step of a job is a fact before the next one begins.

A job that was begun is never sent again: cut while it was sent, it stays `sending` and is asked
about. A job that was asked for and not begun is sent by whoever looks next, also after a power cut.
"""

from typing import NamedTuple, Protocol

from counter.desk.open_desk import OpenDesk
from counter.desk.print_requests import dossier_of
from counter.desk.prints import Prints
from counter.desk.queue.naming import find_ticket
from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.events.base import Entry, Reference
from counter.domain.printing.events import FAILED, RECEIPT, TICKET, print_key
from counter.domain.printing.jobs import PrintedPaper, PrintJob, PrintJobs
from counter.domain.printing.spool import Taken
from counter.domain.queue.ticket import TicketPrinted
from counter.domain.refusal import CounterError, Refusal
from counter.printing.devices.device import Device, Unanswered
from counter.storage.projections import waiting_prints


class Devices(Protocol):
    """Gives the device that a target names, or refuses with what is wrong with it."""

    def of(self, target: str) -> Device: ...


class Sent(NamedTuple):
    """What a device took: the device as the journal names it, and what it said."""

    printer: str
    taken: Taken


class Sending(NamedTuple):
    """A job that is about to be sent: the paper as bytes, its title, and where it goes."""

    paper: PrintedPaper
    target: str
    title: str
    content: bytes

    def send_to(self, devices: Devices) -> Sent:
        """Hands the paper over. It may last: a window does this where nobody waits for it."""
        device = devices.of(self.target)
        return Sent(device.name, device.send(self.title, self.content))


class Tried(NamedTuple):
    """A job that was taken up: what a device said to it, or what stood in the way."""

    paper: PrintedPaper
    taken: Taken | None = None
    failure: CounterError | None = None


class PrintWorker:
    """Takes up the jobs of this desk, one after the other."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk, self._prints = desk, Prints(desk)

    def waiting(self) -> list[PrintedPaper]:
        """What this desk asked for and nobody began, in the order it was asked for; another desk's
        prints come out there.
        """
        found = [
            (entry.envelope.sequence, paper)
            for subject in waiting_prints.subjects(self._desk.reader)
            for entry, paper in self._asked_here(subject)
            if self._job(paper).is_waiting
        ]
        return [paper for _, paper in sorted(found, key=lambda each: each[0])]

    def _asked_here(self, subject: Reference) -> list[tuple[Entry, PrintedPaper]]:
        own = self._desk.subject.desk_id
        return [
            (entry, paper)
            for entry in self._desk.reader.entries_of(subject)
            if entry.envelope.desk_id == own and (paper := _paper_asked_by(entry)) is not None
        ]

    def begin(self, paper: PrintedPaper) -> Sending | None:
        """Draws a print and notes, durably, that it is about to be sent. None for one that was
        begun before, or of which the clerk said meanwhile that none came.
        """
        job = self._job(paper)
        if job.is_begun or job.state == FAILED:
            return None
        printed = self._prints.draw_requested(paper)
        self._prints.sending(paper)
        return Sending(paper, job.target, printed.title, printed.content)

    def note_sent(self, paper: PrintedPaper, sent: Sent) -> None:
        """The device took it."""
        self._prints.spooled(paper, sent.printer)

    def note_failure(self, paper: PrintedPaper, error: Exception) -> None:
        """The device did not take it; where nobody knows, the job stays as it is and is asked
        about.
        """
        if isinstance(error, Unanswered):
            return
        self._prints.failed(paper, getattr(error, "code", type(error).__name__))

    def print_now(self, paper: PrintedPaper, devices: Devices) -> Tried:
        """One job from its beginning to the device. A failure of the device is what became of it;
        a fault of the program is noted and raised.
        """
        try:
            sending = self.begin(paper)
            sent = self._send(sending, devices) if sending else None
        except CounterError as error:
            return Tried(paper, failure=error)
        return Tried(paper, sent.taken if sent else None)

    def _send(self, sending: Sending, devices: Devices) -> Sent:
        try:
            sent = sending.send_to(devices)
        except Exception as error:
            self.note_failure(sending.paper, error)
            raise
        self.note_sent(sending.paper, sent)
        return sent

    def drain(self, devices: Devices) -> list[Tried]:
        """All that waits; what fails keeps none of the others away."""
        return [self.print_now(paper, devices) for paper in self.waiting()]

    def _job(self, paper: PrintedPaper) -> PrintJob:
        job = self._jobs_of(paper).get(print_key(paper.form, paper.copy))
        if job is None:
            raise Refusal("copy-unknown", "copy", value=paper.copy, printed=0)
        return job

    def _jobs_of(self, paper: PrintedPaper) -> PrintJobs:
        if paper.form == TICKET:
            return find_ticket(self._desk, str(paper.subject)).ticket.print_jobs
        dossier = dossier_of(self._desk.reader.entries_of(paper.subject))
        if dossier.voided:
            raise Refusal("dossier-voided", "code", dossier=dossier.code)
        return dossier.print_jobs


def _paper_asked_by(entry: Entry) -> PrintedPaper | None:
    subject = entry.envelope.subject
    match entry.event:
        case ReceiptPrinted() as printed:
            return PrintedPaper(subject=subject, form=RECEIPT, copy=printed.copy)
        case TicketPrinted() as printed:
            return PrintedPaper(subject=subject, form=TICKET, copy=printed.copy)
    return None
