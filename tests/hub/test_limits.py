"""What one caller, or all together, may ask of a hub."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.types import Message

from counter.domain.refusal import CounterError
from counter.hub import limits as bounds
from counter.hub.limits import MEDIA_TYPE, STRANGER_BYTES, Limits
from counter.sync.messages import MOST_BYTES, packed, read_refusal
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
    return [read_refusal(door(Sent(b"?", door.headers(desk)))[1]).code for _ in range(times)]


def test_a_desk_that_comes_too_often_is_told_to_come_later_and_no_other_desk_is(
    door: Door, seconds: Seconds
) -> None:
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


def test_strangers_who_try_tokens_do_not_shut_out_a_desk_of_their_address(door: Door) -> None:
    guess = Sent(b"?", door.headers(authorization="Bearer H49.61~nobody"))
    assert {door(guess)[0] for _ in range(200)} == {401}
    assert door(Sent(packed(door.ask(door.entries())), door.headers()))[0] == 200


class Line:
    """A body that comes piece by piece, as told."""

    def __init__(self, size: int) -> None:
        headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(size).encode())]
        self._left = size
        self._pieces = asyncio.Queue[bytes]()
        self.request = Request(
            {"type": "http", "method": "POST", "headers": headers}, self._received
        )

    async def _received(self) -> Message:
        piece = await self._pieces.get()
        self._left -= len(piece)
        return {"type": "http.request", "body": piece, "more_body": self._left > 0}

    def send(self, piece: bytes) -> None:
        self._pieces.put_nowait(piece)


def holds_nothing(limits: Limits, **but: object) -> bool:
    """Nobody who came has left anything behind `but` this."""
    return vars(limits) == vars(Limits()) | but


async def _settled() -> None:
    """Whoever can go on has gone on."""
    for _ in range(5):
        await asyncio.sleep(0)


async def _body(limits: Limits, line: Line, desk: str = "") -> bytes:
    """A stranger's body, or that of the desk named."""
    received = (
        limits.receive_from_desk(line.request, desk)
        if desk
        else limits.receive_from_stranger(line.request)
    )
    async with received as body:
        return body


def _code(task: "asyncio.Task[bytes]") -> str:
    error = task.exception() if task.done() else None
    return error.code if isinstance(error, CounterError) else ""


@asynccontextmanager
async def _bodies(
    limits: Limits, lines: list[Line], desk: str
) -> AsyncIterator[list["asyncio.Task[bytes]"]]:
    tasks = [asyncio.ensure_future(_body(limits, line, desk)) for line in lines]
    await _settled()
    yield tasks
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@pytest.mark.parametrize(("desk", "seconds"), [("", "GRACE_SECONDS"), ("desk", "IDLE_SECONDS")])
def test_a_body_that_does_not_come_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, desk: str, seconds: str
) -> None:
    monkeypatch.setattr(bounds, seconds, 0.01)
    monkeypatch.setattr(bounds, "STRANGER_RATE", 10_000)

    async def asked() -> None:
        with pytest.raises(CounterError, match="request-too-slow"):
            await _body(Limits(), Line(10), desk)

    asyncio.run(asked())


def test_a_desks_body_is_waited_for_as_long_as_it_moves_and_a_strangers_is_not() -> None:
    """A byte every 50 seconds, which is slower than any line."""

    async def dripped(desk: str) -> str:
        loop, clock, line = asyncio.get_running_loop(), Seconds(), Line(10)
        loop.time = clock  # type: ignore[method-assign]
        body = asyncio.ensure_future(_body(Limits(), line, desk))
        for _ in range(10):
            await _settled()
            clock.now += 50
            line.send(b".")
        await asyncio.wait([body])
        return _code(body)

    assert asyncio.run(dripped("desk")) == ""
    assert asyncio.run(dripped("")) == "request-too-slow"


def test_what_was_announced_and_did_not_come_takes_no_room() -> None:
    async def many() -> None:
        limits = Limits()
        silent = [Line(MOST_BYTES) for _ in range(64)]
        tasks = [
            asyncio.ensure_future(_body(limits, line, f"desk{n}")) for n, line in enumerate(silent)
        ]
        await _settled()
        assert limits.buffered == 0
        line = Line(MOST_BYTES)
        line.send(bytes(MOST_BYTES))
        received = asyncio.ensure_future(_body(limits, line, "another"))
        await _settled()
        assert received.done() and len(await received) == MOST_BYTES
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert holds_nothing(limits)

    asyncio.run(many())


def test_bodies_under_way_together_are_bounded_and_short_ones_always_find_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "BUFFERED_BYTES", 300_000)

    async def many() -> None:
        limits, lines = Limits(), [Line(200_000) for _ in range(2)]
        async with _bodies(limits, lines, "one") as tasks:
            for line in lines:
                line.send(bytes(160_000))
            await _settled()
            assert sorted(map(_code, tasks)) == ["", "hub-busy"]
            line = Line(200_000)
            async with _bodies(limits, [line], "two") as (short,):
                line.send(bytes(60_000))
                line.send(bytes(4_000))
                await _settled()
                assert _code(short) == ""
                line.send(bytes(136_000))
                await _settled()
                assert _code(short) == "hub-busy"

    asyncio.run(many())


