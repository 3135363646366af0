"""The desk's two secrets, each in a file of its own: the database's key and the signing key.

A passphrase wraps each with its own salt (Argon2id, then ChaCha20-Poly1305); the code of the
recovery sheet wraps them a second time. Without a passphrase the secret lies open in its file, and
the desk says so at every start. Both files name the desk they belong to.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from counter.domain.refusal import Damaged, Refusal, Unreadable
from counter.storage import files, machine, recovery_code

# RFC 9106, second recommended choice: 64 MiB fits the oldest PC in use.
_TIME_COST = 3
MEMORY_KIB = 64 * 1024
_LANES = 4
# A file that asks for more than this is not ours: it would keep the computer busy for ever.
_MOST_TIME, _MOST_MEMORY_KIB, _MOST_LANES = 16, 1024 * 1024, 16
_SHORTEST_SALT = 8  # bytes; ours has 16
LONGEST_FILE = 16 * 1024
_FORMAT = 1
SECRET_BYTES = 32
SHORTEST_PASSPHRASE = 8  # characters

Fields = dict[str, object]


def fingerprint(public_key: bytes) -> str:
    """What a person compares to know a desk again: `a1b2 c3d4 e5f6 0718`."""
    digits = hashlib.sha256(public_key).hexdigest()[:16]
    return " ".join(digits[n : n + 4] for n in range(0, len(digits), 4))


def create(
    path: Path,
    secret: bytes,
    passphrase: str | None,
    *,
    desk: str = "",
    sheet: bytes | None = None,
    name: str = "",
) -> None:
    """Writes a secret's file, wrapped when there is a passphrase. `desk`: the fingerprint of the
    desk it belongs to, or the name of the hub; `sheet`: the code of its recovery sheet; `name`: what it is wrapped under,
    where that is not the file's own name.
    """
    fields: Fields = {"format": _FORMAT}
    if desk:
        fields["desk"] = desk
    if passphrase:
        salt = os.urandom(16)
        fields |= {"salt": salt.hex(), "time": _TIME_COST, "memory": MEMORY_KIB, "lanes": _LANES}
        fields |= _wrap(name or path.name, secret, _key_of(passphrase, fields), "nonce", "wrapped")
        if sheet is not None:
            fields |= _wrap(
                name or path.name, secret, recovery_code.key_of(sheet), "sheet_nonce", "sheet"
            )
    else:
        fields["open"] = secret.hex()
    fields["check"] = _check(fields)
    machine.write_durably(path, json.dumps(fields).encode(), private=True)


def is_wrapped(path: Path) -> bool:
    """True when the secret needs a passphrase."""
    return "wrapped" in _read(path)


def is_readable(path: Path) -> bool:
    """True for a key file as it was written, whatever opens it."""
    try:
        return bool(_read(path))
    except Damaged:
        return False


def has_sheet(path: Path) -> bool:
    """True when a recovery sheet opens it too."""
    return "sheet" in _read(path)


def desk_of(path: Path) -> str:
    """The fingerprint of the desk a file belongs to; empty for one that an earlier program wrote."""
    return str(_read(path).get("desk", ""))


def check_pair(database_key: Path, signing_key: Path) -> None:
    """Damage when the two key files are not of one desk, or one of them lies open beside a wrapped
    one: somebody changed them behind the program's back. Files of an earlier program name no desk.
    """
    names = {name for name in map(desk_of, (database_key, signing_key)) if name}
    if len(names) > 1:
        raise Damaged("key-files-mixed", "data")
    if is_wrapped(database_key) != is_wrapped(signing_key):
        raise Damaged("key-files-unwrapped", "data")


def load(path: Path, passphrase: str | None, *, name: str = "") -> bytes:
    """The secret, by the passphrase or by the code of the recovery sheet; `name` as it was created.
    Refuses a missing or wrong one; a file that was changed is damaged.
    """
    return _load_secret(path, _read(path), passphrase, name or path.name)


class RememberedKey:
    """A wrapped secret as its file was at one moment: whatever becomes of the file, it opens for
    what opened it then.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._fields = path, _read(path)

    def opens_with(self, typed: str) -> bool:
        """True for the passphrase of that moment, and for its recovery sheet's code."""
        try:
            _load_secret(self._path, self._fields, typed, self._path.name)
        except Refusal:
            return False
        return True


