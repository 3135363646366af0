"""A desk that was let in and turned bad signs what it likes: the others refuse it or keep it, and work on."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.desk.intake import Registration
from counter.domain.applicant import Applicant
from counter.domain.contention import ContentionSettled
from counter.domain.dossier import DossierReceived, DossierVoided
from counter.domain.event import Envelope, Reference
from counter.domain.refusal import CounterError, Refusal
from counter.storage import acceptance, codec
from counter.storage.acceptance import Carried
from counter.storage.head_file import signed_bytes
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun, packed
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import NOW, SmallHub, exchange

UNIT = "H49.61"
DEEP = b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


class Poisoning:
    """A good desk and a bad one, let in at one hub that holds all of both."""

    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        self.good, self.bad, self.other = self.offices = desks.offices(folder, 3)
        for office in self.offices:
            self.hub.let_in(office)
            exchange(self.hub, office)
        exchange(self.hub, self.good)
        self._entries = acceptance.carried(self.bad.desk.reader.connection, 1, 0)

    def next_of_good(self, further: int = 0) -> Reference:
        """What the good desk's next entry will be."""
        own = self.good.desk.reader.own_row()
        return Reference(own.desk_id, own.sequence + 1 + further)

    def next_of_bad(self, further: int = 0) -> Reference:
        desk_id, sequence = codec.place_of(self._entries[-1].envelope)
        return Reference(desk_id, sequence + 1 + further)

    def bring(
        self, subject: Reference | None, body: bytes, word: str = DossierReceived.word, salt: bytes = b"",
        after: tuple[Reference, ...] = (), stamp: int = 0,
    ) -> None:  # fmt: skip
        """One entry of the bad desk behind its others, properly linked and signed, reaches the hub."""
        entries = self._entries
        last, salt = codec.envelope_of(entries[-1].envelope), salt or os.urandom(16)
        envelope = Envelope(
            desk_id=last.desk_id, sequence=last.sequence + 1, stamp=stamp or last.stamp + 1, word=word, shape=DossierReceived.shape, unit=UNIT,
            subject=subject or Reference(last.desk_id, last.sequence + 1), after=after, clerk="x",
            body_hash=codec.body_hash(body, salt), previous=codec.entry_hash(entries[-1].envelope),
        )  # fmt: skip
        self._brought(Carried(codec.envelope_bytes(envelope), body, salt))

    def _brought(self, entry: Carried) -> None:
        (desk_id, sequence), hash_ = codec.place_of(entry.envelope), codec.entry_hash(entry.envelope)
        have = Have(desk_id, 1, sequence, hash_[:BEGINNING])
        signature = self.bad.desk.journal.signer.sign(signed_bytes(desk_id, sequence, hash_))
        ask = Ask(FORMAT, True, [have], SignedRun(wire.pack([entry]), signature), 0)
        self.hub.answered(UNIT, ExchangeService(self.bad.desk).hub.token, packed(ask))
        self._entries.append(entry)

    def good_works_on(self) -> None:
        """Whatever the exchange says, it says it as one of the program's own sentences, and acts go on."""
        with suppress(CounterError):
            exchange(self.hub, self.good)
        for _ in range(3):
            assert self.good.receive()
        assert self.good.verify().ok

    def all_equal(self) -> None:
        """Nothing of the bad desk's stands in the way of an exchange, and the good ones agree on everything."""
        for office in (self.good, self.other, self.good):
            exchange(self.hub, office)
        assert self.good.verify().ok and self.other.verify().ok
        good, other = (desks.tables(office.desk.reader.connection) for office in (self.good, self.other))
        assert good == other
        assert {desk: len(entries) for desk, entries in held(self.other).items()} == {
            desk: sequence for desk, (sequence, _) in self.hub.heads(UNIT).items()
        }

    def close(self) -> None:
        for office in self.offices:
            office.close()
        self.hub.close()


def held(office: Office) -> dict[bytes, list[Carried]]:
    """Every journal a desk holds, entry by entry."""
    connection = office.desk.reader.connection
    rows = connection.execute("SELECT desk_id, id FROM journals WHERE sequence > 0").fetchall()
    return {desk_id: acceptance.carried(connection, number, 0) for desk_id, number in rows}


