"""Words typed wrongly, and what was meant: Telex that nobody turned into marks, a letter too many,
two letters the wrong way round, a blank forgotten.
"""

import re
from collections.abc import Collection, Iterator
from itertools import islice, product

_FEWEST = 3  # letters of a word in which a slip can be told
_MOST_GUESSES, _MOST_A_WORD = 16, 4
_DOUBLED = re.compile(r"(aa|ee|oo|dd)")
# the key of a tone stands behind the vowel, mostly at the word's end
_TONE = re.compile(r"(?<=[aeiouy])([a-z]*?)[sfrxj](?=[a-z]{0,2}$)")


def from_telex(word: str) -> str:
    """The letters of a word without the keys that Telex makes marks of: "tinhf" is "tinh"."""
    plain = _DOUBLED.sub(lambda pair: pair[1][0], word.replace("w", ""))
    return _TONE.sub(r"\1", plain, count=1)


def list_guesses(wanted: list[str], known: Collection[str]) -> Iterator[list[str]]:
    """What the words may have been meant as, each of `known`; nothing where one is like none."""
    each = [list(_guesses_of(word, known)) for word in wanted]
    for guess in islice(product(*each), _MOST_GUESSES):
        yield " ".join(guess).split()


def _guesses_of(word: str, known: Collection[str]) -> Iterator[str]:
    """The word itself where it is known, or begins one; else what is nearest to it."""
    if len(word) < _FEWEST or any(one.startswith(word) for one in known):
        return iter([word])
    plain = from_telex(word)
    if plain != word and plain in known:
        return iter([plain])
    return islice(_near(word, known), _MOST_A_WORD)


def _near(word: str, known: Collection[str]) -> Iterator[str]:
    for place in range(2, len(word) - 1):
        if word[:place] in known and word[place:] in known:
            yield f"{word[:place]} {word[place:]}"
    slips = [one for one in known if is_slip(word, one)]
    # a letter struck instead of another is rarer than one left out, struck twice or too early
    yield from sorted(slips, key=lambda one: len(one) == len(word) and sorted(one) != sorted(word))


def is_slip(typed: str, meant: str) -> bool:
    """One letter too many, too few or another, or two of them the wrong way round."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    start = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), None)
    if start is None:
        return True  # one begins the other
    rest, other = typed[start:], meant[start:]
    if len(typed) == len(meant):
        is_turned = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
        return rest[1:] == other[1:] or is_turned
    return rest[1:] == other or rest == other[1:]
