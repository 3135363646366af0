"""The hub's key lies in a file of its own, and a store of an earlier program hands its key over."""

import json
import shutil
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from counter.domain.refusal import CounterError
from counter.hub.desks import identity_of
from counter.hub.key_file import KeyFile
from counter.hub.stores import open_store
from counter.hub.stores.store import HubIdentity, Store
from counter.storage import keys, signing
from tests.support.command import Commands
from tests.support.hub import Hub, exchange
from tests.support.office import Office

PHRASE = "câu chỉ máy chủ biết"


def refused(store: Store, key: KeyFile | None) -> str:
    with pytest.raises(CounterError) as refusal:
        identity_of(store, practice=True, key=key)
    return refusal.value.code


# ---- on each kind of store


def test_a_new_hubs_key_lies_in_its_file_and_nowhere_in_the_store(
    opening: Callable[[], Store], tmp_path: Path
) -> None:
    key = KeyFile(tmp_path / "hub.key")
    made = identity_of(opening(), practice=True, key=key)
    assert keys.load(key.path, None) == made.signing_key
    stored = opening().identity()
    assert stored is not None and stored.signing_key == b""
    assert identity_of(opening(), practice=True, key=key) == made


def test_a_key_that_lies_in_the_store_is_moved_into_the_file_once_one_is_named(
    store: Store, tmp_path: Path
) -> None:
    before = HubIdentity(b"h" * 16, 1, True, signing.new_key())
    store.found(before)
    assert identity_of(store, practice=True) == before, "a database on a server may keep it"
    assert identity_of(store, practice=True, key=KeyFile(tmp_path / "hub.key")) == before
    assert refused(store, None) == "hub-key-elsewhere"


