"""The desk's time: Vietnam has one zone and no summer time, and a dead battery must not make a date."""

from datetime import datetime, timedelta, timezone

from counter.domain.refusal import Refusal

VIETNAM = timezone(timedelta(hours=7), "+07:00")

EARLIEST_YEAR = 2025  # no journal of this program can be older
LATEST_YEAR = 2099
BACKWARD_TOLERANCE = timedelta(minutes=2)  # a clock set right by the network moves this much


def local(moment: datetime) -> datetime:
    """The moment in Vietnam's zone, to the second: what stands on papers."""
    return moment.astimezone(VIETNAM).replace(microsecond=0)


class ClockReading:
    """The wall clock, put right by what a clerk last confirmed, and whether it can be believed.

    `offset` is added to a wall clock that cannot be believed, so it ends by itself once the wall is right again;
    `last_act` is the desk's latest act, `longest_silence` how long a desk may have been quiet before a jump forward is asked about (None: never).
    """

    def __init__(
        self,
        wall: datetime,
        *,
        offset: timedelta = timedelta(),
        last_act: datetime | None = None,
        longest_silence: timedelta | None = None,
    ) -> None:
        self.last_act = last_act
        self.longest_silence = longest_silence
        self.now = local(wall)
        self.confirmed_by_hand = bool(offset) and self.doubt is not None
        if self.confirmed_by_hand:
            self.now = local(wall + offset)

    @property
    def doubt(self) -> str | None:
        """Why this clock cannot number or promise anything now: `behind`, `ahead`, `impossible`, or None."""
        if not EARLIEST_YEAR <= self.now.year <= LATEST_YEAR:
            return "impossible"
        if self.last_act is None:
            return None
        if self.now < self.last_act - BACKWARD_TOLERANCE:
            return "behind"
        if self.longest_silence is not None and self.now > self.last_act + self.longest_silence:
            return "ahead"
        return None

    def trusted_now(self) -> datetime:
        """The time to write into an act; refused while in doubt, so that no past date is numbered again."""
        doubt = self.doubt
        if doubt is not None:
            last = self.last_act.isoformat() if self.last_act else ""
            raise Refusal(f"clock-{doubt}", "clock", now=self.now.isoformat(), last=last)
        return max(self.now, self.last_act) if self.last_act else self.now
