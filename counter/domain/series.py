"""The series of numbers that leave a desk on paper, and which of them an event gives out.

A series counts up within its scope: codes within a day, receipts and book lines within a year,
tickets within a day and a queue. Its numbers come from the desk's own entries alone: nobody else
can use them up or push them.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from counter.domain import numbering
from counter.domain.desk import LossDeclared
from counter.domain.dossiers.events import DossierReceived, ReceiptNumbered
from counter.domain.events.base import Entry, Event
from counter.domain.queue.ticket import TicketIssued

CODE = "code"
RECEIPT = "receipt"
BOOK = "book"
TICKET = "ticket"


class Number(NamedTuple):
    """One number of a series; `scope` tells where it counts: a day or a year with the desk's
    number, a day's queue.
    """

    series: str
    scope: str
    number: int


def code_scope(day: date, desk: int) -> str:
    return f"{day.isoformat()}/{desk}"


def year_scope(year: int, desk: int) -> str:
    return f"{year}/{desk}"


def ticket_scope(day: date, queue: str) -> str:
    return f"{day.isoformat()}/{queue}"


def next_hundred(number: int) -> int:
    """The last number before the next full hundred's first: 1003 → 1100."""
    return (number // 100 + 1) * 100


def numbers_of(event: Event, before: Sequence[Entry]) -> Iterator[Number]:
    """The numbers an own event gives out or gives up; `before` are the entries of its subject so
    far.
    """
    if isinstance(event, DossierReceived):
        yield from _numbers_of_receipt(event)
    elif isinstance(event, ReceiptNumbered):
        received = next((f.event for f in before if isinstance(f.event, DossierReceived)), None)
        if received is not None:
            scope = year_scope(received.book_year, event.desk or received.desk)
            yield Number(RECEIPT, scope, event.receipt_number)
    elif isinstance(event, LossDeclared):
        for mark in event.marks:
            yield Number(mark.series, mark.scope, mark.last)
    elif isinstance(event, TicketIssued):
        yield Number(TICKET, ticket_scope(event.business_date, event.queue), event.number)


def _numbers_of_receipt(event: DossierReceived) -> Iterator[Number]:
    serial = numbering.serial_of(event.code)
    if serial <= numbering.last_serial(
        event.desk
    ):  # beyond it stand the numbers of hand-written slips
        yield Number(CODE, code_scope(event.received_at.date(), event.desk), serial)
    yield Number(BOOK, year_scope(event.book_year, event.desk), event.book_number)
    if event.receipt_number is not None:
        yield Number(RECEIPT, year_scope(event.book_year, event.desk), event.receipt_number)
