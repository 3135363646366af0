"""Which papers came beside those that a procedure asks for, by names that may be offered again: what
is written of one person is not for the next one's eyes.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from counter.domain.dossiers.events import DossierReceived
from counter.domain.dossiers.people import Applicant
from counter.domain.events.base import Entry
from counter.domain.procedure import Procedure
from counter.domain.text import fold, words

_MOST_OFFERED = 9
_DIGITS_OF_ONE = 6  # a number of so many digits, or a day, is somebody's


def names_to_offer(version: Procedure, dossiers: Iterable[Sequence[Entry]]) -> list[str]:
    """Names of papers the procedure does not ask for, the most frequent first, out of the entries
    of each dossier, the newest first. A name that may be of a person is offered where the dossiers
    of two people had it.
    """
    asked_for = {fold(document.name) for document in version.documents}
    names: dict[str, str] = {}
    whose: dict[str, list[object]] = {}
    for received in _received(dossiers):
        for paper in received.papers:
            folded = fold(paper.name)
            if folded not in asked_for and not is_of_one(paper.name, received.people):
                names.setdefault(folded, paper.name)
                whose.setdefault(folded, []).append(received.applicant.person_key)
    offered = [
        folded
        for folded, people in whose.items()
        if len(set(people)) > 1 or not _may_name_somebody(names[folded])
    ]
    offered.sort(key=lambda folded: -len(whose[folded]))
    return [names[folded] for folded in offered[:_MOST_OFFERED]]


def is_of_one(name: str, people: Iterable[Applicant]) -> bool:
    """True for a paper's name that holds a number like those of people, or names one of these."""
    if sum(letter.isdigit() for letter in name) >= _DIGITS_OF_ONE:
        return True
    said = f" {' '.join(words(name))} "
    return any(f" {part} " in said for person in people for part in _parts_of(person.name))


def _parts_of(name: str) -> Iterator[str]:
    """What a person is called by: the last word, and each two that follow each other. One alone of
    the others ("Văn", "Thị") names nobody.
    """
    said = words(name)
    yield from said[-1:]
    yield from (f"{first} {second}" for first, second in pairwise(said))


def _may_name_somebody(name: str) -> bool:
    """True where a word behind the first begins with a capital, as names do and papers do not, or
    where all are capitals and nobody can tell.
    """
    return name.isupper() or any(
        word[:1].isupper() and not word.isupper() for word in name.split()[1:]
    )


def _received(dossiers: Iterable[Sequence[Entry]]) -> Iterator[DossierReceived]:
    for entries in dossiers:
        yield from (each.event for each in entries if isinstance(each.event, DossierReceived))
