"""Imports and settings: whole or not at all, and open dossiers are pointed out, never moved."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from counter.desk.administration import Administration
from counter.domain.refusal import CounterError, Refusal
from tests.support.office import Office

HEADING = "date,kind,name,source,confirmed,hours_of\n"


def calendar_file(folder: Path, *rows: str) -> Path:
    path = folder / "lich.csv"
    path.write_text(HEADING + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_closure_names_the_open_dossiers_it_touches_and_moves_none(
    office: Office, tmp_path: Path
) -> None:
    touched, untouched = office.receive(), office.receive(procedure="2.000815")
    done = Administration(office.desk).import_calendar(
        calendar_file(tmp_path, "2026-06-03,closed,Bão số 1,QĐ 12/QĐ-UBND,yes,")
    )
    assert len(done.days) == 1
    assert [one.listed.code for one in done.touched] == [touched.event.code]
    assert office.search.show(touched.event.code).dossier.due_at == touched.event.due_at
    assert untouched.event.code not in [one.listed.code for one in done.touched]
    assert office.receive().event.due_at.date().isoformat() == "2026-06-05"


def test_a_plan_counts_touched_dossiers_anew_and_writes_nothing(
    office: Office, tmp_path: Path
) -> None:
    touched = office.receive()
    before, administration = office.entries, Administration(office.desk)
    plan = administration.plan_calendar(
        calendar_file(
            tmp_path, "2026-06-03,closed,Bão số 1,QĐ 12,yes,", "2026-06-07,off,Chủ nhật,QĐ 13,yes,"
        )
    )
    assert office.entries == before
    assert [(change.before, change.after.kind) for change in plan.changes] == [
        (None, "closed"),
        (None, "off"),
    ]
    (found,) = plan.touched
    assert (found.listed.code, found.listed.due_at) == (touched.event.code, touched.event.due_at)
    assert found.lawful is not None and found.lawful.date().isoformat() == "2026-06-05"
    administration.take_calendar(plan)
    assert administration.plan_calendar(tmp_path / "lich.csv").changes == ()


def test_a_day_of_work_takes_hours_only_from_a_day_that_has_any(
    office: Office, tmp_path: Path
) -> None:
    administration = Administration(office.desk)
    with pytest.raises(Refusal) as refusal:
        administration.import_calendar(calendar_file(tmp_path, "2026-06-06,work,Làm bù,TB 1,yes,5"))
    assert refusal.value.field == "hours_of" and refusal.value.values["row"] == 2
    administration.import_calendar(calendar_file(tmp_path, "2026-06-06,work,Làm bù,TB 1,yes,4"))
    assert office.receive().event.due_at.date().isoformat() == "2026-06-04"


def test_one_broken_row_keeps_the_whole_file_out(office: Office, tmp_path: Path) -> None:
    before = office.entries
    with pytest.raises(Refusal, match="import-refused"):
        Administration(office.desk).import_calendar(
            calendar_file(
                tmp_path, "2026-06-03,closed,Bão,QĐ 1,yes,", "2026-13-01,off,Tết,NĐ 1,yes,"
            )
        )
    assert office.entries == before


def test_a_workbook_is_read_like_a_csv(office: Office, tmp_path: Path) -> None:
    from datetime import date

    book = Workbook()
    sheet = book.active
    sheet.append(["Date", "Kind", "Name", "Source", "Confirmed"])
    sheet.append([date(2026, 6, 3), "closed", "Bão số 1", "QĐ 12", "yes"])
    sheet.append([None] * 5)
    book.save(tmp_path / "lich.xlsx")
    assert Administration(office.desk).import_calendar(tmp_path / "lich.xlsx").days
    assert office.receive().event.due_at.date().isoformat() == "2026-06-05"


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04broken", b"<html>login</html>", b"\xd0\xcf\x11\xe0old excel"]
)
def test_a_workbook_that_is_none_is_unreadable(
    office: Office, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "lich.xlsx"
    path.write_bytes(content)
    with pytest.raises(CounterError) as error:
        Administration(office.desk).import_calendar(path)
    assert error.value.exit_status == 2 and error.value.values["path"] == "lich.xlsx"


def test_an_empty_sheet_and_a_sheet_without_rows_are_told_apart(
    office: Office, tmp_path: Path
) -> None:
    Workbook().save(tmp_path / "trong.xlsx")
    with pytest.raises(CounterError, match="file-empty"):
        Administration(office.desk).import_calendar(tmp_path / "trong.xlsx")
    with pytest.raises(Refusal):
        Administration(office.desk).import_calendar(calendar_file(tmp_path))


def test_a_queue_with_people_in_it_is_not_taken_away(office: Office) -> None:
    office.queue.issue_ticket("A")
    with pytest.raises(Refusal, match="queue-not-empty"):
        Administration(office.desk).change_setting("queues", '[{"code": "B", "name": "Đất đai"}]')


def test_several_settings_are_taken_in_one_act_or_none_of_them(office: Office) -> None:
    administration, before = Administration(office.desk), office.entries
    told: list[frozenset[str]] = []
    office.desk.committed.listen(told.append)
    with pytest.raises(Refusal) as refusal:
        administration.change_settings({"unit_name": "UBND xã Mới", "place": ""})
    assert refusal.value.field == "place" and office.entries == before
    administration.change_settings({"unit_name": "UBND xã Mới", "place": "Mới"})
    assert told == [frozenset({"desk"})] and office.entries == before + 2
    settings = office.desk.settings
    assert (settings.unit_name, settings.place) == ("UBND xã Mới", "Mới")


def test_no_setting_at_all_writes_nothing(office: Office) -> None:
    before = office.entries
    Administration(office.desk).change_settings({})
    assert office.entries == before


def test_a_calendars_days_are_read_as_files_hold_them_and_as_people_write_them(
    office: Office, tmp_path: Path
) -> None:
    rows = (
        "03/06/2026,closed,Bão,QĐ 1,yes,",
        "2026-06-04,closed,Bão,QĐ 1,yes,",
        "5/6/2026,closed,Bão,QĐ 1,yes,",
    )
    plan = Administration(office.desk).plan_calendar(calendar_file(tmp_path, *rows))
    assert [day.date.day for day in plan.days] == [3, 4, 5]


def test_two_wrong_dates_are_two_wrong_dates_and_no_repetition(
    office: Office, tmp_path: Path
) -> None:
    rows = ("31/06/2026,closed,Bão,QĐ 1,yes,", "hôm qua,closed,Bão,QĐ 1,yes,")
    with pytest.raises(Refusal) as refusal:
        Administration(office.desk).plan_calendar(calendar_file(tmp_path, *rows))
    assert [fault.code for fault in refusal.value.values["faults"]] == ["cell-no-date"] * 2  # type: ignore[attr-defined]


def test_one_day_is_planned_by_hand_like_a_file(office: Office) -> None:
    touched, administration = office.receive(), Administration(office.desk)
    plan = administration.plan_day("03/06/2026", "closed", "Bão số 1", "QĐ 12")
    assert [each.listed.code for each in plan.touched] == [touched.event.code]
    administration.take_calendar(plan)
    assert administration.plan_day("03/06/2026", "closed", "Bão số 1", "QĐ 12").changes == ()
    with pytest.raises(Refusal) as refusal:
        administration.plan_day("3/6", "closed", "", "QĐ 12")
    assert [fault.column for fault in refusal.value.values["faults"]] == ["date", "name"]  # type: ignore[attr-defined]


def test_the_last_change_of_the_calendar_is_taken_back(office: Office) -> None:
    administration = Administration(office.desk)
    storm = administration.plan_day("2026-06-03", "closed", "Bão số 1", "QĐ 12")
    administration.take_calendar(storm)
    assert not office.desk.calendar.is_working(date(2026, 6, 3))
    assert administration.undo_calendar().rows == 1
    assert office.desk.calendar.is_working(date(2026, 6, 3))
    with pytest.raises(Refusal, match="nothing-to-undo"):
        administration.undo_calendar()


def test_a_calendar_that_was_looked_at_is_not_taken_over_what_came_meanwhile(
    office: Office, tmp_path: Path
) -> None:
    administration = Administration(office.desk)
    planned = administration.plan_calendar(
        calendar_file(tmp_path, "2027-02-04,off,Nghỉ Tết,TB 1,,")
    )
    administration.import_calendar(
        calendar_file(tmp_path, "2027-02-11,off,Nghỉ Tết,QĐ Thủ tướng,1,")
    )
    with pytest.raises(Refusal, match="plan-is-old"):
        administration.take_calendar(planned)
    day = office.desk.calendar.exception(date(2027, 2, 11))
    assert day is not None and (day.kind, day.confirmed) == ("off", True)


def test_a_calendar_that_changes_nothing_leaves_no_entry_and_nothing_to_take_back(
    office: Office, tmp_path: Path
) -> None:
    administration = Administration(office.desk)
    file = calendar_file(tmp_path, "2026-07-15,closed,Bão,QĐ 1,1,")
    administration.import_calendar(file)
    entries = office.entries
    assert administration.import_calendar(file).changes == () and office.entries == entries
    administration.undo_calendar()
    assert office.desk.calendar.exception(date(2026, 7, 15)) is None


def test_one_day_that_is_typed_takes_no_holiday_back(office: Office) -> None:
    plan = Administration(office.desk).plan_day("2027-02-12", "off", "Tết", "QĐ 1")
    assert [day.date for day in plan.days] == [date(2027, 2, 12)]
