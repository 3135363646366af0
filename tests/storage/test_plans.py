"""What a page asks costs the same in a desk's first year and in its fifth: none of its questions
walks through a table that grows.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest

from counter.desk.books import BookOfDossiers
from counter.desk.day import DayService
from counter.desk.dossiers.conflicts import Conflicts
from counter.desk.dossiers.search import FILTERS
from counter.domain.dossiers.status import OVERDUE, STATES
from counter.storage import desk_status
from tests.support.office import Office

GROWING = ("entries", "bodies", "salts", "dossiers", "tickets", "days")
# Indexes of what is worked on or lies on the shelf: as many rows in the fifth year as in the first.
BOUNDED = (
    "dossiers_due",
    "dossiers_held",
    "dossiers_ready",
    "dossiers_conflicting",
    "dossiers_void_asked",
)
Visit = Callable[[Office], object]


def _listing(filter_: str) -> Visit:
    return lambda office: office.search.listing(filter_)


def _page(state: str) -> Visit:
    def visit(office: Office) -> None:
        rows = office.search.page(state, 2)
        office.search.page(state, 2, rows[-1].position if rows else 1)

    return visit


def _book(office: Office) -> None:
    today = office.clock.moment.date()
    book = BookOfDossiers(office.desk)
    book.lines(book.places(today - timedelta(days=365), today))


VISITS: dict[str, Visit] = {
    **{f"the list {filter_}": _listing(filter_) for filter_ in FILTERS},
    **{f"the register, {state}": _page(state) for state in (*STATES.values(), "voided")},
    "a search": lambda office: office.search.find("nguyen van"),
    "a code": lambda office: office.search.find_now(office.search.page(limit=1)[0].code),
    "a dossier": lambda office: office.search.show(office.search.page(limit=1)[0].code),
    "what wants a decision": lambda office: Conflicts(office.desk).to_decide(),
    "the day": lambda office: DayService(office.desk).outlook(),
    "the day on paper": lambda office: DayService(office.desk).sheet(),
    "a list on paper": lambda office: office.search.sheet(OVERDUE),
    "whether a day is begun": lambda office: DayService(office.desk).opens_with_a_look_around(),
    "the morning": lambda office: DayService(office.desk).checks(),
    "the day's state": lambda office: DayService(office.desk).status(),
    "the end of the day": lambda office: DayService(office.desk).close(),
    "the book": _book,
    "the queue": lambda office: office.queue.board(),
    "the status": lambda office: desk_status.read_status(office.desk.reader.connection),
    "a ticket": lambda office: office.queue.issue_ticket("A"),
    "other papers": lambda office: office.intake.other_papers(office.intake.procedure("1.004873")),
    "an intake": lambda office: office.receive(),
    "a step": lambda office: office.steps.process(office.receive().event.code),
}


@pytest.mark.parametrize("name", VISITS)
def test_no_question_of_a_page_walks_through_a_table_that_grows(office: Office, name: str) -> None:
    for _ in range(3):
        office.receive()
    asked: list[str] = []
    connection = office.desk.reader.connection
    connection.set_trace_callback(asked.append)
    VISITS[name](office)
    connection.set_trace_callback(None)
    assert asked
    assert {sql: walk for sql in set(asked) for walk in walks(office, sql)} == {}


def walks(office: Office, sql: str) -> list[str]:
    """The steps of a question's plan that read a growing table from end to end."""
    if not sql.lstrip().upper().startswith(("SELECT", "WITH")):
        return []
    plan = office.desk.reader.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    return [detail for *_, detail in plan if is_walk(*detail.split())]


def is_walk(step: str, table: str = "", *how: str) -> bool:
    """`SCAN dossiers`, or with an index: `SCAN dossiers USING COVERING INDEX dossiers_due`."""
    return step == "SCAN" and table in GROWING and not set(how) & set(BOUNDED)


def test_a_question_that_walks_is_told(office: Office) -> None:
    assert walks(office, "SELECT count(*) FROM dossiers")
    assert walks(office, "SELECT code FROM dossiers WHERE applicant = 'An'")
    assert not walks(office, "SELECT code FROM dossiers WHERE open = 1 ORDER BY due_at")
