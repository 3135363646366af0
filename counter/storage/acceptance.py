"""Taking in entries of another desk: checked link by link, kept byte for byte, shown with the rest of their subjects.

An entry of a newer program is kept like any other; only its meaning waits.
"""

from collections.abc import Iterable
from typing import NamedTuple

from counter.domain.event import Reference
from counter.domain.refusal import Refusal
from counter.domain.stamp import seen_stamp
from counter.storage import codec, projections
from counter.storage.chain_end import OWN, entry_id
from counter.storage.database import Connection
from counter.storage.reader import Reader


class Carried(NamedTuple):
    """An entry as it travels: envelope and body as stored, and its subject's salt."""

    envelope: bytes
    body: bytes
    salt: bytes


def carried(connection: Connection, journal: int, after: int) -> list[Carried]:
    """A journal's entries behind a sequence, in order."""
    rows = connection.execute(
        "SELECT envelope, body, salt FROM entries JOIN bodies USING (id) JOIN salts ON salts.subject = entries.subject"
        " WHERE id > ? AND id < ? ORDER BY id",
        (entry_id(journal, after), entry_id(journal + 1, 0)),
    )
    return [Carried(*row) for row in rows]


def accept(connection: Connection, entries: Iterable[Carried], wall_ms: int) -> int:
    """Appends entries of other desks, each behind the one before it; inside the caller's transaction.

    Entries held already are passed over; a gap, a broken link or another's body is refused. Returns how many were new.
    """
    changed: dict[int, None] = {}
    new = 0
    for entry in entries:
        subject_id = _append(connection, entry, wall_ms)
        if subject_id is not None:
            changed[subject_id] = None
            new += 1
    reader = Reader(connection)
    for subject_id in changed:
        projections.project(connection, subject_id, reader.facts_of_id(subject_id))
    return new


def _append(connection: Connection, entry: Carried, wall_ms: int) -> int | None:
    envelope = codec.envelope_of(entry.envelope)
    journal, sequence, head = _journal(connection, envelope.desk_id)
    where = str(envelope.reference)
    if envelope.sequence <= sequence:
        return None
    if envelope.sequence != sequence + 1:
        raise Refusal("entries-gap", "entry", value=where)
    if envelope.previous != head:
        raise Refusal("entries-fork", "entry", value=where)
    if codec.body_hash(entry.body, entry.salt) != envelope.body_hash:
        raise Refusal("entry-altered", "entry", value=where)
    subject_id = _subject_id(connection, envelope.subject)
    place = entry_id(journal, envelope.sequence)
    connection.execute("INSERT OR IGNORE INTO salts (subject, salt) VALUES (?, ?)", (subject_id, entry.salt))
    connection.execute(
        "INSERT INTO entries (id, subject, envelope) VALUES (?, ?, ?)", (place, subject_id, entry.envelope)
    )
    connection.execute("INSERT INTO bodies (id, body) VALUES (?, ?)", (place, entry.body))
    connection.execute(
        "UPDATE journals SET sequence = ?, head = ?, stamp = max(stamp, ?) WHERE id = ?",
        (envelope.sequence, codec.entry_hash(entry.envelope), envelope.stamp, journal),
    )
    connection.execute(
        "UPDATE journals SET stamp = ? WHERE id = ?", (seen_stamp(_own_stamp(connection), envelope.stamp, wall_ms), OWN)
    )
    return subject_id


def _own_stamp(connection: Connection) -> int:
    return int(connection.execute("SELECT stamp FROM journals WHERE id = ?", (OWN,)).fetchone()[0])


def _journal(connection: Connection, desk_id: bytes) -> tuple[int, int, bytes]:
    """A desk's number here with its sequence and head; a desk not met yet gets the next number."""
    query = "SELECT id, sequence, head FROM journals WHERE desk_id = ?"
    row = connection.execute(query, (desk_id,)).fetchone()
    if row is None:
        connection.execute(
            "INSERT INTO journals (desk_id, public_key, sequence, head, signature, stamp, acknowledged)"
            " VALUES (?, ?, 0, ?, ?, 0, 0)",
            (desk_id, b"", codec.FIRST, b""),
        )
        row = connection.execute(query, (desk_id,)).fetchone()
    return tuple(row)


def _subject_id(connection: Connection, subject: Reference) -> int:
    return entry_id(_journal(connection, subject.desk_id)[0], subject.sequence)
