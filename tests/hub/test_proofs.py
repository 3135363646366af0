"""Real processes under bad luck: killed at any moment, no room on the disk, clocks years off, two
hubs on one store.
"""

import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.refusal import Unavailable
from counter.sync.batching import Batching
from tests.support import postgres
from tests.support.command import ROOT, Commands
from tests.support.desks import tables
from tests.support.hub import Hub, exchange
from tests.support.office import Office

PROVES = bool(os.environ.get("COUNTER_PROVE"))
KILLS = 500 if PROVES else 5
UNIT = "H49.61"
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


class Desk:
    """A desk of the command line that was enrolled."""

    def __init__(self, folder: Path, hub: Hub, number: int, url: str = "") -> None:
        self.run = Commands(folder / f"desk{number}")
        made = self.run("init", "--unit-code", UNIT, "--unit-name", "A", "--parent-name", "B", "--place", "C",
                        "--desk", str(number), "--practice")  # fmt: skip
        assert made.exit == 0
        assert self.run("enrol", url or hub.url, hub.invite(number)).exit == 0

    def work(self, tickets: int = 2) -> None:
        for _ in range(tickets):
            issued = self.run("ticket", "issue", "--queue", "A")
            assert issued.exit == 0, issued.err

    def sync(self) -> str:
        """The code of what stopped it, if anything did."""
        done = self.run("sync")
        return "" if done.exit == 0 else str(done.error["code"])

    def start_sync(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "ui.app", "sync", "--json"], cwd=ROOT, env=self.run.environment(),
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip

    @property
    def journals(self) -> dict[str, object]:
        return {journal["desk_id"]: journal for journal in self.run("status").json["journals"]}


def settled(hub: Hub, desks: list[Desk]) -> int:
    """All exchange until they are equal with the hub; how many entries there are. Everything is
    proven.
    """
    for _ in range(2):
        for desk in desks:
            assert (told := desk.sync()) == "", told
    verified = hub("verify")
    assert verified["ok"], verified
    for desk in desks:
        assert desk.journals == desks[0].journals
        own = desk.run("verify", "--projections").json
        assert own["ok"] and own["entries"] == verified["entries"], (own, verified)
        assert desk.run("status").json["unacknowledged"] == 0
    return int(verified["entries"])


def killed(process: subprocess.Popen[bytes], after: float) -> bytes:
    """Killed at a moment of its life, if it still lives then; what it said."""
    killer = threading.Timer(after, process.kill)
    killer.start()
    _, said = process.communicate(timeout=120)
    killer.cancel()
    return said


@pytest.mark.proof
def test_kill_9_of_a_desk_that_exchanges_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    hub, dice = Hub(tmp_path / "hub").start(), random.Random(time.time_ns() if PROVES else 9)
    desks = [Desk(tmp_path, hub, number) for number in (1, 2)]
    lived, longest = 0, 1.0
    for number in range(KILLS):
        desk = dice.choice(desks)
        desk.work(dice.randint(1, 3))
        began, process = time.monotonic(), desk.start_sync()
        said = killed(process, dice.uniform(0.3 * longest, 1.1 * longest))
        if process.returncode == 0:
            lived, longest = lived + 1, max(time.monotonic() - began, 0.1)
        else:
            assert process.returncode < 0, said
        if number % 50 == 4:
            settled(hub, desks)
    entries = settled(hub, desks)
    assert "Traceback" not in hub.stop()
    print(f"\n{KILLS} kills of a desk, {lived} too late, {entries} entries, none lost, none twice")


@pytest.mark.proof
def test_kill_9_of_a_hub_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    hub, dice = Hub(tmp_path / "hub").start(), random.Random(time.time_ns() if PROVES else 9)
    offices = [Office(tmp_path / f"desk{number}", desk=number) for number in (1, 2)]
    for office in offices:
        hub.enrol(office)
    told = Counter[str]()
    for number in range(KILLS):
        told += until_killed(hub, offices, dice)
        hub.start()
        if number % 50 == 4:
            settled_offices(hub, offices)
    entries = settled_offices(hub, offices)
    assert "Traceback" not in hub.stop()
    for office in offices:
        office.close()
    print(
        f"\n{KILLS} kills of a hub, exchanges {dict(told)}, {entries} entries, none lost, none twice"
    )


