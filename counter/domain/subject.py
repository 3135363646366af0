"""One subject's entries put into an order every desk agrees on, and what of them contends."""

import heapq
from collections.abc import Sequence

from counter.domain.event import Fact, Reference


def in_order(facts: Sequence[Fact]) -> list[Fact]:
    """The facts so that each comes behind all it was decided `after`; stamps, then desks, break ties.

    The outcome does not depend on the order given, so desks that hold the same entries fold them alike.
    """
    if len({fact.envelope.desk_id for fact in facts}) == 1:
        return sorted(facts, key=lambda fact: fact.envelope.sequence)
    known = {fact.envelope.reference: fact for fact in facts}
    waiting_for = {ref: _causes(fact, known) for ref, fact in known.items()}
    followers: dict[Reference, list[Reference]] = {}
    for ref, causes in waiting_for.items():
        for cause in causes:
            followers.setdefault(cause, []).append(ref)
    ready = [_rank(known[ref]) for ref, causes in waiting_for.items() if not causes]
    heapq.heapify(ready)
    ordered: list[Fact] = []
    while ready:
        *_, ref = heapq.heappop(ready)
        ordered.append(known[ref])
        for follower in followers.get(ref, ()):
            waiting_for[follower].discard(ref)
            if not waiting_for[follower]:
                heapq.heappush(ready, _rank(known[follower]))
    return ordered


def _rank(fact: Fact) -> tuple[int, bytes, int, Reference]:
    e = fact.envelope
    return (e.stamp, e.desk_id, e.sequence, e.reference)


def _causes(fact: Fact, known: dict[Reference, Fact]) -> set[Reference]:
    """What must come before: the heads it names, and the same desk's entry before it (desks keep their order)."""
    e = fact.envelope
    causes = {ref for ref in e.after if ref in known}
    earlier = [ref for ref in known if ref.desk_id == e.desk_id and ref.sequence < e.sequence]
    if earlier:
        causes.add(max(earlier, key=lambda ref: ref.sequence))
    return causes


def heads(facts: Sequence[Fact]) -> tuple[Reference, ...]:
    """The entries of the subject that no other entry of it was decided after."""
    if len({fact.envelope.desk_id for fact in facts}) == 1:
        return (max(fact.envelope.reference for fact in facts),)
    known = {fact.envelope.reference: fact for fact in facts}
    followed = {cause for fact in facts for cause in _causes(fact, known)}
    return tuple(sorted(ref for ref in known if ref not in followed))


def is_conflicting(facts: Sequence[Fact]) -> bool:
    """True while two acts that do not commute stand beside each other and no act cites both."""
    return len(branches(facts)) > 1


def branches(facts: Sequence[Fact]) -> list[list[Fact]]:
    """What each side did apart while acts contend, in an order every desk agrees on; nothing while none do."""
    if len({fact.envelope.desk_id for fact in facts}) < 2:
        return []
    known = {fact.envelope.reference: fact for fact in facts}
    behind: dict[Reference, frozenset[Reference]] = {}
    for fact in in_order(facts):
        causes = _causes(fact, known)
        behind[fact.envelope.reference] = frozenset(causes).union(*(behind[cause] for cause in causes))
    decisive = [f.envelope.reference for f in facts if f.event is not None and not f.event.commutes]
    open_ends = sorted(ref for ref in decisive if not any(ref in behind[other] for other in decisive))
    if len(open_ends) < 2:
        return []
    reached = [behind[end] | {end} for end in open_ends]
    shared = frozenset.intersection(*reached)
    return [[fact for fact in facts if fact.envelope.reference in side - shared] for side in reached]
