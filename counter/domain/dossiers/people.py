"""Who a dossier is for and who brings it: people, identity numbers, and the QR text of their card."""

import re
from collections.abc import Mapping
from datetime import date

import msgspec

from counter.domain.refusal import Refusal
from counter.domain.text import composed, fold

PERSON = "person"
ORGANISATION = "organisation"

MALE = "Nam"
FEMALE = "Nữ"


class Authority(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """By what right somebody acts for another: the kind (TT 04/2020/TT-BTP Đ2) and the paper that
    shows it.
    """

    kind: str = ""
    paper: str = ""


class Applicant(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A person or organisation. `birth_date` is `YYYY-MM-DD`, or `YYYY` where only the year is
    known.
    """

    name: str
    kind: str = PERSON
    identity_number: str = ""
    tax_code: str = ""
    birth_date: str = ""
    sex: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @property
    def number(self) -> str:
        """The identity number, or an organisation's tax code; empty where there is neither."""
        return self.identity_number or self.tax_code

    @property
    def person_key(self) -> str:
        """What makes two dossiers the same person's: the number, else the folded name with the
        birth date.
        """
        return self.number or f"{fold(self.name)}|{self.birth_date}"


class Submitter(
    Applicant, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """Who stands at the desk for somebody else."""

    authority: Authority = Authority()


def mask(identity_number: str) -> str:
    """The number as lists show it: `022090***123`."""
    if len(identity_number) < 9:
        return "*" * len(identity_number)
    return identity_number[:6] + "*" * (len(identity_number) - 9) + identity_number[-3:]


class CardWarning(msgspec.Struct, frozen=True):
    """Something on a card that does not fit, worth a look but no reason to refuse."""

    code: str
    value: str = ""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What an identity card says. The raw text is never kept: newer cards carry more than a desk
    may know.
    """

    identity_number: str
    old_number: str
    name: str
    birth_date: str
    sex: str
    address: str
    issued_on: str
    warnings: tuple[CardWarning, ...]


_CARD_FIELDS = 7  # TT 06/2021/TT-BCA; the card of 01/7/2024 (TT 16/2024/TT-BCA) appends others, in an unpublished order


_AIM_PREFIX = r"^\][A-Za-z][0-9]"  # scanners may say which symbology they read (ISO/IEC 15424)


def parse_card(text: str, provinces: Mapping[str, str], today: date) -> Card:
    """Reads the QR text `number|old number|name|ddmmyyyy|sex|address|ddmmyyyy`.

    `provinces` maps the three leading digits to a province's name. Tolerates a scanner's prefix,
    line ends and further fields; refuses a text without a twelve-digit number, naming the field.
    """
    fields = [composed(field) for field in re.sub(_AIM_PREFIX, "", text.strip()).split("|")]
    if len(fields) < _CARD_FIELDS:
        raise Refusal("card-unreadable", "card", value=str(len(fields)))
    number = re.search(r"(?:^|[^0-9])([0-9]{12})$", fields[0])
    if number is None:
        raise Refusal("identity-number-wrong", "identity_number", value=fields[0][-20:])
    name, sex = fields[2], fields[4]
    if not name or "?" in name or "\ufffd" in name:
        raise Refusal("card-mangled", "name", value=name)
    birth_date = _card_date(fields[3], "birth_date")
    issued_on = _card_date(fields[6], "issued_on") if fields[6] else ""
    return Card(
        identity_number=number[1],
        old_number=fields[1],
        name=name,
        birth_date=birth_date,
        sex=_sex(sex),
        address=fields[5],
        issued_on=issued_on,
        warnings=tuple(
            _card_warnings(number[1], birth_date, _sex(sex), issued_on, provinces, today)
        ),
    )


def _sex(text: str) -> str:
    return {"nam": MALE, "nu": FEMALE}.get(fold(text), text)


def _card_date(text: str, field: str) -> str:
    """ddmmyyyy to ISO; `0000yyyy` or `yyyy` (old records) to the year alone."""
    year_only = re.fullmatch(r"(?:0000)?([0-9]{4})", text)
    if year_only:
        return year_only[1]
    match = re.fullmatch(r"([0-9]{2})([0-9]{2})([0-9]{4})", text)
    if match is None:
        raise Refusal("card-date-wrong", field, value=text[:20])
    try:
        return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        raise Refusal("card-date-wrong", field, value=text) from None


def _card_warnings(
    number: str,
    birth_date: str,
    sex: str,
    issued_on: str,
    provinces: Mapping[str, str],
    today: date,
) -> list[CardWarning]:
    warnings = number_warnings(number, birth_date, sex, provinces)
    for moment in (birth_date, issued_on):
        if moment > today.isoformat():  # this year without a day sorts before all its days
            warnings.append(CardWarning("date-in-future", moment))
    if issued_on < birth_date[: len(issued_on)]:
        warnings.append(CardWarning("issued-before-birth", issued_on))
    return warnings


def number_warnings(
    number: str, birth_date: str, sex: str, provinces: Mapping[str, str]
) -> list[CardWarning]:
    """Where a personal number disagrees with the person (NĐ 137/2015 Đ13, TT 59/2021/TT-BCA Đ4).

    The number stays when civil data are corrected, and new province codes may come: warnings, never
    errors.
    """
    unknown = [] if number[:3] in provinces else [CardWarning("province-unknown", number[:3])]
    return unknown + number_mismatches(number, birth_date, sex)


def number_mismatches(number: str, birth_date: str, sex: str) -> list[CardWarning]:
    """Where a personal number disagrees with what is known of sex and birth; a number of another
    kind says nothing.
    """
    if not re.fullmatch(r"[0-9]{12}", number):
        return []
    warnings = []
    century_and_sex = int(number[3])
    if sex in (MALE, FEMALE) and (century_and_sex % 2 == 1) != (sex == FEMALE):
        warnings.append(CardWarning("sex-mismatch", sex))
    if (
        re.fullmatch(r"[0-9]{4}(-[0-9]{2}-[0-9]{2})?", birth_date)
        and birth_date[:4] != f"{19 + century_and_sex // 2}{number[4:6]}"
    ):
        warnings.append(CardWarning("birth-year-mismatch", birth_date[:4]))
    return warnings


def is_usual_phone(phone: str) -> bool:
    """A number of this country has ten digits with its 0, a fixed line eleven at times; +84 stands
    for the 0. What is longer or shorter may be right all the same, and what is foreign says nothing.
    """
    national = re.sub(r"[^0-9+]", "", phone).replace("+84", "0", 1)
    return national.startswith("+") or len(national) in (10, 11)


def is_identity_number(number: str) -> bool:
    """A personal number has 12 digits; an old CMND 9 (kept as text, leading zeros and all); a
    passport letters too.
    """
    return bool(re.fullmatch(r"[0-9]{12}|[0-9]{9}|[A-Z]{1,2}[0-9]{6,8}", number))


def check_identity_number(number: str, field: str) -> None:
    if number and not is_identity_number(number):
        raise Refusal("identity-number-wrong", field, value=number[:20])
