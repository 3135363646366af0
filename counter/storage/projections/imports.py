"""Imported catalogues and calendars, each import a row; which of them apply is the desk's business (`counter.desk.law`)."""

from collections.abc import Sequence

from counter.domain.desk import CalendarImported, ImportAdopted, ImportDeclined, ProceduresImported
from counter.domain.event import Fact
from counter.storage.chain_end import OWN, SEQUENCE_BITS
from counter.storage.database import Connection, Row

TABLE = "imports"
PROCEDURES, CALENDAR = "procedures", "calendar"
_COLUMNS = "subject, stamp, kind, settled"


def project(connection: Connection, subject_id: int, facts: Sequence[Fact]) -> None:
    connection.execute(
        f"INSERT OR REPLACE INTO imports ({_COLUMNS}) VALUES (?, ?, ?, ?)", _row(connection, subject_id, facts)
    )


def stands(connection: Connection, subject_id: int, facts: Sequence[Fact]) -> bool:
    found = connection.execute(f"SELECT {_COLUMNS} FROM imports WHERE subject = ?", (subject_id,)).fetchone()
    return bool(found == _row(connection, subject_id, facts))


def _row(connection: Connection, subject_id: int, facts: Sequence[Fact]) -> Row:
    """`settled`: this desk made it, adopted it or declined it."""
    first = next(fact for fact in facts if fact.envelope.begins_subject)
    assert isinstance(first.event, ProceduresImported | CalendarImported)
    kind = PROCEDURES if isinstance(first.event, ProceduresImported) else CALENDAR
    (own,) = connection.execute("SELECT desk_id FROM journals WHERE id = ?", (OWN,)).fetchone()
    is_settled = any(
        fact is first or isinstance(fact.event, ImportAdopted | ImportDeclined)
        for fact in facts
        if fact.envelope.desk_id == own
    )
    return subject_id, first.envelope.stamp, kind, int(is_settled)


def subjects(connection: Connection, kind: str) -> list[int]:
    """All imports of a kind, as their makers' stamps order them."""
    rows = connection.execute("SELECT subject FROM imports WHERE kind = ? ORDER BY stamp, subject", (kind,))
    return [int(subject) for (subject,) in rows]


def has_unsettled(connection: Connection) -> bool:
    """True while the hub published something that was neither adopted nor declined here; what other desks offer waits for
    a person."""
    row = connection.execute(
        f"SELECT 1 FROM imports JOIN journals ON journals.id = imports.subject >> {SEQUENCE_BITS}"
        " WHERE settled = 0 AND public_key IN (SELECT public_key FROM hub) LIMIT 1"
    ).fetchone()
    return row is not None


def makers_with_key(connection: Connection, public_key: bytes) -> set[bytes]:
    """The names of journals that are signed with a key: a hub has several."""
    rows = connection.execute(f"SELECT desk_id FROM journals WHERE public_key = ? AND id <> {OWN}", (public_key,))
    return {bytes(desk_id) for (desk_id,) in rows}
