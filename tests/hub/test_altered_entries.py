"""One byte of an entry is another one: neither a hub nor a desk takes it, wherever the byte lies."""

import struct
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from counter.domain.clock import VIETNAM
from counter.domain.refusal import CounterError, Refusal
from counter.hub.collector import Collector
from counter.hub.desks import Caller
from counter.hub.stores.sqlite import SqliteStore
from counter.hub.stores.store import HubDesk, HubIdentity
from counter.storage import signing
from counter.storage.hub_rows import HubRow
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.storage.journal.reader import journal_rows
from counter.sync import wire
from counter.sync.desk_side import DeskSide, pieces
from counter.sync.messages import (
    BEGINNING,
    FORMAT,
    Acknowledged,
    Answer,
    Ask,
    Have,
    KnownDesk,
    SignedRun,
    bytes_to_acknowledge,
    desk_bytes,
)
from counter.sync.proving import prove_answer, prove_run
from tests.support import desks
from tests.support.store_dump import dump

UNIT = "H49.61"
NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)


class Both:
    """A desk that writes, a hub it brings its entries to, and a desk that is told of them."""

    def __init__(self, folder: Path) -> None:
        self.store = SqliteStore(folder / "hub.db")
        self.identity = HubIdentity(b"h" * 16, 1, True, signing.new_key())
        self.store.found(self.identity)
        self.hub = Collector(self.store, self.identity)
        self.writer, self.reader = desks.offices(folder, 2)
        for _ in range(2):
            self.writer.receive()
        self.writer.queue.issue_ticket("A")
        setup, journal = self.writer.desk.setup, self.writer.desk.journal
        self.desk = HubDesk(journal.desk_id, 1, setup.public_key, b"t" * 32, None)
        with self.store.unit(UNIT, writes=True) as unit:
            unit.enrol(self.desk, NOW)
        self.entries = acceptance.carried(self.writer.desk.reader.connection, 1, 0)

    def signature(self, entries: list[Carried]) -> bytes:
        """Of the real ones' end."""
        desk_id, last = codec.place_of(entries[-1].envelope)
        return self.writer.desk.journal.signer.sign(
            signed_bytes(desk_id, last, codec.entry_hash(entries[-1].envelope))
        )

    def have(self) -> Have:
        end = self.entries[-1].envelope
        return Have(self.desk.desk_id, 1, len(self.entries), codec.entry_hash(end)[:BEGINNING])

    def to_hub(self, run: SignedRun) -> None:
        caller = Caller(unit=UNIT, desk=self.desk)
        self.hub.answer(caller, Ask(FORMAT, True, [self.have()], run, 0), NOW)

    def side(self) -> DeskSide:
        public_key = signing.public_key(self.identity.signing_key)
        row = HubRow("", self.identity.hub_id, public_key, 1, "", "")
        return DeskSide(self.reader.desk.journal, row, True, lambda: NOW)

    def to_desk(self, run: SignedRun) -> None:
        """As the answer of the desk's own hub."""
        side = self.side()
        desk_id, hub = side.desk_id, self.identity
        signed = bytes_to_acknowledge(hub.hub_id, 1, desk_id, 0, codec.FIRST)
        told = Acknowledged(
            hub.hub_id, 1, 0, codec.FIRST, signing.signer(hub.signing_key).sign(signed)
        )
        bare = KnownDesk(self.desk.desk_id, 1, self.desk.public_key)
        certificate = signing.signer(hub.signing_key).sign(desk_bytes(hub.hub_id, bare))
        known = [msgspec.structs.replace(bare, certificate=certificate)]
        gathered = side.gather(None, 0)
        found = prove_answer(Answer(FORMAT, told, known, [run], False), gathered, side.hub)
        for piece in (
            piece for one in found.runs for piece in pieces(prove_run(one, found.keys, gathered))
        ):
            side.take(piece)

    def held(self) -> Any:
        connection = self.reader.desk.reader.connection
        return desks.tables(connection), journal_rows(connection), dump(self.store)

    def close(self) -> None:
        self.writer.close()
        self.reader.close()
        self.store.close()


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    with closing(Both(tmp_path)) as made:
        yield made


