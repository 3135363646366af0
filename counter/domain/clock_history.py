"""What a desk's own entries say about its clock: the last confirmation, the hub's word, and the
times that were false.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from counter.domain.clock import LARGEST_LAG
from counter.domain.desk import ClockConfirmed, ClockCorrected, HubTimeCompared
from counter.domain.events.base import Event

_LAST_SEQUENCE = 2**40 - 1  # of a journal; a compromised desk may name any number


class FalseTime(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a desk's journal whose times are wrong: its entries `first` to `last`, which
    show `since` to `until`.

    `at` is the right time of the correction, and so about the right time of the last of them.
    """

    first: int
    last: int
    since: datetime
    until: datetime
    at: datetime

    @property
    def error(self) -> timedelta:
        """How far the clock was ahead, as far as the correction tells."""
        return self.until - self.at


class FalseEntries(msgspec.Struct, frozen=True, kw_only=True):
    """Own entries that a wrong clock dated, from `first` to `last`, and the times they show."""

    first: int
    last: int
    since: datetime
    until: datetime

    @property
    def count(self) -> int:
        return self.last - self.first + 1


class ClockHistory(msgspec.Struct, frozen=True, kw_only=True):
    """A desk's clock after all entries about it. `hub_apart` is how far the hub was ahead of the
    wall clock when they were compared last, `overruled` how far it was ahead of the time a person
    gave since; both in seconds.
    """

    confirmed_at: datetime | None = None
    hub_apart: int | None = None
    is_against_hub: bool = False
    overruled: int = 0
    false_times: tuple[FalseTime, ...] = ()

    def is_false(self, sequence: int) -> bool:
        """True for an own entry that was dated by a wrong clock."""
        return any(time.first <= sequence <= time.last for time in self.false_times)

    def contradicts(self, ahead: timedelta) -> bool:
        """True where the hub's time speaks against the desk's, being so far `ahead` of it; not
        where a person looked at that difference and gave another time all the same.
        """
        still_ahead = ahead - timedelta(seconds=self.overruled)
        return min(abs(ahead), abs(still_ahead)) > LARGEST_LAG


def replay(events: Iterable[Event | None]) -> ClockHistory:
    """The clock of one desk, from the entries about that desk in their order."""
    history, change = ClockHistory(), msgspec.structs.replace
    for event in events:
        if isinstance(event, HubTimeCompared):
            history = change(history, hub_apart=event.apart, is_against_hub=event.doubted)
        elif isinstance(event, ClockConfirmed | ClockCorrected):
            overruled = 0 if history.hub_apart is None else history.hub_apart - event.offset
            history = change(
                history, confirmed_at=event.at, is_against_hub=False, overruled=overruled
            )
        if isinstance(event, ClockCorrected) and 1 <= event.first <= event.last <= _LAST_SEQUENCE:
            false = FalseTime(
                first=event.first,
                last=event.last,
                since=event.since,
                until=event.until,
                at=event.at,
            )
            history = change(history, false_times=(*history.false_times, false))
    return history
