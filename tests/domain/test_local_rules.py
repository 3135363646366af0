"""The office's own layer: a decision gives less time, sets a fee, hides or adds; the law stays in
view beneath it.
"""

from datetime import date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.domain.calendar import due_date
from counter.domain.calendar.term import DAYS, MONTHS, SAME_DAY, WORKING_DAYS, WORKING_HOURS, Term
from counter.domain.calendar.working_days import WorkingDays
from counter.domain.catalogue import Catalogue
from counter.domain.clock import VIETNAM
from counter.domain.imports.cells import RawRow, Report
from counter.domain.imports.local_rows import plan_local
from counter.domain.imports.procedure_rows import CataloguePlan
from counter.domain.local_rules import LocalRule, is_less
from counter.domain.procedure import NamedTerm, Procedure, freeze, lawful_term
from counter.domain.refusal import Refusal
from counter.storage.resources import load_calendar, load_procedures
from counter.wording import due as due_words

TODAY = date(2026, 12, 1)
PLAIN = Procedure(
    code="1.000001", name="Thử", field="Hộ tịch", term=Term(5, WORKING_DAYS), island_extra=10
)
CASES = Procedure(
    code="1.000002",
    name="Thử trường hợp",
    field="Xây dựng",
    term=Term(15, DAYS),
    variants=(
        NamedTerm(name="nhà ở riêng lẻ", term=Term(15, DAYS)),
        NamedTerm(name="công trình khác cấp III, IV", term=Term(20, DAYS)),
    ),
)
NATIONAL = [PLAIN, CASES]


def rule(code: str = "1.000001", **values: object) -> LocalRule:
    plain = {"code": code, "decision": "QĐ 12", "effective_from": date(2026, 6, 1)}
    return LocalRule(**{**plain, **values})  # type: ignore[arg-type]


def carried_out(*rules: LocalRule, code: str = "1.000001", day: date = TODAY) -> Procedure:
    return Catalogue(NATIONAL, rules).on(code, day)


def test_a_shorter_term_applies_and_the_laws_stays_in_view() -> None:
    here = carried_out(rule(term=Term(3, WORKING_DAYS)))
    assert (here.term, here.national_term) == (Term(3, WORKING_DAYS), Term(5, WORKING_DAYS))
    kept = freeze(here, lawful_term(here, on_island=False))
    assert (kept.term, kept.national_term, kept.local_decision) == (
        Term(3, WORKING_DAYS), Term(5, WORKING_DAYS), "QĐ 12",
    )  # fmt: skip
    assert due_words.term_of(here, "vi") == "luật 5 ngày làm việc, ở đây 3 ngày làm việc theo QĐ 12"


def test_a_decision_holds_between_its_days() -> None:
    cut = rule(term=Term(3, WORKING_DAYS), effective_to=date(2026, 12, 31))
    assert carried_out(cut, day=date(2026, 5, 31)).term == PLAIN.term
    assert carried_out(cut, day=date(2026, 12, 31)).term == Term(3, WORKING_DAYS)
    assert carried_out(cut, day=date(2027, 1, 1)).term == PLAIN.term


def test_a_later_decision_goes_before_an_earlier_one_and_the_law_is_the_same() -> None:
    here = carried_out(
        rule(term=Term(3, WORKING_DAYS)), rule(decision="QĐ 13", term=Term(4, WORKING_DAYS))
    )
    assert (here.term, here.national_term, here.local_decision) == (
        Term(4, WORKING_DAYS), Term(5, WORKING_DAYS), "QĐ 13",
    )  # fmt: skip


def test_a_decision_never_gives_more_than_the_law_not_even_a_later_law() -> None:
    assert carried_out(rule(term=Term(6, WORKING_DAYS))).term == PLAIN.term
    newer = Procedure(
        code="1.000001", name="Mới", field="x", term=Term(2, WORKING_DAYS), effective_from=TODAY
    )
    here = Catalogue([*NATIONAL, newer], [rule(term=Term(3, WORKING_DAYS))]).on("1.000001", TODAY)
    assert (here.name, here.term, here.national_term) == ("Mới", Term(2, WORKING_DAYS), None)


