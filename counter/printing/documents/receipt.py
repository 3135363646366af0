"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: mẫu 01 of TT 01/2018/TT-VPCP and of TT 03/2025/TT-VPCP."""

import io
import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from counter import wording
from counter.domain.applicant import Authority
from counter.domain.dossier import Dossier, DossierReceived, Fee, Paper, ReceiptPrinted
from counter.domain.numbering import code_on_paper
from counter.printing import codes, flow, fonts, letterhead
from counter.printing.flow import Block, Column, Style
from counter.printing.fonts import BOLD, ITALIC, REGULAR
from counter.wording import due as due_words

TWO_ON_A4 = "A5x2"
PAPERS = (TWO_ON_A4, "A5", "A4")
COPIES = 2

_SIZES = (10.5, 10, 9.5, 9, 8.5)  # the largest that lets a copy fit half a sheet is taken
_BARCODE_HEIGHT = 6.5 * mm
_BAR = 0.325 * mm  # a module wide enough for cheap scanners, and for a picture of 150 dots an inch
_QR_SIDE = 17 * mm
_NOTE = (
    "Ghi chú: lập thành 02 liên, một liên giao người nộp, một liên lưu. Mang theo giấy này khi nhận kết quả;"
    " có thể đăng ký nhận qua bưu chính công ích."
)
_NOTE_SIZE = 7
PRACTICE = "BẢN TẬP HUẤN"
_PRACTICE_SHARE = 0.72  # of the diagonal
_PRACTICE_GREY = 0.87
_SIGNATURE_ROOM = 25 * mm  # for the hand and the stamp


