"""A run of one journal as it travels: column by column, and without what whoever receives it can
work out.

Not sent: the hashes (of a body: from body and salt; of the entry before: link by link from
`previous`), the desk and its running numbers, and the skeleton of a body more than once. What comes
out is byte for byte what was stored; a single other byte on the way gives another hash at the end,
and the desk's signature covers that one.

    run      = zstd with our dictionary ( msgpack of Run )
    kinds    = (unit, word, shape, clerk), each once;  kind = which of them, an entry
    stamps   = milliseconds as differences, and counters
    subjects = per entry the desk (0: this one, else its place in `desks`), and how far back (0: it begins here) or where
    after    = per entry how many heads, then for each head the same two numbers
    salts    = 16 bytes for each subject at its first entry of the run
    bodies   = cut at every quotation mark, but very long ones; bodies of as many pieces share a form, which has per piece
               a column: what all have the same once, else all of them; a column like an earlier one is only named
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import accumulate, pairwise
from typing import Annotated, NamedTuple, TypeVar

import msgspec
import zstandard

from counter.domain.events.base import Envelope, Reference
from counter.domain.refusal import Refusal
from counter.domain.stamp import COUNTER_BITS
from counter.storage import resources
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.chain_end import SEQUENCE_BITS

T = TypeVar("T")

FORMAT = 1
MOST_ENTRIES = 10_000  # of one run, whoever made it
MOST_CONTENT = 4 * 1024 * 1024  # bytes of envelopes and bodies in one run
# of one run, unpacked: so much content takes no more
MOST_BYTES = 2 * MOST_CONTENT + 100 * MOST_ENTRIES
MOST_PIECES = 500  # of a body that is cut; a longer one travels whole
# hard: three times the work for a twentieth fewer bytes, worth it on a slow line
LEVEL, HARD = (
    9,
    15,
)
_SALT = _DESK_ID = 16
_NO_SEQUENCE = 1 << SEQUENCE_BITS  # files number their entries below it
_CUT = b'"'
_BETWEEN = b"\n"  # JSON text writes a line end inside a value as two other characters

# The same in all bodies (one value in a list); all values joined, or in a list where one holds a
# line end; or the number of an earlier joined one. Lengths are looked at before anything is made of
# them: a run of few bytes must not become a long one in memory.
Rows = Annotated[list[int], msgspec.Meta(max_length=MOST_ENTRIES)]
Kind = tuple[str, str, int, str]
Column = Annotated[list[bytes], msgspec.Meta(max_length=MOST_ENTRIES)] | bytes | int
Form = Annotated[list[Column], msgspec.Meta(max_length=MOST_PIECES)]


class Run(msgspec.Struct, frozen=True, array_like=True):
    """What is packed; see the module's text."""

    format: int
    desk_id: bytes
    first: int
    previous: bytes
    desks: list[bytes]
    kinds: Annotated[list[Kind], msgspec.Meta(max_length=MOST_ENTRIES)]
    kind: Rows
    milliseconds: Rows
    counters: Rows
    subject_desk: Rows
    subject_place: Rows
    heads: Rows
    head_desk: list[int]
    head_place: list[int]
    form: Rows
    columns: Annotated[list[Form], msgspec.Meta(max_length=MOST_PIECES)]
    salts: bytes


_packer = msgspec.msgpack.Encoder()
_unpacker = msgspec.msgpack.Decoder(Run)


class _Places:
    """References as two numbers: which desk, and how far back in this one's journal or where in
    another's.
    """

    def __init__(self, own: bytes) -> None:
        self._own = own
        self.desks: dict[bytes, int] = {}

    def packed(self, ref: Reference, sequence: int) -> tuple[int, int]:
        if ref.desk_id == self._own:
            return 0, sequence - ref.sequence
        return self.desks.setdefault(ref.desk_id, len(self.desks) + 1), ref.sequence


@cache
def _dictionary(level: int) -> zstandard.ZstdCompressionDict:
    """What runs of a few entries have in common with all others; see
    `packaging/exchange_dictionary.py`.
    """
    dictionary = zstandard.ZstdCompressionDict(resources.read("exchange/dictionary-1.zdict"))
    dictionary.precompute_compress(level=level)
    return dictionary


def pack(entries: Sequence[Carried], level: int = LEVEL) -> bytes:
    """A run of one journal, in order and without a gap."""
    return zstandard.ZstdCompressor(level=level, dict_data=_dictionary(level)).compress(
        encode(entries)
    )