def test_one_case_is_cut_and_the_others_stay() -> None:
    here = carried_out(
        rule("1.000002", variant="công trình khác", term=Term(12, DAYS)), code="1.000002"
    )
    assert [(v.term, v.national) for v in here.variants] == [
        (Term(15, DAYS), None), (Term(12, DAYS), Term(20, DAYS)),
    ]  # fmt: skip
    assert here.term == Term(15, DAYS) and here.national_term is None
    other = lawful_term(here, "2", on_island=False)
    assert other is not None and (other.term, other.national) == (Term(12, DAYS), Term(20, DAYS))


def test_a_cut_without_a_case_is_the_first_ones() -> None:
    here = carried_out(rule("1.000002", term=Term(10, DAYS)), code="1.000002")
    assert (here.term, here.variants[0].term, here.variants[0].national) == (
        Term(10, DAYS), Term(10, DAYS), Term(15, DAYS),
    )  # fmt: skip


def test_what_is_hidden_is_neither_found_nor_taken_in_until_it_is_shown_again() -> None:
    hidden = rule(hidden=True)
    catalogue = Catalogue(NATIONAL, [hidden])
    assert [p.code for p in catalogue.in_force(TODAY)] == ["1.000002"]
    assert catalogue.found("thử", TODAY)[0].code == "1.000002"
    with pytest.raises(Refusal, match="procedure-hidden") as refusal:
        catalogue.on("1.000001", TODAY)
    assert refusal.value.values["decision"] == "QĐ 12"
    assert carried_out(hidden, rule(hidden=False)) == PLAIN


def test_what_is_added_is_asked_for_like_any_other() -> None:
    own = Procedure(code="1.000099", name="Của xã", field="x", effective_from=date(2026, 6, 1))
    catalogue = Catalogue(NATIONAL, [rule("1.000099", added=own)])
    assert catalogue.on("1.000099", TODAY) == own and catalogue.found("cua xa", TODAY) == [own]


def test_fees_and_words_of_the_office_stand_over_the_national_ones() -> None:
    here = carried_out(rule(fee_text="5.000đ", keywords=("giấy lạ",)))
    assert here.fee_text == "5.000đ (QĐ 12)" and "giấy lạ" in here.keywords
    assert Catalogue(NATIONAL, [rule(keywords=("giấy lạ",))]).found("giay la", TODAY) == [
        carried_out(rule(keywords=("giấy lạ",)))
    ]


def test_where_the_law_sets_no_term_any_is_less() -> None:
    assert is_less(Term(60, DAYS), None) and not is_less(Term(60, DAYS), Term(60, DAYS))


# ---- islands (R11)


def test_an_island_has_days_more_and_both_stand_in_the_derivation() -> None:
    shore, island = (lawful_term(PLAIN, on_island=on_island) for on_island in (False, True))
    assert shore is not None and shore.term == Term(5, WORKING_DAYS)
    assert island is not None and (island.term, island.island_extra) == (Term(15, WORKING_DAYS), 10)
    received_at = datetime(2026, 6, 1, 9, tzinfo=VIETNAM)
    due = due_date.due_date_of(island, received_at, WorkingDays(load_calendar()))
    assert (due.due_at.date(), due.island_extra) == (date(2026, 6, 22), 10)
    assert "Gồm 5 ngày làm việc và 10 ngày thêm cho xã đảo." in due_words.sentence(due, "vi")


def test_the_islands_days_stand_on_the_laws_term_and_on_the_cut_one() -> None:
    here = lawful_term(carried_out(rule(term=Term(3, WORKING_DAYS))), on_island=True)
    assert here is not None
    assert (here.term, here.national) == (Term(13, WORKING_DAYS), Term(15, WORKING_DAYS))


def test_a_term_without_days_has_none_to_add() -> None:
    at_once = Procedure(
        code="1.000003", name="x", field="x", term=Term(0, SAME_DAY), island_extra=10
    )
    lawful = lawful_term(at_once, on_island=True)
    assert lawful is not None and (lawful.term, lawful.island_extra) == (Term(0, SAME_DAY), 0)


# ---- out of a table

