"""What the hub writes itself: one journal a unit, and one for all of them. Kept, proven and handed
on like any desk's.

A hub restored from a copy begins new journals, for nobody can know how far the old ones had come;
what is missing of those a desk brings back, and its own signature proves it.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from counter.domain.events.base import Envelope, Event, Reference
from counter.domain.hub import EVERY_UNIT, DeskRevoked
from counter.domain.refusal import Refusal
from counter.domain.stamp import next_stamp
from counter.hub.opened import last_stamp_of
from counter.hub.stores.store import HubIdentity, HubJournal, Store, StoredRun, UnitStore
from counter.storage import signing
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.chain_end import PREVIOUS
from counter.storage.journal.head_file import signed_bytes
from counter.storage.journal.journal import MOST_BODY
from counter.sync import wire
from counter.sync.messages import SignedRun
from counter.sync.proof import check_signature

_SALT_BYTES = 16
_CLERK = "–"  # nobody sat at a desk


class HubEntry(NamedTuple):
    """Something to be written: under a subject of its own, or under a desk's with that subject's
    salt.
    """

    event: Event
    subject: Reference | None = None
    salt: bytes = b""


def journal_id(identity: HubIdentity, unit: str) -> bytes:
    """The name of the hub's journal for a unit, among the names of desks."""
    named = (
        b"counter-hub-journal-1\0"
        + identity.hub_id
        + identity.epoch.to_bytes(8, "big")
        + unit.encode()
    )
    return hashlib.sha256(named).digest()[:16]


def is_own(identity: HubIdentity, unit: str, desk_id: bytes) -> bool:
    """True for the names of the hub's journals: no desk may have one of them, whether it was begun
    or not.
    """
    return desk_id in (journal_id(identity, unit), journal_id(identity, EVERY_UNIT))


def append(
    rows: UnitStore, identity: HubIdentity, unit: str, entries: Sequence[HubEntry], at: datetime
) -> None:
    """A run each behind the unit's journal, in the caller's transaction: none is longer than a
    reader takes.
    """
    journal = rows.lock_journal(journal_id(identity, unit))
    stamp, signer = _last_stamp(rows, journal), signing.signer(identity.signing_key)
    for entry in entries:
        stamp = next_stamp(stamp, int(at.timestamp() * 1000))
        written, sequence = _write(journal, unit, entry, stamp), journal.sequence + 1
        end, data = codec.entry_hash(written.envelope), wire.pack([written])
        signature = signer.sign(signed_bytes(journal.desk_id, sequence, end))
        rows.append(journal, StoredRun(sequence, sequence, end, signature, data), at)
        journal = journal._replace(sequence=sequence, head=end)


def list_events(rows: UnitStore) -> Iterator[Event]:
    """What the hub wrote for a unit, the oldest first, also before it was restored; what this
    program cannot read is left out.
    """
    desks = {desk.desk_id for desk in rows.desks()}
    for journal in rows.journals():
        if journal.desk_id in desks:
            continue
        for run in _all_runs(rows, journal.number):
            for entry in wire.unpack(run.data):
                envelope = codec.envelope_of(entry.envelope)
                event = codec.event_of(envelope.name, envelope.version, entry.body)
                if event is not None:
                    yield event


_RUNS_AT_ONCE = 4 << 20  # bytes


def _all_runs(rows: UnitStore, journal: int) -> Iterator[StoredRun]:
    after = 0
    while runs := rows.runs_behind(journal, after, _RUNS_AT_ONCE):
        yield from runs
        after = runs[-1].last


def take_back(
    store: Store, identity: HubIdentity, unit: str, signed: SignedRun, at: datetime
) -> None:
    """What this hub wrote and lost with the days since its copy. Who was revoked then is revoked
    now.
    """
    entries = wire.unpack(signed.run)
    (desk_id, first), (_, last) = (
        codec.place_of(entries[0].envelope),
        codec.place_of(entries[-1].envelope),
    )
    end = codec.entry_hash(entries[-1].envelope)
    check_signature(signing.public_key(identity.signing_key), desk_id, last, end, signed.signature)
    written_for = codec.unit_of(entries[0].envelope)
    if written_for not in (unit, EVERY_UNIT):
        raise Refusal("unit-of-another", "batch", unit=unit)
    if is_own(identity, written_for, desk_id):
        return  # being written now
    with store.unit(written_for, writes=True) as rows:
        journal = rows.lock_journal(desk_id)
        if (first, entries[0].envelope[PREVIOUS]) == (journal.sequence + 1, journal.head):
            rows.append(journal, StoredRun(first, last, end, signed.signature, signed.run), at)
        # Else somebody brought it before, or the hub went on writing before it was told that it was
        # restored.
        for entry in entries:
            _apply(rows, entry)


def _apply(rows: UnitStore, entry: Carried) -> None:
    """A desk enrolled again since was revoked before that."""
    envelope = codec.envelope_of(entry.envelope)
    event = codec.event_of(envelope.name, envelope.version, entry.body)
    if not isinstance(event, DeskRevoked):
        return
    for desk in rows.desks():
        is_later = desk.enrolled_at is None or desk.enrolled_at <= event.at
        if desk.desk_id == event.desk_id and desk.revoked_at is None and is_later:
            rows.revoke(desk.desk_id, event.at)


def _last_stamp(rows: UnitStore, journal: HubJournal) -> int:
    """Stamps never go back, also where the hub's clock did."""
    if journal.sequence:
        return last_stamp_of(rows.run_holding(journal.number, journal.sequence))
    return 0


def _write(journal: HubJournal, unit: str, entry: HubEntry, stamp: int) -> Carried:
    event, subject, salt = entry
    own, body = Reference(journal.desk_id, journal.sequence + 1), codec.body_bytes(event)
    if len(body) > MOST_BODY:
        raise Refusal("entry-too-long", "entry", megabytes=len(body) >> 20, limit=MOST_BODY >> 20)
    salt = salt or os.urandom(_SALT_BYTES)
    envelope = codec.envelope_bytes(
        Envelope(
            desk_id=own.desk_id, sequence=own.sequence, stamp=stamp, name=event.name, version=event.version, unit=unit,
            subject=subject or own, parents=(), clerk=_CLERK, body_hash=codec.body_hash(body, salt), previous=journal.head,
        )
    )  # fmt: skip
    return Carried(envelope, body, salt)
