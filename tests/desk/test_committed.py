import pytest

from counter.desk.committed import Committed
from counter.domain.events.base import DAY, TICKET
from tests.support.office import Office


def test_any_number_of_listeners_hear_the_topics_of_what_was_written(office: Office) -> None:
    first: list[frozenset[str]] = []
    second: list[frozenset[str]] = []
    office.desk.committed.listen(first.append)
    office.desk.committed.listen(second.append)
    office.queue.issue_ticket("A")
    assert first == second == [frozenset({DAY, TICKET})], "the first act opens the day"


def test_a_listener_that_fails_keeps_no_other_from_hearing_and_undoes_nothing(
    office: Office,
) -> None:
    heard: list[frozenset[str]] = []

    def fail(_topics: frozenset[str]) -> None:
        raise OSError("no display")

    office.desk.committed.listen(fail)
    office.desk.committed.listen(heard.append)
    with pytest.raises(OSError, match="no display"):
        office.queue.issue_ticket("A")
    assert heard and len(office.queue.today()) == 1


def test_nobody_has_to_listen() -> None:
    Committed().tell([])
