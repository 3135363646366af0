"""What one bad desk sends costs the hub, its store and the other desks about as much as it sent,
and no more.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.dossiers.events import DossierHandedOver
from counter.domain.events.base import Envelope, Reference
from counter.domain.hub import DossierRelayed
from counter.domain.refusal import Refusal
from counter.hub import brought
from counter.hub.bundles import Bundles
from counter.hub.collector import Collector
from counter.hub.follower import MOST_AWAITED, Follower
from counter.hub.quota import MB, Quota
from counter.storage.journal import codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.storage.journal.journal import MOST_BODY
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun, packed
from tests.support.command import Commands
from tests.support.office import Office
from tests.support.poisoning import UNIT, Poisoning
from tests.support.small_hub import NOW, exchange

# under which subject (None: it begins one), its word and body
Act = tuple[Reference | None, str, bytes]
SHORE, FAR = "H49.62", "H49.63"


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    with closing(Poisoning(tmp_path)) as made:
        yield made


def bring(poisoning: Poisoning, acts: Sequence[Act], stamps: Sequence[int] = ()) -> int:
    """One run of the bad desk, properly linked and signed, reaches the hub. Its bytes."""
    run, signature, entries = signed(poisoning, acts, stamps)
    (desk_id, sequence), end = (
        codec.place_of(entries[-1].envelope),
        codec.entry_hash(entries[-1].envelope),
    )
    ask = Ask(
        FORMAT, True, [Have(desk_id, 1, sequence, end[:BEGINNING])], SignedRun(run, signature), 0
    )
    poisoning.hub.answered(UNIT, ExchangeService(poisoning.bad.desk).hub.token, packed(ask))
    poisoning.entries += entries
    return len(run)


def signed(
    poisoning: Poisoning, acts: Sequence[Act], stamps: Sequence[int] = ()
) -> tuple[bytes, bytes, list[Carried]]:
    """A run behind the bad desk's others, the signature of its end, and its entries."""
    last = poisoning.entries[-1].envelope
    (desk_id, sequence), previous = codec.place_of(last), codec.entry_hash(last)
    stamp, salts, entries = codec.envelope_of(last).stamp, dict[Reference, bytes](), list[Carried]()
    for number, (subject, word, body) in enumerate(acts, start=1):
        subject = subject or Reference(desk_id, sequence + number)
        salt = salts.setdefault(subject, os.urandom(16))
        envelope = codec.envelope_bytes(
            Envelope(
                desk_id=desk_id, sequence=sequence + number, stamp=stamps[number - 1] if stamps else stamp + number, name=word, version=1, unit=UNIT,
                subject=subject, parents=(), clerk="x", body_hash=codec.body_hash(body, salt), previous=previous,
            )
        )  # fmt: skip
        previous = codec.entry_hash(envelope)
        entries.append(Carried(envelope, body, salt))
    signature = poisoning.bad.desk.journal.signer.sign(
        signed_bytes(desk_id, sequence + len(acts), previous)
    )
    return wire.pack(entries), signature, entries


def offered(poisoning: Poisoning, stamps: Sequence[int], body: bytes = b"{}") -> None:
    """A run of one entry for each of the stamps."""
    bring(poisoning, [(None, "x", body)] * len(stamps), stamps)


def handed(subject: Reference, to: str) -> Act:
    return subject, DossierHandedOver.name, codec.body_bytes(DossierHandedOver(at=NOW, to_unit=to))


def begun(poisoning: Poisoning) -> Act:
    """A dossier as any desk receives one."""
    event = poisoning.good.receive().event
    exchange(poisoning.hub, poisoning.good)
    return None, event.name, codec.body_bytes(event)


def watched(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes]]:
    """Every run that is opened from now on, and how."""
    opened: list[tuple[str, bytes]] = []

    def watch(name: str) -> None:
        real = getattr(wire, name)
        monkeypatch.setattr(wire, name, lambda data: opened.append((name, data)) or real(data))

    watch("unpack")
    watch("outlines")
    return opened


