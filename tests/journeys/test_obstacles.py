"""What a desk meets on the way to its hub: each its own sentence, nothing sent that should not be,
work at the desk goes on.
"""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import msgspec
import pytest

from counter.desk.clock import ClockService
from counter.desk.exchange import ExchangeService
from counter.domain.refusal import CounterError
from counter.hub.stores import open_store
from counter.storage import hub_rows
from tests.support.command import Commands
from tests.support.hub import Hub, exchange, own_certificate
from tests.support.office import Office


@contextmanager
def somebody_else(status: int, media_type: str, body: bytes) -> Iterator[str]:
    """Answers every request with one and the same thing; its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    made = Hub(tmp_path / "hub").start()
    yield made
    if made.process is not None:
        made.stop()


@pytest.fixture
def office(tmp_path: Path, hub: Hub) -> Iterator[Office]:
    made = Office(tmp_path / "desk")
    hub.enrol(made)
    exchange(made)
    made.receive()
    yield made
    made.close()


def moved(office: Office, url: str) -> None:
    connection = office.desk.journal.connection
    row = hub_rows.hub_of(connection)
    assert row is not None
    hub_rows.keep_hub(connection, row._replace(url=url))


def met(office: Office, written: int = 0) -> str:
    """What an exchange says; the desk lost nothing and works on. `written`: entries of its own
    about that.
    """
    before = office.entries
    with pytest.raises(CounterError) as met:
        exchange(office)
    assert office.entries - before == written
    assert office.receive()
    return met.value.code


@pytest.mark.parametrize(
    ("status", "media_type", "body", "code"),
    [
        (200, "text/html", b"<html>Xin dang nhap mang</html>", "answer-unreadable"),
        (302, "text/html", b"", "answer-unreadable"),
        (200, "application/msgpack", b"<html>", "answer-unreadable"),
        (200, "application/msgpack", msgspec.msgpack.encode([2, "newer"]), "hub-of-another-program"),
        (400, "application/msgpack", msgspec.msgpack.encode(["desk-of-another-program", {"format": 1, "known": 2}]),
         "desk-of-another-program"),
        (507, "application/msgpack", msgspec.msgpack.encode(["hub-disk-full", {}]), "hub-disk-full"),
        (503, "application/msgpack", msgspec.msgpack.encode(["hub-store-damaged", {}]), "hub-out-of-order"),
        (500, "application/msgpack", msgspec.msgpack.encode(["hub-store-damaged", {"reason": "x"}]),
         "hub-out-of-order"),
        (503, "application/msgpack", msgspec.msgpack.encode(["hub-store-replaced", {"file": "hub.db"}]),
         "hub-out-of-order"),
        (418, "application/msgpack", msgspec.msgpack.encode(["no-such-sentence", {"x": 1}]), "no-such-sentence"),
    ],
)  # fmt: skip
def test_what_is_no_hub_or_another_versions_is_told(
    office: Office, status: int, media_type: str, body: bytes, code: str
) -> None:
    with somebody_else(status, media_type, body) as url:
        moved(office, url)
        assert met(office) == code


def test_status_says_why_and_since_when_the_hub_takes_nothing(hub: Hub, office: Office) -> None:
    run = Commands(office.folder.path)
    assert (
        "chưa nối vào máy chủ" not in run("status", text=True).out
        and run("status").json["last_refusal"] is None
    )
    hub("revoke", "--unit-code", "H49.61", "--desk", "1")
    office.clock.move(minutes=1)
    since = office.clock.moment
    for _ in range(2):
        assert met(office) == "desk-revoked"
        office.clock.move(minutes=1)
    told = run("status").json["last_refusal"]
    assert (told["code"], told["since"]) == (
        "desk-revoked",
        since.isoformat(),
    ) and "thu hồi" in told["message"]
    assert "Từ 01/06 08:31" in run("status", text=True).out
    hub.enrol(office)
    exchange(office)
    assert run("status").json["last_refusal"] is None


def test_a_desk_without_a_hub_says_so(tmp_path: Path) -> None:
    office = Office(tmp_path / "alone")
    assert "chưa nối vào máy chủ nào" in Commands(tmp_path / "alone")("status", text=True).out
    office.close()


def test_another_hub_at_the_address_is_not_believed(office: Office, tmp_path: Path) -> None:
    other = Hub(tmp_path / "other").start()
    other.invite(2)
    moved(office, other.url)
    assert met(office) == "desk-unknown"
    other.stop()


def test_a_hub_put_back_from_a_copy_says_so_and_gets_again_what_it_lost(
    office: Office, hub: Hub
) -> None:
    file = Path(hub.store.removeprefix("sqlite:///"))
    hub.stop()
    shutil.copy(file, file.with_suffix(".copy"))
    hub.start()
    exchange(office)
    hub.stop()
    for beside in file.parent.glob("hub.db*"):
        if beside.suffix != ".copy":
            beside.unlink()
    shutil.copy(file.with_suffix(".copy"), file)
    hub.start()
    assert met(office) == "hub-behind"
    hub("restored")
    hub.stop()
    hub.start()
    done = exchange(office)
    assert done.unacknowledged == 0 and done.sent > 0
    store = open_store(hub.store)
    with store.unit("H49.61", writes=False) as unit:
        own = office.desk.journal.desk_id
        assert [j.sequence for j in unit.journals() if j.desk_id == own] == [office.entries]
    store.close()


def test_a_desk_put_back_from_a_copy_is_told_and_nothing_of_it_is_taken(
    office: Office, tmp_path: Path
) -> None:
    shutil.copytree(office.folder.path, tmp_path / "copy", ignore=shutil.ignore_patterns("lock"))
    office.receive()
    exchange(office)
    older = Office(tmp_path / "copy", opens=True)
    assert met(older, written=1) == "desk-behind", "it says once that the hub holds more"
    for _ in range(20):
        older.receive()
    assert met(older) == "journal-fork"
    older.close()
    assert exchange(office).unacknowledged == 0


def test_practice_and_real_never_mix(tmp_path: Path, hub: Hub) -> None:
    real_hub = Hub(tmp_path / "real", practice=False).start()
    practising = Office(tmp_path / "p", desk=2)
    with pytest.raises(CounterError, match="practice-and-real"):
        ExchangeService(practising.desk).enrol(real_hub.url, real_hub.invite(2))
    practising.close()
    real_hub.stop()
    run = Commands(tmp_path)
    wrong = run("hub", "desks", "--store", hub.store, COUNTER_NOW="")
    assert wrong.exit == 1 and wrong.error["code"] == "hub-is-practice"
    assert (
        run("hub", "desks", "--store", real_hub.store, "--practice").error["code"] == "hub-is-real"
    )


def test_a_desk_whose_clock_the_hubs_time_contradicts_is_asked_and_goes_on(tmp_path: Path) -> None:
    hub = Hub(tmp_path / "hub", practice=False).start()
    office = Office(tmp_path / "desk", practice=False)  # it is June 2026 there, and stays
    ExchangeService(office.desk).enrol(hub.url, hub.invite(1))
    assert office.desk.clock_reading.doubt == "against-hub"
    with pytest.raises(CounterError, match="clock-against-hub"):
        office.receive()
    ClockService(office.desk).confirm(office.clock.wall(), "Lan")
    office.receive()
    assert exchange(office).unacknowledged == 0
    assert office.desk.clock_reading.doubt is None, "what a person looked at is not asked again"
    office.close()
    hub.stop()


def test_a_practice_desk_holds_its_fixed_time_against_nobodys(office: Office, hub: Hub) -> None:
    exchange(office)
    assert office.desk.clock_history.hub_apart is None and office.desk.clock_reading.doubt is None


def test_a_certificate_is_looked_at_and_one_of_the_provinces_own_can_be_given(
    tmp_path: Path,
) -> None:
    certificate, key = own_certificate(tmp_path)
    hub = Hub(tmp_path / "hub").start("--certificate", str(certificate), "--key", str(key))
    office = Office(tmp_path / "desk")
    service, url = ExchangeService(office.desk), f"https://localhost:{hub.port}"
    with pytest.raises(CounterError, match="hub-certificate"):
        service.enrol(url, hub.invite(1))
    with pytest.raises(CounterError, match="authority-unreadable"):
        service.enrol(url, hub.invite(1), "no certificate")
    with pytest.raises(CounterError, match="hub-certificate"):
        service.enrol(f"https://127.0.0.1:{hub.port}", hub.invite(1), certificate.read_text())
    with pytest.raises(CounterError, match=r"line-cut|hub-no-tls"):
        service.enrol(f"http://127.0.0.1:{hub.port}", hub.invite(1))
    service.enrol(url, hub.invite(1), certificate.read_text())
    assert exchange(office).unacknowledged == 0
    office.close()
    hub.stop()


def test_a_hub_says_what_it_cannot_be_started_with(tmp_path: Path) -> None:
    run, store = Commands(tmp_path), f"sqlite:///{tmp_path / 'hub.db'}"
    (tmp_path / "no.pem").write_text("nothing")
    (tmp_path / "locked.pem").write_text("-----BEGIN ENCRYPTED PRIVATE KEY-----")
    for words, code in (
        (("--listen", "0.0.0.0:0"), "hub-needs-tls"),
        (("--listen", "here"), "listen-address"),
        (("--listen", "192.0.2.1:0", "--certificate", "x", "--key", "x"), "listen-not-here"),
        (("--listen", "127.0.0.1:0", "--certificate", str(tmp_path / "no.pem"), "--key", str(tmp_path / "locked.pem")),
         "key-encrypted"),
        (("--certificate", str(tmp_path / "no.pem")), "certificate-and-key"),
        (("--listen", "127.0.0.1:0", "--certificate", str(tmp_path / "no.pem"), "--key", str(tmp_path / "no.pem")),
         "certificate-unreadable"),
    ):  # fmt: skip
        assert run("hub", "serve", "--store", store, "--practice", *words).error["code"] == code
    assert (
        run("hub", "desks", "--store", "mysql://x", "--practice").error["code"] == "store-address"
    )
    nowhere = f"sqlite:///{tmp_path}/no/such/hub.db"
    assert run("hub", "invite", "--unit-code", "H49.61", "--store", nowhere, "--practice").exit == 3
