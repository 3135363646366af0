"""People: by which number they are known, and where a number disagrees with its person."""

from datetime import date

import pytest

from counter.domain.dossiers import card, people
from counter.domain.dossiers.people import (
    FEMALE,
    MALE,
    ORGANISATION,
    PERSON,
    Applicant,
    Authority,
    CardWarning,
    Submitter,
    check_tax_code,
    is_identity_number,
    plain_number,
    plain_tax_code,
)
from counter.domain.refusal import Refusal

PROVINCES = {"022": "Quảng Ninh"}
A_PERSON = Applicant(name="Nguyễn Văn A", identity_number="022090000123", tax_code="8001234567")


def test_whoever_is_only_named_is_a_person_of_whom_no_more_is_known() -> None:
    plain = Applicant(name="Nguyễn Văn A")
    assert plain.kind == PERSON == "person" and ORGANISATION == "organisation"
    known = (plain.identity_number, plain.tax_code, plain.birth_date, plain.sex)
    assert known == ("", "", "", "") == (plain.address, plain.phone, plain.email, plain.number)
    assert Submitter(name="B").authority == Authority(kind="", paper="")
    assert CardWarning("province-unknown").value == ""


def test_a_person_is_known_by_the_identity_number_and_an_organisation_by_its_tax_code() -> None:
    company = Applicant(name="Công ty A", kind=ORGANISATION, tax_code="5700100002")
    assert (A_PERSON.number, company.number) == ("022090000123", "5700100002")
    assert (A_PERSON.person_key, company.person_key) == ("022090000123", "5700100002")


def test_without_a_number_two_people_of_one_name_and_one_birthday_are_the_same() -> None:
    def key(name: str, born: str) -> str:
        return Applicant(name=name, birth_date=born).person_key

    assert key("Nguyễn Văn A", "1990-03-05") == "nguyen van a|1990-03-05"
    assert key("NGUYEN VAN A", "1990-03-05") == key("Nguyễn Văn A", "1990-03-05")
    assert key("Nguyễn Văn A", "1990") != key("Nguyễn Văn A", "1990-03-05")


@pytest.mark.parametrize(
    "number",
    [
        "022090000123",
        "012345678",
        "B1234567",
        "C12345678",
        "AB123456",
        "B123456",
        "000000000000",
        "P1234567A",
        "B12345",
        "ABC123456",
        "E00000007",
        "1B234567",
        "A1B2C3D4E5F6",
    ],
)
def test_numbers_of_cards_old_papers_and_passports_are_taken(number: str) -> None:
    assert people.is_identity_number(number)
    people.check_identity_number(number, "applicant.identity_number")


@pytest.mark.parametrize(
    "number",
    [
        "02209000012", "0220900001234", "01234567", "0123456789", "12345678 ", "ABCDEFG",
        "B123", "B1234567890123", "b1234567", "0220900O0123", "01234O678", "0220900o0123", "٠١٢٣٤٥٦٧٨", "B",
        "Đ1234567", "O22090000123", "I22090000123", "O12345678",
    ],
)  # fmt: skip
def test_what_is_no_number_of_a_paper_is_refused(number: str) -> None:
    assert not people.is_identity_number(number)
    with pytest.raises(Refusal, match=r"^identity-number-wrong \(submitter\)$") as refusal:
        people.check_identity_number(number, "submitter")
    assert refusal.value.values == {"value": number}


@pytest.mark.parametrize("number", ["1234567", "0123456789", "0220900O0123"])
def test_a_foreigners_number_may_be_of_any_kind(number: str) -> None:
    assert people.is_identity_number(number, "Lào") and not people.is_identity_number(number)


@pytest.mark.parametrize("nationality", ["VN", "Việt Nam", "viet nam", "Vietnam", "", "-", "1"])
def test_who_is_of_this_country_has_no_number_of_another_length(nationality: str) -> None:
    assert not people.is_identity_number("1234567", nationality)
    assert not people.is_identity_number("0220900O0123", nationality)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("022 090 000 123", "022090000123"), ("022.090.000.123", "022090000123"), ("022-090-000-123", "022090000123"),
        ("022\u00a0090\u2011000\u2013123", "022090000123"), (" c1234567 ", "C1234567"), ("P 1234567 a", "P1234567A"),
        ("０２２０９００００１２３", "022090000123"), ("", ""),
    ],
)  # fmt: skip
def test_blanks_dots_and_small_letters_carry_no_meaning_in_a_number(
    typed: str, number: str
) -> None:
    assert people.plain_number(typed) == number


