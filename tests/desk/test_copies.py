"""Copies that a desk makes by itself: when one is due, where it goes when its place is gone, and
what the morning says of it.
"""

import json
import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from counter.desk import backup
from counter.desk.administration import Administration
from counter.desk.copies import (
    CopiesStatus,
    CopyMade,
    copies_status,
    copy_into,
    make_copy,
    plan_copy,
)
from counter.desk.day import Check, DayService
from counter.domain.refusal import Damaged, Unavailable
from counter.storage import backup as copies_of_files
from counter.storage import database
from counter.storage.copies import newest_copy
from counter.storage.folder import Folder
from tests.support import dead_drive
from tests.support.command import Commands
from tests.support.office import DRAFT, FakeClock, Office
from tests.support.strays import link_to_a_pipe


def status(office: Office) -> CopiesStatus:
    return copies_status(office.desk, office.desk.now)


def copied(office: Office) -> CopyMade:
    return make_copy(plan_copy(office.desk))


def copy_check(office: Office) -> Check:
    return next(check for check in DayService(office.desk).checks() if "copy" in check.code)


def test_a_copy_is_due_after_so_many_entries_counted_from_the_newest_proven_one(
    office: Office,
) -> None:
    Administration(office.desk).change_setting("backup_entries", "6")
    assert not status(office).is_due
    while office.entries < 6:
        office.receive()
    assert status(office).is_due
    made = copied(office)
    assert made.copy.sequence == office.entries and not status(office).is_due
    office.receive()
    assert status(office).entries_since == 1 and not status(office).is_due


def test_a_copy_is_due_when_the_day_was_closed_and_not_again_behind_it(office: Office) -> None:
    office.receive()
    copied(office)
    office.receive()
    assert not status(office).is_due
    DayService(office.desk).close()
    assert status(office).is_due
    office.clock.move(minutes=1)
    copied(office)
    assert not status(office).is_due
    office.receive()
    DayService(office.desk).close()
    office.clock.move(days=1)
    office.receive()
    assert status(office).is_due, "the program ended before it was made"
    copied(office)
    office.receive()
    assert not status(office).is_due


def test_a_place_that_is_gone_is_told_and_the_copy_is_made_beside_the_data(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "usb").write_text("no folder any more")
    Administration(office.desk).change_setting("backup_folder", str(tmp_path / "usb"))
    made = copied(office)
    assert made.trouble is not None and made.trouble.code == "backup-place"
    assert (
        Path(made.copy.file).parent == office.folder.path / "backups"
        and not made.copy.is_on_other_disk
    )
    (tmp_path / "usb").unlink()
    assert copied(office).trouble is not None and not (tmp_path / "usb").exists(), (
        "a drive that is away is no folder to make"
    )
    (tmp_path / "usb").mkdir()
    office.clock.move(minutes=1)
    made = copied(office)
    assert made.trouble is None and Path(made.copy.file).parent == tmp_path / "usb"


