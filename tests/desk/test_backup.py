"""Copies while the desk works, proven at once; and a desk made of one, by passphrase or by the
recovery sheet.
"""

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from counter.desk.backup import copy_to
from counter.desk.recovery_sheet import RecoverySheet
from counter.domain.clock import VIETNAM
from counter.domain.refusal import CounterError, Refusal, Unavailable, Unreadable
from counter.storage import backup, database, files, keys, recovery_code, surroundings
from counter.storage.database import into_one_file
from counter.storage.folder import Folder
from counter.storage.journal.chain_end import OWN, entry_id
from tests.support.command import INIT, Commands
from tests.support.office import DRAFT, Office
from tests.support.read_only import read_only

SAID = backup.About(
    format=1, desk_id="00" * 16, unit_code="H49.61", desk=1, made_at=datetime(2026, 6, 1, tzinfo=VIETNAM), entries=9,
    fingerprint="0000 0000 0000 0000",
)  # fmt: skip
TORN = 100 if os.environ.get("COUNTER_PROVE") else 6  # pages of a copy
SECRET = {"COUNTER_PASSPHRASE": "một câu dài"}


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    assert commands(*INIT, **SECRET).exit == 0
    for _ in range(3):
        receive(commands)
    return commands


def receive(run: Commands, **environment: str) -> dict[str, Any]:
    outcome = run(
        "dossier", "receive", "-", stdin=json.dumps(DRAFT).encode(), **(environment or SECRET)
    )
    assert outcome.exit == 0, outcome.err
    return dict(outcome.json)


def make_copy(run: Commands, folder: Path) -> Path:
    made = run("backup", str(folder), **SECRET)
    assert made.exit == 0, made.err
    assert made.json["proven"] and made.json["entries"] == run("status", **SECRET).json["entries"]
    return Path(made.json["file"])


def test_a_copy_made_beside_a_writer_is_whole_and_proven(run: Commands, tmp_path: Path) -> None:
    office = Office(run.data, passphrase="một câu dài", opens=True)
    office.receive()
    path = make_copy(run, tmp_path / "usb")
    office.receive()
    office.close()
    checked = run("backup", "--check", str(path), **SECRET)
    assert checked.json["entries"] == 6 and checked.json["desk"] == 1
    assert checked.json["fingerprint"] == run("verify", **SECRET).json["fingerprint"]
    assert not [p for p in (tmp_path / "usb").iterdir() if p != path], "nothing else is left there"


def test_a_desk_is_restored_under_a_new_name_and_gives_no_number_twice(
    run: Commands, tmp_path: Path
) -> None:
    path, before = make_copy(run, tmp_path / "usb"), run("status", **SECRET).json["desk_id"]
    later = receive(run)
    shutil.rmtree(run.data)
    new = Commands(tmp_path / "new")
    done = new("restore", str(path), **SECRET)
    assert done.exit == 0, done.err
    assert done.json["continued_from"] == before != done.json["desk_id"]
    received = receive(new)
    assert received["code"] == "H49.61-260601-1301" != later["code"]
    assert received["receipt_number"] == 501 and received["book"]["number"] == 501
    assert len(new("dossier", "list", **SECRET).json) == 4
    assert new("verify", "--projections", **SECRET).json["problems"] == []
    assert new("restore", str(path), **SECRET).error["code"] == "desk-exists"
    again = Commands(tmp_path / "again")
    assert again("restore", str(path), "--highest-serial", "4", **SECRET).exit == 0
    assert receive(again)["code"] == "H49.61-260601-1005"


def test_a_copy_goes_to_the_folder_that_was_set_and_beside_the_data_where_that_is_gone(
    run: Commands, tmp_path: Path
) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    assert run("settings", "set", "backup_folder", str(place), **SECRET).exit == 0
    made = run("backup", **SECRET)
    assert Path(made.json["file"]).parent == place and "error" not in made.json
    shutil.rmtree(place)
    beside = run("backup", **SECRET)
    assert (
        Path(beside.json["file"]).parent == run.data / "backups"
        and beside.json["error"]["code"] == "backup-place"
    )
    assert not place.exists()
    assert run("backup", "x", "--check", "y", **SECRET).exit == 2
    away = run("backup", str(tmp_path / "media" / "usb"), **SECRET)
    assert away.error["code"] == "backup-place" and not (tmp_path / "media").exists()
    assert run("settings", "set", "backup_folder", "usb", **SECRET).error["code"] == "setting-value"


