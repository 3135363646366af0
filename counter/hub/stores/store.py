"""What the hub asks of its store. Every key begins with the unit, so that a store may be spread over machines by it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import NamedTuple, Protocol

from counter.storage.acceptance import Carried


class HubIdentity(NamedTuple):
    """Made once with the store. `epoch` rises when the store was restored from a copy."""

    hub_id: bytes
    epoch: int
    practice: bool
    signing_key: bytes


class HubJournal(NamedTuple):
    """One desk's journal at the hub: `number` names it inside its unit, `head` is the hash of entry `sequence`."""

    number: int
    desk_id: bytes
    sequence: int
    head: bytes


class HubDesk(NamedTuple):
    """A desk that was let in."""

    desk_id: bytes
    desk: int
    public_key: bytes
    token_hash: bytes
    revoked_at: datetime | None


class Point(NamedTuple):
    """An entry whose hash its desk signed when it sent it; runs end at points."""

    sequence: int
    hash: bytes
    signature: bytes


class Store(Protocol):
    """All inside a transaction, which holds the journal it locked until it ends."""

    def identity(self) -> HubIdentity | None: ...

    def found(self, identity: HubIdentity) -> None: ...

    def unit(self, unit: str) -> "AbstractContextManager[UnitStore]":
        """One transaction over one unit: durable when it ends well, gone when it raises."""
        ...

    def close(self) -> None: ...


class UnitStore(Protocol):
    """One unit's part of the store."""

    def desks(self) -> list[HubDesk]: ...

    def let_in(self, desk: HubDesk, at: datetime) -> None: ...

    def revoke(self, desk_id: bytes, at: datetime) -> None: ...

    def journals(self) -> list[HubJournal]: ...

    def locked_journal(self, desk_id: bytes) -> HubJournal:
        """The journal of a desk, made when it is new; nobody else writes it before the transaction ends."""
        ...

    def hash_at(self, journal: int, sequence: int) -> bytes | None:
        """The hash of an entry; None when it is not held."""
        ...

    def append(self, journal: HubJournal, entries: Sequence[Carried], end: Point) -> None:
        """Entries behind the journal's head, and their end, which becomes it."""
        ...

    def next_point(self, journal: int, after: int) -> Point | None:
        """The first point behind a sequence."""
        ...

    def entries(self, journal: int, after: int, until: int) -> list[Carried]:
        """Entries behind `after` up to `until`, in order."""
        ...
