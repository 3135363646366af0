"""A page that tries a printer out: every Vietnamese letter, the margins, and both codes."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing import codes, flow, fonts
from counter.printing.fonts import BOLD, REGULAR

_LETTERS = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY", "aăâbcdđeêghiklmnoôơpqrstuưvxy",
    "áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ", "0123456789",
)  # fmt: skip


def test_page(printer: str) -> bytes:
    """One A4 as PDF; it holds nothing of any dossier."""
    fonts.register()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, pageCompression=1, invariant=1, initialFontName=REGULAR)
    canvas.setTitle("counter-test")
    width, height = A4
    canvas.rect(10 * mm, 10 * mm, width - 20 * mm, height - 20 * mm)
    flow.centred(canvas, width / 2, height - 40 * mm, "TRANG IN THỬ", BOLD, 20)
    flow.centred(canvas, width / 2, height - 50 * mm, printer, REGULAR, 12)
    for number, line in enumerate(_LETTERS):
        flow.centred(canvas, width / 2, height - (70 + 9 * number) * mm, line, REGULAR, 13)
    codes.draw_code128(
        canvas, "COUNTER-TEST", width / 2 - 45 * mm, height - 130 * mm, 90 * mm, 10 * mm
    )
    codes.draw_qr(canvas, "COUNTER-TEST", width / 2 - 12 * mm, height - 165 * mm, 24 * mm)
    words = "Khung phải hiện đủ bốn cạnh; chữ có đủ dấu; hai mã quét được."
    flow.centred(canvas, width / 2, 25 * mm, words, REGULAR, 12)
    canvas.save()
    return file.getvalue()
