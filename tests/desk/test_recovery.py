"""Every damage has a way back: what proves goes on, what is gone is said, no number is given twice,
nothing is thrown away.
"""

import errno
import json
import os
import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from counter.desk import recovery
from counter.domain.refusal import Unavailable
from counter.storage import database, keys
from tests.support.command import Commands
from tests.support.office import DRAFT, Office

PAGE = database.PAGE_SIZE
PAGES = 200 if os.environ.get("COUNTER_PROVE") else 10


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    commands.init()
    for _ in range(5):
        receive(commands)
    commands("ticket", "issue", "--queue", "A")
    return commands


def receive(run: Commands) -> dict[str, object]:
    outcome = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode())
    assert outcome.exit == 0, outcome.err
    return dict(outcome.json)


def into_one_file(run: Commands) -> None:
    key = keys.load(run.data / "database.key", os.environ.get("NOTHING"))
    connection = database.connect(run.data / "counter.db", key)
    database.into_one_file(connection)
    connection.close()


def codes(run: Commands) -> list[str]:
    return sorted(row["code"] for row in run("dossier", "list").json)


def expect_back(run: Commands, given: list[str]) -> dict[str, Any]:
    """`recover` leads back to work; what was given out before is given out no more; the damaged
    files lie beside.
    """
    done = run("recover")
    assert done.exit == 0, done.err
    received = receive(run)
    assert received["code"] not in given
    verified = run("verify", "--projections")
    assert verified.json["problems"] == []
    if done.json["kept"] is not None:
        assert (Path(done.json["kept"]) / "counter.db").exists()
    return dict(done.json)


@pytest.mark.parametrize("content", [None, b"", bytes(1024), b"x" * 1024])
def test_a_lost_head_is_made_again_and_numbers_go_on_from_the_next_hundred(
    run: Commands, content: bytes | None
) -> None:
    given, head = codes(run), run.data / "head"
    if content is None:
        head.unlink()
    else:
        head.write_bytes(content)
    assert codes(run) == given, "looking up goes on"
    assert run(
        "print", "receipt", given[0], "--copy", "1", "--out", str(run.data / "r.pdf")
    ).exit in (0, 1)
    before = run("status").json["desk_id"]
    done = expect_back(run, given)
    assert (done["reason"], done["lost"], done["desk_id"], done["continued_from"]) == (
        "head-lost",
        None,
        before,
        None,
    )
    received = receive(run)
    assert received["code"] == "H49.61-260601-1102" and received["receipt_number"] == 102
    assert run("ticket", "issue", "--queue", "A").json["number"] == "A101"


def test_what_the_clerk_reads_off_the_last_paper_is_where_todays_codes_go_on(run: Commands) -> None:
    (run.data / "head").unlink()
    assert run("recover", "--highest-serial", "5000").error["code"] == "number-outside"
    assert run("recover", "--highest-serial", "1042").exit == 0
    assert receive(run)["code"] == "H49.61-260601-1043"


def test_a_lost_write_ahead_log_makes_a_desk_of_its_own(run: Commands) -> None:
    into_one_file(run)
    whole = (run.data / "counter.db").read_bytes()
    given = [*codes(run), str(receive(run)["code"])]
    before = run("status").json["desk_id"]
    (run.data / "counter.db").write_bytes(whole)
    for rest in run.data.glob("counter.db-*"):
        rest.unlink()
    done = expect_back(run, given)
    assert done["reason"] == "entries-lost" and done["lost"] == 1
    assert done["continued_from"] == before != done["desk_id"]
    assert set(given[:5]) < set(codes(run)), "what was saved is still found"


