"""A calendar out of a table: kinds in words, days never cut, and a notice in place of guesses."""

from datetime import date, datetime

import pytest

from counter.domain.calendar.due_date import due_date
from counter.domain.calendar.term import WORKING_DAYS, Term
from counter.domain.calendar.working_days import CalendarDay, WorkingDays
from counter.domain.clock import VIETNAM
from counter.domain.imports.calendar_rows import CalendarChanges, read_calendar
from counter.domain.imports.cells import RawRow, Report
from counter.storage.resources import load_calendar

HEADING = ("date", "kind", "name", "source")
SHIPPED = WorkingDays(load_calendar())
WORKED = CalendarDay(
    date=date(2027, 2, 13), kind="work", name="Làm bù", source="TB 0", confirmed=False
)
NOTICE_2027 = (
    "2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16", "2027-04-30",
    "2027-05-03", "2027-09-01", "2027-09-02",
)  # fmt: skip


def read(
    *rows: tuple[str, ...], known: WorkingDays = SHIPPED, today: date = date(2026, 12, 1)
) -> tuple[CalendarChanges, Report]:
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate((HEADING, *rows), start=1)]
    return read_calendar(table, known, range(5), report, today), report


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("off", "off"), ("OFF", "off"), ("nghỉ", "off"), ("Nghỉ lễ", "off"), ("nghỉ bù", "off"), ("làm bù", "work"),
        ("LÀM VIỆC", "work"), ("đi làm bù", "work"), ("đóng cửa", "closed"), ("closed", "closed"), ("ngày thường", "ordinary"),
    ],
)  # fmt: skip
def test_kinds_of_days_stand_in_words(written: str, kind: str) -> None:
    changes, report = read(("15/07/2026", written, "Thử", "QĐ 1"))
    assert report.faults == [] and changes.days[0].kind == kind


def test_a_kind_nobody_knows_is_a_fault() -> None:
    assert read(("15/07/2026", "hoán đổi", "Thử", "QĐ 1"))[1].faults[0].code == "day-kind-unknown"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("15/07/2026", "2026-07-15"), ("15-7-2026", "2026-07-15"), ("15.07.2026", "2026-07-15"), ("2026-07-15", "2026-07-15"),
        ("2026-07-15T00:00:00", "2026-07-15"), ("2026-07-14 23:59:57", "2026-07-15"), ("2026-07-15T00:00:03", "2026-07-15"),
        ("2026-07-15T00:00:00.000Z", "2026-07-15"),
    ],
)  # fmt: skip
def test_a_day_is_the_nearer_one_within_minutes_of_midnight(written: str, day: str) -> None:
    changes, report = read((written, "nghỉ", "Thử", "QĐ 1"))
    assert report.faults == [] and changes.days[0].date.isoformat() == day


@pytest.mark.parametrize(
    "written",
    ["2026-07-14T17:00:00", "2026-07-14 17:00", "2026-07-15T00:30:00", "2026-07-14T12:00:00"],
)
def test_a_day_with_another_hour_is_not_cut(written: str) -> None:
    assert [f.code for f in read((written, "nghỉ", "Thử", "QĐ 1"))[1].faults] == [
        "cell-date-with-time"
    ]


def test_a_years_notice_replaces_all_that_was_guessed_for_it() -> None:
    changes, report = read(*((day, "off", "Nghỉ", "TB 2027") for day in NOTICE_2027))
    assert report.faults == []
    taken_back = {day.date.isoformat() for day in changes.days if day.kind == "ordinary"}
    assert taken_back == {"2027-02-11", "2027-09-03"}, "and nothing that is law"
    calendar = WorkingDays([*load_calendar(), *changes.days])
    assert calendar.is_year_confirmed(2027)
    for received, days, due in (("2027-02-03", 3, "2027-02-15"), ("2027-08-31", 1, "2027-09-03")):
        at = datetime.fromisoformat(f"{received}T09:00").replace(tzinfo=VIETNAM)
        found = due_date(Term(days, WORKING_DAYS), at, calendar)
        assert (found.due_at.date().isoformat(), found.confirmed) == (due, True)


def test_a_notice_of_one_holiday_replaces_the_guesses_of_that_one_alone() -> None:
    changes, _ = read(
        *((day, "off", "Tết Nguyên đán Đinh Mùi", "TB Tết") for day in NOTICE_2027[1:6])
    )
    taken_back = {day.date.isoformat() for day in changes.days if day.kind == "ordinary"}
    assert taken_back == {"2027-02-11"}


def test_a_closure_of_ones_own_confirms_and_replaces_nothing() -> None:
    changes, _ = read(("2027-03-03", "đóng cửa", "Bão", "QĐ 1"))
    assert [day.kind for day in changes.days] == ["closed"]


