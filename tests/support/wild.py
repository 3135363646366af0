"""Events with values nobody would mean: any that msgspec can hold, and any that JSON can say."""

import random
from datetime import UTC, date, datetime, timedelta, timezone
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from counter.domain.events.base import Event, Reference
from counter.domain.hub import HUB_EVENTS
from counter.storage.journal.journal import MOST_BODY
from tests.domain.test_dossier import STEPS
from tests.golden.samples import SAMPLES

# Whatever a desk may write; what only a hub writes is refused at its door.
MEANT = [event for event in (*STEPS, *SAMPLES) if event.name not in HUB_EVENTS]

_INTEGERS = (
    -(1 << 63),
    -(1 << 31),
    -1,
    0,
    1,
    899,
    999_999,
    1 << 31,
    (1 << 53) + 1,
    (1 << 63) - 1,
    1 << 63,
    (1 << 64) - 1,
)
_TEXTS = ("", " ", "\0", "\x1b[2J\x1b[H", "\x7f", "\x85", "\u202e", "Nguyễn", "đ" * 5_001, "x" * 300_000, "A001", "{", '"',
          "2026-06-01", "9" * 30, "\n\n", "🙂", "\ue000", "off", "working_days")  # fmt: skip
_FLOATS = (-1.0, 0.0, 0.5, 3.25, 3660.0, 3661.0, 1e308, -1e308, 5e-324)
_YEARS = (1, 2, 1899, 1970, 1999, 2026, 2027, 2101, 2514, 9000, 9999)
_ZONES = (None, UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=23, minutes=59)),
          timezone(-timedelta(hours=23, minutes=59)))  # fmt: skip


def wild_body(dice: random.Random) -> tuple[type[Event], bytes]:
    """The body of some event of which a few fields, or all, have become something else; one that a
    run can carry.
    """
    while len((found := _drawn(dice))[1]) > MOST_BODY:
        pass
    return found


def _drawn(dice: random.Random) -> tuple[type[Event], bytes]:
    meant = dice.choice(MEANT)
    names = [field.name for field in msgspec.structs.fields(type(meant))]
    changed = (
        names if dice.random() < 0.1 else dice.sample(names, min(len(names), dice.randint(1, 3)))
    )
    values = {
        name: _inside(dice, field_of(type(meant), name), getattr(meant, name)) for name in changed
    }
    return type(meant), msgspec.json.encode(msgspec.structs.replace(meant, **values))


def field_of(shape: type[msgspec.Struct], name: str) -> Any:
    return next(field.type for field in msgspec.structs.fields(shape) if field.name == name)


def _inside(dice: random.Random, kind: Any, value: object) -> object:
    """Something else for a value, or for a field somewhere inside of it."""
    if isinstance(value, msgspec.Struct) and dice.random() < 0.7:
        name = dice.choice([field.name for field in msgspec.structs.fields(type(value))])
        part = _inside(dice, field_of(type(value), name), getattr(value, name))
        return msgspec.structs.replace(value, **{name: part})
    return _any(dice, kind)


def _any(dice: random.Random, kind: Any) -> Any:
    parts, origin = get_args(kind), get_origin(kind)
    if origin in (Union, UnionType):
        return _any(dice, dice.choice(parts))
    if origin is tuple:
        return tuple(_any(dice, parts[0]) for _ in range(dice.choice((0, 1, 2, 60))))
    if origin is dict:
        return {_any(dice, parts[0]): _any(dice, parts[1]) for _ in range(dice.choice((0, 1, 3)))}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind(
            **{field.name: _any(dice, field.type) for field in msgspec.structs.fields(kind)}
        )
    return _PLAIN[kind](dice)


def _moment(dice: random.Random) -> datetime:
    return datetime(
        dice.choice(_YEARS),
        dice.randint(1, 12),
        dice.randint(1, 28),
        8,
        30,
        tzinfo=dice.choice(_ZONES),
    )


_PLAIN: dict[Any, Any] = {
    int: lambda dice: dice.choice(_INTEGERS),
    str: lambda dice: dice.choice(_TEXTS),
    float: lambda dice: dice.choice(_FLOATS),
    bool: lambda dice: dice.random() < 0.5,
    NoneType: lambda _dice: None,
    bytes: lambda dice: dice.randbytes(dice.choice((0, 1, 16, 32, 5_000))),
    date: lambda dice: date(dice.choice(_YEARS), dice.randint(1, 12), dice.randint(1, 28)),
    datetime: _moment,
    Reference: lambda dice: Reference(
        dice.randbytes(dice.choice((0, 16, 17))), dice.choice(_INTEGERS)
    ),
}
