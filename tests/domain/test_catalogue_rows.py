"""A catalogue out of a table: read as offices and the portal write it, laid over what is known."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.desk import catalogue_table
from counter.domain.calendar.term import DAYS, SAME_DAY, WORKING_DAYS, WORKING_HOURS, Term
from counter.domain.catalogue import Catalogue
from counter.domain.imports.cells import RawRow, Report
from counter.domain.imports.fee_cell import read_fees, write_fees
from counter.domain.imports.paper_cell import read_papers, write_papers
from counter.domain.imports.procedure_rows import CataloguePlan, plan_catalogue
from counter.domain.imports.term_cells import read_named, write_named
from counter.domain.local_rules import LocalRule
from counter.domain.procedure import (
    FeeRule,
    NamedTerm,
    Procedure,
    RequiredDocument,
    Verification,
)
from counter.storage.resources import load_procedures

TODAY = date(2026, 12, 1)
KNOWN = Procedure(
    code="1.000001",
    name="Cấp giấy thử",
    field="Hộ tịch",
    term=Term(3, WORKING_DAYS),
    term_text="03 ngày làm việc",
    documents=(RequiredDocument(name="Tờ khai theo mẫu"),),
    who_may_act="relative",
    keywords=("giấy thử",),
    island_extra=10,
)
CASES = msgspec.structs.replace(
    KNOWN,
    code="1.000002",
    variants=(
        NamedTerm(name="nhà ở", term=Term(3, WORKING_DAYS)),
        NamedTerm(name="khác", term=Term(5, WORKING_DAYS)),
    ),
)
CATALOGUE = Catalogue([KNOWN, CASES])
SHORT = ("code", "name", "field")


def plan(*rows: tuple[str, ...], all_levels: bool = False) -> CataloguePlan:
    planned, report = read(*rows, all_levels=all_levels)
    assert report.faults == []
    return planned


def read(*rows: tuple[str, ...], all_levels: bool = False) -> tuple[CataloguePlan, Report]:
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    return plan_catalogue(table, CATALOGUE, TODAY, report, all_levels=all_levels), report


def faults(*rows: tuple[str, ...]) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column, fault.code) for fault in read(*rows)[1].faults]


# ---- what a file does not say


def test_absent_columns_and_empty_cells_leave_what_is_known() -> None:
    planned = plan(
        (*SHORT, "who_may_act", "documents"), ("1.000001", "Cấp giấy thử mới", "Hộ tịch", "", "")
    )
    (after,) = planned.procedures
    assert after == msgspec.structs.replace(KNOWN, name="Cấp giấy thử mới", effective_from=TODAY)
    assert [(one.column, one.before, one.after) for one in planned.changed] == [
        ("name", "Cấp giấy thử", "Cấp giấy thử mới")
    ]


@pytest.mark.parametrize("clears", ["-", "–", "—"])
def test_a_dash_clears_and_what_would_be_lost_is_told(clears: str) -> None:
    planned = plan(
        (*SHORT, "term_value", "documents", "keywords"),
        ("1.000001", "", "", clears, clears, clears),
    )
    (after,) = planned.procedures
    assert (after.term, after.documents, after.keywords) == (None, (), ())
    assert planned.lost_terms == planned.lost_papers == ("1.000001",)


def test_a_row_that_changes_nothing_writes_nothing() -> None:
    planned = plan(SHORT, ("1.000001", "Cấp giấy thử", "Hộ tịch"))
    assert (planned.procedures, planned.unchanged) == ((), ("1.000001",))


def test_the_portals_thu_tuc_before_a_name_is_no_part_of_it() -> None:
    assert plan(SHORT, ("1.000001", "Thủ tục cấp giấy thử", "Hộ tịch")).procedures == ()


def test_a_new_code_needs_its_name_and_field() -> None:
    planned = plan(
        (*SHORT, "term_text"), ("1.000009", "Mới", "Đất đai", "Không quá 05 ngày làm việc")
    )
    assert planned.new == ("1.000009",) and planned.procedures[0].term == Term(5, WORKING_DAYS)
    assert faults(SHORT, ("1.000009", "", "")) == [
        (2, "name", "cell-empty"),
        (2, "field", "cell-empty"),
    ]


def test_the_term_of_the_first_case_is_the_procedures_own() -> None:
    (after,) = plan(
        (*SHORT, "term_value", "term_unit"), ("1.000002", "", "", "4", "days")
    ).procedures
    assert (after.term, after.variants[0].term) == (Term(4, DAYS), Term(4, DAYS))
    (after,) = plan(
        (*SHORT, "variants"), ("1.000002", "", "", "a: 7 ngày; b: trong ngày")
    ).procedures
    assert (after.term, [v.term for v in after.variants]) == (
        Term(7, DAYS), [Term(7, DAYS), Term(0, SAME_DAY)],
    )  # fmt: skip


def test_a_row_that_ended_is_no_version_from_today_on() -> None:
    (after,) = plan((*SHORT, "effective_to"), ("1.000001", "", "", "2026-09-07")).procedures
    assert (after.effective_from, after.effective_to) == (date(2025, 7, 1), date(2026, 9, 7))
    assert faults((*SHORT, "effective_from", "effective_to"), ("1.000001", "", "", "2026-12-01", "2026-11-30")) == [
        (2, "effective_to", "ends-before-it-begins")
    ]  # fmt: skip


# ---- headings


@pytest.mark.parametrize(
    "heading",
    [
        ("Mã số", "Tên", "Lĩnh vực"), ("MÃ TTHC", "Tên thủ tục hành chính", "LĨNH VỰC"), ("Code", "Name", "Field"),
        ("ma so", "ten thu tuc", "linh vuc"), ("Mã số:", "Tên thủ tục*", "Lĩnh vực "),
    ],
)  # fmt: skip
def test_headings_are_known_by_whatever_they_are_called(heading: tuple[str, ...]) -> None:
    assert plan(heading, ("1.000009", "Mới", "Đất đai")).new == ("1.000009",)


def test_titles_above_and_numbers_below_the_headings_are_passed_over() -> None:
    planned = plan(
        ("DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP XÃ",),
        ("(kèm theo Quyết định số 1)",),
        ("STT", "Mã số", "Tên", "Lĩnh vực"),
        ("(1)", "(2)", "(3)", "(4)"),
        ("I. Lĩnh vực hộ tịch",),
        ("1", "1.000009", "Mới", "Hộ tịch"),
        ("", "", "Người lập biểu", ""),
    )
    assert planned.new == ("1.000009",)
    assert [note.code for note in planned.notes] == ["row-passed-over", "row-passed-over"]


@pytest.mark.parametrize(
    ("heading", "code", "column"),
    [
        (("code", "nam", "field"), "heading-misspelt", "name"),
        (("code", "name", "term_valu"), "heading-misspelt", "term_value"),
        (("code", "name", "fee"), "headings-missing", "field"),
        (("a", "b", "c"), "headings-missing", "code, name, field"),
        (("code", "name", "field", "Mã số"), "heading-twice", "code"),
    ],
)
def test_one_wrong_heading_is_one_sentence(
    heading: tuple[str, ...], code: str, column: str
) -> None:
    assert faults(heading, *[("1.000009", "Mới", "x")] * 300) == [(1, column, code)]


def test_a_column_of_no_use_is_told_and_passed_over() -> None:
    planned = plan((*SHORT, "Cơ quan phối hợp xa lạ"), ("1.000009", "Mới", "Đất đai", "Thuế"))
    assert [(note.code, note.value) for note in planned.notes] == [
        ("column-passed-over", "Cơ quan phối hợp xa lạ")
    ]


def test_a_cell_beyond_the_headings_is_a_fault_and_empty_ones_are_none() -> None:
    assert plan((*SHORT, "", ""), ("1.000009", "Mới", "Đất đai", "", "")).new == ("1.000009",)
    assert faults(SHORT, ("1.000009", "Mới", " lạ", "Đất đai")) == [(2, "", "row-length")]


@pytest.mark.parametrize(
    ("executor", "is_taken"),
    [
        ("Ủy ban nhân dân cấp xã", True), ("Chủ tịch UBND cấp xã", True), ("Công an xã", True), ("UBND các xã, phường", True),
        ("Sở Tư pháp\nỦy ban nhân dân cấp xã", True), ("Ủy ban nhân dân đặc khu", True), ("Sở Tư pháp", False),
        ("Cơ quan bảo hiểm xã hội", False), ("Liên minh Hợp tác xã", False), ("UBND thị xã", False), ("", False),
    ],
)  # fmt: skip
def test_rows_of_other_levels_are_left_out_and_counted(executor: str, is_taken: bool) -> None:
    rows = (
        ("Mã số", "Tên", "Cơ quan thực hiện", "Lĩnh vực"),
        ("1.000009", "Mới", executor, "Đất đai"),
    )
    planned = plan(*rows)
    assert (bool(planned.new), planned.other_levels) == (is_taken, int(not is_taken))
    assert plan(*rows, all_levels=True).new == ("1.000009",)


def test_where_the_level_is_not_told_known_procedures_are_taken() -> None:
    rows = (
        ("Mã số", "Tên", "Cơ quan thực hiện", "Lĩnh vực"),
        ("1.000001", "Tên khác", "", "Hộ tịch"),
    )
    assert [one.code for one in plan(*rows).procedures] == ["1.000001"]


# ---- cells


@pytest.mark.parametrize(
    ("value", "unit", "term"),
    [
        ("3", "working_days", Term(3, WORKING_DAYS)), ("03", "ngày làm việc", Term(3, WORKING_DAYS)),
        ("3", "ngay_lam_viec", Term(3, WORKING_DAYS)), ("2,5", "Ngày làm việc", Term(2.5, WORKING_DAYS)),
        ("15", "ngày", Term(15, DAYS)), ("4", "giờ làm việc", Term(4, WORKING_HOURS)), ("", "trong ngày", Term(0, SAME_DAY)),
        ("Không quá 05 ngày làm việc", "", Term(5, WORKING_DAYS)), ("trong ngày", "", Term(0, SAME_DAY)),
    ],
)  # fmt: skip
def test_units_stand_in_words(value: str, unit: str, term: Term) -> None:
    (after,) = plan(
        (*SHORT, "term_value", "term_unit"), ("1.000009", "Mới", "x", value, unit)
    ).procedures
    assert after.term == term


@pytest.mark.parametrize(
    ("value", "unit", "fault"),
    [
        ("", "working_days", ("term_value", "unit-without-value")), ("3", "", ("term_unit", "term-without-unit")),
        ("3", "tuần trăng", ("term_unit", "term-unit-unknown")), ("ba", "ngày", ("term_value", "cell-wrong")),
        ("0", "ngày", ("term_value", "cell-wrong")), ("9999", "ngày", ("term_value", "cell-wrong")),
        ("một lúc nữa", "", ("term_value", "term-not-understood")),
    ],
)  # fmt: skip
def test_half_a_term_is_no_term(value: str, unit: str, fault: tuple[str, str]) -> None:
    found = faults((*SHORT, "term_value", "term_unit"), ("1.000009", "Mới", "x", value, unit))
    assert found == [(2, *fault)]


def test_words_that_are_not_understood_leave_the_known_term_and_are_told() -> None:
    planned = plan((*SHORT, "term_text"), ("1.000001", "", "", "tùy từng vụ việc"))
    assert planned.procedures[0].term == KNOWN.term
    assert [note.code for note in planned.notes] == ["term-words-kept"]


def test_a_name_in_another_encoding_is_refused_and_the_remedy_named() -> None:
    assert faults(SHORT, ("1.000009", "§¨ng ký khai sinh", "Hé tÞch")) == [
        (2, "name", "letters-tcvn3"), (2, "field", "letters-tcvn3"),
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["#REF!", "#N/A", "#FORMULA!"])
def test_a_cell_with_an_error_is_no_text(value: str) -> None:
    assert faults(SHORT, ("1.000009", value, "x")) == [(2, "name", "cell-error")]


def test_papers_are_parted_by_lines_marks_and_semicolons() -> None:
    text = "- Tờ khai theo mẫu\n1. Giấy chứng sinh\na) Bản sao (sổ; hoặc trích lục); Xuất trình căn cước\nCSDL: nơi cư trú"
    assert [(d.name, d.kind) for d in read_papers(text)] == [
        ("Tờ khai theo mẫu", "handed_in"), ("Giấy chứng sinh", "handed_in"),
        ("Bản sao (sổ; hoặc trích lục)", "handed_in"), ("Căn cước", "shown"), ("Nơi cư trú", "looked_up"),
    ]  # fmt: skip


# ---- there and back


def test_what_is_written_is_read_back_the_same() -> None:
    shipped = [one for one in load_procedures() if not one.retired]
    report = Report()
    table = [RawRow(n, row) for n, row in enumerate(catalogue_table.write(shipped), start=1)]
    planned = plan_catalogue(table, Catalogue(shipped), TODAY, report)
    assert report.faults == [] and planned.changed == () and len(planned.unchanged) == len(shipped)
    fresh = plan_catalogue(table, Catalogue([]), date(2025, 7, 1), report)
    assert list(fresh.procedures) == shipped


def test_the_template_is_taken_as_it_is() -> None:
    report = Report()
    table = [RawRow(n, row) for n, row in enumerate(catalogue_table.write_template(), start=1)]
    assert len(plan_catalogue(table, CATALOGUE, TODAY, report).new) == 2 and report.faults == []


_WORDS = st.text(st.sampled_from("abcđơ nếu khi (),×12"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()).strip(" .,()-")
)
_NAMES = _WORDS.filter(lambda text: text and text.count("(") == text.count(")"))


@given(
    st.lists(
        st.builds(
            RequiredDocument,
            name=_NAMES.map(lambda name: f"Giấy {name}"),
            kind=st.sampled_from(("handed_in", "shown", "looked_up")),
            condition=st.sampled_from(("", "nếu ủy quyền", "trừ khi có; bản điện tử")),
            originals=st.integers(0, 9),
            copies=st.integers(0, 9),
            form=st.sampled_from(("", "Mẫu 01 (17/2024)")),
        ),
        max_size=5,
    )
)
def test_papers_are_read_back_as_they_were_written(papers: list[RequiredDocument]) -> None:
    assert read_papers(write_papers(papers)) == tuple(papers)


@given(
    st.lists(
        st.builds(
            FeeRule,
            name=st.sampled_from(("Phí cấp bản sao, trang 1–2", "Phí thẩm định")),
            amount=st.none() | st.integers(0, 10**9),
            unit=st.sampled_from(("", "bản", "trường hợp")),
            source=st.sampled_from(("", "HĐND cấp tỉnh; TT 85/2019/TT-BTC")),
            note=st.sampled_from(("", "tối đa 200.000đ/bản")),
        ),
        max_size=4,
    )
)
def test_fees_are_read_back_as_they_were_written(fees: list[FeeRule]) -> None:
    assert read_fees(write_fees(fees)) == tuple(fees)


def test_cases_are_read_back_as_they_were_written() -> None:
    cases = (
        NamedTerm(name="nhiều bản, phức tạp: kéo dài", term=Term(2.5, WORKING_DAYS)),
        NamedTerm(name="tại quầy", term=Term(0, SAME_DAY)),
    )
    assert read_named(write_named(cases)) == cases


# ---- papers as offices write them


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Ảnh 3 × 4", [("Ảnh 3 × 4", 1, 0, "")]),
        ("Ảnh 4×6 ×2", [("Ảnh 4×6", 2, 0, "")]),
        ("Tờ khai x2", [("Tờ khai x2", 1, 0, "")]),
        ("Tờ khai ×2+1 [nếu có] {Mẫu 01}", [("Tờ khai", 2, 1, "nếu có")]),
        ("Văn bản đồng ý (nếu người được nhận từ đủ 9 tuổi (theo luật))",
         [("Văn bản đồng ý", 1, 0, "nếu người được nhận từ đủ 9 tuổi (theo luật)")]),
        ("Giấy ủy quyền, trừ cha mẹ", [("Giấy ủy quyền", 1, 0, "trừ cha mẹ")]),
        ("Giấy chứng sinh (khi không có: văn bản người làm chứng)",
         [("Giấy chứng sinh", 1, 0, "khi không có: văn bản người làm chứng")]),
        ("Giấy báo trước khi thi công", [("Giấy báo trước khi thi công", 1, 0, "")]),
        ("Không quy định", []),
        ("Không", []),
    ],
)  # fmt: skip
def test_pieces_and_conditions_of_a_paper_are_told_from_its_name(
    text: str, papers: list[tuple[str, int, int, str]]
) -> None:
    read_back = [(d.name, d.originals, d.copies, d.condition) for d in read_papers(text)]
    assert read_back == papers


def test_what_is_shown_is_said_once_above_the_papers_it_is_said_of() -> None:
    text = "Giấy tờ phải xuất trình:\n- Căn cước\n- CSDL: nơi cư trú\nGiấy tờ phải nộp:\n- Tờ khai"
    assert [(d.name, d.kind) for d in read_papers(text)] == [
        ("Căn cước", "shown"), ("Nơi cư trú", "looked_up"), ("Tờ khai", "handed_in"),
    ]  # fmt: skip


# ---- rows of one code, and what was known of it


def test_rows_of_one_code_are_laid_over_each_other_by_their_days() -> None:
    heading = (*SHORT, "effective_from", "term_value", "term_unit")
    planned = plan(
        heading,
        ("1.000001", "Tên mới", "", "2027-01-01", "", ""),
        ("1.000001", "", "", "2027-07-01", "2", "ngày làm việc"),
    )
    january, july = planned.procedures
    assert (january.name, january.term) == ("Tên mới", Term(3, WORKING_DAYS))
    assert (july.name, july.term) == ("Tên mới", Term(2, WORKING_DAYS))


def test_the_same_code_twice_from_one_day_is_a_fault() -> None:
    rows = (SHORT, ("1.000001", "A", "x"), ("1.000001", "B", "x"))
    assert faults(*rows) == [(3, "code", "cell-twice")]


ENDED = msgspec.structs.replace(KNOWN, code="1.000003", effective_to=date(2026, 6, 30))
GONE = msgspec.structs.replace(KNOWN, code="1.000004", retired=True)
VERIFIED = msgspec.structs.replace(
    KNOWN, code="1.000005", verification=Verification(term=Term(5, WORKING_DAYS), adds=True)
)


def lay_over(known: Procedure, *rows: tuple[str, ...]) -> tuple[CataloguePlan, Report]:
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    return plan_catalogue(table, Catalogue([known]), TODAY, report), report


def test_what_has_ended_is_issued_anew_from_a_day_that_the_file_names() -> None:
    planned, report = lay_over(
        ENDED, (*SHORT, "effective_from"), ("1.000003", "Mới", "", "2027-01-01")
    )
    (after,) = planned.procedures
    assert report.faults == []
    assert (after.effective_from, after.effective_to) == (date(2027, 1, 1), None)


def test_a_file_that_does_not_end_a_retirement_says_so() -> None:
    rows = (SHORT, ("1.000004", "Tên khác", ""))
    planned, report = lay_over(GONE, *rows)
    assert [note.code for note in report.notes] == ["still-retired"]
    assert [one.retired for one in planned.procedures] == [True]
    planned, report = lay_over(GONE, (*SHORT, "retired"), ("1.000004", "", "", "0"))
    assert report.notes == [] and [one.retired for one in planned.procedures] == [False]


def test_whether_a_second_term_comes_on_top_is_kept_where_a_file_says_the_term_alone() -> None:
    heading = (*SHORT, "verification_value", "verification_unit")
    planned, report = lay_over(VERIFIED, heading, ("1.000005", "", "", "3", "ngày làm việc"))
    assert report.faults == []
    assert [one.verification for one in planned.procedures] == [
        Verification(term=Term(3, WORKING_DAYS), adds=True)
    ]


def test_a_new_code_without_a_level_is_left_out_and_told() -> None:
    heading = ("code", "name", "field", "level")
    planned, report = read(heading, ("1.000077", "A", "x", ""), ("1.000078", "B", "x", "Cấp xã"))
    assert planned.new == ("1.000078",)
    assert [(note.value, note.code) for note in report.notes] == [("1.000077", "level-not-told")]


def test_a_level_that_is_an_error_of_the_sheet_is_a_fault() -> None:
    heading = ("code", "name", "field", "level")
    assert faults(heading, ("1.000077", "A", "x", "#REF!")) == [(2, "level", "cell-error")]


def test_a_case_named_twice_is_a_fault() -> None:
    heading = (*SHORT, "variants")
    row = ("1.000077", "A", "x", "nhà ở: 3 ngày làm việc\nnhà ở: 5 ngày làm việc")
    assert [(fault[1]) for fault in faults(heading, row)] == ["variants"]


@pytest.mark.parametrize("unit", ["trong ngày", "same_day"])
def test_a_number_beside_a_unit_that_has_none_is_a_fault(unit: str) -> None:
    heading = (*SHORT, "term_value", "term_unit")
    assert faults(heading, ("1.000001", "", "", "3", unit)) == [
        (2, "term_value", "unit-contradicts-value")
    ]


# ---- versions that begin later


LATER = msgspec.structs.replace(
    KNOWN, effective_from=date(2027, 1, 1), term=Term(2, WORKING_DAYS), term_text="02 ngày làm việc"
)


def lay_over_both(*rows: tuple[str, ...]) -> tuple[Catalogue, Report]:
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    planned = plan_catalogue(table, Catalogue([KNOWN, LATER]), TODAY, report)
    return Catalogue([KNOWN, LATER, *planned.procedures]), report


def test_what_changes_today_goes_on_in_a_version_that_begins_later() -> None:
    after, report = lay_over_both((*SHORT, "fee"), ("1.000001", "", "", "15.000đ"))
    assert report.faults == []
    january = after.on("1.000001", date(2027, 1, 1))
    assert (january.fee_text, january.term) == ("15.000đ", Term(2, WORKING_DAYS))
    assert after.on("1.000001", TODAY).term == Term(3, WORKING_DAYS)


def test_what_a_later_version_changed_itself_stays() -> None:
    heading = (*SHORT, "term_value", "term_unit")
    after, _ = lay_over_both(heading, ("1.000001", "", "", "1", "ngày làm việc"))
    assert after.on("1.000001", TODAY).term == Term(1, WORKING_DAYS)
    assert after.on("1.000001", date(2027, 1, 1)).term == Term(2, WORKING_DAYS)


def test_a_row_of_an_earlier_day_reaches_today() -> None:
    heading = (*SHORT, "fee")
    first = plan(heading, ("1.000001", "", "", "15.000đ"))
    known = Catalogue([KNOWN, *first.procedures])
    report = Report()
    rows = ((*SHORT, "term_value", "term_unit", "effective_from"),
            ("1.000001", "", "", "1", "ngày làm việc", "2026-11-15"))  # fmt: skip
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    second = plan_catalogue(table, known, TODAY, report)
    today = Catalogue([*known.all_versions(), *second.procedures]).on("1.000001", TODAY)
    assert (today.term, today.fee_text) == (Term(1, WORKING_DAYS), "15.000đ")
    assert [one.column for one in second.changed].count("term_value") == 1


def test_a_decision_that_loses_its_case_is_told() -> None:
    cut = LocalRule(
        code="1.000002",
        decision="QĐ 12",
        effective_from=TODAY,
        variant="nhà ở",
        term=Term(2, WORKING_DAYS),
    )
    report = Report()
    rows = (
        (*SHORT, "variants"),
        ("1.000002", "", "", "thông thường: 3 ngày làm việc; phức tạp: 5 ngày làm việc"),
    )
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    plan_catalogue(table, Catalogue([KNOWN, CASES], [cut]), TODAY, report)
    assert [(note.code, note.value) for note in report.notes] == [
        ("local-case-lost", "1.000002 nhà ở (QĐ 12)")
    ]


def test_one_term_for_a_procedure_with_cases_says_whose_it_is_taken_for() -> None:
    heading = (*SHORT, "term_value", "term_unit")
    planned, report = read(heading, ("1.000002", "", "", "2", "ngày làm việc"))
    assert [(note.code, note.value) for note in report.notes] == [("first-case-cut", "nhà ở")]
    (after,) = planned.procedures
    assert [case.term for case in after.variants] == [Term(2, WORKING_DAYS), Term(5, WORKING_DAYS)]


def test_a_row_that_ends_before_its_last_columns_says_nothing_in_them() -> None:
    rows = ((*SHORT, "executor"), ("1.000077", "A", "x", "UBND cấp xã"), ("1.000078", "B", "x"))
    planned, report = read(*rows)
    assert planned.new == ("1.000077",)
    assert [(note.row, note.code) for note in report.notes] == [(3, "level-not-told")]


def test_a_term_out_of_a_file_is_not_as_certain_as_one_that_was_compared() -> None:
    heading = (*SHORT, "term_value", "term_unit")
    compared = msgspec.structs.replace(KNOWN, term_certainty="high")
    planned, _ = lay_over(compared, heading, ("1.000001", "", "", "2", "ngày làm việc"))
    assert [one.term_certainty for one in planned.procedures] == ["medium"]
    planned, _ = lay_over(compared, heading, ("1.000001", "Tên mới", "", "3", "ngày làm việc"))
    assert [one.term_certainty for one in planned.procedures] == ["high"]


# ---- several rows and several versions of one code

TIMES = (*SHORT, "effective_from", "term_value", "term_unit", "fee")
FIRST = Procedure(
    code="1.000006", name="Nhiều lần", field="Hộ tịch", term=Term(10, WORKING_DAYS),
    effective_from=date(2025, 1, 1),
)  # fmt: skip


def by_day(*rows: tuple[str, ...], known: tuple[Procedure, ...]) -> dict[str, tuple[object, str]]:
    """The term and the fee in force from each day on, once a file is taken."""
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate((TIMES, *rows), start=1)]
    plan = plan_catalogue(table, Catalogue(known), TODAY, report)
    assert report.faults == []
    after = Catalogue([*known, *plan.procedures]).national_versions("1.000006")
    in_order = sorted(after, key=lambda version: version.effective_from)
    return {
        f"{one.effective_from:%d/%m/%Y}": (one.term and one.term.value, one.fee_text)
        for one in in_order
    }


def test_a_row_is_laid_over_what_holds_on_its_day_though_an_earlier_row_stands_before_it() -> None:
    shorter = msgspec.structs.replace(
        FIRST, effective_from=date(2026, 7, 1), term=Term(4, WORKING_DAYS)
    )
    june = ("1.000006", "", "", "01/06/2026", "", "", "Tháng sáu")
    september = ("1.000006", "", "", "01/09/2026", "", "", "Tháng chín")
    assert by_day(june, september, known=(FIRST, shorter)) == {
        "01/01/2025": (10, ""), "01/06/2026": (10, "Tháng sáu"), "01/07/2026": (4, "Tháng sáu"),
        "01/09/2026": (4, "Tháng chín"),
    }  # fmt: skip


def test_the_order_of_rows_changes_nothing() -> None:
    july = ("1.000006", "", "", "01/07/2026", "3", "working_days", "")
    september = ("1.000006", "", "", "01/09/2026", "", "", "Tháng chín")
    wanted = {"01/01/2025": (10, ""), "01/07/2026": (3, ""), "01/09/2026": (3, "Tháng chín")}
    assert by_day(july, september, known=(FIRST,)) == wanted
    assert by_day(september, july, known=(FIRST,)) == wanted


@pytest.mark.parametrize("fee", ["Tháng chín", ""])
def test_a_change_goes_on_into_later_versions_though_another_row_stands_between(
    fee: str,
) -> None:
    later = msgspec.structs.replace(FIRST, effective_from=date(2027, 1, 1), keywords=("từ khác",))
    july = ("1.000006", "", "", "01/07/2026", "3", "working_days", "")
    september = ("1.000006", "", "", "01/09/2026", "", "", fee)
    after = by_day(july, september, known=(FIRST, later))
    assert after["01/01/2027"] == (3, fee)


def test_what_a_later_version_changed_itself_stays_in_all_that_follow_it() -> None:
    longer = msgspec.structs.replace(
        FIRST, effective_from=date(2027, 1, 1), term=Term(12, WORKING_DAYS)
    )
    back = msgspec.structs.replace(FIRST, effective_from=date(2028, 1, 1))
    july = ("1.000006", "", "", "01/07/2026", "3", "working_days", "")
    after = by_day(july, known=(FIRST, longer, back))
    assert [term for term, _ in after.values()] == [10, 3, 12, 10]


@pytest.mark.parametrize("again", [("code", "name", "field"), ("CODE", "name", "x")])
def test_the_headings_once_more_are_no_procedure(again: tuple[str, ...]) -> None:
    """Those of the next printed page, or the second line of headings that reach over two."""
    row = ("1.000009", "Mới", "Hộ tịch")
    planned, report = read(SHORT, again, row, SHORT)
    wanted = [] if again == SHORT else ["code-wrong"]
    assert [fault.code for fault in report.faults] == wanted
    assert wanted or planned.new == ("1.000009",)


# ---- as offices lay tables out


def test_papers_that_go_on_in_the_rows_below_are_all_of_one_procedure() -> None:
    header = (*SHORT, "documents")
    rows = [
        ("1.000009", "Mới", "Hộ tịch", "Tờ khai"),
        ("", "", "", "Bản án ly hôn"),
        ("1.000009", "Mới", "Hộ tịch", "Giấy chứng tử"),  # as merged cells are read
    ]
    planned, report = read(header, *rows)
    assert report.faults == [] == report.notes
    (made,) = planned.procedures
    assert [paper.name for paper in made.documents] == ["Tờ khai", "Bản án ly hôn", "Giấy chứng tử"]


def test_a_row_that_stands_twice_is_still_a_fault() -> None:
    row = ("1.000009", "Mới", "Hộ tịch", "Tờ khai")
    assert faults((*SHORT, "documents"), row, row) == [(3, "code", "cell-twice")]


@pytest.mark.parametrize(
    "heading", ["I. LĨNH VỰC HỘ TỊCH", "1. Lĩnh vực hộ tịch", "Người lập bảng"]
)
def test_a_heading_in_the_column_of_codes_is_passed_over(heading: str) -> None:
    planned, report = read(SHORT, (heading, "", ""), ("1.000009", "Mới", "Hộ tịch"))
    assert report.faults == [] and planned.new == ("1.000009",)
    assert [note.code for note in report.notes] == ["row-passed-over"]


def test_a_code_that_stands_alone_and_is_wrong_is_a_fault() -> None:
    assert faults(SHORT, ("1.00487", "", ""))[0] == (2, "code", "code-wrong")


@pytest.mark.parametrize(
    ("heading", "said", "term"),
    [
        ("Số ngày làm việc", "5", Term(5, WORKING_DAYS)), ("Thời hạn (ngày làm việc)", "2,5", Term(2.5, WORKING_DAYS)),
        ("Thời hạn giải quyết (ngày)", "30", Term(30, DAYS)),
    ],
)  # fmt: skip
def test_a_heading_may_name_the_unit(heading: str, said: str, term: Term) -> None:
    planned, report = read((*SHORT, heading), ("1.000009", "Mới", "Hộ tịch", said))
    assert report.faults == [] and planned.procedures[0].term == term


def test_a_number_under_the_words_takes_the_unit_beside_it() -> None:
    header = (*SHORT, "Thời hạn giải quyết", "Đơn vị tính")
    planned, report = read(header, ("1.000009", "Mới", "Hộ tịch", "5", "ngày làm việc"))
    assert report.faults == [] and planned.procedures[0].term == Term(5, WORKING_DAYS)


def test_a_code_with_its_province_is_the_nations() -> None:
    planned, report = read(SHORT, ("1.000001.000.00.00.H49", KNOWN.name, KNOWN.field))
    assert report.faults == [] and planned.unchanged == ("1.000001",)


def test_headings_that_have_to_be_filled_in_are_known() -> None:
    planned, _ = read(("Mã số (*)", "Tên (*)", "Lĩnh vực(*)"), ("1.000009", "Mới", "Hộ tịch"))
    assert planned.new == ("1.000009",)


def test_half_of_a_term_takes_no_term_away() -> None:
    header = (*SHORT, "term_value", "term_unit")
    assert faults(header, ("1.000001", "", "", "", "-")) == [
        (2, "term_value", "unit-without-value")
    ]
    assert plan(header, ("1.000001", "", "", "-", "-")).lost_terms == ("1.000001",)


def test_a_term_told_twice_differently_is_said() -> None:
    header = (*SHORT, "term_value", "term_unit", "term_text")
    row = ("1.000009", "Mới", "Hộ tịch", "9", "ngày làm việc", "05 ngày làm việc")
    _, report = read(header, row)
    assert [note.code for note in report.notes] == ["term-words-differ"]
    header = (*SHORT, "term_value", "term_unit", "variants")
    row = ("1.000009", "Mới", "Hộ tịch", "9", "ngày làm việc", "nhà: 5 ngày; khác: 6 ngày")
    assert faults(header, row) == [(2, "term_value", "term-contradicts-cases")]


def test_a_newer_version_that_says_nothing_of_its_end_has_the_olders_and_says_so() -> None:
    known = msgspec.structs.replace(ENDED, effective_to=date(2027, 12, 31))
    row = ("1.000003", "Mới", "", "2026-12-01")
    planned, report = lay_over(known, (*SHORT, "effective_from"), row)
    assert planned.procedures[0].effective_to == date(2027, 12, 31)
    assert [(note.code, note.value) for note in report.notes] == [("still-ends", "31/12/2027")]


def test_an_end_in_the_year_9999_is_none() -> None:
    row = ("1.000009", "Mới", "Hộ tịch", "31/12/9999")
    planned, report = read((*SHORT, "effective_to"), row)
    assert report.faults == [] and planned.procedures[0].effective_to is None


def test_a_new_procedure_loses_the_portals_prefix_too() -> None:
    planned, _ = read(SHORT, ("1.000009", "Thủ tục cấp giấy", "Hộ tịch"))
    assert planned.procedures[0].name == "Cấp giấy"