def test_a_notice_without_days_worked_in_a_year_that_had_some_asks() -> None:
    known = WorkingDays([*load_calendar(), WORKED])
    rows = [(day, "off", "Nghỉ", "TB 2027") for day in NOTICE_2027]
    assert [note.code for note in read(*rows, known=known)[1].notes] == ["no-days-worked-instead"]
    rows.append(("2027-02-13", "làm bù", "Làm bù", "TB 2027"))
    assert read(*rows, known=known)[1].notes == [] == read(*rows[:-1])[1].notes


def test_a_notice_of_tet_alone_is_no_years_notice() -> None:
    days = [f"2027-02-{day:02}" for day in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12)]
    changes, _ = read(*((day, "off", "Nghỉ", "TB Tết") for day in days))
    assert [day for day in changes.days if day.kind == "ordinary"] == []


def test_a_holiday_that_is_law_by_its_date_is_never_taken_back() -> None:
    rows = [(day, "off", "Nghỉ", "TB 2027") for day in NOTICE_2027 if day != "2027-04-30"]
    changes, _ = read(*rows)
    calendar = WorkingDays([*load_calendar(), *changes.days])
    assert not calendar.is_working(date(2027, 4, 30))


def test_a_closure_that_is_not_confirmed_leaves_the_year_as_it_was() -> None:
    rows = (*load_calendar(), *read(*((d, "off", "Nghỉ", "TB") for d in NOTICE_2027))[0].days)
    storm = CalendarDay(
        date=date(2027, 6, 3), kind="closed", name="Bão", source="QĐ 1", confirmed=False
    )
    assert WorkingDays([*rows, storm]).is_year_confirmed(2027)


@pytest.mark.parametrize(
    "name",
    ["Tết Nguyên đán Đinh Mùi", "Nghỉ Tết Nguyên đán Đinh Mùi", "Tết Âm lịch 2027", "Nghỉ tết", "Tết Đinh Mùi", "NGHỈ TẾT (bù)"],
)  # fmt: skip
def test_a_holiday_is_known_by_whatever_a_notice_calls_it(name: str) -> None:
    changes, _ = read(*((day, "nghỉ", name, "TB Tết") for day in NOTICE_2027[1:6]))
    taken_back = {day.date.isoformat() for day in changes.days if day.kind == "ordinary"}
    assert taken_back == {"2027-02-11"}


@pytest.mark.parametrize("name", ["Quốc khánh", "Nghỉ lễ Quốc khánh", "Quốc khánh 2/9", "Lễ 2/9"])
def test_the_national_day_too(name: str) -> None:
    changes, _ = read(*((day, "nghỉ", name, "TB") for day in NOTICE_2027[-2:]))
    assert [d.date.isoformat() for d in changes.days if d.kind == "ordinary"] == ["2027-09-03"]


def test_new_year_by_the_suns_calendar_is_not_tet() -> None:
    changes, _ = read(("2027-01-01", "nghỉ", "Tết Dương lịch", "TB"))
    assert [day for day in changes.days if day.kind == "ordinary"] == []


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("2026-12-08", "làm bù", "Làm bù", "QĐ 1"), "works-anyway"), (("2027-01-01", "làm bù", "Làm bù", "QĐ 1"), "holiday-by-law"),
        (("2027-01-01", "ngày thường", "Thử", "QĐ 1"), "holiday-by-law"), (("2026-02-04", "nghỉ", "Tết", "TB"), "day-long-past"),
        (("2037-06-01", "nghỉ", "Lễ", "TB"), "day-far-ahead"),
    ],
)  # fmt: skip
def test_what_is_likely_a_slip_is_asked_about(row: tuple[str, ...], code: str) -> None:
    changes, report = read(row)
    assert changes.days and [note.code for note in report.notes] == [code]


def test_what_is_usual_is_not_asked_about() -> None:
    rows = (
        ("2026-12-12", "làm bù", "Làm bù", "TB"),
        ("2026-12-15", "đóng cửa", "Bão", "QĐ"),
        ("2027-09-03", "nghỉ", "Nghỉ", "TB"),
    )
    assert read(*rows)[1].notes == []


@pytest.mark.parametrize("kind", ["Nghỉ hoán đổi", "làm việc bù", "NGHỈ LỄ, TẾT", "Ngày làm việc"])
def test_notices_kinds_are_known(kind: str) -> None:
    assert read(("2026-12-12", kind, "Thử", "TB"))[1].faults == []


