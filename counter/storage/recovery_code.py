"""The code on a desk's recovery sheet: 128 random bits, as letters and digits nobody confuses, with
a check for slips of the pen. It opens the desk and every copy of it when the passphrase is gone.
"""

import hashlib
import os
import re

CODE_BYTES = 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_READ_AS = str.maketrans("ILO", "110")
_DIGITS, _CHECK_DIGITS, _GROUP = 26, 2, 4
_BITS = 5


def new_code() -> bytes:
    return os.urandom(CODE_BYTES)


def spell(code: bytes) -> str:
    """`7KQF-M2XW-…`, seven groups of four."""
    digits = _digits(int.from_bytes(code, "big"), _DIGITS) + _check(code)
    return "-".join(digits[n : n + _GROUP] for n in range(0, len(digits), _GROUP))


def read(text: str) -> bytes | None:
    """The code somebody typed or pasted, with dashes of any length or without; None for what is
    none.
    """
    if not is_like_one(text):
        return None
    digits = _digits_in(text)
    number = 0
    for digit in digits[:_DIGITS]:
        number = number << _BITS | _ALPHABET.index(digit)
    if number >> (8 * CODE_BYTES):
        return None
    code = number.to_bytes(CODE_BYTES, "big")
    if _check(code) == digits[_DIGITS:]:
        return code
    return None


def is_like_one(text: str) -> bool:
    """True for so many letters and digits as a code has, right or wrong: a slip of the pen in one
    of them.
    """
    digits = _digits_in(text)
    return len(digits) == _DIGITS + _CHECK_DIGITS and set(digits) <= set(_ALPHABET)


def _digits_in(text: str) -> str:
    return re.sub(r"[\W_]", "", text).upper().translate(_READ_AS)


def key_of(code: bytes) -> bytes:
    """The key it wraps secrets with: so many random bits need no slow derivation."""
    return hashlib.blake2b(code, digest_size=32, person=b"counter-sheet").digest()


def _digits(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> (_BITS * place) & 31] for place in reversed(range(count)))


def _check(code: bytes) -> str:
    return _digits(int.from_bytes(hashlib.sha256(code).digest()[:2], "big"), _CHECK_DIGITS)