class ReceiptForm(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one form set. `certainty` says how far the original has been seen."""

    basis: str
    certainty: str
    suffix: str
    title: str
    copies: tuple[str, ...]
    office_label: str


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A sort of paper: page and margins in points, and whether two copies share a page."""

    page: tuple[float, float]
    left: float
    right: float
    top: float
    bottom: float
    two_up: bool = False

    @property
    def room(self) -> float:
        return self.page[0] - self.left - self.right

    @property
    def height(self) -> float:
        whole = self.page[1] / 2 if self.two_up else self.page[1]
        return whole - self.top - self.bottom


_SHEETS = {
    TWO_ON_A4: Sheet(page=A4, left=20 * mm, right=12 * mm, top=6 * mm, bottom=5 * mm, two_up=True),
    "A5": Sheet(page=A5, left=15 * mm, right=10 * mm, top=10 * mm, bottom=10 * mm),
    "A4": Sheet(page=A4, left=30 * mm, right=20 * mm, top=20 * mm, bottom=20 * mm),
}
_BODY_SIZE = {"A5": 9.5, "A4": 12}


def receipt(dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm) -> tuple[bytes, int]:
    """Both copies as PDF, and the number of pages. The same entries give the same bytes, on any day
    and any machine.
    """
    fonts.register()
    layout = _laid_out(dossier, printed, form)
    file = io.BytesIO()
    canvas = Canvas(
        file, pagesize=layout.sheet.page, pageCompression=1, invariant=1, initialFontName=REGULAR
    )
    canvas.setTitle(dossier.code)  # printers' queues want ASCII
    count = _drawn(canvas, layout, form)
    canvas.save()
    return file.getvalue(), count


class _Layout(NamedTuple):
    """Blocks by page, and the line (points below the top margin) where each copy's own word goes."""

    sheet: Sheet
    pages: list[list[Block]]
    copy_line: float
    size: float
    code: str
    is_practice: bool


def _laid_out(dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm) -> _Layout:
    """Two on one A4 where a copy fits, else each copy on sheets of its own."""
    if printed.paper == TWO_ON_A4:
        sheet = _SHEETS[TWO_ON_A4]
        for size in _SIZES:
            head, rest = _blocks(Style(size, sheet.room), dossier, printed, form)
            if _height(head) + _height(rest) <= sheet.height:
                return _Layout(
                    sheet, [head + rest], _height(head), size, dossier.code, _is_marked(printed)
                )
    paper = printed.paper if printed.paper in _BODY_SIZE else "A4"
    sheet, size = _SHEETS[paper], _BODY_SIZE[paper]
    head, rest = _blocks(Style(size, sheet.room), dossier, printed, form)
    pages = flow.paged(head + rest, sheet.height, sheet.height)
    return _Layout(sheet, pages, _height(head), size, dossier.code, _is_marked(printed))


def _is_marked(printed: ReceiptPrinted) -> bool:
    """A practice paper of a program that marks its codes and writes across the page."""
    return printed.practice and printed.layout > 1


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _drawn(canvas: Canvas, layout: _Layout, form: ReceiptForm) -> int:
    """Draws each page once as a form, and both copies from it: the second costs next to nothing.
    The number of pages.
    """
    sheet = layout.sheet
    for number, blocks in enumerate(layout.pages):
        canvas.beginForm(f"page{number}", 0, 0, *sheet.page)
        if layout.is_practice:
            _practice_words(canvas, sheet)
        flow.drawn(canvas, blocks, sheet.left, sheet.page[1] - sheet.top)
        canvas.endForm()
    if sheet.two_up:
        for copy, down in ((0, 0.0), (1, sheet.page[1] / 2)):
            canvas.saveState()
            canvas.translate(0, -down)
            canvas.doForm("page0")
            _copy_word(canvas, layout, form.copies[copy])
            canvas.restoreState()
        _cut_line(canvas, sheet)
        canvas.showPage()
        return 1
    for copy in range(COPIES):
        for number in range(len(layout.pages)):
            canvas.doForm(f"page{number}")
            if number == 0:
                _copy_word(canvas, layout, form.copies[copy])
            else:
                _continued(canvas, layout, number + 1)
            canvas.showPage()
    return COPIES * len(layout.pages)


def _continued(canvas: Canvas, layout: _Layout, number: int) -> None:
    """Over a further page: which page of how many, and of which dossier."""
    words = f"{layout.code} · trang {number}/{len(layout.pages)}"
    flow.centred(
        canvas,
        layout.sheet.page[0] / 2,
        layout.sheet.page[1] - layout.sheet.top + 3,
        words,
        REGULAR,
        10,
    )


def _copy_word(canvas: Canvas, layout: _Layout, words: str) -> None:
    """Under the title: the one thing in which the copies differ."""
    sheet = layout.sheet
    top = sheet.page[1] - sheet.top - layout.copy_line
    flow.centred(
        canvas, sheet.left + sheet.room / 2, top - layout.size, f"({words})", ITALIC, layout.size
    )


def _practice_words(canvas: Canvas, sheet: Sheet) -> None:
    """Large and light across the page, or across each half of it; what stands on it is drawn over
    it.
    """
    width, height = sheet.page[0], sheet.page[1] / 2 if sheet.two_up else sheet.page[1]
    size = _PRACTICE_SHARE * math.hypot(width, height) / fonts.width(PRACTICE, BOLD, 1)
    canvas.saveState()
    canvas.translate(width / 2, sheet.page[1] - height / 2)
    canvas.rotate(math.degrees(math.atan2(height, width)))
    canvas.setFillGray(_PRACTICE_GREY)
    flow.centred(canvas, 0, -size / 3, PRACTICE, BOLD, size)
    canvas.restoreState()


def _cut_line(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setLineWidth(0.5)
    canvas.setDash([4, 3])
    canvas.line(6 * mm, sheet.page[1] / 2, sheet.page[0] - 6 * mm, sheet.page[1] / 2)
    canvas.setDash()


def _blocks(
    style: Style, dossier: Dossier, printed: ReceiptPrinted, form: ReceiptForm
) -> tuple[list[Block], list[Block]]:
    """All of a copy from the letterhead down to the title, and from the copy's own line on."""
    received, office = dossier.received, printed.letterhead
    assert received is not None
    head = [
        letterhead.block(style, office, _marks(printed)),
        _number_line(style, received, printed),
        flow.gap(style.size * 0.3),
        *_replaces(style, printed),
        flow.middle(style, form.title, BOLD, style.size + 2.5),
    ]
    rest = [flow.gap(style.line), flow.gap(style.size * 0.25)]
    rest += _people(style, dossier, received, office.department_name or office.unit_name, form)
    rest += _papers(style, received.papers)
    rest += _terms(style, received)
    rest += [flow.gap(style.size * 0.4), _signatures(style, received, printed)]
    return head, rest


def _marks(printed: ReceiptPrinted) -> list[str]:
    marks = []
    if printed.reprint:
        marks.append(f"BẢN IN LẠI lần {printed.reprint}")
    if printed.practice:
        marks.append("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ")
    return marks


def _replaces(style: Style, printed: ReceiptPrinted) -> list[Block]:
    """Over the title: whoever holds two papers knows which one counts."""
    if printed.replaces is None:
        return []
    when = f"{printed.replaces.replaced_at:%H:%M %d/%m/%Y}"
    words = f"BẢN ĐÍNH CHÍNH lần {printed.replaces.number}, thay thế bản in lúc {when}"
    return [flow.middle(style, words, BOLD, style.size), flow.gap(style.size * 0.3)]


def _number_line(style: Style, received: DossierReceived, printed: ReceiptPrinted) -> Block:
    """Number left, place and date right in italics; below, the code as bars and in letters."""
    size = style.size
    day = received.received_at
    dated = f"{printed.letterhead.place}, ngày {day:%d} tháng {_month(day)} năm {day:%Y}"
    code, scanned = f"Mã hồ sơ: {received.code}", _scanned(received, printed)
    bars = min(codes.code128_modules(scanned) * _BAR, style.room)
    beside = bars + 3 * mm + fonts.width(code, REGULAR, size) <= style.room
    height = style.line + _BARCODE_HEIGHT + 3 + (0 if beside else style.line)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        first = top - style.line + size * 0.25
        flow.text(canvas, left, first, f"Số: {printed.number_text}", REGULAR, size)
        flow.text(
            canvas, left + style.room - fonts.width(dated, ITALIC, size), first, dated, ITALIC, size
        )
        below = top - style.line - _BARCODE_HEIGHT - 1
        codes.draw_code128(canvas, scanned, left, below, bars, _BARCODE_HEIGHT)
        x, y = (left + bars + 3 * mm, below + 2) if beside else (left, below - style.line + 2)
        flow.text(canvas, x, y, code, REGULAR, size)

    return Block(height, draw)


def _scanned(received: DossierReceived, printed: ReceiptPrinted) -> str:
    """What both codes say."""
    return code_on_paper(received.code, _is_marked(printed))


def _month(day: datetime) -> str:
    """Days below 10 and the months 1 and 2 take a leading 0 (NĐ 30/2020, Phụ lục I)."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def _people(
    style: Style, dossier: Dossier, received: DossierReceived, office: str, form: ReceiptForm
) -> list[Block]:
    person = dossier.applicant
    names = "; ".join([person.name, *(other.name for other in received.co_applicants)])
    blocks = [
        flow.field(style, form.office_label, f"{office}, {received.receiving_place}"),
        flow.field(style, "Tiếp nhận hồ sơ của", names, BOLD),
    ]
    if received.submitter is not None:
        blocks.append(
            flow.field(
                style,
                "Người nộp",
                received.submitter.name + _authority(received.submitter.authority),
            )
        )
    number = person.identity_number or person.tax_code
    half = style.room * 0.5
    blocks += [
        flow.field(style, "Địa chỉ", person.address),
        flow.side_by_side(
            flow.field(style, "Số giấy tờ", number, room=half - 3 * mm),
            flow.field(style, "Số điện thoại", person.phone, left=half, room=half),
        ),
    ]
    if person.email:
        blocks.append(flow.field(style, "Email", person.email))
    matter = f"{dossier.procedure.name} (mã thủ tục {dossier.procedure.code})"
    if dossier.summary:
        matter += f" – {dossier.summary}"
    blocks.append(flow.field(style, "Nội dung yêu cầu giải quyết", matter))
    return blocks


def _authority(authority: Authority) -> str:
    parts = [wording.authority(authority.kind, wording.VIETNAMESE), authority.paper]
    words = ", ".join(part for part in parts if part)
    return f" ({words})" if words else ""


def _papers(style: Style, papers: Sequence[Paper]) -> list[Block]:
    """Only what was handed in; what was shown or looked up is no part of the receipt."""
    rows = [
        [
            str(number),
            p.name + (f" ({p.note})" if p.note else ""),
            *(_count(n) for n in (p.originals, p.certified, p.copies)),
        ]
        for number, p in enumerate((p for p in papers if p.is_handed_in), start=1)
    ]
    if not rows:
        return [flow.field(style, "Thành phần hồ sơ nộp gồm", "không nộp giấy tờ")]
    columns = (
        Column("TT", 0.06, True),
        Column("Thành phần hồ sơ", 0.57),
        Column("Bản chính", 0.12, True),
        Column("Chứng thực", 0.14, True),
        Column("Photo", 0.11, True),
    )
    return [
        flow.paragraph(style, "Thành phần hồ sơ nộp gồm:"),
        flow.gap(1.5),
        *flow.table(style, columns, rows),
        flow.gap(style.size * 0.25),
    ]


def _count(number: int) -> str:
    return str(number) if number else ""


def _terms(style: Style, received: DossierReceived) -> list[Block]:
    term = received.procedure.term
    half = style.room * 0.4
    blocks = [
        flow.side_by_side(
            flow.field(style, "Số lượng hồ sơ", f"{received.sets} (bộ)", room=half - 3 * mm),
            flow.field(
                style,
                "Thời gian giải quyết theo quy định",
                due_words.term(term, wording.VIETNAMESE) if term else "theo kế hoạch",
                left=half,
                room=style.room - half,
            ),
        ),
        flow.field(style, "Thời gian nhận hồ sơ", _moment(received.received_at)),
        flow.field(style, "Thời gian trả kết quả giải quyết hồ sơ", _moment(received.due_at), BOLD),
    ]
    charged = "; ".join(_charge(fee) for fee in received.fees)
    if charged:
        blocks.append(flow.field(style, "Phí, lệ phí", charged))
    blocks.append(flow.field(style, "Đăng ký nhận kết quả tại", _delivery(received)))
    book = f"{received.book_volume}/{received.book_year}, số thứ tự: {received.book_number}"
    blocks.append(flow.field(style, "Vào Sổ theo dõi hồ sơ, quyển số", book))
    return blocks


def _moment(at: datetime) -> str:
    return f"{at:%H} giờ {at:%M} phút, {due_words.weekday(at, wording.VIETNAMESE)} ngày {at:%d} tháng {_month(at)} năm {at:%Y}"


def _delivery(received: DossierReceived) -> str:
    words: Mapping[str, str] = {
        "counter": "tại quầy",
        "post": "qua bưu chính",
        "online": "trực tuyến",
    }
    address = f", {received.delivery_address}" if received.delivery_address else ""
    return words[received.result_delivery] + address


def _charge(fee: Fee) -> str:
    if fee.exempt is not None:
        return f"{fee.name}: miễn ({fee.exempt})"
    return f"{fee.name}: {_money(fee.amount)}{' (đã nộp)' if fee.paid else ''}"


def _money(amount: int) -> str:
    return f"{amount:,}đ".replace(",", ".")


def _signatures(style: Style, received: DossierReceived, printed: ReceiptPrinted) -> Block:
    """Two columns with room for hand and stamp; between them the code to scan when the result is
    fetched, and notes.
    """
    size = style.size
    height = 2 * style.line + _SIGNATURE_ROOM + style.line
    room = style.room * 0.3
    notes = fonts.balanced(f"{_NOTE} {printed.letterhead.lookup}", REGULAR, _NOTE_SIZE, room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        columns = (
            (0.17, "NGƯỜI NỘP HỒ SƠ", ""),
            (0.83, "NGƯỜI TIẾP NHẬN HỒ SƠ", printed.clerk_name),
        )
        for share, title, name in columns:
            middle = left + style.room * share
            flow.centred(canvas, middle, top - size, title, BOLD, size)
            flow.centred(
                canvas, middle, top - size - style.line, "(Ký và ghi rõ họ tên)", ITALIC, size
            )
            if name:
                flow.centred(canvas, middle, top - height + 3, name, BOLD, size)
        centre, y = left + style.room / 2, top - _QR_SIDE - 4
        codes.draw_qr(canvas, _scanned(received, printed), centre - _QR_SIDE / 2, y, _QR_SIDE)
        for line in notes:
            y -= _NOTE_SIZE * 1.15
            flow.centred(canvas, centre, y, line, REGULAR, _NOTE_SIZE)

    return Block(max(height, _QR_SIDE + 8 + len(notes) * _NOTE_SIZE * 1.15), draw)
