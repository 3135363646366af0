"""What a desk did is brought by itself, or by the desk that its journal says goes on from it:
nobody else speaks for it.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from counter.desk.recovery import KEY_LOST, recover
from counter.storage.journal import acceptance
from counter.storage.journal.chain_end import OWN
from counter.sync import wire
from counter.sync.messages import Answer, Ask, SignedRun
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import SmallHub, SmallLine, exchange

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


def test_a_stranger_relays_nothing_of_another_desk(hub: SmallHub, offices: list[Office]) -> None:
    one, stranger = offices
    for office in offices:
        hub.enrol(office)
        exchange(hub, office)
    name, held = one.desk.journal.desk_id, hub.heads(UNIT)[one.desk.journal.desk_id][0]
    one.receive()
    run = unsent(one, held)
    exchange(hub, stranger, lambda *ends: _Relaying(*ends, run))
    assert hub.heads(UNIT)[name][0] == held
    exchange(hub, one)
    assert hub.heads(UNIT)[name][0] > held


class _Relaying(SmallLine):
    """Each request brings a run back, as if the hub had asked for it."""

    def __init__(self, hub: SmallHub, office: Office, run: SignedRun) -> None:
        super().__init__(hub, office)
        self._run = run

    def exchange(self, ask: Ask, meanwhile: Callable[[], object]) -> Answer:
        return super().exchange(msgspec.structs.replace(ask, back=self._run), meanwhile)


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
    one.reopen_closed()
    hub.desks.revoke(UNIT, 1, one.clock.wall())
    hub.enrol(one)
    exchange(hub, one)
    exchange(hub, one)
    assert hub.heads(UNIT)[name][0] == last and one.search.show(code)
