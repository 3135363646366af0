"""The line to a hub: what it costs is told also where it fails."""

import socket
from contextlib import closing

import pytest

from counter.domain.refusal import Unavailable
from counter.sync.hub_client import HubClient
from counter.sync.messages import FORMAT, Ask, SignedRun
from tests.support.unkind_line import Fault, UnkindLine

MUCH = 24 * 1024 * 1024  # more than the system takes off a sender's hands


def test_a_request_that_was_cut_while_it_was_sent_is_counted_whole() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        line = UnkindLine(deaf.getsockname()[1], lambda _number: Fault(cut_up=1000, resets=True))
        with closing(line), closing(HubClient(line.url)) as client:
            with pytest.raises(Unavailable, match="line-cut"):
                client.exchange(Ask(FORMAT, True, [], SignedRun(bytes(MUCH), bytes(64)), 0, None))
            assert client.cost.bytes_up > MUCH