def test_the_recovery_sheet_opens_the_desk_and_every_copy_when_the_passphrase_is_gone(
    run: Commands, tmp_path: Path
) -> None:
    first = make_copy(run, tmp_path / "usb")
    office = Office(run.data, passphrase="một câu dài", opens=True)
    sheet = RecoverySheet(office.desk).draw("một câu dài")
    assert sheet.content.startswith(b"%PDF")
    code = surroundings.sheet_of(office.desk.reader.connection)
    assert code is not None
    typed = recovery_code.spell(code)
    from counter.desk.administration import Administration

    Administration(office.desk).change_passphrase("một câu dài", "một câu khác hẳn")
    office.close()
    known = {"COUNTER_PASSPHRASE": typed}
    assert (
        run("status", **known).exit == 0
        and run("status", **SECRET).error["code"] == "passphrase-wrong"
    )
    assert run("status", COUNTER_PASSPHRASE=typed.lower().replace("-", " ")).exit == 0
    assert run("backup", "--check", str(first), **known).exit == 0
    new = Commands(tmp_path / "new")
    refused = new("restore", str(first), **known)
    assert (
        refused.error["code"] == "new-passphrase-needed"
        and not (tmp_path / "new" / "counter.db").exists()
    )
    assert new("restore", str(first), **known, COUNTER_NEW_PASSPHRASE="câu mới toanh").exit == 0
    assert new("status", COUNTER_PASSPHRASE="câu mới toanh").exit == 0
    assert new("status", **known).exit == 0, "the old sheet opens the restored desk too"


def test_a_sheet_is_made_later_for_a_desk_of_an_earlier_program(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    for path in (office.folder.database_key, office.folder.signing_key):
        keys.create(path, keys.load(path, "một câu dài"), "một câu dài")
    office.desk.journal.connection.execute("DELETE FROM surroundings WHERE name = 'sheet'")
    with pytest.raises(Refusal, match="passphrase-wrong"):
        RecoverySheet(office.desk).draw("sai rồi nhé")
    first = RecoverySheet(office.desk).draw("một câu dài")
    code = surroundings.sheet_of(office.desk.reader.connection)
    assert code is not None and keys.load(office.folder.database_key, recovery_code.spell(code))
    RecoverySheet(office.desk).draw(None)
    assert surroundings.sheet_of(office.desk.reader.connection) == code
    office.close()
    assert first.content
    bare = Office(tmp_path / "bare")
    with pytest.raises(Refusal, match="sheet-without-passphrase"):
        RecoverySheet(bare.desk).draw(None)
    bare.close()


@pytest.mark.parametrize("slip", ["one letter", "cut", "words"])
def test_a_slip_of_the_pen_in_the_code_is_no_code(slip: str) -> None:
    typed = recovery_code.spell(bytes(range(16)))
    wrong = {
        "one letter": "1" + typed[1:],
        "cut": typed[:-1],
        "words": "một câu dài hai mươi sáu chữ",
    }[slip]
    assert recovery_code.read(typed) == bytes(range(16)) and recovery_code.read(wrong) is None
    assert recovery_code.read(typed.replace("1", "l").replace("0", "o")) == bytes(range(16))


@pytest.mark.parametrize("kind", ["cut", "bit", "other zip", "no zip", "folder", "missing", "bomb"])
def test_what_is_no_whole_copy_restores_nothing(run: Commands, tmp_path: Path, kind: str) -> None:
    path = make_copy(run, tmp_path / "usb")
    content = path.read_bytes()
    if kind == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif kind == "bit":
        place = content.index(b"counter.db") + 60_000
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    elif kind == "other zip":
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("../counter.db", b"x")
    elif kind == "bomb":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for name in ("about.json", "database.key", "signing.key", "head", "counter.db"):
                packed.writestr(name, bytes(50_000_000 if name == "counter.db" else 10))
    elif kind == "no zip":
        path.write_bytes(b"x" * 1000)
    else:
        path.unlink()
        if kind == "folder":
            path.mkdir()
    new = Commands(tmp_path / "new")
    for words in (("restore", str(path)), ("backup", "--check", str(path))):
        outcome = new(*words, **SECRET)
        assert outcome.exit in (1, 2, 4), (words, outcome)
    assert not (tmp_path / "new").exists(), "no folder is left behind that holds nothing"


def write_copy(path: Path, **said: object) -> None:
    """What `prune` looks at of a copy."""
    about = json.loads(msgspec.json.encode(SAID)) | said
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("about.json", json.dumps(about))
        for name in ("database.key", "signing.key", "head", "counter.db"):
            packed.writestr(name, b"")


def test_a_copy_that_cannot_be_read_now_or_is_of_a_newer_program_is_never_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"counter-H49.61-1-20260601-08{n:02}00.backup" for n in range(6)]
    for path in paths:
        write_copy(path)
    newer, torn, failing, fuller, older, newest = paths
    past = tmp_path / "counter-H49.61-1-20260601-070000.backup"
    write_copy(past, entries=5, held=100)
    write_copy(newer, format=2)
    torn.write_bytes(torn.read_bytes()[:100])
    write_copy(fuller, entries=99_999)
    open_regular = files.open_regular

    def failing_disk(path: Path, field: str = "file") -> Any:
        if path == failing:
            raise Unreadable("file-unreadable", field, path=path.name, reason="OSError")
        return open_regular(path, field)

    monkeypatch.setattr(files, "open_regular", failing_disk)
    said = msgspec.structs.replace(SAID, entries=20, held=100)
    backup.prune(tmp_path, newest, said)
    left = {past, newer, torn, failing, fuller, newest}
    assert {*tmp_path.iterdir()} == left, "only what the newest makes needless goes"
    assert not older.exists(), "own entries make up for no lost ones of the past"


