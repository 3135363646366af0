"""The hub over HTTP: a thin skin over `Desks` and `Collector`.

Who asks is known before a byte of a body is awaited: a desk by its token and by the signature in
the request's head, everybody else as a stranger, who has a few kilobytes and little time. Handlers
hold no state between requests but the limits' counters, so any number of processes may share one
store.
"""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from counter import __version__
from counter.domain.clock import VIETNAM
from counter.domain.numbering import is_unit_code
from counter.domain.refusal import CounterError, Damaged, Refusal, Unavailable
from counter.hub.collector import Collector
from counter.hub.desks import Caller, Desks
from counter.hub.limits import AT_WORK, MEDIA_TYPE, Buckets, Limits
from counter.hub.openapi import DOCUMENT
from counter.hub.quota import Quota
from counter.hub.recent_callers import RecentCallers
from counter.hub.stores.store import HubIdentity, Store
from counter.hub.visitors import RECOGNIZE_DESK, address_of
from counter.sync import ask_signature
from counter.sync.ask_signature import SignedDigest
from counter.sync.messages import Answer, Ask, Refused, ask_of, enrolment_of, packed

T = TypeVar("T")
Endpoint = Callable[[Request], Awaitable[Response]]

_A_MINUTE_OF_A_DESK, _A_MINUTE_OF_AN_ADDRESS = 600, 30
# tokens that nobody has, from one address: whoever comes then waits behind all others
_UNKNOWN_A_MINUTE = 60
_WAITING_LOOKS = 1000  # requests whose token waits to be looked up
_WAITING_STRANGERS = 16
_LOOKS_AT_ONCE = 2
_LONGEST_CREDENTIAL = 300
_STATUS = {
    "desk-unknown": 401, "request-not-signed": 401, "desk-revoked": 403, "invitation-unknown": 403,
    "invitation-used": 403, "invitation-expired": 403, "too-many-requests": 429, "quota-reached": 403,
    "request-too-long": 413, "request-too-slow": 408, "hub-disk-full": 507, "journal-fork": 409, "desk-behind": 409,
}  # fmt: skip


class Log(Protocol):
    """Where it is kept who read what and who was turned away."""

    def note(self, what: str, **values: object) -> None: ...

    def note_turned_away(self, why: str, address: str, **values: object) -> None: ...


class NoLog:
    """For a hub that nobody but its own process can reach."""

    def note(self, what: str, **values: object) -> None: ...

    def note_turned_away(self, why: str, address: str, **values: object) -> None: ...


class DeskHead(NamedTuple):
    """What the head of a desk's request shows."""

    unit: str
    token: str
    signed: SignedDigest


class _Answered(NamedTuple):
    """An answer, and what it took."""

    data: bytes
    runs: int
    has_brought: bool


