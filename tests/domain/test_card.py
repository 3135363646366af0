"""The QR text of identity cards: what scanners send, what old records hold, what does not fit."""

from datetime import date

import pytest

from counter.domain.dossiers.card import Card, parse_card
from counter.domain.dossiers.people import mask
from counter.domain.refusal import Refusal
from counter.storage.resources import identity_provinces

TODAY = date(2026, 6, 1)
PLAIN = (
    "022090000123|012345678|Nguyễn Văn A|05031990|Nam|Thôn 1, Đồng Tiến, Cô Tô, Quảng Ninh|12052021"
)


def read(text: str) -> Card:
    return parse_card(text, identity_provinces(), TODAY)


def codes(text: str) -> list[str]:
    return [warning.code for warning in read(text).warnings]


def test_the_card_with_a_chip_has_seven_fields() -> None:
    card = read(PLAIN)
    assert (card.identity_number, card.old_number, card.name) == (
        "022090000123",
        "012345678",
        "Nguyễn Văn A",
    )
    assert (card.birth_date, card.sex, card.issued_on, card.warnings) == (
        "1990-03-05",
        "Nam",
        "2021-05-12",
        (),
    )
    assert card.address == "Thôn 1, Đồng Tiến, Cô Tô, Quảng Ninh"


def test_the_card_of_2024_has_more_and_they_are_passed_over() -> None:
    card = read(
        "022304004567||Trần Thị B|17092004|Nữ|Khu 2, Cái Rồng, Vân Đồn, Quảng Ninh|03032022||||Ông X|Bà Y|"
    )
    assert (card.name, card.sex, card.old_number, card.warnings) == ("Trần Thị B", "Nữ", "", ())
    assert "Ông X" not in str(card)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN + "\r\n",
        "\t" + PLAIN,
        "]Q1" + PLAIN,
        "  " + PLAIN + " \r",
        PLAIN + "||||",
        "\x02" + PLAIN + "\x03",
        "\x02]Q1" + PLAIN + "\x03\r\n",
        "\ufeff" + PLAIN,
        "\ufeff]Q3\x1d" + PLAIN + "\x1e\x04",
        PLAIN + "\x1d\x04",
        "\x00" + PLAIN + "\x00",
    ],
)
def test_prefixes_and_line_ends_of_scanners_are_tolerated(text: str) -> None:
    assert read(text).identity_number == "022090000123"


def test_names_in_pieces_are_put_together() -> None:
    assert read(PLAIN.replace("Nguyễn", "Nguye\u0302\u0303n")).name == "Nguyễn Văn A"


