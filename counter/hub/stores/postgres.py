"""The hub's store in PostgreSQL: for a province, shared by any number of hub processes.

Every key begins with the unit, so the tables can be distributed by it (Citus: see CONTRIBUTING). A connection for each
thread; one that broke is thrown away, and the next request gets another.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import psycopg

from counter.domain.refusal import CounterError, Damaged, Unavailable
from counter.hub.stores.store import HubDesk, HubIdentity, HubJournal, Invitation, StoredRun, newest_epoch, within
from counter.storage import codec

_CONNECT_SECONDS = 10
_READ_AT_ONCE = 64  # runs; most answers need fewer
_SCHEMA_LOCK = 7_205_759
_SCHEMA = """
CREATE TABLE IF NOT EXISTS hub (
  one integer PRIMARY KEY CHECK (one = 1), hub_id bytea NOT NULL, epoch bigint NOT NULL, practice boolean NOT NULL,
  signing_key bytea NOT NULL);
CREATE TABLE IF NOT EXISTS invitations (
  unit text NOT NULL, code_hash bytea NOT NULL, desk integer, expires_at timestamptz NOT NULL, used_by bytea,
  PRIMARY KEY (unit, code_hash));
CREATE TABLE IF NOT EXISTS desks (
  unit text NOT NULL, desk_id bytea NOT NULL, desk integer NOT NULL, public_key bytea NOT NULL,
  token_hash bytea NOT NULL, enrolled_at timestamptz NOT NULL, revoked_at timestamptz, PRIMARY KEY (unit, desk_id));
CREATE TABLE IF NOT EXISTS journals (
  unit text NOT NULL, number integer NOT NULL, desk_id bytea NOT NULL, sequence bigint NOT NULL, head bytea NOT NULL,
  seen_at text, PRIMARY KEY (unit, number), UNIQUE (unit, desk_id));
CREATE TABLE IF NOT EXISTS runs (
  unit text NOT NULL, journal integer NOT NULL, last bigint NOT NULL, first bigint NOT NULL, hash bytea NOT NULL,
  signature bytea NOT NULL, data bytea NOT NULL, PRIMARY KEY (unit, journal, last));
ALTER TABLE runs ALTER COLUMN data SET STORAGE EXTERNAL;
"""
_RUN = "SELECT first, last, hash, signature, data FROM runs WHERE unit = %s AND journal = %s"


class PostgresStore:
    """Opens connections as threads come; each transaction is durable at its end."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._of_thread = threading.local()
        self._opened: list[psycopg.Connection[Any]] = []
        with self._used() as connection, connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_SCHEMA_LOCK,))  # two hubs may start at once
            connection.execute(_SCHEMA)

    @contextmanager
    def _used(self) -> Iterator[psycopg.Connection[Any]]:
        """This thread's connection; PostgreSQL's errors as ours."""
        try:
            connection = self._connection()
            yield connection
        except psycopg.Error as error:
            raise _translated(error) from error

    def _connection(self) -> psycopg.Connection[Any]:
        connection: psycopg.Connection[Any] | None = getattr(self._of_thread, "connection", None)
        if connection is None or connection.closed:
            connection = psycopg.connect(self._address, autocommit=True, connect_timeout=_CONNECT_SECONDS)
            connection.execute("SET synchronous_commit = on")
            self._of_thread.connection = connection
            self._opened.append(connection)
        return connection

    def identity(self) -> HubIdentity | None:
        with self._used() as connection:
            row = connection.execute("SELECT hub_id, epoch, practice, signing_key FROM hub").fetchone()
        return HubIdentity(*row) if row else None

    def found(self, identity: HubIdentity) -> None:
        with self._used() as connection:
            connection.execute("INSERT INTO hub VALUES (1, %s, %s, %s, %s) ON CONFLICT DO NOTHING", identity)

    def raise_epoch(self) -> int:
        with self._used() as connection:
            row = connection.execute(
                "UPDATE hub SET epoch = greatest(epoch + 1, %s) RETURNING epoch", (newest_epoch(),)
            ).fetchone()
        assert row is not None, "a store without its hub"
        return int(row[0])

    def units(self) -> list[str]:
        with self._used() as connection:
            rows = connection.execute("SELECT DISTINCT unit FROM invitations").fetchall()
        return sorted(row[0] for row in rows)

    @contextmanager
    def unit(self, unit: str, *, writes: bool) -> Iterator["PostgresUnit"]:
        with self._used() as connection, connection.transaction():
            if not writes:
                connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield PostgresUnit(connection, unit)

    def close(self) -> None:
        for connection in self._opened:
            connection.close()


def _translated(error: psycopg.Error) -> CounterError:
    reason = f"{type(error).__name__} {error.sqlstate or ''}".strip()
    if isinstance(error, psycopg.errors.DiskFull):
        return Unavailable("hub-disk-full", "store", reason=reason)
    if isinstance(error, (psycopg.errors.DataCorrupted, psycopg.errors.IndexCorrupted)):
        return Damaged("hub-store-damaged", "store", reason=reason)
    if isinstance(error, (psycopg.OperationalError, psycopg.InterfaceError)):
        return Unavailable("hub-store-busy", "store", reason=reason)
    raise error


