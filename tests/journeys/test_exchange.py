"""Desks and a hub as they run, over lines as they are: after any schedule all sides hold the same,
each entry once.
"""

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.refusal import CounterError, Refusal, Unavailable
from counter.hub.stores import open_store
from counter.storage import hub_rows
from counter.sync import enrolment
from counter.sync.batching import Batching
from tests.support import desks
from tests.support.command import Commands
from tests.support.hub import Hub, exchange
from tests.support.office import Office
from tests.support.unkind_line import WHOLE, Fault, UnkindLine, any_fault

T = TypeVar("T")


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """One hub process for this module; each test has a unit of its own."""
    hub = Hub(tmp_path_factory.mktemp("hub")).start()
    yield hub
    assert hub.stop() == ""


class Commune:
    """A few desks of one unit that nobody else uses, enrolled at the hub."""

    def __init__(self, folder: Path, hub: Hub, unit: str, count: int) -> None:
        self.hub, self.unit = hub, unit
        self.offices = [Office(folder / f"desk{n}", desk=n, unit=unit) for n in range(1, count + 1)]
        for office in self.offices:
            hub.enrol(office)

    def through(self, line: UnkindLine) -> None:
        """From now on every desk reaches the hub by this line."""
        for office in self.offices:
            connection = office.desk.journal.connection
            row = hub_rows.hub_of(connection)
            assert row is not None
            hub_rows.keep_hub(connection, row._replace(url=line.url))

    def work(self, dice: random.Random, acts: int = 3) -> None:
        for office in self.offices:
            office.clock.moment += timedelta(minutes=dice.randint(1, 30))
            for _ in range(dice.randint(0, acts)):
                office.receive(summary=f"việc {dice.random()}")

    def is_equal(self) -> bool:
        """Every desk and the hub hold every entry once, with the same heads; every chain proves."""
        dumps = [desks.tables(office.desk.reader.connection) for office in self.offices]
        journals = [_journals(office) for office in self.offices]
        store = open_store(self.hub.store)
        with store.unit(self.unit, writes=False) as unit:
            at_hub = {
                journal.desk_id: (journal.sequence, journal.head) for journal in unit.journals()
            }
        store.close()
        proven = all(office.verify().ok for office in self.offices)
        return proven and all(d == dumps[0] for d in dumps) and all(j == at_hub for j in journals)

    def close(self) -> None:
        for office in self.offices:
            office.close()


def _journals(office: Office) -> dict[bytes, tuple[int, bytes]]:
    rows = office.desk.reader.connection.execute(
        "SELECT desk_id, sequence, head FROM journals WHERE sequence > 0"
    )
    return {row[0]: (row[1], row[2]) for row in rows}


_units = (f"H49.{number}" for number in range(100, 1000))


@pytest.fixture
def commune(tmp_path: Path, serving: Hub) -> Iterator[Commune]:
    made = Commune(tmp_path, serving, next(_units), 2)
    yield made
    made.close()


def until_equal(commune: Commune, rounds: int = 12) -> None:
    """Desks exchange in turn, whatever the line does, until nothing is left to tell."""
    for _ in range(rounds):
        for office in commune.offices:
            try:
                exchange(office)
            except Unavailable:
                continue
        if commune.is_equal():
            return
    raise AssertionError("the sides are not equal")


def test_two_desks_know_the_same_after_both_were_connected(commune: Commune) -> None:
    one, two = commune.offices
    code = one.receive(summary="việc của bàn 1").event.code
    assert exchange(one).received == 0
    told = exchange(two)
    assert told.received > 0 and two.steps.process(code)
    exchange(two)
    assert exchange(one).received > 0
    assert commune.is_equal()
    nothing = exchange(one)
    assert (nothing.sent, nothing.received, nothing.requests, nothing.unacknowledged) == (
        0,
        0,
        1,
        0,
    )
    assert nothing.bytes_up < 500


