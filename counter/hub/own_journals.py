"""What the hub writes itself: one journal a unit, and one for all of them. Kept, proven and handed on like any desk's.

A hub put back from a copy begins new journals, for nobody can know how far the old ones had come.
"""

import hashlib
import os
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from counter.domain.event import Envelope, Event, Reference
from counter.domain.stamp import next_stamp
from counter.hub.stores.store import HubIdentity, HubJournal, StoredRun, UnitStore
from counter.storage import codec, signing
from counter.storage.acceptance import Carried
from counter.storage.head_file import signed_bytes
from counter.sync import wire

_SALT_BYTES = 16
_CLERK = "–"  # nobody sat at a desk


class HubEntry(NamedTuple):
    """Something to be written: under a subject of its own, or under a desk's with that subject's salt."""

    event: Event
    subject: Reference | None = None
    salt: bytes = b""


def journal_id(identity: HubIdentity, unit: str) -> bytes:
    """The name of the hub's journal for a unit, among the names of desks."""
    named = b"counter-hub-journal-1\0" + identity.hub_id + identity.epoch.to_bytes(8, "big") + unit.encode()
    return hashlib.sha256(named).digest()[:16]


def append(rows: UnitStore, identity: HubIdentity, unit: str, entries: Sequence[HubEntry], at: datetime) -> None:
    """One run behind the unit's journal, in the caller's transaction."""
    if not entries:
        return
    journal = rows.locked_journal(journal_id(identity, unit))
    written = _written(journal, unit, entries, at)
    end, last = codec.entry_hash(written[-1].envelope), journal.sequence + len(written)
    signature = signing.signer(identity.signing_key).sign(signed_bytes(journal.desk_id, last, end))
    rows.append(journal, StoredRun(journal.sequence + 1, last, end, signature, wire.pack(written)), at)


def _written(journal: HubJournal, unit: str, entries: Sequence[HubEntry], at: datetime) -> list[Carried]:
    written: list[Carried] = []
    previous, stamp = journal.head, 0
    for sequence, (event, subject, salt) in enumerate(entries, start=journal.sequence + 1):
        own = Reference(journal.desk_id, sequence)
        body, stamp = codec.body_bytes(event), next_stamp(stamp, int(at.timestamp() * 1000))
        salt = salt or os.urandom(_SALT_BYTES)
        envelope = codec.envelope_bytes(
            Envelope(
                desk_id=journal.desk_id, sequence=sequence, stamp=stamp, word=event.word, shape=event.shape, unit=unit,
                subject=subject or own, after=(), clerk=_CLERK, body_hash=codec.body_hash(body, salt), previous=previous,
            )
        )  # fmt: skip
        previous = codec.entry_hash(envelope)
        written.append(Carried(envelope, body, salt))
    return written
