"""Which unit of a hub has a dossier that was handed over to another one."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from counter.domain.dossier import DossierCompleted, DossierHandedOver, DossierReceivedBack
from counter.domain.event import Fact


class Whereabouts(msgspec.Struct, frozen=True, kw_only=True):
    """The unit that has it, `name` as the hand-over called it, since when, and the unit it was taken in at."""

    unit: str
    name: str
    since: datetime
    origin: str


def whereabouts(facts: Sequence[Fact]) -> Whereabouts | None:
    """None for a dossier that never went to another unit. `facts` are those that count, in their order.

    Whoever says that it is there again, or that its result is, has it.
    """
    if not facts:
        return None
    # Where a decision set its beginning aside, as one of a desk gone wrong might, the first that counts is the beginning.
    origin = next((fact.envelope.unit for fact in facts if fact.envelope.begins_subject), facts[0].envelope.unit)
    names = unit_names(facts)
    found: Whereabouts | None = None
    for fact in facts:
        event = fact.event
        if isinstance(event, DossierHandedOver):
            found = Whereabouts(unit=event.to_unit, name=event.to, since=event.at, origin=origin)
        elif found is not None and isinstance(event, (DossierReceivedBack, DossierCompleted)):
            found = Whereabouts(
                unit=fact.envelope.unit, name=names.get(fact.envelope.unit, ""), since=event.at, origin=origin
            )
    return found


def unit_names(facts: Sequence[Fact]) -> dict[str, str]:
    """Names of units by their codes, as hand-overs called them; the newest name counts."""
    events = (fact.event for fact in facts)
    return {event.to_unit: event.to for event in events if isinstance(event, DossierHandedOver) and event.to}
