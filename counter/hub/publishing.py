"""What the hub says to all desks of all its units: the catalogue of procedures and the calendar, as
files are imported.
"""

from datetime import datetime
from pathlib import Path

from counter.domain.calendar.working_days import DEFAULT_SEASONS, WorkingDays
from counter.domain.desk import CalendarImported, ProceduresImported
from counter.domain.hub import EVERY_UNIT
from counter.domain.imports import read_calendar, read_procedures
from counter.domain.procedure import Catalogue
from counter.domain.sanity import check_calendar, check_catalogue
from counter.hub import own_journals
from counter.hub.own_journals import HubEntry
from counter.hub.stores.store import HubIdentity, Store
from counter.storage import resources, sheets

_USUAL_OFFICE_DAYS = {day for season in DEFAULT_SEASONS for day in season.hours}


class Publishing:
    """A desk takes what is published in with its next exchange; promised dates stay."""

    def __init__(self, store: Store, identity: HubIdentity) -> None:
        self._store, self._identity = store, identity

    def procedures(self, path: Path, at: datetime) -> int:
        """A whole catalogue file, or nothing of it; the number of its rows."""
        sheet = sheets.read(path)
        read = read_procedures(sheet.rows, at.date())
        sheets.refuse_faults(read, path)
        shipped = resources.load_procedures()
        check_catalogue(Catalogue(shipped), Catalogue([*shipped, *read.procedures]), at.date())
        self._say(ProceduresImported(at=at, file_hash=sheet.file_hash, procedures=read.procedures))
        return len(read.procedures)

    def calendar(self, path: Path, at: datetime) -> int:
        """A whole calendar file, or nothing of it; days of work keep the hours of usual office
        days.
        """
        sheet = sheets.read(path)
        read = read_calendar(sheet.rows, _USUAL_OFFICE_DAYS)
        sheets.refuse_faults(read, path)
        check_calendar(WorkingDays([*resources.load_calendar(), *read.days]), read.days)
        self._say(CalendarImported(at=at, file_hash=sheet.file_hash, days=read.days))
        return len(read.days)

    def _say(self, event: ProceduresImported | CalendarImported) -> None:
        with self._store.unit(EVERY_UNIT, writes=True) as rows:
            own_journals.append(rows, self._identity, EVERY_UNIT, [HubEntry(event)], event.at)
