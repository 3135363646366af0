"""The legs of a dossier's way: received, worked on, its result here, handed over."""

from datetime import datetime

from PySide6.QtCore import QObject

from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierForwarded,
    DossierReceived,
    DossierRegistered,
    DossierStopped,
    ProcessingStarted,
    ResultReturned,
)
from counter.domain.dossiers.status import (
    COMPLETED,
    NOT_RECEIVED,
    RECEIVED,
    REGISTERED,
    RETURNED,
    STOPPED,
)
from counter.domain.events.base import Entry, Event
from ui.widgets.legs import AHEAD, DONE, ENDED, NOW, Leg

_PLACES = {REGISTERED: -1, RECEIVED: 0, COMPLETED: 2, RETURNED: 3}  # else worked on: 1


def legs_of(details: DossierDetails) -> list[Leg]:
    """None of what was voided: its way was none."""
    if details.dossier.voided:
        return []
    way = Way(details)
    legs = [way.received(), way.worked_on(), way.result(), way.returned()]
    if details.dossier.status in (STOPPED, NOT_RECEIVED):
        return [*(leg for leg in legs if leg.state == DONE), way.ended()]
    return legs


class Way(QObject):
    """The legs of one dossier, each from the newest of its entries that count."""

    def __init__(self, details: DossierDetails) -> None:
        super().__init__()
        self._details, self._dossier = details, details.dossier
        self._entries = counting(details.entries)
        self._now = _PLACES.get(details.dossier.status, 1)

    def received(self) -> Leg:
        received = self._dossier.received
        if received is None:
            entry = self._last(DossierRegistered)
            return Leg(self.tr("Filed on the portal"), "", _when(entry), NOW, "sync")
        place = self.tr("Received at counter {desk}").format(desk=received.desk)
        entry = self._last(DossierReceived)
        when = _moment(received.received_at)
        return Leg(place, _who(entry), when, self._state(0), self._icon(0, "intake"))

    def worked_on(self) -> Leg:
        """Begun or sent away, whichever came last."""
        entry = self._last(ProcessingStarted, DossierForwarded)
        place = self._dossier.holder or self.tr("Being worked on")
        return Leg(place, _who(entry), _when(entry), self._state(1), self._icon(1, "follow"))

    def result(self) -> Leg:
        d, entry = self._dossier, self._last(DossierCompleted)
        who = self.tr("slot {shelf}").format(shelf=d.shelf) if d.shelf else _who(entry)
        when = _moment(d.finished_at) if d.finished_at else ""
        return Leg(self.tr("Result here"), who, when, self._state(2), self._icon(2, "shelf"))

    def returned(self) -> Leg:
        d, entry = self._dossier, self._last(ResultReturned)
        if d.returned_at is not None:
            who = d.returned_to or _who(entry)
            return Leg(self.tr("Handed over"), who, _moment(d.returned_at), DONE, "check")
        due = self.tr("by {when}").format(when=_moment(d.due_at)) if d.due_at else ""
        return Leg(self.tr("Hand over"), "", due, AHEAD, "")

    def ended(self) -> Leg:
        """Where the way breaks off; why it does stands in the story."""
        d, entry = self._dossier, self._last(DossierStopped)
        place = self.tr("Stopped") if d.status == STOPPED else self.tr("Not received")
        when = _moment(d.finished_at) if d.finished_at else ""
        return Leg(place, _who(entry), when, ENDED, "pause")

    def _state(self, place: int) -> str:
        """A way that broke off was gone as far as there are entries of it."""
        if self._dossier.status in (STOPPED, NOT_RECEIVED):
            begun = self._last(ProcessingStarted, DossierForwarded) is not None
            gone = int(self._dossier.received is not None) + int(begun)
            return DONE if place < gone else AHEAD
        if place == self._now:
            return NOW
        return DONE if place < self._now else AHEAD

    def _icon(self, place: int, icon: str) -> str:
        return "check" if self._state(place) == DONE else icon

    def _last(self, *events: type[Event]) -> Entry | None:
        found = [entry for entry in self._entries if isinstance(entry.event, events)]
        return found[-1] if found else None


def _who(entry: Entry | None) -> str:
    return "" if entry is None else entry.envelope.clerk


def _when(entry: Entry | None) -> str:
    return "" if entry is None or entry.event is None else _moment(entry.event.at)


def _moment(moment: datetime) -> str:
    return f"{moment:%H:%M %d/%m}"
