"""Proving that no number stands on two papers: read from the desk's own entries, which the chain
proves, and from the registers row by row, so that no index is believed.
"""

from collections.abc import Iterator

from counter.domain.desk import LossDeclared
from counter.domain.dossiers.events import ReceiptNumbered
from counter.domain.events.base import Entry, Envelope, gives_numbers
from counter.domain.series import GivenOut, Number
from counter.storage import series
from counter.storage.database import Connection
from counter.storage.journal import codec
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS
from counter.storage.journal.reader import Reader
from counter.storage.projections.dossier_numbers import BY_ITSELF, RECEIPT_BY_ITSELF

_MOST_TOLD = 100
# A desk whose disk was copied entered it again: it kept the number of the desk it was.
_ENTERED_AGAIN = (
    "EXISTS (SELECT 1 FROM desks WHERE desks.desk <> dossiers.desk"
    f" AND desks.subject = (dossiers.subject >> {SEQUENCE_BITS} << {SEQUENCE_BITS} | 1))"
)
# What a copied desk gave out again is settled when one of the two is voided.
_STANDING = f"FROM dossiers NOT INDEXED WHERE {BY_ITSELF} AND voided = 0"
_RECEIPTS = f"FROM dossiers NOT INDEXED WHERE {RECEIPT_BY_ITSELF} AND voided = 0"
_TWICE_IN_A_REGISTER = (
    (
        "code-given-twice",
        f"SELECT code {_STANDING} AND book_number IS NOT NULL GROUP BY code HAVING count(*) > 1",
    ),
    (
        "book-number-twice",
        f"SELECT book_year || '/' || desk || '/' || book_number {_STANDING} AND book_number IS NOT NULL"
        f" AND NOT {_ENTERED_AGAIN} GROUP BY book_year, desk, book_number HAVING count(*) > 1",
    ),
    (
        "receipt-number-twice",
        f"SELECT book_year || '/' || receipt_desk || '/' || receipt_number {_RECEIPTS} AND receipt_number IS NOT NULL"
        f" AND NOT {_ENTERED_AGAIN} GROUP BY book_year, receipt_desk, receipt_number HAVING count(*) > 1",
    ),
    (
        "ticket-twice",
        # What another desk's line does is that desk's to prove.
        f"SELECT business_date || '/' || home_queue || number FROM tickets NOT INDEXED WHERE subject >> {SEQUENCE_BITS} = {OWN}"
        " GROUP BY business_date, home_queue, number HAVING count(*) > 1",
    ),
)


class GivenNumbers:
    """The numbers of the own entries, met one by one; a bit each, so that memory stays flat."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._reader = connection, Reader(connection)
        self._scopes: dict[tuple[str, str], GivenOut] = {}

    def meet(self, subject: int, envelope: Envelope, body: bytes) -> Iterator[Number]:
        """Those of an own entry that an earlier one gave out already."""
        name = envelope.name
        if not gives_numbers(name):
            return
        before: list[Entry] = (
            self._reader.entries_of_id(subject) if name == ReceiptNumbered.name else []
        )
        event = codec.own_event_of(name, envelope.version, body)
        if event is None:
            return
        for number in event.numbers(before):
            scope = self._scope_of(number)
            if isinstance(event, LossDeclared):
                scope.give_up(number.number)
            elif not scope.give_out(number.number):
                yield number

    def _scope_of(self, number: Number) -> GivenOut:
        where = number.series, number.scope
        scope = self._scopes.get(where)
        if scope is None:
            scope = self._scopes[where] = GivenOut()
        return scope

    def marks_behind(self) -> Iterator[str]:
        """Series whose high-water mark stands below what was given out or given up."""
        for (name, where), scope in self._scopes.items():
            marked = series.last_of(self._connection, name, where)
            if marked < scope.highest:
                yield f"{name} {where}: {marked} < {scope.highest}"

    def gaps(self) -> Iterator[str]:
        """Numbers of any series that were passed over without a word of the journal: those of a book
        that was begun on paper are explained by the paper.
        """
        for (name, where), scope in self._scopes.items():
            for first, last in scope.gaps():
                yield f"{name} {where}: {first}–{last}"


def find_twice(connection: Connection) -> Iterator[tuple[str, str]]:
    """What the registers show twice, row by row: the code of a problem, and the number."""
    for code, query in _TWICE_IN_A_REGISTER:
        for (where,) in connection.execute(query):
            yield code, str(where)


def find_claimed(connection: Connection) -> Iterator[str]:
    """Codes of this desk that another desk says it gave out: no damage here, but it wants an
    explanation.
    """
    claimed = connection.execute(
        f"SELECT code FROM dossiers o WHERE NOT {BY_ITSELF} AND voided = 0 AND EXISTS"
        f" (SELECT 1 FROM dossiers WHERE code = o.code AND voided = 0 AND {BY_ITSELF}) LIMIT ?",
        (_MOST_TOLD,),
    )
    for (code,) in claimed:
        yield f"code {code}: 2"
