"""All sentences the program says, in Vietnamese and English: one place, so that one thing is always
said one way.
"""

import re
from collections.abc import Mapping
from importlib import import_module

from counter.domain.refusal import CounterError
from counter.domain.text import with_plain_bars

VIETNAMESE = "vi"
ENGLISH = "en"
LANGUAGES = (VIETNAMESE, ENGLISH)


def text(code: str, language: str, values: Mapping[str, object] | None = None) -> str:
    """The sentence of a code with its blanks filled; what is a code itself (a state, an act) is put
    in words.
    """
    sentences = _sentences(language)
    if code not in sentences:
        return code
    said = {blank: _say(blank, value, sentences) for blank, value in (values or {}).items()}
    return sentences[code].format_map(_Blanks(said))


def template(code: str, language: str) -> str:
    """The sentence of a code as it is written, its blanks unfilled (`sentence.fill`); empty where
    there is none.
    """
    return _sentences(language).get(code, "")


def name(kind: str, value: str, language: str) -> str:
    """What a value of ours is called: a `state`, an `event`, a `reason`. What has no name in words
    stands as it is.
    """
    return _sentences(language).get(f"{kind}:{value}", value)


class _Blanks(dict[str, object]):
    """A hub of another version may send a code without all its values."""

    def __missing__(self, blank: str) -> str:
        return "…"


def _sentences(language: str) -> Mapping[str, str]:
    sentences: Mapping[str, str] = import_module(f"counter.wording.{language}").SENTENCES
    return sentences


def number(value: float, language: str, places: int | None = None) -> str:
    """2,5 in Vietnamese, 2.5 in English; with so many `places`, else with as many as it has."""
    shown = f"{value:g}" if places is None else f"{value:.{places}f}"
    if language == VIETNAMESE:
        return shown.replace(".", ",")
    return shown


def help_on(of: str, language: str) -> str:
    """What a command or an argument is for; empty where nothing is said of it."""
    told: Mapping[str, str] = import_module(f"counter.wording.{language}.commands").HELP
    return told.get(of, "")


def of_error(error: CounterError, language: str) -> str:
    """What went wrong and what to do next, for whoever types into forms: fields by their labels,
    dates as they are typed.
    """
    values = {blank: _format(value) for blank, value in error.values.items()}
    sentence = f"{error.code}:typed"
    known = sentence in _sentences(language)
    named = error.field or "" if error.code in _OF_FILES else field(error.field or "", language)
    return text(sentence if known else error.code, language, {"field": named, **values})


def of_error_in_contract(error: CounterError, language: str) -> str:
    """The same for whoever writes files and commands: fields by their names in the contract,
    options as they are typed.
    """
    return text(
        error.code, language, {"field": error.typed_as or error.field or "", **error.values}
    )


# they name what stands in a file
_OF_FILES = (
    "import-refused",
    "field-unknown",
    "field-missing",
    "field-name-wrong",
)
_ISO_MOMENT = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?")
_INDEX = re.compile(r"\[\d+\]")


def _format(value: object) -> object:
    """A day, or a day and its hour, as people type it, where the whole value is one."""
    found = _ISO_MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    year, month, day, clock = found.groups()
    typed = f"{day}/{month}/{year}"
    return f"{typed} {clock}" if clock else typed


def field(path: str, language: str) -> str:
    """A field of the contract in words: `applicant.phone` and `co_applicants[0].phone` are both a
    phone, and the name of a paper is another than a person's.
    """
    parts = _INDEX.sub("", path).split(".")
    names = (".".join(parts[start:]) for start in range(len(parts)))
    words = (template(f"field:{each}", language) for each in names)
    return next(filter(None, words), path)


def corrected_field(path: str, language: str) -> str:
    """A field of a dossier in words, with whose it is where there are several."""
    part, _, name = path.partition("[")
    place, _, _ = name.partition("]")
    words = field(path, language)
    if not place.isdigit() and "submitter." not in path:
        return words
    values = {"field": words, "of": field(part.partition(".")[0], language).lower()}
    if not place:
        return text("field-of", language, values)
    return text("field-of-several", language, values | {"number": int(place) + 1})


def number_of_desk(number: str, language: str) -> str:
    """A number of a desk's own series as people read it: `513/GTNHS (Bàn 1)` for the stored
    `513/GTNHS-Q1`. Q alone was taken for a volume.
    """
    series, mark, desk = number.rpartition("-Q")
    if not mark or not desk.isdigit():
        return number
    return text("number-of-desk", language, {"number": series, "desk": desk})


def fault(row: int, column: str, value: str, code: str, language: str) -> str:
    """What is wrong in a table, or worth a look, with where it stands; row 0: the file as a
    whole.
    """
    values = {"row": row, "column": column, "value": value}
    message = text(code, language, values)
    if not row or not column:
        return message
    quoted = f"“{value}” " if value else ""
    return text("fault", language, values | {"what": quoted, "message": message})


def verdict(verdict: str, language: str, *, lookup_failed: bool) -> str:
    """A paper's verdict, and that it was asked for as a database did not show it."""
    said = text(f"verdict:{verdict}", language)
    if lookup_failed:
        return f"{said}, {text('lookup-failed', language)}"
    return said


def excerpts(before: str, after: str, most: int) -> tuple[str, str]:
    """Two values that differ, each in at most `most` letters around where they begin to."""
    longer = max(len(before), len(after))
    pairs = enumerate(zip(before, after, strict=False))
    same = next(
        (place for place, (one, other) in pairs if one != other), min(len(before), len(after))
    )
    start = 0 if longer <= most else max(0, min(same - most // 3, longer - most))
    return _cut(before, start, most), _cut(after, start, most)


def _cut(text: str, start: int, most: int) -> str:
    if not text:
        return "–"
    begins, ends = "…" * (start > 0), "…" * (len(text) > start + most)
    return f"{begins}{text[start : start + most]}{ends}"


def authority(kind: str, language: str) -> str:
    """A kind of authority in words; what a clerk typed stands as typed (TT 04/2020/TT-BTP Đ2)."""
    return name("authority", kind, language)


# Blanks that hold codes of ours, and what those are; what somebody typed is shown as it was typed.
_KINDS = {"act": "event", "allowed": "event", "reason": "reason", "state": "state"}
_TYPES = ("expected",)
# What was scanned in a wrong place is never repeated.
_LIKE_A_CARD = re.compile(r"\d{9}\||\|.*\|")
_CODE = "why"  # of a sentence without blanks
# times of ours, in ISO
_MOMENTS = (
    "due",
    "last",
    "lawful",
    "now",
    "received",
    "shown",
    "since",
    "until",
)


def _say(blank: str, value: object, sentences: Mapping[str, str]) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(_say(blank, item, sentences) for item in value) or sentences["nothing"]
    shown = str(value)
    if blank not in _TYPES and _LIKE_A_CARD.search(with_plain_bars(shown)):
        return "…"
    if blank in _KINDS:
        return sentences.get(f"{_KINDS[blank]}:{shown}", shown)
    if blank in _TYPES:
        parts = (
            sentences.get(f"type:{part}", part) for part in shown.split(" | ") if part != "null"
        )
        return " / ".join(parts)
    if blank in _MOMENTS:
        return _moment(shown)
    if blank == _CODE:
        return sentences.get(shown, shown)
    return shown


def _moment(text: str) -> str:
    """14:30 04/06/2026 for a time of ours; anything else as it is."""
    date, _, clock = text.partition("T")
    parts = date.split("-")
    if clock and len(parts) == 3:
        return f"{clock[:5]} {'/'.join(reversed(parts))}"
    return text
