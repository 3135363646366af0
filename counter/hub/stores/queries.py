"""What a hub's store asks of its database, said once for SQLite and for PostgreSQL.

What the two say differently stands in `Connection` and in the transactions that `SqlStore` leaves
to them.
"""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Any, Protocol

from counter.domain.events.base import Reference
from counter.domain.hub import EVERY_UNIT
from counter.domain.refusal import Damaged
from counter.hub.stores.columns import Columns
from counter.hub.stores.store import (
    Behind,
    Damage,
    HubDesk,
    HubIdentity,
    HubJournal,
    Invitation,
    Quarantined,
    StoredRun,
    Traced,
)
from counter.storage.journal import codec

_SIZES_AT_ONCE = 256  # of runs; a number each
_SUBJECTS_AT_ONCE = 500  # SQLite takes 32,766 values in one query, PostgreSQL 65,535
_BEHIND = Columns("journals", "unit, followed")
_BROUGHT = Columns("brought", "bytes")
_DESK = Columns("desks", "desk_id, desk, public_key, token_hash, revoked_at, enrolled_at")
_FIRST_AND_SIZE, _LAST_AND_SIZE = Columns("runs", "first, size"), Columns("runs", "last, size")
_HUB = Columns("hub", "hub_id, epoch, practice, signing_key")
_INVITATION = Columns("invitations", "code_hash, desk, expires_at, used_by")
_JOURNAL = Columns("journals", "number, desk_id, sequence, head, seen_at")
_KEPT_ASIDE = Columns("quarantine", "desk_id, sequence, journal, since")
_PUBLIC_KEY = Columns("hub_key", "public_key")
_RUN = Columns("runs", "first, last, hash, signature, data")
_SHARED = Columns("shared", "subject, other")
_OTHER = Columns("shared", "other")
_TRACE = Columns("traces", "entry, journal, place")
_UNIT = Columns("journals", "unit")
_WITHHELD = Columns("withheld", "unit, subject")
_OF_JOURNAL = "FROM runs WHERE unit = ? AND journal = ?"
_PUBLIC_HALF = f"SELECT {_PUBLIC_KEY.names} FROM hub_key"


class Rows(Protocol):
    """What a query found."""

    def __iter__(self) -> Iterator[Any]: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...


class Connection(Protocol):
    """A connection that nobody else has meanwhile, and what is not said alike on all of them."""

    for_update: str  # ends a query whose rows nobody else may change before the transaction ends

    def execute(self, query: str, values: Sequence[object] = ()) -> Rows:
        """One statement, with a `?` for each value."""
        ...

    def insert_new(self, table: str, unit: str, columns: Sequence[Sequence[object]]) -> None:
        """A unit's rows, given by columns, in one go; those that are there already stay."""
        ...

    def lock_unit(self, unit: str) -> None:
        """Whoever else locks this unit waits until the transaction ends."""
        ...


