"""One desk's request answered: what it brought is proven and kept, what it lacks is handed out.

The hub trusts nobody's word: a run is taken only when its links lead on from what is held, and its
end is signed with the key the desk was enrolled with. What cannot be taken is told apart, for each
has another remedy at the desk.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import lru_cache

import msgspec

from counter.domain.hub import EVERY_UNIT, HUB_DESK
from counter.domain.refusal import Refusal, Unavailable
from counter.hub import own_journals
from counter.hub.brought import Brought
from counter.hub.desks import Caller
from counter.hub.held import check_row, check_same, goes_on_from, journal_of
from counter.hub.lacking import find_lacking, find_lost, find_rewritten
from counter.hub.quota import Quota
from counter.hub.stores.store import HubIdentity, HubJournal, Store, UnitStore
from counter.hub.stretch import Stretch
from counter.storage import signing
from counter.storage.journal import codec
from counter.sync import wire
from counter.sync.messages import (
    FORMAT,
    Acknowledged,
    Answer,
    Ask,
    Have,
    KnownDesk,
    SignedRun,
    bytes_to_acknowledge,
    desk_bytes,
)

MOST_BYTES = 4 * 1024 * 1024  # of runs in one answer, whatever a desk asks for
_PIECE = 32 * 1024  # of a run on a USB drive
_MARKED_EVERY = timedelta(minutes=1)  # when a desk came last
_CERTIFICATES = 4096  # that are not signed anew for each answer


class Collector:
    """Answers desks; holds nothing between two requests, so any number of them may share a store."""

    def __init__(self, store: Store, identity: HubIdentity, quota: Quota | None = None) -> None:
        self._store, self._identity = store, identity
        self._quota = quota or Quota()
        self._signer = signing.signer(identity.signing_key)
        self._certified = lru_cache(_CERTIFICATES)(self._certify)

    def answer(self, caller: Caller, ask: Ask, at: datetime) -> Answer:
        """What the desk brought is durable when this returns."""
        if ask.practice != self._identity.practice:
            raise Refusal("practice-and-real", "request")
        if ask.have[0].desk_id != caller.desk.desk_id:
            raise Refusal("desk-of-another-name", "request")
        journal = self._bring(caller, ask, ask.run, at) if ask.run is not None else None
        if ask.back is not None:
            with suppress(Refusal):  # what is not proven is not taken, and keeps nothing else away
                self._take_back(caller, ask.back, at)
        held, lost = dict[bytes, HubJournal](), list[Have]()
        lacking, desks = list[Stretch](), list[KnownDesk]()
        most, is_more = min(ask.most, MOST_BYTES), False
        for code in (caller.unit, EVERY_UNIT):
            with self._store.unit(code, writes=False) as unit:
                if journal is None:
                    journal = journal_of(unit, caller.desk.desk_id)
                    check_same(unit, journal, ask.have[0])
                    if ask.have[0].sequence > journal.sequence:
                        check_row(unit, journal)
                own_id = own_journals.journal_id(self._identity, code)
                found, goes_on, differing = find_lacking(unit, ask, most, own_id)
                lost += differing
                lost += find_rewritten(unit, ask, own_id) if self._identity.epoch > 1 else []
                held |= {journal.desk_id: journal for journal in unit.journals()}
                desks += self._known_desks(unit) if found else []
            most -= sum(stretch.size for stretch in found)
            lacking, is_more = lacking + found, is_more or goes_on
        assert journal is not None, "the unit was looked at"
        self._note_heard(caller.unit, journal, at)
        runs = [run for stretch in lacking for run in stretch.hand_on()]
        return Answer(
            FORMAT, self._acknowledge(journal), desks, runs, is_more, lost + find_lost(ask, held)
        )

    def _known_desks(self, unit: UnitStore) -> list[KnownDesk]:
        """Whose journals a unit has, and the key each is signed with; those of no desk are the
        hub's own.
        """
        desks = [KnownDesk(desk.desk_id, desk.desk, desk.public_key) for desk in unit.desks()]
        ids, own_key = (
            {desk.desk_id for desk in desks},
            signing.public_key(self._identity.signing_key),
        )
        own = [
            KnownDesk(j.desk_id, HUB_DESK, own_key) for j in unit.journals() if j.desk_id not in ids
        ]
        return [self._certified(desk) for desk in desks + own]

    def _certify(self, desk: KnownDesk) -> KnownDesk:
        """A desk with the hub's signature of its key: whoever stands between hub and desks cannot
        name another key.
        """
        signature = self._signer.sign(desk_bytes(self._identity.hub_id, desk))
        return msgspec.structs.replace(desk, certificate=signature)

    def _bring(self, caller: Caller, ask: Ask, run: SignedRun, at: datetime) -> HubJournal:
        """Where the desk's journal stands with what it brought, durably. Nobody else's write waits
        for more than that.
        """
        brought = Brought(caller, run)
        with self._store.unit(caller.unit, writes=True) as unit:
            journal = self._count(unit, brought, at)
            check_same(unit, journal, ask.have[0], min(brought.last, journal.sequence))
            return journal

    def _count(self, unit: UnitStore, brought: Brought, at: datetime) -> HubJournal:
        """Where the journal stands with a run that came over the network, within its desk's quota."""
        before = unit.lock_journal(brought.desk_id)
        load = brought.load_behind(before.sequence)
        self._quota.check(unit, load, at)
        journal = brought.keep_behind(unit, before, at)
        if journal.sequence > before.sequence:
            self._quota.count(unit, load, at)
        return journal

    def keep(self, caller: Caller, signed: SignedRun, at: datetime) -> HubJournal:
        """A run a desk brought by itself: durable when this returns. Where its journal stands now."""
        brought = Brought(caller, signed)
        with self._store.unit(caller.unit, writes=True) as unit:
            return brought.keep_behind(unit, unit.lock_journal(caller.desk.desk_id), at)

    def _take_back(self, caller: Caller, signed: SignedRun, at: datetime) -> None:
        """What a hub restored from a copy lost of its own; or the end of another desk's journal,
        relayed by the desk that goes on from it after a damage. Either is proven by the signature
        of whoever wrote it.
        """
        origin, _ = codec.place_of(wire.unpack(signed.run)[0].envelope)
        with self._store.unit(caller.unit, writes=False) as unit:
            desk = next((desk for desk in unit.desks() if desk.desk_id == origin), None)
            if desk is not None and not goes_on_from(unit, caller.desk.desk_id, origin):
                return
        if desk is None:
            own_journals.take_back(self._store, self._identity, caller.unit, signed, at)
        else:
            brought = Brought(Caller(unit=caller.unit, desk=desk), signed)
            with self._store.unit(caller.unit, writes=True) as unit:
                self._count(unit, brought, at)

    def note_visit(self, caller: Caller, at: datetime) -> None:
        """Somebody came for the desk, whatever was brought."""
        with self._store.unit(caller.unit, writes=False) as unit:
            journal = journal_of(unit, caller.desk.desk_id)
        self._note_heard(caller.unit, journal, at)

    def _note_heard(self, unit: str, journal: HubJournal, at: datetime) -> None:
        """Not each time, for most questions bring nothing; and no answer fails for it."""
        if journal.number and not _is_marked(journal, at):
            with suppress(Unavailable):
                self._store.heard(unit, journal.number, at)

    def sum_up(self, caller: Caller) -> Answer:
        """How far the desk's journal is held, and every desk's key; no runs."""
        with self._store.unit(EVERY_UNIT, writes=False) as unit:
            desks = self._known_desks(unit)
        with self._store.unit(caller.unit, writes=False) as unit:
            journal = journal_of(unit, caller.desk.desk_id)
            desks += self._known_desks(unit)
        return Answer(FORMAT, self._acknowledge(journal), desks, [], False)

    def everything_lacking(self, caller: Caller, others: Sequence[Have]) -> Iterator[SignedRun]:
        """All runs that somebody who holds this lacks, journal by journal in order; a short look
        into the store each.
        """
        for code in (EVERY_UNIT, caller.unit):
            with self._store.unit(code, writes=False) as unit:
                journals = [
                    j for j in unit.journals() if j.desk_id != caller.desk.desk_id and j.sequence
                ]
            for journal in journals:
                have = next((have for have in others if have.desk_id == journal.desk_id), None)
                yield from self._lacking_of(code, journal, have or Have(journal.desk_id, 1, 0, b""))

    def _lacking_of(self, code: str, journal: HubJournal, have: Have) -> Iterator[SignedRun]:
        after, low = have.sequence, have.low
        while after < journal.sequence:
            with self._store.unit(code, writes=False) as unit:
                stretch = Stretch(unit.runs_behind(journal.number, after, _PIECE), after)
            yield from stretch.hand_on()
            after = stretch.last
        while 1 < low <= journal.sequence + 1:
            with self._store.unit(code, writes=False) as unit:
                stretch = Stretch.under(unit.runs_under(journal.number, low, _PIECE), low)
            yield from stretch.hand_on()
            low = stretch.first

    def _acknowledge(self, journal: HubJournal) -> Acknowledged:
        hub = self._identity
        signed = bytes_to_acknowledge(
            hub.hub_id, hub.epoch, journal.desk_id, journal.sequence, journal.head
        )
        return Acknowledged(
            hub.hub_id, hub.epoch, journal.sequence, journal.head, self._signer.sign(signed)
        )


def _is_marked(journal: HubJournal, at: datetime) -> bool:
    """True when the journal's mark is of this minute; one that lies ahead is of a clock that went
    wrong.
    """
    return journal.seen_at is not None and timedelta(0) <= at - journal.seen_at < _MARKED_EVERY
