import pytest

from counter import wording


@pytest.mark.parametrize(
    ("value", "places", "vietnamese", "english"),
    [
        (2.5, None, "2,5", "2.5"),
        (3.0, None, "3", "3"),
        (0.0, 1, "0,0", "0.0"),
        (2.64, 1, "2,6", "2.6"),
    ],
)
def test_decimals_stand_behind_a_comma_in_vietnamese(
    value: float, places: int | None, vietnamese: str, english: str
) -> None:
    assert wording.number(value, "vi", places) == vietnamese
    assert wording.number(value, "en", places) == english


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a", "b", ("a", "b")),
        ("", "b", ("–", "b")),
        ("x" * 100 + "old", "x" * 100 + "new", ("…xxxxxxxold", "…xxxxxxxnew")),
        ("x" * 100, "x" * 100 + "new", ("…xxxxxxx", "…xxxxxxxnew")),
        ("old" + "x" * 100, "new" + "x" * 100, ("oldxxxxxxx…", "newxxxxxxx…")),
    ],
)
def test_of_long_values_the_part_is_shown_in_which_they_differ(
    before: str, after: str, shown: tuple[str, str]
) -> None:
    assert wording.excerpts(before, after, 10) == shown
