"""What is overdue and what is due today: a table each, as far as the page reaches."""

from collections.abc import Sequence

from counter.domain.printing.sheets import DaySheet, ListedLine
from counter.printing import list_words
from counter.printing.block import Block
from counter.printing.forms.day_sheet import words
from counter.printing.layout import Style, Word, at_margins, paragraph
from counter.printing.table import Column, table

_COLUMNS = (
    Column(words.CODE, 0.2),
    Column(words.APPLICANT, 0.19),
    Column(words.MATTER, 0.29),
    Column(words.WHERE, 0.2),
    Column(words.DUE, 0.12),
)
_LEAST_OF_TODAY = 3  # dossiers that the overdue leave room for


def due_tables(style: Style, contents: DaySheet, most: int) -> list[list[Block]]:
    """At most `most` dossiers in both."""
    for_today = min(len(contents.due), _LEAST_OF_TODAY)
    overdue = contents.overdue[: max(most - for_today, 0)]
    due = contents.due[: max(most - len(overdue), 0)]
    return [
        _part(style, words.OVERDUE, contents.overdue, overdue),
        _part(style, words.DUE_TODAY, contents.due, due),
    ]


def _part(
    style: Style, name: str, lines: Sequence[ListedLine], shown: Sequence[ListedLine]
) -> list[Block]:
    title = words.COUNTED.format(name=name, count=len(lines) or words.NONE)
    heading = at_margins(style, Word(title, style.bold), Word("", style.bold))
    blocks = [heading]
    if shown:
        blocks += table(style, _COLUMNS, [_cells(line) for line in shown])
    if len(lines) > len(shown):
        blocks.append(paragraph(style, words.MORE.format(count=len(lines) - len(shown))))
    return blocks


def _cells(line: ListedLine) -> list[str]:
    due = words.AT.format(at=line.due_at) if line.due_at else ""
    return [line.code, line.applicant, line.matter, list_words.where(line), due]
