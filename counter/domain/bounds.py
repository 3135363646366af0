"""What an entry may hold: bounds on every number, date and text of every event, derived from the
events' own fields.

What lies outside of them nobody can have meant: a year 9000, a number no register holds, letters
that move a terminal's cursor. A desk refuses to write such an entry; of another desk's it keeps the
bytes and lets them say nothing (quarantine).
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from counter.domain import desk, procedure
from counter.domain.calendar import due_date, working_days
from counter.domain.calendar.term import LONGEST, SAME_DAY, Term
from counter.domain.dossiers.documents import VERDICTS, Paper
from counter.domain.events.base import Event, Reference
from counter.domain.refusal import Refusal
from counter.domain.stamp import COUNTER_BITS

DATES = range(1900, 2101)  # years of a day: a birth, a validity
MOMENTS = range(2000, 2101)  # years of a moment at a desk
LONGEST_TERM = 3660  # days
LAST_STAMP = (int(datetime(MOMENTS.stop, 1, 1).timestamp() * 1000) << COUNTER_BITS) - 1  # noqa: DTZ001
_SEQUENCES = 1 << 40  # a file numbers a journal's entries below this
_LARGEST = 10**12  # of a number: money has twelve digits
_SECONDS = 10**10  # by which a clock may be wrong: some three hundred years
_LONGEST_TEXT = 5_000  # characters
_LONGEST_SETTING = 200_000
_NOT_TOO_MANY = msgspec.Meta(max_length=10_000)
_LONGEST_DERIVATION = 6_000  # days, a letter each
_ID_BYTES, _KEY_BYTES = 16, 32

# A line end inside JSON text is written as an escape, so a text without these bytes holds no
# control character.
_SUSPICIOUS = re.compile(rb"\\[bfnrtu]|\x7f|\xc2[\x80-\x9f]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_DEEPEST = 32  # levels; an entry has five or six
# texts, so that brackets in them do not count
_NESTING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)


_DeskId = Annotated[bytes, msgspec.Meta(min_length=_ID_BYTES, max_length=_ID_BYTES)]
_PublicKey = Annotated[bytes, msgspec.Meta(min_length=_KEY_BYTES, max_length=_KEY_BYTES)]
_Sequence = Annotated[int, msgspec.Meta(ge=1, lt=_SEQUENCES)]
_Apart = Annotated[int, msgspec.Meta(ge=-_SECONDS, le=_SECONDS)]
_PLAIN: dict[Any, Any] = {
    bool: bool,
    NoneType: NoneType,
    bytes: bytes,
    date: date,
    str: Annotated[str, msgspec.Meta(max_length=_LONGEST_TEXT)],
    int: Annotated[int, msgspec.Meta(ge=0, le=_LARGEST)],
    float: Annotated[float, msgspec.Meta(ge=0, le=LONGEST_TERM)],
    datetime: Annotated[datetime, msgspec.Meta(tz=True)],
    Reference: tuple[_DeskId, _Sequence],
}
# Fields with bounds of their own. A text that the program looks up in a table is one of that
# table's.
_OWN: dict[tuple[type[msgspec.Struct], str], Any] = {
    (desk.ClockConfirmed, "offset"): _Apart,
    (desk.ClockCorrected, "offset"): _Apart,
    (desk.ClockCorrected, "first"): _Sequence,
    (desk.ClockCorrected, "last"): _Sequence,
    (desk.HubTimeCompared, "apart"): _Apart,
    (desk.SettingChanged, "value"): Annotated[str, msgspec.Meta(max_length=_LONGEST_SETTING)],
    (desk.DeskSetUp, "public_key"): _PublicKey,
    (due_date.DueDate, "days"): Annotated[
        str,
        msgspec.Meta(max_length=_LONGEST_DERIVATION, pattern=f"^[{''.join(due_date.DAY_KINDS)}]*$"),
    ],
    (Term, "unit"): Literal[(SAME_DAY, *LONGEST)],
    (Paper, "verdict"): Literal[tuple(VERDICTS)],
    (procedure.RequiredDocument, "kind"): Literal[procedure.PAPER_KINDS],
    (working_days.CalendarDay, "kind"): Literal[working_days.KINDS],
    (working_days.CalendarDay, "hours_of"): Literal[tuple(range(7))],
}


def check_event(event: Event, body: bytes) -> None:
    """Refuses to write an entry that lies outside; `body` is the event as it is stored."""
    place = place_outside(type(event), body)
    if place is not None:
        raise Refusal("value-outside", place or event.name)


def place_outside(event: type[Event], body: bytes) -> str | None:
    """Where the body of an event of this kind lies outside its bounds: a field as `applicant.name`,
    empty for the whole; None where all of it lies within.
    """
    if _is_too_deep(body):
        return ""
    try:
        _decoder(event).decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return str(error).partition(" - at ")[2].strip("`").removeprefix("$").removeprefix(".")
    if _is_suspect(body) and _SUSPICIOUS.search(body):
        return next(
            (path for path, text in _texts(msgspec.json.decode(body), "") if _CONTROL.search(text)),
            None,
        )
    return None


def _is_suspect(body: bytes) -> bool:
    """True where a control character may begin; few bodies hold any of these, and looking for one
    byte costs nearly nothing.
    """
    return b"\\" in body or b"\x7f" in body or b"\xc2" in body


def _is_too_deep(body: bytes) -> bool:
    """Counted, for a decoder's own limit hangs on how deep whoever calls it stands: two programs
    would not agree.
    """
    if body.count(b"[") + body.count(b"{") <= _DEEPEST:
        return False
    depth = 0
    for mark in _NESTING.findall(body):
        if mark in b"[{":
            depth += 1
        elif mark in b"]}":
            depth -= 1
        if depth > _DEEPEST:
            return True
    return False


def part_known(event: type[Event], body: bytes) -> dict[str, Any]:
    """Plain values of a body that lies within its bounds, without the fields this program does not
    know.
    """
    values: dict[str, Any] = msgspec.to_builtins(_decoder(event).decode(body))
    return values


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text in plain values, with where it stands."""
    if isinstance(value, str):
        yield path.removeprefix("."), value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield path.removeprefix("."), key
            yield from _texts(item, f"{path}.{key}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number}]")


