"""Entries that lie outside of all bounds: kept and handed on as they came, saying nothing, until a
person looks at them.
"""

from datetime import datetime
from typing import NamedTuple

from counter.domain.events.base import Reference
from counter.domain.hub import DROPPED, RELEASED, QuarantineEnded
from counter.domain.refusal import Refusal
from counter.hub import own_journals
from counter.hub.opened import entries_of
from counter.hub.own_journals import HubEntry
from counter.hub.stores.store import HubIdentity, Quarantined, Store, UnitStore
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried

OUTCOMES = {"release": RELEASED, "drop": DROPPED}


class Listed(NamedTuple):
    """An entry as `hub quarantine` shows it; `name` is its event's."""

    unit: str
    desk: int | None
    entry: str
    name: str
    since: datetime


class Quarantine:
    """Lists what is kept aside, and ends it by a person's word, which every desk of the unit hears."""

    def __init__(self, store: Store, identity: HubIdentity) -> None:
        self._store, self._identity = store, identity

    def listed(self) -> list[Listed]:
        """All entries nobody has looked at, unit by unit."""
        listed = []
        for unit in self._store.units():
            with self._store.unit(unit, writes=False) as rows:
                numbers = {desk.desk_id: desk.desk for desk in rows.desks()}
                for kept in rows.quarantined():
                    name = codec.name_of(_entry(rows, kept).envelope)
                    number = numbers.get(kept.entry.desk_id)
                    listed.append(Listed(unit, number, str(kept.entry), name, kept.since))
        return listed

    def end(self, name: str, outcome: str, by: str, at: datetime) -> None:
        """Releases or drops the entry of this name. Only what this program understands by now can
        be released.
        """
        if not by.strip():
            raise Refusal("field-empty", "by")
        for unit in self._store.units():
            with self._store.unit(unit, writes=True) as rows:
                kept = next((one for one in rows.quarantined() if str(one.entry) == name), None)
                if kept is not None:
                    self._end(rows, unit, kept, outcome, by, at)
                    return
        raise Refusal("quarantine-not-there", "entry", value=name[:40])

    def _end(
        self, rows: UnitStore, unit: str, kept: Quarantined, outcome: str, by: str, at: datetime
    ) -> None:
        entry = _entry(rows, kept)
        if outcome == RELEASED and codec.entry_of(entry.envelope, entry.body).is_quarantined:
            raise Refusal("quarantine-still-outside", "entry", value=str(kept.entry))
        event = QuarantineEnded(at=at, entry=kept.entry, outcome=outcome, by=by.strip())
        subject = Reference(*codec.subject_of(entry.envelope))
        own_journals.append(rows, self._identity, unit, [HubEntry(event, subject, entry.salt)], at)
        rows.end_quarantine(kept.journal, kept.entry.sequence, outcome)


def _entry(rows: UnitStore, kept: Quarantined) -> Carried:
    run = rows.run_holding(kept.journal, kept.entry.sequence)
    return entries_of(run)[kept.entry.sequence - run.first]
