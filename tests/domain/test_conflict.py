"""Two desks acted apart: which acts contend, what a person's word about them sets aside, and whose
word counts.
"""

import msgspec
import pytest

from counter.domain.dossiers import conflict
from counter.domain.dossiers.conflict import ConflictResolved
from counter.domain.dossiers.events import DossierVoided, VoidDeclined
from counter.domain.events.base import Entry, Event, Reference, event_named
from tests.domain.test_dossier import RECEIVED, REGISTERED
from tests.domain.test_history import entry, forwarded, noted
from tests.support.small_hub import NOW

ONE, TWO, THREE = (letter * 16 for letter in (b"a", b"b", b"c"))
BEGAN = Reference(ONE, 1)


def beginning(event: Event = RECEIVED) -> Entry:
    return entry(*BEGAN, (), event)


def at(desk: bytes, sequence: int) -> Reference:
    return Reference(desk, sequence)


def decision(desk: bytes, sequence: int, after: tuple[Reference, ...], *aside: Reference) -> Entry:
    return entry(desk, sequence, after, ConflictResolved(at=NOW, set_aside=aside, reason="hỏi lại"))


def void(desk: bytes, sequence: int, head: str = "", stamp: int = 0) -> Entry:
    return entry(desk, sequence, (BEGAN,), DossierVoided(at=NOW, reason="nhầm", head=head), stamp)


def declined(desk: bytes, sequence: int) -> Entry:
    return entry(desk, sequence, (BEGAN,), VoidDeclined(at=NOW, reason="không nhầm"))


def newer_programs(desk: bytes, sequence: int) -> Entry:
    """What this program does not understand."""
    return msgspec.structs.replace(noted(desk, sequence, (BEGAN,)), event=None)


def names(entries: list[Entry]) -> list[Reference]:
    return [one.envelope.reference for one in entries]


# Desk one and desk two each forwarded the dossier while apart; each had also noted something.
APART = [
    beginning(),
    noted(ONE, 2, (BEGAN,)),
    forwarded(ONE, 3, (BEGAN,)),
    forwarded(TWO, 4, (BEGAN,)),
    forwarded(TWO, 5, (BEGAN,)),
    noted(TWO, 6, (BEGAN,)),
]
ENDS = (at(ONE, 3), at(TWO, 6))


def test_where_nobody_decided_everything_counts_in_its_order() -> None:
    assert conflict.counting(APART) == APART
    assert conflict.counting(APART[::-1]) == APART[::-1]


@pytest.mark.parametrize("aside", [(at(ONE, 3),), (at(TWO, 4), at(TWO, 5))])
def test_what_a_decision_set_aside_counts_no_more_and_all_else_does(
    aside: tuple[Reference, ...],
) -> None:
    story = [*APART, decision(ONE, 7, ENDS, *aside)]
    assert names(conflict.counting(story)) == [ref for ref in names(story) if ref not in aside]


def test_a_decision_that_a_later_one_set_aside_sets_nothing_aside() -> None:
    earlier = [decision(ONE, 7, ENDS, at(ONE, 3)), decision(TWO, 8, ENDS, at(TWO, 4))]
    story = [*APART, *earlier]
    assert set(names(APART)) - set(names(conflict.counting(story))) == {at(ONE, 3), at(TWO, 4)}
    later = decision(ONE, 9, (at(ONE, 7), at(TWO, 8)), at(TWO, 8))
    counted = names(conflict.counting([*story, later]))
    assert set(names([*story, later])) - set(counted) == {at(TWO, 8), at(ONE, 3)}


@pytest.mark.parametrize(
    ("after", "named"),
    [
        (ENDS, BEGAN),
        (ENDS, at(THREE, 1)),
        ((at(ONE, 3),), at(ONE, 3)),
        ((at(ONE, 3),), at(TWO, 4)),
    ],
    ids=["the beginning", "what is not there", "no other side was known", "not known"],
)
def test_a_decision_sets_only_aside_what_contended_before_it(
    after: tuple[Reference, ...], named: Reference
) -> None:
    made = decision(THREE, 9, after, named)
    story = [*APART, made]
    assert conflict.counting(story) == story and conflict.overruled(story, made) == set()


def test_what_both_sides_had_before_they_parted_is_never_set_aside() -> None:
    common = forwarded(ONE, 2, (BEGAN,))
    sides = [forwarded(ONE, 3, (at(ONE, 2),)), forwarded(TWO, 4, (at(ONE, 2),))]
    made = decision(ONE, 5, (at(ONE, 3), at(TWO, 4)), at(ONE, 2), at(TWO, 4))
    story = [beginning(), common, *sides, made]
    assert conflict.overruled(story, made) == {at(TWO, 4)}


