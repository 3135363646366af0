"""A desk's numbers come from its own entries: what another desk claims is kept, shown, and not
counted.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.domain.dossiers.events import ReceiptNumbered
from counter.domain.queue.ticket import TicketIssued
from counter.storage.journal import codec
from counter.storage.journal.chain_end import OWN
from tests.support.office import Office
from tests.support.poisoning import Poisoning
from tests.support.small_hub import NOW, exchange


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


def claim(poisoning: Poisoning, **values: object) -> None:
    """The bad desk says that it took a dossier in under numbers of the good one."""
    own = json.loads(codec.body_bytes(poisoning.good.receive().event))
    poisoning.bring(None, json.dumps({**own, **values}).encode())
    exchange(poisoning.hub, poisoning.good)


@pytest.mark.parametrize("serial", [1002, 1500, 1899])
def test_a_code_that_another_desk_claims_uses_up_none(poisoning: Poisoning, serial: int) -> None:
    claim(poisoning, code=f"H49.61-260601-{serial}", book_number=2)
    assert poisoning.good.receive().event.code == "H49.61-260601-1002"
    verified = poisoning.good.verify()
    assert verified.ok
    assert (f"code H49.61-260601-{serial}: 2" in verified.gaps) == (serial == 1002)


def test_a_book_line_and_a_receipt_that_another_desk_claims_push_none(poisoning: Poisoning) -> None:
    claim(
        poisoning,
        code="H49.61-260601-2001",
        book_number=999_999_999_999,
        receipt_number=999_999_999_999,
    )
    received = poisoning.good.receive().event
    assert (received.book_number, received.receipt_number) == (2, 2)
    assert poisoning.good.verify().ok


def test_the_number_of_a_handwritten_slip_that_another_desk_claims_stays_free(
    poisoning: Poisoning,
) -> None:
    claim(poisoning, code="H49.61-260601-1905")
    backfill = {"reason": "mất điện", "paper_number": "1905"}
    received = poisoning.good.receive(received_at="2026-06-01T08:00:00+07:00", backfill=backfill)
    assert received.event.code == "H49.61-260601-1905"


def test_a_receipt_that_another_desk_numbers_pushes_none(poisoning: Poisoning) -> None:
    received = poisoning.good.receive()
    exchange(poisoning.hub, poisoning.good)
    numbered = ReceiptNumbered(at=NOW, receipt_number=700_000, desk=1)
    poisoning.bring(received.subject, codec.body_bytes(numbered), ReceiptNumbered.name)
    exchange(poisoning.hub, poisoning.good)
    assert poisoning.good.receive().event.receipt_number == 2


def test_a_ticket_that_another_desk_claims_pushes_none(poisoning: Poisoning) -> None:
    issued = TicketIssued(at=NOW, business_date=NOW.date(), queue="A", number=998)
    poisoning.bring(None, codec.body_bytes(issued), TicketIssued.name)
    exchange(poisoning.hub, poisoning.good)
    assert poisoning.good.queue.issue_ticket("A").listed.ticket.number == 1


def forget_rows(office: Office, table: str) -> None:
    """The table, or the marks, go back to an earlier page, as a disk that lost a write leaves it."""
    connection = office.desk.journal.connection
    if table == "series":
        connection.execute("UPDATE journals SET marks = '{}' WHERE id = 1")
        office.reopen()
        connection = office.desk.journal.connection
    connection.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize("table", ["dossiers", "series"])
def test_a_register_or_a_mark_that_went_back_gives_no_number_twice(
    office: Office, table: str
) -> None:
    for _ in range(3):
        office.receive()
    forget_rows(office, table)
    received = office.receive().event
    assert (received.code, received.book_number, received.receipt_number) == (
        "H49.61-260601-1004",
        4,
        4,
    )


@pytest.mark.parametrize("table", ["tickets", "series"])
def test_tickets_that_went_back_are_given_no_number_twice(office: Office, table: str) -> None:
    for _ in range(3):
        office.queue.issue_ticket("A")
    forget_rows(office, table)
    assert office.queue.issue_ticket("A").listed.ticket.number == 4


def test_marks_are_made_anew_from_own_entries_and_never_fall(office: Office) -> None:
    from counter.storage import series
    from counter.storage.database import transaction
    from counter.storage.series import Number

    office.receive()
    connection = office.desk.journal.connection
    with transaction(connection):
        series.raise_all(connection, [Number("receipt", "2026/1", 100)])
        connection.execute("UPDATE journals SET marks = '{}'")
        series.rebuild(connection)
    office.reopen()
    received = office.receive().event
    assert (received.code[-4:], received.book_number, received.receipt_number) == ("1002", 2, 101)
    assert OWN == 1 and office.verify().ok


def test_verify_finds_a_number_given_twice_whatever_the_tables_say(office: Office) -> None:
    office.receive()
    connection = office.desk.journal.connection
    connection.execute("DELETE FROM dossiers")
    connection.execute("UPDATE journals SET marks = '{}'")
    office.reopen()
    office.receive()
    assert {p.code for p in office.verify().problems} >= {"code-number-twice", "book-number-twice"}


def test_a_code_of_this_desks_block_means_its_own_dossier_whoever_else_claims_it(
    poisoning: Poisoning,
) -> None:
    good = poisoning.good
    received = good.receive().event
    poisoning.bring(None, codec.body_bytes(received), received.name, version=received.version)
    exchange(poisoning.hub, good)
    assert good.steps.complete(received.code, "B3").dossier.state == "completed"
    assert not good.search.show(received.code).shares_code
    assert good.verify().ok
