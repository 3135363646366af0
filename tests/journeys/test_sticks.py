"""The same exchange by ferry: sealed files, their answers, and every file that is not what somebody
thinks it is.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import Commands
from tests.support.hub import UNIT, Hub


class Ferry:
    """Desks and a hub that nobody serves: everything goes by file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hub = Hub(folder / "hub")
        self.desks = {n: self._desk(n) for n in (1, 2)}

    def _desk(self, number: int) -> Commands:
        run = Commands(self.folder / f"desk{number}")
        made = run("init", "--unit-code", UNIT, "--unit-name", "A", "--parent-name", "B", "--place", "C",
                   "--desk", str(number), "--practice")  # fmt: skip
        assert made.exit == 0
        request, answer = self.path("wish"), self.path("granted")
        assert run("enrol", "--request", request, self.hub.invite(number)).exit == 0
        self.hub("bundle", "import", request, "--reply", answer)
        assert run("enrol", "--response", answer).exit == 0, "the answer is taken"
        return run

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def work(self, number: int, tickets: int = 2) -> None:
        for _ in range(tickets):
            assert self.desks[number]("ticket", "issue", "--queue", "A").exit == 0

    def trip(self, number: int) -> tuple[dict[str, int], dict[str, int]]:
        """There and back; what hub and desk took."""
        up, down = self.path(f"up{number}"), self.path(f"down{number}")
        assert self.desks[number]("bundle", "export", up).exit == 0
        there = self.hub("bundle", "import", up, "--reply", down)
        back = self.desks[number]("bundle", "import", down)
        assert back.exit == 0, back.err
        return there, back.json


@pytest.fixture
def ferry(tmp_path: Path) -> Iterator[Ferry]:
    yield Ferry(tmp_path)


def test_sticks_carry_everything_both_ways(ferry: Ferry) -> None:
    ferry.work(1)
    there, back = ferry.trip(1)
    assert (
        there["sent"] == back["unacknowledged"] + there["sent"] > 3 and there["unacknowledged"] == 0
    )
    _, back = ferry.trip(2)
    assert back["received"] == there["sent"]
    there, back = ferry.trip(1)
    assert there["sent"] == 0 and back["received"] > 0
    for run in ferry.desks.values():
        status = run("status").json
        assert status["unacknowledged"] == 0 and len(status["journals"]) == 2
        assert run("verify", "--projections").json["ok"]
    assert ferry.hub("verify")["ok"]


def test_a_stick_taken_in_again_changes_nothing(ferry: Ferry) -> None:
    ferry.work(1)
    ferry.trip(1)
    assert ferry.hub("bundle", "import", ferry.path("up1"))["sent"] == 0
    again = ferry.desks[1]("bundle", "import", ferry.path("down1"))
    assert again.exit == 0 and again.json["received"] == 0


def test_a_stick_that_brings_nothing_new_is_heard_of(ferry: Ferry) -> None:
    ferry.trip(1)
    later = "2026-06-02T08:30:00+07:00"
    words = ("hub", "bundle", "import", ferry.path("up1"), "--store", ferry.hub.store, "--practice")
    assert ferry.desks[1](*words, COUNTER_NOW=later).json["sent"] == 0
    assert {desk["desk"]: desk["seen_at"] for desk in ferry.hub("desks")} == {1: later, 2: None}


def test_an_old_stick_at_the_hub_and_one_that_begins_too_late_are_told(ferry: Ferry) -> None:
    ferry.work(1)
    ferry.trip(1)
    assert "đã có từ trước" in _said(ferry, ferry.path("up1"))
    store = Path(ferry.hub.store.removeprefix("sqlite:///"))
    shutil.copy(store, ferry.path("copy"))
    ferry.work(1)
    ferry.trip(1)
    ferry.work(1)
    ferry.desks[1]("bundle", "export", ferry.path("up1"))
    shutil.copy(ferry.path("copy"), store)
    ferry.hub("restored")
    assert "còn 4 dòng" in _said(ferry, ferry.path("up1"), "--reply", ferry.path("down1"))
    assert ferry.desks[1]("bundle", "import", ferry.path("down1")).json["unacknowledged"] == 4
    there, back = ferry.trip(1)
    assert (there["sent"], back["unacknowledged"]) == (4, 0)


