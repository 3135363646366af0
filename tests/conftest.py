import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from counter.storage import keys
from tests.support import new_desks
from tests.support.office import Office
from tests.support.print_server import PrintServer, is_installed

# A seeded sample, the same for everybody; `make prove` looks further each time.
settings.register_profile(
    "quick",
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile(
    "prove", max_examples=500, deadline=None, suppress_health_check=list(HealthCheck)
)


# Linux' file system in memory, and the room that the tests want there
_IN_MEMORY, _ROOM = Path("/dev/shm"), 2 << 30
_PLACE = "PYTEST_DEBUG_TEMPROOT"  # where pytest makes its folders


def _write_to_memory() -> None:
    """Thousands of desks commit durably: on a disk that takes longer than all the rest of a test."""
    if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free >= _ROOM:
        os.environ.setdefault(_PLACE, str(_IN_MEMORY))


def pytest_configure() -> None:
    _write_to_memory()
    # a passphrase is stretched hundreds of times; files keep their costs, and real ones open as ever
    keys.MEMORY_KIB = 1024
    settings.load_profile("prove" if os.environ.get("COUNTER_PROVE") else "quick")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every property is a proof: `make prove` runs it on many more examples."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.proof)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    new_desks.begin_anew()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "desk")
    yield made
    made.close()


@pytest.fixture
def print_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintServer]:
    """CUPS with a queue of its own, which `lp` finds in the environment."""
    if not is_installed() and not os.environ.get("CI"):
        pytest.skip("needs CUPS, and root to start a server of its own")
    with tempfile.TemporaryDirectory(prefix="cups") as folder:
        monkeypatch.setenv("CUPS_SERVER", f"{folder}/socket")
        made = PrintServer(tmp_path / "cups", f"{folder}/socket")
        yield made
        made.close()
