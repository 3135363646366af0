"""The typeface of all papers: Tinos, with the metrics of Times New Roman (NĐ 30/2020/NĐ-CP, Phụ lục
I), embedded.
"""

from functools import cache, lru_cache
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from counter.domain.text import composed

REGULAR = "Tinos"
BOLD = "Tinos-Bold"
ITALIC = "Tinos-Italic"
_FILES = {REGULAR: "Tinos-Regular.ttf", BOLD: "Tinos-Bold.ttf", ITALIC: "Tinos-Italic.ttf"}
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "tinos"


@cache
def register() -> None:
    """Makes the typeface known to reportlab, once a process; streams are left binary, a quarter
    smaller than as text.
    """
    rl_config.useA85 = 0
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / file), asciiReadable=0))


@lru_cache(maxsize=20_000)
def width(text: str, font: str, size: float) -> float:
    """Points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def wrapped(
    text: str, font: str, size: float, room: float, first_room: float | None = None
) -> list[str]:
    """Lines no wider than `room` (the first than `first_room`); a word wider than a line is broken,
    never cut off.
    """
    lines: list[str] = []
    line, left = "", room if first_room is None else first_room
    for word in composed(text).split():
        joined = f"{line} {word}" if line else word
        if width(joined, font, size) <= left:
            line = joined
            continue
        if line or (not lines and first_room is not None and width(word, font, size) <= room):
            lines.append(line)
            line, left = "", room
        while width(word, font, size) > left:
            fits = _fitting(word, font, size, left)
            lines.append(word[:fits])
            word, left = word[fits:], room
        line = word
    return _without_widow([*lines, line], font, size, room)


def _without_widow(lines: list[str], font: str, size: float, room: float) -> list[str]:
    """A last line of one word takes another one down: "năm 2026" and not "2026" alone."""
    if len(lines) > 1 and " " not in lines[-1] and lines[-2].count(" ") > 1:
        above, _, moved = lines[-2].rpartition(" ")
        if width(f"{moved} {lines[-1]}", font, size) <= room:
            return [*lines[:-2], above, f"{moved} {lines[-1]}"]
    return lines


def balanced(text: str, font: str, size: float, room: float) -> list[str]:
    """As many lines as it takes, of much the same length: for what stands centred."""
    best = wrapped(text, font, size, room)
    narrow = room
    while len(best) > 1 and (narrow := narrow * 0.94) > room / 3:
        lines = wrapped(text, font, size, narrow)
        if len(lines) > len(best):
            break
        best = lines
    return best


def _fitting(word: str, font: str, size: float, room: float) -> int:
    """How many characters of a word fit; at least one."""
    fits = 1
    while fits < len(word) and width(word[: fits + 1], font, size) <= room:
        fits += 1
    return fits
