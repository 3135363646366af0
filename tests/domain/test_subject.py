"""The order of a subject's entries: whatever is claimed, every desk agrees on it, and a long story
takes no longer than it has to.
"""

import random
from itertools import permutations

import pytest

from counter.domain import subject
from counter.domain.dossier import DossierForwarded, PortalCodeNoted
from counter.domain.event import Entry, Envelope, Event, Reference
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
