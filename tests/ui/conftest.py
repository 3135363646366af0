import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.printers import FakePrinters
from tests.support.screen import use_unseen_screen
from tests.support.window import Person
from ui import scanners

use_unseen_screen()
# The printers of the tests are their own: nobody listens here until a test starts a print server.
_printers = tempfile.TemporaryDirectory(prefix="cups")
os.environ["CUPS_SERVER"] = f"{_printers.name}/socket"


@pytest.fixture(autouse=True)
def quick_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands wait for a silence that nobody in a test needs; the scanners' own tests keep it."""
    monkeypatch.setattr(scanners, "SLOWEST_SCAN_MS", 50)
    monkeypatch.setattr(scanners, "SILENCE_MS", 55)


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    """Printers of a test's own, in the place of those of the computer."""
    return FakePrinters().take_over(monkeypatch)


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, tmp_path / "desk")
    yield made
    made.close()
