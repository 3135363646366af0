"""The window: cold start and memory against an empty PySide6 window, and what a key takes beyond
the service's own time.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.bench import installed, register
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, interleaved
from tests.support.office import Office
from tests.support.screen import use_unseen_screen

STARTS, DOSSIERS, KEYS = 15, 200_000, 40
BEYOND_MS = 50.0

# Both end as soon as the window answers: shown, painted, and every event that was waiting done. The
# line that says so is its memory in kB.
_MEMORY = "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmRSS')), flush=True)"
_EMPTY = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1366, 768)
window.show()
def done():
    application.processEvents()
    {_MEMORY}
    application.quit()
QTimer.singleShot(0, done)
application.exec()
"""
_OURS = f"""
import gc
import sys
from pathlib import Path
gc.disable()  # as ui.app does
from ui.shell.program import Program, make_application
application = make_application()
program = Program(application, Path(sys.argv[1]))
program.opening.open(None)
program.opening.first_page = "queue"  # as at every start of a day but its first
window = program.show_window()
window.resize(1366, 768)
def usable():
    if window.page._board is not None:
        application.processEvents()
        {_MEMORY}
        application.quit()
from PySide6.QtCore import QTimer
timer = QTimer(interval=1)
timer.timeout.connect(usable)
timer.start()
application.exec()
program.close()
"""


def measured(scale: Scale) -> list[Figure]:
    use_unseen_screen()
    desk = _desk_of_many(scale.count(DOSSIERS, 2000))
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        own = Path(name) / "desk"
        shutil.copytree(desk, own)
        return [*_starts(own, scale.count(STARTS, 3)), *_keys(own, scale.count(KEYS, 5))]


def _desk_of_many(count: int) -> Path:
    """A practice desk whose register is full; its journal holds only the setting up."""
    folder = BUILD / f"bench-desk-{count}-{register.schema()}"
    if not folder.exists():
        beside = folder.with_suffix(".new")
        shutil.rmtree(beside, ignore_errors=True)
        with closing(Office(beside)) as office:
            register.fill(office.desk.reader.connection, count)
        beside.rename(folder)
    return folder


def _starts(desk: Path, rounds: int) -> list[Figure]:
    memory: dict[str, list[int]] = {"ours": [], "empty": []}

    samples = {"ours": Samples(), "empty": Samples()}
    place = installed.unpack_wheel(BUILD / "bench-wheel")
    environment = {
        **os.environ,
        "COUNTER_NOW": "2030-06-03T08:30:00+07:00",
        "PYTHONPATH": str(place),
    }

    def run(name: str, script: str, *arguments: str) -> None:
        """Until the line that says the window answers; how long it takes to go away is nobody's
        wait.
        """
        process: list[subprocess.Popen[str]] = []

        def start() -> None:
            process.append(subprocess.Popen([sys.executable, "-c", script, *arguments],
                                            env=environment, cwd=place.parent, stdout=subprocess.PIPE,
                                            stderr=subprocess.DEVNULL, text=True))  # fmt: skip
            assert process[0].stdout is not None
            memory[name].append(int(process[0].stdout.readline()))

        samples[name].take(start)
        process[0].communicate(timeout=60)

    sides: dict[str, Callable[[int], object]] = {
        "ours": lambda _n: run("ours", _OURS, str(desk)),
        "empty": lambda _n: run("empty", _EMPTY),
    }
    interleaved(sides, 2)
    samples["ours"], samples["empty"] = Samples(), Samples()
    interleaved(sides, rounds)
    ours, empty = (statistics.median(memory[name]) / 1024 for name in ("ours", "empty"))
    return [
        Figure("window, start", "process to usable window, unlocked, as installed, against an empty PySide6 window",
               samples["ours"].median, samples["empty"].median, "ms", Target(1.5), extra=samples["ours"].extra),
        Figure("window, memory", "resident at rest with a full register against an empty PySide6 window", ours, empty, "MB",
               Target(1.8)),
    ]  # fmt: skip


def _keys(desk: Path, rounds: int) -> list[Figure]:
    from tests.bench.window_keys import Hand

    with closing(Hand(desk)) as hand:
        taken = {
            "call": hand.calls(rounds),
            "receipt": hand.receipts(rounds),
            "letter": hand.letters(rounds),
        }
        *leaps, lines = hand.turns(rounds)
    taken["book"] = (leaps[0], leaps[1])
    words = {
        "book": f"a leap in a book of {lines:,} lines to its lines shown, against reading them",
        "call": "F2 to the called number shown, against the service alone",
        "receipt": "F9 to the receipt in its folder, against intake and receipt alone",
        "letter": "each letter of a search to its results shown, against the search alone",
    }
    return [_beyond(name, words[name], *samples) for name, samples in taken.items()]


def _beyond(name: str, words: str, ours: Samples, service: Samples) -> Figure:
    extra = ours.extra | {
        "beyond": ours.median - service.median,
        "service p95": service.percentile(95),
    }
    return Figure(
        f"window, {name}",
        words,
        ours.median,
        service.median,
        "ms",
        Target(BEYOND_MS, "beyond"),
        extra=extra,
    )
