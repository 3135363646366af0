"""What the day's page shows: dossiers by when they are due, the week, the load that comes, what is
left. All of it is counted by an index, and costs the same in every year.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

import msgspec

from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.working_days import WorkingDays, at
from counter.domain.day_figures import DayCount, DayLoad, Figures
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.status import OVERDUE
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference
from counter.domain.queue.ticket import TicketSummary
from counter.storage import drafts
from counter.storage.projections import days, dossier_lists, queue_board

UNCOLLECTED_AFTER = timedelta(days=3)
WEEK = 6  # days behind, today among them
AHEAD = 5  # working days, today among them where it is one
_MOST_AT_OTHER_UNITS = 1000
_DAY = timedelta(days=1)
_FURTHEST_BACK = 366  # days
_WEEKDAYS = 5
_BEFORE_MIDNIGHT = time.max


class LeftOver(msgspec.Struct, frozen=True, kw_only=True):
    """Tickets that were left open on the last date this desk worked."""

    date: date
    tickets: tuple[TicketSummary, ...]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a dossier is: the body it was forwarded to, or the slot of its result."""

    holder: str = ""
    shelf: str = ""


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What the day asks for: dossiers by when they are due, results that wait, papers and people
    that are left.
    """

    date: date
    now: datetime
    overdue: tuple[DossierSummary, ...]
    today: tuple[DossierSummary, ...]
    ready_today: tuple[DossierSummary, ...]  # promised for today, and lying in their slots
    upcoming: tuple[DossierSummary, ...]  # of the working days behind today in `load`
    at_other_units: tuple[DossierSummary, ...]  # another unit works on them, whenever they are due
    uncollected: tuple[DossierSummary, ...]
    awaiting_paper: tuple[DossierSummary, ...]
    open_tickets: tuple[TicketSummary, ...]
    left_over: LeftOver | None
    drafts: int
    figures: Figures
    week: tuple[DayCount, ...]
    load: tuple[DayLoad, ...]


def read_outlook(desk: OpenDesk) -> Outlook:
    """All of it, of one moment."""
    now, reader = desk.now, desk.reader
    today = now.date()
    begin, end = _span(today)
    open_today = dossier_lists.due_until(reader, end)
    load = _read_load(desk, today)
    return Outlook(
        date=today,
        now=now,
        overdue=tuple(row for row in open_today if row.timeliness(now) == OVERDUE),
        today=tuple(row for row in open_today if row.timeliness(now) != OVERDUE),
        ready_today=tuple(dossier_lists.ready_due_between(reader, begin, end)),
        upcoming=tuple(dossier_lists.due_between(reader, begin + _DAY, _span(load[-1].date)[1])),
        at_other_units=tuple(dossier_lists.at_other_units(reader, _MOST_AT_OTHER_UNITS)),
        uncollected=tuple(dossier_lists.ready_before(reader, now - UNCOLLECTED_AFTER)),
        awaiting_paper=tuple(dossier_lists.awaiting_paper(reader)),
        open_tickets=tuple(queue_board.list_unsettled(reader, today)),
        left_over=_find_left_over(desk, today),
        drafts=drafts.count(reader.connection),
        figures=_read_figures(desk, now),
        week=tuple(_count_day(desk, day) for day in _days_behind(desk.calendar, today)),
        load=load,
    )


def read_places(desk: OpenDesk, rows: Sequence[DossierSummary]) -> dict[Reference, Place]:
    """Where these dossiers are, replayed from their entries: for as many as a page shows."""
    return {row.subject: _place(desk, row.subject) for row in rows}


def _place(desk: OpenDesk, subject: Reference) -> Place:
    events = (entry.event for entry in counting(desk.reader.entries_of(subject)))
    dossier = dossier_state.replay(events)
    if dossier is None:
        return Place()
    return Place(holder=dossier.holder, shelf=dossier.shelf)


def _read_figures(desk: OpenDesk, now: datetime) -> Figures:
    reader, span = desk.reader, _span(now.date())
    before = _last_working(desk.calendar, now.date())
    then = (_span(before)[0], at(before, now.time()))
    under_way, elsewhere = dossier_lists.count_open(reader)
    received, _overdue, ready = dossier_lists.counts(reader, *span, now)
    return Figures(
        received=received,
        compared_with=before,
        received_then=dossier_lists.count_received(reader, *then),
        returned=dossier_lists.count_returned(reader, *span),
        returned_early=dossier_lists.count_returned_early(reader, *span),
        under_way=under_way,
        elsewhere=elsewhere,
        ready=ready,
    )


def _span(day: date) -> tuple[datetime, datetime]:
    """Its first and its last moment."""
    return at(day, time.min), at(day, _BEFORE_MIDNIGHT)


def _last_working(calendar: WorkingDays, day: date) -> date:
    """The last working day before `day`; the day before where there is none in a year."""
    before = (day - _DAY * number for number in range(1, _FURTHEST_BACK))
    return next(filter(calendar.is_working, before), day - _DAY)


# ---- the week behind


def _days_behind(calendar: WorkingDays, today: date) -> list[date]:
    """Today and the days before it on which the office works, or would without a holiday."""
    past = (today - _DAY * number for number in range(1, _FURTHEST_BACK))
    found = islice((day for day in past if _belongs_to_week(calendar, day)), WEEK - 1)
    return [*reversed(list(found)), today]


def _belongs_to_week(calendar: WorkingDays, day: date) -> bool:
    is_in_session = calendar.is_working(day) or bool(calendar.reception_on(day))
    return is_in_session or (day.weekday() < _WEEKDAYS and calendar.exception(day) is not None)


def _count_day(desk: OpenDesk, day: date) -> DayCount:
    rest, row = "", desk.calendar.exception(day)
    if row is not None and not desk.calendar.is_working(day):
        rest = row.kind
    return DayCount(
        date=day,
        received=dossier_lists.count_received(desk.reader, *_span(day)),
        returned=dossier_lists.count_returned(desk.reader, *_span(day)),
        rest=rest,
    )


# ---- the load ahead


def _read_load(desk: OpenDesk, today: date) -> tuple[DayLoad, ...]:
    ahead = islice(_working_days(desk.calendar, today), AHEAD)
    return tuple(
        DayLoad(date=day, count=dossier_lists.count_due(desk.reader, *_span(day))) for day in ahead
    )


def _working_days(calendar: WorkingDays, today: date) -> Iterator[date]:
    """From today on."""
    day = today
    if not calendar.is_working(today):
        day = calendar.next_working(today)
    while True:
        yield day
        day = calendar.next_working(day)


def _find_left_over(desk: OpenDesk, today: date) -> LeftOver | None:
    day = days.last_before(desk.reader.connection, today, *desk.own_subjects)
    tickets = queue_board.list_unsettled(desk.reader, day) if day else []
    if day and tickets:
        return LeftOver(date=day, tickets=tuple(tickets))
    return None
