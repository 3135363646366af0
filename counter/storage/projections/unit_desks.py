"""Desks of the unit as the hub tells of them: who holds which desk number, and who was revoked."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from counter.domain.events.base import Entry
from counter.domain.hub import DeskAdmitted, DeskRevoked
from counter.storage.database import Connection
from counter.storage.projections.projection import Column, Projection


class _Facts(NamedTuple):
    subject: int
    event: DeskAdmitted | DeskRevoked


def _facts(_: Connection, subject_id: int, entries: Sequence[Entry]) -> _Facts:
    event = next(entry.event for entry in entries if entry.envelope.begins_subject)
    assert isinstance(event, DeskAdmitted | DeskRevoked)
    return _Facts(subject_id, event)


UNIT_DESKS = Projection(
    "unit_desks",
    Column("subject", "INTEGER NOT NULL", lambda of: of.subject),
    Column("desk", "INTEGER NOT NULL", lambda of: of.event.desk),
    Column("desk_id", "BLOB NOT NULL", lambda of: of.event.desk_id),
    Column("at", "TEXT NOT NULL", lambda of: of.event.at),
    Column("revoked", "INTEGER NOT NULL", lambda of: isinstance(of.event, DeskRevoked)),
    begins=(DeskAdmitted, DeskRevoked),
    facts=_facts,
)


class UnitDesk(msgspec.Struct, frozen=True, kw_only=True):
    """A desk the hub enrolled; `since` it did, or revoked it."""

    desk: int
    desk_id: bytes
    since: datetime
    is_revoked: bool


def unit_desks(connection: Connection) -> list[UnitDesk]:
    """Every desk the hub ever told of, as it told last; by desk number."""
    newest: dict[bytes, UnitDesk] = {}
    rows = connection.execute(
        "SELECT desk, desk_id, at, revoked FROM unit_desks ORDER BY at, subject"
    )
    for desk, desk_id, at, revoked in rows:
        newest[desk_id] = UnitDesk(
            desk=desk, desk_id=desk_id, since=datetime.fromisoformat(at), is_revoked=bool(revoked)
        )
    return sorted(newest.values(), key=lambda one: (one.desk, one.since))
