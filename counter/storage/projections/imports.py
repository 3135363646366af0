"""Imported catalogues and calendars, each import a row; which of them apply is the desk's business
(`counter.desk.law`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from counter.domain.desk import (
    CalendarImported,
    ImportAdopted,
    ImportDeclined,
    ImportEvent,
    LocalRulesImported,
    ProceduresImported,
)
from counter.domain.events.base import Entry
from counter.storage.database import Connection
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS
from counter.storage.projections.projection import Column, Projection

PROCEDURES, CALENDAR = "procedures", "calendar"


class _Facts(NamedTuple):
    subject: int
    stamp: int
    kind: str
    is_settled: bool


def _facts(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> _Facts:
    """Settled is what this desk made, adopted or declined."""
    first = next(entry for entry in entries if entry.envelope.begins_subject)
    assert isinstance(first.event, ImportEvent)
    kind = CALENDAR if isinstance(first.event, CalendarImported) else PROCEDURES
    (own,) = connection.execute("SELECT desk_id FROM journals WHERE id = ?", (OWN,)).fetchone()
    is_settled = any(
        entry is first or isinstance(entry.event, ImportAdopted | ImportDeclined)
        for entry in entries
        if entry.envelope.desk_id == own
    )
    return _Facts(subject_id, first.envelope.stamp, kind, is_settled)


IMPORTS = Projection(
    "imports",
    Column("subject", "INTEGER NOT NULL", lambda of: of.subject),
    Column("stamp", "INTEGER NOT NULL", lambda of: of.stamp),
    Column("kind", "TEXT NOT NULL", lambda of: of.kind),
    Column("settled", "INTEGER NOT NULL", lambda of: of.is_settled),
    begins=(ProceduresImported, LocalRulesImported, CalendarImported),
    facts=_facts,
)


# Imports that this desk, or one it goes on from, made or spoke of: no other can apply here.
_OWN_WORD = f"""(
    EXISTS (SELECT 1 FROM journals JOIN own_names USING (desk_id) WHERE journals.id = imports.subject >> {SEQUENCE_BITS})
    OR EXISTS (
        SELECT 1 FROM entries JOIN journals ON journals.id = entries.id >> {SEQUENCE_BITS} JOIN own_names USING (desk_id)
        WHERE entries.subject = imports.subject AND entries.subject <> entries.id
    )
)"""
_HUBS = f"imports.subject >> {SEQUENCE_BITS} IN (SELECT id FROM journals WHERE public_key IN (SELECT public_key FROM hub))"


def list_settled(connection: Connection, kind: str) -> list[int]:
    """The imports of a kind that this desk has said something about, as their makers' stamps order
    them. What others offer is not looked at, however much it is.
    """
    return _subjects(connection, f"kind = ? AND {_OWN_WORD}", kind)


def of_the_hub(connection: Connection, kind: str) -> list[int]:
    """What the hub published, be it settled here or not."""
    return _subjects(connection, f"kind = ? AND {_HUBS}", kind)


def list_offered(connection: Connection, kind: str, most: int) -> list[int]:
    """The newest that others made, and that nobody here has spoken of."""
    newest = f"SELECT subject FROM imports WHERE kind = ? AND NOT {_HUBS} AND NOT {_OWN_WORD} ORDER BY stamp DESC, subject DESC LIMIT ?"
    return _subjects(connection, f"subject IN ({newest})", kind, most)


def _subjects(connection: Connection, condition: str, *values: object) -> list[int]:
    rows = connection.execute(
        f"SELECT subject FROM imports WHERE {condition} ORDER BY stamp, subject", values
    )
    return [int(subject) for (subject,) in rows]


def has_unsettled(connection: Connection) -> bool:
    """True while the hub published something that was neither adopted nor declined here; what other
    desks offer waits for a person.
    """
    row = connection.execute(
        f"SELECT 1 FROM imports JOIN journals ON journals.id = imports.subject >> {SEQUENCE_BITS}"
        " WHERE settled = 0 AND public_key IN (SELECT public_key FROM hub) LIMIT 1"
    ).fetchone()
    return row is not None


def makers_with_key(connection: Connection, public_key: bytes) -> set[bytes]:
    """The names of journals that are signed with a key: a hub has several."""
    rows = connection.execute(
        f"SELECT desk_id FROM journals WHERE public_key = ? AND id <> {OWN}", (public_key,)
    )
    return {bytes(desk_id) for (desk_id,) in rows}
