"""The hub over HTTP: a thin skin over `Desks` and `Collector`, with limits on everything a stranger can send.

Handlers hold no state between requests but the limits' counters, so any number of processes may share one store.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from functools import partial
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from counter import __version__
from counter.domain.clock import VIETNAM
from counter.domain.numbering import check_unit_code
from counter.domain.refusal import CounterError, Refusal, Unavailable
from counter.hub.collector import Collector
from counter.hub.desks import Desks
from counter.hub.stores.store import HubIdentity, Store
from counter.sync.messages import MOST_BYTES, Refused, ask_of, enrolment_of, packed

T = TypeVar("T")

MEDIA_TYPE = "application/msgpack"
_BODY_SECONDS = 120.0  # for the whole body of a request
_LENGTH_DIGITS = 18
_BUFFERED_BYTES = 256 * 1024 * 1024  # of all requests under way
_AT_WORK = 4  # requests answered at once: more threads only take turns
_WAITING = 48  # requests that may wait for that; whoever comes then is asked to come again before its patience ends
_DESK_A_MINUTE, _ENROLMENTS_A_MINUTE = 600, 30
_KNOWN_CALLERS = 20_000
_STATUS = {
    "desk-unknown": 401, "desk-revoked": 403, "unit-unknown": 404, "invitation-unknown": 403, "invitation-used": 403,
    "invitation-expired": 403, "too-many-requests": 429, "request-too-long": 413, "request-too-slow": 408,
    "hub-disk-full": 507, "journal-fork": 409, "desk-behind": 409,
}  # fmt: skip


class Limits:
    """How often each caller came within the last minute, and how many bytes are under way."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._allowance: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self.buffered = self.waiting = 0

    def check(self, caller: str, a_minute: int) -> None:
        """A bucket a caller that fills by itself; refused while it is empty."""
        now = self._clock()
        left, at = self._allowance.pop(caller, (float(a_minute), now))
        left = min(a_minute, left + (now - at) * a_minute / 60)
        self._allowance[caller] = (max(left - 1, 0.0), now)
        if len(self._allowance) > _KNOWN_CALLERS:
            self._allowance.popitem(last=False)
        if left < 1:
            raise Unavailable("too-many-requests", "request")

    @asynccontextmanager
    async def body(self, request: Request) -> AsyncIterator[bytes]:
        """The request's body, within its size, its time, and what all requests together may hold."""
        length = request.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) <= _LENGTH_DIGITS):
            raise Refusal("request-unreadable", "request")
        if request.headers.get("content-type") != MEDIA_TYPE:
            raise Refusal("request-unreadable", "request")
        size = int(length)
        if size > MOST_BYTES:
            raise Refusal("request-too-long", "request", bytes=size, limit=MOST_BYTES)
        if self.buffered + size > _BUFFERED_BYTES:
            raise Unavailable("hub-busy", "hub")
        self.buffered += size
        try:
            yield await _within_time(request, size)
        finally:
            self.buffered -= size

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """One of those that are answered or wait for it; refused where there are too many."""
        if self.waiting >= _AT_WORK + _WAITING:
            raise Unavailable("hub-busy", "hub")
        self.waiting += 1
        try:
            yield
        finally:
            self.waiting -= 1


