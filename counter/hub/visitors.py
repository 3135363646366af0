"""Everybody who holds a connection to one hub process, and who must go when there are too many.

A visitor is a stranger until a desk shows itself on its connection. Strangers make room for each
other, the oldest first: so a newcomer always comes in, and a desk is a stranger for the moment its
first head takes. Desks make room only between two requests.
"""

import asyncio
import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from counter.domain.refusal import Unreadable
from counter.hub.limits import GRACE_SECONDS, STRANGER_RATE

_UNREAD_SECONDS = 600.0  # an answer that nobody reads any further
# for the rest of a body that was turned down: who is cut off earlier reads no answer
_AFTER_ANSWER_SECONDS = 10.0
_SHARE = 2  # the strangers of one address hold no more than one in so many of all connections
_IPV6_SITE = 64  # bits that one household or office gets: its computers count as one address
RECOGNIZE_DESK = "recognize_desk"  # what a request's `state` names the function that says: a desk showed itself here
NOBODY = ""  # the address of whoever shows none that could be believed

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class Proxies:
    """Computers whose word on where a request comes from is believed."""

    def __init__(self, named: Sequence[str] = ()) -> None:
        """Addresses or networks, as 10.0.0.7 or 10.0.0.0/24."""
        self.names = list(named)
        self._networks = [_network(name) for name in named]

    def __contains__(self, host: str) -> bool:
        try:
            address = ipaddress.ip_address(host)
        except ValueError:
            return False
        return any(address in network for network in self._networks)


def _network(name: str) -> Network:
    try:
        return ipaddress.ip_network(name)
    except ValueError:
        raise Unreadable("proxy-address", "proxy", value=name[:60]) from None


def address_of(host: str) -> str:
    """What callers are counted by: an IPv4 address, or the network an IPv6 address lies in."""
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return NOBODY
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((address, _IPV6_SITE), strict=False))


class Turned(NamedTuple):
    """Somebody who was turned away before a request of theirs was answered."""

    why: str
    address: str


class Visitor:
    """One connection."""

    def __init__(self, address: str, now: float, close: Callable[[], object]) -> None:
        self.address = address
        self.close = close
        self.unsent: Callable[[], int] = lambda: 0  # bytes of an answer that wait to be read
        self.is_greeted = False  # its handshake, if there is one, is done
        self.is_desk = False
        self.is_asking = False
        self.since = now  # what is waited for is waited for since then
        self.received = 0  # bytes since then
        self.is_turned_down = False  # its request was answered before all of it came
        self._unread = (0, now)

    def is_too_slow(self, now: float) -> bool:
        """True when too little of a request's head came, or of a body that nobody wants any more."""
        waited = now - self.since
        if self.is_turned_down:
            return waited > _AFTER_ANSWER_SECONDS
        return self.received < STRANGER_RATE * (waited - GRACE_SECONDS)

    def reads_nothing(self, now: float) -> bool:
        """True when an answer has been waiting unmoved for long."""
        waiting = self.unsent()
        if waiting != self._unread[0]:
            self._unread = (waiting, now)
        return waiting > 0 and now - self._unread[1] > _UNREAD_SECONDS


