"""The hub's store in PostgreSQL: for a province, shared by any number of hub processes.

Every key begins with the unit, so the tables can be distributed by it; `hub` holds one row. A connection for each
transaction; one that broke is thrown away, and the next request gets another.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import psycopg

from counter.domain.clock import VIETNAM
from counter.domain.event import Reference
from counter.domain.hub import EVERY_UNIT
from counter.domain.refusal import CounterError, Damaged, Unavailable, Unreadable
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
    without_secrets,
)
from counter.storage import codec

_CONNECT_SECONDS = 10
_SIZES_AT_ONCE = 256  # of runs; a number each
# A hub that stands still or lost its line in the middle of a transaction holds a desk's journal no longer than this.
_SETTINGS = """
SET synchronous_commit = on; SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s';
"""
_DAMAGED = (psycopg.errors.DataCorrupted, psycopg.errors.IndexCorrupted, psycopg.IntegrityError)
_LATER = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    psycopg.errors.ReadOnlySqlTransaction,  # a server that stands by, until it takes over
    psycopg.errors.IdleInTransactionSessionTimeout,
)
_SCHEMA_LOCK = 7_205_759
_SCHEMA = """
CREATE TABLE IF NOT EXISTS hub (
  one integer PRIMARY KEY CHECK (one = 1), hub_id bytea NOT NULL, epoch bigint NOT NULL, practice boolean NOT NULL,
  signing_key bytea NOT NULL);
CREATE TABLE IF NOT EXISTS hub_key (one integer PRIMARY KEY CHECK (one = 1), public_key bytea NOT NULL);
CREATE TABLE IF NOT EXISTS brought (
  unit text NOT NULL, desk_id bytea NOT NULL, day text NOT NULL, bytes bigint NOT NULL, PRIMARY KEY (unit, desk_id));
CREATE TABLE IF NOT EXISTS invitations (
  unit text NOT NULL, code_hash bytea NOT NULL, desk integer, expires_at timestamptz NOT NULL, used_by bytea,
  PRIMARY KEY (unit, code_hash));
CREATE TABLE IF NOT EXISTS desks (
  unit text NOT NULL, desk_id bytea NOT NULL, desk integer NOT NULL, public_key bytea NOT NULL,
  token_hash bytea NOT NULL, enrolled_at timestamptz NOT NULL, revoked_at timestamptz, PRIMARY KEY (unit, desk_id));
CREATE TABLE IF NOT EXISTS journals (
  unit text NOT NULL, number integer NOT NULL, desk_id bytea NOT NULL, sequence bigint NOT NULL, head bytea NOT NULL,
  seen_at text, followed bigint NOT NULL DEFAULT 0, PRIMARY KEY (unit, number), UNIQUE (unit, desk_id));
CREATE INDEX IF NOT EXISTS journals_behind ON journals (unit) WHERE followed < sequence;
CREATE TABLE IF NOT EXISTS traces (
  unit text NOT NULL, subject bytea NOT NULL, entry bytea NOT NULL, journal integer NOT NULL, place bigint NOT NULL,
  PRIMARY KEY (unit, subject, entry));
CREATE TABLE IF NOT EXISTS shared (
  unit text NOT NULL, subject bytea NOT NULL, other text NOT NULL, PRIMARY KEY (unit, subject, other));
CREATE TABLE IF NOT EXISTS withheld (
  unit text NOT NULL, other text NOT NULL, subject bytea NOT NULL, PRIMARY KEY (unit, other, subject));
CREATE TABLE IF NOT EXISTS quarantine (
  unit text NOT NULL, journal integer NOT NULL, sequence bigint NOT NULL, since timestamptz NOT NULL, outcome text,
  PRIMARY KEY (unit, journal, sequence));
CREATE TABLE IF NOT EXISTS runs (
  unit text NOT NULL, journal integer NOT NULL, last bigint NOT NULL, first bigint NOT NULL, hash bytea NOT NULL,
  signature bytea NOT NULL, data bytea NOT NULL, PRIMARY KEY (unit, journal, last));
