"""A hub without a network, and lines to it that lose, repeat and delay: whole exchanges in one thread, as bytes."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from counter.desk.exchange import ExchangeService
from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal, Unavailable
from counter.hub.collector import Collector
from counter.hub.desks import Desks, identity_of
from counter.hub.stores.sqlite import SqliteStore
from counter.sync import enrolment
from counter.sync.exchange import OnDesk, at_once
from counter.sync.hub_client import Cost
from counter.sync.messages import Answer, Ask, Enrolled, ask_of, enrolment_of, packed, reply_of
from counter.sync.pace import Pace
from tests.support.office import Office

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
MOST_REQUESTS = 400  # of one exchange; more is one that never ends

Sent = tuple[str, str, bytes]  # unit, token, body


class SmallHub:
    """A collector over SQLite; it can be copied, and come back from a copy."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path, self._copies = folder / "hub.sqlite", 0
        self._open()

    def _open(self) -> None:
        self.store = SqliteStore(self._path)
        identity = identity_of(self.store, practice=True)
        self.desks, self.collector = Desks(self.store, identity), Collector(self.store, identity)

    def let_in(self, office: Office) -> None:
        founded, service = office.desk.founded, ExchangeService(office.desk)
        code, _ = self.desks.invite(founded.unit_code, founded.desk, NOW)
        wish = enrolment_of(packed(service.wish(enrolment.key_of(code))))
        service.enrolled(enrolment.key_of(code), reply_of(Enrolled, packed(self.desks.enrol(wish, NOW))))

    def answered(self, sent: Sent) -> bytes:
        unit, token, body = sent
        return packed(self.collector.answer(self.desks.caller(unit, token), ask_of(body), NOW))

    def heads(self, unit: str) -> dict[bytes, tuple[int, bytes]]:
        with self.store.unit(unit, writes=False) as rows:
            return {journal.desk_id: (journal.sequence, journal.head) for journal in rows.journals()}

    def copy(self) -> Path:
        """A copy of its file as it is now."""
        self._copies += 1
        path = self._path.with_name(f"copy{self._copies}.sqlite")
        with closing(sqlite3.connect(self._path)) as source, closing(sqlite3.connect(path)) as target:
            source.backup(target)
        return path

    def restore(self, copy: Path) -> None:
        """It comes back from a copy, as `hub restored` says it."""
        self.store.close()
        for name in ("hub.sqlite", "hub.sqlite-wal", "hub.sqlite-shm"):
            self._path.with_name(name).unlink(missing_ok=True)
        shutil.copy(copy, self._path)
        with closing(SqliteStore(self._path)) as store:
            store.raise_epoch()
        self._open()

    def close(self) -> None:
        self.store.close()


class SmallLine:
    """One desk's line to the hub for one exchange; a line without dice is whole."""

    def __init__(
        self, hub: SmallHub, office: Office, dice: random.Random | None = None, late: list[Sent] | None = None
    ):
        self._hub, self._dice, self._late = hub, dice, [] if late is None else late
        self._unit, self._token = office.desk.founded.unit_code, ExchangeService(office.desk).hub.token
        self._left = dice.choice((1, 2, 3, 8, MOST_REQUESTS)) if dice else MOST_REQUESTS
        self.requests = 0
        self.cost = Cost(0, 0, 0.0)

    def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        self.requests += 1
        assert self.requests <= MOST_REQUESTS, "an exchange that never ends"
        if self.requests > self._left:
            raise Unavailable("line-down", "hub")
        sent = (self._unit, self._token, packed(ask))
        meanwhile()
        answer = self._carried(sent)
        self.cost = Cost(len(sent[2]), len(answer), 0.0)
        return reply_of(Answer, answer)

    def _carried(self, sent: Sent) -> bytes:
        fate = self._dice.randrange(10) if self._dice else 9
        if fate == 0:
            raise Unavailable("line-cut", "hub", reason="request")
        if fate == 1:
            self._late.append(sent)
            raise Unavailable("line-cut", "hub", reason="late")
        answer = self._hub.answered(sent)
        if fate == 2:
            raise Unavailable("line-cut", "hub", reason="answer")
        return self._hub.answered(sent) if fate == 3 else answer

    def break_off(self) -> None: ...

    def close(self) -> None: ...


class SmallPace(Pace):
    """Never waits; begins with requests and answers of any size."""

    def __init__(self, dice: random.Random | None = None) -> None:
        super().__init__(lambda _seconds: None)
        if dice is not None:
            self._size = dice.choice((1, 3, 250))
            self.most_bytes = dice.choice((1, 500, 32 * 1024))


def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        self.requests += 1
        assert self.requests <= MOST_REQUESTS, "an exchange that never ends"
        if self.requests > self._left:
            raise Unavailable("line-down", "hub")
        sent = (self._unit, self._token, packed(ask))
        meanwhile()
        answer = self._carried(sent)
        self.cost = Cost(len(sent[2]), len(answer), 0.0)
        return reply_of(Answer, answer)

    def _carried(self, sent: Sent) -> bytes:
        fate = self._dice.randrange(10) if self._dice else 9
        if fate == 0:
            raise Unavailable("line-cut", "hub", reason="request")
        if fate == 1:
            self._late.append(sent)
            raise Unavailable("line-cut", "hub", reason="late")
        answer = self._hub.answered(sent)
        if fate == 2:
            raise Unavailable("line-cut", "hub", reason="answer")
        return self._hub.answered(sent) if fate == 3 else answer

    def break_off(self) -> None: ...

    def close(self) -> None: ...


class SmallPace(Pace):
    """Never waits; begins with requests and answers of any size."""

    def __init__(self, dice: random.Random | None = None) -> None:
        super().__init__(lambda _seconds: None)
        if dice is not None:
            self._size = dice.choice((1, 3, 250))
            self.most_bytes = dice.choice((1, 500, 32 * 1024))


class LeastPace(SmallPace):
    """One run an answer, however well the line does."""

    def __init__(self) -> None:
        super().__init__()
        self.most_bytes = 1

    def worked(self, seconds: float, entries: int) -> None:
        super().worked(seconds, entries)
        self.most_bytes = 1


def exchange(
    hub: SmallHub,
    office: Office,
    dice: random.Random | None = None,
    late: list[Sent] | None = None,
    on_desk: OnDesk = at_once,
) -> None:
    line = SmallLine(hub, office, dice, late)
    ExchangeService(office.desk).started(on_desk, line, SmallPace(dice)).run()
