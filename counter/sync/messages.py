"""What a desk asks of a hub and what it is answered: one request carries both directions.

All are msgpack arrays; runs travel inside as `wire` packs them. A run names its end with the
signature of the desk that wrote it; a hub keeps the signatures it accepted and passes them on, so
every reader proves every run by itself.
"""

from datetime import datetime
from typing import Annotated, TypeVar

import msgspec

from counter.domain.clock import EARLIEST_YEAR, LATEST_YEAR, VIETNAM
from counter.domain.refusal import Refusal, Unavailable

FORMAT = 1
BEGINNING = 8  # bytes of a head's hash that name it to somebody who holds the same
MOST_BYTES = 16 * 1024 * 1024  # of one message
ID_BYTES = 16
KEY_BYTES = 32


def _exactly(count: int) -> msgspec.Meta:
    return msgspec.Meta(min_length=count, max_length=count, extra_json_schema={"x-bytes": count})


DeskId = Annotated[bytes, _exactly(ID_BYTES)]
PublicKey = Annotated[bytes, _exactly(KEY_BYTES)]
Beginning = Annotated[bytes, _exactly(BEGINNING)]
_FIRST_MOMENT, _LAST_MOMENT = (
    datetime(y, 1, 1, tzinfo=VIETNAM).timestamp() for y in (EARLIEST_YEAR, LATEST_YEAR + 1)
)
_MOST_FIELDS = 64  # of a message of any format
_MOST_DESKS = 10_000  # that a unit ever had
Count = Annotated[int, msgspec.Meta(ge=0, le=(1 << 63) - 1)]  # what is signed as eight bytes
# What decoding raises of bytes that are no message; a text that is no UTF-8 is none of msgspec's
# own errors.
UNREADABLE = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)


class Have(msgspec.Struct, frozen=True, array_like=True):
    """What somebody holds of one desk's journal: entries `low` to `sequence`, whose hash begins
    like this.
    """

    desk_id: DeskId
    low: Annotated[int, msgspec.Meta(ge=1)]
    sequence: Annotated[int, msgspec.Meta(ge=0, lt=1 << 40)]
    beginning: Beginning


# A length is looked at before anything is made of it.
Haves = Annotated[list[Have], msgspec.Meta(min_length=1, max_length=_MOST_DESKS)]


class SignedRun(msgspec.Struct, frozen=True, array_like=True):
    """A run as `wire.pack` made it, and its desk's signature of its last entry.

    One that fits under what the reader holds needs no signature: what is held names its end.
    """

    run: bytes
    signature: bytes


class Ask(msgspec.Struct, frozen=True, array_like=True):
    """`have[0]` is the desk's own journal; `run` the next of it, as far as the desk believes the
    hub to be.

    `back`: what a hub restored from a copy wrote itself and asked for.
    """

    format: int
    practice: bool
    have: Haves
    run: SignedRun | None
    most: Count  # bytes of runs the desk wants back
    back: SignedRun | None = None


class Acknowledged(msgspec.Struct, frozen=True, array_like=True):
    """How far the hub holds the asking desk's journal, durably; signed by the hub, in its epoch."""

    hub_id: bytes
    epoch: Count
    sequence: Count
    hash: bytes
    signature: bytes


class KnownDesk(msgspec.Struct, frozen=True, array_like=True):
    """A desk of the unit and the key its heads are signed with; `certificate` is the hub's
    signature of all three.
    """

    desk_id: bytes
    number: int
    public_key: bytes
    certificate: bytes = b""


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """`desks` are those whose runs follow; `is_more` when the hub holds more for this desk.

    `lost`: journals of which the desk holds more than the hub does, as far as the hub does; its own
    it wants back.
    """

    format: int
    acknowledged: Acknowledged
    desks: list[KnownDesk]
    runs: list[SignedRun]
    is_more: bool
    lost: Annotated[list[Have], msgspec.Meta(max_length=_MOST_DESKS)] = []


