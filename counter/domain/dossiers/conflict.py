"""What a person decided where two desks had acted apart on one dossier. Both acts stay in the
story; one of them counts.
"""

from collections import Counter
from collections.abc import Sequence
from typing import ClassVar

from counter.domain.dossiers.events import (
    DossierReceived,
    DossierVoided,
    StepUndone,
    VoidDeclined,
)
from counter.domain.dossiers.undoing import without_undone
from counter.domain.events.base import DossierEvent, Entry, Reference
from counter.domain.events.history import branches, known_to

_LETTERS = 26
_MOST_DECISIONS = 20  # of one desk about one dossier


class ConflictResolved(DossierEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Cites all that contended; of these entries the ones `set_aside` no longer count."""

    name: ClassVar[str] = "contention-settled"
    resolves: ClassVar[bool] = True
    set_aside: tuple[Reference, ...]
    reason: str


def counting(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count, in their order: not a step that was taken back. A decision that a
    later one set aside sets nothing aside; a void of another desk's dossier waits for that desk's
    word or the head's.
    """
    deciding = (ConflictResolved, DossierVoided, StepUndone)
    if not any(isinstance(entry.event, deciding) for entry in entries):
        return list(entries)
    aside: set[Reference] = set()
    kept: list[Entry] = []
    heard = _first_decisions(entries)
    for entry in reversed(entries):
        if entry.envelope.reference in aside or is_void_waiting(entries, entry):
            continue
        kept.append(entry)
        if entry.envelope.reference in heard:
            aside |= overruled(entries, entry)
    return without_undone(kept[::-1])


def _first_decisions(entries: Sequence[Entry]) -> set[Reference]:
    """Of each desk's decisions the first ones: a dossier has one or two, and each asks for the
    whole order of the story.
    """
    counts = Counter[bytes]()
    heard: set[Reference] = set()
    for entry in entries:
        if isinstance(entry.event, ConflictResolved):
            counts[entry.envelope.desk_id] += 1
            if counts[entry.envelope.desk_id] <= _MOST_DECISIONS:
                heard.add(entry.envelope.reference)
    return heard


def overruled(entries: Sequence[Entry], decision: Entry) -> set[Reference]:
    """What a decision lets count no more: of what it names only acts that did contend when it was
    taken, and never the beginning of the subject. Whatever else a desk names in it is not heard.
    """
    assert isinstance(decision.event, ConflictResolved)
    contended = {
        entry.envelope.reference
        for side in _sides_before(entries, decision)
        for entry in side
        if not entry.envelope.begins_subject
    }
    return contended & set(decision.event.set_aside)


def _sides_before(entries: Sequence[Entry], decision: Entry) -> list[list[Entry]]:
    """The branches that stood beside each other in all that a decision was taken after."""
    known = known_to(entries, decision.envelope.reference)
    return branches([entry for entry in entries if entry.envelope.reference in known])


def decided(entries: Sequence[Entry], decision: Entry) -> tuple[list[Entry], list[Entry]]:
    """The acts a decision lets count, and those it set aside, as they stood beside each other when
    it was taken.
    """
    sides = _sides_before(entries, decision)
    acts = [[entry for entry in side if entry.event and not entry.event.commutes] for side in sides]
    aside = overruled(entries, decision)
    kept = [entry for side in acts for entry in side if entry.envelope.reference not in aside]
    return kept, [entry for entry in entries if entry.envelope.reference in aside]


def is_void_waiting(entries: Sequence[Entry], entry: Entry) -> bool:
    """True for the word of a desk that another desk's dossier was entered by mistake, without the
    head's name: it counts when that desk says so too.
    """
    if not isinstance(entry.event, DossierVoided) or entry.event.head:
        return False
    return entry.envelope.desk_id not in keepers(entries)


def void_asked(entries: Sequence[Entry]) -> Entry | None:
    """The newest void that waits for an answer; None where nothing was asked, or it was answered."""
    asked: Entry | None = None
    for entry in entries:
        if isinstance(entry.event, VoidDeclined):
            asked = None
        elif isinstance(entry.event, DossierVoided):
            if not is_void_waiting(entries, entry):
                return None
            asked = entry
    return asked


def keepers(entries: Sequence[Entry]) -> set[bytes]:
    """The desks a dossier is of: whoever noted it, and whoever took it in first."""
    received = [
        entry.envelope.desk_id for entry in entries if isinstance(entry.event, DossierReceived)
    ]
    return {entry.envelope.desk_id for entry in entries if entry.envelope.begins_subject} | set(
        received[:1]
    )


def overrule_by(entries: Sequence[Entry], keep: int) -> tuple[Reference, ...]:
    """What no longer counts when the branch numbered `keep` does: the deciding acts of all others."""
    others = [branch for number, branch in enumerate(branches(entries)) if number != keep]
    return tuple(
        f.envelope.reference
        for branch in others
        for f in branch
        if f.event and not f.event.commutes
    )


def side_letter(number: int) -> str:
    """A side of a disagreement by a letter: digits are desks. Sides count from 0; what is none has
    its number.
    """
    if 0 <= number < _LETTERS:
        return chr(ord("A") + number)
    return str(number + 1)
