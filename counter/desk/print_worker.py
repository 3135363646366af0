"""What brings prints to paper: each step of a job is a fact before the next one begins.

A job that was begun is never sent again: cut while it was sent, it stays `sending` and is asked
about. A job that was asked for and not begun is sent by whoever looks next, also after a power cut.
"""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple, Protocol

from counter.desk.open_desk import OpenDesk
from counter.desk.print_requests import dossier_of
from counter.desk.prints import Prints
from counter.desk.queue.naming import find_ticket
from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.events.base import Entry, Reference
from counter.domain.printing.events import (
    FAILED,
    RECEIPT,
    SPOOLED,
    TICKET,
    PrintSpooled,
    print_key,
)
from counter.domain.printing.jobs import PrintedPaper, PrintJob, PrintJobs, title_of
from counter.domain.printing.spool import ABORTED, CANCELLED, JobState, Taken
from counter.domain.queue.ticket import TicketIssued, TicketPrinted
from counter.domain.refusal import CounterError, Refusal
from counter.printing.devices.device import Device, Unanswered
from counter.storage.projections import waiting_prints
from counter.storage.projections.dossier_lists import awaiting_paper
from counter.storage.projections.queue_board import tickets_of

_MOST_FOLLOWED = 40  # dossiers whose receipt nobody confirmed: of more, the older ones are long out


class Devices(Protocol):
    """Gives the device that a target names, or refuses with what is wrong with it."""

    def of(self, target: str) -> Device: ...

    def cancel(self, job: str, title: str) -> JobState:
        """Takes a job out of a printer's queue; how it stands then."""


class Lying(NamedTuple):
    """A print that a printer's queue took from this desk, and of which nobody said yet what came:
    what the queue calls it, and since when it has it.
    """

    paper: PrintedPaper
    job: str
    title: str
    printer: str
    since: datetime


class Sent(NamedTuple):
    """What a device took: the device as the journal names it, and what it said. `cancelled` are
    earlier copies that lay in a queue still.
    """

    printer: str
    taken: Taken
    cancelled: tuple[PrintedPaper, ...] = ()


class Sending(NamedTuple):
    """A job that is about to be sent: the paper as bytes, its title, and where it goes. `earlier`
    are copies of the same that may lie in a queue.
    """

    paper: PrintedPaper
    target: str
    title: str
    content: bytes
    earlier: tuple[Lying, ...] = ()

    def send_to(self, devices: Devices) -> Sent:
        """Hands the paper over, in place of what still lies in a queue. It may last: a window does
        this where nobody waits for it.
        """
        device = devices.of(self.target)
        cancelled = tuple(one.paper for one in self.earlier if _is_cancelled(one, devices))
        return Sent(device.name, device.send(self.title, self.content), cancelled)


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
        # also those of which the clerk said that none came: they may come yet
        lying = self._lying_of(paper.subject, (SPOOLED, FAILED))
        earlier = tuple(one for one in lying if one.paper.form == paper.form)
        self._prints.sending(paper)
        return Sending(paper, job.target, printed.title, printed.content, earlier)

    def lying(self) -> list[Lying]:
        """What this desk sent lately and a queue may hold still: receipts nobody confirmed, the
        newest, and today's slips.
        """
        reader = self._desk.reader
        awaited = [listed.subject for listed in awaiting_paper(reader)][-_MOST_FOLLOWED:]
        slips = [listed.subject for listed in tickets_of(reader, self._desk.now.date())]
        return [one for subject in (*awaited, *slips) for one in self._lying_of(subject)]

    def _lying_of(self, subject: Reference, states: Collection[str] = (SPOOLED,)) -> list[Lying]:
        entries = self._desk.reader.entries_of(subject)
        own = self._desk.subject.desk_id
        sent = [
            entry.event
            for entry in entries
            if entry.envelope.desk_id == own and isinstance(entry.event, PrintSpooled)
        ]
        if not any(event.job for event in sent):
            return []
        name, jobs = self._name_and_jobs(subject)
        return [
            Lying(
                PrintedPaper(subject=subject, form=event.form, copy=event.copy),
                event.job, title_of(name, event.copy), event.printer, event.at,
            )
            for event in sent
            if event.job and jobs[print_key(event.form, event.copy)].state in states
        ]  # fmt: skip

    def note_sent(self, paper: PrintedPaper, sent: Sent) -> list[Lying]:
        """The device took it; returns what lies in a queue now."""
        for earlier in sent.cancelled:
            self.note_job(earlier, JobState(state=CANCELLED))
        self._prints.spooled(paper, sent.printer, sent.taken.job)
        return self._lying_of(paper.subject) if sent.taken.job else []

    def note_job(self, paper: PrintedPaper, state: JobState) -> None:
        """What the queue says of a job in the end: no paper comes of one that it gave up, or that
        was cancelled. Of one that it calls completed the clerk says whether the paper came.
        """
        reason = {ABORTED: "job-aborted", CANCELLED: "job-cancelled"}.get(state.state)
        _, jobs = self._name_and_jobs(paper.subject)
        if reason is not None and jobs[print_key(paper.form, paper.copy)].state == SPOOLED:
            self._prints.failed(paper, reason)

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

    def _name_and_jobs(self, subject: Reference) -> tuple[str, PrintJobs]:
        """A dossier's code or a ticket's number, and its prints."""
        entries = self._desk.reader.entries_of(subject)
        if isinstance(entries[0].event, TicketIssued):
            ticket = find_ticket(self._desk, str(subject)).ticket
            return ticket.number_text, ticket.print_jobs
        dossier = dossier_of(entries)
        return dossier.code, dossier.print_jobs

    def _jobs_of(self, paper: PrintedPaper) -> PrintJobs:
        if paper.form == TICKET:
            return find_ticket(self._desk, str(paper.subject)).ticket.print_jobs
        dossier = dossier_of(self._desk.reader.entries_of(paper.subject))
        if dossier.voided:
            raise Refusal("dossier-voided", "code", dossier=dossier.code)
        return dossier.print_jobs


def _is_cancelled(lying: Lying, devices: Devices) -> bool:
    """A service that does not answer here takes no new copy either, and says so."""
    try:
        return devices.cancel(lying.job, lying.title).state == CANCELLED
    except CounterError:
        return False


def _paper_asked_by(entry: Entry) -> PrintedPaper | None:
    subject = entry.envelope.subject
    match entry.event:
        case ReceiptPrinted() as printed:
            return PrintedPaper(subject=subject, form=RECEIPT, copy=printed.copy)
        case TicketPrinted() as printed:
            return PrintedPaper(subject=subject, form=TICKET, copy=printed.copy)
    return None
