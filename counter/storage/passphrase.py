"""The desk's passphrase: compared while the desk is locked, exchanged for another."""

import hashlib
import hmac
import os
import unicodedata
from contextlib import suppress

from counter.domain.refusal import Refusal
from counter.storage import keys
from counter.storage.folder import Folder

# Argon2id as OWASP's password storage cheat sheet has it at least: the hash never leaves this process's memory.
_TIME_COST = 2
_MEMORY_KIB = 19 * 1024
_HASH_BYTES = 32


class Verifier:
    """Compares what is typed with the passphrase a desk was opened with, in memory: files may change meanwhile."""

    def __init__(self, passphrase: str) -> None:
        self._salt = os.urandom(16)
        self._hash = self._hashed(passphrase)

    def is_right(self, typed: str) -> bool:
        return hmac.compare_digest(self._hashed(typed), self._hash)

    def _hashed(self, passphrase: str) -> bytes:
        from argon2.low_level import Type, hash_secret_raw  # late: a desk without a passphrase starts without it

        return hash_secret_raw(
            unicodedata.normalize("NFC", passphrase).encode(errors="surrogateescape"),
            self._salt,
            time_cost=_TIME_COST,
            memory_cost=_MEMORY_KIB,
            parallelism=1,
            hash_len=_HASH_BYTES,
            type=Type.ID,
        )


def key_files(folder: Folder) -> bytes:
    """A hash of both key files as they lie on the disk; one that cannot be read counts as empty."""
    content = hashlib.sha256()
    for path in (folder.database_key, folder.signing_key):
        with suppress(OSError):
            content.update(path.read_bytes())
        content.update(b"|")
    return content.digest()


def change(folder: Folder, before: str | None, after: str, sheet: bytes | None = None) -> None:
    """Wraps both keys anew, by whoever holds the lock; refused when `before` is wrong. Nothing else changes: copies made
    earlier still open with the passphrase of their time. `sheet`: the code of the recovery sheet, which stays good."""
    if len(after) < keys.SHORTEST_PASSPHRASE:
        raise Refusal("passphrase-short", "new_passphrase", count=keys.SHORTEST_PASSPHRASE)
    wrap_anew(folder, before, after, sheet)


def wrap_anew(folder: Folder, opens: str | None, passphrase: str | None, sheet: bytes | None) -> None:
    """Both keys, opened by what `opens` them now, wrapped with a passphrase and a recovery sheet's code."""
    paths = (folder.database_key, folder.signing_key)
    secrets = [(path.name, keys.load(path, opens), keys.desk_of(path)) for path in paths]
    made = folder.begun_keys()
    with folder.usable():
        for name, secret, desk in secrets:
            keys.create(made / name, secret, passphrase, desk=desk, sheet=sheet)
    folder.take_keys(made)
