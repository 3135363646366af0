"""One desk's request answered: what it brought is proven and kept, what it lacks is handed out.

The hub trusts nobody's word: a run is taken only when its links lead on from what is held, and its
end is signed with the key the desk was enrolled with. What cannot be taken is told apart, for each
has another remedy at the desk.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise

import msgspec

from counter.domain.desk import DeskContinued
from counter.domain.hub import EVERY_UNIT, HUB_DESK, HUB_EVENTS
from counter.domain.refusal import Refusal, Unavailable
from counter.hub import own_journals
from counter.hub.desks import Caller
from counter.hub.quota import Load, Quota, Weighed
from counter.hub.stores.store import HubIdentity, HubJournal, Store, StoredRun, UnitStore
from counter.storage import codec, signing
from counter.storage.acceptance import Carried
from counter.storage.chain_end import PREVIOUS
from counter.storage.journal import MOST_BODY
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES
from counter.sync.messages import (
    BEGINNING,
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
from counter.sync.proof import check_signature

MOST_BYTES = 4 * 1024 * 1024  # of runs in one answer, whatever a desk asks for
_PIECE = 32 * 1024  # of a run on a USB drive
_MARKED_EVERY = timedelta(minutes=1)  # when a desk came last
_CERTIFICATES = 4096  # that are not signed anew for each answer
_BEGINNING = 20  # entries of a journal among which it says what it goes on from
_LONG = 100  # entries of a run that goes on as it came


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
        most, lacking, desks, is_more = (
            min(ask.most, MOST_BYTES),
            list[_Stretch](),
            list[KnownDesk](),
            False,
        )
        for code in (caller.unit, EVERY_UNIT):
            with self._store.unit(code, writes=False) as unit:
                if journal is None:
                    journal = _journal(unit, caller.desk.desk_id)
                    _check_same(unit, journal, ask.have[0])
                own_id = own_journals.journal_id(self._identity, code)
                found, goes_on, differing = _lacking(unit, ask, most, own_id)
                lost += differing
                lost += _find_rewritten(unit, ask, own_id) if self._identity.epoch > 1 else []
                held |= {journal.desk_id: journal for journal in unit.journals()}
                desks += self._known_desks(unit) if found else []
            most -= sum(stretch.size for stretch in found)
            lacking, is_more = lacking + found, is_more or goes_on
        assert journal is not None, "the unit was looked at"
        self._note_heard(caller.unit, journal, at)
        runs = [run for stretch in lacking for run in stretch.hand_on()]
        return Answer(
            FORMAT, self._acknowledge(journal), desks, runs, is_more, lost + _find_lost(ask, held)
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
        brought = _Brought(caller, run)
        with self._store.unit(caller.unit, writes=True) as unit:
            journal = self._count(unit, brought, at)
            _check_same(unit, journal, ask.have[0], min(brought.last, journal.sequence))
            return journal

    def _count(self, unit: UnitStore, brought: "_Brought", at: datetime) -> HubJournal:
        """Where the journal stands with a run that came over the network, within its desk's quota."""
        before = unit.lock_journal(brought.desk_id)
        load = brought.load_behind(before.sequence)
        self._quota.check(unit, load, at)
        journal = brought.keep_behind(unit, before, at)
        if journal.sequence > before.sequence:
            self._quota.count(unit, load, at)
        return journal

    def kept(self, caller: Caller, signed: SignedRun, at: datetime) -> HubJournal:
        """A run a desk brought by itself: durable when this returns. Where its journal stands now."""
        brought = _Brought(caller, signed)
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
            if desk is not None and not _goes_on_from(unit, caller.desk.desk_id, origin):
                return
        if desk is None:
            own_journals.take_back(self._store, self._identity, caller.unit, signed, at)
        else:
            brought = _Brought(Caller(unit=caller.unit, desk=desk), signed)
            with self._store.unit(caller.unit, writes=True) as unit:
                self._count(unit, brought, at)

    def heard(self, caller: Caller, at: datetime) -> None:
        """Somebody came for the desk, whatever was brought."""
        with self._store.unit(caller.unit, writes=False) as unit:
            journal = _journal(unit, caller.desk.desk_id)
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
            journal = _journal(unit, caller.desk.desk_id)
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
                stretch = _Stretch(unit.runs_behind(journal.number, after, _PIECE), after)
            yield from stretch.hand_on()
            after = stretch.last
        while 1 < low <= journal.sequence + 1:
            with self._store.unit(code, writes=False) as unit:
                stretch = _Stretch.under(unit.runs_under(journal.number, low, _PIECE), low)
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


