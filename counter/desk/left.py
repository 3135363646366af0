"""What is left of a day: the one place that every page, paper and the journal has it from."""

from datetime import date, time

import msgspec

from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.working_days import at
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.queue.ticket import TicketSummary
from counter.storage import drafts
from counter.storage.projections import dossier_lists, queue_board


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """Tickets of the day that are not settled; dossiers here that are due until its end, the overdue
    among them; receipts nobody confirmed; codes whose date a wrong clock promised; intakes begun.
    """

    tickets: tuple[TicketSummary, ...] = ()
    due: tuple[DossierSummary, ...] = ()
    papers: tuple[DossierSummary, ...] = ()
    dates: tuple[str, ...] = ()
    drafts: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """As the journal keeps them: `kind:number`."""
        return (
            *(f"ticket:{listed.ticket.number_text}" for listed in self.tickets),
            *(f"due:{listed.code}" for listed in self.due),
            *(f"paper:{listed.code}" for listed in self.papers),
            *(f"date:{code}" for code in self.dates),
            *((f"draft:{self.drafts}",) if self.drafts else ()),
        )


def read_left(desk: OpenDesk, day: date) -> Left:
    reader = desk.reader
    return Left(
        tickets=tuple(queue_board.list_unsettled(reader, day)),
        due=tuple(dossier_lists.due_until(reader, at(day, time.max))),
        papers=tuple(dossier_lists.awaiting_paper(reader)),
        dates=_doubtful_dates(desk),
        drafts=drafts.count(reader.connection),
    )


def _doubtful_dates(desk: OpenDesk) -> tuple[str, ...]:
    """The codes of dossiers whose date a wrong clock promised, and nobody decided on it."""
    if not desk.reader.has_false_times:
        return ()
    # late: the first page needs the day, and not the 2 ms of the law of dates
    from counter.desk.clock import ClockService

    return tuple(date.code for date in ClockService(desk).doubtful_dates())