class PostgresUnit:
    """One unit's rows, inside a transaction."""

    def __init__(self, connection: psycopg.Connection[Any], unit: str) -> None:
        self._connection, self._unit = connection, unit

    def invite(self, invitation: Invitation) -> None:
        self._connection.execute("INSERT INTO invitations VALUES (%s, %s, %s, %s, %s)", (self._unit, *invitation))

    def invitations(self) -> list[Invitation]:
        rows = self._connection.execute(
            "SELECT code_hash, desk, expires_at, used_by FROM invitations WHERE unit = %s", (self._unit,)
        )
        return [Invitation(*row) for row in rows]

    def use_invitation(self, code_hash: bytes, desk_id: bytes) -> None:
        self._connection.execute(
            "UPDATE invitations SET used_by = %s WHERE unit = %s AND code_hash = %s", (desk_id, self._unit, code_hash)
        )

    def desks(self) -> list[HubDesk]:
        rows = self._connection.execute(
            "SELECT desk_id, desk, public_key, token_hash, revoked_at FROM desks WHERE unit = %s ORDER BY enrolled_at",
            (self._unit,),
        )
        return [HubDesk(*row) for row in rows]

    def let_in(self, desk: HubDesk, at: datetime) -> None:
        self._connection.execute(
            "INSERT INTO desks VALUES (%s, %s, %s, %s, %s, %s, NULL) ON CONFLICT (unit, desk_id) DO UPDATE SET"
            " desk = excluded.desk, public_key = excluded.public_key, token_hash = excluded.token_hash,"
            " enrolled_at = excluded.enrolled_at, revoked_at = NULL",
            (self._unit, desk.desk_id, desk.desk, desk.public_key, desk.token_hash, at),
        )

    def revoke(self, desk_id: bytes, at: datetime) -> None:
        self._connection.execute(
            "UPDATE desks SET revoked_at = %s WHERE unit = %s AND desk_id = %s", (at, self._unit, desk_id)
        )

    def journals(self) -> list[HubJournal]:
        rows = self._connection.execute(
            "SELECT number, desk_id, sequence, head, seen_at FROM journals WHERE unit = %s ORDER BY number",
            (self._unit,),
        )
        return [HubJournal(*row) for row in rows]

    def locked_journal(self, desk_id: bytes) -> HubJournal:
        found = self._locked(desk_id)
        if found is None:
            # Numbers run inside a unit, so two new journals of one unit are made one after the other.
            self._connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (self._unit,))
            self._connection.execute(
                "INSERT INTO journals SELECT %s, coalesce(max(number), 0) + 1, %s, 0, %s, NULL FROM journals"
                " WHERE unit = %s ON CONFLICT (unit, desk_id) DO NOTHING",
                (self._unit, desk_id, codec.FIRST, self._unit),
            )
            found = self._locked(desk_id)
        assert found is not None, "a journal just made"
        return found

    def _locked(self, desk_id: bytes) -> HubJournal | None:
        row = self._connection.execute(
            "SELECT number, desk_id, sequence, head, seen_at FROM journals WHERE unit = %s AND desk_id = %s FOR UPDATE",
            (self._unit, desk_id),
        ).fetchone()
        return HubJournal(*row) if row else None

    def append(self, journal: HubJournal, run: StoredRun, at: datetime) -> None:
        self._connection.execute(
            "INSERT INTO runs (unit, journal, first, last, hash, signature, data) VALUES (%s, %s, %s, %s, %s, %s, %s)",
            (self._unit, journal.number, *run),
        )
        self._connection.execute(
            "UPDATE journals SET sequence = %s, head = %s, seen_at = %s WHERE unit = %s AND number = %s",
            (run.last, run.hash, at.isoformat(), self._unit, journal.number),
        )

    def run_holding(self, journal: int, sequence: int) -> StoredRun | None:
        row = self._connection.execute(
            f"{_RUN} AND last >= %s ORDER BY last LIMIT 1", (self._unit, journal, sequence)
        ).fetchone()
        return StoredRun(*row) if row else None

    def runs_behind(self, journal: int, after: int, most: int) -> Sequence[StoredRun]:
        return within(self._read(f"{_RUN} AND last > %s ORDER BY last", (self._unit, journal, after)), most)

    def runs_under(self, journal: int, before: int, most: int) -> Sequence[StoredRun]:
        found = self._read(f"{_RUN} AND first < %s ORDER BY last DESC", (self._unit, journal, before))
        return within(found, most)[::-1]

    def _read(self, query: str, values: tuple[object, ...]) -> Iterator[StoredRun]:
        """Row by row from the server, no more than are looked at, nearly."""
        with self._connection.cursor("runs") as cursor:
            cursor.itersize = _READ_AT_ONCE
            cursor.execute(query, values)
            for row in cursor:
                yield StoredRun(*row)
