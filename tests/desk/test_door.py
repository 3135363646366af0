"""Nothing is written at a desk but through its door."""

from collections.abc import Callable

import pytest

from counter.desk.administration import Administration
from counter.desk.day import DayService
from counter.domain.events.base import ADMINISTER, SERVE, Event
from counter.domain.refusal import Refusal
from tests.support.office import Office

ACTS: dict[str, Callable[[Office, str], object]] = {
    "issue a ticket": lambda office, _code: office.queue.issue_ticket("A"),
    "call": lambda office, _code: office.queue.call(1),
    "receive": lambda office, _code: office.receive(),
    "process": lambda office, code: office.steps.process(code),
    "correct": lambda office, code: office.steps.correct(code, "summary", "khác", "gõ nhầm"),
    "print": lambda office, code: office.prints.receipt(code),
    "close the day": lambda office, _code: DayService(office.desk).close(),
    "change a setting": lambda office, _code: Administration(office.desk).change_setting("place", "Thanh Lân"),
}  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
def test_what_the_door_refuses_is_not_written(office: Office, act: str) -> None:
    office.queue.issue_ticket("A")
    code = office.receive().event.code

    def closed(actor: str, event: type[Event]) -> None:
        raise Refusal("field-empty", "clerk", value=f"{actor}: {event.permission}")

    before, office.desk.door = office.entries, closed
    with pytest.raises(Refusal, match="field-empty"):
        ACTS[act](office, code)
    assert office.entries == before and office.verify().ok


def test_the_door_hears_who_acts_and_what_that_needs(office: Office) -> None:
    asked: list[tuple[str, str]] = []
    office.desk.door = lambda actor, event: asked.append((actor, event.permission))
    office.desk.clerk = "Trần Thị Cán Bộ"
    office.receive()
    Administration(office.desk).change_setting("place", "Thanh Lân")
    assert ("Trần Thị Cán Bộ", SERVE) in asked and asked[-1] == ("Trần Thị Cán Bộ", ADMINISTER)
