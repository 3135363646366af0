"""A calendar out of a table: days off, days worked instead, closures; what the government confirmed
takes the place of what was guessed.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from counter.domain.calendar.working_days import (
    CLOSED,
    MONDAY,
    NOTICED_DAYS,
    OFF,
    ORDINARY,
    WORK,
    CalendarDay,
    WorkingDays,
    is_fixed,
)
from counter.domain.imports.cells import Cells, Fault, RawRow, Report, read_day, read_yes
from counter.domain.imports.headings import Headings, rows_by_column
from counter.domain.text import words

_KINDS = {
    "off": OFF, "nghi": OFF, "nghi le": OFF, "nghi tet": OFF, "nghi le tet": OFF, "nghi bu": OFF, "nghi hoan doi": OFF, "ngay nghi": OFF,
    "le": OFF, "tet": OFF,
    "work": WORK, "lam bu": WORK, "lam viec": WORK, "lam viec bu": WORK, "ngay lam viec": WORK, "di lam": WORK, "di lam bu": WORK,
    "ngay lam bu": WORK,
    "closed": CLOSED, "dong cua": CLOSED, "tam dong cua": CLOSED,
    "ordinary": ORDINARY, "binh thuong": ORDINARY, "ngay thuong": ORDINARY, "thuong": ORDINARY,
}  # fmt: skip
# What notices call the holidays: "Nghỉ Tết Nguyên đán năm mới Đinh Mùi" may be of two, and is of the
# one that is near.
_HOLIDAYS = (
    ("duong lich", "new-year"), ("nam moi", "new-year"), ("nam moi", "tet"), ("tet", "tet"), ("xuan", "tet"), ("gio to", "founders"),
    ("hung vuong", "founders"), ("giai phong", "april"), ("chien thang", "april"), ("30 4", "april"), ("lao dong", "may"), ("1 5", "may"),
    ("quoc khanh", "september"), ("qk", "september"), ("2 9", "september"),
)  # fmt: skip
_NEAR = timedelta(days=10)  # so far from its holiday may a day off lie that belongs to it
_YEARS = range(2000, 2101)
_LONG_AGO = timedelta(days=60)
_FEWEST_MONTHS = 4  # New Year, Tết, Giỗ Tổ or 30/4, 2/9

HEADINGS = Headings(
    ("date", "kind", "name", "source"),
    {
        "date": ("ngày", "ngày tháng", "ngày, tháng, năm", "ngày tháng năm", "từ ngày", "bắt đầu", "ngày bắt đầu"),
        "until": ("đến ngày", "đến hết ngày", "kết thúc", "ngày kết thúc"),
        "days": ("số ngày", "số ngày nghỉ"),
        "weekday": ("thứ", "thứ trong tuần"),
        "worked_instead": ("làm bù", "ngày làm bù", "làm bù ngày", "ngày đi làm bù"),
        "kind": ("loại", "loại ngày", "hình thức", "trạng thái"),
        "name": ("tên", "tên ngày", "nội dung", "dịp", "lý do"),
        "source": ("nguồn", "căn cứ", "văn bản", "quyết định", "số văn bản"),
        "confirmed": ("xác nhận", "đã xác nhận", "chính thức"),
        "hours_of": ("giờ theo thứ", "giờ của thứ", "theo giờ"),
    },
)  # fmt: skip
CALENDAR_COLUMNS = HEADINGS.names
_SUNDAY = 6
_LONGEST = 60  # days of one row
_WEEKDAYS = ("hai", "ba", "tu", "nam", "sau", "bay", "chu nhat")


class DayChange(msgspec.Struct, frozen=True, kw_only=True):
    """A date whose row becomes another; `before` is None for a day that followed the week."""

    before: CalendarDay | None
    after: CalendarDay


class CalendarChanges(msgspec.Struct, frozen=True, kw_only=True):
    """The days of a file, with those taken back that it replaces, and what they change; `notes` are
    worth a look.
    """

    days: tuple[CalendarDay, ...] = ()
    changes: tuple[DayChange, ...] = ()
    notes: tuple[Fault, ...] = ()


def read_calendar(
    rows: Sequence[RawRow],
    known: WorkingDays,
    office_days: Collection[int],
    report: Report,
    today: date,
    *,
    is_notice: bool = True,
) -> CalendarChanges:
    """Rows `date,kind,name,source[,confirmed,hours_of]`. A day of work takes its hours from a
    weekday, 0 is Monday: one of `office_days`, which have any. `is_notice`: the rows may be all that
    is known of a holiday, and what was guessed of it is taken back.
    """
    read: dict[date, CalendarDay] = {}
    for row in rows_by_column(rows, HEADINGS, report):
        cells = Cells(row, report)
        first = _read_first(cells, office_days, read)
        for day in _list_days(cells, first, read):
            read[day.date] = day
            if not report.faults and known.exception(day.date) != day:
                _ask_about(cells, day, known, today)
    if report.faults:
        return CalendarChanges()
    told = list(read.values())
    _ask_for_days_worked(told, known, report)
    days = (*told, *(_take_back_guesses(told, known, report) if is_notice else ()))
    changes = (DayChange(before=known.exception(day.date), after=day) for day in days)
    return CalendarChanges(
        days=days,
        changes=tuple(change for change in changes if change.before != change.after),
        notes=tuple(report.notes),
    )


def _list_days(cells: Cells, first: CalendarDay, before: Collection[date]) -> Iterator[CalendarDay]:
    """A row may stand for several days, by its last one or by how many they are."""
    if cells.says("worked_instead"):
        cells.fault("worked_instead", "row-for-each-day")
    count = cells.read("days", int, 1)
    until = cells.read("until", read_day, first.date, "cell-no-date")
    if not cells.says("until") and first.date != date.min and 1 <= count <= _LONGEST:
        until = first.date + timedelta(days=count - 1)
    length = (until - first.date).days + 1
    if not 1 <= length <= _LONGEST or not 1 <= count <= _LONGEST:
        cells.fault("until" if cells.says("until") else "days", "cell-wrong")
        length = 1
    if cells.says("until") and cells.says("days") and length != count:
        cells.fault("days", "days-contradict-until")
    for number in range(length):
        day = first.date + timedelta(days=number)
        if number and day in before:
            cells.fault("date", "cell-twice")
        yield msgspec.structs.replace(first, date=day)


def _check_weekday(cells: Cells, day: date) -> None:
    """A weekday that is not the date's: one of the two is a slip."""
    said = " ".join(words(cells.text("weekday"))).removeprefix("thu ").removeprefix("ngay ")
    meant = {_WEEKDAYS[day.weekday()], str(day.weekday() + 2), f"t{day.weekday() + 2}"}
    if day.weekday() == _SUNDAY:
        meant |= {"cn", "chu nhat"}
    if said and day != date.min and said not in meant:
        cells.fault("weekday", "weekday-contradicts-date")


