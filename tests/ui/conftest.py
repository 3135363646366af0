import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.window import Person

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The printers of the tests are their own: nobody listens here until a test starts a print server.
_printers = tempfile.TemporaryDirectory(prefix="cups")
os.environ["CUPS_SERVER"] = f"{_printers.name}/socket"


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    made = Person(qtbot, tmp_path / "desk")
    yield made
    made.close()