def test_what_the_hub_lacks_is_relayed_by_the_new_desk(tmp_path: Path) -> None:
    from counter.desk.recovery import recover
    from tests.support.office import FakeClock
    from tests.support.small_hub import SmallHub, exchange

    hub, office = SmallHub(tmp_path / "hub"), Office(tmp_path / "desk")
    hub.enrol(office)
    office.receive(summary="đã gửi")
    exchange(hub, office)
    office.receive(summary="chưa gửi")
    database.into_one_file(office.desk.journal.connection)
    kept = office.folder.database.read_bytes()
    office.receive(summary="mất")
    office.close()
    office.folder.database.write_bytes(kept)
    for rest in office.folder.path.glob("counter.db-*"):
        rest.unlink()
    done = recover(office.folder, highest_serial=None, clock=FakeClock(), passphrase=None, clerk="")
    assert done.lost == 1 and done.continued_from is not None
    hub.desks.revoke("H49.61", 1, office.clock.wall())
    office.reopen_closed()
    hub.enrol(office)
    exchange(hub, office)
    other = Office(tmp_path / "other", desk=2)
    hub.enrol(other)
    exchange(hub, other)
    from counter.storage.projections import dossier_lists

    found = {row.summary for row in dossier_lists.page(other.desk.reader, None, 10)}
    assert found == {"đã gửi", "chưa gửi"}
    assert office.verify().ok and other.verify().ok
    for each in (office, other):
        each.close()
    hub.close()


