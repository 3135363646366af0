"""A running hub and whoever knocks at it: silent, half said, slow, too many. A desk exchanges all
the same."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.storage import hub_rows
from counter.sync.messages import MOST_BYTES
from counter.sync.rounds import Exchanged
from tests.support import knocking
from tests.support.command import Commands
from tests.support.hub import Hub, exchange, own_certificate
from tests.support.office import Office
from tests.support.unkind_line import Fault, UnkindLine

PROVES = bool(os.environ.get("COUNTER_PROVE"))
PATIENCE = 15.0  # seconds a desk's exchange may take, whoever else is there
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = Hub(tmp_path / "hub").start()
    yield made
    assert "Traceback" not in made.stop()


@pytest.fixture
def own(tmp_path: Path, hub: Hub, office: Office) -> Office:
    """A desk that was enrolled and has something to say."""
    hub.enrol(office)
    office.receive()
    return office


def exchanges_in_time(office: Office) -> Exchanged:
    done: list[Exchanged] = []
    took = knocking.seconds(lambda: done.append(exchange(office)))
    assert took < PATIENCE and done[0].unacknowledged == 0
    return done[0]


def test_silent_strangers_that_announce_much_keep_no_desk_waiting(hub: Hub, own: Office) -> None:
    head = knocking.head(MOST_BYTES, Authorization="Bearer H49.61~nobody")
    with knocking.lines(hub.port, 64, head) as opened:
        assert {knocking.status(line) for line in opened} == {401}
        exchanges_in_time(own)


def test_silent_requests_of_a_desk_itself_that_announce_much_keep_neither_it_nor_others_waiting(
    tmp_path: Path, hub: Hub, own: Office
) -> None:
    """Somebody took its token and its key, or its program went mad."""
    with closing(Office(tmp_path / "other", desk=2)) as other:
        hub.enrol(other)
        other.receive()
        with knocking.lines(hub.port, 64, knocking.desk_head(own, b"", MOST_BYTES)):
            exchanges_in_time(own)
            exchanges_in_time(other)


def test_a_copied_token_is_turned_down_before_a_byte_of_the_body_comes(
    hub: Hub, own: Office
) -> None:
    with knocking.lines(
        hub.port, 1, knocking.head(MOST_BYTES, Authorization=knocking.credential(own))
    ) as (line,):
        assert knocking.status(line) == 401
    assert "why=request-not-signed address=127.0.0.1" in hub.log()


def test_where_a_request_comes_from_is_believed_of_named_proxies_alone(tmp_path: Path) -> None:
    asked = knocking.head(
        5, Authorization="Bearer H49.61~nobody", X_Forwarded_For="203.0.113.9, 198.51.100.7"
    )
    nonsense = knocking.head(
        5, Authorization="Bearer H49.61~nobody", X_Forwarded_For="why=x\tunit=H49.61"
    )
    hub = Hub(tmp_path / "hub").start()
    for sent in (asked, nonsense):
        with knocking.lines(hub.port, 1, sent) as (line,):
            assert knocking.status(line) == 401
    assert hub.log().count("address=127.0.0.1 ") == 2
    hub.stop()
    hub.start("--proxy", "127.0.0.1", "--proxy", "10.0.0.0/8")
    for sent in (asked, nonsense):
        with knocking.lines(hub.port, 1, sent) as (line,):
            assert knocking.status(line) == 401
    assert "address=198.51.100.7 " in hub.log() and "address=unknown " in hub.log()
    assert "203.0.113.9" not in hub.log(), "what stands before the proxy's own word is anybody's"
    hub.stop()
    refused = Commands(tmp_path)(
        "hub", "serve", "--store", hub.store, "--practice", "--proxy", "proxy.example"
    )
    assert refused.exit == 2 and refused.error["code"] == "proxy-address"


def test_who_read_which_unit_stands_in_the_log_also_by_usb(
    tmp_path: Path, hub: Hub, own: Office
) -> None:
    exchange(own)
    exchange_lines = [line for line in hub.log().splitlines() if " exchange " in line]
    assert len(exchange_lines) == 1 and " unit=H49.61 desk=1 id=" in exchange_lines[0]
    assert any(" enrolled unit=H49.61 desk=1 id=" in line for line in hub.log().splitlines())
    ExchangeService(own.desk).export(tmp_path / "up")
    hub("bundle", "import", str(tmp_path / "up"), "--reply", str(tmp_path / "down"))
    assert " usb unit=H49.61 desk=1 up=" in hub.log()
    for private in ("Nguyễn", "Trần", "022090000123"):
        assert private not in hub.log()


@pytest.mark.proof
def test_half_said_requests_beyond_all_descriptors_keep_no_desk_waiting(
    tmp_path: Path, office: Office
) -> None:
    """As under `ulimit -n 1024`, and more of them than the hub may hold; the small sample has fewer
    of both."""
    most, count = (1024, 1100) if PROVES else (300, 330)
    hub = Hub(tmp_path / "hub").start(descriptors=most)
    hub.enrol(office)
    office.receive()
    half = knocking.desk_head(office, b"?")[:100]
    with knocking.lines(hub.port, count, half) as opened:
        first = exchanges_in_time(office)
        assert knocking.ended(opened) >= count // 2, (
            "one address does not take all the room there is"
        )
        with knocking.lines(hub.port, count, half):
            second = exchanges_in_time(office)
    assert "why=made-room" in hub.log() and "Traceback" not in hub.stop()
    print(
        f"\n{count} half-said requests, {most} descriptors: {first.seconds:.2f} s and {second.seconds:.2f} s"
    )


@pytest.mark.proof
def test_silent_lines_to_a_hub_with_tls_keep_no_desk_waiting(
    tmp_path: Path, office: Office
) -> None:
    """Before the handshake nobody is anybody."""
    most, count = (1024, 1100) if PROVES else (300, 330)
    certificate, key = own_certificate(tmp_path)
    words = ["--certificate", str(certificate), "--key", str(key)]
    hub = Hub(tmp_path / "hub").start(*words, descriptors=most)
    with knocking.lines(hub.port, count) as opened:
        url, authority = f"https://localhost:{hub.port}", certificate.read_text(encoding="utf-8")
        ExchangeService(office.desk).enrol(url, hub.invite(1), authority)
        office.receive()
        exchanges_in_time(office)
        assert knocking.ended(opened) >= count // 2
    assert "Traceback" not in hub.stop()


@pytest.mark.proof
def test_a_desk_on_the_slowest_line_exchanges_and_goes_on_where_it_was_cut(
    hub: Hub, own: Office
) -> None:
    """64 bytes a second in lumps with half a minute of silence between them, and strangers at its
    address; the small sample has a quicker line."""
    bits = 64 * 8 if PROVES else 64 * 8 * 60
    for _ in range(8):
        own.receive()
    with knocking.lines(hub.port, 64, knocking.desk_head(own, b"?")[:100]):
        cut = exchanged_over(
            hub, own, lambda n: Fault(cut_up=1000 if n == 0 else None, bits_a_second=bits)
        )
        assert cut.requests > 1, "it was cut once"
        own.queue.issue_ticket("A")
        assert exchanged_over(hub, own, lambda _n: Fault(bits_a_second=bits)).requests == 1
    assert hub("verify")["ok"]
    print(
        f"\n{bits // 8} bytes a second: {cut.bytes_up} up, {cut.bytes_down} down in {cut.seconds:.0f} s"
    )


@pytest.mark.proof
def test_the_slowest_line_reaches_a_hub_with_tls(tmp_path: Path, office: Office) -> None:
    """Its certificates alone take half a minute; the small sample has a quicker line."""
    certificate, key = own_certificate(tmp_path)
    hub = Hub(tmp_path / "hub").start("--certificate", str(certificate), "--key", str(key))
    authority = certificate.read_text(encoding="utf-8")
    ExchangeService(office.desk).enrol(f"https://localhost:{hub.port}", hub.invite(1), authority)
    office.receive()
    done = exchanged_over(
        hub, office, lambda _n: Fault(bits_a_second=64 * 8 if PROVES else 64 * 8 * 60)
    )
    assert done.requests == 1 and "turned-away" not in hub.log()
    assert "Traceback" not in hub.stop()


def exchanged_over(hub: Hub, office: Office, faults: Callable[[int], Fault]) -> Exchanged:
    """One exchange over a line of this kind."""
    with closing(UnkindLine(hub.port, faults)) as line:
        row = hub_rows.hub_of(office.desk.journal.connection)
        assert row is not None
        port = line.url.rpartition(":")[2]
        hub_rows.keep_hub(
            office.desk.journal.connection, row._replace(url=row.url.replace(str(hub.port), port))
        )
        done = exchange(office)
        hub_rows.keep_hub(office.desk.journal.connection, row)
    assert done.unacknowledged == 0
    return done
