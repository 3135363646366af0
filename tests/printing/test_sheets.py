"""Papers that no journal knows: the day on one page, lists on as many as they take."""

import io
from collections.abc import Iterator
from datetime import datetime, timedelta

import pypdfium2
import pytest

from counter.domain.clock import VIETNAM
from counter.domain.day_figures import DayCount, DayLoad, Figures
from counter.domain.printing.sheets import (
    BookLine,
    BookSheet,
    DaySheet,
    DossierListSheet,
    ListedLine,
    SheetHead,
    TicketLine,
)
from counter.printing.forms.day_sheet import day_sheet
from counter.printing.forms.dossier_book import dossier_book
from counter.printing.forms.dossier_list import dossier_list

NOW = datetime(2026, 6, 5, 9, 42, tzinfo=VIETNAM)
HEAD = SheetHead(unit_name="UBND đặc khu Cô Tô", made_at=NOW, is_practice=False)
LONG = "Đăng ký đất đai, cấp Giấy chứng nhận lần đầu cho hộ gia đình, cá nhân đang sử dụng đất"


def lines(count: int, state: str = "processing") -> tuple[ListedLine, ...]:
    return tuple(
        ListedLine(
            code=f"H49.61-260601-{1000 + number}",
            applicant="Nguyễn Thị Bích Ngọc",
            matter=LONG,
            state=state,
            received_at=NOW - timedelta(days=4),
            due_at=NOW - timedelta(hours=5),
            timeliness="overdue",
            holder="Chi nhánh Văn phòng Đăng ký đất đai khu vực Vân Đồn",
        )
        for number in range(count)
    )


def day(overdue: int, due: int, tickets: int = 0) -> DaySheet:
    today = NOW.date()
    return DaySheet(
        head=HEAD,
        date=today,
        state="open",
        opened_at=NOW,
        figures=Figures(
            received=14, compared_with=today - timedelta(days=1), received_then=12, returned=11,
            returned_early=2, under_way=46, with_specialists=29, ready=9,
        ),
        week=(DayCount(date=today, received=0, returned=0, rest="off"),) * 6,
        load=(DayLoad(date=today, count=6),) * 5,
        overdue=lines(overdue),
        due=lines(due),
        tickets=(TicketLine(number="A012", issued_at=NOW),) * tickets,
        not_done=3,
        doubtful=("H49.61-260601-1001",),
        drafts=2,
        awaiting_paper=("H49.61-260601-1004",),
        uncollected=3,
    )  # fmt: skip


def pages_of(pdf: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        for page in document:
            yield page.get_textpage().get_text_range()


@pytest.mark.parametrize(("overdue", "due", "tickets"), [(0, 0, 0), (3, 6, 2), (200, 80, 120)])
def test_the_days_page_is_one_page_whatever_lies_there(
    overdue: int, due: int, tickets: int
) -> None:
    (page,) = pages_of(day_sheet(day(overdue, due, tickets)))
    assert f"Quá hạn: {overdue or 'không có'}" in page and "nghỉ lễ" in page
    assert "Hồ sơ gõ dở: 2" in page


def test_where_the_days_page_is_full_it_says_how_many_more_there_are_and_leaves_room_for_today() -> (
    None
):
    (page,) = pages_of(day_sheet(day(200, 80)))
    shown = page.count("H49.61-260601-") - 2  # a paper nobody confirmed, a date of a wrong clock
    first, second = (int(part.split()[0]) for part in page.split("và ")[1:] if "hồ sơ nữa" in part)
    assert shown + first + second == 280 and second < 80


def test_a_long_list_has_its_headings_and_its_number_on_every_page() -> None:
    contents = DossierListSheet(head=HEAD, choice="overdue", words="", lines=lines(60))
    found = list(pages_of(dossier_list(contents)))
    assert len(found) > 1 and all("Mã hồ sơ" in page for page in found)
    assert f"1/{len(found)}" in found[0] and "HỒ SƠ QUÁ HẠN" in found[0]
    assert "Cộng 60 hồ sơ." in found[-1]


def test_a_list_that_was_cut_says_so() -> None:
    contents = DossierListSheet(
        head=HEAD, choice="newest", words="nguyen", lines=lines(2), is_cut=True
    )
    (page,) = pages_of(dossier_list(contents))
    assert "2 hồ sơ đầu danh sách" in page and "Tìm theo: nguyen" in page


@pytest.mark.parametrize("typed", ["022090000123", "C1234567", "bich 0912345678 ngoc"])
def test_what_was_typed_to_find_a_list_is_masked_where_it_may_be_a_number(typed: str) -> None:
    contents = DossierListSheet(head=HEAD, choice="newest", words=typed, lines=())
    (page,) = pages_of(dossier_list(contents))
    number = next(word for word in typed.split() if any(map(str.isdigit, word)))
    assert number not in page and number[-3:] in page and "*" in page


def test_the_book_has_the_forms_columns_with_its_dates_under_one_heading() -> None:
    line = BookLine(
        volume="01-Q1",
        number=1, code="H49.61-260601-1001", procedure="Khai sinh", sets=1, people="An, Bình",
        contact="Thôn 1, 0912345678", body="UBND đặc khu Cô Tô", received_at=NOW, due_at=NOW,
        returned_at=None, delivery="tại quầy", note="đã hủy",
    )  # fmt: skip
    contents = BookSheet(
        head=HEAD, first=NOW.date(), last=NOW.date(), volumes=("01-Q1",), lines=(line,) * 40
    )
    found = list(pages_of(dossier_book(contents)))
    assert len(found) > 1 and all("Ngày, tháng, năm" in page for page in found)
    assert "Quyển số: 01 (Bàn 1)" in found[0] and "An, Bình" in found[0] and "đã hủy" in found[0]
