"""Killed hard in the middle of a way back, a copy, another passphrase or a paper: nothing
acknowledged is lost, no number comes twice, and the next start goes on.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from counter.storage import backup
from tests.support.command import INIT, ROOT, Commands
from tests.support.office import DRAFT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")

PROVES = bool(os.environ.get("COUNTER_PROVE"))
KILLS = 300 if PROVES else 7
SECRET = {"COUNTER_PASSPHRASE": "một câu dài"}
GIVEN = [f"H49.61-260601-{1001 + n}" for n in range(4)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with four dossiers, and a copy of it."""
    folder = tmp_path_factory.mktemp("made")
    run = Commands(folder / "desk")
    assert run(*INIT, **SECRET).exit == 0
    for _ in GIVEN:
        assert receive(run)
    assert run("backup", str(folder / "usb"), **SECRET).exit == 0
    return folder


def receive(run: Commands) -> str:
    outcome = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode(), **SECRET)
    assert outcome.exit == 0, outcome.err
    return str(outcome.json["code"])


def words_of(way: str, made: Path, folder: Path) -> list[str]:
    """A command, and the damage that it is there for."""
    if way == "recover":
        (folder / "head").unlink()
        return ["recover"]
    if way == "restore":
        shutil.rmtree(folder)
        (copy,) = (made / "usb").iterdir()
        return ["restore", str(copy)]
    if way == "backup":
        return ["backup", str(folder.with_name(folder.name + "-usb"))]
    if way == "continue":
        return ["continue", "--desk", "3", "--after", "5"]
    if way == "print":
        return ["print", "receipt", GIVEN[0], "--out", str(folder.with_suffix(".pdf"))]
    if way == "receive with paper":
        draft = folder.with_suffix(".json")
        draft.write_text(json.dumps(DRAFT), encoding="utf-8")
        return ["dossier", "receive", str(draft), "--print"]
    return ["recovery-sheet", "--out", str(folder.with_suffix(".pdf"))]


WAYS = (
    "recover",
    "restore",
    "backup",
    "continue",
    "print",
    "recovery-sheet",
    "receive with paper",
)


def expect_both_or_neither(run: Commands) -> None:
    """A dossier that was received with its paper has the request beside it; what was begun is not
    sent a second time.
    """
    shown = run("dossier", "show", "H49.61-260601-1005", **SECRET)
    if shown.exit != 0:
        assert shown.error["code"] == "dossier-unknown"
        return
    names = [event["name"] for event in shown.json["events"]]
    assert names[:2] == ["dossier-received", "receipt-printed"]
    waiting = run("print", "waiting", **SECRET)
    assert len(waiting.json) == (0 if "print-sending" in names else 1)
    assert run("print", "waiting", **SECRET).json == []


@pytest.mark.proof
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_kill_9_in_a_way_back_a_copy_or_a_paper_leaves_a_desk_that_works_on(
    made: Path, tmp_path: Path
) -> None:
    dice, told, longest = (
        random.Random(time.time_ns() if PROVES else 9),
        Counter[str](),
        dict.fromkeys(WAYS, 1.0),
    )
    for number in range(KILLS):
        way, folder = WAYS[number % len(WAYS)], tmp_path / f"desk{number}"
        shutil.copytree(made / "desk", folder)
        run, words = Commands(folder), words_of(way, made, folder)
        began = time.monotonic()
        is_done = killed(run, words, dice.uniform(0.2, 1.05) * longest[way])
        if is_done:
            longest[way] = time.monotonic() - began
        told[f"{way}: {'too late' if is_done else 'killed'}"] += 1
        if way == "restore" and not (folder / "counter.db").exists():
            again = run(*words, **SECRET)
            assert again.exit == 0 or again.error["code"] == "desk-exists", again.err
        if way in ("recover", "continue"):
            assert run("recover", **SECRET).exit == 0
        if way == "receive with paper":
            expect_both_or_neither(run)
        assert receive(run) not in GIVEN
        assert run("verify", "--projections", **SECRET).json["problems"] == []
        for copy in folder.with_name(folder.name + "-usb").glob(f"*{backup.SUFFIX}"):
            assert run("backup", "--check", str(copy), **SECRET).exit == 0
        shutil.rmtree(folder)
    print(f"\n{KILLS} kills: {dict(told)}; lost 0, twice 0, without a way back 0")


def killed(run: Commands, words: list[str], after: float) -> bool:
    """Runs a command and kills it at a moment of its life; True where it had ended before."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.app", *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT,
        env=run.environment(**SECRET),
    )  # fmt: skip
    killer = threading.Timer(after, process.kill)
    killer.start()
    _, said = process.communicate(timeout=120)
    killer.cancel()
    assert process.returncode <= 0, said
    return process.returncode == 0
