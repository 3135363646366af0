"""The installed program itself and its days: setting up, settings, imports, opening and closing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar

import msgspec

from counter.domain.calendar.working_days import CalendarDay
from counter.domain.events.base import DayEvent, DeskEvent, Entry, Event, upcaster
from counter.domain.local_rules import LocalRule
from counter.domain.procedure import Procedure
from counter.domain.series import Number


class DeskSetUp(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The first entry of every journal."""

    name: ClassVar[str] = "desk-founded"
    unit_code: str
    unit_name: str
    parent_name: str
    place: str
    desk: int
    practice: bool = False
    public_key: bytes


class SettingChanged(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """`value` is JSON text, as `counter.desk.settings` reads it."""

    name: ClassVar[str] = "setting-changed"
    setting: str = msgspec.field(name="name")  # as it is called in the journal
    value: str


class ClockConfirmed(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A clerk said what time it is, because the computer's clock could not be believed;
    countersigned later.

    `offset` is what to add to the wall clock, in seconds.
    """

    name: ClassVar[str] = "clock-confirmed"
    wall: datetime
    offset: int
    by: str


class HubTimeCompared(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """An exchange showed the hub's time: written when that says something new about this desk's
    clock.

    `apart` is how far the hub was ahead of this computer's wall clock, in seconds. `doubted`: so
    far from the desk's time that somebody is asked.
    """

    name: ClassVar[str] = "hub-time-compared"
    hub_at: datetime
    apart: int
    doubted: bool = False


class ClockCorrected(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The clock was wrong for a while, and acts were dated by it: the way back after a false jump.

    The desk's own entries `first` to `last` are those acts; they show the times `since` to `until`.
    `wall` and `offset` say what time it is now, as in `ClockConfirmed`.
    """

    name: ClassVar[str] = "clock-corrected"
    since: datetime
    until: datetime
    first: int
    last: int
    wall: datetime
    offset: int
    by: str


class ProceduresImported(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """National procedures, each a whole version: what its file did not say is as it was known.

    Version 2: procedures have cases with terms of their own, and days for islands; whoever passed
    those over would promise another date.
    """

    name: ClassVar[str] = "procedures-imported"
    version: ClassVar[int] = 2
    file_hash: bytes
    procedures: tuple[Procedure, ...]


@upcaster("procedures-imported", 1)
def _without_cases(values: Mapping[str, Any]) -> dict[str, Any]:
    return dict(values)


class LocalRulesImported(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """Decisions of the office or its province, laid over the national catalogue."""

    name: ClassVar[str] = "local-rules-imported"
    file_hash: bytes
    rules: tuple[LocalRule, ...]


class CalendarImported(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    name: ClassVar[str] = "calendar-imported"
    file_hash: bytes
    days: tuple[CalendarDay, ...]


class ImportAdopted(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A catalogue or calendar of the hub, or one that another desk made, applies at this desk from
    here on; stands under the import itself. `by`: who accepted what a desk offered; empty for the
    hub's.
    """

    name: ClassVar[str] = "import-adopted"
    commutes: ClassVar[bool] = True
    by: str = ""


class ImportDeclined(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A catalogue or calendar of the hub does not apply at this desk, for it would stop it;
    `reason` is a sentence's code.
    """

    name: ClassVar[str] = "import-declined"
    commutes: ClassVar[bool] = True
    reason: str


class ImportUndone(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """An import of this desk applies no longer; dossiers keep what they were received under. Stands
    under the import itself.
    """

    name: ClassVar[str] = "import-undone"
    by: str = ""


ImportEvent = ProceduresImported | LocalRulesImported | CalendarImported


class DeskEnrolled(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A hub let this desk in; from now on it acknowledges what happened here."""

    name: ClassVar[str] = "desk-enrolled"
    hub_id: bytes
    url: str = ""


class DeskContinued(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """This desk goes on where a journal went two ways: another desk's up to `sequence` is its past.

    What stood behind that in the copy kept here, as far as `branch_sequence` with the hash
    `branch_head`, is entered again behind this entry; the copy itself lies beside the data.
    """

    name: ClassVar[str] = "desk-continued"
    continued_from: bytes
    sequence: int
    branch_sequence: int
    branch_head: bytes


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Up to which number a series is given up; see `counter.domain.series`."""

    series: str
    scope: str
    last: int


class LossDeclared(DeskEvent, frozen=True, kw_only=True, omit_defaults=True):
    """The desk's data were damaged or came back from a copy: what was known to be lost, and the
    numbers that go on beyond what paper may carry.

    `reason` is a word of the program; `lost`: own entries known to be gone, None where nobody can
    know.
    """

    name: ClassVar[str] = "loss-declared"
    reason: str
    lost: int | None = None
    marks: tuple[Mark, ...] = ()

    def numbers(self, _before: Sequence[Entry], /) -> Iterator[Number]:
        """Given up, with all below that were not given out."""
        for mark in self.marks:
            yield Number(mark.series, mark.scope, mark.last)


class DayOpened(DayEvent, frozen=True, kw_only=True, omit_defaults=True):
    """`by_itself`: the first act of a date opened it."""

    name: ClassVar[str] = "day-opened"
    business_date: date
    by_itself: bool = False


class DayClosed(DayEvent, frozen=True, kw_only=True, omit_defaults=True):
    """`left` lists what was still open, as `kind:number`; closing is never refused."""

    name: ClassVar[str] = "day-closed"
    left: tuple[str, ...] = ()


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """A desk after all events about itself. `settings` maps names to JSON text."""

    setup: DeskSetUp = msgspec.field(name="founded")  # as derived rows of earlier programs have it
    settings: dict[str, str]
    clock_offset: int = 0


def replay_desk(events: Iterable[Event | None]) -> Desk | None:
    desk: Desk | None = None
    for event in events:
        match event:
            case DeskSetUp():
                desk = Desk(setup=event, settings={})
            case SettingChanged() if desk is not None:
                desk = msgspec.structs.replace(
                    desk, settings={**desk.settings, event.setting: event.value}
                )
            case ClockConfirmed() | ClockCorrected() if desk is not None:
                desk = msgspec.structs.replace(desk, clock_offset=event.offset)
    return desk


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A business date at one desk."""

    business_date: date
    opened_at: datetime
    by_itself: bool
    closed_at: datetime | None = None
    left: tuple[str, ...] = ()


def replay_day(events: Iterable[Event | None]) -> Day | None:
    day: Day | None = None
    for event in events:
        if isinstance(event, DayOpened):
            opened = Day(
                business_date=event.business_date, opened_at=event.at, by_itself=event.by_itself
            )
            day = opened if day is None else msgspec.structs.replace(day, closed_at=None, left=())
        elif isinstance(event, DayClosed) and day is not None:
            day = msgspec.structs.replace(day, closed_at=event.at, left=event.left)
    return day