def test_who_has_no_number_is_asked_for_none() -> None:
    assert not people.is_identity_number("")
    people.check_identity_number("", "submitter")


def test_a_long_text_in_place_of_a_number_is_told_in_twenty_letters() -> None:
    with pytest.raises(Refusal) as refusal:
        people.check_identity_number("9" * 40, "submitter")
    assert refusal.value.values == {"value": "9" * 20}


@pytest.mark.parametrize(
    ("number", "shown"),
    [("022090000123", "022090***123"), ("B12345678", "B1****678"), ("0123456789", "01*****789"),
     ("123456", "1**456"), ("1234", "****"), ("", "")],
)  # fmt: skip
def test_a_number_in_a_list_shows_its_first_six_and_its_last_three(number: str, shown: str) -> None:
    assert people.mask(number) == shown


# ---- NĐ 137/2015/NĐ-CP Điều 13: province, century and sex, year of birth


@pytest.mark.parametrize(
    ("number", "sex", "born"),
    [
        ("022090000123", MALE, "1990-03-05"),
        ("022190000123", FEMALE, "1990"),
        ("022200000123", MALE, "2000-01-01"),
        ("022304004567", FEMALE, "2004-09-17"),
        ("022499000123", MALE, "2199-12-31"),
        ("022510000123", FEMALE, "2110-01-01"),
        ("022610000123", MALE, "2210"),
        ("022710000123", FEMALE, "2210"),
        ("022899000123", MALE, "2399"),
        ("022999000123", FEMALE, "2399"),
    ],
)
def test_the_fourth_digit_tells_century_and_sex(number: str, sex: str, born: str) -> None:
    assert people.number_mismatches(number, born, sex) == []
    other = FEMALE if sex == MALE else MALE
    assert people.number_mismatches(number, born, other) == [
        CardWarning("sex-mismatch", other, "sex")
    ]
    later = str(int(born[:4]) + 1)
    assert people.number_mismatches(number, later, sex) == [
        CardWarning("birth-year-mismatch", later, "birth_date")
    ]


@pytest.mark.parametrize(
    ("born", "sex"),
    [
        ("", MALE),
        ("không rõ", MALE),
        ("1991-3-5", MALE),
        ("1990", ""),
        ("", "khác"),
        ("x1991", MALE),
        ("1991-03-05x", MALE),
    ],
)
def test_what_is_not_known_disagrees_with_nothing(born: str, sex: str) -> None:
    assert people.number_mismatches("022090000123", born, sex) == []


@pytest.mark.parametrize("number", ["022090000123", "022190000123"])
def test_where_the_sex_is_not_known_no_number_disagrees_with_it(number: str) -> None:
    assert people.number_mismatches(number, "1990", "") == []


@pytest.mark.parametrize("number", ["012345678", "B1234567", "02209000012", "0220900001234", ""])
def test_a_number_of_another_kind_says_nothing_of_its_person(number: str) -> None:
    assert people.number_mismatches(number, "2004-09-17", FEMALE) == []


def test_a_province_that_is_not_known_is_said_beside_all_else() -> None:
    def codes(number: str) -> list[tuple[str, str]]:
        warnings = people.number_warnings(number, "1990-03-05", MALE, PROVINCES)
        return [(warning.code, warning.value) for warning in warnings]

    assert codes("022090000123") == []
    assert codes("023191000123") == [
        ("province-unknown", "023"), ("sex-mismatch", MALE), ("birth-year-mismatch", "1990"),
    ]  # fmt: skip


# ---- the QR text of a card: TT 06/2021/TT-BCA

TODAY = date(2026, 6, 1)
ON_A_CARD = "022090000123|012345678|Nguyễn Văn A|05031990|Nam|Thôn 1, Cô Tô|12052021"
FIELDS = ON_A_CARD.split("|")


