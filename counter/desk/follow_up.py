"""What happens to a dossier after it was taken in: found, worked on, finished, stopped."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time

import msgspec

from counter.desk import reading
from counter.desk.authors import Authors, authors_of
from counter.desk.draft import papers_not_mentioned
from counter.desk.opening import Act, OpenDesk
from counter.desk.people import check_person
from counter.domain import dossier as dossiers
from counter.domain.contention import counting, keepers, void_asked
from counter.domain.dossier import (
    CORRECTABLE,
    OVERDUE,
    Dossier,
    DossierCompleted,
    DossierCorrected,
    DossierForwarded,
    DossierHandedOver,
    DossierReceivedBack,
    DossierRefused,
    DossierStopped,
    DossierVoided,
    ListedDossier,
    PortalCodeNoted,
    ProcessingStarted,
    VoidDeclined,
)
from counter.domain.event import Event, Fact, Reference
from counter.domain.numbering import PRACTICE_MARK, check_unit_code, is_code_on_paper, is_dossier_code
from counter.domain.refusal import Refusal
from counter.domain.subject import is_conflicting
from counter.domain.text import composed
from counter.domain.whereabouts import Whereabouts, whereabouts
from counter.domain.working_days import at
from counter.storage import hub_rows
from counter.storage.database import translated
from counter.storage.projections import dossier_register, quarantine

EventsOf = Callable[[Act, Dossier], Sequence[Event]]  # what to write for a dossier as it stands

MAX_PAGE = 1000
_LAST_DIGITS = 4
_SHORTEST_PHONE = 9  # digits: so many are one number, however they are spaced
_STATUS_BY_STATE = {state: status for status, state in dossiers.STATES.items()}
VOIDED = "voided"


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier with its story, at the desk's time `now`. `conflicting`: two desks acted apart; `newer`: holds facts of a newer program;
    `not_mentioned`: papers its procedure always asks for, of which nothing was said."""

    subject: Reference
    dossier: Dossier
    facts: tuple[Fact, ...]
    conflicting: bool
    newer: bool
    now: datetime
    not_mentioned: tuple[str, ...] = ()
    authors: Authors = {}
    whereabouts: Whereabouts | None = None  # where it went to another unit
    own_unit: str = ""
    shares_code: bool = False  # another dossier that stands has the same one
    false_times: frozenset[Reference] = frozenset()  # entries dated by a clock that was wrong, as its desk said later
    quarantined: bool = False  # holds entries that say nothing, and nobody has looked at them
    void_asked: Fact | None = None  # another desk holds it for a mistake, and whose it is has not answered

    @property
    def is_elsewhere(self) -> bool:
        """True while another unit has it: what is due is theirs to do."""
        return self.whereabouts is not None and self.whereabouts.unit != self.own_unit


# Heaps of dossiers, beside the OVERDUE. DISPUTED are those two desks disagree on, and those that share a code; ELSEWHERE
# those another unit works on: what is due of them is theirs to do, and they stand in no other heap of what is due.
NEWEST, TODAY, READY, DISPUTED, ELSEWHERE = "newest", "today", "ready", "disputed", "elsewhere"
HEAPS = (NEWEST, TODAY, OVERDUE, READY, DISPUTED, ELSEWHERE)


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """One heap's dossiers, as many as were asked for; how many each heap but the newest holds; the desk's time `now`."""

    rows: list[ListedDossier]
    counts: dict[str, int]
    now: datetime


