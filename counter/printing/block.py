"""A block of a paper, which knows its height before it is drawn, so that nothing overlaps or falls
off; and what makes blocks of blocks.

A paper is a list of blocks, which `pages` puts on sheets. All lengths are points; as in PDF, y
grows upwards.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas, float, float], None]


class Block(NamedTuple):
    """`draw(canvas, left, top)` fills `height` points below `top`.

    Where a page ends (`pages.break_pages`), a block that `stays_with_next` goes over with the next
    one, and a row of a table has the table's `heading` drawn again above it.
    """

    height: float
    draw: Draw
    stays_with_next: bool = False
    heading: "Block | None" = None


def side_by_side(*blocks: Block) -> Block:
    """Blocks that share a line, each drawing at its own offset."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for block in blocks:
            block.draw(canvas, left, top)

    return Block(max(block.height for block in blocks), draw)


def gap(points: float) -> Block:
    """Nothing, so high."""
    return Block(points, _draw_nothing)


def _draw_nothing(_canvas: Canvas, _left: float, _top: float) -> None:
    pass


def space_out(blocks: Sequence[Block], points: float) -> list[Block]:
    """The blocks with a gap below each."""
    return [piece for block in blocks for piece in (block, gap(points))]


def keep_with_next(block: Block) -> Block:
    """The same block, never the last on a page that another one follows."""
    return block._replace(stays_with_next=True)


def height_of(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)