def _journal(unit: UnitStore, desk_id: bytes) -> HubJournal:
    """Where a desk's journal stands; one that brought nothing yet has none."""
    found = next((journal for journal in unit.journals() if journal.desk_id == desk_id), None)
    return found or HubJournal(0, desk_id, 0, codec.FIRST)


def _is_marked(journal: HubJournal, at: datetime) -> bool:
    """True when the journal's mark is of this minute; one that lies ahead is of a clock that went
    wrong.
    """
    return (
        journal.seen_at is not None
        and timedelta(0) <= at - datetime.fromisoformat(journal.seen_at) < _MARKED_EVERY
    )


def _check_same(unit: UnitStore, journal: HubJournal, own: Have, shared: int = 0) -> None:
    """Both hold the same up to where the shorter one ends; a desk that holds less than the hub lost
    entries.

    `shared`: up to here a run showed already that they do.
    """
    if own.sequence > journal.sequence:
        return  # the run tells
    if own.beginning != _beginning(unit, journal, own.sequence):
        raise Refusal("journal-fork", "journal", sequence=shared, hub=journal.sequence)
    if own.sequence < journal.sequence:
        raise Refusal("desk-behind", "journal", desk=own.sequence, hub=journal.sequence)


def _beginning(unit: UnitStore, journal: HubJournal, sequence: int) -> bytes:
    return _hash_at(unit, journal, sequence)[:BEGINNING]


def _hash_at(unit: UnitStore, journal: HubJournal, sequence: int) -> bytes:
    """The hash of an entry that is held, or of what stands before the first."""
    if sequence == journal.sequence:
        return journal.head
    if sequence == 0:
        return codec.FIRST
    run = unit.run_holding(journal.number, sequence)
    assert run is not None, "an entry that is held"
    if run.last == sequence:
        return run.hash
    return codec.entry_hash(wire.unpack(run.data)[sequence - run.first].envelope)


def _goes_on_from(unit: UnitStore, desk_id: bytes, origin: bytes) -> bool:
    """True when a desk's own journal, as it is held here, begins by saying that it goes on from
    that other one; by way of others in between. Nobody else says what a desk did.
    """
    names = {desk_id}
    while origin not in names:
        held = [_journal(unit, name) for name in names]
        further = {
            event.continued_from for journal in held for event in _predecessors_of(unit, journal)
        } - names
        if not further:
            return False
        names |= further
    return origin != desk_id


def _predecessors_of(unit: UnitStore, journal: HubJournal) -> Iterator[DeskContinued]:
    """What a journal says among its first entries of a desk that it goes on from."""
    for run in unit.runs_behind(journal.number, 0, _PIECE):
        for entry in wire.unpack(run.data):
            _, sequence = codec.place_of(entry.envelope)
            if sequence > _BEGINNING:
                return
            event = codec.entry_of(entry.envelope, entry.body).event
            if isinstance(event, DeskContinued):
                yield event


