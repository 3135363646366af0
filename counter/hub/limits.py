"""What callers may ask of one hub process: how often, how much at once, and how slowly.

Two kinds of callers are told apart. A *stranger* is known by an address alone, which it may share
with desks, so what strangers do there must never shut a desk out. A *desk* has shown its token and
its signature.
"""

import asyncio
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from starlette.requests import Request

from counter.domain.refusal import Refusal, Unavailable
from counter.sync.messages import MOST_BYTES

MEDIA_TYPE = "application/msgpack"
STRANGER_BYTES = 4 * 1024  # of a stranger's body: a wish to be enrolled has some 300
STRANGER_RATE = 64  # bytes a second a stranger brings at least, once the grace is over
GRACE_SECONDS = 30.0  # until a rate is asked for: the slowest line needs them for its first packet
IDLE_SECONDS = 60.0  # without a byte of a desk's body
BUFFERED_BYTES = 256 * 1024 * 1024  # of all bodies under way
_ROOM_FOR_ALL = 64 * 1024  # so much of a body always finds room
OF_A_DESK = 4  # bodies and answers at once: a desk has one, and a cut one may not be known as cut
AT_WORK = 4  # requests answered at once: more threads only take turns
WAITING = 48  # requests that may wait for that; whoever comes then is asked to come again before its patience ends
_LENGTH_DIGITS = 18
_KNOWN_CALLERS = 20_000


class Buckets:
    """How often each caller came: a bucket each, which fills by itself."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._a_minute, self._clock = a_minute, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def is_empty(self, caller: str) -> bool:
        """True when this caller came too often."""
        return self._now_in(caller) < 1

    def take(self, caller: str) -> bool:
        """Takes one out; False when there was none."""
        left = self._now_in(caller)
        self._left.pop(caller, None)
        self._left[caller] = (max(left - 1, 0.0), self._clock())
        if len(self._left) > _KNOWN_CALLERS:
            self._left.popitem(last=False)
        return left >= 1

    def _now_in(self, caller: str) -> float:
        now = self._clock()
        left, at = self._left.get(caller, (float(self._a_minute), now))
        return min(self._a_minute, left + (now - at) * self._a_minute / 60)


class Body:
    """One body on its way: how much of it came, and until when its next piece is waited for."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.content = bytearray()
        self.moved_at = _loop_time()
        self.patience: asyncio.Timeout | None = None
        self._is_given_up = False

    def note_progress(self) -> None:
        """A desk's body that moved may stand still for as long again."""
        self.moved_at = _loop_time()
        self._wait_until(self.moved_at + IDLE_SECONDS)

    def give_up(self) -> None:
        """Whoever waits for it waits no longer, whatever still comes: somebody else needs the
        place.
        """
        self._wait_until(0.0)
        self._is_given_up = True

    def _wait_until(self, moment: float) -> None:
        if self.patience is not None and not self.patience.expired() and not self._is_given_up:
            self.patience.reschedule(moment)


class Limits:
    """Counts what is under way in this process."""

    def __init__(self) -> None:
        self.buffered = self.waiting = 0
        self._bodies: dict[str, list[Body]] = {}
        self._at_work = Counter[str]()

    @asynccontextmanager
    async def receive_from_stranger(self, request: Request) -> AsyncIterator[bytes]:
        """A short body, as a whole within the time that the least rate takes."""
        body = Body(_read_length(request, STRANGER_BYTES))
        with self._room_of(body):
            await self._receive(
                request, body, GRACE_SECONDS + body.size / STRANGER_RATE, lambda: None
            )
            yield bytes(body.content)

    @asynccontextmanager
    async def receive_from_desk(self, request: Request, desk: str) -> AsyncIterator[bytes]:
        """A desk's body, for as long as it moves."""
        body = Body(_read_length(request, MOST_BYTES))
        with self._room_of(body):
            with self._place_of(desk, body):
                await self._receive(request, body, IDLE_SECONDS, body.note_progress)
            yield bytes(body.content)

    @contextmanager
    def _place_of(self, desk: str, body: Body) -> Iterator[None]:
        """One of the bodies of a desk; where they are too many, the one that stood still longest
        makes place."""
        others = self._bodies.setdefault(desk, [])
        if len(others) >= OF_A_DESK:
            stillest = min(others, key=lambda other: other.moved_at)
            others.remove(stillest)
            stillest.give_up()
        others.append(body)
        try:
            yield
        finally:
            if body in others:
                others.remove(body)
            if not others and self._bodies.get(desk) is others:
                del self._bodies[desk]

    @contextmanager
    def _room_of(self, body: Body) -> Iterator[None]:
        """Until the request is answered its body takes as much room as came of it."""
        try:
            yield
        finally:
            self.buffered -= len(body.content)

    async def _receive(
        self, request: Request, body: Body, seconds: float, moved: Callable[[], None]
    ) -> None:
        try:
            async with asyncio.timeout(seconds) as body.patience:
                async for piece in request.stream():
                    self._hold(body, piece)
                    moved()
        except TimeoutError:
            raise Refusal("request-too-slow", "request") from None
        finally:
            body.patience = None
        if len(body.content) != body.size:
            raise Refusal("request-unreadable", "request")

    def _hold(self, body: Body, piece: bytes) -> None:
        """Room is taken by what came, not by what was announced: silence costs nothing."""
        held = len(body.content) + len(piece)
        if held > body.size:
            raise Refusal("request-unreadable", "request")
        if self.buffered + len(piece) > BUFFERED_BYTES and held > _ROOM_FOR_ALL:
            raise Unavailable("hub-busy", "hub")
        body.content += piece
        self.buffered += len(piece)

    def check_work(self) -> None:
        """Refused where too many are answered or wait for it: all of them desks, for nobody else
        comes so far."""
        if self.waiting >= AT_WORK + WAITING:
            raise Unavailable("hub-busy", "hub")

    @contextmanager
    def at_work(self, desk: str) -> Iterator[None]:
        """One of those that are answered or wait for it; one desk has a few of them."""
        self.check_work()
        if self._at_work[desk] >= OF_A_DESK:
            raise Unavailable("too-many-requests", "request")
        self.waiting += 1
        self._at_work[desk] += 1
        try:
            yield
        finally:
            self.waiting -= 1
            self._at_work[desk] -= 1
            if not self._at_work[desk]:
                del self._at_work[desk]


def _read_length(request: Request, most: int) -> int:
    """The length a body has; one sent in chunks could be of any."""
    length = request.headers.get("content-length", "")
    if not (length.isascii() and length.isdigit() and len(length) <= _LENGTH_DIGITS):
        raise Refusal("request-unreadable", "request")
    if request.headers.get("content-type") != MEDIA_TYPE:
        raise Refusal("request-unreadable", "request")
    size = int(length)
    if size > most:
        raise Refusal("request-too-long", "request", bytes=size, limit=most)
    return size


def _loop_time() -> float:
    return asyncio.get_running_loop().time()
