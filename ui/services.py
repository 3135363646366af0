"""The desk's services: each page gets its own and never the whole desk."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter.desk.administration import Administration
    from counter.desk.books import BookOfDossiers
    from counter.desk.clock import ClockService
    from counter.desk.contentions import Contentions
    from counter.desk.day import DayService
    from counter.desk.drafts import Drafts
    from counter.desk.follow_up import FollowUp
    from counter.desk.intake import Intake
    from counter.desk.opening import OpenDesk
    from counter.desk.prints import Prints
    from counter.desk.queue import QueueService
    from counter.desk.returns import Returns


class Services:
    """What a clerk can do, page by page; each is loaded when it is first asked for, for the first page needs two of them."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    @cached_property
    def queue(self) -> QueueService:
        from counter.desk.queue import QueueService

        return QueueService(self._desk)

    @cached_property
    def intake(self) -> Intake:
        from counter.desk.intake import Intake

        return Intake(self._desk)

    @cached_property
    def drafts(self) -> Drafts:
        from counter.desk.drafts import Drafts

        return Drafts(self._desk)

    @cached_property
    def follow_up(self) -> FollowUp:
        from counter.desk.follow_up import FollowUp

        return FollowUp(self._desk)

    @cached_property
    def contentions(self) -> Contentions:
        from counter.desk.contentions import Contentions

        return Contentions(self._desk)

    @cached_property
    def returns(self) -> Returns:
        from counter.desk.returns import Returns

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
    def prints(self) -> Prints:
        from counter.desk.prints import Prints

        return Prints(self._desk)
