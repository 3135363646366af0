"""The hub over HTTP, one connection for as long as it lasts; what goes wrong on the way, told
apart.

A hub is trusted by its certificate; without one only on the computer itself. Everything here may
wait: it belongs on the network's worker.
"""

import http.client
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from counter.domain.refusal import CounterError, Refusal, Unavailable
from counter.sync import ask_signature
from counter.sync.messages import (
    Answer,
    Ask,
    Enrolled,
    Enrolment,
    Reply,
    packed,
    read_refusal,
    reply_of,
)

MEDIA_TYPE = "application/msgpack"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PORTS = {"http": http.client.HTTP_PORT, "https": http.client.HTTPS_PORT}
_CONNECT_SECONDS = 10.0
_TLS_SECONDS = 60.0  # a certificate's chain takes a minute over the slowest line
SILENCE_SECONDS = 30.0  # without a byte: a slow line still moves
# What was sent lies in buffers of the system and of satellite modems that acknowledge it
# themselves: how far it really came, nobody tells. So an answer is awaited for as long as the
# slowest line takes to carry the request.
SLOWEST_LINE = 64  # bytes a second
_LONGEST_WAY = 480.0  # seconds; a request that takes longer is cut, and goes on in smaller ones
_INSTANT = 0.001  # seconds
_SLOWER = 8  # times slower than last time a line may be before it is given up
_MOST_BYTES = 32 * 1024 * 1024  # of an answer
_TRY_LATER = (408, 429, 502, 503, 504, 507)
# The sentences of these are for whoever runs the hub; the desk's own says what that means here.
_OUT_OF_ORDER = ("hub-store-damaged", "hub-store-read-only", "hub-store-replaced")


class Cost(NamedTuple):
    """What one request took; bytes with their HTTP heads."""

    bytes_up: int
    bytes_down: int
    seconds: float


class HubTime(NamedTuple):
    """The hub's time in an answer, and when that came by this process's own count of seconds."""

    at: datetime
    heard: float

    def now(self) -> datetime:
        """The hub's time at this moment."""
        return self.at + timedelta(seconds=time.monotonic() - self.heard)


def patience(length: int, speed: float) -> float:
    """Seconds without a byte until a request of so many bytes is given up, on a line that carried
    so many bytes a second last time (0: nobody knows).
    """
    slowest = max(speed / _SLOWER, SLOWEST_LINE)
    return SILENCE_SECONDS + min(length / slowest, _LONGEST_WAY)


class HubClient:
    """Speaks to one hub. `authority`: certificates (PEM) to trust besides the system's; `sign`:
    makes the signature's header of a request's body, where a desk asks that was enrolled.
    """

    def __init__(
        self,
        url: str,
        authority: str = "",
        credential: str = "",
        sign: Callable[[bytes], str] | None = None,
    ) -> None:
        self._url = _check_url(url)
        self._authority, self._credential, self._sign = authority, credential, sign
        self._connection: http.client.HTTPConnection | None = None
        self.cost = Cost(0, 0, 0.0)  # of the last request, also of one that was cut
        self.speed = 0.0  # bytes a second of the last request; 0 where it did not come through
        self.hub_time: HubTime | None = None  # as its last answer said

    def exchange(self, ask: Ask, meanwhile: Callable[[], object] = lambda: None) -> Answer:
        """`meanwhile` is done while the answer is awaited."""
        return self._post("/v1/exchange", packed(ask), Answer, meanwhile)

    def enrol(self, wish: Enrolment) -> Enrolled:
        return self._post("/v1/enrol", packed(wish), Enrolled)

    def break_off(self) -> None:
        """From another thread: whoever waits here waits no longer."""
        connection = self._connection
        if connection is not None and connection.sock is not None:
            with suppress(OSError):
                connection.sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _post(
        self,
        path: str,
        body: bytes,
        shape: type[Reply],
        meanwhile: Callable[[], object] = lambda: None,
    ) -> Reply:
        began, up, down = time.monotonic(), 0, 0
        try:
            connection = self._connect()
            connection.sock.settimeout(patience(len(body), self.speed))
            up = self._begin(connection, self._url.path.rstrip("/") + path, body) + len(body)
            connection.endheaders(body)  # counted before: what is cut on its way was paid for
            meanwhile()
            response = connection.getresponse()
            self.hub_time = _time_in(response)
            head = sum(len(name) + len(value) + 4 for name, value in response.getheaders()) + 19
            data = response.read(_MOST_BYTES)
            down = head + len(data)
            self.speed = (up + down) / max(time.monotonic() - began, _INSTANT)
        except (OSError, http.client.HTTPException) as error:
            self.speed = 0.0
            self.close()
            raise _unavailable(error, self._url.netloc) from error
        finally:
            self.cost = Cost(up, down, time.monotonic() - began)
        is_hubs = response.getheader("Content-Type") == MEDIA_TYPE
        if not is_hubs:
            self.close()
        if response.status != 200 or not is_hubs:
            raise _refusal_of(response, data)
        return reply_of(shape, data)

    def _begin(self, connection: http.client.HTTPConnection, path: str, body: bytes) -> int:
        """The head of a request, to go out in one piece with its body; how many bytes it has."""
        connection.putrequest("POST", path, skip_accept_encoding=True)
        connection.putheader("Content-Type", MEDIA_TYPE)
        connection.putheader("Content-Length", str(len(body)))
        if self._credential:
            connection.putheader("Authorization", f"Bearer {self._credential}")
        if self._sign is not None:
            connection.putheader(ask_signature.HEADER, self._sign(body))
        return len(b"\r\n".join(connection._buffer)) + 4  # type: ignore[attr-defined]  # the meter counts heads too

    def _connect(self) -> http.client.HTTPConnection:
        """The connection there is, or a new one where there is none or the hub ended it."""
        if self._connection is None or self._connection.sock is None:
            return self._open()
        return self._connection

    def _open(self) -> http.client.HTTPConnection:
        """A new one, which can be broken off while its handshake goes on: that carries
        certificates, and may take long.
        """
        host, scheme = self._url.hostname or "", self._url.scheme
        trust = _trusting(self._authority) if scheme == "https" else None
        made = http.client.HTTPConnection(
            host, self._url.port or _PORTS[scheme], timeout=_CONNECT_SECONDS
        )
        made.default_port = _PORTS[scheme]
        self._connection = made
        made.connect()
        if trust is not None:
            made.sock.settimeout(_TLS_SECONDS)
            made.sock = trust.wrap_socket(made.sock, server_hostname=host)
        return made


