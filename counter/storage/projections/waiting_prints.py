"""What has a print that nobody began: the register and the queue know it by an index of few rows."""

from counter.domain.event import Reference
from counter.storage.reader import Reader

_SUBJECTS = (
    "SELECT subject FROM dossiers WHERE waits_to_print = 1"
    " UNION ALL SELECT subject FROM tickets WHERE waits_to_print = 1"
)


def subjects(reader: Reader) -> list[Reference]:
    """Dossiers and tickets, whichever desk asked for the print."""
    rows = reader.connection.execute(_SUBJECTS).fetchall()
    return [reader.reference(subject) for (subject,) in rows]
