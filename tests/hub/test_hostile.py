"""Whatever a stranger sends, the hub says no in order: no fault of its own, nothing changed, no
long work.
"""

import os
import random
import resource
import socket
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal
from counter.hub.limits import MEDIA_TYPE
from counter.storage import signing
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.sync import ask_signature, sealed_file, wire
from counter.sync.messages import (
    Enrolment,
    SignedRun,
    ask_of,
    packed,
    read_refusal,
)
from tests.support import strangers
from tests.support.door import Door
from tests.support.hub import Hub
from tests.support.store_dump import dump
from tests.support.strangers import Sent

NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)
PROVES = bool(os.environ.get("COUNTER_PROVE"))


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    with closing(Door(tmp_path)) as made:
        for office in made.offices:
            office.receive()
        status, _ = made(Sent(packed(made.ask(made.entries())), made.headers()))
        assert status == 200
        yield made


class Hostile:
    """Draws requests of every hostile kind around what the door's first desk really sends."""

    def __init__(self, door: Door, dice: random.Random) -> None:
        self.door, self._dice = door, dice
        self._held = packed(door.ask(door.entries()))
        self._bombs = [
            *(strangers.swollen(2, says_so=says_so) for says_so in (True, False)),
            *(strangers.lying(size) for size in (0, 1, wire.MOST_BYTES, 1 << 31)),
        ]
        self._wish = packed(door.request(door.offices[0], door.invite(door.offices[0])))
        self.kinds: tuple[Callable[[], Sent], ...] = (
            self.noise, self.altered_ask, self.altered_ask, self.altered_run, self.altered_run, self.nested, self.bomb,
            self.forged, self.headed, self.elsewhere, self.wished, self.signed_otherwise,
        )  # fmt: skip
        self.refresh()

    def refresh(self) -> None:
        """A run that the hub does not hold yet."""
        self.door.offices[0].receive()
        self.entries = self.door.entries()
        self.ask = self.door.ask(self.entries, len(self.entries) - 1)

    def __call__(self) -> Sent:
        return self._dice.choice(self.kinds)()

    def _of(self, body: bytes) -> Sent:
        return Sent(body, self.door.headers())

    def noise(self) -> Sent:
        path = self._dice.choice(["/v1/exchange", "/v1/enrol"])
        return Sent(strangers.noise(self._dice), self.door.headers(), path)

    def altered_ask(self) -> Sent:
        return self._of(strangers.altered(self._held, self._dice))

    def altered_run(self) -> Sent:
        """The request is whole; the run or its signature is not."""
        run, signature = self.ask.run.run, self.ask.run.signature  # type: ignore[union-attr]
        if self._dice.random() < 0.7:
            run = strangers.altered(run, self._dice)
        else:
            signature = strangers.altered(signature, self._dice)
        return self._with(SignedRun(run, signature))

    def _with(self, run: SignedRun) -> Sent:
        return self._of(packed(msgspec.structs.replace(self.ask, run=run)))

    def nested(self) -> Sent:
        return self._of(strangers.nested(self._dice))

    def bomb(self) -> Sent:
        return self._with(SignedRun(self._dice.choice(self._bombs), self.ask.run.signature))  # type: ignore[union-attr]

    def forged(self) -> Sent:
        """A real request under a credential that is not its desk's."""
        token = self.door.tokens[0]
        shown = self._dice.choice([
            "-", "", "Bearer", "Bearer ", f"bearer {token}", f"Basic {token}", f"Bearer {token}x", f"Bearer {token[:-1]}",
            f"Bearer {token.replace('61', '62')}", f"Bearer {token.replace('~', '')}", f"Bearer {self.door.tokens[1]}",
            f"Bearer {self.door.tokens[1].replace('62', '61')}", "Bearer H49.61~", "Bearer ~x", "Bearer \xff\xfe~\xb2",
            f"Bearer {token.swapcase()}", f"Bearer {'x' * 9000}~y", f"Bearer {self._dice.randbytes(20).hex()}",
        ])  # fmt: skip
        return Sent(packed(self.ask), self.door.headers(authorization=shown))

    def signed_otherwise(self) -> Sent:
        """A real request under a signature that is not its own."""
        body, header = packed(self.ask), ask_signature.HEADER.lower()
        real = self.door.signature(body)
        at = self._dice.randrange(len(real))
        other = self._dice.choice([letter for letter in "Az09+/=-\xff" if letter != real[at]])
        value = self._dice.choice([
            "-", "", "x" * 128, real[:at], real + "=", self.door.signature(body, 1), self.door.signature(body + b"x"),
            real[:at] + other + real[at + 1 :], "\xb2" * 128, "A" * 9000,
        ])  # fmt: skip
        return Sent(body, self.door.headers(**{header: value}))

    def headed(self) -> Sent:
        """A real request under headers that are wrong."""
        name, values = self._dice.choice([
            ("content-length", ["-", "", "x", "-1", "1e3", "\xb2", "0x10", " 12", "9" * 20, "9" * 5000, str(1 << 30)]),
            ("content-type", ["-", "", "text/html", "application/json", "application/msgpackx", "\xff", "multipart/form-data"]),
        ])  # fmt: skip
        return Sent(packed(self.ask), self.door.headers(**{name: self._dice.choice(values)}))

    def elsewhere(self) -> Sent:
        path = self._dice.choice(
            [
                "/",
                "/v1",
                "/v1/exchange/",
                "/v2/exchange",
                "/../etc/passwd",
                "/v1/exchange\x00",
                "/é",
            ]
        )
        method = self._dice.choice(["POST", "GET", "PUT", "DELETE", "OPTIONS", "NONSENSE"])
        if self._dice.random() < 0.3:
            path, method = "/v1/exchange", self._dice.choice(["GET", "PUT", "HEAD", "PATCH"])
        return Sent(packed(self.ask), self.door.headers(), path, method)

    def wished(self) -> Sent:
        return Sent(
            strangers.altered(self._wish, self._dice), {"content-type": MEDIA_TYPE}, "/v1/enrol"
        )

    def is_harmless(self, sent: Sent) -> bool:
        """What was altered says nothing else than the real one: no number of `most` and no mark of
        zstd's counts.
        """
        run = ask_of(sent.body).run
        return run is None or self._is_real(wire.unpack(run.run))

    def _is_real(self, said: list[Carried]) -> bool:
        """A stretch of the desk's own journal, byte for byte."""
        first = codec.place_of(said[0].envelope)[1]
        return said == self.entries[first - 1 :][: len(said)]