class Visitors:
    """All connections of this process; `tell` hears of everybody who was turned away."""

    def __init__(
        self,
        most: int,
        proxies: Proxies,
        tell: Callable[[Turned], object] = lambda _turned: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most, self._proxies, self._tell, self._clock = most, proxies, tell, clock
        self._all: set[Visitor] = set()
        self._strangers: OrderedDict[Visitor, None] = OrderedDict()
        self._of_address: dict[str, OrderedDict[Visitor, None]] = {}
        self._resting: OrderedDict[Visitor, None] = OrderedDict()  # desks between two requests

    def __len__(self) -> int:
        return len(self._all)

    def admit(self, host: str, close: Callable[[], object]) -> Visitor | None:
        """A newcomer, in whose place somebody else may have to go; None when everybody here is a
        desk that asks.

        `close` ends the connection at once.
        """
        address = NOBODY if host in self._proxies else address_of(host)
        ours = self._of_address.get(address, OrderedDict())
        if address != NOBODY and len(ours) >= max(self._most // _SHARE, 1):
            self._send_away(next(iter(ours)), "made-room")
        if len(self._all) >= self._most and not self.make_room():
            self._tell(Turned("hub-full", address))
            return None
        visitor = Visitor(address, self._clock(), close)
        self._all.add(visitor)
        self._put_with_strangers(visitor)
        return visitor

    def make_room(self) -> bool:
        """Sends the oldest stranger away, else the desk that rests longest; False when there is
        neither."""
        oldest = next(iter(self._strangers), None) or next(iter(self._resting), None)
        if oldest is None:
            return False
        self._send_away(oldest, "made-room")
        return True

    def await_request(self, visitor: Visitor) -> None:
        """Its handshake is done: from now on a request is waited for. How long the handshake may
        take, asyncio sees to."""
        visitor.is_greeted = True
        self._begin_wait(visitor)

    def recognize_desk(self, visitor: Visitor) -> None:
        """A desk showed itself on this connection."""
        visitor.is_desk = True
        self._take_out(visitor)

    def begin_request(self, visitor: Visitor) -> None:
        """The head of its request came; how long its body may take is not decided here."""
        visitor.is_asking = True
        visitor.is_turned_down = False
        self._resting.pop(visitor, None)

    def end_request(self, visitor: Visitor, *, is_turned_down: bool) -> None:
        """Its request was answered. `is_turned_down`: before all of it came."""
        visitor.is_asking = False
        visitor.is_turned_down = is_turned_down
        self._begin_wait(visitor)
        if visitor in self._all and visitor.is_desk:
            self._resting[visitor] = None

    def count_received(self, visitor: Visitor, count: int) -> None:
        """So many bytes came. A head is waited for from its first byte on."""
        if not visitor.received and not visitor.is_turned_down:
            self._begin_wait(visitor)
        visitor.received += count

    def report_no_http(self, visitor: Visitor) -> None:
        """What came is no request; the connection ends."""
        self._tell(Turned("no-http", visitor.address))

    def remove(self, visitor: Visitor) -> None:
        self._all.discard(visitor)
        self._take_out(visitor)
        self._resting.pop(visitor, None)

    def sweep(self) -> None:
        """Sends everybody away who is too slow, or does not read an answer."""
        now = self._clock()
        for visitor in [v for v in self._all if self._is_waited_for(v) and v.is_too_slow(now)]:
            self._send_away(visitor, "too-slow")
        for visitor in [v for v in self._all if v.reads_nothing(now)]:
            self._send_away(visitor, "reads-nothing")

    async def watch(self) -> None:
        """Sweeps every second, for ever."""
        while True:
            await asyncio.sleep(1.0)
            self.sweep()

    def _is_waited_for(self, visitor: Visitor) -> bool:
        """A connection that is kept for a next request may be silent: uvicorn ends it in time by
        itself."""
        is_awaited = visitor.is_greeted and not visitor.is_asking
        return is_awaited and (visitor.received > 0 or visitor in self._strangers)

    def _begin_wait(self, visitor: Visitor) -> None:
        visitor.since = self._clock()
        visitor.received = 0

    def _send_away(self, visitor: Visitor, why: str) -> None:
        self.remove(visitor)
        self._tell(Turned(why, visitor.address))
        visitor.close()

    def _put_with_strangers(self, visitor: Visitor) -> None:
        self._strangers[visitor] = None
        self._of_address.setdefault(visitor.address, OrderedDict())[visitor] = None

    def _take_out(self, visitor: Visitor) -> None:
        self._strangers.pop(visitor, None)
        ours = self._of_address.get(visitor.address)
        if ours is not None:
            ours.pop(visitor, None)
            if not ours:
                del self._of_address[visitor.address]