def _read_first(
    cells: Cells, office_days: Collection[int], before: Collection[date]
) -> CalendarDay:
    day = cells.read("date", read_day, date.min, "cell-no-date")
    if not cells.says("date"):
        cells.fault("date", "cell-empty")
    elif day != date.min and day.year not in _YEARS:
        cells.fault("date", "cell-wrong")
    elif day != date.min and day in before:
        cells.fault("date", "cell-twice")
    _check_weekday(cells, day)
    cells.needed("kind")
    kind = cells.read("kind", lambda text: _KINDS[" ".join(words(text))], OFF, "day-kind-unknown")
    hours_of = cells.read("hours_of", lambda text: range(7).index(int(text)), MONDAY)
    if kind == WORK and hours_of not in office_days:
        cells.fault("hours_of", "cell-no-hours")
    return CalendarDay(
        date=day,
        kind=kind,
        name=cells.needed("name"),
        source=cells.needed("source"),
        confirmed=cells.read("confirmed", read_yes, True),
        hours_of=hours_of,
    )


def _ask_about(cells: Cells, day: CalendarDay, known: WorkingDays, today: date) -> None:
    """What is likely a slip of the pen, and may be meant all the same."""
    if day.kind == WORK and known.exception(day.date) is None and known.is_working(day.date):
        cells.note("date", "works-anyway")
    elif day.kind in (WORK, ORDINARY) and is_fixed(day.date):
        cells.note("date", "holiday-by-law")
    if day.kind != CLOSED and day.date < today - _LONG_AGO:
        cells.note("date", "day-long-past")
    elif day.date.year > today.year + 1:
        cells.note("date", "day-far-ahead")


