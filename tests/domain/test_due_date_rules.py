"""Every rule of a date by itself: to the minute where it decides, and with the days it tells."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter.domain.calendar import due_date as due_dates
from counter.domain.calendar.due_date import DAY_KINDS, DueDate, Policy, due_date
from counter.domain.calendar.term import DAYS, MONTHS, SAME_DAY, WORKING_DAYS, WORKING_HOURS, Term
from counter.domain.calendar.working_days import (
    CLOSED,
    DEFAULT_SEASONS,
    OFF,
    ORDINARY,
    WORK,
    CalendarDay,
    Season,
    WorkingDays,
    at,
)
from counter.domain.refusal import Refusal
from counter.storage.resources import load_calendar
from tests.domain.test_due_dates import SHIPPED, calendars, moments, when

LATE = Policy(late_counts_from_next_morning=True)
SAME_CLOCK = Policy(same_clock=True)
DAY_LONG = Term(0, SAME_DAY)
THREE_DAYS = Term(3, WORKING_DAYS)
MORNING = DEFAULT_SEASONS[0].hours[0][:1]
# Fridays end at 11:30.
SHORT_FRIDAYS = WorkingDays(
    load_calendar(), (Season(hours={**DEFAULT_SEASONS[0].hours, 4: MORNING}),)
)


def row(day: str, kind: str, name: str) -> CalendarDay:
    return CalendarDay(
        date=date.fromisoformat(day), kind=kind, name=name, source="QĐ", confirmed=True
    )


def days_of(year: int, *month_and_days: tuple[int, int]) -> tuple[date, ...]:
    return tuple(date(year, month, day) for month, day in month_and_days)


def counted(due: DueDate) -> list[float]:
    return [day.counted for day in due.derivation if day.counted is not None]


# ---- R1: working days


@given(st.integers(1, 60), moments, calendars())
def test_a_term_ends_with_the_last_of_as_many_working_days_after_the_day_of_receipt(
    halves: int, received: datetime, calendar: WorkingDays
) -> None:
    """Điều 147 khoản 2 Bộ luật Dân sự 2015."""
    due = due_date(Term(halves / 2, WORKING_DAYS), received, calendar)
    first, last = received.date() + timedelta(days=1), due.due_at.date()
    after = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert sum(calendar.is_working(day) for day in after) == (halves + 1) // 2
    sessions = calendar.sessions_on(last)
    assert due.due_at == at(last, sessions[0].end if halves % 2 else sessions[-1].end)


def test_a_date_names_the_rule_it_was_counted_by() -> None:
    received = when("2026-06-01T08:00")
    terms = (THREE_DAYS, Term(2.5, WORKING_DAYS), DAY_LONG, Term(4, WORKING_HOURS), Term(9, DAYS))
    rules = [due_date(term, received, SHIPPED).rule for term in (*terms, Term(1, MONTHS))]
    assert rules == ["R1", "R1", "R2", "R3", "R4", "R4"]
    assert due_date(THREE_DAYS, received, SHIPPED, SAME_CLOCK).rule == "R1b"
    assert due_date(DAY_LONG, received, SHIPPED, SAME_CLOCK).rule == "R2"


def test_a_unit_that_is_none_is_a_fault() -> None:
    with pytest.raises(ValueError, match="weeks"):
        due_date(Term(3, "weeks"), when("2026-06-01T08:00"), SHIPPED)


# ---- R1b: where practice differs


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-06-01T06:30", "2026-06-04T07:00"),
        ("2026-06-01T09:17", "2026-06-04T09:17"),
        ("2026-06-01T11:30", "2026-06-04T11:30"),
        ("2026-06-01T11:31", "2026-06-04T13:30"),
        ("2026-06-01T17:00", "2026-06-04T17:00"),
        ("2026-06-01T17:20", "2026-06-04T17:00"),
    ],
)
def test_the_same_hour_is_moved_into_office_hours(received: str, due: str) -> None:
    assert due_date(THREE_DAYS, when(received), SHIPPED, SAME_CLOCK).due_at == when(due)


@pytest.mark.parametrize(
    ("received", "taken"),
    [
        ("2026-06-01T16:59", "2026-06-01"),
        ("2026-06-01T17:00", "2026-06-01"),
        ("2026-06-01T17:00:01", "2026-06-02"),
        ("2026-06-05T11:30", "2026-06-05"),
        ("2026-06-05T11:31", "2026-06-08"),
        ("2026-06-06T09:00", "2026-06-08"),
    ],
)
def test_what_comes_after_the_last_session_is_taken_as_received_the_next_working_morning(
    received: str, taken: str
) -> None:
    due = due_date(THREE_DAYS, when(received), SHORT_FRIDAYS, LATE)
    morning = due_date(THREE_DAYS, when(f"{taken}T07:00"), SHORT_FRIDAYS)
    assert due.due_at == morning.due_at and due.since == when(received).date()
    assert due.days.endswith(morning.days[1:])


def test_the_rest_days_between_an_evening_and_its_morning_are_told_by_their_names() -> None:
    closed = [row("2026-08-29", ORDINARY, "như thường"), row("2026-09-07", CLOSED, "Bão")]
    calendar = WorkingDays([*load_calendar(), *closed])
    due = due_date(Term(2, WORKING_DAYS), when("2026-08-28T17:30"), calendar, LATE)
    assert due.days == "RWWOOOTCWWXD" and due.due_at == when("2026-09-08T17:00")
    assert due.names == {
        "2026-08-31": "Nghỉ hoán đổi", "2026-09-01": "Quốc khánh", "2026-09-02": "Quốc khánh",
        "2026-09-07": "Bão",
    }  # fmt: skip
    assert due.confirmed and counted(due) == [1, 2]
    storm = WorkingDays([*load_calendar(), row("2026-08-31", CLOSED, "Bão")])
    due = due_date(Term(2, WORKING_DAYS), when("2026-08-28T17:30"), storm, LATE)
    assert due.days == "RWWXOOTCWWD" and due.names["2026-08-31"] == "Bão"


def test_the_rest_days_between_an_evening_and_its_morning_may_be_unsure() -> None:
    due = due_date(Term(2, WORKING_DAYS), when("2027-02-04T17:30"), SHIPPED, LATE)
    assert due.days == "RO" + "WW" + "OOOO" + "T" + "WW" + "CD"
    assert due.unsure == days_of(2027, *((2, day) for day in range(5, 17) if day != 12))


# ---- R2: the same day


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-06-05T11:30", "2026-06-05T11:30"),
        ("2026-06-05T11:30:01", "2026-06-08T17:00"),
        ("2026-06-04T15:00", "2026-06-04T17:00"),
        ("2026-06-04T15:00:01", "2026-06-05T11:30"),
        ("2026-06-04T05:00", "2026-06-04T17:00"),
        ("2026-06-06T09:00", "2026-06-08T17:00"),
    ],
)
def test_a_day_that_ends_early_is_over_when_its_hours_are(received: str, due: str) -> None:
    """Luật Hộ tịch 2014 Điều 5 khoản 3."""
    assert due_date(DAY_LONG, when(received), SHORT_FRIDAYS).due_at == when(due)


# ---- R3: working hours


@pytest.mark.parametrize(
    ("received", "hours", "due"),
    [
        ("2026-06-01T09:30", 2, "2026-06-01T11:30"),
        ("2026-06-01T09:31", 2, "2026-06-01T13:31"),
        ("2026-06-01T12:15", 4, "2026-06-02T07:30"),
        ("2026-06-01T06:00", 1, "2026-06-01T08:00"),
        ("2026-06-01T18:00", 8, "2026-06-02T17:00"),
        ("2026-06-05T16:00", 1, "2026-06-05T17:00"),
        ("2026-06-05T16:30", 1, "2026-06-08T07:30"),
        ("2026-06-06T10:00", 9, "2026-06-09T08:00"),
    ],
)
def test_hours_run_inside_of_sessions_only(received: str, hours: int, due: str) -> None:
    """Điều 147 khoản 1 Bộ luật Dân sự 2015."""
    assert due_date(Term(hours, WORKING_HOURS), when(received), SHIPPED).due_at == when(due)


@given(st.integers(1, 60), moments, calendars())
def test_between_receipt_and_due_date_lie_as_many_minutes_of_office_hours_as_the_term_has(
    hours: int, received: datetime, calendar: WorkingDays
) -> None:
    received = received.replace(second=0)
    due_at = due_date(Term(hours, WORKING_HOURS), received, calendar).due_at
    minutes, moment = 0, received
    while moment < due_at:
        day = moment.date()
        spans = [
            (at(day, session.start), at(day, session.end)) for session in calendar.sessions_on(day)
        ]
        midnight = min(at(day, time()) + timedelta(days=1), due_at)
        while moment < midnight:
            for start, end in spans:
                minutes += start <= moment < end
            moment += timedelta(minutes=1)
    assert minutes == 60 * hours and calendar.is_open_at(due_at)


# ---- R4: days and months of the calendar


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-06-15", 12, "2027-06-15"),
        ("2026-12-10", 1, "2027-01-10"),
        ("2026-10-31", 1, "2026-11-30"),
        ("2026-11-30", 1, "2026-12-30"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-01-01", 11, "2026-12-01"),
        ("2026-03-31", 6, "2026-09-30"),
    ],
)
def test_a_month_ends_on_its_date_or_on_the_last_day_there_is(
    day: str, months: int, end: str
) -> None:
    """Điều 148 khoản 3 Bộ luật Dân sự 2015."""
    assert due_dates.months_later(date.fromisoformat(day), months) == date.fromisoformat(end)


@given(st.integers(1, 90), moments, calendars())
def test_days_of_the_calendar_end_on_the_first_working_day_from_their_last_on(
    days: int, received: datetime, calendar: WorkingDays
) -> None:
    """Điều 148 khoản 5 Bộ luật Dân sự 2015."""
    due = due_date(Term(days, DAYS), received, calendar)
    last = received.date() + timedelta(days=days)
    over = (due.due_at.date() - last).days
    assert over >= 0 and due.due_at == calendar.end_of(due.due_at.date())
    assert not any(calendar.is_working(last + timedelta(days=n)) for n in range(over))
    assert counted(due) == list(range(1, days + 1))


def test_of_a_month_every_day_counts_and_only_its_end_has_to_be_sure() -> None:
    due = due_date(Term(1, MONTHS), when("2026-12-10T09:00"), SHIPPED)
    assert due.days == "R" + "C" * 30 + "WD" and due.due_at == when("2027-01-11T17:00")
    assert due.unsure == days_of(2027, (1, 10), (1, 11)) and counted(due) == []


# ---- the days that a date tells


def test_the_letters_of_days_are_kept_with_dossiers_and_keep_their_meaning() -> None:
    assert DAY_KINDS == {
        "R": "received", "T": "taken_as_received", "C": "counted", "S": "working_rest_day",
        "W": "weekend", "O": "holiday", "X": "closed", "P": "waited", "D": "due",
    }  # fmt: skip


def test_days_off_and_working_rest_days_are_named_and_ordinary_ones_are_not() -> None:
    rows = [
        row("2026-06-02", ORDINARY, "như thường"), row("2026-06-03", CLOSED, "Bão"),
        row("2026-06-04", OFF, "Nghỉ"), row("2026-06-06", WORK, "Làm bù"),
    ]  # fmt: skip
    due = due_date(THREE_DAYS, when("2026-06-01T09:00"), WorkingDays([*load_calendar(), *rows]))
    assert due.days == "RCXOCD" and counted(due) == [1, 2, 3]
    assert [day.name for day in due.derivation] == ["", "", "Bão", "Nghỉ", "", "Làm bù"]
    longer = due_date(Term(4, WORKING_DAYS), when("2026-06-01T09:00"), WorkingDays(rows))
    assert longer.days == "RCXOCSWD"


@pytest.mark.parametrize(
    ("term", "numbers"),
    [
        (Term(2.5, WORKING_DAYS), [1, 2, 2.5]),
        (Term(3, WORKING_DAYS), [1, 2, 3]),
        (Term(9, WORKING_HOURS), []),
        (Term(0, SAME_DAY), []),
        (Term(3, DAYS), [1, 2, 3]),
        (Term(1, MONTHS), []),
    ],
)
def test_days_are_numbered_where_the_term_counts_days(term: Term, numbers: list[float]) -> None:
    assert counted(due_date(term, when("2026-06-01T16:00"), SHIPPED)) == numbers


def test_a_date_rests_on_the_day_of_receipt_only_where_that_may_be_its_own() -> None:
    """No notice speaks of the days of 2031; working days begin with the day after."""
    received = when("2031-06-02T09:00")
    monday, tuesday = days_of(2031, (6, 2), (6, 3))
    assert due_date(DAY_LONG, received, SHIPPED).unsure == (monday,)
    assert due_date(Term(8, WORKING_HOURS), received, SHIPPED).unsure == (monday, tuesday)
    assert due_date(Term(1, WORKING_DAYS), received, SHIPPED).unsure == (tuesday,)
    sure = [day.confirmed for day in due_date(Term(1, WORKING_DAYS), received, SHIPPED).derivation]
    assert sure == [True, False]


# ---- R5: several agencies, and facts that must be verified

SHARES = [("UBND xã", Term(1, WORKING_DAYS)), ("Sở Tư pháp", Term(2, WORKING_DAYS))]


def test_each_agency_begins_when_the_one_before_it_is_due() -> None:
    made = due_dates.legs(SHARES, when("2026-06-01T09:00"), SHIPPED)
    assert [leg.body for leg in made] == ["UBND xã", "Sở Tư pháp"]
    assert [leg.due.due_at for leg in made] == [when("2026-06-02T17:00"), when("2026-06-04T17:00")]
    by_the_clock = due_dates.legs(SHARES, when("2026-06-01T09:00"), SHIPPED, SAME_CLOCK)
    assert [leg.due.due_at.hour for leg in by_the_clock] == [9, 9]


def test_what_must_be_verified_has_the_second_term_from_the_same_day_of_receipt() -> None:
    received, more = when("2026-06-01T09:00"), Term(2, WORKING_DAYS)
    first = due_date(THREE_DAYS, received, SHIPPED)
    added = due_dates.verified(first, more, True, received, SHIPPED)
    assert (added.rule, added.term, added.days) == ("R5", more, "RCCCCWWD")
    instead = due_dates.verified(first, more, False, received, SHIPPED)
    assert (instead.rule, instead.days) == ("R5", "RCD")
    by_the_clock = due_dates.verified(first, more, False, received, SHIPPED, SAME_CLOCK)
    assert by_the_clock.due_at == when("2026-06-03T09:00")


# ---- R7: a supplement


def paused(term: Term, received: str, requested: str, completed: str) -> DueDate:
    """Of 2026, as 06-01T09:00."""
    moments = [when(f"2026-{text}") for text in (received, requested, completed)]
    return due_dates.paused(due_date(term, moments[0], SHIPPED), *moments[1:], SHIPPED)


@pytest.mark.parametrize(
    ("term", "received", "requested", "completed", "due", "days"),
    [
        (DAY_LONG, "06-01T09:00", "06-01T10:00", "06-03T15:00", "06-03T17:00", "RPD"),
        (DAY_LONG, "06-01T09:00", "06-01T10:00", "06-03T15:01", "06-04T17:00", "RPPD"),
        (Term(4, WORKING_HOURS), "06-01T08:00", "06-01T10:00", "06-02T09:00", "06-02T11:00", "RD"),
        (Term(4, WORKING_HOURS), "06-01T08:00", "06-01T12:00", "06-01T13:00", "06-01T14:00", "D"),
        (Term(4, WORKING_HOURS), "06-01T08:00", "06-01T18:00", "06-02T06:00", "06-01T14:00", "D"),
        (Term(9, WORKING_HOURS), "06-05T08:00", "06-05T16:00", "06-08T08:00", "06-08T11:00",
         "RWWD"),
        (THREE_DAYS, "06-01T09:00", "06-02T09:00", "06-02T16:00", "06-04T17:00", "RCCD"),
        (THREE_DAYS, "06-01T09:00", "06-02T09:00", "06-02T09:00", "06-04T17:00", "RCCD"),
        (THREE_DAYS, "06-01T09:00", "06-03T09:00", "06-08T09:00", "06-09T17:00", "RCCPPWWPD"),
        (Term(2.5, WORKING_DAYS), "06-01T09:00", "06-02T09:00", "06-03T09:00", "06-05T11:30",
         "RCPCD"),
        (Term(10, DAYS), "06-01T09:00", "06-02T09:00", "06-07T09:00", "06-16T17:00",
         "RCPPPPPCCCCCWWCD"),
        (Term(10, DAYS), "06-01T09:00", "06-02T09:00", "06-04T09:00", "06-15T17:00",
         "RCPPCCCCCCCCWWD"),
        (Term(1, MONTHS), "06-01T09:00", "06-02T09:00", "06-03T09:00", "07-02T17:00",
         "RCP" + "C" * 28 + "D"),
    ],
)  # fmt: skip
def test_the_citizens_wait_moves_a_date_in_the_terms_own_unit(
    term: Term, received: str, requested: str, completed: str, due: str, days: str
) -> None:
    moved = paused(term, received, requested, completed)
    assert (moved.due_at, moved.rule) == (when(f"2026-{due}"), "R7")
    assert (moved.since.isoformat(), moved.days) == (f"2026-{received[:5]}", days)


counting_days = st.builds(Term, st.integers(1, 60), st.sampled_from((WORKING_DAYS, DAYS)))


@given(counting_days, moments, st.floats(0, 1), st.integers(0, 20), calendars())
def test_a_term_has_as_many_counted_days_with_a_wait_as_without(
    term: Term, received: datetime, part: float, wait: int, calendar: WorkingDays
) -> None:
    """Also where the citizen waited over rest days, which a term in days of the calendar counts."""
    due = due_date(term, received, calendar)
    assume(due.derivation[-1].counted == term.value)
    requested = received + part * (due.due_at - received)
    moved = due_dates.paused(due, requested, requested + timedelta(days=wait), calendar)
    assert counted(due) == counted(moved) == list(range(1, term.whole + 1))
    last = max(day.date for day in moved.derivation if day.counted is not None)
    behind = [day for day in moved.derivation[:-1] if day.date > last and day.kind != "waited"]
    assert not any(calendar.is_working(day.date) for day in behind)


def test_in_days_of_the_calendar_each_day_but_those_of_the_wait_has_its_number() -> None:
    moved = paused(Term(6, DAYS), "06-04T09:00", "06-05T09:00", "06-07T09:00")
    assert [(day.date.day, day.kind, day.counted) for day in moved.derivation] == [
        (4, "received", None),
        (5, "counted", 1),
        (6, "waited", None),
        (7, "waited", None),
        (8, "counted", 2),
        (9, "counted", 3),
        (10, "counted", 4),
        (11, "counted", 5),
        (12, "due", 6),
    ]


def test_in_working_days_a_rest_day_has_no_number() -> None:
    due = due_date(THREE_DAYS, when("2026-06-04T09:00"), SHIPPED)
    assert [day.counted for day in due.derivation] == [None, 1, None, None, 2, 3]


def test_the_days_of_a_wait_are_told_and_not_counted() -> None:
    moved = paused(Term(10, WORKING_DAYS), "06-01T09:00", "06-04T09:00", "06-10T09:00")
    assert moved.days == "RCCC" + "P" + "WW" + "PPP" + "CC" + "WW" + "CCCC" + "D"
    assert counted(moved) == list(range(1, 11))


def test_a_date_by_the_hour_keeps_its_hour_where_the_day_is_long_enough() -> None:
    first = due_date(THREE_DAYS, when("2026-06-01T16:00"), SHORT_FRIDAYS, SAME_CLOCK)
    asked, complete = when("2026-06-02T09:00"), when("2026-06-03T09:00")
    moved = due_dates.paused(first, asked, complete, SHORT_FRIDAYS)
    assert (first.due_at, moved.due_at) == (when("2026-06-04T16:00"), when("2026-06-05T11:30"))
    longer = due_dates.paused(first, asked, complete, SHIPPED)
    assert longer.due_at == when("2026-06-05T16:00")


def test_a_supplement_that_came_before_it_was_asked_for_is_refused_with_its_time() -> None:
    with pytest.raises(Refusal, match=r"^supplement-before-request \(at\)$") as refusal:
        paused(THREE_DAYS, "06-01T09:00", "06-03T09:00", "06-03T08:59")
    assert refusal.value.values == {"value": "2026-06-03T08:59:00+07:00"}


def test_a_term_that_begins_again_begins_with_the_day_all_was_there() -> None:
    first = due_date(THREE_DAYS, when("2026-06-01T09:00"), SHIPPED)
    again = due_dates.restarted(first, when("2026-06-03T17:20"), SHIPPED)
    assert (again.rule, again.since, again.days) == ("R7", date(2026, 6, 3), "RCCWWD")
    late = due_dates.restarted(first, when("2026-06-03T17:20"), SHIPPED, LATE)
    assert late.days == "RTCWWCD"


# ---- R8: a later date by letter


def test_a_later_date_tells_all_days_from_the_day_of_receipt() -> None:
    first = due_date(THREE_DAYS, when("2026-06-01T09:00"), SHIPPED)
    later = due_dates.extended(first, when("2026-06-08T17:00"), SHIPPED)
    assert (later.rule, later.since, later.days) == ("R8", date(2026, 6, 1), "RCCCCWWD")
    assert due_dates.letter_due(later) == date(2026, 6, 7)


@pytest.mark.parametrize(
    ("until", "code"),
    [
        ("2026-06-04T17:00", "extension-not-later"),
        ("2026-06-03T17:00", "extension-not-later"),
        ("2026-06-06T10:00", "extension-on-day-off"),
    ],
)
def test_a_date_that_is_no_later_working_day_is_refused(until: str, code: str) -> None:
    first = due_date(THREE_DAYS, when("2026-06-01T09:00"), SHIPPED)
    with pytest.raises(Refusal) as refusal:
        due_dates.extended(first, when(until), SHIPPED)
    told = {"value": f"{until}:00+07:00"}
    if code == "extension-not-later":
        told["due"] = "2026-06-04T17:00:00+07:00"
    assert (str(refusal.value), refusal.value.values) == (f"{code} (until)", told)
