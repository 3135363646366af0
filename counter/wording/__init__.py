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
    return sentences[code].format_map({name: _plain(v, sentences) for name, v in (values or {}).items()})


def of_error(error: CounterError, language: str) -> str:
    """What went wrong and what to do next; names the field in words where there are words for it."""
    field = error.field or ""
    named = {"field": text(f"field:{field}", language).removeprefix("field:"), **error.values}
    return text(error.code, language, named)


def _plain(value: object, sentences: Mapping[str, str]) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(_plain(item, sentences) for item in value) or "–"
    shown = str(value)
    return sentences.get(f"word:{shown}", shown)
