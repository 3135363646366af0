"""The hub's store in one SQLite file: for a commune's or a small province's hub, and for tests."""

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from counter.domain.event import Reference
from counter.domain.hub import EVERY_UNIT
from counter.domain.refusal import Damaged, Unavailable
from counter.hub.stores.store import (
    Behind,
    Connections,
    HubDesk,
    HubIdentity,
    HubJournal,
    Invitation,
    Quarantined,
    StoredRun,
    Traced,
    newest_epoch,
    within,
)
from counter.storage import codec, machine

_WAIT_SECONDS = 30  # for another process that writes
_BETWEEN_TRIES = 0.01
_SCHEMA = """
CREATE TABLE IF NOT EXISTS hub (
  one INTEGER PRIMARY KEY CHECK (one = 1), hub_id BLOB NOT NULL, epoch INTEGER NOT NULL, practice INTEGER NOT NULL,
  signing_key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS hub_key (one INTEGER PRIMARY KEY CHECK (one = 1), public_key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS brought (
  unit TEXT NOT NULL, desk_id BLOB NOT NULL, day TEXT NOT NULL, bytes INTEGER NOT NULL, PRIMARY KEY (unit, desk_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invitations (
  unit TEXT NOT NULL, code_hash BLOB NOT NULL, desk INTEGER, expires_at TEXT NOT NULL, used_by BLOB,
  PRIMARY KEY (unit, code_hash)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS desks (
  unit TEXT NOT NULL, desk_id BLOB NOT NULL, desk INTEGER NOT NULL, public_key BLOB NOT NULL, token_hash BLOB NOT NULL,
  enrolled_at TEXT NOT NULL, revoked_at TEXT, PRIMARY KEY (unit, desk_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journals (
  unit TEXT NOT NULL, number INTEGER NOT NULL, desk_id BLOB NOT NULL, sequence INTEGER NOT NULL, head BLOB NOT NULL,
  seen_at TEXT, followed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (unit, number), UNIQUE (unit, desk_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS journals_behind ON journals (unit) WHERE followed < sequence;
CREATE TABLE IF NOT EXISTS traces (
  unit TEXT NOT NULL, subject BLOB NOT NULL, entry BLOB NOT NULL, journal INTEGER NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (unit, subject, entry)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shared (
  unit TEXT NOT NULL, subject BLOB NOT NULL, other TEXT NOT NULL, PRIMARY KEY (unit, subject, other)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS withheld (
  unit TEXT NOT NULL, other TEXT NOT NULL, subject BLOB NOT NULL, PRIMARY KEY (unit, other, subject)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, sequence INTEGER NOT NULL, since TEXT NOT NULL, outcome TEXT,
  PRIMARY KEY (unit, journal, sequence)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, hash BLOB NOT NULL,
  signature BLOB NOT NULL, data BLOB NOT NULL, PRIMARY KEY (unit, journal, last));
"""
_RUN = "SELECT first, last, hash, signature, data FROM runs WHERE unit = ? AND journal = ?"


