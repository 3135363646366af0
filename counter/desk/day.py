"""The business date: opened by its first act, closed by hand, never refused."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from counter.desk.copies import CopiesStatus, copies_status
from counter.desk.left import Left, read_left
from counter.desk.open_desk import OpenDesk
from counter.domain.clock import parsed_time
from counter.domain.desk import DayClosed, DayOpened
from counter.storage import database, drafts, hub_rows, keys
from counter.storage.hub_rows import Failure, HubRow
from counter.storage.journal.reader import JournalRow
from counter.storage.projections import days, dossier_lists, queue_board

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter.desk.outlook import Outlook
    from counter.desk.places import Place
    from counter.desk.sheets import Sheet
    from counter.domain.dossiers.summary import DossierSummary
    from counter.domain.events.base import Reference

LEAST_FREE_MEGABYTES = 500
MOST_PLACED = 60  # dossiers whose entries are read for where they are
_MOST_NAMED = 3  # codes in a sentence
_DAY = timedelta(days=1)

NOT_OPENED = "not_opened"
OPEN = "open"
CLOSED = "closed"


class DayStatus(msgspec.Struct, frozen=True, kw_only=True):
    """A date at this desk, what is left of it, and earlier dates that were never closed."""

    date: date
    state: str
    by_itself: bool = False
    opened_at: datetime | None = None
    left: Left = Left()
    unclosed: tuple[str, ...] = ()


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the morning's look around: a sentence's code, whether all is well, and what
    stands in the sentence.
    """

    code: str
    ok: bool
    values: dict[str, str | int] = {}


class DeskStatus(msgspec.Struct, frozen=True, kw_only=True):
    """What the rail shows. `unsent_since` is the time of the first entry the hub has not
    acknowledged, `heard_at` when it acknowledged something last.
    """

    now: datetime
    state: str
    clock_doubt: str | None
    unsent: int
    unsent_since: datetime | None
    has_hub: bool
    heard_at: datetime | None
    practice: bool
    unit_name: str
    desk: int
    idle_lock_minutes: int  # after so many without a touch the window locks itself; 0: never
    copies: CopiesStatus = CopiesStatus()
    waiting: int = 0  # people in line
    overdue: int = 0  # dossiers
    awaiting_paper: int = 0  # receipts of which nobody said what came out
    drafts: int = 0  # intakes begun and not received


