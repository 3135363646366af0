"""The computer's clock, or the fixed one of a practice desk."""

import time
from datetime import datetime

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Unreadable


class WallClock:
    """The computer's clock, or the fixed one of a practice desk (`COUNTER_NOW`)."""

    def __init__(self, fixed: str | None) -> None:
        self._fixed = _read_fixed_time(fixed) if fixed else None

    @property
    def is_fixed(self) -> bool:
        return self._fixed is not None

    def wall(self) -> datetime:
        return self._fixed or datetime.now(VIETNAM)

    def steady(self) -> float:
        return steady()

    def set(self, text: str) -> None:
        """Moves a fixed clock: each line of a batch may carry its time."""
        self._fixed = _read_fixed_time(text)


def steady() -> float:
    """Seconds of a clock that nobody sets, counted on while the computer sleeps: a lid closed
    overnight is no jump.

    Linux stops CLOCK_MONOTONIC in suspend and counts on with CLOCK_BOOTTIME; Windows counts sleep
    in the clock that `time.monotonic` reads (GetTickCount64, from Python 3.13 on
    QueryPerformanceCounter).
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def _read_fixed_time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Unreadable("time-wrong", "COUNTER_NOW", value=text[:40]) from None
    if not 2000 <= moment.year <= 2099:
        raise Unreadable("time-absurd", "COUNTER_NOW", value=text[:40])
    if moment.tzinfo:
        return moment
    return moment.replace(tzinfo=VIETNAM)
