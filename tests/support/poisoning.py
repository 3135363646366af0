"""A good desk, another one and a bad one at one hub; the bad one signs whatever a test wants."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from counter.desk.exchange import ExchangeService
from counter.domain.dossiers.events import DossierReceived
from counter.domain.events.base import Envelope, Reference
from counter.domain.refusal import CounterError
from counter.storage.journal import acceptance, codec
from counter.storage.journal.acceptance import Carried
from counter.storage.journal.head_file import signed_bytes
from counter.sync import wire
from counter.sync.messages import BEGINNING, FORMAT, Ask, Have, SignedRun, packed
from tests.support import desks
from tests.support.office import Office
from tests.support.small_hub import SmallHub, exchange

UNIT = "H49.61"


class Poisoning:
    """A good desk and a bad one, enrolled at one hub that holds all of both."""

    def __init__(self, folder: Path) -> None:
        self.hub = SmallHub(folder / "hub")
        self.good, self.bad, self.other = self.offices = desks.offices(folder, 3)
        for office in self.offices:
            self.hub.enrol(office)
            exchange(self.hub, office)
        exchange(self.hub, self.good)
        self.entries = acceptance.carried(self.bad.desk.reader.connection, 1, 0)

    def next_of_good(self, further: int = 0) -> Reference:
        """What the good desk's next entry will be."""
        own = self.good.desk.reader.own_row()
        return Reference(own.desk_id, own.sequence + 1 + further)

    def next_of_bad(self, further: int = 0) -> Reference:
        desk_id, sequence = codec.place_of(self.entries[-1].envelope)
        return Reference(desk_id, sequence + 1 + further)

    def bring(
        self, subject: Reference | None, body: bytes, name: str = DossierReceived.name, salt: bytes = b"",
        parents: tuple[Reference, ...] = (), stamp: int = 0, version: int = DossierReceived.version, clerk: str = "x",
    ) -> Reference:  # fmt: skip
        """One entry of the bad desk behind its others, properly linked and signed, reaches the hub."""
        entry = self._written(subject, body, name, salt, parents, stamp, version, clerk)
        self._brought([entry])
        return Reference(*codec.place_of(entry.envelope))

    def bring_many(
        self, entries: Sequence[tuple[Reference | None, bytes, str]], salt: bytes = b""
    ) -> None:
        """Many at once: each about a subject, with its body and its event name."""
        for first in range(0, len(entries), 1000):
            self._brought(
                [self._written(*entry, salt=salt) for entry in entries[first : first + 1000]]
            )

    def _written(
        self, subject: Reference | None, body: bytes, name: str = DossierReceived.name, salt: bytes = b"",
        parents: tuple[Reference, ...] = (), stamp: int = 0, version: int = DossierReceived.version, clerk: str = "x",
    ) -> Carried:  # fmt: skip
        entries = self.entries
        last, salt = codec.envelope_of(entries[-1].envelope), salt or os.urandom(16)
        envelope = Envelope(
            desk_id=last.desk_id, sequence=last.sequence + 1, stamp=stamp or last.stamp + 1, name=name, version=version, unit=UNIT,
            subject=subject or Reference(last.desk_id, last.sequence + 1), parents=parents, clerk=clerk,
            body_hash=codec.body_hash(body, salt), previous=codec.entry_hash(entries[-1].envelope),
        )  # fmt: skip
        entries.append(Carried(codec.envelope_bytes(envelope), body, salt))
        return entries[-1]

    def _brought(self, run: Sequence[Carried]) -> None:
        (desk_id, sequence), hash_ = (
            codec.place_of(run[-1].envelope),
            codec.entry_hash(run[-1].envelope),
        )
        have = Have(desk_id, 1, sequence, hash_[:BEGINNING])
        signature = self.bad.desk.journal.signer.sign(signed_bytes(desk_id, sequence, hash_))
        ask = Ask(FORMAT, True, [have], SignedRun(wire.pack(run), signature), 0)
        self.hub.answered(UNIT, ExchangeService(self.bad.desk).hub.token, packed(ask))

    def good_works_on(self) -> None:
        """Whatever the exchange says, it says it as one of the program's own sentences, and acts go
        on.
        """
        with suppress(CounterError):
            exchange(self.hub, self.good)
        for _ in range(3):
            assert self.good.receive()
        assert self.good.verify().ok

    def all_equal(self) -> None:
        """Nothing of the bad desk's stands in the way of an exchange, and the good ones agree on
        everything.
        """
        for office in (self.good, self.other, self.good):
            exchange(self.hub, office)
        assert self.good.verify().ok and self.other.verify().ok
        good, other = (
            desks.tables(office.desk.reader.connection) for office in (self.good, self.other)
        )
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