def encode(entries: Sequence[Carried]) -> bytes:
    """A run before zstd."""
    envelopes = [codec.envelope_of(entry.envelope) for entry in entries]
    first = envelopes[0]
    places, kinds = _Places(first.desk_id), dict[tuple[str, str, int, str], int]()
    kind = [kinds.setdefault((e.unit, e.name, e.version, e.clerk), len(kinds)) for e in envelopes]
    subjects = [places.packed(e.subject, e.sequence) for e in envelopes]
    heads = [places.packed(head, e.sequence) for e in envelopes for head in e.parents]
    salts = {e.subject: entry.salt for e, entry in zip(envelopes, entries, strict=True)}
    milliseconds = [e.stamp >> COUNTER_BITS for e in envelopes]
    form, columns = _take_apart([entry.body for entry in entries])
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
        heads=[len(e.parents) for e in envelopes],
        head_desk=[desk for desk, _ in heads],
        head_place=[place for _, place in heads],
        form=form,
        columns=columns,
        salts=b"".join(salts.values()),
    )
    return _packer.encode(run)


def _take_apart(bodies: Sequence[bytes]) -> tuple[list[int], list[list[Column]]]:
    """Which form each body has, and the columns of each form."""
    known: dict[int, int] = {}
    form: list[int] = []
    rows: list[list[list[bytes]]] = []
    for body in bodies:
        pieces = body.split(_CUT) if body.count(_CUT) < MOST_PIECES else [body]
        number = known.setdefault(len(pieces), len(known))
        if number == len(rows):
            rows.append([])
        form.append(number)
        rows[number].append(pieces)
    seen: dict[bytes, int] = {}
    return form, [_columns(of_form, seen) for of_form in rows]


def _columns(rows: list[list[bytes]], seen: dict[bytes, int]) -> list[Column]:
    """One form's columns; neighbours that are the same in all bodies grow together."""
    columns: list[Column] = []
    constant: list[bytes] = []
    for column in zip(*rows, strict=True):
        if column.count(column[0]) == len(column):
            constant.append(column[0])
            continue
        if constant:
            columns.append([_CUT.join(constant)])
            constant = []
        columns.append(_varying(column, seen))
    if constant:
        return [*columns, [_CUT.join(constant)]]
    return columns


def _varying(column: tuple[bytes, ...], seen: dict[bytes, int]) -> Column:
    joined = _BETWEEN.join(column)
    if joined.count(_BETWEEN) != len(column) - 1:
        return list(column)
    if joined in seen:
        return seen[joined]
    seen[joined] = len(seen)
    return joined


def unpack(data: bytes) -> list[Carried]:
    """The entries, as they were stored where they come from. Anything else is refused:
    `batch-unreadable`.
    """
    return open_run(data).entries


class Opened(NamedTuple):
    """A run made of its bytes: the entries, when each was written, how many bytes each has, and of
    which units and kinds they are.
    """

    entries: list[Carried]
    stamps: list[int]
    weights: list[int]
    units: set[str]
    names: set[str]


def open_run(data: bytes) -> Opened:
    """Like `unpack`, with what the run says of all its entries at once."""
    with _refusing():
        return _opened(_run(data))


class Outline(NamedTuple):
    """What an entry says, without the bytes it is stored as."""

    reference: Reference
    stamp: int
    unit: str
    name: str
    version: int
    subject: Reference
    body: bytes


def outlines(data: bytes) -> list[Outline]:
    """What the entries say, without making their bytes and hashes again; of a run that was unpacked
    before.
    """
    with _refusing():
        run = _run(data)
        desks = [run.desk_id, *run.desks]
        rows = zip(
            run.kind, _stamps(run), run.subject_desk, run.subject_place, _put_together(run), strict=True
        )  # fmt: skip
        found = list[Outline]()
        for sequence, (kind, stamp, desk, place, body) in enumerate(rows, start=run.first):
            unit, name, version, _ = run.kinds[kind]
            subject = _reference(desks, desk, place, sequence)
            reference = Reference(run.desk_id, sequence)
            found.append(Outline(reference, stamp, unit, name, version, subject, body))
        return found


def stamps(data: bytes) -> list[int]:
    """When the entries were written, without making them again; of a run that was unpacked before."""
    with _refusing():
        return list(_stamps(_run(data)))


