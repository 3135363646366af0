"""One key of a desk or a hub: it signs (Ed25519, RFC 8032), and opens what was sealed to it
(libsodium's sealed box).
"""

from typing import Protocol

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.public import SealedBox
from nacl.signing import SigningKey, VerifyKey

KEY_BYTES = 32
SIGNATURE_BYTES = 64


class Signer(Protocol):
    """Holds a signing key."""

    def sign(self, data: bytes, /) -> bytes:
        """The signature alone, 64 bytes."""
        ...

    def opened(self, data: bytes, /) -> bytes | None:
        """What was sealed to this key; None when it was sealed to another, or altered."""
        ...


class _Signer:
    def __init__(self, signing_key: bytes) -> None:
        self._key = SigningKey(signing_key)

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data).signature

    def opened(self, data: bytes) -> bytes | None:
        try:
            return SealedBox(self._key.to_curve25519_private_key()).decrypt(data)
        except CryptoError:
            return None


def seal(public_key: bytes, data: bytes) -> bytes:
    """Readable by the holder of this key alone; it serves as an X25519 key here, as libsodium
    offers it.
    """
    return SealedBox(VerifyKey(public_key).to_curve25519_public_key()).encrypt(data)


def signer(signing_key: bytes) -> Signer:
    """Of a key as `new_key` made it."""
    return _Signer(signing_key)


def new_key() -> bytes:
    """A secret of 32 bytes."""
    return bytes(SigningKey.generate())


def public_key(signing_key: bytes) -> bytes:
    """What others prove this key's signatures with."""
    return bytes(SigningKey(signing_key).verify_key)


def is_signed(public_key: bytes, data: bytes, signature: bytes) -> bool:
    """True when that key signed exactly this; a key or a signature of another shape signed nothing."""
    if len(public_key) != KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        VerifyKey(public_key).verify(data, signature)
    except BadSignatureError:
        return False
    return True
