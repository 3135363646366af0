"""A day in numbers: what came in and went out, what is under way, and what is promised next."""

from datetime import date

import msgspec


class DayCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many were received and handed over on a date. `rest` is the kind of the calendar's row
    where the office did not work: `off` or `closed`.
    """

    date: date
    received: int
    returned: int
    rest: str = ""


class DayLoad(msgspec.Struct, frozen=True, kw_only=True):
    """How many results are promised for a day, not overdue and not fetched yet."""

    date: date
    count: int


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The day in numbers. `received_then` is how many the last working day, `compared_with`, had
    received by the same hour.
    """

    received: int
    compared_with: date
    received_then: int
    returned: int
    returned_early: int
    under_way: int
    with_specialists: int  # of these
    ready: int