def _take_back_guesses(
    days: Sequence[CalendarDay], known: WorkingDays, report: Report
) -> Iterator[CalendarDay]:
    """Days off that were guessed follow the notice: all of a year where a file has a whole year's,
    else those of a holiday of which it has as many days as were guessed. One day more of Tết, or a
    day off of another name near it, is no notice of Tết: what stays guessed then is told. What is
    law by its date stays.
    """
    said = {day.date for day in days}
    confirmed = [day for day in days if day.kind == OFF and day.confirmed]
    whole_years = _list_whole_years(confirmed)
    for guesses in _list_guesses(known):
        open_ones = [guess for guess in guesses if guess.date not in said]
        near = [day for day in confirmed if _is_near(day, guesses)]
        own = [day for day in near if _holidays(day.name) & _holidays(guesses[0].name)]
        is_noticed = sum(map(_tells_of_holiday, own)) >= len(guesses)
        notice = own[0] if is_noticed else whole_years.get(guesses[0].date.year)
        if notice is not None:
            yield from (_taken_back(guess, notice) for guess in open_ones)
        elif near and open_ones:
            told = ", ".join(f"{guess.date:%d/%m/%Y}" for guess in open_ones)
            report.notes.append(Fault(row=0, column="date", value=told, code="guess-stays"))


def _list_guesses(known: WorkingDays) -> list[list[CalendarDay]]:
    """The guessed days of each holiday of each year."""
    by_holiday: dict[tuple[int, str], list[CalendarDay]] = {}
    for day in known.rows():
        if day.kind == OFF and not day.confirmed and not is_fixed(day.date):
            by_holiday.setdefault((day.date.year, day.name.partition("(")[0]), []).append(day)
    return list(by_holiday.values())


def _is_near(day: CalendarDay, guesses: Sequence[CalendarDay]) -> bool:
    return any(abs(day.date - guess.date) <= _NEAR for guess in guesses)


def _tells_of_holiday(day: CalendarDay) -> bool:
    """It may stand in place of a guess: the law's own day was never one, and a day off instead of
    another comes on top.
    """
    said = words(day.name.partition("(")[0])
    return not is_fixed(day.date) and not {"bu", "hoan", "doi"} & set(said)


def _taken_back(guess: CalendarDay, notice: CalendarDay) -> CalendarDay:
    return CalendarDay(
        date=guess.date, kind=ORDINARY, name=guess.name, source=notice.source, confirmed=True
    )


def _list_whole_years(confirmed: Sequence[CalendarDay]) -> dict[int, CalendarDay]:
    """Years whose notice a file has, each with a day of it: many days, in many months. Tết alone
    has as many days, and is no year's notice.
    """
    years: dict[int, list[CalendarDay]] = {}
    for day in confirmed:
        years.setdefault(day.date.year, []).append(day)
    return {
        year: days[0]
        for year, days in years.items()
        if len(days) >= NOTICED_DAYS and len({day.date.month for day in days}) >= _FEWEST_MONTHS
    }


def _holidays(name: str) -> set[str]:
    """Which holidays a day off may be of; its own name where it is none that is known. Whole words: a
    storm of 12/9 is not the day of 2/9, and 02/9 is.
    """
    said = " ".join(word.lstrip("0") for word in words(name.partition("(")[0]))
    return {holiday for sign, holiday in _HOLIDAYS if f" {sign} " in f" {said} "} or {said}


def _ask_for_days_worked(days: Sequence[CalendarDay], known: WorkingDays, report: Report) -> None:
    """A year's notice that says of no Saturday where such a day was known before: perhaps a column
    or a page of it was left out.
    """
    whole_years = _list_whole_years([day for day in days if day.kind == OFF and day.confirmed])
    worked = {day.date.year for day in days if day.kind in (WORK, ORDINARY)}
    before = {day.date.year for day in known.rows() if day.kind == WORK}
    for year in sorted(whole_years):
        if year in before and year not in worked:
            report.notes.append(
                Fault(row=0, column="kind", value=str(year), code="no-days-worked-instead")
            )
