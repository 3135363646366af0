"""A run of one journal as it travels: column by column, and without what whoever receives it can work out.

Not sent: the hashes (of a body: from body and salt; of the entry before: link by link from `previous`), the desk and its
running numbers, and the skeleton of a body more than once. What comes out is byte for byte what was stored; a single
other byte on the way gives another hash at the end, and the desk's signature covers that one.

    run      = zstd with our dictionary ( msgpack of Run )
    kinds    = (unit, word, shape, clerk), each once;  kind = which of them, an entry
    stamps   = milliseconds as differences, and counters
    subjects = per entry the desk (0: this one, else its place in `desks`), and how far back (0: it begins here) or where
    after    = per entry how many heads, then for each head the same two numbers
    salts    = 16 bytes for each subject at its first entry of the run
    bodies   = skeletons (what stands between the values of the JSON), which of them an entry has, and per skeleton a
               column for each value; a column like an earlier one is only named
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import TypeVar

import msgspec
import zstandard

from counter.domain.event import Envelope, Reference
from counter.domain.refusal import Refusal
from counter.domain.stamp import COUNTER_BITS
from counter.storage import codec, resources
from counter.storage.acceptance import Carried

T = TypeVar("T")

FORMAT = 1
MOST_BYTES = 64 * 1024 * 1024  # of one run, unpacked
LEVEL = 9
_SALT = 16
_KEY_END = b'":'  # in JSON text as we write it, compact; what follows it is a value, or begins an object or a list
_VALUE = re.compile(_KEY_END + rb'("[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9][0-9.eE+-]*)')
_BETWEEN_VALUES = b"\n"  # JSON text writes a line end inside a value as two other characters


class Run(msgspec.Struct, frozen=True, array_like=True):
    """What is packed; see the module's text."""

    format: int
    desk_id: bytes
    first: int
    previous: bytes
    desks: list[bytes]
    kinds: list[tuple[str, str, int, str]]
    kind: list[int]
    milliseconds: list[int]
    counters: list[int]
    subject_desk: list[int]
    subject_place: list[int]
    heads: list[int]
    head_desk: list[int]
    head_place: list[int]
    skeletons: list[list[bytes]]
    skeleton: list[int]
    columns: list[list[bytes | int]]
    salts: bytes


_packer = msgspec.msgpack.Encoder()
_unpacker = msgspec.msgpack.Decoder(Run)


class _Places:
    """References as two numbers: which desk, and how far back in this one's journal or where in another's."""

    def __init__(self, own: bytes) -> None:
        self._own = own
        self.desks: dict[bytes, int] = {}

    def packed(self, ref: Reference, sequence: int) -> tuple[int, int]:
        if ref.desk_id == self._own:
            return 0, sequence - ref.sequence
        return self.desks.setdefault(ref.desk_id, len(self.desks) + 1), ref.sequence


@cache
def _dictionary() -> zstandard.ZstdCompressionDict:
    """What runs of a few entries have in common with all others; see `packaging/exchange_dictionary.py`."""
    dictionary = zstandard.ZstdCompressionDict(resources.read("exchange/dictionary-1.zdict"))
    dictionary.precompute_compress(level=LEVEL)
    return dictionary


def pack(entries: Sequence[Carried]) -> bytes:
    """A run of one journal, in order and without a gap."""
    return zstandard.ZstdCompressor(level=LEVEL, dict_data=_dictionary()).compress(uncompressed(entries))


def uncompressed(entries: Sequence[Carried]) -> bytes:
    """A run before zstd."""
    envelopes = [codec.envelope_of(entry.envelope) for entry in entries]
    first = envelopes[0]
    places, kinds = _Places(first.desk_id), dict[tuple[str, str, int, str], int]()
    kind = [kinds.setdefault((e.unit, e.word, e.shape, e.clerk), len(kinds)) for e in envelopes]
    subjects = [places.packed(e.subject, e.sequence) for e in envelopes]
    heads = [places.packed(head, e.sequence) for e in envelopes for head in e.after]
    salts = {e.subject: entry.salt for e, entry in zip(envelopes, entries, strict=True)}
    milliseconds = [e.stamp >> COUNTER_BITS for e in envelopes]
    skeletons, skeleton, columns = _taken_apart([entry.body for entry in entries])
    run = Run(
        format=FORMAT,
        desk_id=first.desk_id,
        first=first.sequence,
        previous=first.previous,
        desks=list(places.desks),
        kinds=list(kinds),
        kind=kind,
        milliseconds=[milliseconds[0], *(b - a for a, b in pairwise(milliseconds))],
        counters=[e.stamp & ((1 << COUNTER_BITS) - 1) for e in envelopes],
        subject_desk=[desk for desk, _ in subjects],
        subject_place=[place for _, place in subjects],
        heads=[len(e.after) for e in envelopes],
        head_desk=[desk for desk, _ in heads],
        head_place=[place for _, place in heads],
        skeletons=skeletons,
        skeleton=skeleton,
        columns=columns,
        salts=b"".join(salts.values()),
    )
    return _packer.encode(run)