@pytest.mark.parametrize(("already", "is_heard"), [(19, True), (20, False), (25, False)])
def test_of_one_desks_decisions_about_a_dossier_the_first_twenty_are_heard(
    already: int, is_heard: bool
) -> None:
    """Each asks for the whole order of the story: a desk must not make the others work for ever."""
    earlier = [decision(THREE, n, (BEGAN,)) for n in range(1, already + 1)]
    anothers = decision(TWO, 1, (BEGAN,))
    known = (at(THREE, already), at(TWO, 1))
    sides = [forwarded(ONE, 2, known), forwarded(TWO, 2, known)]
    made = decision(THREE, already + 1, tuple(names(sides)), at(ONE, 2))
    story = [beginning(), anothers, *earlier, *sides, made]
    assert (at(ONE, 2) not in names(conflict.counting(story))) is is_heard


def test_what_was_decided_is_told_as_the_acts_that_count_and_those_that_do_not() -> None:
    story = [*APART, newer_programs(TWO, 7), forwarded(TWO, 8, ())]
    named = (at(TWO, 4), at(TWO, 5), at(TWO, 8))
    made = decision(ONE, 9, (at(ONE, 3), at(TWO, 8)), *named)
    after = forwarded(TWO, 10, (at(ONE, 9),))
    kept, aside = conflict.decided([*story, made, after], made)
    assert names(kept) == [at(ONE, 3)] and names(aside) == list(named)


def test_keeping_one_side_overrules_the_deciding_acts_of_all_others() -> None:
    story = [*APART, newer_programs(THREE, 7), forwarded(THREE, 8, (BEGAN,))]
    acts = [(at(ONE, 3),), (at(TWO, 4), at(TWO, 5)), (at(THREE, 8),)]
    for keep in range(3):
        others = [ref for number, side in enumerate(acts) if number != keep for ref in side]
        assert conflict.overrule_by(story, keep) == tuple(others)
    assert conflict.overrule_by([beginning()], 0) == ()


# ---- entered by mistake: whose word counts


def test_a_void_counts_where_the_dossiers_own_desk_or_the_head_says_it() -> None:
    for made in (void(ONE, 2), void(TWO, 2, head="Nguyễn Văn Chủ Tịch")):
        story = [beginning(), made]
        assert conflict.counting(story) == story and not conflict.is_void_waiting(story, made)
        assert conflict.void_asked(story) is None


def test_a_void_of_another_desks_dossier_waits() -> None:
    made = void(TWO, 2)
    story = [beginning(), made, forwarded(TWO, 3)]
    assert conflict.is_void_waiting(story, made) and conflict.void_asked(story) == made
    assert names(conflict.counting(story)) == [BEGAN, at(TWO, 3)]
    assert conflict.is_void_waiting(story, story[2]) is False


def test_a_void_that_the_own_desk_says_too_counts() -> None:
    story = [beginning(), void(TWO, 2), void(ONE, 3)]
    assert names(conflict.counting(story)) == [BEGAN, at(ONE, 3)]
    assert conflict.void_asked(story) is None
    assert conflict.void_asked([*story, forwarded(TWO, 4)]) is None


def test_a_void_that_was_declined_waits_no_more_until_it_is_asked_again() -> None:
    story = [beginning(), void(TWO, 2), declined(ONE, 3)]
    assert conflict.void_asked(story) is None
    again = void(THREE, 4)
    assert conflict.void_asked([*story, again, noted(ONE, 5)]) == again
    assert conflict.void_asked([beginning(), void(TWO, 2), again]) == again


def test_a_dossier_from_the_portal_is_of_whoever_noted_it_and_of_whoever_took_it_in_first() -> None:
    story = [
        beginning(REGISTERED),
        entry(TWO, 2, (BEGAN,), RECEIVED),
        entry(THREE, 3, (), RECEIVED),
    ]
    assert conflict.keepers(story) == {ONE, TWO}
    assert conflict.keepers(story[:1]) == {ONE}
    assert conflict.keepers([beginning()]) == {ONE}
    assert not conflict.is_void_waiting(story, void(TWO, 4))
    assert conflict.is_void_waiting(story, void(THREE, 4))


# ---- words


@pytest.mark.parametrize(
    ("number", "letter"), [(0, "A"), (1, "B"), (25, "Z"), (26, "27"), (30, "31"), (-1, "0")]
)
def test_the_sides_of_a_disagreement_have_letters(number: int, letter: str) -> None:
    assert conflict.side_letter(number) == letter


def test_a_decision_is_written_where_two_sides_contend_and_keeps_its_word() -> None:
    assert ConflictResolved.resolves and not ConflictResolved.commutes
    assert event_named("contention-settled") is ConflictResolved
