"""What a desk says when its data were damaged or came back from a copy: what is gone, and from
which numbers on it counts, so that no number stands on two papers.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from counter.desk.open_desk import OpenDesk
from counter.domain import numbering, series
from counter.domain.desk import ClockConfirmed, ClockCorrected, LossDeclared, Mark
from counter.domain.events.base import Entry
from counter.domain.events.history import by_its_desk
from counter.domain.refusal import Refusal
from counter.domain.series import BOOK, CODE, RECEIPT, TICKET
from counter.storage import series as marks
from counter.storage.projections import days, dossier_numbers, queue_board

# A clock that is some days behind looks like one that is right: what was given out on the true day
# must not be given out when the clock comes to it.
DAYS_AHEAD = 7
# Numbers believed of a day: a desk has 999, and work has to go on today.
_LEAST_A_DAY, _MOST_A_DAY = 100, 300


class Unseen(NamedTuple):
    """How many numbers may have been given that nothing here knows of: on one day, and in all."""

    a_day: int = 0
    in_all: int = 0


def measure_unseen(desk: OpenDesk, since: datetime, today: date) -> Unseen:
    """What may have happened unseen, by this desk's own measure: its busiest day, on every day from
    `since` to `today`.
    """
    # a copy comes after so many
    busiest = max(marks.busiest_day(desk.reader.connection), desk.settings.backup_entries)
    busiest = min(max(busiest, _LEAST_A_DAY), _MOST_A_DAY)
    later = max((today - since.date()).days, 0)
    return Unseen(a_day=busiest, in_all=busiest * (later + 1))


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
    scope, end = series.code_scope(event.at.date(), number), numbering.last_serial(number)
    for mark in event.marks:
        if (mark.series, mark.scope) == (CODE, scope) and mark.last >= end:
            raise Refusal("serials-may-be-used-up", "highest_serial", last=end)


def restate_loss(desk: OpenDesk, said: datetime) -> LossDeclared | None:
    """A loss declared by a clock that nobody had looked at, once more for the right day: what was
    given out on that day stands on paper too. None where that day is among those declared, and where
    somebody gave the time since.
    """
    entry = _find_untimed(desk)
    if entry is None:
        return None
    loss = entry.event
    assert isinstance(loss, LossDeclared)
    if 0 <= (said.date() - loss.at.date()).days <= DAYS_AHEAD:
        return None
    newest = dossier_numbers.newest_receipt_before(desk.reader.connection, said) or said
    unseen = measure_unseen(desk, newest, said.date())
    marks_now = tuple(_marks(desk, said.date(), None, unseen))
    return LossDeclared(at=said, reason=loss.reason, lost=loss.lost, marks=marks_now)


def restate_on_first_day(desk: OpenDesk, now: datetime) -> LossDeclared | None:
    """The same on the first day of work after a loss: a clock that was years behind leaps to the
    right day, and at a practice desk nobody is asked.
    """
    entry = _find_untimed(desk)
    if entry is None or days.is_one_begun_since(desk.reader.connection, entry.envelope.sequence):
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


def _marks(
    desk: OpenDesk, today: date, highest_serial: int | None, unseen: Unseen
) -> Iterator[Mark]:
    """Each series beyond what it may have come to."""
    number = desk.setup.desk
    on_paper = None if highest_serial is None else _serial_of_today(desk, highest_serial)
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
        last = max(
            marks.last_of(desk.reader.connection, CODE, scope), number * numbering.SERIALS_PER_DESK
        )
        beyond = min(series.next_hundred(last + unseen.a_day), numbering.last_serial(number))
        if day == today and on_paper is not None:
            beyond = max(on_paper, last)
        yield Mark(series=CODE, scope=scope, last=beyond)
    for year in sorted({day.year for day in affected}):
        yield from _marks_of_year(desk, year, unseen)
    for day in affected:
        if day >= today:
            yield from _marks_of_queues(desk, day, unseen)


def _marks_of_queues(desk: OpenDesk, day: date, unseen: Unseen) -> Iterator[Mark]:
    for queue in desk.settings.queues:
        scope = series.ticket_scope(day, queue.code)
        last = marks.last_of(desk.reader.connection, TICKET, scope)
        given = queue_board.last_number(desk.reader.connection, day, queue.code)
        yield Mark(
            series=TICKET, scope=scope, last=series.next_hundred(max(last, given) + unseen.a_day)
        )


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
