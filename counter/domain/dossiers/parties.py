"""The people a dossier names."""

from counter.domain.dossiers.people import Applicant
from counter.domain.dossiers.state import Dossier
from counter.domain.text import fold


def is_party(dossier: Dossier, name: str) -> bool:
    """True for somebody the dossier itself names: whose it is, and who brought it."""
    return fold(name) in [fold(person.name) for person in parties(dossier)]


def parties(dossier: Dossier) -> list[Applicant]:
    """The people a dossier names, whose it is first."""
    people: list[Applicant] = [dossier.applicant]
    if dossier.received is not None:
        people += dossier.received.co_applicants
        people += [dossier.received.submitter] if dossier.received.submitter else []
    return people


def shares_a_party(one: Dossier, other: Dossier) -> bool:
    """True when somebody may fetch both results: named in both, by number where both have one, else
    by name.
    """
    return any(_same_person(a, b) for a in parties(one) for b in parties(other))


def _same_person(one: Applicant, other: Applicant) -> bool:
    if one.number and other.number:
        return one.number == other.number
    return fold(one.name) == fold(other.name)
