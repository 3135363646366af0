"""The desk's time: Vietnam has one zone and no summer time, and a dead battery must not make a
date.
"""

from datetime import datetime, timedelta, timezone

from counter.domain.refusal import Damaged, Refusal

VIETNAM = timezone(timedelta(hours=7), "+07:00")

EARLIEST_YEAR = 2025  # no journal of this program can be older
LATEST_YEAR = 2099
BACKWARD_TOLERANCE = timedelta(minutes=2)  # a clock set right by the network moves this much
# of the wall clock against the steady one, while the program runs
LARGEST_JUMP = timedelta(hours=4)
LARGEST_LAG = timedelta(minutes=30)  # against the hub's time; a wrong time zone is an hour


def local(moment: datetime) -> datetime:
    """The moment in Vietnam's zone, to the second: what stands on papers."""
    return moment.astimezone(VIETNAM).replace(microsecond=0)


class ClockReading:
    """The wall clock, put right by what a clerk last confirmed, and whether it can be believed.

    `offset` was added to the wall clock by that confirmation, made at `confirmed_at` (None: at a
    fixed clock); it ends by itself once the wall is right again. `last_act` is the desk's latest
    own entry, `longest_silence` how long a desk may have been quiet before a jump forward is asked
    about (None: never). `expected` is the time by the steady clock, which counts on from the last
    time that was believed while the program runs (None: it has nothing to count from).
    `is_against_hub`: the last exchange contradicted this clock, and nobody answered that yet.

    `now` is the desk's time; `doubt` why it cannot number or promise anything: `impossible`,
    `behind`, `jumped`, `against-hub`, `ahead`, `corrected-before`, or None.
    """

    def __init__(
        self,
        wall: datetime,
        *,
        offset: timedelta = timedelta(),
        confirmed_at: datetime | None = None,
        last_act: datetime | None = None,
        longest_silence: timedelta | None = None,
        expected: datetime | None = None,
        is_against_hub: bool = False,
    ) -> None:
        self.last_act = last_act
        self.longest_silence = longest_silence
        self._expected = expected
        shown, put_right = local(wall), local(wall + offset)
        counts = bool(offset) and self._is_nearer(put_right, shown, confirmed_at)
        self.confirmed_by_hand = bool(offset) and (counts or self._fault_of(shown) is not None)
        self.now = put_right if self.confirmed_by_hand else shown
        self.doubt = self._fault_of(self.now)
        if self.doubt is None and is_against_hub:
            self.doubt = "against-hub"
        is_unsettled = expected is None and confirmed_at is not None and not self.confirmed_by_hand
        if self.doubt is None and is_unsettled and abs(offset) > LARGEST_LAG:
            self.doubt = "corrected-before"

    def _is_nearer(
        self, put_right: datetime, shown: datetime, confirmed_at: datetime | None
    ) -> bool:
        """True while a confirmation counts against a wall clock that nothing else speaks against:
        one that is fast.

        While the program runs, the steady clock tells which of the two times is right. After a new
        start the confirmation counts for the rest of its day, unless that would lie before what was
        done since: then the wall was set right meanwhile. On later days the clerk is asked.
        """
        if self._expected is not None:
            return abs(put_right - self._expected) < abs(shown - self._expected)
        if confirmed_at is None or put_right.date() != confirmed_at.date():
            return False
        return self.last_act is None or put_right >= self.last_act - BACKWARD_TOLERANCE

    def _fault_of(self, moment: datetime) -> str | None:
        """What the desk's own evidence says against a time."""
        if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
            return "impossible"
        if self.last_act is not None and moment < self.last_act - BACKWARD_TOLERANCE:
            return "behind"
        if self._expected is not None:  # the steady clock vouches for a silence, however long
            if abs(moment - self._expected) > LARGEST_JUMP:
                return "jumped"
            return None
        if self.last_act is None or self.longest_silence is None:
            return None
        if moment > self.last_act + self.longest_silence:
            return "ahead"
        return None

    def now_trusted(self) -> datetime:
        """The time to write into an act; refused while in doubt, so that no past date is numbered
        again.
        """
        if self.doubt is not None:
            last = self.last_act.isoformat() if self.last_act else ""
            raise Refusal(f"clock-{self.doubt}", "clock", now=self.now.isoformat(), last=last)
        if self.last_act:
            return max(self.now, self.last_act)
        return self.now

    def now_settled(self) -> datetime:
        """The time for what does not wait for the clock: while that is in doubt, the last one that
        was believed, so that no wrong time stands in the journal for others to be measured by.
        """
        if self.last_act is None:
            return self.now
        if self.doubt is not None:
            return self.last_act
        return max(self.now, self.last_act)


def parsed_time(text: str | None) -> datetime | None:
    """A time as tables hold it; nothing where none was kept. Damaged where nobody wrote it so."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise Damaged("database-damaged", "data", reason="time") from error
