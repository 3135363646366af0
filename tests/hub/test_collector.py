"""What desks bring to a hub is proven and kept; what they lack comes back; each fault is told
apart.
"""

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from counter.domain.clock import VIETNAM
from counter.domain.refusal import Refusal, Unavailable
from counter.hub.collector import Collector
from counter.hub.desks import Caller
from counter.hub.stores.sqlite import SqliteStore
from counter.hub.stores.store import HubDesk, HubIdentity
from counter.storage import signing
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Answer, Ask, Have, SignedRun
from counter.sync.proof import check_signature
from tests.support.office import Office

UNIT = "H49.61"
NOW = datetime(2026, 6, 1, 8, 30, tzinfo=VIETNAM)


class Bench:
    """A hub with its store, and desks that were enrolled."""

    def __init__(self, folder: Path) -> None:
        self.store = SqliteStore(folder / "hub.sqlite")
        identity = HubIdentity(b"h" * 16, 1, True, signing.new_key())
        self.store.found(identity)
        self.hub = Collector(self.store, identity)
        self.offices = [Office(folder / f"desk{n}", desk=n) for n in (1, 2)]
        self.callers = [self._let_in(office, n) for n, office in enumerate(self.offices, start=1)]

    def _let_in(self, office: Office, number: int) -> Caller:
        row = office.desk.reader.own_row()
        desk = HubDesk(
            row.desk_id,
            number,
            office.desk.setup.public_key,
            hashlib.sha256(b"token").digest(),
            None,
        )
        with self.store.unit(UNIT, writes=True) as unit:
            unit.enrol(desk, NOW)
        return Caller(unit=UNIT, desk=desk)

    def entries(self, number: int) -> list[Carried]:
        return acceptance.carried(self.offices[number].desk.reader.connection, 1, 0)

    def signed(self, number: int, entries: list[Carried]) -> SignedRun:
        """A run with its end signed by the desk."""
        desk_id, last = codec.place_of(entries[-1].envelope)
        signer = self.offices[number].desk.journal.signer
        signature = signer.sign(signed_bytes(desk_id, last, codec.entry_hash(entries[-1].envelope)))
        return SignedRun(wire.pack(entries), signature)

    def ask(
        self,
        number: int,
        run: SignedRun | None,
        *others: Have,
        sequence: int | None = None,
        at: datetime = NOW,
    ) -> Answer:
        entries = self.entries(number)
        held = len(entries) if sequence is None else sequence
        ask = Ask(FORMAT, True, [have(entries[:held]), *others], run, 1 << 20)
        return self.hub.answer(self.callers[number], ask, at)

    def seen(self) -> list[datetime | None]:
        """When each desk's journal was heard of last."""
        with self.store.unit(UNIT, writes=False) as unit:
            return [journal.seen_at for journal in unit.journals()]

    def close(self) -> None:
        for office in self.offices:
            office.close()
        self.store.close()


def have(entries: list[Carried]) -> Have:
    desk_id, sequence = codec.place_of(entries[-1].envelope)
    return Have(desk_id, 1, sequence, codec.entry_hash(entries[-1].envelope)[:BEGINNING])


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    for office in made.offices:
        for _ in range(3):
            office.receive()
    yield made
    made.close()


def test_what_one_desk_brought_the_other_gets_byte_for_byte(bench: Bench) -> None:
    entries = bench.entries(0)
    brought = bench.ask(0, bench.signed(0, entries))
    assert brought.acknowledged.sequence == len(entries) and not brought.runs
    answer = bench.ask(1, None)
    (run,) = answer.runs
    got = wire.unpack(run.run)
    assert got == entries and not answer.is_more
    desk = next(desk for desk in answer.desks if desk.desk_id == codec.place_of(got[0].envelope)[0])
    check_signature(
        desk.public_key, desk.desk_id, len(got), codec.entry_hash(got[-1].envelope), run.signature
    )
    assert not bench.ask(1, None, have(entries)).runs


def test_a_run_may_come_again_and_may_overlap(bench: Bench) -> None:
    for _ in range(3):
        bench.offices[0].receive()
    entries = bench.entries(0)
    bench.ask(0, bench.signed(0, entries[:4]))
    for run in (entries[:4], entries[1:3], entries[2:5], entries):
        answer = bench.ask(0, bench.signed(0, run))
    assert answer.acknowledged.sequence == len(entries) > 5
    (run,) = bench.ask(1, None).runs
    assert wire.unpack(run.run) == entries


def refused(bench: Bench, number: int, run: SignedRun | None, **more: int) -> str:
    """The code of the refusal; nothing may have changed."""
    before = bench.ask(1, None).runs
    with pytest.raises(Refusal) as refusal:
        bench.ask(number, run, **more)
    assert bench.ask(1, None).runs == before
    return refusal.value.code