def _said(ferry: Ferry, *words: str) -> str:
    """What the hub tells a person."""
    done = Commands(ferry.folder)(
        "hub", "bundle", "import", *words, "--store", ferry.hub.store, "--practice", text=True
    )
    assert done.exit == 0, done.err
    return done.out


def test_the_hub_says_whom_it_let_in_and_what_to_carry_back(ferry: Ferry) -> None:
    run, request, granted = (
        Commands(ferry.folder / "desk3"),
        ferry.path("wish3"),
        ferry.path("granted3"),
    )
    assert run("init", "--unit-code", UNIT, "--unit-name", "A", "--parent-name", "B", "--place", "C", "--desk", "3",
               "--practice").exit == 0  # fmt: skip
    assert run("enrol", "--request", request, ferry.hub.invite(3)).exit == 0
    assert f"Bàn 3 của {UNIT} đã được vào" in (said := _said(ferry, request, "--reply", granted))
    assert f"counter enrol --response {granted}" in said
    ferry.work(1)
    up, down = ferry.path("up"), ferry.path("down")
    assert ferry.desks[1]("bundle", "export", up).exit == 0
    assert f"counter bundle import {down}" in _said(ferry, up, "--reply", down)
    assert "bundle import" not in _said(ferry, up)


def test_nothing_is_taken_when_the_reply_cannot_be_written(ferry: Ferry) -> None:
    ferry.work(1)
    ferry.desks[1]("bundle", "export", ferry.path("up1"))
    run = Commands(ferry.folder)
    refused = run("hub", "bundle", "import", ferry.path("up1"), "--reply", ferry.path("none/down"), "--store",
                  ferry.hub.store, "--practice")  # fmt: skip
    assert (refused.exit, refused.error["code"]) == (3, "bundle-unwritable")
    assert ferry.hub("bundle", "import", ferry.path("up1"))["sent"] > 0


def test_an_old_answer_is_told(ferry: Ferry) -> None:
    ferry.work(1)
    ferry.trip(1)
    old = Path(ferry.path("down1")).read_bytes()
    ferry.work(1)
    ferry.trip(1)
    Path(ferry.path("old")).write_bytes(old)
    assert ferry.desks[1]("bundle", "import", ferry.path("old")).error["code"] == "bundle-old"


def test_swapped_and_foreign_sticks_are_told_apart(ferry: Ferry, tmp_path: Path) -> None:
    ferry.work(1)
    ferry.trip(1)
    ferry.trip(2)
    up, down = ferry.path("up1"), ferry.path("down1")
    take = ferry.desks[1]
    assert take("bundle", "import", up).error["code"] == "bundle-for-the-hub"
    assert take("bundle", "import", ferry.path("down2")).error["code"] == "bundle-of-another-desk"
    assert take("bundle", "import", ferry.path("wish")).error["code"] == "file-is-wish"
    assert take("bundle", "import", ferry.path("granted")).error["code"] == "file-is-answer"
    Path(ferry.path("letter")).write_bytes(b"Kinh gui")
    assert take("bundle", "import", ferry.path("letter")).error["code"] == "bundle-not-one"
    assert take("enrol", "--response", ferry.path("letter")).error["code"] == "enrolment-not-one"
    assert take("enrol", "--response", ferry.path("wish")).error["code"] == "file-is-wish"
    assert take("bundle", "import", ferry.path("none")).exit == 2
    assert take("enrol", "--response", up).error["code"] == "file-is-bundle"
    assert _at_hub(ferry, ferry.path("granted")) == "file-is-answer"
    assert take("enrol", "--response", ferry.path("granted")).error["code"] == "hub-not-proven"
    assert _at_hub(ferry, down) == "bundle-for-a-desk"
    other = Ferry(tmp_path / "elsewhere")
    assert _at_hub(other, up) == "bundle-of-another-hub"
    real = Hub(tmp_path / "real", practice=False)
    assert real.invite()
    run = Commands(tmp_path)
    assert (
        run("hub", "bundle", "import", up, "--store", real.store, COUNTER_NOW="").error["code"]
        == "practice-and-real"
    )


