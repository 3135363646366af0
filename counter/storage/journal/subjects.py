"""The entries of all subjects, a step of many at a time: one pass over the journals instead of a
question for each subject.
"""

from collections.abc import Iterator

from counter.domain.events.base import Entry
from counter.domain.events.history import in_order
from counter.storage.database import Connection
from counter.storage.journal import codec
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS
from counter.storage.journal.reader import MOST_ABOUT_ONE, Reader

A_STEP = 5_000  # subjects: a second's work on a slow disk

# Every subject, also one whose beginning has not arrived; each part walks its own index.
_NEXT = (
    "SELECT * FROM (SELECT id FROM entries WHERE id > ?1 AND id = subject ORDER BY id LIMIT ?2)"
    " UNION SELECT * FROM (SELECT DISTINCT subject FROM entries"
    " WHERE subject > ?1 AND subject <> id ORDER BY subject LIMIT ?2)"
    " ORDER BY 1 LIMIT ?2"
)
_BEGINNINGS = (
    "SELECT subject, id, envelope, body FROM entries JOIN bodies USING (id)"
    " WHERE id BETWEEN ? AND ? AND id = subject"
)
_FURTHER = (
    "SELECT subject, id, envelope, body FROM entries JOIN bodies USING (id)"
    " WHERE subject BETWEEN ? AND ? AND subject <> id ORDER BY subject, id"
)


class Step:
    """Some thousand subjects as they lie in the file: entries are made of them one subject at a
    time, so that few objects live at once.
    """

    def __init__(self, reader: Reader, subjects: list[int]) -> None:
        self._reader = reader
        self.subjects = subjects
        self._rows: dict[int, list[tuple[int, bytes, bytes]]] = {
            subject: [] for subject in subjects
        }
        span = subjects[0], subjects[-1]
        for query in (_BEGINNINGS, _FURTHER):
            for subject, id_, envelope, body in reader.connection.execute(query, span):
                rows = self._rows[subject]
                if len(rows) <= MOST_ABOUT_ONE:
                    rows.append((id_, envelope, body))

    def __iter__(self) -> Iterator[tuple[int, list[Entry]]]:
        """Each subject with its entries, in the order every desk agrees on."""
        for subject, rows in self._rows.items():
            if len(rows) > MOST_ABOUT_ONE:
                yield subject, self._reader.entries_of_id(subject)
            else:
                yield subject, in_order([_entry(*row) for row in rows])


def _entry(id_: int, envelope: bytes, body: bytes) -> Entry:
    if id_ >> SEQUENCE_BITS == OWN:
        return codec.own_entry_of(envelope, body)
    return codec.entry_of(envelope, body)


def read_steps(reader: Reader, after: int = 0) -> Iterator[Step]:
    """All subjects behind the one numbered `after`, in the order of their numbers. What is written
    between two steps is read with the later one.
    """
    while subjects := _next(reader.connection, after):
        after = subjects[-1]
        yield Step(reader, subjects)


def _next(connection: Connection, after: int) -> list[int]:
    return [subject for (subject,) in connection.execute(_NEXT, (after, A_STEP))]
