"""How much a desk may bring a day: what is wrong with one desk must not fill everybody's disk.

Only entries of today count. What a desk wrote on the days before is a backlog, and taken in before
they come: so a desk that was turned down today is taken in tomorrow, and nothing is kept away for
ever. By USB nothing is counted.
"""

from datetime import datetime, time
from typing import NamedTuple

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
from counter.hub.stores.store import UnitStore

MB = 1_000_000
USUAL_MB = 200  # a day; a busy desk writes two or three


class Load(NamedTuple):
    """A run as the quota sees it."""

    desk_id: bytes
    size: int  # bytes
    newest_ms: int  # when its last entry was written, by the desk's clock


class Quota:
    """So many bytes a desk and day; 0 is no bound."""

    def __init__(self, bytes_a_day: int = 0) -> None:
        self._bytes_a_day = bytes_a_day

    def check(self, unit: UnitStore, load: Load, at: datetime) -> None:
        """Refused where the desk has brought its share of today. The first of a day always comes
        in, however long."""
        if self._bytes_a_day and unit.brought(load.desk_id, _day(at)) >= self._bytes_a_day:
            raise Refusal("quota-reached", "journal", megabytes=self._bytes_a_day // MB)

    def count(self, unit: UnitStore, load: Load, at: datetime) -> None:
        """What was taken in. Behind an entry of today everything is of today: a journal's stamps
        never go back."""
        if self._bytes_a_day and (_is_of_today(load, at) or unit.brought(load.desk_id, _day(at))):
            unit.count_brought(load.desk_id, _day(at), load.size)


def _is_of_today(load: Load, at: datetime) -> bool:
    midnight = datetime.combine(at.astimezone(VIETNAM).date(), time(), VIETNAM)
    return load.newest_ms >= midnight.timestamp() * 1000


def _day(at: datetime) -> str:
    return at.astimezone(VIETNAM).date().isoformat()