def _at_hub(ferry: Ferry, path: str) -> str:
    run = Commands(ferry.folder)
    return str(
        run("hub", "bundle", "import", path, "--store", ferry.hub.store, "--practice").error["code"]
    )


def test_a_torn_stick_leaves_what_came_first_and_an_altered_one_is_told(ferry: Ferry) -> None:
    ferry.work(1)
    whole = Path(ferry.path("up1"))
    ferry.desks[1]("bundle", "export", str(whole))
    content = whole.read_bytes()
    beside = Path(ferry.path("beside"))
    seen = set()
    for length in range(0, len(content), 7):
        beside.write_bytes(content[:length])
        seen.add(_at_hub(ferry, str(beside)))
    assert seen == {"bundle-not-one", "bundle-torn"}
    for place in range(len(content)):
        altered = bytearray(content)
        altered[place] ^= 0x20
        beside.write_bytes(altered)
        assert _at_hub(ferry, str(beside)) in {
            "bundle-not-one", "bundle-altered", "bundle-torn", "bundle-of-another-hub", "bundle-for-a-desk",
            "practice-and-real", "usb-of-unknown-desk", "unit-code-wrong",
        }  # fmt: skip
    assert ferry.hub("verify")["ok"]
    assert (
        ferry.hub("bundle", "import", str(whole), "--reply", ferry.path("down1"))["unacknowledged"]
        == 0
    )


def test_a_revoked_desks_stick_is_refused(ferry: Ferry) -> None:
    ferry.desks[1]("bundle", "export", ferry.path("up1"))
    ferry.hub("revoke", "--unit-code", UNIT, "--desk", "1")
    assert _at_hub(ferry, ferry.path("up1")) == "usb-of-revoked-desk"


def test_a_stick_without_room_says_so_and_leaves_nothing_behind(
    ferry: Ferry, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = ferry.desks[1]("bundle", "export", ferry.path("no/such/folder/up"))
    assert refused.exit == 3 and refused.error["code"] == "bundle-unwritable"
    open_file = os.open

    def without_room(path: str | Path, flags: int, mode: int = 0o777) -> int:
        return (
            open_file("/dev/full", os.O_WRONLY)
            if str(path).endswith(".part")
            else open_file(path, flags, mode)
        )

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", without_room)
        full = ferry.desks[1]("bundle", "export", ferry.path("full"))
    assert full.exit == 3 and not Path(ferry.path("full")).exists()
    assert (
        ferry.desks[1]("bundle", "export", "/dev/null").exit == 3
        and Path("/dev/null").is_char_device()
    )
    assert ferry.desks[1]("sync").error["code"] == "hub-by-usb"


def test_an_old_copy_that_goes_by_stick_is_told_from_where_on_it_differs(ferry: Ferry) -> None:
    ferry.work(1)
    ferry.trip(1)
    data, old = ferry.folder / "desk1", ferry.folder / "old"
    shutil.copytree(data, old)
    ferry.work(1)
    ferry.trip(1)
    shutil.rmtree(data)
    old.rename(data)
    desk, up, down = ferry.desks[1], ferry.path("up"), ferry.path("down")
    assert desk("bundle", "export", up).exit == 0
    ferry.hub("bundle", "import", up, "--reply", down)
    refused = desk("bundle", "import", down)
    assert refused.exit == 1 and refused.error["code"] == "desk-behind"
    gone_on = desk("continue", "--desk", "3")
    assert gone_on.exit == 0, gone_on.err
