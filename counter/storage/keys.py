"""The desk's two secrets, each in a file of its own: the database's key and the signing key.

A passphrase wraps each with its own salt (Argon2id, then ChaCha20-Poly1305). Without one the secret lies open in its file,
and the desk says so at every start. The libraries are imported where they are used: a desk without a passphrase starts
without them.
"""

import hashlib
import json
import os
import unicodedata
from pathlib import Path

from counter.domain.refusal import Damaged, Refusal
from counter.storage import machine

# RFC 9106, second recommended choice: 64 MiB fits the oldest PC in use.
_TIME_COST = 3
_MEMORY_KIB = 64 * 1024
_LANES = 4
_FORMAT = 1
SHORTEST_PASSPHRASE = 8  # characters


def create(path: Path, secret: bytes, passphrase: str | None, name: str = "") -> None:
    """Writes a secret's file, wrapped when there is a passphrase, and bound to `name` or else to the file's."""
    fields: dict[str, object] = {"format": _FORMAT}
    if passphrase:
        from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt as encrypted

        salt, nonce = os.urandom(16), os.urandom(12)
        fields |= {"salt": salt.hex(), "nonce": nonce.hex()}
        fields |= {"time": _TIME_COST, "memory": _MEMORY_KIB, "lanes": _LANES}
        fields["wrapped"] = encrypted(secret, (name or path.name).encode(), nonce, _key_of(passphrase, fields)).hex()
    else:
        fields["open"] = secret.hex()
    fields["check"] = _check(fields)
    machine.write_durably(path, json.dumps(fields).encode(), private=True)


def is_wrapped(path: Path) -> bool:
    """True when the secret needs a passphrase."""
    return "wrapped" in _read(path)


def load(path: Path, passphrase: str | None, name: str = "") -> bytes:
    """The secret, as it was created under this name. Refuses a missing or wrong passphrase; a file that was changed is damaged."""
    fields = _read(path)
    if "open" in fields:
        return bytes.fromhex(str(fields["open"]))
    if not passphrase:
        raise Refusal("passphrase-needed", "passphrase")
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt as decrypted
    from nacl.exceptions import CryptoError

    nonce, wrapped = bytes.fromhex(str(fields["nonce"])), bytes.fromhex(str(fields["wrapped"]))
    try:
        return decrypted(wrapped, (name or path.name).encode(), nonce, _key_of(passphrase, fields))
    except CryptoError:
        raise Refusal("passphrase-wrong", "passphrase") from None


def _key_of(passphrase: str, fields: dict[str, object]) -> bytes:
    """The key a passphrase gives with the salt and the costs kept beside the secret."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode(errors="surrogateescape"),
        bytes.fromhex(str(fields["salt"])),
        time_cost=int(str(fields["time"])),
        memory_cost=int(str(fields["memory"])),
        parallelism=int(str(fields["lanes"])),
        hash_len=32,
        type=Type.ID,
    )


def _check(fields: dict[str, object]) -> str:
    """Tells a torn or altered file from a wrong passphrase."""
    named = json.dumps({k: v for k, v in fields.items() if k != "check"}, sort_keys=True)
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def _read(path: Path) -> dict[str, object]:
    try:
        fields = json.loads(path.read_bytes())
        if isinstance(fields, dict) and fields.get("check") == _check(fields):
            return fields
    except (OSError, ValueError):
        pass
    raise Damaged("key-file-damaged", "data", file=path.name)
