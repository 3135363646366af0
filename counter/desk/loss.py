"""What a desk says when its data were damaged or came back from a copy: what is gone, and from
which numbers on it counts, so that no number stands on two papers.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from counter.desk.open_desk import OpenDesk
from counter.domain import numbering, series
from counter.domain.desk import LossDeclared, Mark
from counter.domain.refusal import Refusal
from counter.domain.series import BOOK, CODE, RECEIPT, TICKET
from counter.storage import series as marks
from counter.storage.projections import dossier_numbers, queue_board


class Unseen(NamedTuple):
    """How many numbers may have been given that nothing here knows of: on one day, and in all."""

    a_day: int = 0
    in_all: int = 0


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
    marks_now = tuple(_marks(desk, highest_serial, unseen))
    return LossDeclared(at=desk.now, reason=reason, lost=lost, marks=marks_now)


def _marks(desk: OpenDesk, highest_serial: int | None, unseen: Unseen) -> Iterator[Mark]:
    """Each series beyond what it may have come to."""
    today, number = desk.now.date(), desk.setup.desk
    on_paper = None if highest_serial is None else _serial_of_today(desk, highest_serial)
    days = [today - timedelta(days=n) for n in range(desk.settings.backfill_days + 1)]
    if on_paper is not None:
        scope = series.code_scope(today, number)
        given = max(
            marks.last_of(desk.reader.connection, CODE, scope), number * numbering.SERIALS_PER_DESK
        )
        # each has a receipt
        unseen = Unseen(max(unseen.a_day, on_paper - given), max(unseen.in_all, on_paper - given))
    for day in days:
        scope = series.code_scope(day, number)
        last = max(
            marks.last_of(desk.reader.connection, CODE, scope), number * numbering.SERIALS_PER_DESK
        )
        beyond = min(series.next_hundred(last + unseen.a_day), numbering.last_serial(number))
        if day == today and on_paper is not None:
            beyond = max(on_paper, last)
        yield Mark(series=CODE, scope=scope, last=beyond)
    for year in {day.year for day in (today, days[-1])}:
        yield from _marks_of_year(desk, year, unseen)
    for queue in desk.settings.queues:
        scope = series.ticket_scope(today, queue.code)
        last = marks.last_of(desk.reader.connection, TICKET, scope)
        given = queue_board.last_number(desk.reader.connection, today, queue.code)
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