def read(**changed: str) -> card.Card:
    names = ("number", "old", "name", "born", "sex", "address", "issued")
    fields = [changed.get(name, field) for name, field in zip(names, FIELDS, strict=True)]
    return card.parse_card("|".join(fields), PROVINCES, TODAY)


def refused(text: str) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        card.parse_card(text, PROVINCES, TODAY)
    return refusal.value


@pytest.mark.parametrize("count", [1, 2, 5, 6])
def test_a_text_with_fewer_than_seven_fields_is_no_card(count: int) -> None:
    refusal = refused("|".join(FIELDS[:count]))
    assert (refusal.code, refusal.field, refusal.values) == (
        "card-unreadable", "card", {"value": str(count)},
    )  # fmt: skip


@pytest.mark.parametrize("more", [0, 1, 4, 9])
def test_a_card_may_have_more_than_seven_fields(more: int) -> None:
    found = card.parse_card("|".join(FIELDS + ["khác"] * more), PROVINCES, TODAY)
    assert (found.identity_number, found.issued_on) == ("022090000123", "2021-05-12")


@pytest.mark.parametrize("prefix", ["]Q3", "]d1", "]e0", "\x02", "~ ", "CCCD:"])
def test_what_a_scanner_puts_before_a_card_is_passed_over(prefix: str) -> None:
    found = read(number=prefix + FIELDS[0])
    assert found.identity_number == "022090000123" and found.warnings == ()


@pytest.mark.parametrize(
    "number",
    ["x" * 30, "1022090000123", "022090000123x", "]Q1022090000123 0", "]QQ022090000123x", ""],
)
def test_a_card_without_twelve_digits_is_refused_and_not_repeated(number: str) -> None:
    refusal = refused("|".join([number, *FIELDS[1:]]))
    assert (refusal.code, refusal.field) == ("card-without-number", "identity_number")
    assert refusal.values == {}


@pytest.mark.parametrize(
    ("place", "field", "text"),
    [(3, "birth_date", "29022006"), (3, "birth_date", ""), (3, "birth_date", "5031990"),
     (3, "birth_date", "050319901"), (3, "birth_date", "000001950"), (3, "birth_date", "195"),
     (3, "birth_date", "00051990"), (6, "issued_on", "1" * 30), (6, "issued_on", "31042021")],
)  # fmt: skip
def test_a_date_that_is_none_is_left_out_and_marked(place: int, field: str, text: str) -> None:
    read = card.parse_card(
        "|".join([*FIELDS[:place], text, *FIELDS[place + 1 :]]), PROVINCES, TODAY
    )
    assert getattr(read, field) == ""
    assert [(w.code, w.field, w.value) for w in read.warnings] == [("card-date-unread", field, "")]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("00001990", "1990"), ("1990", "1990"), ("01011990", "1990-01-01")],
)
def test_old_records_may_know_the_year_alone(written: str, read_as: str) -> None:
    found = read(born=written, issued=written)
    assert (found.birth_date, found.issued_on, found.warnings) == (read_as, read_as, ())


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Nam", MALE),
        ("NAM", MALE),
        ("Nữ", FEMALE),
        ("nu", FEMALE),
        ("Nu\u031b\u0303", FEMALE),
        ("", ""),
    ],
)
def test_the_sex_is_read_however_it_is_written(written: str, read_as: str) -> None:
    number = "022190000123" if read_as == FEMALE else FIELDS[0]
    found = read(sex=written, number=number)
    assert found.sex == read_as and found.warnings == ()
    assert (MALE, FEMALE) == ("Nam", "Nữ")


def test_a_sex_nobody_can_read_is_left_out_and_marked() -> None:
    card = read(sex="X")
    assert card.sex == "" and card.doubtful == {"sex"}


BORN_THIS_YEAR = {"number": "022226000123", "issued": ""}
BORN_NEXT_YEAR = {"number": "022227000123", "issued": ""}


