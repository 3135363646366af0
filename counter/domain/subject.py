"""One subject's entries put into an order every desk agrees on, and what of them contends."""

import heapq
from collections.abc import Sequence

from counter.domain.event import Fact, Reference


def by_its_desk(facts: Sequence[Fact]) -> list[Fact]:
    """What the desk that began a subject wrote about it: a desk, its days and its queue are nobody else's to change."""
    return [fact for fact in facts if fact.envelope.desk_id == fact.envelope.subject.desk_id]


def in_order(facts: Sequence[Fact]) -> list[Fact]:
    """The facts so that each comes behind all it was decided `after`; stamps, then desks, break ties.

    The outcome does not depend on the order given, so desks that hold the same entries fold them alike.
    """
    if len({fact.envelope.desk_id for fact in facts}) == 1:
        return sorted(facts, key=lambda fact: fact.envelope.sequence)
    known = {fact.envelope.reference: fact for fact in facts}
    waiting = {ref: causes for ref, fact in known.items() if (causes := _causes(fact, known))}
    followers: dict[Reference, list[Reference]] = {}
    for ref, causes in waiting.items():
        for cause in causes:
            followers.setdefault(cause, []).append(ref)
    ready = [_rank(fact) for ref, fact in known.items() if ref not in waiting]
    heapq.heapify(ready)
    ordered: list[Fact] = []
    while ready or waiting:
        if not ready:  # a circle: a desk that turned bad claims to know of what was still to come
            first = min(waiting, key=lambda ref: _rank(known[ref]))
            del waiting[first]
            ready.append(_rank(known[first]))
        *_, ref = heapq.heappop(ready)
        ordered.append(known[ref])
        for follower in followers.get(ref, ()):
            causes = waiting.get(follower, set())
            causes.discard(ref)
            if follower in waiting and not causes:
                del waiting[follower]
                heapq.heappush(ready, _rank(known[follower]))
    return ordered


def _rank(fact: Fact) -> tuple[int, bytes, int, Reference]:
    e = fact.envelope
    return (e.stamp, e.desk_id, e.sequence, e.reference)


def _causes(fact: Fact, known: dict[Reference, Fact]) -> set[Reference]:
    """What must come before: the subject's beginning, the heads it names, and the same desk's entry before it (desks keep
    their order). Nothing comes before the beginning."""
    e = fact.envelope
    if e.begins_subject:
        return set()
    causes = {ref for ref in (e.subject, *e.after) if ref in known}
    earlier = [ref for ref in known if ref.desk_id == e.desk_id and ref.sequence < e.sequence]
    if earlier:
        causes.add(max(earlier, key=lambda ref: ref.sequence))
    return causes


def _known_before(facts: Sequence[Fact]) -> dict[Reference, set[Reference]]:
    """What each fact was decided after, in the agreed order; a claim to know of what comes later counts for nothing."""
    known = {fact.envelope.reference: fact for fact in facts}
    before: dict[Reference, set[Reference]] = {}
    for fact in in_order(facts):
        before[fact.envelope.reference] = _causes(fact, known) & before.keys()
    return before


def known_to(facts: Sequence[Fact], entry: Reference) -> frozenset[Reference]:
    """All that an entry was decided after, near and far."""
    return _all_before(facts)[entry]


def _all_before(facts: Sequence[Fact]) -> dict[Reference, frozenset[Reference]]:
    behind: dict[Reference, frozenset[Reference]] = {}
    for ref, causes in _known_before(facts).items():
        behind[ref] = frozenset(causes).union(*(behind[cause] for cause in causes))
    return behind


def heads(facts: Sequence[Fact]) -> tuple[Reference, ...]:
    """The entries of the subject that no other entry of it was decided after."""
    if len({fact.envelope.desk_id for fact in facts}) == 1:
        return (max(fact.envelope.reference for fact in facts),)
    before = _known_before(facts)
    followed: set[Reference] = set().union(*before.values())
    return tuple(sorted(ref for ref in before if ref not in followed))


def is_conflicting(facts: Sequence[Fact]) -> bool:
    """True while two acts that do not commute stand beside each other and no act cites both."""
    return len(branches(facts)) > 1


def branches(facts: Sequence[Fact]) -> list[list[Fact]]:
    """What each side did apart while acts contend, in an order every desk agrees on; nothing while none do."""
    if len({fact.envelope.desk_id for fact in facts}) < 2:
        return []
    behind = _all_before(facts)
    decisive = [f.envelope.reference for f in facts if f.event is not None and not f.event.commutes]
    open_ends = sorted(ref for ref in decisive if not any(ref in behind[other] for other in decisive))
    if len(open_ends) < 2:
        return []
    reached = [behind[end] | {end} for end in open_ends]
    shared = frozenset.intersection(*reached)
    return [[fact for fact in facts if fact.envelope.reference in side - shared] for side in reached]