class Enrolment(msgspec.Struct, frozen=True, array_like=True):
    """A desk asks to be enrolled. `proof` is keyed by the invitation's code, which itself does not
    travel; see `enrolment`.
    """

    format: int
    practice: bool
    unit: str
    desk: int
    desk_id: DeskId
    public_key: PublicKey
    proof: bytes
    signature: bytes


class Enrolled(msgspec.Struct, frozen=True, array_like=True):
    """The desk is enrolled; `sealed` holds the token it shows from now on, readable by this desk
    alone.
    """

    format: int
    hub_id: bytes
    epoch: Count
    public_key: bytes
    sealed: bytes
    proof: bytes


class Refused(msgspec.Struct, frozen=True, array_like=True):
    """Why a request was turned down: the code of a sentence, and what stands in it."""

    code: str
    values: dict[str, str | int]


Message = Ask | Answer | Enrolment | Enrolled | Refused
Request = TypeVar("Request", Ask, Enrolment)
Reply = TypeVar("Reply", Answer, Enrolled)

_encoder = msgspec.msgpack.Encoder()
_begins = msgspec.msgpack.Decoder(
    Annotated[list[msgspec.Raw], msgspec.Meta(max_length=_MOST_FIELDS)]
)


def packed(message: Message) -> bytes:
    return _encoder.encode(message)


def ask_of(data: bytes) -> Ask:
    """A desk's request; anything else is refused."""
    ask = _request(Ask, data)
    if any(have.low > have.sequence + 1 for have in ask.have):
        raise Refusal("request-unreadable", "request")
    return ask


def enrolment_of(data: bytes) -> Enrolment:
    """A desk's wish to be enrolled; anything else is refused."""
    return _request(Enrolment, data)


def _request(shape: type[Request], data: bytes) -> Request:
    """What a desk sent."""
    if (format_ := _format_of(data)) not in (FORMAT, None):
        raise Refusal("desk-of-another-program", "request", format=format_, known=FORMAT)
    try:
        return msgspec.msgpack.decode(data, type=shape)
    except UNREADABLE:
        raise Refusal("request-unreadable", "request") from None


def reply_of(shape: type[Reply], data: bytes) -> Reply:
    """What a hub answered; anything else (a captive portal's page, a cut one) is no hub's."""
    if (format_ := _format_of(data)) not in (FORMAT, None):
        raise Refusal("hub-of-another-program", "hub", format=format_, known=FORMAT)
    try:
        return msgspec.msgpack.decode(data, type=shape)
    except UNREADABLE:
        raise Unavailable("answer-unreadable", "hub") from None


def read_refusal(data: bytes) -> Refused:
    """Why a hub turned a request down."""
    try:
        return msgspec.msgpack.decode(data, type=Refused)
    except UNREADABLE:
        raise Unavailable("answer-unreadable", "hub") from None


def _format_of(data: bytes) -> int | None:
    """The format a message of any version begins with; None when this is no message."""
    try:
        return msgspec.msgpack.decode(_begins.decode(data)[0], type=int)
    except (*UNREADABLE, IndexError):
        return None


def epoch_shown(epoch: int) -> str:
    """An epoch for people: the moment it began, or the number where it names none (a hub's first is
    1).
    """
    seconds = epoch / 1000
    if not _FIRST_MOMENT <= seconds < _LAST_MOMENT:
        return str(epoch)
    return datetime.fromtimestamp(seconds, VIETNAM).strftime("%d/%m/%Y %H:%M")


def bytes_to_acknowledge(
    hub_id: bytes, epoch: int, desk_id: bytes, sequence: int, hash_: bytes
) -> bytes:
    """What a hub signs to acknowledge."""
    return (
        b"counter-acknowledged-1\0"
        + hub_id
        + epoch.to_bytes(8, "big")
        + desk_id
        + sequence.to_bytes(8, "big")
        + hash_
    )


def desk_bytes(hub_id: bytes, desk: KnownDesk) -> bytes:
    """What a hub signs to certify that it let a desk of this name and number in with this key."""
    return (
        b"counter-desk-1\0"
        + hub_id
        + desk.desk_id
        + desk.number.to_bytes(8, "big", signed=True)
        + desk.public_key
    )
