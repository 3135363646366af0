"""What one caller, or all together, may ask of a hub."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.types import Message

from counter.domain.refusal import CounterError
from counter.hub import app
from counter.hub.app import MEDIA_TYPE, Limits
from counter.sync.messages import MOST_BYTES, refused_of
from tests.support.door import Door
from tests.support.strangers import Sent


class Seconds:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def door(tmp_path: Path, seconds: Seconds) -> Iterator[Door]:
    with closing(Door(tmp_path, clock=seconds)) as made:
        yield made


def codes(door: Door, times: int, desk: int = 0) -> list[str]:
    """What a desk is told that asks something unreadable so often."""
    return [refused_of(door(Sent(b"?", door.headers(desk)))[1]).code for _ in range(times)]


def test_a_desk_that_comes_too_often_is_told_to_come_later_and_no_other_desk_is(door: Door, seconds: Seconds) -> None:
    assert set(codes(door, 600)) == {"request-unreadable"}
    assert codes(door, 1) == ["too-many-requests"] and door(Sent(b"?", door.headers()))[0] == 429
    assert codes(door, 1, desk=1) == ["request-unreadable"]
    seconds.now += 1
    assert codes(door, 11) == ["request-unreadable"] * 10 + ["too-many-requests"]
    seconds.now += 3600
    assert set(codes(door, 600)) == {"request-unreadable"}


def test_invitations_are_not_to_be_guessed_quickly(door: Door, seconds: Seconds) -> None:
    guess = Sent(b"?", {"content-type": MEDIA_TYPE}, path="/v1/enrol")
    assert [door(guess)[0] for _ in range(31)] == [400] * 30 + [429]
    seconds.now += 2
    assert [door(guess)[0] for _ in range(2)] == [400, 429]


async def _never() -> Message:
    await asyncio.Event().wait()
    raise AssertionError("nobody wakes this")


def _request(size: int) -> Request:
    headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(size).encode())]
    return Request({"type": "http", "method": "POST", "headers": headers}, _never)


async def _sent(limits: Limits, size: int) -> bytes:
    async with limits.body(_request(size)) as body:
        return body


def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "_BODY_SECONDS", 0.01)
    limits = Limits()
    with pytest.raises(CounterError, match="request-too-slow"):
        asyncio.run(_sent(limits, 10))
    assert limits.buffered == 0


def test_bodies_under_way_together_are_bounded_and_make_room_again() -> None:
    limits = Limits()

    async def many() -> None:
        room = app._BUFFERED_BYTES // MOST_BYTES
        waiting = [asyncio.ensure_future(_sent(limits, MOST_BYTES)) for _ in range(room)]
        await asyncio.wait(waiting, timeout=0)
        with pytest.raises(CounterError, match="hub-busy"):
            await _sent(limits, MOST_BYTES)
        for one in waiting:
            one.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    asyncio.run(many())
    assert limits.buffered == 0


def test_a_body_longer_than_any_request_is_not_let_in() -> None:
    with pytest.raises(CounterError, match="request-too-long"):
        asyncio.run(_sent(Limits(), MOST_BYTES + 1))


def test_requests_that_wait_are_bounded_and_make_room_again() -> None:
    limits = Limits()
    with ExitStack() as all_of_them:
        for _ in range(app._AT_WORK + app._WAITING):
            all_of_them.enter_context(limits.at_work())
        with pytest.raises(CounterError, match="hub-busy"), limits.at_work():
            pass
    with limits.at_work():
        pass
