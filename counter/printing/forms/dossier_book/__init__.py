"""The book that follows dossiers, on A4 across, with the columns of its form (Mẫu số 06, Thông tư
01/2018/TT-VPCP; mẫu số 07 of Thông tư 03/2025/TT-VPCP names the same data, chưa đối chiếu bản gốc).
"""

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from counter.domain.printing.sheets import BookSheet
from counter.printing.block import gap
from counter.printing.forms.dossier_book import words
from counter.printing.forms.dossier_book.cells import cells_of
from counter.printing.layout import Style, paragraph
from counter.printing.pages import Sheet, lay_out
from counter.printing.sheet_head import sheet_head
from counter.printing.table import Column, table
from counter.wording import VIETNAMESE, number_of_desk

_SHEET = Sheet(landscape(A4), left=10 * mm, right=8 * mm, top=12 * mm, bottom=13 * mm)
_HEAD = Style(11, _SHEET.room)
_STYLE = Style(8.5, _SHEET.room)
_SHARES = (
    0.03, 0.108, 0.14, 0.03, 0.115, 0.14, 0.088, 0.062, 0.062, 0.062, 0.06, 0.05, 0.053,
)  # fmt: skip
_CENTRED = (0, 3, 7, 8, 9)
_DATES = range(7, 12)  # the columns that stand under one heading
_GAP = 6  # points


def dossier_book(contents: BookSheet) -> bytes:
    """As many A4 pages as PDF as its lines take; the headings stand on each."""
    rows = [cells_of(line) for line in contents.lines]
    volumes = words.BETWEEN.join(number_of_desk(each, VIETNAMESE) for each in contents.volumes)
    blocks = [
        *sheet_head(
            _HEAD,
            contents.head,
            words.TITLE,
            words.VOLUMES.format(volumes=volumes),
            _span(contents),
        ),
        *table(_STYLE, _columns(), rows),
        gap(_GAP),
        paragraph(_HEAD, words.COUNT.format(count=len(rows))),
    ]
    return lay_out("counter-book", _SHEET, blocks, numbered=True)


def _span(contents: BookSheet) -> str:
    if contents.first == contents.last:
        return words.OF_ONE_DAY.format(day=contents.first)
    return words.SPAN.format(first=contents.first, last=contents.last)


def _columns() -> list[Column]:
    return [
        Column(
            name,
            share,
            is_centred=place in _CENTRED,
            group=words.DAY_AND_MONTH if place in _DATES else "",
        )
        for place, (name, share) in enumerate(zip(words.COLUMNS, _SHARES, strict=True))
    ]
