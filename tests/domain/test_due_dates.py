"""Return dates by law: every worked example, and what must hold for all of them."""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counter.domain.calendar import due_date as due_dates
from counter.domain.calendar.due_date import Policy, due_date
from counter.domain.calendar.term import (
    DAYS,
    MONTHS,
    SAME_DAY,
    WORKING_DAYS,
    WORKING_HOURS,
    Term,
    parsed,
)
from counter.domain.calendar.working_days import (
    CLOSED,
    OFF,
    ORDINARY,
    WORK,
    CalendarDay,
    WorkingDays,
)
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
from counter.storage.resources import load_calendar
from counter.wording import due as due_words

SHIPPED = WorkingDays(load_calendar())
SWAP = (
    CalendarDay(
        date=date(2026, 11, 23), kind=OFF, name="Nghỉ hoán đổi", source="đề xuất", confirmed=True
    ),
    CalendarDay(
        date=date(2026, 11, 28), kind=WORK, name="Làm bù", source="đề xuất", confirmed=True
    ),
)


def when(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


with open(Path(__file__).with_name("worked_due_dates.csv"), encoding="utf-8", newline="") as file:
    EXAMPLES = list(csv.DictReader(file))


@pytest.mark.parametrize("example", EXAMPLES, ids=[e["id"] for e in EXAMPLES])
def test_a_worked_example_holds(example: dict[str, str]) -> None:
    calendar = WorkingDays([*load_calendar(), *SWAP]) if example["calendar"] == "swap" else SHIPPED
    received_at, term = when(example["received_at"]), parsed(example["term"])
    expected = when(example["due_at"])
    match example["follow_up"].split():
        case []:
            assert due_date(term, received_at, calendar).due_at == expected
        case ["legs", shares]:
            terms = [("", parsed(f"{days} working days")) for days in shares.split("+")]
            made = due_dates.legs(terms, received_at, calendar)
            assert [leg.due.due_at.date() for leg in made] == [
                date(2026, 6, 4),
                date(2026, 6, 11),
                date(2026, 6, 15),
            ]
            assert made[-1].due.due_at == expected == due_date(term, received_at, calendar).due_at
        case ["pause", span]:
            requested, complete = (when(day + "T09:00") for day in span.split(".."))
            first = due_date(term, received_at, calendar)
            assert first.due_at == when("2026-06-15T17:00")
            assert due_dates.paused(first, requested, complete, calendar).due_at == expected
        case ["restart", complete]:
            first = due_date(term, received_at, calendar)
            assert (
                due_dates.restarted(first, when(complete + "T09:00"), calendar).due_at == expected
            )
        case ["extend", until]:
            first = due_date(term, received_at, calendar)
            assert first.due_at == when("2026-07-10T17:00")
            assert due_dates.letter_due(first) == date(2026, 7, 9)
            assert due_dates.extended(first, when(until + "T17:00"), calendar).due_at == expected
        case ["verify", how, days]:
            first = due_date(term, received_at, calendar)
            more = parsed(f"{days} working days")
            assert (
                due_dates.verified(first, more, how == "adds", received_at, calendar).due_at
                == expected
            )
        case other:
            raise AssertionError(other)


@pytest.mark.parametrize(
    "example", [e for e in EXAMPLES if e["due_at_same_clock"]], ids=lambda e: e["id"]
)
def test_offices_that_print_the_same_hour_get_it(example: dict[str, str]) -> None:
    calendar = WorkingDays([*load_calendar(), *SWAP]) if example["calendar"] == "swap" else SHIPPED
    due = due_date(
        parsed(example["term"]), when(example["received_at"]), calendar, Policy(same_clock=True)
    )
    assert due.due_at == when(example["due_at_same_clock"])


def test_what_comes_after_hours_may_count_from_the_next_morning() -> None:
    policy = Policy(same_clock=True, late_counts_from_next_morning=True)
    assert due_date(
        Term(3, WORKING_DAYS), when("2026-06-01T17:20"), SHIPPED, policy
    ).due_at == when("2026-06-05T07:00")


def test_the_day_somebody_came_after_hours_still_stands_in_the_derivation() -> None:
    policy = Policy(late_counts_from_next_morning=True)
    due = due_date(Term(2, WORKING_DAYS), when("2026-06-05T17:20"), SHIPPED, policy)
    assert (
        due.days == "RWWTCD"
        and due.since == date(2026, 6, 5)
        and due.due_at == when("2026-06-10T17:00")
    )
    assert (
        due_date(Term(2, WORKING_DAYS), when("2026-06-05T16:59"), SHIPPED, policy).days == "RWWCD"
    )
    same_day = due_date(Term(0, SAME_DAY), when("2026-06-05T17:20"), SHIPPED, policy)
    assert same_day.days == "RWWD" and same_day.due_at == when("2026-06-08T17:00")


def test_a_date_moved_later_keeps_the_evening_it_came_in() -> None:
    policy = Policy(late_counts_from_next_morning=True)
    due = due_date(Term(3, WORKING_DAYS), when("2026-06-01T17:30"), SHIPPED, policy)
    assert (
        due_dates.paused(due, when("2026-06-03T09:00"), when("2026-06-03T10:00"), SHIPPED).days
        == due.days
        == "RTCCD"
    )
    assert due_dates.extended(due, when("2026-06-08T17:00"), SHIPPED).days == "RTCCCWWD"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-06-01T15:00:00", "2026-06-01T17:00"),
        ("2026-06-01T15:00:01", "2026-06-02T17:00"),
        ("2026-12-31T23:59", "2027-01-04T17:00"),
        ("2028-02-29T09:00", "2028-02-29T17:00"),
    ],
)
def test_same_day_ends_after_fifteen_hours_to_the_second(received: str, due: str) -> None:
    assert due_date(Term(0, SAME_DAY), when(received), SHIPPED).due_at == when(due)