@pytest.fixture
def poisoning(tmp_path: Path) -> Iterator[Poisoning]:
    made = Poisoning(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b'{"at":5}', b'{"at":"2026-06-01T08:30:00+07:00"}', b"\n\n", DEEP])
def test_an_entry_without_sense_is_kept_and_says_nothing(poisoning: Poisoning, body: bytes) -> None:
    poisoning.bring(None, body)
    poisoning.good_works_on()


def test_an_entry_that_is_no_text_is_kept_and_says_nothing(poisoning: Poisoning) -> None:
    poisoning.bring(None, b'{"code":"\xff"}')
    poisoning.good_works_on()


def test_an_entry_about_something_that_is_still_to_come_at_another_desk_stops_nobody(poisoning: Poisoning) -> None:
    poisoning.bring(poisoning.next_of_good(), b"{}")
    poisoning.good_works_on()
    poisoning.all_equal()


def test_an_entry_about_something_still_to_come_may_reach_others_before_it(poisoning: Poisoning) -> None:
    poisoning.good.receive()  # the day stands open
    subject = poisoning.next_of_good()
    poisoning.bring(subject, b"{}")
    exchange(poisoning.hub, poisoning.other)
    received = poisoning.good.receive().event
    exchange(poisoning.hub, poisoning.good)
    exchange(poisoning.hub, poisoning.other)
    poisoning.other.follow_up.process(received.code)  # under the salt of whoever began it
    poisoning.good_works_on()
    poisoning.all_equal()
    (begun,) = (entry for entry in held(poisoning.good)[subject.desk_id][subject.sequence - 1 :][:1])
    for office in (poisoning.good, poisoning.other):
        last = held(office)[poisoning.other.desk.journal.desk_id][-1]
        assert codec.subject_of(last.envelope) == subject and last.salt == begun.salt


def test_an_entry_about_anothers_subject_under_another_salt_does_not_spoil_the_chain(poisoning: Poisoning) -> None:
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
    (subject,) = {row.subject for row in poisoning.good.follow_up.find(received.event.code)}
    poisoning.bring(subject, VOIDED, DossierVoided.word, after=(poisoning.next_of_bad(1),))
    poisoning.bring(subject, VOIDED, DossierVoided.word, after=(poisoning.next_of_bad(-1),))
    poisoning.good_works_on()
    poisoning.all_equal()


def test_an_act_that_claims_to_know_of_one_still_to_come_does_not_make_that_disappear(poisoning: Poisoning) -> None:
    good = poisoning.good
    received = good.receive()
    exchange(poisoning.hub, good)
    (subject,) = {row.subject for row in good.follow_up.find(received.event.code)}
    poisoning.bring(subject, b"{}", after=(poisoning.next_of_good(),))
    exchange(poisoning.hub, good)
    good.follow_up.process(received.event.code)
    facts = good.desk.reader.facts(subject)
    assert len(facts) == 3 and facts[0].envelope.begins_subject
    poisoning.good_works_on()
    poisoning.all_equal()


def test_what_was_said_about_a_dossier_before_it_began_comes_behind_its_beginning(poisoning: Poisoning) -> None:
    good = poisoning.good
    good.receive()  # the day stands open
    subject = poisoning.next_of_good()
    poisoning.bring(subject, VOIDED, DossierVoided.word, stamp=1)
    exchange(poisoning.hub, good)
    exchange(poisoning.hub, poisoning.other)
    good.receive()
    assert [fact.envelope.begins_subject for fact in good.desk.reader.facts(subject)] == [True, False]
    poisoning.good_works_on()
    poisoning.all_equal()


def test_a_decision_that_sets_a_beginning_aside_keeps_nobody_from_the_rest(poisoning: Poisoning) -> None:
    good = poisoning.good
    begun = good.intake.register(
        Registration(
            procedure="1.004873", external_code="H49.61-260601-0001", submitted_at="2026-06-01T08:00:00+07:00",
            applicant=Applicant(name="Nguyễn Văn An", identity_number="022090000123", address="Thôn 1"),
        )
    )  # fmt: skip
    good.receive(external_code="H49.61-260601-0001")
    exchange(poisoning.hub, good)
    settled = ContentionSettled(at=good.desk.now, set_aside=(begun,), reason="x")
    poisoning.bring(begun, codec.body_bytes(settled), word=ContentionSettled.word)
    exchange(poisoning.hub, good)
    poisoning.good_works_on()
    poisoning.all_equal()