class HubApp:
    """The three things a desk may ask: to be let in, to exchange, and whether the hub is well."""

    def __init__(
        self,
        store: Store,
        identity: HubIdentity,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self.on_run: Callable[[], None] = lambda: None  # called when a desk brought something
        self._store, self._identity = store, identity
        self._desks, self._collector = Desks(store, identity), Collector(store, identity)
        self._now = now or (lambda: datetime.now(VIETNAM))
        self._limits = Limits()
        self._threads = CapacityLimiter(_AT_WORK)

    @property
    def is_busy(self) -> bool:
        """True while requests wait for others to be answered."""
        return self._limits.waiting > _AT_WORK

    def starlette(self) -> Starlette:
        app = Starlette(
            routes=[
                Route("/v1/exchange", self._answering(self._named, self._exchange), methods=["POST"]),
                Route("/v1/enrol", self._answering(self._unnamed, self._enrol), methods=["POST"]),
                Route("/v1/health", self._health, methods=["GET"]),
                Route("/openapi.json", self._openapi, methods=["GET"]),
            ],
        )
        app.router.redirect_slashes = False  # an address is right or there is nothing there
        return app

    def _answering(  # type: ignore[no-untyped-def]  # an ASGI endpoint
        self, caller_of: Callable[[Request], T], handle: Callable[[T, bytes], bytes]
    ):
        """What every request passes: who calls and how often, before its body is let in; a thread that may wait; and errors
        put into the answer."""

        async def endpoint(request: Request) -> Response:
            try:
                caller = caller_of(request)
                async with self._limits.body(request) as body:
                    with self._limits.at_work():
                        answer = await to_thread.run_sync(partial(handle, caller, body), limiter=self._threads)
                return Response(answer, media_type=MEDIA_TYPE)
            except ClientDisconnect:
                return Response(status_code=400)
            except CounterError as error:
                return _refusal(error)

        return endpoint

    def _named(self, request: Request) -> tuple[str, str]:
        """The unit and the token that a caller names."""
        unit, token = _credential(request)
        self._limits.check(f"{unit}~{token[:16]}", _DESK_A_MINUTE)
        return unit, token

    def _unnamed(self, request: Request) -> None:
        """Somebody who is to be let in and is known by an address only."""
        host = request.client.host if request.client else "?"
        self._limits.check(f"enrol {host}", _ENROLMENTS_A_MINUTE)

    def _exchange(self, credential: tuple[str, str], body: bytes) -> bytes:
        caller = self._desks.caller(*credential)
        ask = ask_of(body)
        answer = packed(self._collector.answer(caller, ask, self._now()))
        if ask.run is not None:
            self.on_run()
        return answer

    def _enrol(self, _caller: None, body: bytes) -> bytes:
        return packed(self._desks.enrol(enrolment_of(body), self._now()))

    async def _health(self, _request: Request) -> Response:
        """`behind`: entries that are kept and not followed yet."""
        try:
            behind: int | None = await to_thread.run_sync(self._store.waiting)
        except CounterError:
            behind = None
        well = behind is not None
        fields = {"ok": well, "version": __version__, "practice": self._identity.practice, "behind": behind}
        return JSONResponse(fields, status_code=200 if well else 503)

    async def _openapi(self, _request: Request) -> Response:
        from counter.hub.openapi import DOCUMENT

        return JSONResponse(DOCUMENT)


async def _within_time(request: Request, size: int) -> bytes:
    try:
        return await asyncio.wait_for(_read(request, size), _BODY_SECONDS)
    except TimeoutError:
        raise Refusal("request-too-slow", "request") from None


async def _read(request: Request, size: int) -> bytes:
    """A body of the length it names; one sent in chunks could be of any."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > size:
            raise Refusal("request-unreadable", "request")
    return bytes(body)


def _credential(request: Request) -> tuple[str, str]:
    """`Bearer H49.61~token`: the unit stands in it, for every key of the store begins with it."""
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    unit, tilde, token = value.partition("~")
    if kind != "Bearer" or not tilde or not token:
        raise Refusal("desk-unknown", "token")
    try:
        check_unit_code(unit)
    except Refusal:
        raise Refusal("desk-unknown", "token") from None
    return unit, token


def _refusal(error: CounterError) -> Response:
    values = {name: value if isinstance(value, int) else str(value)[:200] for name, value in error.values.items()}
    usual = 503 if isinstance(error, Unavailable) else 400 if isinstance(error, Refusal) else 500
    return Response(
        packed(Refused(error.code, values)), status_code=_STATUS.get(error.code, usual), media_type=MEDIA_TYPE
    )
