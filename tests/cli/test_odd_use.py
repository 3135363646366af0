"""Odd ways to call the program: each gets one answer of the right sort, and no traceback."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import INIT, Commands
from tests.support.office import DRAFT


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    commands.init()
    return commands


def batch(run: Commands, *lines: Any) -> list[dict[str, Any]]:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines) + "\n"
    return [json.loads(line) for line in run("batch", "-", stdin=text.encode()).out.splitlines()]


def test_every_line_of_a_batch_has_one_answer(run: Commands) -> None:
    answers = batch(
        run, ["--help"], ["--version"], [], ["ticket", "issue", "--help"], ["--json", "batch", "-"], ["batch", "-"],
        "[" * 3000, {"args": ["status", 3]}, ["status", "--data", "/nonexistent"], ["status"],
    )  # fmt: skip
    assert [answer["exit"] for answer in answers] == [0, 0, 0, 0, 2, 2, 2, 2, 2, 0]
    assert "counter ticket issue" in answers[3]["out"]["help"]


def test_a_batch_passes_on_what_verify_found(run: Commands) -> None:
    path = run.data / "counter.db"
    content = bytearray(path.read_bytes())
    content[-1000] ^= 1
    path.write_bytes(content)
    (answer,) = batch(run, ["verify"])
    assert answer["exit"] == 4 and not answer["out"]["ok"]


def test_each_line_acts_in_the_name_of_its_own_clerk(run: Commands) -> None:
    receive = {"args": ["dossier", "receive", "-"], "stdin": json.dumps(DRAFT)}
    named = [{**receive, "args": [*receive["args"], "--clerk", name]} for name in ("Lan", "Hoa")]
    codes = [answer["out"]["code"] for answer in batch(run, *named, receive)]
    clerks = [run("dossier", "show", code).json["events"][0]["clerk"] for code in codes]
    assert clerks == ["Lan", "Hoa", ""]


def test_help_is_one_json_document_too(run: Commands) -> None:
    assert "counter init" in run("--help").json["help"]
    assert "--queue" in run("ticket", "issue", "-h").json["help"]
    assert run("ticket", "issue", "--help", text=True).err == ""


@pytest.mark.parametrize(
    "words",
    [
        ["dossier", "list", "--before", "9" * 30],
        ["dossier", "show", "\udcff"],
        ["dossier", "stop", "X", "--reason", "a\x07b"],
        ["dossier", "stop", "X", "--reason", "a" * 100_000],
        ["ticket", "list", "--clerk", "\udcff"],
        ["ticket", "issue", "--queue", "A", "--clerk", "x" * 70_000],
        ["settings", "set", "lookup", "\udcff"],
        ["clock", "confirm", "--time", "2026-06-01T08:31+07:00", "--by", "\udcff"],
        ["procedures", "import", "\0"],
        ["dossier", "receive", "\0"],
    ],
)
def test_what_no_keyboard_types_is_refused(run: Commands, words: list[str]) -> None:
    outcome = run(*words)
    assert outcome.exit in (1, 2), outcome
    assert outcome.error["kind"] in ("refusal", "usage")
    assert run("status").json["entries"] == 1


def test_json_nested_beyond_reason_is_unreadable(run: Commands) -> None:
    deep = b'{"procedure": ' + b'{"a":' * 900 + b"1" + b"}" * 900 + b"}"
    outcome = run("dossier", "receive", "-", stdin=deep)
    assert outcome.exit in (1, 2) and "Traceback" not in outcome.err


def test_a_file_saved_by_notepad_is_read(run: Commands) -> None:
    body = b"\xef\xbb\xbf" + json.dumps(DRAFT).encode()
    assert run("dossier", "receive", "-", stdin=body).exit == 0


def test_a_passphrase_typed_in_pieces_is_the_same(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    run(*INIT, COUNTER_PASSPHRASE="b\u00ed m\u1eadt")
    assert run("status", COUNTER_PASSPHRASE="bi\u0301 ma\u0323\u0302t").exit == 0


def test_a_founding_cut_off_half_way_can_be_done_again(tmp_path: Path) -> None:
    from counter.storage.folder import Folder

    run = Commands(tmp_path / "desk")
    made = Folder(run.data).make_beginning()
    for name in ("database.key", "signing.key", "head"):
        (run.data / name).write_bytes(b"half")
    made.database.write_bytes(b"half")
    assert run("status").error["code"] == "no-desk"
    assert run.init().exit == 0
    assert run("verify", "--projections").json["ok"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_says_that_the_act_was(run: Commands) -> None:
    import subprocess
    import sys

    from tests.support.command import ROOT

    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ui.app", "ticket", "issue", "--queue", "A"], stdout=full, stderr=subprocess.PIPE,
            cwd=ROOT, env=run.environment(), timeout=60,
        )  # fmt: skip
    assert done.returncode == 3 and "đã được ghi" in done.stderr.decode()
    assert len(run("ticket", "list").json) == 1


def test_readers_beside_a_busy_writer_never_see_half_an_act(run: Commands) -> None:
    import subprocess
    import sys

    from tests.support.command import ROOT

    writer = subprocess.Popen(
        [sys.executable, "-m", "ui.app", "batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=ROOT,
        env=run.environment(),
    )  # fmt: skip
    assert writer.stdin
    writer.stdin.write(b'["ticket", "issue", "--queue", "A"]\n' * 600)
    writer.stdin.close()
    looks = 0
    try:
        while writer.poll() is None:
            for words in (["status"], ["ticket", "list"], ["verify", "--projections"]):
                looked = run(*words)
                assert looked.exit == 0, looked
                looks += 1
    finally:
        writer.wait()
    assert looks > 3 and writer.returncode == 0


def test_what_was_typed_is_shown_as_it_was_typed(run: Commands) -> None:
    assert "“overdue”" in run("dossier", "list", "--state", "overdue").error["message"]
    assert "“--received”" in run("due", "1.004873", "--received", "13/02/2026").error["message"]


def test_pages_go_on_from_the_position_they_gave(run: Commands) -> None:
    for _ in range(3):
        run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    first = run("dossier", "list", "--limit", "2").json
    second = run("dossier", "list", "--before", str(first[-1]["position"])).json
    assert len(second) == 1 and second[0]["code"] not in {row["code"] for row in first}
    assert run("dossier", "list", "--limit", "0").error["field"] == "limit"


@pytest.mark.parametrize("words", [["ticket"], ["dossier", "--help"], ["day", "-h"]])
def test_a_group_of_commands_lists_its_members(run: Commands, words: list[str]) -> None:
    shown = run(*words)
    assert shown.exit == 0 and f"counter {words[0]} " in shown.json["help"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ticket", "issue"], "thiếu --queue"),
        (["ticket", "call", "--counter", "abc"], "cần một số nguyên"),
        (["ticket", "issue", "--queue", "A", "già"], "thừa già"),
        (["ticket", "issue", "--queue"], "thiếu giá trị"),
    ],
)
def test_wrong_usage_is_told_in_the_readers_language(
    run: Commands, words: list[str], said: str
) -> None:
    refused = run(*words)
    assert (
        refused.exit == 2
        and said in refused.error["message"]
        and "counter ticket" in refused.error["message"]
    )


def test_a_copy_is_made_behind_the_command_after_which_it_is_due(run: Commands) -> None:
    run("settings", "set", "backup_entries", "20")
    for _ in range(12):
        run("ticket", "issue", "--queue", "A")
    assert run("status").json["backup"] is None
    lines = [json.dumps({"args": ["ticket", "issue", "--queue", "A"]}) for _ in range(12)]
    run("batch", "-", stdin="\n".join(lines).encode())
    assert run("status").json["backup"]["entries_since"] == 0
    assert run("ticket", "issue", "--queue", "A").exit == 0


def test_a_copy_that_cannot_be_made_keeps_no_command_from_its_answer(run: Commands) -> None:
    (run.data / "backups").write_text("in its way", encoding="utf-8")
    run("settings", "set", "backup_entries", "1")
    assert run("ticket", "issue", "--queue", "A").json["number"] == "A001"
