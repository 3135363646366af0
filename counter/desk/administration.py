"""Settings, catalogue and calendar: changed on purpose, by whole files or single values."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import msgspec

from counter.desk import law, reading
from counter.desk import settings as desk_settings
from counter.desk.copies import CopiesStatus, copies_status
from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.due_date import due_date
from counter.domain.calendar.working_days import CalendarDay, WorkingDays
from counter.domain.desk import CalendarImported, SettingChanged
from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.state import replay
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference
from counter.domain.imports.calendar_rows import HEADINGS, CalendarChanges, read_calendar
from counter.domain.imports.cells import RawRow, Report
from counter.domain.queue.line import Queue
from counter.domain.refusal import Refusal
from counter.storage import keys, passphrase, sheets, surroundings
from counter.storage.projections import dossier_lists, queue_board

_NOTICE_COMES = 10  # the month: next year's days off are announced in the autumn


class TouchedDossier(msgspec.Struct, frozen=True, kw_only=True):
    """An open dossier whose time runs over a changed day. `lawful` is its date counted over the new
    calendar; None once its time was stopped, extended or never counted.
    """

    listed: DossierSummary
    lawful: datetime | None


class CalendarPlan(CalendarChanges, frozen=True, kw_only=True):
    """What a calendar file, or a day that was typed, would change; nothing is written before it is
    taken. `laid_over`: the imports that applied when it was read.
    """

    file_hash: bytes
    laid_over: tuple[Reference, ...]
    touched: tuple[TouchedDossier, ...]


class Administration:
    """The settings page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def import_calendar(self, path: Path) -> CalendarPlan:
        """Takes a whole calendar file, or nothing of it; what it changed."""
        plan = self.plan_calendar(path)
        self.take_calendar(plan)
        return plan

    def plan_calendar(self, path: Path) -> CalendarPlan:
        """Reads a calendar file and says what it would change."""
        report = Report()
        sheet = sheets.read(path, HEADINGS)
        report.notes += sheet.notes
        read = read_calendar(
            sheet.rows, self._desk.calendar, self._office_days(), report, self._desk.now.date()
        )
        sheets.refuse_faults(report, path)
        return self._plan(read, sheet.file_hash)

    def plan_day(self, day: str, kind: str, name: str, source: str) -> CalendarPlan:
        """The same for one day that somebody types; a day of work keeps the hours of the first
        office day of the week.
        """
        row = {
            "date": day,
            "kind": kind,
            "name": name,
            "source": source,
            "hours_of": str(min(self._office_days())),
        }
        row = {column: reading.field_text(text, column) for column, text in row.items()}
        typed, report = [RawRow(0, list(row)), RawRow(1, list(row.values()))], Report()
        read = read_calendar(
            typed, self._desk.calendar, self._office_days(), report, self._desk.now.date(),
            is_notice=False,
        )  # fmt: skip
        if report.faults:
            faults = tuple(report.faults)
            raise Refusal("calendar-day-wrong", faults[0].column, faults=faults)
        return self._plan(read, hashlib.sha256(msgspec.json.encode(row)).digest())

    def _plan(self, read: CalendarChanges, file_hash: bytes) -> CalendarPlan:
        touched = self._find_touched([change.after for change in read.changes])
        return CalendarPlan(
            file_hash=file_hash,
            laid_over=law.list_applied(self._desk.reader, law.CALENDAR),
            days=read.days,
            notes=read.notes,
            changes=read.changes,
            touched=tuple(touched),
        )

    def take_calendar(self, plan: CalendarPlan) -> None:
        """Takes what was planned, as it was read then; promised dates stay. What changes nothing
        leaves no entry. Refused where another import came meanwhile: what was shown is not what
        would change any more.
        """
        if plan.laid_over != law.list_applied(self._desk.reader, law.CALENDAR):
            raise Refusal("plan-is-old", "file")
        if not plan.changes:
            return
        event = CalendarImported(at=self._desk.now, file_hash=plan.file_hash, days=plan.days)
        law.check_change(self._desk, event)
        with self._desk.administration() as act:
            act.append(event)

    def undo_calendar(self) -> law.Publication:
        """Takes the last change of the calendar back; promised dates stay."""
        return law.Law(self._desk).undo(law.CALENDAR)

    def _office_days(self) -> set[int]:
        """The weekdays that have office hours in some season."""
        return {
            day
            for season in self._desk.settings.office_hours
            for day, hours in season.hours.items()
            if hours
        }

    def _find_touched(self, changed: Sequence[CalendarDay]) -> list[TouchedDossier]:
        """Open dossiers with a changed day between receipt and due date."""
        if not changed:
            return []
        calendar = WorkingDays(
            [*self._desk.calendar.rows(), *changed], self._desk.settings.office_hours
        )
        rows = dossier_lists.still_open(self._desk.reader)
        return [
            TouchedDossier(listed=row, lawful=self._lawful(row, calendar))
            for row in rows
            if any(_runs_over(row, day.date) for day in changed)
        ]

    def _lawful(self, listed: DossierSummary, calendar: WorkingDays) -> datetime | None:
        """When the dossier would be due by law, were it received over this calendar."""
        dossier = replay(
            entry.event for entry in counting(self._desk.reader.entries_of(listed.subject))
        )
        if (
            dossier is None
            or dossier.received is None
            or dossier.legal is None
            or dossier.legal != dossier.received.legal
        ):
            return None
        return due_date(
            dossier.legal.term, dossier.received.received_at, calendar, self._desk.settings.policy
        ).due_at

    def has_passphrase(self) -> bool:
        return keys.is_wrapped(self._desk.folder.database_key)

    def change_passphrase(self, before: str, after: str) -> None:
        """The keys are wrapped anew; what is written stays as it is."""
        sheet = surroundings.sheet_of(self._desk.reader.connection)
        passphrase.change(self._desk.folder, before or None, after, sheet)
        surroundings.keep_wrapped(self._desk.journal.connection)

    def copies(self) -> CopiesStatus:
        """How the newest copy of this desk stands."""
        return copies_status(self._desk, self._desk.now)

    @property
    def fingerprint(self) -> str:
        """What a person compares to know this desk again."""
        return keys.fingerprint(self._desk.setup.public_key)

    def unsure_years(self) -> list[int]:
        """Years whose days off nobody announced yet: this one, and from its last quarter on, when
        the notice comes, the next.
        """
        now, is_sure = self._desk.now, self._desk.calendar.is_year_confirmed
        years = [now.year]
        if now.month >= _NOTICE_COMES:
            years.append(now.year + 1)
        return [year for year in years if not is_sure(year)]

    def lacks_passphrase(self) -> bool:
        """True where real dossiers lie open to whoever turns the computer on."""
        return not (self._desk.setup.practice or self.has_passphrase())

    def calendar_days(self) -> list[CalendarDay]:
        """The exceptions of the calendar from last year on, in order."""
        return [
            day for day in self._desk.calendar.rows() if day.date.year >= self._desk.now.year - 1
        ]

    def settings(self) -> dict[str, object]:
        """All settings by name, as plain values."""
        values = msgspec.to_builtins(self._desk.settings)
        assert isinstance(values, dict)
        return values

    def change_setting(self, name: str, text: str) -> None:
        self.change_settings({name: text})

    def change_settings(self, texts: Mapping[str, str]) -> None:
        """Takes all of these values in one act, or none of them: nobody ever finds half of what was
        meant.
        """
        values = {name: self._check(name, text) for name, text in texts.items()}
        with self._desk.administration() as act:
            for name, value in values.items():
                act.append(
                    SettingChanged(at=act.now, setting=name, value=value), self._desk.subject
                )

    def _check(self, name: str, text: str) -> str:
        value = desk_settings.check_change(self._desk.desk, name, text)
        if name == "queues":
            self._check_nobody_stranded(msgspec.json.decode(value, type=tuple[Queue, ...]))
        return value

    def _check_nobody_stranded(self, queues: tuple[Queue, ...]) -> None:
        """A queue goes only when nobody stands in it."""
        kept = {queue.code for queue in queues}
        for listed in queue_board.list_unsettled(self._desk.reader, self._desk.now.date()):
            if listed.ticket.queue not in kept:
                raise Refusal("queue-not-empty", "queues", queue=listed.ticket.queue)


def _runs_over(listed: DossierSummary, day: date) -> bool:
    received_at, due_at = listed.received_at, listed.due_at
    return (
        received_at is not None and due_at is not None and received_at.date() < day <= due_at.date()
    )


def year_of(text: str) -> int:
    """A year the calendar can show."""
    if not (
        text.isascii() and text.isdigit() and 2000 <= int(text) <= date.max.year and len(text) == 4
    ):
        raise Refusal("year-wrong", "year", value=text[:20])
    return int(text)
