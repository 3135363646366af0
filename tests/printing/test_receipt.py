"""The receipt as it comes out of the printer: two copies, readable codes, nothing cut off."""

import io
from collections import Counter
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from counter.desk.administration import Administration
from counter.domain.clock import VIETNAM
from counter.domain.dossiers.documents import Fee
from counter.printing.devices.escpos import raster
from tests.support.office import DRAFT, Office

LONG = "Công Tằng Tôn Nữ Thị Hoàng Anh Nguyễn Phúc " * 4


def text_of(content: bytes) -> list[str]:
    """Each page's text, white space collapsed."""
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def pictures(content: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.render(scale=150 / 72).to_pil() for page in document]


def printed(office: Office, paper: str = "A5x2", form: str = "2025", **changes: Any) -> bytes:
    administration = Administration(office.desk)
    administration.change_setting("receipt_paper", paper)
    administration.change_setting("form_set", form)
    return office.prints.receipt(office.receive(**changes).event.code).content


def test_two_copies_stand_on_one_sheet_each_with_its_own_word(office: Office) -> None:
    (page,) = text_of(printed(office))
    assert page.count("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ") == 2
    assert "(Liên 1: Lưu)" in page and "(Liên 2: Giao khách hàng)" in page
    assert page.count("17 giờ 00 phút, thứ Năm ngày 04 tháng 6 năm 2026") == 2
    assert page.count("Nguyễn Văn An") == 4 and page.count("Trần Thị Cán Bộ") == 2
    assert page.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 2
    assert "Số: 01/GTNHS (Bàn 1)" in page and "BẢN TẬP HUẤN" in page


def test_what_is_settled_at_once_promises_no_later_hour(office: Office) -> None:
    fee = Fee(name="Phí chứng thực", price=2000, quantity=3, paid="cash")
    (page,) = text_of(printed(office, immediate=True, fees=(fee,)))
    assert page.count("trả ngay khi tiếp nhận") == 2 and "17 giờ 00" not in page


@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_other_papers_take_a_sheet_a_copy(office: Office, paper: str) -> None:
    first, second = text_of(printed(office, paper))
    assert "(Liên 1: Lưu)" in first and "(Liên 2: Giao khách hàng)" in second
    with pypdfium2.PdfDocument(printed(office, paper)) as document:
        width, height = (round(side / 72 * 25.4) for side in document[0].get_size())
        assert (width, height) == {"A5": (148, 210), "A4": (210, 297)}[paper]


@pytest.mark.parametrize("form", ["2018", "2025"])
def test_both_form_sets_print(office: Office, form: str) -> None:
    (page,) = text_of(printed(office, form=form))
    assert ("BPTNTKQ (Bàn 1)" in page) == (form == "2018")


def test_both_codes_read_back(office: Office) -> None:
    code = "TH-H49.61-260601-1001"  # a practice desk's
    (page,) = pictures(printed(office))
    read = [(found.format.name, found.text) for found in zxingcpp.read_barcodes(page)]
    assert read.count(("QRCode", code)) == 2 and read.count(("Code128", code)) == 2


def test_only_papers_handed_in_stand_on_the_receipt(office: Office) -> None:
    papers = [
        {"name": "Tờ khai", "originals": 1},
        {"name": "Sổ đoàn viên", "verdict": "xuất trình, đã trả"},
        {"name": "Giấy chứng sinh", "verdict": "khai thác CSDL"},
        {"name": "Bản án", "verdict": "không thuộc trường hợp"},
        {"name": "Giấy cũ", "copies": 2, "verdict": "bản chụp đã đối chiếu"},
    ]
    (page,) = text_of(printed(office, documents=papers))
    assert "Tờ khai" in page and "Giấy cũ" in page
    assert not any(name in page for name in ("Sổ đoàn viên", "Giấy chứng sinh", "Bản án"))