def test_what_is_left_to_send_and_what_it_took_is_known(commune: Commune) -> None:
    one = commune.offices[0]
    one.receive()
    before = ExchangeService(one.desk).status()
    assert (
        before.unacknowledged > 0
        and before.oldest_at is not None
        and before.acknowledged_at is None
    )
    done = exchange(one)
    after = ExchangeService(one.desk).status()
    assert (
        after.unacknowledged == 0 and after.oldest_at is None and after.acknowledged_at is not None
    )
    assert (after.today.sent, after.today.bytes_up, after.month.requests) == (
        done.sent,
        done.bytes_up,
        done.requests,
    )


@pytest.mark.parametrize("resets", [False, True])
def test_a_cut_after_any_byte_loses_nothing_and_doubles_nothing(
    commune: Commune, resets: bool
) -> None:
    dice = random.Random(7)
    for way in ("cut_up", "cut_down"):
        for byte in (*range(1, 40, 3), 120, 300, 700, 1200):
            line = UnkindLine(
                commune.hub.port,
                lambda n, w=way, b=byte: Fault(resets=resets, **{w: b}) if n == 0 else WHOLE,
            )
            commune.through(line)
            commune.work(dice, acts=1)
            until_equal(commune)
            line.close()


def test_any_schedule_of_cuts_resets_and_repeats_ends_with_all_sides_equal(
    commune: Commune,
) -> None:
    dice = random.Random(11)
    line = UnkindLine(commune.hub.port, any_fault(dice))
    commune.through(line)
    for _ in range(6):
        commune.work(dice)
        until_equal(commune)
    line.close()


def test_an_answer_lost_after_the_commit_is_not_sent_twice_over(commune: Commune) -> None:
    one = commune.offices[0]
    for _ in range(30):
        one.receive()
    line = UnkindLine(commune.hub.port, lambda n: Fault(cut_down=0) if n == 0 else WHOLE)
    commune.through(line)
    done = exchange(one)
    assert done.unacknowledged == 0 and done.requests == 2
    entries, question = line.up
    assert question < 400 < entries
    line.close()


