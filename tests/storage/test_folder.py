"""The data folder is its owner's alone, watched while it is written, and swept of what was cut off."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from counter.desk.recovery import recover
from counter.domain.refusal import Unavailable
from counter.storage.folder import Folder
from tests.support.command import Commands
from tests.support.office import Office

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
    office.desk = office._opened()
    assert rights(folder) == 0o700 and rights(folder / "counter.db") == 0o600 and rights(folder / "head") == 0o600


def test_what_was_damaged_stays_its_owners_alone(office: Office) -> None:
    office.receive()
    office.close()
    office.folder.head.unlink()
    kept = recover(office.folder, highest_serial=None, clock=office.clock, passphrase=None, clerk="").kept
    assert kept is not None and rights(kept) == 0o700
    office.desk = office._opened()


@pytest.mark.parametrize("gone", ["folder", "another folder", "lock", "another lock", "database"])
def test_an_act_into_a_folder_that_was_taken_away_is_not_acknowledged(office: Office, gone: str) -> None:
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
    assert outcome.exit == 3 and outcome.error["code"] == "folder-link" and name in outcome.error["message"]


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
    office.desk = office._opened()
    left = {path.name for path in folder.iterdir()}
    assert not {name for name in left if name.startswith(".")} and "notes.new" in left
    assert not {"database.key.new", "signing.key.new", "head.new"} & left
    assert office.receive()


def test_a_folder_that_is_not_there_yet_is_not_swept(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new")
    folder.path.mkdir()
    (folder.path / ".beginning").mkdir()
    with folder.lock():
        assert (folder.path / ".beginning").exists(), "a founding may be under way"


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
        office.desk = office._opened()
        assert (work.path / "counter.db").exists()
    assert not work.path.exists()
