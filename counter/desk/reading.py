"""What people type, made into shapes: composed text, known keys, sane lengths, and a fault told by
field and value.
"""

import re
from datetime import date, datetime
from typing import Any, TypeVar, get_args

import msgspec

from counter.domain.clock import VIETNAM
from counter.domain.dossiers.people import plain_number, plain_tax_code
from counter.domain.refusal import Refusal, Unreadable
from counter.domain.text import composed, has_control_characters
from counter.storage import files

T = TypeVar("T")

MAX_INPUT = 32 * files.MB
MAX_VALUES = 500_000
_LONG = {"note": 2000, "address": 500, "delivery_address": 500, "summary": 1000, "reason": 1000}
_USUAL = 300
_MAX_ITEMS = 200
_SHOWN = 60
_PLAIN = {"identity_number": plain_number, "tax_code": plain_tax_code}  # however they are typed
_FIELD_NAME = re.compile(r"\w{1,40}")


def from_json(data: bytes, shape: type[T]) -> T:
    """The shape that JSON text holds. Bytes that are no JSON are unreadable; anything wrong inside
    is refused by name.
    """
    if len(data) > MAX_INPUT or count_values(data) > MAX_VALUES:
        raise Unreadable("input-too-large", "input", limit=files.format_size(MAX_INPUT))
    data = data.removeprefix(b"\xef\xbb\xbf")  # Notepad's mark
    try:
        raw = msgspec.json.decode(data)
    except RecursionError:
        raise Unreadable("input-too-deep", "input") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _not_json(data, _position(error, data)) from error
    if not isinstance(raw, dict):
        raise Refusal("field-type", "input", value=_short(raw), expected="{…}")
    return from_values(raw, shape)


def count_values(text: str | bytes) -> int:
    """At most so many values JSON text makes: each takes tens of bytes in memory for two or three
    in the text.
    """
    if isinstance(text, str):
        return text.count(",") + text.count("[") + text.count("{")
    return text.count(b",") + text.count(b"[") + text.count(b"{")


def _not_json(data: bytes, position: int) -> Unreadable:
    """No JSON from the byte at `position` on; told by line and character, as an editor counts them."""
    before = data[:position].decode(errors="replace")
    return Unreadable(
        "input-not-json",
        "input",
        line=before.count("\n") + 1,
        column=len(before.rpartition("\n")[2]) + 1,
    )


def _position(error: Exception, data: bytes) -> int:
    """At which byte it is none; its end where the library names no place, for then something is
    missing there.
    """
    try:
        data.decode()
    except (
        UnicodeDecodeError
    ) as undecodable:  # the library's own names a place inside a piece of the text
        return undecodable.start
    place = re.search(r"byte (\d+)", str(error))
    if place:
        return int(place[1])
    return len(data.rstrip())


def from_values(raw: dict[str, object], shape: type[T]) -> T:
    """The shape that plain values hold; null is the same as absent."""
    try:
        cleaned = _clean(raw, "")
    except RecursionError:
        raise Unreadable("input-too-deep", "input") from None
    try:
        return msgspec.convert(cleaned, shape)
    except msgspec.ValidationError as error:
        raise _refusal(str(error), cleaned, shape) from None


def again(shape: T) -> T:
    """The same shape as strict as from a file: what the window gathers was typed by people too."""
    return from_values(msgspec.to_builtins(shape), type(shape))


def _clean(value: object, path: str) -> object:
    if isinstance(value, str):
        return _text(value, path)
    if isinstance(value, dict):
        for key in value:
            if not _FIELD_NAME.fullmatch(key):
                raise Refusal("field-name-wrong", path or "input", value=_short(key))
        items = {
            key: _clean(item, f"{path}.{key}" if path else str(key)) for key, item in value.items()
        }
        return {key: item for key, item in items.items() if item is not None}
    if isinstance(value, list | tuple):
        if len(value) > _MAX_ITEMS:
            raise Refusal("too-many-items", path, value=len(value), limit=_MAX_ITEMS)
        return [_clean(item, f"{path}[{number}]") for number, item in enumerate(value)]
    return value


