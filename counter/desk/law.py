"""Which catalogues and calendars apply at this desk: its own imports and its hub's publications, in
the order in which this desk took them in; what another desk made is offered, and applies when
somebody here accepts it.

Each step is an entry of this desk's own journal, so that for every promised date it can be proven
what applied then.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from counter.desk.settings import Settings
from counter.domain.calendar.working_days import CalendarDay, WorkingDays
from counter.domain.catalogue import Catalogue
from counter.domain.desk import (
    CalendarImported,
    ImportAdopted,
    ImportDeclined,
    ImportEvent,
    ImportUndone,
    LocalRulesImported,
    ProceduresImported,
)
from counter.domain.events.base import Entry, Reference
from counter.domain.local_rules import LocalRule
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.domain.sanity import check_calendar, check_catalogue
from counter.storage import hub_rows, resources
from counter.storage.journal.reader import Reader
from counter.storage.projections import desks, imports

if TYPE_CHECKING:
    from counter.desk.open_desk import OpenDesk

_MOST_OFFERED = 10  # a catalogue may be big, and another desk may make as many as it likes
ADOPTED, OFFERED, DECLINED, UNDONE = "adopted", "offered", "declined", "undone"
PROCEDURES, CALENDAR = imports.PROCEDURES, imports.CALENDAR

_Place = tuple[int, int]  # how many desks ago it was taken in, negated; and that desk's entry


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """One import: of this desk, of the hub (`is_hubs`), or of another desk. `place` orders what
    applies here.
    """

    subject: Reference
    event: ImportEvent
    maker: bytes
    stamp: int
    is_hubs: bool
    place: _Place | None
    declined: str
    is_undone: bool = False

    @property
    def kind(self) -> str:
        return CALENDAR if isinstance(self.event, CalendarImported) else PROCEDURES

    @property
    def state(self) -> str:
        if self.is_undone:
            return UNDONE
        if self.place is not None:
            return ADOPTED
        return DECLINED if self.declined else OFFERED

    @property
    def rows(self) -> int:
        match self.event:
            case ProceduresImported():
                return len(self.event.procedures)
            case LocalRulesImported():
                return len(self.event.rules)
            case CalendarImported():
                return len(self.event.days)


def settled(reader: Reader, kind: str) -> list[Publication]:
    """The imports of a kind that this desk made or decided on; no other can apply here."""
    return _publications(reader, imports.list_settled(reader.connection, kind))


def shown(reader: Reader, kind: str) -> list[Publication]:
    """Those, what the hub published, and the newest of what others offer, as their makers' stamps
    order them.
    """
    connection = reader.connection
    subjects = {*imports.list_settled(connection, kind), *imports.of_the_hub(connection, kind)}
    subjects |= {*imports.list_offered(connection, kind, _MOST_OFFERED)}
    return sorted(_publications(reader, subjects), key=lambda one: (one.stamp, one.subject))


def _publications(reader: Reader, subjects: Iterable[int]) -> list[Publication]:
    generations = {desk_id: -n for n, desk_id in enumerate(own_names(reader))}
    hub = hub_rows.hub_of(reader.connection)
    hubs = imports.makers_with_key(reader.connection, hub.public_key) if hub else set()
    found = (_publication(reader.entries_of_id(subject), generations, hubs) for subject in subjects)
    return [publication for publication in found if publication is not None]


def own_names(reader: Reader) -> list[bytes]:
    """This desk, then the desks it goes on from, the latest first."""
    return [reader.own_row().desk_id, *desks.predecessors(reader.connection)]


def _publication(
    entries: Sequence[Entry], generations: dict[bytes, int], hubs: set[bytes]
) -> Publication | None:
    first = next((entry for entry in entries if entry.envelope.begins_subject), None)
    if first is None or not isinstance(first.event, ImportEvent):
        return None
    maker = first.envelope.desk_id
    own = [entry for entry in entries if entry.envelope.desk_id in generations]
    own_places = [((generations[e.envelope.desk_id], e.envelope.sequence), e) for e in own]
    declined = [e.event.reason for e in own if isinstance(e.event, ImportDeclined)]
    undone = max((at for at, e in own_places if isinstance(e.event, ImportUndone)), default=None)
    taken = (at for at, e in own_places if e is first or isinstance(e.event, ImportAdopted))
    places = [at for at in taken if undone is None or at > undone]
    return Publication(
        subject=first.envelope.reference,
        event=first.event,
        maker=maker,
        stamp=first.envelope.stamp,
        is_hubs=maker in hubs,
        place=min(places, default=None),
        declined=declined[-1] if declined else "",
        is_undone=undone is not None and not places,
    )


def list_applied(reader: Reader, kind: str) -> tuple[Reference, ...]:
    """Which imports and publications apply now, the oldest first: a plan that was read over these
    is outdated once they are others.
    """
    return tuple(one.subject for one in in_order(settled(reader, kind)))


def in_order(found: Sequence[Publication]) -> list[Publication]:
    """Those that apply, in the order they were taken in. A publication of the hub that arrived
    behind a later one of the hub stands before that: a new desk gets the newest first.
    """
    applied = [one for one in found if one.place is not None]

    def key(one: Publication) -> tuple[_Place, int]:
        later = (o.place for o in applied if one.is_hubs and o.is_hubs and o.stamp >= one.stamp)
        places = [place for place in (one.place, *later) if place is not None]
        return min(places), one.stamp

    return sorted(applied, key=key)


def catalogue_of(found: Sequence[Publication]) -> Catalogue:
    """The shipped catalogue with what applies here over it."""
    applied = in_order(found)
    return Catalogue(
        [*resources.load_procedures(), *_procedures(applied)],
        _rules(applied),
        resources.synonyms(),
    )


def calendar_of(found: Sequence[Publication], settings: Settings) -> WorkingDays:
    """The shipped days with what applies here over them, at the office's own hours."""
    days = [*resources.load_calendar(), *_days(in_order(found))]
    return WorkingDays(days, settings.office_hours, settings.reception_sessions)


