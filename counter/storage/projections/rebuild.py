"""Making all derived tables anew from the journal: in steps, so that neither memory nor the
write-ahead log grows with the journal, and a power cut costs the last step alone.

How far it has come stands in the file. Until it is at its end the file counts as one of an earlier
program: nobody reads it, and whoever opens it goes on.
"""

from counter.storage import database
from counter.storage.database import Connection, transaction, translate_errors
from counter.storage.journal.reader import Reader
from counter.storage.journal.subjects import read_steps
from counter.storage.projections import registry


def bring_up_to_date(connection: Connection) -> None:
    """Makes the derived tables anew where another program declared them otherwise, or where making
    them was cut off.
    """
    found = database.projections_of(connection)
    if found == (database.PROJECTIONS, None):
        return
    with translate_errors():
        if found is None or found[0] != database.PROJECTIONS:
            _begin(connection)
        _go_on(connection)


def rebuild(connection: Connection) -> int:
    """Makes them anew whatever they hold; the number of subjects."""
    with translate_errors():
        _begin(connection)
        return _go_on(connection)


def _begin(connection: Connection) -> None:
    with transaction(connection):
        registry.create_anew(connection)
        _note(connection, done_to=0)


def _go_on(connection: Connection) -> int:
    reader = Reader(connection)
    count = 0
    for step in read_steps(reader, database.read_progress(connection)):
        with transaction(connection):
            registry.fill(connection, reader, step)
            _note(connection, done_to=step.subjects[-1])
        count += len(step.subjects)
    with transaction(connection):
        registry.finish(connection)
        _note(connection, done_to=None)
    return count


def _note(connection: Connection, done_to: int | None) -> None:
    connection.execute(
        "REPLACE INTO projections (one, fingerprint, done_to) VALUES (1, ?, ?)",
        (database.PROJECTIONS, done_to),
    )
