"""The other side of the receipt benchmark: the same entries drawn plainly with reportlab, one side
of A5, in its own process.

Reads one JSON object a line (label to value, and the code), draws it, and answers with milliseconds
and bytes.
"""

import io
import json
import sys
import time
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A5
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "tinos"
REGULAR, BOLD = "Regular", "Bold"
WIDTH, HEIGHT = A5
LEFT, VALUES, LINE, QR_SIDE = 30, 120, 13, 80
HEADING = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11, 16),
    ("Độc lập - Tự do - Hạnh phúc", 11, 24),
    ("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", 13, 24),
)


def drawn(code: str, values: dict[str, str]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A5, pageCompression=1, invariant=1)
    y = _heading(canvas, HEIGHT - 40)
    y = _values(canvas, values, y)
    _codes(canvas, code, y)
    canvas.setFont(REGULAR, 10)
    canvas.drawString(WIDTH - 170, 40, "Người tiếp nhận (ký, ghi rõ họ tên)")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _heading(canvas: Canvas, y: float) -> float:
    for text, size, below in HEADING:
        canvas.setFont(BOLD, size)
        canvas.drawCentredString(WIDTH / 2, y, text)
        y -= below
    return y


def _values(canvas: Canvas, values: dict[str, str], y: float) -> float:
    for label, value in values.items():
        canvas.setFont(BOLD, 10)
        canvas.drawString(LEFT, y, f"{label}:")
        canvas.setFont(REGULAR, 10)
        for line in simpleSplit(value, REGULAR, 10, WIDTH - VALUES - LEFT):
            canvas.drawString(VALUES, y, line)
            y -= LINE
        y -= 3
    return y


def _codes(canvas: Canvas, code: str, y: float) -> None:
    widget = QrCodeWidget(code, barLevel="M")
    left, bottom, right, top = widget.getBounds()
    drawing = Drawing(
        QR_SIDE, QR_SIDE, transform=[QR_SIDE / (right - left), 0, 0, QR_SIDE / (top - bottom), 0, 0]
    )  # fmt: skip
    drawing.add(widget)
    renderPDF.draw(drawing, canvas, LEFT, y - QR_SIDE - 5)
    Code128(code, barHeight=30, barWidth=0.8).drawOn(canvas, LEFT + QR_SIDE + 30, y - 45)


def main() -> None:
    for name in (REGULAR, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"Tinos-{name}.ttf")))
    for line in sys.stdin:
        asked = json.loads(line)
        cpu, wall = time.thread_time(), time.perf_counter()
        size = len(drawn(asked["code"], asked["values"]))
        wall, cpu = (time.perf_counter() - wall) * 1e3, (time.thread_time() - cpu) * 1e3
        print(json.dumps({"wall": wall, "cpu": cpu, "bytes": size}), flush=True)


if __name__ == "__main__":
    main()
