"""One desk's request answered: what it brought is proven and kept, what it lacks is handed out.

The hub trusts nobody's word: a run is taken only when its links lead on from what is held, and its end is signed with the
key the desk was let in with. What cannot be taken is told apart, for each has another remedy at the desk.
"""

import msgspec

from counter.domain.refusal import Refusal
from counter.hub.stores.store import HubDesk, HubIdentity, HubJournal, Point, Store, UnitStore
from counter.storage import codec, signing
from counter.storage.head_file import signed_bytes
from counter.sync import wire
from counter.sync.messages import (
    BEGINNING,
    FORMAT,
    Acknowledged,
    Answer,
    Ask,
    Have,
    KnownDesk,
    SignedRun,
    acknowledged_bytes,
)

MOST_BYTES = 4 * 1024 * 1024  # of runs in one answer, whatever a desk asks for


class Caller(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks, after its token was looked at."""

    unit: str
    desk: HubDesk


class Collector:
    """Answers desks; holds nothing between two requests, so any number of them may share a store."""

    def __init__(self, store: Store) -> None:
        identity = store.identity()
        assert identity is not None, "a store without its hub"
        self._store, self._identity = store, identity

    def answer(self, caller: Caller, ask: Ask) -> Answer:
        """What the desk brought is durable when this returns."""
        if ask.practice != self._identity.practice:
            raise Refusal("practice-and-real", "request")
        own, *others = ask.have
        if own.desk_id != caller.desk.desk_id:
            raise Refusal("desk-of-another-name", "request")
        with self._store.unit(caller.unit) as unit:
            journal = unit.locked_journal(own.desk_id)
            _check_same(unit, journal, own)
            if ask.run is not None:
                journal = _taken(unit, journal, caller.desk, ask.run)
            held = {have.desk_id: have for have in others}
            runs, is_more = _lacking(unit, own.desk_id, held, min(ask.most, MOST_BYTES))
            desks = [KnownDesk(d.desk_id, d.desk, d.public_key) for d in unit.desks()]
        return Answer(format=FORMAT, acknowledged=self._acknowledged(journal), desks=desks, runs=runs, is_more=is_more)

    def _acknowledged(self, journal: HubJournal) -> Acknowledged:
        identity: HubIdentity = self._identity
        signed = acknowledged_bytes(identity.hub_id, identity.epoch, journal.desk_id, journal.sequence, journal.head)
        signature = signing.signer(identity.signing_key).sign(signed)
        return Acknowledged(identity.hub_id, identity.epoch, journal.sequence, journal.head, signature)


def _check_same(unit: UnitStore, journal: HubJournal, own: Have) -> None:
    """Both hold the same up to where the shorter one ends; a desk that holds less than the hub lost entries."""
    if own.sequence > journal.sequence:
        return  # the run tells
    if own.beginning != _beginning(unit, journal, own.sequence):
        raise Refusal("journal-fork", "journal", sequence=own.sequence)
    if own.sequence < journal.sequence:
        raise Refusal("desk-behind", "journal", desk=own.sequence, hub=journal.sequence)


def _beginning(unit: UnitStore, journal: HubJournal, sequence: int) -> bytes:
    return (unit.hash_at(journal.number, sequence) or b"")[:BEGINNING]


def _taken(unit: UnitStore, journal: HubJournal, desk: HubDesk, signed: SignedRun) -> HubJournal:
    """The journal with a run behind it. What is held already is passed over when it is the same."""
    entries = wire.unpack(signed.run)
    desk_id, first = codec.place_of(entries[0].envelope)
    last = first + len(entries) - 1
    if desk_id != journal.desk_id:
        raise Refusal("desk-of-another-name", "batch")
    if first > journal.sequence + 1:
        raise Refusal("entries-gap", "batch", held=journal.sequence, first=first)
    end = Point(last, codec.entry_hash(entries[-1].envelope), signed.signature)
    check_signature(desk.public_key, desk_id, end)
    if unit.hash_at(journal.number, first - 1) != entries[0].envelope[1:33]:
        raise Refusal("journal-fork", "journal", sequence=first - 1)
    if last <= journal.sequence:
        if unit.hash_at(journal.number, last) != end.hash:
            raise Refusal("journal-fork", "journal", sequence=last)
        return journal
    new = entries[journal.sequence + 1 - first :]
    if new[0].envelope[1:33] != journal.head:
        raise Refusal("journal-fork", "journal", sequence=journal.sequence)
    unit.append(journal, new, end)
    return journal._replace(sequence=last, head=end.hash)


def _lacking(unit: UnitStore, own: bytes, held: dict[bytes, Have], most: int) -> tuple[list[SignedRun], bool]:
    """Runs of the unit's other desks behind what the asking one holds, each up to a signed point."""
    runs: list[SignedRun] = []
    size = 0
    for journal in unit.journals():
        have = held.get(journal.desk_id)
        after = have.sequence if have else 0
        if journal.desk_id == own or after >= journal.sequence:
            continue
        if have is not None and have.beginning != _beginning(unit, journal, after):
            raise Refusal("copy-differs", "journal", desk=journal.desk_id.hex()[:8], sequence=after)
        while (point := unit.next_point(journal.number, after)) is not None:
            if size >= most:
                return runs, True
            run = wire.pack(unit.entries(journal.number, after, point.sequence))
            runs.append(SignedRun(run, point.signature))
            size, after = size + len(run), point.sequence
    return runs, False


def check_signature(public_key: bytes, desk_id: bytes, end: Point) -> None:
    """The end of a run, signed by the desk whose journal it is."""
    if not signing.is_signed(public_key, signed_bytes(desk_id, end.sequence, end.hash), end.signature):
        raise Refusal("signature-wrong", "batch", sequence=end.sequence)