class HubApp:
    """The three things a desk may ask: to be enrolled, to exchange, and whether the hub is well."""

    def __init__(
        self,
        store: Store,
        identity: HubIdentity,
        now: Callable[[], datetime] | None = None,
        *,
        log: Log | None = None,
        quota: Quota | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clock`: seconds, for how often somebody comes."""
        self.on_run: Callable[[], None] = lambda: None  # called when a desk brought something
        self._store, self._identity = store, identity
        self._desks, self._collector = Desks(store, identity), Collector(store, identity, quota)
        self._now = now or (lambda: datetime.now(VIETNAM))
        self._log = log or NoLog()
        self._limits = Limits()
        self._of_desk = Buckets(_A_MINUTE_OF_A_DESK, clock)
        self._of_address = Buckets(_A_MINUTE_OF_AN_ADDRESS, clock)
        self._unknown_of_address = Buckets(_UNKNOWN_A_MINUTE, clock)
        self._recent = RecentCallers(clock)
        self._threads = CapacityLimiter(AT_WORK)
        self._looks = Queue(_LOOKS_AT_ONCE, _WAITING_LOOKS)
        self._strangers = Queue(1, _WAITING_STRANGERS)

    @property
    def is_busy(self) -> bool:
        """True while requests wait for others to be answered."""
        return self._limits.waiting > AT_WORK

    def starlette(self) -> Starlette:
        app = Starlette(
            routes=[
                Route("/v1/exchange", self._tell_failures(self._exchange), methods=["POST"]),
                Route("/v1/enrol", self._tell_failures(self._enrol), methods=["POST"]),
                Route("/v1/health", self._tell_failures(self._health), methods=["GET"]),
                Route("/openapi.json", self._openapi, methods=["GET"]),
            ],
            exception_handlers={404: self._nothing_there, 405: self._nothing_there},
        )
        app.router.redirect_slashes = False  # an address is right or there is nothing there
        return app

    def _tell_failures(self, handle: Endpoint) -> Endpoint:
        """An endpoint whose failures are its answers."""

        async def endpoint(request: Request) -> Response:
            try:
                return await handle(request)
            except ClientDisconnect:
                return Response(status_code=400)
            except CounterError as error:
                known = getattr(request.state, "desk", {})
                self._log.note_turned_away(
                    error.code, _address(request), path=request.url.path, **known
                )
                return _refusal(error)

        return endpoint

    # ---- desks

    async def _exchange(self, request: Request) -> Response:
        self._limits.check_work()  # in a storm a look at the token would be in vain
        head, caller = await self._identify(request)
        desk = caller.desk.desk_id.hex()
        if not self._of_desk.take(desk):
            raise Unavailable("too-many-requests", "request")
        async with self._limits.receive_from_desk(request, desk) as body:
            with self._limits.at_work(desk):
                answered = await to_thread.run_sync(
                    partial(self._answer, head, body), limiter=self._threads
                )
        if answered.runs or answered.has_brought:
            self._log.note(
                "exchange", unit=caller.unit, desk=caller.desk.desk, id=desk[:8], up=len(body), down=len(answered.data),
                runs=answered.runs,
            )  # fmt: skip
        return Response(answered.data, media_type=MEDIA_TYPE)

    async def _identify(self, request: Request) -> tuple[DeskHead, Caller]:
        """The desk that asks, by its token and its signature; a body is not awaited for that.

        From an address that showed many tokens nobody has, one at a time is looked up, and behind
        strangers: a desk that shares the address waits a little, and is not shut out.
        """
        address = _address(request)
        try:
            head = _read_head(request)
            caller = self._recent.find(head.unit, head.token)
            if caller is None:
                if self._unknown_of_address.is_empty(address):
                    queue = self._strangers
                else:
                    queue = self._looks
                caller = await queue.run(partial(self._desks.caller, head.unit, head.token))
                self._recent.keep(caller, head.token)
            head.signed.check_signature(self._identity.hub_id, caller.desk.public_key)
        except Refusal:
            self._unknown_of_address.take(address)
            raise
        request.scope.get("state", {}).get(RECOGNIZE_DESK, _nobody_watches)()
        request.state.desk = {"unit": caller.unit, "desk": caller.desk.desk}
        return head, caller

    def _answer(self, head: DeskHead, body: bytes) -> _Answered:
        """The desk may have been revoked while its body came."""
        head.signed.check_body(body)
        caller = self._desks.caller(head.unit, head.token)
        ask: Ask = ask_of(body)
        answer: Answer = self._collector.answer(caller, ask, self._now())
        if ask.run is not None:
            self.on_run()
        return _Answered(packed(answer), len(answer.runs), ask.run is not None)

    # ---- strangers

    async def _enrol(self, request: Request) -> Response:
        if not self._of_address.take(_address(request)):
            raise Unavailable("too-many-requests", "request")
        async with self._limits.receive_from_stranger(request) as body:
            enrolment = enrolment_of(body)
            response = await self._strangers.run(
                lambda: packed(self._desks.enrol(enrolment, self._now()))
            )
        self._log.note(
            "enrolled", unit=enrolment.unit, desk=enrolment.desk, id=enrolment.desk_id.hex()[:8]
        )
        return Response(response, media_type=MEDIA_TYPE)

    async def _health(self, _request: Request) -> Response:
        """`behind`: entries that are kept and not followed yet."""
        try:
            behind: int | None = await self._strangers.run(self._store.waiting)
        except CounterError:
            behind = None
        well = behind is not None
        fields = {
            "ok": well,
            "version": __version__,
            "practice": self._identity.practice,
            "behind": behind,
        }
        return JSONResponse(fields, status_code=200 if well else 503)

    async def _nothing_there(self, request: Request, _error: Exception) -> Response:
        self._log.note_turned_away("nothing-there", _address(request))
        return Response(status_code=404)

    async def _openapi(self, _request: Request) -> Response:
        return JSONResponse(DOCUMENT)


class Queue:
    """Short work in threads, so much of it at once; who comes when too many wait is asked to come
    again."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self._limiter = CapacityLimiter(at_once)
        self._most, self._under_way = at_once + waiting, 0

    async def run(self, work: Callable[[], T]) -> T:
        if self._under_way >= self._most:
            raise Unavailable("hub-busy", "hub")
        self._under_way += 1
        try:
            return await to_thread.run_sync(work, limiter=self._limiter)
        finally:
            self._under_way -= 1


def _nobody_watches() -> None:
    """Where requests come without a connection."""


def _address(request: Request) -> str:
    if request.client:
        return address_of(request.client.host)
    return ""


def _read_head(request: Request) -> DeskHead:
    """`Bearer H49.61~token`: the unit stands in it, for every key of the store begins with it."""
    kind, _, value = request.headers.get("authorization", "")[:_LONGEST_CREDENTIAL].partition(" ")
    unit, tilde, token = value.partition("~")
    if kind != "Bearer" or not tilde or not token or not is_unit_code(unit):
        raise Refusal("desk-unknown", "token")
    return DeskHead(
        unit, token, ask_signature.parse_header(request.headers.get(ask_signature.HEADER, ""))
    )


def _refusal(error: CounterError) -> Response:
    """How the hub's store is damaged is its own business: a desk hears that it is, and tries again
    when somebody put it right.
    """
    told = {} if isinstance(error, Damaged) else error.values
    values = {
        name: value if isinstance(value, int) else str(value)[:200] for name, value in told.items()
    }
    if isinstance(error, Unavailable | Damaged):
        usual = 503
    elif isinstance(error, Refusal):
        usual = 400
    else:
        usual = 500
    return Response(
        packed(Refused(error.code, values)),
        status_code=_STATUS.get(error.code, usual),
        media_type=MEDIA_TYPE,
    )
