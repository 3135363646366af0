"""Opening the encrypted SQLite file, and what its errors mean."""

from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from counter.domain.refusal import CounterError, Damaged, Refusal, Unavailable, reason_of

PAGE_SIZE = 2048  # a commit writes whole pages, each encrypted and authenticated: small ones keep a ticket quick
SCHEMA_VERSION = 5  # rises with every migration; see migrations.py
# Names how this program derives tables from the journal: their columns, the events it knows, what
# it makes of them. A test compares it with all of that, and tells the new one when it changes.
PROJECTIONS = "31bb63cacc3a4e52"

Connection = Any  # sqlcipher3 ships no types
Row = tuple[Any, ...]
DatabaseError = sqlcipher.DatabaseError

_NO_TEXT = "decode to utf-8"
_REASONS = (
    ("readonly", "ReadOnlyDisk"),
    ("disk i/o", "OSError"),
    ("unable to open", "OSError"),
)
_DAMAGE = ("not a database", "malformed", "corrupt", _NO_TEXT)
_WITHOUT = ("no such table", "no such column")


def connect(path: Path, key: bytes, *, read_only: bool = False) -> Connection:
    """A connection with durable commits. The key is the raw 32 bytes; deriving it is `keys`'
    business.
    """
    _check_there(path)
    return _open(path, key, "ro" if read_only else "rw")


def _check_there(path: Path) -> None:
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError as error:  # the disk does not answer, which is not to say that nothing is there
        raise Unavailable("database-unusable", "data", reason=reason_of(error)) from error
    if size is None:
        raise Damaged("database-missing", "data", file=path.name)
    if size == 0:  # SQLite would take it for a new one
        raise Damaged("database-damaged", "data", reason="0 bytes")


def connect_to_salvage(path: Path, key: bytes) -> Connection:
    """Also to a file that lost its end: SQLite refuses one that is shorter than it says, unless its
    schema may be written.
    """
    _check_there(path)
    return _open(path, key, "ro", before="PRAGMA writable_schema = ON")


def connect_to_read(path: Path, key: bytes) -> Connection:
    """For looking up, also where nothing can be written: on a disk that is read-only or full SQLite
    cannot make the index of the write-ahead log, and a copy of both files in memory or in the
    system's folder for such things is read instead.
    """
    try:
        connection = connect(path, key, read_only=True)
        with translate_errors():
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return connection
    except Unavailable as error:
        if error.code == "database-busy":
            raise  # a copy of what is being written would be torn
        copy = _copy_aside(path)
    return connect(copy, key, read_only=True)