def _load_secret(path: Path, fields: Fields, passphrase: str | None, name: str) -> bytes:
    """The secret in what was read of a file."""
    try:
        secret = _secret(path, fields, passphrase, name)
    except (KeyError, ValueError):
        raise Damaged("key-file-damaged", "data", file=path.name) from None
    if len(secret) != SECRET_BYTES:
        raise Damaged("key-file-damaged", "data", file=path.name)
    return secret


def _secret(path: Path, fields: Fields, passphrase: str | None, name: str) -> bytes:
    if "open" in fields:
        return bytes.fromhex(str(fields["open"]))
    if not passphrase:
        raise Refusal("passphrase-needed", "passphrase")
    code = recovery_code.read(passphrase)
    if code is not None and "sheet" in fields:
        secret = _unwrap(name, fields, recovery_code.key_of(code), "sheet_nonce", "sheet")
        if secret is not None:
            return secret
    _check_costs(path, fields)
    secret = _unwrap(name, fields, _key_of(passphrase, fields), "nonce", "wrapped")
    if secret is None:
        is_code = "sheet" in fields and recovery_code.is_like_one(passphrase)
        raise Refusal("recovery-code-wrong" if is_code else "passphrase-wrong", "passphrase")
    return secret


def _wrap(bound_to: str, secret: bytes, key: bytes, nonce_name: str, name: str) -> Fields:
    # late: libsodium and Argon2 take 9 ms, and a desk without a passphrase needs neither
    from counter.storage import wrapping

    nonce, wrapped = wrapping.wrap(secret, key, bound_to)
    return {nonce_name: nonce.hex(), name: wrapped.hex()}


def _unwrap(bound_to: str, fields: Fields, key: bytes, nonce_name: str, name: str) -> bytes | None:
    """None for another key."""
    from counter.storage import wrapping  # late: see `_wrap`, 9 ms

    nonce, wrapped = bytes.fromhex(str(fields[nonce_name])), bytes.fromhex(str(fields[name]))
    return wrapping.unwrap(wrapped, nonce, key, bound_to)


def _check_costs(path: Path, fields: Fields) -> None:
    named = (("time", _MOST_TIME), ("memory", _MOST_MEMORY_KIB), ("lanes", _MOST_LANES))
    costs: list[tuple[Any, int]] = [(fields[name], most) for name, most in named]
    is_bounded = all(type(cost) is int and 1 <= cost <= most for cost, most in costs)
    # What Argon2 itself asks for: eight blocks a worker, and a salt that is one.
    if (
        not is_bounded
        or costs[1][0] < 8 * costs[2][0]
        or len(bytes.fromhex(str(fields["salt"]))) < _SHORTEST_SALT
    ):
        raise Damaged("key-file-damaged", "data", file=path.name)


def _key_of(passphrase: str, fields: Fields) -> bytes:
    """The key a passphrase gives with the salt and the costs kept beside the secret."""
    from counter.storage import wrapping  # late: see `_wrap`, 9 ms

    return wrapping.key_of(
        passphrase,
        bytes.fromhex(str(fields["salt"])),
        time=int(str(fields["time"])),
        memory=int(str(fields["memory"])),
        lanes=int(str(fields["lanes"])),
    )


def _check(fields: Fields) -> str:
    """Tells a torn or altered file from a wrong passphrase."""
    named = json.dumps({k: v for k, v in fields.items() if k != "check"}, sort_keys=True)
    return hashlib.sha256(named.encode()).hexdigest()[:32]


def _read(path: Path) -> Fields:
    try:
        fields = json.loads(files.read(path, LONGEST_FILE))
        if isinstance(fields, dict) and fields.get("check") == _check(fields):
            return fields
    except (Unreadable, ValueError, RecursionError):
        pass
    raise Damaged("key-file-damaged", "data", file=path.name)