def test_half_a_day_ends_with_the_morning_after_the_counted_days() -> None:
    assert due_date(Term(2.5, WORKING_DAYS), when("2026-06-01T09:00"), SHIPPED).due_at == when(
        "2026-06-04T11:30"
    )
    assert due_date(Term(0.5, WORKING_DAYS), when("2026-06-05T09:00"), SHIPPED).due_at == when(
        "2026-06-08T11:30"
    )


def test_a_month_without_the_date_ends_on_its_last_day() -> None:
    assert due_dates.months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert due_date(Term(1, MONTHS), when("2025-12-31T09:00"), SHIPPED).due_at == when(
        "2026-02-02T17:00"
    )


def test_a_storm_counts_only_when_the_office_is_closed_by_decision() -> None:
    closed = [
        CalendarDay(
            date=date(2026, 9, day), kind=CLOSED, name="Bão", source="QĐ 12/QĐ-UBND", confirmed=True
        )
        for day in (25, 28, 29)
    ]
    received, term = when("2026-09-24T09:00"), Term(3, WORKING_DAYS)
    assert due_date(term, received, SHIPPED).due_at == when("2026-09-29T17:00")
    later = due_date(term, received, WorkingDays([*load_calendar(), *closed]))
    assert later.due_at == when("2026-10-02T17:00")
    assert [day.kind for day in later.derivation if day.date.day in (25, 28, 29)] == ["closed"] * 3


def test_the_derivation_names_every_day_and_why() -> None:
    due = due_date(Term(3, WORKING_DAYS), when("2026-08-27T09:15"), SHIPPED)
    kinds = [(day.date.day, day.kind, day.counted) for day in due.derivation]
    assert kinds == [
        (27, "received", None), (28, "counted", 1), (29, "weekend", None), (30, "weekend", None), (31, "holiday", None),
        (1, "holiday", None), (2, "holiday", None), (3, "counted", 2), (4, "due", 3),
    ]  # fmt: skip
    assert due.derivation[4].name == "Nghỉ hoán đổi"


def test_a_working_saturday_is_counted_and_said() -> None:
    due = due_date(Term(3, WORKING_DAYS), when("2026-08-21T08:00"), SHIPPED)
    assert [(d.kind, d.counted) for d in due.derivation][1] == ("working_rest_day", 1)


