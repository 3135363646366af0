"""What no office can mean by a calendar or a catalogue, whoever made it: refused where it is
imported, published, or arrives.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from counter.domain.calendar.working_days import CalendarDay, WorkingDays
from counter.domain.catalogue import Catalogue
from counter.domain.refusal import Refusal

LONGEST_CLOSURE = 60  # days in a row; no holiday, storm or mourning closes an office longer
_FEWEST_LEFT = 10  # percent of the procedures in force that an import leaves in force


def check_calendar(calendar: WorkingDays, changed: Sequence[CalendarDay]) -> None:
    """Refuses a calendar that has no working day in 60 days around a changed one."""
    if not changed:
        return
    days = [day.date for day in changed]
    day, last = _days_before(min(days)), max(days) + timedelta(days=LONGEST_CLOSURE)
    closed = 0
    while day <= last:
        closed = 0 if calendar.is_working(day) else closed + 1
        if closed >= LONGEST_CLOSURE:
            first = day - timedelta(days=closed - 1)
            raise Refusal(
                "calendar-without-working-days",
                "date",
                first=f"{first:%d/%m/%Y}",
                last=f"{day:%d/%m/%Y}",
            )
        day += timedelta(days=1)


def _days_before(day: date) -> date:
    return day - timedelta(days=LONGEST_CLOSURE)


def check_catalogue(before: Catalogue, after: Catalogue, today: date) -> None:
    """Refuses a catalogue that retires nearly everything that can be asked for today."""
    had, left = len(before.in_force(today)), len(after.in_force(today))
    if left * 100 < had * _FEWEST_LEFT:
        raise Refusal("catalogue-retires-everything", "code", before=had, after=left)
