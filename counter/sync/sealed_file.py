"""A file carried on a USB drive: signed by whoever made it, readable by one receiver, of any length
in little memory.

    file   = "counter-bundle-1\\n", length (4 bytes), header (msgpack), frames
    frame  = length (4 bytes), a message of a secretstream (XChaCha20-Poly1305); the last is marked as the last

The stream's key stands in the header, sealed to the receiver; the header is signed, so nobody
else's frames fit under it.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec
from nacl.bindings import crypto_secretstream_xchacha20poly1305_init_pull as begin_reading
from nacl.bindings import crypto_secretstream_xchacha20poly1305_init_push as begin_writing
from nacl.bindings import crypto_secretstream_xchacha20poly1305_keygen as new_key
from nacl.bindings import crypto_secretstream_xchacha20poly1305_pull as open_frame
from nacl.bindings import crypto_secretstream_xchacha20poly1305_push as seal_frame
from nacl.bindings import crypto_secretstream_xchacha20poly1305_state as new_state
from nacl.bindings import crypto_secretstream_xchacha20poly1305_TAG_FINAL as LAST
from nacl.exceptions import CryptoError

from counter.domain.refusal import Refusal, Unavailable, reason_of
from counter.storage import files, signing
from counter.storage.signing import Signer
from counter.sync import kinds
from counter.sync.kinds import BUNDLE
from counter.sync.messages import UNREADABLE

_LENGTH = 4
_MOST_HEADER, _MOST_FRAME = 4096, 32 * 1024 * 1024


class Header(msgspec.Struct, frozen=True, array_like=True):
    """Who made it for whom; ids as hubs and desks have them. `number` names this file."""

    kind: str  # "enrolment" and "up" go to a hub, "enrolled" and "down" to a desk
    maker: bytes
    receiver: bytes
    unit: str
    practice: bool
    number: bytes
    key: bytes
    stream: bytes
    signature: bytes


def write(
    path: Path, header: Header, receiver_key: bytes, signer: Signer, frames: Iterable[bytes]
) -> int:
    """Writes the file whole or not at all; its size in bytes. Keys and signature of `header` are
    filled in.
    """
    key, state = new_key(), new_state()
    stream = begin_writing(state, key)
    bare = msgspec.structs.replace(
        header, key=signing.seal(receiver_key, key), stream=stream, signature=b""
    )
    signed = msgspec.structs.replace(bare, signature=signer.sign(_bytes_to_sign(bare)))
    with files.replacing(path) as file:
        _put(file, BUNDLE, msgspec.msgpack.encode(signed))
        for frame in frames:
            _put(file, b"", seal_frame(state, frame))
        _put(file, b"", seal_frame(state, b"", tag=LAST))
        return file.tell()


def _put(file: BinaryIO, before: bytes, data: bytes) -> None:
    file.write(before + len(data).to_bytes(_LENGTH, "big") + data)


def _bytes_to_sign(bare: Header) -> bytes:
    return BUNDLE + msgspec.msgpack.encode(bare)


@contextmanager
def open_sealed(path: Path) -> Iterator[tuple[Header, BinaryIO]]:
    """A file's header, not proven yet, and the rest of it."""
    with files.open_regular(path) as file:
        beginning = file.read(len(BUNDLE))
        if beginning != BUNDLE:
            kinds.refuse(beginning + file.read(len(BUNDLE)), "bundle-not-one")
        data = _next(file, _MOST_HEADER)
        try:
            header = msgspec.msgpack.decode(data or b"", type=Header)
        except UNREADABLE:
            raise Refusal(
                "bundle-torn" if data is None else "bundle-altered", "file", entries=0
            ) from None
        yield header, file


def check_maker(header: Header, public_key: bytes) -> None:
    """Refused when somebody else made it, or it was altered."""
    bare = msgspec.structs.replace(header, signature=b"")
    if not signing.is_signed(public_key, _bytes_to_sign(bare), header.signature):
        raise Refusal("bundle-altered", "file")


def frames(header: Header, file: BinaryIO, signer: Signer) -> Iterator[bytes]:
    """The frames in order; a file that ends early is torn, one that was changed is altered: told
    when it is met.
    """
    key, state = signer.opened(header.key), new_state()
    if key is None:
        raise Refusal("bundle-altered", "file")
    try:
        begin_reading(state, header.stream, key)
        while (data := _next(file, _MOST_FRAME)) is not None:
            frame, tag = open_frame(state, data)
            if tag == LAST:
                return
            yield frame
    except (CryptoError, ValueError, TypeError):
        raise Refusal("bundle-altered", "file") from None
    raise Refusal("bundle-torn", "file")


def _next(file: BinaryIO, most: int) -> bytes | None:
    """The next piece; None where the file ends too early for it."""
    try:
        length = file.read(_LENGTH)
        if len(length) < _LENGTH:
            return None
        size = int.from_bytes(length, "big")
        if size > most:
            raise Refusal("bundle-altered", "file")
        data = file.read(size)
    except OSError as error:
        raise Unavailable("bundle-unreadable", "file", reason=reason_of(error)) from error
    return data if len(data) == size else None
