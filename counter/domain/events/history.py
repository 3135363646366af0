"""One subject's entries put into an order every desk agrees on, and what of them conflicts."""

import heapq
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import and_, or_

from counter.domain.events.base import Entry, Event, Reference


def by_its_desk(entries: Sequence[Entry]) -> list[Entry]:
    """What the desk that began a subject wrote about it: a desk, its days and its queue are nobody
    else's to change.
    """
    return [entry for entry in entries if entry.envelope.desk_id == entry.envelope.subject.desk_id]


def in_order(entries: Sequence[Entry]) -> list[Entry]:
    """The entries so that each comes behind all it was decided `after`; stamps, then desks, break
    ties.

    The outcome does not depend on the order given, so desks that hold the same entries fold them
    alike.
    """
    if len({entry.envelope.desk_id for entry in entries}) == 1:
        return sorted(entries, key=lambda entry: entry.envelope.sequence)
    known = {entry.envelope.reference: entry for entry in entries}
    waiting = {ref: causes for ref, causes in _causes(known).items() if causes}
    followers: dict[Reference, list[Reference]] = {}
    for ref, causes in waiting.items():
        for cause in causes:
            followers.setdefault(cause, []).append(ref)
    ready = [_rank(entry) for ref, entry in known.items() if ref not in waiting]
    stuck = [_rank(known[ref]) for ref in waiting]
    heapq.heapify(ready)
    heapq.heapify(stuck)
    ordered: list[Entry] = []
    while ready or waiting:
        if not ready:  # a circle: a compromised desk claims to know of what was still to come
            *_, first = heapq.heappop(stuck)
            if waiting.pop(first, None) is not None:
                ready.append(_rank(known[first]))
            continue
        *_, ref = heapq.heappop(ready)
        ordered.append(known[ref])
        for follower in followers.get(ref, ()):
            causes = waiting.get(follower, set())
            causes.discard(ref)
            if follower in waiting and not causes:
                del waiting[follower]
                heapq.heappush(ready, _rank(known[follower]))
    return ordered


def _rank(entry: Entry) -> tuple[int, bytes, int, Reference]:
    e = entry.envelope
    return (e.stamp, e.desk_id, e.sequence, e.reference)


def _causes(known: dict[Reference, Entry]) -> dict[Reference, set[Reference]]:
    """What must come before each: the subject's beginning, the heads it names, and the same desk's
    entry before it (desks keep their order). Nothing comes before the beginning.
    """
    causes: dict[Reference, set[Reference]] = {}
    before: Reference | None = None
    for ref in sorted(known):
        e = known[ref].envelope
        if e.begins_subject:
            causes[ref] = set()
        else:
            causes[ref] = {cause for cause in (e.subject, *e.parents) if cause in known}
            if before is not None and before.desk_id == ref.desk_id:
                causes[ref].add(before)
        before = ref
    return causes


class _Order:
    """The entries in the agreed order, and for each the set of all it was decided after, near and
    far, as the bits of one number: sets of names would take room for every two of them. A claim to
    know of what comes later counts for nothing.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        known = {entry.envelope.reference: entry for entry in entries}
        causes = _causes(known)
        self.place: dict[Reference, int] = {}
        self.behind: list[int] = []
        self.followed = 0
        for entry in in_order(entries):
            ref = entry.envelope.reference
            near = [self.place[cause] for cause in causes[ref] if cause in self.place]
            self.place[ref] = len(self.behind)
            behind = 0
            for place in near:
                behind |= self.behind[place] | 1 << place
                self.followed |= 1 << place
            self.behind.append(behind)

    def bits_of(self, references: Sequence[Reference]) -> int:
        """These entries as such a set."""
        bits = 0
        for reference in references:
            bits |= 1 << self.place[reference]
        return bits


def known_to(entries: Sequence[Entry], reference: Reference) -> frozenset[Reference]:
    """All that an entry was decided after, near and far."""
    order = _Order(entries)
    behind = order.behind[order.place[reference]]
    return frozenset(ref for ref, place in order.place.items() if behind >> place & 1)


def heads(entries: Sequence[Entry]) -> tuple[Reference, ...]:
    """The entries of the subject that no other entry of it was decided after."""
    if len({entry.envelope.desk_id for entry in entries}) == 1:
        return (max(entry.envelope.reference for entry in entries),)
    order = _Order(entries)
    return tuple(
        sorted(ref for ref, place in order.place.items() if not order.followed >> place & 1)
    )


def is_conflicting(entries: Sequence[Entry]) -> bool:
    """True while two acts that do not commute, nor say one fact, stand beside each other and no act
    cites both.
    """
    if _is_of_several(entries):
        return len(_open_ends(entries, _Order(entries))) > 1
    return False


def branches(entries: Sequence[Entry]) -> list[list[Entry]]:
    """What each side did apart while acts contend, in an order every desk agrees on; nothing while
    none do.
    """
    if not _is_of_several(entries):
        return []
    order = _Order(entries)
    open_ends = _open_ends(entries, order)
    if len(open_ends) < 2:
        return []
    reached = [_reach(ends, order) for ends in open_ends]
    shared = reduce(and_, reached)
    by_place = dict(
        enumerate(sorted(entries, key=lambda entry: order.place[entry.envelope.reference]))
    )
    given = {entry.envelope.reference: number for number, entry in enumerate(entries)}
    return [
        sorted(
            (by_place[place] for place in _places(side & ~shared)),
            key=lambda entry: given[entry.envelope.reference],
        )
        for side in reached
    ]


def _places(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _is_of_several(entries: Sequence[Entry]) -> bool:
    return len({entry.envelope.desk_id for entry in entries}) > 1


def _open_ends(entries: Sequence[Entry], order: _Order) -> list[list[Reference]]:
    """Acts that do not commute and that no other such act was decided after; those that say one
    fact stand together, and are behind an act that was decided after any of them.
    """
    said: dict[object, list[Reference]] = {}
    behind: dict[object, int] = {}
    for entry in entries:
        if entry.event is not None and not entry.event.commutes:
            ref = entry.envelope.reference
            fact = _fact(entry.event) or ref
            said.setdefault(fact, []).append(ref)
            behind[fact] = behind.get(fact, 0) | order.behind[order.place[ref]]
    covered = reduce(or_, behind.values(), 0)
    # at most one of each desk's acts is covered by none, so that few facts are looked at closely
    newest = [fact for fact, refs in said.items() if order.bits_of(refs) & ~covered]
    return sorted(
        sorted(said[fact])
        for fact in newest
        if not any(
            before & order.bits_of(said[fact]) for other, before in behind.items() if other != fact
        )
    )


def _fact(event: Event) -> object | None:
    """What several desks may say alike, named by its event too; None where an act is its own."""
    return None if event.fact is None else (event.name, event.fact)


def _reach(ends: Sequence[Reference], order: _Order) -> int:
    """These acts and all they were decided after."""
    reached = order.bits_of(ends)
    for end in ends:
        reached |= order.behind[order.place[end]]
    return reached
