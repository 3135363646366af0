"""The exchange on a USB drive: what a desk would ask and bring by cable, as a sealed file; the
hub's answer likewise.

    up     what the desk holds (list of Have), then its runs, each a frame
    down   what the hub acknowledges (Answer without runs), then runs of other desks, each a frame

Every frame is proven by itself, so what came before a tear stays.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from counter.domain.refusal import CounterError, Refusal
from counter.storage.hub_rows import HubRow
from counter.sync import sealed_file
from counter.sync.asking import build_ask, sign_run
from counter.sync.batching import MOST_ENTRIES
from counter.sync.desk_side import DeskSide, pieces
from counter.sync.exchange import failure_of_run
from counter.sync.messages import UNREADABLE, Answer, Have, Haves, SignedRun
from counter.sync.proving import prove_answer, prove_run
from counter.sync.rounds import Exchanged
from counter.sync.sealed_file import Header

UP, DOWN = "up", "down"

_encoder = msgspec.msgpack.Encoder()
T = TypeVar("T", Answer, SignedRun, list[Have])


def header(kind: str, *, maker: bytes, receiver: bytes, unit: str, practice: bool) -> Header:
    """A new file's header; `sealed_file.write` signs it."""
    return Header(kind, maker, receiver, unit, practice, secrets.token_bytes(16), b"", b"", b"")


def check_receiver(header: Header, kind: str, receiver: bytes, practice: bool) -> None:
    """Refused when the file is the other way's, another's, or of practice among real ones."""
    if header.kind != kind:
        raise Refusal(
            "bundle-for-the-hub" if header.kind in (UP, "enrolment") else "bundle-for-a-desk",
            "file",
        )
    if header.practice != practice:
        raise Refusal("practice-and-real", "file")
    if header.receiver != receiver:
        raise Refusal("bundle-of-another-hub" if kind == UP else "bundle-of-another-desk", "file")


def runs_of(frames: Iterator[bytes]) -> Iterator[SignedRun]:
    for frame in frames:
        yield _decode(SignedRun, frame)


def haves_of(frames: Iterator[bytes]) -> list[Have]:
    """The first frame of what goes up."""
    return _decode(Haves, next(frames, b""))


def _decode(shape: type[T], frame: bytes) -> T:
    try:
        return msgspec.msgpack.decode(frame, type=shape)
    except UNREADABLE:
        raise Refusal("bundle-altered", "file") from None


def packed(message: SignedRun | Answer | list[Have]) -> bytes:
    return _encoder.encode(message)


# ---- the desk's side


def export(desk: DeskSide, path: Path, unit: str) -> Exchanged:
    """Everything the hub has not acknowledged, and what this desk holds, into a file for the hub."""
    done, hub = Exchanged(), desk.hub
    own = desk.gather(None, 0).own
    head = header(UP, maker=own.desk_id, receiver=hub.hub_id, unit=unit, practice=desk.practice)
    done.bytes_up = sealed_file.write(path, head, hub.public_key, desk.signer, _bring(desk, done))
    done.unacknowledged = own.sequence - own.acknowledged
    return done


def _bring(desk: DeskSide, done: Exchanged) -> Iterator[bytes]:
    after = None
    while True:
        gathered = desk.gather(after, MOST_ENTRIES)
        ask = build_ask(gathered, sign_run(gathered.entries, desk.signer), desk.practice, 0)
        if after is None:
            yield packed(ask.have)
        if ask.run is None:
            return
        yield packed(ask.run)
        done.sent += len(gathered.entries)
        after = (gathered.own.acknowledged if after is None else after) + len(gathered.entries)


def take(desk: DeskSide, path: Path) -> Exchanged:
    """The hub's answer from a file: what it acknowledges, and what other desks did."""
    done = Exchanged()
    with sealed_file.open_sealed(path) as (head, file):
        gathered = desk.gather(None, 0)
        check_receiver(head, DOWN, gathered.own.desk_id, desk.practice)
        if head.maker != desk.hub.hub_id:
            raise Refusal("bundle-of-another-hub", "file")
        sealed_file.check_maker(head, desk.hub.public_key)
        frames = sealed_file.frames(head, file, desk.signer)
        answer = _decode(Answer, next(frames, b""))
        _check_not_old(answer, gathered.own.acknowledged, desk.hub)
        told = prove_answer(answer, gathered, desk.hub)
        desk.acknowledge(told, Exchanged())
        failed: CounterError | None = None
        for run in runs_of(frames):
            no_room = desk.find_no_room()
            if no_room is not None:
                raise no_room
            try:
                found = prove_run(run, told.keys, desk.gather(None, 0))
                for piece in pieces(found):
                    done.received += desk.take(piece)
            except Exception as error:  # one desk's fault keeps no other desk's entries away
                failed = failed or failure_of_run(error)
        done.bytes_down = file.tell()
    if failed is not None:
        raise failed
    own = desk.gather(None, 0).own
    done.unacknowledged = own.sequence - own.acknowledged
    return done


def _check_not_old(answer: Answer, acknowledged: int, hub: HubRow) -> None:
    told = answer.acknowledged
    if told.epoch == hub.epoch and told.sequence < acknowledged:
        raise Refusal("bundle-old", "file", sequence=told.sequence, known=acknowledged)
