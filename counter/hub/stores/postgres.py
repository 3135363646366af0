"""The hub's store in PostgreSQL: for a province, shared by any number of hub processes."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import psycopg

from counter.domain.refusal import CounterError, Damaged, Unavailable, Unreadable
from counter.hub.stores.connections import Connections
from counter.hub.stores.queries import SqlStore
from counter.hub.stores.store import Damage, without_secrets
from counter.hub.stores.tables import TABLES

_CONNECT_SECONDS = 10
# A hub that stands still or lost its line in the middle of a transaction holds a desk's journal no
# longer than this.
_SETTINGS = """
SET synchronous_commit = on; SET lock_timeout = '30s';
SET idle_in_transaction_session_timeout = '60s';
"""
_DAMAGED = (psycopg.errors.DataCorrupted, psycopg.errors.IndexCorrupted, psycopg.IntegrityError)
_LATER = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    psycopg.errors.ReadOnlySqlTransaction,  # a server that stands by, until it takes over
    psycopg.errors.IdleInTransactionSessionTimeout,
)
_TABLES = TABLES.format(
    bytes="BYTEA",
    bigint="BIGINT",
    flag="BOOLEAN",
    time="TIMESTAMPTZ",
    by_key="",
)
# Runs come packed, so the server need not try to pack them.
_RUNS_AS_THEY_CAME = "ALTER TABLE runs ALTER COLUMN data SET STORAGE EXTERNAL"
TABLES_MARK = "counter f7928f6d8c6ae102"  # other tables need another: a test watches over it
_TABLES_LOCK = 7_205_759


class PostgresStore(SqlStore):
    """Opens as many connections as are used at once; each transaction is durable at its end."""

    def __init__(self, address: str) -> None:
        self._connections = Connections(lambda: PostgresConnection(address))
        with self._used() as connection:
            if not connection.has_tables():
                connection.make_tables()

    @contextmanager
    def _used(self) -> Iterator["PostgresConnection"]:
        try:
            with self._connections.one() as connection:
                yield connection
        except psycopg.Error as error:
            raise _translate(error) from error

    @contextmanager
    def _reading(self) -> Iterator["PostgresConnection"]:
        with self._used() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield connection

    @contextmanager
    def _writing(self) -> Iterator["PostgresConnection"]:
        with self._used() as connection, connection.transaction():
            yield connection

    @contextmanager
    def _writing_lightly(self) -> Iterator["PostgresConnection"]:
        with self._used() as connection, connection.transaction():
            connection.execute("SET LOCAL synchronous_commit = off")
            yield connection

    _erasing = _writing  # the server's files are not ours to look after

    def find_damage(self) -> list[Damage]:
        return []  # the server proves its pages itself, and its columns have types

    def close(self) -> None:
        self._connections.close()


class PostgresConnection:
    """A connection to the server. A statement outside of a transaction is one by itself."""

    for_update = "FOR UPDATE"

    def __init__(self, address: str) -> None:
        try:
            self._connection: psycopg.Connection[Any] = psycopg.connect(
                address, autocommit=True, connect_timeout=_CONNECT_SECONDS
            )
        except psycopg.ProgrammingError:  # its text may hold the password
            raise Unreadable("store-address", "store", value=without_secrets(address)) from None
        self._connection.execute(_SETTINGS)

    @property
    def is_sound(self) -> bool:
        return not self._connection.closed

    def close(self) -> None:
        self._connection.close()

    def has_tables(self) -> bool:
        """Whether the tables are those of this program, by the mark it leaves on them."""
        row = self.execute("SELECT obj_description(to_regclass('hub'), 'pg_class')").fetchone()
        return row is not None and row[0] == TABLES_MARK

    def make_tables(self) -> None:
        """Only where something is to be made: even `IF NOT EXISTS` locks a table first, and would
        wait for whoever works on it, or he for it: two of them, in another order, until PostgreSQL
        breaks one off."""
        with self.transaction():
            # Two hubs may start at once.
            self.execute("SELECT pg_advisory_xact_lock(?)", (_TABLES_LOCK,))
            self._connection.execute(_TABLES)
            self.execute(_RUNS_AS_THEY_CAME)
            self.execute(f"COMMENT ON TABLE hub IS '{TABLES_MARK}'")

    def transaction(self) -> AbstractContextManager[Any]:
        return self._connection.transaction()

    def execute(self, query: str, values: Sequence[object] = ()) -> psycopg.Cursor[Any]:
        """Answers come as bytes; in PostgreSQL's texts runs would be twice as long."""
        return self._connection.execute(query.replace("?", "%s"), values, binary=True)

    def insert_new(self, table: str, unit: str, columns: Sequence[Sequence[object]]) -> None:
        """As arrays: a statement for each row takes more than twice as long."""
        arrays = ", ".join(["%b"] * len(columns))
        query = f"INSERT INTO {table} SELECT %s, * FROM unnest({arrays}) ON CONFLICT DO NOTHING"
        self._connection.execute(query, (unit, *columns))

    def lock_unit(self, unit: str) -> None:
        self.execute("SELECT pg_advisory_xact_lock(hashtext(?))", (unit,))


def _translate(error: psycopg.Error) -> CounterError:
    reason = f"{type(error).__name__} {error.sqlstate or ''}".strip()
    if isinstance(error, psycopg.errors.DiskFull):
        return Unavailable("hub-disk-full", "store", reason=reason)
    if isinstance(error, _DAMAGED):
        return Damaged("hub-store-damaged", "store", reason=reason)
    if isinstance(error, _LATER):
        return Unavailable("hub-store-busy", "store", reason=reason)
    raise error
