"""A hub without a network and a whole line to it: exchanges in one thread, as bytes (bad weather:
`island`).
"""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from counter.desk.exchange import ExchangeService
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Unavailable
from counter.hub.collector import Collector
from counter.hub.desks import Desks, identity_of
from counter.hub.follower import Follower
from counter.hub.stores.sqlite import SqliteStore
from counter.sync import enrolment
from counter.sync.batching import Batching
from counter.sync.desk_side import DeskSide
from counter.sync.exchange import at_once
from counter.sync.hub_client import Cost, HubTime
from counter.sync.messages import Answer, Ask, Enrolled, ask_of, enrolment_of, packed, reply_of
from tests.support.office import Office

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
MOST_REQUESTS = 400  # of one exchange; more is one that never ends


class SmallHub:
    """A collector over SQLite; it can be copied, and come back from a copy."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path, self._copies = folder / "hub.sqlite", 0
        self._open()

    def _open(self) -> None:
        self.store = SqliteStore(self.path)
        self.identity = identity_of(self.store, practice=True)
        self.desks = Desks(self.store, self.identity)
        self.collector = Collector(self.store, self.identity)

    def enrol(self, office: Office, at: datetime = NOW) -> None:
        setup, service = office.desk.setup, ExchangeService(office.desk)
        code, _ = self.desks.invite(setup.unit_code, setup.desk, at)
        request = enrolment_of(packed(service.request(enrolment.key_of(code))))
        service.enrolled(
            enrolment.key_of(code), reply_of(Enrolled, packed(self.desks.enrol(request, at)))
        )

    def answered(self, unit: str, token: str, body: bytes) -> bytes:
        return packed(self.collector.answer(self.desks.caller(unit, token), ask_of(body), NOW))

    def follow(self) -> None:
        """What runs behind a served hub, all of it at once."""
        Follower(self.store, self.identity, lambda: NOW).catch_up()

    def heads(self, unit: str) -> dict[bytes, tuple[int, bytes]]:
        with self.store.unit(unit, writes=False) as rows:
            return {
                journal.desk_id: (journal.sequence, journal.head) for journal in rows.journals()
            }

    def copy(self) -> Path:
        """A copy of its file as it is now."""
        self._copies += 1
        path = self.path.with_name(f"copy{self._copies}.sqlite")
        with (
            closing(sqlite3.connect(self.path)) as source,
            closing(sqlite3.connect(path)) as target,
        ):
            source.backup(target)
        return path

    def restore(self, copy: Path) -> None:
        """It comes back from a copy, as `hub restored` says it."""
        self.come_back(copy)
        self.is_told()

    def come_back(self, copy: Path) -> None:
        """It comes back from a copy, and nobody tells it."""
        self.store.close()
        for name in ("hub.sqlite", "hub.sqlite-wal", "hub.sqlite-shm"):
            self.path.with_name(name).unlink(missing_ok=True)
        shutil.copy(copy, self.path)
        self._open()

    def is_told(self) -> None:
        """`hub restored`."""
        self.store.raise_epoch()
        self.store.close()
        self._open()

    def close(self) -> None:
        self.store.close()


class SmallLine:
    """One desk's line to the hub for one exchange."""

    def __init__(self, hub: SmallHub, office: Office) -> None:
        self._hub = hub
        self._unit, self._token = (
            office.desk.setup.unit_code,
            ExchangeService(office.desk).hub.token,
        )
        self.requests = 0
        self.cost = Cost(0, 0, 0.0)
        # as the hub's answers say it, where a test wants them to
        self.hub_time: HubTime | None = None

    def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        self.requests += 1
        assert self.requests <= MOST_REQUESTS, "an exchange that never ends"
        sent = packed(ask)
        meanwhile()
        answer = self._hub.answered(self._unit, self._token, sent)
        self.cost = Cost(len(sent), len(answer), 0.0)
        return reply_of(Answer, answer)

    def break_off(self) -> None: ...

    def close(self) -> None: ...


class AnswerLost(SmallLine):
    """The hub takes what was brought, and its answer never arrives."""

    def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        super().exchange(ask, meanwhile)
        raise Unavailable("hub-not-reached", "hub")


def side_of(office: Office) -> DeskSide:
    """A desk's side of an exchange, to ask it what it would send."""
    desk = office.desk
    hub = ExchangeService(desk).hub
    return DeskSide(
        desk.journal, hub, desk.setup.practice, lambda: desk.now, desk.folder.free_megabytes
    )


def exchange(
    hub: SmallHub, office: Office, line: Callable[[SmallHub, Office], SmallLine] = SmallLine
) -> None:
    batching = Batching(pause=lambda _seconds: None)
    ExchangeService(office.desk).started(at_once, line(hub, office), batching).run()
