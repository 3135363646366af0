"""The hub's store in one SQLite file: for a commune's or a small province's hub, and for tests."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from counter.domain.refusal import CounterError, Damaged, Unavailable
from counter.hub.stores.columns import Columns
from counter.hub.stores.connections import Connections
from counter.hub.stores.queries import SqlStore
from counter.hub.stores.store import Damage
from counter.hub.stores.tables import TABLE_NAMES, TABLES
from counter.storage import machine
from counter.storage.machine import FileNumber

_WAIT_SECONDS = 30  # for another process that writes
_BETWEEN_TRIES = 0.01
_PASSING = {
    sqlite3.SQLITE_BUSY: "hub-store-busy",
    sqlite3.SQLITE_CANTOPEN: "hub-store-busy",
    sqlite3.SQLITE_FULL: "hub-disk-full",
    sqlite3.SQLITE_INTERRUPT: "hub-store-busy",
    sqlite3.SQLITE_IOERR: "hub-store-busy",
    sqlite3.SQLITE_LOCKED: "hub-store-busy",
    sqlite3.SQLITE_NOMEM: "hub-store-busy",
    sqlite3.SQLITE_PERM: "hub-store-busy",
    sqlite3.SQLITE_PROTOCOL: "hub-store-busy",
    sqlite3.SQLITE_READONLY: "hub-store-read-only",
}
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
        self._path = path.resolve()
        self._turn = threading.Lock()
        self._connections = Connections(self._connect)
        self._is_read_only = _is_read_only(self._path)
        if not self._is_read_only:
            self._make_private()
        self._files = WatchedFiles(path)
        if not self._is_read_only:
            with self._used() as connection:
                connection.make_tables()

    def _connect(self) -> "SqliteConnection":
        self._files.check(None)
        how = _how_to_read(self._path) if self._is_read_only else "mode=rw"
        return SqliteConnection(f"{self._path.as_uri()}?{how}", self._files)

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
        """The files are looked at before all that is done, and behind what was written: what went
        into files that were taken away meanwhile is not kept, whatever SQLite says of it.
        """
        try:
            with self._connections.one() as connection:
                connection.check_files()
                yield connection
                if connection.has_written():
                    connection.check_files()
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

    def find_damage(self) -> list[Damage]:
        """Table by table where the file as a whole is not sound: SQLite gives up at the first page
        that it cannot read, and the others tell how much is lost. Each by itself: a transaction
        that met a damaged page does not end.
        """
        with self._used() as connection:
            if connection.find_torn_page(""):
                torn = {table: connection.find_torn_page(table) for table in TABLE_NAMES}
            else:
                torn = {}
            found = [Damage("hub-page-damaged", f"{t}: {said}") for t, said in torn.items() if said]
            if torn and not found:
                found.append(Damage("hub-page-damaged", connection.find_torn_page("")))
            whole = [table for table in TABLE_NAMES if not torn.get(table)]
            odd = {table: connection.find_odd_row(table) for table in whole}
            return found + [Damage("hub-row-damaged", f"{t}: {n}") for t, n in odd.items() if n]

    def close(self) -> None:
        self._connections.close()


class WatchedFiles:
    """A store's files under the process that holds them open. SQLite does not look at them again:
    once they were removed or replaced it goes on with what nobody finds any more.
    """

    def __init__(self, path: Path) -> None:
        self.are_replaced = False
        self._name = path.name
        # SQLite keeps its log beside the file itself, where a link leads to it.
        self._path, self._log_path = os.fspath(path), f"{path.resolve()}-wal"
        self._file = machine.file_at(self._path)

    @property
    def log(self) -> FileNumber | None:
        return machine.file_at(self._log_path)

    def check(self, log: FileNumber | None) -> None:
        """Unavailable, until the hub starts anew, where another file or none lies in a place.
        `log`: the one that a connection writes, where it wrote.
        """
        is_other_log = log is not None and self.log != log
        if is_other_log or machine.file_at(self._path) != self._file:
            self.are_replaced = True
        if self.are_replaced:
            raise Unavailable("hub-store-replaced", "store", file=self._name)


class SqliteConnection:
    """A connection to the file. Whoever writes has the whole file, so nothing else is locked."""

    for_update = ""

    def __init__(self, address: str, files: "WatchedFiles") -> None:
        """`address`: the file's URI, with how it is opened."""
        self._files, self._changes = files, 0
        self._connection = sqlite3.connect(
            address,
            uri=True,
            timeout=_WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        self._connection.execute("PRAGMA synchronous = FULL")
        self._log = files.log  # of a file that has one; SQLite has just opened it

    @property
    def is_sound(self) -> bool:
        return not self._connection.in_transaction and not self._files.are_replaced

    def has_written(self) -> bool:
        """Whether it changed anything since this was asked last."""
        before, self._changes = self._changes, self._connection.total_changes
        return self._changes > before

    def check_files(self) -> None:
        """A new file gets its write-ahead log with the first transaction."""
        if self._log is None:
            self._log = self._files.log
        self._files.check(self._log)

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

    def find_torn_page(self, table: str) -> str:
        """What SQLite says of a table's pages and of its indexes, or of the whole file; nothing
        where all is well.
        """
        query = f"PRAGMA integrity_check({table})" if table else "PRAGMA integrity_check"
        try:
            (said,) = self._connection.execute(query).fetchall()[0]
        except sqlite3.DatabaseError as error:
            damage = _translate(error)
            if not isinstance(damage, Damaged):
                raise
            return str(damage.values["reason"])
        return "" if said == "ok" else " ".join(str(said).split())

    def find_odd_row(self, table: str) -> str:
        """The place of the first row that no program wrote so; nothing where there is none. The
        runs themselves are read where they are proven.
        """
        names = [row[1] for row in self._connection.execute(f"PRAGMA table_info({table})")]
        columns, place = Columns(table, ", ".join(name for name in names if name != "data")), 1
        with closing(self._connection.execute(f"SELECT {columns.names} FROM {table}")) as rows:
            try:
                for row in rows:
                    columns.read(row)
                    place += 1
            except Damaged:
                return str(place)
            except sqlite3.DatabaseError as error:
                if isinstance(_translate(error), Damaged):
                    return str(place)
                raise
        return ""


def _is_read_only(path: Path) -> bool:
    """True for a file on a disk that is read-only, or where this account may only read: what is
    held can still be looked up.
    """
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _how_to_read(path: Path) -> str:
    """SQLite reads a write-ahead log by an index beside it, which it cannot make where nothing can
    be written. Without a log there is nothing to be made, and nothing that changes.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        return "mode=ro"
    return "mode=ro&immutable=1"


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
    """Only what SQLite itself says of the disk or of others at work may pass. What it says besides,
    and that a text is none, which is said without a code, comes of a file that says what nobody
    wrote.
    """
    if isinstance(error, sqlite3.ProgrammingError):
        raise error
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # its words quote what is no text, and it may be somebody's name
        return Damaged("hub-store-damaged", "store", reason="UTF-8")
    passing = _PASSING.get(code & 0xFF)
    if passing is None:
        return Damaged("hub-store-damaged", "store", reason=str(error))
    return Unavailable(passing, "store", reason=str(error))
