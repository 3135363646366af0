"""How much the directory of a ZIP holds, told before `zipfile` opens it: that reads it whole and
makes an object of each part.

The directory's length stands in a record at the file's end, or, for many parts, in a second one
before it (ZIP64; PKWARE's APPNOTE 4.3.14 to 4.3.16). Where they may be read in several ways the
largest counts, so that nobody reads more than was bounded.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_END, _LOCATOR, _END64 = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_LOCATOR_BYTES, _END64_BYTES = 20, 56
_COMMENT = 0xFFFF  # bytes that may stand behind the end
# an end: its signature, how many parts in all, how long their directory
_TOLD = struct.Struct("<4s4x2xHL6x")
_TOLD64 = struct.Struct("<4s28xQQ8x")
_PLACE64 = struct.Struct("<4s4xQ4x")  # a locator: where the ZIP64 end stands
_ELSEWHERE = (0xFFFF, 0xFFFFFFFF)  # what the end says where the ZIP64 end tells


class Directory(NamedTuple):
    """How many parts a ZIP says it has, and how many bytes tell of them."""

    parts: int
    size: int


def read_directory(file: BinaryIO) -> Directory | None:
    """What the end of an open file says; None for what has no such end."""
    length = file.seek(0, 2)
    begins = max(length - _COMMENT - _TOLD.size - _LOCATOR_BYTES - _END64_BYTES, 0)
    file.seek(begins)
    tail = file.read()
    end = _end_in(tail)
    if end < 0:
        return None
    _, parts, size = _TOLD.unpack_from(tail, end)
    told64 = list(_read64(file, tail, end))
    if told64:
        parts, size = (0 if told in _ELSEWHERE else told for told in (parts, size))
    return Directory(
        max([parts, *(one.parts for one in told64)]), max([size, *(one.size for one in told64)])
    )


def _end_in(tail: bytes) -> int:
    """Where the end stands: last of all, or before a comment; -1 for nowhere."""
    last = len(tail) - _TOLD.size
    if last >= 0 and tail.startswith(_END, last) and tail.endswith(b"\0\0"):
        return last
    found = tail.rfind(_END)
    return found if found <= last else -1


def _read64(file: BinaryIO, tail: bytes, end: int) -> Iterator[Directory]:
    """What ZIP64 ends say: the one right before its locator, and the one that this names."""
    locator = end - _LOCATOR_BYTES
    if locator < 0 or not tail.startswith(_LOCATOR, locator):
        return
    (_, place) = _PLACE64.unpack_from(tail, locator)
    before = tail[max(locator - _END64_BYTES, 0) : locator]
    named = b""
    if place < file.seek(0, 2):
        file.seek(place)
        named = file.read(_END64_BYTES)
    for record in (before, named):
        if len(record) == _END64_BYTES and record.startswith(_END64):
            _, parts, size = _TOLD64.unpack(record)
            yield Directory(parts, size)
