"""What is left before the day is closed, as the window says it."""

from counter.domain.printing.sheets import DaySheet
from counter.printing.block import Block
from counter.printing.forms.day_sheet import words
from counter.printing.layout import Style, Word, at_margins, paragraph

_MOST = 24  # tickets or codes that are named
_BETWEEN = ", "


def left_lines(style: Style, contents: DaySheet) -> list[Block]:
    heading = at_margins(style, Word(words.LEFT, style.bold), Word("", style.bold))
    return [heading, *(paragraph(style, line) for line in _lines(contents))]


def _lines(contents: DaySheet) -> list[str]:
    lines = []
    if contents.not_done:
        lines.append(words.NOT_DONE.format(count=contents.not_done))
    if contents.tickets:
        shown = [
            words.TICKET.format(number=one.number, at=one.issued_at) for one in contents.tickets
        ]
        lines.append(words.TICKETS.format(numbers=_name_some(shown)))
    if contents.drafts:
        lines.append(words.DRAFTS.format(count=contents.drafts))
    if contents.awaiting_paper:
        lines.append(words.PAPERS.format(codes=_name_some(contents.awaiting_paper)))
    if contents.doubtful:
        lines.append(words.DATES.format(codes=_name_some(contents.doubtful)))
    return lines or [words.NOTHING_LEFT]


def _name_some(names: list[str] | tuple[str, ...]) -> str:
    return _BETWEEN.join(names[:_MOST]) + words.AND_MORE * (len(names) > _MOST)
