"""What people ask for a dossier by beside its code and a name: the end of a telephone number, a day."""

import pytest

from counter.storage.projections import dossier_lists
from tests.support.office import DRAFT, Office

PHONE = {**DRAFT["applicant"], "phone": "0912 345 678"}


@pytest.mark.parametrize(
    "typed", ["5678", "345678", "0912345678", "0912 345 678", "0912 345", "an 0912 345 678"]
)
def test_a_telephone_number_is_found_whole_and_by_its_end(office: Office, typed: str) -> None:
    code = office.receive(applicant=PHONE).event.code
    office.receive(applicant={**PHONE, "phone": "0987654321"})
    assert [row.code for row in office.search.find(typed)] == [code]
    assert office.search.count_found(typed) == 1


@pytest.mark.parametrize("typed", ["04/06", "4/6", "4.6", "04/06/2026", "4-6-2026", " 4/6 "])
def test_a_day_finds_what_is_due_on_it_and_what_came_on_it(office: Office, typed: str) -> None:
    """Taken in on Monday the 1st, three working days."""
    due = office.receive().event.code
    office.clock.move(days=3)
    came = office.receive().event.code
    assert [row.code for row in office.search.find(typed)] == [due, came]
    assert office.search.count_found(typed) == 2


def test_a_day_finds_results_that_wait_to_be_fetched_too(office: Office) -> None:
    code = office.receive().event.code
    office.steps.complete(code, "B3")
    assert [row.code for row in office.search.find("4/6")] == [code]


def test_a_day_is_counted_whole_also_where_its_list_is_cut(office: Office) -> None:
    due = [office.receive().event.code for _number in range(2)]
    office.clock.move(days=3)
    for _number in range(3):
        office.receive()
    found = office.search.find_now("4/6", limit=3)
    assert [row.code for row in found.rows[:2]] == due and len(found.rows) == 3
    assert (found.due, found.received) == (2, 3)


def test_a_days_lists_are_read_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.receive()
    read = []
    whole = dossier_lists.due_between
    monkeypatch.setattr(dossier_lists, "due_between", lambda *of: read.append(of) or whole(*of))
    office.search.find_now("4/6")
    assert len(read) == 1


def test_a_day_without_a_year_is_the_nearest(office: Office) -> None:
    office.clock.set("2026-12-30T08:00:00")
    code = office.receive().event.code
    due = office.search.show(code).dossier.due_at
    assert due is not None and due.year == 2027
    assert [row.code for row in office.search.find(f"{due:%d/%m}")] == [code]


@pytest.mark.parametrize("typed", ["31/2", "30/02/2026", "0/5", "5/13"])
def test_what_is_no_day_is_looked_for_as_words(office: Office, typed: str) -> None:
    address = {**DRAFT["applicant"], "address": f"{typed} Lê Lợi"}
    code = office.receive(applicant=address).event.code
    assert [row.code for row in office.search.find(typed)] == [code]


@pytest.mark.parametrize(
    "typed", ["1/GTNHS", "01/GTNHS-Q1", "01/gtnhs-q1", "01/GTNHS (Bàn 1)", "1/GTNHS bàn 1"]
)
def test_a_receipt_is_found_by_its_number_as_paper_has_it_now_and_had_it(
    office: Office, typed: str
) -> None:
    code = office.receive().event.code
    office.prints.receipt(code)
    assert [row.code for row in office.search.find(typed)] == [code]


def test_the_number_of_another_desk_is_not_this_ones(office: Office) -> None:
    office.prints.receipt(office.receive().event.code)
    assert office.search.find("01/GTNHS (Bàn 2)") == []
