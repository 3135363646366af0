"""Papers that no journal knows, gathered at the desk and drawn wherever there is time: the day's page
and lists of dossiers.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from counter.desk.open_desk import OpenDesk
from counter.desk.places import Place, read_places
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference
from counter.domain.printing.sheets import (
    DaySheet,
    DossierListSheet,
    ListedLine,
    SheetHead,
    TicketLine,
)

if TYPE_CHECKING:
    from counter.desk.day import DayStatus
    from counter.desk.outlook import Outlook


class Sheet(NamedTuple):
    """A paper by its `title`, which names its file and holds nothing of any person; `draw` makes the
    PDF, and asks no desk.
    """

    title: str
    draw: Callable[[], bytes]


def head_of(desk: OpenDesk) -> SheetHead:
    return SheetHead(
        unit_name=desk.settings.unit_name,
        made_at=desk.now,
        is_practice=desk.setup.practice,
    )


def sheet_of_day(desk: OpenDesk, status: "DayStatus", outlook: "Outlook") -> Sheet:
    """The day's page, on one A4."""
    contents = _gather_day(desk, status, outlook)

    def draw() -> bytes:
        # late: drawing takes 90 ms to load
        from counter.printing.forms.day_sheet import day_sheet

        return day_sheet(contents)

    return Sheet(f"counter-day-{contents.date:%Y%m%d}", draw)


def _gather_day(desk: OpenDesk, status: "DayStatus", outlook: "Outlook") -> DaySheet:
    lines = _Lines(desk, (*outlook.overdue, *outlook.today, *outlook.ready_today))
    return DaySheet(
        head=head_of(desk),
        date=status.date,
        state=status.state,
        opened_at=status.opened_at,
        figures=outlook.figures,
        week=outlook.week,
        load=outlook.load,
        overdue=lines.of(outlook.overdue),
        due=lines.of((*outlook.today, *outlook.ready_today)),
        tickets=tuple(
            TicketLine(number=one.ticket.number_text, issued_at=one.ticket.issued_at)
            for one in outlook.left.tickets
        ),
        not_done=len(outlook.left.due),
        doubtful=outlook.left.dates,
        drafts=outlook.left.drafts,
        awaiting_paper=tuple(listed.code for listed in outlook.left.papers),
        uncollected=len(outlook.uncollected),
    )


def sheet_of_list(
    desk: OpenDesk, rows: Sequence[DossierSummary], choice: str, words: str, *, is_cut: bool
) -> Sheet:
    """Dossiers as they were chosen by a filter or found by words."""
    contents = DossierListSheet(
        head=head_of(desk),
        choice=choice,
        words=words,
        lines=_Lines(desk, rows).of(rows),
        is_cut=is_cut,
    )

    def draw() -> bytes:
        # late: drawing takes 90 ms to load
        from counter.printing.forms.dossier_list import dossier_list

        return dossier_list(contents)

    return Sheet(f"counter-list-{desk.now:%Y%m%d-%H%M%S}", draw)


class _Lines:
    """Dossiers as lines of paper, at one moment."""

    def __init__(self, desk: OpenDesk, rows: Sequence[DossierSummary]) -> None:
        self._now: datetime = desk.now
        self._places: Mapping[Reference, Place] = read_places(desk, rows)
        codes = (row.procedure for row in rows)
        self._names = desk.catalogue.list_names(codes, self._now.date())

    def of(self, rows: Sequence[DossierSummary]) -> tuple[ListedLine, ...]:
        return tuple(self._line(row) for row in rows)

    def _line(self, row: DossierSummary) -> ListedLine:
        place = self._places.get(row.subject, Place())
        name = self._names.get(row.procedure, row.procedure)
        return ListedLine(
            code=row.code,
            applicant=row.people,
            matter=" · ".join(filter(None, (name, row.summary))),
            state=row.state,
            received_at=row.received_at,
            due_at=row.due_at,
            timeliness=row.timeliness(self._now),
            holder=row.holder or place.holder,
            shelf=place.shelf,
        )