def test_hubs_that_move_the_key_at_once_end_with_one(
    opening: Callable[[], Store], tmp_path: Path
) -> None:
    before = HubIdentity(b"h" * 16, 1, True, signing.new_key())
    opening().found(before)
    stores = [opening() for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(
            pool.map(
                lambda store: identity_of(store, practice=True, key=KeyFile(tmp_path / "hub.key")),
                stores,
            )
        )
    assert found == [before] * 4


def test_a_foreign_lost_or_damaged_key_file_is_told_and_never_written_over(
    store: Store, tmp_path: Path
) -> None:
    key = KeyFile(tmp_path / "hub.key")
    made = identity_of(store, practice=True, key=key)
    own = key.path.read_bytes()
    keys.create(key.path, signing.new_key(), None)
    assert refused(store, key) == refused(store, KeyFile(key.path, PHRASE)) == "hub-key-of-another"
    key.path.write_bytes(own[:-20])
    assert refused(store, key) == "hub-key-damaged"
    key.path.unlink()
    assert refused(store, key) == "hub-key-missing"
    key.path.write_bytes(own)
    assert identity_of(store, practice=True, key=key) == made


def test_a_new_store_does_not_write_over_the_key_of_another_hub(
    store: Store, tmp_path: Path
) -> None:
    key = KeyFile(tmp_path / "hub.key")
    keys.create(key.path, signing.new_key(), None)
    before = key.path.read_bytes()
    assert refused(store, key) == "hub-store-missing" and key.path.read_bytes() == before
    assert store.identity() is None


def test_a_store_that_forgot_its_hubs_name_is_told_by_the_key_file(tmp_path: Path) -> None:
    """Desks would take it for another hub, and every signature of theirs would be wrong there."""
    key = KeyFile(tmp_path / "hub.key")
    with closing(open_store(f"sqlite:///{tmp_path / 'hub.db'}")) as store:
        made = identity_of(store, practice=True, key=key)
        _change(tmp_path / "hub.db", "hub SET hub_id = ?", made.hub_id[:-1] + b"?")
        for opening in (key, KeyFile(key.path, PHRASE)):
            assert refused(store, opening) == "hub-store-damaged"
        _change(tmp_path / "hub.db", "hub SET hub_id = ?", made.hub_id)
        _change(tmp_path / "hub.db", "hub_key SET public_key = ?", bytes(32))
        for opening in (key, KeyFile(key.path, PHRASE)):
            assert refused(store, opening) == "hub-store-damaged"
        _change(
            tmp_path / "hub.db", "hub_key SET public_key = ?", signing.public_key(made.signing_key)
        )
        keys.create(key.path, made.signing_key, None)  # as an earlier program wrote it
        assert identity_of(store, practice=True, key=key).signing_key == made.signing_key


def _change(path: Path, change: str, value: bytes) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(f"UPDATE {change}", (value,))


def test_a_passphrase_wraps_the_key_also_one_that_lay_open(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "hub.key"
    made = identity_of(store, practice=True, key=KeyFile(path))
    assert not keys.is_wrapped(path)
    assert identity_of(store, practice=True, key=KeyFile(path, PHRASE)) == made and keys.is_wrapped(
        path
    )
    assert made.signing_key.hex() not in path.read_text(encoding="utf-8")
    assert refused(store, KeyFile(path)) == "hub-passphrase-needed"
    assert refused(store, KeyFile(path, "another one")) == "passphrase-wrong"
    assert identity_of(store, practice=True, key=KeyFile(path, PHRASE)) == made
    renamed = path.rename(tmp_path / "trung-tam.key")
    assert identity_of(store, practice=True, key=KeyFile(renamed, PHRASE)) == made


def test_a_key_that_cannot_be_written_stays_where_it_is(store: Store, tmp_path: Path) -> None:
    before = HubIdentity(b"h" * 16, 1, True, signing.new_key())
    store.found(before)
    assert refused(store, KeyFile(tmp_path / "not there" / "hub.key")) == "hub-key-unwritable"
    assert store.identity() == before


# ---- beside a store in SQLite


def test_no_byte_of_a_key_that_was_moved_stays_in_the_file_or_its_log(tmp_path: Path) -> None:
    key = signing.new_key()
    with closing(open_store(f"sqlite:///{tmp_path / 'hub.db'}")) as store:
        store.found(HubIdentity(b"h" * 16, 1, True, key))
        assert any(key in path.read_bytes() for path in tmp_path.iterdir())
        identity_of(store, practice=True, key=KeyFile(tmp_path / "hub.key", PHRASE))
        assert not any(key in path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_hubs_files_are_their_owners_alone_also_those_of_an_earlier_program(
    tmp_path: Path,
) -> None:
    with closing(sqlite3.connect(tmp_path / "hub.db")) as before:
        before.execute("PRAGMA journal_mode = WAL")
    (tmp_path / "hub.db").chmod(0o644)
    hub = Hub(tmp_path).start()
    hub.invite()
    found = {
        path.name: oct(path.stat().st_mode & 0o777)
        for path in tmp_path.iterdir()
        if path.name.startswith("hub")
    }
    hub.stop()
    assert set(found.values()) == {"0o600"} and {"hub.db", "hub.key", "hub.db-wal"} <= set(found)


def test_the_command_line_finds_the_key_beside_the_store_or_where_it_is_named(
    tmp_path: Path,
) -> None:
    run, store = Commands(tmp_path), f"sqlite:///{tmp_path / 'kho.db'}"
    words = ["hub", "invite", "--unit-code", "H49.61", "--store", store, "--practice"]
    assert run(*words).exit == 0 and "open" in json.loads((tmp_path / "kho.key").read_bytes())
    (tmp_path / "kho.key").rename(tmp_path / "elsewhere")
    missing = run(*words)
    assert missing.exit == 2 and missing.error["code"] == "hub-key-missing"
    assert run(*words, "--key-file", str(tmp_path / "elsewhere")).exit == 0
    assert run(*words, COUNTER_HUB_KEY_FILE=str(tmp_path / "elsewhere")).exit == 0
    assert (
        run(*words, "--key-file", str(tmp_path / "elsewhere"), COUNTER_PASSPHRASE=PHRASE).exit == 0
    )
    assert (
        run(*words, "--key-file", str(tmp_path / "elsewhere")).error["code"]
        == "hub-passphrase-needed"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_key_that_others_could_read_is_made_private_and_that_is_said_once(tmp_path: Path) -> None:
    hub = Hub(tmp_path)
    words = ["hub", "desks", "--store", hub.store, "--practice"]
    hub.invite()
    (tmp_path / "hub.key").chmod(0o644)
    said = Commands(tmp_path)(*words, text=True)
    assert said.exit == 0 and "Tệp khóa của máy chủ" in said.err
    assert (tmp_path / "hub.key").stat().st_mode & 0o777 == 0o600
    assert Commands(tmp_path)(*words, text=True).err == ""
    (tmp_path / "hub.key").chmod(0o640)
    assert "Tệp khóa của máy chủ" in hub.start().stop()
    assert (tmp_path / "hub.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("is_empty", [False, True])
def test_a_store_that_is_gone_beside_its_key_is_told_and_no_new_one_is_begun(
    tmp_path: Path, is_empty: bool
) -> None:
    run, path = Commands(tmp_path), tmp_path / "hub.db"
    hub = ["--store", f"sqlite:///{path}", "--practice"]
    invite = ["hub", "invite", "--unit-code", "H49.61", *hub]
    assert run(*invite).exit == 0
    content, before = path.read_bytes(), (tmp_path / "hub.key").read_bytes()
    path.unlink()
    if is_empty:
        path.touch()
    for words in (
        invite,
        ["hub", "serve", *hub],
        ["hub", "desks", *hub],
        ["hub", "restored", *hub],
    ):
        said = run(*words)
        assert said.exit == 4 and said.error["code"] == "hub-store-missing"
        assert "hub restored" in said.error["message"] and "hub.key" in said.error["message"]
    assert path.exists() == is_empty and (tmp_path / "hub.key").read_bytes() == before
    path.write_bytes(content)
    assert run(*invite).exit == 0


def test_desks_go_on_with_a_hub_whose_key_was_moved(tmp_path: Path, office: Office) -> None:
    hub = Hub(tmp_path / "hub").start()
    hub.enrol(office)
    exchange(office)
    hub.stop()
    put_key_back(tmp_path / "hub")
    hub.start()
    office.receive()
    assert exchange(office).unacknowledged == 0 and hub("verify")["ok"]
    hub.stop()


def put_key_back(folder: Path) -> None:
    """The store as an earlier program would have it."""
    key = keys.load(folder / "hub.key", None)
    shutil.move(folder / "hub.key", folder / "gone")
    with closing(sqlite3.connect(folder / "hub.db")) as connection, connection:
        connection.execute("UPDATE hub SET signing_key = ?", (key,))
        connection.execute("DROP TABLE hub_key")
