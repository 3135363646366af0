"""What an identity card says in its QR text, read field by field: one that is doubtful leaves the
others filled.
"""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from counter.domain.dossiers.people import FEMALE, MALE, CardWarning, number_warnings, plain_number
from counter.domain.misread_letters import REFERENCES, find_misread, find_misread_name
from counter.domain.refusal import Refusal
from counter.domain.text import composed, fold, strip_frame, with_plain_bars

_FIELDS = 7  # TT 06/2021/TT-BCA; the card of 01/7/2024 (TT 16/2024/TT-BCA) appends others, in an unpublished order
_NUMBER, _OLD_NUMBER, _NAME, _BIRTH, _SEX, _ADDRESS, _ISSUED = range(_FIELDS)

_PERSONAL_NUMBER = re.compile(r"(?:^|[^0-9])([0-9]{12})$")
# a day first, or a year: 05031990, 5/3/1990, 05-03-1990, 1990-03-05, 19900305
_DATES = (
    re.compile(r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{1,2})[./ -](?P<month>[0-9]{1,2})[./ -](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(r"(?P<year>[0-9]{4})[./-](?P<month>[0-9]{1,2})[./-](?P<day>[0-9]{1,2})"),
)
_FIRST_YEAR = 1900
_YEAR_ALONE = re.compile(r"(?:0{4}|00[./-]00[./-])?([0-9]{4})")


# letters of Latin tables that no Vietnamese name has: a card read by the wrong one
_NO_VIETNAMESE = re.compile(r"[åïñöøüëäçßæîûÅÏÑÖØÜËÄÇÆÎÛ¡¿0-9]")


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What an identity card says; empty where it could not be read. The raw text is never kept:
    newer cards carry more than a desk may know.
    """

    identity_number: str
    old_number: str
    name: str
    birth_date: str
    sex: str
    address: str
    issued_on: str
    warnings: tuple[CardWarning, ...]

    @property
    def doubtful(self) -> frozenset[str]:
        """The fields somebody must look at."""
        return frozenset(warning.field for warning in self.warnings if warning.field)


def parse_card(text: str, provinces: Mapping[str, str], today: date) -> Card:
    """Reads the QR text `number|old number|name|ddmmyyyy|sex|address|ddmmyyyy`.

    `provinces` maps the three leading digits to a province's name. Tolerates what scanners put
    around it and further fields; refuses what is no card, and repeats nothing of it.
    """
    told = with_plain_bars(strip_frame(text)).strip("\"'“”")
    fields = [composed(field) for field in told.split("|")]
    if len(fields) < _FIELDS:
        raise Refusal("card-unreadable", "card", value=str(len(fields)))
    number = _PERSONAL_NUMBER.search(plain_number(fields[_NUMBER]))
    if number is None:
        raise Refusal("card-without-number", "identity_number")
    warnings: list[CardWarning] = []
    name = _read_words(fields[_NAME], "name", warnings)
    if not name:
        warnings.append(CardWarning("card-field-empty", field="name"))
    birth_date = _read_date(fields[_BIRTH], "birth_date", warnings)
    issued_on = _read_date(fields[_ISSUED], "issued_on", warnings) if fields[_ISSUED] else ""
    sex = {"nam": MALE, "nu": FEMALE}.get(fold(fields[_SEX]), "")
    if fields[_SEX] and not sex:
        warnings.append(CardWarning("card-field-odd", field="sex"))
    address = _read_words(fields[_ADDRESS], "address", warnings)
    warnings += number_warnings(number[1], birth_date, sex, provinces)
    warnings += _date_warnings(birth_date, issued_on, today)
    return Card(
        identity_number=number[1],
        old_number=fields[_OLD_NUMBER] if re.fullmatch("[0-9]+", fields[_OLD_NUMBER]) else "",
        name=name,
        birth_date=birth_date,
        sex=sex,
        address=address,
        issued_on=issued_on,
        warnings=tuple(warnings),
    )


def _read_words(text: str, field: str, warnings: list[CardWarning]) -> str:
    """As it stands, marked where its letters were read by the wrong table; references of a web page
    are letters all the same.
    """
    look = find_misread_name if field == "name" else find_misread  # addresses have digits
    misread = look(text)
    if misread is None and field == "name" and _NO_VIETNAMESE.search(text):
        misread = "letters-odd"
    if misread is None:
        return text
    warnings.append(CardWarning(f"card-{misread}", field=field))
    if misread == REFERENCES:
        return composed(html.unescape(text))
    return text


def _read_date(text: str, field: str, warnings: list[CardWarning]) -> str:
    """A day in one of the forms that cards have, as ISO; the year alone where old records have no
    more; empty, and marked, for anything else.
    """
    year = _YEAR_ALONE.fullmatch(text)
    if year is not None and int(year[1]) >= _FIRST_YEAR:
        return year[1]
    found = filter(None, (form.fullmatch(text) for form in _DATES))
    days = (_day(*map(int, parts.group("year", "month", "day"))) for parts in found)
    read = next(filter(None, days), "")
    if not read:
        warnings.append(CardWarning("card-date-unread", field=field))
    return read


def _day(year: int, month: int, day: int) -> str:
    """Empty for a day that is none, such as 31 February, and for years nobody alive was born in."""
    if year < _FIRST_YEAR:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _date_warnings(birth_date: str, issued_on: str, today: date) -> Iterator[CardWarning]:
    for moment, field in ((birth_date, "birth_date"), (issued_on, "issued_on")):
        if moment > today.isoformat():  # this year without a day sorts before all its days
            yield CardWarning("date-in-future", moment, field)
    if issued_on and issued_on < birth_date[: len(issued_on)]:
        yield CardWarning("issued-before-birth", issued_on, "issued_on")
