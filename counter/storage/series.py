"""How far each series of numbers has come: a high-water mark, beside the registers that show what
was given out.

The marks of the scopes in use stand in the own journal's row, which every commit writes anyway and
the file `head` vouches for; those of days gone by in a table of their own. The next number is
beyond register and mark, so a page that went back to an earlier state gives no number twice.
"""

import json
from collections.abc import Iterable

from counter.domain.dossiers.events import ReceiptNumbered
from counter.domain.events.base import Entry, gives_numbers
from counter.domain.series import Number
from counter.storage.database import Connection, trusting
from counter.storage.journal import codec
from counter.storage.journal.chain_end import OWN, entry_id
from counter.storage.journal.reader import Reader

_MOST_RECENT = 16  # scopes in the journal's row

Marks = dict[str, int]  # by `name scope`, the one used last at the end


def last_of(connection: Connection, series: str, scope: str) -> int:
    """The highest number a series gave out within a scope; 0 before the first."""
    return mark_of(connection, marks_of_journal(connection), series, scope)


def marks_in(text: str) -> Marks:
    """The marks as the journal's row holds them."""
    with trusting("journals"):
        marks = dict(json.loads(text))
        if not all(type(mark) is int for mark in marks.values()):
            raise ValueError("a mark is a number")
        return marks


def marks_of_journal(connection: Connection) -> Marks:
    """The marks in the own journal's row."""
    row = connection.execute(f"SELECT marks FROM journals WHERE id = {OWN}").fetchone()
    return marks_in(row[0]) if row else {}


def mark_of(connection: Connection, marks: Marks, series: str, scope: str) -> int:
    """The highest number by the `marks` in the journal's row and by those of days gone by; 0 before
    the first.
    """
    row = connection.execute(
        "SELECT last FROM series WHERE name = ? AND scope = ?", (series, scope)
    ).fetchone()
    return max(marks.get(_key(series, scope), 0), row[0] if row else 0)


def _key(series: str, scope: str) -> str:
    return f"{series} {scope}"


def record(connection: Connection, marks: Marks, entry: Entry, before: list[Entry]) -> None:
    """Notes the numbers that an own entry gives out, inside its transaction: in `marks`, which go
    into the journal's row at its end; what has not been used for longest moves to the table.
    """
    if entry.event is None or not gives_numbers(entry.envelope.name):
        return
    for name, scope, number in entry.event.numbers(before):
        key = _key(name, scope)
        marks[key] = max(marks.pop(key, 0), number)
    while len(marks) > _MOST_RECENT:
        key = next(iter(marks))
        name, _, scope = key.partition(" ")
        raise_all(connection, [Number(name, scope, marks.pop(key))])


def text_of(marks: Marks) -> str:
    """As the journal's row holds them."""
    return json.dumps(marks, separators=(",", ":"))


def raise_all(connection: Connection, numbers: Iterable[Number]) -> None:
    """No number up to these ones is given out any more."""
    connection.executemany(
        "INSERT INTO series (name, scope, last) VALUES (?, ?, ?)"
        " ON CONFLICT (name, scope) DO UPDATE SET last = max(last, excluded.last)",
        numbers,
    )


def rebuild(connection: Connection) -> None:
    """All marks anew from the own entries, inside the caller's transaction. A mark that is higher
    stays.
    """
    reader = Reader(connection)
    for subject, envelope, body in connection.execute(
        "SELECT e.subject, e.envelope, b.body FROM entries e JOIN bodies b USING (id) WHERE e.id BETWEEN ? AND ?",
        (entry_id(OWN, 0), entry_id(OWN + 1, 0)),
    ):
        if not gives_numbers(codec.name_of(envelope)):
            continue
        is_later_receipt = codec.name_of(envelope) == ReceiptNumbered.name
        before = reader.entries_of_id(subject) if is_later_receipt else []
        entry = codec.entry_of(envelope, body)
        if entry.event is not None:
            raise_all(connection, entry.event.numbers(before))
