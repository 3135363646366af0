"""What the day's page shows: dossiers by when they are due, the week, the load that comes, what is
left. All of it is counted by an index, and costs the same in every year.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

import msgspec

from counter.desk.left import Left, read_left
from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.working_days import WorkingDays, at
from counter.domain.day_figures import DayCount, DayLoad, Figures
from counter.domain.dossiers.status import OVERDUE
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.queue.ticket import TicketSummary
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


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What the day asks for: dossiers by when they are due, results that wait, what is left. Each
    number that a page or a paper says of the day is one of these, or how many one of these holds.
    """

    date: date
    now: datetime
    overdue: tuple[DossierSummary, ...]
    today: tuple[DossierSummary, ...]
    ready_today: tuple[DossierSummary, ...]  # promised for today, and lying in their slots
    upcoming: tuple[DossierSummary, ...]  # of the days behind today in `load`, the ready among them
    at_other_units: tuple[DossierSummary, ...]  # another unit works on them, whenever they are due
    uncollected: tuple[DossierSummary, ...]
    left: Left
    left_over: LeftOver | None
    figures: Figures
    week: tuple[DayCount, ...]
    load: tuple[DayLoad, ...]


def read_outlook(desk: OpenDesk) -> Outlook:
    """All of it, of one moment."""
    now, reader = desk.now, desk.reader
    today = now.date()
    left = read_left(desk, today)
    due_today = tuple(row for row in left.due if row.timeliness(now) != OVERDUE)
    ready_today = tuple(dossier_lists.ready_due_between(reader, *_span(today)))
    ahead = list(islice(_working_days(desk.calendar, today), AHEAD))
    upcoming = _read_upcoming(desk, today, ahead[-1])
    return Outlook(
        date=today,
        now=now,
        overdue=tuple(row for row in left.due if row.timeliness(now) == OVERDUE),
        today=due_today,
        ready_today=ready_today,
        upcoming=upcoming,
        at_other_units=tuple(dossier_lists.at_other_units(reader, _MOST_AT_OTHER_UNITS)),
        uncollected=tuple(dossier_lists.ready_before(reader, now - UNCOLLECTED_AFTER)),
        left=left,
        left_over=_find_left_over(desk, today),
        figures=_read_figures(desk, now),
        week=tuple(_count_day(desk, day) for day in _days_behind(desk.calendar, today)),
        load=_count_load(ahead, (*due_today, *ready_today, *upcoming)),
    )


def _read_figures(desk: OpenDesk, now: datetime) -> Figures:
    reader, span = desk.reader, _span(now.date())
    before = _last_working(desk.calendar, now.date())
    then = (_span(before)[0], at(before, now.time()))
    received, _overdue, ready = dossier_lists.counts(reader, *span, now)
    return Figures(
        received=received,
        compared_with=before,
        received_then=dossier_lists.count_received(reader, *then),
        returned=dossier_lists.count_returned(reader, *span),
        returned_early=dossier_lists.count_returned_early(reader, *span),
        under_way=dossier_lists.count_open(reader),
        with_specialists=dossier_lists.count_with_specialists(reader),
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


def _read_upcoming(desk: OpenDesk, today: date, last: date) -> tuple[DossierSummary, ...]:
    """Promised from tomorrow until the end of `last` and not fetched yet, the most urgent first."""
    span = (_span(today + _DAY)[0], _span(last)[1])
    still_open = dossier_lists.due_between(desk.reader, *span)
    ready = dossier_lists.ready_due_between(desk.reader, *span)
    return tuple(sorted((*still_open, *ready), key=lambda row: str(row.due_at)))


def _count_load(ahead: Sequence[date], promised: Sequence[DossierSummary]) -> tuple[DayLoad, ...]:
    """Of the working days ahead, and of a day off for which something was promised before it was
    one.
    """
    counts = Counter(row.due_at.date() for row in promised if row.due_at)
    days_ahead = sorted({*ahead, *counts})
    return tuple(DayLoad(date=day, count=counts[day]) for day in days_ahead)


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