@pytest.mark.parametrize(
    ("changed", "warnings"),
    [
        (BORN_THIS_YEAR | {"born": "01062026"}, []),
        (BORN_THIS_YEAR | {"born": "02062026"}, [("date-in-future", "2026-06-02")]),
        (BORN_THIS_YEAR | {"born": "2026"}, []),
        (BORN_NEXT_YEAR | {"born": "2027"}, [("date-in-future", "2027")]),
        ({"issued": "01062026"}, []),
        ({"issued": "02062026"}, [("date-in-future", "2026-06-02")]),
        ({"issued": ""}, []),
        ({"issued": "05031990"}, []),
        ({"issued": "04031990"}, [("issued-before-birth", "1990-03-04")]),
        ({"issued": "1990"}, []),
        ({"issued": "1989"}, [("issued-before-birth", "1989")]),
        ({"born": "1990", "issued": "01011990"}, []),
        ({"born": "1990", "issued": "31121989"}, [("issued-before-birth", "1989-12-31")]),
        ({"number": "023090000123"}, [("province-unknown", "023")]),
    ],
)
def test_what_does_not_fit_on_a_card_is_told_with_what_it_says(
    changed: dict[str, str], warnings: list[tuple[str, str]]
) -> None:
    assert [(warning.code, warning.value) for warning in read(**changed).warnings] == warnings


def test_a_card_says_all_it_says_where_it_belongs() -> None:
    found = read()
    assert (found.old_number, found.name) == ("012345678", "Nguyễn Văn A")
    assert (found.birth_date, found.issued_on) == ("1990-03-05", "2021-05-12")
    assert (found.sex, found.address) == (MALE, "Thôn 1, Cô Tô")


@pytest.mark.parametrize(
    ("phone", "is_usual"),
    [
        ("0912345678", True), ("0912 345 678", True), ("02033 888 999", True), ("+84 912 345 678", True), ("+1 212 5550", True),
        ("091234567", False), ("091234567890", False), ("+84 91234", False), ("84912345678", True),
    ],
)  # fmt: skip
def test_a_phone_number_of_this_country_has_ten_or_eleven_digits(
    phone: str, is_usual: bool
) -> None:
    assert people.is_usual_phone(phone) is is_usual


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("12345", "1*345"), ("1234567", "12**567"), ("12345678901", "12******901"), ("1234567890123", "123456****123"),
    ],
)  # fmt: skip
def test_of_a_shorter_number_less_is_shown(number: str, shown: str) -> None:
    assert people.mask(number) == shown


@pytest.mark.parametrize("number", ["A1234", "A12345678901"])
def test_a_passport_has_five_to_twelve_characters(number: str) -> None:
    assert people.is_identity_number(number)
    assert not people.is_identity_number(number[:4])
    assert not people.is_identity_number(number.ljust(13, "1"))


@pytest.mark.parametrize(
    ("name", "written"),
    [("lê thị hồng", "Lê Thị Hồng"), ("Lê thị Hồng", "Lê thị Hồng"), ("LÊ THỊ HỒNG", "LÊ THỊ HỒNG"), ("đỗ  ánh", "Đỗ Ánh"), ("", ""), ("12", "12")],
)  # fmt: skip
def test_a_name_in_small_letters_alone_is_written_in_capitals(name: str, written: str) -> None:
    assert people.in_capitals(name) == written


@pytest.mark.parametrize("number", ["22090000123.0", "12345678.0", "1234567.00", "22090000123,0"])
def test_a_number_with_decimals_is_nobodys(number: str) -> None:
    """A spreadsheet's "22090000123.0" is not 220900001230."""
    assert not is_identity_number(plain_number(number))


@pytest.mark.parametrize("number", ["0220900OO123", "O22090000123", "OI2209000123", "0220900O0123"])
def test_letters_that_look_like_digits_make_no_passport(number: str) -> None:
    assert not is_identity_number(number)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0100109106", "0100109106"), ("0100109106-001", "0100109106-001"), ("0100109106001", "0100109106-001"),
        ("MST 0100109106", "0100109106"), ("MST: 0100 109 106", "0100109106"), ("022090000123", "022090000123"),
    ],
)  # fmt: skip
def test_a_tax_code_is_kept_as_papers_have_it(typed: str, kept: str) -> None:
    assert plain_tax_code(typed) == kept
    check_tax_code(kept, "applicant.tax_code")


@pytest.mark.parametrize(
    "typed", ["ABCDEFGHIJ", "01001091061", "0100109106-1", "100109106.0", "123"]
)
def test_what_is_no_tax_code_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="tax-code-wrong"):
        check_tax_code(plain_tax_code(typed), "applicant.tax_code")
