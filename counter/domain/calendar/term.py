"""How long the law gives: a value and a unit, never converted into another unit."""

import math
import re

import msgspec

from counter.domain.refusal import Refusal
from counter.domain.spelt_numbers import in_digits, value_of
from counter.domain.text import composed

SAME_DAY = "same_day"
WORKING_DAYS = "working_days"
WORKING_HOURS = "working_hours"
DAYS = "days"
MONTHS = "months"

# Beyond these a term is a typing error: the longest commune procedure runs 60 days.
LONGEST = {WORKING_DAYS: 400, WORKING_HOURS: 2000, DAYS: 730, MONTHS: 24}

_HOURS_A_DAY = 8  # of work, Bộ luật Lao động 2019 Điều 105
_DAYS_A_WEEK = 5
_WEEKEND = 2
_MONTH = (28, 31)  # days, at least and at most

_UNIT_WORDS = {
    "working day": WORKING_DAYS,
    "working days": WORKING_DAYS,
    "ngày làm việc": WORKING_DAYS,
    "working hour": WORKING_HOURS,
    "working hours": WORKING_HOURS,
    "giờ làm việc": WORKING_HOURS,
    "giờ": WORKING_HOURS,  # the records' bare hours are hours of work
    "ngày lv": WORKING_DAYS,
    "ngày công": WORKING_DAYS,
    "ngày lịch": DAYS,
    "day": DAYS,
    "days": DAYS,
    "ngày": DAYS,
    "month": MONTHS,
    "months": MONTHS,
    "tháng": MONTHS,
}


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
    def plain_value(self) -> str:
        """The value as files have it: 3, 2.5."""
        return f"{self.value:g}"

    @property
    def span(self) -> tuple[float, float]:
        """Days of the calendar it runs at least and at most, holidays aside: to compare units by,
        never to count a date with.
        """
        if self.unit == SAME_DAY:
            return 0, 1
        if self.unit == MONTHS:
            return self.value * _MONTH[0], self.value * _MONTH[1]
        if self.unit == DAYS:
            return self.value, self.value
        worked = self.value / _HOURS_A_DAY if self.unit == WORKING_HOURS else self.value
        weeks = worked / _DAYS_A_WEEK
        return worked + _WEEKEND * math.floor(weeks), worked + _WEEKEND * math.ceil(weeks)

    @property
    def ends_with_morning(self) -> bool:
        return self.value != int(self.value)


def can_end_before(term: Term, other: Term) -> bool:
    """True where a term ends before the other at least on some days of receipt."""
    if term.unit == other.unit:
        return term.value < other.value
    return term.span[0] < other.span[1]


def checked(value: float, unit: str, field: str = "term", said: str = "") -> Term:
    """The term, or a Refusal naming what was `said`."""
    if unit == SAME_DAY:
        return Term(0, SAME_DAY)
    step = 0.5 if unit == WORKING_DAYS else 1
    if unit not in LONGEST or not 0 < value <= LONGEST[unit] or value % step:
        raise Refusal("term-absurd", field, value=said or f"{value:g} {unit}")
    return Term(value, unit)


# The portal's and decisions' sentences around a term: "Không quá 03 ngày làm việc kể từ ngày nhận đủ
# hồ sơ hợp lệ", "Trong thời hạn mười (10) ngày".
_TERM = re.compile(
    r"""
    (?: (?:kể|tính)\ từ\ [^0-9:,]* [:,]\  )?
    (?: (?: không\ (?:quá|vượt\ quá) | trong (?:\ (?:vòng|thời\ hạn|thời\ gian))? | tối\ đa | chậm\ nhất
          | thời\ (?:hạn|gian) | giải\ quyết | là | sau | within | at\ most | up\ to ) [ :]* )*
    (?: (?P<words> [a-zà-ỹ]+ (?:\ [a-zà-ỹ]+){0,2}? ) \ ?\( (?P<bracketed>[0-9]{1,4}) \)
      | (?P<digits> -?[0-9]{1,9} (?:[.,](?![0-9]{3}\ )[0-9]{1,6})? ) (?:\ ?\( (?P<spelt>[a-zà-ỹ ]+) \) )? )
    \ ?(?P<unit> [a-zà-ỹ]+ (?:\ [a-zà-ỹ]+){0,2}? )
    (?: [ ,;]* \(?
        (?: (?:kể|tính)\ từ\  | từ\ (?:ngày|khi)\  | sau\ khi\  | khi\ nhận\  | of\ receipt ) .* )?
    [ .;]*
    """,
    re.VERBOSE,
)
_ON_THE_DAY = (
    r"(?:(?:giải quyết|trả kết quả|thực hiện|có|cấp) )?(?:same day|ngay|trong ngày|trong buổi)"
)
_SAME_DAY = re.compile(
    _ON_THE_DAY
    + r"(?:[ ;,](?:trong ngày|trong buổi|làm việc|tiếp nhận|nhận|sau khi|khi|lập tức|tại chỗ).*)?[ .;,]*"
)
# What comes after this hour is answered the day after (NĐ 23/2015 Đ7 and others): the desk's own
# rule of late hours. Another hour is another rule.
_AFTER_HOURS = re.compile(r"sau 15 ?(?:giờ|h|:(?=00))(?: ?00)?(?! ?[0-9])")
_OR_LATER = re.compile(_ON_THE_DAY + r"\b(?P<first>.*?)(?:hoặc|nếu|trường hợp|[;,.]).*")
_UNITS = "ngày|giờ|tháng|tuần|working|day|hour|month|week"
_COUNTED = re.compile(rf"([0-9]+)\)? ?(?:\([a-zà-ỹ ]+\) ?)?(?:{_UNITS})")
_ELSEWHERE = re.compile(r"\bđảo\b|gia hạn|kéo dài")  # another term than this one
_LATER = re.compile(r"\b(?:tiếp theo|hôm sau|kế tiếp)\b")
_LONGEST_TEXT = 2000


def parsed(text: str, field: str = "term") -> Term:
    """Reads "same day", "2.5 working days", "4 working hours", "30 days", "1 month", the same in
    Vietnamese, and the portal's sentences around them ("Không quá 03 ngày làm việc").

    Two terms in one text are none: nobody can know which of them is meant.
    """
    words = in_digits(composed(text).lower(), _UNITS)
    if len(words) > _LONGEST_TEXT or _ELSEWHERE.search(words):
        raise Refusal("term-unknown", field, value=text[:80])
    if _is_same_day(words):
        return Term(0, SAME_DAY)
    match = _TERM.fullmatch(words)
    unit = _UNIT_WORDS.get(match["unit"]) if match else None
    if match is None or unit is None or len(_COUNTED.findall(words)) > 1:
        raise Refusal("term-unknown", field, value=text[:80])
    number = float(match["bracketed"] or match["digits"].replace(",", "."))
    said = value_of(match["words"] or match["spelt"] or "")
    if said is not None and said != number:
        raise Refusal("term-unknown", field, value=text[:80])
    return checked(number, unit, field, text[:80])


def _is_same_day(words: str) -> bool:
    """No other term beside it, and not the day after, but for what comes after 15:00."""
    without_hour = _AFTER_HOURS.sub("", words)
    if _COUNTED.search(without_hour):
        return False
    if without_hour == words:
        return _SAME_DAY.fullmatch(words) is not None and _LATER.search(words) is None
    rule = _OR_LATER.fullmatch(words)
    return rule is not None and _LATER.search(rule["first"]) is None
