"""The desk's clock: a person's word for the time, the hub's, and the way back after a clock that
was wrong.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from counter.desk import reading
from counter.desk.dossiers.details import DossierDetails
from counter.desk.dossiers.search import DossierSearch
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.loss import restate_loss
from counter.desk.open_desk import Act, OpenDesk
from counter.domain.calendar import due_date as due_dates
from counter.domain.calendar.due_date import DueDate
from counter.domain.clock import BACKWARD_TOLERANCE, EARLIEST_YEAR, LATEST_YEAR, ClockReading, local
from counter.domain.clock_history import FalseEntries, FalseTime
from counter.domain.desk import (
    ClockConfirmed,
    ClockCorrected,
    DayClosed,
    DeskContinued,
    HubTimeCompared,
)
from counter.domain.dossiers.events import DossierReceived, DueDateCorrected, DueDateKept
from counter.domain.dossiers.state import Dossier
from counter.domain.events.base import Entry, Event, Reference
from counter.domain.events.history import by_its_desk
from counter.domain.refusal import Refusal
from counter.storage.projections import days

LONGEST_REST = timedelta(days=400)  # of a desk; beyond it a time is taken for a slip of the finger

MOST_FALSE = 2000  # entries taken for false without a word from when on: some days' work of a desk


class DoubtfulDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date that was promised by a wrong clock and that nobody decided on yet.

    `received_at` is what the dossier says, `likely_received_at` the true time as far as the
    correction tells; `lawful` the law's date counted from that, or None where the catalogue knows
    no term.
    """

    code: str
    applicant: str
    due_at: datetime
    received_at: datetime
    likely_received_at: datetime
    lawful: DueDate | None


