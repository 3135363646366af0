"""The forms of events as they are stored: every field of every event and of what stands in it, with
its type.
"""

from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from counter.domain.events.base import Event

Form = dict[str, str]  # a field's type by its name


def form_of(event: type[Event]) -> Form:
    return _fields(event)


def forms_within(event: type[Event]) -> dict[str, Form]:
    """The shapes that stand in an event, by their names."""
    found: dict[str, Form] = {}
    waiting: list[Any] = [field.type for field in msgspec.structs.fields(event)]
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if (
            isinstance(kind, type)
            and issubclass(kind, msgspec.Struct)
            and kind.__name__ not in found
        ):
            found[kind.__name__] = _fields(kind)
            waiting += [field.type for field in msgspec.structs.fields(kind)]
    return found


def _fields(shape: type[msgspec.Struct]) -> Form:
    return {
        field.encode_name: _named(field.type) + ("" if field.required else "?")
        for field in msgspec.structs.fields(shape)
    }


def _named(kind: Any) -> str:
    """`tuple[Paper, ...]`, `int | None`: without modules, the same in every Python."""
    parts = get_args(kind)
    if get_origin(kind) in (Union, UnionType):
        return " | ".join(sorted(_named(part) for part in parts))
    if parts:
        return f"{get_origin(kind).__name__}[{', '.join(_named(part) for part in parts)}]"
    if kind is NoneType:
        return "None"
    return "..." if kind is Ellipsis else str(kind.__name__)
