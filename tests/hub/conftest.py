"""One PostgreSQL for all tests of the hub, started when the first asks; and a store of each kind."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens one and the same store, as many times as wanted."""
    with _address(request, tmp_path) as address:
        opened: list[Store] = []

        def open_one() -> Store:
            opened.append(open_store(address))
            return opened[-1]

        yield open_one
        for store in opened:
            store.close()


@contextmanager
def _address(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{folder / 'hub.db'}"
        return
    with postgres.database(request.getfixturevalue("cluster"), f"test{next(_numbers)}") as address:
        yield address


@pytest.fixture
def store(opening: Callable[[], Store]) -> Store:
    return opening()
