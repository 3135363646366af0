"""Who holds a connection to a hub, and who must go."""

import pytest

from counter.domain.refusal import Unreadable
from counter.hub.limits import GRACE_SECONDS, STRANGER_RATE
from counter.hub.visitors import NOBODY, Proxies, Turned, Visitor, Visitors, address_of
from tests.hub.test_limits import Seconds

MOST = 10


class Hall:
    """Visitors with a clock of the test's own; who was revoked, and why."""

    def __init__(self, *proxies: str) -> None:
        self.clock = Seconds()
        self.turned: list[Turned] = []
        self.closed: list[str] = []
        self.visitors = Visitors(MOST, Proxies(proxies), self.turned.append, self.clock)

    def come(self, host: str, name: str = "") -> Visitor:
        visitor = self.visitors.admit(host, lambda: self.closed.append(name or host))
        assert visitor is not None
        self.visitors.await_request(visitor)
        return visitor

    def desk(self, host: str, name: str = "") -> Visitor:
        """One that showed itself and is between two requests."""
        visitor = self.come(host, name)
        self.ask(visitor)
        self.visitors.recognize_desk(visitor)
        self.visitors.end_request(visitor, is_turned_down=False)
        return visitor

    def ask(self, visitor: Visitor) -> None:
        self.visitors.count_received(visitor, 400)
        self.visitors.begin_request(visitor)

    def later(self, seconds: float) -> None:
        self.clock.now += seconds
        self.visitors.sweep()


def test_a_stranger_who_stays_silent_or_drips_is_sent_away_and_one_as_quick_as_the_slowest_line_is_not() -> (
    None
):
    hall = Hall()
    hall.come("10.0.0.1", "silent")
    dripping, slow = hall.come("10.0.0.2", "dripping"), hall.come("10.0.0.3", "slow")
    for _ in range(int(GRACE_SECONDS) * 3):
        hall.visitors.count_received(dripping, 1)
        hall.visitors.count_received(slow, STRANGER_RATE)
        hall.later(1)
    assert sorted(hall.closed) == ["dripping", "silent"]
    assert sorted(hall.turned) == [Turned("too-slow", "10.0.0.1"), Turned("too-slow", "10.0.0.2")]


def test_a_handshake_on_the_slowest_line_is_no_time_that_a_request_took() -> None:
    hall = Hall()
    visitor = hall.visitors.admit("10.0.0.1", lambda: hall.closed.append("slow"))
    assert visitor is not None
    hall.later(GRACE_SECONDS * 2)
    hall.visitors.await_request(visitor)
    hall.later(GRACE_SECONDS - 1)
    assert hall.closed == []
    hall.later(2)
    assert hall.closed == ["slow"]


def test_a_desk_may_rest_between_requests_and_its_body_take_as_long_as_it_takes() -> None:
    hall = Hall()
    resting, asking = hall.desk("10.0.0.1"), hall.desk("10.0.0.1")
    hall.ask(asking)
    hall.later(3600)
    assert hall.closed == [] and len(hall.visitors) == 2
    hall.visitors.count_received(resting, 1)  # the next head began, and no more of it comes
    hall.later(GRACE_SECONDS + 1)
    assert hall.turned == [Turned("too-slow", "10.0.0.1")]


def test_strangers_of_one_address_make_room_for_each_other_the_oldest_first() -> None:
    hall = Hall()
    for number in range(MOST):
        hall.come("10.0.0.1", f"stranger {number}")
    assert hall.closed == [f"stranger {number}" for number in range(MOST // 2)]
    assert len(hall.visitors) == MOST // 2


def test_a_newcomer_finds_room_as_long_as_there_is_a_stranger_or_a_desk_that_rests() -> None:
    hall = Hall()
    hall.desk("10.0.0.9", "first desk")
    for number in range(MOST - 1):
        hall.come(f"10.0.0.{number}", f"stranger {number}")
    hall.desk("10.0.1.1", "second desk")
    assert hall.closed == ["stranger 0"]
    for number in range(MOST):
        hall.desk("10.0.1.2", f"desk {number}")
    assert hall.closed == [
        *(f"stranger {number}" for number in range(MOST - 1)),
        "first desk",
        "second desk",
    ]


def test_nobody_goes_for_a_newcomer_where_all_are_desks_that_ask() -> None:
    hall = Hall()
    for _ in range(MOST):
        hall.ask(hall.desk("10.0.0.1"))
    assert hall.visitors.admit("10.0.0.2", lambda: None) is None
    assert hall.closed == [] and hall.turned == [Turned("hub-full", "10.0.0.2")]


def test_a_desk_takes_no_share_of_its_addresss_strangers() -> None:
    hall = Hall()
    desks = [hall.desk("10.0.0.1") for _ in range(MOST // 2)]
    for desk in desks:
        hall.ask(desk)
    for number in range(MOST // 2):
        hall.come("10.0.0.1", f"stranger {number}")
    assert hall.closed == []


def test_many_connections_of_a_named_proxy_are_not_those_of_one_address() -> None:
    hall = Hall("10.0.0.0/24")
    for number in range(MOST):
        hall.come("10.0.0.7", f"{number}")
    assert hall.closed == []


def test_whoever_was_turned_down_may_end_its_body_for_a_moment_only() -> None:
    hall = Hall()
    visitor = hall.come("10.0.0.1")
    hall.ask(visitor)
    hall.visitors.end_request(visitor, is_turned_down=True)
    for _ in range(9):
        hall.visitors.count_received(visitor, 100_000)
        hall.later(1)
    assert hall.closed == []
    hall.visitors.count_received(visitor, 100_000)
    hall.later(2)
    assert hall.closed == ["10.0.0.1"]


def test_an_answer_that_nobody_reads_is_not_kept_for_ever() -> None:
    hall = Hall()
    desk = hall.desk("10.0.0.1")
    waiting = 100_000
    desk.unsent = lambda: waiting
    for _ in range(5):
        hall.later(500)
        waiting -= 1000
    assert hall.closed == []
    hall.later(700)
    hall.later(700)
    assert hall.turned == [Turned("reads-nothing", "10.0.0.1")]


def test_who_left_is_forgotten() -> None:
    hall = Hall()
    for visitor in [hall.come("10.0.0.1"), hall.desk("10.0.0.2")]:
        hall.visitors.remove(visitor)
        hall.visitors.end_request(visitor, is_turned_down=False)
    assert len(hall.visitors) == 0 and not hall.visitors.make_room()


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("10.0.0.1", "10.0.0.1"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("unknown", NOBODY),
        ("10.0.0.1 evil", NOBODY),
        ("", NOBODY),
    ],
)
def test_callers_are_counted_by_their_address_and_an_ipv6_site_is_one_of_them(
    host: str, address: str
) -> None:
    assert address_of(host) == address


def test_what_is_no_address_is_no_proxy() -> None:
    assert "10.0.0.7" in Proxies(["10.0.0.7"]) and "10.0.0.8" not in Proxies(["10.0.0.7"])
    assert "x" not in Proxies(["10.0.0.0/8"]) and "::1" in Proxies(["::1"])
    for name in ("proxy.example", "10.0.0.1/4", "*", ""):
        with pytest.raises(Unreadable, match="proxy-address"):
            Proxies([name])
