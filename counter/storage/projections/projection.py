"""A table derived from the journal, declared once as a list of columns: what SQLite is told, what is
written and what is compared derive from it.

Nothing is ever altered in such a table. Where a program's declaration differs from the one a file
was written by, the table is dropped and made anew from the journal (`projections.rebuild`).
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from counter.domain.events.base import Entry, Event
from counter.storage.database import Connection, Row

READ_AT_ONCE = 250  # rows; SQLite takes some thousand values with one statement

Facts = Callable[[Connection, int, Sequence[Entry]], Any]


class Column(NamedTuple):
    """`type` is SQLite's, with its constraint; `value` computes the column from the facts about a
    subject. Moments and dates are stored as ISO text.
    """

    name: str
    type: str
    value: Callable[[Any], object]


class DerivedTable:
    """A table that can be emptied and filled again. `create` makes it, `indexes` its indexes: those
    are made when it is filled, each by one pass over the whole table. `small_indexes` hold few rows
    and cost nearly nothing while it is filled.
    """

    small_indexes: tuple[str, ...] = ()

    def __init__(self, name: str, create: str, *indexes: str) -> None:
        self.name = name
        self.create = create
        self.indexes = indexes

    def create_anew(self, connection: Connection) -> None:
        connection.execute(f"DROP TABLE IF EXISTS {self.name}")
        connection.execute(self.create)
        for index in self.small_indexes:
            connection.execute(index)

    def finish(self, connection: Connection) -> None:
        """Called once when all rows are in."""
        for index in self.indexes:
            connection.execute(index)


class Projection(DerivedTable):
    """A derived table with one row for each subject that one of the events `begins` began.

    `facts` reads from a subject's number and entries whatever the columns are computed from; None
    while the subject has no row yet. `key` is the table's own; `found_by` names the columns that find
    a row again, where that is another index.
    """

    def __init__(
        self,
        name: str,
        *columns: Column,
        begins: tuple[type[Event], ...],
        facts: Facts,
        key: tuple[str, ...] = ("subject",),
        found_by: tuple[str, ...] = (),
        is_clustered: bool = False,
        indexes: tuple[str, ...] = (),
        small_indexes: tuple[str, ...] = (),
    ) -> None:
        self.columns = columns
        self.small_indexes = tuple(f"CREATE INDEX {index}" for index in small_indexes)
        self.begins = begins
        self._facts = facts
        names = tuple(column.name for column in columns)
        listed, places = ", ".join(names), ", ".join("?" * len(names))
        declared = ", ".join(f"{column.name} {column.type}" for column in columns)
        ending = " WITHOUT ROWID" if is_clustered else ""
        super().__init__(
            name,
            f"CREATE TABLE {name} ({declared}, PRIMARY KEY ({', '.join(key)})){ending}",
            *(f"CREATE INDEX {index}" for index in indexes),
        )
        self._found_by = tuple(names.index(one) for one in found_by or key)
        self._subject = names.index("subject")
        self.insert = f"INSERT INTO {name} ({listed}) VALUES ({places})"
        self.replace = f"REPLACE INTO {name} ({listed}) VALUES ({places})"
        self._select = f"SELECT {listed} FROM {name} WHERE ({', '.join(found_by or key)}) IN"

    def project(self, connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
        """Makes the row of one subject anew from its entries, in their agreed order."""
        row = self.row_of(connection, subject_id, entries)
        if row is not None:
            self.write(connection, row)

    def row_of(
        self, connection: Connection, subject_id: int, entries: Sequence[Entry]
    ) -> Row | None:
        """The values of a subject's row, in the order of the columns."""
        facts = self._facts(connection, subject_id, entries)
        if facts is None:
            return None
        values = [column.value(facts) for column in self.columns]
        return tuple([v.isoformat() if isinstance(v, date) else v for v in values])

    def write(self, connection: Connection, row: Row) -> None:
        connection.execute(self.replace, row)

    def fill(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Writes rows of new subjects, before the table has its indexes."""
        connection.executemany(self.replace, rows)

    def differing(self, connection: Connection, rows: Sequence[Row]) -> Iterator[int]:
        """The subjects whose rows do not stand in the table as they are here; many are read by one
        statement, which takes a quarter of the time of one for each.
        """
        for first in range(0, len(rows), READ_AT_ONCE):
            some = rows[first : first + READ_AT_ONCE]
            stored = self._stored(connection, some)
            for row in some:
                found = stored.get(self._place_of(row))
                if found is None or not self.is_same(row, found):
                    yield row[self._subject]

    def is_same(self, row: Row, stored: Row) -> bool:
        return row == stored

    def _stored(self, connection: Connection, rows: Sequence[Row]) -> dict[Row, Row]:
        """The rows that stand where these belong, by the columns that find them."""
        places = [self._place_of(row) for row in rows]
        blanks = f"({', '.join('?' * len(self._found_by))})"
        found = connection.execute(
            f"{self._select} (VALUES {', '.join([blanks] * len(places))})",
            [value for place in places for value in place],
        )
        return {self._place_of(row): row for row in found}

    def _place_of(self, row: Row) -> Row:
        return tuple([row[place] for place in self._found_by])