class SqliteStore:
    """A connection for each transaction; writers take turns, and each transaction is durable at its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = threading.Lock()
        self._connections = Connections(self._connect, lambda connection: not connection.in_transaction)
        self._make_private()
        with self._used() as connection:
            _keep_write_ahead_log(connection)
            connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")

    def _make_private(self) -> None:
        """The file is its owner's alone, also one made by an earlier program; SQLite gives its log the same rights."""
        try:
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            for path in (self._path, *(self._path.with_name(self._path.name + end) for end in ("-wal", "-shm"))):
                if path.exists() and not machine.is_private(path):
                    machine.make_private(path)
        except OSError as error:
            raise Unavailable("hub-store-busy", "store", reason=type(error).__name__) from error

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False, timeout=_WAIT_SECONDS)
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    @contextmanager
    def _used(self) -> Iterator[sqlite3.Connection]:
        with _translated(), self._connections.one() as connection:
            yield connection

    def identity(self) -> HubIdentity | None:
        with self._used() as connection:
            row = connection.execute("SELECT hub_id, epoch, practice, signing_key FROM hub").fetchone()
        return HubIdentity(row[0], row[1], bool(row[2]), row[3]) if row else None

    def found(self, identity: HubIdentity) -> None:
        with self._used() as connection:
            connection.execute("INSERT OR IGNORE INTO hub VALUES (1, ?, ?, ?, ?)", identity)

    def guard_key(self, keep: Callable[[bytes, bytes], bytes]) -> None:
        with self._turn, self._used() as connection:
            connection.execute("PRAGMA secure_delete = ON")  # the key's bytes are overwritten, not only left out
            with _transaction(connection, "BEGIN IMMEDIATE"):
                key, half = connection.execute("SELECT signing_key, public_key FROM hub LEFT JOIN hub_key").fetchone()
                connection.execute("INSERT OR REPLACE INTO hub_key VALUES (1, ?)", (keep(key, half or b""),))
                connection.execute("UPDATE hub SET signing_key = x''")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # and in the write-ahead log too

    def kept_elsewhere(self) -> bytes:
        with self._used() as connection:
            row = connection.execute("SELECT public_key FROM hub_key").fetchone()
        return bytes(row[0]) if row else b""

    def raise_epoch(self) -> int:
        with self._used() as connection:
            row = connection.execute(
                "UPDATE hub SET epoch = max(epoch + 1, ?) RETURNING epoch", (newest_epoch(),)
            ).fetchone()
        return int(row[0])

    def is_known(self, desk_id: bytes, besides: str) -> bool:
        with self._used() as connection:
            row = connection.execute(
                "SELECT 1 FROM desks WHERE desk_id = ? AND unit <> ? LIMIT 1", (desk_id, besides)
            ).fetchone()
        return row is not None

    def units(self) -> list[str]:
        with self._used() as connection:
            rows = connection.execute(
                "SELECT unit FROM invitations UNION SELECT unit FROM journals WHERE unit <> ? ORDER BY unit",
                (EVERY_UNIT,),
            )
            return [row[0] for row in rows]

    @contextmanager
    def unit(self, unit: str, *, writes: bool) -> Iterator["SqliteUnit"]:
        if not writes:
            with self._used() as connection, _transaction(connection, "BEGIN"):
                yield SqliteUnit(connection, unit)
            return
        with self._turn, self._used() as connection, _transaction(connection, "BEGIN IMMEDIATE"):
            yield SqliteUnit(connection, unit)

    def heard(self, unit: str, journal: int, at: datetime) -> None:
        with self._turn, self._used() as connection, _lightly(connection):
            connection.execute(
                "UPDATE journals SET seen_at = ? WHERE unit = ? AND number = ?", (at.isoformat(), unit, journal)
            )

    def units_with_desks(self) -> set[str]:
        with self._used() as connection:
            return {row[0] for row in connection.execute("SELECT DISTINCT unit FROM desks")}

    def withheld_from(self, other: str) -> list[tuple[str, Reference]]:
        with self._used() as connection:
            rows = connection.execute("SELECT unit, subject FROM withheld WHERE other = ?", (other,)).fetchall()
        return [(unit, codec.reference_of(subject)) for unit, subject in rows]

    def behind(self, most: int) -> list[Behind]:
        with self._used() as connection:
            rows = connection.execute(
                "SELECT unit, number, desk_id, sequence, head, seen_at, followed FROM journals"
                " WHERE followed < sequence ORDER BY unit, number LIMIT ?",
                (most,),
            ).fetchall()
        return [Behind(unit, HubJournal(*journal), followed) for unit, *journal, followed in rows]

    def waiting(self) -> int:
        with self._used() as connection:
            row = connection.execute(
                "SELECT ifnull(sum(sequence - followed), 0) FROM journals WHERE followed < sequence"
            ).fetchone()
        return int(row[0])

    def close(self) -> None:
        self._connections.close()


