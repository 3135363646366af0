"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: mẫu 01 of TT 01/2018/TT-VPCP and of TT
03/2025/TT-VPCP.
"""

from counter.domain.dossiers.events import ReceiptPrinted
from counter.domain.dossiers.state import Dossier
from counter.printing.form_sets import ReceiptForm
from counter.printing.forms.receipt.copies import count_pages, draw_copies
from counter.printing.forms.receipt.fitting import fit
from counter.printing.pages import make_pdf


def receipt(dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm) -> tuple[bytes, int]:
    """Both copies as PDF, and the number of pages, of a dossier that was received. The same entries
    give the same bytes, on any day and any machine.
    """
    copy = fit(dossier, printed, form)
    content = make_pdf(
        dossier.code, copy.sheet.page, lambda canvas: draw_copies(canvas, copy, form.copies)
    )
    return content, count_pages(copy)
