"""A dossier after its events, and which act may come next."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from counter.domain.calendar.due_date import DueDate
from counter.domain.dossiers.corrections import put_right
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierCorrected,
    DossierForwarded,
    DossierHandedOver,
    DossierNoted,
    DossierReceived,
    DossierReceivedBack,
    DossierRefused,
    DossierRegistered,
    DossierStopped,
    DossierVoided,
    DueDateCorrected,
    DueDateKept,
    PortalCodeNoted,
    ProcessingStarted,
    ReceiptNumbered,
    ReceiptPrinted,
    ResultReturned,
    StepUndone,
    VoidDeclined,
)
from counter.domain.dossiers.people import Applicant
from counter.domain.dossiers.status import (
    COMPLETED,
    NOT_RECEIVED,
    PROCESSING,
    RECEIVED,
    REGISTERED,
    RETURNED,
    STOPPED,
    HasStatus,
)
from counter.domain.events.base import DOSSIER, PRINT, Event, steps_from
from counter.domain.printing.events import (
    CONFIRMED,
    RECEIPT,
    PrintConfirmed,
    PrintFailed,
    PrintSending,
    PrintSpooled,
)
from counter.domain.printing.jobs import PrintJob, advance, awaited, jobs_of, request, states_of
from counter.domain.procedure import FrozenProcedure
from counter.domain.refusal import Refusal


class Dossier(HasStatus, frozen=True, kw_only=True):
    """A dossier after all its events. `received` is None while it is only registered on the portal."""

    procedure: FrozenProcedure
    applicant: Applicant
    summary: str
    submitted_at: datetime | None = None
    received: DossierReceived | None = None
    external_code: str = ""
    receipt_number: int | None = None
    receipt_desk: int | None = None  # whose series the number is of
    due_at: datetime | None = None
    legal: DueDate | None = None
    holder: str = ""
    shelf: str = ""
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    returned_to: str = ""
    returned_with: str = ""  # the authority of whoever collected
    originals_back: tuple[str, ...] = ()
    reason: str = ""
    prints: tuple[ReceiptPrinted, ...] = ()
    print_jobs: dict[str, PrintJob] = msgspec.field(
        default_factory=dict
    )  # what was to go to a printer or a folder

    @property
    def print_states(self) -> dict[str, str]:
        """How its prints stand, by form and copy."""
        return states_of(self.print_jobs)

    @property
    def awaited_copies(self) -> tuple[int, ...]:
        """The copies of the receipt that somebody still has to speak of."""
        return tuple(job.copy for job in awaited(self.print_jobs, RECEIPT))

    @property
    def is_paper_under_way(self) -> bool:
        """Some copy of the receipt was asked for and nobody said what came of it."""
        return bool(self.awaited_copies)

    @property
    def awaits_paper(self) -> bool:
        """Whose it is may have none: a copy is under way, or none came of all that say what it says
        since its last correction.
        """
        corrected = self.prints[-1].replaces if self.prints else None
        first = corrected.first_copy if corrected else 1
        receipts = [job for job in jobs_of(self.print_jobs, RECEIPT) if job.copy >= first]
        none_came = bool(receipts) and all(job.state != CONFIRMED for job in receipts)
        if self.is_paper_under_way or (none_came and self.status != RETURNED):
            return True
        # settled at once it needed no receipt, and taken back it does
        is_without = self.received is not None and self.receipt_number is None
        return is_without and self.is_open

    @property
    def on_receipt(self) -> tuple[object, ...]:
        """What the receipt says of it: a print made after any of this changed is a corrected one."""
        person = self.applicant
        about = (
            person.name,
            person.identity_number,
            person.tax_code,
            person.address,
            person.phone,
            person.email,
        )
        return (*about, self.summary, _printed_of(self.received))

    @property
    def originals_held(self) -> tuple[str, ...]:
        """Names of papers whose originals lie here and may be given back."""
        papers = self.received.papers if self.received else ()
        lent = dict.fromkeys(paper.name for paper in papers if paper.is_lent)
        return tuple(name for name in lent if name not in self.originals_back)

    @property
    def code(self) -> str:
        """Our code, or the portal's until there is one."""
        if self.received:
            return self.received.code
        return self.external_code


def _printed_of(received: DossierReceived | None) -> DossierReceived | None:
    """Without what no receipt says of the other people."""
    if received is None:
        return None
    change = msgspec.structs.replace
    submitter = received.submitter
    if submitter is not None:
        submitter = change(submitter, birth_date="", sex="", nationality="")
    others = tuple(
        change(person, birth_date="", sex="", nationality="") for person in received.co_applicants
    )
    return change(received, submitter=submitter, co_applicants=others)


def create(event: DossierRegistered | DossierReceived) -> Dossier:
    if isinstance(event, DossierReceived):
        return _receive(event)
    return Dossier(
        status=REGISTERED,
        procedure=event.procedure,
        applicant=event.applicant,
        summary=event.summary,
        submitted_at=event.submitted_at,
        external_code=event.external_code,
    )


def _receive(event: DossierReceived, submitted_at: datetime | None = None) -> Dossier:
    return Dossier(
        status=RECEIVED,
        procedure=event.procedure,
        applicant=event.applicant,
        summary=event.summary,
        submitted_at=submitted_at,
        received=event,
        external_code=event.external_code,
        receipt_number=event.receipt_number,
        receipt_desk=event.desk,
        due_at=event.due_at,
        legal=event.legal,
    )