def test_copies_of_days_weeks_and_months_are_kept_and_nothing_else_is_touched(
    tmp_path: Path,
) -> None:
    today = date(2026, 11, 29)
    days = [today - timedelta(days=n) for n in range(800)]
    for day in days:
        for hour in ("073000", "170000"):
            write_copy(tmp_path / f"counter-H49.61-1-{day:%Y%m%d}-{hour}.backup")
    strangers = [
        "counter-H49.61-2-20200101-073000.backup",
        "ảnh.jpg",
        "counter-H49.62-1-20200101-073000.backup",
    ]
    for name in strangers:
        (tmp_path / name).write_bytes(b"")
    newest = tmp_path / f"counter-H49.61-1-{today:%Y%m%d}-170000.backup"
    cut, under_way = (
        tmp_path / f".counter-H49.61-1-{day:%Y%m%d}-170000.backup.part" for day in (days[1], today)
    )
    for path in (cut, under_way):
        path.write_bytes(b"half")
    backup.prune(tmp_path, newest, SAID)
    assert not cut.exists() and under_way.exists()
    under_way.unlink()
    left = sorted(path.name for path in tmp_path.iterdir())
    assert set(strangers) < set(left)
    kept = [
        date.fromisoformat(f"{n[17:21]}-{n[21:23]}-{n[23:25]}") for n in left if n not in strangers
    ]
    assert all(today - timedelta(days=n) in kept for n in range(7))
    assert len([day for day in kept if (today - day).days < 28]) <= 7 + 4
    assert len({(day.year, day.month) for day in kept}) in (12, 13) and newest.exists()
    assert len(kept) <= 7 + 4 + 13


