"""A run that a desk brings to the hub."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from counter.domain.hub import HUB_EVENTS
from counter.domain.refusal import Refusal
from counter.hub.desks import Caller
from counter.hub.held import check_row, hash_at
from counter.hub.opened import last_stamp_of
from counter.hub.quota import Load
from counter.hub.stores.store import HubJournal, StoredRun, UnitStore
from counter.storage.journal import codec
from counter.storage.journal.chain_end import PREVIOUS
from counter.storage.journal.journal import MOST_BODY
from counter.sync import wire
from counter.sync.messages import SignedRun
from counter.sync.proof import check_signature


class Brought:
    """A run that a desk brought, proven by itself: links, bodies and the signature of its end."""

    def __init__(self, caller: Caller, signed: SignedRun) -> None:
        desk = caller.desk
        opened = wire.open_run(signed.run)
        entries = opened.entries
        desk_id, first = codec.place_of(entries[0].envelope)
        if desk_id != desk.desk_id:
            raise Refusal("desk-of-another-name", "batch")
        if opened.units != {caller.unit}:
            raise Refusal("unit-of-another", "batch", unit=caller.unit)
        if not opened.names.isdisjoint(HUB_EVENTS):
            raise Refusal("word-of-the-hub", "batch")
        longest = max(len(entry.body) for entry in entries)
        if longest > MOST_BODY:  # every desk of the unit would have to keep it
            raise Refusal(
                "entry-never-written", "batch", kilobytes=longest // 1000, limit=MOST_BODY // 1000
            )
        self.desk_id, self._entries = desk_id, entries
        self._stamps, self._weights = opened.stamps, opened.weights
        _check_forward(self._stamps, first)
        end = codec.entry_hash(entries[-1].envelope)
        self._run = StoredRun(first, first + len(entries) - 1, end, signed.signature, signed.run)
        check_signature(desk.public_key, desk_id, self._run.last, end, signed.signature)

    @property
    def last(self) -> int:
        return self._run.last

    def load_behind(self, sequence: int) -> Load:
        """What the quota is asked of: what is new to whoever holds the journal up to there."""
        new = slice(max(sequence + 1 - self._run.first, 0), None)
        return Load(self.desk_id, self._stamps[new], self._weights[new], len(self._run.data))

    def keep_behind(self, unit: UnitStore, journal: HubJournal, at: datetime) -> HubJournal:
        """The journal with the run behind it. What is held already is passed over when it is the
        same.

        A run that begins further on is left: the acknowledgement tells the desk where to begin
        again.
        """
        run = self._run
        if run.first > journal.sequence + 1:
            check_row(unit, journal)
            return journal
        if hash_at(unit, journal, run.first - 1) != self._entries[0].envelope[PREVIOUS]:
            check_row(unit, journal)
            raise Refusal("journal-fork", "journal", sequence=0, hub=journal.sequence)
        if run.first == journal.sequence + 1 > 1:
            held = unit.run_holding(journal.number, journal.sequence)
            _check_forward([last_stamp_of(held), self._stamps[0]], journal.sequence)
        shared = self._last_shared(unit, journal)
        if shared < min(run.last, journal.sequence):
            check_row(unit, journal)
            raise Refusal("journal-fork", "journal", sequence=shared, hub=journal.sequence)
        if run.last > journal.sequence:
            unit.append(journal, run, at)
            journal = journal._replace(sequence=run.last, head=run.hash, seen_at=at)
        return journal

    def _last_shared(self, unit: UnitStore, journal: HubJournal) -> int:
        """The last entry that is held just as it was brought; under a shared one all are shared."""

        def differs(sequence: int) -> bool:
            return hash_at(unit, journal, sequence) != self._hash_at(sequence)

        held = range(self._run.first, min(self._run.last, journal.sequence) + 1)
        if not held or not differs(held[-1]):
            return held.stop - 1
        return held.start - 1 + bisect_left(held, True, key=differs)

    def _hash_at(self, sequence: int) -> bytes:
        return codec.entry_hash(self._entries[sequence - self._run.first].envelope)


def _check_forward(stamps: Sequence[int], first: int) -> None:
    """Stamps of a journal never go back, whatever its desk's clock did: it is a hybrid logical
    clock. One that does was not written by this program, and would find a day's allowance again
    that is used up.
    """
    for sequence, (before, after) in enumerate(pairwise(stamps), start=first + 1):
        if after < before:
            raise Refusal("stamps-go-back", "batch", sequence=sequence)