def _taken_apart(bodies: Sequence[bytes]) -> tuple[list[list[bytes]], list[int], list[list[bytes | int]]]:
    """Skeletons, which one each body has, and the columns of values, skeleton by skeleton."""
    known: dict[tuple[bytes, ...], int] = {}
    skeleton: list[int] = []
    values: list[list[list[bytes]]] = []
    for body in bodies:
        parts = _VALUE.split(body)
        number = known.setdefault(tuple(parts[::2]), len(known))
        if number == len(values):
            values.append([])
        skeleton.append(number)
        values[number].append(parts[1::2])
    seen: dict[bytes, int] = {}
    columns: list[list[bytes | int]] = []
    for rows in values:
        joined = [_BETWEEN_VALUES.join(column) for column in zip(*rows, strict=True)]
        columns.append([seen[c] if c in seen else _first_seen(seen, c) for c in joined])
    return [list(parts) for parts in known], skeleton, columns


def _first_seen(seen: dict[bytes, int], column: bytes) -> bytes:
    seen[column] = len(seen)
    return column


def unpack(data: bytes) -> list[Carried]:
    """The entries, as they were stored where they come from. Anything else is refused: `batch-unreadable`."""
    try:
        if zstandard.frame_content_size(data) > MOST_BYTES:
            raise ValueError("too long")
        packed = zstandard.ZstdDecompressor(dict_data=_dictionary()).decompress(data, max_output_size=MOST_BYTES)
        return _entries(_unpacker.decode(packed))
    except (zstandard.ZstdError, msgspec.MsgspecError, ValueError, LookupError, OverflowError, UnicodeError) as error:
        raise Refusal("batch-unreadable", "batch", reason=type(error).__name__) from None
    except Exception as error:  # struct.error has no better parent
        if type(error).__module__ != "struct":
            raise
        raise Refusal("batch-unreadable", "batch", reason="struct") from None


def _entries(run: Run) -> list[Carried]:
    if run.format != FORMAT or len(run.previous) != 32 or len(run.desk_id) != 16 or run.first < 1:
        raise ValueError("head of a run")
    desks, bodies = [run.desk_id, *run.desks], _put_together(run)
    salts = iter(run.salts[n : n + _SALT] for n in range(0, len(run.salts), _SALT))
    heads = zip(run.head_desk, run.head_place, strict=True)
    salt_of: dict[Reference, bytes] = {}
    previous, entries = run.previous, []
    rows = zip(
        run.kind, accumulate(run.milliseconds), run.counters, run.subject_desk, run.subject_place, run.heads, bodies,
        strict=True,
    )  # fmt: skip
    for sequence, (kind, milliseconds, counter, desk, place, count, body) in enumerate(rows, start=run.first):
        unit, word, shape, clerk = run.kinds[kind]
        subject = _reference(desks, desk, place, sequence)
        salt = salt_of.get(subject) or salt_of.setdefault(subject, _taken(salts))
        envelope = Envelope(
            desk_id=run.desk_id,
            sequence=sequence,
            stamp=milliseconds << COUNTER_BITS | counter,
            word=word,
            shape=shape,
            unit=unit,
            subject=subject,
            after=tuple(_reference(desks, *_taken(heads), sequence) for _ in range(count)),
            clerk=clerk,
            body_hash=codec.body_hash(body, salt),
            previous=previous,
        )
        stored = codec.envelope_bytes(envelope)
        previous = codec.entry_hash(stored)
        entries.append(Carried(stored, body, salt))
    if not entries or next(salts, None) is not None or next(heads, None) is not None:
        raise ValueError("a run of another length")
    return entries


def _taken(values: Iterator[T]) -> T:
    """The next one; a run that has too few is no run."""
    for value in values:
        return value
    raise ValueError("too few values")


def _reference(desks: Sequence[bytes], desk: int, place: int, sequence: int) -> Reference:
    if desk < 0:
        raise ValueError("no such desk")
    return Reference(desks[desk], sequence - place if desk == 0 else place)


def _put_together(run: Run) -> list[bytes]:
    """The bodies, entry by entry."""
    seen: list[bytes] = []
    waiting = []
    for parts, columns in zip(run.skeletons, run.columns, strict=True):
        if len(parts) != len(columns) + 1:
            raise ValueError("a skeleton of another length")
        whole = []
        for column in columns:
            if isinstance(column, bytes):
                seen.append(column)
            elif column < 0:
                raise ValueError("no such column")
            whole.append((seen[column] if isinstance(column, int) else column).split(_BETWEEN_VALUES))
        waiting.append(iter(zip(*whole, strict=True)) if whole else None)
    bodies = []
    for number in run.skeleton:
        if number < 0:
            raise ValueError("no such skeleton")
        parts, rows = run.skeletons[number], waiting[number]
        bodies.append(parts[0] if rows is None else _woven(parts, _taken(rows)))
    if any(rows is not None and next(rows, None) is not None for rows in waiting):
        raise ValueError("columns of another length")
    return bodies


def _woven(parts: Sequence[bytes], values: Sequence[bytes]) -> bytes:
    woven = [_KEY_END] * (3 * len(parts) - 2)
    woven[::3], woven[2::3] = parts, values
    return b"".join(woven)
