"""What a person decided where two desks had acted apart on one dossier. Both acts stay in the story; one of them counts."""

from collections.abc import Sequence
from typing import ClassVar

from counter.domain.event import Event, Fact, Reference
from counter.domain.subject import branches


class ContentionSettled(Event, frozen=True, kw_only=True, omit_defaults=True):
    """Cites all that contended; of these entries the ones `set_aside` no longer count."""

    word: ClassVar[str] = "contention-settled"
    set_aside: tuple[Reference, ...]
    reason: str


def counting(facts: Sequence[Fact]) -> list[Fact]:
    """The facts that count, in their order. A decision that a later one set aside sets nothing aside."""
    aside: set[Reference] = set()
    kept: list[Fact] = []
    for fact in reversed(facts):
        if fact.envelope.reference in aside:
            continue
        kept.append(fact)
        if isinstance(fact.event, ContentionSettled):
            aside |= set(fact.event.set_aside)
    return kept[::-1]


def set_aside_by(facts: Sequence[Fact], keep: int) -> tuple[Reference, ...]:
    """What no longer counts when the branch numbered `keep` does: the deciding acts of all others."""
    others = [branch for number, branch in enumerate(branches(facts)) if number != keep]
    return tuple(f.envelope.reference for branch in others for f in branch if f.event and not f.event.commutes)
