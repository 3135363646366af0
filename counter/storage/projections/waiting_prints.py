"""What has a print that this desk asked for and nobody began: two indexes of few rows know it,
whatever other desks ask for.
"""

from counter.domain.events.base import Reference
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS
from counter.storage.journal.reader import Reader

_SUBJECTS = (
    "SELECT subject FROM dossiers WHERE to_print_at = ?"
    f" UNION ALL SELECT subject FROM tickets WHERE waits_to_print = 1 AND subject >> {SEQUENCE_BITS} = {OWN}"
)


def subjects(reader: Reader) -> list[Reference]:
    """Dossiers and tickets."""
    rows = reader.connection.execute(_SUBJECTS, (reader.own_row().desk_id,)).fetchall()
    return [reader.reference(subject) for (subject,) in rows]
