"""10,000 dossiers over 64 kbit/s, three connections in ten cut at some byte and every one after a minute: bytes against a
clean run."""

import random
import tempfile
from contextlib import closing
from pathlib import Path

from counter.domain.refusal import Unavailable
from counter.storage import hub_rows
from counter.sync.exchange import Exchanged
from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target
from tests.support.hub import Hub, exchange
from tests.support.office import Office
from tests.support.unkind_line import Fault, UnkindLine

DOSSIERS, BITS_A_SECOND, LIFETIME, CUT = 10_000, 64_000, 60.0, 0.3
_DEAD_END = 100  # exchanges; a line this bad is never given up in the end


def measured(scale: Scale) -> list[Figure]:
    count = scale.count(DOSSIERS, 500)
    with tempfile.TemporaryDirectory(dir=BUILD) as name:
        clean, _ = _run(Path(name) / "clean", count, unkind=False)
        samples = Samples()
        cut: list[tuple[Exchanged, int]] = []
        samples.take(lambda: cut.append(_run(Path(name) / "cut", count, unkind=True)))
        (done, connections) = cut[0]
    extra = {"seconds": samples.median / 1000, "connections": connections, "requests": done.requests}
    return [
        Figure("slow line, bytes up", "64 kbit/s, cut and cut again, against a clean run", done.bytes_up, clean.bytes_up,
               "B", Target(1.2), extra=extra)
    ]  # fmt: skip


def _run(folder: Path, count: int, *, unkind: bool) -> tuple[Exchanged, int]:
    dice = random.Random(5)

    def fault(_number: int) -> Fault:
        cut = dice.randint(1, 60_000) if dice.random() < CUT else None
        return Fault(cut_up=cut, resets=True, bits_a_second=BITS_A_SECOND, lifetime=LIFETIME)

    hub = Hub(folder / "hub").start()
    with closing(Office(folder / "desk")) as office:
        corpus.write(office, office.receive().event, 0, count)
        hub.let_in(office)
        line = UnkindLine(hub.port, fault) if unkind else None
        if line is not None:
            row = hub_rows.hub_of(office.desk.journal.connection)
            assert row is not None
            hub_rows.keep_hub(office.desk.journal.connection, row._replace(url=line.url))
        done = _until_equal(office)
    hub.stop()
    if line is None:
        return done, 1
    line.close()
    return done, line.connections


def _until_equal(office: Office) -> Exchanged:
    """The meter's sum, over as many exchanges as it takes."""
    for _ in range(_DEAD_END):
        try:
            exchange(office)
            break
        except Unavailable:
            continue
    connection = office.desk.journal.connection
    (day,) = hub_rows.metered(connection, 1)
    own = office.desk.reader.own_row()
    assert own.acknowledged == own.sequence
    return Exchanged(requests=day.requests, bytes_up=day.bytes_up, bytes_down=day.bytes_down, sent=day.sent)
