"""Starting light: the command that only asks loads nothing it does not need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from counter.cli.context import Context, Options
from tests.support.command import INIT, ROOT, Commands

_HEAVY = (
    "msgspec",
    "dataclasses",
    "inspect",
    "nacl",
    "argon2",
    "reportlab",
    "PIL",
    "sqlite_utils",
    "PySide6",
)


def test_status_loads_nothing_heavy(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    code = (
        "import sys, json; from ui.app import main; sys.argv = ['counter', 'status', '--json']; main();"
        f"print(json.dumps([name for name in {_HEAVY!r} if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=run.environment(),
        timeout=60,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == [], done.stderr


def test_nothing_imports_qt_before_a_window_is_asked_for(tmp_path: Path) -> None:
    outcome = Commands(tmp_path / "none").process("procedures", "search", "ks")
    assert outcome.exit == 0
    code = "import sys, counter.cli, ui.app; print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert done.stdout.strip() == "False"


def test_without_a_screen_a_sentence_stands_in_place_of_the_window(tmp_path: Path) -> None:
    environment = Commands(tmp_path / "none").environment(
        DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM=""
    )
    done = subprocess.run(
        [sys.executable, "-m", "ui.app"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (3, "") and "không có màn hình" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_no_child_of_the_program_inherits_the_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTER_PASSPHRASE", "một câu dài")
    context = Context(Options(data=str(tmp_path / "desk")))
    inherited = subprocess.run(
        [sys.executable, "-c", "import os; print(*os.environ)"], capture_output=True, text=True
    )
    assert (
        context.given_passphrase == "một câu dài"
        and "COUNTER_PASSPHRASE" not in inherited.stdout.split()
    )


def test_a_batch_and_what_asks_twice_still_have_the_passphrase(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    secret = {"COUNTER_PASSPHRASE": "một câu dài"}
    assert run(*INIT, **secret).exit == 0
    lines = b'["ticket", "issue", "--queue", "A"]\n["verify"]\n["status"]\n'
    answers = [
        json.loads(line)
        for line in run.process("batch", "-", stdin=lines, **secret).out.splitlines()
    ]
    assert [answer["exit"] for answer in answers] == [0, 0, 0]
