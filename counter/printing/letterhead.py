"""The head of every paper: issuing body left, national title right, place and date below (NĐ
30/2020/NĐ-CP, Phụ lục I).
"""

from collections.abc import Sequence
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossiers.events import Letterhead
from counter.printing.block import Block, side_by_side
from counter.printing.drawing import draw_centred
from counter.printing.fonts import BOLD, Font
from counter.printing.layout import Style, Word
from counter.printing.lines import balance

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DATED = "{place}, ngày {day:%d} tháng {month} năm {day:%Y}"

_LEFT_SHARE = 0.44
_BELOW = 0.8  # of the size
_RULE = 0.6
_LARGER = 0.5


def letterhead(style: Style, head: Letterhead, marks: Sequence[str] = ()) -> Block:
    """Both columns; `marks` (a reprint, a training paper) stand under the motto."""
    columns = side_by_side(_issuer(style, head), _nation(style, marks))
    return Block(columns.height + style.size * _BELOW, columns.draw)


def _issuer(style: Style, head: Letterhead) -> Block:
    room = style.room * _LEFT_SHARE - style.size
    words = _issuer_lines(style, head, room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setLineWidth(_RULE)
        y = top - style.size
        middle = left + room / 2
        for text, font in words:
            draw_centred(canvas, middle, y, text, font)
            y -= style.line
        last = words[-1]
        rule = min(last.font.width(last.text) * 0.4, room)
        _draw_rule(canvas, middle, y + style.size * 0.75, rule)

    return Block(len(words) * style.line, draw)


def _issuer_lines(style: Style, head: Letterhead, room: float) -> list[Word]:
    """The body above in plain letters, the issuing one in bold."""
    bold_names = (head.lower,) if head.lower else (head.unit_name, head.department_name)
    upper = head.upper if head.lower else head.parent_name
    names = [Word(upper, style.regular)] if upper else []
    names += [Word(name, style.bold) for name in bold_names if name]
    return [
        Word(line, name.font)
        for name in names
        for line in balance(name.text.upper(), name.font, room)
    ]


def _nation(style: Style, marks: Sequence[str]) -> Block:
    room = style.room * (1 - _LEFT_SHARE)
    larger = style.font(BOLD, larger=_LARGER)
    widest = style.size * room / style.bold.width(COUNTRY)
    country = Font(BOLD, min(larger.size, widest))

    def draw(canvas: Canvas, left: float, top: float) -> None:
        middle = left + style.room * _LEFT_SHARE + room / 2
        draw_centred(canvas, middle, top - style.size, COUNTRY, country)
        y = top - style.size - style.line
        draw_centred(canvas, middle, y, MOTTO, larger)
        y -= 3
        _draw_rule(canvas, middle, y, larger.width(MOTTO))
        for number, mark in enumerate(marks, start=1):
            draw_centred(canvas, middle, y - number * style.line, mark, style.bold)

    return Block((2 + len(marks)) * style.line, draw)


def _draw_rule(canvas: Canvas, middle: float, y: float, width: float) -> None:
    canvas.line(middle - width / 2, y, middle + width / 2, y)


def dated(place: str, day: date) -> str:
    """Where and when a paper was made, as it stands under the motto."""
    return DATED.format(place=place, day=day, month=month(day))


def month(day: date) -> str:
    """Days below 10 and the months 1 and 2 take a leading 0."""
    if day.month < 3:
        return f"{day.month:02d}"
    return str(day.month)
