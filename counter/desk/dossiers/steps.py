"""What may be done with a dossier that was taken in: worked on, revoked, finished, corrected,
stopped.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

import msgspec

from counter.desk import reading
from counter.desk.dossiers.details import DossierDetails, read_details
from counter.desk.dossiers.draft import FEWEST_SETS, MAX_PIECES, MOST_SETS, check_different
from counter.desk.dossiers.people import check_person, one_of
from counter.desk.dossiers.search import DossierSearch
from counter.desk.open_desk import Act, OpenDesk
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import counting, keepers
from counter.domain.dossiers.corrections import (
    ADDED_PAPER,
    PIECES,
    correctable,
    parse_field,
    person_of,
    put_right,
    value_of,
)
from counter.domain.dossiers.events import (
    DELIVERIES,
    DossierCompleted,
    DossierCorrected,
    DossierHandedOver,
    DossierReceivedBack,
    DossierVoided,
    PortalCodeNoted,
    ProcessingStarted,
    ResultReturned,
    StepUndone,
    VoidDeclined,
)
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import RECEIVED, RETURNED
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.dossiers.undoing import last_step
from counter.domain.events.base import Entry, Event, Reference
from counter.domain.events.history import is_conflicting
from counter.domain.numbering import check_unit_code, is_code_on_paper, is_dossier_code
from counter.domain.refusal import Refusal
from counter.domain.text import composed
from counter.storage import hub_rows
from counter.storage.database import translate_errors
from counter.storage.projections import dossier_lists

# The window offers a way back for ten seconds; a slow disk and a slow hand come on top.
_A_MOMENT = timedelta(seconds=30)

_NUMBERS = ("identity_number", "tax_code")
EventsOf = Callable[[Act, Dossier], Sequence[Event]]  # what to write for a dossier as it stands


class DossierSteps:
    """The acts on one dossier, each one transaction. `counter.desk.dossiers.actions` declares who
    offers them how.
    """

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._search = DossierSearch(desk)

    def process(self, code: str) -> DossierDetails:
        """Work on it begins (2 → 4)."""
        return self.write(ProcessingStarted, code)

    def complete(self, code: str, shelf: str = "") -> DossierDetails:
        """The result is at the desk (→ 9). From 2, the beginning of the work is written too."""

        shelf = reading.field_text(shelf, "shelf")
        if is_code_on_paper(shelf.upper()):
            raise Refusal("shelf-is-code", "shelf", value=shelf)

        def events(act: Act, dossier: Dossier) -> list[Event]:
            done = DossierCompleted(at=act.now, shelf=shelf)
            if dossier.status == RECEIVED:
                return [ProcessingStarted(at=act.now), done]
            return [done]

        return self.act(code, events)

    def hand_over(self, code: str, unit_code: str, to: str = "") -> DossierDetails:
        """To another unit of the same hub: from now on both see the dossier and act on it, and
        nobody else does.
        """
        to_unit, to = unit_code.strip().upper(), reading.field_text(to, "to")
        check_unit_code(to_unit)
        if to_unit == self._desk.setup.unit_code:
            raise Refusal("unit-is-own", "unit_code", value=to_unit)
        with translate_errors():
            is_enrolled = hub_rows.hub_of(self._desk.reader.connection) is not None
        if not is_enrolled:
            raise Refusal("not-enrolled", "hub")
        place = self._search.show(code).custody
        if place is not None and place.unit == to_unit:
            raise Refusal("unit-has-it", "unit_code", value=to_unit)
        return self.act(
            code, lambda act, _dossier: [DossierHandedOver(at=act.now, to_unit=to_unit, to=to)]
        )

    def receive_back(self, code: str) -> DossierDetails:
        """It is here again; refused where it was never away."""

        def events(act: Act, dossier: Dossier) -> list[Event]:
            if dossier.voided or dossier.status == RETURNED:
                dossier_state.check(dossier, DossierReceivedBack)
            if not dossier.holder:
                raise Refusal("dossier-not-away", "code", dossier=dossier.code)
            return [DossierReceivedBack(at=act.now, came_from=dossier.holder)]

        return self.act(code, events)

    def undo(
        self,
        code: str,
        reason: str = "",
        *,
        originals: bool = False,
        done: Sequence[DossierDetails] = (),
    ) -> DossierDetails:
        """The newest step was a mistake: it stays in the story and counts no more. `originals`: all
        papers that went out with it are here again. `done`: how it stood when the step was done,
        where that one is meant and none that came since.
        """
        return self.undo_all([code], reason, originals=originals, done=done)[0]

    def undo_all(
        self,
        codes: Sequence[str],
        reason: str = "",
        *,
        originals: bool = False,
        done: Sequence[DossierDetails] = (),
    ) -> list[DossierDetails]:
        """The same of several dossiers in one act. Whoever takes back what this desk did a moment
        ago needs no reason.
        """
        meant = {step.envelope.reference for details in done for step in details.last_step}
        reason = reading.field_text(reason, "reason")

        def events(act: Act, dossier: Dossier, steps: Sequence[Entry]) -> list[Event]:
            if not steps:
                raise Refusal("no-step-to-undo", "code", dossier=dossier.code)
            named = tuple(step.envelope.reference for step in steps)
            if done and not meant.issuperset(named):
                raise Refusal("step-is-not-the-last", "code", dossier=dossier.code)
            if not reason and not self._is_of_this_moment(act, steps):
                reading.require(reason, "reason")
            away = () if originals else _originals_of(steps)
            taken = StepUndone(at=act.now, steps=named, reason=reason, originals_away=away)
            return [taken]

        rows = [self._search.row(code) for code in codes]
        with self._desk.act() as act:
            for row in rows:
                steps = last_step(counting(act.entries_of(row.subject)))
                self._write(act, row, partial(events, steps=steps))
        return [read_details(self._desk, row) for row in rows]

    def _is_of_this_moment(self, act: Act, steps: Sequence[Entry]) -> bool:
        own = self._desk.reader.own_row().desk_id
        return all(
            step.envelope.desk_id == own
            and step.event is not None
            and act.now - step.event.at <= _A_MOMENT
            for step in steps
        )

    def note_portal_code(self, code: str, portal_code: str) -> DossierDetails:
        """Keeps the national portal's code beside ours; a code that another dossier has is refused."""
        wanted = portal_code.strip().upper()
        if not is_dossier_code(wanted):
            raise Refusal("external-code-wrong", "portal_code", value=portal_code[:60])

        def events(act: Act, dossier: Dossier) -> list[Event]:
            rows = dossier_lists.standing_with_code(self._desk.reader, wanted)
            others = [row for row in rows if row.code != dossier.code]
            if others:
                raise Refusal(
                    "external-code-used", "portal_code", value=wanted, taken=others[0].code
                )
            return [PortalCodeNoted(at=act.now, portal_code=wanted)]

        return self.act(code, events)

    def correct(self, code: str, field: str, to: str, reason: str) -> DossierDetails:
        """Says a field right that was said wrongly; both entries stay."""
        reason = _reason(reason)
        value = reading.field_text(to, field)

        def events(act: Act, dossier: Dossier) -> list[Event]:
            known = correctable(dossier)
            if field not in known:
                raise Refusal(
                    "not-correctable", "field", value=field[:40], choices=", ".join(known)
                )
            _check_value(field, value)
            was = value_of(dossier, field)
            event = DossierCorrected(at=act.now, field=field, was=was, to=value, reason=reason)
            _check_corrected(put_right(dossier, field, value), field, act.now.date())
            return [event]

        return self.act(code, events)

    def void(self, code: str, reason: str, head: str = "") -> DossierDetails:
        """Entered by mistake: out of all lists and figures, its numbers used for ever. Of another
        desk's dossier it waits for that desk's word, unless it is the word of the `head` of the
        office.
        """
        return self.act(code, _voiding(reason, head))

    def decline_void(self, code: str, reason: str) -> DossierDetails:
        """The dossier stands, though another desk wanted it voided: said by the desk whose it is."""
        reason = _reason(reason)
        found = self._search.show(code)
        if found.void_asked is None:
            raise Refusal("void-not-asked", "code", dossier=found.dossier.code)
        if self._desk.reader.own_row().desk_id not in keepers(found.entries):
            raise Refusal("void-of-another-desk", "code", dossier=found.dossier.code)
        return self.act(code, lambda act, _dossier: [VoidDeclined(at=act.now, reason=reason)])

    def check_void(self, code: str) -> None:
        """Refuses as `void` would."""
        dossier_state.check_void(self._search.show(code).dossier)

    def void_in(self, act: Act, code: str, reason: str) -> None:
        """The same as a part of another act."""
        self._write(act, self._search.row(code), _voiding(reason))

    def write(self, event: type[Event], code: str, **texts: str) -> DossierDetails:
        """One event of this kind with what was typed for its fields; one without a default has to
        be there.
        """
        needed = {field.name for field in msgspec.structs.fields(event) if field.required}
        values: dict[str, Any] = {
            name: reading.field_text(text, name) for name, text in texts.items()
        }
        for name in needed & values.keys():
            reading.require(values[name], name)
        return self.act(code, lambda act, _dossier: [event(at=act.now, **values)])

    def act(self, code: str, events: EventsOf) -> DossierDetails:
        """Writes what `events` decides for a dossier as it stands, each step checked; one act."""
        return self.act_on([code], events)[0]

    def act_on(self, codes: Sequence[str], events: EventsOf) -> list[DossierDetails]:
        """The same for several dossiers in one act: all of them or, when one is refused, none."""
        rows = [self._search.row(code) for code in codes]
        with self._desk.act() as act:
            for row in rows:
                self._write(act, row, events)
        return [read_details(self._desk, row) for row in rows]

    def _write(self, act: Act, row: DossierSummary, events: EventsOf) -> None:
        dossier, conflicts = _replay(act, row.subject), is_conflicting(act.entries_of(row.subject))
        for event in _decide(act, dossier, events, conflicts=conflicts):
            if conflicts and not event.commutes and not event.resolves:
                raise Refusal("dossier-in-conflict", "code", dossier=dossier.code)
            dossier_state.check(dossier, type(event))
            act.append(event, row.subject)
            dossier = dossier_state.apply(dossier, event)


