"""Which unit of a hub has a dossier that was handed over to another one."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from counter.domain.dossiers.events import DossierCompleted, DossierHandedOver, DossierReceivedBack
from counter.domain.events.base import Entry


class Custody(msgspec.Struct, frozen=True, kw_only=True):
    """The unit that has it, `name` as the hand-over called it, since when, and the unit it was
    taken in at.
    """

    unit: str
    name: str
    since: datetime
    origin: str


def custody_of(entries: Sequence[Entry]) -> Custody | None:
    """None for a dossier that never went to another unit. `entries` are those that count, in their
    order.

    Whoever says that it is there again, or that its result is, has it.
    """
    if not any(isinstance(entry.event, DossierHandedOver) for entry in entries):
        return None
    # Where a decision set its beginning aside, as one of a compromised desk might, the first that
    # counts is the beginning.
    origin = next(
        (entry.envelope.unit for entry in entries if entry.envelope.begins_subject),
        entries[0].envelope.unit,
    )
    names = unit_names(entries)
    found: Custody | None = None
    for entry in entries:
        event = entry.event
        if isinstance(event, DossierHandedOver):
            found = Custody(unit=event.to_unit, name=event.to, since=event.at, origin=origin)
        elif found is not None and isinstance(event, (DossierReceivedBack, DossierCompleted)):
            found = Custody(
                unit=entry.envelope.unit,
                name=names.get(entry.envelope.unit, ""),
                since=event.at,
                origin=origin,
            )
    return found


def unit_names(entries: Sequence[Entry]) -> dict[str, str]:
    """Names of units by their codes, as hand-overs called them; the newest name counts."""
    events = (entry.event for entry in entries)
    return {
        event.to_unit: event.to
        for event in events
        if isinstance(event, DossierHandedOver) and event.to
    }