class FollowUp:
    """The dossier and follow-up pages' service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    # ---- reading

    def show(self, code: str) -> Found:
        return self._found(self._row(code))

    def _found(self, row: ListedDossier) -> Found:
        facts = self._desk.reader.facts(row.subject)
        kept = counting(facts)
        dossier = dossiers.folded(fact.event for fact in kept)
        assert dossier is not None, "a register row without its dossier"
        return Found(
            subject=row.subject,
            dossier=dossier,
            facts=tuple(facts),
            conflicting=is_conflicting(facts),
            newer=any(fact.event is None and not fact.is_quarantined for fact in facts),
            quarantined=quarantine.is_open(facts),
            void_asked=void_asked(facts),
            now=self._desk.now,
            not_mentioned=self._not_mentioned(dossier),
            authors=authors_of(self._desk, facts),
            whereabouts=whereabouts(kept),
            own_unit=self._desk.founded.unit_code,
            false_times=frozenset(entry for entry in _entries(facts) if self._desk.reader.is_false_time(entry)),
            shares_code=len(dossier_register.standing_with_code(self._desk.reader, dossier.code)) > 1,
        )

    def _not_mentioned(self, dossier: Dossier) -> tuple[str, ...]:
        """None where the catalogue does not know any more what the dossier was received under."""
        if dossier.received is None:
            return ()
        try:
            version = self._desk.catalogue.on(dossier.procedure.code, dossier.received.received_at.date())
        except Refusal:
            return ()
        known = version.version == dossier.procedure.version
        return papers_not_mentioned(dossier.received.papers, version) if known else ()

    def _row(self, code: str) -> ListedDossier:
        """The dossier of a code, ours or the portal's. A code given out twice names both, and neither is guessed."""
        reader, wanted = self._desk.reader, self._own_code(code)
        if (named := reader.reference_named(code.strip().lower())) is not None:
            return self._named(named, code)
        rows = dossier_register.standing_with_code(reader, wanted) or dossier_register.with_code(reader, wanted)
        if not rows:
            raise Refusal("dossier-unknown", "code", value=code[:60])
        if len(rows) > 1:
            ids = ", ".join(str(row.subject) for row in rows)
            raise Refusal("code-twice", "code", value=code[:60], ids=ids)
        return rows[0]

    def _own_code(self, text: str) -> str:
        """The code that was typed or scanned. A practice paper's mark is known at practice desks; at a real one there is no
        dossier behind such a paper."""
        wanted = text.strip().upper()
        if not wanted.startswith(PRACTICE_MARK) or not is_code_on_paper(wanted):
            return wanted
        if not self._desk.founded.practice:
            raise Refusal("practice-paper", "code", value=wanted)
        return wanted.removeprefix(PRACTICE_MARK)

    def _named(self, named: Reference, code: str) -> ListedDossier:
        """A dossier by the entry that began it: the one way to tell two of one code apart."""
        row = dossier_register.of_subject(self._desk.reader, self._desk.reader.subject_id(named))
        if row is None:
            raise Refusal("dossier-unknown", "code", value=code[:60])
        return row

    def one(self, text: str) -> ListedDossier:
        """The one dossier meant by a whole code, or by the last four digits of one that is still in work."""
        wanted = self._own_code(text)
        rows = dossier_register.standing_with_code(self._desk.reader, wanted)
        if not rows and len(wanted) == _LAST_DIGITS and wanted.isascii() and wanted.isdigit():
            found = dossier_register.found(self._desk.reader, wanted, MAX_PAGE)
            rows = [row for row in found if row.code.endswith(wanted) and row.is_open]
        elif not rows and not is_dossier_code(wanted):
            raise Refusal("code-not-whole", "code", value=text[:60])
        if not rows:
            raise Refusal("dossier-unknown", "code", value=text[:60])
        if len(rows) > 1:
            raise Refusal("several-found", "code", value=text[:60])
        return rows[0]

    def find(self, text: str, limit: int | None = 20) -> list[ListedDossier]:
        """The newest dossiers that hold every word; all of them without a limit."""
        most = dossier_register.NO_LIMIT if limit is None else _page_size(limit)
        return dossier_register.found(self._desk.reader, self._wanted(text), most)

    def count_found(self, text: str) -> int:
        """How many there are to be found."""
        return dossier_register.count_found(self._desk.reader, self._wanted(text))

    def _wanted(self, text: str) -> str:
        """What is looked for: a code without a practice paper's mark, a number without what people put between digits."""
        if is_code_on_paper(text.strip().upper()):
            return self._own_code(text)
        digits = re.sub(r"[\s.]", "", text)
        is_number = digits.isascii() and digits.isdigit() and len(digits) >= _SHORTEST_PHONE
        return digits if is_number else text

    def find_now(self, text: str, limit: int = 20) -> tuple[list[ListedDossier], datetime]:
        """What is found, and the desk's time it stands at."""
        return self.find(text, limit), self._desk.now

    def listing(self, heap: str, limit: int = 50) -> Listing:
        """A heap of dossiers, with what the others hold: of one moment."""
        reader, now = self._desk.reader, self._desk.now
        minute, begin, end = now.replace(second=0, microsecond=0), at(now.date(), time.min), at(now.date(), time.max)
        ways = {
            NEWEST: lambda: self.page(limit=limit),
            TODAY: lambda: dossier_register.received_between(reader, begin, end, limit),
            OVERDUE: lambda: dossier_register.overdue(reader, minute, limit),
            READY: lambda: dossier_register.ready(reader, limit),
            ELSEWHERE: lambda: dossier_register.elsewhere(reader, limit),
        }
        disputed = [
            *dossier_register.contending(reader),
            *dossier_register.twice_coded(reader),
            *dossier_register.void_asked(reader),
        ]
        rows = disputed[:limit] if heap == DISPUTED else ways[heap]()
        counts = (
            *dossier_register.counts(reader, begin, end, minute),
            len(disputed),
            dossier_register.count_elsewhere(reader),
        )
        return Listing(rows=rows, counts=dict(zip(HEAPS[1:], counts, strict=True)), now=now)

    def page(self, state: str | None = None, limit: int = 50, before: int | None = None) -> list[ListedDossier]:
        """A page of the register, newest first; `before` is the last page's last position."""
        reader, limit = self._desk.reader, _page_size(limit)
        if state == VOIDED:
            return dossier_register.voided(reader, before, limit)
        return dossier_register.page(reader, before, limit, _status(state) if state else None)

    def whole(self, state: str | None = None, before: int | None = None) -> list[ListedDossier]:
        """All pages of the register from there on."""
        rows = self.page(state, MAX_PAGE, before)
        read = len(rows)
        while read == MAX_PAGE:
            following = self.page(state, MAX_PAGE, rows[-1].position)
            read = len(following)
            rows += following
        return rows

    def count(self, state: str | None = None, before: int | None = None) -> int:
        """How many that are."""
        if state == VOIDED:
            return dossier_register.count_voided(self._desk.reader, before)
        return dossier_register.count_page(self._desk.reader, before, _status(state) if state else None)

    # ---- acts

    def process(self, code: str) -> Found:
        """Work on it begins (2 → 4)."""
        return self.act(code, lambda act, _dossier: [ProcessingStarted(at=act.now)])

    def complete(self, code: str, shelf: str = "") -> Found:
        """The result is at the desk (→ 9). From 2, the beginning of the work is written too."""

        shelf = reading.field_text(shelf, "shelf")
        if is_code_on_paper(shelf.upper()):
            raise Refusal("shelf-is-code", "shelf", value=shelf)

        def events(act: Act, dossier: Dossier) -> list[Event]:
            done = DossierCompleted(at=act.now, shelf=shelf)
            return [ProcessingStarted(at=act.now), done] if dossier.status == dossiers.RECEIVED else [done]

        return self.act(code, events)

    def forward(self, code: str, to: str) -> Found:
        """To another body, outside of this hub."""
        to = reading.needed(reading.field_text(to, "to"), "to")
        return self.act(code, lambda act, _dossier: [DossierForwarded(at=act.now, to=to)])

    def hand_over(self, code: str, to_unit: str, to: str = "") -> Found:
        """To another unit of the same hub: from now on both see the dossier and act on it, and nobody else does."""
        to_unit, to = to_unit.strip().upper(), reading.field_text(to, "to")
        check_unit_code(to_unit)
        if to_unit == self._desk.founded.unit_code:
            raise Refusal("unit-is-own", "unit_code", value=to_unit)
        with translated():
            is_enrolled = hub_rows.hub_of(self._desk.reader.connection) is not None
        if not is_enrolled:
            raise Refusal("not-enrolled", "hub")
        place = self.show(code).whereabouts
        if place is not None and place.unit == to_unit:
            raise Refusal("unit-has-it", "unit_code", value=to_unit)
        return self.act(code, lambda act, _dossier: [DossierHandedOver(at=act.now, to_unit=to_unit, to=to)])

    def receive_back(self, code: str) -> Found:
        """It is here again; refused where it was never away."""

        def events(act: Act, dossier: Dossier) -> list[Event]:
            if dossier.voided or dossier.status == dossiers.RETURNED:
                dossiers.check(dossier, DossierReceivedBack)
            if not dossier.holder:
                raise Refusal("dossier-not-away", "code", dossier=dossier.code)
            return [DossierReceivedBack(at=act.now, came_from=dossier.holder)]

        return self.act(code, events)

    def stop(self, code: str, reason: str) -> Found:
        """Stopped for good (→ 8), for a reason that is written down."""
        reason = _reason(reason)
        return self.act(code, lambda act, _dossier: [DossierStopped(at=act.now, reason=reason)])

    def refuse(self, code: str, reason: str) -> Found:
        """A portal dossier that cannot be received (→ 3)."""
        reason = _reason(reason)
        return self.act(code, lambda act, _dossier: [DossierRefused(at=act.now, reason=reason)])

    def note_portal_code(self, code: str, portal_code: str) -> Found:
        """Keeps the national portal's code beside ours; a code that another dossier has is refused."""
        wanted = portal_code.strip().upper()
        if not is_dossier_code(wanted):
            raise Refusal("external-code-wrong", "portal_code", value=portal_code[:60])

        def events(act: Act, dossier: Dossier) -> list[Event]:
            rows = dossier_register.standing_with_code(self._desk.reader, wanted)
            others = [row for row in rows if row.code != dossier.code]
            if others:
                raise Refusal("external-code-used", "portal_code", value=wanted, taken=others[0].code)
            return [PortalCodeNoted(at=act.now, portal_code=wanted)]

        return self.act(code, events)

    def correct(self, code: str, field: str, to: str, reason: str) -> Found:
        """Says a field right that was said wrongly; both facts stay."""
        if field not in CORRECTABLE:
            raise Refusal("not-correctable", "field", value=field[:40], choices=", ".join(CORRECTABLE))
        reason = _reason(reason)
        value = reading.field_text(to, field)

        def events(act: Act, dossier: Dossier) -> list[Event]:
            person, _, name = field.rpartition(".")
            was = getattr(dossier.applicant, name) if person else dossier.summary
            event = DossierCorrected(at=act.now, field=field, was=was, to=value, reason=reason)
            _check_corrected(dossiers.after(dossier, event), field, act.now.date())
            return [event]

        return self.act(code, events)

    def void(self, code: str, reason: str, head: str = "") -> Found:
        """Entered by mistake: out of all lists and figures, its numbers used for ever. Of another desk's dossier it waits for
        that desk's word, unless it is the word of the `head` of the office."""
        return self.act(code, _voiding(reason, head))

    def decline_void(self, code: str, reason: str) -> Found:
        """The dossier stands, though another desk wanted it voided: said by the desk whose it is."""
        reason = _reason(reason)
        found = self.show(code)
        if found.void_asked is None:
            raise Refusal("void-not-asked", "code", dossier=found.dossier.code)
        if self._desk.reader.own_row().desk_id not in keepers(found.facts):
            raise Refusal("void-of-another-desk", "code", dossier=found.dossier.code)
        return self.act(code, lambda act, _dossier: [VoidDeclined(at=act.now, reason=reason)])

    def void_in(self, act: Act, code: str, reason: str) -> None:
        """The same as a part of another act."""
        self._write(act, self._row(code), _voiding(reason))

    def act(self, code: str, events: EventsOf) -> Found:
        """Writes what `events` decides for a dossier as it stands, each step checked; one act."""
        return self.act_on([code], events)[0]

    def act_on(self, codes: Sequence[str], events: EventsOf) -> list[Found]:
        """The same for several dossiers in one act: all of them or, when one is refused, none."""
        rows = [self._row(code) for code in codes]
        with self._desk.act() as act:
            for row in rows:
                self._write(act, row, events)
        return [self._found(row) for row in rows]

    def _write(self, act: Act, row: ListedDossier, events: EventsOf) -> None:
        dossier, contends = _folded(act, row.subject), is_conflicting(act.facts(row.subject))
        for event in _decided(act, dossier, events, contends=contends):
            if contends and not event.commutes and not event.resolves:
                raise Refusal("dossier-contends", "code", dossier=dossier.code)
            dossiers.check(dossier, type(event))
            act.append(event, row.subject)
            dossier = dossiers.after(dossier, event)


