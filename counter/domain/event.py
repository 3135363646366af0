"""What happened at a desk: the envelope of a journal entry, and the base of every event shape."""

from datetime import datetime
from typing import ClassVar, NamedTuple

import msgspec


class Reference(NamedTuple):
    """Names an entry, and with it the subject that the entry began: (desk, sequence)."""

    desk_id: bytes
    sequence: int

    def __str__(self) -> str:
        return f"{self.desk_id.hex()[:8]}-{self.sequence}"


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """The part of an entry that never changes shape. Hashes are 32 bytes; `stamp` as in `stamp.py`."""

    desk_id: bytes
    sequence: int
    stamp: int
    word: str
    shape: int
    unit: str
    subject: Reference
    after: tuple[Reference, ...]
    clerk: str
    body_hash: bytes
    previous: bytes

    @property
    def reference(self) -> Reference:
        return Reference(self.desk_id, self.sequence)

    @property
    def begins_subject(self) -> bool:
        return self.reference == self.subject


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A fact in the past tense. `at` is when it was recorded at the desk, by the desk's clock.

    `word` and `shape` name the form of the body for ever: a changed form is a new shape version, never an edit.
    Events that `commutes` do not contend: two of them apart, or one beside any other, leave no conflict.
    `clock_confirmed_by_hand` marks an act whose time is a person's word: the computer's clock could not be believed, or
    lay before what the act was decided on.
    """

    word: ClassVar[str]
    shape: ClassVar[int] = 1
    commutes: ClassVar[bool] = False

    at: datetime
    clock_confirmed_by_hand: bool = False


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """An entry read back: its envelope and its event.

    The event is None where a newer program wrote it, and where what it says lies outside all bounds (`is_quarantined`).
    """

    envelope: Envelope
    event: Event | None
    is_quarantined: bool = False