def _keep_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switches a new file to write-ahead logging, which is kept in it. The switch wants the file for itself and, unlike
    any other statement, does not wait for it: hubs that begin a store at the same moment try again."""
    patience = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY  # whatever it is busy with: recovery, too
            if not is_busy or time.monotonic() > patience:
                raise
            time.sleep(_BETWEEN_TRIES)


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite may have rolled back by itself: a full disk does
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _lightly(connection: sqlite3.Connection) -> Iterator[None]:
    """Without waiting for the disk; the next commit that does takes this with it."""
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def _translated() -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = "hub-disk-full" if "full" in str(error) else "hub-store-busy"
        raise Unavailable(code, "store", reason=str(error)) from error
    except sqlite3.DatabaseError as error:
        raise Damaged("hub-store-damaged", "store", reason=str(error)) from error


class SqliteUnit:
    """One unit's rows, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection, unit: str) -> None:
        self._connection, self._unit = connection, unit

    def invite(self, invitation: Invitation) -> None:
        code_hash, desk, expires_at, used_by = invitation
        self._connection.execute(
            "INSERT INTO invitations VALUES (?, ?, ?, ?, ?)",
            (self._unit, code_hash, desk, expires_at.isoformat(), used_by),
        )

    def invitations(self) -> list[Invitation]:
        rows = self._connection.execute(
            "SELECT code_hash, desk, expires_at, used_by FROM invitations WHERE unit = ?", (self._unit,)
        )
        return [Invitation(code, desk, datetime.fromisoformat(at), used) for code, desk, at, used in rows]

    def use_invitation(self, code_hash: bytes, desk_id: bytes) -> None:
        self._connection.execute(
            "UPDATE invitations SET used_by = ? WHERE unit = ? AND code_hash = ?", (desk_id, self._unit, code_hash)
        )

    def desks(self) -> list[HubDesk]:
        rows = self._connection.execute(
            "SELECT desk_id, desk, public_key, token_hash, revoked_at, enrolled_at FROM desks WHERE unit = ?"
            " ORDER BY desk, enrolled_at",
            (self._unit,),
        )
        return [
            HubDesk(
                desk_id,
                desk,
                key,
                token,
                datetime.fromisoformat(revoked) if revoked else None,
                datetime.fromisoformat(enrolled),
            )
            for desk_id, desk, key, token, revoked, enrolled in rows
        ]

    def let_in(self, desk: HubDesk, at: datetime) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO desks VALUES (?, ?, ?, ?, ?, ?, NULL)",
            (self._unit, desk.desk_id, desk.desk, desk.public_key, desk.token_hash, at.isoformat()),
        )

    def revoke(self, desk_id: bytes, at: datetime) -> None:
        self._connection.execute(
            "UPDATE desks SET revoked_at = ? WHERE unit = ? AND desk_id = ?", (at.isoformat(), self._unit, desk_id)
        )

    def journals(self) -> list[HubJournal]:
        rows = self._connection.execute(
            "SELECT number, desk_id, sequence, head, seen_at FROM journals WHERE unit = ? ORDER BY number",
            (self._unit,),
        )
        return [HubJournal(*row) for row in rows]

    def locked_journal(self, desk_id: bytes) -> HubJournal:
        known = {journal.desk_id: journal for journal in self.journals()}
        if desk_id not in known:
            new = HubJournal(1 + max((j.number for j in known.values()), default=0), desk_id, 0, codec.FIRST)
            self._connection.execute(
                "INSERT INTO journals (unit, number, desk_id, sequence, head, seen_at) VALUES (?, ?, ?, ?, ?, ?)",
                (self._unit, *new),
            )
            return new
        return known[desk_id]

    def append(self, journal: HubJournal, run: StoredRun, at: datetime) -> None:
        self._connection.execute(
            "INSERT INTO runs (unit, journal, first, last, hash, signature, data) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._unit, journal.number, *run),
        )
        self._connection.execute(
            "UPDATE journals SET sequence = ?, head = ?, seen_at = ? WHERE unit = ? AND number = ?",
            (run.last, run.hash, at.isoformat(), self._unit, journal.number),
        )

    def run_holding(self, journal: int, sequence: int) -> StoredRun | None:
        row = self._connection.execute(f"{_RUN} AND last >= ? ORDER BY last LIMIT 1", (self._unit, journal, sequence))
        return next((StoredRun(*found) for found in row), None)

    def runs_behind(self, journal: int, after: int, most: int) -> Sequence[StoredRun]:
        rows = self._connection.execute(f"{_RUN} AND last > ? ORDER BY last", (self._unit, journal, after))
        return within((StoredRun(*row) for row in rows), most)

    def runs_under(self, journal: int, before: int, most: int) -> Sequence[StoredRun]:
        rows = self._connection.execute(f"{_RUN} AND first < ? ORDER BY last DESC", (self._unit, journal, before))
        return within((StoredRun(*row) for row in rows), most)[::-1]

    def brought(self, desk_id: bytes, day: str) -> int:
        row = self._connection.execute(
            "SELECT bytes FROM brought WHERE unit = ? AND desk_id = ? AND day = ?", (self._unit, desk_id, day)
        ).fetchone()
        return int(row[0]) if row else 0

    def count_brought(self, desk_id: bytes, day: str, count: int) -> None:
        self._connection.execute(
            "INSERT INTO brought VALUES (?, ?, ?, ?) ON CONFLICT (unit, desk_id) DO UPDATE SET day = excluded.day,"
            " bytes = excluded.bytes + CASE WHEN day = excluded.day THEN bytes ELSE 0 END",
            (self._unit, desk_id, day, count),
        )

    def quarantine(self, journal: int, sequences: Sequence[int], at: datetime) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, NULL)",
            [(self._unit, journal, sequence, at.isoformat()) for sequence in sequences],
        )

    def quarantined(self) -> list[Quarantined]:
        rows = self._connection.execute(
            "SELECT j.desk_id, q.journal, q.sequence, q.since FROM quarantine q"
            " JOIN journals j ON j.unit = q.unit AND j.number = q.journal"
            " WHERE q.unit = ? AND q.outcome IS NULL ORDER BY q.journal, q.sequence",
            (self._unit,),
        )
        return [
            Quarantined(Reference(desk_id, sequence), journal, datetime.fromisoformat(since))
            for desk_id, journal, sequence, since in rows
        ]

    def end_quarantine(self, journal: int, sequence: int, outcome: str) -> None:
        self._connection.execute(
            "UPDATE quarantine SET outcome = ? WHERE unit = ? AND journal = ? AND sequence = ?",
            (outcome, self._unit, journal, sequence),
        )

    def traces(self, subject: Reference) -> list[Traced]:
        rows = self._connection.execute(
            "SELECT entry, journal, place FROM traces WHERE unit = ? AND subject = ? ORDER BY entry",
            (self._unit, codec.reference_bytes(subject)),
        )
        return [Traced(subject, codec.reference_of(entry), journal, place) for entry, journal, place in rows]

    def trace(self, traces: Sequence[Traced]) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO traces VALUES (?, ?, ?, ?, ?)",
            [
                (self._unit, codec.reference_bytes(t.subject), codec.reference_bytes(t.entry), t.journal, t.place)
                for t in traces
            ],
        )

    def shared(self, subjects: Collection[Reference]) -> list[tuple[Reference, str]]:
        query = "SELECT other FROM shared WHERE unit = ? AND subject = ?"
        return [
            (subject, other)
            for subject in subjects
            for (other,) in self._connection.execute(query, (self._unit, codec.reference_bytes(subject)))
        ]

    def share(self, subject: Reference, other: str) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO shared VALUES (?, ?, ?)", (self._unit, codec.reference_bytes(subject), other)
        )

    def shared_with(self) -> set[str]:
        query = "SELECT DISTINCT other FROM shared WHERE unit = ?"
        return {row[0] for row in self._connection.execute(query, (self._unit,))}

    def withhold(self, subject: Reference, other: str) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO withheld VALUES (?, ?, ?)", (self._unit, other, codec.reference_bytes(subject))
        )

    def withheld(self) -> list[str]:
        query = "SELECT DISTINCT other FROM withheld WHERE unit = ? ORDER BY other"
        return [row[0] for row in self._connection.execute(query, (self._unit,))]

    def end_withholding(self, subject: Reference, other: str) -> None:
        self._connection.execute(
            "DELETE FROM withheld WHERE unit = ? AND other = ? AND subject = ?",
            (self._unit, other, codec.reference_bytes(subject)),
        )

    def followed(self, journal: int, sequence: int) -> None:
        self._connection.execute(
            "UPDATE journals SET followed = max(followed, ?) WHERE unit = ? AND number = ?",
            (sequence, self._unit, journal),
        )
