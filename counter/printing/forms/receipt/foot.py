"""The foot of a receipt: both signatures and the notes."""

from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossiers.events import ReceiptPrinted
from counter.printing.block import Block, gap, height_of, keep_with_next, side_by_side
from counter.printing.drawing import draw_centred
from counter.printing.forms.receipt import words
from counter.printing.layout import Style, paragraph
from counter.printing.lines import balance
from counter.printing.signature import signature

_BESIDE = 8  # points between a signature and the notes
_BELOW = 3


def foot(style: Style, printed: ReceiptPrinted) -> list[Block]:
    """The lower of two: the notes between the signatures, or below them. A page never parts one
    signature from the other, nor the notes from both.
    """
    notes = f"{words.NOTE} {printed.letterhead.lookup}"
    return min(
        _with_notes_between(style, printed, notes),
        _with_notes_below(style, printed, notes),
        key=height_of,
    )


def _with_notes_between(style: Style, printed: ReceiptPrinted, notes: str) -> list[Block]:
    narrow = style.bold.width(words.CLERK_SIGNS)
    column = _notes(style, notes, style.room - 2 * (narrow + _BESIDE))
    submitter, clerk = _signatures(style, printed, narrow)
    return [side_by_side(submitter, column, clerk)]


def _with_notes_below(style: Style, printed: ReceiptPrinted, notes: str) -> list[Block]:
    return [
        keep_with_next(side_by_side(*_signatures(style, printed, style.room / 2))),
        keep_with_next(gap(_BELOW)),
        paragraph(style, notes),
    ]


def _signatures(style: Style, printed: ReceiptPrinted, room: float) -> tuple[Block, Block]:
    """One column from the left margin on, one to the right margin."""
    return (
        signature(style, 0, room, words.SUBMITTER_SIGNS),
        signature(style, style.room - room, room, words.CLERK_SIGNS, printed.clerk_name),
    )


def _notes(style: Style, notes: str, room: float) -> Block:
    """Centred lines of much the same length, no wider than `room`."""
    font = style.regular
    lines = balance(notes, font, room)

    def draw(canvas: Canvas, margin: float, top: float) -> None:
        middle = margin + style.room / 2
        for number, line in enumerate(lines, start=1):
            draw_centred(canvas, middle, font.baseline(top, number), line, font)

    return Block(len(lines) * font.line, draw)
