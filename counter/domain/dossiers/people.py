"""Who a dossier is for and who brings it: people and their identity numbers."""

import re
import unicodedata
from collections.abc import Mapping

import msgspec

from counter.domain.refusal import Refusal
from counter.domain.text import fold

PERSON = "person"
ORGANISATION = "organisation"

_NUMBER = "identity_number"

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
    known; `nationality` is empty for a citizen.
    """

    name: str
    kind: str = PERSON
    identity_number: str = ""
    tax_code: str = ""
    birth_date: str = ""
    sex: str = ""
    nationality: str = ""
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


def in_capitals(name: str) -> str:
    """A name in small letters alone as papers have it: "Lê Thị Hồng"; any other as it is."""
    if name != name.lower() or not any(map(str.isalpha, name)):
        return name
    return " ".join(word[:1].upper() + word[1:] for word in name.split())


_WHOLE, _SHORTEST_PASSPORT = 12, 5  # characters


def mask(identity_number: str) -> str:
    """The number as lists show it: `022090***123`; of a shorter one less is shown."""
    length = len(identity_number)
    if length < _SHORTEST_PASSPORT:
        return "*" * length
    shown = 6 if length >= _WHOLE else min(2, (length - 3) // 2)
    return identity_number[:shown] + "*" * (length - shown - 3) + identity_number[-3:]


class CardWarning(msgspec.Struct, frozen=True):
    """Something on a card that does not fit, worth a look but no reason to refuse; `field` is the
    one to look at. `value` never holds a name, a number or a text that was not understood.
    """

    code: str
    value: str = ""
    field: str = ""


def number_warnings(
    number: str, birth_date: str, sex: str, provinces: Mapping[str, str]
) -> list[CardWarning]:
    """Where a personal number disagrees with the person (NĐ 137/2015 Đ13, TT 59/2021/TT-BCA Đ4).

    The number stays when civil data are corrected, and new province codes may come: warnings, never
    errors.
    """
    unknown = (
        [] if number[:3] in provinces else [CardWarning("province-unknown", number[:3], _NUMBER)]
    )
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
        warnings.append(CardWarning("sex-mismatch", sex, "sex"))
    if (
        re.fullmatch(r"[0-9]{4}(-[0-9]{2}-[0-9]{2})?", birth_date)
        and birth_date[:4] != f"{19 + century_and_sex // 2}{number[4:6]}"
    ):
        warnings.append(CardWarning("birth-year-mismatch", birth_date[:4], "birth_date"))
    return warnings


def plain_phone(typed: str) -> str:
    """Its digits as they are dialled in Vietnam: 0912345678 for +84 912 345 678."""
    if typed.isascii() and typed.isdigit():
        return typed  # the usual case, and ten times quicker
    return re.sub(r"^\+84", "0", re.sub(r"[^0-9+]", "", typed))


def is_usual_phone(phone: str) -> bool:
    """A number of this country has ten digits with its 0, a fixed line eleven at times; +84 stands
    for the 0. What is longer or shorter may be right all the same, and what is foreign says nothing.
    """
    national = plain_phone(phone)
    return national.startswith("+") or len(national) in (10, 11)


_BETWEEN_DIGITS = re.compile(r"[\s.\-\u2010-\u2015\u00a0]+")
_DOMESTIC = re.compile(r"[0-9]{12}|[0-9]{9}")
_PASSPORT = re.compile(r"(?=.*[0-9])[A-Z0-9]{5,12}")
# nine or twelve characters with a letter among the digits, or some that look like digits: O for 0
_SLIP = re.compile(r"(?=.{9}$|.{12}$)(?:[0-9]+[A-Z][0-9]+|[0-9OIL]*[OIL][0-9OIL]*)")
# what a spreadsheet makes of a number: "22090000123.0" lost its first 0, and its end is no digit
_FLOAT = re.compile(r"[0-9]+\.[0-9]{1,2}")
_OWN = ("vn", "viet nam", "vietnam", "cong hoa xa hoi chu nghia viet nam")


def plain_number(typed: str) -> str:
    """An identity number without what people put between its digits: blanks, dots and dashes carry
    no meaning, nor do small letters. A number with decimals is left as it is, to be refused.
    """
    if _FLOAT.fullmatch(typed.strip()):
        return typed
    return _BETWEEN_DIGITS.sub("", unicodedata.normalize("NFKC", typed)).upper()


def is_identity_number(number: str, nationality: str = "") -> bool:
    """A personal number has 12 digits; an old CMND 9 (kept as text, leading zeros and all); a
    passport five to twelve letters and digits. Digits alone of another length are a slip, unless
    they are a foreigner's.
    """
    if _DOMESTIC.fullmatch(number):
        return True
    is_foreign = any(map(str.isalpha, nationality)) and fold(nationality) not in _OWN
    is_slip = not is_foreign and (number.isdigit() or _SLIP.fullmatch(number) is not None)
    return _PASSPORT.fullmatch(number) is not None and not is_slip


def check_identity_number(number: str, field: str, nationality: str = "") -> None:
    if number and not is_identity_number(number, nationality):
        raise Refusal("identity-number-wrong", field, value=number[:20])


_TAX_CODE = re.compile(r"(?:MST)?([0-9]{10})(?:([0-9]{3})|[0-9]{2})?")


def plain_tax_code(typed: str) -> str:
    """As papers have it: ten digits, a dash before the three of a branch; twelve are a person's own
    number (TT 86/2024/TT-BTC). What is none of them stays as it was typed.
    """
    plain = plain_number(typed).replace(":", "")
    found = _TAX_CODE.fullmatch(plain)
    if found is None:
        return typed
    if found[2]:
        return f"{found[1]}-{found[2]}"
    return plain.removeprefix("MST")


def check_tax_code(code: str, field: str) -> None:
    if code and not re.fullmatch(r"[0-9]{10}(-[0-9]{3})?|[0-9]{12}", code):
        raise Refusal("tax-code-wrong", field, value=code[:20])
