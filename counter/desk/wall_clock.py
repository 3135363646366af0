"""The computer's clock, or the fixed one of a practice desk."""

from datetime import datetime

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Unreadable


class WallClock:
    """The computer's clock, or the fixed one of a practice desk (`COUNTER_NOW`)."""

    def __init__(self, fixed: str | None) -> None:
        self._fixed = _fixed_time(fixed) if fixed else None

    @property
    def is_fixed(self) -> bool:
        return self._fixed is not None

    def wall(self) -> datetime:
        return self._fixed or datetime.now(VIETNAM)

    def set(self, text: str) -> None:
        """Moves a fixed clock: each line of a batch may carry its time."""
        self._fixed = _fixed_time(text)


def _fixed_time(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Unreadable("time-wrong", "COUNTER_NOW", value=text[:40]) from None
    if not 2000 <= moment.year <= 2099:
        raise Unreadable("time-absurd", "COUNTER_NOW", value=text[:40])
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