def test_a_line_that_falls_silent_is_given_up_and_work_goes_on(
    commune: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counter.sync.hub_client.SILENCE_SECONDS", 0.3)
    monkeypatch.setattr("counter.sync.hub_client.SLOWEST_LINE", 1_000_000)
    line = UnkindLine(commune.hub.port, lambda _n: Fault(silent_down=5))
    commune.through(line)
    with pytest.raises(Unavailable, match="hub-silent"):
        exchange(commune.offices[0])
    assert commune.offices[0].receive()
    line.close()


def test_a_new_desk_gets_history_newest_first_and_works_meanwhile(commune: Commune) -> None:
    one, two = commune.offices
    codes = []
    for _ in range(8):
        codes.append(one.receive().event.code)
        exchange(one)
    little = Batching()
    little.most_bytes = 1
    rounds = ExchangeService(two.desk).started(batching=little).rounds
    # the hub's own word comes first, and is short
    assert not rounds.round() and codes_of(two) == []
    assert not rounds.round() and codes_of(two) == codes[-1:]
    two.receive()
    assert two.verify().ok and not rounds.round() and two.verify().ok
    rounds.run()
    exchange(one)
    assert two.verify().ok and commune.is_equal()


def test_a_long_run_is_kept_in_short_steps_and_every_step_leaves_a_whole_file(
    commune: Commune,
) -> None:
    one, two = commune.offices
    for _ in range(110):
        one.queue.issue_ticket("A")
        one.queue.call(1)
    exchange(one)
    steps = 0

    def watched(step: Callable[[], T]) -> T:
        nonlocal steps
        steps += 1
        done = step()
        assert two.verify().ok
        return done

    ExchangeService(two.desk).started(watched).run()
    exchange(one)
    assert steps > 5 and commune.is_equal()


def codes_of(office: Office) -> list[str]:
    return [
        row[0]
        for row in office.desk.reader.connection.execute("SELECT code FROM dossiers ORDER BY code")
    ]


def test_each_obstacle_has_its_own_sentence(tmp_path: Path, serving: Hub) -> None:
    office = Office(tmp_path / "desk", desk=3, unit="H49.99")
    service = ExchangeService(office.desk)

    def refused(url: str, code: str) -> str:
        with pytest.raises(CounterError) as error:
            service.enrol(url, code)
        return error.value.code

    code = serving.invite(3, "H49.99")
    other = serving.invite(4, "H49.99")
    assert refused("ftp://x", code) == "hub-address"
    assert refused("http://example.vn", code) == "hub-address-open"
    assert refused("http://127.0.0.1:1", code) == "hub-not-running"
    assert refused("https://khong-co.invalid", code) == "hub-not-found"
    assert refused(serving.url, "abc") == "invitation-no-code"
    assert refused(serving.url, "7KQF-M2XW-9TRB-0432") == "invitation-mistyped"
    assert refused(serving.url, enrolment.new_code()) == "invitation-unknown"
    assert refused(serving.url, other) == "invitation-of-another-desk"
    with pytest.raises(Refusal, match="not-enrolled"):
        service.started()
    service.enrol(serving.url, code.lower().replace("-", " "))
    service.enrol(serving.url, code)  # the answer may have been lost: the same desk may ask again
    twin = Office(tmp_path / "twin", desk=3, unit="H49.99")
    with pytest.raises(Refusal, match="invitation-used"):
        ExchangeService(twin.desk).enrol(serving.url, code)
    with pytest.raises(Refusal, match="desk-number-taken"):
        ExchangeService(twin.desk).enrol(serving.url, serving.invite(3, "H49.99"))
    serving("revoke", "--unit-code", "H49.99", "--desk", "3")
    with pytest.raises(Refusal, match="desk-revoked"):
        exchange(office)
    assert office.receive()
    stranger = Office(tmp_path / "stranger", desk=1, unit="H50.1")
    with pytest.raises(
        Refusal, match="invitation-unknown"
    ):  # who proves nothing is told nothing of who is here
        ExchangeService(stranger.desk).enrol(serving.url, code)
    for made in (office, twin, stranger):
        made.close()


def test_the_command_line_lets_in_exchanges_and_tells(tmp_path: Path, serving: Hub) -> None:
    unit = next(_units)
    run = Commands(tmp_path / "desk")
    run(
        "init",
        "--unit-code",
        unit,
        "--unit-name",
        "A",
        "--parent-name",
        "B",
        "--place",
        "C",
        "--desk",
        "1",
        "--practice",
    )
    assert run("sync").error["code"] == "not-enrolled"
    enrolled = run("enrol", serving.url, serving.invite(1, unit))
    assert enrolled.exit == 0 and enrolled.json["desk"] == 1
    run("ticket", "issue", "--queue", "A")
    done = run("sync").json
    assert done["sent"] > 0 and done["unacknowledged"] == 0 == run("status").json["unacknowledged"]
    assert run("status").json["last_exchange_at"] is not None
    listed = [desk for desk in serving("desks") if desk["unit_code"] == unit]
    assert [(desk["desk"], desk["entries"]) for desk in listed] == [(1, done["sent"])]
    assert serving("verify")["ok"] and run("verify", "--projections").json["ok"]
    assert run("enrol").error["code"] == "enrol-how"
    assert run("sync", COUNTER_NOW="").exit == 0


def test_a_desk_let_in_by_stick_is_told_the_address_and_exchanges_over_the_network(
    commune: Commune, tmp_path: Path
) -> None:
    office = Office(tmp_path / "ferry", desk=7)
    service = ExchangeService(office.desk)
    request, granted = tmp_path / "wish", tmp_path / "granted"
    service.request_by_usb(commune.hub.invite(7), request)
    commune.hub("bundle", "import", str(request), "--reply", str(granted))
    service.enrol_by_usb(granted.read_bytes())
    with pytest.raises(Refusal, match="hub-by-usb"):
        exchange(office)
    with pytest.raises(Refusal, match="hub-address"):
        service.reach("ftp://hub")
    service.reach(commune.hub.url)
    office.receive()
    assert exchange(office).unacknowledged == 0
    assert office.verify().ok
    office.close()
