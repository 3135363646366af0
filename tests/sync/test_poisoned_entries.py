"""A desk that was enrolled and is compromised signs what it likes: the others refuse it or keep it,
and work on.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.desk.dossiers.registration import Registration
from counter.domain.dossiers.conflict import ConflictResolved
from counter.domain.dossiers.events import DossierVoided
from counter.domain.dossiers.people import Applicant
from counter.domain.events.base import Reference
from counter.domain.refusal import Refusal
from counter.storage.journal import codec
from tests.support.poisoning import Poisoning, held
from tests.support.small_hub import NOW, exchange

DEEP = b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b'{"at":5}', b'{"at":"2026-06-01T08:30:00+07:00"}', b"\n\n", DEEP]
)
def test_an_entry_without_sense_is_kept_and_says_nothing(poisoning: Poisoning, body: bytes) -> None:
    poisoning.bring(None, body)
    poisoning.good_works_on()


def test_an_entry_that_is_no_text_is_kept_and_says_nothing(poisoning: Poisoning) -> None:
    poisoning.bring(None, b'{"code":"\xff"}')
    poisoning.good_works_on()


def test_an_entry_about_something_that_is_still_to_come_at_another_desk_stops_nobody(
    poisoning: Poisoning,
) -> None:
    poisoning.bring(poisoning.next_of_good(), b"{}")
    poisoning.good_works_on()
    poisoning.all_equal()


def test_an_entry_about_something_still_to_come_may_reach_others_before_it(
    poisoning: Poisoning,
) -> None:
    poisoning.good.receive()  # the day stands open
    subject = poisoning.next_of_good()
    poisoning.bring(subject, b"{}")
    exchange(poisoning.hub, poisoning.other)
    received = poisoning.good.receive().event
    exchange(poisoning.hub, poisoning.good)
    exchange(poisoning.hub, poisoning.other)
    poisoning.other.steps.process(received.code)  # under the salt of whoever began it
    poisoning.good_works_on()
    poisoning.all_equal()
    (begun,) = (
        entry for entry in held(poisoning.good)[subject.desk_id][subject.sequence - 1 :][:1]
    )
    for office in (poisoning.good, poisoning.other):
        last = held(office)[poisoning.other.desk.journal.desk_id][-1]
        assert codec.subject_of(last.envelope) == subject and last.salt == begun.salt


def test_an_entry_about_anothers_subject_under_another_salt_does_not_spoil_the_chain(
    poisoning: Poisoning,
) -> None:
    own = poisoning.good.desk.reader.own_row()
    poisoning.bring(Reference(own.desk_id, 1), b"{}")
    poisoning.good_works_on()
    poisoning.all_equal()


def test_one_subject_under_two_salts_in_two_runs_stops_nobody(poisoning: Poisoning) -> None:
    own = poisoning.good.desk.reader.own_row()
    for _ in range(3):
        poisoning.bring(Reference(own.desk_id, 1), b"{}")
    poisoning.good_works_on()
    poisoning.all_equal()


def test_a_salt_of_another_length_is_no_salt(poisoning: Poisoning) -> None:
    """A hub that joins runs could not tell where the next one begins."""
    with pytest.raises(Refusal, match="batch-unreadable"):
        poisoning.bring(None, b"{}", salt=b"short")


VOIDED = codec.body_bytes(DossierVoided(at=NOW, reason="nhập nhầm"))


def test_acts_that_each_claim_to_know_of_the_other_stop_nobody(poisoning: Poisoning) -> None:
    received = poisoning.good.receive()
    exchange(poisoning.hub, poisoning.good)
    (subject,) = {row.subject for row in poisoning.good.search.find(received.event.code)}
    poisoning.bring(subject, VOIDED, DossierVoided.name, parents=(poisoning.next_of_bad(1),))
    poisoning.bring(subject, VOIDED, DossierVoided.name, parents=(poisoning.next_of_bad(-1),))
    poisoning.good_works_on()
    poisoning.all_equal()


def test_an_act_that_claims_to_know_of_one_still_to_come_does_not_make_that_disappear(
    poisoning: Poisoning,
) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    (subject,) = {row.subject for row in good.search.find(received.event.code)}
    poisoning.bring(subject, b"{}", parents=(poisoning.next_of_good(),))
    exchange(poisoning.hub, good)
    good.steps.process(received.event.code)
    entries = good.desk.reader.entries_of(subject)
    assert len(entries) == 3 and entries[0].envelope.begins_subject
    poisoning.good_works_on()
    poisoning.all_equal()


def test_what_was_said_about_a_dossier_before_it_began_comes_behind_its_beginning(
    poisoning: Poisoning,
) -> None:
    good = poisoning.good
    good.receive()  # the day stands open
    subject = poisoning.next_of_good()
    poisoning.bring(subject, VOIDED, DossierVoided.name)
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, poisoning.other)
    good.receive()
    assert [entry.envelope.begins_subject for entry in good.desk.reader.entries_of(subject)] == [
        True,
        False,
    ]
    poisoning.good_works_on()
    poisoning.all_equal()


def test_a_decision_that_sets_a_beginning_aside_keeps_nobody_from_the_rest(
    poisoning: Poisoning,
) -> None:
    good = poisoning.good
    begun = good.intake.register(
        Registration(
            procedure="1.004873", external_code="H49.61-260601-0001", submitted_at="2026-06-01T08:00:00+07:00",
            applicant=Applicant(name="Nguyễn Văn An", identity_number="022090000123", address="Thôn 1"),
        )
    )  # fmt: skip
    good.receive(external_code="H49.61-260601-0001")
    exchange(poisoning.hub, good)
    settled = ConflictResolved(at=good.desk.now, set_aside=(begun,), reason="x")
    poisoning.bring(begun, codec.body_bytes(settled), name=ConflictResolved.name)
    exchange(poisoning.hub, good)
    poisoning.good_works_on()
    poisoning.all_equal()
