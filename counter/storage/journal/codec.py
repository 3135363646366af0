"""Entries as bytes. What is hashed is what is stored; nothing is ever encoded again to be checked.

An envelope is a fixed head, then unit, name and clerk in UTF-8, then its parents: the entries it
was decided on:

    offset 0    1  format (1)
           1   32  hash of the entry before (SHA-256 of its envelope; zeros for the first)
          33   32  hash of the body (BLAKE2b-256 keyed by the subject's salt)
          65   16  desk_id            81   8  sequence          89   8  stamp
          97   16  subject's desk    113   8  subject's sequence
         121    2  version     123 1+1+2  lengths of unit, event name, clerk      127  1  number of parents
         128    …  unit, name, clerk, then 24 bytes (desk_id, sequence) a head
"""

import hashlib
import struct
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

# Every module that declares events, so that each is known before an entry is read.
from counter.domain import bounds
from counter.domain.events import base as events
from counter.domain.events.base import Entry, Envelope, Event, Reference
from counter.domain.queue import ticket  # noqa: F401
from counter.domain.refusal import Damaged

_HEAD = struct.Struct(">B32s32s16sQQ16sQHBBHB")
_AFTER = struct.Struct(">16sQ")
_FORMAT = 1

BODY_HASH = slice(33, 65)
FIRST = bytes(32)

# what a body that is no JSON of its event's form, or no body at all, ends in
_NO_BODY = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, TypeError)
_SMALL, _MOST_REMEMBERED = 4096, 512  # bytes of a body, and bodies: two megabytes at most
_encoder = msgspec.json.Encoder()
_decoders: dict[
    type[Event], msgspec.json.Decoder[Event]
] = {}  # made when first wanted: a start needs few


def body_bytes(event: Event) -> bytes:
    """The event as JSON in the order of its fields, defaults left out."""
    return _encoder.encode(event)


def event_of(name: str, version: int, body: bytes) -> Event | None:
    """The event, or None when a newer program wrote it, or what it says lies outside all bounds."""
    event = _find_known(name, version)
    if event is None:
        return None
    return _judge_once(event, version, body).event


def entry_of(envelope: bytes, body: bytes) -> Entry:
    """An entry read back. One that lies outside of all bounds is kept and says nothing; damaged is
    what nobody wrote so.
    """
    opened = _open(envelope)
    judged = _judge_entry(opened.stamp, opened.name, opened.version, body)
    return Entry(envelope=opened, event=judged.event, is_quarantined=judged.is_outside)


def _open(envelope: bytes) -> Envelope:
    try:
        return envelope_of(envelope)
    except _NO_ENVELOPE as error:
        raise Damaged("database-damaged", "data", reason="envelope") from error


def own_event_of(name: str, version: int, body: bytes) -> Event | None:
    """The event of an own entry. What a desk writes it holds to all bounds first, so they are not
    asked for again; what somebody's hand altered since is told by its hash (`verify`).
    """
    event = _find_known(name, version)
    if event is None or version != event.version or type(body) is not bytes:
        return event_of(name, version, body)
    try:
        return _decode(event, body)
    except _NO_BODY:
        return event_of(name, version, body)


def own_entry_of(envelope: bytes, body: bytes) -> Entry:
    """An own entry read back; see `own_event_of`."""
    opened = _open(envelope)
    event = own_event_of(opened.name, opened.version, body)
    if event is None or opened.stamp > bounds.LAST_STAMP:
        return entry_of(envelope, body)
    return Entry(envelope=opened, event=event)


def is_outside(stamp: int, name: str, version: int, body: bytes) -> bool:
    """True for an entry whose values nobody can have meant: a stamp of no clock, or a body out of
    the bounds of its kind, where this program knows that. Whoever shows the names in an envelope
    shows them without control characters.
    """
    if stamp > bounds.LAST_STAMP:
        return True
    event = _find_known(name, version)
    return event is not None and _find_bounded(event, version, body) is None


def _find_known(name: str, version: int) -> type[Event] | None:
    """The event of this name, where this program knows its version or a later one."""
    event = events.event_named(name)
    if event is not None and 1 <= version <= event.version:
        return event
    return None


