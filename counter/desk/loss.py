"""What a desk says when its data were damaged or came back from a copy: what is gone, and from
which numbers on it counts, so that no number stands on two papers.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from counter.desk.open_desk import OpenDesk
from counter.domain import numbering, series
from counter.domain.clock import BACKWARD_TOLERANCE
from counter.domain.clock_history import FalseEntries
from counter.domain.desk import ClockConfirmed, ClockCorrected, DeskContinued, LossDeclared, Mark
from counter.domain.events.base import DESK, Entry, Reference
from counter.domain.events.history import by_its_desk
from counter.domain.refusal import Refusal
from counter.domain.series import BOOK, CODE, RECEIPT, TICKET
from counter.storage import series as marks
from counter.storage.projections import days, dossier_numbers, queue_board

# A clock that is some days behind looks like one that is right: what was given out on the true day
# must not be given out when the clock comes to it.
DAYS_AHEAD = 7
# Numbers believed of the day of the damage: a desk has 999, and work has to go on today.
_LEAST_A_DAY, _MOST_A_DAY = 100, 300
_LEAST_ON_AVERAGE = 30  # of any other day, where the register shows less


class Unseen(NamedTuple):
    """How many numbers may have been given that nothing here knows of: on one day, and in all."""

    a_day: int = 0
    in_all: int = 0


def measure_unseen(desk: OpenDesk, since: datetime, today: date) -> Unseen:
    """What may have happened unseen, by this desk's own measure: as much as on its busiest day, on
    every day from `since` to `today`, and on as many more as a slow clock may hide.
    """
    busiest = dossier_numbers.busiest_day(desk.reader.connection)
    # a copy comes after so many
    a_day = min(max(busiest, desk.settings.backup_entries, _LEAST_A_DAY), _MOST_A_DAY)
    others = max((today - since.date()).days, 0) + DAYS_AHEAD
    on_average = min(max(busiest, _LEAST_ON_AVERAGE), _MOST_A_DAY)
    return Unseen(a_day=a_day, in_all=a_day + on_average * others)


def declare_loss(
    desk: OpenDesk,
    reason: str,
    lost: int | None,
    highest_serial: int | None,
    unseen: Unseen = Unseen(),
) -> LossDeclared:
    """The event to write. `highest_serial`: the highest serial of today that stands on paper, as
    somebody read it; without it numbers go on behind the next full hundred, as they do in every
    other series. `unseen` numbers may stand on paper besides.
    """
    marks_now = tuple(_marks(desk, desk.now.date(), highest_serial, unseen))
    return LossDeclared(at=desk.now, reason=reason, lost=lost, marks=marks_now)


def check_numbers_left(desk: OpenDesk, event: LossDeclared) -> None:
    """Refused where so many numbers of today would be given up that none is left: then somebody has
    to read the highest one from the papers.
    """
    number = desk.setup.desk
    first, end = numbering.first_serial(number), numbering.last_serial(number)
    if _mark_of_its_day(event, number) >= end:
        raise Refusal("serials-may-be-used-up", "highest_serial", first=first, last=end)


def restate_loss(
    desk: OpenDesk, said: datetime, false: FalseEntries | None = None
) -> LossDeclared | None:
    """A loss declared by a clock that nobody had looked at, once more for the right day: what was
    given out on that day stands on paper too.

    None where that day is among those declared; where somebody gave the time since, or more days of
    work began than a slow clock hides: then the time was right. `false`: the entries that are known
    to have been dated by a wrong clock, which settles that.
    """
    entry = _find_untimed(desk)
    if entry is None:
        return None
    sequence, loss = entry.envelope.sequence, entry.event
    assert isinstance(loss, LossDeclared)
    if 0 <= (said.date() - loss.at.date()).days <= DAYS_AHEAD:
        return None
    if false is not None and not false.first <= sequence <= false.last:
        return None
    begun = days.count_begun_since(desk.reader.connection, sequence)
    if false is None and begun > DAYS_AHEAD:
        return None
    since = min(_last_before(desk, sequence) or said, said)
    unseen = measure_unseen(desk, since, said.date())
    marks_now = tuple(_marks(desk, said.date(), None, unseen, loss))
    return LossDeclared(at=said, reason=loss.reason, lost=loss.lost, marks=marks_now)


def restate_on_first_day(desk: OpenDesk, now: datetime) -> LossDeclared | None:
    """The same on the first day of work after a loss whose clock cannot have been right: it leaps
    to the true day, and at a practice desk nobody is asked.
    """
    entry = _find_untimed(desk)
    if entry is None or days.count_begun_since(desk.reader.connection, entry.envelope.sequence):
        return None
    assert isinstance(entry.event, LossDeclared)
    last = _last_before(desk, entry.envelope.sequence)
    silence = timedelta(days=desk.settings.clock_silence_days)
    if last is None or last - BACKWARD_TOLERANCE <= entry.event.at <= last + silence:
        return None
    return restate_loss(desk, now)


def _find_untimed(desk: OpenDesk) -> Entry | None:
    """The newest loss this desk declared, where nobody gave the time since."""
    about = [
        entry
        for entry in by_its_desk(desk.reader.entries_of(desk.subject))
        if isinstance(entry.event, LossDeclared | ClockConfirmed | ClockCorrected)
    ]
    if about and isinstance(about[-1].event, LossDeclared):
        return about[-1]
    return None


def _last_before(desk: OpenDesk, sequence: int) -> datetime | None:
    """When something was done last before a loss: by this desk itself, else by the one it goes on
    from. What the desk said of itself is as doubtful as the loss.
    """
    reader = desk.reader
    for earlier in range(sequence - 1, 0, -1):
        entry = reader.own_entry(earlier)
        if isinstance(entry.event, DeskContinued):
            past = reader.entry(Reference(entry.event.continued_from, entry.event.sequence))
            return past.event.at if past is not None and past.event is not None else None
        if entry.event is not None and entry.event.topic != DESK:
            return entry.event.at
    return None


def _marks(
    desk: OpenDesk,
    today: date,
    highest_serial: int | None,
    unseen: Unseen,
    before: LossDeclared | None = None,
) -> Iterator[Mark]:
    """Each series beyond what it may have come to. `before`: the same loss, as it was declared for
    another day; the number that somebody read from the papers of the true day stands in it.
    """
    number = desk.setup.desk
    on_paper = None if highest_serial is None else _serial_of_today(desk, highest_serial)
    read_before = _mark_of_its_day(before, number) if before is not None else 0
    affected = [
        today + timedelta(days=n) for n in range(-desk.settings.backfill_days, DAYS_AHEAD + 1)
    ]
    if on_paper is not None:
        scope = series.code_scope(today, number)
        given = max(
            marks.last_of(desk.reader.connection, CODE, scope), number * numbering.SERIALS_PER_DESK
        )
        # each has a receipt
        unseen = Unseen(max(unseen.a_day, on_paper - given), max(unseen.in_all, on_paper - given))
    for day in affected:
        scope = series.code_scope(day, number)
        marked = marks.last_of(desk.reader.connection, CODE, scope)
        begin = number * numbering.SERIALS_PER_DESK
        # what a mark of a day to come gives up was given up for an earlier loss, and not given out
        last = begin if day > today else max(marked, begin)
        beyond = min(series.next_hundred(last + unseen.a_day), numbering.last_serial(number))
        if day == today and on_paper is not None:
            beyond = on_paper
        if day == today:
            beyond = max(beyond, read_before)
        yield Mark(series=CODE, scope=scope, last=max(beyond, marked))
    for year in sorted({day.year for day in affected}):
        yield from _marks_of_year(desk, year, unseen)
    for day in affected:
        if day >= today:
            yield from _marks_of_queues(desk, day, unseen, is_today=day == today)


def _mark_of_its_day(loss: LossDeclared, number: int) -> int:
    """Up to which code a loss gave up those of the day it was declared for."""
    scope = series.code_scope(loss.at.date(), number)
    return next((m.last for m in loss.marks if (m.series, m.scope) == (CODE, scope)), 0)


def _marks_of_queues(
    desk: OpenDesk, day: date, unseen: Unseen, *, is_today: bool
) -> Iterator[Mark]:
    for queue in desk.settings.queues:
        scope = series.ticket_scope(day, queue.code)
        given = queue_board.last_number(desk.reader.connection, day, queue.code)
        marked = marks.last_of(desk.reader.connection, TICKET, scope)
        last = max(given, marked) if is_today else given
        beyond = series.next_hundred(last + unseen.a_day)
        yield Mark(series=TICKET, scope=scope, last=max(beyond, marked))


def _marks_of_year(desk: OpenDesk, year: int, unseen: Unseen) -> Iterator[Mark]:
    connection, number, books = desk.reader.connection, desk.setup.desk, desk.settings.books
    scope, is_books_year = series.year_scope(year, number), books.year == year
    lines = dossier_numbers.last_book_number(connection, year, number) or 0
    receipts = dossier_numbers.last_receipt_number(connection, year, number) or 0
    for name, given, on_paper in (
        (BOOK, lines, books.last_number),
        (RECEIPT, receipts, books.last_receipt),
    ):
        last = max(marks.last_of(connection, name, scope), given, on_paper if is_books_year else 0)
        yield Mark(series=name, scope=scope, last=series.next_hundred(last + unseen.in_all))


def has_people_waiting(desk: OpenDesk) -> bool:
    """A desk that goes on from this one has a line of its own, and nobody in it."""
    return bool(queue_board.list_unsettled(desk.reader, desk.now.date()))


def _serial_of_today(desk: OpenDesk, typed: int) -> int:
    """A serial as it stands on paper, `1042`, or its last three digits; refused where it lies below
    what the journal itself shows, for then it is not the highest.
    """
    number = desk.setup.desk
    if typed >= numbering.SERIALS_PER_DESK:
        serial = typed
    else:
        serial = number * numbering.SERIALS_PER_DESK + typed
    low, high = numbering.first_serial(number), numbering.last_serial(number)
    if not low <= serial <= high:
        raise Refusal("number-outside", "highest_serial", value=typed, low=low, high=high)
    today = desk.now.date()
    known = dossier_numbers.last_numbers(
        desk.reader.connection, desk.setup.unit_code, today, number
    ).serial
    if serial < known:
        raise Refusal("serial-below-known", "highest_serial", value=typed, known=known)
    return serial
