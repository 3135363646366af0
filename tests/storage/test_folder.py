"""The data folder is its owner's alone, watched while it is written, and swept of what was cut off."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from counter.desk.recovery import recover
from counter.domain.refusal import Unavailable
from counter.storage import keys, passphrase
from counter.storage.folder import Folder
from tests.support import dead_drive
from tests.support.command import INIT, Commands
from tests.support.office import Office
from tests.support.strays import link_to_a_pipe

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights and links as POSIX has them")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_and_every_file_in_it_are_the_owners_alone(office: Office) -> None:
    office.receive()
    folder = office.folder.path
    assert rights(folder) == 0o700
    assert {path.name: oct(rights(path)) for path in folder.iterdir() if path.is_file()} == {
        path.name: "0o600" for path in folder.iterdir() if path.is_file()
    }


def test_rights_that_an_earlier_program_left_open_are_taken_back(office: Office) -> None:
    folder = office.folder.path
    office.close()
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)
    office.reopen_closed()
    assert (
        rights(folder) == 0o700
        and rights(folder / "counter.db") == 0o600
        and rights(folder / "head") == 0o600
    )


def test_what_was_damaged_stays_its_owners_alone(office: Office) -> None:
    office.receive()
    office.close()
    office.folder.head.unlink()
    kept = recover(
        office.folder, highest_serial=None, clock=office.clock, passphrase=None, clerk=""
    ).kept
    assert kept is not None and rights(kept) == 0o700
    office.reopen_closed()


@pytest.mark.parametrize("gone", ["folder", "another folder", "lock", "another lock", "database"])
def test_an_act_into_a_folder_that_was_taken_away_is_not_acknowledged(
    office: Office, gone: str
) -> None:
    office.receive()
    folder, aside = office.folder.path, office.folder.path.with_name("aside")
    if gone == "folder":
        folder.rename(aside)
    elif gone == "another folder":
        shutil.copytree(folder, aside)
        kept = folder.rename(folder.with_name("kept"))
        aside.rename(folder)
        aside = kept
    elif gone == "lock":
        (folder / "lock").unlink()
    elif gone == "another lock":
        (folder / "lock").unlink()
        (folder / "lock").touch()
    else:
        shutil.copy(folder / "counter.db", folder / "other")
        (folder / "other").replace(folder / "counter.db")
    before = office.entries
    with pytest.raises(Unavailable, match="folder-replaced"):
        office.receive()
    assert office.entries == before


@pytest.mark.parametrize("name", ["counter.db", "head", "signing.key", "database.key", "lock"])
def test_a_link_in_place_of_a_file_is_not_written_through(tmp_path: Path, name: str) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    target = tmp_path / "elsewhere"
    (run.data / name).rename(target)
    (run.data / name).symlink_to(target)
    outcome = run("ticket", "issue", "--queue", "A")
    assert (
        outcome.exit == 3
        and outcome.error["code"] == "folder-link"
        and name in outcome.error["message"]
    )


def test_what_a_cut_left_behind_is_swept_by_whoever_opens_the_folder_next(office: Office) -> None:
    folder = office.folder.path
    office.close()
    for name in (".beginning", ".rewrapping", ".salvage", ".copying-a1", ".proving-b2"):
        (folder / name).mkdir()
        (folder / name / "counter.db").write_bytes(b"x")
    for name in (".copying-a1", ".proving-b2"):
        (folder / name / "lock").write_bytes(b"")
    for name in ("database.key.new", "signing.key.new", "head.new"):
        (folder / name).write_bytes(b"an old wrapper")
    (folder / "notes.new").write_bytes(b"somebody's own")
    office.reopen_closed()
    left = {path.name for path in folder.iterdir()}
    assert not {name for name in left if name.startswith(".")} and "notes.new" in left
    assert not {"database.key.new", "signing.key.new", "head.new"} & left
    assert office.receive()


def test_a_folder_that_is_not_there_yet_is_not_swept(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new")
    folder.path.mkdir()
    (folder.path / ".beginning").mkdir()
    with folder.lock():
        assert (folder.path / ".beginning").exists(), "a setting up may be under way"


@pytest.mark.parametrize("name", ["counter.db", "head", "signing.key", "database.key", "lock"])
def test_a_pipe_in_place_of_a_file_keeps_nobody_waiting(tmp_path: Path, name: str) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    (run.data / name).unlink()
    os.mkfifo(run.data / name)
    for words in (["ticket", "issue", "--queue", "A"], ["status"], ["verify"], ["recover"]):
        assert run(*words).exit in (0, 3, 4), words
    assert run("ticket", "issue", "--queue", "A").exit in (3, 4)


def test_a_copy_under_way_is_not_swept_away_by_whoever_opens_the_folder(office: Office) -> None:
    office.close()
    with office.folder.working(".copying") as work:
        (work.path / "counter.db").write_bytes(b"half of it")
        office.reopen_closed()
        assert (work.path / "counter.db").exists()
    assert not work.path.exists()


STRAY_NAMES = (
    ".successor", ".rewrapped", ".rewrapping", ".beginning", ".salvage", ".copying-a1", ".proving-b2", "before-1", "backups",
    "papers", "copies.json", "window.ini", "window.lock", "faults.log", "head.new", "database.key.new", "counter.db.new",
)  # fmt: skip


def _elsewhere(path: Path) -> None:
    """A link to a folder that holds what looks like a desk's."""
    other = path.parent.with_name("other")
    other.mkdir(exist_ok=True)
    for name in ("database.key", "counter.db", "head"):
        (other / name).write_bytes(b"somebody's own")
    path.symlink_to(other)