def altered(entries: list[Carried]) -> Iterator[tuple[str, list[Carried]]]:
    """Each byte of each entry's envelope, body and salt in turn, and where it is."""
    for number, entry in enumerate(entries):
        for part, content in entry._asdict().items():
            for place in range(len(content)):
                other = bytearray(content)
                other[place] ^= 1 << place % 8
                changed = entry._replace(**{part: bytes(other)})
                yield (
                    f"{number} {part} {place}",
                    [*entries[:number], changed, *entries[number + 1 :]],
                )


def packed(entries: list[Carried]) -> bytes | None:
    """None where what was altered does not travel at all, or cannot even be packed."""
    try:
        return wire.pack(entries)
    except (ValueError, LookupError, OverflowError, struct.error):
        return None


def refusals(
    entries: list[Carried], signature: bytes, take: Callable[[SignedRun], None]
) -> dict[str, int]:
    """How often each code was told; every altered run that says something else must be refused."""
    seen: dict[str, int] = {}
    real = wire.pack(entries)
    for where, changed in altered(entries):
        run = packed(changed)
        if run is None or run == real:
            continue
        with pytest.raises(Refusal) as refusal:
            take(SignedRun(run, signature))
            raise AssertionError(where)
        seen[refusal.value.code] = seen.get(refusal.value.code, 0) + 1
    return seen


def test_the_hub_takes_no_altered_entry(both: Both) -> None:
    before = both.held()
    seen = refusals(both.entries[-4:], both.signature(both.entries), both.to_hub)
    assert both.held() == before and sum(seen.values()) > 1000
    both.to_hub(SignedRun(wire.pack(both.entries), both.signature(both.entries)))
    assert dump(both.store) != before[2]


def test_the_hub_takes_no_altered_entry_behind_what_it_holds(both: Both) -> None:
    first, rest = both.entries[:-4], both.entries[-4:]
    both.to_hub(SignedRun(wire.pack(first), both.signature(first)))
    before = both.held()
    seen = refusals(rest, both.signature(both.entries), both.to_hub)
    assert both.held() == before and sum(seen.values()) > 1000


def test_a_desk_takes_no_altered_entry_from_its_hub(both: Both) -> None:
    before = both.held()
    seen = refusals(both.entries[-4:], both.signature(both.entries), both.to_desk)
    assert both.held() == before and sum(seen.values()) > 1000
    both.to_desk(SignedRun(wire.pack(both.entries[-4:]), both.signature(both.entries)))
    assert both.held() != before


def test_a_desk_takes_no_altered_entry_under_what_it_holds_though_nobody_signed_that_run(
    both: Both,
) -> None:
    older, newer = both.entries[-6:-2], both.entries[-2:]
    both.to_desk(SignedRun(wire.pack(newer), both.signature(newer)))
    before = both.held()
    seen = refusals(older, b"", both.to_desk)
    assert both.held() == before and sum(seen.values()) > 1000
    both.to_desk(SignedRun(wire.pack(older), b""))
    assert both.held() != before and both.reader.verify().ok


@pytest.mark.parametrize("side", ["hub", "desk"])
def test_no_byte_of_a_packed_run_can_be_another(both: Both, side: str) -> None:
    real, signature = wire.pack(both.entries), both.signature(both.entries)
    take = both.to_hub if side == "hub" else both.to_desk
    before, same = both.held(), 0
    for place in range(len(real)):
        other = bytearray(real)
        other[place] ^= 1 << place % 8
        try:
            assert wire.unpack(bytes(other)) == both.entries, place
            same += 1  # a mark of zstd's that changes nothing
        except (CounterError, AssertionError):
            with pytest.raises(Refusal):
                take(SignedRun(bytes(other), signature))
    assert both.held() == before and same < 5
