"""A whole folder that came back from an old copy: undetectable by itself, told by the hub, and from
then on no number twice.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.recovery import FORKED, recover
from counter.domain.desk import LossDeclared
from counter.domain.refusal import Refusal
from counter.storage import hub_rows
from counter.storage.database import into_one_file
from counter.storage.journal.chain_end import OWN, entry_id
from tests.support import desks
from tests.support.office import Office
from tests.support.power import Cut
from tests.support.small_hub import SmallHub, exchange


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[SmallHub]:
    made = SmallHub(tmp_path / "hub")
    yield made
    made.close()


@pytest.fixture
def went_back(hub: SmallHub, tmp_path: Path) -> Iterator[tuple[Office, list[str]]]:
    """A desk whose folder is a copy made before it gave out its last numbers, which the hub holds;
    and those.
    """
    (office,) = desks.offices(tmp_path, 1)
    hub.enrol(office)
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


def losses(office: Office) -> list[LossDeclared]:
    entries = office.desk.reader.entries_of(office.desk.subject)
    return [entry.event for entry in entries if isinstance(entry.event, LossDeclared)]


def test_room_is_left_once_however_often_the_hub_says_it(
    hub: SmallHub, went_back: tuple[Office, list[str]]
) -> None:
    office, given = went_back
    for _ in range(3):
        with pytest.raises(Refusal, match=r"desk-behind|journal-fork"):
            exchange(hub, office)
    (loss,) = losses(office)
    assert loss.lost == len(given)


def test_what_came_before_the_first_exchange_does_not_shorten_the_room(
    hub: SmallHub, tmp_path: Path
) -> None:
    """An old copy that gave out a number of its own before it heard of the hub's hundred and more."""
    (office,) = desks.offices(tmp_path, 1)
    hub.enrol(office)
    exchange(hub, office)
    into_one_file(office.desk.journal.connection)
    shutil.copytree(office.folder.path, tmp_path / "old")
    given = [office.receive().event.code for _ in range(110)]
    exchange(hub, office)
    office.close()
    old = Office(tmp_path / "old", opens=True)
    old.receive(summary="trước lần trao đổi đầu")
    for _ in range(2):
        with pytest.raises(Refusal, match="journal-fork"):
            exchange(hub, old)
    received = old.receive().event
    assert received.code > max(given) and received.code not in given
    assert (received.receipt_number or 0) > len(given) and len(losses(old)) == 1
    old.close()


def test_the_parting_and_the_room_are_kept_together_or_not_at_all(
    hub: SmallHub, went_back: tuple[Office, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, given = went_back

    def power_cut(*_: object) -> None:
        raise Cut

    for step in ("keep_failure", "keep_parting"):
        with monkeypatch.context() as patched, pytest.raises(Cut):
            patched.setattr(hub_rows, step, power_cut)
            exchange(hub, office)
        assert losses(office) == [] and hub_rows.parting_of(office.desk.reader.connection) is None
    with pytest.raises(Refusal, match="desk-behind"):
        exchange(hub, office)
    assert office.receive().event.code > max(given)


def test_recover_makes_it_a_desk_of_its_own_that_lacks_nothing(
    hub: SmallHub, went_back: tuple[Office, list[str]]
) -> None:
    office, given = went_back
    with pytest.raises(Refusal):
        exchange(hub, office)
    again = office.receive().event.code
    office.close()
    done = recover(
        office.folder, highest_serial=None, clock=office.clock, passphrase=None, clerk=""
    )
    office.reopen_closed()
    assert done.reason == FORKED and office.receive().event.code not in (*given, again)
    hub.desks.revoke("H49.61", 1, office.clock.wall())
    hub.enrol(office)
    exchange(hub, office)
    exchange(hub, office)
    for code in (*given, again):
        assert office.search.show(code)


def test_a_forked_desk_that_lost_more_than_what_parted_goes_on_from_what_is_left(
    hub: SmallHub, went_back: tuple[Office, list[str]]
) -> None:
    """What it shares with the hub is gone from this disk, and comes from there again."""
    office, given = went_back
    with pytest.raises(Refusal):
        exchange(hub, office)
    shared = hub_rows.parting_of(office.desk.reader.connection)
    assert shared is not None
    again = office.receive().event.code
    first = office.search.page(limit=10)[-1].code
    lost_from = entry_id(OWN, shared)
    connection = office.desk.journal.connection
    connection.execute("DROP TRIGGER entries_no_delete")
    connection.execute("DELETE FROM entries WHERE id >= ?", (lost_from,))
    office.close()
    done = recover(
        office.folder, highest_serial=None, clock=office.clock, passphrase=None, clerk=""
    )
    office.reopen_closed()
    assert done.lost is not None and done.lost > 0
    assert office.receive().event.code not in (*given, again)
    hub.desks.revoke("H49.61", 1, office.clock.wall())
    hub.enrol(office)
    exchange(hub, office)
    exchange(hub, office)
    for code in (first, *given):
        assert office.search.show(code)
    assert office.verify().ok