def test_a_place_that_cannot_be_written_loses_nothing(run: Commands, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    outcome = run("backup", str(tmp_path / "file" / "inside"), **SECRET)
    assert outcome.exit == 3 and outcome.error["code"] == "backup-place"
    assert receive(run)["code"]


def test_a_drive_pulled_in_the_middle_leaves_nothing_that_looks_like_a_copy(
    run: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(*_words: object, **_named: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(zipfile.ZipFile, "write", pulled)
        outcome = run("backup", str(tmp_path / "usb"), **SECRET)
    assert outcome.exit == 3
    assert list((tmp_path / "usb").iterdir()) == [] and not list(run.data.glob(".copying"))
    assert make_copy(run, tmp_path / "usb").exists()


def test_a_status_tells_of_the_newest_proven_copy(run: Commands, tmp_path: Path) -> None:
    assert run("status", **SECRET).json["backup"] is None
    path = make_copy(run, tmp_path / "usb")
    receive(run)
    told = run("status", **SECRET).json["backup"]
    assert told["file"] == str(path) and told["entries_since"] == 1
    (run.data / "copies.json").write_bytes(b"{broken")
    assert run("status", **SECRET).json["backup"] is None
    assert Folder(run.data) and CounterError


def test_a_copy_with_a_damaged_key_file_is_never_called_proven(
    run: Commands, tmp_path: Path
) -> None:
    for name in ("database.key", "signing.key"):
        path = run.data / name
        content = path.read_bytes()
        path.write_bytes(content[:-9])
        made = run("backup", str(tmp_path / "usb"), **SECRET)
        assert made.exit == 4 and not list((tmp_path / "usb").glob("*.backup"))
        path.write_bytes(content)


def test_a_copy_with_keys_of_another_desk_is_damaged(run: Commands, tmp_path: Path) -> None:
    other = Commands(tmp_path / "other")
    assert other(*INIT, **SECRET).exit == 0
    path = make_copy(run, tmp_path / "usb")
    mixed = tmp_path / "mixed.backup"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(mixed, "w", zipfile.ZIP_STORED) as target:
        for info in source.infolist():
            content = source.read(info)
            target.writestr(
                info.filename,
                (other.data / info.filename).read_bytes()
                if info.filename == "signing.key"
                else content,
            )
    for checked in (
        run("backup", "--check", str(mixed), **SECRET),
        Commands(tmp_path / "new")("restore", str(mixed), **SECRET),
    ):
        assert (checked.exit, checked.error["code"]) == (4, "backup-damaged"), (
            "the copy is to blame"
        )


def test_a_torn_page_in_a_copy_is_blamed_on_the_copy_or_costs_nothing(
    tmp_path: Path,
) -> None:
    """A page that every act needs, and others that are made anew; the ZIP's own sums are right."""
    run = Commands(tmp_path / "desk")
    run.init()
    codes = [receive(run, COUNTER_PASSPHRASE="")["code"] for _ in range(3)]
    path = Path(run("backup", str(tmp_path / "usb")).json["file"])
    pages = len(zipfile.ZipFile(path).read("counter.db")) // database.PAGE_SIZE
    for page in range(0, pages, max(pages // TORN, 1)):
        torn, new = tmp_path / "torn.backup", Commands(tmp_path / f"new{page}")
        with (
            zipfile.ZipFile(path) as source,
            zipfile.ZipFile(torn, "w", zipfile.ZIP_STORED) as target,
        ):
            for info in source.infolist():
                content = bytearray(source.read(info))
                if info.filename == "counter.db":
                    content[page * database.PAGE_SIZE + 900] ^= 1
                target.writestr(info.filename, bytes(content))
        outcome = new("restore", str(torn))
        if outcome.exit:
            assert (outcome.exit, outcome.error["code"]) == (4, "backup-damaged"), page
        else:
            assert len(new("dossier", "list").json) == len(codes)
            assert new("verify", "--projections").json["problems"] == []


@pytest.mark.parametrize("change", [
    {"desk_id": "00" * 16}, {"desk": 7}, {"unit_code": "H01.01"}, {"entries": 1}, {"fingerprint": "dead beef dead beef"},
    {"made_at": "0001-01-01T00:00:00+23:00"}, {"made_at": "2026-06-01T08:30:00"}, {"unit_code": "../x"}, {"entries": -1},
])  # fmt: skip
def test_what_a_copy_says_of_itself_is_held_against_what_is_in_it(
    run: Commands, tmp_path: Path, change: dict[str, object]
) -> None:
    path, changed = make_copy(run, tmp_path / "usb"), tmp_path / "changed.backup"
    with (
        zipfile.ZipFile(path) as source,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_STORED) as target,
    ):
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "about.json":
                content = json.dumps(json.loads(content) | change).encode()
            target.writestr(info.filename, content)
    new = Commands(tmp_path / "new")
    for outcome in (
        run("backup", "--check", str(changed), **SECRET),
        new("restore", str(changed), **SECRET),
    ):
        assert outcome.error["code"] in ("backup-damaged", "backup-not-one"), outcome.err
    assert not new.data.exists()


def test_a_wrong_clock_throws_no_copy_away(tmp_path: Path) -> None:
    """A copy dated ahead is left where it is, and the one just made always stays."""
    ahead = [tmp_path / f"counter-H49.61-1-20280{month}01-083000.backup" for month in (1, 2, 3)]
    older = [tmp_path / f"counter-H49.61-1-202605{day:02}-083000.backup" for day in (1, 2)]
    newest = tmp_path / "counter-H49.61-1-20260601-083000.backup"
    odd = tmp_path / "counter-H49.61-1-20261399-083000.backup"
    for path in (*ahead, *older, newest, odd):
        write_copy(path)
    backup.prune(tmp_path, newest, SAID)
    assert {*ahead, newest, odd} <= set(tmp_path.iterdir())
    backup.prune(tmp_path, ahead[0], SAID)
    assert {*ahead, newest} <= set(tmp_path.iterdir())


def test_keys_without_their_database_are_brought_back_where_they_lie(
    run: Commands, tmp_path: Path
) -> None:
    path = make_copy(run, tmp_path / "usb")
    for file in run.data.glob("counter.db*"):
        file.unlink()
    assert run("restore", str(path), **SECRET).json["kept"]
    assert receive(run)["code"] == "H49.61-260601-1301"


def test_a_copy_of_another_desk_takes_no_desks_place_unseen(run: Commands, tmp_path: Path) -> None:
    """A neighbour's copy, or a practice desk's, chosen by mistake where a desk lost its database."""
    path, there = make_copy(run, tmp_path / "usb"), Commands(tmp_path / "there")
    there(*INIT, **SECRET)
    for file in there.data.glob("counter.db*"):
        file.unlink()
    refused = there("restore", str(path), **SECRET)
    assert (refused.exit, refused.error["code"]) == (1, "copy-of-another-desk")
    assert not (there.data / "counter.db").exists() and not list(there.data.glob("before-*"))
    done = Commands(tmp_path / "new")("restore", str(path), **SECRET)
    assert done.exit == 0 and done.json["practice"]
    assert (done.json["unit_code"], done.json["desk"]) == ("H49.61", 1)


def test_a_restore_says_whose_desk_it_is_and_that_it_is_of_practice(
    run: Commands, tmp_path: Path
) -> None:
    path = make_copy(run, tmp_path / "usb")
    said = Commands(tmp_path / "new")("restore", str(path), text=True, **SECRET).out
    assert said.startswith("Bàn 1, UBND đặc khu Cô Tô (H49.61).") and "TẬP HUẤN" in said
    for file in run.data.glob("counter.db*"):
        file.unlink()
    again = run("restore", str(path), text=True, **SECRET).out
    (kept,) = run.data.glob("before-*")
    assert str(kept) in again


def lose_newest_entry(run: Commands) -> None:
    office = Office(run.data, passphrase=SECRET["COUNTER_PASSPHRASE"], opens=True)
    newest, connection = office.entries, office.desk.journal.connection
    connection.execute("DROP TRIGGER entries_no_delete")
    connection.execute("DELETE FROM entries WHERE id = ?", (entry_id(OWN, newest),))
    office.close()


def test_the_copies_of_a_desk_before_its_name_changed_are_its_own(
    run: Commands, tmp_path: Path
) -> None:
    path = make_copy(run, tmp_path / "usb")
    before = run("status", **SECRET).json["desk_id"]
    receive(run)
    lose_newest_entry(run)
    assert run("recover", **SECRET).json["desk_id"] != before
    for file in run.data.glob("counter.db*"):
        file.unlink()
    assert run("restore", str(path), **SECRET).exit == 0


def test_a_copy_is_made_beside_what_a_kill_left_of_another_of_the_same_second(
    run: Commands, tmp_path: Path
) -> None:
    path = make_copy(run, tmp_path / "usb")
    begun = path.with_name(f".{path.name}.part")
    path.replace(begun)
    assert make_copy(run, tmp_path / "usb") != path and begun.exists()


def test_the_code_of_a_sheet_is_no_passphrase(run: Commands, tmp_path: Path) -> None:
    path, code = make_copy(run, tmp_path / "usb"), recovery_code.spell(bytes(range(16)))
    refused = Commands(tmp_path / "new")(
        "restore", str(path), **SECRET, COUNTER_NEW_PASSPHRASE=code
    )
    assert refused.error["code"] == "passphrase-is-code"


def test_numbers_of_a_restored_desk_leave_room_for_the_busiest_day_since(
    run: Commands, tmp_path: Path
) -> None:
    """Nothing here knows what was given out behind the copy; a day of it never comes near twice."""
    path = make_copy(run, tmp_path / "usb")
    office = Office(run.data, passphrase=SECRET["COUNTER_PASSPHRASE"], opens=True)
    given = [office.receive().event for _ in range(130)]
    office.close()
    new = Commands(tmp_path / "new")
    assert new("restore", str(path), **SECRET).exit == 0
    after = receive(new)
    assert after["code"] > max(event.code for event in given)
    assert after["receipt_number"] > max(event.receipt_number or 0 for event in given)


def test_a_desk_made_of_a_copy_takes_no_copy_of_the_desk_before_it_away(
    run: Commands, tmp_path: Path
) -> None:
    """The newer copy of the dead desk may hold the only trace of a dossier, and both desks go by
    one number.
    """
    usb = tmp_path / "usb"
    first = Path(shutil.copy(make_copy(run, usb), tmp_path / "first.backup"))
    later = run(
        "dossier",
        "receive",
        "-",
        stdin=json.dumps(DRAFT).encode(),
        COUNTER_NOW="2026-06-01T09:00+07:00",
        **SECRET,
    )
    assert later.exit == 0
    second = Path(
        run("backup", str(usb), COUNTER_NOW="2026-06-01T09:05+07:00", **SECRET).json["file"]
    )
    new = Commands(tmp_path / "new")
    assert new("restore", str(first), **SECRET).exit == 0
    made = [
        Path(new("backup", str(usb), COUNTER_NOW=f"2026-06-01T{when}+07:00", **SECRET).json["file"])
        for when in ("09:05", "10:00")
    ]
    assert second.exists() and second not in made
    assert (
        run("backup", "--check", str(second), **SECRET).json["entries"]
        == run("status", **SECRET).json["entries"]
    )
    assert made[-1].exists()


def test_an_older_state_of_a_desk_takes_no_fuller_copy_of_it_away(tmp_path: Path) -> None:
    office = Office(tmp_path / "data", passphrase=None)
    office.receive()
    old = tmp_path / "old"
    into_one_file(office.desk.journal.connection)
    shutil.copytree(office.folder.path, old)
    office.receive()
    usb, key = tmp_path / "usb", office.desk.database_key
    fuller = Path(copy_to(office.folder, key, usb, office.clock.wall()).file)
    again = Path(copy_to(Folder(old), key, usb, office.clock.wall() + timedelta(hours=2)).file)
    office.close()
    assert fuller.exists() and again.exists()


@pytest.mark.parametrize("dash", ["-", "–", "—", " – ", "", "−", "_"])
def test_the_code_of_the_sheet_is_read_with_dashes_of_any_length(dash: str) -> None:
    code = bytes(range(16))
    assert recovery_code.read(recovery_code.spell(code).replace("-", dash)) == code


def test_a_desk_on_a_read_only_disk_is_copied_to_a_drive_and_the_copy_proves(
    run: Commands, tmp_path: Path
) -> None:
    with read_only(run.data):
        made = run("backup", str(tmp_path / "usb"), **SECRET)
        told = run("backup", str(tmp_path / "usb"), text=True, **SECRET)
    assert made.exit == 0, made.err
    assert made.json["proven"] and not made.json["is_noted"]
    assert "không nhớ bản này" in told.out
    checked = run("backup", "--check", made.json["file"], **SECRET)
    assert checked.json["entries"] == run("status", **SECRET).json["entries"]
    assert not list((tmp_path / "usb").glob(".*")), "nothing of the work is left on the drive"


def test_a_desk_whose_disk_is_full_is_copied_to_a_drive(
    run: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage

    def full(path: Path) -> Any:
        return usage(path)._replace(free=0) if Path(path) == run.data else usage(path)

    monkeypatch.setattr(shutil, "disk_usage", full)
    monkeypatch.setattr(Folder, "working", working_elsewhere_than(run.data, Folder.working))
    assert make_copy(run, tmp_path / "usb").exists()


def working_elsewhere_than(full: Path, working: Callable[..., Any]) -> Callable[..., Any]:
    """A full disk takes no work in progress."""

    def work(folder: Folder, name: str) -> Any:
        if folder.path == full:
            raise Unavailable("disk-full", "data")
        return working(folder, name)

    return work


@pytest.mark.parametrize("command", [("ticket", "issue", "--queue", "A"), ("backup",)])
def test_on_a_read_only_disk_the_true_cause_is_said(
    run: Commands, command: tuple[str, ...]
) -> None:
    with read_only(run.data):
        said = run(*command, **SECRET)
    assert said.exit == 3 and "đầy" not in said.error["message"]
    assert "chỉ cho đọc" in said.error["message"] or "quyền" in said.error["message"]
