"""Which numbers an event gives out, and where each counts."""

from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain import series
from counter.domain.clock import VIETNAM
from counter.domain.desk import LossDeclared, Mark
from counter.domain.dossiers.events import DossierCompleted, DossierReceived, ReceiptNumbered
from counter.domain.events.base import Entry, Event
from counter.domain.queue.ticket import TicketIssued
from counter.domain.series import BOOK, CODE, RECEIPT, TICKET, GivenOut, Number
from tests.domain.test_dossier import RECEIVED, REGISTERED
from tests.domain.test_history import entry

AT = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
BEGAN = entry(bytes(16), 1, (), REGISTERED)


def received(**changes: object) -> DossierReceived:
    return msgspec.structs.replace(RECEIVED, **changes)


def given_out(event: Event, *before: Entry) -> list[tuple[str, str, int]]:
    return [tuple(number) for number in event.numbers(before)]


def test_a_dossier_takes_a_code_of_its_day_and_a_line_in_the_book_of_its_year() -> None:
    assert given_out(received(book_number=7)) == [
        (CODE, "2026-06-01/1", 1001),
        (BOOK, "2026/1", 7),
    ]


def test_a_receipt_has_a_number_of_its_own_in_the_year() -> None:
    event = received(desk=2, code="H49.61-260601-2031", receipt_number=31)
    assert given_out(event) == [
        (CODE, "2026-06-01/2", 2031),
        (BOOK, "2026/2", 1),
        (RECEIPT, "2026/2", 31),
    ]


def test_a_day_counts_by_when_it_was_received_and_the_book_by_its_year() -> None:
    new_years_eve = datetime(2025, 12, 31, 16, tzinfo=VIETNAM)
    event = received(at=AT + timedelta(days=2), received_at=new_years_eve, book_year=2025)
    assert given_out(event)[0][1] == "2025-12-31/1" and given_out(event)[1][1] == "2025/1"


@pytest.mark.parametrize(
    ("serial", "is_the_programs"), [(1899, True), (1900, False), (1999, False)]
)
def test_a_hand_written_slips_number_is_none_that_the_program_gave_out(
    serial: int, is_the_programs: bool
) -> None:
    names = [name for name, _, _ in given_out(received(code=f"H49.61-260601-{serial}"))]
    assert names == [CODE, BOOK] if is_the_programs else [BOOK]


def test_a_receipt_asked_for_later_is_of_the_year_of_the_book() -> None:
    before = (BEGAN, entry(bytes(16), 2, (), received(book_year=2025, desk=3)))
    later = ReceiptNumbered(at=AT, receipt_number=12)
    assert given_out(later, *before) == [(RECEIPT, "2025/3", 12)]
    elsewhere = ReceiptNumbered(at=AT, receipt_number=12, desk=4)
    assert given_out(elsewhere, *before) == [(RECEIPT, "2025/4", 12)]


def test_of_a_dossier_that_nobody_received_no_receipt_is_known() -> None:
    assert given_out(ReceiptNumbered(at=AT, receipt_number=12), BEGAN) == []


def test_a_loss_gives_numbers_up() -> None:
    code = Mark(series=CODE, scope="2026-06-01/1", last=1100)
    book = Mark(series=BOOK, scope="2026/1", last=300)
    assert given_out(LossDeclared(at=AT, reason="torn", marks=(code, book))) == [
        (CODE, "2026-06-01/1", 1100),
        (BOOK, "2026/1", 300),
    ]


def test_a_ticket_counts_within_its_queues_day() -> None:
    issued = TicketIssued(at=AT, business_date=AT.date(), queue="R", number=5)
    assert given_out(issued) == [(TICKET, "2026-06-01/R", 5)]


def test_what_gives_no_number_out_gives_none_out() -> None:
    before = entry(bytes(16), 2, (), RECEIVED)
    assert given_out(DossierCompleted(at=AT), BEGAN, before) == []


def test_a_number_tells_its_series_its_scope_and_itself() -> None:
    number = Number(BOOK, series.year_scope(2026, 1), 7)
    assert (number.series, number.scope, number.number) == ("book", "2026/1", 7)


def test_scopes_are_kept_in_files_and_keep_their_words() -> None:
    assert series.code_scope(date(2026, 6, 1), 1) == "2026-06-01/1"
    assert series.ticket_scope(date(2026, 6, 1), "A") == "2026-06-01/A"
    assert (CODE, RECEIPT, BOOK, TICKET) == ("code", "receipt", "book", "ticket")


@pytest.mark.parametrize(
    ("number", "last"), [(0, 100), (99, 100), (100, 200), (1003, 1100), (1100, 1200), (1199, 1200)]
)
def test_a_series_goes_on_behind_the_next_full_hundred(number: int, last: int) -> None:
    assert series.next_hundred(number) == last


@given(st.integers(0, 10**7))
def test_behind_a_loss_at_least_one_and_at_most_a_hundred_numbers_are_given_up(n: int) -> None:
    last = series.next_hundred(n)
    assert 0 < last - n <= 100 and last % 100 == 0


def scope_of(*numbers: int) -> GivenOut:
    scope = GivenOut()
    for number in numbers:
        assert scope.give_out(number)
    return scope


@given(st.lists(st.integers(0, 60)))
def test_a_number_is_given_out_once(numbers: list[int]) -> None:
    scope = GivenOut()
    assert [scope.give_out(number) for number in numbers] == [
        number not in numbers[:place] for place, number in enumerate(numbers)
    ]
    assert scope.highest == max(numbers, default=0)


@given(st.sets(st.integers(0, 60), min_size=1))
def test_what_was_passed_over_between_numbers_is_a_gap(numbers: set[int]) -> None:
    gaps = list(scope_of(*sorted(numbers)).gaps())
    passed_over = {number for first, last in gaps for number in range(first, last + 1)}
    assert passed_over == set(range(min(numbers), max(numbers))) - numbers
    assert all(first - 1 in numbers and last + 1 in numbers for first, last in gaps)


@pytest.mark.parametrize(
    ("before", "given_up", "behind", "gaps"),
    [
        ((5,), 10, (11,), []),
        ((5,), 10, (14,), [(11, 13)]),
        ((5, 8), 10, (11,), [(6, 7)]),
        ((), 10, (11,), []),
        ((5,), 3, (7,), [(6, 6)]),  # what lies below was given out
    ],
)
def test_numbers_that_were_given_up_are_no_gap_and_those_around_them_are(
    before: tuple[int, ...], given_up: int, behind: tuple[int, ...], gaps: list[tuple[int, int]]
) -> None:
    scope = scope_of(*before)
    scope.give_up(given_up)
    assert scope.highest == max(*before, given_up, 0)
    for number in behind:
        scope.give_out(number)
    assert list(scope.gaps()) == gaps


def test_several_losses_give_up_a_stretch_each() -> None:
    scope = scope_of(1)
    scope.give_up(100)
    assert scope.give_out(104)
    scope.give_up(200)
    assert scope.give_out(203)
    assert list(scope.gaps()) == [(101, 103), (201, 202)]