HEADING = ("code", "what", "cut_term", "term_value", "term_unit", "fee", "decision")


def read(*rows: tuple[str, ...], decision: str = "") -> tuple[CataloguePlan, Report]:
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    return plan_local(table, Catalogue(NATIONAL), decision, TODAY, report), report


def test_a_citys_list_of_cuts_and_fees_is_read_as_it_is() -> None:
    plan, report = read(
        HEADING,
        ("1.000001", "thời hạn", "3 ngày làm việc (quốc gia 5)", "3", "ngay_lam_viec", "", "QĐ 1"),
        ("1.000002", "thời hạn: công trình khác", "12 ngày (quốc gia 20)", "", "", "", "QĐ 1"),
        ("1.000001", "phí, lệ phí", "", "", "", "5.000đ", "NQ 2"),
    )
    assert report.faults == [] and len(plan.rules) == 3
    assert {(one.code, one.column, one.after) for one in plan.changed} >= {
        ("1.000001", "term_value", "3"), ("1.000001", "fee", "5.000đ (NQ 2)"),
    }  # fmt: skip


def test_a_term_that_is_not_shorter_is_told_and_not_taken() -> None:
    plan, report = read(HEADING, ("1.000001", "thời hạn", "", "5", "ngay_lam_viec", "", "QĐ 1"))
    assert (plan.rules, [note.code for note in report.notes]) == ((), ["not-shorter-than-law"])


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (("1.000001", "thời hạn", "", "3", "ngay_lam_viec", "", ""), ("decision", "decision-missing")),
        (("1.000009", "thời hạn", "", "3", "ngay_lam_viec", "", "QĐ 1"), ("code", "procedure-unknown-here")),
        (("1.000002", "thời hạn: nhà cao tầng", "", "3", "ngay", "", "QĐ 1"), ("variant", "variant-unknown-here")),
        (("1.000001", "thời hạn", "ít lâu", "", "", "", "QĐ 1"), ("cut_term", "term-not-understood")),
        (("xx", "phí", "", "", "", "5đ", "QĐ 1"), ("code", "code-wrong")),
    ],
)  # fmt: skip
def test_what_a_decision_cannot_mean_is_refused(
    row: tuple[str, ...], fault: tuple[str, str]
) -> None:
    found = [(one.column, one.code) for one in read(HEADING, row)[1].faults]
    assert found[0] == fault


def test_rows_without_a_decision_take_the_files() -> None:
    plan, report = read(("code", "hidden"), ("1.000001", "1"), decision="QĐ 9")
    assert report.faults == [] and (plan.hidden, plan.rules[0].decision) == (("1.000001",), "QĐ 9")


def test_every_case_and_every_step_of_the_shipped_catalogue_hangs_together() -> None:
    for procedure in load_procedures():
        if procedure.variants:
            assert len(procedure.variants) > 1 and procedure.variants[0].term == procedure.term
        if procedure.island_extra:
            assert procedure.term is not None and procedure.term.unit in (DAYS, WORKING_DAYS)


def test_every_case_is_cut_by_its_own_decision() -> None:
    here = carried_out(
        rule("1.000002", variant="1", term=Term(10, DAYS)),
        rule("1.000002", variant="2", term=Term(12, DAYS), decision="QĐ 13"),
        code="1.000002",
    )
    found = [lawful_term(here, number, on_island=False) for number in ("1", "2")]
    assert [one and one.decision for one in found] == ["QĐ 12", "QĐ 13"]
    assert [freeze(here, one).local_decision for one in found] == ["QĐ 12", "QĐ 13"]
    assert due_words.local_cut(found[1], "vi") == "luật 20 ngày, ở đây 12 ngày theo QĐ 13"


def test_a_case_that_is_not_cut_names_no_decision() -> None:
    here = carried_out(rule("1.000002", variant="2", term=Term(12, DAYS)), code="1.000002")
    first = lawful_term(here, "1", on_island=False)
    assert first is not None and (first.national, first.decision) == (None, "")
    assert freeze(here, first).local_decision == ""


