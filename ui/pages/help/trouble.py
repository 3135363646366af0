"""Something that stands still, in steps."""

from collections.abc import Sequence
from typing import NamedTuple

from counter.domain.text import words as words_in


class Trouble(NamedTuple):
    """`also` are other words it is looked for by; `page` and `what` are where it is done, told by
    the words of the act.
    """

    icon: str
    title: str
    steps: tuple[str, ...]
    act: str
    page: str
    what: str | None = None
    also: str = ""

    @property
    def spoken(self) -> str:
        return self.title

    @property
    def said(self) -> list[str]:
        """All folded words it is found by, those of its title first."""
        return words_in(" ".join((self.title, self.also, *self.steps)))

    def closeness(self, typed: Sequence[str]) -> int:
        """How near its title and other words come to folded words: a whole word counts more than a
        beginning, one of the title more than another.
        """
        title, also = words_in(self.title), words_in(self.also)
        return sum(_weigh(word, title, also) for word in typed)


def _weigh(word: str, title: Sequence[str], also: Sequence[str]) -> int:
    if word in title:
        return 3
    if word in also:
        return 2
    return int(any(each.startswith(word) for each in (*title, *also)))
