"""The day in numbers: five figures, the week behind, the load ahead."""

from collections.abc import Sequence

from counter.domain.calendar.working_days import OFF
from counter.domain.day_figures import DayCount, DayLoad
from counter.domain.printing.sheets import DaySheet
from counter.printing.block import Block
from counter.printing.forms.day_sheet import words
from counter.printing.layout import Style
from counter.printing.table import Column, table

_NAME = 0.16  # of the room: the first column of a table of days


def figures(style: Style, contents: DaySheet) -> list[Block]:
    of = contents.figures
    cells = (
        (words.RECEIVED, of.received, words.THEN.format(day=of.compared_with, count=of.received_then)),
        (words.RETURNED, of.returned, words.EARLY.format(count=of.returned_early)),
        (words.UNDER_WAY, of.under_way, words.WITH_SPECIALISTS.format(count=of.with_specialists)),
        (words.OVERDUE, len(contents.overdue), ""),
        (words.READY, of.ready, words.UNCOLLECTED.format(count=contents.uncollected)),
    )  # fmt: skip
    columns = [Column(name, 1 / len(cells), is_centred=True) for name, *_ in cells]
    return table(style, columns, [[str(of) for _, of, _ in cells], [more for *_, more in cells]])


def week(style: Style, days: Sequence[DayCount]) -> list[Block]:
    names = [_day(day) for day in days]
    came = [_rest(day) or str(day.received) for day in days]
    went = [_rest(day) or str(day.returned) for day in days]
    rows = [[words.CAME_IN, *came], [words.WENT_OUT, *went]]
    return table(style, _columns(words.WEEK, names), rows)


def ahead(style: Style, days: Sequence[DayLoad]) -> list[Block]:
    counts = [str(day.count) for day in days]
    columns = _columns(words.AHEAD, [_day(day) for day in days])
    return table(style, columns, [[words.PROMISED, *counts]])


def _columns(name: str, days: Sequence[str]) -> list[Column]:
    share = (1 - _NAME) / max(len(days), 1)
    return [Column(name, _NAME), *(Column(day, share, is_centred=True) for day in days)]


def _day(day: DayCount | DayLoad) -> str:
    return words.OF_DAY.format(weekday=words.WEEKDAYS[day.date.weekday()], date=day.date)


def _rest(day: DayCount) -> str:
    """Why the office did not work; nothing where it did all the same."""
    if not day.rest or day.received or day.returned:
        return ""
    return words.HOLIDAY if day.rest == OFF else words.SHUT