def test_words_that_fit_two_cases_mean_neither() -> None:
    cases = [Procedure(code="1.000003", name="x", field="x", term=Term(5, DAYS), variants=(
        NamedTerm(name="nhà ở cấp III", term=Term(5, DAYS)), NamedTerm(name="nhà ở cấp IV", term=Term(9, DAYS)),
    ))]  # fmt: skip
    here = Catalogue(cases, [rule("1.000003", variant="nhà ở", term=Term(2, DAYS))])
    assert [case.national for case in here.on("1.000003", TODAY).variants] == [None, None]


OWN = ("code", "name", "field", "term_text", "documents", "effective_from", "effective_to")


def read_own(known: Catalogue, *cells: str) -> tuple[CataloguePlan, Report]:
    report = Report()
    table = [RawRow(1, list(OWN)), RawRow(2, list(cells))]
    return plan_local(table, known, "QĐ 9", TODAY, report), report


def test_a_procedure_of_the_offices_own_keeps_its_days_and_can_be_corrected() -> None:
    plan, report = read_own(
        Catalogue(NATIONAL), "1.000077", "Của xã", "x", "3 ngày", "Đơn", "2026-12-01", "2027-06-30"
    )
    (first,) = plan.rules
    assert report.faults == [] and first.added is not None
    assert (first.added.effective_from, first.added.effective_to) == (
        date(2026, 12, 1), date(2027, 6, 30),
    )  # fmt: skip
    known = Catalogue(NATIONAL, [first])
    plan, report = read_own(known, "1.000077", "Của xã, sửa", "x", "5 ngày", "Đơn", "", "")
    after = Catalogue(NATIONAL, [first, *plan.rules]).on("1.000077", TODAY)
    assert (after.name, after.term) == ("Của xã, sửa", Term(5, DAYS))


def test_papers_of_a_national_procedure_are_not_the_offices_to_change() -> None:
    plan, report = read_own(
        Catalogue(NATIONAL), "1.000001", "", "", "3 ngày làm việc", "Đơn", "", ""
    )
    assert [(note.column, note.code) for note in report.notes] == [
        ("documents", "only-for-own-procedures")
    ]
    assert [one.term for one in plan.rules] == [Term(3, WORKING_DAYS)]


def test_the_same_decision_a_second_time_changes_nothing() -> None:
    rows = (
        HEADING,
        ("1.000001", "thời hạn", "3 ngày làm việc", "", "", "5.000đ", "QĐ 1"),
        ("1.000002", "thời hạn: công trình khác", "12 ngày", "", "", "", "QĐ 1"),
    )
    first, _ = read(*rows)
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    again = plan_local(table, Catalogue(NATIONAL, first.rules), "", TODAY, report)
    assert (again.rules, again.changed, again.unchanged) == ((), (), ("1.000001", "1.000002"))


def test_a_decision_that_another_replaced_meanwhile_is_taken_again() -> None:
    known = [rule(term=Term(3, WORKING_DAYS)), rule(term=Term(2, WORKING_DAYS), decision="QĐ 13")]
    report = Report()
    table = [RawRow(1, list(HEADING)),
             RawRow(2, ["1.000001", "thời hạn", "3 ngày làm việc", "", "", "", "QĐ 12"])]  # fmt: skip
    plan = plan_local(table, Catalogue(NATIONAL, known), "", TODAY, report)
    assert [one.decision for one in plan.rules] == ["QĐ 12"]


def test_two_terms_of_one_case_in_one_file_are_a_fault() -> None:
    report = read(
        HEADING,
        ("1.000001", "thời hạn", "3 ngày làm việc", "", "", "", "QĐ 1"),
        ("1.000001", "phí", "", "", "", "5.000đ", "QĐ 1"),
        ("1.000001", "thời hạn", "2 ngày làm việc", "", "", "", "QĐ 1"),
    )[1]
    assert [(f.row, f.column, f.code) for f in report.faults] == [(4, "term_value", "said-twice")]


def test_a_row_without_a_case_says_which_one_it_is_taken_for() -> None:
    plan, report = read(HEADING, ("1.000002", "thời hạn", "10 ngày", "", "", "", "QĐ 1"))
    assert [(note.code, note.value) for note in report.notes] == [
        ("first-case-cut", "nhà ở riêng lẻ")
    ]
    assert plan.changed


