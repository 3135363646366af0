"""What another desk says of a dossier's numbers and promises, and what of it is heard here."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from counter.desk.dossiers.search import DossierSearch
from counter.domain.dossiers.events import DueDateCorrected, ReceiptNumbered
from counter.domain.queue.ticket import TicketIssued
from counter.storage.journal import codec
from counter.storage.projections import dossier_numbers
from tests.support.poisoning import Poisoning
from tests.support.small_hub import NOW, exchange


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


def test_a_receipt_number_on_paper_is_changed_by_nobody(poisoning: Poisoning) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    numbered = ReceiptNumbered(at=NOW, receipt_number=777_777, desk=2)
    poisoning.bring(received.subject, codec.body_bytes(numbered), ReceiptNumbered.name)
    exchange(poisoning.hub, good)
    dossier = DossierSearch(good.desk).show(received.event.code).dossier
    assert (dossier.receipt_number, dossier.receipt_desk) == (received.event.receipt_number, 1)
    assert good.receive().event.receipt_number == (received.event.receipt_number or 0) + 1
    poisoning.all_equal()


def test_a_corrected_date_leaves_a_dossier_with_the_desk_that_numbered_it(
    poisoning: Poisoning,
) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    later = DueDateCorrected(
        at=NOW, field="due_at", was="x", to="y", reason="z", received_at=NOW - timedelta(days=1),
        due_at=NOW + timedelta(days=9), by="x", legal=received.event.legal,
    )  # fmt: skip
    poisoning.bring(received.subject, codec.body_bytes(later), DueDateCorrected.name)
    exchange(poisoning.hub, good)
    query = f"SELECT count(*) FROM dossiers WHERE code = ? AND {dossier_numbers.BY_ITSELF}"
    assert good.desk.reader.connection.execute(query, (received.event.code,)).fetchone() == (1,)
    poisoning.all_equal()


def test_a_number_that_another_desk_gives_out_twice_is_no_damage_here(poisoning: Poisoning) -> None:
    for _ in range(2):
        issued = TicketIssued(at=NOW, business_date=NOW.date(), queue="A", number=1)
        poisoning.bring(None, codec.body_bytes(issued), TicketIssued.name)
    poisoning.all_equal()
    assert poisoning.good.verify().ok and poisoning.good.queue.issue_ticket("A")
