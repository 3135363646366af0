"""What a desk asks of a hub and what it is answered: one request carries both directions.

Both are msgpack arrays; runs travel inside as `wire` packs them. A run names its end with the signature of the desk that
wrote it; a hub keeps the signatures it accepted and passes them on, so every reader proves every run by itself.
"""

import msgspec

from counter.domain.refusal import Refusal

FORMAT = 1
BEGINNING = 8  # bytes of a head's hash that name it to somebody who holds the same
MOST_BYTES = 16 * 1024 * 1024  # of one message


class Have(msgspec.Struct, frozen=True, array_like=True):
    """How far somebody holds one desk's journal: up to `sequence`, whose entry's hash begins like this."""

    desk_id: bytes
    sequence: int
    beginning: bytes


class SignedRun(msgspec.Struct, frozen=True, array_like=True):
    """A run as `wire.pack` made it, and its desk's signature of its last entry."""

    run: bytes
    signature: bytes


class Ask(msgspec.Struct, frozen=True, array_like=True):
    """`have[0]` is the desk's own journal; `run` the next of it, as far as the desk believes the hub to be."""

    format: int
    practice: bool
    have: list[Have]
    run: SignedRun | None
    most: int  # bytes of runs the desk wants back


class Acknowledged(msgspec.Struct, frozen=True, array_like=True):
    """How far the hub holds the asking desk's journal, durably; signed by the hub, in its epoch."""

    hub_id: bytes
    epoch: int
    sequence: int
    hash: bytes
    signature: bytes


class KnownDesk(msgspec.Struct, frozen=True, array_like=True):
    """A desk of the unit and the key its heads are signed with."""

    desk_id: bytes
    number: int
    public_key: bytes


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """`desks` are those whose runs follow; `is_more` when the hub holds more for this desk."""

    format: int
    acknowledged: Acknowledged
    desks: list[KnownDesk]
    runs: list[SignedRun]
    is_more: bool


class Refused(msgspec.Struct, frozen=True, array_like=True):
    """Why a request was turned down: the code of a sentence, and what stands in it."""

    code: str
    values: dict[str, str | int]


_encoder = msgspec.msgpack.Encoder()
_asks, _answers = msgspec.msgpack.Decoder(Ask), msgspec.msgpack.Decoder(Answer)


def packed(message: Ask | Answer | Refused) -> bytes:
    return _encoder.encode(message)


def ask_of(data: bytes) -> Ask:
    """A desk's request; anything else is refused."""
    try:
        ask = _asks.decode(data)
    except msgspec.MsgspecError:
        raise Refusal("request-unreadable", "request") from None
    if ask.format != FORMAT:
        raise Refusal("desk-of-another-program", "request", format=ask.format, known=FORMAT)
    if not ask.have or any(len(have.desk_id) != 16 or len(have.beginning) != BEGINNING for have in ask.have):
        raise Refusal("request-unreadable", "request")
    return ask


def answer_of(data: bytes) -> Answer:
    """A hub's answer; anything else (a captive portal's page, a cut one) is refused."""
    try:
        answer = _answers.decode(data)
    except msgspec.MsgspecError:
        raise Refusal("answer-unreadable", "answer") from None
    if answer.format != FORMAT:
        raise Refusal("hub-of-another-program", "answer", format=answer.format, known=FORMAT)
    return answer


def acknowledged_bytes(hub_id: bytes, epoch: int, desk_id: bytes, sequence: int, hash_: bytes) -> bytes:
    """What a hub signs to acknowledge."""
    return (
        b"counter-acknowledged-1\0" + hub_id + epoch.to_bytes(8, "big") + desk_id + sequence.to_bytes(8, "big") + hash_
    )