def test_a_decision_that_begins_and_ends_later_shows_what_it_changes_then() -> None:
    heading = ("code", "term_text", "effective_from", "effective_to")
    row = ("1.000001", "2 ngày làm việc", "2027-03-01", "2027-03-31")
    plan, report = read(heading, row, decision="QĐ 9")
    assert report.faults == [] and len(plan.rules) == 1
    assert [(c.before, c.after) for c in plan.changed if c.column == "term_value"] == [("5", "2")]


# ---- never later than the law, on whatever day (counted, for units run differently over Tết)

UNITS = {SAME_DAY: 0, WORKING_HOURS: 40, WORKING_DAYS: 30, DAYS: 45, MONTHS: 2}
_TERMS = st.sampled_from(list(UNITS)).flatmap(
    lambda unit: st.integers(min(1, UNITS[unit]), UNITS[unit]).map(lambda n: Term(n, unit))
)
CALENDAR = WorkingDays(load_calendar())


@given(_TERMS, _TERMS, st.datetimes(datetime(2026, 1, 1), datetime(2027, 11, 30)))
def test_no_decision_promises_a_later_day_than_the_law(
    local: Term, national: Term, at: datetime
) -> None:
    law = msgspec.structs.replace(PLAIN, term=national, island_extra=0)
    here = Catalogue([law], [rule(term=local)]).on("1.000001", TODAY)
    received_at = at.replace(second=0, microsecond=0, tzinfo=VIETNAM)
    lawful = lawful_term(here, on_island=False)
    assert lawful is not None
    applying = due_date.applying(lawful, received_at, CALENDAR)
    by_law = due_date.due_date(national, received_at, CALENDAR).due_at
    here_due = due_date.due_date_of(applying, received_at, CALENDAR).due_at
    assert here_due <= by_law
    assert (applying.national is None) == (applying.term == national)


def test_over_tet_the_law_may_be_sooner_and_then_it_holds() -> None:
    law = msgspec.structs.replace(PLAIN, term=Term(15, DAYS), island_extra=0)
    here = Catalogue([law], [rule(term=Term(10, WORKING_DAYS))]).on("1.000001", TODAY)
    lawful = lawful_term(here, on_island=False)
    assert lawful is not None and lawful.decision == "QĐ 12"
    before_tet = datetime(2027, 2, 1, 9, tzinfo=VIETNAM)
    found = due_date.applying(lawful, before_tet, CALENDAR)
    assert (found.term, found.national, found.decision) == (Term(15, DAYS), None, "")
    assert due_date.due_date_of(found, before_tet, CALENDAR).due_at.date() == date(2027, 2, 16)
    in_march = datetime(2027, 3, 1, 9, tzinfo=VIETNAM)
    assert due_date.applying(lawful, in_march, CALENDAR) == lawful


# ---- taken back, and beside the nation's

TAKE_BACK = ("code", "variant", "term_value", "term_unit", "fee", "keywords", "hidden")


def plan_over(known: Catalogue, *rows: tuple[str, ...]) -> tuple[CataloguePlan, Report]:
    report = Report()
    table = [RawRow(number, list(row)) for number, row in enumerate(rows, start=1)]
    return plan_local(table, known, "QĐ 9", TODAY, report), report


def test_a_dash_gives_back_what_the_law_says() -> None:
    cut = rule(term=Term(3, WORKING_DAYS), fee_text="5.000đ", keywords=("giấy lạ",), hidden=True)
    known = Catalogue(NATIONAL, [cut])
    plan, report = plan_over(known, TAKE_BACK, ("1.000001", "", "-", "-", "-", "-", "-"))
    assert report.faults == []
    after = Catalogue(NATIONAL, [cut, *plan.rules])
    assert after.on("1.000001", TODAY) == PLAIN and after.found("giấy lạ", TODAY) == []


