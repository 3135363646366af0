"""A slip that tries a ticket printer out: a number as large as a ticket's, and Vietnamese letters."""

from counter.printing.forms.test_slip import words
from counter.printing.forms.ticket_slip.picture import BOLD, REGULAR, Line, draw_picture


def test_slip(printer: str) -> bytes:
    """A one-bit PNG as wide as a ticket's; it holds nothing of any queue."""
    lines = [
        Line(words.TITLE, BOLD, 34),
        Line(words.NUMBER, BOLD, 150),
        Line(printer, REGULAR, 26),
        *(Line(text, REGULAR, 26) for text in words.LETTERS),
    ]
    return draw_picture([line for line in lines if line.text])
