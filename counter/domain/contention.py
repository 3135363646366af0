"""What a person decided where two desks had acted apart on one dossier. Both acts stay in the story; one of them counts."""

from collections.abc import Sequence
from typing import ClassVar

from counter.domain.event import Event, Fact, Reference
from counter.domain.subject import branches, known_to

_LETTERS = 26


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


def decided(facts: Sequence[Fact], decision: Fact) -> tuple[list[Fact], list[Fact]]:
    """The acts a decision lets count, and those it set aside, as they stood beside each other when it was taken."""
    assert isinstance(decision.event, ContentionSettled)
    known = known_to(facts, decision.envelope.reference)
    sides = branches([fact for fact in facts if fact.envelope.reference in known])
    acts = [[fact for fact in side if fact.event and not fact.event.commutes] for side in sides]
    aside = set(decision.event.set_aside)
    kept = [fact for side in acts for fact in side if fact.envelope.reference not in aside]
    return kept, [fact for fact in facts if fact.envelope.reference in aside]


def set_aside_by(facts: Sequence[Fact], keep: int) -> tuple[Reference, ...]:
    """What no longer counts when the branch numbered `keep` does: the deciding acts of all others."""
    others = [branch for number, branch in enumerate(branches(facts)) if number != keep]
    return tuple(f.envelope.reference for branch in others for f in branch if f.event and not f.event.commutes)


def side_letter(number: int) -> str:
    """A side of a disagreement by a letter: digits are desks. Sides count from 0; what is none has its number."""
    return chr(ord("A") + number) if 0 <= number < _LETTERS else str(number + 1)