def test_a_fee_is_said_to_be_paid_once_it_is(office: Office) -> None:
    fees = [
        {"name": "Phí tiền mặt", "price": 8000, "quantity": 2, "paid": "cash"},
        {"name": "Phí chuyển", "price": 5000, "awaits": "transfer"},
        {"name": "Phí để sau", "price": 3000},
        {"name": "Lệ phí", "price": 2000, "exempt": "hộ nghèo"},
    ]
    (page,) = text_of(printed(office, fees=fees))
    words = " ".join(page.split())
    assert "Phí tiền mặt: 16.000đ (đã nộp)" in words
    assert "Phí chuyển: 5.000đ (chuyển khoản, chờ đối soát)" in words
    assert "Phí để sau: 3.000đ; Lệ phí: miễn (hộ nghèo)" in words


@pytest.mark.parametrize("paper", ["A5x2", "A5", "A4"])
def test_long_names_and_many_papers_flow_and_nothing_is_lost(office: Office, paper: str) -> None:
    papers = [{"name": f"Giấy tờ số {n} {LONG}"[:280], "originals": n} for n in range(1, 41)]
    person = {**DRAFT["applicant"], "name": LONG[:290], "address": (LONG * 3)[:480]}
    content = printed(office, paper, documents=papers, applicant=person, summary="W" * 900)
    pages = text_of(content)
    assert len(pages) % 2 == 0 and len(pages) > 2
    whole = " ".join(pages)
    for number in range(1, 41):
        assert whole.count(f"Giấy tờ số {number} ") == 2
    assert whole.count("W") == 1800
    assert whole.count("NGƯỜI TIẾP NHẬN HỒ SƠ") == 2
    assert margins_are_white(content)


def margins_are_white(content: bytes) -> bool:
    """True when no ink reaches the outermost 4 mm of any page."""
    for picture in pictures(content):
        grey = picture.convert("L")
        edge = round(4 / 25.4 * 150)
        box = grey.point(lambda dot: 255 if dot < 128 else 0).getbbox()
        assert box is not None
        if (
            box[0] < edge
            or box[1] < edge
            or box[2] > grey.width - edge
            or box[3] > grey.height - edge
        ):
            return False
    return True


def test_a_reprint_is_marked_and_the_first_can_be_made_again(office: Office) -> None:
    code = office.receive().event.code
    first, second = office.prints.receipt(code), office.prints.receipt(code)
    assert "BẢN IN LẠI" not in text_of(first.content)[0]
    assert text_of(second.content)[0].count("BẢN IN LẠI lần 1") == 2
    office.steps.correct(code, "applicant.name", "Tên Khác", "gõ nhầm")
    Administration(office.desk).change_setting("unit_name", "UBND xã Khác")
    office.clock.move(days=3)
    assert office.prints.receipt_again(code, 1).content == first.content
    third = text_of(office.prints.receipt(code).content)[0]
    assert "Tên Khác" in third and "UBND XÃ KHÁC" in third


def test_a_real_desk_prints_no_training_mark(tmp_path: Any) -> None:
    office = Office.__new__(Office)
    from datetime import datetime

    from counter.desk.opening import open_to_write
    from counter.desk.setting_up import set_up_desk
    from counter.storage.folder import Folder
    from tests.support.office import FakeClock

    office.folder, office.clock = (
        Folder(tmp_path / "desk"),
        FakeClock(datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM), False),
    )
    set_up_desk(
        office.folder, unit_code="H49.61", unit_name="UBND xã A", parent_name="UBND tỉnh B", place="A", desk=2,
        practice=False, clock=office.clock, passphrase=None,
    )  # fmt: skip
    office.desk = open_to_write(office.folder, office.clock, None, "")
    page = text_of(office.prints.receipt(office.receive().event.code).content)[0]
    assert "TẬP HUẤN" not in page and "H49.61-260601-2001" in page
    office.close()


def test_a_name_is_whole_however_its_letters_were_composed(office: Office) -> None:
    content = printed(office, applicant={"name": "Nguye\u0302\u0303n Thị Ỷ Đặng Ưởng"})
    assert "Nguyễn Thị Ỷ Đặng Ưởng" in text_of(content)[0]


