"""One contract, two stores: what a hub keeps is there, once, for its unit alone, whoever writes beside it."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Unavailable
from counter.hub.stores import open_store
from counter.hub.stores.store import HubDesk, HubIdentity, HubJournal, Invitation, Store, StoredRun, newest_epoch
from counter.storage import codec
from tests.support import postgres

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
UNIT, OTHER = "H49.61", "H49.62"
HUB = HubIdentity(b"h" * 16, 1, True, b"k" * 32)
DESK = HubDesk(b"d" * 16, 1, b"p" * 32, b"t" * 32, None)

_numbers = count(1)
Opening = Callable[[], Store]


@pytest.fixture(params=["sqlite", "postgresql"])
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opening]:
    """Opens one and the same store, as many times as wanted."""
    with _address(request, tmp_path) as address:
        opened: list[Store] = []

        def open_one() -> Store:
            opened.append(open_store(address))
            return opened[-1]

        yield open_one
        for store in opened:
            store.close()


@contextmanager
def _address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{folder / 'hub.db'}"
        return
    with postgres.database(request.getfixturevalue("cluster"), f"test{next(_numbers)}") as address:
        yield address


@pytest.fixture
def store(opening: Opening) -> Store:
    return opening()


def run(first: int, last: int, size: int = 10) -> StoredRun:
    return StoredRun(first, last, bytes([last]) * 32, b"s" * 64, bytes([first]) * size)


def filled(store: Store, *runs: StoredRun, unit: str = UNIT) -> HubJournal:
    for one in runs:
        with store.unit(unit, writes=True) as rows:
            journal = rows.locked_journal(DESK.desk_id)
            rows.append(journal, one, NOW)
    return journal


def test_a_hub_is_made_once_whoever_makes_it(opening: Opening) -> None:
    one, two = opening(), opening()
    assert one.identity() is None
    one.found(HUB)
    two.found(HUB._replace(hub_id=b"x" * 16))
    assert one.identity() == two.identity() == HUB
    raised = two.raise_epoch()
    assert raised > 1 and one.identity() == HUB._replace(epoch=raised)


def test_invitations_are_kept_and_used(store: Store) -> None:
    invited = Invitation(b"c" * 32, 3, NOW + timedelta(days=7))
    with store.unit(UNIT, writes=True) as rows:
        rows.invite(invited)
        rows.invite(Invitation(b"e" * 32, None, NOW))
        rows.use_invitation(b"c" * 32, DESK.desk_id)
    with store.unit(UNIT, writes=False) as rows:
        found = {invitation.code_hash: invitation for invitation in rows.invitations()}
    assert found[b"c" * 32] == invited._replace(used_by=DESK.desk_id) and found[b"e" * 32].desk is None
    assert store.units() == [UNIT]


def test_a_desk_is_let_in_sent_away_and_let_in_anew(store: Store) -> None:
    with store.unit(UNIT, writes=True) as rows:
        rows.let_in(DESK, NOW)
        rows.revoke(DESK.desk_id, NOW)
        assert rows.desks() == [DESK._replace(revoked_at=NOW)]
        rows.let_in(DESK._replace(token_hash=b"n" * 32), NOW)
        assert rows.desks() == [DESK._replace(token_hash=b"n" * 32)]


def test_runs_come_back_in_order_within_what_is_asked(store: Store) -> None:
    runs = [run(1, 3), run(4, 4), run(5, 9), run(10, 12)]
    journal = filled(store, *runs)
    with store.unit(UNIT, writes=False) as rows:
        (standing,) = rows.journals()
        assert (standing.sequence, standing.head, standing.seen_at) == (12, runs[-1].hash, NOW.isoformat())
        number = journal.number
        assert rows.runs_behind(number, 0, 10**6) == runs
        assert rows.runs_behind(number, 4, 10**6) == runs[2:] and rows.runs_behind(number, 6, 25) == runs[2:]
        assert rows.runs_behind(number, 0, 1) == runs[:1] and rows.runs_behind(number, 0, 29) == runs[:2]
        assert rows.runs_behind(number, 12, 10**6) == []
        assert rows.runs_under(number, 10, 10**6) == runs[:3] and rows.runs_under(number, 10, 1) == runs[2:3]
        assert rows.runs_under(number, 6, 20) == runs[1:3] and rows.runs_under(number, 1, 10**6) == []
        assert [rows.run_holding(number, n) for n in (1, 3, 4, 12)] == [runs[0], runs[0], runs[1], runs[3]]
        assert rows.run_holding(number, 13) is None


def test_what_fails_half_way_leaves_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError), store.unit(UNIT, writes=True) as rows:
        rows.append(rows.locked_journal(DESK.desk_id), run(1, 3), NOW)
        raise RuntimeError
    with store.unit(UNIT, writes=False) as rows:
        assert rows.journals() == []
    assert filled(store, run(1, 3)).sequence == 0


def test_units_never_see_each_others_rows(store: Store) -> None:
    filled(store, run(1, 3))
    filled(store, run(1, 7), unit=OTHER)
    with store.unit(UNIT, writes=True) as rows:
        rows.let_in(DESK, NOW)
        rows.invite(Invitation(b"c" * 32, 3, NOW))
        assert [j.sequence for j in rows.journals()] == [3] and len(rows.runs_behind(1, 0, 10**6)) == 1
    with store.unit(OTHER, writes=False) as rows:
        assert rows.desks() == [] and rows.invitations() == [] and [j.sequence for j in rows.journals()] == [7]


def test_two_hubs_that_write_one_journal_take_turns(opening: Opening) -> None:
    """Each reads how far the journal is and writes one further; none may read what the other is about to change."""
    stores = [opening(), opening()]
    gate = threading.Barrier(2)

    def append_ten(store: Store) -> None:
        gate.wait()
        for _ in range(10):
            with store.unit(UNIT, writes=True) as rows:
                journal = rows.locked_journal(DESK.desk_id)
                rows.append(journal, run(journal.sequence + 1, journal.sequence + 1), NOW)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(append_ten, stores))
    with stores[0].unit(UNIT, writes=False) as rows:
        assert [j.sequence for j in rows.journals()] == [20]
        assert [found.last for found in rows.runs_behind(1, 0, 10**6)] == list(range(1, 21))


def test_new_journals_of_one_unit_get_numbers_of_their_own(opening: Opening) -> None:
    stores = [opening() for _ in range(4)]
    gate = threading.Barrier(4)

    def make(number: int) -> None:
        gate.wait()
        with stores[number].unit(UNIT, writes=True) as rows:
            rows.locked_journal(bytes([number]) * 16)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(make, range(4)))
    with stores[0].unit(UNIT, writes=False) as rows:
        assert sorted(j.number for j in rows.journals()) == [1, 2, 3, 4]
        assert all(j.head == codec.FIRST for j in rows.journals())


def test_a_server_that_went_away_is_said_and_found_again(cluster: str) -> None:
    import psycopg

    with postgres.database(cluster, "gone") as address:
        store = open_store(address)
        store.found(HUB)
        with psycopg.connect(cluster, autocommit=True) as beside:
            beside.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'gone'")
        with pytest.raises(Unavailable, match="hub-store-busy"):
            store.identity()
        assert store.identity() == HUB
        store.close()


def test_a_store_restored_twice_from_one_copy_has_two_epochs(tmp_path: Path) -> None:
    stores = []
    for name in ("one", "two"):
        stores.append(open_store(f"sqlite:///{tmp_path / name}"))
        stores[-1].found(HUB)
        stores[-1].raise_epoch()
        until_next_millisecond()
    first, second = (store.identity() for store in stores)
    assert first is not None and second is not None and second.epoch > first.epoch
    for store in stores:
        store.close()


def until_next_millisecond() -> None:
    now = newest_epoch()
    while newest_epoch() == now:
        pass
