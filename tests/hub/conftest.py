"""One PostgreSQL for all tests of the hub, started when the first asks; and a store of each kind."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from counter.hub.stores import open_store
from counter.hub.stores.store import Store
from tests.support import postgres

_numbers = count()


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    if not postgres.is_there() and not os.environ.get("CI"):
        pytest.skip("not installed: postgresql")
    with postgres.cluster() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a store of each kind lies, with nothing in it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hub.db'}"
        return
    cluster = request.getfixturevalue("cluster")
    with postgres.database(cluster, f"test{next(_numbers)}") as address:
        yield address


@pytest.fixture
def opening(address: str) -> Iterator[Callable[[], Store]]:
    """Opens one and the same store, as many times as wanted."""
    opened: list[Store] = []

    def open_one() -> Store:
        opened.append(open_store(address))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(opening: Callable[[], Store]) -> Store:
    return opening()