def _decided(act: Act, dossier: Dossier, events: EventsOf, *, contends: bool) -> Sequence[Event]:
    """What is to be written. Where two desks acted apart, a step that neither side allows waits for a person's decision."""
    try:
        return events(act, dossier)
    except Refusal as refusal:
        if contends and refusal.code == "dossier-state":
            raise Refusal("dossier-contends", "code", dossier=dossier.code) from refusal
        raise


def _voiding(reason: str, head: str = "") -> EventsOf:
    reason, head = _reason(reason), composed(reading.field_text(head, "head"))
    return lambda act, _dossier: [DossierVoided(at=act.now, reason=reason, head=head)]


def _reason(text: str) -> str:
    """Why it was done: it stays in the dossier's story."""
    return reading.needed(reading.field_text(text, "reason"), "reason")


def _check_corrected(dossier: Dossier, field: str, today: date) -> None:
    """Only the field that is put right is checked: what another one holds was taken in long ago."""
    try:
        check_person(dossier.applicant, "applicant", today)
    except Refusal as refusal:
        if refusal.field == field:
            raise


def _entries(facts: Sequence[Fact]) -> list[Reference]:
    return [fact.envelope.reference for fact in facts]


def _folded(act: Act, subject: Reference) -> Dossier:
    dossier = dossiers.folded(fact.event for fact in counting(act.facts(subject)))
    assert dossier is not None, "a register row without its dossier"
    return dossier


def _page_size(limit: int) -> int:
    if not 1 <= limit <= MAX_PAGE:
        raise Refusal("number-outside", "limit", value=limit, low=1, high=MAX_PAGE)
    return limit


def _status(state: str) -> int:
    if state.isascii() and state.isdigit() and int(state) in dossiers.STATES:
        return int(state)
    if state not in _STATUS_BY_STATE:
        raise Refusal("state-unknown", "state", value=state[:40], known=", ".join([*_STATUS_BY_STATE, VOIDED]))
    return _STATUS_BY_STATE[state]
