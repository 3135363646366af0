"""The program as it is started, on a real screen with a window manager: keys from outside, typed
Vietnamese, a scanner.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.support.command import ROOT, Commands

pytestmark = pytest.mark.alone

CARD = "022090000123|012345678|LY A SUNG|05031990|Nam|Ban Na San, Co To, Quang Ninh|12052021"
SUMMARY = "Khai sinh cho cháu Nguyễn Thị Bưởi"
NOW = "2026-06-01T08:30:00+07:00"


def until(happens: Callable[[], object], seconds: float = 60) -> None:
    """Looks again and again; a real screen answers when it likes."""
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "did not happen"
        subprocess.run(["sleep", "0.05"], check=True)


@contextmanager
def running(
    *command: str, keep: tuple[int, ...] = (), **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        pass_fds=keep,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def screen() -> Iterator[str]:
    """An X server of one's own, on the first display that is free; its name."""
    told, tells = os.pipe()
    with os.fdopen(told) as number:
        # Without -noreset the server begins anew when its last client goes, and whoever comes just
        # then is turned away.
        server = (
            "Xvfb",
            "-displayfd",
            str(tells),
            "-noreset",
            "-screen",
            "0",
            "1366x768x24",
            "-nolisten",
            "tcp",
        )
        with running(*server, keep=(tells,)):
            os.close(tells)
            yield f":{number.readline().strip()}"


def keys(*arguments: str) -> str:
    done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, timeout=30)
    return done.stdout.strip()


def give_keys_to(letters: str) -> None:
    """Keys of their own for letters that no key has. For such a letter the tool that types gives a
    free key another meaning and takes it back: a busy program reads the key when that is over.
    """
    display = os.environ["DISPLAY"]
    told = subprocess.run(["xkbcomp", display, "-"], capture_output=True, text=True, check=True)
    head, begins, symbols = told.stdout.partition("xkb_symbols")
    section, ends, rest = symbols.partition("\n};")
    free = iter(range(255, 230, -1))
    lines = "".join(f"\n    key <I{next(free)}> {{ [ U{ord(one):04X} ] }};" for one in letters)
    subprocess.run(
        ["xkbcomp", "-", display], input=head + begins + section + lines + ends + rest,
        capture_output=True, text=True, check=True,
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Commands]:
    missing = [tool for tool in ("Xvfb", "openbox", "xdotool") if not shutil.which(tool)]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"not installed: {', '.join(missing)}")
    assert not missing
    run = Commands(tmp_path / "desk", now=NOW)
    run.init()
    program = (sys.executable, "-m", "ui.app", "--data", str(run.data))
    with ExitStack() as stack:
        monkeypatch.setenv("DISPLAY", stack.enter_context(screen()))
        until(lambda: keys("getdisplaygeometry"))
        give_keys_to("".join(sorted({one for one in SUMMARY if not one.isascii()})))
        stack.enter_context(running("openbox"))
        stack.enter_context(running(*program, QT_QPA_PLATFORM="xcb", COUNTER_NOW=NOW))
        until(lambda: keys("search", "--onlyvisible", "--name", "Một cửa"))
        window = keys("search", "--onlyvisible", "--name", "Một cửa").split()[0]
        keys("windowactivate", "--sync", window)
        until(lambda: keys("getactivewindow") == window)
        until(lambda: run("status").json["entries"] == 1 and (run.data / "window.lock").exists())
        yield run


def test_an_intake_by_keys_typed_vietnamese_and_a_scanned_card(desk: Commands) -> None:
    keys("key", "--delay", "500", "F4", "F4")
    keys("type", "--delay", "60", "xac nhan tinh trang")
    keys("key", "--delay", "60", "Return")
    for _ in range(3):  # a person scans again when a busy computer swallowed letters
        keys("type", "--delay", "6", CARD)
        keys("key", "Return")
        with contextlib.suppress(AssertionError):
            until(lambda: "LY A SUNG" in _drafts(desk), seconds=4)
            break
    assert "LY A SUNG" in _drafts(desk)
    keys("type", "--delay", "60", "0912345678")
    keys("key", "Return")
    keys("type", "--delay", "60", SUMMARY)
    until(lambda: SUMMARY in _drafts(desk))
    for _ in range(3):  # a key lost on the way leaves a paper unmarked: a person presses again
        keys("key", "--delay", "150", "F7", "F7", "F9")
        with contextlib.suppress(AssertionError):
            until(lambda: desk("dossier", "list").json, seconds=15)
            break
    (listed,) = desk("dossier", "list").json
    assert (listed["applicant"], listed["summary"]) == ("LY A SUNG", SUMMARY)
    until(
        lambda: (
            "print-handed-over"
            in json.dumps(desk("dossier", "show", listed["code"]).json["events"])
        )
    )
    keys("key", "Return")
    until(
        lambda: (
            "print-confirmed" in json.dumps(desk("dossier", "show", listed["code"]).json["events"])
        )
    )
    shown = desk("dossier", "show", listed["code"]).json
    assert shown["applicant"]["phone"] == "0912345678" and len(shown["documents"]) >= 1


def _drafts(run: Commands) -> str:
    """What the program has kept of what is typed."""
    from counter.storage import database, drafts
    from counter.storage import keys as wrapped
    from counter.storage.folder import Folder

    folder = Folder(run.data)
    connection = database.connect(
        folder.database, wrapped.load(folder.database_key, None), read_only=True
    )
    try:
        return "".join(content.decode() for _, _, content in drafts.rows(connection))
    finally:
        connection.close()
