"""Making all derived tables anew from the journal: in steps, so that neither memory nor the
write-ahead log grows with the journal, and a power cut costs the last step alone.

How far it has come stands in the file. Until it is at its end the file counts as one of an earlier
program: nobody reads it, and whoever opens it goes on.
"""

from counter.storage import database
from counter.storage.database import Connection, transaction
from counter.storage.projections import dossier_search, registry
from counter.storage.reader import Reader

A_STEP = 5_000  # subjects: a second's work on a slow disk

# Every subject, also one whose beginning has not arrived; each part walks its own index.
_SUBJECTS = (
    "SELECT * FROM (SELECT id FROM entries WHERE id > ?1 AND id = subject ORDER BY id LIMIT ?2)"
    " UNION SELECT * FROM (SELECT DISTINCT subject FROM entries"
    " WHERE subject > ?1 AND subject <> id ORDER BY subject LIMIT ?2)"
    " ORDER BY 1 LIMIT ?2"
)


def bring_up_to_date(connection: Connection) -> None:
    """Makes the derived tables anew where another program declared them otherwise, or where making
    them was cut off.
    """
    found = database.projections_of(connection)
    if found == (database.PROJECTIONS, None):
        return
    if found is None or found[0] != database.PROJECTIONS:
        _begin(connection)
    _go_on(connection)


def rebuild(connection: Connection) -> int:
    """Makes them anew whatever they hold; the number of subjects."""
    _begin(connection)
    return _go_on(connection)


def _begin(connection: Connection) -> None:
    with transaction(connection):
        registry.create_anew(connection)
        _note(connection, done_to=0)


def _go_on(connection: Connection) -> int:
    reader = Reader(connection)
    count, done_to = 0, database.done_to(connection)
    while subjects := _next(connection, done_to):
        done_to = subjects[-1]
        with transaction(connection):
            for subject in subjects:
                registry.project_arrived(connection, reader, subject)
            _note(connection, done_to)
        count += len(subjects)
    with transaction(connection):
        dossier_search.index_waiting(connection)
        _note(connection, done_to=None)
    return count


def _next(connection: Connection, after: int) -> list[int]:
    return [subject for (subject,) in connection.execute(_SUBJECTS, (after, A_STEP))]


def _note(connection: Connection, done_to: int | None) -> None:
    connection.execute(
        "REPLACE INTO projections (one, fingerprint, done_to) VALUES (1, ?, ?)",
        (database.PROJECTIONS, done_to),
    )
