"""The numbers the register shows this desk to have given out."""

from datetime import date
from typing import NamedTuple

from counter.domain import numbering
from counter.storage.database import Connection

# Numbers come from own entries, and from those of the desk this one goes on from: what another desk
# says it gave out is shown and not counted.
_ITSELF = "(SELECT desk_id FROM own_names)"
BY_ITSELF = f"numbered_by IN {_ITSELF}"
RECEIPT_BY_ITSELF = f"receipt_by IN {_ITSELF}"


def is_given_out(connection: Connection, code: str) -> bool:
    """True for a code that this desk gave to a dossier that stands."""
    row = connection.execute(
        f"SELECT 1 FROM dossiers WHERE code = ? AND voided = 0 AND {BY_ITSELF}", (code,)
    ).fetchone()
    return row is not None


class Last(NamedTuple):
    """How far the register shows the desk's series to have come on a day of receipt: the highest
    serial, book line and receipt; 0 before the first.
    """

    serial: int
    book_number: int
    receipt_number: int


_LAST = f"""SELECT
 ifnull((SELECT code FROM dossiers WHERE code BETWEEN ?1 AND ?2 AND {BY_ITSELF} ORDER BY code DESC LIMIT 1), ''),
 ifnull((SELECT book_number FROM dossiers WHERE book_year = ?3 AND desk = ?4 AND {BY_ITSELF}
  ORDER BY book_number DESC LIMIT 1), 0),
 ifnull((SELECT receipt_number FROM dossiers WHERE book_year = ?3 AND receipt_desk = ?4
  AND receipt_number IS NOT NULL AND {RECEIPT_BY_ITSELF} ORDER BY receipt_number DESC LIMIT 1), 0)"""


def last_numbers(connection: Connection, unit_code: str, day: date, desk: int) -> Last:
    """All three at once: an intake needs them."""
    first, last = (
        numbering.dossier_code(unit_code, day, serial)
        for serial in (numbering.first_serial(desk), numbering.last_serial(desk))
    )
    code, *numbers = connection.execute(_LAST, (first, last, day.year, desk)).fetchone()
    return Last(numbering.serial_of(code) if code else 0, *numbers)


def busiest_day(connection: Connection) -> int:
    """How many dossiers this desk took in on its busiest day, or tickets of one queue it gave out;
    reads the whole register.
    """
    (dossiers,) = connection.execute(
        "SELECT max(n) FROM (SELECT count(*) AS n FROM dossiers"
        f" WHERE book_number IS NOT NULL AND {BY_ITSELF} GROUP BY substr(received_at, 1, 10))"
    ).fetchone()
    (tickets,) = connection.execute(
        "SELECT max(n) FROM (SELECT count(*) AS n FROM tickets GROUP BY business_date, home_queue)"
    ).fetchone()
    return max(dossiers or 0, tickets or 0)


def last_book_number(connection: Connection, year: int, desk: int) -> int | None:
    row = connection.execute(
        f"SELECT book_number FROM dossiers WHERE book_year = ? AND desk = ? AND {BY_ITSELF}"
        " ORDER BY book_number DESC LIMIT 1",
        (year, desk),
    ).fetchone()
    return row[0] if row else None


def last_receipt_number(connection: Connection, year: int, desk: int) -> int | None:
    row = connection.execute(
        "SELECT receipt_number FROM dossiers WHERE book_year = ? AND receipt_desk = ? AND receipt_number IS NOT NULL"
        f" AND {RECEIPT_BY_ITSELF} ORDER BY receipt_number DESC LIMIT 1",
        (year, desk),
    ).fetchone()
    return row[0] if row else None
