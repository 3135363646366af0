"""A list of dossiers to carry to a meeting, on A4 across; it names people and no number of theirs."""

import re

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from counter.domain.dossiers.people import mask
from counter.domain.printing.sheets import DossierListSheet, ListedLine
from counter.printing import list_words
from counter.printing.block import gap
from counter.printing.forms.dossier_list import words
from counter.printing.layout import Style, paragraph
from counter.printing.pages import Sheet, lay_out
from counter.printing.sheet_head import sheet_head
from counter.printing.table import Column, table

_SHEET = Sheet(landscape(A4), left=15 * mm, right=15 * mm, top=13 * mm, bottom=15 * mm)
_STYLE = Style(11, _SHEET.room)
_COLUMNS = (
    Column(words.NUMBER, 0.04, is_centred=True),
    Column(words.CODE, 0.15),
    Column(words.APPLICANT, 0.17),
    Column(words.MATTER, 0.26),
    Column(words.RECEIVED, 0.09, is_centred=True),
    Column(words.DUE, 0.14),
    Column(words.WHERE, 0.15),
)
_LONG_NUMBER = re.compile(r"\w*\d{6,}\w*")
_GAP = 6  # points


def dossier_list(contents: DossierListSheet) -> bytes:
    """As many A4 pages as PDF as the list takes."""
    title = words.TITLE if contents.words else words.TITLES[contents.choice]
    found_by = [words.FOUND_BY.format(words=_without_numbers(contents.words))]
    rows = [_cells(number, line) for number, line in enumerate(contents.lines, start=1)]
    count = words.COUNT_OF_CUT if contents.is_cut else words.COUNT
    blocks = [
        *sheet_head(_STYLE, contents.head, title, *(found_by if contents.words else [])),
        *table(_STYLE, _COLUMNS, rows),
        gap(_GAP),
        paragraph(_STYLE, count.format(count=len(rows))),
    ]
    return lay_out("counter-list", _SHEET, blocks, numbered=True)


def _without_numbers(text: str) -> str:
    """What was typed may have been a person's number."""
    return _LONG_NUMBER.sub(lambda found: mask(found[0]), text)


def _cells(number: int, line: ListedLine) -> list[str]:
    received = f"{line.received_at:%d/%m/%Y}" if line.received_at else ""
    return [
        str(number),
        line.code,
        line.applicant,
        line.matter,
        received,
        list_words.due(line),
        list_words.where(line),
    ]
