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
    steps = [entry for entry in counting if isinstance(entry.event, _STEPS)]
    if not steps or not can_be_undone(steps[-1].event):
        return ()
    if len(steps) > 1 and _began_the_work(*steps[-2:]):
        return tuple(steps[-2:])
    return (steps[-1],)


def _began_the_work(before: Entry, completed: Entry) -> bool:
    """True where both were written by one act: one behind the other, at one time."""
    began, done = before.event, completed.event
    if not isinstance(began, ProcessingStarted) or not isinstance(done, DossierCompleted):
        return False
    next_of_desk = Reference(before.envelope.desk_id, before.envelope.sequence + 1)
    return completed.envelope.reference == next_of_desk and began.at == done.at


def undone(entries: Sequence[Entry], decision: Entry) -> set[Reference]:
    """What a taking back lets count no more: of what it names only steps of this dossier that can
    be taken back. Whatever else a desk names in it is not heard.
    """
    assert isinstance(decision.event, StepUndone)
    steps = {entry.envelope.reference for entry in entries if can_be_undone(entry.event)}
    return steps & set(decision.event.steps)
