"""The hub's store in one SQLite file: for a commune's or a small province's hub, and for tests."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from counter.hub.stores.store import HubDesk, HubIdentity, HubJournal, Point
from counter.storage import codec
from counter.storage.acceptance import Carried

_SCHEMA = """
CREATE TABLE IF NOT EXISTS hub (
  one INTEGER PRIMARY KEY CHECK (one = 1), hub_id BLOB NOT NULL, epoch INTEGER NOT NULL, practice INTEGER NOT NULL,
  signing_key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS desks (
  unit TEXT NOT NULL, desk_id BLOB NOT NULL, desk INTEGER NOT NULL, public_key BLOB NOT NULL, token_hash BLOB NOT NULL,
  enrolled_at TEXT NOT NULL, revoked_at TEXT, PRIMARY KEY (unit, desk_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journals (
  unit TEXT NOT NULL, number INTEGER NOT NULL, desk_id BLOB NOT NULL, sequence INTEGER NOT NULL, head BLOB NOT NULL,
  PRIMARY KEY (unit, number), UNIQUE (unit, desk_id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, sequence INTEGER NOT NULL, envelope BLOB NOT NULL, body BLOB NOT NULL,
  salt BLOB NOT NULL, subject_desk BLOB NOT NULL, subject_sequence INTEGER NOT NULL,
  PRIMARY KEY (unit, journal, sequence));
CREATE INDEX IF NOT EXISTS entries_of_subject ON entries (unit, subject_desk, subject_sequence);
CREATE TABLE IF NOT EXISTS points (
  unit TEXT NOT NULL, journal INTEGER NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL, signature BLOB NOT NULL,
  PRIMARY KEY (unit, journal, sequence)) WITHOUT ROWID;
"""


class SqliteStore:
    """One connection; each transaction is durable at its end."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.executescript(_SCHEMA)

    def identity(self) -> HubIdentity | None:
        row = self._connection.execute("SELECT hub_id, epoch, practice, signing_key FROM hub").fetchone()
        return HubIdentity(row[0], row[1], bool(row[2]), row[3]) if row else None

    def found(self, identity: HubIdentity) -> None:
        self._connection.execute("INSERT INTO hub VALUES (1, ?, ?, ?, ?)", identity)

    @contextmanager
    def unit(self, unit: str) -> Iterator["SqliteUnit"]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield SqliteUnit(self._connection, unit)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        self._connection.close()


class SqliteUnit:
    """One unit's rows, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection, unit: str) -> None:
        self._connection, self._unit = connection, unit

    def desks(self) -> list[HubDesk]:
        rows = self._connection.execute(
            "SELECT desk_id, desk, public_key, token_hash, revoked_at FROM desks WHERE unit = ? ORDER BY enrolled_at",
            (self._unit,),
        )
        return [
            HubDesk(desk_id, desk, key, token, datetime.fromisoformat(revoked) if revoked else None)
            for desk_id, desk, key, token, revoked in rows
        ]

    def let_in(self, desk: HubDesk, at: datetime) -> None:
        self._connection.execute(
            "INSERT INTO desks VALUES (?, ?, ?, ?, ?, ?, NULL)",
            (self._unit, desk.desk_id, desk.desk, desk.public_key, desk.token_hash, at.isoformat()),
        )

    def revoke(self, desk_id: bytes, at: datetime) -> None:
        self._connection.execute(
            "UPDATE desks SET revoked_at = ? WHERE unit = ? AND desk_id = ?", (at.isoformat(), self._unit, desk_id)
        )

    def journals(self) -> list[HubJournal]:
        rows = self._connection.execute(
            "SELECT number, desk_id, sequence, head FROM journals WHERE unit = ? ORDER BY number", (self._unit,)
        )
        return [HubJournal(*row) for row in rows]

    def locked_journal(self, desk_id: bytes) -> HubJournal:
        known = {journal.desk_id: journal for journal in self.journals()}
        if desk_id not in known:
            new = HubJournal(1 + max((j.number for j in known.values()), default=0), desk_id, 0, codec.FIRST)
            self._connection.execute("INSERT INTO journals VALUES (?, ?, ?, ?, ?)", (self._unit, *new))
            return new
        return known[desk_id]

    def hash_at(self, journal: int, sequence: int) -> bytes | None:
        if sequence == 0:
            return codec.FIRST
        row = self._connection.execute(
            "SELECT envelope FROM entries WHERE unit = ? AND journal = ? AND sequence = ?",
            (self._unit, journal, sequence),
        ).fetchone()
        return codec.entry_hash(row[0]) if row else None

    def append(self, journal: HubJournal, entries: Sequence[Carried], end: Point) -> None:
        subjects = [codec.subject_of(entry.envelope) for entry in entries]
        self._connection.executemany(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (self._unit, journal.number, sequence, entry.envelope, entry.body, entry.salt, *subject)
                for sequence, (entry, subject) in enumerate(
                    zip(entries, subjects, strict=True), start=journal.sequence + 1
                )
            ],
        )
        self._connection.execute(
            "UPDATE journals SET sequence = ?, head = ? WHERE unit = ? AND number = ?",
            (end.sequence, end.hash, self._unit, journal.number),
        )
        self._connection.execute("INSERT INTO points VALUES (?, ?, ?, ?, ?)", (self._unit, journal.number, *end))

    def next_point(self, journal: int, after: int) -> Point | None:
        row = self._connection.execute(
            "SELECT sequence, hash, signature FROM points WHERE unit = ? AND journal = ? AND sequence > ?"
            " ORDER BY sequence LIMIT 1",
            (self._unit, journal, after),
        ).fetchone()
        return Point(*row) if row else None

    def entries(self, journal: int, after: int, until: int) -> list[Carried]:
        rows = self._connection.execute(
            "SELECT envelope, body, salt FROM entries WHERE unit = ? AND journal = ? AND sequence > ? AND sequence <= ?"
            " ORDER BY sequence",
            (self._unit, journal, after, until),
        )
        return [Carried(*row) for row in rows]
