"""A register of many dossiers as a desk of many years has it, built once and kept in `build/`."""

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from counter.domain.clock import VIETNAM
from counter.domain.numbering import dossier_code, first_serial
from counter.domain.procedure import Procedure
from counter.domain.text import words
from counter.storage import database, migrations
from counter.storage.database import Connection, Row
from counter.storage.journal.reader import Reader
from counter.storage.projections import dossier_register, dossier_search
from counter.storage.resources import load_procedures
from tests.bench import people
from tests.bench.figures import BUILD

KEY = hashlib.sha256(b"a register of made-up people").digest()
# PLACE: the first byte of the desk's random id, a part of each position
UNIT, DESK, PLACE = (
    "H49.61",
    1,
    0xA7,
)
FIRST_DAY = datetime(2026, 6, 1, 7, 30, tzinfo=VIETNAM)
A_DAY, A_TRANSACTION = 200, 2000
OPEN_AT_THE_END = 3000  # the newest dossiers are still being worked on


def opened(count: int) -> tuple[Reader, Path, float]:
    """The register of `count` dossiers, its file, and the seconds it took to build (0 when it was
    there).
    """
    path, seconds = BUILD / f"bench-register-{count}-{schema()}.db", 0.0
    if not path.exists():
        started = time.perf_counter()
        for file in BUILD.glob(
            f"bench-register-{count}-*"
        ):  # of an older schema, or begun and never finished
            file.unlink()
        beside = path.with_suffix(".new")
        _build(beside, count)
        beside.rename(path)
        seconds = time.perf_counter() - started
    connection = database.connect(path, KEY)
    connection.execute(
        "INSERT OR IGNORE INTO journals (id, desk_id, sequence) VALUES (1, ?, 0)", (bytes(16),)
    )
    return Reader(connection), path, seconds


def schema() -> str:
    """Names the schema: a file of another one is of no use."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(database.create(Path(folder) / "empty.db", KEY)) as connection,
    ):
        migrations.migrate(connection)
        rows = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:8]


def _build(path: Path, count: int) -> None:
    with closing(database.create(path, KEY)) as connection:
        migrations.migrate(connection)
        fill(connection, count)


def fill(connection: Connection, count: int) -> None:
    """Puts dossiers into the register, without a journal behind them."""
    rows = _rows(random.Random(3), count)
    for begun in range(0, count, A_TRANSACTION):
        # Many transactions, as at a desk: the index is left in the pieces that its own merging
        # makes.
        with database.transaction(connection):
            for _ in range(min(A_TRANSACTION, count - begun)):
                row = next(rows)
                connection.execute(dossier_register.DOSSIERS.insert, row)
                dossier_search.reindex(connection, row[0], None)
        if begun % 100_000 == 0:
            print(f"  {begun:,} of {count:,} dossiers", file=sys.stderr, flush=True)


def _rows(dice: random.Random, count: int) -> Iterator[Row]:
    procedures = load_procedures()
    day, number = FIRST_DAY, 0
    for sequence in range(1, count + 1):
        if number == A_DAY:
            day, number = day + timedelta(days=3 if day.weekday() == 4 else 1), 0
        received = day + timedelta(seconds=number * 150)
        yield _row(
            dice,
            dice.choice(procedures),
            sequence,
            number,
            received,
            count - sequence < OPEN_AT_THE_END,
        )
        number += 1


def _row(
    dice: random.Random,
    procedure: Procedure,
    sequence: int,
    number: int,
    received: datetime,
    is_open: bool,
) -> Row:
    applicant = people.person(dice)
    code = dossier_code(UNIT, received, first_serial(DESK) + number)
    portal = f"H49-{received:%y%m%d}-{number + 5000}" if dice.random() < 0.15 else ""
    summary = dice.choice(people.MATTERS)
    due = (received + timedelta(days=3)).isoformat()
    done = None if is_open else due
    position = int(received.timestamp()) << 29 | (sequence & (1 << 13) - 1) << 16 | PLACE
    said = (
        code,
        portal,
        summary,
        applicant.name,
        applicant.identity_number,
        "",
        applicant.phone,
        applicant.address,
    )
    return (
        position, 1 << 40 | sequence, code, portal, procedure.code, procedure.field, applicant.name,
        applicant.name, applicant.person_key, summary, 4 if is_open else 10, int(is_open), 0, received.isoformat(), due, done, done,
        sequence, received.year, "01-Q1", sequence, DESK, DESK, bytes(16), bytes(16), 0, 0, 0, 0, "", 0, None,
        " ".join([*words(" ".join(said)), dossier_search.from_its_end(applicant.identity_number)]),
    )  # fmt: skip
