"""The order of a subject's entries: whatever is claimed, every desk agrees on it, and a long story
takes no longer than it has to.
"""

import random
from itertools import permutations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.dossiers.events import DossierForwarded, PortalCodeNoted
from counter.domain.events import history as subject
from counter.domain.events.base import Entry, Envelope, Event, Reference
from tests.support.small_hub import NOW

_DESKS = (b"a" * 16, b"b" * 16, b"c" * 16)
_BEGINNING = Reference(_DESKS[0], 1)
_LONG = 3000


def entry(
    desk: bytes, sequence: int, after: tuple[Reference, ...], event: Event, stamp: int = 0
) -> Entry:
    envelope = Envelope(
        desk_id=desk, sequence=sequence, stamp=stamp or sequence, name=event.name, version=1, unit="H49.61",
        subject=_BEGINNING, parents=after, clerk="", body_hash=bytes(32), previous=bytes(32),
    )  # fmt: skip
    return Entry(envelope=envelope, event=event)


def forwarded(
    desk: bytes, sequence: int, after: tuple[Reference, ...] = (), stamp: int = 0
) -> Entry:
    return entry(desk, sequence, after, DossierForwarded(at=NOW, to="x"), stamp)


def noted(desk: bytes, sequence: int, after: tuple[Reference, ...] = ()) -> Entry:
    return entry(desk, sequence, after, PortalCodeNoted(at=NOW, portal_code="x"))


def story(seed: int) -> list[Entry]:
    """A few entries of three desks with claims of all kinds: circles, claims to know of what was
    never written.
    """
    luck = random.Random(seed)
    names = [Reference(desk, n) for desk in _DESKS for n in range(1, 4)]
    entries = [forwarded(*_BEGINNING)]
    for name in names[1:]:
        after = tuple(luck.sample(names, luck.randrange(3)))
        make = luck.choice((forwarded, noted))
        entries.append(make(name.desk_id, name.sequence, after))
    return entries


def all_before(entries: list[Entry]) -> dict[Reference, set[Reference]]:
    """The plain meaning, by walking: what each entry was decided after, in the agreed order."""
    placed: dict[Reference, set[Reference]] = {}
    for one in subject.in_order(entries):
        e = one.envelope
        near = {ref for ref in (e.subject, *e.parents) if ref in placed and not e.begins_subject}
        near |= {
            ref
            for ref in placed
            if ref.desk_id == e.desk_id and ref.sequence < e.sequence and not e.begins_subject
        }
        placed[e.reference] = near.union(*(placed[ref] for ref in near))
    return placed


@pytest.mark.parametrize("seed", range(40))
def test_what_contends_is_what_neither_side_knew_of(seed: int) -> None:
    entries = story(seed)
    before = all_before(entries)
    decisive = [
        f.envelope.reference for f in entries if f.event is not None and not f.event.commutes
    ]
    ends = sorted(ref for ref in decisive if not any(ref in before[other] for other in decisive))
    sides = [before[end] | {end} for end in ends]
    apart = [side - set.intersection(*sides) for side in sides] if len(ends) > 1 else []
    found = subject.branches(entries)
    assert [{f.envelope.reference for f in side} for side in found] == apart
    assert subject.is_conflicting(entries) == (len(ends) > 1)
    for one in entries:
        assert subject.known_to(entries, one.envelope.reference) == before[one.envelope.reference]
    followed = set().union(*before.values())
    assert set(subject.heads(entries)) >= {ref for ref in before if ref not in followed}


@pytest.mark.parametrize("seed", range(8))
def test_the_order_does_not_depend_on_how_entries_came(seed: int) -> None:
    entries = story(seed)[:6]
    orders = {
        tuple(f.envelope.reference for f in subject.in_order(list(given)))
        for given in permutations(entries)
    }
    assert len(orders) == 1


@pytest.mark.parametrize("kind", ["chain", "branches", "circles"])
def test_thousands_of_entries_about_one_dossier_are_put_in_order(kind: str) -> None:
    """Sets of names took gigabytes and minutes here; nothing is measured, the test only has to end."""
    bad, entries = _DESKS[1], [forwarded(*_BEGINNING)]
    for n in range(1, _LONG + 1):
        after = {
            "chain": (Reference(bad, n - 1),) if n > 1 else (_BEGINNING,),
            "branches": (_BEGINNING,),
            "circles": (Reference(bad, n + 1),),
        }[kind]
        entries.append(forwarded(bad, n, after))
    assert len(subject.in_order(entries)) == len(entries)
    assert not subject.is_conflicting(entries) and len(subject.heads(entries)) == 1


# ---- stories without circles, by the plain meaning of the order

OPENED = forwarded(*_BEGINNING, stamp=50)


