"""What of a dossier can be said right after it was received, by the names of the intake's fields:
`applicant.phone`, `co_applicants[0].name`, `documents[1].copies`, `sets`.

Numbers on paper, the procedure and its date are settled by voiding.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import msgspec

from counter.domain.dossiers.documents import COMPLETE, MISSING, Paper
from counter.domain.dossiers.events import DELIVERIES, DossierReceived
from counter.domain.dossiers.people import ORGANISATION, Applicant

if TYPE_CHECKING:
    from counter.domain.dossiers.state import Dossier

T = TypeVar("T")
OF_A_PERSON = ("name", "identity_number", "birth_date", "sex", "address", "phone", "email")
PIECES = ("originals", "certified", "copies")
ADDED_PAPER = "documents"  # its value is the name of a paper that was forgotten
_OF_RECEIPT = ("result_delivery", "delivery_address", "sets")
_FIELD = re.compile(r"(?P<part>[a-z_]+)(\[(?P<place>[0-9]{1,4})\])?(\.(?P<name>[a-z_]+))?")
_COUNT = re.compile(r"[0-9]{1,5}")


def correctable(dossier: "Dossier") -> tuple[str, ...]:
    """The fields of this dossier that can be said right: the matter and the applicant first, as they
    are wrong most often.
    """
    fields = ["summary", *_of_person("applicant", dossier.applicant)]
    received = dossier.received
    if received is not None:
        for place, person in enumerate(received.co_applicants):
            fields += _of_person(f"co_applicants[{place}]", person)
        if received.submitter is not None:
            fields += _of_person("submitter", received.submitter)
        for place in range(len(received.papers)):
            fields += (f"documents[{place}].{pieces}" for pieces in PIECES)
        fields += (ADDED_PAPER, *_OF_RECEIPT)
    return tuple(fields)


def _of_person(part: str, person: Applicant) -> Iterator[str]:
    yield from (f"{part}.{name}" for name in OF_A_PERSON)
    if person.tax_code or person.kind == ORGANISATION:
        yield f"{part}.tax_code"


def parse_field(field: str) -> tuple[str, int, str]:
    """Which part of the dossier, the how-manieth of it (0 where there is one), and what of it."""
    found = _FIELD.fullmatch(field)
    if found is None:
        return field, 0, ""
    return found["part"], int(found["place"] or 0), found["name"] or ""


def person_of(dossier: "Dossier", field: str) -> Applicant | None:
    """Whom a field is about; None where it is about no person."""
    part, place, _ = parse_field(field)
    received = dossier.received
    if part == "applicant":
        return dossier.applicant
    if received is None:
        return None
    if part == "submitter":
        return received.submitter
    if part == "co_applicants" and place < len(received.co_applicants):
        return received.co_applicants[place]
    return None


def value_of(dossier: "Dossier", field: str) -> str:
    """What a field says now; of a paper that is added nothing yet."""
    part, place, name = parse_field(field)
    person = person_of(dossier, field)
    if person is not None:
        return str(getattr(person, name))
    if part == "summary":
        return dossier.summary
    assert dossier.received is not None
    if part == "documents":
        return str(getattr(dossier.received.papers[place], name)) if name else ""
    return str(getattr(dossier.received, part))


def put_right(dossier: "Dossier", field: str, to: str) -> "Dossier":
    """The dossier with a field said right. What it has no such field for, and a value that is none,
    change nothing: a newer program may correct more.
    """
    if field not in correctable(dossier):
        return dossier
    change = msgspec.structs.replace
    part, place, name = parse_field(field)
    if part == "summary":
        return change(dossier, summary=to)
    if part == "applicant":
        return change(dossier, applicant=change(dossier.applicant, **{name: to}))
    assert dossier.received is not None
    return change(dossier, received=_received_with(dossier.received, part, place, name, to))


def _received_with(
    received: DossierReceived, part: str, place: int, name: str, to: str
) -> DossierReceived:
    change = msgspec.structs.replace
    match part:
        case "submitter":
            assert received.submitter is not None
            return change(received, submitter=change(received.submitter, **{name: to}))
        case "co_applicants":
            person = change(received.co_applicants[place], **{name: to})
            return change(received, co_applicants=_with(received.co_applicants, place, person))
        case "documents" if not name:
            return change(received, papers=(*received.papers, Paper(name=to, originals=1)))
        case "documents" if _COUNT.fullmatch(to):
            paper = _recount(received.papers[place], name, int(to))
            return change(received, papers=_with(received.papers, place, paper))
        case "sets" if _COUNT.fullmatch(to):
            return change(received, sets=int(to))
        case "delivery_address":
            return change(received, delivery_address=to)
        case "result_delivery" if to in DELIVERIES:
            return change(received, result_delivery=to)
    return received


def _recount(paper: Paper, pieces: str, count: int) -> Paper:
    """A paper of which nothing is here any more is missing; of which something is, it was handed
    in. A count that stands as it stood says nothing new.
    """
    if count == getattr(paper, pieces):
        return paper
    counted = msgspec.structs.replace(paper, **{pieces: count})
    if not any(getattr(counted, each) for each in PIECES):
        return msgspec.structs.replace(counted, verdict=MISSING)
    if counted.is_handed_in:
        return counted
    return msgspec.structs.replace(counted, verdict=COMPLETE, lookup_failed=False)


def _with(items: Sequence[T], place: int, item: T) -> tuple[T, ...]:
    return (*items[:place], item, *items[place + 1 :])