def test_a_date_says_which_of_its_days_nobody_has_confirmed() -> None:
    assert due_date(Term(3, WORKING_DAYS), when("2026-06-01T09:00"), SHIPPED).confirmed
    over_tet = due_date(Term(3, WORKING_DAYS), when("2027-02-04T10:00"), SHIPPED)
    assert not over_tet.confirmed and date(2027, 2, 5) in over_tet.unsure
    assert not due_date(Term(30, DAYS), when("2031-06-01T09:00"), SHIPPED).confirmed


def test_calendar_days_rest_only_on_where_they_end() -> None:
    assert due_date(Term(30, DAYS), when("2026-12-10T09:00"), SHIPPED).unsure == (
        date(2027, 1, 9), date(2027, 1, 10), date(2027, 1, 11),
    )  # fmt: skip


def test_an_ordinary_row_takes_a_day_off_back() -> None:
    back = CalendarDay(
        date=date(2026, 11, 24), kind=ORDINARY, name="không nghỉ", source="TB", confirmed=True
    )
    due = due_date(
        Term(1, WORKING_DAYS), when("2026-11-23T09:00"), WorkingDays([*load_calendar(), back])
    )
    assert due.due_at == when("2026-11-24T17:00")


@pytest.mark.parametrize(
    "text",
    ["0 working days", "-1 days", "2.5 days", "1.25 working days", "9999 working days", "1000000 months", "0.5 working hours"],
)  # fmt: skip
def test_an_absurd_term_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parsed(text)
    assert refusal.value.field == "term"


@pytest.mark.parametrize(
    "text",
    ["", "soon", "working days", "3", "3 fortnights", "３ days", "nan days", "1e3 days", "٣ days"],
)
def test_a_term_nobody_understands_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="term-unknown"):
        parsed(text)


def test_terms_are_read_in_both_languages() -> None:
    assert parsed("2,5 ngày làm việc") == Term(2.5, WORKING_DAYS) == parsed("2.5 working days")
    assert parsed("trong ngày") == Term(0, SAME_DAY) == parsed("same day")
    assert parsed("1 month") == Term(1, MONTHS)


# ---- what holds for every term, moment and calendar

DAYS_OFF = st.dates(date(2026, 1, 1), date(2027, 6, 30))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingDays:
    off = draw(st.lists(DAYS_OFF, max_size=25))
    works = draw(st.lists(DAYS_OFF.filter(lambda d: d.weekday() >= 5), max_size=5))
    rows = [CalendarDay(date=d, kind=OFF, name="nghỉ", source="s", confirmed=True) for d in off]
    rows += [CalendarDay(date=d, kind=WORK, name="bù", source="s", confirmed=True) for d in works]
    return WorkingDays(rows)


terms = st.one_of(
    st.just(Term(0, SAME_DAY)),
    st.integers(1, 60).map(lambda n: Term(n / 2, WORKING_DAYS)),
    st.integers(1, 80).map(lambda n: Term(n, WORKING_HOURS)),
    st.integers(1, 90).map(lambda n: Term(n, DAYS)),
    st.integers(1, 6).map(lambda n: Term(n, MONTHS)),
)
moments = st.datetimes(
    datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(VIETNAM)
).map(lambda m: m.replace(microsecond=0))


@given(terms, moments, calendars())
def test_a_result_is_never_due_on_a_day_off_nor_before_receipt(
    term: Term, received: datetime, calendar: WorkingDays
) -> None:
    due = due_date(term, received, calendar)
    assert calendar.is_working(due.due_at.date())
    assert due.due_at >= received
    assert (
        due.derivation[-1].date == due.due_at.date() and due.derivation[0].date == received.date()
    )


@given(terms, terms, moments, calendars())
def test_a_longer_term_is_never_due_earlier(
    a: Term, b: Term, received: datetime, calendar: WorkingDays
) -> None:
    assume(a.unit == b.unit and a.value <= b.value)
    assert due_date(a, received, calendar).due_at <= due_date(b, received, calendar).due_at