def test_whatever_page_fails_there_is_a_way_back(run: Commands, tmp_path: Path) -> None:
    into_one_file(run)
    given, content = codes(run), (run.data / "counter.db").read_bytes()
    dice = random.Random(20261129)
    pages = range(1, len(content) // PAGE)
    reasons: list[str] = []
    for page in dice.sample(pages, min(PAGES, len(pages))):
        copy = tmp_path / f"page{page}"
        shutil.copytree(run.data, copy)
        place = page * PAGE + dice.randrange(PAGE)
        changed = bytearray(content)
        changed[place] ^= 1 << dice.randrange(8)
        (copy / "counter.db").write_bytes(changed)
        damaged = Commands(copy)
        assert damaged("verify").exit == 4, page
        done = damaged("recover")
        if done.exit:
            assert (
                done.error["code"] == "nothing-to-save"
                and "counter restore" in done.error["message"]
            )
            reasons.append("nothing-to-save")
            continue
        reasons.append(expect_back(damaged, given)["reason"])
        assert (copy / "before-1" / "counter.db").read_bytes() == bytes(changed), (
            "the damaged file stays as it was"
        )
        shutil.rmtree(copy)
    assert set(reasons) <= {"nothing-lost", "entries-lost", "nothing-to-save"}
    assert reasons.count("nothing-lost") > len(reasons) / 2, (
        "most pages hold what derives from the journal"
    )


def test_tables_that_derive_from_the_journal_are_made_anew_without_asking(
    run: Commands, tmp_path: Path
) -> None:
    into_one_file(run)
    given, content = codes(run), (run.data / "counter.db").read_bytes()
    mended = 0
    for page in range(1, len(content) // PAGE, 1 if PAGES > 10 else 6):
        copy = tmp_path / f"page{page}"
        shutil.copytree(run.data, copy)
        changed = bytearray(content)
        changed[page * PAGE + 500] ^= 1
        (copy / "counter.db").write_bytes(changed)
        damaged = Commands(copy)
        outcomes = [
            damaged("dossier", "list"),
            damaged("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()),
        ]
        assert all(outcome.exit in (0, 4) for outcome in outcomes), page
        if (copy / "before-1").exists() and outcomes[1].exit == 0:
            mended += 1
            assert outcomes[1].json["code"] == "H49.61-260601-1006"
            assert (
                set(given) < set(codes(damaged))
                and damaged("verify", "--projections").json["problems"] == []
            )
        shutil.rmtree(copy)
    assert mended


def test_a_whole_desk_stays_as_it_is(run: Commands) -> None:
    before = run("status").json["entries"]
    done = run("recover")
    assert done.json["reason"] == "nothing-lost" and run("status").json["entries"] == before
    assert not list(run.data.glob("before-*"))


def test_a_signing_key_of_another_desk_keeps_acts_away_and_recover_leads_back(
    run: Commands, tmp_path: Path
) -> None:
    other = Commands(tmp_path / "other")
    other.init()
    shutil.copy(other.data / "signing.key", run.data / "signing.key")
    given = codes(run)
    assert len(given) == 5, "looking up goes on"
    assert run("ticket", "issue", "--queue", "A").error["code"] in (
        "signing-key-foreign",
        "key-files-mixed",
    )
    assert expect_back(run, given)["reason"] == "key-lost"
    assert set(given) < set(codes(run))


def test_a_lost_end_and_another_desks_signing_key_at_once_have_a_way_back(
    run: Commands, tmp_path: Path
) -> None:
    given, other = codes(run), Commands(tmp_path / "other")
    other.init()
    key = keys.load(run.data / "database.key", None)
    with closing(database.connect(run.data / "counter.db", key)) as connection:
        connection.execute("DROP TRIGGER entries_no_delete")
        connection.execute("DELETE FROM entries WHERE id = (SELECT max(id) FROM entries)")
    shutil.copyfile(other.data / "signing.key", run.data / "signing.key")
    assert expect_back(run, given)["lost"] == 1
    assert set(given) <= set(codes(run))


def test_a_signing_key_without_its_passphrase_keeps_acts_away(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    secret = keys.load(office.folder.signing_key, "một câu dài")
    code = office.receive().event.code
    office.close()
    keys.create(office.folder.signing_key, secret, None)
    run, unlocked = Commands(tmp_path / "desk"), {"COUNTER_PASSPHRASE": "một câu dài"}
    assert run("dossier", "show", code, **unlocked).exit == 0
    assert run("ticket", "issue", "--queue", "A", **unlocked).error["code"] == "key-files-unwrapped"
    assert run("verify", **unlocked).exit == 4
    done = run("recover", **unlocked)
    assert done.json["reason"] == "tables-lost" and done.json["lost"] == 0
    assert run("ticket", "issue", "--queue", "A", **unlocked).exit == 0
    assert keys.is_wrapped(office.folder.signing_key)


def test_a_wrapped_signing_key_is_asked_for_before_it_is_called_lost(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    secret = keys.load(office.folder.database_key, "một câu dài")
    office.receive()
    office.close()
    keys.create(office.folder.database_key, secret, None)
    run, unlocked = Commands(tmp_path / "desk"), {"COUNTER_PASSPHRASE": "một câu dài"}
    before = run("status").json["desk_id"]
    assert run("recover").error["code"] == "passphrase-needed"
    assert not list(run.data.glob("before-*"))
    done = run("recover", **unlocked)
    assert done.exit == 0 and done.json["reason"] == "tables-lost", done.err
    assert run("status", **unlocked).json["desk_id"] == before and keys.is_wrapped(
        office.folder.database_key
    )


@pytest.mark.parametrize("code", ["disk-full", "backup-no-room", "database-busy"])
def test_what_keeps_a_whole_desk_from_being_looked_at_is_no_damage(
    run: Commands, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def refused(*_: object) -> None:
        raise Unavailable(code, "data")

    monkeypatch.setattr(recovery, "_copied_aside", refused)
    assert run("recover").exit == 3
    assert not list(run.data.glob("before-*"))


def test_both_keys_without_their_passphrase_are_noticed_too(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    paths = (office.folder.signing_key, office.folder.database_key)
    secrets = [keys.load(path, "một câu dài") for path in paths]
    office.reopen()
    office.close()
    for path, secret in zip(paths, secrets, strict=True):
        keys.create(path, secret, None)
    run = Commands(tmp_path / "desk")
    assert run("ticket", "issue", "--queue", "A").error["code"] == "key-files-unwrapped"
    assert run("recover").error["code"] == "new-passphrase-needed"
    assert run("recover", COUNTER_NEW_PASSPHRASE="một câu khác").json["reason"] == "tables-lost"
    assert run("ticket", "issue", "--queue", "A", COUNTER_PASSPHRASE="một câu khác").exit == 0
    assert keys.is_wrapped(office.folder.database_key) and keys.is_wrapped(
        office.folder.signing_key
    )


def test_a_database_key_of_another_desk_is_told_as_what_it_is(
    run: Commands, tmp_path: Path
) -> None:
    other = Commands(tmp_path / "other")
    other.init()
    kept = (run.data / "database.key").read_bytes()
    shutil.copy(other.data / "database.key", run.data / "database.key")
    assert run("ticket", "issue", "--queue", "A").error["code"] == "key-files-mixed"
    assert run("verify").exit == 4
    (run.data / "database.key").write_bytes(kept)
    assert run("ticket", "issue", "--queue", "A").exit == 0


@pytest.mark.parametrize(
    "change",
    [
        {"memory": 1 << 40},
        {"time": 10**9},
        {"lanes": 10**6},
        {"memory": -1},
        {"time": "3"},
        {"salt": "zz"},
        {"open": "00"},
    ],
)
def test_a_key_file_with_absurd_costs_is_refused_at_once(
    tmp_path: Path, change: dict[str, object]
) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    office.close()
    fields = json.loads(office.folder.database_key.read_bytes()) | change
    fields["check"] = keys._check(fields)  # torn files are another test's: this one is whole
    office.folder.database_key.write_text(json.dumps(fields))
    outcome = Commands(tmp_path / "desk")("status", COUNTER_PASSPHRASE="một câu dài")
    assert outcome.exit == 4 and outcome.error["code"] == "key-file-damaged"


def test_looking_up_goes_on_where_nothing_can_be_written(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counter.domain.refusal import Unavailable

    given, connect = codes(run), database.connect

    def refuse_here(path: Path, key: bytes, *, read_only: bool = False):  # type: ignore[no-untyped-def]
        if path.parent == run.data:
            raise Unavailable(
                "database-unusable", "data", reason="attempt to write a readonly database"
            )
        return connect(path, key, read_only=read_only)

    monkeypatch.setattr(database, "connect", refuse_here)
    assert codes(run) == given
    assert run("status").exit == 0


def test_a_copy_that_holds_more_than_could_be_saved_is_named(run: Commands, tmp_path: Path) -> None:
    """What lies behind a hole is in the copy of this morning: nobody has to guess that it is."""
    receive(run)
    into_one_file(run)
    whole = (run.data / "counter.db").read_bytes()
    receive(run)
    copy = run("backup", str(tmp_path / "usb")).json["file"]
    (run.data / "counter.db").write_bytes(whole)
    for rest in run.data.glob("counter.db-*"):
        rest.unlink()
    done = run("recover").json
    assert (done["lost"], done["copy"]) == (1, copy)


def test_a_copy_that_holds_less_is_not_named(run: Commands, tmp_path: Path) -> None:
    run("backup", str(tmp_path / "usb"))
    receive(run)
    (run.data / "head").unlink()
    assert run("recover").json["copy"] is None


def test_a_disk_that_fails_in_the_middle_of_the_file_keeps_nothing_from_being_saved(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = codes(run)
    (run.data / "head").unlink()

    def failing(_source: Path, _target: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("counter.desk.recovery.shutil.copyfile", failing)
    assert expect_back(run, given)["reason"] == "head-lost"


def spoil_pages(path: Path, pages: range) -> None:
    """One byte of each: the page fails, whatever stood in it."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[page * database.PAGE_SIZE + 500] ^= 0xFF
    path.write_bytes(content)


@pytest.fixture(scope="module")
def restored(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A desk that goes on from a copy of another: what that one did is a journal of its own in the
    file. And all codes.
    """
    place = tmp_path_factory.mktemp("restored")
    first, desk = Commands(place / "first"), Commands(place / "desk", "2026-06-02T08:30:00+07:00")
    first.init()
    for _ in range(40):
        receive(first)
    assert desk("restore", first("backup", str(place / "usb")).json["file"]).exit == 0
    receive(desk)
    assert desk("backup", str(place / "usb2")).exit == 0
    given = codes(desk)
    into_one_file(desk)
    return place, given


def test_a_page_of_the_past_that_fails_is_never_called_no_loss(
    restored: tuple[Path, list[str]], tmp_path: Path
) -> None:
    """The own journal may be whole where the past of a restored desk is not."""
    place, given = restored
    reasons = set()
    pages = (place / "desk" / "counter.db").stat().st_size // database.PAGE_SIZE
    for page in range(1, pages, 1 if os.environ.get("COUNTER_PROVE") else 6):
        shutil.copytree(place / "desk", tmp_path / "desk")
        shutil.copytree(place / "usb2", tmp_path / "usb2")
        run = Commands(tmp_path / "desk", "2026-06-02T08:40:00+07:00")
        spoil_pages(run.data / "counter.db", range(page, page + 1))
        # tables that derive are made anew by it, and nothing else is
        looked_up = run("dossier", "list")
        done = run("recover")
        if done.exit == 0:
            reasons.add(done.json["reason"])
            is_lost = done.json["lost"] != 0
            assert is_lost or set(codes(run)) == set(given), (page, looked_up.out[:100])
            if is_lost:
                (copy,) = (place / "usb2").iterdir()
                assert done.json["copy"] == str(copy)
                run("backup", str(tmp_path / "usb2"))
                assert (tmp_path / "usb2" / copy.name).exists(), (
                    "a copy that holds more is not thrown away"
                )
        else:
            assert (
                done.error["code"] == "copy-to-restore"
                and str(place / "usb2") in done.error["message"]
            )
        shutil.rmtree(tmp_path / "desk")
        shutil.rmtree(tmp_path / "usb2")
    assert {"past-lost", "tables-lost"} <= reasons


def test_numbers_that_were_given_up_are_held_against_their_marks(
    run: Commands, tmp_path: Path
) -> None:
    """After a loss the high marks stand in the entry that declares it: `verify` reads them there."""
    receive(run)
    (run.data / "head").unlink()
    assert run("recover").json["reason"] == "head-lost"
    assert run("verify").json["ok"]
    key = keys.load(run.data / "database.key", None)
    with closing(database.connect(run.data / "counter.db", key)) as connection:
        connection.execute("UPDATE journals SET marks = '{}' WHERE id = 1")
        connection.execute("DELETE FROM series")
        database.into_one_file(connection)
    assert "series-behind" in {problem["code"] for problem in run("verify").json["problems"]}
    assert run("rebuild").exit == 0 and run("verify").json["ok"]
    assert receive(run)["code"] == "H49.61-260601-1101"


@pytest.mark.parametrize("typed", ["1", "2", "1001", "1002"])
def test_a_highest_number_below_what_the_journal_shows_is_refused_and_nothing_happens(
    run: Commands, typed: str
) -> None:
    for _ in range(3):
        receive(run)
    (run.data / "head").unlink()
    refused = run("recover", "--highest-serial", typed)
    assert (refused.exit, refused.error["code"]) == (
        1,
        "serial-below-known",
    ) and "1008" in refused.error["message"]
    assert not list(run.data.glob("before-*"))
    done = run("recover", "--highest-serial", "1010", text=True)
    assert done.exit == 0 and "sau số 1010" in done.out
    assert receive(run)["code"] == "H49.61-260601-1011"


def test_people_who_wait_are_told_of_where_the_line_begins_anew(
    run: Commands, tmp_path: Path
) -> None:
    receive(run)
    assert run("ticket", "issue", "--queue", "A").exit == 0
    copy = run("backup", str(tmp_path / "usb")).json["file"]
    assert "số chờ cũ" in Commands(tmp_path / "new")("restore", copy, text=True).out
    (run.data / "signing.key").unlink()
    assert "số chờ cũ" in run("recover", text=True).out


def test_a_whole_desk_gets_the_new_passphrase_that_was_chosen(tmp_path: Path) -> None:
    office = Office(tmp_path / "desk", passphrase="một câu dài")
    office.close()
    run, before = Commands(tmp_path / "desk"), {"COUNTER_PASSPHRASE": "một câu dài"}
    done = run("recover", **before, COUNTER_NEW_PASSPHRASE="một câu khác", text=True)
    assert done.exit == 0 and "mật khẩu mới" in done.out
    assert run("status", **before).error["code"] == "passphrase-wrong"
    assert run("ticket", "issue", "--queue", "A", COUNTER_PASSPHRASE="một câu khác").exit == 0


def test_a_signing_key_that_is_gone_is_told_before_anything_is_written(run: Commands) -> None:
    (run.data / "signing.key").unlink()
    status = run("status")
    assert status.exit == 0 and status.json["damage"]["code"] == "key-file-damaged"
    assert [problem["where"] for problem in run("verify").json["problems"]] == ["signing.key"]