def _procedures(applied: Sequence[Publication]) -> Iterator[Procedure]:
    for one in applied:
        if isinstance(one.event, ProceduresImported):
            yield from one.event.procedures


def _rules(applied: Sequence[Publication]) -> Iterator[LocalRule]:
    for one in applied:
        if isinstance(one.event, LocalRulesImported):
            yield from one.event.rules


def _days(applied: Sequence[Publication]) -> Iterator[CalendarDay]:
    for one in applied:
        if isinstance(one.event, CalendarImported):
            yield from one.event.days


class Law:
    """Adopts what the hub published, and what another desk offers when somebody accepts it."""

    def __init__(self, desk: "OpenDesk") -> None:
        self._desk = desk

    def adopt_publications(self) -> None:
        """Whatever the hub published and this desk has not settled yet; what would stop the desk is
        declined, and told.
        """
        if not imports.has_unsettled(self._desk.reader.connection):
            return
        for kind in (PROCEDURES, CALENDAR):
            for one in _publications(
                self._desk.reader, imports.of_the_hub(self._desk.reader.connection, kind)
            ):
                if one.state == OFFERED:
                    self._settle(one)

    def _settle(self, one: Publication) -> None:
        refused = ""
        try:
            check_change(self._desk, one.event)
        except Refusal as refusal:
            refused = refusal.code
        with self._desk.administration() as act:
            if refused:
                act.append(ImportDeclined(at=act.now, reason=refused), one.subject)
            else:
                act.append(ImportAdopted(at=act.now), one.subject)

    def listed(self, kind: str) -> list[Publication]:
        """Imports of a kind, newest first: what applies, what was declined, and the newest of what
        is offered.
        """
        return shown(self._desk.reader, kind)[::-1]

    def undo(self, kind: str) -> Publication:
        """Takes back the newest import of a kind that this desk made and that still applies; what
        was promised under it stays.
        """
        own = own_names(self._desk.reader)
        applied = in_order(settled(self._desk.reader, kind))
        mine = [one for one in applied if one.maker in own]
        if not mine:
            raise Refusal("nothing-to-undo", kind)
        with self._desk.administration() as act:
            act.append(ImportUndone(at=act.now, by=self._desk.acting_clerk), mine[-1].subject)
        return mine[-1]

    def accept(self, name: str, kind: str, by: str) -> Publication:
        """What another desk made applies here too from now on."""
        if not by.strip():
            raise Refusal("field-empty", "by")
        reader = self._desk.reader
        wanted = reader.reference_named(name.strip().lower())
        found = _publications(reader, [reader.subject_id(wanted)]) if wanted is not None else []
        one = next((publication for publication in found if publication.kind == kind), None)
        if one is None:
            raise Refusal("offer-unknown", "entry", value=name[:40])
        if one.place is not None:
            raise Refusal("offer-is-adopted", "entry", value=name[:40])
        check_change(self._desk, one.event)
        with self._desk.administration() as act:
            act.append(ImportAdopted(at=act.now, by=by.strip()), one.subject)
        return one


def check_change(desk: "OpenDesk", event: ImportEvent) -> None:
    """Refuses an import that would leave this desk without a working day or without a procedure."""
    if isinstance(event, CalendarImported):
        calendar = WorkingDays([*desk.calendar.rows(), *event.days], desk.settings.office_hours)
        check_calendar(calendar, event.days)
        return
    before = desk.catalogue
    if isinstance(event, ProceduresImported):
        after = Catalogue([*before.all_versions(), *event.procedures], before.rules())
    else:
        after = Catalogue(before.all_versions(), [*before.rules(), *event.rules])
    check_catalogue(desk.catalogue, after, desk.now.date())
