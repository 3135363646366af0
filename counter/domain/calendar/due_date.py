"""When a result is due by law, with the days it was counted over.

Basis: Bộ luật Dân sự 2015 Đ147–148 (counting), Luật Hộ tịch 2014 Đ5 k.3 and NĐ 23/2015 Đ7 (same
day), NĐ 61/2018 Đ19 and TT 01/2018/TT-VPCP mẫu 04 (apology). The names of the rules, R1 to R9, are
this program's own and stand in every result; what each rests on is a table in CONTRIBUTING.md.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import msgspec

from counter.domain.calendar.term import DAYS, MONTHS, SAME_DAY, WORKING_DAYS, WORKING_HOURS, Term
from counter.domain.calendar.working_days import CLOSED, OFF, WORK, WorkingDays, at, days_in_month
from counter.domain.procedure import LawfulTerm
from counter.domain.refusal import Refusal

# "sau 15 giờ" is strictly after: Luật Hộ tịch 2014 Đ5 k.3; NĐ 23/2015 Đ7
SAME_DAY_UNTIL = time(15, 0)

# One letter a day, from the day of receipt to the due day: compact enough to be kept with every
# dossier.
RECEIVED, TAKEN, COUNTED, MADE_UP, WEEKEND, HOLIDAY, SHUT, WAITED, DUE = "RTCSWOXPD"
DAY_KINDS = {
    RECEIVED: "received",
    TAKEN: "taken_as_received",
    COUNTED: "counted",
    MADE_UP: "working_rest_day",
    WEEKEND: "weekend",
    HOLIDAY: "holiday",
    SHUT: "closed",
    WAITED: "waited",
    DUE: "due",
}


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """Where practice differs between provinces (R1b): settings, not law.

    `same_clock` prints the hour of receipt instead of the end of office hours;
    `late_counts_from_next_morning` treats what is received after office hours or on a rest day as
    received the next working morning.
    """

    same_clock: bool = False
    late_counts_from_next_morning: bool = False


class DerivedDay(msgspec.Struct, frozen=True):
    """One day of a derivation; `kind` is a value of DAY_KINDS, `name` the holiday's, `counted` its
    running number.
    """

    date: date
    kind: str
    name: str
    counted: float | None
    confirmed: bool


class DueDate(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A due date and why. `days` holds one letter a day from `since` on; `names` the days off;
    `unsure` unconfirmed days. `island_extra` of the term's days are the law's for an island commune.
    """

    due_at: datetime
    rule: str
    term: Term
    since: date
    days: str
    names: dict[str, str] = {}
    unsure: tuple[date, ...] = ()
    island_extra: int = 0

    @property
    def confirmed(self) -> bool:
        """True when every day it rests on is confirmed by an official notice."""
        return not self.unsure

    @property
    def derivation(self) -> tuple[DerivedDay, ...]:
        """Day by day, from the day of receipt to the due day."""
        rows, counted = [], 0.0
        for offset, letter in enumerate(self.days):
            day = self.since + timedelta(days=offset)
            number = None
            # Days of the calendar count whatever they are; where the last is a day off, the next
            # working day is the term's end and no day of it (Điều 148 khoản 5 Bộ luật Dân sự 2015).
            counts = letter in (COUNTED, MADE_UP, DUE) or (
                self.term.unit == DAYS and letter in (WEEKEND, HOLIDAY, SHUT)
            )
            if self.term.unit in (WORKING_DAYS, DAYS) and counts and counted < self.term.value:
                counted = min(counted + 1, self.term.value)
                number = counted
            name = self.names.get(day.isoformat(), "")
            rows.append(DerivedDay(day, DAY_KINDS[letter], name, number, day not in self.unsure))
        return tuple(rows)


def due_date(
    term: Term, received_at: datetime, calendar: WorkingDays, policy: Policy = Policy()
) -> DueDate:
    """The lawful date of a result asked for at `received_at`."""
    if policy.late_counts_from_next_morning:
        taken_at = _next_morning_if_late(received_at, calendar)
    else:
        taken_at = received_at
    due = _count(term, taken_at, calendar, policy)
    if taken_at == received_at:
        return due
    return _since(due, received_at.date(), calendar)


