"""Catalogue, calendar and policy: what can be asked without a desk too, of what ships with the
program.
"""

from datetime import date

import msgspec

from counter.desk.open_desk import Clock, OpenDesk
from counter.domain.calendar.due_date import Policy
from counter.domain.calendar.working_days import WorkingDays
from counter.domain.catalogue import Catalogue
from counter.domain.clock import local
from counter.storage import resources


class Rulebook(msgspec.Struct, frozen=True, kw_only=True):
    """The rules in force at a desk on a day."""

    catalogue: Catalogue
    calendar: WorkingDays
    policy: Policy
    today: date
    on_island: bool = False


def of_desk(desk: OpenDesk) -> Rulebook:
    return Rulebook(
        catalogue=desk.catalogue,
        calendar=desk.calendar,
        policy=desk.settings.policy,
        today=desk.now.date(),
        on_island=desk.settings.island_commune,
    )


def load_shipped(clock: Clock) -> Rulebook:
    """Before there is a desk: the shipped catalogue and calendar, with the office hours a new desk
    starts with.
    """
    return Rulebook(
        catalogue=Catalogue(resources.load_procedures(), (), resources.synonyms()),
        calendar=WorkingDays(resources.load_calendar()),
        policy=Policy(),
        today=local(clock.wall()).date(),
    )