ALTER TABLE runs ALTER COLUMN data SET STORAGE EXTERNAL;
"""
_SCHEMA_MARK = f"counter {hashlib.sha256(_SCHEMA.encode()).hexdigest()[:16]}"
_RUN = "SELECT first, last, hash, signature, data FROM runs WHERE unit = %s AND journal = %s"


class PostgresStore:
    """Opens as many connections as are used at once; each transaction is durable at its end."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._connections = Connections(self._connect, lambda connection: not connection.closed)
        with self._used() as connection:
            if not _has_schema(connection):
                _make_schema(connection)

    @contextmanager
    def _used(self) -> Iterator[psycopg.Connection[Any]]:
        """A connection of one's own; PostgreSQL's errors as ours."""
        try:
            with self._connections.one() as connection:
                yield connection
        except psycopg.Error as error:
            raise _translated(error) from error

    def _connect(self) -> psycopg.Connection[Any]:
        try:
            connection = psycopg.connect(self._address, autocommit=True, connect_timeout=_CONNECT_SECONDS)
        except psycopg.ProgrammingError:  # its text may hold the password
            raise Unreadable("store-address", "store", value=without_secrets(self._address)) from None
        connection.execute(_SETTINGS)
        return connection

    def identity(self) -> HubIdentity | None:
        with self._used() as connection:
            row = connection.execute("SELECT hub_id, epoch, practice, signing_key FROM hub").fetchone()
        return HubIdentity(*row) if row else None

    def found(self, identity: HubIdentity) -> None:
        with self._used() as connection:
            connection.execute("INSERT INTO hub VALUES (1, %s, %s, %s, %s) ON CONFLICT DO NOTHING", identity)

    def guard_key(self, keep: Callable[[bytes, bytes], bytes]) -> None:
        with self._used() as connection, connection.transaction():
            row = connection.execute("SELECT signing_key FROM hub FOR UPDATE").fetchone()
            half = connection.execute("SELECT public_key FROM hub_key").fetchone()
            assert row is not None, "a store without its hub"
            connection.execute(
                "INSERT INTO hub_key VALUES (1, %s) ON CONFLICT (one) DO UPDATE SET public_key = excluded.public_key",
                (keep(bytes(row[0]), bytes(half[0]) if half else b""),),
            )
            connection.execute("UPDATE hub SET signing_key = ''")

    def kept_elsewhere(self) -> bytes:
        with self._used() as connection:
            row = connection.execute("SELECT public_key FROM hub_key").fetchone()
        return bytes(row[0]) if row else b""

    def raise_epoch(self) -> int:
        with self._used() as connection:
            row = connection.execute(
                "UPDATE hub SET epoch = greatest(epoch + 1, %s) RETURNING epoch", (newest_epoch(),)
            ).fetchone()
        assert row is not None, "a store without its hub"
        return int(row[0])

    def is_known(self, desk_id: bytes, besides: str) -> bool:
        with self._used() as connection:
            row = connection.execute(
                "SELECT 1 FROM desks WHERE desk_id = %s AND unit <> %s LIMIT 1", (desk_id, besides)
            ).fetchone()
        return row is not None

    def units(self) -> list[str]:
        with self._used() as connection:
            rows = connection.execute(
                "SELECT unit FROM invitations UNION SELECT unit FROM journals WHERE unit <> %s", (EVERY_UNIT,)
            ).fetchall()
        return sorted(row[0] for row in rows)

    @contextmanager
    def unit(self, unit: str, *, writes: bool) -> Iterator["PostgresUnit"]:
        with self._used() as connection, connection.transaction():
            if not writes:
                connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield PostgresUnit(connection, unit, writes=writes)

    def heard(self, unit: str, journal: int, at: datetime) -> None:
        with self._used() as connection, connection.transaction():
            connection.execute("SET LOCAL synchronous_commit = off")
            connection.execute(
                "UPDATE journals SET seen_at = %s WHERE unit = %s AND number = %s", (at.isoformat(), unit, journal)
            )

    def units_with_desks(self) -> set[str]:
        with self._used() as connection:
            return {row[0] for row in connection.execute("SELECT DISTINCT unit FROM desks")}

    def withheld_from(self, other: str) -> list[tuple[str, Reference]]:
        with self._used() as connection:
            rows = connection.execute("SELECT unit, subject FROM withheld WHERE other = %s", (other,)).fetchall()
        return [(unit, codec.reference_of(subject)) for unit, subject in rows]

    def behind(self, most: int) -> list[Behind]:
        with self._used() as connection:
            rows = connection.execute(
                "SELECT unit, number, desk_id, sequence, head, seen_at, followed FROM journals"
                " WHERE followed < sequence ORDER BY unit, number LIMIT %s",
                (most,),
            ).fetchall()
        return [Behind(unit, HubJournal(*journal), followed) for unit, *journal, followed in rows]

    def waiting(self) -> int:
        with self._used() as connection:
            row = connection.execute(
                "SELECT coalesce(sum(sequence - followed), 0) FROM journals WHERE followed < sequence"
            ).fetchone()
        assert row is not None, "a sum has a row"
        return int(row[0])

    def close(self) -> None:
        self._connections.close()


def _has_schema(connection: psycopg.Connection[Any]) -> bool:
    """Whether the tables are those of this program, by the mark it leaves on them."""
    row = connection.execute("SELECT obj_description(to_regclass('hub'), 'pg_class')").fetchone()
    return row is not None and row[0] == _SCHEMA_MARK


