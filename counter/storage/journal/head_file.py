"""The small file `head` beside the database: how far this desk's journal had come, signed.

SQLite opens happily without its write-ahead log; a journal found shorter than this file lost
entries. The file has two slots that take turns, so that a torn write leaves the one before; it is
written behind the commit and needs no flush of its own, for it may lag but never lead.
"""

import os
from pathlib import Path
from typing import NamedTuple

from counter.domain.refusal import Damaged, Unreadable
from counter.storage import files, machine

_MAGIC = b"counter-head-1"
_SLOT = 512
_LONGEST = 64 * 1024
_HASH_BYTES, _SIGNATURE_BYTES = 32, 64


class Head(NamedTuple):
    """The last entry of a desk's journal: its number, its hash (32 bytes), the desk's signature
    over both (64 bytes).
    """

    desk_id: bytes
    sequence: int
    hash: bytes
    signature: bytes


def signed_bytes(desk_id: bytes, sequence: int, hash_: bytes) -> bytes:
    """What a desk signs for a head."""
    return b"%s\0%s%s%s" % (_MAGIC, desk_id, sequence.to_bytes(8, "big"), hash_)


def _line(head: Head) -> bytes:
    desk_id, sequence, hash_, signature = head
    text = b"%s %s %d %s %s" % (
        _MAGIC,
        desk_id.hex().encode(),
        sequence,
        hash_.hex().encode(),
        signature.hex().encode(),
    )
    return text.ljust(_SLOT - 1) + b"\n"


def _parse(slot: bytes) -> Head | None:
    words = slot.split()
    try:
        if len(words) != 5 or words[0] != _MAGIC:
            return None
        desk_id, hash_, signature = (bytes.fromhex(words[n].decode()) for n in (1, 3, 4))
        sequence = int(words[2])
    except ValueError:
        return None
    if len(hash_) == _HASH_BYTES and len(signature) == _SIGNATURE_BYTES:
        return Head(desk_id, sequence, hash_, signature)
    return None


def create(path: Path, head: Head) -> None:
    """A file made anew: the head, and in the older slot the beginning of the journal. Two slots of
    one entry would say that the other one was lost.
    """
    beginning = Head(head.desk_id, 0, bytes(_HASH_BYTES), bytes(_SIGNATURE_BYTES))
    machine.write_durably(path, _line(head) + _line(beginning if head.sequence else head))


def read(path: Path) -> Head:
    """The newest whole slot. A file without one is damage: it is made with the desk and never taken
    away.
    """
    try:
        content = files.read(path, _LONGEST)
    except Unreadable as error:
        raise Damaged("head-missing", "data", file=path.name) from error
    slots = [_parse(content[:_SLOT]), _parse(content[_SLOT : 2 * _SLOT])]
    whole = [head for head in slots if head is not None]
    if not whole:
        raise Damaged("head-unreadable", "data", file=path.name)
    return max(whole, key=lambda head: head.sequence)


def find(path: Path) -> Head | None:
    """The same; None where it is lost. Reading goes on without it."""
    try:
        return read(path)
    except Damaged:
        return None


def is_half_lost(path: Path) -> bool:
    """True when only one slot tells something: a torn write, or somebody took the newest act away
    with it.
    """
    try:
        content = files.read(path, _LONGEST)
    except Unreadable:
        return False
    slots = [_parse(content[:_SLOT]), _parse(content[_SLOT : 2 * _SLOT])]
    whole = {head.sequence for head in slots if head is not None}
    return len(whole) == 1 and whole != {0}


class HeadFile:
    """Kept open by the writer."""

    def __init__(self, path: Path) -> None:
        self._file = open(path, "r+b", buffering=0)
        slots = [_parse(self._file.read(_SLOT)) for _ in range(2)]
        self._slot = min(
            range(2), key=lambda n: -1 if (slot := slots[n]) is None else slot.sequence
        )

    def replace(self, head: Head) -> None:
        """Writes over the older slot, so that a torn write leaves the head before."""
        self._file.seek(_SLOT * self._slot, os.SEEK_SET)
        self._file.write(_line(head))
        self._slot = 1 - self._slot

    def close(self) -> None:
        self._file.close()
