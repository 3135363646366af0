"""How much a desk may bring a day: what is wrong with one desk must not fill everybody's disk.

An entry counts for the day its own stamp names, so a desk that was away for years brings each of
its days within an allowance of its own. Stamps of a journal never go back (the door refuses those
that do), so nobody comes by the allowance of a day that is over. What the allowance of a day did
not hold today is taken in tomorrow: nothing is kept away for ever. By USB nothing is counted.

What counts is what the others have to keep: entries as they lie on a desk's disk, not as they
travel, where a page of blanks is a few bytes.
"""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from counter.domain.clock import EARLIEST_YEAR, VIETNAM
from counter.domain.refusal import Refusal
from counter.domain.stamp import COUNTER_BITS
from counter.hub.stores.store import UnitStore

MB = 1_000_000
USUAL_MB = 200  # a day; a busy desk writes two or three
# the day of all stamps from before this program: they come of a dead clock
_BEFORE_ALL = date(EARLIEST_YEAR - 1, 12, 31)
_DAY_MS = 24 * 3600 * 1000
_UNIX_DAY = date(1970, 1, 1).toordinal()
_VIETNAM_MS = 7 * 3600 * 1000


class Weighed(NamedTuple):
    """An entry as the quota sees it."""

    stamp: int
    size: int  # bytes


class Load(NamedTuple):
    """What is new in a run, in order; `packed`: its bytes on the way and in the hub's store."""

    desk_id: bytes
    entries: Sequence[Weighed]
    packed: int


class Quota:
    """So many bytes a desk and day; 0 is no bound."""

    def __init__(self, bytes_a_day: int = 0) -> None:
        self._bytes_a_day = bytes_a_day

    def check(self, unit: UnitStore, load: Load, at: datetime) -> None:
        """Refused where the allowance of the first entry's day is used up: the days behind it are
        untouched yet. The first run of a day always comes in, however long.
        """
        if not self._bytes_a_day or not load.entries:
            return
        (first, _), *_ = _by_allowance(load, at)
        if unit.brought(load.desk_id, first) >= self._bytes_a_day:
            raise Refusal("quota-reached", "journal", megabytes=self._bytes_a_day // MB)

    def count(self, unit: UnitStore, load: Load, at: datetime) -> None:
        """What was taken in. Only the newest day need be remembered: those before it are over."""
        if self._bytes_a_day and load.entries:
            newest, size = _by_allowance(load, at)[-1]
            unit.count_brought(load.desk_id, newest, size)


def _by_allowance(load: Load, at: datetime) -> list[tuple[str, int]]:
    """Which allowances a run takes from, oldest first, and how much. Bytes that are in no entry
    count for the last.
    """
    today = at.astimezone(VIETNAM).date()
    days = groupby(load.entries, key=lambda entry: min(_day_of(entry.stamp), today.toordinal()))
    sizes = [
        (_allowance(date.fromordinal(day), today), sum(one.size for one in entries))
        for day, entries in days
    ]
    beside = max(load.packed - sum(size for _, size in sizes), 0)
    newest, size = sizes[-1]
    return [*sizes[:-1], (newest, size + beside)]


def _day_of(stamp: int) -> int:
    """The day a stamp names in Vietnam, as a number."""
    return max(
        ((stamp >> COUNTER_BITS) + _VIETNAM_MS) // _DAY_MS + _UNIX_DAY, _BEFORE_ALL.toordinal()
    )


def _allowance(day: date, today: date) -> str:
    """Names what is left of a day today."""
    if day == today:
        return today.isoformat()
    return f"{day.isoformat()} on {today.isoformat()}"
