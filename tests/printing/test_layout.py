"""Lines never leave their room, blocks never leave their page, and nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.text import composed
from counter.printing.block import Block, gap, height_of, keep_with_next
from counter.printing.fonts import REGULAR, Font
from counter.printing.layout import Style
from counter.printing.lines import balance, wrap
from counter.printing.pages import break_pages
from counter.printing.table import Column, table

FONT = Font(REGULAR, 10)
TEXTS = st.text("aăđệ W.-", max_size=120)
ROOMS = st.floats(20, 300)


@given(TEXTS, ROOMS, ROOMS)
def test_lines_hold_all_words_and_none_is_wider_than_its_room(
    text: str, room: float, first_room: float
) -> None:
    lines = wrap(text, FONT, room, first_room)
    assert "".join("".join(lines).split()) == "".join(composed(text).split())
    assert FONT.width(lines[0]) <= max(first_room, 0)
    assert all(FONT.width(line) <= room for line in lines[1:])


@given(TEXTS, ROOMS)
def test_balanced_lines_are_as_many_as_wrapped_ones(text: str, room: float) -> None:
    assert len(balance(text, FONT, room)) == len(wrap(text, FONT, room))


@given(st.lists(st.tuples(st.integers(1, 40), st.booleans()), max_size=40))
def test_every_block_comes_once_in_order_and_pages_are_no_higher_than_they_may_be(
    wanted: list[tuple[int, bool]],
) -> None:
    blocks = [gap(height)._replace(stays_with_next=stays) for height, stays in wanted]
    pages = break_pages(blocks, 100)
    assert [block for page in pages for block in page] == blocks
    assert all(height_of(page) <= 100 for page in pages)


def test_a_block_that_stays_with_the_next_goes_over_with_it() -> None:
    first, kept, last = gap(50), keep_with_next(gap(20)), gap(40)
    assert break_pages([first, kept, last], 100) == [[first], [kept, last]]


def test_the_heading_of_a_table_stands_over_its_rows_on_every_page() -> None:
    style = Style(10, 200)
    heading, *rows = table(style, [Column("TT", 1)], [[str(number)] for number in range(30)])
    first, second, *_ = break_pages([gap(60), heading, *rows], 100)
    assert first[1].draw is second[0].draw is heading.draw
    assert second[1] in rows


@pytest.mark.parametrize("above", range(0, 100, 5))
def test_the_heading_of_a_table_never_stands_last(above: int) -> None:
    blocks: list[Block] = [gap(above), *table(Style(10, 200), [Column("TT", 1)], [["1"], ["2"]])]
    heading = blocks[1]
    assert all(page[-1] is not heading for page in break_pages(blocks, 100))