class _Judgement(NamedTuple):
    """Whether a body lies outside of all bounds, and what it says where it does not."""

    is_outside: bool
    event: Event | None


_OUTSIDE = _Judgement(is_outside=True, event=None)
_OF_A_NEWER_PROGRAM = _Judgement(is_outside=False, event=None)


def _judge_entry(stamp: int, name: str, version: int, body: bytes) -> _Judgement:
    if type(body) is not bytes:
        return _OUTSIDE  # stored as text by somebody else's hand; `verify` tells
    if stamp > bounds.LAST_STAMP:
        return _OUTSIDE
    event = _find_known(name, version)
    if event is None:
        return _OF_A_NEWER_PROGRAM
    return _judge_once(event, version, body)


def _judge_once(event: type[Event], version: int, body: bytes) -> _Judgement:
    """An entry is looked at several times on its way: when it arrives, and for each row of its
    subject. A big body is judged anew rather than kept in memory.
    """
    if len(body) <= _SMALL:
        return _remembered(event, version, body)
    return _judge(event, version, body)


def _judge(event: type[Event], version: int, body: bytes) -> _Judgement:
    bounded = _find_bounded(event, version, body)
    if bounded is None:
        return _OUTSIDE
    return _Judgement(is_outside=False, event=_decode(event, bounded))


def _find_bounded(event: type[Event], version: int, body: bytes) -> bytes | None:
    """The body as this program's version has it; None where it lies outside of all bounds."""
    present = _present(event, version, body)
    if present is None or bounds.place_outside(event, present) is not None:
        return None
    return present


_remembered = lru_cache(maxsize=_MOST_REMEMBERED)(_judge)


def _present(event: type[Event], version: int, body: bytes) -> bytes | None:
    """The body as this program's version has it; None where an older one holds what cannot be
    carried over.
    """
    if version == event.version:
        return body
    try:
        values = msgspec.json.decode(body, type=dict[str, Any])
        return _encoder.encode(events.upcast(values, event.name, version))
    except (
        msgspec.MsgspecError,
        UnicodeDecodeError,
        RecursionError,
        LookupError,
        TypeError,
        ValueError,
    ):
        return None


def _decode(event: type[Event], body: bytes) -> Event | None:
    """Fields that a newer program added to a form are passed over: where ignoring them would be
    wrong, the form has the next version.
    """
    decoder = _decoders.get(event)
    if decoder is None:
        decoder = _decoders[event] = msgspec.json.Decoder(event)
    try:
        return decoder.decode(body)
    except msgspec.ValidationError:
        return msgspec.convert(bounds.part_known(event, body), event)


def body_hash(body: bytes, salt: bytes) -> bytes:
    """Nothing, which is no body's hash, for a salt that nobody gave out."""
    if type(salt) is not bytes or len(salt) > hashlib.blake2b.MAX_KEY_SIZE:
        return b""
    return hashlib.blake2b(body, digest_size=32, key=salt).digest()


def entry_hash(envelope: bytes) -> bytes:
    return hashlib.sha256(envelope).digest()


def envelope_bytes(e: Envelope) -> bytes:
    unit, name, clerk = e.unit.encode(), e.name.encode(), e.clerk.encode()
    head = _HEAD.pack(
        _FORMAT, e.previous, e.body_hash, e.desk_id, e.sequence, e.stamp, e.subject.desk_id, e.subject.sequence,
        e.version, len(unit), len(name), len(clerk), len(e.parents),
    )  # fmt: skip
    return b"".join((head, unit, name, clerk, *(_AFTER.pack(*ref) for ref in e.parents)))


