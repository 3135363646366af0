"""Proving a journal against reading and hashing the same rows bare, and the memory that a longer
journal takes.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from counter.desk.demonstration import demonstrate
from counter.domain.clock import VIETNAM
from counter.storage import database, keys
from counter.storage.folder import Folder
from counter.storage.journal import chain, head_file
from tests.bench import peak_memory
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, interleaved
from tests.bench.register import schema

DAYS, A_DAY = 104, 25  # some 20,000 entries
RUNS = 7
# late, so that a long play does not begin before the program was made
UNTIL = datetime(2028, 6, 1, 17, 30, tzinfo=VIETNAM)
_BARE = "SELECT envelope, body FROM entries JOIN bodies USING (id) ORDER BY entries.id"


def measured(scale: Scale) -> list[Figure]:
    days = scale.count(DAYS, 8)
    whole, quarter = _journal(days), _journal(days // 4)
    entries = verify(whole).entries
    sides: dict[str, Callable[[int], object]] = {
        "verify": lambda _: verify(whole),
        "bare": lambda _: hash_bare(whole),
        "projections": lambda _: verify(whole, with_projections=True),
    }
    samples = interleaved(sides, RUNS)
    return [
        _speed(
            "verify",
            "every hash, link and signature",
            entries,
            samples["verify"],
            samples["bare"],
            0.25,
        ),
        _speed(
            "verify, tables",
            "and every projection",
            entries,
            samples["projections"],
            samples["bare"],
            0.08,
        ),
        *_memory(whole, quarter),
    ]


def _journal(days: int) -> Folder:
    """A played office of that many days, made once through the real services and kept in `build/`."""
    path = BUILD / f"bench-journal-{days}-{schema()}"
    if not path.exists():
        for old in BUILD.glob(
            f"bench-journal-{days}-*"
        ):  # of an older schema, or begun and never finished
            shutil.rmtree(old)
        beside = path.with_suffix(".new")
        desk, _ = demonstrate(
            Folder(beside), days=days, dossiers_per_day=A_DAY, seed=1, until=UNTIL, passphrase=None
        )
        desk.close()
        beside.rename(path)
    return Folder(path)


def _opened(folder: Folder) -> Any:
    return closing(
        database.connect(folder.database, keys.load(folder.database_key, None), read_only=True)
    )


def verify(folder: Folder, *, with_projections: bool = False) -> chain.Verified:
    """On a connection of its own: nothing is decrypted already, as when somebody asks for a proof."""
    with _opened(folder) as connection:
        found = chain.verify(
            connection, head_file.read(folder.head), with_projections=with_projections
        )
    assert found.ok, found.problems
    return found


def hash_bare(folder: Folder) -> None:
    with _opened(folder) as connection:
        for envelope, body in connection.execute(_BARE):
            hashlib.sha256(envelope).digest()
            hashlib.sha256(body).digest()


def _speed(
    name: str, measured: str, entries: int, ours: Samples, bare: Samples, limit: float
) -> Figure:
    extra = ours.extra | {
        "ours, entries/s": entries / ours.median * 1e3,
        "bare, entries/s": entries / bare.median * 1e3,
    }
    return Figure(
        name, f"{measured}, of {entries:,} entries; the ratio is of speeds", ours.median, bare.median, "ms",
        Target(limit, at_least=True), ratio=bare.median / ours.median, extra=extra,
    )  # fmt: skip


def _memory(whole: Folder, quarter: Folder) -> list[Figure]:
    figures = []
    with _opened(whole) as connection:  # bounded, but a short journal does not fill it
        cache = -connection.execute("PRAGMA cache_size").fetchone()[0] / 1024
    for name in peak_memory.KINDS:
        long, short = (_peaks(folder, name) for folder in (whole, quarter))
        figures.append(
            Figure(
                f"verify, {name}", "most memory of proving a journal against one a quarter as long",
                long["verified"], short["verified"], "MB",
                extra={"SQLite's cache, at most": cache, "growth": long["verified"] - short["verified"], "before proving": long["opened"],
                       "more, of the long one": long["verified"] - long["opened"],
                       "more, of the short one": short["verified"] - short["opened"]},
            )
        )  # fmt: skip
    return figures


def _peaks(folder: Folder, kind: str) -> dict[str, float]:
    words = [sys.executable, peak_memory.__file__, kind, str(Path(folder.path))]
    answer = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
    return {"opened": float(answer[0]), "verified": float(answer[1])}