def test_a_long_story_is_opened_once_and_not_once_an_act_or_unit(
    poisoning: Poisoning, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject, beginning = poisoning.next_of_bad(), begun(poisoning)
    poisoning.hub.follow()
    acts: list[Act] = [(subject, "x", b"{}")] * 300
    bring(
        poisoning,
        [beginning, *acts, handed(subject, SHORE), handed(subject, FAR), handed(subject, SHORE)],
    )
    opened = watched(monkeypatch)
    poisoning.hub.follow()
    # the run, what it became at either unit, and once the bytes that are passed on
    assert len(opened) == len(set(opened)) <= 4
    for unit in (SHORE, FAR):
        with poisoning.hub.store.unit(unit, writes=False) as rows:
            assert len(rows.traces(subject)) == 304


def test_a_story_of_many_short_acts_is_passed_on_in_entries_that_any_desk_reads(
    poisoning: Poisoning,
) -> None:
    subject, beginning = poisoning.next_of_bad(), begun(poisoning)
    bring(poisoning, [beginning])
    for _ in range(3):
        bring(poisoning, [(subject, "x", b"{}")] * 5000)
    bring(poisoning, [handed(subject, SHORE)])
    poisoning.hub.follow()
    assert poisoning.hub.store.waiting() == 0
    with poisoning.hub.store.unit(SHORE, writes=False) as rows:
        assert len(rows.traces(subject)) == 15_002
        (journal,) = rows.journals()
        entries = [
            entry
            for run in rows.runs_behind(journal.number, 0, 1 << 30)
            for entry in wire.unpack(run.data)
        ]
    events = [codec.event_of(DossierRelayed.name, 1, entry.body) for entry in entries]
    assert (
        sum(len(event.originals) for event in events if isinstance(event, DossierRelayed)) == 15_002
    )


def test_what_is_too_long_to_be_passed_on_is_not_opened_for_every_act_behind_it(
    poisoning: Poisoning, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = poisoning.hub
    subject, beginning, identity = poisoning.next_of_bad(), begun(poisoning), hub.store.identity()
    assert identity is not None
    follower = Follower(hub.store, identity, lambda: NOW)
    for acts in ([beginning, handed(subject, SHORE)], [(subject, "x", b" " * 2_500_000)]):
        bring(poisoning, acts)
        follower.catch_up()
    bring(poisoning, [(subject, "x", b"{}")])
    opened = watched(monkeypatch)
    follower.catch_up()
    # the act, what it became at the shore, and once the bytes that are passed on
    assert len(opened) == 3


def test_made_up_unit_codes_fill_no_disk_and_are_told(poisoning: Poisoning, tmp_path: Path) -> None:
    subject, beginning, hub = poisoning.next_of_bad(), begun(poisoning), poisoning.hub
    bring(
        poisoning,
        [beginning, *((subject, "x", os.urandom(50_000).hex().encode()) for _ in range(5))],
    )
    before = stored(tmp_path)
    bring(poisoning, [handed(subject, f"H49.{number}") for number in range(100, 200)])
    hub.follow()
    assert stored(tmp_path) - before < 25 * 500_000
    waiting = [unit for unit in hub.store.units() if unit != UNIT]
    assert waiting == [f"H49.{number}" for number in range(100, 100 + MOST_AWAITED)]
    assert hub.desks.withheld() == [(UNIT, [f"H49.{number}" for number in range(120, 200)])]
    assert hub.desks.awaited() == [f"H49.{number}" for number in range(100, 140)]
    store = f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}"
    said = Commands(tmp_path / "none")(
        "hub", "desks", "--store", store, "--practice", text=True
    ).out
    assert all(f"--unit-code H49.{number}" in said for number in range(100, 140))


def test_what_was_withheld_goes_to_a_unit_once_it_has_a_desk(
    poisoning: Poisoning, tmp_path: Path
) -> None:
    subject, beginning, hub = poisoning.next_of_bad(), begun(poisoning), poisoning.hub
    bring(poisoning, [beginning, *(handed(subject, f"H49.{number}") for number in range(100, 130))])
    hub.follow()
    late, waiting = "H49.125", "H49.105"
    with (
        closing(Office(tmp_path / "late", unit=late)) as office,
        closing(Office(tmp_path / "w", unit=waiting)) as other,
    ):
        for one in (office, other):
            hub.enrol(one)
            hub.follow()
            exchange(hub, one)
            assert [str(subject) in names(one)] == [True]
        bring(poisoning, [(subject, "x", b"{}")])
        hub.follow()
        exchange(hub, office)
        # what was done to it, also since then, in two of the hub's
        assert names(office).count(str(subject)) == 32 + 2
        assert office.verify().ok
    assert late not in hub.desks.withheld()[0].others and late not in hub.desks.awaited()
    assert hub.store.list_withheld_from(late) == []


def test_a_desk_that_came_while_a_dossier_was_being_withheld_gets_it(
    poisoning: Poisoning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject, beginning, hub = poisoning.next_of_bad(), begun(poisoning), poisoning.hub
    bring(poisoning, [beginning, *(handed(subject, f"H49.{number}") for number in range(100, 120))])
    hub.follow()
    with closing(Office(tmp_path / "shore", unit=SHORE)) as office:
        hub.enrol(office)
        hub.follow()
        bring(poisoning, [handed(subject, SHORE)])
        units = hub.store.units_with_desks
        stale = [{UNIT}]  # as another process saw them a moment before
        monkeypatch.setattr(
            hub.store, "units_with_desks", lambda: stale.pop() if stale else units()
        )
        hub.follow()
        exchange(hub, office)
        assert not stale and str(subject) in names(office)


def names(office: Office) -> list[str]:
    """The subject of every entry that a desk holds."""
    reader = office.desk.reader
    return [
        str(reader.reference(row[0]))
        for row in reader.connection.execute("SELECT subject FROM entries")
    ]


def stored(folder: Path) -> int:
    """Bytes of the hub's files."""
    return sum(file.stat().st_size for file in (folder / "hub").iterdir())


# ---- what a desk of this program never writes


@pytest.mark.parametrize("back", [(0, 1, 0), (-1,), (5, 6, 7, 6)])
def test_stamps_that_go_back_are_taken_from_nobody(
    poisoning: Poisoning, back: tuple[int, ...]
) -> None:
    before, last = (
        poisoning.hub.heads(UNIT),
        codec.envelope_of(poisoning.entries[-1].envelope).stamp,
    )
    with pytest.raises(Refusal, match="stamps-go-back") as refusal:
        offered(poisoning, [last + one for one in back])
    assert refusal.value.values == {"sequence": poisoning.next_of_bad().sequence + len(back) - 1}
    assert poisoning.hub.heads(UNIT) == before
    offered(poisoning, [last, last, last + 1])
    poisoning.good_works_on()


def test_a_body_longer_than_any_desk_writes_is_taken_from_nobody(poisoning: Poisoning) -> None:
    before, last = (
        poisoning.hub.heads(UNIT),
        codec.envelope_of(poisoning.entries[-1].envelope).stamp,
    )
    with pytest.raises(Refusal, match="entry-never-written") as refusal:
        offered(poisoning, [last + 1], b" " * (MOST_BODY + 1))
    assert refusal.value.values == {"kilobytes": 3145, "limit": 3145}
    assert poisoning.hub.heads(UNIT) == before
    offered(poisoning, [last + 1], b" " * MOST_BODY)
    poisoning.good_works_on()


def test_nor_by_usb(poisoning: Poisoning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, hub, stick = poisoning.hub.heads(UNIT), poisoning.hub, tmp_path / "stick"
    identity = hub.store.identity()
    assert identity is not None
    poisoning.bad.receive()
    ExchangeService(poisoning.bad.desk).export(stick)
    monkeypatch.setattr(brought, "MOST_BODY", 100)
    with pytest.raises(Refusal, match="entry-never-written"):
        Bundles(hub.store, identity).take(stick, tmp_path / "reply", NOW)
    assert hub.heads(UNIT) == before
    monkeypatch.undo()
    assert (
        Bundles(hub.store, identity).take(stick, tmp_path / "reply", NOW).done.unacknowledged == 0
    )
    poisoning.good_works_on()


def test_blanks_count_as_long_as_they_lie_on_every_desk(poisoning: Poisoning) -> None:
    identity = poisoning.hub.store.identity()
    assert identity is not None
    poisoning.hub.collector = Collector(poisoning.hub.store, identity, Quota(10 * MB))
    brought = 0
    with pytest.raises(Refusal, match="quota-reached"):
        for _ in range(100):
            bring(poisoning, [(None, "x", b" " * 2_000_000)])
            brought += 1
    assert brought == 5
    with pytest.raises(Refusal, match="stamps-go-back"):
        bring(poisoning, [(None, "x", b" " * 2_000_000)], [1])
