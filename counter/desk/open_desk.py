"""A desk that is open, and the frame every act stands in."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import BinaryIO, Protocol

from counter.desk import law
from counter.desk import settings as desk_settings
from counter.desk.clock_witness import Witness
from counter.desk.committed import Committed
from counter.desk.door import Door, open_door
from counter.desk.settings import Settings
from counter.domain import clock_history
from counter.domain.calendar.working_days import WorkingDays
from counter.domain.catalogue import Catalogue
from counter.domain.clock import ClockReading, parsed_time
from counter.domain.clock_history import ClockHistory
from counter.domain.desk import (
    CalendarImported,
    ClockConfirmed,
    ClockCorrected,
    DayOpened,
    Desk,
    DeskSetUp,
    HubTimeCompared,
    ImportAdopted,
    ImportDeclined,
    ImportUndone,
    LocalRulesImported,
    ProceduresImported,
    SettingChanged,
)
from counter.domain.events.base import Entry, Event, Reference
from counter.domain.events.history import by_its_desk
from counter.domain.refusal import CounterError, Damaged, Refusal
from counter.storage.database import translate_errors
from counter.storage.folder import Folder
from counter.storage.journal.chain_end import OWN, entry_id
from counter.storage.journal.journal import Journal, Writing
from counter.storage.journal.reader import Reader
from counter.storage.projections import days, desks

# What a desk's rules are read from.
_SETTLES = (
    SettingChanged, ClockConfirmed, ClockCorrected, HubTimeCompared, ProceduresImported, CalendarImported, ImportAdopted,
    ImportDeclined, ImportUndone, LocalRulesImported,
)  # fmt: skip


class Clock(Protocol):
    """The wall clock: an argument, so that a practice desk and a test can set it."""

    @property
    def is_fixed(self) -> bool: ...

    def wall(self) -> datetime: ...

    def steady(self) -> float:
        """Seconds of a clock that nobody sets and that counts on in sleep; only differences mean
        something.
        """
        ...


class Act:
    """One act of a clerk inside one transaction: what time it is, what is known, and what is
    written.

    `weigh` looks at an event and what is known of its subject before it is written: it refuses an
    event whose date the desk's clock cannot answer for, or marks it.
    """

    def __init__(
        self,
        writing: Writing,
        now: datetime,
        confirmed_by_hand: bool = False,
        weigh: Callable[[Event, list[Entry]], Event] | None = None,
        *,
        admit: Callable[[type[Event]], None],
    ) -> None:
        """`admit` refuses an event that whoever acts may not write."""
        self._writing = writing
        self._weigh = weigh
        self._admit = admit
        self.now = now
        self.confirmed_by_hand = confirmed_by_hand
        self.connection = writing.connection

    def append(self, event: Event, subject: Reference | None = None) -> Reference:
        self._admit(type(event))
        if self._weigh is not None:
            known = self.entries_of(subject) if subject is not None else []
            _check_readable(known)
            event = self._weigh(event, known)
        return self._writing.append(event, subject)

    def entries_of(self, subject: Reference) -> list[Entry]:
        return self._writing.entries_of(subject)

    def mark_of(self, series: str, scope: str) -> int:
        """How far a series of numbers has come, whatever the registers show; 0 before the first."""
        return self._writing.mark_of(series, scope)


def _check_readable(entries: Sequence[Entry]) -> None:
    """Refuses to act on what holds entries that a newer program wrote: what they say may forbid it.
    Looking goes on.
    """
    unread = next(
        (entry for entry in entries if entry.event is None and not entry.is_quarantined), None
    )
    if unread is not None:
        raise Refusal("subject-of-newer-program", "entry", value=str(unread.envelope.reference))


class OpenDesk:
    """A desk that can be read, and written when this process holds the lock. Services stand on it;
    pages get services.
    """

    def __init__(
        self,
        folder: Folder,
        reader: Reader,
        clock: Clock,
        clerk: str,
        journal: Journal | None = None,
        lock: BinaryIO | None = None,
    ) -> None:
        self.folder = folder
        self.reader = reader
        self.clerk = clerk
        self.clock = clock
        self._journal = journal
        self._lock = lock
        # what keeps acts away, while the data can be looked up
        self.damage: CounterError | None = None
        self.database_key = b""  # whoever makes a copy opens the data once more, on another thread
        self.committed = Committed()
        self.door: Door = open_door
        self.restate_loss: Callable[[datetime], Event | None] = lambda _now: None
        self._open_date: date | None = None  # known to be open: only this process writes
        self.own_subjects = (entry_id(OWN, 0), entry_id(OWN + 1, 0) - 1)
        # a time that was believed, and the steady clock then
        self._believed: tuple[datetime, float] | None = None
        # of the own journal, where this process alone writes
        self._newest_at: datetime | None = None
        self._check_clock()

    def _check_clock(self) -> None:
        """A fixed clock is for practice; a batch may bring one with any of its lines."""
        if self.clock.is_fixed and not self.setup.practice:
            raise Refusal("fixed-clock", "COUNTER_NOW")

    @cached_property
    def desk(self) -> Desk:
        return desks.desk_of(self.reader.connection, entry_id(OWN, 1))

    @property
    def setup(self) -> DeskSetUp:
        return self.desk.setup

    @cached_property
    def settings(self) -> Settings:
        return desk_settings.of_desk(self.desk)

    @cached_property
    def calendar(self) -> WorkingDays:
        """Shipped days, then those that apply here over them."""
        return law.calendar_of(law.settled(self.reader, law.CALENDAR), self.settings)

    @cached_property
    def catalogue(self) -> Catalogue:
        return law.catalogue_of(law.settled(self.reader, law.PROCEDURES))

    def forget(self) -> None:
        """After a change of settings, calendar or catalogue: reads them anew."""
        for name in ("desk", "settings", "calendar", "catalogue", "clock_history"):
            self.__dict__.pop(name, None)
        self.reader.forget_clocks()

    @property
    def acting_clerk(self) -> str:
        """Whose name stands on what is written: who was named, else the desk's clerk."""
        return self.clerk or self.settings.clerk_name

    @property
    def now(self) -> datetime:
        """The desk's time for reading: shown, never written."""
        return self.clock_reading.now

    @cached_property
    def clock_history(self) -> ClockHistory:
        """What this desk's own entries say about its clock; nothing where damage took them and the
        data are only looked up.
        """
        try:
            with translate_errors():
                entries = self.reader.entries_of(self.subject)
        except Damaged:
            if self._journal is not None:
                raise
            self.reader.go_on()
            entries = []
        return clock_history.replay(entry.event for entry in by_its_desk(entries))

    @property
    def clock_reading(self) -> ClockReading:
        self._check_clock()
        silence = None if self.setup.practice else timedelta(days=self.settings.clock_silence_days)
        is_fixed, history = self.clock.is_fixed, self.clock_history
        reading = ClockReading(
            self.clock.wall(),
            offset=timedelta(seconds=self.desk.clock_offset),
            confirmed_at=None if is_fixed else history.confirmed_at,
            last_act=self._last_at(),
            longest_silence=silence,
            expected=None if is_fixed else self._expect(),
            is_against_hub=history.is_against_hub,
        )
        if reading.doubt is None and self._believed is None:
            self.believe(reading.now)
        return reading

    def _last_at(self) -> datetime | None:
        """The time of the newest act, or of the newest own entry where that is later: papers and
        settings leave some too.
        """
        journal = self._journal
        last = journal.last_act if journal else parsed_time(self.reader.own_row().last_act_at)
        newest = self._newest_at if journal else None
        if newest is None:
            entry = self.reader.newest_own()
            newest = entry.event.at if entry is not None and entry.event is not None else None
            self._newest_at = newest
        return max((moment for moment in (last, newest) if moment is not None), default=None)

    def believe(self, now: datetime) -> None:
        """From this time on the steady clock counts what the wall clock is held against, while the
        program runs.
        """
        self._believed = (now, self.clock.steady())

    def _expect(self) -> datetime | None:
        if self._believed is None:
            return None
        moment, steady = self._believed
        return moment + timedelta(seconds=self.clock.steady() - steady)

    @property
    def journal(self) -> Journal:
        """For writing; what keeps a damaged desk from it is raised as its damage."""
        if self._journal is None and self.damage is not None:
            raise self.damage
        assert self._journal is not None, "opened for reading"
        return self._journal

    def _admit(self, event: type[Event]) -> None:
        self.door(self.acting_clerk, event)

    @contextmanager
    def act(self) -> Iterator[Act]:
        """An act at the counter: in trusted time, on an opened day, durable when the block ends."""
        reading = self.clock_reading
        now = reading.now_trusted()
        with self._write(now) as writing:
            if self._open_date != now.date():
                loss = self.restate_loss(now)
                if loss is not None:
                    writing.append(loss, self.subject)
                self._open_day(writing, now)
            writing.note_act(now)
            weigh = Witness(self, reading).weigh
            yield Act(writing, now, reading.confirmed_by_hand, weigh, admit=self._admit)
        self._open_date = now.date()

    @contextmanager
    def closing_act(self) -> Iterator[Act]:
        """An act that leaves the day closed: the next one opens it again."""
        with self.act() as act:
            yield act
        self._open_date = None

    @contextmanager
    def deliberate_act(self, now: datetime) -> Iterator[Act]:
        """An act about the day or the clock itself, at a time already settled."""
        with self._write(now) as writing:
            writing.note_act(now)
            yield Act(writing, now, admit=self._admit)
        self._open_date = None

    def _open_day(self, writing: Writing, now: datetime) -> None:
        day = days.day_row(writing.connection, now.date(), *self.own_subjects)
        if day is None:
            writing.append(DayOpened(at=now, business_date=now.date(), by_itself=True))
        elif day.closed_at is not None:
            subject = self.reader.reference(day.subject)
            writing.append(DayOpened(at=now, business_date=now.date(), by_itself=True), subject)

    @contextmanager
    def note(self) -> Iterator[Act]:
        """An entry that comes by itself: it opens no day that was closed, and does not wait for the
        clock.
        """
        now = self.clock_reading.now_settled()
        with self._write(now) as writing:
            yield Act(writing, now, admit=self._admit)

    @contextmanager
    def _write(self, now: datetime) -> Iterator[Writing]:
        """One transaction; when it is durable, whoever listens is told what was written."""
        with self.journal.write(self.acting_clerk, milliseconds(now)) as writing:
            yield writing
        if writing.events:
            self._newest_at = writing.events[-1].at
        if any(type(event) in _SETTLES for event in writing.events):
            self.forget()
        if writing.events:
            self.committed.tell(writing.events)

    @contextmanager
    def administration(self) -> Iterator[Act]:
        """A change to the desk itself; it opens no day and does not wait for the clock."""
        now = self.clock_reading.now_settled()
        with self._write(now) as writing:
            yield Act(writing, now, admit=self._admit)

    @property
    def subject(self) -> Reference:
        """The desk as a subject of its own journal."""
        return self.reader.reference(entry_id(OWN, 1))

    def close_files(self) -> None:
        """Lets go of the data and keeps the writer's lock."""
        self.reader.connection.close()
        if self._journal is not None:
            self._journal.close()

    def close(self) -> None:
        self.close_files()
        if self._lock is not None:
            self._lock.close()


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