def test_a_dash_for_one_case_leaves_the_others_cut() -> None:
    cuts = [rule("1.000002", variant=n, term=Term(9, DAYS)) for n in ("1", "2")]
    plan, _ = plan_over(
        Catalogue(NATIONAL, cuts), TAKE_BACK, ("1.000002", "2", "-", "", "", "", "")
    )
    here = Catalogue(NATIONAL, [*cuts, *plan.rules]).on("1.000002", TODAY)
    assert [case.term for case in here.variants] == [Term(9, DAYS), Term(20, DAYS)]
    plan, _ = plan_over(Catalogue(NATIONAL, cuts), TAKE_BACK, ("1.000002", "", "-", "", "", "", ""))
    assert Catalogue(NATIONAL, [*cuts, *plan.rules]).on("1.000002", TODAY) == CASES


def test_what_the_nation_publishes_goes_before_what_the_office_had_added() -> None:
    own = Procedure(
        code="1.000099", name="Của xã", field="x", term=Term(5, DAYS), effective_from=TODAY
    )
    added = rule("1.000099", added=own, effective_from=TODAY)
    national = msgspec.structs.replace(own, name="Của nước", term=Term(2, DAYS))
    known = Catalogue([*NATIONAL, national], [added])
    assert known.on("1.000099", TODAY).name == "Của nước" and not known.is_not_national("1.000099")
    assert "1.000099" in [one.code for one in known.national_in_force(TODAY)]
    assert "1.000099" not in [
        one.code for one in Catalogue(NATIONAL, [added]).national_in_force(TODAY)
    ]
    plan, report = plan_over(known, TAKE_BACK, ("1.000099", "", "1", "ngày", "", "", ""))
    assert report.faults == [] and plan.rules[0].term == Term(1, DAYS)


def test_a_decision_may_change_one_thing_of_the_offices_own_procedure() -> None:
    own = Procedure(code="1.000099", name="Của xã", field="x", term=Term(5, DAYS))
    known = Catalogue(NATIONAL, [rule("1.000099", added=own)])
    plan, report = plan_over(known, TAKE_BACK, ("1.000099", "", "3", "ngày", "", "", ""))
    assert report.faults == []
    after = Catalogue(NATIONAL, [*known.rules(), *plan.rules]).on("1.000099", TODAY)
    assert (after.name, after.term) == ("Của xã", Term(3, DAYS))


CUT = ("code", "variant", "term_value", "term_unit", "effective_from", "effective_to", "hidden")
UNTIL_NEW_YEAR = rule(term=Term(1, DAYS), effective_to=date(2026, 12, 31))


def after_taking(known: Catalogue, *rows: tuple[str, ...]) -> tuple[Catalogue, Report]:
    plan, report = plan_over(known, CUT, *rows)
    return Catalogue(known.all_versions(), [*known.rules(), *plan.rules]), report


@pytest.mark.parametrize("until", ["", "31/12/2027"])
def test_a_decision_that_is_prolonged_holds_on(until: str) -> None:
    known = Catalogue(NATIONAL, [UNTIL_NEW_YEAR])
    longer, _ = after_taking(known, ("1.000001", "", "1", "ngày", "", until, ""))
    assert longer.on("1.000001", date(2027, 2, 1)).term == Term(1, DAYS)


@pytest.mark.parametrize("column", ["term", "hidden"])
def test_a_decision_waits_for_the_law_that_it_is_about(column: str) -> None:
    begins = date(TODAY.year, 12, 1)
    new = Procedure(
        code="1.000007", name="Mới", field="x", term=Term(10, DAYS), effective_from=begins
    )
    row = ("1.000007", "", "1", "ngày", "", "", "")
    if column == "hidden":
        row = ("1.000007", "", "", "", "", "", "1")
    taken, report = after_taking(Catalogue([*NATIONAL, new]), row)
    assert report.faults == []
    if column == "hidden":
        with pytest.raises(Refusal, match="procedure-hidden"):
            taken.on("1.000007", begins)
    else:
        assert taken.on("1.000007", begins).term == Term(1, DAYS)


def test_a_cut_of_what_is_hidden_now_holds_once_it_is_shown_again() -> None:
    hidden = rule(hidden=True, effective_to=date(2026, 12, 31))
    taken, _ = after_taking(
        Catalogue(NATIONAL, [hidden]), ("1.000001", "", "1", "ngày", "", "", "")
    )
    assert taken.on("1.000001", date(2027, 1, 4)).term == Term(1, DAYS)


