"""The business dates of each desk."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from counter.domain.desk import Day, DayOpened, replay_day
from counter.domain.events.base import Entry
from counter.domain.events.history import by_its_desk
from counter.storage.database import Connection
from counter.storage.journal.chain_end import OWN, entry_id
from counter.storage.projections.projection import Column, Projection


class _Facts(NamedTuple):
    subject: int
    day: Day


def _facts(_: Connection, subject_id: int, entries: Sequence[Entry]) -> _Facts | None:
    day = replay_day(entry.event for entry in by_its_desk(entries))
    if day is None:
        return None
    return _Facts(subject_id, day)


DAYS = Projection(
    "days",
    Column("business_date", "TEXT NOT NULL", lambda of: of.day.business_date),
    Column("subject", "INTEGER NOT NULL", lambda of: of.subject),
    Column("opened_at", "TEXT NOT NULL", lambda of: of.day.opened_at),
    Column("by_itself", "INTEGER NOT NULL", lambda of: of.day.by_itself),
    Column("closed_at", "TEXT", lambda of: of.day.closed_at),
    begins=(DayOpened,),
    facts=_facts,
    key=("business_date", "subject"),
    is_clustered=True,
)


class DayRow(msgspec.Struct, frozen=True, kw_only=True):
    """A business date. Times are ISO text."""

    business_date: date
    subject: int
    opened_at: str
    by_itself: bool
    closed_at: str | None


def day_row(connection: Connection, day: date, own_first: int, own_last: int) -> DayRow | None:
    """This desk's row for a date; its subject lies between the two ids."""
    row = connection.execute(
        "SELECT subject, opened_at, by_itself, closed_at FROM days WHERE business_date = ? AND subject BETWEEN ? AND ?",
        (day.isoformat(), own_first, own_last),
    ).fetchone()
    if row is None:
        return None
    subject, opened_at, by_itself, closed_at = row
    return DayRow(
        business_date=day,
        subject=subject,
        opened_at=opened_at,
        by_itself=bool(by_itself),
        closed_at=closed_at,
    )


def list_unclosed(connection: Connection, before: date, own_first: int, own_last: int) -> list[str]:
    """Earlier dates that were opened and never closed."""
    rows = connection.execute(
        "SELECT business_date FROM days WHERE business_date < ? AND closed_at IS NULL AND subject BETWEEN ? AND ?"
        " ORDER BY business_date",
        (before.isoformat(), own_first, own_last),
    )
    return [row[0] for row in rows]


def last_before(connection: Connection, day: date, own_first: int, own_last: int) -> date | None:
    """The last date before `day` on which this desk worked; None where there is none."""
    row = connection.execute(
        "SELECT business_date FROM days WHERE business_date < ? AND subject BETWEEN ? AND ?"
        " ORDER BY business_date DESC LIMIT 1",
        (day.isoformat(), own_first, own_last),
    ).fetchone()
    return date.fromisoformat(row[0]) if row else None


def last_closed_at(connection: Connection, own_first: int, own_last: int) -> str | None:
    """When this desk closed a day last, as ISO text; None where it never did."""
    found = connection.execute(
        "SELECT max(closed_at) FROM days WHERE subject BETWEEN ? AND ?", (own_first, own_last)
    ).fetchone()
    return found[0] if found else None


def count_begun_since(connection: Connection, sequence: int) -> int:
    """How many business dates this desk began behind the own entry of that number."""
    (count,) = connection.execute(
        "SELECT count(*) FROM days WHERE subject > ? AND subject < ?",
        (entry_id(OWN, sequence), entry_id(OWN + 1, 0)),
    ).fetchone()
    return int(count)