@pytest.mark.proof
def test_hostile_requests_are_refused_and_change_nothing(door: Door) -> None:
    rounds, dice = 10_000 if PROVES else 300, random.Random(time.time_ns() if PROVES else 5)
    hostile, statuses = Hostile(door, dice), Counter[int]()
    before = dump(door.store)
    for _ in range(rounds):
        sent = hostile()
        status, _said = door(sent)
        statuses[status] += 1
        if status == 200:
            assert hostile.is_harmless(sent), sent
            hostile.refresh()
            before = dump(door.store) if hostile.ask.run else before
            continue
        assert 400 <= status < 500, (status, sent)
        assert dump(door.store) == before, sent
    print(f"\n{rounds} hostile requests: {dict(sorted(statuses.items()))}, the store as before")


def refused(door: Door, sent: Sent) -> str:
    """The code of the refusal; nothing may have changed."""
    before = dump(door.store)
    status, said = door(sent)
    assert 400 <= status < 500 and dump(door.store) == before
    return read_refusal(said).code


def test_a_request_longer_than_any_is_refused_before_it_is_read(door: Door) -> None:
    sent = Sent(b"", door.headers(**{"content-length": str(17 << 20)}))
    assert refused(door, sent) == "request-too-long"


def test_what_is_not_said_to_be_msgpack_is_not_read(door: Door) -> None:
    body = packed(door.ask(door.entries()))
    assert (
        refused(door, Sent(body, door.headers(**{"content-type": "text/plain"})))
        == "request-unreadable"
    )


def _bare(**changes: Any) -> wire.Run:
    run = wire.Run(1, b"d" * 16, 1, bytes(32), [], [("H49.61", "x", 1, "c")], [0], [0], [0], [0], [0], [0], [], [], [0],
                   [[[b"{}"]]], b"s" * 16)  # fmt: skip
    return msgspec.structs.replace(run, **changes)


def _repeated(count: int, **changes: Any) -> wire.Run:
    zeros = [0] * count
    return _bare(kind=zeros, milliseconds=zeros, counters=zeros, subject_desk=zeros, subject_place=zeros, heads=zeros,
                 form=zeros, **changes)  # fmt: skip


