"""The numbers of a day: whatever happened at the desk, the same thing has the same number wherever it
is said.
"""

import contextlib
import random
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from counter.desk.day import DayService
from counter.desk.dossiers.drafts import EMPTY, Drafts
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.search import AT_OTHER_UNITS, READY, TODAY, DossierSearch
from counter.domain.dossiers.events import DossierHandedOver
from counter.domain.dossiers.status import COMPLETED, OVERDUE, PROCESSING
from counter.domain.refusal import Refusal
from tests.support.office import Office


def work(office: Office, dice: random.Random) -> None:
    """Some days of a desk where anything may happen."""
    codes: list[str] = []
    for _ in range(30):
        office.clock.move(hours=dice.choice((0, 0, 1, 3, 9, 20)))
        code = dice.choice(codes) if codes else ""
        with contextlib.suppress(Refusal):
            match dice.randrange(10):
                case 0:
                    office.queue.issue_ticket("A")
                case 1 if code:
                    office.actions.do("forward", code, to="Tư pháp – Hộ tịch")
                case 2 if code:
                    office.steps.complete(code, "A1")
                case 3 if code:
                    Returns(office.desk).return_result(code)
                case 4 if code:
                    away = DossierHandedOver(
                        at=office.clock.moment, to_unit="H49.62", to="UBND đặc khu Vân Đồn"
                    )
                    office.steps.act(code, lambda _act, _dossier: [away])  # noqa: B023
                case 5 if code:
                    office.steps.void(code, "nhập nhầm")
                case 6 if code:
                    office.prints.request_receipt(code, "folder")
                case 7:
                    Drafts(office.desk).save(EMPTY)
                case _:
                    codes.append(office.receive().event.code)


@given(st.randoms(use_true_random=False))
def test_each_number_of_the_day_is_one_and_the_same_everywhere(dice: random.Random) -> None:
    with tempfile.TemporaryDirectory() as name:
        office = Office(Path(name) / "desk")
        work(office, dice)
        days, search = DayService(office.desk), DossierSearch(office.desk)
        outlook, status, rail = days.outlook(), days.today(), days.status()
        counts, everything = search.counts(), search.whole()
        figures, left = outlook.figures, outlook.left
        # of the day and of the choices of the search
        assert figures.received == outlook.week[-1].received == counts[TODAY]
        assert figures.returned == outlook.week[-1].returned
        assert figures.ready == counts[READY]
        assert len(outlook.overdue) == rail.overdue == counts[OVERDUE]
        assert len(outlook.at_other_units) == counts[AT_OTHER_UNITS]
        assert len(left.papers) == rail.awaiting_paper and left.drafts == rail.drafts
        # of what is left, the page's and the journal's
        assert left == status.left
        assert {*left.due} == {*outlook.overdue, *outlook.today}
        # of all dossiers, counted one by one
        here = [row for row in everything if row.is_open and not row.holder]
        assert figures.with_specialists == sum(row.status == PROCESSING for row in here)
        assert figures.under_way == len(here) + len(outlook.at_other_units)
        assert figures.ready == sum(r.status == COMPLETED and not r.voided for r in everything)
        # of what is promised
        load = {each.date: each.count for each in outlook.load}
        due_today = (*outlook.today, *outlook.ready_today)
        assert load.pop(outlook.date, 0) == len(due_today)
        assert sum(load.values()) == len(outlook.upcoming)
        office.close()
