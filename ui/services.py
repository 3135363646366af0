"""The desk's services: each page gets its own and never the whole desk.

A service is imported and made when it is first asked for: the first page needs two of them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter.desk.administration import Administration
    from counter.desk.books import BookOfDossiers
    from counter.desk.catalogue import CatalogueService
    from counter.desk.clock import ClockService
    from counter.desk.day import DayService
    from counter.desk.dossiers.actions import DossierActions
    from counter.desk.dossiers.conflicts import Conflicts
    from counter.desk.dossiers.drafts import Drafts
    from counter.desk.dossiers.intake import Intake
    from counter.desk.dossiers.returns import Returns
    from counter.desk.dossiers.search import DossierSearch
    from counter.desk.open_desk import OpenDesk
    from counter.desk.print_worker import PrintWorker
    from counter.desk.prints import Prints
    from counter.desk.queue.service import QueueService


class Services:
    """What a clerk can do, page by page."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    @cached_property
    def queue(self) -> QueueService:
        from counter.desk.queue.service import QueueService

        return QueueService(self._desk)

    @cached_property
    def intake(self) -> Intake:
        from counter.desk.dossiers.intake import Intake

        return Intake(self._desk)

    @cached_property
    def drafts(self) -> Drafts:
        from counter.desk.dossiers.drafts import Drafts

        return Drafts(self._desk)

    @cached_property
    def search(self) -> DossierSearch:
        from counter.desk.dossiers.search import DossierSearch

        return DossierSearch(self._desk)

    @cached_property
    def actions(self) -> DossierActions:
        from counter.desk.dossiers.actions import DossierActions

        return DossierActions(self._desk)

    @cached_property
    def conflicts(self) -> Conflicts:
        from counter.desk.dossiers.conflicts import Conflicts

        return Conflicts(self._desk)

    @cached_property
    def returns(self) -> Returns:
        from counter.desk.dossiers.returns import Returns

        return Returns(self._desk)

    @cached_property
    def books(self) -> BookOfDossiers:
        from counter.desk.books import BookOfDossiers

        return BookOfDossiers(self._desk)

    @cached_property
    def day(self) -> DayService:
        from counter.desk.day import DayService

        return DayService(self._desk)

    @cached_property
    def clock(self) -> ClockService:
        from counter.desk.clock import ClockService

        return ClockService(self._desk)

    @cached_property
    def administration(self) -> Administration:
        from counter.desk.administration import Administration

        return Administration(self._desk)

    @cached_property
    def catalogue(self) -> CatalogueService:
        from counter.desk.catalogue import CatalogueService

        return CatalogueService(self._desk)

    @cached_property
    def prints(self) -> Prints:
        from counter.desk.prints import Prints

        return Prints(self._desk)

    @cached_property
    def print_worker(self) -> PrintWorker:
        from counter.desk.print_worker import PrintWorker

        return PrintWorker(self._desk)
