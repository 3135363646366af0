"""Settings: every value that is shown can be typed back, and none that would stop the desk is
taken.
"""

from contextlib import suppress

import msgspec
import pytest

from counter.desk.administration import Administration
from counter.domain.refusal import Refusal
from tests.support.office import Office


@pytest.fixture
def administration(office: Office) -> Administration:
    return Administration(office.desk)


def test_every_setting_can_be_typed_back_as_it_is_shown(administration: Administration) -> None:
    shown = administration.settings()
    shown["books"] = {"year": 2026, "volume": "02", "last_number": 7, "last_receipt": 9}
    for name, value in shown.items():
        administration.change_setting(name, msgspec.json.encode(value).decode())
        assert administration.settings()[name] == value


def test_texts_need_no_quotation_marks(administration: Administration) -> None:
    for text in ("UBND xã Mới", "007", '{"a": 1}', "true"):
        administration.change_setting("lookup", text)
        assert administration.settings()["lookup"] == text
    administration.change_setting("unit_name", "12")
    assert administration.settings()["unit_name"] == "12"


def test_office_hours_by_weekday_and_season_are_counted(office: Office) -> None:
    summer = '{"first": [4, 1], "last": [9, 30], "hours": {"0": [{"start": "06:30", "end": "11:00"}], "1": [{"start": "06:30", "end": "10:00"}]}}'
    rest = (
        '{"hours": {"0": [{"start": "07:30", "end": "12:00"}, {"start": "13:00", "end": "16:30"}]}}'
    )
    Administration(office.desk).change_setting("office_hours", f"[{summer}, {rest}]")
    assert office.receive().event.due_at.isoformat() == "2026-06-09T10:00:00+07:00"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("office_hours", "[]"),
        ("office_hours", '[{"hours": {}}]'),
        ("office_hours", '[{"hours": {"7": [{"start": "07:00", "end": "11:00"}]}}]'),
        ("office_hours", '[{"hours": {"0": [{"start": "11:00", "end": "07:00"}]}}]'),
        (
            "office_hours",
            '[{"hours": {"0": [{"start": "07:00", "end": "11:00"}, {"start": "10:00", "end": "12:00"}]}}]',
        ),
        (
            "office_hours",
            '[{"first": [13, 1], "hours": {"0": [{"start": "07:00", "end": "11:00"}]}}]',
        ),
        (
            "office_hours",
            '[{"last": [6, 30], "hours": {"0": [{"start": "07:00", "end": "11:00"}]}}]',
        ),
        ("office_hours", "morning"),
        ("queues", "[]"),
        ("queues", '[{"code": "a", "name": "x"}]'),
        ("queues", '[{"code": "A", "name": " "}]'),
        ("queues", '[{"code": "A", "name": "x"}, {"code": "A", "name": "y"}]'),
        ("queues", '[{"code": "A", "name": "x", "morning_limit": -5}]'),
        ("queues", '[{"code": "A", "name": "x", "morning_cut_off": "10:00:00Z"}]'),
        ("books", '{"year": 2026, "last_number": 9223372036854775807}'),
        ("books", '{"year": 2026, "last_number": -1}'),
        ("clock_silence_days", "99999999999"),
        ("clock_silence_days", "0"),
        ("backfill_days", "-1"),
        ("recall_seconds", "1e9"),
        ("form_set", "1999"),
        ("receipt_paper", "A3"),
        ("unit_name", ""),
        ("unit_name", "x" * 300),
        ("place", "a\x07b"),
        ("colour", "red"),
    ],
)
def test_what_would_stop_the_desk_is_refused(office: Office, name: str, value: str) -> None:
    before = office.entries
    with pytest.raises(Refusal):
        Administration(office.desk).change_setting(name, value)
    assert office.entries == before
    office.receive()


def test_the_example_that_a_refusal_gives_is_one_that_is_taken(
    administration: Administration,
) -> None:
    told = 0
    for name in administration.settings():
        with suppress(Refusal):
            administration.change_setting(name, "không phải thế này")
            continue  # a text may be anything
        with pytest.raises(Refusal) as refused:
            administration.change_setting(name, "không phải thế này")
        values = refused.value.values
        right = next(str(values[key]) for key in ("example", "low", "choices") if key in values)
        administration.change_setting(
            name, right if "example" in values else right.partition(", ")[0]
        )
        told += 1
    assert told >= 10


@pytest.mark.parametrize("value", ["abc", "[", "true", "1.5", "1e9", "9" * 30, "", "-1"])
def test_a_number_that_is_none_is_told_with_its_bounds(
    administration: Administration, value: str
) -> None:
    with pytest.raises(Refusal) as refused:
        administration.change_setting("idle_lock_minutes", value)
    said = refused.value
    assert (said.code, said.field) == ("number-outside", "idle_lock_minutes")
    assert said.values == {"value": value[:40], "low": 0, "high": 480}


def test_a_queue_with_people_in_it_stays(office: Office) -> None:
    office.queue.issue_ticket("R")
    with pytest.raises(Refusal, match="queue-not-empty"):
        Administration(office.desk).change_setting("queues", '[{"code": "A", "name": "Tất cả"}]')
    office.queue.do("cancel", "R001")
    Administration(office.desk).change_setting("queues", '[{"code": "A", "name": "Tất cả"}]')
    with pytest.raises(Refusal, match="queue-unknown"):
        office.queue.issue_ticket("R")


def test_a_closure_of_ones_own_confirms_no_year(office: Office, tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "storm.csv"
    file.write_text(
        "date,kind,name,source,confirmed\n2031-03-04,closed,bão,QĐ 12,1\n2031-03-05,off,x,y,1\n",
        "utf-8",
    )
    Administration(office.desk).import_calendar(file)
    from datetime import date

    assert not office.desk.calendar.is_confirmed(date(2031, 4, 28))