def _copy_aside(path: Path) -> Path:
    """The database with its log in a private folder that goes with the process."""
    # late: they take 4 ms, and a folder that can be written needs no copy
    import atexit
    import shutil
    import tempfile

    try:
        folder = Path(tempfile.mkdtemp(prefix="counter-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        for name in (path.name, f"{path.name}-wal"):
            if path.with_name(name).exists():
                shutil.copyfile(path.with_name(name), folder / name)
    except OSError as error:
        raise Unavailable("database-unusable", "data", reason=reason_of(error)) from error
    return folder / path.name


def create(path: Path, key: bytes) -> Connection:
    return _open(path, key, "rwc")


def _open(path: Path, key: bytes, mode: str, before: str = "") -> Connection:
    with translate_errors():
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size = {PAGE_SIZE}")
        connection.execute(before)
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -16000")
        if mode == "ro":
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        check_version(connection)
    return connection


def check_version(connection: Connection) -> int:
    """The file's schema version; a file of a newer program is refused before anything touches it."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise Refusal("newer-program", "data", found=version, known=SCHEMA_VERSION)
    return version


def projections_of(connection: Connection) -> tuple[str, int | None] | None:
    """By which declaration the derived tables of a file were made, and up to which subject where
    making them is not at its end; None where they never were.
    """
    with translate_errors():
        row = connection.execute("SELECT fingerprint, done_to FROM projections").fetchone()
    if row is None:
        return None
    fingerprint, done_to = row
    if done_to is not None and type(done_to) is not int:
        return ("", 0)  # what nobody wrote so: they are made anew
    return (str(fingerprint), done_to)


def read_progress(connection: Connection) -> int:
    """The subject up to which derived tables that are being made anew have come; 0 at the start."""
    found = projections_of(connection)
    return (found and found[1]) or 0


def is_up_to_date(connection: Connection) -> bool:
    """True for a file with the tables of this program."""
    if check_version(connection) < SCHEMA_VERSION:
        return False
    return projections_of(connection) == (PROJECTIONS, None)


def is_stored_as_here(path: Path, key: bytes) -> bool:
    """True for a file whose tables that are not derived are those of this program."""
    with closing(connect_to_salvage(path, key)) as connection, translate_errors():
        return check_version(connection) == SCHEMA_VERSION


def open_up_to_date(path: Path, key: bytes) -> tuple[Connection | None, Damaged | None]:
    """A connection to read a file with this program's tables; None for a file of another's. One that
    is too damaged to say it is opened all the same, with how it is damaged: what is whole in it is
    looked up.
    """
    connection = connect_to_read(path, key)
    try:
        is_ours = is_up_to_date(connection)
    except Damaged as damage:
        # SQLCipher lets a connection that met a damaged page read nothing more.
        connection.close()
        return connect_to_read(path, key), damage
    if is_ours:
        return connection, None
    connection.close()
    return None, None


@contextmanager
def translate_errors() -> Iterator[None]:
    """sqlcipher3's errors as ours: damage, or something that may be tried again."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        text = str(error).lower()
        if type(error) is sqlcipher.DatabaseError or any(word in text for word in _DAMAGE):
            # SQLite quotes what is no text, and it may be somebody's name.
            reason = "UTF-8" if _NO_TEXT in text else str(error)
            raise Damaged("database-damaged", "data", reason=reason) from error
        if isinstance(error, sqlcipher.OperationalError):
            if "full" in text:
                code = "disk-full"
            elif "locked" in text:
                code = "database-busy"
            else:
                code = "database-unusable"
            raise Unavailable(code, "data", reason=_reason_in(text)) from error
        raise


def has_tables(connection: Connection, names: Collection[str]) -> bool:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {name for (name,) in rows} >= set(names)


def is_without(error: Unavailable) -> bool:
    """True where a table or a column that was asked for is not there."""
    return any(said in str(error.values.get("reason")) for said in _WITHOUT)


def _reason_in(text: str) -> str:
    """What SQLite says of the disk, as a word of the sentences; else as it says it."""
    return next((word for said, word in _REASONS if said in text), text)


@contextmanager
def trusting(table: str) -> Iterator[None]:
    """Around what is made of a row: one in a form that nobody wrote is damage."""
    try:
        yield
    except CounterError:
        raise
    except Exception as error:
        if is_of_the_disk(error):
            raise
        raise Damaged("database-damaged", "data", reason=table) from error


def is_of_the_disk(error: Exception) -> bool:
    """True where the file or the computer failed, and not what was to be written."""
    if isinstance(error, CounterError | MemoryError | sqlcipher.OperationalError):
        return True
    return type(error) is sqlcipher.DatabaseError  # its children tell of values


def into_one_file(connection: Connection) -> None:
    """Everything into the database's own file and nothing in its log; unavailable where somebody
    reads, or no room is left.
    """
    with translate_errors():
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise Unavailable("database-busy", "data")


def checkpoint(connection: Connection) -> None:
    """As much of the write-ahead log as nobody reads goes into the database's own file; waits for
    nobody.
    """
    with translate_errors():
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Reads of one moment: what a writer commits meanwhile is not seen by half."""
    with translate_errors():
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")


@contextmanager
def lightly(connection: Connection) -> Iterator[None]:
    """For what may be learned again: a power cut may undo transactions in here, though never half
    of one.
    """
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """One write transaction, taken at its beginning: a read-then-write never finds the file locked
    half way.
    """
    with translate_errors():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # SQLite may have rolled back by itself: a full disk does
                connection.execute("ROLLBACK")
            raise