BOMBS: dict[str, Callable[[], wire.Run]] = {
    "forms without number": lambda: _bare(form=[0] * 2_000_000, columns=[[]] * 2_000_000),
    "as many forms as entries": lambda: _repeated(
        wire.MOST_ENTRIES, columns=[[[b""]]] * wire.MOST_ENTRIES
    ),
    "cuts without number": lambda: _repeated(wire.MOST_ENTRIES, columns=[[[b""]] * 100_000]),
    "one column named again and again": lambda: _repeated(
        1000, columns=[[b"\n" * 999, *([0] * 1_000_000)]]
    ),
    "a value that all share": lambda: _repeated(wire.MOST_ENTRIES, columns=[[[b"x" * 1_000_000]]]),
    "more entries than a run may have": lambda: _repeated(wire.MOST_ENTRIES + 1),
    "line ends without number": lambda: _bare(columns=[[b"\n" * 60_000_000]]),
    "heads without number": lambda: _bare(heads=[1 << 62]),
    "a stamp out of all time": lambda: _bare(milliseconds=[1 << 62]),
    "a subject before the beginning": lambda: _bare(subject_place=[2]),
    "a subject that is far on": lambda: _bare(subject_place=[-(1 << 50)]),
    "a subject far on at another desk": lambda: _bare(
        desks=[b"e" * 16], subject_desk=[1], subject_place=[1 << 40]
    ),
    "a desk of half a name": lambda: _bare(desks=[b"e" * 8]),
    "an end behind the last number": lambda: _bare(first=(1 << 64) - 1),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_run_that_is_none_is_refused_in_little_memory(name: str) -> None:
    run = strangers.framed(BOMBS[name]())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(Refusal, match="batch-unreadable"):
        wire.unpack(run)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 * 1024


def test_nothing_may_follow_a_run(door: Door) -> None:
    ask = door.ask(door.entries())
    run = SignedRun(ask.run.run + b"more", ask.run.signature)  # type: ignore[union-attr]
    assert (
        refused(door, Sent(packed(msgspec.structs.replace(ask, run=run)), door.headers()))
        == "batch-unreadable"
    )


# ---- enrolment


def enrol(door: Door, request: Enrolment) -> str:
    """The code of the refusal, or nothing where the desk was enrolled."""
    sent = Sent(packed(request), {"content-type": MEDIA_TYPE}, "/v1/enrol")
    before = dump(door.store)
    status, said = door(sent)
    if status == 200:
        return ""
    assert 400 <= status < 500 and dump(door.store) == before
    return read_refusal(said).code


def test_a_desk_revoked_does_not_come_back_by_its_old_invitation(door: Door) -> None:
    office = door.offices[0]
    door.desks.revoke("H49.61", 1, NOW)
    code = door.invite(office)
    assert enrol(door, door.request(office, code)) == enrol(door, door.request(office, code)) == ""
    door.desks.revoke("H49.61", 1, NOW)
    assert enrol(door, door.request(office, code)) == "desk-revoked"
    assert enrol(door, door.request(office, door.invite(office))) == ""


def test_a_desk_that_is_in_gets_no_second_way_in(door: Door) -> None:
    """A copy of its disk, enrolled under its name, would lock it out."""
    office = door.offices[0]
    assert enrol(door, door.request(office, door.invite(office))) == "desk-in-already"


def test_nobody_takes_another_desks_place_with_a_key_of_its_own(door: Door) -> None:
    office, key = door.offices[0], signing.new_key()
    stolen = {"public_key": signing.public_key(key), "signer": signing.signer(key)}
    assert enrol(door, door.request(office, door.invite(office), **stolen)) == "desk-key-changed"
    assert (
        enrol(door, door.request(office, door.invite(office), desk=2, **stolen))
        == "desk-key-changed"
    )


@pytest.mark.parametrize("number", [-1, 0, 10, 257, 1 << 63])
def test_a_desk_has_a_number_from_1_to_9(door: Door, number: int) -> None:
    assert (
        enrol(door, door.request(door.offices[0], door.invite(door.offices[0]), desk=number))
        == "desk-number"
    )


# ---- the hub as it runs

RAW = (
    b"\r\n\r\n", b"GET\r\n\r\n", b"POST /v1/exchange HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: \xb2\r\n\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999999999\r\n\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 20_000 + b"\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\nabcd",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x00" * 4096,
    b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\ncut",
    b"GET /%00%ff%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /v1/health HTTP/1.1\r\n\r\n",
)  # fmt: skip


def _said(port: int, data: bytes, patience: float = 0.5) -> bytes:
    """What the hub answers at once; it may wait for a body that was promised and never comes."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.settimeout(patience)
        try:
            line.sendall(data)
            return line.recv(65536)
        except OSError:
            return b""


def test_what_is_no_http_ends_the_line_and_nothing_else(tmp_path: Path) -> None:
    dice = random.Random(3)
    hub = Hub(tmp_path).start()
    sent = [
        *RAW,
        *(strangers.altered(dice.choice(RAW), dice) for _ in range(1000 if PROVES else 60)),
    ]
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda data: _said(hub.port, data), sent))
    wrong = [(data[:99], said[:99]) for data, said in zip(sent, answers, strict=True)
             if said and not said.startswith(b"HTTP/1.1 4") and b"GET /v1/health" not in data]  # fmt: skip
    assert not wrong and sum(map(bool, answers)) > len(answers) / 3
    assert _said(hub.port, b"GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n", 30).startswith(
        b"HTTP/1.1 200"
    )
    assert "Traceback" not in hub.stop()


def test_a_stick_whose_header_is_no_text_is_told(tmp_path: Path) -> None:
    header = msgspec.msgpack.encode(["up", b"", b"", "x", True, b"", b"", b"", b""]).replace(
        b"\xa1x", b"\xa1\xff"
    )
    stick = tmp_path / "stick"
    stick.write_bytes(b"counter-bundle-1\n" + len(header).to_bytes(4, "big") + header)
    with pytest.raises(Refusal, match="bundle-altered"), sealed_file.open_sealed(stick):
        pass