def applying(
    lawful: LawfulTerm, received_at: datetime, calendar: WorkingDays, policy: Policy = Policy()
) -> LawfulTerm:
    """The term that applies to what is received at a time: the office's, or the law's own on days
    on which that ends earlier, for a decision can only give less. Working days grow over Tết,
    days do not.
    """
    if lawful.national is None:
        return lawful
    here = due_date(lawful.term, received_at, calendar, policy).due_at
    by_law = due_date(lawful.national, received_at, calendar, policy).due_at
    if here <= by_law:
        return lawful
    return msgspec.structs.replace(lawful, term=lawful.national, national=None, decision="")


def due_date_of(
    lawful: LawfulTerm, received_at: datetime, calendar: WorkingDays, policy: Policy = Policy()
) -> DueDate:
    """The same for a term that tells what of it is an island's (R11)."""
    due = due_date(lawful.term, received_at, calendar, policy)
    return msgspec.structs.replace(due, island_extra=lawful.island_extra)


def _count(term: Term, received_at: datetime, calendar: WorkingDays, policy: Policy) -> DueDate:
    if term.unit == SAME_DAY:
        return _same_day(term, received_at, calendar)
    if term.unit == WORKING_DAYS:
        return _working_days(term, received_at, calendar, policy)
    if term.unit == WORKING_HOURS:
        return _working_hours(term, received_at, calendar)
    if term.unit in (DAYS, MONTHS):
        return _calendar_days(term, received_at, calendar)
    raise ValueError(f"unknown unit {term.unit}")


def _next_morning_if_late(received_at: datetime, calendar: WorkingDays) -> datetime:
    sessions = calendar.sessions_on(received_at.date())
    if sessions and received_at.time() <= sessions[-1].end:
        return received_at
    day = calendar.next_working(received_at.date())
    return at(day, calendar.sessions_on(day)[0].start)


def _since(due: DueDate, received: date, calendar: WorkingDays) -> DueDate:
    """The same date with the true day of receipt in front, and the morning it was taken as received
    marked as that.
    """
    skipped = _days_between(received, due.since - timedelta(days=1))
    letters = [
        RECEIVED,
        *(_letter(day, received, due.due_at.date(), calendar, None, ()) for day in skipped),
    ]
    taken = due.days if due.days[0] == DUE else TAKEN + due.days[1:]
    names = {
        day.isoformat(): row.name
        for day in skipped
        if (row := calendar.exception(day)) and row.kind in (OFF, CLOSED)
    }
    unsure = [day for day in skipped if not calendar.is_confirmed(day)]
    return msgspec.structs.replace(
        due,
        since=received,
        days="".join(letters) + taken,
        names=names | due.names,
        unsure=(*unsure, *due.unsure),
    )


def _same_day(term: Term, received_at: datetime, calendar: WorkingDays) -> DueDate:
    """R2. The same day; received after 15:00, on a rest day or after office hours: the next working
    day.
    """
    day = received_at.date()
    in_time = received_at.time() <= SAME_DAY_UNTIL
    if not (in_time and calendar.is_working(day) and received_at <= calendar.end_of(day)):
        day = calendar.next_working(day)
    return _derive("R2", term, received_at.date(), calendar.end_of(day), calendar)


def _working_days(
    term: Term, received_at: datetime, calendar: WorkingDays, policy: Policy
) -> DueDate:
    """R1. The day of receipt is not counted; the last day ends with office hours (BLDS Đ147 k.2–3,
    Đ148).

    A half day ends with the morning session after the counted days. R6: what was filed earlier
    counts from acceptance.
    """
    since = day = received_at.date()
    for _ in range(term.whole):
        day = calendar.next_working(day)
    if term.ends_with_morning:
        day = calendar.next_working(day)
        return _derive("R1", term, since, at(day, calendar.sessions_on(day)[0].end), calendar)
    due_at = _same_clock(received_at, day, calendar) if policy.same_clock else calendar.end_of(day)
    return _derive("R1b" if policy.same_clock else "R1", term, since, due_at, calendar)


