"""A hub whose file has damaged pages: it says so, and what can be done without them goes on."""

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from counter.domain.refusal import Damaged, Unavailable
from counter.hub import follower
from counter.hub.follower import Following
from tests.support.command import Commands
from tests.support.hub import Hub, exchange
from tests.support.office import Office


def clear_root_of(name: str, path: Path) -> None:
    """Nothing but zeros where a table or an index begins, as a bad sector leaves it."""
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        (page,) = connection.execute(query, (name,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def health(hub: Hub) -> tuple[int, Any]:
    try:
        with urlopen(f"{hub.url}/v1/health") as answer:
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.load(error)


def torn_hub(tmp_path: Path, office: Office, name: str) -> Hub:
    """A hub that stands still, with what a desk brought, and the first page of a table cleared."""
    hub = Hub(tmp_path / "hub").start()
    hub.enrol(office)
    exchange(office)
    hub.stop()
    clear_root_of(name, tmp_path / "hub" / "hub.db")
    return hub


@pytest.mark.parametrize("name", ["journals_behind", "journals"])
def test_a_hub_that_cannot_follow_says_so_in_its_words_and_goes_on(
    tmp_path: Path, office: Office, name: str
) -> None:
    hub = torn_hub(tmp_path, office, name)
    hub.start()
    assert hub.process is not None and hub.process.stderr is not None
    assert "counter hub verify" in hub.process.stderr.readline()
    status, said = health(hub)
    assert status == 503 and not said["ok"] and said["behind"] is None
    assert hub.stop() == ""


class _Stumbling:
    """A follower that fails so many times, each time with the next of these, and then follows."""

    def __init__(self, *failures: Exception) -> None:
        self._failures = list(failures)
        self.has_followed = threading.Event()

    def step(self) -> int:
        if self._failures:
            raise self._failures.pop(0)
        self.has_followed.set()
        return 0


def test_what_keeps_a_hub_from_following_is_told_once_until_it_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(follower, "LOOKS_AGAIN", 0.0)
    monkeypatch.setattr(follower, "GATHERS", 0.0)
    damage = Damaged("hub-store-damaged", "store", reason="page 7")
    replaced = Unavailable("hub-store-replaced", "store", file="hub.db")
    stumbling = _Stumbling(
        damage, damage, Unavailable("hub-store-busy"), damage, replaced, replaced, KeyError("one")
    )
    told = list[str]()
    with Following(stumbling, tell=lambda code, values: told.append(f"{code} {values}")):  # type: ignore[arg-type]
        assert stumbling.has_followed.wait(30)
    assert [line.split()[0] for line in told] == [
        "hub-not-following",
        "hub-store-replaced",
        "hub-not-following",
    ]
    assert "page 7" in told[0] and "KeyError" in told[2]


@pytest.mark.parametrize("name", ["brought", "invitations", "runs", "traces", "journals_behind"])
def test_hub_verify_finds_a_damaged_page_of_any_table_and_names_it(
    tmp_path: Path, office: Office, name: str
) -> None:
    hub = torn_hub(tmp_path, office, name)
    found = Commands(tmp_path)("hub", "verify", "--store", hub.store, "--practice")
    assert found.exit == 4 and found.err == "" and not found.json["ok"]
    table = name.partition("_")[0]
    assert any(problem["where"].startswith(f"{table}:") for problem in found.json["problems"])


def test_hub_verify_names_the_table_of_a_row_that_nobody_wrote(
    tmp_path: Path, office: Office
) -> None:
    hub = Hub(tmp_path / "hub").start()
    hub.enrol(office)
    hub.stop()
    with closing(sqlite3.connect(tmp_path / "hub" / "hub.db")) as file, file:
        file.execute("UPDATE invitations SET expires_at = CAST(x'd4' AS TEXT)")
    words = ["hub", "verify", "--store", hub.store, "--practice", "--lang", "en"]
    found = Commands(tmp_path)(*words, text=True)
    assert found.exit == 4 and "invitations: 1" in found.out and "all whole" not in found.out


@pytest.mark.parametrize(("language", "says"), [("vi", "không mất gì"), ("en", "nothing is lost")])
def test_a_desk_whose_hub_is_damaged_is_told_that_work_goes_on_and_whom_to_tell(
    tmp_path: Path, language: str, says: str
) -> None:
    hub, desk = Hub(tmp_path / "hub").start(), Commands(tmp_path / "desk")
    desk.init()
    assert desk("enrol", hub.url, hub.invite(1)).exit == 0
    hub.stop()
    clear_root_of("desks", tmp_path / "hub" / "hub.db")
    hub.start()
    assert desk("ticket", "issue", "--queue", "A").exit == 0
    said = desk("sync", "--lang", language)
    hub.stop()
    assert said.exit == 3 and said.error["code"] == "hub-out-of-order"
    assert says in said.error["message"] and "malformed" not in said.error["message"]
    assert "why=hub-store-damaged" in hub.log()
