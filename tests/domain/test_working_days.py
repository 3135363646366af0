"""When an office works: sessions, seasons, days off, working rest days, closures."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.calendar import working_days
from counter.domain.calendar.working_days import (
    CLOSED,
    DEFAULT_SEASONS,
    KINDS,
    MONDAY,
    OFF,
    ORDINARY,
    WORK,
    CalendarDay,
    ReceptionSession,
    Season,
    Session,
    WorkingDays,
)
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
from counter.storage.resources import load_calendar

MORNING = Session(time(7), time(11, 30))
AFTERNOON = Session(time(13, 30), time(17))
LATE = Session(time(14), time(17, 30))
EMPTY = WorkingDays([])
MONDAY_1_JUNE, FRIDAY, SATURDAY, SUNDAY = (date(2026, 6, day) for day in (1, 5, 6, 7))


def row(day: date, kind: str, **more: object) -> CalendarDay:
    made = {"name": "Tên", "source": "Nguồn", "confirmed": True} | more
    return CalendarDay(date=day, kind=kind, **made)


def moment(day: date, text: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), VIETNAM)


# ---- sessions and seasons


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("07:00", "11:30", 270),
        ("13:30", "17:00", 210),
        ("07:45", "11:15", 210),
        ("08:50", "09:10", 20),
    ],
)
def test_a_session_lasts_from_its_start_to_its_end(start: str, end: str, minutes: int) -> None:
    assert Session(time.fromisoformat(start), time.fromisoformat(end)).minutes == minutes


@given(st.times(), st.times())
def test_the_minutes_of_a_session_are_those_of_the_clock(one: time, other: time) -> None:
    start, end = sorted(t.replace(second=0, microsecond=0) for t in (one, other))
    day = date(2026, 6, 1)
    passed = datetime.combine(day, end) - datetime.combine(day, start)
    assert Session(start, end).minutes == passed / timedelta(minutes=1)


def test_an_office_works_eight_hours_from_monday_to_friday_where_nothing_else_is_set() -> None:
    week = [MONDAY_1_JUNE + timedelta(days=n) for n in range(7)]
    assert [EMPTY.sessions_on(day) for day in week] == [(MORNING, AFTERNOON)] * 5 + [()] * 2
    assert sum(session.minutes for session in EMPTY.sessions_on(FRIDAY)) == 8 * 60


@pytest.mark.parametrize(
    ("day", "is_winter"),
    [("10-14", False), ("10-15", True), ("12-31", True), ("01-01", True), ("02-29", True),
     ("04-15", True), ("04-16", False), ("07-01", False), ("11-01", True), ("10-01", False)],
)  # fmt: skip
def test_a_winter_goes_on_over_new_year(day: str, is_winter: bool) -> None:
    winter = Season(hours={0: (MORNING,)}, first=(10, 15), last=(4, 15))
    summer = Season(hours={0: (MORNING,)}, first=(4, 16), last=(10, 14))
    here = date.fromisoformat(f"2028-{day}")
    assert winter.covers(here) is is_winter and summer.covers(here) is not is_winter


def test_a_season_of_one_day_and_one_of_the_whole_year() -> None:
    one_day = Season(hours={}, first=(6, 1), last=(6, 1))
    around = [MONDAY_1_JUNE + timedelta(days=n) for n in (-1, 0, 1)]
    assert [one_day.covers(day) for day in around] == [False, True, False]
    whole = Season(hours={})
    assert whole.covers(date(2026, 1, 1)) and whole.covers(date(2026, 12, 31))


def test_hours_change_with_the_season_and_the_earlier_season_wins() -> None:
    winter = Season(hours={0: (LATE,), 4: (LATE,)}, first=(10, 15), last=(4, 15))
    calendar = WorkingDays([], (winter, *DEFAULT_SEASONS))
    assert calendar.sessions_on(date(2026, 10, 12)) == (MORNING, AFTERNOON)
    assert calendar.sessions_on(date(2026, 10, 19)) == (LATE,)
    assert calendar.sessions_on(date(2026, 10, 20)) == ()
    assert WorkingDays([], (winter,)).sessions_on(date(2026, 10, 12)) == ()


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [(2026, 1, 31), (2026, 2, 28), (2028, 2, 29), (2026, 4, 30), (2026, 11, 30), (2026, 12, 31)],
)
def test_a_month_has_the_days_of_the_calendar(year: int, month: int, last: int) -> None:
    assert working_days.days_in_month(year, month) == last


# ---- hours that an office sets up

WHOLE_DAY = {0: (MORNING, AFTERNOON)}


def test_hours_that_an_office_can_keep_are_taken() -> None:
    working_days.check_seasons(DEFAULT_SEASONS, "hours")
    winter = Season(hours=dict.fromkeys(range(7), (LATE,)), first=(10, 1), last=(2, 29))
    spring = Season(hours={6: (MORNING,), 0: ()}, first=(3, 1), last=(9, 30))
    working_days.check_seasons([winter, spring], "hours")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((0, 1), (12, 31), "(0, 1)–(12, 31)"),
        ((13, 1), (12, 31), "(13, 1)–(12, 31)"),
        ((1, 0), (12, 31), "(1, 0)–(12, 31)"),
        ((1, 1), (12, 32), "(1, 1)–(12, 32)"),
        ((1, 1), (2, 30), "(1, 1)–(2, 30)"),
        ((4, 31), (12, 31), "(4, 31)–(12, 31)"),
    ],
)
def test_a_season_between_days_that_do_not_exist_is_refused(
    first: tuple[int, int], last: tuple[int, int], told: str
) -> None:
    season = Season(hours=WHOLE_DAY, first=first, last=last)
    with pytest.raises(Refusal, match=r"^season-dates \(hours\)$") as refusal:
        working_days.check_seasons([*DEFAULT_SEASONS, season], "hours")
    assert refusal.value.values == {"value": told}


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ({}, ""),
        ({0: (), 3: ()}, "0, 3"),
        ({-1: (MORNING,)}, "-1"),
        ({0: (MORNING,), 7: (MORNING,)}, "0, 7"),
    ],
)
def test_a_season_without_a_working_day_or_with_an_eighth_is_refused(
    hours: dict[int, tuple[Session, ...]], told: str
) -> None:
    with pytest.raises(Refusal, match=r"^season-days \(hours\)$") as refusal:
        working_days.check_seasons([Season(hours=hours)], "hours")
    assert refusal.value.values == {"value": told}


@pytest.mark.parametrize(
    ("sessions", "told"),
    [
        ((Session(time(11), time(7)),), "11:00, 07:00"),
        ((Session(time(7), time(7)),), "07:00, 07:00"),
        ((AFTERNOON, MORNING), "13:30, 17:00, 07:00, 11:30"),
        ((Session(time(7), time(12)), Session(time(11), time(17))), "07:00, 12:00, 11:00, 17:00"),
        ((Session(time(7, tzinfo=UTC), time(8, tzinfo=UTC)),), "07:00, 08:00"),
    ],
)
def test_sessions_out_of_order_are_refused(sessions: tuple[Session, ...], told: str) -> None:
    with pytest.raises(Refusal, match=r"^session-order \(hours\)$") as refusal:
        working_days.check_seasons([Season(hours={0: (MORNING,), 2: sessions})], "hours")
    assert refusal.value.values == {"value": told}


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [((1, 2), (12, 30), "01/01"), ((1, 1), (12, 30), "31/12"), ((3, 1), (2, 28), "29/02")],
)
def test_every_day_of_a_leap_year_too_needs_a_season(
    first: tuple[int, int], last: tuple[int, int], told: str
) -> None:
    with pytest.raises(Refusal, match=r"^season-missing \(hours\)$") as refusal:
        working_days.check_seasons([Season(hours=WHOLE_DAY, first=first, last=last)], "hours")
    assert refusal.value.values == {"value": told}


# ---- days that are not what their weekday says


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((1, 1), "Tết Dương lịch"),
        ((4, 30), "Ngày Chiến thắng"),
        ((5, 1), "Ngày Quốc tế lao động"),
        ((9, 2), "Quốc khánh"),
    ],
)
def test_holidays_whose_date_the_law_fixes_are_off_before_any_notice(
    day: tuple[int, int], name: str
) -> None:
    """Bộ luật Lao động 2019 Điều 112 khoản 1."""
    holiday = date(2031, *day)
    assert EMPTY.exception(holiday) == CalendarDay(
        date=holiday, kind=OFF, name=name, source="BLLĐ 2019 Đ112", confirmed=False
    )
    assert not EMPTY.is_working(holiday) and not EMPTY.is_confirmed(holiday)


def test_no_other_day_is_off_by_its_date() -> None:
    days = [date(2031, 1, 1) + timedelta(days=n) for n in range(365)]
    assert len([day for day in days if EMPTY.exception(day)]) == 4


def test_a_notice_speaks_before_the_law_and_the_later_row_before_the_earlier() -> None:
    holiday = date(2026, 9, 2)
    calendar = WorkingDays([row(holiday, OFF, name="cũ"), row(holiday, OFF, name="mới")])
    found = calendar.exception(holiday)
    assert found is not None and found.name == "mới" and calendar.is_confirmed(holiday)


def test_rows_are_told_in_the_order_of_their_days() -> None:
    days = [SUNDAY, MONDAY_1_JUNE, FRIDAY]
    told = WorkingDays([row(day, OFF) for day in days]).rows()
    assert [one.date for one in told] == [MONDAY_1_JUNE, FRIDAY, SUNDAY]


def test_what_kind_of_day_it_is_decides_whether_the_office_works() -> None:
    kinds = {OFF: False, CLOSED: False, ORDINARY: True, WORK: True}
    for kind, works in kinds.items():
        assert WorkingDays([row(FRIDAY, kind)]).is_working(FRIDAY) is works
    assert not WorkingDays([row(SATURDAY, ORDINARY)]).is_working(SATURDAY)
    assert WorkingDays([row(FRIDAY, CLOSED)]).sessions_on(FRIDAY) == ()
    assert set(kinds) == set(KINDS)


def test_a_working_saturday_keeps_mondays_hours_or_those_it_names() -> None:
    hours = {0: (MORNING, AFTERNOON), 4: (MORNING,)}
    season = (Season(hours=hours),)
    monday = WorkingDays([row(SATURDAY, WORK)], season)
    friday = WorkingDays([row(SATURDAY, WORK, hours_of=4)], season)
    assert monday.sessions_on(SATURDAY) == (MORNING, AFTERNOON)
    assert friday.sessions_on(SATURDAY) == (MORNING,)
    assert MONDAY_1_JUNE.weekday() == MONDAY


def test_an_office_is_open_from_the_first_minute_of_a_session_to_its_last() -> None:
    inside = ("07:00", "09:15", "11:30", "13:30", "17:00")
    outside = ("06:59:59", "11:30:01", "12:00", "13:29:59", "17:00:01", "23:00")
    assert all(EMPTY.is_open_at(moment(FRIDAY, text)) for text in inside)
    assert not any(EMPTY.is_open_at(moment(FRIDAY, text)) for text in outside)
    assert not EMPTY.is_open_at(moment(SATURDAY, "09:00"))


def test_a_working_day_ends_with_its_last_session_in_the_time_of_vietnam() -> None:
    ending = EMPTY.end_of(FRIDAY)
    assert ending == moment(FRIDAY, "17:00") and ending.utcoffset() == timedelta(hours=7)
    mornings = WorkingDays([], (Season(hours={4: (MORNING,)}),))
    assert mornings.end_of(FRIDAY) == moment(FRIDAY, "11:30")


# ---- which days are known for sure


def days_off(year: int, count: int) -> list[CalendarDay]:
    return [row(date(year, 3, 1) + timedelta(days=n), OFF) for n in range(count)]


def test_a_year_is_known_once_a_notice_named_its_days_off() -> None:
    """Eight at least: fewer are an office's own closures, and no government's notice."""
    noticed, own = WorkingDays(days_off(2026, 8)), WorkingDays(days_off(2026, 7))
    assert noticed.is_year_confirmed(2026) and not noticed.is_year_confirmed(2027)
    assert not own.is_year_confirmed(2026)
    assert noticed.is_confirmed(FRIDAY) and not own.is_confirmed(FRIDAY)


@pytest.mark.parametrize("kind", [WORK, CLOSED, ORDINARY])
def test_only_days_off_make_a_year_known(kind: str) -> None:
    others = [row(date(2026, 8, day), kind) for day in range(1, 20)]
    assert not WorkingDays([*days_off(2026, 7), *others]).is_year_confirmed(2026)


def test_a_day_without_a_notice_leaves_its_year_open_and_the_rows_speak_for_themselves() -> None:
    presumed = row(date(2026, 11, 24), OFF, confirmed=False)
    calendar = WorkingDays([*days_off(2026, 8), presumed])
    assert not calendar.is_year_confirmed(2026) and not calendar.is_confirmed(FRIDAY)
    assert calendar.is_confirmed(date(2026, 3, 1)) and not calendar.is_confirmed(presumed.date)


def test_of_the_years_that_ship_those_with_official_notices_are_known() -> None:
    shipped = WorkingDays(load_calendar())
    assert [shipped.is_year_confirmed(year) for year in (2026, 2027, 2031)] == [True, False, False]


# ---- the next working day


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (MONDAY_1_JUNE, date(2026, 6, 2)),
        (FRIDAY, date(2026, 6, 8)),
        (SATURDAY, date(2026, 6, 8)),
    ],
)
def test_the_next_working_day_lies_behind_the_rest_days(day: date, following: date) -> None:
    assert EMPTY.next_working(day) == following


def closed_after_friday(count: int) -> WorkingDays:
    return WorkingDays([row(FRIDAY + timedelta(days=n), CLOSED) for n in range(1, count + 1)])


def test_a_closure_of_a_year_is_waited_for_and_an_office_without_working_days_is_a_fault() -> None:
    assert closed_after_friday(366).next_working(FRIDAY) == FRIDAY + timedelta(days=367)
    with pytest.raises(ValueError, match="without a working day"):
        closed_after_friday(367).next_working(FRIDAY)


def test_kinds_of_days_are_kept_in_files_and_keep_their_words() -> None:
    assert KINDS == (OFF, WORK, CLOSED, ORDINARY) == ("off", "work", "closed", "ordinary")


# ---- sessions of reception: the desk is open, and the day is none (R10)

SATURDAYS = ReceptionSession(weekday=5, start=time(7, 30), end=time(11))


def test_a_session_of_reception_opens_the_desk_and_makes_no_working_day() -> None:
    calendar = WorkingDays([], DEFAULT_SEASONS, (SATURDAYS,))
    for text in ("07:30", "09:00", "11:00"):
        assert calendar.is_open_at(moment(SATURDAY, text)) is True
    for text in ("07:29", "11:01"):
        assert calendar.is_open_at(moment(SATURDAY, text)) is False
    assert not calendar.is_working(SATURDAY) and not calendar.is_open_at(moment(SUNDAY, "09:00"))
    assert calendar.reception_on(SATURDAY) == (SATURDAYS,) and calendar.reception_on(SUNDAY) == ()


@pytest.mark.parametrize(("kind", "held"), [(OFF, ()), (CLOSED, ()), (WORK, (SATURDAYS,))])
def test_no_session_is_held_on_a_day_off(kind: str, held: tuple[ReceptionSession, ...]) -> None:
    calendar = WorkingDays([row(SATURDAY, kind)], DEFAULT_SEASONS, (SATURDAYS,))
    assert calendar.reception_on(SATURDAY) == held


@pytest.mark.parametrize(
    ("weekday", "start", "end", "code"),
    [
        (7, time(7), time(9), "season-days"), (-1, time(7), time(9), "season-days"), (5, time(9), time(9), "session-order"),
        (5, time(9, 30), time(7, 5), "session-order"), (5, time(7, tzinfo=UTC), time(9), "session-order"),
        (5, time(7), time(9, tzinfo=UTC), "session-order"),
    ],
)  # fmt: skip
def test_a_session_nobody_can_hold_is_refused(
    weekday: int, start: time, end: time, code: str
) -> None:
    wrong = ReceptionSession(weekday=weekday, start=start, end=end)
    with pytest.raises(Refusal, match=rf"^{code} \(reception\)$") as refusal:
        working_days.check_reception((SATURDAYS, wrong), "reception")
    assert refusal.value.values == {"value": f"{weekday} {start:%H:%M}–{end:%H:%M}"}


def test_sessions_of_every_weekday_can_be_held_and_are_named_as_files_have_them() -> None:
    every = [{"weekday": day, "from": "07:00:00", "to": "07:01:00"} for day in range(7)]
    sessions = msgspec.convert(every, list[ReceptionSession])
    working_days.check_reception(sessions, "reception")
    assert msgspec.to_builtins(sessions) == [
        one | {"from": "07:00:00", "to": "07:01:00"} for one in every
    ]


def test_a_closure_that_nobody_confirmed_leaves_the_years_other_days_sure() -> None:
    storm = row(FRIDAY, CLOSED, confirmed=False)
    assert WorkingDays([*load_calendar(), storm]).is_confirmed(MONDAY_1_JUNE)
    guess = row(FRIDAY, OFF, confirmed=False)
    assert not WorkingDays([*load_calendar(), guess]).is_confirmed(MONDAY_1_JUNE)
