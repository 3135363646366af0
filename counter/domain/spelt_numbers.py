"""Numbers that sentences spell out: "mười lăm ngày", "05 (năm) ngày"."""

import re

_ONES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9,
}  # fmt: skip
_ONE = "|".join(_ONES)
_SPELT = rf"nửa|mười(?: (?:{_ONE}))?|(?:{_ONE}) mươi(?: (?:{_ONE}))?|{_ONE}"


def value_of(said: str) -> float | None:
    """The number that some words are, up to 99; None for any other words."""
    match said.split():
        case ["nửa"]:
            return 0.5
        case ["mười"]:
            return 10
        case ["mười", one] if one in _ONES:
            return 10 + _ONES[one]
        case [ten, "mươi"] if ten in _ONES:
            return 10 * _ONES[ten]
        case [ten, "mươi", one] if ten in _ONES and one in _ONES:
            return 10 * _ONES[ten] + _ONES[one]
        case [one] if one in _ONES:
            return _ONES[one]
    return None


def in_digits(text: str, before: str) -> str:
    """Numbers spelt right before one of the words (a pattern) as digits: "mười ngày" as "10 ngày"."""
    spelt = re.compile(rf"(?<!thứ )\b({_SPELT})(?= (?:{before})\b)")
    return spelt.sub(lambda found: str(value_of(found[1])), text)
