"""Sheets of paper, and blocks over as many of them as they take, as PDF."""

import io
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from counter.printing import fonts
from counter.printing.block import Block, height_of
from counter.printing.drawing import draw_centred

_OF_NUMBERS = fonts.Font(fonts.REGULAR, 9)


class Sheet(NamedTuple):
    """A sort of paper: page (width, height) and margins in points, and whether two copies share a
    page, one above the other.
    """

    page: tuple[float, float]
    left: float
    right: float
    top: float
    bottom: float
    two_up: bool = False

    @property
    def room(self) -> float:
        """Between the left and the right margin."""
        return self.page[0] - self.left - self.right

    @property
    def height(self) -> float:
        """Between the upper and the lower margin of one copy."""
        return self.copy_height - self.top - self.bottom

    @property
    def copy_height(self) -> float:
        if self.two_up:
            return self.page[1] / 2
        return self.page[1]


def lay_out(title: str, sheet: Sheet, blocks: Sequence[Block], *, numbered: bool = False) -> bytes:
    """One copy of a paper as PDF, on as many pages as its blocks take; `title` as in `make_pdf`. Of a
    `numbered` one each page says which of how many it is.
    """

    def draw(canvas: Canvas) -> None:
        pages = break_pages(blocks, sheet.height)
        for number, page in enumerate(pages, start=1):
            draw_blocks(canvas, page, sheet)
            if numbered:
                _draw_number(canvas, sheet, f"{number}/{len(pages)}")
            canvas.showPage()

    return make_pdf(title, sheet.page, draw)


def _draw_number(canvas: Canvas, sheet: Sheet, number: str) -> None:
    """In the middle of the lower margin."""
    draw_centred(canvas, sheet.page[0] / 2, sheet.bottom / 2, number, _OF_NUMBERS)


def make_pdf(title: str, page: tuple[float, float], draw: Callable[[Canvas], None]) -> bytes:
    """What `draw` draws on pages of that size. `title` names it in a printer's queue, which wants
    ASCII.

    The same drawing gives the same bytes on any day and any machine: `invariant` leaves out when it
    was made. The canvas begins in a typeface of ours, because reportlab lists the font it begins
    with, and its own, Helvetica, is not embedded.
    """
    fonts.register()
    file = io.BytesIO()
    canvas = Canvas(
        file, pagesize=page, pageCompression=1, invariant=1, initialFontName=fonts.REGULAR
    )
    canvas.setTitle(title)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def break_pages(blocks: Sequence[Block], height: float) -> list[list[Block]]:
    """Blocks over pages with so much height between their margins.

    A block is never parted, and what stays together is expected to be lower than a page. Over the
    first row of a further page stands its heading.
    """
    pages: list[list[Block]] = [[]]
    left = height
    for number, block in enumerate(blocks):
        if pages[-1] and _height_kept(blocks, number) > left:
            pages.append([block.heading] if block.heading else [])
            left = height - height_of(pages[-1])
        pages[-1].append(block)
        left -= block.height
    return pages


def _height_kept(blocks: Sequence[Block], number: int) -> float:
    """Of a block, and of those below it with which it goes over."""
    height = blocks[number].height
    while blocks[number].stays_with_next and number + 1 < len(blocks):
        number += 1
        height += blocks[number].height
    return height


def draw_blocks(canvas: Canvas, blocks: Sequence[Block], sheet: Sheet) -> None:
    """One below the other, from the upper left corner between the margins on."""
    top = sheet.page[1] - sheet.top
    for block in blocks:
        block.draw(canvas, sheet.left, top)
        top -= block.height
