"""Which step can be taken back, and that a step taken back counts no more."""

from datetime import timedelta
from itertools import permutations

from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierHandedOver,
    DossierNoted,
    DossierStopped,
    DossierVoided,
    ProcessingStarted,
    ResultReturned,
    StepUndone,
)
from counter.domain.dossiers.undoing import last_step
from counter.domain.events.base import Entry, Event, Reference
from counter.domain.events.history import branches, in_order, is_conflicting
from tests.domain.test_conflict import BEGAN, ONE, TWO, at, beginning, decision
from tests.domain.test_history import entry
from tests.support.small_hub import NOW

LATER = NOW + timedelta(hours=1)


def story(*events: Event, desk: bytes = ONE) -> list[Entry]:
    """A dossier that one desk received, and what it did to it, one behind the other."""
    entries = [beginning()]
    for sequence, event in enumerate(events, start=2):
        entries.append(entry(desk, sequence, (entries[-1].envelope.reference,), event))
    return entries


def undone(*steps: Reference) -> StepUndone:
    return StepUndone(at=LATER, steps=steps, reason="nhầm")


STARTED, RETURNED = ProcessingStarted(at=NOW), ResultReturned(at=LATER)


def places(entries: list[Entry]) -> list[int]:
    return [each.envelope.sequence for each in entries]


def test_a_step_taken_back_counts_no_more_and_its_taking_back_does() -> None:
    entries = story(STARTED, DossierCompleted(at=LATER), RETURNED, undone(at(ONE, 4)))
    assert places(counting(entries)) == [1, 2, 3, 5]


def test_only_the_newest_step_is_heard_of_whatever_a_desk_names() -> None:
    """Not the beginning, not a remark, not a step that another one stands on, not nothing at all."""
    note = DossierNoted(at=NOW, text="gọi lại")
    before = (note, STARTED, DossierCompleted(at=LATER), RETURNED)
    for named in ((BEGAN,), (at(ONE, 2),), (at(ONE, 4),), (at(ONE, 4), at(ONE, 5)), ()):
        entries = story(*before, undone(*named))
        assert counting(entries) == entries


def test_what_was_taken_back_is_taken_back_once() -> None:
    entries = story(STARTED, DossierCompleted(at=LATER), undone(at(ONE, 3)), undone(at(ONE, 3)))
    assert places(counting(entries)) == [1, 2, 4, 5]


def test_step_by_step_down_to_the_receipt() -> None:
    entries = story(
        STARTED, DossierCompleted(at=LATER), undone(at(ONE, 3)), undone(at(ONE, 2)), STARTED
    )
    assert places(counting(entries)) == [1, 4, 5, 6]


def test_a_taking_back_that_a_person_set_aside_takes_nothing_back() -> None:
    entries = story(STARTED)
    here = entry(ONE, 3, (at(ONE, 2),), undone(at(ONE, 2)))
    there = entry(TWO, 1, (at(ONE, 2),), DossierCompleted(at=LATER))
    decided = decision(ONE, 4, (at(ONE, 3), at(TWO, 1)), at(ONE, 3))
    counted = counting([*entries, here, there, decided])
    assert [each.envelope.reference for each in counted] == [
        BEGAN, at(ONE, 2), at(TWO, 1), at(ONE, 4),
    ]  # fmt: skip


def completed(*behind: Entry) -> list[Entry]:
    """A dossier that one desk completed, and what two desks did to it since."""
    return [*story(STARTED, DossierCompleted(at=LATER)), *behind]


def undone_by(desk: bytes, sequence: int, *away: str, after: int = 3) -> Entry:
    event = StepUndone(at=LATER, steps=(at(ONE, 3),), reason=str(desk), originals_away=away)
    return entry(desk, sequence, (at(ONE, after),), event)


