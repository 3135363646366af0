"""What can be known to be wrong about a person before anybody is asked."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from counter.desk import reading
from counter.domain.dossiers.people import (
    ORGANISATION,
    PERSON,
    Applicant,
    check_identity_number,
    check_tax_code,
)
from counter.domain.misread_letters import (
    find_misread,
    find_misread_name,
    find_misread_of_foreigner,
)
from counter.domain.refusal import Refusal
from counter.domain.text import fold

_FEWEST_LETTERS = 2  # of a name: one alone is a slip of the finger
_SEXES = (
    "nam",
    "nu",
    "khac",
    "chua xac dinh",
    "khong xac dinh",
    "male",
    "female",
    "other",
    "unknown",
)


def check_person(person: Applicant, field: str, today: date) -> None:
    """Refuses the first fault."""
    for fault in faults_of(person, field, today):
        raise fault


def faults_of(person: Applicant, field: str, today: date) -> Iterator[Refusal]:
    """All that is wrong, field by field."""
    checks: tuple[Callable[[], object], ...] = (
        lambda: _check_name(person, f"{field}.name"),
        lambda: check_sex(person.sex, f"{field}.sex"),
        lambda: one_of(person.kind, (PERSON, ORGANISATION), f"{field}.kind"),
        lambda: check_identity_number(
            person.identity_number, f"{field}.identity_number", person.nationality
        ),
        lambda: check_tax_code(person.tax_code, f"{field}.tax_code"),
        lambda: _check_birth(person.birth_date, f"{field}.birth_date", today),
        lambda: reading.email(person.email, f"{field}.email"),
        lambda: reading.phone(person.phone, f"{field}.phone"),
    )
    return refusals(checks)


def refusals(checks: Iterable[Callable[[], object]]) -> Iterator[Refusal]:
    """What each of the checks has to say, where one alone would stop at the first."""
    for check in checks:
        try:
            check()
        except Refusal as fault:
            yield fault


_NO_NAMES = re.compile(
    r"[<>{}\[\]|\\^~_@;=]"
)  # signs of a page's code, of an address, of two people


def _check_name(person: Applicant, field: str) -> None:
    """A foreigner's name may have letters that are none of a Vietnamese one's."""
    name = reading.require(person.name, field)
    look = find_misread_name
    if person.kind == ORGANISATION:
        look = find_misread
    elif person.nationality:
        look = find_misread_of_foreigner
    misread = look(name)
    if misread is not None:
        raise Refusal("name-misread", field, why=misread)
    has_no_names_sign = person.kind == PERSON and _NO_NAMES.search(name) is not None
    if has_no_names_sign or sum(letter.isalpha() for letter in name) < _FEWEST_LETTERS:
        raise Refusal("name-wrong", field, value=name[:60])


def check_sex(sex: str, field: str) -> None:
    if sex and fold(sex) not in _SEXES:
        raise Refusal("sex-wrong", field, value=sex[:60])


def _check_birth(birth_date: str, field: str, today: date) -> None:
    reading.birth_date(birth_date, field)
    if birth_date > today.isoformat():
        raise Refusal("birth-ahead", field, value=birth_date)


def one_of(value: str, choices: tuple[str, ...], field: str) -> None:
    if value not in choices:
        raise Refusal("not-a-choice", field, value=value[:60], choices=", ".join(choices))
