"""Exchange with a hub in a process of its own, both durable; beside it PouchDB and Morango,
measured in the same run.

`COUNTER_PEERS` names the folder with the peers' `run.sh`; without it only our own figures are
taken. PouchDB is not durable per write; Morango is quoted as shipped and with its pauses capped.
"""

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from counter.storage.journal import acceptance
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES
from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, note
from tests.support.hub import Hub, exchange
from tests.support.office import Office

DOSSIERS, NEW, AGAIN, ROUNDS = 10_000, 50, 5, 3
# Times quicker than the peer, at least: all, a few new, nothing new.
_WANTED = {
    "morango": (40, 250, 1000),
    "morango-nosleep": (20, 45, 150),
    "pouchdb 100": (6, 4, 3),
    "pouchdb 1000": (3.5, 0, 0),
}
_CASES = ("all", "new", "nothing")


def measured(scale: Scale) -> list[Figure]:
    count, rounds = scale.count(DOSSIERS, 500), scale.count(ROUNDS, 1)
    peers = corpus.peers()
    if peers is None:
        note("COUNTER_PEERS names no folder: our own side only, without PouchDB and Morango")
    theirs: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        folder = Path(name)
        desk = _filled(folder / "filled", count)
        ours: dict[str, Samples] = {case: Samples() for case in _CASES}
        bytes_up: dict[str, list[int]] = {case: [] for case in _CASES}
        for number in range(rounds):
            _exchange(desk, folder / f"round{number}", count, ours, bytes_up)
            if peers is not None:
                for peer in _WANTED:
                    theirs.setdefault(peer, []).append(_peer(peers, folder / "peers", peer, count))
        sizes = _sizes(desk)
    return [*_against(ours, theirs, bytes_up), *sizes]


def _filled(folder: Path, count: int) -> Path:
    """A desk with so many dossiers that no hub knows."""
    with closing(Office(folder)) as office:
        like = office.receive().event
        corpus.write(office, like, 0, count)
    return folder


@contextmanager
def _reopened(desk: Path, folder: Path) -> Iterator[Office]:
    shutil.copytree(desk, folder)
    with closing(Office(folder, opens=True)) as office:
        yield office


def _exchange(
    desk: Path, folder: Path, count: int, ours: dict[str, Samples], bytes_up: dict[str, list[int]]
) -> None:
    """One new hub; everything, then a few new ones and nothing new, several times."""
    hub = Hub(folder / "hub").start()
    try:
        with _reopened(desk, folder / "desk") as office:
            hub.enrol(office)
            _timed(office, "all", ours, bytes_up)
            like = office.receive().event
            exchange(office)
            for again in range(AGAIN):
                corpus.write(office, like, count + again * NEW, NEW)
                _timed(office, "new", ours, bytes_up)
                _timed(office, "nothing", ours, bytes_up)
    finally:
        hub.stop()


def _timed(
    office: Office, case: str, ours: dict[str, Samples], bytes_up: dict[str, list[int]]
) -> None:
    """One exchange with its connection's set-up."""
    ours[case].take(lambda: bytes_up[case].append(exchange(office).bytes_up))


def _peer(peers: Path, folder: Path, peer: str, count: int) -> dict[str, float]:
    """One run of a peer: seconds for each case."""
    name, _, batch = peer.partition(" ")
    environment = {**os.environ, "N": str(count), "BATCH": batch or "100"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    kept = BUILD / "peers"  # installed once
    subprocess.run(
        ["bash", str(peers / "run.sh"), str(kept), name, "1"],
        env=environment,
        check=True,
        capture_output=True,
    )
    newest = max((kept / "results").glob("*.json"), key=lambda path: path.stat().st_mtime)
    result = json.loads(newest.read_text(encoding="utf-8"))
    keys = ("initial s", "incr s", "noop s") if name == "pouchdb" else (
        "initial total_s", "incr total_s", "noop total_s"
    )  # fmt: skip
    return {case: result[key]["median"] * 1e3 for case, key in zip(_CASES, keys, strict=True)}


def _against(
    ours: dict[str, Samples],
    theirs: dict[str, list[dict[str, float]]],
    bytes_up: dict[str, list[int]],
) -> list[Figure]:
    figures = []
    for place, case in enumerate(_CASES):
        size = statistics.median(bytes_up[case])
        extra = {**ours[case].extra, "bytes up": size}
        what = {"all": "10,000 dossiers to a new hub", "new": "50 new", "nothing": "nothing new"}[
            case
        ]
        limit = Target(500, "bytes up") if case == "nothing" else None
        figures.append(
            Figure(f"exchange, {case}", what, ours[case].median, None, "ms", limit, extra=extra)
        )
        for peer, runs in theirs.items():
            other, wanted = statistics.median(run[case] for run in runs), _WANTED[peer][place]
            figures.append(
                Figure(
                    f"exchange, {case}, {peer}", "times quicker", ours[case].median, other, "ms",
                    Target(wanted, at_least=True) if wanted else None, ratio=other / ours[case].median,
                )
            )  # fmt: skip
    return figures


def _sizes(desk: Path) -> list[Figure]:
    """Bytes an entry, in one run and in runs of ten."""
    with closing(Office(desk, opens=True)) as office:
        entries = acceptance.carried(office.desk.reader.connection, 1, 100)
    runs = [entries[n : n + MOST_ENTRIES] for n in range(0, len(entries), MOST_ENTRIES)]
    whole = sum(len(wire.pack(run)) for run in runs) / len(entries)
    tens = [len(wire.pack(entries[n : n + 10])) / 10 for n in range(0, min(len(entries), 1000), 10)]
    return [
        Figure(
            "bytes an entry, all", "in the runs a desk sends", whole, None, "B", Target(70, "ours")
        ),
        Figure(
            "bytes an entry, ten",
            "a batch of ten",
            statistics.median(tens),
            None,
            "B",
            Target(200, "ours"),
        ),
    ]
