"""One dossier with its story, as it stands now."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from counter.desk.dossiers.draft import papers_not_mentioned
from counter.desk.dossiers.origins import Origins, origins_of
from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import counting, void_asked
from counter.domain.dossiers.custody import Custody, custody_of
from counter.domain.dossiers.events import ResultReturned
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.dossiers.undoing import last_step
from counter.domain.events.base import Entry, Reference
from counter.domain.events.history import is_conflicting
from counter.domain.refusal import Refusal
from counter.storage import hub_rows
from counter.storage.projections import dossier_lists, quarantine


class DossierDetails(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier with its story, at the desk's time `now`. `conflicting`: two desks acted apart;
    `newer`: holds entries of a newer program; `not_mentioned`: papers its procedure always asks
    for, of which nothing was said.
    """

    subject: Reference
    dossier: Dossier
    entries: tuple[Entry, ...]
    conflicting: bool
    newer: bool
    now: datetime
    not_mentioned: tuple[str, ...] = ()
    origins: Origins = {}
    custody: Custody | None = None  # where it went to another unit
    own_unit: str = ""
    is_enrolled: bool = False  # the desk exchanges with a hub
    shares_code: bool = False  # another dossier that stands has the same one
    # entries dated by a clock that was wrong, as its desk said later
    false_times: frozenset[Reference] = frozenset()
    quarantined: bool = False  # holds entries that say nothing, and nobody has looked at them
    # another desk holds it for a mistake, and whose it is has not answered
    void_asked: Entry | None = None
    last_step: tuple[Entry, ...] = ()  # what can be taken back

    @property
    def gave_originals(self) -> bool:
        """True where the step that can be taken back gave papers out of the dossier."""
        events = (entry.event for entry in self.last_step)
        return any(isinstance(event, ResultReturned) and event.originals for event in events)

    @property
    def is_at_other_unit(self) -> bool:
        """True while another unit has it: what is due is theirs to do."""
        return self.custody is not None and self.custody.unit != self.own_unit


def read_details(desk: OpenDesk, row: DossierSummary) -> DossierDetails:
    """The dossier of a row of the register, replayed from its entries."""
    entries = desk.reader.entries_of(row.subject)
    kept = counting(entries)
    dossier = dossier_state.replay(entry.event for entry in kept)
    assert dossier is not None, "a register row without its dossier"
    return DossierDetails(
        subject=row.subject,
        dossier=dossier,
        entries=tuple(entries),
        conflicting=is_conflicting(entries),
        newer=any(entry.event is None and not entry.is_quarantined for entry in entries),
        quarantined=quarantine.is_open(entries),
        void_asked=void_asked(entries),
        last_step=last_step(kept),
        now=desk.now,
        not_mentioned=_not_mentioned(desk, dossier),
        origins=origins_of(desk, entries),
        custody=custody_of(kept),
        own_unit=desk.setup.unit_code,
        is_enrolled=hub_rows.hub_of(desk.reader.connection) is not None,
        false_times=_in_false_time(desk, entries),
        shares_code=len(dossier_lists.standing_with_code(desk.reader, dossier.code)) > 1,
    )


def _not_mentioned(desk: OpenDesk, dossier: Dossier) -> tuple[str, ...]:
    """None where the catalogue does not know any more what the dossier was received under."""
    if dossier.received is None:
        return ()
    try:
        version = desk.catalogue.on(dossier.procedure.code, dossier.received.received_at.date())
    except Refusal:
        return ()
    known = version.version == dossier.procedure.version
    if known:
        return papers_not_mentioned(dossier.received.papers, version)
    return ()


def _in_false_time(desk: OpenDesk, entries: Sequence[Entry]) -> frozenset[Reference]:
    references = [entry.envelope.reference for entry in entries]
    return frozenset(one for one in references if desk.reader.is_false_time(one))