def _text(value: str, path: str) -> str:
    limit = _LONG.get(path.rpartition(".")[2], _USUAL)
    if len(value) > 4 * limit or len(text := composed(value)) > limit:
        raise Refusal("too-long", path, value=_short(value), length=len(value), limit=limit)
    if has_control_characters(text):
        raise Refusal("control-characters", path, value=ascii(value)[:_SHOWN])
    return _PLAIN.get(path.rpartition(".")[2], str)(text)


def _refusal(message: str, values: object, shape: Any) -> Refusal:
    """msgspec names the place as `$.applicant.name`; people get the field and what stood there."""
    text, _, place = message.rpartition(" - at ") if " - at " in message else (message, "", "")
    path = place.strip("`").removeprefix("$").removeprefix(".")
    named = re.search(r"field `(.+)`", text)
    if named:
        field = f"{path}.{named[1]}" if path else named[1]
        if "missing required" in text:
            return Refusal("field-missing", field)
        return Refusal("field-unknown", field, value=named[1][:_SHOWN], known=_fields(shape, path))
    expected = re.search(r"[Ee]xpected `(.+?)`", text)
    return Refusal(
        "field-type",
        path,
        value=_short(_at(values, path)),
        expected=expected[1] if expected else text,
    )


def _fields(shape: Any, path: str) -> tuple[str, ...]:
    """The names that may stand at a place of a shape."""
    for name in re.findall(r"[^.\[\]0-9][^.\[\]]*", path):
        inner = next(
            (field.type for field in msgspec.structs.fields(shape) if field.name == name), None
        )
        options = (inner, *get_args(inner))
        shape = next(
            (
                option
                for option in options
                if isinstance(option, type) and issubclass(option, msgspec.Struct)
            ),
            shape,
        )
    return tuple(shape.__struct_fields__)


def _at(values: object, path: str) -> object:
    for part in re.findall(r"[^.\[\]]+", path):
        if isinstance(values, dict):
            values = values.get(part)
        elif isinstance(values, list) and part.isdigit() and int(part) < len(values):
            values = values[int(part)]
        else:
            return values
    return values


def _short(value: object) -> str:
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    if len(text) <= _SHOWN:
        return text
    return text[:_SHOWN] + "…"


def moment(text: str, field: str) -> datetime:
    """A time as people and programs write it: ISO 8601; without an offset it is Vietnam's."""
    try:
        parsed = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refusal("time-wrong", field, value=text[:_SHOWN]) from None
    if not 2000 <= parsed.year <= 2099:
        raise Refusal("time-absurd", field, value=text[:_SHOWN])
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=VIETNAM)).astimezone(VIETNAM)


def is_bare_date(text: str) -> bool:
    """True for a day without an hour, however it is written."""
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def birth_date(text: str, field: str) -> None:
    """`YYYY-MM-DD` or `YYYY`, where only the year is known."""
    if not text or re.fullmatch(r"(18|19|20)[0-9]{2}", text):
        return
    try:
        if re.fullmatch(r"(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", text) and date.fromisoformat(text):
            return
    except ValueError:
        pass
    raise Refusal("date-wrong", field, value=text[:_SHOWN])


def require(text: str, field: str) -> str:
    """Refuses an empty field that has to be filled."""
    if not text.strip():
        raise Refusal("field-empty", field)
    return text


def phone(text: str, field: str) -> None:
    is_decimal = re.fullmatch(r"[0-9]{7,}\.[0-9]{1,2}", text) is not None  # of a spreadsheet
    if text and (is_decimal or not re.fullmatch(r"\+?[0-9][0-9 .()-]{5,22}", text)):
        raise Refusal("phone-wrong", field, value=text[:_SHOWN])


def email(text: str, field: str) -> None:
    if text and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise Refusal("email-wrong", field, value=text[:_SHOWN])


def field_text(value: str, path: str) -> str:
    """One field typed by itself, as strict as the same field in a form."""
    return _text(value, path)
