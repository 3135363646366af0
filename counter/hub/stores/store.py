"""What the hub asks of its store. Every key begins with the unit, so that a store may be spread
over machines by it.

Journals are kept as the runs they came in: proven at the door, then handed on as they are. Nothing
is unpacked twice but where a desk asks from the middle of a run.
"""

import re
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import NamedTuple, Protocol

from counter.domain.events.base import Reference


class HubIdentity(NamedTuple):
    """Made once with the store. `epoch` rises when the store was restored from a copy;
    `signing_key` is empty as long as it lies in a file that was not read.
    """

    hub_id: bytes
    epoch: int
    practice: bool
    signing_key: bytes


class Invitation(NamedTuple):
    """Lets one desk of a unit in, once, until `expires_at`; `desk` is its number, or None for any."""

    code_hash: bytes
    desk: int | None
    expires_at: datetime
    used_by: bytes | None = None


class HubDesk(NamedTuple):
    """A desk that was enrolled."""

    desk_id: bytes
    desk: int
    public_key: bytes
    token_hash: bytes
    revoked_at: datetime | None
    enrolled_at: datetime | None = None  # the last time; None before it is enrolled


class HubJournal(NamedTuple):
    """One desk's journal at the hub: `number` names it inside its unit, `head` is the hash of entry
    `sequence`.
    """

    number: int
    desk_id: bytes
    sequence: int
    head: bytes
    seen_at: datetime | None = None


class Behind(NamedTuple):
    """Where a journal lies whose newest entries were not followed yet; as it stands in the store,
    so that one whose row is damaged hides no other.
    """

    unit: str
    number: int


class Traced(NamedTuple):
    """Where an entry of a subject is to be found: in its unit, in which journal, at which place.

    An entry of another unit is found inside the hub's own entry that passed it on.
    """

    subject: Reference
    entry: Reference
    journal: int
    place: int


class StoredRun(NamedTuple):
    """Entries `first` to `last` as `wire.pack` made them; `hash` is of the last, and its desk
    signed it.
    """

    first: int
    last: int
    hash: bytes
    signature: bytes
    data: bytes


class Quarantined(NamedTuple):
    """An entry that lies outside of all bounds: kept and handed on as it came, and nobody has
    looked at it.
    """

    entry: Reference
    journal: int
    since: datetime


class Damage(NamedTuple):
    """The code of a sentence, and where in the store."""

    code: str
    where: str


class Store(Protocol):
    """Holds all units; any number of processes may share one."""

    def identity(self) -> HubIdentity | None: ...

    def found(self, identity: HubIdentity) -> None: ...

    def guard_key(self, keep: Callable[[bytes, bytes], bytes]) -> None:
        """Calls `keep` with the signing key that lies in the store and with the public half of one
        that lies elsewhere, of which one is empty; nobody else does so meanwhile. From then on the
        store holds no signing key but its public half, which `keep` returns.
        """
        ...

    def key_beside(self) -> bytes:
        """The public half of a signing key that lies elsewhere; empty where it lies in the store."""
        ...

    def raise_epoch(self) -> int:
        """The store was restored from a copy: its desks may believe acknowledgements lower than
        before.
        """
        ...

    def is_known(self, desk_id: bytes, besides: str) -> bool:
        """True where a desk of this name was enrolled in another unit."""
        ...

    def units(self) -> list[str]:
        """Units that somebody was invited to, or that the hub holds a journal of."""
        ...

    def unit(self, unit: str, *, writes: bool) -> "AbstractContextManager[UnitStore]":
        """One transaction over one unit: durable when it ends well, gone when it raises."""
        ...

    def heard(self, unit: str, journal: int, at: datetime) -> None:
        """Notes when a journal's desk came last, without waiting for the disk: a power cut may take
        the newest marks.
        """
        ...

    def units_with_desks(self) -> set[str]:
        """Units that a desk was ever enrolled in."""
        ...

    def list_withheld_from(self, other: str) -> list[tuple[str, Reference]]:
        """Dossiers that are withheld from a unit, and the units that handed them over."""
        ...

    def behind(self, most: int) -> list[Behind]:
        """Journals that wait to be followed; at most so many."""
        ...

    def waiting(self) -> int:
        """How many entries wait to be followed."""
        ...

    def find_damage(self) -> list[Damage]:
        """What is wrong with the files of a database that are ours to look after, and with single
        rows; nothing where a server looks after them.
        """
        ...

    def close(self) -> None: ...


