"""Sealed to the holder of a signing key: only they can open it, and nobody needs to have met them (libsodium's sealed box).

Ed25519 keys serve as X25519 keys here, as libsodium offers it, so that a desk and a hub have one key each.
"""


def sealed(public_key: bytes, data: bytes) -> bytes:
    """Readable by the holder of the signing key that belongs to this public key."""
    from nacl.public import SealedBox
    from nacl.signing import VerifyKey

    return SealedBox(VerifyKey(public_key).to_curve25519_public_key()).encrypt(data)


def opened(signing_key: bytes, data: bytes) -> bytes | None:
    """What was sealed to this key; None when it was sealed to another, or altered."""
    from nacl.exceptions import CryptoError
    from nacl.public import SealedBox
    from nacl.signing import SigningKey

    try:
        return SealedBox(SigningKey(signing_key).to_curve25519_private_key()).decrypt(data)
    except CryptoError:
        return None
