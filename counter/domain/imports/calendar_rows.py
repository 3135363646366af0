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
# What notices call the holidays, the first that fits: "Nghỉ Tết Nguyên đán Đinh Mùi" is Tết.
_HOLIDAYS = (
    ("duong lich", "new-year"), ("nam moi", "new-year"), ("tet", "tet"), ("gio to", "founders"), ("hung vuong", "founders"),
    ("giai phong", "april"), ("chien thang", "april"), ("30 4", "april"), ("lao dong", "may"), ("1 5", "may"), ("quoc khanh", "september"),
    ("2 9", "september"),
)  # fmt: skip
_YEARS = range(2000, 2101)
_LONG_AGO = timedelta(days=60)
_FEWEST_MONTHS = 4  # New Year, Tết, Giỗ Tổ or 30/4, 2/9

HEADINGS = Headings(
    ("date", "kind", "name", "source"),
    {
        "date": ("ngày", "ngày tháng", "ngày, tháng, năm", "ngày tháng năm"),
        "kind": ("loại", "loại ngày", "hình thức", "trạng thái"),
        "name": ("tên", "tên ngày", "nội dung", "dịp", "lý do"),
        "source": ("nguồn", "căn cứ", "văn bản", "quyết định", "số văn bản"),
        "confirmed": ("xác nhận", "đã xác nhận", "chính thức"),
        "hours_of": ("giờ theo thứ", "giờ của thứ", "theo giờ"),
    },
)
CALENDAR_COLUMNS = HEADINGS.names


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
) -> CalendarChanges:
    """Rows `date,kind,name,source[,confirmed,hours_of]`. A day of work takes its hours from a
    weekday, 0 is Monday: one of `office_days`, which have any.
    """
    read: dict[date, CalendarDay] = {}
    for row in rows_by_column(rows, HEADINGS, report):
        cells = Cells(row, report)
        day = _read_day(cells, office_days, read)
        read[day.date] = day
        if not report.faults and known.exception(day.date) != day:
            _ask_about(cells, day, known, today)
    if report.faults:
        return CalendarChanges()
    told = list(read.values())
    _ask_for_days_worked(told, known, report)
    days = (*told, *_take_back_guesses(told, known))
    changes = (DayChange(before=known.exception(day.date), after=day) for day in days)
    return CalendarChanges(
        days=days,
        changes=tuple(change for change in changes if change.before != change.after),
        notes=tuple(report.notes),
    )


def _read_day(cells: Cells, office_days: Collection[int], before: Collection[date]) -> CalendarDay:
    day = cells.read("date", read_day, date.min, "cell-no-date")
    if not cells.says("date"):
        cells.fault("date", "cell-empty")
    elif day != date.min and day.year not in _YEARS:
        cells.fault("date", "cell-wrong")
    elif day != date.min and day in before:
        cells.fault("date", "cell-twice")
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


def _take_back_guesses(days: Sequence[CalendarDay], known: WorkingDays) -> Iterator[CalendarDay]:
    """Days off that were guessed for a year follow its notice: all of them where a file has a whole
    year's, else those of the holidays it names. What is law by its date stays.
    """
    said = {day.date for day in days}
    confirmed = [day for day in days if day.kind == OFF and day.confirmed]
    whole_years = _list_whole_years(confirmed)
    named = {(day.date.year, _holiday(day.name)): day for day in confirmed}
    for guess in known.rows():
        year = guess.date.year
        if guess.confirmed or guess.kind != OFF or guess.date in said or is_fixed(guess.date):
            continue
        notice = named.get((year, _holiday(guess.name))) or whole_years.get(year)
        if notice is not None:
            yield CalendarDay(
                date=guess.date,
                kind=ORDINARY,
                name=guess.name,
                source=notice.source,
                confirmed=True,
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


def _holiday(name: str) -> str:
    """Which holiday a day off is of; its own name where it is none that is known."""
    said = " ".join(words(name.partition("(")[0]))
    return next((holiday for sign, holiday in _HOLIDAYS if sign in said), said)


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
