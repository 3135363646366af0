"""A hub taking entries in, proven and durable, against a database that only stores them: bare
executemany and COPY.

The other side writes each entry as a row of an indexed table, as a hub that proves nothing would;
ours keeps the run it proved. Then how long until another desk shows what came: its copies, and the
rows of every dossier.
"""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

from counter.domain.clock import VIETNAM
from counter.hub.collector import Collector
from counter.hub.desks import Caller
from counter.hub.follower import Follower
from counter.hub.stores import open_store
from counter.hub.stores.store import HubDesk, HubIdentity
from counter.storage import database, signing
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.sync import wire
from counter.sync.batching import MOST_ENTRIES
from counter.sync.messages import FORMAT, Ask, Have, SignedRun
from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, interleaved, note
from tests.support import postgres
from tests.support.office import Office

DOSSIERS, ROUNDS = 10_000, 5
UNIT = "H49.61"
_TABLE = """CREATE TABLE entries_{number} (
  unit text NOT NULL, journal integer NOT NULL, sequence bigint NOT NULL, envelope {bytes} NOT NULL, body {bytes} NOT NULL,
  salt {bytes} NOT NULL, subject_desk {bytes} NOT NULL, subject_sequence bigint NOT NULL,
  PRIMARY KEY (unit, journal, sequence))"""
_INDEX = "CREATE INDEX subjects_{number} ON entries_{number} (unit, subject_desk, subject_sequence)"


class Prepared:
    """One desk's entries, as runs it signed and as rows."""

    def __init__(self, office: Office) -> None:
        journal = office.desk.journal
        entries = acceptance.carried(journal.connection, 1, 0)
        self.desk = HubDesk(journal.desk_id, 1, office.desk.setup.public_key, b"t" * 32, None)
        self.asks = [
            self._ask(journal.signer, entries[n : n + MOST_ENTRIES])
            for n in range(0, len(entries), MOST_ENTRIES)
        ]
        self.rows = [_row(entry) for entry in entries]
        self.entries = entries

    def _ask(self, signer: signing.Signer, entries: list[Carried]) -> Ask:
        end = entries[-1].envelope
        signature = signer.sign(signed_bytes(*codec.place_of(end), codec.entry_hash(end)))
        have = Have(self.desk.desk_id, 1, 10**9, b"h" * 8)
        return Ask(FORMAT, True, [have], SignedRun(wire.pack(entries), signature), 0)


def _row(entry: Carried) -> tuple[object, ...]:
    _, sequence = codec.place_of(entry.envelope)
    return (
        UNIT,
        1,
        sequence,
        entry.envelope,
        entry.body,
        entry.salt,
        *codec.subject_of(entry.envelope),
    )


def measured(scale: Scale) -> list[Figure]:
    with tempfile.TemporaryDirectory(dir=BUILD) as name, ExitStack() as stack:
        folder = Path(name)
        office = stack.enter_context(closing(Office(folder / "desk")))
        corpus.write(office, office.receive().event, 0, scale.count(DOSSIERS, 500))
        prepared, rounds = Prepared(office), scale.count(ROUNDS, 2)
        figures = [_against("SQLite", "executemany", 0.4, *_sqlite(prepared, folder), rounds)]
        if not postgres.is_there():
            note("no PostgreSQL on this computer: SQLite only")
        else:
            address = stack.enter_context(postgres.cluster())
            figures.append(
                _against("PostgreSQL", "COPY", 0.5, *_postgresql(prepared, address, stack), rounds)
            )
            figures.append(
                _followed(
                    prepared,
                    "PostgreSQL",
                    stack.enter_context(postgres.database(address, "followed")),
                )
            )
        figures.append(_followed(prepared, "SQLite", f"sqlite:///{folder / 'followed.db'}"))
        figures.append(_shown(prepared, folder, rounds))
    return figures


Side = Callable[[int], object]


def _against(store: str, bare: str, share: float, ours: Side, other: Side, rounds: int) -> Figure:
    samples = interleaved({"ours": ours, "other": other}, rounds)
    return Figure(
        f"hub, {store}", f"as quick as {bare} of rows, at least", samples["ours"].median, samples["other"].median, "ms",
        Target(share, at_least=True), ratio=samples["other"].median / samples["ours"].median,
        extra=samples["ours"].extra,
    )  # fmt: skip


