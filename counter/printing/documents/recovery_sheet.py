"""The recovery sheet: one A4 to be locked away, whose code opens the desk and every copy of it when
the passphrase is gone, and whose fingerprint tells this desk's journal from any other.
"""

import io
from datetime import datetime
from typing import NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter.printing import codes, flow, fonts
from counter.printing.flow import Style
from counter.printing.fonts import BOLD, REGULAR

_MARGIN = 25 * mm
_GROUPS_A_LINE = 4


class Sheet(NamedTuple):
    """What stands on it; `code` as `7KQF-M2XW-…`."""

    unit_name: str
    unit_code: str
    desk: int
    code: str
    fingerprint: str
    printed_at: datetime
    is_practice: bool


def recovery_sheet(sheet: Sheet) -> bytes:
    """One A4 as PDF."""
    fonts.register()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, pageCompression=1, invariant=1, initialFontName=REGULAR)
    canvas.setTitle("counter-recovery-sheet")
    width, height = A4
    style = Style(12, width - 2 * _MARGIN)
    top = height - 22 * mm
    for block in _blocks(sheet, style):
        block.draw(canvas, _MARGIN, top)
        top -= block.height + 4 * mm
    top = _draw_code(canvas, sheet.code, top)
    for block in _instructions(style):
        block.draw(canvas, _MARGIN, top)
        top -= block.height + 2.5 * mm
    canvas.save()
    return file.getvalue()


def _blocks(sheet: Sheet, style: Style) -> list[flow.Block]:
    return [
        flow.middle(style, sheet.unit_name, BOLD, 13),
        flow.middle(
            style, "PHIẾU KHÔI PHỤC" + (" (BÀN TẬP HUẤN)" if sheet.is_practice else ""), BOLD, 22
        ),
        flow.middle(style, f"Bàn số {sheet.desk} · Mã đơn vị {sheet.unit_code}", REGULAR, 13),
        flow.middle(
            style, f"In lúc {sheet.printed_at:%H:%M} ngày {sheet.printed_at:%d/%m/%Y}", REGULAR, 12
        ),
        flow.middle(style, f"Vân tay của bàn: {sheet.fingerprint}", BOLD, 15),
        flow.middle(style, "Mã khôi phục", REGULAR, 13),
    ]


def _draw_code(canvas: Canvas, code: str, top: float) -> float:
    """The code in large groups inside a frame, its QR beside it for whoever has a scanner; the top
    of what follows.
    """
    width, _ = A4
    groups = code.split("-")
    lines = [groups[n : n + _GROUPS_A_LINE] for n in range(0, len(groups), _GROUPS_A_LINE)]
    height, side = 34 * mm, 26 * mm
    canvas.rect(_MARGIN, top - height, width - 2 * _MARGIN, height)
    for number, line in enumerate(lines):
        flow.text(
            canvas, _MARGIN + 8 * mm, top - (14 + 12 * number) * mm, "  –  ".join(line), BOLD, 22
        )
    codes.draw_qr(canvas, code, width - _MARGIN - side - 4 * mm, top - height + 4 * mm, side)
    return float(top - height - 7 * mm)


def _instructions(style: Style) -> list[flow.Block]:
    sentences = (
        "Cất phiếu này vào tủ khóa, cách xa máy. Ai có phiếu thì mở được bàn và mọi bản sao lưu của bàn.",
        "Quên mật khẩu, hoặc người giữ mật khẩu đã nghỉ: gõ mã khôi phục (hoặc quét mã vuông) vào chỗ hỏi mật khẩu, rồi đặt"
        " mật khẩu mới ở Cài đặt → Máy này.",
        "Máy hỏng hay mất: cài chương trình trên máy khác, chọn “Khôi phục từ bản sao lưu”, chọn tệp sao lưu mới nhất và gõ mã"
        " này. Bàn khôi phục đi tiếp từ số lớn hơn số đã phát trên giấy.",
        "Kiểm tra nhật ký: lệnh counter verify hiện vân tay của bàn. Vân tay khác vân tay trên phiếu này thì nhật ký ấy không"
        " phải của bàn này: báo người phụ trách.",
        "Trong mã không có chữ I, L, O, U: thấy giống thì đó là số 1 hoặc số 0. Gõ hay không gõ dấu gạch đều được.",
    )
    return [
        flow.paragraph(style, f"{number}. {text}") for number, text in enumerate(sentences, start=1)
    ]