class UnitStore(Protocol):
    """One unit's part of the store, inside a transaction."""

    def invite(self, invitation: Invitation) -> None: ...

    def invitations(self) -> list[Invitation]:
        """Where this transaction writes, nobody else uses one of them before it ends."""
        ...

    def use_invitation(self, code_hash: bytes, desk_id: bytes) -> None: ...

    def desks(self) -> list[HubDesk]: ...

    def enrol(self, desk: HubDesk, at: datetime) -> None:
        """A desk enrolled anew gets a new token."""
        ...

    def revoke(self, desk_id: bytes, at: datetime) -> None: ...

    def journals(self) -> list[HubJournal]: ...

    def lock_journal(self, desk_id: bytes) -> HubJournal:
        """The journal of a desk, made when it is new; nobody else writes it before the transaction
        ends.
        """
        ...

    def append(self, journal: HubJournal, run: StoredRun, at: datetime) -> None:
        """A run behind the journal's head, whose end becomes it."""
        ...

    def read_behind(self, number: int) -> tuple[HubJournal, int]:
        """A journal that waits to be followed, and how far it was."""
        ...

    def run_holding(self, journal: int, sequence: int) -> StoredRun:
        """The run with an entry that is held; damaged where none has it."""
        ...

    def runs_behind(self, journal: int, after: int, most: int) -> Sequence[StoredRun]:
        """Runs with entries behind `after`, in order: at least one when there is any, then while
        within `most` bytes.
        """
        ...

    def runs_under(self, journal: int, before: int, most: int) -> Sequence[StoredRun]:
        """Runs with entries before `before`, in order: those nearest to it, within `most` bytes or
        one.
        """
        ...

    def brought(self, desk_id: bytes, day: str) -> int:
        """How many bytes a desk brought of what counts for this day."""
        ...

    def count_brought(self, desk_id: bytes, day: str, count: int) -> None:
        """So many more; what was counted on another day is forgotten."""
        ...

    def quarantine(self, journal: int, sequences: Sequence[int], at: datetime) -> None:
        """Notes entries that lie outside of all bounds."""
        ...

    def quarantined(self) -> list[Quarantined]:
        """Those nobody has looked at."""
        ...

    def end_quarantine(self, journal: int, sequence: int, outcome: str) -> None:
        """Somebody looked at one."""
        ...

    def traces(self, subject: Reference) -> list[Traced]:
        """Every entry of a subject that was followed, desk by desk in order."""
        ...

    def trace(self, traces: Sequence[Traced]) -> None:
        """Notes where entries are; those known already stay. Nobody else notes or shares before the
        transaction ends.
        """
        ...

    def shared(self, subjects: Collection[Reference]) -> list[tuple[Reference, str]]:
        """Those of the subjects that another unit works on too, and which unit."""
        ...

    def share(self, subject: Reference, other: str) -> None: ...

    def list_units_shared_with(self) -> set[str]:
        """All units that something is shared with."""
        ...

    def withhold(self, subject: Reference, other: str) -> None:
        """A dossier was handed to another unit and is not passed on yet."""
        ...

    def withheld(self) -> list[str]:
        """The units that something is withheld from, in order."""
        ...

    def end_withholding(self, subject: Reference, other: str) -> None:
        """It was passed on."""
        ...

    def followed(self, journal: int, sequence: int) -> None:
        """A journal was followed up to here."""
        ...


def without_secrets(address: str) -> str:
    """As much of a store's address as may be shown: no user, no password, no options."""
    return re.sub(r"^(\w+://)?.*@", r"\1…@", address.partition("?")[0])[:40]
