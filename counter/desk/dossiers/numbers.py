"""The next numbers of books and receipts: behind the last one given out and behind paper's."""

from counter.desk.settings import Books
from counter.domain.series import RECEIPT, year_scope
from counter.storage import series
from counter.storage.database import Connection
from counter.storage.projections import dossier_numbers


def behind_paper(last: int, books: Books, year: int, on_paper: int) -> int:
    """The number behind the last one given out, and behind the paper book's in its year."""
    return max(last, on_paper if books.year == year else 0) + 1


def next_receipt(connection: Connection, books: Books, year: int, desk: int) -> int:
    """The number of the next receipt of a year, behind the paper book's."""
    last = dossier_numbers.last_receipt_number(connection, year, desk) or 0
    marked = series.last_of(connection, RECEIPT, year_scope(year, desk))
    return behind_paper(max(last, marked), books, year, books.last_receipt)