@given(terms, moments, moments, calendars())
def test_a_later_receipt_is_never_due_earlier(
    term: Term, a: datetime, b: datetime, calendar: WorkingDays
) -> None:
    first, second = sorted((a, b))
    assert due_date(term, first, calendar).due_at <= due_date(term, second, calendar).due_at


@given(terms, moments, calendars(), DAYS_OFF)
def test_closing_one_more_day_never_makes_it_earlier(
    term: Term, received: datetime, calendar: WorkingDays, closed: date
) -> None:
    row = CalendarDay(date=closed, kind=CLOSED, name="bão", source="QĐ", confirmed=True)
    assert (
        due_date(term, received, calendar).due_at
        <= due_date(term, received, WorkingDays([*calendar.rows(), row])).due_at
    )


@given(terms, moments, st.integers(0, 20), st.integers(0, 40), calendars())
def test_waiting_for_the_citizen_never_makes_it_earlier(
    term: Term, received: datetime, asked: int, waited: int, calendar: WorkingDays
) -> None:
    due = due_date(term, received, calendar)
    requested = received + timedelta(hours=asked)
    complete = requested + timedelta(days=waited)
    moved = due_dates.paused(due, requested, complete, calendar)
    assert moved.due_at >= due.due_at
    assert calendar.is_working(moved.due_at.date())


@given(terms, moments, calendars())
def test_a_due_date_comes_back_from_its_bytes_unchanged(
    term: Term, received: datetime, calendar: WorkingDays
) -> None:
    due = due_date(term, received, calendar)
    assert msgspec.json.decode(msgspec.json.encode(due), type=due_dates.DueDate) == due


def test_an_extension_must_be_later_and_on_a_working_day() -> None:
    due = due_date(Term(3, WORKING_DAYS), when("2026-06-01T09:00"), SHIPPED)
    with pytest.raises(Refusal, match="extension-not-later"):
        due_dates.extended(due, when("2026-06-04T17:00"), SHIPPED)
    with pytest.raises(Refusal, match="extension-on-day-off"):
        due_dates.extended(due, when("2026-06-06T17:00"), SHIPPED)


def test_a_supplement_cannot_come_before_it_was_asked_for() -> None:
    due = due_date(Term(3, WORKING_DAYS), when("2026-06-01T09:00"), SHIPPED)
    with pytest.raises(Refusal, match="supplement-before-request"):
        due_dates.paused(due, when("2026-06-03T09:00"), when("2026-06-02T09:00"), SHIPPED)


def test_holidays_with_a_date_in_the_law_are_off_before_any_notice() -> None:
    due = due_date(Term(1, WORKING_DAYS), when("2031-04-29T09:00"), SHIPPED)
    assert due.due_at == when("2031-05-02T17:00") and due.days == "ROOD" and not due.confirmed


def test_a_last_day_that_is_a_day_off_is_counted_and_the_next_working_day_is_the_end() -> None:
    due = due_date(Term(value=30, unit=DAYS), when("2026-08-03T09:00"), SHIPPED)
    last = [(day.date.day, day.kind, day.counted) for day in due.derivation][-3:]
    assert last == [(1, "counted", 29), (2, "holiday", 30), (3, "due", None)]
    notes = [due_words.note(day, due.term.unit, "vi") for day in due.derivation][-2:]
    assert notes == [
        "tính ngày 30: nghỉ Quốc khánh, chuyển sang ngày làm việc tiếp theo",
        "hạn trả",
    ]


def test_a_date_has_no_days_of_an_island_but_where_an_island_gives_them() -> None:
    received = datetime(2026, 6, 1, 9, tzinfo=VIETNAM)
    found = due_date(Term(3, WORKING_DAYS), received, SHIPPED)
    stored = msgspec.json.encode(found)
    assert found.island_extra == 0 and b"island_extra" not in stored
    assert msgspec.json.decode(stored, type=due_dates.DueDate).island_extra == 0
