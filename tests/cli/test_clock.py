"""`clock`: the clock guard and the way back from a wrong clock, by command."""

import json
from pathlib import Path

import pytest

from tests.support.command import Commands
from tests.support.office import DRAFT

TRUE, FALSE = "2026-06-01T09:00+07:00", "2026-06-11T08:30+07:00"


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    """A desk that took two dossiers in ten days too far ahead; now its clock is right."""
    made = Commands(tmp_path / "desk")
    made.init()
    made.now = FALSE
    for _ in range(2):
        assert made("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()).exit == 0
    made.now = TRUE
    return made


def receive(run: Commands) -> str:
    received = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    assert received.exit == 0, received.err
    return str(received.json["code"])


def test_status_says_in_words_that_the_clock_cannot_be_believed_and_what_to_do(
    run: Commands,
) -> None:
    assert run("status").json["clock"]["state"] == "behind"
    said = run("status", text=True).out
    assert "chậm hơn việc đã ghi gần nhất (08:30 11/06/2026)" in said and "clock confirm" in said


def test_one_command_answers_a_false_jump_and_work_goes_on(run: Commands) -> None:
    refused = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    assert refused.exit == 1 and refused.error["code"] == "clock-behind"
    confirmed = run("clock", "confirm", "--time", TRUE, "--by", "Lan")
    assert confirmed.exit == 1 and "clock correct" in confirmed.error["message"]
    done = run("clock", "correct", "--time", TRUE, "--by", "Lan").json
    assert done["clock"]["state"] == "ok" and done["false"]["since"] == "2026-06-11T08:30:00+07:00"
    assert [date["code"] for date in done["doubtful"]] == [
        "H49.61-260611-1001",
        "H49.61-260611-1002",
    ]
    assert receive(run) == "H49.61-260601-1001"
    assert run("status").json["clock"]["state"] == "ok"
    assert run("verify", "--projections").json["problems"] == []


def test_each_doubtful_date_is_decided_by_a_named_person(run: Commands) -> None:
    run("clock", "correct", "--time", TRUE, "--by", "Lan")
    first, second = (date["code"] for date in run("clock", "doubtful").json)
    assert "giấy hẹn 17:00 16/06/2026" in run("clock", "doubtful", text=True).out
    kept = run("clock", "decide", first, "--keep", "--by", "Lan").json
    assert kept["due_at"] == "2026-06-16T17:00:00+07:00"
    for words in (["--keep", "--received", TRUE], []):
        assert run("clock", "decide", second, *words, "--by", "Lan").exit == 2
    assert (
        run("clock", "decide", second, "--received", TRUE, "--by", "Lan").error["field"] == "reason"
    )
    corrected = run(
        "clock", "decide", second, "--received", TRUE, "--reason", "đồng hồ sai", "--by", "Lan"
    ).json
    assert corrected["due_at"] == "2026-06-04T17:00:00+07:00"
    event = corrected["events"][-1]
    assert (event["name"], event["reason"]) == ("due-date-corrected", "đồng hồ sai")
    assert [e.get("clock") for e in corrected["events"]] == ["false", None]
    assert run("clock", "doubtful").json == []
    shown = run("dossier", "show", second, text=True).out
    assert (
        "giờ máy sai" in shown and "17:00 16/06/2026 → 17:00 04/06/2026" in shown and "Lan" in shown
    )


def test_lists_say_what_was_dated_by_a_wrong_clock(run: Commands) -> None:
    run("clock", "correct", "--time", TRUE, "--by", "Lan")
    receive(run)
    rows = run("dossier", "list").json
    assert [row["in_false_time"] for row in rows] == [True, True, False]
    assert run("dossier", "list", text=True).out.count("giờ máy sai") == 2


def test_a_later_date_is_said_to_be_later(run: Commands) -> None:
    run("clock", "correct", "--time", TRUE, "--by", "Lan")
    code = run("clock", "doubtful").json[0]["code"]
    run.now = "2026-06-20T09:00+07:00"
    words = ["--received", "2026-06-19T09:00+07:00", "--reason", "đến lại", "--by", "Lan"]
    said = run("clock", "decide", code, *words, text=True).out
    assert "24/06/2026" in said and "muộn hơn trên giấy" in said


def test_a_slip_of_the_finger_is_refused_by_the_name_of_its_option(run: Commands) -> None:
    for words, named in (
        (["--time", "hôm nay"], "--time"),
        (["--time", TRUE, "--from", "hôm qua"], "--from"),
        (["--time", TRUE, "--from", FALSE, "--until", "?"], "--until"),
        (["--time", "2026-06-12T08:00+07:00"], "--time"),
    ):
        refused = run("clock", "correct", *words, "--by", "Lan")
        assert refused.exit in (1, 2) and named.strip("-") == refused.error["field"], words
    assert run("clock", "correct", "--time", TRUE, "--by", " ").error["field"] == "by"


def test_the_evening_says_which_dates_nobody_decided_on(run: Commands) -> None:
    run("clock", "correct", "--time", TRUE, "--by", "Lan")
    assert {"date:H49.61-260611-1001", "date:H49.61-260611-1002"} <= set(
        run("day", "close").json["left"]
    )
    run("clock", "decide", "H49.61-260611-1001", "--keep", "--by", "Lan")
    left = run("day", "status", text=True).out
    assert (
        "H49.61-260611-1002: ngày hẹn hứa theo giờ máy sai" in left and "1001: ngày hẹn" not in left
    )