@pytest.mark.parametrize("error", dead_drive.ERRORS)
def test_a_drive_that_answers_with_an_error_is_told_and_the_copy_is_made_beside_the_data(
    tmp_path: Path, error: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, usb = Commands(tmp_path / "desk"), tmp_path / "mounted" / "usb"
    usb.mkdir(parents=True)
    run.init()
    run("settings", "set", "backup_folder", str(usb))
    assert run("backup").json["file"].startswith(str(usb))
    dead_drive.fail_below(usb, error, monkeypatch)
    for words in (["backup"], ["day", "close"]):
        done = run(*words)
        told = done.json if words == ["backup"] else done.json["backup"]
        assert done.exit == 0 and told["error"]["code"] == "backup-place"
        assert told["proven"] and Path(told["file"]).parent == run.data / "backups"
    assert run("backup", str(usb)).exit == 3, "named by somebody, it is made there or not at all"
    assert run("status").exit == 0 and run("day", "status").exit == 0


@pytest.mark.parametrize("folder", ["/tmp/" + "ế" * 190, "/dev/null/x", "/proc/1/x"])
def test_a_folder_that_cannot_be_is_told_and_the_copy_is_made_beside_the_data(
    tmp_path: Path, folder: str
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    run("settings", "set", "backup_folder", folder)
    done = run("day", "close")
    assert (
        done.exit == 0
        and done.json["backup"]["error"]["code"] == "backup-place"
        and done.json["backup"]["proven"]
    )
    assert run("backup").exit == 0


def test_a_folder_named_in_a_place_that_is_gone_is_told(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(Unavailable, match="backup-place"):
        copy_into(plan_copy(office.desk), Path("copies"))


@pytest.mark.parametrize("spoiled", [b"", b"PK\x03\x04", None])
def test_a_drive_that_does_not_give_back_what_was_written_gets_no_copy(
    office: Office, tmp_path: Path, spoiled: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = copies_of_files.make

    def make_and_spoil(folder: Folder, key: bytes, target: Path, now: datetime) -> Path:
        path = make(folder, key, target, now)
        if target == tmp_path:
            content = path.read_bytes()
            half = len(content) // 2
            path.write_bytes(
                spoiled
                if spoiled is not None
                else content[:half] + b"\0" * 500 + content[half + 500 :]
            )
        return path

    monkeypatch.setattr(copies_of_files, "make", make_and_spoil)
    Administration(office.desk).change_setting("backup_folder", str(tmp_path))
    made = copied(office)
    assert made.trouble is not None and made.trouble.values["reason"] == "NotReadBack"
    assert Path(made.copy.file).parent == office.folder.path / "backups" and not list(
        tmp_path.glob("*.backup")
    )


_MEANT = {
    "made_at": "2026-06-01T08:30:00+07:00",
    "file": "/usb/a.backup",
    "sequence": 1,
    "is_elsewhere": True,
}
NOT_MEANT = [
    b"\xff", b"[", b"[" * 60_000, b'{"made_at": 1}', b"[1, null, []]", b"[" + b"1," * 50_000 + b"1]",
    *(
        json.dumps([_MEANT | changed]).encode()
        for changed in (
            {"made_at": "x"}, {"made_at": "2026-06-01T08:30:00"}, {"made_at": "9999-12-31T23:59:59-14:00"},
            {"made_at": "0001-01-01T00:00:00+14:00"}, {"made_at": 1}, {"file": ""}, {"file": "/" + "A" * 5000},
            {"file": "a\0b"}, {"file": "\ud800"}, {"file": None}, {"sequence": -5}, {"sequence": 10**3000}, {"sequence": True},
            {"sequence": 1.5}, {"desk_id": "x"}, {"desk_id": 5}, {"desk_id": []},
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize("note", NOT_MEANT)
def test_a_note_of_copies_that_cannot_be_meant_is_passed_over(tmp_path: Path, note: bytes) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    for words in (
        ["status"],
        ["day", "status"],
        ["verify"],
        ["ticket", "issue", "--queue", "A"],
        ["backup"],
    ):
        (run.data / "copies.json").write_bytes(note)
        assert run(*words).exit == 0, words
    assert run("status").json["backup"]["sequence"], "what was made since is noted in its place"


def test_a_note_beside_one_that_cannot_be_meant_still_counts(office: Office) -> None:
    copied(office)
    note = office.folder.path / "copies.json"
    noted = json.loads(note.read_text())
    note.write_text(json.dumps([noted[0] | {"made_at": "x"}, 5, *noted]))
    found = newest_copy(office.folder)
    assert found is not None and found.file == noted[0]["file"]


def test_a_note_of_a_day_to_come_or_of_more_than_there_is_keeps_no_copy_from_being_made(
    office: Office,
) -> None:
    office.receive()
    copied(office)
    note = office.folder.path / "copies.json"
    noted = json.loads(note.read_text())[0]
    office.receive()
    DayService(office.desk).close()
    note.write_text(json.dumps([noted | {"made_at": "2150-01-01T08:00:00+07:00"}]))
    assert status(office).is_due and status(office).is_overdue
    note.write_text(json.dumps([noted | {"sequence": 10**9}]))
    assert status(office).is_due and status(office).entries_since == office.entries


@pytest.mark.skipif(os.name == "nt", reason="pipes as POSIX has them")
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, link_to_a_pipe])
def test_what_is_no_file_in_the_place_of_the_note_keeps_nobody_waiting(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    make(run.data / "copies.json")
    assert run("status").json["backup"] is None
    assert run("backup").exit in (0, 3) and run("day", "close").exit == 0


def test_the_morning_tells_where_the_newest_copy_lies_and_how_old_it_is(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (copy_check(office).code, copy_check(office).ok) == ("check-no-copy", False)
    copied(office)
    assert (copy_check(office).code, copy_check(office).ok) == ("check-copy-here", False), (
        "lost with the same disk"
    )
    monkeypatch.setattr(copies_of_files, "is_on_other_disk", lambda _folder, _target: True)
    office.clock.move(minutes=1)
    made = copied(office)
    check = copy_check(office)
    assert (check.code, check.ok) == ("check-copy", True) and check.values["file"] == made.copy.file
    office.clock.move(days=1)
    assert copy_check(office).ok, "nothing came since"
    office.receive()
    assert (copy_check(office).code, copy_check(office).ok) == ("check-copy-old", False)


def test_an_old_copy_is_overdue_only_when_something_came_since(office: Office) -> None:
    copied(office)
    office.clock.move(days=3)
    assert status(office).is_old and not status(office).is_overdue
    office.receive()
    assert status(office).is_overdue


def test_a_desk_that_was_made_of_a_copy_makes_one_of_its_own_soon(
    office: Office, tmp_path: Path
) -> None:
    office.receive()
    path = Path(copied(office).copy.file)
    (office.folder.path / "head").unlink()
    office.close()
    done = backup.restore(
        path,
        office.folder,
        highest_serial=None,
        clock=office.clock,
        passphrase=None,
        new_passphrase=None,
        clerk="",
        replaces=True,
    )
    office.reopen_closed()
    assert status(office).is_due and status(office).made_at is None
    assert done.kept is not None and (done.kept / "counter.db").exists()
    assert newest_copy(office.folder) is not None


def test_a_damaged_desk_gives_its_place_to_the_one_restored_and_stays_beside_it(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    given = office.receive().event.code
    path = backup.copy_to(
        office.folder, office.desk.database_key, tmp_path / "usb", office.desk.now
    ).file
    office.close()
    office.folder.database.write_bytes(b"x" * 10_000)
    wrong = {
        "highest_serial": None,
        "clock": FakeClock(),
        "new_passphrase": None,
        "clerk": "",
        "replaces": True,
    }
    with pytest.raises(Exception, match="passphrase-wrong"):
        backup.restore(Path(path), office.folder, passphrase="sai rồi nhé", **wrong)  # type: ignore[arg-type]
    assert office.folder.database.read_bytes() == b"x" * 10_000, "nothing was touched"
    done = backup.restore(Path(path), office.folder, passphrase="một câu dài", **wrong)  # type: ignore[arg-type]
    assert done.kept is not None and (done.kept / "counter.db").read_bytes() == b"x" * 10_000
    office.reopen_closed()
    assert office.search.show(given) and office.receive().event.code == "H49.61-260601-1301"
    office.close()


def test_closing_the_day_on_the_command_line_makes_a_copy_and_tells_it(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    closed = run("day", "close")
    assert closed.exit == 0 and closed.json["state"] == "closed" and closed.json["backup"]["proven"]
    assert closed.json["backup"]["entries"] == run("status").json["entries"]
    assert Path(closed.json["backup"]["file"]).exists()
    assert "Đã sao lưu" in run("day", "close", text=True).out


def test_a_copy_that_fails_is_told_and_the_day_is_closed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _path: (_ for _ in ()).throw(OSError(5, "Input/output error"))
    )
    closed = run("day", "close")
    assert closed.exit == 0 and closed.json["state"] == "closed"
    assert (
        not closed.json["backup"]["proven"]
        and closed.json["backup"]["error"]["code"] == "backup-place"
    )
    assert run("day", "status").json["state"] == "closed"


def test_a_copy_noted_by_an_earlier_program_still_counts(office: Office) -> None:
    copied(office)
    note = office.folder.path / "copies.json"
    noted = json.loads(note.read_text())
    note.write_text(
        json.dumps([{name: one[name] for name in one if name != "desk_id"} for one in noted])
    )
    assert status(office).made_at is not None and not status(office).is_due


@pytest.mark.parametrize("table", ["tickets", "dossiers_ended", "bodies", "entries"])
def test_a_copy_of_damaged_data_is_damage_of_the_desk_and_leaves_nothing(
    office: Office, table: str
) -> None:
    office.receive()
    connection = office.desk.journal.connection
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
    ).fetchone()
    database.into_one_file(connection)
    with office.folder.database.open("r+b") as file:
        file.seek((root - 1) * database.PAGE_SIZE + 100)
        file.write(b"\xff" * 500)
    with pytest.raises(Damaged, match="database-damaged"):
        copied(office)
    assert (
        not list((office.folder.path / "backups").iterdir()) and newest_copy(office.folder) is None
    )