class _Brought:
    """A run that a desk brought, proven by itself: links, bodies and the signature of its end."""

    def __init__(self, caller: Caller, signed: SignedRun) -> None:
        desk = caller.desk
        entries = wire.unpack(signed.run)
        desk_id, first = codec.place_of(entries[0].envelope)
        if desk_id != desk.desk_id:
            raise Refusal("desk-of-another-name", "batch")
        if any(codec.unit_of(entry.envelope) != caller.unit for entry in entries):
            raise Refusal("unit-of-another", "batch", unit=caller.unit)
        if any(codec.name_of(entry.envelope) in HUB_EVENTS for entry in entries):
            raise Refusal("word-of-the-hub", "batch")
        longest = max(len(entry.body) for entry in entries)
        if longest > MOST_BODY:  # every desk of the unit would have to keep it
            raise Refusal(
                "entry-never-written", "batch", kilobytes=longest // 1000, limit=MOST_BODY // 1000
            )
        self.desk_id, self._entries, self._stamps = desk_id, entries, wire.stamps(signed.run)
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
        weighed = map(Weighed, self._stamps[new], (entry.weight for entry in self._entries[new]))
        return Load(self.desk_id, list(weighed), len(self._run.data))

    def keep_behind(self, unit: UnitStore, journal: HubJournal, at: datetime) -> HubJournal:
        """The journal with the run behind it. What is held already is passed over when it is the
        same.

        A run that begins further on is left: the acknowledgement tells the desk where to begin
        again.
        """
        run = self._run
        if run.first > journal.sequence + 1:
            return journal
        if _hash_at(unit, journal, run.first - 1) != self._entries[0].envelope[PREVIOUS]:
            raise Refusal("journal-fork", "journal", sequence=0, hub=journal.sequence)
        if run.first == journal.sequence + 1 > 1:
            held = unit.run_holding(journal.number, journal.sequence)
            assert held is not None, "an entry that is held"
            _check_forward([wire.stamps(held.data)[-1], self._stamps[0]], journal.sequence)
        shared = self._last_shared(unit, journal)
        if shared < min(run.last, journal.sequence):
            raise Refusal("journal-fork", "journal", sequence=shared, hub=journal.sequence)
        if run.last > journal.sequence:
            unit.append(journal, run, at)
            journal = journal._replace(sequence=run.last, head=run.hash, seen_at=at.isoformat())
        return journal

    def _last_shared(self, unit: UnitStore, journal: HubJournal) -> int:
        """The last entry that is held just as it was brought; under a shared one all are shared."""

        def differs(sequence: int) -> bool:
            return _hash_at(unit, journal, sequence) != self._hash_at(sequence)

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


class _Stretch:
    """Entries behind `after` until `until` of one journal, in the runs they came in."""

    def __init__(self, runs: Sequence[StoredRun], after: int, until: int | None = None) -> None:
        self._runs, self._after, self._until = runs, after, until

    @classmethod
    def under(cls, runs: Sequence[StoredRun], low: int) -> "_Stretch":
        """What lies under `low`."""
        return cls(runs, runs[0].first - 1, low - 1)

    @property
    def first(self) -> int:
        return self._after + 1

    @property
    def last(self) -> int:
        return self._runs[-1].last

    @property
    def size(self) -> int:
        return sum(len(run.data) for run in self._runs)

    def hand_on(self) -> list[SignedRun]:
        """Long runs as they came, short neighbours as one: what they have in common travels once.

        In the order a desk takes them: upwards behind what it holds, downwards under it.
        """
        groups: list[list[StoredRun]] = []
        for run in self._runs:
            joins = groups and not _is_long(run) and not _is_long(groups[-1][-1])
            if joins and run.last - groups[-1][0].first < MOST_ENTRIES:
                groups[-1].append(run)
            else:
                groups.append([run])
        signed = [one for group in groups for one in self._sign(group)]
        if self._until is None:
            return signed
        return signed[::-1]

    def _sign(self, runs: Sequence[StoredRun]) -> list[SignedRun]:
        """Runs as one; one by one where no run could be made of them."""
        first, end = max(runs[0].first, self._after + 1), runs[-1]
        last = end.last if self._until is None else min(end.last, self._until)
        if len(runs) == 1 and (first, last) == (end.first, end.last):
            return [SignedRun(end.data, end.signature)]
        entries, content = list[Carried](), 0
        for run in runs:
            entries += wire.unpack(run.data)[max(first + len(entries) - run.first, 0) :]
            content = sum(entry.weight for entry in entries)
            if len(runs) > 1 and content > wire.MOST_CONTENT:
                break
        if len(runs) > 1 and (content > wire.MOST_CONTENT or not _is_one_salt_each(entries)):
            return [one for run in runs for one in self._sign([run])]
        return [
            SignedRun(
                wire.pack(entries[: last - first + 1]), end.signature if last == end.last else b""
            )
        ]


def _is_one_salt_each(entries: Sequence[Carried]) -> bool:
    """A run names one salt a subject."""
    salts: dict[tuple[bytes, int], bytes] = {}
    return all(salts.setdefault(codec.subject_of(e.envelope), e.salt) == e.salt for e in entries)


