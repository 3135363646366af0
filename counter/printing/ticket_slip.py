"""A queue ticket for an 80 mm printer, as a picture: no printer's code page can write Vietnamese."""

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from counter.domain.ticket import Ticket, TicketPrinted
from counter.printing.fonts import FOLDER

DOTS = 576  # 80 mm paper at 203 dpi
_MARGIN = 16
PRACTICE = "BẢN TẬP HUẤN"
_BLACK, _WHITE = 0, 255


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FOLDER / f"Tinos-{name}.ttf"), size)


def ticket_slip(number: str, ticket: Ticket, printed: TicketPrinted) -> bytes:
    """A one-bit PNG, 576 dots wide. It says ƯU TIÊN, never why."""
    shows_practice_large = printed.practice and printed.layout > 1
    lines = [(PRACTICE, "Bold", 62)] if shows_practice_large else []
    lines += [
        (printed.unit_name.upper(), "Bold", 26),
        (printed.place, "Regular", 24),
        ("SỐ THỨ TỰ", "Bold", 34),
    ]
    lines += [(number, "Bold", 150)]
    if ticket.priority:
        lines.append(("ƯU TIÊN", "Bold", 40))
    lines += [(printed.queue_name, "Regular", 30)]
    lines += [(f"{ticket.issued_at:%H:%M}  {ticket.issued_at:%d/%m/%Y}", "Regular", 28)]
    if printed.waiting_ahead:
        lines.append(
            (
                f"Trước đó còn {printed.waiting_ahead} người, ước chừng {printed.minutes} phút",
                "Regular",
                24,
            )
        )
    if printed.copy > 1:
        lines.append((f"BẢN IN LẠI lần {printed.copy - 1}", "Bold", 26))
    if printed.practice and not shows_practice_large:
        lines.append((PRACTICE, "Bold", 26))
    return _png(
        [piece for text, font, size in lines if text for piece in _fitted(text, font, size)]
    )


def raster(png: bytes) -> bytes:
    """A slip for a thermal printer: ESC/POS reset, the picture as `GS v 0`, feed and cut."""
    picture = Image.open(io.BytesIO(png)).convert("1")
    width, height = picture.width // 8, picture.height
    # in a one-bit picture 1 is white; the printer burns 1
    dots = bytes(255 - byte for byte in picture.tobytes())
    size = width.to_bytes(2, "little") + height.to_bytes(2, "little")
    return b"\x1b@" + b"\x1dv0\0" + size + dots + b"\x1bd\x03" + b"\x1dV\x01"


def _fitted(text: str, font: str, size: int) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    """Lines that fit the paper's width; a word too long for it is set smaller."""
    room = DOTS - 2 * _MARGIN
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _font(font, size).getlength(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    widest = max(_font(font, size).getlength(line) for line in lines)
    drawn = _font(font, max(8, int(size * room / widest))) if widest > room else _font(font, size)
    return [(line, drawn) for line in lines]


def _png(lines: list[tuple[str, ImageFont.FreeTypeFont]]) -> bytes:
    heights = [int(font.size * 1.22) for _, font in lines]
    picture = Image.new("L", (DOTS, sum(heights) + 3 * _MARGIN), _WHITE)
    pen, y = ImageDraw.Draw(picture), _MARGIN
    for (line, font), height in zip(lines, heights, strict=True):
        pen.text((DOTS / 2, y), line, font=font, fill=_BLACK, anchor="ma")
        y += height
    file = io.BytesIO()
    picture.point(lambda dot: _WHITE if dot > 140 else _BLACK).convert("1").save(
        file, "PNG", optimize=True
    )
    return file.getvalue()