class ClockService:
    """What a person can say about the desk's clock."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._search, self._steps = DossierSearch(desk), DossierSteps(desk)

    # ---- what time it is

    def shown(self) -> datetime:
        """The desk's time as the window shows it, believed or not."""
        return self._desk.now

    def confirm(self, said: datetime, by: str) -> ClockReading:
        """Takes the clerk's word for the time: work goes on, marked, until the head countersigns."""
        by, said = _name(by), _possible(said)
        last = self._desk.clock_reading.last_act
        _check_follows(said, last)
        with self._desk.deliberate_act(max(said, last) if last else said) as act:
            self._restate_loss(act, said)
            wall = local(self._desk.clock.wall())
            act.append(
                ClockConfirmed(at=act.now, wall=wall, offset=_offset(said, wall), by=by),
                self._desk.subject,
            )
        return self._settle(said)

    def hear_hub(self, hub_at: datetime) -> None:
        """The hub's time, just heard: evidence, never law. Kept where it says something new about
        this desk's clock.
        """
        if self._desk.clock.is_fixed or not EARLIEST_YEAR <= hub_at.year <= LATEST_YEAR:
            return
        hub_at, wall, history = (
            local(hub_at),
            local(self._desk.clock.wall()),
            self._desk.clock_history,
        )
        doubted = history.contradicts(hub_at - self._desk.now)
        if history.hub_apart is not None and doubted == history.is_against_hub:
            return
        compared = HubTimeCompared(
            at=self._desk.clock_reading.now_settled(),
            hub_at=hub_at,
            apart=int((hub_at - wall).total_seconds()),
            doubted=doubted,
        )
        with self._desk.administration() as act:
            act.append(compared, self._desk.subject)

    # ---- a clock that was wrong

    def false_entries(self, said: datetime) -> FalseEntries | None:
        """The newest own entries that lie after a time that is right: a wrong clock dated them.

        Refused where they are so many that the time is a slip of the finger: a wrong month would
        mark all its work.
        """
        said = _possible(said)
        found = self._entries_between(said + BACKWARD_TOLERANCE, None, MOST_FALSE)
        if found is not None and found.count > MOST_FALSE:
            raise Refusal(
                "clock-before-last-act", "time", now=said.isoformat(), last=found.until.isoformat()
            )
        return found

    def correct(
        self, said: datetime, by: str, since: datetime | None = None, until: datetime | None = None
    ) -> FalseEntries:
        """Marks the entries that a wrong clock dated, and goes on from the time that is `said`.

        Without `since` these are all that lie after that time; else those that show a time from
        `since` to `until`. Dates promised in them stay as they are until each is decided on.
        Refused where nothing was dated so, and where the time would lie before other acts of the
        desk.
        """
        by, said = _name(by), _possible(said)
        if since is not None:
            found = self._entries_between(since, until)
        else:
            found = self.false_entries(said)
        if found is None:
            raise Refusal(
                "clock-nothing-false",
                "from" if since else "time",
                now=local(since or said).isoformat(),
            )
        _check_follows(said, self._newest_outside(found))
        with self._desk.deliberate_act(said) as act:
            self._restate_loss(act, said, found)
            wall = local(self._desk.clock.wall())
            corrected = ClockCorrected(
                at=act.now, since=found.since, until=found.until, first=found.first, last=found.last, wall=wall,
                offset=_offset(said, wall), by=by,
            )  # fmt: skip
            act.append(corrected, self._desk.subject)
            self._close_days_to_come(act)
        self._settle(said)
        return found

    def _entries_between(
        self, since: datetime | None, until: datetime | None, most: int | None = None
    ) -> FalseEntries | None:
        """The stretch of the own journal that shows these times, looked for from its end; no
        further than one entry more than `most`, where that is said.
        """
        found: list[Entry] = []
        for entry in self._own_from_the_end():
            assert entry.event is not None
            if isinstance(entry.event, ClockCorrected) or (
                since is not None and entry.event.at < since
            ):
                break
            if until is None or entry.event.at <= until:
                found.append(entry)
            if most is not None and len(found) > most:
                break
        if not found:
            return None
        moments = [entry.event.at for entry in found if entry.event is not None]
        return FalseEntries(
            first=found[-1].envelope.sequence,
            last=found[0].envelope.sequence,
            since=min(moments),
            until=max(moments),
        )

    def _own_from_the_end(self) -> Iterator[Entry]:
        """All of them: a wrong clock may have dated the setting up of the desk too."""
        reader = self._desk.reader
        for sequence in range(reader.own_row().sequence, 0, -1):
            entry = reader.own_entry(sequence)
            if entry.event is not None:
                yield entry

    def _newest_outside(self, found: FalseEntries) -> datetime | None:
        """The latest time of the entries just before and behind the false ones: the right time
        cannot lie before it. None where no others are.
        """
        reader = self._desk.reader
        newest = reader.own_row().sequence
        beside = {found.first - 1, newest} - {0, *range(found.first, found.last + 1)}
        moments = [
            entry.event.at for entry in map(reader.own_entry, beside) if entry.event is not None
        ]
        return max(moments, default=None)

    def _restate_loss(self, act: Act, said: datetime, false: FalseEntries | None = None) -> None:
        """A desk that came back from damage by a wrong clock gave numbers up of the wrong days."""
        loss = restate_loss(self._desk, said, false)
        if loss is not None:
            act.append(loss, self._desk.subject)

    def _close_days_to_come(self, act: Act) -> None:
        """Days that only a wrong clock opened are closed; when they come, their first act opens
        them again.
        """
        for day in days.list_unclosed(act.connection, date.max, *self._desk.own_subjects):
            if date.fromisoformat(day) > act.now.date():
                row = days.day_row(
                    act.connection, date.fromisoformat(day), *self._desk.own_subjects
                )
                assert row is not None
                act.append(DayClosed(at=act.now), self._desk.reader.reference(row.subject))

    def _settle(self, said: datetime) -> ClockReading:
        self._desk.forget()
        self._desk.believe(said)
        return self._desk.clock_reading

    # ---- the dates it promised

    def doubtful_dates(self) -> list[DoubtfulDate]:
        """Each date that this desk promised while its clock was wrong and that nobody decided on,
        in order of receipt; also those of the desk it goes on from.
        """
        reader = self._desk.reader
        return [
            doubtful
            for desk_id in self._own_names()
            for time in reader.false_times_of(desk_id)
            for sequence in range(time.first, time.last + 1)
            if (entry := reader.entry(Reference(desk_id, sequence))) is not None
            if (doubtful := self._doubtful(entry, time)) is not None
        ]

    def _own_names(self) -> list[bytes]:
        """The names this desk had, the oldest first."""
        events = [
            entry.event for entry in by_its_desk(self._desk.reader.entries_of(self._desk.subject))
        ]
        before = [event.continued_from for event in events if isinstance(event, DeskContinued)]
        return [*before, self._desk.subject.desk_id]

    def _doubtful(self, entry: Entry, time: FalseTime) -> DoubtfulDate | None:
        """Nothing where an entry promised no date, and where that was decided on since or is void."""
        event = entry.event
        if not isinstance(event, DossierReceived) or event.immediate:
            return None
        found = self._search.show(str(entry.envelope.subject))
        own = self._own_names()  # what another desk says of a promise of this one ends nothing here
        decided = any(
            isinstance(f.event, DueDateCorrected | DueDateKept) and f.envelope.desk_id in own
            for f in found.entries
        )
        if decided or found.dossier.voided or found.dossier.due_at is None:
            return None
        likely = event.received_at - time.error if event.backfill is None else event.received_at
        return DoubtfulDate(
            code=event.code,
            applicant=found.dossier.applicant.name,
            due_at=found.dossier.due_at,
            received_at=event.received_at,
            likely_received_at=likely,
            lawful=self._lawful(found.dossier, likely),
        )

    def _lawful(self, dossier: Dossier, received_at: datetime) -> DueDate | None:
        """The law's date of a dossier received at another time than it says: by the term it was
        received under.
        """
        if dossier.legal is None:
            return None
        return due_dates.due_date(
            dossier.legal.term, received_at, self._desk.calendar, self._desk.settings.policy
        )

    def keep_date(self, code: str, by: str, reason: str = "") -> DossierDetails:
        """The citizen's paper stands."""
        by, reason = _name(by), reading.field_text(reason, "reason")

        def events(act: Act, dossier: Dossier) -> list[Event]:
            due_at = self._check_doubtful(dossier).due_at
            return [DueDateKept(at=act.now, due_at=due_at, by=by, reason=reason)]

        return self._steps.act(code, events)

    def correct_date(
        self, code: str, received_at: datetime, by: str, reason: str
    ) -> DossierDetails:
        """Promises the law's date from the true time of receipt on; a corrected receipt says so.

        A date later than the one on the citizen's paper stands beside the name of who decided it
        and the reason.
        """
        by, reason = _name(by), reading.require(reading.field_text(reason, "reason"), "reason")
        received_at = local(received_at)

        def events(act: Act, dossier: Dossier) -> list[Event]:
            doubtful, days = self._check_doubtful(dossier), self._desk.settings.backfill_days
            if received_at > act.now:
                raise Refusal(
                    "received-ahead",
                    "received",
                    value=received_at.isoformat(),
                    now=act.now.isoformat(),
                )
            if received_at < min(act.now, doubtful.likely_received_at) - timedelta(days=days):
                raise Refusal(
                    "received-too-old", "received", value=received_at.isoformat(), days=days
                )
            legal = self._lawful(dossier, received_at)
            if legal is None:
                raise Refusal("no-lawful-date", "code", dossier=dossier.code)
            return [
                DueDateCorrected(
                    at=act.now,
                    field="due_at",
                    was=_on_paper(doubtful.due_at),
                    to=_on_paper(legal.due_at),
                    reason=reason,
                    received_at=received_at,
                    due_at=legal.due_at,
                    legal=legal,
                    by=by,
                )
            ]

        return self._steps.act(code, events)

    def _check_doubtful(self, dossier: Dossier) -> DoubtfulDate:
        """The date in question; refused for one that no wrong clock promised."""
        for doubtful in self.doubtful_dates():
            if doubtful.code == dossier.code:
                return doubtful
        raise Refusal("date-not-doubtful", "code", dossier=dossier.code)


def _name(by: str) -> str:
    return reading.require(reading.field_text(by, "by"), "by")


def _possible(said: datetime) -> datetime:
    said = local(said)
    ClockReading(said).now_trusted()  # no year that cannot be
    return said


def _offset(said: datetime, wall: datetime) -> int:
    """Seconds to add to the wall clock; none where a phone shows the same."""
    apart = said - wall
    if abs(apart) <= BACKWARD_TOLERANCE:
        return 0
    return int(apart.total_seconds())


def _on_paper(moment: datetime) -> str:
    return f"{moment:%H:%M %d/%m/%Y}"


def _check_follows(said: datetime, last: datetime | None) -> None:
    """A slip of the finger would number past dates again, or leave every right time behind the last
    act.
    """
    if last is None:
        return
    if said < last - BACKWARD_TOLERANCE:
        raise Refusal("clock-before-last-act", "time", now=said.isoformat(), last=last.isoformat())
    if said > last + LONGEST_REST:
        raise Refusal("clock-far-ahead", "time", now=said.isoformat(), last=last.isoformat())
