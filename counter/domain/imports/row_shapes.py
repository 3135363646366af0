"""Rows as offices lay them out, brought into the shape in which one row is one procedure."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from counter.domain.imports.cells import Fault, Report, Row

# The portal's whole code names the province that answers for it: "1.004873.000.00.00.H49".
_OF_A_PROVINCE = re.compile(r"([0-9]\.[0-9]{6})\.000\.00\.00\.H[0-9]{2}")
_LIKE_A_CODE = re.compile(r"[0-9]\.[0-9]{3}")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
# columns whose heading names the unit of the number below it
_UNITS = {"working_days": "ngày làm việc", "calendar_days": "ngày"}
_PAPERS = "documents"


class Laid(NamedTuple):
    """What a row says by column, while it is brought into shape."""

    number: int
    values: dict[str, str]


def in_one_row_each(rows: Sequence[Row], report: Report) -> list[Row]:
    """A procedure's papers may go on in the rows below it; a row with a single cell else is a
    heading between the others, a sum, a signature: passed over, and told.
    """
    laid: list[Laid] = []
    for row in rows:
        values = _with_unit_of_heading(dict(row.values))
        values["code"] = without_province(values.get("code", ""))
        if laid and _goes_on(laid[-1].values, values):
            laid[-1].values[_PAPERS] = "\n".join((laid[-1].values[_PAPERS], values[_PAPERS]))
        elif _is_procedure(values):
            laid.append(Laid(row.number, values))
        else:
            told = next(filter(None, values.values()), "")[:60]
            report.notes.append(
                Fault(row=row.number, column="", value=told, code="row-passed-over")
            )
    return [Row(one.number, one.values) for one in laid]


def without_province(code: str) -> str:
    """The nation's part of a code."""
    whole = _OF_A_PROVINCE.fullmatch(code)
    return whole[1] if whole else code


def _with_unit_of_heading(values: dict[str, str]) -> dict[str, str]:
    """A number takes its unit from its heading, "Thời hạn (ngày làm việc)", or from the column of
    units, though it stands under the heading of the term's words.
    """
    for column, unit in _UNITS.items():
        if (number := values.pop(column, "")) and not values.get("term_value"):
            values |= {"term_value": number, "term_unit": unit}
    words = values.get("term_text", "")
    if values.get("term_unit") and not values.get("term_value") and _NUMBER.fullmatch(words):
        values |= {"term_value": words, "term_text": ""}
    return values


def _goes_on(before: Mapping[str, str], values: Mapping[str, str]) -> bool:
    """Nothing but papers more: all else is empty, or the same as above where cells are merged."""
    papers = values.get(_PAPERS, "")
    others = ((name, value) for name, value in values.items() if value and name != _PAPERS)
    is_same = all(value == before.get(name) for name, value in others)
    return bool(papers) and papers != before.get(_PAPERS) and is_same and bool(before.get(_PAPERS))


def _is_procedure(values: Mapping[str, str]) -> bool:
    said = {value for value in values.values() if value}
    return len(said) > 1 or bool(_LIKE_A_CODE.search(values.get("code", "")))
