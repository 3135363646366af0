"""One PostgreSQL for all tests of the hub, started when the first asks."""

import os
from collections.abc import Iterator

import pytest

from tests.support import postgres


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    if not postgres.is_there() and not os.environ.get("CI"):
        pytest.skip("not installed: postgresql")
    with postgres.cluster() as address:
        yield address
