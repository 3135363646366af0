"""The book of dossiers of a day, a month or a year, as long as it may be."""

from collections.abc import Sequence
from datetime import date, datetime, time

from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.working_days import at
from counter.domain.dossiers.summary import DossierSummary
from counter.storage.projections import dossier_lists


class BookOfDossiers:
    """The book page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def places(self, first: date, last: date) -> Sequence[int]:
        """The positions of all dossiers received from `first` to `last`, in order of receipt: a
        line of the book each.
        """
        return dossier_lists.positions(self._desk.reader, *_moments(first, last))

    def lines(self, places: Sequence[int]) -> list[DossierSummary]:
        """The dossiers at these positions, in their order."""
        return dossier_lists.at_positions(self._desk.reader, places)

    def names_of(self, lines: Sequence[DossierSummary]) -> dict[str, str]:
        """What the book calls their procedures."""
        return self._desk.catalogue.list_names((line.procedure for line in lines), self.today)

    @property
    def today(self) -> date:
        return self._desk.now.date()


def _moments(first: date, last: date) -> tuple[datetime, datetime]:
    return at(first, time.min), at(last, time.max)
