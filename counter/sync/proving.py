"""Proving a hub's answer: its own signature first, then each run by the key of its desk."""

from counter.domain.hub import HUB_DESK
from counter.domain.refusal import Refusal
from counter.storage import signing
from counter.storage.hub_rows import HubRow
from counter.storage.journal import codec
from counter.storage.journal.head_file import signed_bytes
from counter.sync import wire
from counter.sync.messages import Answer, KnownDesk, SignedRun, bytes_to_acknowledge, desk_bytes
from counter.sync.rounds import Gathered, Proven, ProvenRun


def prove_answer(answer: Answer, gathered: Gathered, hub: HubRow) -> Proven:
    """The answer after the hub's signature of what it acknowledges was looked at; its runs are
    proven one by one.
    """
    told = answer.acknowledged
    if told.hub_id != hub.hub_id:
        raise Refusal("hub-of-another-name", "hub")
    signed = bytes_to_acknowledge(
        told.hub_id, told.epoch, gathered.own.desk_id, told.sequence, told.hash
    )
    if not signing.is_signed(hub.public_key, signed, told.signature):
        raise Refusal("hub-not-proven", "hub")
    if any(desk.number == HUB_DESK and desk.public_key != hub.public_key for desk in answer.desks):
        raise Refusal("hub-not-proven", "hub")
    keys = {desk.desk_id: _proving_key(desk, hub) for desk in answer.desks}
    return Proven(told.sequence, told.hash, told.epoch, answer.runs, keys, answer.is_more)


def _proving_key(desk: KnownDesk, hub: HubRow) -> bytes:
    """The key a desk's runs are proven with; one that the hub did not certify is nobody's."""
    if not signing.is_signed(hub.public_key, desk_bytes(hub.hub_id, desk), desk.certificate):
        raise Refusal("desk-not-certified", "hub", desk=desk.desk_id.hex()[:8])
    return desk.public_key


def prove_run(signed: SignedRun, keys: dict[bytes, bytes], gathered: Gathered) -> ProvenRun:
    """A run of another desk after its desk's signature was looked at."""
    entries = wire.unpack(signed.run)
    end = entries[-1].envelope
    desk_id, last = codec.place_of(end)
    if desk_id == gathered.own.desk_id:
        raise Refusal("answer-of-another-desk", "hub")
    held = next((row for row in gathered.others if row.desk_id == desk_id), None)
    is_older = held is not None and last < held.low
    head = signed_bytes(desk_id, last, codec.entry_hash(end))
    if not is_older and not signing.is_signed(keys.get(desk_id, b""), head, signed.signature):
        raise Refusal("answer-not-proven", "hub", desk=desk_id.hex()[:8], sequence=last)
    return ProvenRun(desk_id, entries, keys.get(desk_id, b""), signed.signature, is_older)
