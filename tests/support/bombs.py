"""Runs and requests that are made to fill the memory of whoever reads them: one in a fresh process,
its megabytes printed.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import zstandard

_encode = msgspec.msgpack.Encoder().encode
_ONE = b"\x91\x00"  # [0]
_NONE = b"\x90"  # []


def _run(
    columns: bytes = b"\x91\x91\x91\xc4\x00", ints: bytes = _ONE, form: bytes = _ONE, desks: bytes = _NONE,
    kinds: bytes = b"\x91\x94\xa6H49.61\xa1x\x01\xa1c", heads: bytes = _NONE,
    salts: bytes = b"s" * 16,
) -> bytes:  # fmt: skip
    """A run before zstd, its fields as msgpack."""
    head = (_encode(1), _encode(b"d" * 16), _encode(1), _encode(bytes(32)))
    fields = (*head, desks, kinds, *[ints] * 6, heads, heads, form, columns, _encode(salts))
    return b"\xdc\x00\x11" + b"".join(fields)


def _many(size: int, item: bytes) -> bytes:
    """As many of an item as go into so many bytes."""
    count = size // len(item)
    return b"\xdd" + count.to_bytes(4, "big") + item * count


BOMBS: dict[str, Callable[[int], bytes]] = {
    "forms without columns": lambda size: _run(columns=_many(size, b"\x90")),
    "columns without values": lambda size: _run(columns=b"\x91" + _many(size, b"\x90")),
    "values without bytes": lambda size: _run(columns=b"\x91\x91" + _many(size, b"\xc4\x00")),
    "values of two bytes": lambda size: _run(columns=b"\x91" + _many(size, b"\xdc\x27\x10" + b"\xc4\x02ab" * 10_000)),
    "columns of a byte": lambda size: _run(columns=b"\x91" + _many(size, b"\xc4\x01a")),
    "columns of a list": lambda size: _run(columns=b"\x91" + _many(size, b"\x91\xc4\x01a")),
    "named columns": lambda size: _run(columns=b"\x91" + _many(size, b"\x00")),
    "kinds": lambda size: _run(kinds=_many(size, b"\x94\xa0\xa0\x00\xa0")),
    "desks": lambda size: _run(desks=_many(size, b"\xc4\x10" + b"d" * 16)),
    "entries": lambda size: _run(ints=_many(size // 7, b"\x00"), form=_many(size // 7, b"\x00")),
    "great heads": lambda size: _run(heads=_many(size // 2, b"\xcd\x7f\xff")),
    "an origin without end": lambda _size: _run(
        ints=_many(10_000, b"\x00"), form=_many(10_000, b"\x00"), salts=b"s" * 160_000,
        kinds=b"\x91\x94\xa6H49.61\xa1x\x01\xda\xff\xff" + b"c" * 65_535,
    ),
    "rows of short lines": lambda _size: _run(
        ints=_many(10_000, b"\x00"), form=_many(10_000, b"\x00"), salts=b"s" * 160_000,
        columns=b"\x91" + _many(2_700_000, b"\xc5\x75\x2f" + b"ab\n" * 9_999 + b"ab"),
    ),
}  # fmt: skip

REQUESTS: dict[str, Callable[[int], bytes]] = {
    "fields without number": lambda size: _many(size, b"\x90"),
    "fields behind a format": lambda size: _many(size, b"\x01"),
    "journals without number": lambda size: (
        b"\x95\x01\xc3" + _many(size, b"\x94\xc4\x00\x00\x00\xc4\x00") + b"\xc0\x00"
    ),
    "lists in lists": lambda size: b"\x95\x01\xc3\x91" + b"\x91" * size,
}


def main(name: str) -> None:
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    from counter.domain.refusal import Refusal
    from counter.sync import messages, wire
    from tests.bench.peak_memory import resident

    wire._dictionary(wire.LEVEL)  # read before the memory is measured, as in any program at work
    if name in BOMBS:
        read, data = wire.unpack, zstandard.compress(BOMBS[name](wire.MOST_BYTES - 500))
    else:
        read, data = messages.ask_of, REQUESTS[name](messages.MOST_BYTES - 500)
    before = resident()
    try:
        read(data)
        said = "taken"
    except Refusal as refusal:
        said = refusal.code
    print(before, resident(), said)


if __name__ == "__main__":
    main(sys.argv[1])
