"""A stored run opened. It was proven when it came in, so that what it says otherwise than its row is
damage of the store, and no desk's fault.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from counter.domain.refusal import Damaged, Refusal
from counter.hub.stores.store import StoredRun
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.sync import wire
from counter.sync.wire import Outline


def entries_of(run: StoredRun) -> list[Carried]:
    """All of its entries; the hash in its row is of the last, and links lead to all others."""
    with _told(run):
        entries = wire.unpack(run.data)
        _check(run, [codec.place_of(entry.envelope)[1] for entry in entries[:1]], len(entries))
        if codec.entry_hash(entries[-1].envelope) != run.hash:
            raise _damage(run)
    return entries


def outlines_of(run: StoredRun) -> list[Outline]:
    with _told(run):
        outlines = wire.outlines(run.data)
        _check(run, [outline.reference.sequence for outline in outlines[:1]], len(outlines))
    return outlines


def last_stamp_of(run: StoredRun) -> int:
    with _told(run):
        stamps = wire.stamps(run.data)
        _check(run, [run.first], len(stamps))
    return stamps[-1]


@contextmanager
def _told(run: StoredRun) -> Iterator[None]:
    try:
        yield
    except Refusal:
        raise _damage(run) from None


def _check(run: StoredRun, first: list[int], length: int) -> None:
    """`first`: the place of its first entry, where it has any."""
    if first != [run.first] or length != run.last + 1 - run.first:
        raise _damage(run)


def _damage(run: StoredRun) -> Damaged:
    return Damaged("hub-store-damaged", "store", reason=f"runs: {run.first}–{run.last}")