def test_the_same_step_taken_back_by_two_desks_apart_is_one_fact() -> None:
    both = completed(undone_by(ONE, 4), undone_by(TWO, 1))
    for entries in (both, both[::-1]):
        assert not is_conflicting(entries) and branches(entries) == []
    assert [each.envelope.sequence for each in counting(both)] == [1, 2, 4, 1]


def test_what_one_of_them_did_since_was_decided_after_that_fact() -> None:
    again = entry(ONE, 5, (at(ONE, 4),), DossierCompleted(at=LATER, shelf="B3"))
    entries = completed(undone_by(ONE, 4), again, undone_by(TWO, 1))
    assert not is_conflicting(entries)
    for order in permutations(entries[3:]):
        counted = counting(in_order([*entries[:3], *order]))
        assert at(ONE, 5) in [each.envelope.reference for each in counted]
        assert at(ONE, 3) not in [each.envelope.reference for each in counted]


def test_desks_that_say_otherwise_where_the_originals_are_disagree() -> None:
    assert is_conflicting(completed(undone_by(ONE, 4), undone_by(TWO, 1, "Sổ đỏ")))
    alike = completed(undone_by(ONE, 4, "Sổ đỏ", "CCCD"), undone_by(TWO, 1, "CCCD", "Sổ đỏ"))
    assert not is_conflicting(alike)


def test_other_steps_taken_back_apart_and_other_acts_contend_as_before() -> None:
    deeper = entry(TWO, 1, (at(ONE, 3),), undone(at(ONE, 2)))
    assert is_conflicting(completed(undone_by(ONE, 4), deeper))
    returned = entry(TWO, 1, (at(ONE, 3),), RETURNED)
    assert is_conflicting(completed(undone_by(ONE, 4), returned))
    twice = completed(undone_by(ONE, 4), undone_by(ONE, 5, after=4), returned)
    assert is_conflicting(twice) and len(branches(twice)) == 2


def test_desks_that_say_one_fact_stand_on_one_side_against_a_third() -> None:
    third = entry(b"c" * 16, 1, (at(ONE, 3),), RETURNED)
    one, two = undone_by(ONE, 4), undone_by(TWO, 1)
    assert branches(completed(one, two, third)) == [[one, two], [third]]


def test_the_newest_step_can_be_taken_back_whatever_was_noted_since() -> None:
    entries = story(STARTED, DossierCompleted(at=LATER), DossierNoted(at=LATER, text="x"))
    assert places(list(last_step(entries))) == [3]


def test_completing_that_began_the_work_is_one_step() -> None:
    entries = story(STARTED, DossierCompleted(at=NOW))
    assert places(list(last_step(entries))) == [2, 3]
    apart = story(STARTED, DossierNoted(at=NOW, text="x"), DossierCompleted(at=NOW))
    assert places(list(last_step(apart))) == [4]
    others = [*story(STARTED), entry(TWO, 3, (at(ONE, 2),), DossierCompleted(at=NOW))]
    assert [each.envelope.desk_id for each in last_step(others)] == [TWO]


def test_only_completing_is_one_step_with_what_began_the_work() -> None:
    for last in (ResultReturned(at=NOW), DossierStopped(at=NOW, reason="x")):
        assert places(list(last_step(story(STARTED, last)))) == [3]
    again = story(DossierCompleted(at=NOW), DossierCompleted(at=NOW))
    assert places(list(last_step(again))) == [3]
    later = story(STARTED, DossierCompleted(at=LATER))
    assert places(list(last_step(later))) == [3]


def test_the_first_step_of_all_can_be_taken_back() -> None:
    assert places(list(last_step(story(STARTED)))) == [2]
    assert last_step([]) == ()


def test_what_was_received_voided_or_handed_over_has_no_step_to_take_back() -> None:
    for last in (DossierVoided(at=NOW, reason="nhầm"), DossierHandedOver(at=NOW, to_unit="H49.62")):
        assert last_step(story(STARTED, last)) == ()
    assert last_step(story()) == ()