class DayService:
    """The day page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def today(self) -> DayStatus:
        today = self._desk.now.date()
        connection = self._desk.reader.connection
        row = days.day_row(connection, today, *self._desk.own_subjects)
        unclosed = days.list_unclosed(connection, today, *self._desk.own_subjects)
        return DayStatus(
            date=today,
            state=_state(row),
            by_itself=bool(row and row.by_itself),
            opened_at=parsed_time(row.opened_at if row else None),
            left=read_left(self._desk, today),
            unclosed=tuple(unclosed),
        )

    def status(self) -> DeskStatus:
        """The desk in one look, light enough to be asked every minute."""
        desk, reading = self._desk, self._desk.clock_reading
        own, oldest = desk.reader.own_row(), desk.reader.oldest_unacknowledged()
        row = days.day_row(desk.reader.connection, reading.now.date(), *desk.own_subjects)
        return DeskStatus(
            now=reading.now,
            state=_state(row),
            clock_doubt=reading.doubt,
            unsent=own.sequence - own.acknowledged,
            unsent_since=oldest.event.at if oldest and oldest.event else None,
            has_hub=hub_rows.hub_of(desk.reader.connection) is not None,
            heard_at=parsed_time(own.acknowledged_at),
            practice=desk.setup.practice,
            unit_name=desk.settings.unit_name,
            desk=desk.setup.desk,
            idle_lock_minutes=desk.settings.idle_lock_minutes,
            copies=copies_status(desk, reading.now),
            waiting=queue_board.count_waiting(desk.reader.connection, reading.now.date()),
            overdue=dossier_lists.count_overdue(
                desk.reader, reading.now.replace(second=0, microsecond=0)
            ),
            awaiting_paper=dossier_lists.count_awaiting_paper(desk.reader),
            drafts=self.unfinished(),
        )

    def unfinished(self) -> int:
        """How many intakes are begun and not received, also before a sudden end."""
        return drafts.count(self._desk.reader.connection)

    def checkpoint(self) -> None:
        """What was committed goes from the write-ahead log into the database's own file, as far as
        nobody reads it. It was durable before; this leaves less to be done by a start after a
        sudden end.
        """
        database.checkpoint(self._desk.journal.connection)

    def outlook(self) -> "Outlook":
        """Everything the day page shows, of one moment."""
        # late: the first page needs this service, and not the 1 ms of what the day's page shows
        from counter.desk.outlook import read_outlook

        return read_outlook(self._desk)

    def names_of(self, rows: "Sequence[DossierSummary]") -> dict[str, str]:
        """What lists call the procedures of these dossiers."""
        codes = (row.procedure for row in rows)
        return self._desk.catalogue.list_names(codes, self._desk.now.date())

    def places_of(self, rows: "Sequence[DossierSummary]") -> "dict[Reference, Place]":
        """Where dossiers are: of as many as a page can show."""
        # late: as for the outlook, 1 ms
        from counter.desk.places import read_places

        return read_places(self._desk, rows[:MOST_PLACED])

    def sheet(self) -> "Sheet":
        """The day's page on paper."""
        # late: as for the outlook, 1 ms; nobody prints before there is a page
        from counter.desk.sheets import sheet_of_day

        return sheet_of_day(self._desk, self.today(), self.outlook())

    def opens_with_a_look_around(self) -> bool:
        """Whether a start now is the first of its day, at a desk that has dossiers to look at: one
        that only gives out tickets goes to its queue at once.
        """
        desk, today = self._desk, self._desk.now.date()
        if days.day_row(desk.reader.connection, today, *desk.own_subjects) is not None:
            return False
        years = (today.year, today.year - 1)
        return dossier_lists.is_taking_in(desk.reader, desk.setup.desk, years)

    def checks(self) -> list[Check]:
        """The morning's look around, but for the printer, which the window knows."""
        desk, now = self._desk, self._desk.now
        status, doubt = self.today(), desk.clock_reading.doubt
        unsure = [
            year for year in (now.year, now.year + 1) if not desk.calendar.is_year_confirmed(year)
        ]
        free = desk.folder.free_megabytes()
        own = desk.reader.own_row()
        hub = hub_rows.hub_of(desk.reader.connection)
        return [
            Check(
                code="check-clock",
                ok=not doubt,
                values={"time": f"{now:%H:%M}", "day": f"{now:%d/%m/%Y}"},
            ),
            Check(
                code="check-days",
                ok=not status.unclosed,
                values={"days": ", ".join(map(_format_day, status.unclosed))},
            ),
            Check(
                code="check-calendar", ok=not unsure, values={"years": ", ".join(map(str, unsure))}
            ),
            Check(
                code="check-disk",
                ok=free is not None and free >= LEAST_FREE_MEGABYTES,
                values={"free": free or 0, "gigabytes": (free or 0) // 1024},
            ),
            Check(code="check-passphrase", ok=keys.is_wrapped(desk.folder.database_key)),
            _copy_check(copies_status(desk, now)),
            *self._conflict_check(),
            _hub_check(hub, own, hub_rows.failure_of(desk.reader.connection), now),
        ]

    def _conflict_check(self) -> list[Check]:
        """Said only where somebody has to decide: most desks never come to that."""
        reader = self._desk.reader
        waiting = [*dossier_lists.conflicting(reader), *dossier_lists.void_asked(reader)]
        codes = ", ".join(row.code for row in waiting[:_MOST_NAMED])
        if waiting:
            return [
                Check(
                    code="check-conflicts", ok=False, values={"count": len(waiting), "codes": codes}
                )
            ]
        return []

    def open(self) -> DayStatus:
        """Opens today on purpose; a date that is open already stays as it is."""
        now = self._desk.clock_reading.now_trusted()
        row = days.day_row(self._desk.reader.connection, now.date(), *self._desk.own_subjects)
        if row is None or row.closed_at is not None:
            subject = None if row is None else self._desk.reader.reference(row.subject)
            with self._desk.deliberate_act(now) as act:
                act.append(DayOpened(at=act.now, business_date=now.date()), subject)
        return self.today()

    def close(self) -> DayStatus:
        """Closes today and every earlier date, whatever is left, and says what; a closed day stays
        as it is.
        """
        status = self.today()
        if status.state == CLOSED and not status.unclosed:
            return status
        with self._desk.closing_act() as act:
            row = days.day_row(act.connection, act.now.date(), *self._desk.own_subjects)
            assert row is not None, "an act opens its day"
            act.append(
                DayClosed(at=act.now, left=read_left(self._desk, act.now.date()).names),
                self._desk.reader.reference(row.subject),
            )
            for day in days.list_unclosed(act.connection, act.now.date(), *self._desk.own_subjects):
                earlier = days.day_row(
                    act.connection, date.fromisoformat(day), *self._desk.own_subjects
                )
                assert earlier is not None
                act.append(DayClosed(at=act.now), self._desk.reader.reference(earlier.subject))
        return self.today()


def _copy_check(copies: CopiesStatus) -> Check:
    """A copy on the same disk is lost with it, and one of yesterday lacks a day."""
    if copies.made_at is None:
        return Check(code="check-no-copy", ok=False)
    values: dict[str, str | int] = {
        "time": f"{copies.made_at:%H:%M %d/%m/%Y}",
        "file": copies.file,
        "count": copies.entries_since,
    }
    if copies.is_overdue:
        return Check(code="check-copy-old", ok=False, values=values)
    return Check(
        code="check-copy" if copies.is_on_other_disk else "check-copy-here",
        ok=copies.is_on_other_disk,
        values=values,
    )


def _hub_check(
    hub: HubRow | None, own: JournalRow, failure: Failure | None, now: datetime
) -> Check:
    """A hub that answers no more says nothing of what it has; USB drives take their time, and a
    desk that was shut tried nothing. A desk without a hub has nothing to hurry about.
    """
    if hub is None:
        return Check(code="check-no-hub", ok=True)
    heard = parsed_time(own.acknowledged_at)
    if hub.url and failure is not None and heard is not None and now - heard >= _DAY:
        return Check(code="check-heard", ok=False, values={"since": f"{heard:%H:%M %d/%m/%Y}"})
    unsent = own.sequence - own.acknowledged
    return Check(code="check-unsent", ok=not unsent, values={"count": unsent})


def _state(row: days.DayRow | None) -> str:
    if row is None:
        return NOT_OPENED
    if row.closed_at:
        return CLOSED
    return OPEN


def _format_day(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"
