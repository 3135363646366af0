"""How far each series of numbers has come: one high-water mark, beside the registers that show what was given out.

The mark and the register lie on different pages, and the next number is beyond both: a page that went back to an earlier
state gives no number twice.
"""

from counter.domain.desk import LossDeclared
from counter.domain.dossier import DossierReceived, ReceiptNumbered
from counter.domain.event import Fact
from counter.domain.series import Number, numbers_of
from counter.domain.ticket import TicketIssued
from counter.storage import codec
from counter.storage.chain_end import OWN, entry_id
from counter.storage.database import Connection
from counter.storage.reader import Reader

# The kinds of events that give out numbers.
GIVES = frozenset(event.word for event in (DossierReceived, ReceiptNumbered, TicketIssued, LossDeclared))


def last_of(connection: Connection, series: str, scope: str) -> int:
    """The highest number a series gave out within a scope; 0 before the first."""
    row = connection.execute("SELECT last FROM series WHERE name = ? AND scope = ?", (series, scope)).fetchone()
    return int(row[0]) if row else 0


def raise_to(connection: Connection, number: Number) -> None:
    """No number up to this one is given out any more."""
    connection.execute(
        "INSERT INTO series (name, scope, last) VALUES (?, ?, ?)"
        " ON CONFLICT (name, scope) DO UPDATE SET last = max(last, excluded.last)",
        number,
    )


def record(connection: Connection, fact: Fact, before: list[Fact]) -> None:
    """Notes the numbers that an own entry gives out; inside its transaction."""
    if fact.event is not None and fact.envelope.word in GIVES:
        for number in numbers_of(fact.event, before):
            raise_to(connection, number)


def rebuild(connection: Connection) -> None:
    """All marks anew from the own entries, inside the caller's transaction. A mark that is higher stays: it may have been
    raised beyond what paper carries."""
    reader = Reader(connection)
    for subject, envelope, body in connection.execute(
        "SELECT e.subject, e.envelope, b.body FROM entries e JOIN bodies b USING (id) WHERE e.id BETWEEN ? AND ?",
        (entry_id(OWN, 0), entry_id(OWN + 1, 0)),
    ):
        if codec.word_of(envelope) not in GIVES:
            continue
        is_later_receipt = codec.word_of(envelope) == ReceiptNumbered.word
        before = reader.facts_of_id(subject) if is_later_receipt else []
        record(connection, codec.fact_of(envelope, body), before)
