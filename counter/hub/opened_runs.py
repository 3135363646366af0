"""Runs of one unit that were opened lately: whoever looks up many entries opens each run once, not
once an entry.
"""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property

from counter.domain.events.base import Reference
from counter.domain.hub import DossierRelayed, Original
from counter.domain.refusal import Damaged
from counter.hub.opened import entries_of
from counter.hub.stores.store import StoredRun, Traced, UnitStore
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried

# of what is kept open: a run of the most and longest entries takes a third of it
_MOST_BYTES = 32 * 1024 * 1024
_MOST_RUNS = 64  # each is looked at where none of them holds an entry
_OF_AN_ENTRY = 500  # bytes that an opened entry takes beside its own
# as often an entry of the hub holds its length, once what it passed on was taken out
_TIMES_OPENED = 3


class OpenedRuns:
    """A least-recently-used cache, bounded in bytes. A stored run never changes, so what is kept
    here cannot be stale; it lives for one step, so that a store restored from a copy meets none of
    it.
    """

    def __init__(self) -> None:
        self._size = 0
        self._runs: OrderedDict[tuple[int, int], _OpenedRun] = OrderedDict()

    def original(self, rows: UnitStore, trace: Traced) -> Original:
        """An entry where its trace leads; one of another unit out of the hub's entry that passed it
        on.
        """
        return self._holding(rows, trace).original(trace)

    def _holding(self, rows: UnitStore, trace: Traced) -> "_OpenedRun":
        for key in reversed(self._runs):  # few are open, and most often it is the last
            run = self._runs[key]
            if key[0] == trace.journal and run.first <= trace.place <= run.last:
                self._runs.move_to_end(key)
                return run
        stored = rows.run_holding(trace.journal, trace.place)
        return self._open(trace.journal, stored)

    def _open(self, journal: int, stored: StoredRun) -> "_OpenedRun":
        run = _OpenedRun(stored.first, entries_of(stored))
        self._runs[journal, stored.last] = run
        self._size += run.size
        while len(self._runs) > 1 and (self._size > _MOST_BYTES or len(self._runs) > _MOST_RUNS):
            _, oldest = self._runs.popitem(last=False)
            self._size -= oldest.size
        return run


class _OpenedRun:
    """The entries of a run, and what lies inside those that passed others on."""

    def __init__(self, first: int, entries: Sequence[Carried]) -> None:
        self.first, self.last, self.entries = first, first + len(entries) - 1, entries
        self.size = sum(_size_of(entry) for entry in entries)

    def original(self, trace: Traced) -> Original:
        entry = self.entries[trace.place - self.first]
        if codec.place_of(entry.envelope) == trace.entry:
            return Original(*entry)
        if trace.entry not in self._relays:
            raise Damaged("hub-store-damaged", "store", reason=f"traces: {trace.entry}")
        return self._relays[trace.entry]

    @cached_property
    def _relays(self) -> dict[Reference, Original]:
        return {
            Reference(*codec.place_of(original.envelope)): original
            for entry in self.entries
            if _is_of_others(entry)
            for original in relayed_in(entry.body)
        }


def _size_of(entry: Carried) -> int:
    return entry.weight * (_TIMES_OPENED if _is_of_others(entry) else 1) + _OF_AN_ENTRY


def _is_of_others(entry: Carried) -> bool:
    """True for the hub's entry around those of another unit."""
    return codec.name_of(entry.envelope) == DossierRelayed.name


def relayed_in(body: bytes) -> tuple[Original, ...]:
    """The entries of another unit that an entry of the hub holds."""
    event = codec.event_of(DossierRelayed.name, DossierRelayed.version, body)
    assert isinstance(event, DossierRelayed), "a hub's own entry"
    return event.originals
