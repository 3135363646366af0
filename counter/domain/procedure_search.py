"""Finding a procedure by whatever a clerk types or a citizen says: its code, parts of its official
or its short name, initials, the words people use for it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import msgspec

from counter.domain import spelling
from counter.domain.procedure import Procedure
from counter.domain.text import composed, fold, words

_CODE_IN = re.compile(r"(?<![0-9])([0-9])[.,]?([0-9]{6})(?![0-9])")
_CODE = 1000.0
_KEYWORD = 6.0  # what somebody else calls it, whole: as good as initials
_FIELD = 1.0
_MEANT, _NEXT_MEANING = 500.0, 30.0  # more apart than any two names
_HINTED, _NEXT_HINT = 20.0, 0.1  # and a point more for each word of the saying
_WHOLE_WORDS = 9.9  # points of words that stand whole in a name
_NOT_INITIALS = 2  # one letter is the beginning of a word, not initials
_FEWEST_FITTING = 2  # words of a text of which no name has all
_PART_FITTING = 0.7  # of its words
# words around what somebody wants: "xin làm giấy … cho tôi"
_AROUND = frozenset("a ah ak bi cai cho cua de di em giup lam muon o toi va ve voi xin".split())
# "ký" and "kí", "sỹ" and "sĩ", "quý" and "quí" are one word, written by two rules
_I_OR_Y = re.compile(r"([hklmst]|qu)([iy])")


class Synonym(msgspec.Struct, frozen=True, kw_only=True):
    """What people say, and the procedures they mean by it, the likeliest first."""

    said: str
    codes: tuple[str, ...]


class _Heard(NamedTuple):
    """A word with the marks it was typed with: "bão" is not "báo", and "bao" may be either."""

    plain: str
    marks: str

    def may_be(self, other: "_Heard") -> bool:
        return self.plain == other.plain and self.marks in ("", other.marks)


def _hear(text: str) -> list[_Heard]:
    spelt = re.findall(r"[^\W_]+", composed(text).lower())
    return [_Heard(_by_one_rule(fold(word)), _marks_of(word)) for word in spelt]


def _marks_of(word: str) -> str:
    """Wherever in the word they stand: "hòa" and "hoà" are one."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(sorted(sign for sign in apart if unicodedata.combining(sign) or sign == "đ"))


def _by_one_rule(word: str) -> str:
    found = _I_OR_Y.fullmatch(word)
    return f"{found[1]}i" if found else word


def _spellings(said: Iterable[str]) -> Iterator[str]:
    """Each word, and as the other rule writes it."""
    for word in said:
        yield word
        if found := _I_OR_Y.fullmatch(word):
            yield found[1] + ("y" if found[2] == "i" else "i")


class _Entry:
    """A procedure with all it is called, taken apart once."""

    def __init__(self, procedure: Procedure, synonyms: Iterable[str]) -> None:
        self.procedure = procedure
        names = dict.fromkeys((procedure.list_name, procedure.name))
        self.names = [_Name(name) for name in names]
        said = (*procedure.keywords, *synonyms)
        self.keywords = [list(_spellings(words(keyword))) for keyword in said]
        self.field = words(procedure.field)


class _Name:
    def __init__(self, name: str) -> None:
        plain = words(name)
        self.words = list(_spellings(plain))
        self.length = len(plain)
        self.folded = fold(name)
        self.initials = "".join(word[0] for word in plain)


