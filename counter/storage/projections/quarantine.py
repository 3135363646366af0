"""Entries of other desks that are kept byte for byte and say nothing: what they hold lies outside
of all bounds, or showing their subject makes the program fail. Looked at by whoever runs the hub;
nothing else waits for that.
"""

from collections.abc import Sequence

import msgspec

from counter.domain.events.base import Entry
from counter.domain.hub import QuarantineEnded
from counter.domain.refusal import place_of_fault
from counter.storage.database import Connection
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS
from counter.storage.journal.reader import Reader
from counter.storage.projections.projection import DerivedTable

QUARANTINE = DerivedTable(
    "quarantine",
    "CREATE TABLE quarantine (id INTEGER PRIMARY KEY, subject INTEGER NOT NULL, reason TEXT NOT NULL)",
    "CREATE INDEX quarantine_subject ON quarantine (subject)",
)
OUTSIDE = "outside"  # of all bounds
FAULT = "fault:"  # behind it what the program stumbled over


class Quarantined(msgspec.Struct, frozen=True, kw_only=True):
    """An entry by its name (`1a2b3c4d-17`), the number of its desk where that is known, and why it
    says nothing.
    """

    entry: str
    desk: int | None
    reason: str


def is_open(entries: Sequence[Entry]) -> bool:
    """True while a subject holds an entry that lies outside and nobody has looked at."""
    return bool(_outside(entries))


def project(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
    """The rows of one subject made anew."""
    if not any(entry.is_quarantined for entry in entries) and not _has_rows(connection, subject_id):
        return
    connection.execute("DELETE FROM quarantine WHERE subject = ?", (subject_id,))
    reader = Reader(connection)
    for entry in _outside(entries):
        connection.execute(
            "INSERT OR REPLACE INTO quarantine (id, subject, reason) VALUES (?, ?, ?)",
            (reader.subject_id(entry.envelope.reference), subject_id, OUTSIDE),
        )


def record_fault(connection: Connection, subject_id: int, error: Exception) -> None:
    """Notes that a subject cannot be shown, under its newest entry of another desk."""
    connection.execute(
        "INSERT OR REPLACE INTO quarantine (id, subject, reason)"
        f" SELECT ifnull(max(id), ?1), ?1, ?2 FROM entries WHERE subject = ?1 AND id >> {SEQUENCE_BITS} <> {OWN}",
        (subject_id, f"{FAULT} {place_of_fault(error)}"),
    )


def faulty_subjects(connection: Connection) -> set[int]:
    """The subjects that could not be shown."""
    rows = connection.execute("SELECT subject FROM quarantine WHERE reason LIKE ?", (f"{FAULT}%",))
    return {subject for (subject,) in rows}


def list_quarantined(connection: Connection) -> list[Quarantined]:
    """Everything that is kept aside, as people name it."""
    return [
        Quarantined(
            entry=f"{bytes(desk_id).hex()[:8]}-{entry & ((1 << SEQUENCE_BITS) - 1)}",
            desk=desk,
            reason=reason,
        )
        for entry, reason, desk_id, desk in connection.execute(
            "SELECT q.id, q.reason, j.desk_id, d.desk FROM quarantine q"
            f" JOIN journals j ON j.id = q.id >> {SEQUENCE_BITS}"
            f" LEFT JOIN desks d ON d.subject = (j.id << {SEQUENCE_BITS} | 1) ORDER BY q.id"
        )
    ]


def _outside(entries: Sequence[Entry]) -> list[Entry]:
    ended = {entry.event.entry for entry in entries if isinstance(entry.event, QuarantineEnded)}
    return [
        entry for entry in entries if entry.is_quarantined and entry.envelope.reference not in ended
    ]


def _has_rows(connection: Connection, subject_id: int) -> bool:
    row = connection.execute(
        "SELECT 1 FROM quarantine WHERE subject = ? LIMIT 1", (subject_id,)
    ).fetchone()
    return row is not None
