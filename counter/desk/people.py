"""What can be known to be wrong about a person before anybody is asked."""

from datetime import date

from counter.desk import reading
from counter.domain.applicant import ORGANISATION, PERSON, Applicant, check_identity_number
from counter.domain.refusal import Refusal


def check_person(person: Applicant, field: str, today: date) -> None:
    reading.needed(person.name, f"{field}.name")
    if not any(letter.isalpha() for letter in person.name):
        raise Refusal("name-wrong", f"{field}.name", value=person.name[:60])
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
