"""The book of a time: every dossier received in it, in order, however it came."""

from datetime import date

from counter.desk import reading
from counter.desk.books import Books
from counter.desk.intake import Registration
from tests.support.office import Office

PORTAL = {
    "procedure": "1.004873", "external_code": "H49.61-260529-7001", "submitted_at": "2026-05-29T20:00:00",
    "applicant": {"name": "Lê Thị Bích"},
}  # fmt: skip


def test_lines_stand_in_order_of_receipt_also_what_was_filed_earlier_on_the_portal(office: Office) -> None:
    first = office.receive().event.code
    office.intake.register(reading.from_values(PORTAL, Registration))
    office.clock.move(minutes=5)
    second = office.receive(external_code="H49.61-260529-7001").event.code
    books = Books(office.desk)
    places = books.places(date(2026, 6, 1), date(2026, 6, 1))
    assert [line.code for line in books.lines(places)] == [first, second]
    assert [line.book_number for line in books.lines(places)] == [1, 2]
    assert len(books.places(date(2026, 5, 29), date(2026, 5, 31))) == 0


def test_any_part_of_a_long_book_can_be_read_by_itself(office: Office) -> None:
    for _ in range(30):
        office.receive()
        office.clock.move(seconds=1)
    books = Books(office.desk)
    places = books.places(date(2026, 1, 1), date(2026, 12, 31))
    assert [line.book_number for line in books.lines(places[10:13])] == [11, 12, 13]
