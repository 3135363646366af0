"""Where dossiers are, for the lists that say so."""

from collections.abc import Sequence

import msgspec

from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a dossier is: the body it was forwarded to, or the slot of its result."""

    holder: str = ""
    shelf: str = ""


def read_places(desk: OpenDesk, rows: Sequence[DossierSummary]) -> dict[Reference, Place]:
    """Where these dossiers are, replayed from their entries: for as many as a page shows."""
    return {row.subject: _place(desk, row.subject) for row in rows}


def _place(desk: OpenDesk, subject: Reference) -> Place:
    events = (entry.event for entry in counting(desk.reader.entries_of(subject)))
    dossier = dossier_state.replay(events)
    if dossier is None:
        return Place()
    return Place(holder=dossier.holder, shelf=dossier.shelf)
