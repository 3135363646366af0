"""A sentence with blanks, and parts that are said only where all their blanks are filled.

`trả kết quả cho {collector}[ · {authority}][ · lấy từ ngăn {shelf_before}]`: a blank is named like
the value it is filled with, a dot leads into it (`{replaces.number}`), and what stands between
square brackets is left out where one of its blanks is empty.
"""

import re
from collections.abc import Iterable, Mapping

_PART = re.compile(r"\[([^\]]*)\]")
_BLANK = re.compile(r"\{([\w.]+)\}")


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with its blanks filled; a blank of which nothing is known is empty."""

    def fill_part(part: re.Match[str]) -> str:
        is_whole = all(values.get(blank) for blank in _BLANK.findall(part[1]))
        return part[1] if is_whole else ""

    said = _PART.sub(fill_part, sentence)
    return _BLANK.sub(lambda blank: values.get(blank[1], ""), said)


def blanks(sentence: str) -> set[str]:
    """The values a sentence tells, by their first names: `replaces` of `{replaces.number}`."""
    return {blank.partition(".")[0] for blank in _BLANK.findall(sentence)}


def join(parts: Iterable[str]) -> str:
    """What is said of one thing, in one line."""
    return " · ".join(part for part in parts if part)
