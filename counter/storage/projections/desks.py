"""Each desk of this file with its settings."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from counter.domain.desk import Desk, DeskContinued, DeskSetUp, replay_desk
from counter.domain.events.base import Entry, Reference
from counter.domain.events.history import by_its_desk
from counter.domain.refusal import Damaged
from counter.storage.database import Connection, trusting
from counter.storage.journal.chain_end import OWN, entry_id
from counter.storage.journal.reader import Reader
from counter.storage.projections.projection import Column, DerivedTable, Projection

_MOST_GENERATIONS = 100  # a circle of names that a bad desk might claim ends here


OWN_NAMES = DerivedTable(
    "own_names",
    # The names this desk has had: its own (0), then those of the desks it goes on from.
    "CREATE TABLE own_names (desk_id BLOB PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID",
)


class _Facts(NamedTuple):
    subject: int
    desk: Desk


def _facts(_: Connection, subject_id: int, entries: Sequence[Entry]) -> _Facts | None:
    desk = replay_desk(entry.event for entry in by_its_desk(entries))
    if desk is None:
        return None
    return _Facts(subject_id, desk)


class _Desks(Projection):
    def project(self, connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
        super().project(connection, subject_id, entries)
        if subject_id == entry_id(OWN, 1):
            _keep_own_names(connection, entries)

    def finish(self, connection: Connection) -> None:
        super().finish(connection)
        entries = Reader(connection).entries_of_id(entry_id(OWN, 1))
        if entries:  # a new file has none yet
            _keep_own_names(connection, entries)


DESKS = _Desks(
    "desks",
    Column("subject", "INTEGER NOT NULL", lambda of: of.subject),
    Column("unit_code", "TEXT NOT NULL", lambda of: of.desk.setup.unit_code),
    Column("desk", "INTEGER NOT NULL", lambda of: of.desk.setup.desk),
    Column("practice", "INTEGER NOT NULL", lambda of: of.desk.setup.practice),
    Column("state", "BLOB NOT NULL", lambda of: msgspec.json.encode(of.desk)),
    begins=(DeskSetUp,),
    facts=_facts,
)


def _keep_own_names(connection: Connection, entries: Sequence[Entry]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO own_names (desk_id, generation) VALUES (?, ?)",
        [
            (name, generation)
            for generation, name in enumerate(_own_names(Reader(connection), entries))
        ],
    )


def _own_names(reader: Reader, entries: Sequence[Entry]) -> Iterator[bytes]:
    """This desk's name, and those of the desks whose numbers and rules it goes on behind, the
    latest first: a desk may have been restored more than once, and the copies of its earlier
    journals tell.
    """
    name: bytes | None = entries[0].envelope.subject.desk_id
    for generation in range(_MOST_GENERATIONS + 1):
        if name is None:
            return
        yield name
        if generation:
            entries = reader.entries_of(Reference(name, 1)) if reader.holds(name) else []
        name = _predecessor_of(entries)


def are_own_names_right(connection: Connection) -> bool:
    """True where the table of the names this desk had says what the journals say."""
    reader = Reader(connection)
    expected = set(_own_names(reader, reader.entries_of_id(entry_id(OWN, 1))))
    return expected == {
        bytes(name) for (name,) in connection.execute("SELECT desk_id FROM own_names")
    }


def _predecessor_of(entries: Sequence[Entry]) -> bytes | None:
    events = [
        entry.event for entry in by_its_desk(entries) if isinstance(entry.event, DeskContinued)
    ]
    return events[-1].continued_from if events else None


def predecessors(connection: Connection) -> list[bytes]:
    """The desks this one goes on from, the latest first."""
    rows = connection.execute(
        "SELECT desk_id FROM own_names WHERE generation > 0 ORDER BY generation"
    )
    return [bytes(desk_id) for (desk_id,) in rows]


def desk_of(connection: Connection, subject_id: int) -> Desk:
    """Damaged where the table has lost its row: it is made anew from the journal."""
    row = connection.execute("SELECT state FROM desks WHERE subject = ?", (subject_id,)).fetchone()
    if row is None:
        raise Damaged("database-damaged", "data", reason="desks")
    with trusting("desks"):
        return msgspec.json.decode(row[0], type=Desk)


def number_of(reader: Reader, desk_id: bytes) -> int | None:
    """A desk's number; None while its setting up has not arrived."""
    row = reader.connection.execute(
        "SELECT desk FROM desks WHERE subject = ?", (reader.subject_id(Reference(desk_id, 1)),)
    ).fetchone()
    return int(row[0]) if row else None


def desk_numbers_of(reader: Reader, desk_id: bytes) -> set[int]:
    """The numbers a desk has gone by: its own, and those of the desks it says it goes on from."""
    numbers, names, further = set[int](), set[bytes](), {desk_id}
    while further:
        name = further.pop()
        names.add(name)
        number = number_of(reader, name)
        if number is None:
            continue
        numbers.add(number)
        said = (entry.event for entry in by_its_desk(reader.entries_of(Reference(name, 1))))
        further |= {
            event.continued_from for event in said if isinstance(event, DeskContinued)
        } - names
    return numbers