class SqlStore(ABC):
    """All units, in whatever database."""

    @abstractmethod
    def _used(self) -> AbstractContextManager[Connection]:
        """A connection on which each statement is a transaction; the database's errors as ours."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees one moment, whatever is written meanwhile."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """A transaction that is durable when it ends well, and gone when it raises."""

    @abstractmethod
    def _writing_lightly(self) -> AbstractContextManager[Connection]:
        """A transaction that does not wait for the disk."""

    @abstractmethod
    def _erasing(self) -> AbstractContextManager[Connection]:
        """A transaction that leaves nothing of what it overwrites, where that is ours to do."""

    @abstractmethod
    def find_damage(self) -> list[Damage]: ...

    @abstractmethod
    def close(self) -> None: ...

    def identity(self) -> HubIdentity | None:
        row = self._row(f"SELECT {_HUB.names} FROM hub")
        return HubIdentity(*_HUB.read(row)) if row else None

    def found(self, identity: HubIdentity) -> None:
        query = "INSERT INTO hub VALUES (1, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        with self._used() as connection:
            connection.execute(query, identity)

    def guard_key(self, keep: Callable[[bytes, bytes], bytes]) -> None:
        with self._erasing() as connection:
            query = f"SELECT {_HUB.names} FROM hub {connection.for_update}"
            hub = HubIdentity(*_HUB.read(connection.execute(query).fetchone()))
            new_half = keep(hub.signing_key, _half_in(connection.execute(_PUBLIC_HALF).fetchone()))
            connection.execute("DELETE FROM hub_key")
            connection.execute("INSERT INTO hub_key VALUES (1, ?)", (new_half,))
            connection.execute("UPDATE hub SET signing_key = ?", (b"",))

    def key_beside(self) -> bytes:
        return _half_in(self._row(_PUBLIC_HALF))

    def raise_epoch(self) -> int:
        newest = newest_epoch()
        (epoch,) = self._row(
            "UPDATE hub SET epoch = CASE WHEN epoch < ? THEN ? ELSE epoch + 1 END RETURNING epoch",
            (newest, newest),
        )
        return int(epoch)

    def is_known(self, desk_id: bytes, besides: str) -> bool:
        query = "SELECT 1 FROM desks WHERE desk_id = ? AND unit <> ? LIMIT 1"
        return self._row(query, (desk_id, besides)) is not None

    def units(self) -> list[str]:
        query = "SELECT unit FROM invitations UNION SELECT unit FROM journals WHERE unit <> ?"
        return sorted(unit for (unit,) in _UNIT.read_all(self._rows(query, (EVERY_UNIT,))))

    @contextmanager
    def unit(self, unit: str, *, writes: bool) -> Iterator["SqlUnit"]:
        with self._writing() if writes else self._reading() as connection:
            yield SqlUnit(connection, unit, writes=writes)

    def heard(self, unit: str, journal: int, at: datetime) -> None:
        query = "UPDATE journals SET seen_at = ? WHERE unit = ? AND number = ?"
        with self._writing_lightly() as connection:
            connection.execute(query, (at.isoformat(), unit, journal))

    def units_with_desks(self) -> set[str]:
        rows = self._rows("SELECT DISTINCT unit FROM desks")
        return {unit for (unit,) in _UNIT.read_all(rows)}

    def list_withheld_from(self, other: str) -> list[tuple[str, Reference]]:
        query = f"SELECT {_WITHHELD.names} FROM withheld WHERE other = ?"
        rows = _WITHHELD.read_all(self._rows(query, (other,)))
        return [(unit, subject) for unit, subject in rows]

    def behind(self, most: int) -> list[Behind]:
        query = "SELECT unit, number FROM journals WHERE followed < sequence"
        rows = self._rows(f"{query} ORDER BY unit, number LIMIT ?", (most,))
        return [Behind(*row) for row in rows]

    def waiting(self) -> int:
        query = "SELECT coalesce(sum(sequence - followed), 0) FROM journals"
        (count,) = self._row(f"{query} WHERE followed < sequence")
        return int(count)

    def _row(self, query: str, values: Sequence[object] = ()) -> Any:
        """The first that is found, or None."""
        with self._used() as connection:
            return connection.execute(query, values).fetchone()

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        with self._used() as connection:
            return connection.execute(query, values).fetchall()


def _half_in(row: Sequence[Any] | None) -> bytes:
    """The public half of a key that lies elsewhere; empty where there is none."""
    return bytes(_PUBLIC_KEY.read(row)[0]) if row else b""


def newest_epoch() -> int:
    """An epoch above all before, also those that a copy does not know of: a store may be restored
    twice from one."""
    return time.time_ns() // 1_000_000


class SqlUnit:
    """One unit's rows, inside a transaction."""

    def __init__(self, connection: Connection, unit: str, *, writes: bool) -> None:
        self._unit = unit
        self._connection = connection
        self._execute = connection.execute
        self._for_update = connection.for_update if writes else ""
        self._writes = writes
        self._known: list[HubJournal] | None = None

    def invite(self, invitation: Invitation) -> None:
        code_hash, desk, expires_at, used_by = invitation
        self._execute(
            "INSERT INTO invitations VALUES (?, ?, ?, ?, ?)",
            (self._unit, code_hash, desk, expires_at.isoformat(), used_by),
        )

    def invitations(self) -> list[Invitation]:
        # All of them are locked, in one order: who lets a desk in looks at the unit's numbers too,
        # which are then its own.
        rows = self._execute(
            f"SELECT {_INVITATION.names} FROM invitations WHERE unit = ?"
            f" ORDER BY code_hash {self._for_update}",
            (self._unit,),
        )
        return [Invitation(*row) for row in _INVITATION.read_all(rows)]

    def use_invitation(self, code_hash: bytes, desk_id: bytes) -> None:
        query = "UPDATE invitations SET used_by = ? WHERE unit = ? AND code_hash = ?"
        self._execute(query, (desk_id, self._unit, code_hash))

    def desks(self) -> list[HubDesk]:
        query = f"SELECT {_DESK.names} FROM desks WHERE unit = ? ORDER BY desk, enrolled_at"
        return [HubDesk(*row) for row in _DESK.read_all(self._execute(query, (self._unit,)))]

    def enrol(self, desk: HubDesk, at: datetime) -> None:
        self._execute(
            "INSERT INTO desks VALUES (?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (unit, desk_id)"
            " DO UPDATE SET desk = excluded.desk, public_key = excluded.public_key,"
            " token_hash = excluded.token_hash, enrolled_at = excluded.enrolled_at,"
            " revoked_at = NULL",
            (self._unit, *desk[:4], at.isoformat()),
        )

    def revoke(self, desk_id: bytes, at: datetime) -> None:
        query = "UPDATE desks SET revoked_at = ? WHERE unit = ? AND desk_id = ?"
        self._execute(query, (at.isoformat(), self._unit, desk_id))

    def journals(self) -> list[HubJournal]:
        """A reading transaction sees one moment: what it asks again it knows."""
        if self._known is None or self._writes:
            self._known = self._read_journals()
        return self._known

    def _read_journals(self) -> list[HubJournal]:
        query = f"SELECT {_JOURNAL.names} FROM journals WHERE unit = ? ORDER BY number"
        return [HubJournal(*row) for row in _JOURNAL.read_all(self._execute(query, (self._unit,)))]

    def read_behind(self, number: int) -> tuple[HubJournal, int]:
        query = f"SELECT {_BEHIND.names}, {_JOURNAL.names} FROM journals"
        values = self._unit, number
        row = self._execute(f"{query} WHERE unit = ? AND number = ?", values).fetchone()
        _, followed = _BEHIND.read(row[:2])
        return HubJournal(*_JOURNAL.read(row[2:])), followed

    def lock_journal(self, desk_id: bytes) -> HubJournal:
        found = self._lock(desk_id)
        if found is None:
            self._make_journal(desk_id)
            found = self._lock(desk_id)
        assert found is not None, "a journal just made"
        return found

    def _lock(self, desk_id: bytes) -> HubJournal | None:
        query = f"SELECT {_JOURNAL.names} FROM journals WHERE unit = ? AND desk_id = ?"
        row = self._execute(f"{query} {self._for_update}", (self._unit, desk_id)).fetchone()
        return HubJournal(*_JOURNAL.read(row)) if row else None

    def _make_journal(self, desk_id: bytes) -> None:
        """Numbers run inside a unit, so two new journals of one unit are made one after the other;
        the second may find that its own is there by now."""
        self._lock_unit()
        self._execute(
            f"INSERT INTO journals (unit, {_JOURNAL.names})"
            " SELECT ?, coalesce(max(number), 0) + 1, ?, 0, ?, NULL FROM journals WHERE unit = ?"
            " ON CONFLICT (unit, desk_id) DO NOTHING",
            (self._unit, desk_id, codec.FIRST, self._unit),
        )

    def _lock_unit(self) -> None:
        self._connection.lock_unit(self._unit)

    def append(self, journal: HubJournal, run: StoredRun, at: datetime) -> None:
        self._execute(
            f"INSERT INTO runs (unit, journal, {_RUN.names}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self._unit, journal.number, *run),
        )
        self._execute(
            "UPDATE journals SET sequence = ?, head = ?, seen_at = ? WHERE unit = ? AND number = ?",
            (run.last, run.hash, at.isoformat(), self._unit, journal.number),
        )

    def run_holding(self, journal: int, sequence: int) -> StoredRun:
        found = self._runs("last >= ? ORDER BY last LIMIT 1", journal, sequence)
        if not found or found[0].first > sequence:
            raise Damaged("hub-store-damaged", "store", reason=f"runs: {sequence}")
        return found[0]

    def runs_behind(self, journal: int, after: int, most: int) -> Sequence[StoredRun]:
        sizes = f"SELECT last, length(data) {_OF_JOURNAL} AND last > ? ORDER BY last"
        end = self._end_within(sizes, _LAST_AND_SIZE, journal, after, most)
        if end is None:
            return []
        return self._runs("last > ? AND last <= ? ORDER BY last", journal, after, end)

    def runs_under(self, journal: int, before: int, most: int) -> Sequence[StoredRun]:
        sizes = f"SELECT first, length(data) {_OF_JOURNAL} AND first < ? ORDER BY last DESC"
        end = self._end_within(sizes, _FIRST_AND_SIZE, journal, before, most)
        if end is None:
            return []
        return self._runs("first < ? AND last >= ? ORDER BY last", journal, before, end)

    def _runs(self, which: str, journal: int, *edges: int) -> list[StoredRun]:
        query = f"SELECT {_RUN.names} {_OF_JOURNAL} AND {which}"
        rows = self._execute(query, (self._unit, journal, *edges))
        return [StoredRun(*row) for row in _RUN.read_all(rows)]

    def _end_within(
        self, sizes: str, columns: Columns, journal: int, edge: int, most: int
    ) -> int | None:
        """How far the runs go that fit into so many bytes; the first fits in any case."""
        end = None
        for place, size in self._sizes(sizes, columns, journal, edge):
            most -= size
            if end is not None and most < 0:
                break
            end = place
        return end

    def _sizes(
        self, sizes: str, columns: Columns, journal: int, edge: int
    ) -> Iterator[tuple[int, int]]:
        """How far each run goes from an edge on, and its bytes: the database knows them without
        reading the run. A few are asked for at a time."""
        query = f"{sizes} LIMIT {_SIZES_AT_ONCE}"
        is_more = True
        while is_more:
            is_more = False
            rows = self._execute(query, (self._unit, journal, edge))
            for number, (place, size) in enumerate(columns.read_all(rows), start=1):
                yield place, size
                edge = place
                is_more = number == _SIZES_AT_ONCE

    def brought(self, desk_id: bytes, day: str) -> int:
        query = f"SELECT {_BROUGHT.names} FROM brought WHERE unit = ? AND desk_id = ? AND day = ?"
        row = self._execute(query, (self._unit, desk_id, day)).fetchone()
        return int(_BROUGHT.read(row)[0]) if row else 0

    def count_brought(self, desk_id: bytes, day: str, count: int) -> None:
        self._execute(
            "INSERT INTO brought VALUES (?, ?, ?, ?) ON CONFLICT (unit, desk_id)"
            " DO UPDATE SET day = excluded.day, bytes = excluded.bytes"
            " + CASE WHEN brought.day = excluded.day THEN brought.bytes ELSE 0 END",
            (self._unit, desk_id, day, count),
        )

    def quarantine(self, journal: int, sequences: Sequence[int], at: datetime) -> None:
        query = "INSERT INTO quarantine VALUES (?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING"
        for sequence in sequences:
            self._execute(query, (self._unit, journal, sequence, at.isoformat()))

    def quarantined(self) -> list[Quarantined]:
        rows = self._execute(
            "SELECT j.desk_id, q.sequence, q.journal, q.since FROM quarantine q"
            " JOIN journals j ON j.unit = q.unit AND j.number = q.journal"
            " WHERE q.unit = ? AND q.outcome IS NULL ORDER BY q.journal, q.sequence",
            (self._unit,),
        )
        return [
            Quarantined(Reference(desk_id, sequence), journal, since)
            for desk_id, sequence, journal, since in _KEPT_ASIDE.read_all(rows)
        ]

    def end_quarantine(self, journal: int, sequence: int, outcome: str) -> None:
        query = "UPDATE quarantine SET outcome = ? WHERE unit = ? AND journal = ? AND sequence = ?"
        self._execute(query, (outcome, self._unit, journal, sequence))

    def traces(self, subject: Reference) -> list[Traced]:
        query = f"SELECT {_TRACE.names} FROM traces WHERE unit = ? AND subject = ?"
        values = self._unit, codec.reference_bytes(subject)
        rows = self._execute(f"{query} ORDER BY entry", values)
        return [Traced(subject, *row) for row in _TRACE.read_all(rows)]

    def trace(self, traces: Sequence[Traced]) -> None:
        self._lock_unit()
        columns: Sequence[Sequence[object]] = [
            [codec.reference_bytes(traced.subject) for traced in traces],
            [codec.reference_bytes(traced.entry) for traced in traces],
            [traced.journal for traced in traces],
            [traced.place for traced in traces],
        ]
        if traces:
            self._connection.insert_new("traces", self._unit, columns)

    def shared(self, subjects: Collection[Reference]) -> list[tuple[Reference, str]]:
        wanted = [codec.reference_bytes(subject) for subject in subjects]
        found = list[tuple[Reference, str]]()
        for start in range(0, len(wanted), _SUBJECTS_AT_ONCE):
            some = wanted[start : start + _SUBJECTS_AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = f"SELECT {_SHARED.names} FROM shared WHERE unit = ? AND subject IN ({marks})"
            rows = _SHARED.read_all(self._execute(query, (self._unit, *some)))
            found += [(subject, other) for subject, other in rows]
        return found

    def share(self, subject: Reference, other: str) -> None:
        self._lock_unit()  # before any journal's row, as `trace` has it
        query = "INSERT INTO shared VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        self._execute(query, (self._unit, codec.reference_bytes(subject), other))

    def list_units_shared_with(self) -> set[str]:
        query = "SELECT DISTINCT other FROM shared WHERE unit = ?"
        rows = self._execute(query, (self._unit,))
        return {other for (other,) in _OTHER.read_all(rows)}

    def withhold(self, subject: Reference, other: str) -> None:
        query = "INSERT INTO withheld VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        self._execute(query, (self._unit, other, codec.reference_bytes(subject)))

    def withheld(self) -> list[str]:
        query = "SELECT DISTINCT other FROM withheld WHERE unit = ?"
        rows = self._execute(query, (self._unit,))
        return sorted(other for (other,) in _OTHER.read_all(rows))

    def end_withholding(self, subject: Reference, other: str) -> None:
        query = "DELETE FROM withheld WHERE unit = ? AND other = ? AND subject = ?"
        self._execute(query, (self._unit, other, codec.reference_bytes(subject)))

    def followed(self, journal: int, sequence: int) -> None:
        # A slower follower that comes late takes nothing back.
        query = "UPDATE journals SET followed = ? WHERE unit = ? AND number = ? AND followed < ?"
        self._execute(query, (sequence, self._unit, journal, sequence))