def test_a_slip_for_the_thermal_printer_is_the_same_picture(office: Office) -> None:
    office.queue.issue_ticket("A")
    slip = office.prints.ticket("A001").content
    data = raster(slip)
    assert data.startswith(b"\x1b@\x1dv0\0") and data.endswith(b"\x1dV\x01")
    width, height = int.from_bytes(data[6:8], "little") * 8, int.from_bytes(data[8:10], "little")
    dots = bytes(255 - byte for byte in data[10 : 10 + width // 8 * height])
    assert (
        Image.frombytes("1", (width, height), dots).tobytes()
        == Image.open(io.BytesIO(slip)).convert("1").tobytes()
    )


def test_a_slip_shows_the_number_and_never_the_reason(office: Office) -> None:
    listed = office.queue.issue_ticket("A", "disabled").listed
    slip = office.prints.ticket(str(listed.subject))
    picture = Image.open(io.BytesIO(slip.content))
    assert picture.width == 576 and picture.mode == "1"
    again = office.prints.ticket_again("A001", 1)
    assert again.content == slip.content
    assert office.prints.ticket("A001").content != slip.content


def letter_sizes(content: bytes) -> Counter[float]:
    """How many visible letters a paper has of each size, in points as they are drawn."""
    sizes: Counter[float] = Counter()
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            letters = page.get_textpage()
            for number in range(letters.count_chars()):
                if letters.get_text_range(number, 1).strip():
                    drawn = pypdfium2.raw.FPDFText_GetFontSize(letters.raw, number)
                    sizes[round(drawn, 2)] += 1
    return sizes


@pytest.mark.parametrize("form", ["2018", "2025"])
@pytest.mark.parametrize("count", [1, 3])
def test_on_half_a_sheet_no_letter_is_smaller_than_ten_points(
    office: Office, form: str, count: int
) -> None:
    papers = [{"name": f"Trích lục ghi chú ly hôn {n}", "originals": 1} for n in range(count)]
    content = printed(office, form=form, documents=papers)
    assert len(text_of(content)) == 1
    assert min(letter_sizes(content)) >= 10


@pytest.mark.parametrize(("count", "pages"), [(6, 2), (20, 4)])
def test_what_half_a_sheet_is_too_small_for_takes_whole_ones_in_thirteen_points(
    office: Office, count: int, pages: int
) -> None:
    papers = [{"name": f"Trích lục ghi chú ly hôn {n}", "originals": 1} for n in range(count)]
    content = printed(office, documents=papers)
    assert len(text_of(content)) == pages
    sizes = letter_sizes(content)
    # The nation's name stands on one line, and beside a wide office's it takes 12 points.
    above_or_number = {size for size in sizes if size < 13}
    assert sizes.most_common(1)[0][0] == 13
    assert sum(sizes[size] for size in above_or_number) < 0.05 * sizes.total()
    assert min(above_or_number) >= 10


@pytest.mark.parametrize("paper", ["A5x2", "A5", "A4"])
@pytest.mark.parametrize("form", ["2018", "2025"])
def test_both_codes_read_on_every_paper(office: Office, paper: str, form: str) -> None:
    read = [
        found.format.name
        for picture in pictures(printed(office, paper, form))
        for found in zxingcpp.read_barcodes(picture)
    ]
    assert read.count("QRCode") == 2 and read.count("Code128") == 2


def test_notes_stand_between_the_signatures_or_below_whichever_takes_less(office: Office) -> None:
    notes = "Tra cứu tại dichvucong.gov.vn, điện thoại 0203 000 000."
    Administration(office.desk).change_setting("lookup", notes)
    (beside,) = text_of(printed(office))
    below, _ = text_of(printed(office, "A4"))
    assert notes in beside and notes in below
    assert beside.index("Ghi chú: ") < beside.index("Trần Thị Cán Bộ")
    assert below.index("Ghi chú: ") > below.index("Trần Thị Cán Bộ")
