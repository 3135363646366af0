"""Reading the journal: entries, subjects, and where each desk's journal stands."""

from functools import cached_property

import msgspec

from counter.domain import subject as subjects
from counter.domain.event import Fact, Reference
from counter.storage import codec
from counter.storage.chain_end import OWN, SEQUENCE_BITS, entry_id
from counter.storage.database import Connection, translated

_FACTS = (
    "SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE id = ?1"
    " UNION ALL SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE subject = ?1 AND subject <> id"
)


class JournalRow(msgspec.Struct, frozen=True, kw_only=True):
    """Where one desk's journal stands in this file."""

    id: int
    desk_id: bytes
    public_key: bytes
    sequence: int
    head: bytes
    signature: bytes
    stamp: int
    last_act_at: str | None
    acknowledged: int
    acknowledged_at: str | None
    low: int
    below: bytes


def journal_rows(connection: Connection) -> list[JournalRow]:
    rows = connection.execute(
        "SELECT id, desk_id, public_key, sequence, head, signature, stamp, last_act_at, acknowledged, acknowledged_at,"
        " low, below FROM journals ORDER BY id"
    )
    names = JournalRow.__struct_fields__
    return [JournalRow(**dict(zip(names, row, strict=True))) for row in rows]


class Reader:
    """Reads facts of one file; several may be open beside the writer."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._journals: dict[bytes, int] = {}
        self._desks: dict[int, bytes] = {}
        self.refresh()

    def refresh(self) -> None:
        """Learns of journals that arrived since."""
        for number, desk_id in self.connection.execute("SELECT id, desk_id FROM journals"):
            self._journals[desk_id], self._desks[number] = number, desk_id

    @cached_property
    def own_unit(self) -> str:
        """The code of the unit this file's desk belongs to."""
        row = self.connection.execute("SELECT unit_code FROM desks WHERE subject = ?", (entry_id(OWN, 1),)).fetchone()
        return str(row[0])

    def own_row(self) -> JournalRow:
        return journal_rows(self.connection)[0]

    def oldest_unacknowledged(self) -> Fact | None:
        """This desk's first entry that the hub has not acknowledged."""
        own = self.own_row()
        if own.acknowledged >= own.sequence:
            return None
        with translated():
            envelope, body = self.connection.execute(
                "SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE id = ?",
                (entry_id(own.id, own.acknowledged + 1),),
            ).fetchone()
        return codec.fact_of(envelope, body)

    def holds(self, desk_id: bytes) -> bool:
        """True when a journal of this name is known here."""
        return desk_id in self._journals

    def subject_id(self, subject: Reference) -> int:
        """The subject as this file numbers it."""
        return entry_id(self._journals[subject.desk_id], subject.sequence)

    def reference(self, subject_id: int) -> Reference:
        return Reference(self._desks[subject_id >> SEQUENCE_BITS], subject_id & ((1 << SEQUENCE_BITS) - 1))

    def reference_named(self, text: str) -> Reference | None:
        """The entry a person names as `1a2b3c4d-17`; None when no such entry is here."""
        begin, _, number = text.partition("-")
        desks = [desk_id for desk_id in self._journals if desk_id.hex().startswith(begin)] if len(begin) >= 8 else []
        if len(desks) != 1 or not (number.isascii() and number.isdigit() and len(number) < 13):
            return None
        reference = Reference(desks[0], int(number))
        found = self.connection.execute("SELECT 1 FROM entries WHERE id = ?", (self.subject_id(reference),)).fetchone()
        return reference if found else None

    def facts(self, subject: Reference) -> list[Fact]:
        """All entries of a subject, in the order every desk agrees on."""
        return self.facts_of_id(self.subject_id(subject))

    def facts_of_id(self, subject_id: int) -> list[Fact]:
        with translated():
            rows = self.connection.execute(_FACTS, (subject_id,)).fetchall()
        return subjects.in_order([codec.fact_of(envelope, body) for envelope, body in rows])
