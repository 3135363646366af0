"""One proof of a journal in a fresh process: prints the megabytes held before it and the most held
by its end.
"""

import resource
import sys
import tracemalloc
from pathlib import Path

KINDS = ("resident memory", "Python's objects")


def resident() -> float:
    """The most this process held; Linux's own figure, since `ru_maxrss` counts what the parent held
    before the start.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def of_objects() -> float:
    return tracemalloc.get_traced_memory()[1] / 2**20


def main(kind: str, path: Path) -> None:
    sys.path[0] = str(Path(__file__).resolve().parents[2])
    from counter.storage.folder import Folder
    from tests.bench.proving import verify

    peak = resident if kind == KINDS[0] else of_objects
    if kind == KINDS[1]:
        tracemalloc.start()
    before = peak()
    verify(Folder(path), with_projections=True)
    print(before, peak())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
