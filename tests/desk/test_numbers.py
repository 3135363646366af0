"""Numbers that leave on paper: whatever happens at the desk, none is given twice and the book has
no holes.
"""

import contextlib
import random
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from counter.domain import numbering
from counter.domain.desk import LossDeclared, Mark
from counter.domain.queue.ticket import TicketIssued
from counter.domain.refusal import Refusal
from counter.domain.series import BOOK, TICKET
from counter.storage.journal import chain, head_file
from tests.support.office import Office


@given(st.randoms(use_true_random=False))
def test_no_number_is_given_twice_and_the_book_has_no_holes(dice: random.Random) -> None:
    with tempfile.TemporaryDirectory() as name:
        office = Office(Path(name) / "desk", desk=dice.randint(1, 9))
        codes: list[str] = []
        tickets: list[tuple[str, int]] = []
        for _ in range(25):
            office.clock.move(hours=dice.choice((0, 0, 1, 5, 30)))
            with contextlib.suppress(Refusal):
                match dice.randrange(6):
                    case 0:
                        listed = office.queue.issue_ticket(dice.choice("AR")).listed.ticket
                        tickets.append(
                            (f"{listed.business_date}{listed.home_queue}", listed.number)
                        )
                    case 1 if codes:
                        # The slip of a voided dossier may be entered again: its paper is in
                        # somebody's hand.
                        voided = dice.choice(codes)
                        office.steps.void(voided, "nhầm")
                        if int(voided[-3:]) >= numbering.FIRST_PAPER:
                            codes.remove(voided)
                    case 2:
                        slip = {
                            "reason": "mất điện",
                            "paper_number": dice.choice(("", f"9{dice.randrange(10):02d}")),
                        }
                        at = office.clock.moment.replace(hour=1).isoformat()
                        codes.append(office.receive(received_at=at, backfill=slip).event.code)
                    case 3:
                        codes.append(
                            office.receive(procedure="2.000815", immediate=True).event.code
                        )
                    case 4:
                        office.reopen()
                    case _:
                        codes.append(office.receive().event.code)
        assert len(codes) == len(set(codes)) and len(tickets) == len(set(tickets))
        found = chain.verify(
            office.desk.reader.connection, head_file.read(office.folder.head), with_projections=True
        )
        assert found.ok and found.gaps == ()
        office.close()


def test_a_number_that_was_passed_over_is_told_whatever_its_series(office: Office) -> None:
    office.queue.issue_ticket("A")
    now = office.clock.moment
    with office.desk.act() as act:
        act.append(TicketIssued(at=now, business_date=now.date(), queue="A", number=4))
    verified = office.verify()
    assert verified.ok and verified.gaps == ("ticket 2026-06-01/A: 2–3",)


def test_what_was_passed_over_behind_numbers_that_were_given_up_is_told(office: Office) -> None:
    now = office.clock.moment
    office.queue.issue_ticket("A")
    given_up = (Mark(series=TICKET, scope="2026-06-01/A", last=10),)
    with office.desk.administration() as act:
        act.append(LossDeclared(at=now, reason="head-lost", marks=given_up), office.desk.subject)
    with office.desk.act() as act:
        act.append(TicketIssued(at=now, business_date=now.date(), queue="A", number=14))
    assert office.verify().gaps == ("ticket 2026-06-01/A: 11–13",)


def test_numbers_that_a_loss_gave_up_are_no_gap(office: Office) -> None:
    office.receive()
    given_up = (Mark(series=BOOK, scope="2026/1", last=100),)
    with office.desk.administration() as act:
        event = LossDeclared(at=office.clock.moment, reason="head-lost", marks=given_up)
        act.append(event, office.desk.subject)
    office.reopen()
    assert office.receive().event.book_number == 101
    assert office.verify().gaps == ()


@given(st.integers(1, 9), st.integers(1, 999))
def test_a_slip_belongs_to_exactly_one_desk(desk: int, digits: int) -> None:
    from datetime import datetime

    at = datetime(2026, 6, 1)
    whole = f"{desk}{digits:03d}"
    for other in range(1, 10):
        try:
            serial = numbering.paper_serial(other, whole, "H49.61", at)
        except Refusal:
            assert other != desk or digits < 900
        else:
            assert other == desk and serial == int(whole) and digits >= 900
