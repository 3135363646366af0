"""Desks of the unit as the hub tells of them: who holds which desk number, and who was revoked."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from counter.domain.event import Entry
from counter.domain.hub import DeskAdmitted, DeskRevoked
from counter.storage.database import Connection, Row

TABLE = "unit_desks"
_SELECT = "SELECT subject, desk, desk_id, at, revoked FROM unit_desks"


class UnitDesk(msgspec.Struct, frozen=True, kw_only=True):
    """A desk the hub let in; `since` it did, or sent it away."""

    desk: int
    desk_id: bytes
    since: datetime
    is_revoked: bool


def project(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO unit_desks (subject, desk, desk_id, at, revoked) VALUES (?, ?, ?, ?, ?)",
        _row(subject_id, entries),
    )


def is_current(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> bool:
    found = connection.execute(f"{_SELECT} WHERE subject = ?", (subject_id,)).fetchone()
    return bool(found == _row(subject_id, entries))


def _row(subject_id: int, entries: Sequence[Entry]) -> Row:
    event = next(entry.event for entry in entries if entry.envelope.begins_subject)
    assert isinstance(event, (DeskAdmitted, DeskRevoked))
    return (
        subject_id,
        event.desk,
        event.desk_id,
        event.at.isoformat(),
        int(isinstance(event, DeskRevoked)),
    )


def unit_desks(connection: Connection) -> list[UnitDesk]:
    """Every desk the hub ever told of, as it told last; by desk number."""
    newest: dict[bytes, UnitDesk] = {}
    for _, desk, desk_id, at, revoked in connection.execute(f"{_SELECT} ORDER BY at, subject"):
        newest[desk_id] = UnitDesk(
            desk=desk, desk_id=desk_id, since=datetime.fromisoformat(at), is_revoked=bool(revoked)
        )
    return sorted(newest.values(), key=lambda one: (one.desk, one.since))
