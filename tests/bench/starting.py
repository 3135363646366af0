"""A cold `counter status` against the same interpreter importing sqlite3 and nothing more."""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, interleaved
from tests.support.command import ROOT, Commands
from tests.support.office import Office

RUNS, CPU_RUNS = 40, 10
LIMIT = 3
_BARE = [sys.executable, "-c", "import sqlite3"]
_MODULE = [sys.executable, "-m", "ui.app", "status", "--json"]
_SCRIPT = [str(Path(sys.executable).parent / "counter"), "status", "--json"]


def measured(scale: Scale) -> list[Figure]:
    runs = scale.count(RUNS, 3)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        data = Path(folder) / "desk"
        with closing(Office(data)) as office:
            for _ in range(20):
                office.queue.issue_ticket("A")
        environment = _installed(Commands(data).environment(), Path(folder))
        sides = {"bare": _BARE, "module": _MODULE, "script": _SCRIPT}
        if not Path(_SCRIPT[0]).exists():
            del sides["script"]
        # The first round, which compiles, is thrown away.
        samples = interleaved(
            {name: _running(words, environment) for name, words in sides.items()}, runs + 1
        )
        for side in samples.values():
            del side.wall[0]
        cpu = {
            name: _cpu(words, environment, scale.count(CPU_RUNS, 2))
            for name, words in sides.items()
        }
    return [
        _figure(f"status, {name}", samples[name], samples["bare"], cpu[name], cpu["bare"])
        for name in sides
        if name != "bare"
    ]


def _installed(environment: dict[str, str], folder: Path) -> dict[str, str]:
    """Modules compiled once, as installing does; in a checkout some would be compiled anew at every
    start. The script that is installed runs this checkout too, and not the one it was installed
    from.
    """
    kept = {name: value for name, value in environment.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONPATH": str(ROOT)}


def _running(words: list[str], environment: dict[str, str]) -> Callable[[int], None]:
    def run(_number: int) -> None:
        subprocess.run(words, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)

    return run


def _cpu(words: list[str], environment: dict[str, str], runs: int) -> float:
    """Milliseconds of processor time of one process; only children together can be asked for
    theirs.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for number in range(runs):
        _running(words, environment)(number)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1e3 / runs


def _figure(name: str, ours: Samples, bare: Samples, cpu: float, bare_cpu: float) -> Figure:
    extra = {
        "p95": ours.percentile(95), "p99": ours.percentile(99), "cpu": cpu, "other p95": bare.percentile(95),
        "other cpu": bare_cpu, "runs": len(ours.wall),
    }  # fmt: skip
    measured = "the whole process against `python -c 'import sqlite3'`"
    return Figure(name, measured, ours.median, bare.median, "ms", Target(LIMIT), extra=extra)
