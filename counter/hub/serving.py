"""Serves a hub on a socket: TLS from files, or plain HTTP where nobody else can listen."""

import errno
import ipaddress
import signal
import socket
import ssl
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import uvicorn
from h11 import LocalProtocolError
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from counter.domain.refusal import Refusal, Unavailable, Unreadable, reason_of
from counter.hub.listening import WatchedServer
from counter.hub.visitors import Proxies, Turned, Visitors
from counter.storage import files, machine

# connections the system holds until they are taken: a province comes back within a minute
_WAITING = 4096
_CERTIFICATE_LIMIT = 1 * files.MB
_OWN_DESCRIPTORS = 256
_HEAD_BYTES = 8 * 1024  # a desk's has some 400
_UNBOUND = {errno.EADDRNOTAVAIL: "listen-not-here", errno.EACCES: "listen-forbidden"}


def bound(listen: str, *, with_tls: bool) -> socket.socket:
    """The socket of an address such as `127.0.0.1:8400`. Plain HTTP is served to this computer
    alone.
    """
    host, _, port = listen.rpartition(":")
    host = host.strip("[]")
    try:
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
        number = int(port)
    except ValueError:
        raise Unreadable("listen-address", "listen", value=listen[:60]) from None
    if not with_tls and not address.is_loopback:
        raise Refusal("hub-needs-tls", "listen", value=listen[:60])
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    # Named TCP, else asyncio does not switch Nagle's waiting off and each answer's body comes 40 ms
    # behind its head.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((str(address), number))
    except (OSError, OverflowError) as error:
        made.close()
        raise Unavailable(
            _UNBOUND.get(getattr(error, "errno", 0), "listen-taken"), "listen", value=listen[:60]
        ) from error
    return made


class Door(NamedTuple):
    """Who is listened to: the certificate and its key for TLS, and the proxies whose word is
    believed.
    """

    certificate: Path | None = None
    key: Path | None = None
    proxies: Proxies = Proxies()


def serve(
    app: Starlette,
    listening: socket.socket,
    door: Door,
    ready: Callable[[], None],
    tell: Callable[[Turned], object] = lambda _turned: None,
) -> None:
    """Until the process is asked to end; `ready` is called when requests are taken, `tell` for
    whoever is turned away.
    """
    if door.certificate is not None:
        # a pipe would keep OpenSSL waiting
        files.read(door.certificate, _CERTIFICATE_LIMIT, "certificate")
    if door.key is not None:
        _check_open(door.key)
    config = uvicorn.Config(
        _without_lines_given_up(app),
        log_level="error",
        access_log=False,
        server_header=False,
        date_header=True,  # a desk holds its clock against it
        timeout_graceful_shutdown=10,
        lifespan="off",
        ws="none",
        h11_max_incomplete_event_size=_HEAD_BYTES,
        proxy_headers=bool(door.proxies.names),
        forwarded_allow_ips=door.proxies.names,
        ssl_certfile=door.certificate,
        ssl_keyfile=door.key,
    )
    try:
        config.load()
    except (OSError, ssl.SSLError) as error:
        raise Unreadable(
            "certificate-unreadable", "certificate", reason=reason_of(error)
        ) from error
    listening.listen(_WAITING)
    # uvicorn hands it on at its end: the store is closed then
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    WatchedServer(config, Visitors(_most_connections(), door.proxies, tell), ready).run(
        sockets=[listening]
    )


def _most_connections() -> int:
    """As many as the system lets this process hold, but for those that its store, its log and its
    threads need.
    """
    descriptors = machine.raise_descriptor_limit()
    return min(max(descriptors - _OWN_DESCRIPTORS, descriptors // 2), _WAITING)


def _check_open(key: Path) -> None:
    """OpenSSL would ask the console for a passphrase, where nobody sits."""
    if b"ENCRYPTED" in files.read(key, _CERTIFICATE_LIMIT, "key"):
        raise Unreadable("key-encrypted", "key", file=key.name)


def _without_lines_given_up(app: Starlette) -> ASGIApp:
    """Where nonsense follows a request on its line, uvicorn answers that itself, and our own answer
    finds the line closed.
    """

    async def answered(scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(LocalProtocolError):
            await app(scope, receive, send)

    return answered