def envelope_of(data: bytes) -> Envelope:
    (format_, previous, body, desk_id, sequence, stamp, subject_desk, subject_sequence,
     version, unit, name, clerk, heads) = _HEAD.unpack_from(data)  # fmt: skip
    if format_ != _FORMAT:
        raise ValueError(f"envelope format {format_}")
    at_heads = _HEAD.size + unit + name + clerk
    said = _texts_of(data[_HEAD.size : at_heads], unit, unit + name)
    return Envelope(
        desk_id=desk_id,
        sequence=sequence,
        stamp=stamp,
        name=said.name,
        version=version,
        unit=said.unit,
        subject=Reference(subject_desk, subject_sequence),
        parents=_parents_of(data, at_heads, heads),
        clerk=said.clerk,
        body_hash=body,
        previous=previous,
    )


class _Texts(NamedTuple):
    unit: str
    name: str
    clerk: str


@lru_cache(maxsize=1024)  # a few clerks do a few dozen things: read once, and kept once in memory
def _texts_of(data: bytes, name_at: int, clerk_at: int) -> _Texts:
    name, clerk = data[name_at:clerk_at], data[clerk_at:]
    return _Texts(data[:name_at].decode(), name.decode(), clerk.decode())


def _parents_of(data: bytes, at: int, count: int) -> tuple[Reference, ...]:
    places = range(at, at + count * _AFTER.size, _AFTER.size)
    return tuple([Reference(*_AFTER.unpack_from(data, place)) for place in places])


def opened(stored: object) -> Envelope | None:
    """The envelope in what is stored; None where a disk or a hand made it into something else."""
    try:
        return envelope_of(stored) if type(stored) is bytes else None
    except _NO_ENVELOPE:
        return None


# What bytes that are no envelope make of `envelope_of`: too short, of another format, text, no
# UTF-8 where names stand.
_NO_ENVELOPE = (struct.error, ValueError, TypeError)

_PLACE = struct.Struct(">16sQ")
_STAMP = struct.Struct(">Q")
_VERSION = struct.Struct(">H")
_STAMP_OFFSET, _VERSION_OFFSET = 89, 121
_UNIT_LENGTH, _NAME_LENGTH = 123, 124
_LENGTHS = struct.Struct(">BBHB")
_NOBODYS = (b"", 0)
_PLACE_OFFSET, _SUBJECT_OFFSET, _SUBJECT_SEQUENCE = 65, 97, struct.Struct(">Q")


def place_of(envelope: bytes) -> tuple[bytes, int]:
    """The desk and sequence an envelope names, without reading the rest; nobody's for what has not
    the form of an envelope.
    """
    if _has_shape(envelope):
        return _PLACE.unpack_from(envelope, _PLACE_OFFSET)
    return _NOBODYS


def _has_shape(envelope: object) -> bool:
    """True for bytes as long as they say they are, in the format that this program reads."""
    if type(envelope) is not bytes or len(envelope) < _HEAD.size or envelope[0] != _FORMAT:
        return False
    unit, name, clerk, heads = _LENGTHS.unpack_from(envelope, _UNIT_LENGTH)
    return len(envelope) >= _HEAD.size + int(unit + name + clerk) + int(heads) * _AFTER.size


def is_envelope(stored: object) -> bool:
    """True for bytes that `envelope_of` reads; what a disk or a hand altered may be none."""
    return opened(stored) is not None


def unit_of(envelope: bytes) -> str:
    """The unit an envelope names, without reading the rest."""
    return envelope[_HEAD.size : _HEAD.size + envelope[_UNIT_LENGTH]].decode()


def name_of(envelope: bytes) -> str:
    """The name an envelope names, without reading the rest."""
    begin = _HEAD.size + envelope[_UNIT_LENGTH]
    return envelope[begin : begin + envelope[_NAME_LENGTH]].decode()


def subject_sequence_of(envelope: bytes) -> int:
    return int(_SUBJECT_SEQUENCE.unpack_from(envelope, 113)[0])


def subject_of(envelope: bytes) -> tuple[bytes, int]:
    """The desk and sequence of the entry that began an envelope's subject."""
    return _PLACE.unpack_from(envelope, _SUBJECT_OFFSET)


def reference_bytes(reference: Reference) -> bytes:
    """An entry's name as bytes that sort as entries do."""
    return _PLACE.pack(*reference)


def reference_of(data: bytes) -> Reference:
    return Reference(*_PLACE.unpack(data))
