"""The book of a time: every dossier received in it, in order, however it came."""

from datetime import date

import pytest

from counter.desk import reading
from counter.desk.books import BookOfDossiers
from counter.desk.dossiers.registration import Registration
from tests.support.office import Office

PORTAL = {
    "procedure": "1.004873", "external_code": "H49.61-260529-7001", "submitted_at": "2026-05-29T20:00:00",
    "applicant": {"name": "Lê Thị Bích"},
}  # fmt: skip


def test_lines_stand_in_order_of_receipt_also_what_was_filed_earlier_on_the_portal(
    office: Office,
) -> None:
    first = office.receive().event.code
    office.intake.register(reading.from_values(PORTAL, Registration))
    office.clock.move(minutes=5)
    second = office.receive(external_code="H49.61-260529-7001").event.code
    books = BookOfDossiers(office.desk)
    places = books.places(date(2026, 6, 1), date(2026, 6, 1))
    assert [line.code for line in books.lines(places)] == [first, second]
    assert [line.book_number for line in books.lines(places)] == [1, 2]
    assert len(books.places(date(2026, 5, 29), date(2026, 5, 31))) == 0


@pytest.mark.parametrize(
    ("filed", "received"), [("2026-01-02T09:00", None), ("2026-05-28T09:00", "2026-05-29T09:00")]
)
def test_a_dossier_stands_on_the_day_it_was_received_however_long_ago_it_was_filed(
    office: Office, filed: str, received: str | None
) -> None:
    office.intake.register(reading.from_values({**PORTAL, "submitted_at": filed}, Registration))
    late = {"received_at": received, "backfill": {"reason": "mất điện"}} if received else {}
    office.receive(external_code="H49.61-260529-7001", **late)
    day = date.fromisoformat(received[:10]) if received else date(2026, 6, 1)
    assert len(BookOfDossiers(office.desk).places(day, day)) == 1


def test_any_part_of_a_long_book_can_be_read_by_itself(office: Office) -> None:
    for _ in range(30):
        office.receive()
        office.clock.move(seconds=1)
    books = BookOfDossiers(office.desk)
    places = books.places(date(2026, 1, 1), date(2026, 12, 31))
    assert [line.book_number for line in books.lines(places[10:13])] == [11, 12, 13]


def test_what_was_filed_on_the_portal_is_the_newest_when_it_is_received(office: Office) -> None:
    office.intake.register(reading.from_values(PORTAL, Registration))
    before = office.receive().event.code
    office.clock.move(minutes=5)
    late = office.receive(external_code="H49.61-260529-7001").event.code
    assert [row.code for row in office.search.page()] == [late, before]
    assert [row.code for row in office.search.find("bich")] == []
    assert [row.code for row in office.search.find("7001")] == [late]
    assert office.verify().ok


def test_a_receipt_is_found_by_the_number_that_is_read_out_from_paper(office: Office) -> None:
    codes = [office.receive().event.code for _ in range(12)]
    for _ in range(2):
        assert [row.code for row in office.search.find("2/GTNHS-Q1")] == [codes[1]]
        assert [row.code for row in office.search.find(" 2/GTNHS ")] == [codes[1]]
        assert office.search.find("2/GTNHS-Q2") == [] and office.search.find("99/GTNHS-Q1") == []
        assert office.search.count_found("12/GTNHS-Q1") == 1
        office.clock.move(days=300)  # the paper may be of the last year