@pytest.mark.parametrize(
    ("written", "kept"), [("00001950", "1950"), ("1950", "1950"), ("01011950", "1950-01-01")]
)
def test_old_records_know_only_the_year(written: str, kept: str) -> None:
    text = PLAIN.replace("05031990", written).replace("022090", "022050")
    assert read(text).birth_date == kept and codes(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (PLAIN.replace("022090000123", "22090000123"), "identity_number"),
        (PLAIN.replace("022090000123", "0220900001234"), "identity_number"),
        ("https://vneid.gov.vn/abc", "card"),
        ("", "card"),
    ],
)
def test_what_is_no_card_is_refused_and_nothing_of_it_repeated(text: str, field: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read(text)
    assert refusal.value.field == field
    said = str(refusal.value.values)
    assert "22090" not in said and "Nguyễn" not in said and "vneid" not in said


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("05031990", "1990-03-05"), ("05/03/1990", "1990-03-05"), ("5/3/1990", "1990-03-05"), ("05-03-1990", "1990-03-05"),
        ("05.03.1990", "1990-03-05"), ("1990-03-05", "1990-03-05"), ("1990/03/05", "1990-03-05"),
        ("19900305", "1990-03-05"), ("00/00/1990", "1990"),
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_form_that_cards_have(written: str, kept: str) -> None:
    card = read(PLAIN.replace("05031990", written))
    assert card.birth_date == kept and card.doubtful == frozenset()


@pytest.mark.parametrize(
    ("was", "now", "field"),
    [
        ("05031990", "29022006", "birth_date"), ("05031990", "31021990", "birth_date"), ("05031990", "", "birth_date"),
        ("05031990", "mùng 5", "birth_date"), ("12052021", "32052021", "issued_on"), ("Nguyễn Văn A", "", "name"),
        ("Nguyễn Văn A", "Nguy?n V?n A", "name"), ("Nguyễn Văn A", "Nguy\ufffdn V\ufffdn A", "name"),
        ("Nguyễn Văn A", "Nguye64n Va8n A", "name"), ("Nguyễn Văn A", "Nguyeãn Vaên A", "name"),
        ("Nguyễn Văn A", "NguyÔn V¨n A", "name"), ("Nguyễn Văn A", "Nguyá»…n VÄƒn A", "name"),
        ("Đồng Tiến", "Äá»“ng Tiáº¿n", "address"),
    ],
)  # fmt: skip
def test_one_doubtful_field_leaves_the_others_filled(was: str, now: str, field: str) -> None:
    card, whole = read(PLAIN.replace(was, now)), read(PLAIN)
    assert card.doubtful == {field}
    others = {"identity_number", "name", "birth_date", "sex", "address", "issued_on"} - {field}
    assert {name: getattr(card, name) for name in others} == {
        name: getattr(whole, name) for name in others
    }
    assert all(now not in warning.value for warning in card.warnings if now)


def test_references_of_a_web_page_are_letters_and_said() -> None:
    card = read(PLAIN.replace("Nguyễn Văn A", "Nguy&#7877;n V&#259;n A"))
    assert card.name == "Nguyễn Văn A" and card.doubtful == {"name"}


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (PLAIN.replace("022090", "099090"), "province-unknown"),
        (PLAIN.replace("022090", "022190"), "sex-mismatch"),
        (PLAIN.replace("022090", "022091"), "birth-year-mismatch"),
        (PLAIN.replace("022090", "022290"), "birth-year-mismatch"),
        (PLAIN.replace("12052021", "12052031"), "date-in-future"),
        (PLAIN.replace("12052021", "12051980"), "issued-before-birth"),
    ],
)
def test_what_does_not_fit_is_a_warning_never_an_error(text: str, warning: str) -> None:
    assert codes(text) == [warning]


def test_lists_show_numbers_masked() -> None:
    assert mask("022090000123") == "022090***123"
    assert mask("012345678") == "01****678" and mask("123") == "***"


@pytest.mark.parametrize(
    ("was", "now", "field"),
    [
        ("Nguyễn Văn A", "Nguyen Våñ A", "name"), ("|Nam|", "|X|", "sex"), ("05031990", "01011850", "birth_date"),
        ("05031990", "1850", "birth_date"), ("05031990", "00001850", "birth_date"),
    ],
)  # fmt: skip
def test_what_nobody_alive_has_on_a_card_is_marked(was: str, now: str, field: str) -> None:
    assert read(PLAIN.replace(was, now)).doubtful == {field}


def test_a_control_character_within_a_field_parts_its_words() -> None:
    assert read(PLAIN.replace("Nguyễn Văn A", "Nguyễn\x1dVăn\x00A")).name == "Nguyễn Văn A"


def test_an_old_number_has_digits_alone() -> None:
    fields = PLAIN.split("|")
    assert read("|".join([fields[0], "abc", *fields[2:]])).old_number == ""
    assert read("|".join([fields[0], "012345678", *fields[2:]])).old_number == "012345678"


@pytest.mark.parametrize(
    "text",
    [f'"{PLAIN}"', f"“{PLAIN}”", PLAIN.replace("|", "｜"), PLAIN.replace("022090000123", "022 090 000 123"),
     PLAIN.replace("022090000123", "022\t090\t000123")],
)  # fmt: skip
def test_what_people_put_around_and_between_is_no_part_of_a_card(text: str) -> None:
    assert read(text) == read(PLAIN)
