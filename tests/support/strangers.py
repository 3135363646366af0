"""What strangers send to a hub: noise, real requests with something wrong, and short ones that want
to become long.
"""

import random
import struct
from collections.abc import Callable
from typing import NamedTuple

import msgspec
import zstandard

# that a length follows
_LENGTHS = (
    b"\xc6",
    b"\xdb",
    b"\xdd",
    b"\xdf",
    b"\xc9",
    b"\xdc",
    b"\xc5",
    b"\xda",
    b"\xde",
)


class Sent(NamedTuple):
    """One request."""

    body: bytes
    headers: dict[str, str]
    path: str = "/v1/exchange"
    method: str = "POST"


def noise(dice: random.Random) -> bytes:
    return dice.randbytes(dice.choice([0, 1, 2, 17, 300, 5000]))


def altered(data: bytes, dice: random.Random) -> bytes:
    """Something else than it was: bits flipped, cut short, a part twice, a part gone, a length that
    promises much.
    """
    while (found := dice.choice(_WAYS)(data, dice)) == data:
        pass
    return found


def _flipped(data: bytes, dice: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice([1, 1, 2, 8])):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def _doubled(data: bytes, dice: random.Random) -> bytes:
    low, high = sorted(dice.sample(range(len(data) + 1), 2))
    return data[:high] + data[low:high] * dice.randint(1, 3) + data[high:]


def _gone(data: bytes, dice: random.Random) -> bytes:
    low, high = sorted(dice.sample(range(len(data) + 1), 2))
    return data[:low] + data[high:]


def _promising(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data))
    length = dice.choice([b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x00\xff\xff\xff"])
    return data[:place] + dice.choice(_LENGTHS) + length + data[place + dice.choice([0, 5]) :]


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flipped,
    _flipped,
    _cut,
    _doubled,
    _gone,
    _promising,
)


def nested(dice: random.Random) -> bytes:
    """Lists in lists, or maps in maps, as deep as a request may be long."""
    return dice.choice([b"", b"\x95\x01\xc3"]) + dice.choice([b"\x91", b"\x81\x01"]) * dice.choice(
        [600, 90_000]
    )


def swollen(gigabytes: int, *, says_so: bool) -> bytes:
    """A frame of a few kilobytes that unpacks to so much; honest about it, or silent."""
    piece = bytes(1 << 24)
    size = gigabytes << 30
    writer = zstandard.ZstdCompressor(level=1).compressobj(size=size) if says_so else (
        zstandard.ZstdCompressor(level=1, write_content_size=False).compressobj()
    )  # fmt: skip
    return b"".join([*(writer.compress(piece) for _ in range(size // len(piece))), writer.flush()])


def lying(size: int) -> bytes:
    """A frame that promises another size than it has."""
    frame = bytearray(zstandard.ZstdCompressor(level=1).compress(bytes(70_000)))
    assert frame[4] >> 6 == 2, "four bytes of size"
    return bytes(frame[:5]) + struct.pack("<I", size & 0xFFFFFFFF) + bytes(frame[9:])


def framed(run: object) -> bytes:
    """Whatever it is, packed as a run is."""
    return zstandard.ZstdCompressor(level=1).compress(msgspec.msgpack.encode(run))