def apply(dossier: Dossier, event: Event) -> Dossier:
    """The dossier after one more of its events. Facts are folded as they are; rules are asked
    before, in `check`.
    """
    change = msgspec.structs.replace
    match event:
        case DossierReceived():
            # Once: whoever says later that they took it in too changes nothing of what stands on
            # paper.
            if dossier.received is not None:
                return dossier
            return _receive(event, dossier.submitted_at)
        case ProcessingStarted():
            return change(dossier, status=PROCESSING)
        case DossierForwarded():
            return change(dossier, status=PROCESSING, holder=event.to)
        case DossierHandedOver():
            return change(dossier, status=PROCESSING, holder=event.to or event.to_unit)
        case DossierReceivedBack():
            return change(dossier, holder="")
        case DossierStopped():
            return change(dossier, status=STOPPED, finished_at=event.at, reason=event.reason)
        case DossierRefused():
            return change(dossier, status=NOT_RECEIVED, finished_at=event.at, reason=event.reason)
        case DossierCompleted():
            return change(
                dossier,
                status=COMPLETED,
                finished_at=event.happened_at or event.at,
                shelf=event.shelf,
                holder="",
            )
        case ResultReturned():
            return change(dossier, status=RETURNED, returned_at=event.happened_at or event.at, returned_to=event.to,
                          returned_with=event.authority,
                          originals_back=(*dossier.originals_back, *event.originals))  # fmt: skip
        case StepUndone():  # the steps it names are not among those that are folded
            return change(dossier, originals_back=(*dossier.originals_back, *event.originals_away))
        case DueDateCorrected():
            return _redate(dossier, event)
        case DossierCorrected():
            return put_right(dossier, event.field, event.to)
        case DossierVoided():
            return change(dossier, voided=True, reason=event.reason)
        case PortalCodeNoted():
            return change(dossier, external_code=event.portal_code)
        case ReceiptPrinted():
            jobs = request(dossier.print_jobs, RECEIPT, event.copy, event.target)
            return change(dossier, prints=(*dossier.prints, event), print_jobs=jobs)
        case PrintSending() | PrintSpooled() | PrintConfirmed() | PrintFailed():
            return change(dossier, print_jobs=advance(dossier.print_jobs, event))
        case ReceiptNumbered() if dossier.receipt_number is not None:
            return dossier  # the number on paper already
        case ReceiptNumbered():
            return change(
                dossier,
                receipt_number=event.receipt_number,
                receipt_desk=event.desk or dossier.receipt_desk,
            )
        case DossierRegistered() | DueDateKept() | VoidDeclined() | DossierNoted():
            return dossier
        case _ if event.resolves:
            return dossier  # what it decides is heard before, in `conflict.counting`
        case _:
            raise NotImplementedError(f"{event.name} does nothing to a dossier")


def _redate(dossier: Dossier, event: DueDateCorrected) -> Dossier:
    """What the next receipt says; the code keeps the day it was given under, for it stands on paper
    already.
    """
    change = msgspec.structs.replace
    received = dossier.received
    if received is not None:
        received = change(
            received, received_at=event.received_at, due_at=event.due_at, legal=event.legal
        )
    return change(dossier, due_at=event.due_at, legal=event.legal, received=received)


def replay(happened: Iterable[Event | None]) -> Dossier | None:
    """The dossier its events make, in order; None while the first has not arrived. What this
    program does not know, and what is about anything else, is passed over.
    """
    dossier: Dossier | None = None
    for event in happened:
        if dossier is None:
            if isinstance(event, (DossierRegistered, DossierReceived)):
                dossier = create(event)
        elif event is not None and event.topic in (DOSSIER, PRINT):
            dossier = apply(dossier, event)
    return dossier


def allowed(dossier: Dossier) -> tuple[str, ...]:
    """The words of the acts that are possible now; none on a voided dossier."""
    if dossier.voided:
        return ()
    return tuple(step.name for step in steps_from(DOSSIER, dossier.status))


def may_be_voided(dossier: Dossier) -> bool:
    """Not while its result is with somebody: that is taken back first. What was settled at once, as
    it was received, was entered as one.
    """
    received = dossier.received
    if dossier.status != RETURNED or received is None:
        return True
    return received.immediate and dossier.returned_at in (received.at, received.received_at)


def check_void(dossier: Dossier) -> None:
    """Refuses to void what stands no more, and what has its result out."""
    check(dossier, DossierVoided)
    if not may_be_voided(dossier):
        raise Refusal("result-is-out", "code", dossier=dossier.code)


def check(dossier: Dossier, act: type[Event]) -> None:
    """Refuses what the dossier's status does not allow, saying what is allowed instead. Notes and
    corrections only need a dossier that stands, and a decision between two desks not even that.
    """
    if dossier.voided and not act.resolves:
        raise Refusal("dossier-voided", "code", dossier=dossier.code)
    if act.allowed_from is not None and dossier.status not in act.allowed_from:
        raise Refusal(
            "dossier-state",
            "code",
            act=act.name,
            dossier=dossier.code,
            state=dossier.state,
            allowed=allowed(dossier),
        )
