"""A day as people type it into the search: `30/11`, `30.11.2026`, the year only where it is not plain."""

import re
from datetime import date

_DAY = re.compile(r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})([/.-](?P<year>[0-9]{4}))?")


def looks_like_day(text: str) -> bool:
    """Also of `32/12`, which is none."""
    return _DAY.fullmatch(text.strip()) is not None


def day_in(text: str, today: date) -> date | None:
    """The day that a text is; without a year the one nearest to today. None where it is no day."""
    named = _DAY.fullmatch(text.strip())
    if named is None:
        return None
    years = range(today.year - 1, today.year + 2)
    if named["year"]:
        years = range(int(named["year"]), int(named["year"]) + 1)
    days = [_day_or_none(year, int(named["month"]), int(named["day"])) for year in years]
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: abs(day - today), default=None)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
