"""A desk that was let in and turned bad signs what it likes: the others refuse it or keep it, and work on."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from counter.desk.exchange import ExchangeService
from counter.domain.dossier import DossierReceived
from counter.domain.event import Envelope, Reference
from counter.domain.refusal import CounterError
from counter.storage import acceptance, codec
from counter.storage.acceptance import Carried
from counter.storage.head_file import signed_bytes
from counter.storage.reader import journal_rows
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun, packed
from tests.support import desks
from tests.support.small_hub import SmallHub, exchange

UNIT = "H49.61"
DEEP = b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


class Poisoning:
    """A good desk and a bad one, let in at one hub that holds all of both."""

    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        self.good, self.bad = desks.offices(folder, 2)
        for office in (self.good, self.bad):
            self.hub.let_in(office)
            exchange(self.hub, office)
        exchange(self.hub, self.good)
        self.forged: list[Carried] = []

    @property
    def last(self) -> int:
        """Where the bad desk's journal ends at the hub."""
        return self.bad.desk.reader.own_row().sequence + len(self.forged)

    def bring(self, subject: Reference | None, body: bytes, word: str = DossierReceived.word) -> None:
        """One entry of the bad desk behind its others, properly linked and signed, reaches the hub."""
        entries = [*acceptance.carried(self.bad.desk.reader.connection, 1, 0), *self.forged]
        last, salt = codec.envelope_of(entries[-1].envelope), os.urandom(16)
        envelope = Envelope(
            desk_id=last.desk_id, sequence=last.sequence + 1, stamp=last.stamp + 1, word=word, shape=DossierReceived.shape, unit=UNIT,
            subject=subject or Reference(last.desk_id, last.sequence + 1), after=(), clerk="x",
            body_hash=codec.body_hash(body, salt), previous=codec.entry_hash(entries[-1].envelope),
        )  # fmt: skip
        self.forged.append(Carried(codec.envelope_bytes(envelope), body, salt))
        self._brought(self.forged[-1])

    def _brought(self, entry: Carried) -> None:
        (desk_id, sequence), hash_ = codec.place_of(entry.envelope), codec.entry_hash(entry.envelope)
        have = Have(desk_id, 1, sequence, hash_[:BEGINNING])
        signature = self.bad.desk.journal.signer.sign(signed_bytes(desk_id, sequence, hash_))
        ask = Ask(FORMAT, True, [have], SignedRun(wire.pack([entry]), signature), 0)
        self.hub.answered((UNIT, ExchangeService(self.bad.desk).hub.token, packed(ask)))

    def good_works_on(self) -> None:
        """Whatever the exchange says, it says it as one of the program's own sentences, and acts go on."""
        with suppress(CounterError):
            exchange(self.hub, self.good)
        for _ in range(3):
            assert self.good.receive()
        assert self.good.verify().ok

    def close(self) -> None:
        self.good.close()
        self.bad.close()
        self.hub.close()


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
    own = poisoning.good.desk.reader.own_row()
    poisoning.bring(Reference(own.desk_id, own.sequence + 1), b"{}")
    poisoning.good_works_on()


def test_an_entry_about_anothers_subject_under_another_salt_does_not_spoil_the_chain(poisoning: Poisoning) -> None:
    own = poisoning.good.desk.reader.own_row()
    poisoning.bring(Reference(own.desk_id, 1), b"{}")
    poisoning.good_works_on()


def test_two_salts_for_one_subject_in_two_runs_reach_others_as_they_came(poisoning: Poisoning) -> None:
    """A hub joins short runs, and a run names one salt a subject."""
    own = poisoning.good.desk.reader.own_row()
    for _ in range(2):
        poisoning.bring(Reference(own.desk_id, 1), b"{}")
    exchange(poisoning.hub, poisoning.good)
    poisoning.good_works_on()
    held = {row.desk_id: row.sequence for row in journal_rows(poisoning.good.desk.reader.connection)}
    assert held[poisoning.bad.desk.reader.own_row().desk_id] == poisoning.last
