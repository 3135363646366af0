"""The series of numbers that leave a desk on paper.

A series counts up within its scope: codes within a day, receipts and book lines within a year,
tickets within a day and a queue. Which numbers an event gives out, its class says
(`Event.numbers`). They come from the desk's own entries alone: nobody else can use them up or push
them.
"""

from datetime import date
from typing import NamedTuple

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