def _collecting(prepared: Prepared, address: Callable[[int], str]) -> Side:
    """All runs into a hub of its own each time."""

    def collect(number: int) -> None:
        store = stores[number]
        collector = Collector(store, store.identity())  # type: ignore[arg-type]
        for ask in prepared.asks:
            collector.answer(Caller(unit=UNIT, desk=prepared.desk), ask, datetime.now(VIETNAM))

    stores = {number: _hub(prepared, address(number)) for number in range(ROUNDS)}
    return collect


def _hub(prepared: Prepared, address: str):  # type: ignore[no-untyped-def]  # a Store with its desk
    store = open_store(address)
    store.found(HubIdentity(b"h" * 16, 1, True, signing.new_key()))
    with store.unit(UNIT, writes=True) as unit:
        unit.enrol(prepared.desk, datetime.now(VIETNAM))
    return store


def _sqlite(prepared: Prepared, folder: Path) -> tuple[Side, Side]:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")

    def bare(number: int) -> None:
        connection.execute(_TABLE.format(number=number, bytes="blob"))
        connection.execute(_INDEX.format(number=number))
        for first in range(0, len(prepared.rows), MOST_ENTRIES):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                f"INSERT INTO entries_{number} VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                prepared.rows[first : first + MOST_ENTRIES],
            )
            connection.execute("COMMIT")

    return _collecting(prepared, lambda number: f"sqlite:///{folder / f'hub{number}.db'}"), bare


def _postgresql(prepared: Prepared, cluster: str, stack: ExitStack) -> tuple[Side, Side]:
    import psycopg

    connection = stack.enter_context(psycopg.connect(cluster, autocommit=True))

    def bare(number: int) -> None:
        connection.execute(_TABLE.format(number=number, bytes="bytea"))
        connection.execute(_INDEX.format(number=number))
        for first in range(0, len(prepared.rows), MOST_ENTRIES):
            with connection.cursor().copy(f"COPY entries_{number} FROM STDIN") as copy:
                for row in prepared.rows[first : first + MOST_ENTRIES]:
                    copy.write_row(row)

    names = {n: stack.enter_context(postgres.database(cluster, f"hub{n}")) for n in range(ROUNDS)}
    return _collecting(prepared, names.__getitem__), bare


def _followed(prepared: Prepared, store: str, address: str) -> Figure:
    """Until the hub has noted where every entry lies: how far its follower is behind after so much
    came at once.
    """
    hub = _hub(prepared, address)
    identity = hub.identity()
    assert identity is not None
    for ask in prepared.asks:
        Collector(hub, identity).answer(
            Caller(unit=UNIT, desk=prepared.desk), ask, datetime.now(VIETNAM)
        )
    samples = Samples()
    samples.take(Follower(hub, identity, lambda: datetime.now(VIETNAM)).catch_up)
    assert hub.waiting() == 0
    each = samples.median * 1000 / len(prepared.entries)
    return Figure(f"until followed, {store}", "after all came at once", samples.median, None, "ms",
                  extra={"µs an entry": each})  # fmt: skip


@contextmanager
def _another_desk(folder: Path) -> Iterator[Office]:
    with closing(Office(folder, desk=2)) as office:
        yield office


def _shown(prepared: Prepared, folder: Path, rounds: int) -> Figure:
    """Until another desk holds the entries and shows every dossier."""
    samples = Samples()
    for number in range(min(rounds, 3)):
        with _another_desk(folder / f"other{number}") as other:
            samples.take(lambda other=other: _accept(other, prepared))  # type: ignore[misc]
    each = samples.median * 1000 / len(prepared.entries)
    return Figure("until shown elsewhere", "unpacked, proven, kept and shown at another desk", samples.median, None, "ms",
                  extra={**samples.extra, "µs an entry": each})  # fmt: skip


def _accept(office: Office, prepared: Prepared) -> None:
    connection = office.desk.journal.connection
    for ask in prepared.asks:
        assert ask.run is not None
        with database.transaction(connection):
            acceptance.accept(connection, wire.unpack(ask.run.run), 0)
