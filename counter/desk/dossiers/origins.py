"""Who wrote the entries of a story, as far as this desk knows: desks of its own unit, desks of
others, the hub.
"""

from collections.abc import Sequence

from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers.custody import unit_names
from counter.domain.dossiers.events import DossierReceived
from counter.domain.events.base import Entry
from counter.domain.hub import HUB_EVENTS
from counter.domain.origin import Origin
from counter.storage.projections import desks, unit_desks

Origins = dict[bytes, Origin]


def origins_of(desk: OpenDesk, entries: Sequence[Entry]) -> Origins:
    """Each desk of the story by its desk_id."""
    names = unit_names(entries) | {desk.setup.unit_code: desk.settings.unit_name}
    numbers = _numbers(desk, entries)
    own = desk.reader.own_row().desk_id
    return {
        entry.envelope.desk_id: Origin(
            unit=entry.envelope.unit,
            unit_name=names.get(entry.envelope.unit, ""),
            desk=numbers.get(entry.envelope.desk_id),
            is_own_desk=entry.envelope.desk_id == own,
            is_own_unit=entry.envelope.unit == desk.setup.unit_code,
            is_hub=entry.envelope.name in HUB_EVENTS,
        )
        for entry in entries
    }


def _numbers(desk: OpenDesk, entries: Sequence[Entry]) -> dict[bytes, int]:
    """Desk numbers: as a desk's setting up says, else the hub, else what the desk itself took in."""
    found = {
        f.envelope.desk_id: f.event.desk for f in entries if isinstance(f.event, DossierReceived)
    }
    found |= {one.desk_id: one.desk for one in unit_desks.unit_desks(desk.reader.connection)}
    for desk_id in {entry.envelope.desk_id for entry in entries}:
        number = desks.number_of(desk.reader, desk_id)
        if number is not None:
            found[desk_id] = number
    return found
