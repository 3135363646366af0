"""What the hub says to the desks of its units: the catalogue of procedures and the calendar, as files
are imported; a closure only to the unit that is closed.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from counter.domain.calendar.working_days import CLOSED, DEFAULT_SEASONS, WorkingDays
from counter.domain.catalogue import Catalogue
from counter.domain.desk import CalendarImported, LocalRulesImported, ProceduresImported
from counter.domain.hub import EVERY_UNIT
from counter.domain.imports import calendar_rows, local_rows, procedure_columns, procedure_rows
from counter.domain.imports.calendar_rows import CalendarChanges
from counter.domain.imports.cells import Report
from counter.domain.imports.procedure_rows import CataloguePlan
from counter.domain.refusal import Refusal
from counter.domain.sanity import check_calendar, check_catalogue
from counter.hub import own_journals
from counter.hub.own_journals import HubEntry
from counter.hub.stores.store import HubIdentity, Store
from counter.storage import resources, sheets

Publication = ProceduresImported | LocalRulesImported | CalendarImported
_USUAL_OFFICE_DAYS = {day for season in DEFAULT_SEASONS for day in season.hours}


class Publishing:
    """A desk takes what is published in with its next exchange; promised dates stay."""

    def __init__(self, store: Store, identity: HubIdentity) -> None:
        self._store, self._identity = store, identity

    def procedures(
        self, path: Path, at: datetime, *, all_levels: bool = False, dry_run: bool = False
    ) -> CataloguePlan:
        """A whole catalogue file, or nothing of it, laid over what ships and was published."""
        report = Report()
        sheet = sheets.read(path, procedure_columns.HEADINGS)
        report.notes += sheet.notes
        before = self._published_catalogue()
        plan = procedure_rows.plan_catalogue(
            sheet.rows, before, at.date(), report, all_levels=all_levels
        )
        sheets.refuse_faults(report, path)
        check_catalogue(before, Catalogue([*before.all_versions(), *plan.procedures]), at.date())
        if plan.procedures and not dry_run:
            event = ProceduresImported(at=at, file_hash=sheet.file_hash, procedures=plan.procedures)
            self._say(EVERY_UNIT, event)
        return plan

    def local_rules(
        self, path: Path, at: datetime, decision: str, *, dry_run: bool = False
    ) -> CataloguePlan:
        """The same for decisions of the province, which hold at all its communes."""
        report = Report()
        sheet = sheets.read(path, local_rows.HEADINGS)
        report.notes += sheet.notes
        before = self._published_catalogue()
        plan = local_rows.plan_local(sheet.rows, before, decision.strip(), at.date(), report)
        sheets.refuse_faults(report, path)
        after = Catalogue(before.all_versions(), [*before.rules(), *plan.rules])
        check_catalogue(before, after, at.date())
        if plan.rules and not dry_run:
            event = LocalRulesImported(at=at, file_hash=sheet.file_hash, rules=plan.rules)
            self._say(EVERY_UNIT, event)
        return plan

    def calendar(
        self, path: Path, at: datetime, unit: str = EVERY_UNIT, *, dry_run: bool = False
    ) -> CalendarChanges:
        """A whole calendar file, or nothing of it; days of work keep the hours of usual office
        days. A closure is one unit's: a storm on one island closes no other.
        """
        report = Report()
        sheet = sheets.read(path, calendar_rows.HEADINGS)
        report.notes += sheet.notes
        before = self._published_calendar(unit)
        read = calendar_rows.read_calendar(
            sheet.rows, before, _USUAL_OFFICE_DAYS, report, at.date()
        )
        sheets.refuse_faults(report, path)
        if unit == EVERY_UNIT and any(day.kind == CLOSED for day in read.days):
            raise Refusal("closure-needs-unit", "unit_code")
        check_calendar(WorkingDays([*before.rows(), *read.days]), read.days)
        event = CalendarImported(at=at, file_hash=sheet.file_hash, days=read.days)
        if not read.changes:
            self._refuse_again(unit, event)
        elif not dry_run:
            self._say(unit, event)
        return read

    def _published_catalogue(self) -> Catalogue:
        said = list(self._said_to(EVERY_UNIT))
        published = [
            p for event in said if isinstance(event, ProceduresImported) for p in event.procedures
        ]
        rules = [r for event in said if isinstance(event, LocalRulesImported) for r in event.rules]
        return Catalogue([*resources.load_procedures(), *published], rules)

    def _published_calendar(self, unit: str) -> WorkingDays:
        units = dict.fromkeys((EVERY_UNIT, unit))
        said = (event for each in units for event in self._said_to(each))
        published = [
            day for event in said if isinstance(event, CalendarImported) for day in event.days
        ]
        return WorkingDays([*resources.load_calendar(), *published])  # fmt: skip

    def _said_to(self, unit: str) -> Iterator[Publication]:
        """What was published to a unit, the oldest first."""
        with self._store.unit(unit, writes=False) as rows:
            for event in own_journals.list_events(rows):
                if isinstance(event, Publication):
                    yield event

    def _refuse_again(self, unit: str, event: Publication) -> None:
        """A file that changes nothing, for it was published: who sends it has forgotten that."""
        for earlier in self._said_to(unit):
            if type(earlier) is type(event) and earlier.file_hash == event.file_hash:
                raise Refusal("published-already", "file", at=f"{earlier.at:%d/%m/%Y %H:%M}")

    def _say(self, unit: str, event: Publication) -> None:
        with self._store.unit(unit, writes=True) as rows:
            own_journals.append(rows, self._identity, unit, [HubEntry(event)], event.at)