def _check_url(url: str) -> SplitResult:
    """An address of a hub: https, or http on this computer."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise Refusal("hub-address", "url", value=url[:80]) from None
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.username
        or parts.query
        or parts.fragment
    ):
        raise Refusal("hub-address", "url", value=url[:80])
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise Refusal("hub-address-open", "url", value=url[:80])
    return parts


def _trusting(authority: str) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if authority:
        try:
            context.load_verify_locations(cadata=authority)
        except ssl.SSLError:
            raise Refusal("authority-unreadable", "authority") from None
    return context


def _unavailable(error: Exception, address: str) -> CounterError:
    """Which of the ways a line fails this is."""
    reason = type(error).__name__
    if reason == "SSLCertVerificationError":
        return Unavailable(
            "hub-certificate", "hub", reason=str(getattr(error, "verify_message", reason))
        )
    if isinstance(error, socket.gaierror):
        return Unavailable("hub-not-found", "hub", address=address)
    if isinstance(error, ConnectionRefusedError):
        return Unavailable("hub-not-running", "hub", address=address)
    if isinstance(error, TimeoutError):
        return Unavailable("hub-silent", "hub", address=address)
    if reason.startswith("SSL"):
        return Unavailable("hub-no-tls", "hub", reason=reason)
    if isinstance(error, (ConnectionError, http.client.HTTPException)):
        return Unavailable("line-cut", "hub", reason=reason)
    return Unavailable("line-down", "hub", reason=reason)


def _time_in(response: http.client.HTTPResponse) -> HubTime | None:
    """From the head `Date` of an answer (RFC 9110, 6.6.1); somebody else's page is no hub's word."""
    said = response.getheader("Date", "")
    if response.getheader("Content-Type") != MEDIA_TYPE:
        return None
    try:
        moment = parsedate_to_datetime(said)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return HubTime(moment, time.monotonic())
    return None


def _refusal_of(response: http.client.HTTPResponse, data: bytes) -> CounterError:
    """What the hub said when it turned a request down; somebody else's page is no hub's word."""
    if response.getheader("Content-Type") != MEDIA_TYPE:
        return Unavailable("answer-unreadable", "hub")
    refused = read_refusal(data)
    if refused.code in _OUT_OF_ORDER:
        return Unavailable("hub-out-of-order", "hub")
    values = {
        name[:40]: value[:200] if isinstance(value, str) else value
        for name, value in refused.values.items()
    }
    kind = Unavailable if response.status in _TRY_LATER else Refusal
    return kind(refused.code[:60], "hub", **values)
