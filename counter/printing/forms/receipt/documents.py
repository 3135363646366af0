"""The table of what was handed in."""

from collections.abc import Sequence

from counter.domain.dossiers.documents import Paper
from counter.printing.block import Block, gap, keep_with_next
from counter.printing.forms.receipt import words
from counter.printing.layout import Style, field, paragraph
from counter.printing.table import Column, table

_COLUMNS = (
    Column(words.ROW, 0.05, is_centred=True),
    Column(words.DOCUMENT, 0.62),
    Column(words.ORIGINALS, 0.11, is_centred=True),
    Column(words.CERTIFIED, 0.13, is_centred=True),
    Column(words.COPIES, 0.09, is_centred=True),
)


def documents(style: Style, papers: Sequence[Paper]) -> list[Block]:
    """Only what was handed in; what was shown or looked up is no part of the receipt."""
    handed_in = [paper for paper in papers if paper.is_handed_in]
    if not handed_in:
        return [field(style, words.DOCUMENTS, words.NO_DOCUMENTS)]
    rows = [_row(number, paper) for number, paper in enumerate(handed_in, start=1)]
    return [
        keep_with_next(paragraph(style, words.DOCUMENTS_BELOW)),
        keep_with_next(gap(1.5)),
        *table(style, _COLUMNS, rows),
        gap(style.size * 0.25),
    ]


def _row(number: int, paper: Paper) -> list[str]:
    counts = (paper.originals, paper.certified, paper.copies)
    return [str(number), _name(paper), *(_count(pieces) for pieces in counts)]


def _name(paper: Paper) -> str:
    if not paper.note:
        return paper.name
    return words.DOCUMENT_WITH_NOTE.format(name=paper.name, note=paper.note)


def _count(pieces: int) -> str:
    return str(pieces) if pieces else ""