def _is_long(run: StoredRun) -> bool:
    return run.last - run.first >= _LONG


def _find_lost(ask: Ask, held: dict[bytes, HubJournal]) -> list[Have]:
    """As far as they are held, the journals that whoever asks holds further."""
    further = [
        (have, held.get(have.desk_id) or HubJournal(0, have.desk_id, 0, codec.FIRST))
        for have in ask.have[1:]
    ]
    return [
        Have(journal.desk_id, 1, journal.sequence, journal.head[:BEGINNING])
        for have, journal in further
        if have.sequence > journal.sequence
    ]


def _find_rewritten(unit: UnitStore, ask: Ask, own_id: bytes) -> list[Have]:
    """The hub's own journals of before it was restored that whoever asks holds otherwise: see
    `_is_earlier_own`.
    """
    theirs = {have.desk_id: have for have in ask.have[1:]}
    both = [
        (theirs[journal.desk_id], journal)
        for journal in unit.journals()
        if journal.desk_id in theirs
    ]
    return [
        Have(journal.desk_id, 1, journal.sequence, journal.head[:BEGINNING])
        for have, journal in both
        if have.sequence <= journal.sequence
        and _is_earlier_own(unit, journal, own_id)
        and have.beginning != _beginning(unit, journal, have.sequence)
    ]


def _lacking(
    unit: UnitStore, ask: Ask, most: int, own_id: bytes
) -> tuple[list[_Stretch], bool, list[Have]]:
    """What of the unit's other desks the asking one does not hold: what is newest first, then what
    lies under it; whether there is more; and the journals it holds otherwise, as the hub holds
    them: one desk that forked keeps no other's entries away.
    """
    own, held = ask.have[0].desk_id, {have.desk_id: have for have in ask.have[1:]}
    others = [journal for journal in unit.journals() if journal.desk_id != own and journal.sequence]
    found: list[_Stretch] = []
    differing: list[Have] = []
    is_more = False
    for of_one in (_newer, _older):
        for journal in others:
            have = held.get(journal.desk_id)
            if have is not None and _differs(unit, journal, have):
                if of_one is _newer and not _is_earlier_own(unit, journal, own_id):
                    beginning = _beginning(unit, journal, have.sequence)
                    differing.append(Have(journal.desk_id, 1, have.sequence, beginning))
                continue
            stretch, goes_on = of_one(unit, journal, have, most)
            is_more = is_more or goes_on
            if stretch is not None:
                found.append(stretch)
                most -= stretch.size
    return found, is_more, differing


def _differs(unit: UnitStore, journal: HubJournal, have: Have) -> bool:
    """True where both hold an entry of this number and it is not the same."""
    return have.sequence < journal.sequence and have.beginning != _beginning(
        unit, journal, have.sequence
    )


def _is_earlier_own(unit: UnitStore, journal: HubJournal, own_id: bytes) -> bool:
    """The hub's own of before it was restored. It may have written on there before it was told
    (`hub restored`), and that keeps nobody away. `own_id`: the one it writes now.
    """
    return journal.desk_id != own_id and all(
        journal.desk_id != desk.desk_id for desk in unit.desks()
    )


def _newer(
    unit: UnitStore, journal: HubJournal, have: Have | None, most: int
) -> tuple[_Stretch | None, bool]:
    """What lies behind what is held; of a journal not met yet its newest."""
    if have is None:
        if most <= 0:
            return None, True
        runs = unit.runs_under(journal.number, journal.sequence + 1, most)
        return _Stretch(runs, runs[0].first - 1), runs[0].first > 1
    if have.sequence >= journal.sequence:
        return None, False
    if most <= 0:
        return None, True
    stretch = _Stretch(unit.runs_behind(journal.number, have.sequence, most), have.sequence)
    return stretch, stretch.last < journal.sequence


def _older(
    unit: UnitStore, journal: HubJournal, have: Have | None, most: int
) -> tuple[_Stretch | None, bool]:
    """What lies under what is held; a hub from an older copy may not hold it again yet."""
    if have is None or have.low == 1 or not have.sequence or have.low > journal.sequence + 1:
        return None, False
    if most <= 0:
        return None, True
    stretch = _Stretch.under(unit.runs_under(journal.number, have.low, most), have.low)
    return stretch, stretch.first > 1
