"""How much a request carries and when it is tried again: the line decides, within bounds."""

import random
import time
from collections.abc import Callable

from counter.domain.refusal import Unavailable
from counter.sync import wire

MOST_ENTRIES = 1000  # of one run: whoever takes it in does so in one short act
_LEAST_ENTRIES = 20
_FIRST_ENTRIES = 250
_AT_ONCE, _QUICK, _SLOW = 1.0, 2.5, 6.0  # seconds of a request
_LEAST_BYTES, FIRST_BYTES, MOST_BYTES = 4 * 1024, 32 * 1024, 128 * 1024
_TRIES = 6
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 5.0
_BUSY_PAUSE, _LONGEST_BUSY_PAUSE = 1.0, 15.0  # whom a hub asks to come later is one of hundreds
# what may be over in a moment
_PASSING = (
    "line-cut",
    "request-too-slow",
    "hub-busy",
    "hub-store-busy",
)


class Batching:
    """Grows while requests come back quickly, shrinks when they are slow or cut."""

    def __init__(self, pause: Callable[[float], object] = time.sleep) -> None:
        self._pause = pause
        self._size = _FIRST_ENTRIES
        self.most_bytes = FIRST_BYTES
        self._failures = 0
        self._has_worked = False
        self.level = wire.LEVEL  # how hard runs are packed

    @property
    def entries(self) -> int:
        """Own entries of the next request; none right after a cut, for the hub may hold them
        already.
        """
        return 0 if self._failures else self._size

    def worked(self, seconds: float, entries: int) -> None:
        self._failures, self._has_worked = 0, True
        self.level = wire.LEVEL if seconds < _AT_ONCE else wire.HARD
        if seconds < _QUICK:
            self._grow(entries)
        elif (
            seconds > _SLOW and entries <= self._size
        ):  # a longer one was packed before the last time this was slow
            self._shrink()

    def failed(self, error: Unavailable) -> None:
        """Waits longer each time, by chance a little more or less; gives up with the error when the
        line stays away.
        """
        self._failures += 1
        if self._failures > _TRIES or not (self._has_worked or error.code in _PASSING):
            raise error
        self._shrink()
        first, most = _FIRST_PAUSE, _LONGEST_PAUSE
        if error.code == "hub-busy":
            first, most = _BUSY_PAUSE, _LONGEST_BUSY_PAUSE
        longest = min(first * 2 ** (self._failures - 1), most)
        # Desks that were turned away together must not come back together.
        self._pause(longest * random.uniform(0.5, 1.0))  # noqa: S311  # no secret

    def _grow(self, entries: int) -> None:
        """A request with fewer entries than it might have had says nothing about longer ones."""
        self.most_bytes = min(self.most_bytes * 2, MOST_BYTES)
        if entries == self._size:
            self._size = min(self._size * 2, MOST_ENTRIES)

    def _shrink(self) -> None:
        self._size = max(self._size // 2, _LEAST_ENTRIES)
        self.most_bytes = max(self.most_bytes // 2, _LEAST_BYTES)
