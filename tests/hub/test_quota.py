"""How much a desk may bring a day: told in words, and nothing is kept away for ever."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
from counter.hub.bundles import Bundles
from counter.hub.collector import Collector
from counter.hub.quota import MB, Load, Quota
from counter.hub.stores import open_store
from counter.hub.stores.store import Store
from tests.support import small_hub
from tests.support.command import Commands
from tests.support.hub import Hub
from tests.support.office import Office
from tests.support.small_hub import SmallHub

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
DESK = b"d" * 16


def load(at: datetime, size: int = 100) -> Load:
    return Load(DESK, size, int(at.timestamp() * 1000))


def is_taken(store: Store, brought: Load, quota: int, at: datetime = NOW) -> bool:
    bound = Quota(quota)
    with store.unit("H49.61", writes=True) as unit:
        try:
            bound.check(unit, brought, at)
        except Refusal as refusal:
            assert refusal.code == "quota-reached"
            return False
        bound.count(unit, brought, at)
    return True


# ---- on each kind of store


def test_a_desk_brings_so_much_a_day_and_the_next_day_again(store: Store) -> None:
    assert [is_taken(store, load(NOW), 250) for _ in range(5)] == [True, True, True, False, False]
    tomorrow = NOW + timedelta(hours=16)
    assert [is_taken(store, load(tomorrow), 250, tomorrow) for _ in range(4)] == [True, True, True, False]


def test_what_was_turned_down_today_is_a_backlog_tomorrow(store: Store) -> None:
    assert is_taken(store, load(NOW, 10_000), 250) and not is_taken(store, load(NOW), 250)
    tomorrow = NOW + timedelta(days=1)
    assert all(is_taken(store, load(NOW, 10_000), 250, tomorrow) for _ in range(20))


def test_a_run_longer_than_the_quota_comes_in_as_the_first_of_a_day_also_from_a_clock_years_ahead(store: Store) -> None:
    ahead = NOW + timedelta(days=3650)
    assert is_taken(store, load(ahead, 10_000), 250) and not is_taken(store, load(ahead), 250)
    assert is_taken(store, load(ahead, 10_000), 250, NOW + timedelta(days=1))


def test_behind_an_entry_of_today_an_older_stamp_is_of_today_too(store: Store) -> None:
    before = NOW - timedelta(days=9)
    assert is_taken(store, load(before, 10_000), 250) and is_taken(store, load(NOW, 200), 250)
    assert is_taken(store, load(before), 250) and not is_taken(store, load(before), 250)


def test_without_a_bound_nothing_is_counted(store: Store) -> None:
    assert all(is_taken(store, load(NOW, 10**9), 0) for _ in range(3))
    with store.unit("H49.61", writes=False) as unit:
        assert unit.brought(DESK, "2026-06-01") == 0


# ---- a desk's exchange


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[SmallHub]:
    with closing(SmallHub(tmp_path / "hub")) as made:
        identity = made.store.identity()
        assert identity is not None
        made.collector = Collector(made.store, identity, Quota(1))
        yield made


@pytest.fixture
def desks(tmp_path: Path, hub: SmallHub) -> Iterator[tuple[Office, Office]]:
    with closing(Office(tmp_path / "1", desk=1)) as one, closing(Office(tmp_path / "2", desk=2)) as two:
        for office in (one, two):
            hub.let_in(office)
        yield one, two


def test_a_desk_over_its_quota_still_hears_of_the_others(hub: SmallHub, desks: tuple[Office, Office]) -> None:
    one, two = desks
    small_hub.exchange(hub, one)
    code = two.receive().event.code
    small_hub.exchange(hub, two)
    one.receive()
    with pytest.raises(Refusal, match="quota-reached") as refusal:
        small_hub.exchange(hub, one)
    assert refusal.value.values == {"megabytes": 0}
    found = one.desk.reader.connection.execute("SELECT count(*) FROM dossiers WHERE code = ?", (code,)).fetchone()
    assert found == (1,) and one.desk.reader.own_row().acknowledged < one.desk.reader.own_row().sequence


def test_usb_is_not_counted(hub: SmallHub, desks: tuple[Office, Office], tmp_path: Path) -> None:
    one, _ = desks
    small_hub.exchange(hub, one)
    for number in range(3):
        one.receive()
        ExchangeService(one.desk).export(tmp_path / f"up{number}")
        identity = hub.store.identity()
        assert identity is not None
        taken = Bundles(hub.store, identity).take(tmp_path / f"up{number}", tmp_path / f"down{number}", NOW)
        assert taken.done.sent > 0 and taken.done.unacknowledged == 0
        ExchangeService(one.desk).take(tmp_path / f"down{number}")


def test_the_quota_is_a_setting_of_the_hub_and_told_in_words(tmp_path: Path) -> None:
    hub, run = Hub(tmp_path / "hub").start("--quota", "1"), Commands(tmp_path / "desk")
    run.init()
    assert run("enrol", hub.url, hub.invite(1)).exit == 0
    assert run("sync").exit == 0
    with closing(open_store(hub.store)) as store, store.unit("H49.61", writes=True) as unit:
        (desk,) = unit.desks()
        unit.count_brought(desk.desk_id, "2026-06-01", MB)
    run("ticket", "issue", "--queue", "A")
    told = run("sync", text=True)
    assert told.exit == 1 and "1 MB" in told.err and "USB" in told.err
    assert run("status").json["unacknowledged"] > 0
    assert hub.stop() == ""
    hub._run.now = run.now = "2026-06-02T08:30:00+07:00"
    hub.start("--quota", "1")
    assert run("sync").json["unacknowledged"] == 0
    hub.stop()
    refused = Commands(tmp_path)("hub", "serve", "--store", hub.store, "--quota", "-1", "--practice")
    assert refused.exit == 2 and refused.error["code"] == "quota-number"
