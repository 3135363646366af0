"""How a hub listens."""

import asyncio
import errno
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
import uvicorn

from counter.hub.listening import WatchedServer
from counter.hub.serving import bound
from counter.hub.visitors import Proxies, Visitors
from counter.storage import machine


def test_an_answer_does_not_wait_for_its_own_head_to_be_acknowledged() -> None:
    """asyncio switches Nagle's waiting off only where the listening socket is named TCP."""
    with bound("127.0.0.1:0", with_tls=False) as listening:
        assert listening.proto == socket.IPPROTO_TCP


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_hub_may_hold_as_many_connections_as_the_system_allows_it() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, before[1]))
    try:
        raised = machine.raise_descriptor_limit()
        assert raised == resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 256
        assert machine.raise_descriptor_limit() == raised
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


async def _nothing(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@pytest.mark.parametrize("error", [errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ECONNABORTED])
def test_listening_goes_on_where_no_connection_could_be_taken_for_a_moment(error: int) -> None:
    """As a system without descriptors has it: then the oldest stranger has to go for it."""
    failures = [OSError(error, "for a moment")]
    closed: list[str] = []

    async def asked() -> bytes:
        loop = asyncio.get_running_loop()
        really: Callable[..., Any] = loop.sock_accept

        async def sock_accept(listening: socket.socket) -> Any:
            if failures:
                raise failures.pop()
            return await really(listening)

        loop.sock_accept = sock_accept  # type: ignore[method-assign]
        visitors = Visitors(10, Proxies())
        visitors.admit("10.0.0.1", lambda: closed.append("oldest"))
        server = WatchedServer(
            uvicorn.Config(_nothing, lifespan="off", log_level="error"), visitors, lambda: None
        )
        server.config.load()
        server.lifespan = server.config.lifespan_class(server.config)
        await server.startup(sockets=[listening])
        reader, writer = await asyncio.open_connection(*listening.getsockname())
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        said = await reader.read()
        writer.close()
        await writer.wait_closed()
        await server.shutdown(sockets=[listening])
        return said

    with closing(bound("127.0.0.1:0", with_tls=False)) as listening:
        listening.listen()
        said = asyncio.run(asked())
    assert said.startswith(b"HTTP/1.1 204") and not failures
    assert closed == ([] if error == errno.ECONNABORTED else ["oldest"])
