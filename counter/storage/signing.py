"""Ed25519 signatures (RFC 8032): a desk signs the heads of its journal, a hub what it acknowledges.

The library is imported where it is used: a desk that only reads starts without it.
"""

from typing import Protocol

KEY_BYTES = 32
SIGNATURE_BYTES = 64


class Signer(Protocol):
    """Holds a signing key."""

    def sign(self, data: bytes) -> bytes:
        """The signature alone, 64 bytes."""
        ...


class _Signer:
    def __init__(self, signing_key: bytes) -> None:
        from nacl.signing import SigningKey

        self._sign = SigningKey(signing_key).sign

    def sign(self, data: bytes) -> bytes:
        return self._sign(data).signature


def signer(signing_key: bytes) -> Signer:
    """Of a key as `new_key` made it."""
    return _Signer(signing_key)


def new_key() -> bytes:
    """A secret of 32 bytes."""
    from nacl.signing import SigningKey

    return bytes(SigningKey.generate())


def public_key(signing_key: bytes) -> bytes:
    """What others prove this key's signatures with."""
    from nacl.signing import SigningKey

    return bytes(SigningKey(signing_key).verify_key)


def is_signed(public_key: bytes, data: bytes, signature: bytes) -> bool:
    """True when that key signed exactly this; a key or a signature of another shape signed nothing."""
    if len(public_key) != KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(public_key).verify(data, signature)
    except BadSignatureError:
        return False
    return True
