"""Terms in cells: a value with a unit, or the words of the portal; cases and steps with terms of
their own.
"""

import re
from collections.abc import Sequence

from counter.domain.calendar import term as terms
from counter.domain.calendar.term import Term
from counter.domain.imports.cells import Cells
from counter.domain.procedure import NamedTerm
from counter.domain.refusal import Refusal
from counter.domain.text import fold

_UNITS = {
    "trong_ngay": terms.SAME_DAY,
    "trong ngày": terms.SAME_DAY,
    "ngay trong ngày": terms.SAME_DAY,
    "ngay_lam_viec": terms.WORKING_DAYS,
    "gio_lam_viec": terms.WORKING_HOURS,
    "ngay": terms.DAYS,
    "thang": terms.MONTHS,
    "ngày làm việc": terms.WORKING_DAYS,
    "giờ làm việc": terms.WORKING_HOURS,
    "giờ": terms.WORKING_HOURS,
    "ngày": terms.DAYS,
    "ngày lịch": terms.DAYS,
    "tháng": terms.MONTHS,
} | {unit: unit for unit in (terms.SAME_DAY, *terms.LONGEST)}
_BY_PLAN = ("theo_ky", "theo kỳ", "theo kế hoạch")
_VALUE = re.compile(r"[0-9]{1,5}(\.[0-9]{1,2})?")

WRITTEN = {
    terms.WORKING_DAYS: "ngày làm việc",
    terms.WORKING_HOURS: "giờ làm việc",
    terms.DAYS: "ngày",
    terms.MONTHS: "tháng",
}


def says_term(cells: Cells, value_column: str, unit_column: str) -> bool:
    return cells.says(value_column) or cells.says(unit_column)


def read_term(cells: Cells, value_column: str, unit_column: str) -> Term | None:
    """The term of a row; None where it is cleared or set by plan. Value and unit belong together;
    the value may be a sentence of the portal, which has its unit in itself.
    """
    value, unit = cells.text(value_column), cells.text(unit_column).lower()
    if value and (unit in _BY_PLAN or _UNITS.get(unit) == terms.SAME_DAY) and value != "0":
        cells.fault(value_column, "unit-contradicts-value")
        return None
    if unit in _BY_PLAN:
        return None
    if cells.clears(unit_column) and not value and not cells.clears(value_column):
        cells.fault(value_column, "unit-without-value")  # half of a term is no term taken away
    if not unit and value and not _VALUE.fullmatch(value.replace(",", ".")):
        return cells.read(value_column, terms.parsed, None, "term-not-understood")
    if _UNITS.get(unit) == terms.SAME_DAY:
        return Term(0, terms.SAME_DAY)
    if value and not unit:
        cells.fault(unit_column, "term-without-unit")
    elif unit and not value:
        cells.fault(value_column, "unit-without-value")
    elif value:
        return _read_counted(cells, value_column, unit_column)
    return None


def _read_counted(cells: Cells, value_column: str, unit_column: str) -> Term | None:
    """Half days of the calendar are read as working days, and noted."""
    value, unit = cells.text(value_column).replace(",", "."), cells.text(unit_column).lower()
    known = _UNITS.get(unit)
    if not _VALUE.fullmatch(value):
        cells.fault(value_column, "cell-wrong")
        return None
    if known is None:
        try:
            return terms.parsed(f"{value} {unit}", value_column)
        except Refusal:
            cells.fault(unit_column, "term-unit-unknown")
            return None
    if known == terms.DAYS and float(value) % 1:
        known = terms.WORKING_DAYS
        cells.note(value_column, "half-days-are-working-days")
    try:
        return terms.checked(float(value), known)
    except Refusal:
        cells.fault(value_column, "cell-wrong")
        return None


def read_named(text: str) -> tuple[NamedTerm, ...]:
    """`nhà ở riêng lẻ: 15 ngày; công trình khác: 20 ngày`, or one a line. Raises Refusal or
    ValueError for what is no case with a term.
    """
    parts = [part.strip(" .") for part in re.split(r"[\n;]", text) if part.strip(" .")]
    named = tuple(_read_one(part) for part in parts)
    if len({fold(one.name) for one in named}) < len(named):
        raise ValueError(text)
    return named


def _read_one(text: str) -> NamedTerm:
    name, parted, term = text.rpartition(":")
    if not parted or not name.strip():
        raise ValueError(text)
    return NamedTerm(name=name.strip(), term=terms.parsed(term))


def write_named(named: Sequence[NamedTerm]) -> str:
    """So that `read_named` gives the same ones back."""
    return "\n".join(f"{one.name}: {write_term(one.term)}" for one in named)


def write_term(term: Term) -> str:
    if term.unit == terms.SAME_DAY:
        return "trong ngày"
    return f"{term.plain_value.replace('.', ',')} {WRITTEN[term.unit]}"
