"""A disk was copied and both computers went on: told at the hub, mended by the command line,
nothing lost.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import INIT, Commands
from tests.support.hub import Hub
from tests.support.office import DRAFT


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = Hub(tmp_path / "hub").start()
    yield made
    assert made.stop() == ""


def test_a_copied_desk_goes_on_under_its_own_number(hub: Hub, tmp_path: Path) -> None:
    true, secret, dossier = (
        Commands(tmp_path / "true"),
        {"COUNTER_PASSPHRASE": "biển"},
        json.dumps(DRAFT).encode(),
    )
    assert true(*INIT, **secret).exit == 0
    assert true("enrol", hub.url, hub.invite(1), **secret).exit == 0
    shutil.copytree(tmp_path / "true", tmp_path / "copy")
    # the next day: no code of both
    copy = Commands(tmp_path / "copy", now="2026-06-02T08:30:00+07:00")

    assert true("dossier", "receive", "-", stdin=dossier, **secret).exit == 0
    assert true("sync", **secret).exit == 0
    code = str(copy("dossier", "receive", "-", stdin=dossier, **secret).json["code"])
    assert copy("sync", **secret).error["code"] == "journal-fork"
    assert copy("enrol", hub.url, hub.invite(1), **secret).error["code"] == "desk-in-already"
    assert true("sync", **secret).exit == 0  # not locked out

    done = copy("continue", "--desk", "2", **secret).json
    assert (done["desk"], done["entered_again"]) == (2, 2)  # the day and the dossier
    assert copy("enrol", hub.url, hub.invite(2), **secret).exit == 0
    assert copy("sync", **secret).exit == 0 and true("sync", **secret).exit == 0
    assert true("dossier", "show", code, **secret).json["state"] == "received"
    for run in (true, copy):
        assert run("verify", "--projections", **secret).json["ok"]
    assert Commands(Path(done["kept"]))("verify", **secret).json["ok"]
    assert hub("verify")["ok"]


def test_codes_that_both_gave_out_are_told_at_every_exchange_until_a_person_mended_them(
    hub: Hub, tmp_path: Path
) -> None:
    true, dossier = Commands(tmp_path / "true"), json.dumps(DRAFT).encode()
    assert true(*INIT).exit == 0
    assert true("enrol", hub.url, hub.invite(1)).exit == 0
    shutil.copytree(tmp_path / "true", tmp_path / "copy")
    copy = Commands(tmp_path / "copy")
    codes = {run("dossier", "receive", "-", stdin=dossier).json["code"] for run in (true, copy)}
    assert len(codes) == 1
    assert true("sync").exit == 0 and copy("sync").error["code"] == "journal-fork"
    assert copy("continue", "--desk", "1").error["code"] == "desk-number-same"
    assert copy("continue", "--desk", "2").exit == 0
    store = ("--unit-code", "H49.61", "--store", hub.store, "--practice")
    assert "đang có máy dùng" in copy("hub", "invite", "--desk", "1", *store, text=True).out
    assert "đang có máy dùng" not in copy("hub", "invite", "--desk", "2", *store, text=True).out
    assert copy("enrol", hub.url, hub.invite(2)).exit == 0

    said = copy("sync", text=True).out
    assert (
        f"1 mã được cấp cho hai hồ sơ: {codes.pop()}" in said
        and "counter dossier conflicts" in said
    )
    own = copy("status").json["desk_id"][:8]
    (second,) = [
        row["id"]
        for row in copy("dossier", "conflicts").json["twice_coded"]
        if row["id"].startswith(own)
    ]
    assert copy("dossier", "void", second, "--reason", "máy bị sao chép").exit == 0
    assert "hai hồ sơ" not in copy("sync", text=True).out
    assert copy("verify").json["ok"]
