"""Imported catalogues and calendars, each import a row; of whichever desk, or of the hub, the newest counts."""

from collections.abc import Sequence

import msgspec

from counter.domain.desk import CalendarImported, ProceduresImported
from counter.domain.event import Fact
from counter.domain.procedure import Procedure
from counter.domain.working_days import CalendarDay
from counter.storage.database import Connection, Row

TABLE = "imports"


def project(connection: Connection, subject_id: int, facts: Sequence[Fact]) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO imports (subject, stamp, kind, rows) VALUES (?, ?, ?, ?)", _row(subject_id, facts)
    )


def stands(connection: Connection, subject_id: int, facts: Sequence[Fact]) -> bool:
    found = connection.execute(
        "SELECT subject, stamp, kind, rows FROM imports WHERE subject = ?", (subject_id,)
    ).fetchone()
    return bool(found == _row(subject_id, facts))


def _row(subject_id: int, facts: Sequence[Fact]) -> Row:
    first = next(fact for fact in facts if fact.envelope.begins_subject)
    event, stamp = first.event, first.envelope.stamp
    if isinstance(event, ProceduresImported):
        return subject_id, stamp, "procedures", msgspec.json.encode(event.procedures)
    assert isinstance(event, CalendarImported)
    return subject_id, stamp, "calendar", msgspec.json.encode(event.days)


def imported_procedures(connection: Connection) -> list[Procedure]:
    """All imported versions, in the order the imports were made, wherever."""
    rows = connection.execute("SELECT rows FROM imports WHERE kind = 'procedures' ORDER BY stamp, subject")
    return [version for (data,) in rows for version in msgspec.json.decode(data, type=list[Procedure])]


def imported_days(connection: Connection) -> list[CalendarDay]:
    rows = connection.execute("SELECT rows FROM imports WHERE kind = 'calendar' ORDER BY stamp, subject")
    return [day for (data,) in rows for day in msgspec.json.decode(data, type=list[CalendarDay])]
