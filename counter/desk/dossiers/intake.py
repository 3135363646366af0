"""Taking a dossier in: its papers checked, its date computed by law, its numbers given, one durable
act.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

import msgspec

from counter.desk import reading
from counter.desk.dossiers.draft import (
    Draft,
    check_different,
    check_draft,
    check_papers,
    check_who_acts,
    needs_receipt,
    papers_not_mentioned,
    with_usual_pieces,
)
from counter.desk.dossiers.numbers import behind_paper
from counter.desk.dossiers.other_papers import names_to_offer
from counter.desk.dossiers.people import faults_of, refusals
from counter.desk.dossiers.registration import (
    Registration,
    procedure_of,
    registration_faults,
    submission_time,
)
from counter.desk.dossiers.search import DossierSearch
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import Act, OpenDesk
from counter.desk.print_requests import request_receipt
from counter.desk.queue.naming import find_ticket
from counter.domain import numbering, procedure
from counter.domain.calendar import due_date as due_dates
from counter.domain.calendar.due_date import DueDate
from counter.domain.calendar.working_days import WorkingDays
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.card import Card, parse_card
from counter.domain.dossiers.events import (
    ONLINE,
    DossierCompleted,
    DossierReceived,
    DossierRegistered,
    ResultReturned,
)
from counter.domain.dossiers.people import Applicant, in_capitals, number_mismatches
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import REGISTERED
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference
from counter.domain.printing.events import RECEIPT as RECEIPT_FORM
from counter.domain.printing.jobs import PrintedPaper
from counter.domain.procedure import FrozenProcedure, LawfulTerm, Procedure
from counter.domain.queue.ticket import CALLED, SERVING, TicketSummary
from counter.domain.refusal import Refusal
from counter.domain.series import BOOK, CODE, RECEIPT, code_scope, year_scope
from counter.domain.text import fold, has_other_script
from counter.storage import drafts, resources
from counter.storage.projections import dossier_lists, dossier_numbers, queue_board
from counter.storage.projections.dossier_numbers import Last

NOW_TOLERANCE = timedelta(minutes=2)  # a form filled in and sent is "now"

# why a procedure is not taken in any more, which does not touch what was filed before
_GONE_SINCE = ("procedure-ended", "procedure-retired", "procedure-hidden")


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """The dates of an intake before it is made, as they are at `made_at`: the law's with its
    derivation, and what is promised. `notices` are codes of sentences a clerk should know before it
    is on paper.
    """

    made_at: datetime
    legal: DueDate | None
    due_at: datetime
    procedure: Procedure
    lawful: LawfulTerm | None
    notices: tuple[str, ...] = ()

    @property
    def is_past(self) -> bool:
        """What was received by hand may be due already when it is entered."""
        return self.due_at < self.made_at


class Received(msgspec.Struct, frozen=True, kw_only=True):
    """What an intake gives back. `likely_duplicates` are codes, as are the open dossiers of the
    same number under another name and the person's others; `notices` are codes of sentences;
    `paper` is the print of the receipt where one was asked for.
    """

    subject: Reference
    event: DossierReceived
    likely_duplicates: tuple[str, ...] = ()
    named_otherwise: tuple[str, ...] = ()
    also_open: tuple[str, ...] = ()
    papers_not_mentioned: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    paper: PrintedPaper | None = None

    @property
    def remarks(self) -> list[tuple[str, dict[str, object]]]:
        """What a clerk should know: sentences by their codes, each with what fills its blanks."""
        told: list[tuple[str, dict[str, object]]] = [(code, {}) for code in self.notices]
        codes = {
            "likely-duplicates": self.likely_duplicates,
            "named-otherwise": self.named_otherwise,
            "also-open": self.also_open,
        }
        told += [(code, {"codes": found}) for code, found in codes.items() if found]
        if self.papers_not_mentioned:
            told.append(("papers-not-mentioned", {"papers": self.papers_not_mentioned}))
        return told


class Mistake(NamedTuple):
    """A dossier that was received wrongly just now, and why it makes room for another."""

    code: str
    reason: str


class Intake:
    """The intake page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def procedures(self, text: str, meant: str = "") -> list[Procedure]:
        """What can be asked for today and fits the words, best first; `meant` is the code that the
        same words meant before, and goes before all.
        """
        found = self._desk.catalogue.found(text, self._desk.now.date())
        if not meant:
            return found
        try:
            chosen = self.procedure(meant)
        except Refusal:  # it can be asked for no longer
            return found
        return [chosen, *(one for one in found if one.code != meant)]

    def procedure(self, code: str) -> Procedure:
        """The version in force today."""
        return self._desk.catalogue.on(code, self._desk.now.date())

    def procedure_of(self, draft: Draft) -> Procedure:
        """The version a draft is received under today."""
        return self._version_for(draft, self._desk.now.date())

    def _version_for(self, draft: Draft, day: date) -> Procedure:
        """What was filed on the portal in time is received also after the procedure's end, and where
        it is retired, or hidden by the office, since.
        """
        try:
            return self._desk.catalogue.on(draft.procedure, day)
        except Refusal as refusal:
            filed_at = self._filed_at(draft)
            if refusal.code not in _GONE_SINCE or filed_at is None:
                raise
            return self._desk.catalogue.on(draft.procedure, filed_at.date())

    def _filed_at(self, draft: Draft) -> datetime | None:
        """When the portal got a dossier that waits to be received."""
        subject = self._find_registered(draft)
        if subject is None or not draft.external_code:
            return None
        return DossierSearch(self._desk).show(draft.external_code).dossier.submitted_at

    def other_papers(self, version: Procedure) -> list[str]:
        """Names that papers beside those of the procedure had in its newest dossiers."""
        reader = self._desk.reader
        subjects = dossier_lists.newest_of_procedure(reader, version.code)
        return names_to_offer(version, map(reader.entries_of_id, subjects))

    def correct(self, code: str, field: str, to: str, reason: str) -> Dossier:
        """What was read back to the person and is wrong is said right: the dossier as it is now."""
        return DossierSteps(self._desk).correct(code, field, to, reason).dossier

    def check_mistake(self, code: str) -> None:
        """Refuses where what was received cannot make room for another, as voiding it does."""
        DossierSteps(self._desk).check_void(code)

    def ticket_at(self, counter: int) -> TicketSummary | None:
        """Whom the counter serves or has called: the dossier is theirs."""
        today = queue_board.tickets_of(self._desk.reader, self._desk.now.date())
        here = [
            t for t in today if t.ticket.counter == counter and t.ticket.state in (CALLED, SERVING)
        ]
        return max(here, key=lambda t: t.ticket.turn, default=None)

    def ticket(self, name: str) -> TicketSummary | None:
        """The number a draft was begun for; None when it is not known here."""
        try:
            return find_ticket(self._desk, name)
        except Refusal:
            return None

    def read_card(self, text: str) -> Card:
        """The person on an identity card, from its QR text; the text itself is kept nowhere."""
        return parse_card(text, resources.identity_provinces(), self._desk.now.date())

    def promise(self, draft: Draft, now: datetime | None = None) -> Promise:
        """The date an intake would give at `now`; refused like the intake itself."""
        made_at = now or self._desk.now
        received_at = self._time_of_receipt(draft, made_at)
        version = self._version_for(draft, received_at.date())
        settings, calendar = self._desk.settings, self._desk.calendar
        lawful = procedure.lawful_term(version, draft.variant, on_island=settings.island_commune)
        legal = None
        if lawful is not None:
            lawful = due_dates.applying(lawful, received_at, calendar, settings.policy)
            legal = due_dates.due_date_of(lawful, received_at, calendar, settings.policy)
        due_at = _promise(draft, legal, received_at, self._desk.calendar)
        return Promise(
            made_at=made_at,
            legal=legal,
            due_at=due_at,
            procedure=version,
            lawful=lawful,
            notices=tuple(
                self._notices_before(draft, legal, received_at, is_past=due_at < made_at)
            ),
        )

    def _notices_before(
        self, draft: Draft, legal: DueDate | None, received_at: datetime, *, is_past: bool
    ) -> Iterator[str]:
        if is_past:
            yield "due-passed"
        if legal is not None and not legal.confirmed:
            yield "due-unconfirmed"
        if draft.backfill is None and not self._desk.calendar.is_open_at(received_at):
            yield "received-outside-hours"
        if not self._desk.acting_clerk:
            yield "clerk-name-missing"

    def receive(
        self,
        draft: Draft,
        expect_due: datetime | None = None,
        draft_id: int | None = None,
        instead_of: Mistake | None = None,
        print_to: str = "",
    ) -> Received:
        """Takes the dossier in, or refuses with the field that stands in the way; nothing is kept
        of a refused one.

        The saved draft it was filled in from is put away in the same act.

        `expect_due` is the date the clerk saw: when 15:00 or midnight passed meanwhile, the new one
        is shown first. `instead_of` is voided in the same act: there is never neither of the two,
        nor both. `print_to` asks for the receipt in the same act, to go there (`printing/target.py`).
        """
        draft = reading.again(draft)
        with self._desk.act() as act:
            if draft_id is not None:
                drafts.discard(act.connection, draft_id)
            if instead_of is not None:
                DossierSteps(self._desk).void_in(act, *instead_of)
            checked = check_draft(draft, act.now.date())
            return self._receive(act, checked, expect_due, print_to)

    def faults(self, draft: Draft) -> list[Refusal]:
        """All that is wrong with the people, the papers and the date of a draft, where `receive`
        refuses the first.
        """
        people: dict[str, Applicant] = {"applicant": draft.applicant}
        people |= {
            f"co_applicants[{number}]": person for number, person in enumerate(draft.co_applicants)
        }
        people |= {"submitter": draft.submitter} if draft.submitter else {}
        today = self._desk.now.date()
        found = [
            fault for field, person in people.items() for fault in faults_of(person, field, today)
        ]
        found += refusals((lambda: check_different(draft.applicant, draft.co_applicants),))
        return [*found, *(self._faults_of_matter(draft) if draft.procedure else ())]

    def _faults_of_matter(self, draft: Draft) -> list[Refusal]:
        try:
            version = self.procedure_of(draft)
        except Refusal as fault:  # without its rules nothing more can be known
            return [fault]
        return list(
            refusals(
                (
                    lambda: check_who_acts(draft, version),
                    lambda: check_papers(draft, version),
                    lambda: self.promise(draft),
                )
            )
        )

    def _receive(
        self, act: Act, draft: Draft, expect_due: datetime | None, print_to: str
    ) -> Received:
        received_at = self._time_of_receipt(draft, act.now)
        promise = self.promise(draft, act.now)
        if expect_due is not None:
            _check_as_shown(expect_due, promise.due_at, received_at)
        check_papers(draft, promise.procedure)
        check_who_acts(draft, promise.procedure)
        draft = with_usual_pieces(draft, promise.procedure)
        subject = self._find_registered(draft)
        mine = self._open_of_applicant(draft, subject)
        duplicates = _likely_duplicates(draft, promise.procedure, mine)
        known = mine if draft.applicant.number else []  # a name alone is many people's
        named_otherwise = [row for row in mine if fold(row.applicant) != fold(draft.applicant.name)]
        event = self._event(act, draft, promise, received_at)
        subject = act.append(event, subject)
        if draft.immediate:
            happened_at = received_at if draft.backfill is not None else None
            act.append(DossierCompleted(at=act.now, happened_at=happened_at), subject)
            act.append(ResultReturned(at=act.now, happened_at=happened_at), subject)
        return Received(
            subject=subject,
            event=event,
            likely_duplicates=_codes(duplicates),
            named_otherwise=_codes(named_otherwise),
            also_open=_codes(row for row in known if row not in (*duplicates, *named_otherwise)),
            papers_not_mentioned=papers_not_mentioned(draft.documents, promise.procedure),
            notices=tuple(self._notices(draft, event, promise)),
            paper=self._request_paper(act, subject, event, print_to),
        )

    def _request_paper(
        self, act: Act, subject: Reference, event: DossierReceived, target: str
    ) -> PrintedPaper | None:
        """What was settled at once has no receipt."""
        if not target or event.receipt_number is None:
            return None
        printed = request_receipt(self._desk, act, subject, target)
        return PrintedPaper(subject=subject, form=RECEIPT_FORM, copy=printed.copy)

    def _event(
        self, act: Act, draft: Draft, promise: Promise, received_at: datetime
    ) -> DossierReceived:
        desk, settings = self._desk.setup, self._desk.settings
        books, year = settings.books, received_at.year
        last = self._last_numbers(act, received_at)
        receipt_number = None
        if needs_receipt(draft):
            receipt_number = behind_paper(last.receipt_number, books, year, books.last_receipt)
        return DossierReceived(
            at=act.now,
            code=self._code(act, draft, received_at, last.serial),
            received_at=received_at,
            due_at=promise.due_at,
            legal=promise.legal,
            procedure=procedure.freeze(promise.procedure, promise.lawful),
            applicant=draft.applicant,
            co_applicants=draft.co_applicants,
            submitter=draft.submitter,
            summary=draft.summary,
            sets=draft.sets,
            papers=draft.documents,
            fees=draft.fees,
            channel=draft.channel,
            result_delivery=draft.result_delivery,
            delivery_address=draft.delivery_address,
            external_code=draft.external_code or "",
            resolving_body=draft.resolving_body,
            receiving_place=settings.place,
            receipt_number=receipt_number,
            book_year=year,
            book_volume=f"{books.volume if books.year == year else '01'}-Q{desk.desk}",
            book_number=behind_paper(last.book_number, books, year, books.last_number),
            desk=desk.desk,
            ticket=self._ticket(draft.ticket),
            immediate=draft.immediate,
            note=draft.note,
            backfill=draft.backfill,
        )

    def _last_numbers(self, act: Act, received_at: datetime) -> Last:
        """By the register and by the high-water marks, whichever is further: one of them may have
        gone back.
        """
        desk, day = self._desk.setup, received_at.date()
        shown = dossier_numbers.last_numbers(act.connection, desk.unit_code, day, desk.desk)
        in_year = year_scope(day.year, desk.desk)
        return Last(
            max(shown.serial, act.mark_of(CODE, code_scope(day, desk.desk))),
            max(shown.book_number, act.mark_of(BOOK, in_year)),
            max(shown.receipt_number, act.mark_of(RECEIPT, in_year)),
        )

    def _time_of_receipt(self, draft: Draft, now: datetime) -> datetime:
        """Now, or the true time of an intake entered afterwards: at most some days back, never
        ahead, nor before it was filed on the portal, with its reason.
        """
        if draft.received_at is None:
            if draft.backfill is not None:
                raise Refusal("backfill-without-time", "received_at", value="")
            return now
        moment = reading.moment(draft.received_at, "received_at").replace(microsecond=0)
        if moment > now:
            raise Refusal(
                "received-ahead", "received_at", value=draft.received_at, now=now.isoformat()
            )
        days = self._desk.settings.backfill_days
        if moment < now - timedelta(days=days):
            raise Refusal("received-too-old", "received_at", value=draft.received_at, days=days)
        filed_at = self._filed_at(draft)
        if filed_at is not None and moment < filed_at.replace(second=0, microsecond=0):
            raise Refusal(
                "received-before-filed",
                "received_at",
                value=draft.received_at,
                filed=filed_at.isoformat(),
            )
        if draft.backfill is None and now - moment > NOW_TOLERANCE:
            raise Refusal("backfill-needed", "backfill", value=draft.received_at)
        return moment

    def _code(self, act: Act, draft: Draft, received_at: datetime, last_serial: int) -> str:
        """The next code of the day of receipt, or the one on the hand-written slip. Never one given
        out before.
        """
        unit, desk = self._desk.setup.unit_code, self._desk.setup.desk
        if draft.backfill is not None and draft.backfill.paper_number:
            serial = numbering.paper_serial(desk, draft.backfill.paper_number, unit, received_at)
            code = numbering.dossier_code(unit, received_at, serial)
            if dossier_numbers.is_given_out(act.connection, code):
                raise Refusal(
                    "paper-number-used", "backfill.paper_number", value=draft.backfill.paper_number
                )
            return code
        serial = numbering.next_serial(desk, last_serial or None)
        return numbering.dossier_code(unit, received_at, serial)

    def _ticket(self, text: str | None) -> Reference | None:
        if not text:
            return None
        return find_ticket(self._desk, text, "ticket").subject

    def _find_registered(self, draft: Draft) -> Reference | None:
        """The subject of a portal dossier waiting to be received; refused when its code is in the
        register already.
        """
        if not draft.external_code:
            return None
        for row in dossier_lists.standing_with_code(self._desk.reader, draft.external_code):
            if row.status == REGISTERED:
                return row.subject
            raise Refusal(
                "external-code-used", "external_code", value=draft.external_code, taken=row.code
            )
        return None

    def _open_of_applicant(self, draft: Draft, own: Reference | None) -> list[DossierSummary]:
        """Whatever else the applicant has under way, here or at any desk of the unit."""
        rows = dossier_lists.open_of_person(self._desk.reader, draft.applicant.person_key)
        return [row for row in rows if row.subject != own]

    def _notices(self, draft: Draft, event: DossierReceived, promise: Promise) -> list[str]:
        notices = []
        if promise.procedure.asks_for_case and not draft.variant:
            notices.append("first-case-taken")
        people = (draft.applicant, *draft.co_applicants, draft.submitter)
        if any(
            person is not None
            and number_mismatches(person.identity_number, person.birth_date, person.sex)
            for person in people
        ):
            notices.append("number-disagrees")
        notices += promise.notices
        if numbering.is_block_nearly_used(event.desk, numbering.serial_of(event.code)):
            notices.append("block-nearly-used")
        if promise.procedure.people > 1 + len(event.co_applicants):
            notices.append("second-applicant-missing")
        if any(in_capitals(person.name) != person.name for person in event.people):
            notices.append("name-in-small-letters")
        if any(map(_has_unprintable, event.people)):
            notices.append("letters-not-printable")
        if promise.procedure.national_system:
            notices.append("needs-national-system")
        return notices

    def draft_of_registered(self, code: str) -> Draft:
        """What the portal said of a dossier that waits to be received, as an intake begins with it."""
        noted = DossierSearch(self._desk).show(code).dossier
        dossier_state.check(noted, DossierReceived)
        return Draft(
            procedure=noted.procedure.code,
            applicant=noted.applicant,
            documents=(),
            summary=noted.summary,
            channel=ONLINE,
            external_code=noted.external_code,
        )

    def registration_faults(self, registration: Registration) -> list[Refusal]:
        """All that is wrong with what the portal said, where `register` refuses the first."""
        return list(registration_faults(self._desk, registration, self._desk.now))

    def register(self, registration: Registration, draft_id: int | None = None) -> Reference:
        """Notes a dossier that came through the portal: status 1, no number of ours, no clock. The
        intake it was typed as is gone with it.
        """
        registration = reading.again(registration)
        with self._desk.act() as act:
            for fault in registration_faults(self._desk, registration, act.now):
                raise fault
            if draft_id is not None:
                drafts.discard(act.connection, draft_id)
            return act.append(self._registered(registration, act.now))

    def _registered(self, registration: Registration, now: datetime) -> DossierRegistered:
        return DossierRegistered(
            at=now,
            external_code=registration.external_code,
            procedure=self._freeze_as_filed(registration, now),
            applicant=registration.applicant,
            submitted_at=submission_time(registration, now),
            summary=registration.summary,
        )

    def _freeze_as_filed(self, registration: Registration, now: datetime) -> FrozenProcedure:
        """Its case is chosen when it is received; until then the first one stands."""
        version = procedure_of(self._desk, registration, now)
        on_island = self._desk.settings.island_commune
        return procedure.freeze(version, procedure.lawful_term(version, on_island=on_island))


