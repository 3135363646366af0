"""Whole days at a desk, through the services a window will use; after each the tables are what the
journal makes.
"""

import pytest

from counter.desk.day import DayService
from counter.desk.dossiers.returns import Returns
from counter.domain.refusal import Refusal
from counter.storage.journal import chain, head_file
from tests.support.office import Office


def expect_whole(office: Office) -> None:
    connection = office.desk.journal.connection
    found = chain.verify(connection, head_file.read(office.folder.head), with_projections=True)
    assert found.ok, found.problems
    assert chain.verify_search(connection) == []


def test_from_the_first_ticket_to_the_closed_day(office: Office) -> None:
    for priority in ("", "", "elderly"):
        office.queue.issue_ticket("A", priority)
    office.queue.call(1)
    office.queue.do("start")
    office.clock.move(minutes=6)
    first = office.receive(ticket="A001")
    office.prints.receipt(first.event.code)
    assert office.queue.call(1).listed.ticket.number_text == "A003"
    copies = office.receive(procedure="2.000815", immediate=True, ticket="A003")
    assert office.search.show(copies.event.code).dossier.state == "returned"
    office.queue.do("finish")
    office.queue.call(1)
    office.queue.do("miss")
    office.steps.complete(first.event.code, "A1")
    status = DayService(office.desk).close()
    assert status.state == "closed" and status.left.names == ("ticket:A002",)
    office.clock.set("2026-06-02T07:40:00")
    Returns(office.desk).return_result(first.event.code, "Trần Thị B", "văn bản ủy quyền")
    shown = office.search.show(first.event.code).dossier
    assert (shown.status, shown.returned_to) == (10, "Trần Thị B")
    assert DayService(office.desk).today().unclosed == ()
    expect_whole(office)


def test_a_paper_missing_then_brought(office: Office) -> None:
    papers = [{"name": "Tờ khai", "originals": 1}, {"name": "Bản án ly hôn", "verdict": "thiếu"}]
    with pytest.raises(Refusal, match="papers-missing"):
        office.receive(documents=papers)
    papers[1] = {"name": "Bản án ly hôn", "certified": 1}
    assert office.receive(documents=papers).event.code.endswith("1001")
    expect_whole(office)


def test_three_dossiers_for_one_neighbour_and_a_mistake_taken_back(office: Office) -> None:
    ticket = str(office.queue.issue_ticket("A").listed.subject)
    office.queue.call(1)
    neighbour = {"name": "Trần Văn B", "identity_number": "022090000999"}
    codes = [
        office.receive(
            procedure="2.000815",
            ticket=ticket,
            applicant={"name": f"Chủ hộ {n}"},
            submitter=neighbour,
        ).event.code
        for n in range(3)
    ]
    office.prints.receipt(codes[0])
    office.steps.void(codes[0], "nhầm thủ tục")
    again = office.receive(procedure="2.000884", ticket=ticket, applicant={"name": "Chủ hộ 0"})
    assert again.event.code.endswith("1004")
    assert [row.code for row in office.search.find("tran van b")] == [*reversed(codes)]
    with pytest.raises(Refusal, match="dossier-voided"):
        office.prints.receipt(codes[0])
    expect_whole(office)


def test_a_power_cut_with_slips_entered_afterwards(office: Office) -> None:
    office.receive()
    office.clock.set("2026-06-02T10:00:00")
    for number in ("1900", "1901"):
        slip = {"reason": "mất điện", "paper_number": number}
        office.receive(received_at="2026-06-01T16:30:00+07:00", backfill=slip)
    shown = [row.code[-4:] for row in office.search.page()]
    assert shown == ["1901", "1900", "1001"]  # by the true time of receipt, newest first
    assert office.receive().event.code == "H49.61-260602-1001"
    expect_whole(office)
