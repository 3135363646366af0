"""What one desk says thousands of times costs the others little, and most of it says nothing."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.dossiers.search import DossierSearch
from counter.desk.exchange import ExchangeService
from counter.domain.desk import SettingChanged
from counter.domain.dossiers import conflict
from counter.domain.dossiers.conflict import ConflictResolved
from counter.domain.dossiers.events import DossierCompleted
from counter.domain.events.base import Reference
from counter.domain.refusal import Refusal, Unavailable
from counter.storage.folder import Folder
from counter.storage.journal import codec, reader
from counter.storage.projections import dossier_lists
from tests.support.poisoning import Poisoning
from tests.support.small_hub import NOW, exchange

MOST = 30  # of entries about one subject, instead of the thousand


@pytest.fixture
def poisoning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Poisoning]:
    for module in ("reader", "acceptance", "journal"):
        monkeypatch.setattr(f"counter.storage.journal.{module}.MOST_ABOUT_ONE", MOST)
    made = Poisoning(tmp_path)
    yield made
    made.close()


def completions(subject: Reference, count: int) -> list[tuple[Reference | None, bytes, str]]:
    return [
        (subject, codec.body_bytes(DossierCompleted(at=NOW, shelf=f"B{n}")), DossierCompleted.name)
        for n in range(count)
    ]


@pytest.mark.parametrize("count", [MOST, MOST + 1, MOST * 5])
def test_of_a_crowd_of_acts_about_one_dossier_the_first_count_and_the_rest_is_kept_aside(
    poisoning: Poisoning, count: int
) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    poisoning.bring_many(completions(received.subject, count), os.urandom(16))
    exchange(poisoning.hub, good)
    found = DossierSearch(good.desk).show(received.event.code)
    assert found.quarantined == (count > MOST)
    assert found.dossier.shelf == f"B{min(count, MOST) - 1}"
    assert (
        dossier_lists.with_code(good.desk.reader, received.event.code)[0].quarantined
        == found.quarantined
    )
    poisoning.all_equal()


def test_what_comes_behind_the_crowd_still_arrives(poisoning: Poisoning) -> None:
    received = poisoning.good.receive()
    exchange(poisoning.hub, poisoning.good)
    poisoning.bring_many(completions(received.subject, MOST * 10), os.urandom(16))
    other = poisoning.other.receive(summary="tin của bàn khác")
    exchange(poisoning.hub, poisoning.other)
    exchange(poisoning.hub, poisoning.good)
    assert (
        DossierSearch(poisoning.good.desk).show(other.event.code).dossier.summary
        == "tin của bàn khác"
    )
    poisoning.good.steps.note_portal_code(received.event.code, "G22.99-260601-0001")
    assert poisoning.good.receive() and poisoning.good.verify().ok


def test_what_a_desk_says_about_itself_counts_over_all_the_years(poisoning: Poisoning) -> None:
    own = poisoning.good.desk.subject
    for number in range(MOST * 2):
        with poisoning.good.desk.administration() as act:
            act.append(
                SettingChanged(at=act.now, setting="lookup", value=json.dumps(f"lần {number}")), own
            )
    body = codec.body_bytes(SettingChanged(at=NOW, setting="lookup", value='"của bàn khác"'))
    exchange(poisoning.hub, poisoning.good)
    poisoning.bring_many([(own, body, SettingChanged.name)] * (MOST * 2), os.urandom(16))
    exchange(poisoning.hub, poisoning.good)
    poisoning.good.desk.forget()
    assert poisoning.good.desk.settings.lookup == f"lần {MOST * 2 - 1}"
    poisoning.all_equal()


def test_an_own_act_that_would_say_nothing_is_refused(poisoning: Poisoning) -> None:
    good = poisoning.good
    received = good.receive()
    for _ in range(MOST - 1):
        good.prints.receipt(received.event.code)
    with pytest.raises(Refusal, match="subject-full"):
        good.prints.receipt(received.event.code)
    assert good.verify().ok and good.receive()


def test_subjects_of_desks_that_nobody_knows_are_kept_and_shown_nowhere(
    poisoning: Poisoning,
) -> None:
    poisoning.bring_many([(Reference(os.urandom(16), 1), b"{}", "x") for _ in range(300)])
    poisoning.all_equal()
    assert len(reader.list_held_journals(poisoning.good.desk.reader.connection)) < 10
    assert ExchangeService(poisoning.good.desk).status().failure is None


@pytest.mark.parametrize("depth", [31, 33, 300, 984, 1000, 5000])
def test_whether_a_body_is_nested_too_deeply_hangs_on_the_body_alone(
    poisoning: Poisoning, depth: int
) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    known = codec.body_bytes(DossierCompleted(at=NOW, shelf="B3"))[:-1]
    body = known + b',"glow":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"
    poisoning.bring(received.subject, body, DossierCompleted.name)
    poisoning.all_equal()
    assert DossierSearch(good.desk).show(received.event.code).quarantined == (depth > 32)
    assert good.verify().ok
    poisoning.hub.follow()


def test_what_others_did_never_takes_the_last_room_on_the_disk(
    poisoning: Poisoning, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, other = poisoning.good, poisoning.other
    theirs = other.receive().event.code
    exchange(poisoning.hub, other)
    mine = [good.receive().event.code for _ in range(3)]
    monkeypatch.setattr(Folder, "free_megabytes", lambda _folder: 100)
    with pytest.raises(Unavailable, match="no-room-for-others"):
        exchange(poisoning.hub, good)
    status = ExchangeService(good.desk).status()
    assert status.unacknowledged == 0, "the own entries are at the hub"
    assert status.failure is not None and status.failure.code == "no-room-for-others"
    with pytest.raises(Refusal, match="dossier-unknown"):
        DossierSearch(good.desk).show(theirs)
    monkeypatch.undo()
    exchange(poisoning.hub, good)
    for code in (theirs, *mine):
        assert DossierSearch(good.desk).show(code)
    assert ExchangeService(good.desk).status().failure is None


def test_of_one_desks_decisions_about_a_dossier_the_first_are_heard(poisoning: Poisoning) -> None:
    """Each asks for the whole order of the story: a thousand of them would stand in everybody's
    way.
    """
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    decided = codec.body_bytes(ConflictResolved(at=NOW, set_aside=(), reason="x"))
    poisoning.bring_many([(received.subject, decided, ConflictResolved.name)] * 25, os.urandom(16))
    exchange(poisoning.hub, good)
    entries = DossierSearch(good.desk).show(received.event.code).entries
    decisions = [
        entry.envelope.reference for entry in entries if isinstance(entry.event, ConflictResolved)
    ]
    # A decision that is not heard shows nowhere but in how long a story takes.
    assert len(decisions) == 25 and conflict._first_decisions(entries) == set(decisions[:20])
    poisoning.all_equal()
