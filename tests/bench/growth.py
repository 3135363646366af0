"""What grows with the years: pages, the rebuild and the proof of the tables, at desks with a tenth
to all of many dossiers. The exponent tells how a time grows: 0 stays as it is, 1 grows with the
dossiers.
"""

import math
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from counter.desk.books import BookOfDossiers
from counter.desk.day import DayService
from counter.desk.dossiers.conflicts import Conflicts
from counter.desk.dossiers.search import FILTERS, DossierSearch
from counter.domain.dossiers.events import (
    DossierCompleted,
    DossierForwarded,
    DossierReceived,
    ResultReturned,
)
from counter.domain.events.base import Event
from counter.storage.journal import chain, head_file
from counter.storage.projections import rebuild
from tests.bench import corpus
from tests.bench.figures import BUILD, Figure, Samples, Scale, Target, interleaved
from tests.bench.register import schema
from tests.support.office import Office

DOSSIERS = (10_000, 50_000, 200_000)
OPEN_AT_THE_END = 500  # the newest dossiers are still being worked on
LIES_READY_EVERY = 500  # one result in so many is never fetched
VISITS = 15
PAGE, LISTING = 0.2, 5.0  # an exponent at most; milliseconds at most
WHOLE = 30.0  # seconds at most


def measured(scale: Scale) -> list[Figure]:
    sizes = sorted({scale.count(size, 40) for size in DOSSIERS})
    offices = {size: _office(size) for size in sizes}
    try:
        pages = [_page(name, offices, visit) for name, visit in _visits().items()]
        return [*pages, *_whole(offices)]
    finally:
        for office in offices.values():
            office.close()


def _office(size: int) -> Office:
    """A desk with so many dossiers, made once and kept in `build/`; its clock stands at the last
    dossier's day.
    """
    path = BUILD / f"bench-growth-{size}-{schema()}"
    if not path.exists():
        for old in BUILD.glob(f"bench-growth-{size}-*"):  # of an older schema, or begun only
            shutil.rmtree(old)
        _make(path.with_suffix(".new"), size)
        path.with_suffix(".new").rename(path)
    office = Office(path, opens=True)
    last = office.search.page(limit=1)[0].received_at
    assert last is not None
    office.clock.moment = last
    return office


def _make(path: Path, size: int) -> None:
    office = Office(path)
    like = office.receive().event
    made = corpus.events(like, 1, size)
    for first in range(0, size, corpus.A_TRANSACTION):
        with office.desk.journal.write("Trần Thị Cán Bộ", 1_780_000_000_000) as writing:
            for number in range(first, min(first + corpus.A_TRANSACTION, size)):
                received = next(made)
                subject = writing.append(received)
                for event in _life(received, number, is_open=size - number <= OPEN_AT_THE_END):
                    writing.append(event, subject)
    office.close()


def _life(received: DossierReceived, number: int, *, is_open: bool) -> list[Event]:
    at, due = received.received_at, received.due_at
    forwarded = DossierForwarded(at=at, to="Chuyên môn")
    if is_open:
        return [forwarded]
    completed = DossierCompleted(at=due, shelf="A1")
    if number % LIES_READY_EVERY == 0:
        return [forwarded, completed]
    return [forwarded, completed, ResultReturned(at=due)]


def _visits() -> dict[str, Callable[[Office], object]]:
    """What a page asks each time somebody comes to it."""

    def listing(filter_: str) -> Callable[[Office], object]:
        return lambda office: DossierSearch(office.desk).listing(filter_)

    return {
        **{f"listing, {filter_}": listing(filter_) for filter_ in FILTERS},
        "day": lambda office: DayService(office.desk).outlook(),
        "conflicts": lambda office: Conflicts(office.desk).to_decide(),
        "book of the day": lambda office: _book(office, office.clock.moment),
    }


def _book(office: Office, day: datetime) -> object:
    book = BookOfDossiers(office.desk)
    return book.lines(book.places(day.date(), day.date())[:50])


def _page(name: str, offices: dict[int, Office], visit: Callable[[Office], object]) -> Figure:
    samples = interleaved(
        {str(size): (lambda _, office=office: visit(office)) for size, office in offices.items()},
        VISITS,
    )
    medians = {int(size): side.median for size, side in samples.items()}
    return _figure(name, "a visit to the page", medians, "ms", Target(PAGE, of="exponent"))


def _whole(offices: dict[int, Office]) -> list[Figure]:
    """Once each: seconds."""
    ways: dict[str, Callable[[Office], object]] = {
        "verify, tables": _verify,
        "rebuild": lambda office: rebuild.rebuild(office.desk.journal.connection),
    }
    figures = []
    for name, way in ways.items():
        seconds = {}
        for size, office in offices.items():
            samples = Samples()
            samples.take(lambda way=way, office=office: way(office))
            seconds[size] = samples.median / 1e3
        figures.append(_figure(name, "all tables", seconds, "s", Target(WHOLE, of="ours")))
    return figures


def _verify(office: Office) -> None:
    connection, head = office.desk.journal.connection, head_file.read(office.folder.head)
    found = chain.verify(connection, head, with_projections=True)
    assert found.ok, found.problems


def _figure(
    name: str, measured: str, by_size: dict[int, float], unit: str, target: Target
) -> Figure:
    least, most = min(by_size), max(by_size)
    exponent = (
        math.log(by_size[most] / by_size[least]) / math.log(most / least) if most > least else 0.0
    )
    extra: dict[str, float | str] = {f"{size:,}": time for size, time in by_size.items()}
    return Figure(
        f"growth, {name}", f"{measured}, {most:,} dossiers against {least:,}",
        by_size[most], by_size[least], unit, target, extra=extra | {"exponent": exponent},
    )  # fmt: skip
