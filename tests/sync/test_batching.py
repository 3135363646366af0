"""How much a request carries: the line decides."""

import pytest

from counter.domain.refusal import Unavailable
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES, Batching

CUT, BUSY, NOT_RUNNING = (
    Unavailable(code, "hub") for code in ("line-cut", "hub-busy", "hub-not-running")
)


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def batching(pauses: list[float]) -> Batching:
    return Batching(pause=pauses.append)


def test_requests_grow_to_a_bound_while_they_come_back_quickly(batching: Batching) -> None:
    sizes = []
    for _ in range(5):
        sizes.append(batching.entries)
        batching.worked(0.1, batching.entries)
    assert sizes == sorted(sizes) and sizes[0] < sizes[-1] == MOST_ENTRIES


def test_requests_shrink_to_a_bound_while_they_are_slow(batching: Batching) -> None:
    first, bytes_first = batching.entries, batching.most_bytes
    for _ in range(10):
        batching.worked(20.0, batching.entries)
    assert 0 < batching.entries < first and 0 < batching.most_bytes < bytes_first


def test_a_short_run_that_was_quick_says_nothing_about_a_long_one(batching: Batching) -> None:
    before = batching.entries
    for entries in (before // 2, 0):
        batching.worked(0.1, entries)
    assert batching.entries == before


def test_right_after_a_cut_it_is_asked_what_the_hub_holds_before_more_is_sent(
    batching: Batching,
) -> None:
    before = batching.entries
    batching.failed(CUT)
    assert batching.entries == 0
    batching.worked(0.1, 0)
    assert 0 < batching.entries < before


def test_a_body_that_came_too_slowly_is_sent_again_in_smaller_ones(batching: Batching) -> None:
    before = batching.entries
    batching.failed(Unavailable("request-too-slow", "request"))
    batching.worked(30.0, 0)
    assert 0 < batching.entries < before


def test_a_slow_line_gets_runs_packed_harder_and_a_quick_one_again_as_ever(
    batching: Batching,
) -> None:
    assert batching.level == wire.LEVEL
    batching.worked(2.0, batching.entries)
    assert batching.level == wire.HARD
    batching.failed(CUT)
    assert batching.level == wire.HARD
    batching.worked(0.1, 0)
    assert batching.level == wire.LEVEL


def test_pauses_grow_and_the_error_comes_out_when_the_line_stays_away(
    batching: Batching, pauses: list[float]
) -> None:
    with pytest.raises(Unavailable, match="line-cut"):
        for _ in range(20):
            batching.failed(CUT)
    assert 0 < pauses[0] < pauses[-1] <= 5.0 and len(pauses) < 20


def test_a_busy_hub_is_left_alone_longer(batching: Batching, pauses: list[float]) -> None:
    batching.failed(BUSY)
    batching.failed(BUSY)
    assert min(pauses) >= 0.5 and max(pauses) <= 2.0


def test_a_hub_that_never_answered_is_told_at_once_and_one_that_did_is_tried_again(
    batching: Batching, pauses: list[float]
) -> None:
    with pytest.raises(Unavailable, match="hub-not-running"):
        batching.failed(NOT_RUNNING)
    assert not pauses
    again = Batching(pause=pauses.append)
    again.worked(0.1, 0)
    again.failed(NOT_RUNNING)
    assert pauses
