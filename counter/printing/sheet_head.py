"""The head of a list on paper: the office, the title, and when it was made."""

from counter.domain.printing.sheets import SheetHead
from counter.printing.block import Block, gap
from counter.printing.fonts import BOLD, Font
from counter.printing.layout import Style, centre
from counter.printing.marks import PRACTICE

MADE_AT = "In lúc {at:%H:%M} ngày {at:%d/%m/%Y}"
_TITLE = 15  # points
_BELOW = 6


def sheet_head(style: Style, head: SheetHead, title: str, *more: str) -> list[Block]:
    """Centred lines; what a practice desk prints says so under the office's name."""
    marks = [PRACTICE] if head.is_practice else []
    below = [*more, MADE_AT.format(at=head.made_at)]
    return [
        *(centre(style, words, style.bold) for words in (head.unit_name.upper(), *marks)),
        gap(_BELOW),
        centre(style, title, Font(BOLD, _TITLE)),
        *(centre(style, words, style.italic) for words in below),
        gap(_BELOW),
    ]