@cache
def _decoder(event: type[Event]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_bound_shape(event))


class _Dated(msgspec.Struct):
    """Looks at the years of a shape's dates: msgspec has no bounds for them."""

    def __post_init__(self) -> None:
        for name in self.__dated__:  # type: ignore[attr-defined]
            value = getattr(self, name)
            if value is None:
                continue
            for moment in value if type(value) is tuple else (value,):
                if moment is not None and moment.year not in _YEARS[type(moment)]:
                    raise ValueError(name)


_YEARS = {date: DATES, datetime: MOMENTS}


@cache
def _bound_shape(shape: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """A shape like this one, every field with its bounds. Fields it does not know are a newer
    program's business.
    """
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    dated = []
    for field in msgspec.structs.fields(shape):
        bounded = _OWN.get((shape, field.name)) or _bound(field.type)
        fields.append((field.name, bounded) if field.required else (field.name, bounded, None))
        if {date, datetime} & _parts(field.type):
            dated.append(field.name)
    base, namespace = (_Dated, {"__dated__": tuple(dated)}) if dated else (msgspec.Struct, {})
    return msgspec.defstruct(
        shape.__name__,
        fields,
        bases=(base,),
        namespace=namespace,
        kw_only=True,
        omit_defaults=True,
        array_like=shape.__struct_config__.array_like,
        rename={field.name: field.encode_name for field in msgspec.structs.fields(shape)},
    )


def _bound(kind: Any) -> Any:
    """A field's type with the bounds of its parts."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    parts, origin = get_args(kind), get_origin(kind)
    if origin in (Union, UnionType):
        return Union[tuple(_bound(part) for part in parts)]  # noqa: UP007
    if origin is tuple:
        items: Any = GenericAlias(tuple, (_bound(parts[0]), ...))
        return Annotated[items, _NOT_TOO_MANY]
    if origin is dict:
        entries: Any = GenericAlias(dict, tuple(_bound(part) for part in parts))
        return Annotated[entries, _NOT_TOO_MANY]
    return _bound_shape(kind)


def _parts(kind: Any) -> set[Any]:
    """The types a field's own value, or an item of it, may have."""
    return {kind, *get_args(kind)}
