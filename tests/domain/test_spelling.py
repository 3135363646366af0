"""Slips of the keyboard are understood where nothing else is found, and never where something is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.catalogue import Catalogue
from counter.domain.spelling import from_telex, is_slip, list_guesses
from counter.storage import resources

DAY = date(2026, 6, 1)
SHIPPED = Catalogue(resources.load_procedures(), (), resources.synonyms())


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("khaisinh", "1.001193"), ("khai snh", "1.001193"), ("khia sinh", "1.001193"), ("kai sinh", "1.001193"),
        ("khai sinhh", "1.001193"), ("thườg trú", "1.004222"), ("tinhf trangj hoon nhaan", "1.004873"), ("keets hoon", "1.000894"),
        ("thuowngf trus", "1.004222"), ("1004873", "1.004873"), ("1,004873", "1.004873"), ("mã 1.004873", "1.004873"),
        ("1.004873.000.00.00.H49", "1.004873"), ("TLKS", "2.000635"), ("dki khai sinh", "1.001193"), ("đổi ngày sinh", "1.004859"),
        ("vợ chồng mới cưới", "1.000894"), ("passport", "1.010386"), ("giay ks", "1.001193"), ("bố mất", "1.000656"),
        ("cmnd", "1.014061"), ("người già", "1.014027"),
    ],
)  # fmt: skip
def test_what_was_meant_is_found_first(typed: str, code: str) -> None:
    assert [one.code for one in SHIPPED.found(typed, DAY)][:1] == [code]


@pytest.mark.parametrize("typed", ["zzzz qqqq", "xyzxyz"])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert SHIPPED.found(typed, DAY) == []


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("tinhf", "tinh"), ("thuowngf", "thuong"), ("ddawng", "dang"), ("keets", "ket"), ("sinh", "sinh")],
)  # fmt: skip
def test_keys_of_telex_are_no_letters(typed: str, plain: str) -> None:
    assert from_telex(typed) == plain


LETTERS = st.text("abcde", min_size=3, max_size=6)


@given(LETTERS, st.integers(0, 5), st.sampled_from("abcdez"))
def test_one_letter_more_less_or_other_is_a_slip(word: str, place: int, letter: str) -> None:
    place = min(place, len(word) - 1)
    others = {word[:place] + letter + word[place:], word[:place] + letter + word[place + 1 :]}
    others |= {word[:place] + word[place + 1 :], word[:place] + word[place : place + 2][::-1] + word[place + 2 :]}  # fmt: skip
    assert all(is_slip(other, word) for other in others - {word})


@given(LETTERS, LETTERS)
def test_a_slip_is_one_in_both_directions(word: str, other: str) -> None:
    assert is_slip(word, other) == is_slip(other, word)


def test_two_slips_in_a_word_are_another_word() -> None:
    assert not is_slip("khinh", "kahi") and not is_slip("abcd", "badc")


def test_guesses_are_few_and_hold_the_words_that_are_known() -> None:
    known = dict.fromkeys(("khai", "sinh", "kinh", "linh", "minh", "tinh", "binh", "dinh"))
    guesses = list(list_guesses(["khai", "xinh", "xinh"], known))
    assert 1 < len(guesses) <= 16 and all(guess[0] == "khai" for guess in guesses)
