"""What tells a paper from the first and from a real one: printed again, or of a practice desk."""

import math

from reportlab.pdfgen.canvas import Canvas

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.queue.ticket import TicketPrinted
from counter.printing.drawing import draw_centred
from counter.printing.fonts import BOLD, Font
from counter.printing.pages import Sheet

PRACTICE = "BẢN TẬP HUẤN"
WORTHLESS = f"{PRACTICE} – KHÔNG CÓ GIÁ TRỊ"
REPRINT = "BẢN IN LẠI lần {number}"

_SHARE = 0.72  # of the diagonal
_GREY = 0.87


def shows_practice(printed: ReceiptPrinted | TicketPrinted) -> bool:
    """True of a practice paper that says so large and in its codes; those of the first program have
    but a line that says it.
    """
    return printed.practice and printed.layout > 1


def draw_practice(canvas: Canvas, sheet: Sheet) -> None:
    """Large and light across the page, or across its upper half where two copies share it; what
    stands on the paper is drawn over it.
    """
    width, height = sheet.page[0], sheet.copy_height
    size = _SHARE * math.hypot(width, height) / Font(BOLD, 1).width(PRACTICE)
    canvas.saveState()
    canvas.translate(width / 2, sheet.page[1] - height / 2)
    canvas.rotate(math.degrees(math.atan2(height, width)))
    canvas.setFillGray(_GREY)
    draw_centred(canvas, 0, -size / 3, PRACTICE, Font(BOLD, size))
    canvas.restoreState()
