"""When the office works: sessions by weekday and season, days off, working Saturdays, closures by
written decision.

All of it is data with a source. A day the government has not confirmed says so, and so does every
date that rests on it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

import msgspec

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal

OFF = "off"  # holiday, its replacement, or the day swapped for a working Saturday (BLLĐ 2019 Đ111 k.3, Đ112)
WORK = "work"  # a rest day that works: a swap by yearly notice
CLOSED = "closed"  # this office closed by written decision: storm, mourning
ORDINARY = "ordinary"  # takes back an earlier row: the day is what its weekday says
KINDS = (OFF, WORK, CLOSED, ORDINARY)

MONDAY = 0
NOTICED_DAYS = 8  # fewer days off than any government's yearly notice brings: a closure of one's own confirms no year


class Session(msgspec.Struct, frozen=True):
    """Office hours without a break, local time."""

    start: time
    end: time

    @property
    def minutes(self) -> int:
        return (self.end.hour - self.start.hour) * 60 + self.end.minute - self.start.minute


class Season(msgspec.Struct, frozen=True, kw_only=True):
    """Hours that hold between two days of the year, both included; weekdays (0 = Monday) not named
    are rest days.

    `first` and `last` are (month, day); a season may run over New Year.
    """

    hours: dict[int, tuple[Session, ...]]
    first: tuple[int, int] = (1, 1)
    last: tuple[int, int] = (12, 31)

    def covers(self, day: date) -> bool:
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


class ReceptionSession(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Hours on a weekday (0 = Monday) at which the desk takes in besides its office hours: a
    Saturday morning, an evening. The day is never counted for it (R10 of CONTRIBUTING.md).
    """

    weekday: int
    start: time = msgspec.field(name="from")
    end: time = msgspec.field(name="to")


