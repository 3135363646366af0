"""Entries of long bodies travel in as many runs as they need, and none is longer than a run may be."""

import os
import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import pytest
import zstandard

from counter.domain.desk import CalendarImported
from counter.domain.refusal import Refusal
from counter.storage.journal import journal
from counter.storage.journal.acceptance import Carried
from counter.sync import wire
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import SmallHub, exchange
from tests.sync.test_wire import journal as journal_of


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[SmallHub, Office, Office]]:
    hub, (one, other) = SmallHub(tmp_path / "hub"), desks.offices(tmp_path, 2)
    for office in (one, other):
        hub.enrol(office)
    yield hub, one, other
    for side in (hub, one, other):
        side.close()


def test_what_is_too_much_for_one_run_goes_in_several(
    made: tuple[SmallHub, Office, Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, one, other = made
    for _ in range(20):
        one.receive(summary=os.urandom(100).hex())
    monkeypatch.setattr(wire, "MOST_CONTENT", 3000)
    exchange(hub, one)
    exchange(hub, other)
    exchange(hub, one)
    assert desks.tables(one.desk.reader.connection) == desks.tables(other.desk.reader.connection)
    assert one.desk.reader.own_row().acknowledged == one.entries and other.verify().ok


def test_nothing_is_written_that_no_run_could_hold(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = office.entries
    monkeypatch.setattr(journal, "MOST_BODY", 60)
    with pytest.raises(Refusal, match="entry-too-long"), office.desk.administration() as act:
        act.append(CalendarImported(at=act.now, file_hash=b"h" * 32, days=()), office.desk.subject)
    assert office.entries == before and office.verify().ok


@pytest.mark.parametrize(
    "pieces", [wire.MOST_PIECES - 1, wire.MOST_PIECES, wire.MOST_PIECES + 1, 100_000]
)
def test_bodies_of_many_pieces_come_out_as_they_were(pieces: int) -> None:
    bodies = [b'"'.join(b"%d" % (n + k) for n in range(pieces)) for k in range(3)]
    entries: list[Carried] = journal_of([*bodies, b"{}", bodies[0] + b"\n"])
    run = wire.pack(entries)
    assert wire.unpack(run) == entries


def _of_twos(content: bytes) -> bytes:
    return b'"'.join(content[n : n + 2] for n in range(0, len(content), 2))


BADLY_PACKED = {
    "every piece a line end": lambda: b'"'.join([b"\n"] * wire.MOST_PIECES),
    "every piece another": lambda: _of_twos(os.urandom(800).replace(b'"', b"\n")),
    "now and then a line end": lambda: b'"'.join(
        random.choices((b"", b"", b"\n"), k=wire.MOST_PIECES)
    ),
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("name", BADLY_PACKED)
def test_the_most_that_a_run_may_hold_can_be_packed_and_unpacked(name: str) -> None:
    make = BADLY_PACKED[name]
    entries = journal_of([make() for _ in range(5000 if make() else wire.MOST_ENTRIES)])
    held = [
        total
        for total in accumulate(entry.weight for entry in entries)
        if total <= wire.MOST_CONTENT
    ]
    run = wire.encode(entries[: len(held)])
    print(f"\n{name}: {len(held)} entries, {held[-1]} bytes, unpacked {len(run)}")
    assert (
        len(run) <= wire.MOST_BYTES and wire.unpack(zstandard.compress(run)) == entries[: len(held)]
    )
