"""The series of numbers that leave a desk on paper.

A series counts up within its scope: codes within a day, receipts and book lines within a year,
tickets within a day and a queue. Which numbers an event gives out, its class says
(`Event.numbers`). They come from the desk's own entries alone: nobody else can use them up or push
them.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
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


class GivenOut:
    """What was given out of one series within one scope, a bit a number: memory stays flat."""

    def __init__(self) -> None:
        self.highest = 0
        self._bits = bytearray()
        self._given_up: list[range] = []

    def give_up(self, last: int) -> None:
        """What is given up was not given out, and stands as a mark alone."""
        if last > self.highest:
            self._given_up.append(range(self.highest + 1, last + 1))
            self.highest = last

    def give_out(self, number: int) -> bool:
        """False for one that was given out before."""
        self.highest = max(self.highest, number)
        byte, bit = divmod(number, 8)
        if byte >= len(self._bits):
            self._bits.extend(bytes(byte + 1 - len(self._bits)))
        was_given = bool(self._bits[byte] & 1 << bit)
        self._bits[byte] |= 1 << bit
        return not was_given

    def gaps(self) -> Iterator[tuple[int, int]]:
        """First and last of each stretch between the numbers given out that was passed over. What a
        loss gave up begins behind the highest number before it.
        """
        given = (n for n in range(len(self._bits) * 8) if self._bits[n // 8] & 1 << n % 8)
        for before, number in pairwise(given):
            first = before + 1
            for gone in self._given_up:
                if gone.start == first:
                    first = gone.stop
            if first < number:
                yield first, number - 1
