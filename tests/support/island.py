"""Desks of one unit and a hub in one process, a line between them that fails as told, and accidents
on both sides.
"""

import atexit
import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

from counter.desk.continuation import continue_as
from counter.desk.exchange import ExchangeService
from counter.domain.clock import VIETNAM
from counter.domain.refusal import CounterError, Refusal, Unavailable
from counter.hub import proving
from counter.hub.collector import Collector
from counter.hub.desks import Caller
from counter.hub.stores.sqlite import SqliteStore
from counter.hub.stores.store import HubDesk, HubIdentity, HubJournal
from counter.storage import database, hub_rows, signing
from counter.storage.hub_rows import HubRow
from counter.sync.batching import Batching
from counter.sync.exchange import at_once
from counter.sync.hub_client import Cost, HubTime
from counter.sync.messages import Answer, Ask, Refused, ask_of, packed, read_refusal, reply_of
from tests.support import desks
from tests.support.office import Office

UNIT = "H49.61"
NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
MOST_DESKS = 6
SPARE = 9  # a desk number that nobody has
# what a desk is told whose journal is not the one the hub knows
LEFT_OUT = (
    "desk-behind",
    "journal-fork",
)

T = TypeVar("T")


@cache
def _founded() -> Path:
    """As many new desks as a test may want, made once."""
    folder = Path(mkdtemp(prefix="island"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for number in range(1, MOST_DESKS + 1):
        Office(folder / f"desk{number}", desk=number, unit=UNIT).close()
    return folder


@dataclass
class Weather:
    """How likely each misfortune of a request is."""

    lost_request: float = 0.0
    lost_answer: float = 0.0
    twice: float = 0.0
    killed: float = 0.0  # the desk's program, between two steps of what it keeps
    dice: random.Random = field(default_factory=random.Random)

    def strikes(self, likely: float) -> bool:
        return self.dice.random() < likely


class Killed(Exception):
    """The desk's program is gone; nobody tells anybody."""


class Dying:
    """Carries so many steps to the desk's file and then no more."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def __call__(self, step: Callable[[], T]) -> T:
        self._left -= 1
        if self._left < 0:
            raise Killed
        return step()


class Line:
    """Carries messages as bytes between one desk and the hub, in one process."""

    def __init__(self, island: "Island", caller: Caller, weather: Weather) -> None:
        self._island, self._caller, self._weather = island, caller, weather
        self.cost = Cost(0, 0, 0.0)
        self.hub_time: HubTime | None = None

    def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        data = packed(ask)
        if self._weather.strikes(self._weather.lost_request):
            raise Unavailable("line-cut", "hub")
        self._island.seen.append((self._caller, data))
        meanwhile()
        said = self._island.answered(self._caller, data)
        if self._weather.strikes(self._weather.twice):
            said = self._island.answered(self._caller, data)
        if self._weather.strikes(self._weather.lost_answer):
            raise Unavailable("line-cut", "hub")
        self.cost = Cost(len(data), len(said), 0.0)
        if said[:1] == packed(Refused("", {}))[:1]:
            refused = read_refusal(said)
            raise Refusal(refused.code, "hub", **refused.values)
        return reply_of(Answer, said)

    def break_off(self) -> None: ...

    def close(self) -> None: ...


class Island:
    """Up to six desks and their hub."""

    def __init__(self, folder: Path, count: int) -> None:
        self._folder, self._names = folder, iter(range(1_000_000))
        self.codes: list[str] = []
        self.seen: list[tuple[Caller, bytes]] = []  # requests the hub got
        self._open_hub(HubIdentity(b"h" * 16, 1, True, signing.new_key()))
        self.offices = [
            self._moved_in(_founded() / f"desk{number}") for number in range(1, count + 1)
        ]
        for office in self.offices:
            self._let_in(office)

    # ---- the hub

    @property
    def _hub_file(self) -> Path:
        return self._folder / "hub.db"

    def _open_hub(self, new: HubIdentity | None = None) -> None:
        self.store = SqliteStore(self._hub_file)
        if new is not None:
            self.store.found(new)
        found = self.store.identity()
        assert found is not None
        self.identity, self.hub = found, Collector(self.store, found)

    def answered(self, caller: Caller, data: bytes) -> bytes:
        try:
            return packed(self.hub.answer(caller, ask_of(data), NOW))
        except CounterError as error:
            return packed(
                Refused(
                    error.code,
                    {name: str(v) if isinstance(v, str) else v for name, v in error.values.items()},
                )
            )

    def hub_copy(self) -> Path:
        """A copy of the hub's file as it is now."""
        copy = self._folder / f"copy{next(self._names)}.db"
        with (
            contextlib.closing(sqlite3.connect(self._hub_file)) as live,
            contextlib.closing(sqlite3.connect(copy)) as kept,
        ):
            live.backup(kept)
        return copy

    def restore_hub(self, copy: Path, *, tells: bool = True) -> None:
        """The hub goes on from a copy, as `hub restored` has it, or without telling anybody."""
        self.store.close()
        for rest in self._folder.glob("hub.db*"):
            rest.unlink()
        shutil.copy(copy, self._hub_file)
        self._open_hub()
        if tells:
            self.store.raise_epoch()
            self.store.close()
            self._open_hub()

    def journals(self) -> dict[bytes, HubJournal]:
        with self.store.unit(UNIT, writes=False) as unit:
            return {journal.desk_id: journal for journal in unit.journals()}

    def held_of(self, office: Office) -> tuple[int, bytes]:
        """How far the hub holds a desk's journal, and its head."""
        held = self.journals().get(office.desk.journal.desk_id)
        return (held.sequence, held.head) if held else (0, bytes(32))

    # ---- the desks

    def _moved_in(self, found: Path) -> Office:
        folder = self._folder / f"desk{next(self._names)}"
        shutil.copytree(found, folder)
        return Office(folder, opens=True)

    def _let_in(self, office: Office) -> None:
        with self.store.unit(UNIT, writes=True) as unit:
            unit.enrol(self.caller(office).desk, NOW)
        hub = self.identity
        row = HubRow("", hub.hub_id, signing.public_key(hub.signing_key), hub.epoch, "", "")
        with database.transaction(office.desk.journal.connection):
            hub_rows.keep_hub(office.desk.journal.connection, row)

    def caller(self, office: Office) -> Caller:
        setup, desk_id = office.desk.setup, office.desk.journal.desk_id
        return Caller(
            unit=UNIT, desk=HubDesk(desk_id, setup.desk, setup.public_key, desk_id * 2, None)
        )

    def copy_of(self, office: Office) -> Path:
        """A copy of a desk's folder, made while it is closed."""
        copy = self._folder / f"copy{next(self._names)}"
        office.desk.close()
        shutil.copytree(office.folder.path, copy)
        office.reopen_closed()
        return copy

    def clone(self, office: Office) -> Office:
        """A second desk that believes to be the same; nobody has told the others."""
        made = self._moved_in(self.copy_of(office))
        made.clock.moment = office.clock.moment
        return made

    def restore_desk(self, office: Office, copy: Path) -> None:
        """The desk goes on from a copy of its folder."""
        office.desk.close()
        shutil.rmtree(office.folder.path)
        shutil.copytree(copy, office.folder.path)
        office.reopen_closed()

    def continue_as_another(self, office: Office) -> None:
        """A desk that is left out becomes a new one and is enrolled."""
        office.desk.close()
        continue_as(office.folder, SPARE, after=None, clock=office.clock, passphrase=None, clerk="")
        office.reopen_closed()
        self._let_in(office)

    def act(self, office: Office, dice: random.Random) -> None:
        office.clock.move(minutes=dice.randint(0, 30))
        if dice.random() < 0.3:
            office.queue.issue_ticket("A")
        elif dice.random() < 0.5 or not self.codes:
            self.codes.append(office.receive(summary=f"việc {dice.random()}").event.code)
        else:
            code = dice.choice(self.codes)
            acts: list[Callable[[], object]] = [
                lambda: office.steps.process(code),
                lambda: office.steps.complete(code),
                lambda: office.steps.correct(code, "summary", f"sửa {dice.random()}", "gõ nhầm"),
                lambda: office.steps.void(code, "nhập nhầm"),
            ]
            with contextlib.suppress(Refusal):  # not known here, or no longer allowed
                dice.choice(acts)()

    def exchange(self, office: Office, weather: Weather | None = None) -> str:
        """One exchange; the code of what stopped it, if anything did."""
        weather = weather or Weather()
        batching = Batching(pause=lambda _seconds: None)
        batching.most_bytes = weather.dice.choice([1, 700, 32 * 1024])
        # By itself it never carries so few entries, and the odd ends of runs would not be met.
        batching._size = weather.dice.choice([1, 3, 250])
        line = Line(self, self.caller(office), weather)
        on_desk = Dying(weather.dice.randint(1, 12)) if weather.strikes(weather.killed) else at_once
        try:
            ExchangeService(office.desk).started(on_desk, line, batching).run()
        except Killed:
            office.reopen()
            return "killed"
        except CounterError as error:
            return error.code
        return ""

    def is_equal(self, offices: list[Office]) -> bool:
        """These desks and the hub hold the same of every desk, each entry once, and everything
        proves.
        """
        held = {
            journal.desk_id: (journal.sequence, journal.head)
            for journal in self.journals().values()
        }
        dumps = [desks.tables(office.desk.reader.connection) for office in offices]
        return all(dump == dumps[0] for dump in dumps) and all(
            _journals(office) == held for office in offices
        )

    def settle(self, offices: list[Office], known_problems: tuple[str, ...] = ()) -> None:
        """On a good day all of them exchange until nothing is left, and nobody is told of any
        obstacle.
        """
        for _ in range(4):
            for office in offices:
                assert (told := self.exchange(office)) == "", told
            if self.is_equal(offices):
                break
        assert self.is_equal(offices), "the sides are not equal"
        for office in offices:
            assert {problem.code for problem in office.verify().problems} <= set(
                known_problems
            ) and _each_once(office)
        assert proving.verify_store(self.store, self.identity).problems == []

    def close(self) -> None:
        for office in self.offices:
            office.close()
        self.store.close()


def _journals(office: Office) -> dict[bytes, tuple[int, bytes]]:
    rows = office.desk.reader.connection.execute(
        "SELECT desk_id, sequence, head, low FROM journals WHERE sequence > 0"
    )
    return {row[0]: (row[1], row[2]) for row in rows if row[3] == 1}


def _each_once(office: Office) -> bool:
    """As many entries as the journals have numbers, and no envelope twice."""
    connection = office.desk.reader.connection
    count, different = connection.execute(
        "SELECT count(*), count(DISTINCT envelope) FROM entries"
    ).fetchone()
    (numbers,) = connection.execute("SELECT sum(sequence) FROM journals").fetchone()
    return bool(count == different == numbers)