class Index:
    """The procedures of a day, ready to be searched."""

    def __init__(self, procedures: Sequence[Procedure], synonyms: Iterable[Synonym] = ()) -> None:
        meant: dict[str, list[str]] = {}
        self._synonyms = [(_hear(synonym.said), synonym.codes) for synonym in synonyms]
        for synonym in synonyms:
            for code in synonym.codes:
                meant.setdefault(code, []).append(synonym.said)
        self._entries = [_Entry(one, meant.get(one.code, ())) for one in procedures]

    def find(self, text: str) -> list[Procedure]:
        """Those that fit every word, best first; where none does, those that fit what is wanted
        without the words around it, else most of the words; where nothing fits, what the words may
        have been meant as. In the catalogue's order where nothing else tells them apart.
        """
        wanted = words(text)
        if not wanted:
            return []
        meant = self._meant_by(_hear(text))
        found = self._fitting(wanted, _code_in(text), meant)
        if not found and len(wanted) >= _FEWEST_FITTING:
            found = self._fitting_in_part([word for word in wanted if word not in _AROUND], meant)
        return found or self._find_as_meant(wanted)

    def _find_as_meant(self, wanted: list[str]) -> list[Procedure]:
        """What fits every word of the likeliest guess at what was meant."""
        for guess in spelling.list_guesses(wanted, self._vocabulary):
            meant = self._meant_by(_hear(" ".join(guess)))
            if found := self._fitting(guess, "", meant):
                return found
        return []

    @cached_property
    def _vocabulary(self) -> dict[str, None]:
        """Every word of every name and saying, the words of many names first."""
        told = (
            (*(word for name in entry.names for word in name.words), *chain(*entry.keywords))
            for entry in self._entries
        )
        counted = Counter(word for words_of in told for word in set(words_of))
        return dict.fromkeys(word for word, _ in counted.most_common())

    def _fitting(self, wanted: list[str], code: str, meant: dict[str, float]) -> list[Procedure]:
        scored = [
            (_score(entry, wanted, code, meant.get(entry.procedure.code, 0.0)), -place, entry)
            for place, entry in enumerate(self._entries)
        ]
        # where a saying is meant, what merely has its letters somewhere is no answer
        least = _WHOLE_WORDS if _MEANT in meant.values() else 0.0
        hits = (hit for hit in scored if hit[0] > least)
        return _best_first(hits)

    def _fitting_in_part(self, wanted: list[str], meant: dict[str, float]) -> list[Procedure]:
        fewest = max(_FEWEST_FITTING, _PART_FITTING * len(wanted))
        counted = (
            (_count_fitting(entry, wanted), -place, entry)
            for place, entry in enumerate(self._entries)
        )
        hits = (
            (count + meant.get(entry.procedure.code, 0.0), place, entry)
            for count, place, entry in counted
            if int(count) >= fewest or entry.procedure.code in meant
        )
        return _best_first(hits)

    def _meant_by(self, wanted: list[_Heard]) -> dict[str, float]:
        """What a saying means goes before what merely has its words in its name, the likeliest
        meaning first; a saying among other words only helps.
        """
        meant: dict[str, float] = {}
        for said, codes in self._synonyms:
            if not _stands_in(said, wanted):
                continue
            weight, step = _HINTED + len(said), _NEXT_HINT
            if len(said) == len(wanted):
                weight, step = _MEANT, _NEXT_MEANING
            for place, code in enumerate(codes):
                meant[code] = max(meant.get(code, 0.0), weight - place * step)
        return meant


def _code_in(text: str) -> str:
    """The nation's code however it is written: "mã 1.004873", "1004873", "1.004873.000.00.00.H49"; of
    other texts, what could be a part of one.
    """
    whole = _CODE_IN.search(text)
    return f"{whole[1]}.{whole[2]}" if whole else "".join(text.split())


def _best_first(hits: Iterable[tuple[float, int, _Entry]]) -> list[Procedure]:
    return [hit[2].procedure for hit in sorted(hits, key=lambda hit: hit[:2], reverse=True)]


def _stands_in(said: list[_Heard], wanted: list[_Heard]) -> bool:
    """All words of a saying follow each other in what was typed. One syllable among others is no
    saying: "kiện" stands in "điều kiện".
    """
    if len(said) == 1 < len(wanted):
        return False
    return any(
        all(heard.may_be(word) for heard, word in zip(wanted[start:], said, strict=False))
        for start in range(len(wanted) - len(said) + 1)
    )


def _count_fitting(entry: _Entry, wanted: Sequence[str]) -> float:
    """Words that stand whole in the name or in one saying, and a little for a short one."""
    told = (*(name.words for name in entry.names), *entry.keywords)
    return max(sum(word in said for word in wanted) + 1 / (len(said) + 1) for said in told)


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
    return sum(points) / len(points) + 5 * in_a_row + len(wanted) / (name.length + 1)


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
