"""How a hub listens."""

import socket

from counter.hub.serving import bound


def test_an_answer_does_not_wait_for_its_own_head_to_be_acknowledged() -> None:
    """asyncio switches Nagle's waiting off only where the listening socket is named TCP."""
    with bound("127.0.0.1:0", with_tls=False) as listening:
        assert listening.proto == socket.IPPROTO_TCP
