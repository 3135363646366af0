"""The hub's store in one SQLite file: for a commune's or a small province's hub, and for tests."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from counter.domain.refusal import CounterError, Damaged, Unavailable
from counter.hub.stores.connections import Connections
from counter.hub.stores.queries import SqlStore
from counter.hub.stores.tables import TABLES
from counter.storage import machine

_WAIT_SECONDS = 30  # for another process that writes
_BETWEEN_TRIES = 0.01
_TABLES = TABLES.format(
    bytes="BLOB",
    bigint="INTEGER",
    flag="INTEGER",
    time="TEXT",
    by_key="WITHOUT ROWID",
)


class SqliteStore(SqlStore):
    """A connection for each transaction; writers take turns, and each transaction is durable at its
    end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = threading.Lock()
        self._connections = Connections(lambda: SqliteConnection(path))
        self._make_private()
        with self._used() as connection:
            connection.make_tables()

    def _make_private(self) -> None:
        """The file is its owner's alone, also one made by an earlier program; SQLite gives its log
        the same rights."""
        beside = [self._path.with_name(self._path.name + end) for end in ("-wal", "-shm")]
        try:
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            for path in (self._path, *beside):
                if path.exists() and not machine.is_private(path):
                    machine.make_private(path)
        except OSError as error:
            raise Unavailable("hub-store-busy", "store", reason=type(error).__name__) from error

    @contextmanager
    def _used(self) -> Iterator["SqliteConnection"]:
        try:
            with self._connections.one() as connection:
                yield connection
        except sqlite3.DatabaseError as error:
            raise _translate(error) from error

    @contextmanager
    def _reading(self) -> Iterator["SqliteConnection"]:
        with self._used() as connection, connection.transaction("BEGIN"):
            yield connection

    @contextmanager
    def _writing(self) -> Iterator["SqliteConnection"]:
        with self._turn, self._used() as connection, connection.transaction("BEGIN IMMEDIATE"):
            yield connection

    @contextmanager
    def _writing_lightly(self) -> Iterator["SqliteConnection"]:
        """The next commit that waits for the disk takes this with it."""
        with self._turn, self._used() as connection:
            connection.execute("PRAGMA synchronous = NORMAL")
            try:
                yield connection
            finally:
                connection.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def _erasing(self) -> Iterator["SqliteConnection"]:
        with self._turn, self._used() as connection:
            connection.execute("PRAGMA secure_delete = ON")  # overwritten, not only left out
            with connection.transaction("BEGIN IMMEDIATE"):
                yield connection
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # in the write-ahead log too

    def close(self) -> None:
        self._connections.close()


class SqliteConnection:
    """A connection to the file. Whoever writes has the whole file, so nothing else is locked."""

    for_update = ""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(
            path,
            timeout=_WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        self._connection.execute("PRAGMA synchronous = FULL")

    @property
    def is_sound(self) -> bool:
        return not self._connection.in_transaction

    def close(self) -> None:
        self._connection.close()

    def make_tables(self) -> None:
        _keep_write_ahead_log(self._connection)
        self._connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} COMMIT;")

    @contextmanager
    def transaction(self, begin: str) -> Iterator[None]:
        self._connection.execute(begin)
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk makes SQLite roll back by itself
                self._connection.execute("ROLLBACK")
            raise

    def execute(self, query: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        return self._connection.execute(query, values)

    def insert_new(self, table: str, unit: str, columns: Sequence[Sequence[object]]) -> None:
        marks = ", ?" * len(columns)
        query = f"INSERT INTO {table} VALUES (?{marks}) ON CONFLICT DO NOTHING"
        rows = zip(*columns, strict=True)
        self._connection.executemany(query, ((unit, *row) for row in rows))

    def lock_unit(self, unit: str) -> None:
        pass

    def time_of(self, stored: str) -> datetime:
        return datetime.fromisoformat(stored)


def _keep_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switches a new file to write-ahead logging, which is kept in it. The switch wants the file
    for itself and, unlike any other statement, does not wait for it: hubs that begin a store at the
    same moment try again."""
    patience = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # Whatever it is busy with: recovery, too.
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > patience:
                raise
            time.sleep(_BETWEEN_TRIES)


def _translate(error: sqlite3.DatabaseError) -> CounterError:
    if not isinstance(error, sqlite3.OperationalError):
        return Damaged("hub-store-damaged", "store", reason=str(error))
    code = "hub-disk-full" if "full" in str(error) else "hub-store-busy"
    return Unavailable(code, "store", reason=str(error))
