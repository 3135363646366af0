"""How much a desk may bring a day: what is wrong with one desk must not fill everybody's disk.

An entry counts for the day its own stamp names, so a desk that was away for years brings each of
its days within an allowance of its own. Stamps of a journal never go back (the door refuses those
that do), so nobody comes by the allowance of a day that is over. What the allowance of a day did
not hold today is taken in tomorrow: nothing is kept away for ever. By USB nothing is counted.

What counts is what the others have to keep: entries as they lie on a desk's disk, not as they
travel, where a page of blanks is a few bytes.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from counter.domain.clock import EARLIEST_YEAR, VIETNAM
from counter.domain.refusal import Refusal
from counter.domain.stamp import COUNTER_BITS
from counter.hub.stores.store import UnitStore

MB = 1_000_000
USUAL_MB = 200  # a day; a busy desk writes two or three
# the day of all stamps from before this program: they come of a dead clock
_BEFORE_ALL = date(EARLIEST_YEAR - 1, 12, 31).toordinal()
_DAY_MS = 24 * 3600 * 1000
_UNIX_DAY = date(1970, 1, 1).toordinal()
_VIETNAM_MS = 7 * 3600 * 1000


class Load(NamedTuple):
    """What is new in a run, in order; `packed`: its bytes on the way and in the hub's store."""

    desk_id: bytes
    stamps: Sequence[int]  # that never go back
    sizes: Sequence[int]  # bytes of each entry
    packed: int


class Quota:
    """So many bytes a desk and day; 0 is no bound."""

    def __init__(self, bytes_a_day: int = 0) -> None:
        self._bytes_a_day = bytes_a_day

    def check(self, unit: UnitStore, load: Load, at: datetime) -> None:
        """Refused where the allowance of the first entry's day is used up: the days behind it are
        untouched yet. The first run of a day always comes in, however long.
        """
        if not self._bytes_a_day or not load.stamps:
            return
        today = _today(at)
        first = _allowance(_day_of(load.stamps[0], today), today)
        if unit.brought(load.desk_id, first) >= self._bytes_a_day:
            raise Refusal("quota-reached", "journal", megabytes=self._bytes_a_day // MB)

    def count(self, unit: UnitStore, load: Load, at: datetime) -> None:
        """What was taken in. Only the newest day need be remembered: those before it are over."""
        if self._bytes_a_day and load.stamps:
            today = _today(at)
            newest = _day_of(load.stamps[-1], today)
            unit.count_brought(
                load.desk_id, _allowance(newest, today), _size_of(load, newest, today)
            )


def _size_of(load: Load, newest: int, today: int) -> int:
    """How much a run takes from the allowance of its newest day; bytes that are in no entry count
    for that one.
    """
    first = bisect_left(load.stamps, newest, key=lambda stamp: _day_of(stamp, today))
    beside = max(load.packed - sum(load.sizes), 0)
    return sum(load.sizes[first:]) + beside


def _today(at: datetime) -> int:
    return at.astimezone(VIETNAM).toordinal()


def _day_of(stamp: int, today: int) -> int:
    """The day a stamp names in Vietnam, as a number; one that lies ahead is of today."""
    day = ((stamp >> COUNTER_BITS) + _VIETNAM_MS) // _DAY_MS + _UNIX_DAY
    return min(max(day, _BEFORE_ALL), today)


def _allowance(day: int, today: int) -> str:
    """Names what is left of a day today."""
    if day == today:
        return _written(today)
    return f"{_written(day)} on {_written(today)}"


def _written(day: int) -> str:
    return date.fromordinal(day).isoformat()
