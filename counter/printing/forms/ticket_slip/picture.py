"""Lines of text, one below the other, as a picture as wide as the paper."""

import io
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from counter.printing.faces import FOLDER
from counter.printing.fonts import LEADING

DOTS = 576  # 80 mm paper at 203 dpi
REGULAR = "Regular"
BOLD = "Bold"

_MARGIN = 16
_BLACK, _WHITE = 0, 255
_DARKEST_WHITE = 140  # of a letter's grey edges, what burns and what stays white
_SMALLEST = 8


class Line(NamedTuple):
    """A text, its face, and its size in dots."""

    text: str
    face: str
    size: int


class _Set(NamedTuple):
    text: str
    font: ImageFont.FreeTypeFont

    @property
    def height(self) -> int:
        return int(self.font.size * LEADING)


def draw_picture(lines: Sequence[Line]) -> bytes:
    """A one-bit PNG, `DOTS` wide and as high as it takes; no line is empty."""
    pieces = [piece for line in lines for piece in _fit(line)]
    height = sum(piece.height for piece in pieces) + 3 * _MARGIN
    picture = Image.new("L", (DOTS, height), _WHITE)
    pen = ImageDraw.Draw(picture)
    y = _MARGIN
    for piece in pieces:
        pen.text((DOTS / 2, y), piece.text, font=piece.font, fill=_BLACK, anchor="ma")
        y += piece.height
    return _png(picture)


def _fit(line: Line) -> list[_Set]:
    """Lines that fit the paper's width; a word too long for it is set smaller."""
    room = DOTS - 2 * _MARGIN
    font = _font(line.face, line.size)
    texts = _wrap(line.text, font, room)
    widest = max(font.getlength(text) for text in texts)
    if widest > room:
        font = _font(line.face, max(_SMALLEST, int(line.size * room / widest)))
    return [_Set(text, font) for text in texts]


def _wrap(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FOLDER / f"Tinos-{face}.ttf"), size)


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    one_bit = picture.point(lambda dot: _WHITE if dot > _DARKEST_WHITE else _BLACK).convert("1")
    one_bit.save(file, "PNG", optimize=True)
    return file.getvalue()
