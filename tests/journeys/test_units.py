"""Two units of one hub process, by the command line: a dossier handed over, and what the hub says
to all desks.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import INIT, Commands
from tests.support.hub import Hub
from tests.support.office import DRAFT

ISLAND, SHORE = "H49.61", "H49.62"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = Hub(tmp_path / "hub").start()
    yield made
    assert made.stop() == ""


def desk(hub: Hub, folder: Path, unit: str) -> Commands:
    """A new desk of a unit, enrolled."""
    run = Commands(folder)
    assert run(*[unit if word == ISLAND else word for word in INIT]).exit == 0
    assert run("enrol", hub.url, hub.invite(1, unit)).exit == 0
    return run


def shows(run: Commands, code: str, state: str) -> bool:
    """Exchanges again and again, for the hub follows behind, until the dossier stands as it should."""
    for _ in range(200):
        assert run("sync").exit == 0
        shown = run("dossier", "show", code)
        if shown.exit == 0 and shown.json["state"] == state:
            return True
    return False


def test_a_dossier_goes_to_another_unit_and_its_result_is_known_here(
    hub: Hub, tmp_path: Path
) -> None:
    island, shore = desk(hub, tmp_path / "island", ISLAND), desk(hub, tmp_path / "shore", SHORE)
    code = island("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()).json["code"]
    assert (
        island("dossier", "hand-over", code, "--unit-code", ISLAND).error["code"] == "unit-is-own"
    )
    assert island("dossier", "receive-back", code).error["code"] == "dossier-not-away"
    assert (
        island("dossier", "hand-over", code, "--to", "UBND xã khác", "--unit-code", SHORE).exit == 0
    )
    assert island("sync").exit == 0
    (listed,), words = island("dossier", "list").json, island("dossier", "list", text=True).out
    assert listed["holder"] == SHORE and f"ở {SHORE}" in words
    assert f"Ở UBND xã khác ({SHORE}) từ" in island("dossier", "show", code, text=True).out

    assert shows(shore, code, "processing")
    assert shore("dossier", "list").json[0]["holder"] is None
    assert f"; {ISLAND} tiếp nhận" in shore("dossier", "show", code, text=True).out
    assert shore("dossier", "complete", code).exit == 0 and shore("sync").exit == 0
    assert shows(island, code, "completed")
    for run in (island, shore):
        assert run("verify", "--projections").json["ok"]
        assert len(run("status").json["journals"]) == 1
    assert hub("verify")["ok"]


def test_a_calendar_published_at_the_hub_counts_at_every_desk(hub: Hub, tmp_path: Path) -> None:
    shore = desk(hub, tmp_path / "shore", SHORE)
    calendar = tmp_path / "calendar.csv"
    calendar.write_text(
        "date,kind,name,source,confirmed\n2026-06-03,off,Nghỉ bù,TB 12,1\n", encoding="utf-8"
    )
    before = shore("due", "--term", "2 working days", "--received", "2026-06-01T09:00+07:00").json[
        "due_at"
    ]
    assert hub("publish", "calendar", str(calendar))["rows"] == 1
    assert shore("sync").exit == 0
    after = shore("due", "--term", "2 working days", "--received", "2026-06-01T09:00+07:00").json[
        "due_at"
    ]
    assert before[:10] == "2026-06-03" and after[:10] == "2026-06-04"
    calendar.write_text(
        "date,kind,name,source\n03/06/2026,ordinary,Bão đã tan,QĐ 13\n", encoding="utf-8"
    )
    assert hub("publish", "calendar", str(calendar))["rows"] == 1 and shore("sync").exit == 0
    taken_back = shore(
        "due", "--term", "2 working days", "--received", "2026-06-01T09:00+07:00"
    ).json
    assert taken_back["due_at"] == before
    calendar.write_text(
        "date,kind,name,source,confirmed\n2026-06-04,what,Bão,QĐ 13,1\n", encoding="utf-8"
    )
    refused = Commands(tmp_path)(
        "hub", "publish", "calendar", str(calendar), "--store", hub.store, "--practice"
    )
    assert refused.error["code"] == "import-refused"


def test_a_mistyped_store_makes_no_new_hub(tmp_path: Path) -> None:
    run, store = Commands(tmp_path / "nobody"), tmp_path / "khong-co.db"
    for words in (
        ["verify"],
        ["desks"],
        ["restored"],
        ["revoke", "--unit-code", ISLAND, "--desk", "1"],
    ):
        refused = run("hub", *words, "--store", f"sqlite:///{store}", "--practice")
        assert (refused.exit, refused.error["code"], refused.error["field"]) == (
            2,
            "hub-not-there",
            "store",
        )
        assert str(store) in refused.error["message"] and not store.exists()
    for words in (["--unit-code", "??"], ["--unit-code", ISLAND, "--desk", "12"]):
        assert run("hub", "invite", *words, "--store", f"sqlite:///{store}", "--practice").exit == 1
        assert not store.exists()
    assert (
        run(
            "hub", "invite", "--unit-code", ISLAND, "--store", f"sqlite:///{store}", "--practice"
        ).exit
        == 0
    )
    assert run("hub", "desks", "--store", f"sqlite:///{store}", "--practice").json == []
