"""How long the law gives: a value and a unit, never converted into another unit."""

import re

import msgspec

from counter.domain.refusal import Refusal
from counter.domain.text import composed

SAME_DAY = "same_day"
WORKING_DAYS = "working_days"
WORKING_HOURS = "working_hours"
DAYS = "days"
MONTHS = "months"

# Beyond these a term is a typing error: the longest commune procedure runs 60 days.
LONGEST = {WORKING_DAYS: 400, WORKING_HOURS: 2000, DAYS: 730, MONTHS: 24}

_UNIT_WORDS = {
    "working day": WORKING_DAYS,
    "working days": WORKING_DAYS,
    "ngày làm việc": WORKING_DAYS,
    "working hour": WORKING_HOURS,
    "working hours": WORKING_HOURS,
    "giờ làm việc": WORKING_HOURS,
    "day": DAYS,
    "days": DAYS,
    "ngày": DAYS,
    "month": MONTHS,
    "months": MONTHS,
    "tháng": MONTHS,
}
_SAME_DAY_WORDS = ("same day", "trong ngày", "ngay trong ngày")


class Term(msgspec.Struct, frozen=True):
    """`value` counts `unit`s; same day has value 0. Only working days may end in .5 (provinces cut
    terms so).
    """

    value: float
    unit: str

    def __post_init__(self) -> None:
        # 3 and 3.0 are the same bytes in the journal
        msgspec.structs.force_setattr(self, "value", float(self.value))

    @property
    def whole(self) -> int:
        return int(self.value)

    @property
    def ends_with_morning(self) -> bool:
        return self.value != int(self.value)


def checked(value: float, unit: str, field: str = "term", said: str = "") -> Term:
    """The term, or a Refusal naming what was `said`."""
    if unit == SAME_DAY:
        return Term(0, SAME_DAY)
    step = 0.5 if unit == WORKING_DAYS else 1
    if unit not in LONGEST or not 0 < value <= LONGEST[unit] or value % step:
        raise Refusal("term-absurd", field, value=said or f"{value:g} {unit}")
    return Term(value, unit)


def parsed(text: str, field: str = "term") -> Term:
    """Reads "same day", "2.5 working days", "4 working hours", "30 days", "1 month" (or
    Vietnamese).
    """
    words = composed(text).lower()
    if words in _SAME_DAY_WORDS:
        return Term(0, SAME_DAY)
    match = re.fullmatch(r"(-?[0-9]{1,9}(?:[.,][0-9]{1,6})?) ([^0-9]+)", words)
    unit = _UNIT_WORDS.get(match[2]) if match else None
    if match is None or unit is None:
        raise Refusal("term-unknown", field, value=text[:80])
    return checked(float(match[1].replace(",", ".")), unit, field, text[:80])
