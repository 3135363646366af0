"""A long outage on a USB drive: a desk's whole journal to the hub, and from there to another desk;
each step a process.

Memory must not grow with the number of entries: the same three steps with a tenth of them show it.
"""

import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Scale, Target
from tests.support.command import ROOT, Commands
from tests.support.hub import Hub
from tests.support.office import Office

ENTRIES = 1_500_000
TAKEN_IN = 150_000  # the other desk shows what it takes in, row by row: so many are enough to know the batching


class Step(NamedTuple):
    """One command: seconds, and the megabytes its process held at most."""

    seconds: float
    peak: float


class Trip(NamedTuple):
    """A USB drive there and back, and on to another desk."""

    entries: int
    size: int
    exported: Step
    brought: Step
    answered: Step
    taken: Step | None


def measured(scale: Scale) -> list[Figure]:
    count = scale.count(ENTRIES, 1_000)
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        least = _trip(Path(name) / "least", min(count // 10, TAKEN_IN) // 10, takes=True)
        few = _trip(Path(name) / "few", min(count // 10, TAKEN_IN), takes=True)
        many = _trip(Path(name) / "many", count, takes=False)
    assert few.taken is not None and least.taken is not None
    return [
        _step("export", few.exported, many.exported, many, {"bytes": many.size, "bytes an entry": many.size / many.entries}),
        _step("hub import", few.brought, many.brought, many, {}),
        _step("hub import of nothing, reply with everything", few.answered, many.answered, many, {}),
        _step("taken in at another desk, row by row", least.taken, few.taken, few, {}),
    ]  # fmt: skip


def _step(name: str, few: Step, many: Step, trip: Trip, extra: dict[str, float | str]) -> Figure:
    return Figure(
        f"usb, {name}", f"{trip.entries:,} entries; memory against a tenth of them", many.seconds, None, "s",
        Target(1.25), ratio=many.peak / few.peak,
        extra={"peak, MB": many.peak, "of a tenth, MB": few.peak, "µs an entry": many.seconds * 1e6 / trip.entries, **extra},
    )  # fmt: skip


def _trip(folder: Path, count: int, *, takes: bool) -> Trip:
    hub = Hub(folder / "hub").start()
    try:
        for number in (1, 2):
            with closing(Office(folder / f"desk{number}", desk=number)) as office:
                hub.enrol(office)
                if number == 1:
                    corpus.write(office, office.receive().event, 0, count)
    finally:
        hub.stop()
    first, second = Commands(folder / "desk1"), Commands(folder / "desk2")
    up, empty, down = (str(folder / name) for name in ("up", "empty", "down"))
    flags = ["--store", hub.store, "--practice"]
    exported = _run(first, "bundle", "export", up)
    brought = _run(first, "hub", "bundle", "import", up, *flags)
    _run(second, "bundle", "export", empty)
    answered = _run(second, "hub", "bundle", "import", empty, "--reply", down, *flags)
    taken = _run(second, "bundle", "import", down) if takes else None
    return Trip(count, Path(up).stat().st_size, exported, brought, answered, taken)


def _run(commands: Commands, *words: str) -> Step:
    began, peak = time.monotonic(), 0.0
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.app", *words],
        cwd=ROOT,
        env=commands.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None:
        peak = max(peak, _held(process.pid))
        time.sleep(0.05)
    assert process.returncode == 0, words
    return Step(time.monotonic() - began, peak)


def _held(pid: int) -> float:
    """The megabytes a process held at most until now."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    return int((status.partition("VmHWM:")[2].split() or ["0"])[0]) / 1024
