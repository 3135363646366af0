"""Terms as the catalogue and people write them: what is read, and what nobody can have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.calendar import term as terms
from counter.domain.calendar.term import DAYS, MONTHS, SAME_DAY, WORKING_DAYS, WORKING_HOURS, Term
from counter.domain.refusal import Refusal
from counter.domain.spelt_numbers import value_of


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1 working day", 1, WORKING_DAYS),
        ("3 working days", 3, WORKING_DAYS),
        ("3 ngày làm việc", 3, WORKING_DAYS),
        ("2,5 ngày làm việc", 2.5, WORKING_DAYS),
        ("1 working hour", 1, WORKING_HOURS),
        ("4 working hours", 4, WORKING_HOURS),
        ("4 giờ làm việc", 4, WORKING_HOURS),
        ("1 day", 1, DAYS),
        ("30 days", 30, DAYS),
        ("30 ngày", 30, DAYS),
        ("1 month", 1, MONTHS),
        ("2 months", 2, MONTHS),
        ("2 tháng", 2, MONTHS),
        ("30.000000 Days", 30, DAYS),
        ("  2.5   Working  Days ", 2.5, WORKING_DAYS),
        ("000000030 days", 30, DAYS),
        ("3 nga\u0300y la\u0300m vie\u0323\u0302c", 3, WORKING_DAYS),
        ("same day", 0, SAME_DAY),
        ("Trong ngày", 0, SAME_DAY),
        ("ngay trong ngày", 0, SAME_DAY),
    ],
)
def test_a_term_is_read_in_both_languages_with_its_unit(text: str, value: float, unit: str) -> None:
    assert terms.parsed(text) == Term(value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "3", "days", "three days", "3 fortnights", "3.1234567 days", "3. days", ".5 days",
        "0000000030 days", "3 days 2", "３ days", "--3 days", "half a day", "same days",
    ],
)  # fmt: skip
def test_what_is_no_term_is_not_guessed(text: str) -> None:
    with pytest.raises(Refusal, match=r"^term-unknown \(term\)$") as refusal:
        terms.parsed(text)
    assert refusal.value.values == {"value": text}


@pytest.mark.parametrize(
    ("unit", "longest"), [(WORKING_DAYS, 400), (WORKING_HOURS, 2000), (DAYS, 730), (MONTHS, 24)]
)
def test_a_term_of_more_than_a_year_or_two_is_a_typing_error(unit: str, longest: int) -> None:
    assert terms.checked(longest, unit) == Term(longest, unit)
    for value in (longest + 1, 0, -1):
        with pytest.raises(Refusal, match=r"^term-absurd \(term\)$") as refusal:
            terms.checked(value, unit)
        assert refusal.value.values == {"value": f"{value} {unit}"}


def test_only_working_days_are_halved() -> None:
    assert terms.checked(0.5, WORKING_DAYS) == Term(0.5, WORKING_DAYS)
    for value, unit in ((0.25, WORKING_DAYS), (0.5, DAYS), (1.5, MONTHS), (2.5, WORKING_HOURS)):
        with pytest.raises(Refusal, match="term-absurd"):
            terms.checked(value, unit)


def test_a_unit_that_is_none_is_refused() -> None:
    with pytest.raises(Refusal, match="term-absurd"):
        terms.checked(3, "weeks")


def test_the_same_day_has_no_count() -> None:
    assert terms.checked(7, SAME_DAY) == Term(0, SAME_DAY)


def test_a_refused_term_is_told_as_it_was_said_where_it_was_said() -> None:
    with pytest.raises(Refusal) as refusal:
        terms.parsed("-2,5 ngày làm việc", "verification")
    assert str(refusal.value) == "term-absurd (verification)"
    assert refusal.value.values == {"value": "-2,5 ngày làm việc"}
    with pytest.raises(Refusal, match=r"^term-unknown \(verification\)$"):
        terms.parsed("x", "verification")


@pytest.mark.parametrize("text", ["x" * 81, "999 " + "months" + " " * 90])
def test_a_long_text_in_place_of_a_term_is_told_in_eighty_letters(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        terms.parsed(text)
    assert refusal.value.values == {"value": text[:80]}
    assert len(str(refusal.value.values["value"])) == 80


def test_three_and_three_point_nothing_are_one_term() -> None:
    assert repr(Term(3, WORKING_DAYS)) == repr(Term(3.0, WORKING_DAYS))


@given(st.integers(0, 800))
def test_a_term_has_whole_days_and_maybe_a_morning(halves: int) -> None:
    term = Term(halves / 2, WORKING_DAYS)
    assert term.whole + 0.5 * term.ends_with_morning == halves / 2
    assert term.ends_with_morning is (halves % 2 == 1) and isinstance(term.whole, int)


def test_units_are_kept_in_files_and_keep_their_words() -> None:
    assert (SAME_DAY, WORKING_DAYS, WORKING_HOURS, DAYS, MONTHS) == (
        "same_day", "working_days", "working_hours", "days", "months",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Không quá 03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", 3, WORKING_DAYS),
        ("Trong thời hạn mười (10) ngày", 10, DAYS),
        ("hai mươi (20) ngày làm việc", 20, WORKING_DAYS),
        ("05 (năm) ngày làm việc (kể từ ngày nhận hồ sơ)", 5, WORKING_DAYS),
        ("15 ngày, sau khi nhận đủ hồ sơ.", 15, DAYS),
        ("Tối đa: 2 tháng", 2, MONTHS),
        ("4 giờ", 4, WORKING_HOURS),
        ("Ngay trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo", 0, SAME_DAY),
        ("Giải quyết ngay sau khi tiếp nhận", 0, SAME_DAY),
        ("trong ngày làm việc", 0, SAME_DAY),
    ],
)
def test_a_term_is_read_out_of_the_sentence_around_it(text: str, value: float, unit: str) -> None:
    assert terms.parsed(text) == Term(value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "3 ngày làm việc kể từ ngày nhận; có xác minh thì 5 ngày",
        "3 ngày làm việc kể từ ngày nhận, phức tạp 8 giờ",
        "3 ngày làm việc kể từ ngày nhận, phức tạp thì 2 tháng",
        "3 ngày làm việc kể từ ngày nhận, phức tạp (05) ngày",
        "3 ngày làm việc kể từ ngày nhận, phức tạp thì 5 (năm) ngày",
        "3 ngày làm việc kể từ ngày nhận, phức tạp thì mười ngày",
        "3 days of receipt, 5 working days else",
        "3 days of receipt, 5 day else",
        "3 days of receipt, 5 hours else",
        "3 days of receipt, 2 months else",
        "trong ngày làm việc tiếp theo",
        "ngay sau khi nhận, trả hôm sau",
        "trong ngày làm việc kế tiếp",
        "ngay khi nhận; xác minh thì 3 ngày",
        "ngay khi nhận; nhận sau 15 giờ thì ngày làm việc tiếp theo; xác minh thì 3 ngày",
    ],
)
def test_two_terms_in_one_text_are_none(text: str) -> None:
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed(text)


def test_a_month_is_told_from_its_text_and_never_from_its_middle() -> None:
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed("một tháng hai mươi ngày")


def test_a_value_is_written_as_files_have_it() -> None:
    assert [Term(value, WORKING_DAYS).plain_value for value in (3, 2.5)] == ["3", "2.5"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("3 ngày lv", Term(3, WORKING_DAYS)),
        ("3 ngày công", Term(3, WORKING_DAYS)),
        ("3 ngày lịch", Term(3, DAYS)),
        ("năm (5) ngày", Term(5, DAYS)),
        ("một trăm (100) ngày", Term(100, DAYS)),
        ("bốn trăm (0400) ngày làm việc", Term(400, WORKING_DAYS)),
    ],
)
def test_units_have_short_names_too(text: str, term: Term) -> None:
    assert terms.parsed(text) == term


@pytest.mark.parametrize("text", ["năm () ngày", "năm (00005) ngày"])
def test_a_number_in_brackets_is_one(text: str) -> None:
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed(text)


@pytest.mark.parametrize("length", [300, 2000])
def test_a_second_term_is_seen_however_late_it_stands(length: int) -> None:
    words = "3 ngày kể từ ngày nhận ".ljust(length - len(" 8 giờ"), "a")
    assert terms.parsed(words) == Term(3, DAYS)
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed(words + " 8 giờ")


def test_a_text_nobody_can_look_over_is_no_term() -> None:
    words = "3 ngày kể từ ngày nhận ".ljust(2000, "a")
    assert terms.parsed(words) == Term(3, DAYS)
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed(words + "a")


# ---- which of two may end first


@pytest.mark.parametrize(
    ("term", "other"),
    [
        (Term(0, SAME_DAY), Term(8, WORKING_HOURS)), (Term(0, SAME_DAY), Term(1, DAYS)), (Term(0, SAME_DAY), Term(1, WORKING_DAYS)),
        (Term(4, WORKING_HOURS), Term(0, SAME_DAY)), (Term(8, WORKING_HOURS), Term(2, WORKING_DAYS)), (Term(2.5, WORKING_DAYS), Term(3, WORKING_DAYS)),
        (Term(3, WORKING_DAYS), Term(4, DAYS)), (Term(10, WORKING_DAYS), Term(15, DAYS)), (Term(4, DAYS), Term(3, WORKING_DAYS)),
        (Term(30, DAYS), Term(1, MONTHS)), (Term(1, MONTHS), Term(29, DAYS)), (Term(59, DAYS), Term(2, MONTHS)), (Term(4, DAYS), Term(4, WORKING_DAYS)),
        (Term(20, WORKING_DAYS), Term(1, MONTHS)), (Term(21, WORKING_DAYS), Term(1, MONTHS)), (Term(5, DAYS), Term(5, WORKING_DAYS)),
    ],
)  # fmt: skip
def test_a_term_that_ends_first_on_some_day_may_end_before(term: Term, other: Term) -> None:
    assert terms.can_end_before(term, other) is True


@pytest.mark.parametrize(
    ("term", "other"),
    [
        (Term(3, DAYS), Term(3, DAYS)), (Term(4, DAYS), Term(3, DAYS)), (Term(14, DAYS), Term(10, WORKING_DAYS)),
        (Term(10, WORKING_DAYS), Term(14, DAYS)), (Term(11, WORKING_DAYS), Term(15, DAYS)), (Term(5, WORKING_DAYS), Term(7, DAYS)),
        (Term(31, DAYS), Term(1, MONTHS)), (Term(1, MONTHS), Term(28, DAYS)), (Term(2, MONTHS), Term(56, DAYS)), (Term(62, DAYS), Term(2, MONTHS)),
        (Term(1, DAYS), Term(0, SAME_DAY)), (Term(8, WORKING_HOURS), Term(0, SAME_DAY)), (Term(23, WORKING_DAYS), Term(1, MONTHS)),
    ],
)  # fmt: skip
def test_a_term_that_never_ends_first_is_no_less(term: Term, other: Term) -> None:
    assert terms.can_end_before(term, other) is False


@pytest.mark.parametrize(
    "text",
    [
        "3 ngày làm việc; xã đảo: 15", "3 ngày làm việc, gia hạn một tuần", "3 ngày làm việc, phức tạp thì kéo dài",
        "3 ngày làm việc kể từ ngày nhận; phức tạp 2 tuần", "1.000 ngày", "1,000 days",
    ],
)  # fmt: skip
def test_a_text_that_hints_at_another_term_is_not_guessed(text: str) -> None:
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed(text)


LATE = "trường hợp nhận hồ sơ sau 15 giờ thì trả ngày làm việc tiếp theo"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("mười ngày làm việc", Term(10, WORKING_DAYS)), ("một tháng", Term(1, MONTHS)), ("nửa ngày làm việc", Term(0.5, WORKING_DAYS)),
        ("Trong thời hạn hai mươi lăm ngày", Term(25, DAYS)), ("năm ngày làm việc", Term(5, WORKING_DAYS)),
        ("mười lăm (15) ngày", Term(15, DAYS)), ("05 (năm) ngày làm việc", Term(5, WORKING_DAYS)),
        ("Kể từ ngày nhận đủ hồ sơ: 05 ngày làm việc", Term(5, WORKING_DAYS)),
        (f"Ngay trong ngày tiếp nhận hồ sơ; {LATE}", Term(0, SAME_DAY)),
        (f"Ngay trong ngày; {LATE.replace('15 giờ', '15h')}", Term(0, SAME_DAY)),
        (f"Trong ngày, {LATE.replace('15 giờ', '15:00')}", Term(0, SAME_DAY)),
        ("Trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận yêu cầu sau 15 giờ",
         Term(0, SAME_DAY)),
    ],
)  # fmt: skip
def test_numbers_in_words_and_the_rule_of_late_hours_are_read(text: str, term: Term) -> None:
    assert terms.parsed(text) == term


@pytest.mark.parametrize(
    "text",
    [
        "15 (mười) ngày làm việc", "mười (15) ngày", "Thứ hai ngày làm việc", f"Ngay trong ngày; {LATE.replace('15 giờ', '15 giờ 30')}",
        f"Ngay trong ngày; {LATE.replace('15', '14')}", "Trong ngày làm việc tiếp theo, nếu tiếp nhận sau 15 giờ",
        f"Ngay trong ngày; {LATE}, chậm nhất 3 ngày", "Ngay trong ngày; sau 15:30 thì ngày làm việc tiếp theo",
    ],
)  # fmt: skip
def test_a_number_told_twice_differently_or_another_hour_is_no_term(text: str) -> None:
    with pytest.raises(Refusal, match="term-unknown"):
        terms.parsed(text)


@given(st.integers(1, 99))
def test_every_number_up_to_ninety_nine_is_read_as_it_is_spelt(number: int) -> None:
    ones = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
    tens, one = divmod(number, 10)
    ten = ("", "mười", *(f"{name} mươi" for name in ones[2:]))[tens]
    assert value_of(f"{ten} {ones[one]}".strip()) == number


@pytest.mark.parametrize(
    "text",
    [
        "5 ngày kể từ ngày hết gia hạn", "5 ngày kể từ ngày nhận; việc khó thì kéo dài", "5 ngày kể từ ngày nhận, tại đảo thì hơn",
        "5 days of receipt, or 1 week", "một hai mươi lăm (25) ngày", "25 ngày làm việc hành chính", "Nhận sau 15 giờ thì trả hôm sau",
    ],
)  # fmt: skip
def test_a_text_that_may_mean_something_else_is_refused_with_its_beginning(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        terms.parsed(text, "term_text")
    assert (refusal.value.code, refusal.value.field) == ("term-unknown", "term_text")
    assert refusal.value.values["value"] == text


@pytest.mark.parametrize(
    "text", ["5 ngày kể từ ngày gia hạn " + "x" * 90, "15 (mười) ngày kể từ " + "x" * 90]
)
def test_a_long_text_that_is_refused_is_told_in_eighty_letters(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        terms.parsed(text)
    assert refusal.value.values["value"] == text[:80]


def test_a_number_of_three_words_before_its_digits_is_read() -> None:
    assert terms.parsed("hai mươi lăm (25) ngày") == Term(25, DAYS)


@pytest.mark.parametrize(
    ("term", "span"),
    [
        (Term(0, SAME_DAY), (0, 1)), (Term(8, WORKING_HOURS), (1, 3)), (Term(40, WORKING_HOURS), (7, 7)),
        (Term(5, WORKING_DAYS), (7, 7)), (Term(6, WORKING_DAYS), (8, 10)), (Term(12, WORKING_DAYS), (16, 18)),
    ],
)  # fmt: skip
def test_how_many_days_of_the_calendar_a_term_runs(term: Term, span: tuple[float, float]) -> None:
    assert term.span == span
