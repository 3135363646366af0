"""Acts at the desk against a bare durable commit of one row, through the same driver with the same
key.
"""

import os
import random
import statistics
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from counter.storage import keys
from counter.storage.database import PAGE_SIZE
from tests.bench import act_times, floor, people
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, interleaved
from tests.support.office import Office

ACTS_A_DAY = 200
ROW_BYTES = 300
TICKETS, DOSSIERS = 1000, 600
MAX_MORE_CPU = 1.0  # milliseconds an act


def measured(scale: Scale) -> list[Figure]:
    # Beside the register and not in /tmp, which may be memory: a durable commit there costs
    # nothing.
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        figures = _figures("ticket", issue_tickets, scale.count(TICKETS, 60), 1.6, Path(folder))
        figures += _figures(
            "intake", receive_dossiers, scale.count(DOSSIERS, 60), 2.5, Path(folder)
        )
    return figures


def issue_tickets(office: Office) -> Callable[[int], object]:
    def issue(number: int) -> None:
        _pass_time(office, number)
        office.queue.issue_ticket("A")

    return issue


def receive_dossiers(office: Office) -> Callable[[int], object]:
    dice = random.Random(11)
    drafts = [people.draft(dice) for _ in range(2000)]

    def receive(number: int) -> None:
        _pass_time(office, number)
        office.intake.receive(drafts[number % len(drafts)])

    return receive


def _pass_time(office: Office, number: int) -> None:
    office.clock.move(**({"days": 1} if number and number % ACTS_A_DAY == 0 else {"seconds": 1}))


def _figures(
    name: str,
    acting: Callable[[Office], Callable[[int], object]],
    rounds: int,
    limit: float,
    folder: Path,
) -> list[Figure]:
    with ExitStack() as stack:
        office = stack.enter_context(closing(Office(folder / name)))
        key = keys.load(office.folder.database_key, None)
        bare = {
            page: stack.enter_context(
                closing(_bare(folder / f"{name}-{page or 'default'}.db", key, page))
            )
            for page in (None, PAGE_SIZE)
        }
        twin = stack.enter_context(closing(Office(folder / f"{name}-recorded")))
        acts = floor.recorded(twin, acting(twin), rounds)
        same_rows, write_again = floor.replaying(folder / f"{name}-again.db", key, twin, acts)
        stack.enter_context(same_rows)
        act = acting(office)
        sides = {"ours": act, "floor": write_again}
        sides |= {str(page): _committing(connection) for page, connection in bare.items()}
        samples = interleaved(sides, rounds)
        parts = act_times.parts(office, lambda number: act(rounds + number), max(60, rounds // 4))
    default, same = samples["None"], samples[str(PAGE_SIZE)]
    return [
        _against(f"{name}", "the driver's page size", samples["ours"], default, limit),
        _against(f"{name}, same page", f"pages of {PAGE_SIZE}", samples["ours"], same, limit),
        _floor(name, samples["floor"], default),
        _cpu(name, samples["ours"], default),
        *act_times.figures(name, parts),
    ]


def _against(name: str, how: str, ours: Samples, other: Samples, limit: float) -> Figure:
    extra = ours.extra | {"other p95": other.percentile(95), "other p99": other.percentile(99)}
    return Figure(
        name, f"one act against a bare durable commit, {how}", ours.median, other.median, "ms", Target(limit),
        extra=extra,
    )  # fmt: skip


def _floor(name: str, ours: Samples, other: Samples) -> Figure:
    return Figure(
        f"{name}, floor", "its rows, indexes and signature by plain SQL against a bare commit", ours.median, other.median,
        "ms", extra=ours.extra,
    )  # fmt: skip


def _cpu(name: str, ours: Samples, other: Samples) -> Figure:
    own, bare = statistics.median(ours.cpu), statistics.median(other.cpu)
    extra = {
        "more": own - bare,
        "more on average": statistics.mean(ours.cpu) - statistics.mean(other.cpu),
    }
    return Figure(
        f"{name}, cpu", "processor time of an act, and of a bare commit", own, bare, "ms", Target(MAX_MORE_CPU, "more"),
        extra=extra,
    )  # fmt: skip


def _bare(path: Path, key: bytes, page_size: int | None) -> Any:
    connection = sqlcipher.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if page_size:
        connection.execute(f"PRAGMA cipher_page_size = {page_size}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, content BLOB NOT NULL)")
    return connection


def _committing(connection: Any) -> Callable[[int], object]:
    content = os.urandom(ROW_BYTES)

    def commit(_number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO rows (content) VALUES (?)", (content,))
        connection.execute("COMMIT")

    return commit
