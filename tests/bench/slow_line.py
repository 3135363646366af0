"""10,000 dossiers over 64 kbit/s, three connections in ten cut at some byte and every one after a
minute: bytes against a clean run.
"""

import random
import statistics
import tempfile
from contextlib import closing
from pathlib import Path

from counter.domain.refusal import Unavailable
from counter.storage import hub_rows
from counter.sync.rounds import Exchanged
from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Scale, Target
from tests.support.hub import Hub, exchange
from tests.support.office import Office
from tests.support.unkind_line import Fault, UnkindLine

DOSSIERS, BITS_A_SECOND, LIFETIME, CUT = 10_000, 64_000, 60.0, 0.3
SEEDS = (1, 2, 3)  # of three unkind lines; the worst of them is held against the target
_DEAD_END = 100  # exchanges; a line this bad is never given up in the end


def measured(scale: Scale) -> list[Figure]:
    count = scale.count(DOSSIERS, 100)
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        clean = _run(Path(name) / "clean", count)
        cut = [_run(Path(name) / f"cut-{seed}", count, random.Random(seed)) for seed in SEEDS]
    up = [done.bytes_up for done in cut]
    extra: dict[str, float | str] = {
        "worst": max(up) / clean.bytes_up,
        "seconds": statistics.median(done.seconds for done in cut),
        "requests": statistics.median(done.requests for done in cut),
    }
    return [
        Figure("slow line, bytes up", "64 kbit/s, cut and cut again, against a clean run", statistics.median(up),
               clean.bytes_up, "B", Target(1.2, of="worst"), extra=extra)
    ]  # fmt: skip


def _run(folder: Path, count: int, dice: random.Random | None = None) -> Exchanged:
    """Over a line that these dice make unkind; without them over a clean one."""

    def fault(_number: int) -> Fault:
        assert dice is not None
        cut = dice.randint(1, 60_000) if dice.random() < CUT else None
        return Fault(cut_up=cut, resets=True, bits_a_second=BITS_A_SECOND, lifetime=LIFETIME)

    hub = Hub(folder / "hub").start()
    with closing(Office(folder / "desk")) as office:
        corpus.write(office, office.receive().event, 0, count)
        hub.enrol(office)
        line = UnkindLine(hub.port, fault) if dice is not None else None
        if line is not None:
            row = hub_rows.hub_of(office.desk.journal.connection)
            assert row is not None
            hub_rows.keep_hub(office.desk.journal.connection, row._replace(url=line.url))
        done = _until_equal(office)
    hub.stop()
    if line is not None:
        line.close()
    return done


def _until_equal(office: Office) -> Exchanged:
    """The meter's sum, over as many exchanges as it takes."""
    for _ in range(_DEAD_END):
        try:
            exchange(office)
            break
        except Unavailable:
            continue
    connection = office.desk.journal.connection
    (day,) = hub_rows.read_meter(connection, 1)
    own = office.desk.reader.own_row()
    assert own.acknowledged == own.sequence
    seconds = day.milliseconds / 1000
    return Exchanged(requests=day.requests, bytes_up=day.bytes_up, seconds=seconds)
