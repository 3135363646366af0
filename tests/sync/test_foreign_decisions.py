"""What a desk may decide about another's dossiers: only what did contend, never a beginning, and no
void by itself.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from counter.desk.dossiers.conflicts import Conflicts
from counter.desk.recovery import KEY_LOST, recover
from counter.domain.desk import LossDeclared, Mark, SettingChanged
from counter.domain.dossiers.conflict import ConflictResolved
from counter.domain.dossiers.events import DossierCompleted, DossierVoided
from counter.domain.events.base import Reference
from counter.domain.queue.ticket import TicketCancelled
from counter.domain.refusal import Refusal
from counter.storage.journal import codec
from tests.support.office import Office
from tests.support.poisoning import Poisoning
from tests.support.small_hub import NOW, exchange


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


def state(office: Office, code: str) -> str:
    return office.search.show(code).dossier.state


def test_a_decision_about_acts_that_never_contended_is_not_heard(poisoning: Poisoning) -> None:
    good = poisoning.good
    received = good.receive()
    code = received.event.code
    good.steps.complete(code, "B3")
    completed = good.search.show(code).entries[-1].envelope.reference
    exchange(poisoning.hub, good)
    body = codec.body_bytes(
        ConflictResolved(at=NOW, set_aside=(completed, received.subject), reason="x")
    )
    poisoning.bring(received.subject, body, ConflictResolved.name, parents=(completed,))
    exchange(poisoning.hub, good)
    assert state(good, code) == "completed"
    assert good.verify().ok


def test_a_decision_never_overrules_a_beginning_and_settles_what_did_contend(
    poisoning: Poisoning,
) -> None:
    good, other = poisoning.good, poisoning.other
    received = good.receive()
    code = received.event.code
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, other)
    good.steps.complete(code, "B3")
    other.actions.do("stop", code, reason="người dân rút")
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, other)
    exchange(poisoning.hub, good)
    entries = good.search.show(code).entries
    assert good.search.show(code).conflicting
    everything = tuple(entry.envelope.reference for entry in entries)
    heads = tuple(entry.envelope.reference for entry in entries[-2:])
    body = codec.body_bytes(ConflictResolved(at=NOW, set_aside=everything, reason="xóa hết"))
    poisoning.bring(received.subject, body, ConflictResolved.name, parents=heads)
    exchange(poisoning.hub, good)
    assert state(good, code) == "received"  # what contended is set aside; the beginning stands


def test_a_void_of_another_desks_dossier_waits_for_that_desk(poisoning: Poisoning) -> None:
    good, other = poisoning.good, poisoning.other
    code = good.receive().event.code
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, other)
    asked = other.steps.void(code, "nhập nhầm")
    assert not asked.dossier.voided
    exchange(poisoning.hub, other)
    exchange(poisoning.hub, good)
    assert state(good, code) == "received"
    assert [row.code for row in Conflicts(good.desk).to_decide().void_asked] == [code]
    good.steps.process(code)
    assert good.steps.void(code, "đúng là nhầm").dossier.voided
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, other)
    assert state(other, code) == "voided"
    assert Conflicts(good.desk).to_decide().void_asked == []


def test_a_desk_says_that_its_dossier_stands(poisoning: Poisoning) -> None:
    good, other = poisoning.good, poisoning.other
    code = good.receive().event.code
    with pytest.raises(Refusal, match="void-not-asked"):
        good.steps.decline_void(code, "không")
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, other)
    other.steps.void(code, "nhập nhầm")
    with pytest.raises(Refusal, match="void-of-another-desk"):
        other.steps.decline_void(code, "thôi")
    exchange(poisoning.hub, other)
    exchange(poisoning.hub, good)
    assert good.steps.decline_void(code, "hồ sơ đúng").void_asked is None
    assert state(good, code) == "received"


def test_the_heads_word_voids_wherever_it_is_given(poisoning: Poisoning) -> None:
    good, other = poisoning.good, poisoning.other
    code = good.receive().event.code
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, other)
    assert other.steps.void(code, "nhập nhầm", head="Phạm Văn Trưởng").dossier.voided
    exchange(poisoning.hub, other)
    exchange(poisoning.hub, good)
    assert state(good, code) == "voided"


def test_a_void_that_a_bad_desk_signs_takes_nothing_away(poisoning: Poisoning) -> None:
    received = poisoning.good.receive()
    exchange(poisoning.hub, poisoning.good)
    poisoning.bring(
        received.subject, codec.body_bytes(DossierVoided(at=NOW, reason="x")), DossierVoided.name
    )
    exchange(poisoning.hub, poisoning.good)
    assert state(poisoning.good, received.event.code) == "received"
    assert poisoning.good.steps.complete(received.event.code, "").dossier.state == "completed"
    assert DossierCompleted.name in [
        f.envelope.name for f in poisoning.good.search.show(received.event.code).entries
    ]


def salt_of(office: Office, subject: Reference) -> bytes:
    reader = office.desk.reader
    row = reader.connection.execute(
        "SELECT salt FROM salts WHERE subject = ?", (reader.subject_id(subject),)
    ).fetchone()
    return bytes(row[0])


def test_what_another_desk_says_under_this_ones_own_name_is_no_word_of_its_own(
    poisoning: Poisoning,
) -> None:
    """Settings, marks of numbers and the clock are each desk's own business."""
    good = poisoning.good
    subject = good.desk.subject
    said = (
        SettingChanged(at=NOW, setting="unit_name", value='"Một xã khác"'),
        SettingChanged(at=NOW, setting="office_hours", value="no value"),
        LossDeclared(
            at=NOW,
            reason="x",
            lost=None,
            marks=(Mark(series="code", scope="2026-06-01/1", last=1998),),
        ),
    )
    for event in said:
        body = codec.body_bytes(event)
        poisoning.bring(
            subject, body, event.name, version=event.version, salt=salt_of(good, subject)
        )
    exchange(poisoning.hub, good)
    good.desk.forget()
    assert good.desk.settings.unit_name != "Một xã khác"
    assert good.receive().event.code == "H49.61-260601-1001"
    poisoning.all_equal()


