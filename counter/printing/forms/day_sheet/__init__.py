"""The day's page on one A4: figures, the week, what is promised next, what is due, what is left."""

from itertools import count

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from counter import wording
from counter.domain.printing.sheets import DaySheet
from counter.printing.block import Block, gap, height_of
from counter.printing.forms.day_sheet import words
from counter.printing.forms.day_sheet.due import due_tables
from counter.printing.forms.day_sheet.left import left_lines
from counter.printing.forms.day_sheet.numbers import ahead, figures, week
from counter.printing.layout import Style
from counter.printing.list_words import LANGUAGE
from counter.printing.pages import Sheet, lay_out
from counter.printing.sheet_head import sheet_head

_SHEET = Sheet(A4, left=16 * mm, right=14 * mm, top=14 * mm, bottom=14 * mm)
_STYLE = Style(10.5, _SHEET.room)
_MOST = 40  # dossiers: more than one page holds
_GAP = 7  # points


def day_sheet(contents: DaySheet) -> bytes:
    """One A4 as PDF: as many dossiers as there is room for, the most urgent first, and how many more
    there are.
    """
    for fewer in count():
        blocks = _blocks(contents, _MOST - fewer)
        if height_of(blocks) <= _SHEET.height or fewer == _MOST:
            return lay_out("counter-day", _SHEET, blocks)
    raise AssertionError("counting ends")


def _blocks(contents: DaySheet, most: int) -> list[Block]:
    parts = [
        sheet_head(_STYLE, contents.head, _title(contents), _state(contents)),
        figures(_STYLE, contents),
        week(_STYLE, contents.week),
        ahead(_STYLE, contents.load),
        *due_tables(_STYLE, contents, most),
        left_lines(_STYLE, contents),
    ]
    return [block for part in parts for block in (*part, gap(_GAP))]


def _title(contents: DaySheet) -> str:
    weekday = wording.text(f"weekday:{contents.date.weekday()}", LANGUAGE)
    return words.TITLE.format(weekday=weekday.upper(), date=contents.date)


def _state(contents: DaySheet) -> str:
    if contents.opened_at is None:
        return words.NOT_OPENED
    if contents.state == "closed":
        return words.CLOSED
    return words.OPENED.format(at=contents.opened_at)
