"""What other desks' entries say about this desk's clock, asked where an act is about to be dated
before its causes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from counter.domain.clock import BACKWARD_TOLERANCE, LARGEST_LAG, VIETNAM, ClockReading
from counter.domain.desk import (
    CalendarImported,
    ClockConfirmed,
    ClockCorrected,
    DeskContinued,
    DeskEnrolled,
    DeskSetUp,
    HubTimeCompared,
    LocalRulesImported,
    ProceduresImported,
    SettingChanged,
)
from counter.domain.events.base import Entry, Event
from counter.domain.hub import DeskAdmitted, DeskRevoked, DossierRelayed
from counter.domain.refusal import Refusal

if TYPE_CHECKING:
    from counter.desk.open_desk import OpenDesk

_RECENT = timedelta(hours=4)  # a desk at work leaves an entry more often than that
# Written by whoever sets a desk or a hub up, at any hour: that nothing followed since says nothing
# of the clock.
_NO_WORK = (
    DeskSetUp, DeskEnrolled, DeskContinued, SettingChanged, ProceduresImported, LocalRulesImported,
    CalendarImported, ClockConfirmed, ClockCorrected, HubTimeCompared, DeskAdmitted, DeskRevoked, DossierRelayed,
)  # fmt: skip


class Witness:
    """Weighs one act's events against what their subjects hold of other desks."""

    def __init__(self, desk: OpenDesk, reading: ClockReading) -> None:
        self._desk, self._reading = desk, reading

    def weigh(self, event: Event, entries: list[Entry]) -> Event:
        """The event as it may be written, marked where its time is a person's word. One that would
        lie before what it is decided on is refused until somebody looked at the clock; where that
        is a matter of minutes, as between two computers that nobody sets, and where it is a note
        that settles nothing, it is only marked.
        """
        cause = self._later_cause(event.at, entries)
        if cause is None:
            if self._reading.confirmed_by_hand:
                return _mark(event)
            return event
        is_slight = cause - event.at <= LARGEST_LAG
        if is_slight or event.commutes or self._was_confirmed_today(event.at):
            return _mark(event)
        raise Refusal(
            "clock-before-cause", "clock", now=event.at.isoformat(), last=cause.isoformat()
        )

    def _later_cause(self, now: datetime, entries: list[Entry]) -> datetime | None:
        """The latest time another desk gave to what the act is decided on, where it is later than
        ours and evidence.
        """
        own = self._desk.journal.desk_id
        later = {
            entry.envelope.desk_id: _at(entry)
            for entry in sorted(_keep_dated(entries), key=_at)
            if entry.envelope.desk_id != own and self._is_later(entry, now)
        }
        if not later or self._agrees_with_hub(now) or self._is_outvoted(now):
            return None
        return max(later.values())

    def _is_later(self, entry: Entry, now: datetime) -> bool:
        is_false = self._desk.reader.is_false_time(entry.envelope.reference)
        return _at(entry) > now + BACKWARD_TOLERANCE and not is_false

    def _was_confirmed_today(self, now: datetime) -> bool:
        """A person's word for the time stands against the other desk's for the rest of its day."""
        confirmed_at = self._desk.clock_history.confirmed_at
        return confirmed_at is not None and confirmed_at.date() == now.date()

    def _agrees_with_hub(self, now: datetime) -> bool:
        """True where the hub's time was compared within these hours and spoke for this clock."""
        history = self._desk.clock_history
        if history.hub_apart is None or history.is_against_hub:
            return False
        heard_at = self._desk.reader.own_row().acknowledged_at
        return heard_at is not None and _is_recent(datetime.fromisoformat(heard_at), now)

    def _is_outvoted(self, now: datetime) -> bool:
        """True where this desk and another one at work just before this time are two, and more than
        the desks ahead.
        """
        newest = [
            _at(entry)
            for entry in _keep_dated(self._desk.reader.newest_of_others())
            if not isinstance(entry.event, _NO_WORK)
            and not self._desk.reader.is_false_time(entry.envelope.reference)
        ]
        ahead = sum(moment > now + BACKWARD_TOLERANCE for moment in newest)
        agreeing = sum(_is_recent(moment, now) for moment in newest)
        return agreeing > 0 and 1 + agreeing > ahead


def _keep_dated(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.event is not None]


def _at(entry: Entry) -> datetime:
    """When it was written, as its desk says; a compromised desk may leave the offset away."""
    assert entry.event is not None
    moment = entry.event.at
    if moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=VIETNAM)


def _is_recent(moment: datetime, now: datetime) -> bool:
    return now - _RECENT <= moment <= now + BACKWARD_TOLERANCE


def _mark(event: Event) -> Event:
    return msgspec.structs.replace(event, clock_confirmed_by_hand=True)
