"""A file a citizen hands in: what happens to it, its status on the national portal, and what may
happen next.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import ClassVar

import msgspec

from counter.domain.applicant import Applicant, Submitter
from counter.domain.due_date import DueDate, Leg
from counter.domain.event import DOSSIER, PRINT, DossierEvent, Event, Reference, steps_from
from counter.domain.paper import (
    CONFIRMED,
    RECEIPT,
    PrintConfirmed,
    PrintFailed,
    PrintSending,
    PrintSpooled,
)
from counter.domain.print_jobs import PrintJob, advance, jobs_of, request, states_of
from counter.domain.procedure import FrozenProcedure
from counter.domain.refusal import Refusal
from counter.domain.text import fold

# The national portal's ten statuses, in its numbers, as deployed systems show them. Money, delivery
# and exchange are other dimensions.
REGISTERED = 1
RECEIVED = 2
NOT_RECEIVED = 3
PROCESSING = 4
SUPPLEMENT = 5
PAYMENT = 6
WITHDRAWAL = 7
STOPPED = 8
COMPLETED = 9
RETURNED = 10
STATES = {
    REGISTERED: "registered",
    RECEIVED: "received",
    NOT_RECEIVED: "refused",
    PROCESSING: "processing",
    SUPPLEMENT: "supplement",
    PAYMENT: "payment",
    WITHDRAWAL: "withdrawal",
    STOPPED: "stopped",
    COMPLETED: "completed",
    RETURNED: "returned",
}
_WITHOUT_RESULT = (NOT_RECEIVED, STOPPED)
ENDED = (NOT_RECEIVED, STOPPED, COMPLETED, RETURNED)  # nothing more is being resolved
_ACTIVE = (RECEIVED, PROCESSING, SUPPLEMENT, PAYMENT)

# Verdicts on a paper at the desk.
COMPLETE = "complete"
COMPARED_COPY = "compared_copy"
SHOWN = "shown"
LOOKED_UP = "looked_up"
TO_LOOK_UP = "to_look_up"
NOT_APPLICABLE = "not_applicable"
MISSING = "missing"
VERDICTS = {
    COMPLETE: "đủ",
    COMPARED_COPY: "bản chụp đã đối chiếu",
    SHOWN: "xuất trình, đã trả",
    LOOKED_UP: "khai thác CSDL",
    TO_LOOK_UP: "chờ tra cứu khi có mạng",
    NOT_APPLICABLE: "không thuộc trường hợp",
    MISSING: "thiếu",
}
HANDED_IN_VERDICTS = (COMPLETE, COMPARED_COPY)
# Papers made out for the dossier itself, by how their names begin: they stay with it and nobody
# waits for them.
_MADE_OUT_FOR_IT = ("to khai", "ban khai", "don", "giay de nghi", "to trinh", "ct01")

CHANNELS = ("in_person", "online", "post")
DELIVERIES = ("counter", "post", "online")


class Paper(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """One paper of the dossier with the clerk's verdict; the numbers are pieces."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    pages: int = 0
    verdict: str = COMPLETE
    note: str = ""

    @property
    def is_handed_in(self) -> bool:
        """Only these stand on the receipt."""
        return self.verdict in HANDED_IN_VERDICTS

    @property
    def is_lent(self) -> bool:
        """An original somebody wants back; ticked when it goes out, for some stay with the dossier
        by law.
        """
        made_out = any(f"{fold(self.name)} ".startswith(f"{name} ") for name in _MADE_OUT_FOR_IT)
        return self.is_handed_in and self.originals > 0 and not made_out


