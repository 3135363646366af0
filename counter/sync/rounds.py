"""What passes between the three steps of a round: what a desk gathered, what was proven of the
answer, and what it cost.
"""

from typing import NamedTuple

import msgspec

from counter.storage.journal.acceptance import Carried
from counter.storage.journal.reader import JournalRow
from counter.sync.messages import Have, SignedRun

BEFORE_ALL = Have(b"", 1, 0, b"")  # holds nothing


class Gathered(NamedTuple):
    """What the desk holds, and its next own entries for the hub: a look into its file at one
    moment.
    """

    own: JournalRow
    others: tuple[JournalRow, ...]
    entries: list[Carried]


class ProvenRun(NamedTuple):
    """A run of another desk whose end was signed, or that fits under what is held."""

    desk_id: bytes
    entries: list[Carried]
    public_key: bytes
    signature: bytes
    is_older: bool


class Proven(NamedTuple):
    """What a hub acknowledged, proven; and runs with the `keys` they are to be proven by, one at a
    time.
    """

    sequence: int
    hash: bytes
    epoch: int
    runs: list[SignedRun]
    keys: dict[bytes, bytes]
    is_more: bool


class Exchanged(msgspec.Struct, kw_only=True):
    """What an exchange did so far."""

    sent: int = 0
    received: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    seconds: float = 0.0
    unacknowledged: int = 0
