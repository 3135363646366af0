"""uvicorn's server and its HTTP, behind a door of our own.

uvicorn waits for a request's head for as long as it takes, and asyncio's own listener takes in
whoever comes until no descriptor is left, before a TLS handshake shows anything of them. So
connections are accepted here, counted from their first moment on (`visitors`), and handed to
uvicorn's protocol, which tells when a request begins and ends.
"""

import asyncio
import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from counter.hub.visitors import RECOGNIZE_DESK, Visitor, Visitors

_TLS_SECONDS = 90.0  # for a handshake: a certificate's chain takes a minute over the slowest line
# no descriptor or no memory for a connection
_NO_ROOM = (
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOBUFS,
    errno.ENOMEM,
)
_NO_ROOM_SECONDS = 0.2  # until the next try
_AT_ONCE = 16  # connections taken in one after the other
_DESK_RESTS_SECONDS, _STRANGER_RESTS_SECONDS = 30, 5  # between two requests on one connection


class WatchedProtocol(H11Protocol):
    """HTTP/1.1 on one connection, which tells `visitors` what happens on it."""

    def __init__(self, visitors: Visitors, visitor: Visitor, **given: Any) -> None:
        super().__init__(**given)
        self._visitors, self._visitor = visitors, visitor
        self.app_state = {
            **self.app_state,
            RECOGNIZE_DESK: partial(visitors.recognize_desk, visitor),
        }

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._visitors.await_request(self._visitor)
        self._visitor.close = transport.abort
        self._visitor.unsent = transport.get_write_buffer_size

    def data_received(self, data: bytes) -> None:
        self._visitors.count_received(self._visitor, len(data))
        super().data_received(data)

    def handle_events(self) -> None:
        before = self.cycle
        super().handle_events()
        if self.cycle is not before and not self.cycle.response_complete:
            self._visitors.begin_request(self._visitor)

    def on_response_complete(self) -> None:
        is_turned_down = self.conn.their_state is h11.SEND_BODY
        self._visitors.end_request(self._visitor, is_turned_down=is_turned_down)
        if self._visitor.is_desk:
            self.timeout_keep_alive = _DESK_RESTS_SECONDS
        else:
            self.timeout_keep_alive = _STRANGER_RESTS_SECONDS
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        self._visitors.report_no_http(self._visitor)
        super().send_400_response(msg)

    def connection_lost(self, exc: Exception | None) -> None:
        self._visitors.remove(self._visitor)
        super().connection_lost(exc)


class WatchedServer(uvicorn.Server):
    """Accepts connections one by one; where the system has no descriptor left, the oldest stranger
    gives up its own."""

    def __init__(
        self, config: uvicorn.Config, visitors: Visitors, ready: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._visitors, self._ready = visitors, ready
        self._tasks = set[asyncio.Task[None]]()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=[])  # uvicorn itself listens nowhere
        for listening in sockets or []:
            listening.setblocking(False)
            self._begin(self._accept(listening))
        self._begin(self._visitors.watch())
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await super().shutdown(sockets)

    def _begin(self, work: Any) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        for number in count():
            if number % _AT_ONCE == 0:
                # where many wait to be taken in, those who are in already are served meanwhile
                await asyncio.sleep(0)
            try:
                line, (host, *_) = await loop.sock_accept(listening)
            except ConnectionError:  # the other side was gone before it was taken
                continue
            except (
                OSError
            ) as error:  # nothing that ends listening; tried again in a while, for it may stay so
                if error.errno in _NO_ROOM:
                    self._visitors.make_room()
                await asyncio.sleep(_NO_ROOM_SECONDS)
                continue
            visitor = self._visitors.admit(host, partial(_hang_up, line))
            if visitor is None:
                line.close()
            else:
                self._begin(self._greet(line, visitor))

    async def _greet(self, line: socket.socket, visitor: Visitor) -> None:
        """The handshake, if there is one, and then uvicorn's protocol."""
        loop, secured = asyncio.get_running_loop(), self.config.ssl
        protocol = partial(
            WatchedProtocol, self._visitors, visitor,
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state,
        )  # fmt: skip
        try:
            await loop.connect_accepted_socket(
                protocol, line, ssl=secured, ssl_handshake_timeout=_TLS_SECONDS if secured else None
            )
        except OSError:  # it went, was too slow, or had to make room
            self._visitors.remove(visitor)


def _hang_up(line: socket.socket) -> None:
    """Both sides read an end. The socket itself is asyncio's, which closes it then: closed under
    its hands, the number of its descriptor would be another connection's before asyncio knows."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
