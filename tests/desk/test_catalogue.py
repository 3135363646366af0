"""The catalogue at a desk: looked at before it is taken, taken back, and laid over by the office."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from counter.desk import law
from counter.desk.administration import Administration
from counter.desk.catalogue import CatalogueService
from counter.domain.calendar.term import SAME_DAY, WORKING_DAYS, Term
from counter.domain.refusal import Refusal, Unreadable
from tests.support.office import Office

BIRTH, CIVIL_STATUS, CHANGE = "1.001193", "1.004873", "1.004859"


def table(folder: Path, *rows: Sequence[str], name: str = "a.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(";".join(row) for row in rows) + "\n", encoding="utf-8")
    return path


def term_of(office: Office, code: str) -> Term | None:
    return office.desk.catalogue.on(code, office.desk.now.date()).term


def test_a_plan_writes_nothing_and_what_is_taken_can_be_taken_back(
    office: Office, tmp_path: Path
) -> None:
    service, before = CatalogueService(office.desk), office.entries
    planned = service.plan(table(tmp_path, ("code", "term_value", "term_unit", "name", "field"),
                                 (CIVIL_STATUS, "2", "ngày làm việc", "", "")))  # fmt: skip
    assert office.entries == before
    service.take(planned)
    kept = office.receive()
    assert term_of(office, CIVIL_STATUS) == Term(2, WORKING_DAYS)
    assert office.desk.catalogue.on(CIVIL_STATUS, date(2026, 6, 1)).documents
    service.undo_import()
    assert term_of(office, CIVIL_STATUS) == Term(3, WORKING_DAYS)
    shown = office.search.show(kept.event.code).dossier
    assert shown.procedure.term == Term(2, WORKING_DAYS)
    with pytest.raises(Refusal, match="nothing-to-undo"):
        service.undo_import()


def test_a_file_that_changes_nothing_leaves_no_entry(office: Office, tmp_path: Path) -> None:
    service, before = CatalogueService(office.desk), office.entries
    service.take(service.plan(table(tmp_path, ("code", "name", "field"), (BIRTH, "", ""))))
    assert office.entries == before


def test_a_national_file_leaves_the_offices_own_layer_alone(office: Office, tmp_path: Path) -> None:
    service = CatalogueService(office.desk)
    own = table(tmp_path, ("code", "term_value", "term_unit"), (CIVIL_STATUS, "2", "working_days"))
    service.take(service.plan_local(own, "QĐ 12/QĐ-UBND"))
    national = table(
        tmp_path, ("code", "name", "field", "fee"), (CIVIL_STATUS, "", "", "miễn"), name="b.csv"
    )
    service.take(service.plan(national))
    here = office.desk.catalogue.on(CIVIL_STATUS, office.desk.now.date())
    assert (here.term, here.national_term, here.fee_text) == (
        Term(2, WORKING_DAYS), Term(3, WORKING_DAYS), "miễn",
    )  # fmt: skip
    event = office.receive().event
    assert event.due_at.date() == date(2026, 6, 3)
    assert event.procedure.national_term == Term(3, WORKING_DAYS)
    service.undo_import()  # the national file
    assert term_of(office, CIVIL_STATUS) == Term(2, WORKING_DAYS)
    service.undo_import()  # the layer
    assert term_of(office, CIVIL_STATUS) == Term(3, WORKING_DAYS)


def test_a_case_is_chosen_by_name_or_number_and_its_term_counts(office: Office) -> None:
    assert office.receive(procedure=CHANGE).event.due_at.date() == date(2026, 6, 4)
    for said in ("2", "bổ sung thông tin hộ tịch", "BO SUNG THONG TIN HO TICH"):
        event = office.receive(procedure=CHANGE, variant=said).event
        assert event.due_at.date() == date(2026, 6, 1)
        assert (event.procedure.variant, event.procedure.term) == (
            "bổ sung thông tin hộ tịch", Term(0, SAME_DAY),
        )  # fmt: skip


@pytest.mark.parametrize("said", ["3", "0", "khác"])
def test_a_case_the_procedure_does_not_have_is_refused_with_those_it_has(
    office: Office, said: str
) -> None:
    with pytest.raises(Refusal, match="variant-unknown") as refusal:
        office.receive(procedure=CHANGE, variant=said)
    assert "bổ sung thông tin hộ tịch" in str(refusal.value.values["choices"])


def test_an_islands_days_are_one_setting_and_are_kept_with_the_dossier(office: Office) -> None:
    assert office.receive(procedure="1.012766").event.due_at.date() == date(2026, 6, 4)
    Administration(office.desk).change_setting("island_commune", "true")
    event = office.receive(procedure="1.012766").event
    assert event.due_at.date() == date(2026, 6, 18)  # 3 + 10 working days
    assert (event.procedure.island_extra, event.legal and event.legal.island_extra) == (10, 10)


def test_a_code_whose_time_ended_is_refused_from_the_day_after(office: Office) -> None:
    office.clock.set("2026-12-31 09:00")
    assert office.receive(procedure="1.011607").event.code
    office.clock.set("2027-01-04 09:00")
    with pytest.raises(Refusal, match="procedure-ended") as refusal:
        office.receive(procedure="1.011607")
    assert refusal.value.values["last"] == "31/12/2026"


def test_what_a_database_has_is_not_demanded_unless_it_does_not_answer(office: Office) -> None:
    paper = {"name": "Giấy tờ chứng minh nơi cư trú", "verdict": "missing"}
    with pytest.raises(Refusal, match="paper-is-looked-up"):
        office.receive(procedure=CIVIL_STATUS, documents=[paper])
    with pytest.raises(Refusal, match="papers-missing"):
        office.receive(procedure=CIVIL_STATUS, documents=[paper | {"lookup_failed": True}])
    brought = paper | {"lookup_failed": True, "verdict": "complete", "originals": 1}
    event = office.receive(procedure=CIVIL_STATUS, documents=[brought]).event
    assert event.papers[0].lookup_failed


@pytest.mark.parametrize("name", ["a.ods", "a", "a.txt"])
def test_a_catalogue_is_written_as_csv_or_xlsx_alone(
    office: Office, tmp_path: Path, name: str
) -> None:
    with pytest.raises(Unreadable, match="table-kind"):
        CatalogueService(office.desk).export(tmp_path / name, "Thủ tục")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_what_is_written_is_read_again_and_changes_nothing(
    office: Office, tmp_path: Path, name: str
) -> None:
    service = CatalogueService(office.desk)
    rows = service.export(tmp_path / name, "Thủ tục")
    assert service.export(tmp_path / name, "Thủ tục") == rows, "its own kind is replaced"
    plan = service.plan(tmp_path / name).plan
    assert (plan.rows, plan.changed, plan.new, plan.notes) == (rows, (), (), ())


def test_what_is_written_is_the_law_without_the_offices_own_layer(
    office: Office, tmp_path: Path
) -> None:
    service = CatalogueService(office.desk)
    own = table(
        tmp_path,
        ("code", "name", "field", "term_value", "term_unit"),
        (CIVIL_STATUS, "", "", "2", "ngày làm việc"),
        ("1.000077", "Của xã", "Khác", "2", "ngày"),
    )
    service.take(service.plan_local(own, "QĐ 12/QĐ-UBND"))
    service.export(tmp_path / "law.csv", "Thủ tục")
    plan = service.plan(tmp_path / "law.csv").plan
    assert (plan.changed, plan.new) == ((), ())
    assert term_of(office, CIVIL_STATUS) == Term(2, WORKING_DAYS)


# ---- sessions of reception (R10)


def test_a_saturday_session_opens_the_desk_and_counts_as_no_day(office: Office) -> None:
    saturday = '[{"weekday": 5, "from": "07:00", "to": "11:30"}]'
    office.clock.set("2026-06-04 09:00")
    Administration(office.desk).change_setting("reception_sessions", saturday)
    assert office.receive().event.due_at.date() == date(2026, 6, 9), "Saturday is no counted day"
    office.clock.set("2026-06-06 09:00")  # a Saturday
    received = office.receive()
    assert "received-outside-hours" not in received.notices
    assert received.event.due_at.date() == date(2026, 6, 10)
    assert office.receive(procedure=BIRTH).event.due_at.date() == date(2026, 6, 8)
    office.clock.set("2026-06-06 11:31")
    assert "received-outside-hours" in office.receive().notices


@pytest.mark.parametrize(
    "value",
    [
        '[{"weekday": 7, "from": "07:00", "to": "11:30"}]', '[{"weekday": 5, "from": "11:30", "to": "07:00"}]',
        '[{"weekday": 5, "from": "07:00"}]', '[{"weekday": 5, "from": "07:00", "to": "11:30", "x": 1}]', "thứ bảy",
    ],
)  # fmt: skip
def test_a_session_nobody_can_hold_is_refused(office: Office, value: str) -> None:
    with pytest.raises(Refusal):
        Administration(office.desk).change_setting("reception_sessions", value)


# ---- between a look and the taking


def test_what_was_looked_at_is_not_taken_over_what_came_meanwhile(
    office: Office, tmp_path: Path
) -> None:
    service = CatalogueService(office.desk)
    heading = ("code", "name", "field", "fee")
    planned = service.plan(table(tmp_path, heading, (CIVIL_STATUS, "", "", "miễn")))
    other = service.plan(table(tmp_path, heading, (BIRTH, "", "", "miễn"), name="b.csv"))
    service.take(other)
    entries = office.entries
    with pytest.raises(Refusal, match="plan-is-old"):
        service.take(planned)
    assert office.entries == entries
    service.take(service.plan(tmp_path / "a.csv"))


def test_what_could_not_be_taken_is_refused_when_it_is_looked_at(
    office: Office, tmp_path: Path
) -> None:
    every = [(one.code, "", "", "1") for one in CatalogueService(office.desk).in_force()]
    path = table(tmp_path, ("code", "name", "field", "retired"), *every)
    with pytest.raises(Refusal):
        CatalogueService(office.desk).plan(path)


def test_an_import_that_was_taken_back_can_be_accepted_again(
    office: Office, tmp_path: Path
) -> None:
    service = CatalogueService(office.desk)
    heading = ("code", "term_value", "term_unit", "name", "field")
    path = table(tmp_path, heading, (CIVIL_STATUS, "2", "ngày làm việc", "", ""))
    service.take(service.plan(path))
    undone = service.undo_import()
    again = law.Law(office.desk)
    assert [one.state for one in again.listed(law.PROCEDURES)] == [law.UNDONE]
    again.accept(str(undone.subject), law.PROCEDURES, "Lê Thị Hạnh")
    assert term_of(office, CIVIL_STATUS) == Term(2, WORKING_DAYS)
    assert [one.state for one in again.listed(law.PROCEDURES)] == [law.ADOPTED]
    service.undo_import()
    assert term_of(office, CIVIL_STATUS) == Term(3, WORKING_DAYS)