def _same_clock(received_at: datetime, day: date, calendar: WorkingDays) -> datetime:
    """R1b. The hour of receipt on the last day, moved into office hours."""
    wanted = at(day, received_at.time())
    for session in calendar.sessions_on(day):
        if wanted <= at(day, session.end):
            return max(wanted, at(day, session.start))
    return calendar.end_of(day)


def _working_hours(term: Term, received_at: datetime, calendar: WorkingDays) -> DueDate:
    """R3. Hours run only inside sessions, from the minute of receipt (BLDS Đ147 k.1)."""
    due_at = _hours_later(received_at, timedelta(hours=term.whole), calendar)
    return _derive("R3", term, received_at.date(), due_at, calendar)


def _calendar_days(term: Term, received_at: datetime, calendar: WorkingDays) -> DueDate:
    """R4. Every day counts; an end on a day off moves to the next working day (BLDS Đ148 k.3, k.5)."""
    since = received_at.date()
    if term.unit == DAYS:
        day = since + timedelta(days=term.whole)
    else:
        day = months_later(since, term.whole)
    if not calendar.is_working(day):
        day = calendar.next_working(day)
    return _derive("R4", term, since, calendar.end_of(day), calendar)


def months_later(day: date, months: int) -> date:
    """The same date `months` later, or that month's last day (BLDS Đ148 k.3)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = days_in_month(year, month + 1)
    return date(year, month + 1, min(day.day, last))


def _derive(
    rule: str,
    term: Term,
    since: date,
    due_at: datetime,
    calendar: WorkingDays,
    waited: Sequence[date] = (),
) -> DueDate:
    """Writes the days from receipt to due down, one letter each."""
    letters, names, unsure = [], {}, []
    days = (due_at.date() - since).days
    nominal_end = _nominal_end(term, since)
    decides_from = nominal_end or (
        since if term.unit != WORKING_DAYS else since + timedelta(days=1)
    )
    for offset in range(days + 1):
        day = since + timedelta(days=offset)
        row = calendar.exception(day)
        if row is not None and row.kind in (OFF, CLOSED, WORK):
            names[day.isoformat()] = row.name
        if day >= decides_from and not calendar.is_confirmed(day):
            unsure.append(day)
        letters.append(_letter(day, since, due_at.date(), calendar, nominal_end, waited))
    return DueDate(
        due_at=due_at,
        rule=rule,
        term=term,
        since=since,
        days="".join(letters),
        names=names,
        unsure=tuple(unsure),
    )


def _until(
    rule: str, due: DueDate, moved: datetime, calendar: WorkingDays, waited: Sequence[date] = ()
) -> DueDate:
    """The days of a date that was moved, from the same day of receipt, also where that was a late
    evening.
    """
    if TAKEN not in due.days:
        return _derive(rule, due.term, due.since, moved, calendar, waited)
    taken = due.since + timedelta(days=due.days.index(TAKEN))
    again = _derive(rule, due.term, taken, moved, calendar, waited)
    return _since(again, due.since, calendar)


def _nominal_end(term: Term, since: date) -> date | None:
    """Where a term in calendar days ends before it is moved off a rest day; None for other units."""
    if term.unit == DAYS:
        return since + timedelta(days=term.whole)
    if term.unit == MONTHS:
        return months_later(since, term.whole)
    return None


def _letter(
    day: date,
    since: date,
    due: date,
    calendar: WorkingDays,
    nominal_end: date | None,
    waited: Sequence[date],
) -> str:
    if day == due:
        return DUE
    if day == since:
        return RECEIVED
    if day in waited:
        return WAITED
    row = calendar.exception(day)
    if nominal_end is not None and day < nominal_end:
        return COUNTED
    if calendar.is_working(day):
        if row is not None and row.kind == WORK:
            return MADE_UP
        return COUNTED
    if row is not None and row.kind == CLOSED:
        return SHUT
    if row is not None and row.kind == OFF:
        return HOLIDAY
    return WEEKEND


class Leg(msgspec.Struct, frozen=True, kw_only=True):
    """One agency's share of a dossier resolved by several (R5), with its own due date for the
    control slip.
    """

    body: str
    due: DueDate


def legs(
    shares: Sequence[tuple[str, Term]],
    received_at: datetime,
    calendar: WorkingDays,
    policy: Policy = Policy(),
) -> tuple[Leg, ...]:
    """R5. The citizen sees one date, the last leg's; each leg starts when the one before it is due."""
    result: list[Leg] = []
    start = received_at
    for body, term in shares:
        due = due_date(term, start, calendar, policy)
        result.append(Leg(body=body, due=due))
        start = due.due_at
    return tuple(result)