class Fee(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A fee (phí) or charge (lệ phí) in đồng; `exempt` names the ground, `paid` the means,
    `receipt` the finance system's number.
    """

    name: str
    kind: str = "fee"
    quantity: int = 1
    price: int = 0
    exempt: str | None = None
    paid: str | None = None
    receipt: str = ""

    @property
    def amount(self) -> int:
        if self.exempt is not None:
            return 0
        return self.quantity * self.price


class Backfill(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """Why an intake is entered after the entry, and the number on its hand-written slip."""

    reason: str
    paper_number: str = ""


class DossierRegistered(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Filed on the portal, not yet looked at: status 1. The clock does not run yet (R6)."""

    name: ClassVar[str] = "dossier-registered"
    external_code: str
    procedure: FrozenProcedure
    applicant: Applicant
    submitted_at: datetime
    summary: str = ""


class DossierReceived(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Taken in. All that the receipt says is kept here and never computed again.

    `legal` is the law's date with its derivation (None where the catalogue knows no term); `due_at`
    is what was promised, never later. `received_at` is when it happened, `at` when it was entered.
    """

    name: ClassVar[str] = "dossier-received"
    allowed_from: ClassVar[tuple[int, ...]] = (REGISTERED,)
    code: str
    received_at: datetime
    due_at: datetime
    legal: DueDate | None = None
    procedure: FrozenProcedure
    applicant: Applicant
    co_applicants: tuple[Applicant, ...] = ()
    submitter: Submitter | None = None
    summary: str = ""
    sets: int = 1
    papers: tuple[Paper, ...] = ()
    fees: tuple[Fee, ...] = ()
    channel: str = "in_person"
    result_delivery: str = "counter"
    delivery_address: str = ""
    external_code: str = ""
    resolving_body: str = ""
    receiving_place: str = ""
    receipt_number: int | None = None
    book_year: int
    book_volume: str
    book_number: int
    desk: int
    ticket: Reference | None = None
    immediate: bool = False
    note: str = ""
    backfill: Backfill | None = None


class ProcessingStarted(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "processing-started"
    allowed_from: ClassVar[tuple[int, ...]] = (RECEIVED,)


class DossierForwarded(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """To another body, with the leg's own due date for the control slip."""

    name: ClassVar[str] = "dossier-forwarded"
    allowed_from: ClassVar[tuple[int, ...]] = (RECEIVED, PROCESSING)
    to: str
    leg: Leg | None = None


class DossierHandedOver(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """To another unit of the same hub, which sees the dossier from now on and acts on it as this
    one does.
    """

    name: ClassVar[str] = "dossier-handed-over"
    allowed_from: ClassVar[tuple[int, ...]] = (RECEIVED, PROCESSING)
    to_unit: str
    to: str = ""


class DossierReceivedBack(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "dossier-received-back"
    allowed_from: ClassVar[tuple[int, ...]] = (PROCESSING,)
    came_from: str = ""


class DossierStopped(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "dossier-stopped"
    allowed_from: ClassVar[tuple[int, ...]] = (*_ACTIVE, WITHDRAWAL)
    reason: str


class DossierRefused(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "dossier-refused"
    allowed_from: ClassVar[tuple[int, ...]] = (REGISTERED,)
    reason: str


class DossierCompleted(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The result is at the desk; on time or not is decided here, not when it is fetched.

    `happened_at` is the true time of what was entered afterwards.
    """

    name: ClassVar[str] = "dossier-completed"
    allowed_from: ClassVar[tuple[int, ...]] = (RECEIVED, PROCESSING)
    shelf: str = ""
    happened_at: datetime | None = None


class ResultReturned(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Handed over to the applicant, or to `to` by `authority`; `originals` names the papers that
    went back with it.
    """

    name: ClassVar[str] = "result-returned"
    allowed_from: ClassVar[tuple[int, ...]] = (COMPLETED,)
    to: str = ""
    authority: str = ""
    originals: tuple[str, ...] = ()
    happened_at: datetime | None = None


class DossierCorrected(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A field said wrongly, said right: the first entry stays."""

    name: ClassVar[str] = "dossier-corrected"
    field: str
    was: str
    to: str
    reason: str


class DueDateCorrected(DossierCorrected, frozen=True, kw_only=True, omit_defaults=True):
    """A date that a wrong clock had promised, put right by a person: a correction of the field
    `due_at`.

    `received_at` is the true time of receipt, `legal` the law's date from then on, and `due_at`
    what is promised now; `was` and `to` say the promise as it stands on paper, before and after.
    `by` is who decided it.
    """

    name: ClassVar[str] = "due-date-corrected"
    received_at: datetime
    due_at: datetime
    legal: DueDate | None = None
    by: str


class DueDateKept(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A date that a wrong clock had promised, and that a person lets stand: the citizen's paper
    says it.
    """

    name: ClassVar[str] = "due-date-kept"
    commutes: ClassVar[bool] = True
    due_at: datetime
    by: str
    reason: str = ""


class DossierVoided(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Entered by mistake. Its numbers stay used.

    Of another desk's dossier it waits for that desk's word, or names the `head` of the office whose
    word it is.
    """

    name: ClassVar[str] = "dossier-voided"
    reason: str
    head: str = ""


class VoidDeclined(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The dossier stands, though another desk held it for entered by mistake."""

    name: ClassVar[str] = "void-declined"
    commutes: ClassVar[bool] = True
    reason: str


class PortalCodeNoted(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The code the national portal gave, kept beside ours."""

    name: ClassVar[str] = "portal-code-noted"
    commutes: ClassVar[bool] = True
    portal_code: str


class DossierNoted(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A remark for whoever looks at the dossier next; it changes nothing of it."""

    name: ClassVar[str] = "dossier-noted"
    commutes: ClassVar[bool] = True
    text: str


class Letterhead(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The issuing office as it stands on a paper."""

    parent_name: str
    unit_name: str
    department_name: str
    place: str
    lookup: str = ""


class Replacement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a corrected print says of itself: which correction it is, and when the print was made
    that it replaces.
    """

    number: int
    replaced_at: datetime
    first_copy: int  # of this correction; further ones are reprints of it


class ReceiptPrinted(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The receipt was asked for: all that this print says beyond the dossier, so that it can be
    made again to the byte.

    `layout` names the drawing: 1 is that of the first program, which did not know the others.
    `target`: the printer, or the folder, that it is to go to (`print_target`); empty for a file
    that the command line made.
    """

    name: ClassVar[str] = "receipt-printed"
    commutes: ClassVar[bool] = True
    copy: int
    form: str
    paper: str
    letterhead: Letterhead
    clerk_name: str = ""
    number_text: str
    practice: bool = False
    layout: int = 1
    replaces: Replacement | None = None
    target: str = ""

    @property
    def reprint(self) -> int:
        """0 for the first print of what it says, 1 for the first reprint."""
        return self.copy - (self.replaces.first_copy if self.replaces else 1)


class ReceiptNumbered(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A receipt asked for after all, for a dossier settled at once. `desk`: whose series the number
    is of; without it, of the desk that received.
    """

    name: ClassVar[str] = "receipt-numbered"
    commutes: ClassVar[bool] = True
    receipt_number: int
    desk: int | None = None


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier after all its events. `received` is None while it is only registered on the portal."""

    status: int
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
    voided: bool = False
    reason: str = ""
    prints: tuple[ReceiptPrinted, ...] = ()
    print_jobs: dict[str, PrintJob] = {}  # what was to go to a printer or a folder

    @property
    def print_states(self) -> dict[str, str]:
        """How its prints stand, by form and copy."""
        return states_of(self.print_jobs)

    @property
    def is_paper_under_way(self) -> bool:
        """Some copy of the receipt was asked for and nobody said what came of it."""
        return any(job.is_under_way for job in jobs_of(self.print_jobs, RECEIPT))

    @property
    def awaits_paper(self) -> bool:
        """Whose it is may have none: a copy is under way, or none came of all that were asked for."""
        receipts = jobs_of(self.print_jobs, RECEIPT)
        none_came = bool(receipts) and all(job.state != CONFIRMED for job in receipts)
        return self.is_paper_under_way or (none_came and self.status != RETURNED)

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
        return (*about, self.summary, self.received)

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

    @property
    def state(self) -> str:
        if self.voided:
            return "voided"
        return STATES[self.status]

    @property
    def is_open(self) -> bool:
        return not self.voided and self.status not in ENDED

    @property
    def has_timeliness(self) -> bool:
        """False where no result came of it: there is nothing that could have come early."""
        return not self.voided and self.status not in _WITHOUT_RESULT


class DossierSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier as lists and the book show it. `position` is its place in order of receipt;
    `procedure` its code.
    """

    subject: Reference
    position: int
    code: str
    external_code: str
    procedure: str
    field: str
    applicant: str
    summary: str
    status: int
    voided: bool
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    receipt_number: int | None
    book_year: int | None
    book_volume: str | None
    book_number: int | None
    conflicting: bool  # two desks acted on it apart
    newer: bool  # holds entries of a newer program
    holder: str = ""  # the code of the unit that has it, where that is another one
    is_in_false_time: bool = False  # something was done to it while a desk's clock was wrong
    quarantined: bool = False  # holds entries that say nothing, and nobody has looked at them
    # another desk holds it for a mistake, and whose it is has not answered
    void_asked: bool = False

    @property
    def is_open(self) -> bool:
        return not self.voided and self.status not in ENDED

    @property
    def has_timeliness(self) -> bool:
        """False where no result came of it: there is nothing that could have come early."""
        return not self.voided and self.status not in _WITHOUT_RESULT

    @property
    def state(self) -> str:
        if self.voided:
            return "voided"
        return STATES[self.status]

    def timeliness(self, now: datetime) -> str:
        return timeliness(self.due_at, self.finished_at, now)


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
                          returned_with=event.authority, originals_back=event.originals)  # fmt: skip
        case DueDateCorrected():
            return _redate(dossier, event)
        case DossierCorrected():
            return _correct(dossier, event)
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


def is_party(dossier: Dossier, name: str) -> bool:
    """True for somebody the dossier itself names: whose it is, and who brought it."""
    return fold(name) in [fold(person.name) for person in parties(dossier)]


def parties(dossier: Dossier) -> list[Applicant]:
    """The people a dossier names, whose it is first."""
    people: list[Applicant] = [dossier.applicant]
    if dossier.received is not None:
        people += dossier.received.co_applicants
        people += [dossier.received.submitter] if dossier.received.submitter else []
    return people


def shares_a_party(one: Dossier, other: Dossier) -> bool:
    """True when somebody may fetch both results: named in both, by number where both have one, else
    by name.
    """
    return any(_same_person(a, b) for a in parties(one) for b in parties(other))


def _same_person(one: Applicant, other: Applicant) -> bool:
    if one.number and other.number:
        return one.number == other.number
    return fold(one.name) == fold(other.name)


# What may be corrected: words about people and the matter. Numbers, dates and procedure are settled
# by voiding.
CORRECTABLE = (
    "summary",
    "applicant.name",
    "applicant.identity_number",
    "applicant.birth_date",
    "applicant.sex",
    "applicant.address",
    "applicant.phone",
    "applicant.email",
)


def _correct(dossier: Dossier, event: DossierCorrected) -> Dossier:
    change = msgspec.structs.replace
    if event.field not in CORRECTABLE:
        return dossier  # a newer program may correct more
    if event.field == "summary":
        return change(dossier, summary=event.to)
    _, _, name = event.field.partition(".")
    return change(dossier, applicant=change(dossier.applicant, **{name: event.to}))


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


EARLY = "early"
ON_TIME = "on_time"
OVERDUE = "overdue"
PENDING = "pending"


def timeliness(due_at: datetime | None, finished_at: datetime | None, now: datetime) -> str:
    """Against the due date: to the minute late or not; early when finished on an earlier date
    (practice differs: one place).

    A dossier not finished is `pending` until its date has passed, then `overdue`.
    """
    if due_at is None:
        return PENDING
    if finished_at is None:
        if _minute(now) > _minute(due_at):
            return OVERDUE
        return PENDING
    if _minute(finished_at) > _minute(due_at):
        return OVERDUE
    if _day(finished_at) < _day(due_at):
        return EARLY
    return ON_TIME


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _day(moment: datetime) -> date:
    return moment.date()