STRAYS: dict[str, Callable[[Path], object]] = {
    "file": lambda path: path.write_bytes(b"stray"),
    "pipe": os.mkfifo,
    "link": _elsewhere,
    "link to nothing": lambda path: path.symlink_to("nothing"),
    "link to a pipe": link_to_a_pipe,
    "folder": lambda path: (path / "inside").mkdir(parents=True),
}


@pytest.mark.parametrize("stray", STRAYS)
@pytest.mark.parametrize("name", STRAY_NAMES)
def test_what_is_not_ours_under_a_name_of_ours_stops_no_command_and_keeps_nobody_waiting(
    tmp_path: Path, name: str, stray: str
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    STRAYS[stray](run.data / name)
    for words in (["status"], ["ticket", "issue", "--queue", "A"], ["verify"]):
        assert run(*words).exit == 0, words
    done = run("backup")
    assert done.exit == 0 or done.error["code"] in ("backup-place", "name-taken"), done.err
    (run.data / "head").unlink()
    assert run("recover").json["reason"] == "head-lost", "and the way back is open"
    assert run("ticket", "issue", "--queue", "A").exit == 0
    if (tmp_path / "other").exists():
        assert (tmp_path / "other" / "head").read_bytes() == b"somebody's own", (
            "a link is not gone through"
        )


@pytest.mark.parametrize("stray", STRAYS)
def test_a_change_of_passphrase_passes_over_what_is_not_ours(office: Office, stray: str) -> None:
    for name in (".rewrapping", ".rewrapped"):
        STRAYS[stray](office.folder.path / name)
    passphrase.change(office.folder, None, "một câu dài")
    assert keys.is_wrapped(office.folder.database_key) and keys.is_wrapped(
        office.folder.signing_key
    )


@pytest.mark.parametrize("inside", ["before", "counter.db", "head"])
@pytest.mark.parametrize("stray", STRAYS)
def test_a_folder_of_ours_with_something_else_inside_is_ended(
    tmp_path: Path, stray: str, inside: str
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    for name in (".successor", ".rewrapped"):
        (run.data / name).mkdir()
        if stray != "file" or inside == "before":  # a file there might be a desk's
            STRAYS[stray](run.data / name / inside)
    assert run("ticket", "issue", "--queue", "A").exit == 0
    assert not (run.data / ".successor").exists() and not (run.data / ".rewrapped").exists()


def test_more_folders_with_what_was_before_than_anybody_would_count(office: Office) -> None:
    for number in range(1, 1002):
        (office.folder.path / f"before-{number}").mkdir()
    # A desk that goes on from another puts its old files there: other tests do that.
    assert office.folder._next_before().name == "before-1002"


@pytest.mark.parametrize("name", ["counter.db", "head", "lock"])
def test_a_folder_in_place_of_a_file_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    (run.data / name).unlink()
    (run.data / name).mkdir()
    outcome = run("ticket", "issue", "--queue", "A")
    assert (
        outcome.exit == 3
        and outcome.error["code"] == "name-taken"
        and name in outcome.error["message"]
    )


@pytest.mark.parametrize("error", dead_drive.ERRORS)
def test_data_on_a_drive_that_answers_with_an_error_are_unavailable(
    tmp_path: Path, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Commands(tmp_path / "drive" / "desk")
    run.init()
    run("backup", str(tmp_path / "copies"))
    dead_drive.fail_below(tmp_path / "drive", error, monkeypatch)
    (copy,) = (tmp_path / "copies").iterdir()
    for words in (
        ["status"], ["ticket", "issue", "--queue", "A"], ["verify"], ["verify", "--projections"], ["rebuild"], ["recover"],
        ["backup"], ["day", "close"], ["settings", "list"], ["due", "--term", "3 days", "--received", "2026-06-01T09:00"],
        ["restore", str(copy)], ["continue", "--desk", "2"], INIT, ["demo"], ["bundle", "export", str(tmp_path / "b")],
    ):  # fmt: skip
        done = run(*words)
        assert done.exit in (2, 3, 4), (words, done)
        assert done.exit != 2 or done.error["code"] == "no-desk", (words, done)