def after(*rows: tuple[str, ...], header: tuple[str, ...] = HEADING) -> tuple[WorkingDays, Report]:
    """The calendar once a file is taken."""
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate((header, *rows), start=1)]
    changes = read_calendar(table, SHIPPED, range(5), report, date(2026, 12, 1))
    return WorkingDays([*SHIPPED.rows(), *changes.days]), report


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2027-02-12", "Nghỉ hoán đổi dịp Tết"), ("2027-02-12", "Nghỉ bù Tết"), ("2027-06-09", "Tết Đoan Ngọ"),
        ("2027-09-15", "Tết Trung thu"), ("2027-09-13", "Nghỉ bù ngày 12/9"), ("2027-09-06", "Nghỉ bão 6/9"),
        ("2027-09-06", "Nghỉ bù Quốc khánh"), ("2027-05-21", "Hội làng 21/5"),
    ],
)  # fmt: skip
def test_one_day_off_more_takes_no_holiday_back(day: str, name: str) -> None:
    calendar, report = after((day, "nghỉ", name, "QĐ 5"))
    assert report.faults == []
    kept = ("2027-02-05", "2027-02-11", "2027-09-03")
    assert not any(calendar.is_working(date.fromisoformat(one)) for one in kept)


@pytest.mark.parametrize(
    "name",
    [
        "Tết Nguyên đán năm mới Đinh Mùi", "Nghỉ đón năm mới Đinh Mùi", "Nghỉ Xuân Đinh Mùi", "Tết", "NGHỈ TẾT ÂM LỊCH",
    ],
)  # fmt: skip
def test_a_notice_of_tet_is_known_by_where_its_days_lie(name: str) -> None:
    days = ("2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10")
    calendar, report = after(*((day, "nghỉ", name, "TB 1") for day in days))
    assert calendar.is_working(date(2027, 2, 11)) and report.notes == []
    term = Term(3, WORKING_DAYS)
    received = datetime(2027, 2, 3, 9, tzinfo=VIETNAM)
    assert due_date(term, received, calendar).due_at.date() == date(2027, 2, 15)


@pytest.mark.parametrize("name", ["Nghỉ lễ 02/09", "Nghỉ 2/9", "Nghỉ QK", "Quốc khánh 2-9"])
def test_the_national_days_second_day_is_the_notices(name: str) -> None:
    calendar, _ = after(*((day, "nghỉ", name, "TB 1") for day in ("2027-09-01", "2027-09-02")))
    assert calendar.is_working(date(2027, 9, 3))


def test_guesses_that_stay_beside_a_notice_are_told() -> None:
    calendar, report = after(("2027-02-04", "nghỉ", "Tết", "TB 1"))
    assert not calendar.is_working(date(2027, 2, 11))
    assert [(note.code, note.value.count("/2027")) for note in report.notes] == [("guess-stays", 5)]


RANGE = (*HEADING, "đến ngày", "số ngày")


@pytest.mark.parametrize(("until", "count"), [("15/07/2026", ""), ("", "3"), ("15/07/2026", "3")])
def test_a_row_may_stand_for_several_days(until: str, count: str) -> None:
    calendar, report = after(("13/07/2026", "Đóng cửa", "Bão", "QĐ 5", until, count), header=RANGE)
    assert report.faults == []
    closed = [day for day in range(12, 18) if not calendar.is_working(date(2026, 7, day))]
    assert closed == [12, 13, 14, 15]


@pytest.mark.parametrize(
    ("until", "count", "code"),
    [
        ("12/07/2026", "", "cell-wrong"), ("", "0", "cell-wrong"), ("", "400", "cell-wrong"),
        ("15/07/2026", "2", "days-contradict-until"), ("mai", "", "cell-no-date"),
    ],
)  # fmt: skip
def test_a_span_of_days_that_cannot_be_is_a_fault(until: str, count: str, code: str) -> None:
    _, report = after(("13/07/2026", "Đóng cửa", "Bão", "QĐ 5", until, count), header=RANGE)
    assert [fault.code for fault in report.faults] == [code]


def test_days_worked_instead_in_a_column_are_refused_and_not_passed_over() -> None:
    header = (*HEADING, "làm bù")
    _, report = after(("13/07/2026", "nghỉ", "Đổi", "QĐ 5", "25/07/2026"), header=header)
    assert [fault.code for fault in report.faults] == ["row-for-each-day"]


@pytest.mark.parametrize(
    ("weekday", "is_right"),
    [("Thứ Hai", True), ("T2", True), ("2", True), ("thứ hai", True), ("Thứ Bảy", False), ("CN", False)],
)  # fmt: skip
def test_a_weekday_that_is_not_the_dates_is_a_fault(weekday: str, is_right: bool) -> None:
    header = ("thứ", *HEADING)
    _, report = after((weekday, "06/07/2026", "Đóng cửa", "Bão", "QĐ 5"), header=header)
    assert (report.faults == []) is is_right


@pytest.mark.parametrize(
    "written",
    [
        "2026/07/06", "2026-7-6", "06/07/2026 00:00:00", "Thứ Hai, 06/07/2026", "ngày 06/07/2026", "6 tháng 7 năm 2026",
        "Thứ Hai, ngày 6 tháng 7 năm 2026", "T2 6/7/2026",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_spelt(written: str) -> None:
    calendar, report = after((written, "Đóng cửa", "Bão", "QĐ 5"))
    assert report.faults == [] and not calendar.is_working(date(2026, 7, 6))