def _make_schema(connection: psycopg.Connection[Any]) -> None:
    """Only where something is to be made: even `IF NOT EXISTS` locks a table first, and would wait for whoever works on it,
    or he for it: two of them, in another order, until PostgreSQL breaks one off."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_SCHEMA_LOCK,))  # two hubs may start at once
        connection.execute(_SCHEMA)
        connection.execute(f"COMMENT ON TABLE hub IS '{_SCHEMA_MARK}'")


def _translated(error: psycopg.Error) -> CounterError:
    reason = f"{type(error).__name__} {error.sqlstate or ''}".strip()
    if isinstance(error, psycopg.errors.DiskFull):
        return Unavailable("hub-disk-full", "store", reason=reason)
    if isinstance(error, _DAMAGED):
        return Damaged("hub-store-damaged", "store", reason=reason)
    if isinstance(error, _LATER):
        return Unavailable("hub-store-busy", "store", reason=reason)
    raise error


class PostgresUnit:
    """One unit's rows, inside a transaction."""

    def __init__(self, connection: psycopg.Connection[Any], unit: str, *, writes: bool) -> None:
        self._connection, self._unit, self._writes = connection, unit, writes

    def invite(self, invitation: Invitation) -> None:
        self._connection.execute("INSERT INTO invitations VALUES (%s, %s, %s, %s, %s)", (self._unit, *invitation))

    def invitations(self) -> list[Invitation]:
        # All of them are locked, in one order: who lets a desk in looks at the unit's numbers too, which are then its own.
        locked = "ORDER BY code_hash FOR UPDATE" if self._writes else ""
        rows = self._connection.execute(
            f"SELECT code_hash, desk, expires_at, used_by FROM invitations WHERE unit = %s {locked}", (self._unit,)
        )
        return [Invitation(code, desk, at.astimezone(VIETNAM), used) for code, desk, at, used in rows]

    def use_invitation(self, code_hash: bytes, desk_id: bytes) -> None:
        self._connection.execute(
            "UPDATE invitations SET used_by = %s WHERE unit = %s AND code_hash = %s", (desk_id, self._unit, code_hash)
        )

    def desks(self) -> list[HubDesk]:
        rows = self._connection.execute(
            "SELECT desk_id, desk, public_key, token_hash, revoked_at, enrolled_at FROM desks WHERE unit = %s"
            " ORDER BY desk, enrolled_at",
            (self._unit,),
        )
        return [
            HubDesk(
                desk_id,
                desk,
                key,
                token,
                revoked.astimezone(VIETNAM) if revoked else None,
                enrolled.astimezone(VIETNAM),
            )
            for desk_id, desk, key, token, revoked, enrolled in rows
        ]

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
            self._lock_unit()
            self._connection.execute(
                "INSERT INTO journals (unit, number, desk_id, sequence, head, seen_at)"
                " SELECT %s, coalesce(max(number), 0) + 1, %s, 0, %s, NULL FROM journals"
                " WHERE unit = %s ON CONFLICT (unit, desk_id) DO NOTHING",
                (self._unit, desk_id, codec.FIRST, self._unit),
            )
            found = self._locked(desk_id)
        assert found is not None, "a journal just made"
        return found

    def _lock_unit(self) -> None:
        self._connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", (self._unit,))

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
        found = self._read("last >= %s ORDER BY last LIMIT 1", journal, sequence)
        return found[0] if found else None

    def runs_behind(self, journal: int, after: int, most: int) -> Sequence[StoredRun]:
        sizes = "SELECT last, octet_length(data) FROM runs WHERE unit = %s AND journal = %s AND last > %s ORDER BY last"
        end = self._end_within(sizes, journal, after, most)
        return [] if end is None else self._read("last > %s AND last <= %s ORDER BY last", journal, after, end)

    def runs_under(self, journal: int, before: int, most: int) -> Sequence[StoredRun]:
        sizes = (
            "SELECT first, octet_length(data) FROM runs WHERE unit = %s AND journal = %s AND first < %s"
            " ORDER BY last DESC"
        )
        end = self._end_within(sizes, journal, before, most)
        return [] if end is None else self._read("first < %s AND last >= %s ORDER BY last", journal, before, end)

    def _end_within(self, sizes: str, journal: int, edge: int, most: int) -> int | None:
        """How far the runs go that fit into so many bytes; the first fits in any case.

        Sizes alone are asked for: the server knows them without reading the runs.
        """
        end = None
        while True:
            rows = self._connection.execute(f"{sizes} LIMIT {_SIZES_AT_ONCE}", (self._unit, journal, edge)).fetchall()
            for edge, size in rows:
                most -= size
                if end is not None and most < 0:
                    return end
                end = edge
            if len(rows) < _SIZES_AT_ONCE:
                return end

    def _read(self, which: str, journal: int, *edges: int) -> list[StoredRun]:
        """Runs as bytes; in PostgreSQL's texts they would be twice as long."""
        rows = self._connection.execute(f"{_RUN} AND {which}", (self._unit, journal, *edges), binary=True)
        return [StoredRun(*row) for row in rows]

    def brought(self, desk_id: bytes, day: str) -> int:
        row = self._connection.execute(
            "SELECT bytes FROM brought WHERE unit = %s AND desk_id = %s AND day = %s", (self._unit, desk_id, day)
        ).fetchone()
        return int(row[0]) if row else 0

    def count_brought(self, desk_id: bytes, day: str, count: int) -> None:
        self._connection.execute(
            "INSERT INTO brought VALUES (%s, %s, %s, %s) ON CONFLICT (unit, desk_id) DO UPDATE SET day = excluded.day,"
            " bytes = excluded.bytes + CASE WHEN brought.day = excluded.day THEN brought.bytes ELSE 0 END",
            (self._unit, desk_id, day, count),
        )

    def quarantine(self, journal: int, sequences: Sequence[int], at: datetime) -> None:
        for sequence in sequences:
            self._connection.execute(
                "INSERT INTO quarantine VALUES (%s, %s, %s, %s, NULL) ON CONFLICT DO NOTHING",
                (self._unit, journal, sequence, at),
            )

    def quarantined(self) -> list[Quarantined]:
        rows = self._connection.execute(
            "SELECT j.desk_id, q.journal, q.sequence, q.since FROM quarantine q"
            " JOIN journals j ON j.unit = q.unit AND j.number = q.journal"
            " WHERE q.unit = %s AND q.outcome IS NULL ORDER BY q.journal, q.sequence",
            (self._unit,),
        )
        return [
            Quarantined(Reference(desk_id, sequence), journal, since.astimezone(VIETNAM))
            for desk_id, journal, sequence, since in rows
        ]

    def end_quarantine(self, journal: int, sequence: int, outcome: str) -> None:
        self._connection.execute(
            "UPDATE quarantine SET outcome = %s WHERE unit = %s AND journal = %s AND sequence = %s",
            (outcome, self._unit, journal, sequence),
        )

    def traces(self, subject: Reference) -> list[Traced]:
        rows = self._connection.execute(
            "SELECT entry, journal, place FROM traces WHERE unit = %s AND subject = %s ORDER BY entry",
            (self._unit, codec.reference_bytes(subject)),
        )
        return [Traced(subject, codec.reference_of(entry), journal, place) for entry, journal, place in rows]

    def trace(self, traces: Sequence[Traced]) -> None:
        self._lock_unit()
        columns = [
            [codec.reference_bytes(t.subject) for t in traces],
            [codec.reference_bytes(t.entry) for t in traces],
            [t.journal for t in traces],
            [t.place for t in traces],
        ]
        self._connection.execute(
            "INSERT INTO traces SELECT %s, * FROM unnest(%b::bytea[], %b::bytea[], %b::int[], %b::bigint[])"
            " ON CONFLICT DO NOTHING",
            (self._unit, *columns),
        )

    def shared(self, subjects: Collection[Reference]) -> list[tuple[Reference, str]]:
        rows = self._connection.execute(
            "SELECT subject, other FROM shared WHERE unit = %s AND subject = ANY(%s)",
            (self._unit, [codec.reference_bytes(subject) for subject in subjects]),
        )
        return [(codec.reference_of(subject), other) for subject, other in rows]

    def share(self, subject: Reference, other: str) -> None:
        self._lock_unit()  # before any journal's row, as `trace` has it
        self._connection.execute(
            "INSERT INTO shared VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            (self._unit, codec.reference_bytes(subject), other),
        )

    def shared_with(self) -> set[str]:
        query = "SELECT DISTINCT other FROM shared WHERE unit = %s"
        return {row[0] for row in self._connection.execute(query, (self._unit,))}

    def withhold(self, subject: Reference, other: str) -> None:
        self._connection.execute(
            "INSERT INTO withheld VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            (self._unit, other, codec.reference_bytes(subject)),
        )

    def withheld(self) -> list[str]:
        query = "SELECT DISTINCT other FROM withheld WHERE unit = %s"
        return sorted(row[0] for row in self._connection.execute(query, (self._unit,)))

    def end_withholding(self, subject: Reference, other: str) -> None:
        self._connection.execute(
            "DELETE FROM withheld WHERE unit = %s AND other = %s AND subject = %s",
            (self._unit, other, codec.reference_bytes(subject)),
        )

    def followed(self, journal: int, sequence: int) -> None:
        self._connection.execute(
            "UPDATE journals SET followed = greatest(followed, %s) WHERE unit = %s AND number = %s",
            (sequence, self._unit, journal),
        )
