"""Which step of a dossier can be taken back: the newest, as long as nothing was built on it."""

from collections.abc import Sequence

from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierForwarded,
    DossierHandedOver,
    DossierReceived,
    DossierReceivedBack,
    DossierRefused,
    DossierStopped,
    DossierVoided,
    ProcessingStarted,
    ResultReturned,
    StepUndone,
)
from counter.domain.events.base import Entry, Event, Reference

# A dossier that was taken in or voided has numbers on paper, and one that another unit has is
# theirs: such a step is answered by an act of its own.
_UNDOABLE = (
    ProcessingStarted,
    DossierForwarded,
    DossierReceivedBack,
    DossierStopped,
    DossierRefused,
    DossierCompleted,
    ResultReturned,
)
_STEPS = (*_UNDOABLE, DossierReceived, DossierHandedOver, DossierVoided)


def can_be_undone(event: Event | None) -> bool:
    return isinstance(event, _UNDOABLE)


def last_step(counting: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of the newest step, of those that count: two where completing it began the work
    too. None where it cannot be taken back.
    """
    steps = (entry for entry in reversed(counting) if isinstance(entry.event, _STEPS))
    newest = next(steps, None)
    if newest is None or not can_be_undone(newest.event):
        return ()
    before = next(steps, None)
    if before is not None and _began_the_work(before, newest):
        return (before, newest)
    return (newest,)


def _began_the_work(before: Entry, completed: Entry) -> bool:
    """True where both were written by one act: one behind the other, at one time."""
    began, done = before.event, completed.event
    if not isinstance(began, ProcessingStarted) or not isinstance(done, DossierCompleted):
        return False
    next_of_desk = Reference(before.envelope.desk_id, before.envelope.sequence + 1)
    return completed.envelope.reference == next_of_desk and began.at == done.at


def without_undone(counting: Sequence[Entry]) -> list[Entry]:
    """The entries, in their order, but for the steps that were taken back. A taking back is heard of
    the newest step before it and of nothing else, whatever a desk names in it.
    """
    kept: list[Entry] = []
    for entry in counting:
        if isinstance(entry.event, StepUndone):
            steps = last_step(kept)
            if {step.envelope.reference for step in steps} == set(entry.event.steps):
                kept = [each for each in kept if each not in steps]
        kept.append(entry)
    return kept
