"""Which papers came beside those that a procedure asks for, by names that may be offered again: what
is written of one person is not for the next one's eyes.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.people import Applicant
from counter.domain.events.base import Entry
from counter.domain.procedure import Procedure
from counter.domain.text import fold, words

_MOST_OFFERED = 9
_DIGITS_OF_ONE = 6  # a number of so many digits, or a day, is somebody's
# what stands before a name alone, folded: ông, bà, cụ, bác, cô, chú, anh, chị, em, cháu, con, bé; của, cho
_ADDRESSES = ("ong", "ba", "cu", "bac", "co", "chu", "anh", "chi", "em", "chau", "con", "be", "cua", "cho")  # fmt: skip


def names_to_offer(version: Procedure, dossiers: Iterable[Sequence[Entry]]) -> list[str]:
    """Names of papers the procedure does not ask for, the most frequent first, out of the entries
    of each dossier, the newest first. No letters tell a person's name from other words: a name is
    offered once the dossiers of two people had it, and none of them is named in it.
    """
    asked_for = {fold(document.name) for document in version.documents}
    usual = _neighbours(version.name, *(document.name for document in version.documents))
    names: dict[str, str] = {}
    whose: dict[str, list[Applicant]] = {}
    for received in _received(dossiers):
        of_matter = _neighbours(received.summary) - usual
        for paper in received.papers:
            folded = fold(paper.name)
            if folded in asked_for or is_of_one(paper.name, received.people):
                continue
            if not _neighbours(paper.name) & of_matter:
                names.setdefault(folded, paper.name)
                whose.setdefault(folded, []).append(received.applicant)
    offered = [folded for folded, people in whose.items() if _are_two(people)]
    offered.sort(key=lambda folded: -len(whose[folded]))
    return [names[folded] for folded in offered[:_MOST_OFFERED]]


def is_of_one(name: str, people: Iterable[Applicant]) -> bool:
    """True for a paper's name that holds a number like those of people, or names one of these."""
    if sum(letter.isdigit() for letter in name) >= _DIGITS_OF_ONE:
        return True
    said = _neighbours(name)
    return any(said & _calls_of(person.name) for person in people)


def _calls_of(name: str) -> set[tuple[str, str]]:
    """What a person is called by: each two words of the name that follow each other, and the last
    behind a form of address. One alone is a word like others: "an" of "an toàn".
    """
    last = words(name)[-1:]
    return _neighbours(name) | {(address, each) for address in _ADDRESSES for each in last}


def _neighbours(*texts: str) -> set[tuple[str, str]]:
    """Each two folded words that follow each other."""
    return {pair for text in texts for pair in pairwise(words(text))}


def _are_two(people: Iterable[Applicant]) -> bool:
    """True where not all of them are one person, who came with a number and without, or whose name
    was written in two ways.
    """
    return any(
        one.person_key != other.person_key and fold(one.name) != fold(other.name)
        for one, other in combinations(people, 2)
    )


def _received(dossiers: Iterable[Sequence[Entry]]) -> Iterator[DossierReceived]:
    for entries in dossiers:
        yield from (each.event for each in entries if isinstance(each.event, DossierReceived))
