"""Numbers that leave on paper: how they are written, read, and given out desk by desk."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain import numbering
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal

DAY = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
LONGEST = "H49.ABCD.ABCD.ABCD.ABCD.ABCD"  # five levels below the first


# ---- who the office is: QĐ 20/2020/QĐ-TTg, and QCVN 102:2016/BTTTT before it


@pytest.mark.parametrize(
    "code",
    ["H49", "H49.6", "H49.61", "H26.107", "H49.61.12", "G09.20", "A", LONGEST, "000.00.12.H49", "000.00.124.H49"],
)  # fmt: skip
def test_an_agencys_identifier_is_taken_as_it_was_granted(code: str) -> None:
    assert numbering.is_unit_code(code)
    numbering.check_unit_code(code)


@pytest.mark.parametrize(
    "code",
    [
        "h49", "H49.", ".61", "H49..61", "H49.61-1", "H49 61", "H499.61.12", "H49.ABCDE", "Đ49",
        f"{LONGEST}.A", "0000.00.12.H49", "000.00.12.h49", "H49\n",
    ],
)  # fmt: skip
def test_what_is_no_agencys_identifier_is_refused(code: str) -> None:
    assert not numbering.is_unit_code(code)
    with pytest.raises(Refusal, match=r"^unit-code-wrong \(unit_code\)$") as refusal:
        numbering.check_unit_code(code)
    assert refusal.value.values == {"value": code}


def test_an_identifier_that_is_not_there_is_asked_for() -> None:
    with pytest.raises(Refusal, match=r"^field-empty \(unit_code\)$"):
        numbering.check_unit_code("")


def test_a_long_text_in_place_of_an_identifier_is_told_in_fifty_letters() -> None:
    with pytest.raises(Refusal) as refusal:
        numbering.check_unit_code("x" * 80)
    assert refusal.value.values == {"value": "x" * 50}


@given(st.from_regex(r"[0-9]{3}\.[0-9]{2}\.[0-9]{2,3}\.[A-Z][0-9]{2}", fullmatch=True))
def test_identifiers_of_before_2020_are_taken_too(code: str) -> None:
    """QCVN 102:2016/BTTTT."""
    assert numbering.is_unit_code(code) and numbering.is_dossier_code(f"{code}-260601-0001")


# ---- codes of dossiers: TT 01/2018/TT-VPCP Điều 19


@pytest.mark.parametrize(
    "code",
    [
        "H49.61-260601-1001", "H49.61.12-260601-0001", "G09.20-20260609-0092637", "H49-260601-1001",
        f"{LONGEST}-260601-1001", "000.00.12.H49-260601-0001", "000.00.124.H49-260601-0001",
    ],
)  # fmt: skip
def test_codes_of_ours_and_of_other_systems_are_known_as_such(code: str) -> None:
    assert numbering.is_dossier_code(code) and numbering.is_code_on_paper(code)
    assert numbering.is_code_on_paper(f"TH-{code}") and not numbering.is_dossier_code(f"TH-{code}")


@pytest.mark.parametrize(
    "text",
    [
        "", "1001", "H49.61-260601", "H49.61-26060-1001", "H49.61-202606011-1001", "h49.61-260601-1001",
        "H49.61-260601-100", "H49.61-260601-00010011", "H49.61-260601-1001 ", "H499.1-260601-1001x",
        f"{LONGEST}.A-260601-1001", "H49.ABCDE-260601-1001", "H499.4.5-26a601-1001", "HH49-260601-1001",
        "0000.00.12.H49-260601-0001", "TH-TH-H49.61-260601-1001",
    ],
)  # fmt: skip
def test_what_is_no_code_is_taken_for_none(text: str) -> None:
    assert not numbering.is_dossier_code(text) and not numbering.is_code_on_paper(text)


def test_a_paper_of_a_practice_desk_is_told_from_a_real_one() -> None:
    assert numbering.code_on_paper("H49.61-260601-1001", practice=True) == "TH-H49.61-260601-1001"
    assert numbering.code_on_paper("H49.61-260601-1001", practice=False) == "H49.61-260601-1001"


def test_a_code_says_who_received_when_and_as_which_of_that_day() -> None:
    assert numbering.dossier_code("H49.61", DAY, 1001) == "H49.61-260601-1001"
    assert numbering.dossier_code("H49.61.12", date(2026, 11, 9), 1) == "H49.61.12-261109-0001"
    assert numbering.dossier_code("H49", date(2105, 1, 31), 42) == "H49-050131-0042"


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 9), st.integers(1, 999))
def test_a_code_gives_back_its_day_its_number_and_its_desk(day: date, desk: int, n: int) -> None:
    serial = 1000 * desk + n
    code = numbering.dossier_code("H49.61", day, serial)
    assert numbering.is_dossier_code(code)
    assert (numbering.day_of(code), numbering.serial_of(code)) == (day, serial)
    assert numbering.block_of(code) == desk


@pytest.mark.parametrize(
    "code",
    [
        "H49.61-260230-1001", "H49.61-261301-1001", "H49.61-260600-1001", "G09.20-20260609-0092637",
        "H49.61-26060-1001", "H49.61-260601-100", "H49.61-260601-12345678", "-260601-1001", "A260601-1001",
    ],
)  # fmt: skip
def test_a_code_without_a_day_is_another_systems(code: str) -> None:
    assert numbering.day_of(code) is None and numbering.block_of(code) is None


def test_a_serial_of_seven_digits_still_has_its_day() -> None:
    assert numbering.day_of("H49.61-260601-0092637") == date(2026, 6, 1)
    assert numbering.block_of("H49.61-260601-0092637") == 92


# ---- each desk has a thousand numbers of a day: 899 for the program, the last hundred for slips


def test_each_desk_gives_out_its_own_numbers_one_behind_the_other() -> None:
    assert [numbering.first_serial(desk) for desk in (1, 2, 9)] == [1001, 2001, 9001]
    assert [numbering.last_serial(desk) for desk in (1, 2, 9)] == [1899, 2899, 9899]
    assert numbering.next_serial(3, None) == 3001
    assert numbering.next_serial(3, 3001) == 3002
    assert numbering.next_serial(3, 3898) == 3899


def test_at_the_end_of_its_block_a_desk_gives_out_no_more() -> None:
    with pytest.raises(Refusal, match=r"^block-used-up \(serial\)$") as refusal:
        numbering.next_serial(3, 3899)
    assert refusal.value.values == {"first": 3001, "last": 3899}


@pytest.mark.parametrize(
    ("serial", "is_near"),
    [(1001, False), (1809, False), (1810, True), (1899, True), (1900, False), (1999, False)],
)
def test_nine_tenths_of_a_block_are_said_and_a_slip_is_not_counted(
    serial: int, is_near: bool
) -> None:
    assert numbering.is_block_nearly_used(1, serial) == is_near
    assert numbering.is_block_nearly_used(4, serial + 3000) == is_near


@pytest.mark.parametrize(
    ("written", "serial"),
    [
        ("2900", 2900), ("2905", 2905), ("2999", 2999), ("900", 2900), ("905", 2905), ("999", 2999),
        ("H49.61-260601-2905", 2905), ("H49.61-260601-905", 2905),
    ],
)  # fmt: skip
def test_a_slip_may_be_typed_whole_or_by_its_last_digits(written: str, serial: int) -> None:
    assert numbering.paper_serial(2, written, "H49.61", DAY) == serial


@pytest.mark.parametrize(
    "written",
    [
        "", "5", "90", "899", "2899", "1905", "3900", "29051", "00905", "0905", "2905 ", "29o5", "٩٠٥",
        "H49.62-260601-2905", "H49.61-260602-2905",
    ],
)  # fmt: skip
def test_a_number_that_no_slip_of_this_desk_bears_is_refused(written: str) -> None:
    with pytest.raises(
        Refusal, match=r"^paper-number-wrong \(backfill\.paper_number\)$"
    ) as refusal:
        numbering.paper_serial(2, written, "H49.61", DAY)
    assert refusal.value.values == {"value": written, "low": 2900, "high": 2999}


def test_a_long_text_in_place_of_a_slips_number_is_told_in_forty_letters() -> None:
    with pytest.raises(Refusal) as refusal:
        numbering.paper_serial(2, "9" * 60, "H49.61", DAY)
    assert refusal.value.values["value"] == "9" * 40


def test_a_ticket_has_its_queues_letter_and_three_digits() -> None:
    assert numbering.ticket_number("A", 1) == "A001"
    assert numbering.ticket_number("R", 999) == "R999"