def until_killed(hub: Hub, offices: list[Office], dice: random.Random) -> Counter[str]:
    """Desks work and exchange without a pause until the hub is killed, at some moment."""
    told = Counter[str]()
    killer = threading.Timer(dice.uniform(0, 0.5), hub.process.kill)  # type: ignore[union-attr]
    killer.start()
    while not told["hub-not-running"]:
        office = dice.choice(offices)
        office.clock.move(minutes=1)
        for _ in range(dice.randint(1, 4)):
            office.queue.issue_ticket("A")
        acknowledged = office.desk.reader.own_row().acknowledged
        try:
            ExchangeService(office.desk).started(
                batching=Batching(pause=lambda _seconds: None)
            ).run()
            told["done"] += 1
        except Unavailable as error:
            told[error.code] += 1
        assert office.desk.reader.own_row().acknowledged >= acknowledged
    killer.join()
    hub.kill()
    return told


def settled_offices(hub: Hub, offices: list[Office]) -> int:
    """All exchange and hold the same as the hub, each entry once; how many entries there are."""
    for office in (*offices, *offices):
        assert exchange(office).unacknowledged == 0
    verified = hub("verify")
    assert verified["ok"], verified
    for office in offices:
        assert office.verify().ok and office.verify().entries == verified["entries"]
        assert tables(office.desk.reader.connection) == tables(offices[0].desk.reader.connection)
    return int(verified["entries"])


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of its own, as small as said, where the tests may mount one."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or subprocess.run(words, capture_output=True).returncode
    ):
        pytest.skip("may not mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_hub_whose_disk_is_full_says_so_the_desk_works_on_and_all_goes_on_with_room(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk", 1024) as disk:
        hub = Hub(tmp_path / "hub", f"sqlite:///{disk / 'hub.db'}").start()
        desk = Desk(tmp_path, hub, 1)
        desk.work()
        assert desk.sync() == ""
        filler = disk / "filler"
        with open(filler, "wb", buffering=0) as file:
            while _wrote(file.fileno()):
                pass
        told = set[str]()
        for _ in range(6):  # what is left of the hub's own files may still take a little
            desk.work(8)
            told.add(desk.sync())
        assert told <= {"", "hub-disk-full"} and desk.sync() == "hub-disk-full"
        desk.work()
        assert desk.run("verify").exit == 0 and desk.run("status").json["unacknowledged"] > 0
        filler.unlink()
        settled(hub, [desk])
        assert "Traceback" not in hub.stop()


def _wrote(file: int) -> int:
    try:
        return os.write(file, bytes(1024))
    except OSError:
        return 0


@pytest.mark.parametrize("now", ["2016-06-01T08:30:00+07:00", "2036-06-01T08:30:00+07:00"])
def test_a_desk_whose_clock_is_ten_years_off_exchanges_all_the_same(
    tmp_path: Path, now: str
) -> None:
    hub = Hub(tmp_path / "hub").start()
    desks = [Desk(tmp_path, hub, number) for number in (1, 2)]
    desks[0].work()
    desks[1].work()
    settled(hub, desks)
    desks[1].run.now = now
    assert desks[1].sync() == ""
    desks[1].run("ticket", "issue", "--queue", "A")  # done or refused, as the clock's rules say
    desks[0].work()
    settled(hub, desks)
    desks[0].work()
    settled(hub, desks)
    assert hub.stop() == ""


@pytest.mark.proof
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_hubs_on_one_store_serve_as_one(
    tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    with ExitStack() as stack:
        store = ""
        if kind == "postgresql":
            store = stack.enter_context(
                postgres.database(request.getfixturevalue("cluster"), "two_hubs")
            )
        one = Hub(tmp_path / "hub", store).start()
        two = Hub(tmp_path / "hub", store or one.store).start()
        desks = [
            Desk(tmp_path, one, number, hub.url)
            for number, hub in enumerate((one, two, one), start=1)
        ]
        for _ in range(20 if PROVES else 1):
            for desk in desks:
                desk.work(1)
            with ThreadPoolExecutor(len(desks)) as pool:  # all at once, and the same desk at both
                processes = [desk.start_sync() for desk in desks]
                said = list(
                    pool.map(lambda process: process.communicate(timeout=120)[1], processes)
                )
            assert [process.returncode for process in processes] == [0] * len(desks), said
        assert settled(one, desks) == settled(two, desks)
        assert one.stop() == two.stop() == ""
