"""Days and moments as people write them, made into what the services read: ISO. What cannot be
meant stays as it was typed, so that a refusal quotes it.
"""

import re
from datetime import date, time

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(rf"({_DAY.pattern})T([0-9]{{2}}:[0-9]{{2}}).*")
_TYPED_DAY = re.compile(
    r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4})"
)
_TYPED_CLOCK = re.compile(r"([0-9]{1,2})(?::([0-9]{2})|[hg]([0-9]{2})?)", re.IGNORECASE)


def shown_date(text: str) -> str:
    """05/03/1990 for 1990-03-05; a bare year stays, and so does what is half typed."""
    if _DAY.fullmatch(text):
        return "/".join(reversed(text.split("-")))
    return text


def shown_moment(text: str) -> str:
    """28/11/2026 09:05 for 2026-11-28T09:05; a day alone, and what is half typed, as a date."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return shown_date(text)
    day, clock = found.groups()
    return f"{shown_date(day)} {clock}"


def has_hour(moment: str) -> bool:
    """True for what was understood as a day with its hour."""
    return _MOMENT.fullmatch(moment) is not None


def typed_date(text: str) -> str:
    """1990-03-05 for 5/3/1990, 05031990 or 5-3-1990."""
    found = _TYPED_DAY.fullmatch(text.strip())
    if found is None:
        return text
    day, month, year = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return text


def typed_moment(text: str) -> str:
    """2026-11-28T09:05 for 28/11/2026 9:05, 28.11.2026 9h05 or 9:05 28/11/2026; a day without an
    hour for a day alone.
    """
    words = text.split()
    days = [day for word in words if _DAY.fullmatch(day := typed_date(word))]
    clocks = [clock for word in words if (clock := _typed_clock(word))]
    if len(days) != 1 or len(clocks) > 1 or len(words) != len(days) + len(clocks):
        return text
    return "T".join((*days, *clocks))


def _typed_clock(word: str) -> str:
    """09:05 for 9:05 or 9h05; empty for what is no time of day."""
    found = _TYPED_CLOCK.fullmatch(word)
    if found is None:
        return ""
    hour, minutes, behind_letter = found.groups()
    try:
        return time(int(hour), int(minutes or behind_letter or 0)).isoformat("minutes")
    except ValueError:
        return ""
