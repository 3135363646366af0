"""A hub takes in no more bytes than a request named, however they come."""

import socket
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

from tests.support import knocking
from tests.support.hub import Hub
from tests.support.office import Office


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    hub = Hub(tmp_path_factory.mktemp("hub")).start()
    yield hub
    assert "Traceback" not in hub.stop()


def test_a_body_in_chunks_is_turned_down_as_soon_as_it_is_longer_than_it_said(
    serving: Hub, office: Office
) -> None:
    """HTTP lets chunks go before a length: the hub counts for itself, and waits for no end that
    never comes.
    """
    serving.enrol(office)
    head = knocking.desk_head(office, b"?").replace(
        b"\r\n\r\n", b"\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", serving.port)) as line:
        line.sendall(head + b"100000\r\n" + bytes(1 << 20) + b"\r\n")
        assert knocking.status(line) == 400


@pytest.mark.parametrize("credential", ["", "Bearer", "Bearer H49.61", "Basic H49.61~whoever"])
def test_who_names_no_desk_is_turned_down_before_the_body_is_let_in(
    serving: Hub, credential: str
) -> None:
    connection = HTTPConnection("127.0.0.1", serving.port, timeout=20)
    connection.putrequest("POST", "/v1/exchange")
    connection.putheader("Content-Type", "application/msgpack")
    connection.putheader("Content-Length", "1000000")
    connection.putheader("Authorization", credential)
    connection.endheaders()
    assert connection.getresponse().status == 401
    connection.close()