def paused(
    due: DueDate, requested_at: datetime, completed_at: datetime, calendar: WorkingDays
) -> DueDate:
    """R7, pause. The citizen's wait is not counted: the due date moves by the working days in
    (requested, completed].

    Terms in days or months move by the calendar days of the wait, terms in hours by the working
    minutes of it; a same-day result is due as if received when complete.
    """
    if completed_at < requested_at:
        raise Refusal("supplement-before-request", "at", value=completed_at.isoformat())
    unit = due.term.unit
    waited = _days_between(requested_at.date(), completed_at.date())
    if unit not in (DAYS, MONTHS):
        waited = [day for day in waited if calendar.is_working(day)]
    if unit == SAME_DAY:
        moved = _same_day(due.term, completed_at, calendar).due_at
    elif unit == WORKING_HOURS:
        moved = _hours_later(
            due.due_at, _working_time(requested_at, completed_at, calendar), calendar
        )
    elif unit == WORKING_DAYS:
        moved = _days_later(due.due_at, len(waited), calendar)
    else:
        day = due.due_at.date() + timedelta(days=len(waited))
        moved = calendar.end_of(day if calendar.is_working(day) else calendar.next_working(day))
    return _until("R7", due, moved, calendar, waited)


def restarted(
    due: DueDate, completed_at: datetime, calendar: WorkingDays, policy: Policy = Policy()
) -> DueDate:
    """R7, restart. The whole term again from the day the dossier is complete."""
    again = due_date(due.term, completed_at, calendar, policy)
    return msgspec.structs.replace(again, rule="R7")


def extended(due: DueDate, until: datetime, calendar: WorkingDays) -> DueDate:
    """R8. One later date by letter; it must lie after the present one, on a working day."""
    if until <= due.due_at:
        raise Refusal(
            "extension-not-later", "until", value=until.isoformat(), due=due.due_at.isoformat()
        )
    if not calendar.is_working(until.date()):
        raise Refusal("extension-on-day-off", "until", value=until.isoformat())
    return _until("R8", due, until, calendar)


def letter_due(due: DueDate) -> date:
    """The last day an apology may be dated: at least one day before the result is due (NĐ 61/2018
    Đ19).
    """
    return due.due_at.date() - timedelta(days=1)


def verified(
    due: DueDate,
    term: Term,
    adds: bool,
    received_at: datetime,
    calendar: WorkingDays,
    policy: Policy = Policy(),
) -> DueDate:
    """R5, verification (xác minh): a second lawful date by the procedure's own term, added to the
    first or in its place.
    """
    start = due.due_at if adds else received_at
    second = due_date(term, start, calendar, policy)
    return _until("R5", msgspec.structs.replace(due, term=term), second.due_at, calendar)


def _days_between(first: date, last: date) -> list[date]:
    """The days in (first, last]."""
    return [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]


def _days_later(moment: datetime, count: int, calendar: WorkingDays) -> datetime:
    day = moment.date()
    for _ in range(count):
        day = calendar.next_working(day)
    return min(at(day, moment.time()), calendar.end_of(day))


def _working_time(start: datetime, end: datetime, calendar: WorkingDays) -> timedelta:
    total = timedelta()
    for day in [start.date(), *_days_between(start.date(), end.date())]:
        for session in calendar.sessions_on(day):
            overlap = min(end, at(day, session.end)) - max(start, at(day, session.start))
            total += max(overlap, timedelta())
    return total


def _hours_later(moment: datetime, length: timedelta, calendar: WorkingDays) -> datetime:
    day = moment.date()
    while True:
        for session in calendar.sessions_on(day):
            start = max(at(day, session.start), moment)
            free = at(day, session.end) - start
            if free >= length:
                return start + length
            length -= max(free, timedelta())
        day = calendar.next_working(day)
