"""How much a desk may bring a day: told in words, and nothing is kept away for ever."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.clock import EARLIEST_YEAR, VIETNAM
from counter.domain.refusal import Refusal
from counter.domain.stamp import COUNTER_BITS
from counter.hub.bundles import Bundles
from counter.hub.collector import Collector
from counter.hub.quota import MB, Load, Quota
from counter.hub.stores import open_store
from counter.hub.stores.store import Store
from counter.storage.journal import acceptance
from tests.support import small_hub
from tests.support.command import Commands
from tests.support.hub import Hub
from tests.support.office import Office
from tests.support.small_hub import SmallHub

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
DESK = b"d" * 16


def stamp(at: datetime) -> int:
    return int(at.timestamp() * 1000) << COUNTER_BITS


def load(at: datetime, size: int = 100) -> Load:
    return Load(DESK, [stamp(at)], [size], 10)


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
    assert [is_taken(store, load(tomorrow), 250, tomorrow) for _ in range(4)] == [
        True,
        True,
        True,
        False,
    ]


def test_a_run_longer_than_the_quota_comes_in_as_the_first_of_a_day_also_from_a_clock_years_ahead(
    store: Store,
) -> None:
    ahead = NOW + timedelta(days=3650)
    assert is_taken(store, load(ahead, 10_000), 250) and not is_taken(store, load(ahead), 250)
    assert is_taken(store, load(ahead, 10_000), 250, NOW + timedelta(days=1))


def test_each_day_of_a_backlog_has_its_own_allowance_and_each_counts_once_it_is_over(
    store: Store,
) -> None:
    for days in (500, 300, 100, 1):
        past = NOW - timedelta(days=days)
        assert [is_taken(store, load(past), 250) for _ in range(5)] == [
            True,
            True,
            True,
            False,
            False,
        ]
    assert [is_taken(store, load(NOW), 250) for _ in range(4)] == [True, True, True, False]


@pytest.mark.parametrize("days", [0, 1, 30])
def test_what_the_allowance_of_a_day_did_not_hold_is_taken_in_tomorrow(
    store: Store, days: int
) -> None:
    day, tomorrow = NOW - timedelta(days=days), NOW + timedelta(days=1)
    assert is_taken(store, load(day, 300), 250) and not is_taken(store, load(day), 250)
    assert is_taken(store, load(day, 300), 250, tomorrow) and not is_taken(
        store, load(day), 250, tomorrow
    )


def test_a_run_over_several_days_takes_from_each(store: Store) -> None:
    days = [NOW - timedelta(days=days) for days in (3, 2, 1, 0)]
    years = Load(DESK, [stamp(day) for day in days], [200] * len(days), 10)
    assert is_taken(store, years, 250)
    assert is_taken(store, load(NOW), 250) and not is_taken(store, load(NOW), 250)


def test_days_before_there_was_such_a_program_are_one(store: Store) -> None:
    """A dead clock names them; who makes them up has not got an allowance for each."""
    made_up = [
        datetime(year, 5, 5, tzinfo=VIETNAM) for year in (1970, 1999, 2019, EARLIEST_YEAR - 1)
    ]
    assert [is_taken(store, load(day), 250) for day in made_up] == [True, True, True, False]
    assert is_taken(store, load(datetime(EARLIEST_YEAR, 1, 1, tzinfo=VIETNAM)), 250)


def test_stamps_ahead_are_of_today(store: Store) -> None:
    ahead = [NOW + timedelta(days=days) for days in (0, 1, 400, 40_000)]
    assert [is_taken(store, load(day), 250) for day in ahead] == [True, True, True, False]


def test_what_counts_is_the_longer_of_what_the_hub_and_what_the_desks_keep(store: Store) -> None:
    packed = Load(DESK, [stamp(NOW)], [1], 250)
    assert is_taken(store, packed, 250) and not is_taken(store, load(NOW), 250)


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
    with (
        closing(Office(tmp_path / "1", desk=1)) as one,
        closing(Office(tmp_path / "2", desk=2)) as two,
    ):
        for office in (one, two):
            hub.enrol(office)
        yield one, two


def test_a_desk_over_its_quota_still_hears_of_the_others(
    hub: SmallHub, desks: tuple[Office, Office]
) -> None:
    one, two = desks
    small_hub.exchange(hub, one)
    code = two.receive().event.code
    small_hub.exchange(hub, two)
    one.receive()
    with pytest.raises(Refusal, match="quota-reached") as refusal:
        small_hub.exchange(hub, one)
    assert refusal.value.values == {"megabytes": 0}
    found = one.desk.reader.connection.execute(
        "SELECT count(*) FROM dossiers WHERE code = ?", (code,)
    ).fetchone()
    assert (
        found == (1,)
        and one.desk.reader.own_row().acknowledged < one.desk.reader.own_row().sequence
    )


def test_usb_is_not_counted(hub: SmallHub, desks: tuple[Office, Office], tmp_path: Path) -> None:
    one, _ = desks
    small_hub.exchange(hub, one)
    for number in range(3):
        one.receive()
        ExchangeService(one.desk).export(tmp_path / f"up{number}")
        identity = hub.store.identity()
        assert identity is not None
        taken = Bundles(hub.store, identity).take(
            tmp_path / f"up{number}", tmp_path / f"down{number}", NOW
        )
        assert taken.done.sent > 0 and taken.done.unacknowledged == 0
        ExchangeService(one.desk).take(tmp_path / f"down{number}")


def test_a_desk_that_was_away_for_weeks_brings_all_of_it_at_once(
    hub: SmallHub, desks: tuple[Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Days of more than half the quota each, so that two would be too much for one day."""
    one, _ = desks
    identity = hub.store.identity()
    assert identity is not None
    for _ in range(20):
        for _ in range(4):
            one.receive()
        one.clock.move(days=1)
    day = sum(entry.weight for entry in acceptance.carried(one.desk.reader.connection, 1, 0)) // 20
    hub.collector = Collector(hub.store, identity, Quota(day * 3 // 2))
    monkeypatch.setattr(small_hub, "NOW", one.clock.wall())
    small_hub.exchange(hub, one)
    own = one.desk.reader.own_row()
    assert own.acknowledged == own.sequence


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
    run.now = "2026-06-02T08:30:00+07:00"
    hub.set_clock(run.now)
    hub.start("--quota", "1")
    assert run("sync").json["unacknowledged"] == 0
    hub.stop()
    refused = Commands(tmp_path)(
        "hub", "serve", "--store", hub.store, "--quota", "-1", "--practice"
    )
    assert refused.exit == 2 and refused.error["code"] == "quota-number"