class CalendarDay(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One exception to the weekly rhythm. `hours_of` names the weekday whose hours a working rest
    day keeps.
    """

    date: date
    kind: str
    name: str
    source: str
    confirmed: bool
    hours_of: int = MONDAY


_MORNING = Session(time(7, 0), time(11, 30))
_AFTERNOON = Session(time(13, 30), time(17, 0))
DEFAULT_SEASONS = (Season(hours=dict.fromkeys(range(5), (_MORNING, _AFTERNOON))),)


def days_in_month(year: int, month: int) -> int:
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def check_reception(sessions: Sequence[ReceptionSession], field: str) -> None:
    """Refuses sessions that no desk can hold."""
    for session in sessions:
        shown = f"{session.weekday} {session.start:%H:%M}–{session.end:%H:%M}"
        if session.weekday not in range(7):
            raise Refusal("season-days", field, value=shown)
        if session.start.tzinfo or session.end.tzinfo or session.start >= session.end:
            raise Refusal("session-order", field, value=shown)


def check_seasons(seasons: Sequence[Season], field: str) -> None:
    """Refuses hours no office can keep: every date needs a season, every season a working day,
    sessions their order.
    """
    for season in seasons:
        days = [(month, day) for month, day in (season.first, season.last)]
        if not all(
            1 <= month <= 12 and 1 <= day <= days_in_month(2024, month) for month, day in days
        ):
            raise Refusal("season-dates", field, value=f"{season.first}–{season.last}")
        if not any(season.hours.values()) or not set(season.hours) <= set(range(7)):
            raise Refusal("season-days", field, value=", ".join(str(day) for day in season.hours))
        for sessions in season.hours.values():
            times = [time for session in sessions for time in (session.start, session.end)]
            if any(time.tzinfo for time in times) or times != sorted(set(times)):
                raise Refusal(
                    "session-order", field, value=", ".join(f"{time:%H:%M}" for time in times)
                )
    year = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
    uncovered = next(
        (day for day in year if not any(season.covers(day) for season in seasons)), None
    )
    if uncovered is not None:
        raise Refusal("season-missing", field, value=f"{uncovered:%d/%m}")


# Bộ luật Lao động 2019 Đ112 k.1: of these the date itself is law; Tết, Giỗ Tổ and the second day of
# 2/9 wait for a notice.
_FIXED_BY = "BLLĐ 2019 Đ112"
_FIXED = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Ngày Quốc tế lao động",
    (9, 2): "Quốc khánh",
}


def is_fixed(day: date) -> bool:
    """A holiday whose date itself is law."""
    return (day.month, day.day) in _FIXED


class WorkingDays:
    """The calendar of one office. Later rows for a date replace earlier ones; earlier seasons win
    over later ones.
    """

    def __init__(
        self,
        days: Iterable[CalendarDay],
        seasons: tuple[Season, ...] = DEFAULT_SEASONS,
        reception: tuple[ReceptionSession, ...] = (),
    ) -> None:
        self._reception = reception
        self._days = {day.date: day for day in days}
        self._seasons = seasons
        # a closure of one's own says nothing of the others' days
        unsure = (day for day in self._days.values() if not day.confirmed and day.kind != CLOSED)
        self._open_years = {day.date.year for day in unsure}
        days_off = Counter(day.date.year for day in self._days.values() if day.kind == OFF)
        self._known_years = {year for year, count in days_off.items() if count >= NOTICED_DAYS}
        self._sessions: dict[
            date, tuple[Session, ...]
        ] = {}  # asked for again and again, and never changing

    def exception(self, day: date) -> CalendarDay | None:
        """The row for this date, if it has one; without one, the holidays whose date the law fixes."""
        row = self._days.get(day)
        if row is None and is_fixed(day):
            name = _FIXED[day.month, day.day]
            return CalendarDay(date=day, kind=OFF, name=name, source=_FIXED_BY, confirmed=False)
        return row

    def rows(self) -> Iterator[CalendarDay]:
        """All exceptions in order of date."""
        return (self._days[day] for day in sorted(self._days))

    def sessions_on(self, day: date) -> tuple[Session, ...]:
        """The sessions of a date, morning first; empty when the office does not work."""
        if day not in self._sessions:
            self._sessions[day] = self._sessions_of(day)
        return self._sessions[day]

    def _sessions_of(self, day: date) -> tuple[Session, ...]:
        row = self.exception(day)
        if row is None or row.kind == ORDINARY:
            return self._weekly(day, day.weekday())
        if row.kind == WORK:
            return self._weekly(day, row.hours_of)
        return ()

    def _weekly(self, day: date, weekday: int) -> tuple[Session, ...]:
        season = next((s for s in self._seasons if s.covers(day)), None)
        if season:
            return season.hours.get(weekday, ())
        return ()

    def is_working(self, day: date) -> bool:
        return bool(self.sessions_on(day))

    def is_open_at(self, moment: datetime) -> bool:
        """True inside office hours and inside sessions of reception."""
        day = moment.date()
        if any(at(day, s.start) <= moment <= at(day, s.end) for s in self.sessions_on(day)):
            return True
        return any(
            at(day, session.start) <= moment <= at(day, session.end)
            for session in self.reception_on(day)
        )

    def reception_on(self, day: date) -> tuple[ReceptionSession, ...]:
        """The sessions of reception on a date; none where the office is off or closed that day."""
        row = self.exception(day)
        if row is not None and row.kind in (OFF, CLOSED):
            return ()
        return tuple(session for session in self._reception if session.weekday == day.weekday())

    def is_confirmed(self, day: date) -> bool:
        """A row speaks for itself; any other day is as sure as its year, and a year is sure when
        all its rows are.
        """
        row = self.exception(day)
        if row is not None:
            return row.confirmed
        return self.is_year_confirmed(day.year)

    def is_year_confirmed(self, year: int) -> bool:
        """True when the days off of a year are known by official notice."""
        return year in self._known_years and year not in self._open_years

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        day += timedelta(days=1)
        limit = day + timedelta(days=366)
        while not self.is_working(day):
            day += timedelta(days=1)
            if day > limit:
                raise ValueError("a calendar without a working day in a year")
        return day

    def end_of(self, day: date) -> datetime:
        """The end of office hours of a working day."""
        return at(day, self.sessions_on(day)[-1].end)


def at(day: date, clock: time) -> datetime:
    """A local moment."""
    return datetime.combine(day, clock, VIETNAM)