@st.composite
def stories(draw: st.DrawFn) -> list[Entry]:
    """Entries of three desks, each decided after some that were there and maybe one that is lost;
    the clocks of the desks are wrong.
    """
    made = [OPENED] if draw(st.booleans()) else []
    written = dict.fromkeys(_DESKS, 1)
    for desk in draw(st.lists(st.sampled_from(_DESKS), min_size=2, max_size=7)):
        written[desk] += 1
        there = [one.envelope.reference for one in made]
        lost = Reference(_DESKS[0], 99)
        parents = tuple(draw(st.lists(st.sampled_from([*there, lost]), max_size=2)))
        make = draw(st.sampled_from((forwarded, noted)))
        one = make(desk, written[desk], parents)
        stamp = draw(st.integers(1, 99))
        made.append(
            Entry(envelope=msgspec.structs.replace(one.envelope, stamp=stamp), event=one.event)
        )
    return made


def known_before(one: Entry, story: list[Entry]) -> set[Reference]:
    """What an entry came straight behind: what it cites, the beginning, its desk's entry before."""
    e = one.envelope
    there = {other.envelope.reference for other in story}
    own = [ref for ref in there if ref.desk_id == e.desk_id and ref.sequence < e.sequence]
    return set() if e.begins_subject else {e.subject, *e.parents, *own} & there


@given(stories(), st.randoms(use_true_random=False))
def test_of_all_whose_causes_are_told_the_earliest_by_the_clocks_comes_next(
    story: list[Entry], dice: random.Random
) -> None:
    waiting, told = list(story), []
    while waiting:
        names = {one.envelope.reference for one in told}
        ready = [one for one in waiting if known_before(one, story) <= names]
        told.append(min(ready, key=lambda one: (one.envelope.stamp, one.envelope.reference)))
        waiting.remove(told[-1])
    dice.shuffle(story)
    assert subject.in_order(story) == told


@given(stories())
def test_a_head_is_what_nothing_was_decided_after(story: list[Entry]) -> None:
    followed = set().union(*(known_before(one, story) for one in story))
    names = {one.envelope.reference for one in story}
    assert subject.heads(story) == tuple(sorted(names - followed))


def test_in_a_circle_the_earliest_by_the_clocks_comes_first_however_they_are_given() -> None:
    names = [Reference(desk, 2) for desk in _DESKS]
    circle = [
        forwarded(*name, after=(names[n - 1],), stamp=stamp)
        for n, (name, stamp) in enumerate(zip(names, (30, 20, 10), strict=True))
    ]
    for given_so in permutations(circle):
        ordered = [one.envelope.reference for one in subject.in_order([OPENED, *given_so])]
        assert ordered == [_BEGINNING, names[2], names[0], names[1]]


# ---- a subject that one desk alone, or two, wrote about


def test_what_one_desk_wrote_stands_in_the_order_it_was_written() -> None:
    """Whatever its clock said."""
    own = [forwarded(_DESKS[0], n, stamp=9 - n) for n in (3, 1, 2)]
    assert [one.envelope.sequence for one in subject.in_order(own)] == [1, 2, 3]
    assert subject.heads(own) == (Reference(_DESKS[0], 3),)
    assert subject.is_conflicting(own) is False and subject.branches(own) == []


def test_two_desks_that_acted_apart_contend_until_an_act_cites_both() -> None:
    ends = [forwarded(desk, 2, (_BEGINNING,)) for desk in _DESKS[:2]]
    story = [OPENED, *ends]
    assert subject.is_conflicting(story) is True and subject.branches(story) == [
        [ends[0]],
        [ends[1]],
    ]
    assert subject.heads(story) == tuple(one.envelope.reference for one in ends)
    settled = [*story, forwarded(_DESKS[0], 3, subject.heads(story))]
    assert not subject.is_conflicting(settled) and subject.branches(settled) == []


def test_acts_contend_also_while_the_beginning_has_not_arrived() -> None:
    story = [forwarded(desk, 2, (_BEGINNING,)) for desk in _DESKS[:2]]
    assert subject.is_conflicting(story) and len(subject.heads(story)) == 2


def test_what_commutes_and_what_nobody_here_understands_contends_with_nothing() -> None:
    act = forwarded(_DESKS[0], 2, (_BEGINNING,))
    note = noted(_DESKS[1], 2, (_BEGINNING,))
    for other in (note, msgspec.structs.replace(note, event=None)):
        assert not subject.is_conflicting([OPENED, act, other])
        assert subject.branches([OPENED, act, other]) == []


def test_about_a_desk_only_its_own_word_is_heard() -> None:
    own = forwarded(_DESKS[0], 2)
    assert subject.by_its_desk([OPENED, forwarded(_DESKS[1], 2), own]) == [OPENED, own]
