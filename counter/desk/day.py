"""The business date: opened by its first act, closed by hand, never refused."""

from datetime import date, datetime, time

import msgspec

from counter.desk.opening import OpenDesk
from counter.desk.queue import number_of
from counter.domain.clock import ClockReading, local
from counter.domain.desk import ClockConfirmed, DayClosed, DayOpened
from counter.domain.refusal import Refusal
from counter.domain.working_days import at
from counter.storage.projections import days, dossier_register, queue_board

NOT_OPENED = "not_opened"
OPEN = "open"
CLOSED = "closed"


class DayStanding(msgspec.Struct, frozen=True, kw_only=True):
    """A date at this desk. `left` names what is open, as `kind:number`; `unclosed` earlier dates that were never closed."""

    date: date
    state: str
    by_itself: bool = False
    left: tuple[str, ...] = ()
    unclosed: tuple[str, ...] = ()


class DayService:
    """The day page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def standing(self) -> DayStanding:
        today = self._desk.now.date()
        connection = self._desk.reader.connection
        row = days.day_row(connection, today, *self._desk.own_subjects)
        unclosed = days.unclosed_days(connection, today, *self._desk.own_subjects)
        state = NOT_OPENED if row is None else CLOSED if row.closed_at else OPEN
        return DayStanding(
            date=today,
            state=state,
            by_itself=bool(row and row.by_itself),
            left=self._left(today),
            unclosed=tuple(unclosed),
        )

    def _left(self, day: date) -> tuple[str, ...]:
        open_tickets = [f"ticket:{number_of(t.ticket)}" for t in queue_board.unsettled(self._desk.reader, day)]
        tonight = at(day, time.max).isoformat()
        due = [f"due:{row.code}" for row in dossier_register.due_until(self._desk.reader, tonight)]
        return (*open_tickets, *due)

    def open(self) -> DayStanding:
        """Opens today on purpose; a date that is open already stays as it is."""
        now = self._desk.clock_reading.trusted_now()
        row = days.day_row(self._desk.reader.connection, now.date(), *self._desk.own_subjects)
        if row is None or row.closed_at is not None:
            subject = None if row is None else self._desk.reader.reference(row.subject)
            with self._desk.deliberate_act(now) as act:
                act.append(DayOpened(at=act.now, business_date=now.date()), subject)
        return self.standing()

    def close(self) -> DayStanding:
        """Closes today whatever is left, and says what."""
        with self._desk.closing_act() as act:
            row = days.day_row(act.connection, act.now.date(), *self._desk.own_subjects)
            assert row is not None, "an act opens its day"
            act.append(DayClosed(at=act.now, left=self._left(act.now.date())), self._desk.reader.reference(row.subject))
        return self.standing()

    def confirm_clock(self, said: datetime, by: str) -> ClockReading:
        """Takes the clerk's word for the time: work goes on, marked, until the head countersigns."""
        if not by.strip():
            raise Refusal("field-empty", "by")
        wall = local(self._desk.clock.wall())
        said = local(said)
        ClockReading(said).trusted_now()  # no year that cannot be
        with self._desk.deliberate_act(said) as act:
            offset = int((said - wall).total_seconds())
            act.append(ClockConfirmed(at=said, wall=wall, offset=offset, by=by), self._desk.subject)
        self._desk.forget()
        return self._desk.clock_reading
