"""Text broken into lines (greedily, word by word), none of them wider than its room."""

from functools import lru_cache

from counter.domain.text import composed
from counter.printing.fonts import Font

_NARROWER = 0.94  # a step of `balance`
_NARROWEST = 1 / 3  # of the room


def wrap(text: str, font: Font, room: float, first_room: float | None = None) -> list[str]:
    """Lines no wider than `room` points (the first than `first_room`); a word wider than a line is
    broken, never cut off.
    """
    lines: list[str] = []
    line = ""
    left = room if first_room is None else first_room
    for word in composed(text).split():
        joined = f"{line} {word}" if line else word
        if font.width(joined) <= left:
            line = joined
            continue
        may_start_below = not lines and first_room is not None and font.width(word) <= room
        if line or may_start_below:
            lines.append(line)
            left = room
        *full, line = _break_word(word, font, left, room)
        if full:
            lines += full
            left = room
    return _without_widow([*lines, line], font, room)


def _break_word(word: str, font: Font, left: float, room: float) -> list[str]:
    """The pieces of a word, the first no wider than `left`, further ones no wider than `room`."""
    pieces = []
    while font.width(word) > left:
        fits = _count_fitting(word, font, left)
        pieces.append(word[:fits])
        word = word[fits:]
        left = room
    return [*pieces, word]


def _without_widow(lines: list[str], font: Font, room: float) -> list[str]:
    """A last line of one word takes another one down: "năm 2026" and not "2026" alone."""
    if len(lines) > 1 and " " not in lines[-1] and lines[-2].count(" ") > 1:
        above, _, moved = lines[-2].rpartition(" ")
        last = f"{moved} {lines[-1]}"
        if font.width(last) <= room:
            return [*lines[:-2], above, last]
    return lines


@lru_cache(maxsize=256)
def balance(text: str, font: Font, room: float) -> tuple[str, ...]:
    """As many lines as it takes, of much the same length: for what stands centred.

    It wraps the text up to twenty times, and an office's head and notes are those of the paper
    before: they are remembered.
    """
    best = wrap(text, font, room)
    narrow = room * _NARROWER
    while len(best) > 1 and narrow > room * _NARROWEST:
        lines = wrap(text, font, narrow)
        if len(lines) > len(best):
            break
        best = lines
        narrow *= _NARROWER
    return tuple(best)


def _count_fitting(word: str, font: Font, room: float) -> int:
    """How many characters of a word fit; at least one."""
    fits = 1
    while fits < len(word) and font.width(word[: fits + 1]) <= room:
        fits += 1
    return fits