def test_a_desk_that_takes_another_name_leaves_what_others_said_about_it_behind(
    poisoning: Poisoning,
) -> None:
    good = poisoning.good
    subject, event = (
        good.desk.subject,
        SettingChanged(at=NOW, setting="unit_name", value='"Một xã khác"'),
    )
    poisoning.bring(
        subject, codec.body_bytes(event), event.name, version=event.version, salt=salt_of(good, subject)
    )  # fmt: skip
    exchange(poisoning.hub, good)
    good.close()
    good.folder.signing_key.write_bytes(b"x")
    assert (
        recover(
            good.folder, highest_serial=None, clock=good.clock, passphrase=None, clerk=""
        ).reason
        == KEY_LOST
    )
    good.reopen_closed()
    assert good.desk.settings.unit_name != "Một xã khác"
    assert good.receive()


def test_a_dossier_is_taken_in_once_whatever_another_desk_says_of_it(poisoning: Poisoning) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    before = good.search.show(received.event.code)
    again = msgspec.structs.replace(
        received.event, desk=3, code="H49.61-260601-3009", receipt_number=9, book_number=9
    )
    body, heads = codec.body_bytes(again), (before.entries[-1].envelope.reference,)
    second = poisoning.bring(
        received.subject,
        body,
        again.name,
        version=again.version,
        salt=salt_of(good, received.subject),
        parents=heads,
    )
    void = DossierVoided(at=NOW, reason="x")
    poisoning.bring(
        received.subject, codec.body_bytes(void), void.name, version=void.version,
        salt=salt_of(good, received.subject), parents=(second,),
    )  # fmt: skip
    exchange(poisoning.hub, good)
    after = good.search.show(received.event.code).dossier
    assert (after.received, after.voided, after.state) == (
        before.dossier.received,
        before.dossier.voided,
        "received",
    )
    with pytest.raises(Refusal):
        good.search.show("H49.61-260601-3009")
    assert good.verify().ok


def test_a_ticket_is_its_own_desks_business(poisoning: Poisoning) -> None:
    good = poisoning.good
    good.queue.issue_ticket("A")
    (listed,) = good.queue.today()
    exchange(poisoning.hub, good)
    event = TicketCancelled(at=NOW, reason="x")
    last = good.desk.reader.entries_of(listed.subject)[-1].envelope.reference
    poisoning.bring(
        listed.subject, codec.body_bytes(event), event.name, version=event.version,
        salt=salt_of(good, listed.subject), parents=(last,),
    )  # fmt: skip
    exchange(poisoning.hub, good)
    assert [one.ticket.state for one in good.queue.today()] == [listed.ticket.state]