def test_of_one_desks_bodies_the_one_that_stood_still_longest_makes_place() -> None:
    """Silent requests with a desk's own head, were there any, do not shut the desk out."""

    async def many() -> None:
        limits, lines = Limits(), [Line(100) for _ in range(bounds.OF_A_DESK)]
        async with _bodies(limits, lines, "desk") as tasks:
            lines[0].send(b".")
            await _settled()
            newest = Line(100)
            async with _bodies(limits, [newest], "desk") as (one,):
                await _settled()
                assert [_code(task) for task in tasks].count("request-too-slow") == 1
                assert not one.done() and not tasks[0].done()

    asyncio.run(many())


@pytest.mark.parametrize(("desk", "most"), [("", STRANGER_BYTES), ("desk", MOST_BYTES)])
def test_a_body_longer_than_any_request_is_not_let_in(desk: str, most: int) -> None:
    async def asked() -> None:
        with pytest.raises(CounterError, match="request-too-long"):
            await _body(Limits(), Line(most + 1), desk)

    asyncio.run(asked())


def test_a_body_that_came_whole_makes_place_for_nobody_and_takes_no_place() -> None:
    """Its request is being answered."""

    async def many() -> None:
        limits = Limits()
        async with AsyncExitStack() as answering:
            for _ in range(3 * bounds.OF_A_DESK):
                line = Line(1)
                line.send(b".")
                await answering.enter_async_context(limits.receive_from_desk(line.request, "desk"))
            assert limits.buffered == 3 * bounds.OF_A_DESK
            assert holds_nothing(limits, buffered=limits.buffered)
        assert holds_nothing(limits)

    asyncio.run(many())


def test_a_body_whose_patience_just_ended_may_be_asked_to_make_place_as_well() -> None:
    async def many() -> None:
        loop, clock = asyncio.get_running_loop(), Seconds()
        loop.time = clock  # type: ignore[method-assign]
        limits, lines = Limits(), [Line(100) for _ in range(bounds.OF_A_DESK)]
        async with _bodies(limits, lines, "desk") as tasks:
            clock.now += bounds.IDLE_SECONDS + 1
            loop.call_later(0, lambda: None)
            newest = [
                asyncio.ensure_future(_body(limits, Line(100), "desk"))
                for _ in range(bounds.OF_A_DESK)
            ]
            await asyncio.wait(tasks)
            await _settled()
            assert {_code(task) for task in tasks} == {"request-too-slow"}
            assert not any(task.done() for task in newest)
            for task in newest:
                task.cancel()
            await asyncio.gather(*newest, return_exceptions=True)

    asyncio.run(many())


def test_a_body_that_has_to_make_place_does_not_stay_for_what_still_comes() -> None:
    async def many() -> None:
        limits, lines = Limits(), [Line(100) for _ in range(bounds.OF_A_DESK)]
        async with _bodies(limits, lines, "desk") as tasks:
            oldest = limits._bodies["desk"][0]  # a line cannot be quicker than the loop's next turn
            async with _bodies(limits, [Line(100)], "desk"):
                oldest.note_progress()
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                assert [_code(task) for task in tasks].count("request-too-slow") == 1

    asyncio.run(many())


def test_a_body_that_ends_while_another_needs_its_place_is_no_fault() -> None:
    async def many() -> None:
        limits, lines = Limits(), [Line(1) for _ in range(bounds.OF_A_DESK)]
        async with _bodies(limits, lines, "desk") as tasks:
            for line in lines:
                line.send(b".")
            newest = Line(1)
            newest.send(b".")
            assert await _body(limits, newest, "desk") == b"."
            await asyncio.wait(tasks)
            assert {_code(task) for task in tasks} <= {"", "request-too-slow"}

    asyncio.run(many())


def test_requests_that_wait_are_bounded_and_make_room_again() -> None:
    limits = Limits()
    with ExitStack() as all_of_them:
        for number in range(bounds.AT_WORK + bounds.WAITING):
            all_of_them.enter_context(limits.at_work(f"desk{number}"))
        with pytest.raises(CounterError, match="hub-busy"), limits.at_work("another"):
            pass
    with limits.at_work("another"):
        pass


def test_one_desk_does_not_take_all_the_work() -> None:
    limits = Limits()
    with ExitStack() as all_of_them:
        for _ in range(bounds.OF_A_DESK):
            all_of_them.enter_context(limits.at_work("one"))
        with pytest.raises(CounterError, match="too-many-requests"), limits.at_work("one"):
            pass
        with limits.at_work("two"):
            pass
    assert holds_nothing(limits)