def test_each_fault_is_told_apart(bench: Bench) -> None:
    entries = bench.entries(0)
    assert refused(bench, 0, SignedRun(wire.pack(entries), bytes(64))) == "signature-wrong"
    assert refused(bench, 0, bench.signed(1, bench.entries(1))) == "desk-of-another-name"
    bench.ask(0, bench.signed(0, entries))
    assert refused(bench, 0, None, sequence=len(entries) - 1) == "desk-behind"


def test_a_run_that_begins_further_on_is_left_and_the_desk_is_told_where_to_begin(
    bench: Bench,
) -> None:
    entries = bench.entries(0)
    assert bench.ask(0, bench.signed(0, entries[2:])).acknowledged.sequence == 0
    bench.ask(0, bench.signed(0, entries[:2]))
    assert bench.ask(0, bench.signed(0, entries[4:])).acknowledged.sequence == 2


def test_history_comes_newest_first_and_piece_by_piece(bench: Bench) -> None:
    entries = bench.entries(0)
    for first in range(0, len(entries), 2):
        bench.ask(0, bench.signed(0, entries[first : first + 2]))
    own, got, low = have(bench.entries(1)), [], len(entries) + 1
    held: list[Have] = []
    while low > 1:
        answer = bench.hub.answer(bench.callers[1], Ask(FORMAT, True, [own, *held], None, 1), NOW)
        assert answer.is_more == (len(got) < len(entries) - 2)
        (run,) = answer.runs
        got = [*wire.unpack(run.run), *got]
        low = codec.place_of(got[0].envelope)[1]
        held = [msgspec.structs.replace(have(entries), low=low)]
    assert got == entries


def test_a_desk_that_holds_to_the_middle_of_a_run_gets_the_rest_of_it(bench: Bench) -> None:
    entries = bench.entries(0)
    bench.ask(0, bench.signed(0, entries))
    (run,) = bench.ask(1, None, have(entries[:3])).runs
    assert wire.unpack(run.run) == entries[3:]
    under = msgspec.structs.replace(have(entries), low=4)
    (run,) = bench.ask(1, None, under).runs
    assert wire.unpack(run.run) == entries[:3]


def test_a_journal_that_went_another_way_is_a_fork(bench: Bench) -> None:
    entries = bench.entries(0)
    bench.ask(0, bench.signed(0, entries[:5]))
    body = b'{"at":"2026-06-01T08:30:00+07:00"}'
    envelope = codec.envelope_of(entries[4].envelope)

    other = codec.envelope_bytes(
        msgspec.structs.replace(
            envelope, clerk="Ai Đó", body_hash=codec.body_hash(body, entries[4].salt)
        )
    )
    branch = [*entries[:4], Carried(other, body, entries[4].salt)]
    assert refused(bench, 0, bench.signed(0, branch)) == "journal-fork"


def test_a_practice_desk_is_no_guest_of_a_real_hub(bench: Bench) -> None:
    with pytest.raises(Refusal, match="practice-and-real"):
        bench.hub.answer(
            bench.callers[0], Ask(FORMAT, False, [have(bench.entries(0))], None, 1), NOW
        )


def test_a_desk_that_brings_nothing_is_heard_of_and_marked_once_a_minute(bench: Bench) -> None:
    bench.ask(0, bench.signed(0, bench.entries(0)))
    for seconds, marked in ((0, 0), (59, 0), (60, 60), (119, 60), (500, 500), (-90, -90)):
        bench.ask(0, None, at=NOW + timedelta(seconds=seconds))
        assert bench.seen() == [NOW + timedelta(seconds=marked)]


def test_a_desk_that_brings_what_is_held_already_is_heard_of(bench: Bench) -> None:
    later = NOW + timedelta(hours=1)
    for at in (NOW, later):
        bench.ask(0, bench.signed(0, bench.entries(0)), at=at)
    assert bench.seen() == [later]


def test_a_desk_that_never_brought_anything_leaves_no_mark(bench: Bench) -> None:
    bench.ask(0, None)
    assert bench.seen() == []


def test_a_mark_that_cannot_be_written_keeps_no_answer_away(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_where: object) -> None:
        raise Unavailable("hub-disk-full", "store")

    bench.ask(0, bench.signed(0, bench.entries(0)))
    monkeypatch.setattr(bench.store, "heard", full)
    answer = bench.ask(0, None, at=NOW + timedelta(hours=1))
    assert answer.acknowledged.sequence == len(bench.entries(0)) and bench.seen() == [NOW]
