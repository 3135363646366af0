"""A secret wrapped under a key (ChaCha20-Poly1305, RFC 8439), and the key that a passphrase gives
(Argon2id, RFC 9106).
"""

import os
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt as decrypt
from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt as encrypt
from nacl.exceptions import CryptoError

NONCE_BYTES = 12
_KEY_BYTES = 32


def wrap(secret: bytes, key: bytes, bound_to: str) -> tuple[bytes, bytes]:
    """The nonce and the wrapped secret; it opens under the same key and name alone."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce, encrypt(secret, bound_to.encode(), nonce, key)


def unwrap(wrapped: bytes, nonce: bytes, key: bytes, bound_to: str) -> bytes | None:
    """The secret; None for another key or name. ValueError for a nonce of another length."""
    try:
        return decrypt(wrapped, bound_to.encode(), nonce, key)
    except CryptoError:
        return None


def key_of(passphrase: str, salt: bytes, *, time: int, memory: int, lanes: int) -> bytes:
    """The key a passphrase gives; `memory` in KiB, `lanes` worked on at once."""
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode(errors="surrogateescape"),
        salt,
        time_cost=time,
        memory_cost=memory,
        parallelism=lanes,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )
