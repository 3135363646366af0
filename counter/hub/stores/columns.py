"""What the columns of a store may hold: what a query found is made values of here, and a value that
no program wrote is damage.

One name means one thing in all tables, so the names alone say how a row is read. PostgreSQL sees to
its types itself; SQLite keeps whatever a torn page says.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Damaged
from counter.storage import signing
from counter.storage.journal import codec

_NAME_BYTES, _HASH_BYTES, _REFERENCE_BYTES = 16, 32, 24


class Columns:
    """Some columns of a table, in the order a query names them."""

    def __init__(self, table: str, names: str) -> None:
        self.names, self._table = names, table
        self._kinds = [_kind_of(table, name) for name in names.split(", ")]

    def read(self, row: Sequence[Any]) -> list[Any]:
        """A row's values; damaged where one of them was never written so."""
        return self.read_all([row])[0]

    def read_all(self, rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
        """All are fetched before one is looked at: a query that damage cuts off half way would keep
        its connection at that moment, and whoever has it next would read what is long past.
        """
        found, kinds = list(rows), self._kinds
        try:
            return [[kind(value) for kind, value in zip(kinds, row, strict=True)] for row in found]
        except ValueError:
            raise Damaged("hub-store-damaged", "store", reason=self._table) from None


def _text(value: object) -> str:
    if type(value) is not str:
        raise ValueError("no text")
    return value


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("no count")
    return value


def _number(value: object) -> int:
    """A place, or a number that something is named by: they begin at 1."""
    if type(value) is not int or value < 1:
        raise ValueError("no number")
    return value


def _flag(value: object) -> bool:
    if value not in (0, 1):
        raise ValueError("no flag")
    return bool(value)


def _bytes(value: object) -> bytes:
    if type(value) is not bytes:
        raise ValueError("no bytes")
    return value


def _bytes_of(length: int) -> Callable[[object], bytes]:
    def read(value: object) -> bytes:
        if type(value) is not bytes or len(value) != length:
            raise ValueError("bytes of another length")
        return value

    return read


def _signing_key(value: object) -> bytes:
    """Empty where the key lies in a file of its own."""
    if value == b"":
        return b""
    return _bytes_of(signing.KEY_BYTES)(value)


def _time(value: object) -> datetime:
    """SQLite has no times: there they stand as ISO texts."""
    if isinstance(value, datetime):
        return value.astimezone(VIETNAM)
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError("no moment")
    return moment


def _or_none(kind: Callable[[object], Any]) -> Callable[[object], Any]:
    return lambda value: None if value is None else kind(value)


def _reference(value: object) -> object:
    return codec.reference_of(_bytes_of(_REFERENCE_BYTES)(value))


def _kind_of(table: str, name: str) -> Callable[[object], Any]:
    return _OF_TABLES.get((table, name)) or _KINDS[name]


# An invitation may be for any desk.
_OF_TABLES = {("invitations", "desk"): _or_none(_number)}
_KINDS: dict[str, Callable[[object], Any]] = {
    "bytes": _count,
    "code_hash": _bytes_of(_HASH_BYTES),
    "data": _bytes,
    "day": _text,
    "desk": _number,
    "desk_id": _bytes_of(_NAME_BYTES),
    "enrolled_at": _time,
    "entry": _reference,
    "epoch": _number,
    "expires_at": _time,
    "first": _number,
    "followed": _count,
    "hash": _bytes_of(_HASH_BYTES),
    "head": _bytes_of(_HASH_BYTES),
    "hub_id": _bytes_of(_NAME_BYTES),
    "journal": _number,
    "last": _number,
    "number": _number,
    "other": _text,
    "one": _number,
    "outcome": _or_none(_text),
    "place": _number,
    "practice": _flag,
    "public_key": _bytes_of(signing.KEY_BYTES),
    "revoked_at": _or_none(_time),
    "seen_at": _or_none(_time),
    "sequence": _count,
    "signature": _bytes_of(signing.SIGNATURE_BYTES),
    "signing_key": _signing_key,
    "since": _time,
    "size": _count,
    "subject": _reference,
    "token_hash": _bytes_of(_HASH_BYTES),
    "unit": _text,
    "used_by": _or_none(_bytes_of(_NAME_BYTES)),
}