def _likely_duplicates(
    draft: Draft, version: Procedure, mine: Sequence[DossierSummary]
) -> list[DossierSummary]:
    """Open dossiers of the same person on the same matter: pointed out, never forbidden. Two
    children are two matters.
    """
    if version.repeats:
        return []
    matter = fold(draft.summary)
    same = [row for row in mine if row.procedure == version.code]
    return [row for row in same if not matter or not row.summary or fold(row.summary) == matter]


def _codes(rows: Iterable[DossierSummary]) -> tuple[str, ...]:
    return tuple(row.code for row in rows)


def _has_unprintable(person: Applicant) -> bool:
    if not has_other_script(person.name):
        return False
    from counter.printing import glyphs  # late: reportlab takes 100 ms, and few names need it

    return bool(glyphs.unprintable(person.name))


def _check_as_shown(shown: datetime, due_at: datetime, received_at: datetime) -> None:
    """What was read out still stands. A date that is the hour of receipt moves along with the
    clock: that is no other date.
    """
    if due_at != received_at and abs(due_at - shown) > NOW_TOLERANCE:
        raise Refusal("due-changed", "expect_due", shown=shown.isoformat(), due=due_at.isoformat())


def _promise(
    draft: Draft, legal: DueDate | None, received_at: datetime, calendar: WorkingDays
) -> datetime:
    """What is promised: the law's date, or an earlier one; where the law sets none, the clerk's.

    A bare date means the end of its office hours.
    """
    if draft.promised_at is None:
        if legal is None and draft.immediate:
            return received_at
        if legal is None:
            raise Refusal("no-statutory-term", "promised_at", value=draft.procedure)
        return legal.due_at
    promised = reading.moment(draft.promised_at, "promised_at").replace(microsecond=0)
    day = promised.date()
    if not calendar.is_working(day) and day != received_at.date():
        raise Refusal("promised-on-day-off", "promised_at", value=draft.promised_at)
    if reading.is_bare_date(draft.promised_at) and calendar.is_working(day):
        if legal is not None and legal.due_at.date() == day:
            promised = legal.due_at
        else:
            promised = calendar.end_of(day)
    if promised < received_at:
        raise Refusal("promised-before-receipt", "promised_at", value=draft.promised_at)
    if legal is not None and promised > legal.due_at:
        raise Refusal(
            "promised-later", "promised_at", value=draft.promised_at, due=legal.due_at.isoformat()
        )
    if calendar.is_working(day) and not calendar.is_open_at(promised) and promised > received_at:
        raise Refusal("promised-outside-hours", "promised_at", value=draft.promised_at)
    return promised
