"""Statuses and steps: what the national portal's table allows, and nothing else."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.calendar.due_date import DueDate
from counter.domain.calendar.term import WORKING_DAYS, Term
from counter.domain.clock import VIETNAM
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers import status as dossier_status
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierForwarded,
    DossierHandedOver,
    DossierReceived,
    DossierReceivedBack,
    DossierRefused,
    DossierRegistered,
    DossierStopped,
    ProcessingStarted,
    ResultReturned,
)
from counter.domain.dossiers.people import Applicant
from counter.domain.dossiers.status import EARLY, ON_TIME, OVERDUE, PENDING
from counter.domain.events.base import Event
from counter.domain.procedure import FrozenProcedure
from counter.domain.refusal import Refusal

AT = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
PROCEDURE = FrozenProcedure(code="1.000001", name="Thử", field="Thử", version="v")
PERSON = Applicant(name="Nguyễn Văn An")
DUE = DueDate(
    due_at=AT + timedelta(days=3),
    rule="R1",
    term=Term(3, WORKING_DAYS),
    since=AT.date(),
    days="RCCD",
)
REGISTERED = DossierRegistered(
    at=AT, external_code="X", procedure=PROCEDURE, applicant=PERSON, submitted_at=AT
)
RECEIVED = DossierReceived(
    at=AT, code="H49.61-260601-1001", received_at=AT, due_at=DUE.due_at, legal=DUE, procedure=PROCEDURE,
    applicant=PERSON, book_year=2026, book_volume="01-Q1", book_number=1, desk=1,
)  # fmt: skip
STEPS: list[Event] = [
    RECEIVED,
    DossierRefused(at=AT, reason="x"),
    ProcessingStarted(at=AT),
    DossierForwarded(at=AT, to="Thuế"),
    DossierReceivedBack(at=AT),
    DossierStopped(at=AT, reason="x"),
    DossierCompleted(at=AT),
    ResultReturned(at=AT),
    DossierHandedOver(at=AT, to_unit="H49.62", to="UBND xã B"),
]
# The national portal's table: from which status to which.
TABLE = {
    1: {2, 3, 5, 7},
    2: {4, 5, 6, 7, 8, 9},
    3: set(),
    4: {5, 6, 7, 8, 9},
    5: {4, 7, 8},
    6: {4, 7, 8},
    7: {1, 2, 4, 5, 6, 8},
    8: set(),
    9: {10},
    10: set(),
}


@given(st.lists(st.sampled_from(STEPS), max_size=25), st.booleans())
def test_only_the_tables_transitions_ever_happen(steps: list[Event], from_portal: bool) -> None:
    dossier = dossier_state.create(REGISTERED if from_portal else RECEIVED)
    for step in steps:
        before = dossier.status
        try:
            dossier_state.check(dossier, type(step))
        except Refusal:
            assert type(step).name not in dossier_state.allowed(dossier)
            continue
        assert type(step).name in dossier_state.allowed(dossier)
        dossier = dossier_state.apply(dossier, step)
        assert dossier.status == before or dossier.status in TABLE[before], (before, step)


# What the acts of today make of it; the others come with their papers.
OF_TODAY = {(1, 2), (1, 3), (2, 4), (2, 8), (2, 9), (4, 8), (4, 9), (9, 10)}


def test_every_transition_that_has_an_act_can_happen() -> None:
    reached: set[tuple[int, int]] = set()
    frontier = [dossier_state.create(REGISTERED), dossier_state.create(RECEIVED)]
    for _ in range(6):
        following = []
        for dossier in frontier:
            for step in STEPS:
                if type(step).name in dossier_state.allowed(dossier):
                    after = dossier_state.apply(dossier, step)
                    if (dossier.status, after.status) not in reached:
                        reached.add((dossier.status, after.status))
                        following.append(after)
        frontier = following
    assert {(before, after) for before, after in reached if before != after} == OF_TODAY


@pytest.mark.parametrize(
    ("finished", "timeliness"),
    [
        ("2026-06-03T23:59:00", EARLY),
        ("2026-06-04T08:30:59", ON_TIME),
        ("2026-06-04T08:31:00", OVERDUE),
    ],
)
def test_on_time_is_judged_to_the_minute_and_early_by_the_date(
    finished: str, timeliness: str
) -> None:
    moment = datetime.fromisoformat(finished).replace(tzinfo=VIETNAM)
    assert dossier_status.timeliness(DUE.due_at, moment, moment) == timeliness


def test_an_open_dossier_is_pending_until_its_date_has_passed() -> None:
    assert dossier_status.timeliness(DUE.due_at, None, DUE.due_at) == PENDING
    assert dossier_status.timeliness(DUE.due_at, None, DUE.due_at + timedelta(minutes=1)) == OVERDUE
    assert dossier_status.timeliness(None, None, AT) == PENDING