def _run(data: bytes) -> Run:
    if zstandard.frame_content_size(data) > MOST_BYTES:
        raise ValueError("too long")
    unpacker = zstandard.ZstdDecompressor(dict_data=_dictionary(LEVEL))
    return _unpacker.decode(
        unpacker.decompress(data, max_output_size=MOST_BYTES, allow_extra_data=False)
    )


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever goes wrong with bytes that are no run, as one refusal."""
    try:
        yield
    except (
        zstandard.ZstdError,
        msgspec.MsgspecError,
        ValueError,
        LookupError,
        OverflowError,
        UnicodeError,
    ) as error:
        raise Refusal("batch-unreadable", "batch", reason=type(error).__name__) from None
    except Exception as error:  # struct.error has no better parent
        if type(error).__module__ != "struct":
            raise
        raise Refusal("batch-unreadable", "batch", reason="struct") from None


def _opened(run: Run) -> Opened:
    desks = [run.desk_id, *run.desks]
    if (
        run.format != FORMAT
        or len(run.previous) != 32
        or any(len(desk) != _DESK_ID for desk in desks)
    ):
        raise ValueError("head of a run")
    if not 1 <= run.first < _NO_SEQUENCE:
        raise ValueError("no such place")
    if len(run.salts) % _SALT:
        raise ValueError("a salt of another length")
    bodies = _put_together(run)
    salts = iter(run.salts[n : n + _SALT] for n in range(0, len(run.salts), _SALT))
    heads = zip(run.head_desk, run.head_place, strict=True)
    salt_of: dict[Reference, bytes] = {}
    previous, content = run.previous, 0
    entries, weights, written = list[Carried](), list[int](), list(_stamps(run))
    rows = zip(
        run.kind, written, run.subject_desk, run.subject_place, run.heads, bodies, strict=True
    )  # fmt: skip
    for sequence, (kind, stamp, desk, place, count, body) in enumerate(rows, start=run.first):
        unit, word, shape, clerk = run.kinds[kind]
        subject = _reference(desks, desk, place, sequence)
        salt = salt_of.get(subject) or salt_of.setdefault(subject, _take(salts))
        envelope = Envelope(
            desk_id=run.desk_id,
            sequence=sequence,
            stamp=stamp,
            name=word,
            version=shape,
            unit=unit,
            subject=subject,
            parents=tuple(_reference(desks, *_take(heads), sequence) for _ in range(count)),
            clerk=clerk,
            body_hash=codec.body_hash(body, salt),
            previous=previous,
        )
        stored = codec.envelope_bytes(envelope)
        previous = codec.entry_hash(stored)
        entries.append(Carried(stored, body, salt))
        weights.append(len(stored) + len(body))
        content += weights[-1]
        if content > MOST_CONTENT:
            raise ValueError("too long")
    if not entries or next(salts, None) is not None or next(heads, None) is not None:
        raise ValueError("a run of another length")
    used = [run.kinds[kind] for kind in set(run.kind)]
    units, names = {unit for unit, *_ in used}, {name for _, name, *_ in used}
    return Opened(entries, written, weights, units, names)


def _stamps(run: Run) -> Iterator[int]:
    moments = zip(accumulate(run.milliseconds), run.counters, strict=True)
    return (milliseconds << COUNTER_BITS | counter for milliseconds, counter in moments)


def _take(values: Iterator[T]) -> T:
    """The next one; a run that has too few is no run."""
    for value in values:
        return value
    raise ValueError("too few values")


def _reference(desks: Sequence[bytes], desk: int, place: int, sequence: int) -> Reference:
    if desk < 0:
        raise ValueError("no such desk")
    sequence = sequence - place if desk == 0 else place
    if not 1 <= sequence < _NO_SEQUENCE:
        raise ValueError("no such place")
    return Reference(desks[desk], sequence)


def _put_together(run: Run) -> list[bytes]:
    """The bodies, entry by entry."""
    if len(run.columns) > len(run.form):
        raise ValueError("forms of another number")
    of_form = Counter(run.form)
    counts = [of_form[number] for number in range(len(run.columns))]
    if sum(counts) != len(run.form):
        raise ValueError("forms of another number")
    joined = [
        len(column) for columns in run.columns for column in columns if isinstance(column, bytes)
    ]
    if (
        sum(
            _size(columns, count, joined)
            for columns, count in zip(run.columns, counts, strict=True)
        )
        > MOST_CONTENT
    ):
        raise ValueError("too long")
    seen: list[list[bytes]] = []
    waiting = [
        _rows(columns, count, seen) for columns, count in zip(run.columns, counts, strict=True)
    ]
    return [next(waiting[number]) for number in run.form]


def _size(columns: list[Column], count: int, joined: list[int]) -> int:
    """The bytes of one form's bodies before they are made: a short run must not become a long one
    in memory.
    """
    if not columns:
        raise ValueError("a form without columns")
    named = sum(joined[column] for column in columns if isinstance(column, int))
    joint = sum(len(column) for column in columns if isinstance(column, bytes))
    same = sum(
        len(column[0]) for column in columns if isinstance(column, list) and len(column) == 1
    )
    listed = sum(
        sum(map(len, column)) for column in columns if isinstance(column, list) and len(column) != 1
    )
    cuts = len(columns) - 1
    return named + joint + listed + (same + cuts) * count


def _rows(columns: list[Column], count: int, seen: list[list[bytes]]) -> Iterator[bytes]:
    """The bodies of one form."""
    whole: list[Iterable[bytes]] = []
    for column in columns:
        if isinstance(column, bytes):
            if column.count(_BETWEEN) != count - 1:  # before the many are made
                raise ValueError("a column of another length")
            seen.append(column.split(_BETWEEN))
            values = seen[-1]
        elif isinstance(column, int):
            if column < 0:
                raise ValueError("no such column")
            values = seen[column]
        else:
            values = column * count if len(column) == 1 else column
        if len(values) != count:
            raise ValueError("a column of another length")
        whole.append(values)
    return map(_CUT.join, zip(*whole, strict=True))
