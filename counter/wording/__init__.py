"""All sentences the program says, in Vietnamese and English: one place, so that one thing is always said one way."""

from collections.abc import Mapping
from importlib import import_module

from counter.domain.refusal import CounterError

VIETNAMESE = "vi"
ENGLISH = "en"
LANGUAGES = (VIETNAMESE, ENGLISH)


def text(code: str, language: str, values: Mapping[str, object] | None = None) -> str:
    """The sentence of a code with its blanks filled; words that are codes themselves (states, acts) are put in plain."""
    sentences: Mapping[str, str] = import_module(f"counter.wording.{language}").SENTENCES
    if code not in sentences:
        return code
    return sentences[code].format_map({name: _said(name, v, sentences) for name, v in (values or {}).items()})


def of_error(error: CounterError, language: str) -> str:
    """What went wrong and what to do next; names the field in words where there are words for it."""
    field = error.field or ""
    named = {"field": text(f"field:{field}", language).removeprefix("field:"), **error.values}
    return text(error.code, language, named)


def authority(kind: str, language: str) -> str:
    """A kind of authority in words; what a clerk typed stands as typed (TT 04/2020/TT-BTP Đ2)."""
    return text(f"authority:{kind}", language).removeprefix("authority:")


_IN_WORDS = ("act", "allowed", "reason", "state")  # codes of ours; what somebody typed is shown as it was typed
_TYPES = ("expected",)
_MOMENTS = ("due", "last", "now", "shown")  # times of ours, in ISO


def _said(name: str, value: object, sentences: Mapping[str, str]) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(_said(name, item, sentences) for item in value) or sentences["word:nothing"]
    shown = str(value)
    if name in _IN_WORDS:
        return sentences.get(f"word:{shown}", shown)
    if name in _TYPES:
        parts = (sentences.get(f"type:{part}", part) for part in shown.split(" | ") if part != "null")
        return " / ".join(parts)
    return _moment(shown) if name in _MOMENTS else shown


def _moment(text: str) -> str:
    """14:30 04/06/2026 for a time of ours; anything else as it is."""
    date, _, clock = text.partition("T")
    parts = date.split("-")
    return f"{clock[:5]} {'/'.join(reversed(parts))}" if clock and len(parts) == 3 else text
