"""Desks whose clocks differ, a hub between them, by command: who is asked, what is marked, and that
work goes on.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import INIT, Commands
from tests.support.hub import Hub
from tests.support.office import DRAFT

TODAY, TOMORROW = "2026-06-01T08:30+07:00", "2026-06-02T10:30+07:00"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = Hub(tmp_path / "hub").start()
    yield made
    made.stop()


def desk(hub: Hub, folder: Path, number: int) -> Commands:
    run, words = Commands(folder, now=TODAY), list(INIT)
    words[words.index("--desk") + 1] = str(number)
    assert run(*words).exit == 0
    assert run("enrol", hub.url, hub.invite(number)).exit == 0
    return run


def received(run: Commands) -> str:
    done = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    assert done.exit == 0, done.err
    return str(done.json["code"])


def exchanged(*desks: Commands) -> None:
    for _ in range(2):
        for run in desks:
            assert run("sync").exit == 0


def test_a_desk_a_day_behind_is_asked_before_its_acts_and_they_are_marked(
    hub: Hub, tmp_path: Path
) -> None:
    behind, right = (desk(hub, tmp_path / f"desk{number}", number) for number in (1, 2))
    right.now = TOMORROW
    code = received(right)
    exchanged(right, behind)
    for words in (["complete", code], ["process", code], ["stop", code, "--reason", "x"]):
        refused = behind("dossier", *words)
        assert (refused.exit, refused.error["code"]) == (1, "clock-before-cause"), words
        assert (
            "10:30 02/06/2026" in refused.error["message"]
            and "clock confirm" in refused.error["message"]
        )
    assert behind("clock", "confirm", "--time", "2026-06-02T10:31+07:00", "--by", "Lan").exit == 0
    assert behind("dossier", "complete", code).exit == 0
    returned = behind("dossier", "return", code).json
    assert returned["state"] == "returned" and returned["timeliness"] == "early"
    own = [event for event in returned["events"] if event["name"] != "dossier-received"]
    assert [event["clock"] for event in own] == ["by_hand"] * 3
    assert all(event["at"] >= "2026-06-02T10:31" for event in own)
    exchanged(behind, right)
    seen = right("dossier", "show", code, text=True).out
    assert seen.count("giờ do người xác nhận") == 3


def test_one_fast_desk_pushes_no_date_of_the_others_and_its_correction_is_seen_everywhere(
    hub: Hub, tmp_path: Path
) -> None:
    fast, right, also_right = (
        desk(hub, tmp_path / f"desk{number}", number) for number in (1, 2, 3)
    )
    fast.now = "2026-06-20T08:30+07:00"
    code = received(fast)
    received(also_right)
    exchanged(fast, also_right, right)
    shown = right("dossier", "complete", code)
    assert shown.exit == 0, shown.err
    assert [event["at"][:10] for event in shown.json["events"][1:]] == ["2026-06-01", "2026-06-01"]
    mine = right("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()).json
    assert mine["code"] == "H49.61-260601-2001" and mine["due_at"] == "2026-06-04T17:00:00+07:00"
    fast.now = "2026-06-01T09:00+07:00"
    assert fast("clock", "correct", "--time", fast.now, "--by", "Lan").exit == 0
    exchanged(fast, right)
    events = right("dossier", "show", code).json["events"]
    assert [event.get("clock") for event in events] == ["false", None, None]
