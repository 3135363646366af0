"""A store's files that are removed, replaced or locked against writing under a hub or before it."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from counter.domain.refusal import Unavailable
from counter.hub.stores import open_store
from counter.hub.stores.store import Store
from tests.support.command import Commands
from tests.support.hub import Hub, exchange
from tests.support.office import Office
from tests.support.read_only import read_only

UNIT = "H49.61"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files in use are removed")


def remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink()


def replace_by_a_copy(path: Path) -> None:
    with (
        closing(sqlite3.connect(path)) as source,
        closing(sqlite3.connect(path.with_name("copy"))) as copy,
    ):
        source.backup(copy)
    remove(path)
    path.with_name("copy").rename(path)


def remove_its_log(path: Path) -> None:
    path.with_name(path.name + "-wal").unlink()


WAYS = pytest.mark.parametrize("take_away", [remove, replace_by_a_copy, remove_its_log])


def write(store: Store, desk: bytes = b"d" * 16) -> None:
    with store.unit(UNIT, writes=True) as rows:
        rows.lock_journal(desk)


@WAYS
def test_a_store_whose_files_were_taken_away_writes_and_reads_nothing_more(
    tmp_path: Path, take_away: Callable[[Path], None]
) -> None:
    path = tmp_path / "hub.db"
    with closing(open_store(f"sqlite:///{path}")) as store:
        write(store)
        take_away(path)
        for _ in range(2):
            with pytest.raises(Unavailable, match="hub-store-replaced"):
                store.units()
            with pytest.raises(Unavailable, match="hub-store-replaced"):
                write(store)


@WAYS
def test_a_write_whose_files_are_taken_away_before_it_ends_is_not_acknowledged(
    tmp_path: Path, take_away: Callable[[Path], None]
) -> None:
    path = tmp_path / "hub.db"
    with closing(open_store(f"sqlite:///{path}")) as store:
        write(store)
        with (
            pytest.raises(Unavailable, match="hub-store-replaced"),
            store.unit(UNIT, writes=True) as rows,
        ):
            rows.lock_journal(b"e" * 16)
            take_away(path)


def test_a_store_behind_a_link_is_watched_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    path = tmp_path / "disk" / "hub.db"
    path.touch()
    (tmp_path / "hub.db").symlink_to(path)
    with closing(open_store(f"sqlite:///{tmp_path / 'hub.db'}")) as store:
        write(store)
        write(store, b"e" * 16)
        remove_its_log(path)
        with pytest.raises(Unavailable, match="hub-store-replaced"):
            write(store, b"f" * 16)


def test_other_processes_that_come_and_go_replace_nothing(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'hub.db'}"
    with closing(open_store(address)) as store:
        for number in range(3):
            with closing(open_store(address)) as other:
                write(other, bytes([number]) * 16)
            write(store, bytes([9 - number]) * 16)
        with store.unit(UNIT, writes=False) as rows:
            assert len(rows.journals()) == 6


@pytest.mark.parametrize("take_away", [remove, replace_by_a_copy])
def test_a_served_hub_acknowledges_nothing_into_a_store_that_was_taken_away(
    tmp_path: Path, office: Office, take_away: Callable[[Path], None]
) -> None:
    hub = Hub(tmp_path / "hub").start()
    hub.enrol(office)
    exchange(office)
    shutil.copytree(tmp_path / "hub", tmp_path / "copy")
    take_away(tmp_path / "hub" / "hub.db")
    office.receive()
    with pytest.raises(Unavailable):
        exchange(office)
    assert "Traceback" not in hub.stop() and "hub-store-replaced" in hub.log()
    for file in (tmp_path / "copy").glob("hub.db*"):
        shutil.copy(file, tmp_path / "hub")
    hub.start()
    done = exchange(office)
    assert done.sent and not done.unacknowledged and hub("verify")["ok"]
    hub.stop()


@pytest.mark.parametrize("was_killed", [False, True])
def test_a_hub_on_a_read_only_disk_is_read_and_says_why_nothing_is_written(
    tmp_path: Path, office: Office, was_killed: bool
) -> None:
    """After a power cut the newest entries lie in the write-ahead log alone."""
    folder = tmp_path / "hub"
    hub, run = Hub(folder).start(), Commands(folder)
    hub.enrol(office)
    exchange(office)
    if was_killed:
        hub.kill()
    else:
        hub.stop()
    there = ["--store", hub.store, "--practice"]
    with read_only(folder):
        assert [desk["entries"] for desk in run("hub", "desks", *there).json] == [2]
        assert run("hub", "verify", *there).json["ok"]
        assert run("hub", "quarantine", *there).json == []
        invite = run("hub", "invite", "--unit-code", UNIT, *there)
        assert invite.exit == 3 and invite.error["code"] == "hub-store-read-only"
        restored = run("hub", "restored", *there)
        assert restored.exit == 3 and restored.error["code"] == "hub-store-read-only"
    assert run("hub", "invite", "--unit-code", UNIT, *there).exit == 0
