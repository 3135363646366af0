"""A whole folder that came back from an old copy: undetectable by itself, told by the hub, and from then on no number twice."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.recovery import FORKED, recover
from counter.domain.refusal import Refusal
from counter.storage.database import into_one_file
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import SmallHub, exchange


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[SmallHub]:
    made = SmallHub(tmp_path / "hub")
    yield made
    made.close()


@pytest.fixture
def went_back(hub: SmallHub, tmp_path: Path) -> Iterator[tuple[Office, list[str]]]:
    """A desk whose folder is a copy made before it gave out its last numbers, which the hub holds; and those."""
    (office,) = desks.offices(tmp_path, 1)
    hub.let_in(office)
    office.receive()
    exchange(hub, office)
    into_one_file(office.desk.journal.connection)
    shutil.copytree(office.folder.path, tmp_path / "old")
    given = [office.receive().event.code for _ in range(3)]
    exchange(hub, office)
    office.close()
    old = Office(tmp_path / "old", opens=True)
    yield old, given
    old.close()


def test_what_the_hub_holds_under_the_desks_name_is_given_out_no_more(
    hub: SmallHub, went_back: tuple[Office, list[str]]
) -> None:
    office, given = went_back
    with pytest.raises(Refusal, match="desk-behind"):
        exchange(hub, office)
    received = office.receive().event
    assert received.code not in given and received.code > max(given)
    assert (received.receipt_number or 0) > 1 + len(given)
    for _ in range(3):
        with pytest.raises(Refusal):
            exchange(hub, office)
    assert office.receive().event.code > received.code
    assert office.verify().ok


def test_recover_makes_it_a_desk_of_its_own_that_lacks_nothing(
    hub: SmallHub, went_back: tuple[Office, list[str]]
) -> None:
    office, given = went_back
    with pytest.raises(Refusal):
        exchange(hub, office)
    again = office.receive().event.code
    office.close()
    done = recover(office.folder, highest_serial=None, clock=office.clock, passphrase=None, clerk="")
    office.desk = office._opened()
    assert done.reason == FORKED and office.receive().event.code not in (*given, again)
    hub.desks.revoke("H49.61", 1, office.clock.wall())
    hub.let_in(office)
    exchange(hub, office)
    exchange(hub, office)
    for code in (*given, again):
        assert office.follow_up.show(code)