def _decide(act: Act, dossier: Dossier, events: EventsOf, *, conflicts: bool) -> Sequence[Event]:
    """What is to be written. Where two desks acted apart, a step that neither side allows waits for
    a person's decision.
    """
    try:
        return events(act, dossier)
    except Refusal as refusal:
        if conflicts and refusal.code in ("dossier-state", "result-is-out"):
            raise Refusal("dossier-in-conflict", "code", dossier=dossier.code) from refusal
        raise


def _voiding(reason: str, head: str = "") -> EventsOf:
    reason, head = _reason(reason), composed(reading.field_text(head, "head"))

    def events(act: Act, dossier: Dossier) -> list[Event]:
        dossier_state.check_void(dossier)
        return [DossierVoided(at=act.now, reason=reason, head=head)]

    return events


def _originals_of(steps: Sequence[Entry]) -> tuple[str, ...]:
    """The papers that went out with a result."""
    events = (step.event for step in steps)
    return tuple(
        name for event in events if isinstance(event, ResultReturned) for name in event.originals
    )


def _reason(text: str) -> str:
    """Why it was done: it stays in the dossier's story."""
    return reading.require(reading.field_text(text, "reason"), "reason")


def _check_value(field: str, value: str) -> None:
    """What a field that is no person's can hold, as the intake takes it."""
    part, _, name = parse_field(field)
    if part == "result_delivery":
        one_of(value, DELIVERIES, field)
    elif field == ADDED_PAPER:
        reading.require(value, field)
    elif part == "sets":
        _check_count(value, field, FEWEST_SETS, MOST_SETS)
    elif name in PIECES:
        _check_count(value, field, 0, MAX_PIECES)


def _check_count(value: str, field: str, low: int, high: int) -> None:
    if not (value.isascii() and value.isdigit() and low <= int(value) <= high):
        raise Refusal("number-outside", field, value=value[:20], low=low, high=high)


def _check_corrected(dossier: Dossier, field: str, today: date) -> None:
    """Only the field that is put right is checked: what another one holds was taken in long ago."""
    person = person_of(dossier, field)
    if person is None:
        return
    try:
        check_person(person, field.rpartition(".")[0], today)
    except Refusal as refusal:
        if refusal.field == field:
            raise
    if dossier.received is not None and field.endswith(_NUMBERS):
        check_different(dossier.applicant, dossier.received.co_applicants)


def _replay(act: Act, subject: Reference) -> Dossier:
    dossier = dossier_state.replay(entry.event for entry in counting(act.entries_of(subject)))
    assert dossier is not None, "a register row without its dossier"
    return dossier
