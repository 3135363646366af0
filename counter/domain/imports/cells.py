"""One row of a table, read cell by cell; what is wrong with it is collected, not raised."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple, TypeVar

import msgspec

from counter.domain.misread_letters import find_misread
from counter.domain.refusal import Refusal
from counter.domain.text import composed, fold, has_control_characters

T = TypeVar("T")

MAX_TEXT = 4000
CLEARS = ("-", "–", "—")  # takes away what is known; an empty cell leaves it
_SAID = 60  # characters of a value that a fault repeats


class RawRow(NamedTuple):
    """A row that holds something: its number in the file from 1, and its cells as text."""

    number: int
    cells: list[str]


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong in one cell, or worth a look; `code` names the sentence."""

    row: int
    column: str
    value: str
    code: str


class Row(NamedTuple):
    """A row below the headings: its number, and its cells by the names of their columns."""

    number: int
    values: Mapping[str, str]


class Report:
    """What was found wrong, and what is worth a look."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.notes: list[Fault] = []
        self._told: set[Fault] = set()

    def add_fault(self, fault: Fault) -> None:
        if fault not in self._told:
            self._told.add(fault)
            self.faults.append(fault)


class Cells:
    """One row being read."""

    def __init__(self, row: Row, report: Report) -> None:
        self._row, self._report = row, report
        self.number = row.number

    def says(self, column: str) -> bool:
        """The file has something to say of this: an empty cell and a missing column leave what is
        known.
        """
        return bool(self._row.values.get(column, ""))

    def clears(self, column: str) -> bool:
        return self._row.values.get(column, "") in CLEARS

    def text(self, column: str) -> str:
        """The cell in one line; empty where it says nothing or clears."""
        return composed(self.lines(column))

    def lines(self, column: str) -> str:
        """The cell with its line breaks."""
        value = self._row.values.get(column, "")
        if value in CLEARS:
            return ""
        if len(value) > MAX_TEXT:
            self.fault(column, "cell-too-long")
        elif has_control_characters(value):
            self.fault(column, "cell-wrong")
        elif misread := find_misread(value):
            self.fault(column, misread)
        return value

    def needed(self, column: str) -> str:
        value = self.text(column)
        if not value:
            self.fault(column, "cell-empty")
        return value

    def read(
        self, column: str, convert: Callable[[str], T], default: T, wrong: str = "cell-wrong"
    ) -> T:
        """The cell as `convert` understands it; a fault and the default where it does not."""
        value = self.text(column)
        if not value:
            return default
        try:
            return convert(value)
        except DateWithTime:
            self.fault(column, "cell-date-with-time")
        except (ValueError, KeyError, Refusal):
            self.fault(column, wrong)
        return default

    def fault(self, column: str, code: str) -> None:
        """Told once, however often a cell is looked at."""
        self._report.add_fault(self._tell(column, code))

    def note(self, column: str, code: str, value: str = "") -> None:
        """`value` is what is said of it, else what stands in the cell."""
        told = self._tell(column, code)
        if value:
            told = msgspec.structs.replace(told, value=value)
        self._report.notes.append(told)

    def _tell(self, column: str, code: str) -> Fault:
        value = composed(self._row.values.get(column, ""))[:_SAID]
        return Fault(row=self.number, column=column, value=value, code=code)


# "-" is no "no": it clears
_YES, _NO = ("1", "true", "yes", "co", "x", "v", "dung"), ("0", "false", "no", "khong", "sai")


def read_yes(value: str) -> bool:
    return (*_YES, *_NO).index(fold(value)) < len(_YES)


_FOR_EVER = 2100  # years from here on are what programs write for "without an end"


def read_end(text: str) -> date | None:
    """The last day of something; None for one without an end, 31/12/9999."""
    day = read_day(text)
    return None if day.year >= _FOR_EVER else day


class DateWithTime(ValueError):
    """A date that is an hour of a day: the day may be another one where the file was made."""


_TYPED_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?: 00:00(?::00)?)?")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?: 00:00(?::00)?)?")
# "6 tháng 7 năm 2026"
_SPELT_DAY = re.compile(r"([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})")
# "Thứ Hai, ngày 06/07/2026"
_BEFORE_DAY = re.compile(
    r"^(?:(?:thứ [^\W\d_]+|chủ nhật|t[2-7]|cn)[ ,]+)?(?:ngày )?", re.IGNORECASE
)
_WITH_TIME = re.compile(r"([0-9-]{10})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?Z?")
_NEAR_MIDNIGHT = timedelta(minutes=10)


def read_day(text: str) -> date:
    """A day as files hold it, 2026-06-01, or as people write it, 1/6/2026. Minutes around midnight
    are a workbook's rounding; any other hour is no day.
    """
    text = _BEFORE_DAY.sub("", text)
    if typed := _TYPED_DAY.fullmatch(text) or _SPELT_DAY.fullmatch(text.lower()):
        return date(int(typed[3]), int(typed[2]), int(typed[1]))
    if typed := _YEAR_FIRST.fullmatch(text):
        return date(int(typed[1]), int(typed[2]), int(typed[3]))
    with_time = _WITH_TIME.fullmatch(text)
    if with_time is None:
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(f"{with_time[1]}T{with_time[2]}")
    since = timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
    if since <= _NEAR_MIDNIGHT:
        return moment.date()
    if since < timedelta(days=1) - _NEAR_MIDNIGHT or moment.date() == date.max:
        raise DateWithTime(text)
    return moment.date() + timedelta(days=1)
