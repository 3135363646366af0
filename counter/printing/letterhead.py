"""The head of every paper: issuing body left, national title right (NĐ 30/2020/NĐ-CP, Phụ lục I)."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossier import Letterhead
from counter.printing.flow import LEADING, Block, Style, centred
from counter.printing.fonts import BOLD, REGULAR, balanced, width

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_LEFT_SHARE = 0.44


def block(style: Style, head: Letterhead, marks: Sequence[str] = ()) -> Block:
    """Both columns; `marks` (a reprint, a training paper) stand under the motto."""
    size = style.size
    left_room, right_room = style.room * _LEFT_SHARE - size, style.room * (1 - _LEFT_SHARE)
    lines = [
        (line, REGULAR) for line in balanced(head.parent_name.upper(), REGULAR, size, left_room)
    ]
    for name in (head.unit_name, head.department_name):
        if name:
            lines += [(line, BOLD) for line in balanced(name.upper(), BOLD, size, left_room)]
    country_size = min(size + 0.5, size * right_room / width(COUNTRY, BOLD, size))
    height = max(len(lines), 2 + len(marks)) * size * LEADING + size * 0.8

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(0.6)
        y, middle = top - size, left + left_room / 2
        for line, font in lines:
            centred(canvas, middle, y, line, font, size)
            y -= size * LEADING
        rule = min(width(lines[-1][0], lines[-1][1], size) * 0.4, left_room)
        canvas.line(middle - rule / 2, y + size * 0.75, middle + rule / 2, y + size * 0.75)
        right = left + style.room * _LEFT_SHARE + right_room / 2
        centred(canvas, right, top - size, COUNTRY, BOLD, country_size)
        below = top - size - size * LEADING
        centred(canvas, right, below, MOTTO, BOLD, size + 0.5)
        rule = width(MOTTO, BOLD, size + 0.5)
        canvas.line(right - rule / 2, below - 3, right + rule / 2, below - 3)
        for number, mark in enumerate(marks, start=1):
            centred(canvas, right, below - number * size * LEADING - 3, mark, BOLD, size)

    return Block(height, draw)
