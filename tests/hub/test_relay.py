"""What a desk did is brought by itself, or by the desk that its journal says goes on from it:
nobody else speaks for it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.recovery import KEY_LOST, recover
from counter.storage import acceptance
from counter.storage.chain_end import OWN
from counter.sync import wire
from counter.sync.desk_side import DeskSide
from counter.sync.messages import Have, SignedRun
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import SmallHub, exchange

UNIT = "H49.61"


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[SmallHub]:
    made = SmallHub(tmp_path / "hub")
    yield made
    made.close()


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[list[Office]]:
    made = desks.offices(tmp_path, 2)
    yield made
    for office in made:
        office.close()


def unsent(office: Office, after: int) -> SignedRun:
    """What an office did behind an entry, signed by itself."""
    own = office.desk.reader.own_row()
    return SignedRun(
        wire.pack(acceptance.carried(office.desk.reader.connection, OWN, after)), own.signature
    )


def test_a_stranger_relays_nothing_of_another_desk(
    hub: SmallHub, offices: list[Office], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, stranger = offices
    for office in offices:
        hub.enrol(office)
        exchange(hub, office)
    name, held = one.desk.journal.desk_id, hub.heads(UNIT)[one.desk.journal.desk_id][0]
    one.receive()
    run = unsent(one, held)
    monkeypatch.setattr(DeskSide, "bring_back", lambda _side, _lost: run)
    monkeypatch.setattr("counter.sync.exchange.Exchange._find", _bring_once(run))
    exchange(hub, stranger)
    assert hub.heads(UNIT)[name][0] == held
    monkeypatch.undo()
    exchange(hub, one)
    assert hub.heads(UNIT)[name][0] > held


def _bring_once(run: SignedRun) -> object:
    done: list[SignedRun] = []

    def find(rounds: object, _lost: list[Have]) -> None:
        if not done:
            done.append(run)
            rounds._back.append(run)  # type: ignore[attr-defined]

    return find


def test_whoever_goes_on_from_a_damaged_desk_brings_what_the_hub_lacks_of_it(
    hub: SmallHub, offices: list[Office]
) -> None:
    one, _ = offices
    hub.enrol(one)
    one.receive()
    exchange(hub, one)
    name, code = one.desk.journal.desk_id, one.receive().event.code
    last = one.entries
    one.close()
    one.folder.signing_key.write_bytes(b"x")
    assert (
        recover(one.folder, highest_serial=None, clock=one.clock, passphrase=None, clerk="").reason
        == KEY_LOST
    )
    one.desk = one._opened()
    hub.desks.revoke(UNIT, 1, one.clock.wall())
    hub.enrol(one)
    exchange(hub, one)
    exchange(hub, one)
    assert hub.heads(UNIT)[name][0] == last and one.search.show(code)
