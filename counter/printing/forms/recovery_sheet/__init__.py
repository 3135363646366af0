"""The recovery sheet: one A4 to be locked away, whose code opens the desk and every copy of it when
the passphrase is gone, and whose fingerprint tells this desk's journal from any other.
"""

from datetime import datetime
from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from counter.printing.block import Block, space_out
from counter.printing.fonts import BOLD, REGULAR, Font
from counter.printing.forms.recovery_sheet import words
from counter.printing.forms.recovery_sheet.code_frame import code_frame
from counter.printing.layout import Style, centre, paragraph
from counter.printing.pages import Sheet, lay_out

_SHEET = Sheet(A4, left=25 * mm, right=25 * mm, top=22 * mm, bottom=22 * mm)
_STYLE = Style(12, _SHEET.room)


class Contents(NamedTuple):
    """What stands on it; `code` as `7KQF-M2XW-…`."""

    unit_name: str
    unit_code: str
    desk: int
    code: str
    fingerprint: str
    printed_at: datetime
    is_practice: bool


def recovery_sheet(contents: Contents) -> bytes:
    """One A4 as PDF."""
    blocks = [
        *space_out(_head(contents), 4 * mm),
        *space_out([code_frame(_STYLE, contents.code)], 7 * mm),
        *space_out(_instructions(), 2.5 * mm),
    ]
    return lay_out("counter-recovery-sheet", _SHEET, blocks)


def _head(contents: Contents) -> list[Block]:
    title = words.TITLE_OF_PRACTICE if contents.is_practice else words.TITLE
    desk = words.DESK.format(desk=contents.desk, unit_code=contents.unit_code)
    printed_at = words.PRINTED_AT.format(at=contents.printed_at)
    fingerprint = words.FINGERPRINT.format(fingerprint=contents.fingerprint)
    return [
        centre(_STYLE, contents.unit_name, Font(BOLD, 13)),
        centre(_STYLE, title, Font(BOLD, 22)),
        centre(_STYLE, desk, Font(REGULAR, 13)),
        centre(_STYLE, printed_at, Font(REGULAR, 12)),
        centre(_STYLE, fingerprint, Font(BOLD, 15)),
        centre(_STYLE, words.CODE, Font(REGULAR, 13)),
    ]


def _instructions() -> list[Block]:
    return [
        paragraph(_STYLE, words.INSTRUCTION.format(number=number, sentence=sentence))
        for number, sentence in enumerate(words.INSTRUCTIONS, start=1)
    ]