def test_hidden_and_shown_on_one_day_are_a_fault() -> None:
    rows = [("1.000001", "", "", "", "", "", said) for said in ("1", "0")]
    _, report = plan_over(Catalogue(NATIONAL), CUT, *rows)
    assert [(fault.row, fault.column, fault.code) for fault in report.faults] == [
        (3, "hidden", "said-twice")
    ]


def test_one_case_told_by_number_and_by_name_is_one_case() -> None:
    name = CASES.variants[1].name
    rows = [
        ("1.000002", said, days, "ngày", "", "", "") for said, days in ((name, "1"), ("2", "2"))
    ]
    _, report = plan_over(Catalogue(NATIONAL), CUT, *rows)
    assert [fault.code for fault in report.faults] == ["said-twice"]


def test_a_row_that_stands_twice_and_says_the_same_is_one_rule() -> None:
    row = ("1.000001", "", "1", "ngày", "", "", "")
    plan, report = plan_over(Catalogue(NATIONAL), CUT, row, row)
    assert report.faults == [] and len(plan.rules) == 1


OF_OURS = Procedure(code="1.000099", name="Của xã", field="x", term=Term(5, DAYS))


def test_a_cut_of_the_offices_own_procedure_is_checked_like_any_other() -> None:
    known = Catalogue(NATIONAL, [rule("1.000099", added=OF_OURS)])
    _, report = plan_over(known, CUT, ("1.000099", "không có", "3", "ngày", "", "", ""))
    assert [fault.code for fault in report.faults] == ["variant-unknown-here"]
    plan, report = plan_over(known, CUT, ("1.000099", "", "8", "ngày", "", "", ""))
    assert plan.rules == () and [note.code for note in report.notes] == ["not-shorter-than-law"]


def test_what_the_office_issues_anew_is_not_cut_by_what_it_decided_before() -> None:
    anew = msgspec.structs.replace(OF_OURS, term=Term(7, DAYS), effective_from=TODAY)
    rules = (rule("1.000099", added=OF_OURS), rule("1.000099", term=Term(3, DAYS)))
    again = rule("1.000099", added=anew, effective_from=TODAY)
    assert Catalogue(NATIONAL, [*rules, again]).on("1.000099", TODAY).term == Term(7, DAYS)
    cut_again = rule("1.000099", term=Term(2, DAYS), effective_from=TODAY)
    after = Catalogue(NATIONAL, [*rules, again, cut_again])
    assert after.on("1.000099", TODAY).term == Term(2, DAYS)


def test_a_national_procedure_that_ended_does_not_bring_the_offices_own_back() -> None:
    ended = msgspec.structs.replace(
        OF_OURS, effective_from=date(2026, 1, 1), effective_to=date(2026, 1, 31)
    )
    known = Catalogue([*NATIONAL, ended], [rule("1.000099", added=OF_OURS)])
    with pytest.raises(Refusal, match="procedure-ended"):
        known.on("1.000099", TODAY)


def test_a_decision_stays_on_the_dossier_where_the_law_sets_no_term() -> None:
    without = Procedure(code="1.000008", name="x", field="x")
    decided = Catalogue([without], [rule("1.000008", term=Term(5, DAYS))]).on("1.000008", TODAY)
    frozen = freeze(decided, lawful_term(decided, on_island=False))
    assert (frozen.local_decision, frozen.national_term) == (rule().decision, None)


@pytest.mark.parametrize(
    "said", ["còn 03 ngày", "từ 10 ngày xuống còn 03 ngày", "rút còn 3 ngày (QĐ 5)", "03 ngày"]
)
def test_a_cut_may_be_told_by_what_it_comes_down_to(said: str) -> None:
    header = ("Mã TTHC", "Thời hạn sau cắt giảm")
    plan, report = plan_over(Catalogue(NATIONAL), header, ("1.000001.000.00.00.H49", said))
    assert report.faults == [] and plan.rules[0].term == Term(3, DAYS)
