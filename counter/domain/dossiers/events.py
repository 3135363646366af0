"""What happens to a dossier, from the portal or the counter to the hand-over of its result."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import ClassVar

import msgspec

from counter.domain import numbering
from counter.domain.calendar.due_date import DueDate, Leg
from counter.domain.dossiers.documents import Fee, Paper
from counter.domain.dossiers.people import Applicant, Submitter
from counter.domain.dossiers.status import (
    ACTIVE,
    COMPLETED,
    PROCESSING,
    RECEIVED,
    REGISTERED,
    WITHDRAWAL,
)
from counter.domain.events.base import DossierEvent, Entry, Reference
from counter.domain.procedure import FrozenProcedure
from counter.domain.series import BOOK, CODE, RECEIPT, Number, code_scope, year_scope

IN_PERSON, ONLINE, POST = "in_person", "online", "post"
CHANNELS = (IN_PERSON, ONLINE, POST)
DELIVERIES = ("counter", "post", "online")


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

    @property
    def people(self) -> tuple[Applicant, ...]:
        """All whose names stand on the receipt."""
        brought_by = (self.submitter,) if self.submitter is not None else ()
        return (self.applicant, *self.co_applicants, *brought_by)

    def numbers(self, _before: Sequence[Entry], /) -> Iterator[Number]:
        serial = numbering.serial_of(self.code)
        # beyond it stand the numbers of hand-written slips
        if serial <= numbering.last_serial(self.desk):
            yield Number(CODE, code_scope(self.received_at.date(), self.desk), serial)
        yield Number(BOOK, year_scope(self.book_year, self.desk), self.book_number)
        if self.receipt_number is not None:
            yield Number(RECEIPT, year_scope(self.book_year, self.desk), self.receipt_number)


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
    allowed_from: ClassVar[tuple[int, ...]] = (*ACTIVE, WITHDRAWAL)
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


class StepUndone(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """What was done by mistake: the entries of `steps` stay in the story and count no more.

    Without a `reason` it was taken back at once. `originals_away`: of the papers that went back
    with a result, those that did not come again.
    """

    name: ClassVar[str] = "step-undone"
    steps: tuple[Reference, ...]
    reason: str = ""
    originals_away: tuple[str, ...] = ()

    @property
    def fact(self) -> object:
        """Desks apart that take the same steps back agree, unless they say otherwise where the
        originals are.
        """
        return frozenset(self.steps), frozenset(self.originals_away)


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
    """The issuing office as it stands on a paper: `upper` in plain letters over `lower` in bold (NĐ
    30/2020/NĐ-CP, Phụ lục I). Papers of the first programs have neither.
    """

    parent_name: str
    unit_name: str
    department_name: str
    place: str
    lookup: str = ""
    upper: str = ""
    lower: str = ""


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
    `target`: the printer, or the folder, that it is to go to (`printing/target.py`); empty for a file
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

    def numbers(self, before: Sequence[Entry], /) -> Iterator[Number]:
        for entry in before:
            if isinstance(entry.event, DossierReceived):
                scope = year_scope(entry.event.book_year, self.desk or entry.event.desk)
                yield Number(RECEIPT, scope, self.receipt_number)
                return
