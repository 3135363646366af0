"""What a person decided where two desks had acted apart on one dossier. Both acts stay in the story; one of them counts."""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from counter.domain.dossier import DossierReceived, DossierVoided, VoidDeclined
from counter.domain.event import DossierEvent, Fact, Reference
from counter.domain.subject import branches, known_to

_LETTERS = 26
_MOST_DECISIONS = 20  # of one desk about one dossier


class ContentionSettled(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Cites all that contended; of these entries the ones `set_aside` no longer count."""

    word: ClassVar[str] = "contention-settled"
    resolves: ClassVar[bool] = True
    set_aside: tuple[Reference, ...]
    reason: str


def counting(facts: Sequence[Fact]) -> list[Fact]:
    """The facts that count, in their order. A decision that a later one set aside sets nothing aside; a void of another
    desk's dossier waits for that desk's word or the head's."""
    if not any(isinstance(fact.event, (ContentionSettled, DossierVoided)) for fact in facts):
        return list(facts)
    aside: set[Reference] = set()
    kept: list[Fact] = []
    heard = _heard(facts)
    for fact in reversed(facts):
        if fact.envelope.reference in aside or is_void_waiting(facts, fact):
            continue
        kept.append(fact)
        if fact.envelope.reference in heard:
            aside |= overruled(facts, fact)
    return kept[::-1]


def _heard(facts: Sequence[Fact]) -> set[Reference]:
    """Of each desk's decisions the first ones: a dossier has one or two, and each asks for the whole order of the story."""
    counts = Counter[bytes]()
    heard: set[Reference] = set()
    for fact in facts:
        if isinstance(fact.event, ContentionSettled):
            counts[fact.envelope.desk_id] += 1
            if counts[fact.envelope.desk_id] <= _MOST_DECISIONS:
                heard.add(fact.envelope.reference)
    return heard


def overruled(facts: Sequence[Fact], decision: Fact) -> set[Reference]:
    """What a decision lets count no more: of what it names only acts that did contend when it was taken, and never the
    beginning of the subject. Whatever else a desk names in it is not heard."""
    assert isinstance(decision.event, ContentionSettled)
    contended = {
        fact.envelope.reference
        for side in _sides_before(facts, decision)
        for fact in side
        if not fact.envelope.begins_subject
    }
    return contended & set(decision.event.set_aside)


def _sides_before(facts: Sequence[Fact], decision: Fact) -> list[list[Fact]]:
    """The branches that stood beside each other in all that a decision was taken after."""
    known = known_to(facts, decision.envelope.reference)
    return branches([fact for fact in facts if fact.envelope.reference in known])


def decided(facts: Sequence[Fact], decision: Fact) -> tuple[list[Fact], list[Fact]]:
    """The acts a decision lets count, and those it set aside, as they stood beside each other when it was taken."""
    sides = _sides_before(facts, decision)
    acts = [[fact for fact in side if fact.event and not fact.event.commutes] for side in sides]
    aside = overruled(facts, decision)
    kept = [fact for side in acts for fact in side if fact.envelope.reference not in aside]
    return kept, [fact for fact in facts if fact.envelope.reference in aside]


def is_void_waiting(facts: Sequence[Fact], fact: Fact) -> bool:
    """True for the word of a desk that another desk's dossier was entered by mistake, without the head's name: it counts
    when that desk says so too."""
    if not isinstance(fact.event, DossierVoided) or fact.event.head:
        return False
    return fact.envelope.desk_id not in keepers(facts)


def void_asked(facts: Sequence[Fact]) -> Fact | None:
    """The newest void that waits for an answer; None where nothing was asked, or it was answered."""
    asked: Fact | None = None
    for fact in facts:
        if is_void_waiting(facts, fact):
            asked = fact
        elif isinstance(fact.event, DossierVoided):
            return None
        elif isinstance(fact.event, VoidDeclined):
            asked = None
    return asked


def keepers(facts: Sequence[Fact]) -> set[bytes]:
    """The desks a dossier is of: whoever noted it, and whoever took it in first."""
    received = [fact.envelope.desk_id for fact in facts if isinstance(fact.event, DossierReceived)]
    return {fact.envelope.desk_id for fact in facts if fact.envelope.begins_subject} | set(received[:1])


def set_aside_by(facts: Sequence[Fact], keep: int) -> tuple[Reference, ...]:
    """What no longer counts when the branch numbered `keep` does: the deciding acts of all others."""
    others = [branch for number, branch in enumerate(branches(facts)) if number != keep]
    return tuple(f.envelope.reference for branch in others for f in branch if f.event and not f.event.commutes)


def side_letter(number: int) -> str:
    """A side of a disagreement by a letter: digits are desks. Sides count from 0; what is none has its number."""
    return chr(ord("A") + number) if 0 <= number < _LETTERS else str(number + 1)
