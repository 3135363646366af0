"""Finding a procedure by whatever a clerk types or a citizen says: its code, parts of its official
or its short name, initials, the words people use for it.
"""

from collections.abc import Iterable, Sequence

import msgspec

from counter.domain.procedure import Procedure
from counter.domain.text import fold, words

_CODE = 1000.0
_KEYWORD = 6.0  # what somebody else calls it, whole: as good as initials
_FIELD = 1.0
_MEANT, _NEXT_MEANING = 500.0, 30.0  # more apart than any two names
_HINTED, _NEXT_HINT = 20.0, 0.1
_WHOLE_WORDS = 9.9  # points of words that stand whole in a name
_NOT_INITIALS = 2  # one letter is the beginning of a word, not initials


class Synonym(msgspec.Struct, frozen=True, kw_only=True):
    """What people say, and the procedures they mean by it, the likeliest first."""

    said: str
    codes: tuple[str, ...]


class _Entry:
    """A procedure with all it is called, taken apart once."""

    def __init__(self, procedure: Procedure, synonyms: Iterable[str]) -> None:
        self.procedure = procedure
        names = dict.fromkeys((procedure.list_name, procedure.name))
        self.names = [_Name(name) for name in names]
        self.keywords = [words(keyword) for keyword in (*procedure.keywords, *synonyms)]
        self.field = words(procedure.field)


class _Name:
    def __init__(self, name: str) -> None:
        self.words = words(name)
        self.folded = fold(name)
        self.initials = "".join(word[0] for word in self.words)


class Index:
    """The procedures of a day, ready to be searched."""

    def __init__(self, procedures: Sequence[Procedure], synonyms: Iterable[Synonym] = ()) -> None:
        meant: dict[str, list[str]] = {}
        self._synonyms = [(words(synonym.said), synonym.codes) for synonym in synonyms]
        for synonym in synonyms:
            for code in synonym.codes:
                meant.setdefault(code, []).append(synonym.said)
        self._entries = [_Entry(one, meant.get(one.code, ())) for one in procedures]

    def find(self, text: str) -> list[Procedure]:
        """Those that fit every word, best first; in the catalogue's order where nothing else tells
        them apart.
        """
        wanted, code = words(text), "".join(text.split())
        if not wanted:
            return []
        meant = self._meant_by(wanted)
        scored = [
            (_score(entry, wanted, code, meant.get(entry.procedure.code, 0.0)), -place, entry)
            for place, entry in enumerate(self._entries)
        ]
        # where a saying is meant, what merely has its letters somewhere is no answer
        least = _WHOLE_WORDS if _MEANT in meant.values() else 0.0
        hits = (hit for hit in scored if hit[0] > least)
        fitting = sorted(hits, key=lambda hit: hit[:2], reverse=True)
        return [entry.procedure for _, _, entry in fitting]

    def _meant_by(self, wanted: list[str]) -> dict[str, float]:
        """What a saying means goes before what merely has its words in its name, the likeliest
        meaning first; a saying among other words only helps.
        """
        meant: dict[str, float] = {}
        for said, codes in self._synonyms:
            if not _stands_in(said, wanted):
                continue
            weight, step = (_MEANT, _NEXT_MEANING) if said == wanted else (_HINTED, _NEXT_HINT)
            for place, code in enumerate(codes):
                meant[code] = max(meant.get(code, 0.0), weight - place * step)
        return meant


def _stands_in(said: list[str], wanted: list[str]) -> bool:
    """All words of a saying follow each other in what was typed."""
    starts = range(len(wanted) - len(said) + 1)
    return any(wanted[start : start + len(said)] == said for start in starts)


def _score(entry: _Entry, wanted: Sequence[str], code: str, meant: float) -> float:
    """0 for no fit. Code before name; whole words before beginnings, before initials, before inner
    parts; short names first.
    """
    if code and code in entry.procedure.code:
        return _CODE + (code == entry.procedure.code) * 100
    by_name = max(_name_score(name, wanted) for name in entry.names)
    by_word = max((_keyword_score(said, wanted) for said in entry.keywords), default=0.0)
    return max(by_name, by_word, _field_score(entry, wanted)) + meant


def _name_score(name: _Name, wanted: Sequence[str]) -> float:
    points = [_word_score(word, name) for word in wanted]
    if not points or not all(points):
        return 0.0
    in_a_row = " ".join(wanted) in name.folded
    return sum(points) / len(points) + 5 * in_a_row + len(wanted) / (len(name.words) + 1)


def _word_score(word: str, name: _Name) -> float:
    if word in name.words:
        return 10.0
    if any(part.startswith(word) for part in name.words):
        return 8.0
    if len(word) >= _NOT_INITIALS and word in name.initials:
        return 7.0 if name.initials.endswith(word) else 6.0
    if len(word) >= _NOT_INITIALS and any(word in part for part in name.words):
        return 2.0
    return 0.0


def _keyword_score(said: Sequence[str], wanted: Sequence[str]) -> float:
    """Every word typed begins one of the saying's words."""
    if all(any(part.startswith(word) for part in said) for word in wanted):
        return _KEYWORD + 2 * (list(said) == list(wanted)) + len(wanted) / (len(said) + 1)
    return 0.0


def _field_score(entry: _Entry, wanted: Sequence[str]) -> float:
    """Words of the field narrow a list down: "thủy lợi giấy phép"."""
    every = (*entry.field, *entry.names[0].words, *entry.names[-1].words)
    if all(any(part.startswith(word) for part in every) for word in wanted):
        return _FIELD
    return 0.0
