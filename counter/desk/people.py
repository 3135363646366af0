"""What can be known to be wrong about a person before anybody is asked."""

from datetime import date

from counter.desk import reading
from counter.domain.applicant import ORGANISATION, PERSON, Applicant, check_identity_number
from counter.domain.refusal import Refusal
from counter.domain.text import folded

_FEWEST_LETTERS = 2  # of a name: one alone is a slip of the finger
_SEXES = ("nam", "nu", "khac", "chua xac dinh", "khong xac dinh", "male", "female", "other", "unknown")


def check_person(person: Applicant, field: str, today: date) -> None:
    reading.needed(person.name, f"{field}.name")
    if sum(letter.isalpha() for letter in person.name) < _FEWEST_LETTERS:
        raise Refusal("name-wrong", f"{field}.name", value=person.name[:60])
    if person.sex and folded(person.sex) not in _SEXES:
        raise Refusal("sex-wrong", f"{field}.sex", value=person.sex[:60])
    one_of(person.kind, (PERSON, ORGANISATION), f"{field}.kind")
    check_identity_number(person.identity_number, f"{field}.identity_number")
    reading.birth_date(person.birth_date, f"{field}.birth_date")
    if person.birth_date > today.isoformat():
        raise Refusal("birth-ahead", f"{field}.birth_date", value=person.birth_date)
    reading.email(person.email, f"{field}.email")
    reading.phone(person.phone, f"{field}.phone")


def one_of(value: str, choices: tuple[str, ...], field: str) -> None:
    if value not in choices:
        raise Refusal("not-a-choice", field, value=value[:60], choices=", ".join(choices))
