"""What a hub stored stays where it is: a store made by an earlier program opens and goes on.

`tables-sqlite.sql` and `tables-postgresql.sql` are the tables as that program made them, word for
word. Whoever changes the tables for good brings the new ones here and gives PostgreSQL's another
mark.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from counter.domain.clock import VIETNAM
from counter.domain.events.base import Reference
from counter.hub.stores import open_store
from counter.hub.stores.postgres import TABLES_MARK
from counter.hub.stores.store import (
    HubDesk,
    HubIdentity,
    HubJournal,
    Invitation,
    Quarantined,
    Store,
    StoredRun,
    Traced,
)
from counter.storage.journal import codec
from tests.support import postgres

HERE = Path(__file__).parent
NOW = datetime(2026, 6, 1, 8, 30, 15, 250_000, tzinfo=VIETNAM)
LATER = NOW + timedelta(days=7)
UNIT, OTHER = "H49.61", "H49.62"
DESK = HubDesk(b"d" * 16, 1, b"p" * 32, b"t" * 32, LATER, NOW)
SUBJECT, ENTRY = Reference(b"d" * 16, 7), Reference(b"e" * 16, 1 << 33)
RUN = StoredRun(1, 3, b"h" * 32, b"s" * 64, b"\x00 of three entries")

Execute = Callable[[str, Sequence[Any]], Any]


def earlier_tables(kind: str) -> str:
    return (HERE / f"tables-{kind}.sql").read_text("utf-8")


@contextmanager
def bare(address: str) -> Iterator[Execute]:
    """The database by itself: statements with a `?` for each value."""
    if address.startswith("sqlite:///"):
        with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as connection, connection:
            yield lambda query, values: connection.execute(query, values).fetchall()
        return
    with psycopg.connect(address) as connection:

        def execute(query: str, values: Sequence[Any]) -> Any:
            cursor = connection.execute(query.replace("?", "%s"), values)
            return cursor.fetchall() if cursor.description else []

        yield execute


def make_earlier(address: str) -> None:
    """A store as an earlier program made it, and what it kept there."""
    if address.startswith("sqlite:///"):
        with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as connection:
            connection.executescript(f"PRAGMA journal_mode = WAL; {earlier_tables('sqlite')}")
    else:
        with psycopg.connect(address) as connection:
            connection.execute(earlier_tables("postgresql"))
            connection.execute(f"COMMENT ON TABLE hub IS '{TABLES_MARK}'")
    with bare(address) as execute:
        subject, entry = codec.reference_bytes(SUBJECT), codec.reference_bytes(ENTRY)
        now, later = NOW.isoformat(), LATER.isoformat()
        execute("INSERT INTO hub VALUES (1, ?, ?, ?, ?)", (b"h" * 16, 1 << 40, True, b"k" * 32))
        execute("INSERT INTO hub_key VALUES (1, ?)", (b"half" * 8,))
        execute("INSERT INTO brought VALUES (?, ?, ?, ?)", (UNIT, b"d" * 16, "2026-06-01", 1 << 33))
        execute("INSERT INTO invitations VALUES (?, ?, 3, ?, NULL)", (UNIT, b"c" * 32, later))
        execute("INSERT INTO desks VALUES (?, ?, ?, ?, ?, ?, ?)", (UNIT, *DESK[:4], now, later))
        journal = (UNIT, b"d" * 16, RUN.hash, now)
        execute("INSERT INTO journals VALUES (?, 1, ?, 3, ?, ?, 2)", journal)
        execute("INSERT INTO traces VALUES (?, ?, ?, 1, 7)", (UNIT, subject, entry))
        execute("INSERT INTO shared VALUES (?, ?, ?)", (UNIT, subject, OTHER))
        execute("INSERT INTO withheld VALUES (?, ?, ?)", (UNIT, OTHER, subject))
        execute("INSERT INTO quarantine VALUES (?, 1, 2, ?, NULL)", (UNIT, now))
        execute("INSERT INTO runs VALUES (?, 1, 3, 1, ?, ?, ?)", (UNIT, *RUN[2:]))


@pytest.fixture
def earlier(address: str) -> Iterator[Store]:
    make_earlier(address)
    with closing(open_store(address)) as store:
        yield store


def test_all_that_an_earlier_store_holds_is_read(earlier: Store) -> None:
    assert earlier.identity() == HubIdentity(b"h" * 16, 1 << 40, True, b"k" * 32)
    assert earlier.key_beside() == b"half" * 8
    assert earlier.units() == [UNIT] and earlier.units_with_desks() == {UNIT}
    assert earlier.list_withheld_from(OTHER) == [(UNIT, SUBJECT)] and earlier.waiting() == 1
    journal = HubJournal(1, DESK.desk_id, 3, RUN.hash, NOW)
    with earlier.unit(UNIT, writes=False) as rows:
        assert rows.invitations() == [Invitation(b"c" * 32, 3, LATER)]
        assert rows.desks() == [DESK] and rows.journals() == [journal]
        assert rows.runs_behind(1, 0, 0) == rows.runs_under(1, 4, 0) == [RUN]
        assert rows.brought(DESK.desk_id, "2026-06-01") == 1 << 33
        assert rows.traces(SUBJECT) == [Traced(SUBJECT, ENTRY, 1, 7)]
        assert rows.shared([SUBJECT]) == [(SUBJECT, OTHER)] and rows.withheld() == [OTHER]
        assert rows.quarantined() == [Quarantined(Reference(DESK.desk_id, 2), 1, NOW)]


def test_an_earlier_store_goes_on(address: str, earlier: Store) -> None:
    with earlier.unit(UNIT, writes=True) as rows:
        rows.append(rows.lock_journal(DESK.desk_id), RUN._replace(first=4, last=9), LATER)
        rows.invite(Invitation(b"i" * 32, None, LATER))
        rows.enrol(DESK, LATER)
        rows.quarantine(1, [2, 8], LATER)
        rows.count_brought(DESK.desk_id, "2026-06-01", 1)
        rows.trace([Traced(SUBJECT, ENTRY, 2, 2), Traced(SUBJECT, SUBJECT, 1, 9)])
        rows.followed(1, 9)
    earlier.guard_key(lambda key, half: half if key == b"k" * 32 else b"")
    with earlier.unit(UNIT, writes=False) as rows:
        assert rows.journals() == [HubJournal(1, DESK.desk_id, 9, RUN.hash, LATER)]
        assert rows.desks() == [DESK._replace(revoked_at=None, enrolled_at=LATER)]
        assert rows.brought(DESK.desk_id, "2026-06-01") == (1 << 33) + 1
        found = [Traced(SUBJECT, SUBJECT, 1, 9), Traced(SUBJECT, ENTRY, 1, 7)]
        assert rows.traces(SUBJECT) == found
    assert earlier.waiting() == 0
    with bare(address) as execute:  # a time lies as it lay
        since = execute("SELECT since FROM quarantine ORDER BY sequence", ())
        ends = execute("SELECT expires_at FROM invitations WHERE code_hash = ?", (b"i" * 32,))
    is_text = address.startswith("sqlite:///")
    as_stored = [(at.isoformat() if is_text else at,) for at in (NOW, LATER)]
    assert since == as_stored and ends == as_stored[1:]


def test_tables_in_sqlite_are_those_of_an_earlier_program(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path / 'new.db'}").close()
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.executescript(earlier_tables("sqlite"))
    assert _described_by_sqlite(tmp_path / "new.db") == _described_by_sqlite(tmp_path / "old.db")


def _described_by_sqlite(path: Path) -> dict[str, Any]:
    """Names, types and keys; whether rows lie by their key; indexes, and which rows they hold."""
    with closing(sqlite3.connect(path)) as connection:

        def said(query: str, *values: str) -> list[Any]:
            return connection.execute(query, values).fetchall()

        names = [name for (name,) in said("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        indexes = said("SELECT name FROM sqlite_schema WHERE type = 'index'")
        return {
            "tables": sorted(said("SELECT name, wr, strict FROM pragma_table_list")),
            "columns": {name: said("SELECT * FROM pragma_table_xinfo(?)", name) for name in names},
            "unique": {name: said("SELECT * FROM pragma_index_list(?)", name) for name in names},
            "keys": {one: said("SELECT * FROM pragma_index_xinfo(?)", *one) for one in indexes},
            "partial": said("SELECT name, sql FROM sqlite_schema WHERE name = 'journals_behind'"),
        }


def test_tables_in_postgresql_are_those_of_an_earlier_program(cluster: str) -> None:
    with postgres.database(cluster, "old") as old, postgres.database(cluster, "new") as new:
        open_store(new).close()
        with psycopg.connect(old) as connection:
            connection.execute(earlier_tables("postgresql"))
        assert _described_by_postgresql(new) == _described_by_postgresql(old)


def _described_by_postgresql(address: str) -> list[Any]:
    """Names, types and how they are stored; constraints and indexes, each as PostgreSQL says it."""
    with psycopg.connect(address) as connection:
        here = "(SELECT oid FROM pg_class WHERE relnamespace = current_schema::regnamespace)"
        columns = connection.execute(
            "SELECT attrelid::regclass::text, attnum, attname, atttypid::regtype::text, attnotnull,"
            " attstorage, pg_get_expr(adbin, adrelid) FROM pg_attribute LEFT JOIN pg_attrdef"
            f" ON adrelid = attrelid AND adnum = attnum WHERE attrelid IN {here} AND attnum > 0"
        )
        constraints = connection.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
            f" WHERE conrelid IN {here}"
        )
        indexes = connection.execute(
            "SELECT tablename, indexname, replace(indexdef, schemaname || '.', '') FROM pg_indexes"
            " WHERE schemaname = current_schema"
        )
        return [sorted(found, key=repr) for found in (columns, constraints, indexes)]


def test_the_mark_in_postgresql_is_that_of_the_earlier_tables() -> None:
    """So an earlier store is opened without locking its tables."""
    tables = earlier_tables("postgresql").encode()
    assert f"counter {hashlib.sha256(tables).hexdigest()[:16]}" == TABLES_MARK
