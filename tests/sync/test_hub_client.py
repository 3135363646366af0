"""The line to a hub: what it costs is told also where it fails."""

import socket
from contextlib import closing

import pytest

from counter.domain.refusal import Unavailable
from counter.sync.hub_client import HubClient, patience
from counter.sync.messages import FORMAT, Ask, SignedRun
from tests.support.unkind_line import Fault, UnkindLine

MUCH = 24 * 1024 * 1024  # more than the system takes off a sender's hands
QUICK, UNKNOWN = 64_000.0, 0.0  # bytes a second of the last request


def test_a_request_that_was_cut_while_it_was_sent_is_counted_whole() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        line = UnkindLine(deaf.getsockname()[1], lambda _number: Fault(cut_up=1000, resets=True))
        with closing(line), closing(HubClient(line.url)) as client:
            with pytest.raises(Unavailable, match="line-cut"):
                client.exchange(Ask(FORMAT, True, [], SignedRun(bytes(MUCH), bytes(64)), 0, None))
            assert client.cost.bytes_up > MUCH


def test_an_answer_is_awaited_as_long_as_the_slowest_line_takes_and_no_longer_on_a_quick_one() -> (
    None
):
    """What was sent may lie in a modem that acknowledged it: silence says nothing of a long request
    on a slow line.
    """
    assert patience(0, UNKNOWN) == 30
    assert patience(64 * 100, UNKNOWN) == 130
    assert patience(MUCH, UNKNOWN) == 510
    assert patience(8_000, QUICK) == 31


def test_a_line_that_failed_is_taken_for_the_slowest_again() -> None:
    with closing(HubClient("http://127.0.0.1:1")) as client:
        client.speed = QUICK
        with pytest.raises(Unavailable, match="hub-not-running"):
            client.exchange(Ask(FORMAT, True, [], None, 0, None))
        assert client.speed == UNKNOWN
