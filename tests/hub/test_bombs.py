"""No run and no request fills the hub's memory, whatever it is made of."""

import subprocess
import sys

import pytest

from tests.support import bombs

MOST = 300  # megabytes of the whole process


@pytest.mark.parametrize("name", [*bombs.BOMBS, *bombs.REQUESTS])
def test_the_worst_runs_and_requests_stay_small_in_memory(name: str) -> None:
    done = subprocess.run(
        [sys.executable, bombs.__file__, name],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    before, most, said = done.stdout.split()
    print(f"\n{name}: {float(before):.0f} MB before, {float(most):.0f} MB at most, {said}")
    assert float(most) < MOST
