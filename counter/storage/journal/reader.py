"""Reading the journal: entries, subjects, and where each desk's journal stands."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import msgspec

from counter.domain import clock_history
from counter.domain.clock_history import ClockHistory, FalseTime
from counter.domain.desk import DeskSetUp
from counter.domain.events import history as subjects
from counter.domain.events.base import Entry, Reference
from counter.domain.refusal import Damaged
from counter.storage.database import Connection, translate_errors
from counter.storage.journal import codec
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS, entry_id

_ENTRIES = (
    "SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE id = ?1"
    " UNION ALL SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE subject = ?1 AND subject <> id"
)
# So many entries of one journal about one subject are meant; a dossier has ten, and a hundred where
# much went wrong.
MOST_ABOUT_ONE = 1_000
_CROWDED = (
    "WITH said AS (SELECT id FROM entries WHERE id = ?1"
    " UNION ALL SELECT id FROM entries WHERE subject = ?1 AND subject <> id),"
    " counted AS (SELECT id, row_number() OVER (PARTITION BY id >> ?3 ORDER BY id) AS place FROM said)"
    " SELECT envelope, body, place FROM counted JOIN entries USING (id) JOIN bodies USING (id)"
    " WHERE place <= ?2 OR (?4 AND id >> ?3 = ?1 >> ?3)"
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
    signed: int  # the entry that `signature` proves: the last, but in a copy whose newest run is not in whole yet


_BYTES = (bytes, type(None))
_JOURNALS = f"SELECT {', '.join(JournalRow.__struct_fields__)} FROM journals"


def journal_rows(connection: Connection) -> list[JournalRow]:
    """All journals in the order in which they came, the own one first."""
    return [_journal_row(row) for row in connection.execute(f"{_JOURNALS} ORDER BY id")]


def begin_own(connection: Connection, desk_id: bytes, public_key: bytes) -> None:
    """The row of a new desk's own journal, before its first entry."""
    connection.execute(
        "INSERT INTO journals (id, desk_id, public_key, sequence, head, signature, stamp, acknowledged)"
        " VALUES (?, ?, ?, 0, ?, ?, 0, 0)",
        (OWN, desk_id, public_key, codec.FIRST, b""),
    )


def sign_own(connection: Connection, signature: bytes, signed: int) -> None:
    """Keeps a signature of the own journal, and the entry it reaches to."""
    connection.execute(
        "UPDATE journals SET signature = ?, signed = ? WHERE id = ?", (signature, signed, OWN)
    )


def is_as_written(row: JournalRow) -> bool:
    """True for a row of the table of journals whose values are of the kinds that are written there."""
    numbers = (row.id, row.sequence, row.low, row.signed, row.stamp, row.acknowledged)
    texts = (row.desk_id, row.head, row.below, row.public_key, row.signature)
    return all(type(number) is int for number in numbers) and all(
        type(text) in _BYTES for text in texts
    )


def list_held_journals(connection: Connection) -> list[JournalRow]:
    """Those of which this file holds a stretch; the others are names that some entry spoke of."""
    return [
        _journal_row(row)
        for row in connection.execute(f"{_JOURNALS} WHERE sequence > 0 ORDER BY id")
    ]


def journal_of(connection: Connection, desk_id: bytes) -> JournalRow | None:
    row = connection.execute(f"{_JOURNALS} WHERE desk_id = ?", (desk_id,)).fetchone()
    return _journal_row(row) if row else None


def _journal_row(row: tuple[Any, ...]) -> JournalRow:
    return JournalRow(**dict(zip(JournalRow.__struct_fields__, row, strict=True)))


class Reader:
    """Reads entries of one file; several may be open beside the writer."""

    def __init__(
        self, connection: Connection, reconnect: Callable[[], Connection] | None = None
    ) -> None:
        self.connection, self.reconnect = connection, reconnect
        self._journals: dict[bytes, int] = {}
        self._desks: dict[int, bytes] = {}
        self.refresh()

    def go_on(self) -> None:
        """After damage, where the data are only looked up: SQLCipher lets a connection that met a
        damaged page read nothing more.
        """
        if self.reconnect is not None:
            self.connection.close()
            self.connection = self.reconnect()

    def refresh(self) -> None:
        """Learns of journals that arrived since."""
        known = max(self._desks, default=0)
        for number, desk_id in self.connection.execute(
            "SELECT id, desk_id FROM journals WHERE id > ?", (known,)
        ):
            self._journals[desk_id], self._desks[number] = number, desk_id
        self.forget_clocks()

    def forget_clocks(self) -> None:
        """After an entry about some desk's clock: reads anew which times are false."""
        for name in ("_clocks", "subjects_in_false_time"):
            self.__dict__.pop(name, None)

    @cached_property
    def _clocks(self) -> dict[bytes, ClockHistory]:
        """The desks that corrected their clock, each by what it wrote about itself."""
        held = self.connection.execute(
            "SELECT id, desk_id FROM journals WHERE sequence > 0"
        ).fetchall()
        clocks = {desk_id: self._clock_of(number) for number, desk_id in held}
        return {desk_id: clock for desk_id, clock in clocks.items() if clock.false_times}

    def _clock_of(self, number: int) -> ClockHistory:
        """A journal whose desk's own entries are damaged marks nothing: lists are shown all the
        same.
        """
        try:
            entries = self.entries_of_id(entry_id(number, 1))
        except Damaged:
            entries = []
        return clock_history.replay(entry.event for entry in subjects.by_its_desk(entries))

    @property
    def has_false_times(self) -> bool:
        """False while no desk of this file ever corrected its clock."""
        return bool(self._clocks)

    def false_times_of(self, desk_id: bytes) -> tuple[FalseTime, ...]:
        """The stretches of a desk's journal that a wrong clock dated."""
        clock = self._clocks.get(desk_id)
        if clock is not None:
            return clock.false_times
        return ()

    def is_false_time(self, entry: Reference) -> bool:
        """True for an entry that its desk dated by a wrong clock, as it said later."""
        clock = self._clocks.get(entry.desk_id)
        return clock is not None and clock.is_false(entry.sequence)

    @cached_property
    def subjects_in_false_time(self) -> frozenset[int]:
        """Whatever was acted on while a desk's clock was wrong."""
        found = set[int]()
        for desk_id, clock in self._clocks.items():
            number = self._journals[desk_id]
            for time in clock.false_times:
                rows = self.connection.execute(
                    "SELECT subject FROM entries WHERE id BETWEEN ? AND ?",
                    (entry_id(number, time.first), entry_id(number, time.last)),
                )
                found |= {row[0] for row in rows}
        return frozenset(found)

    def newest_of_others(self) -> list[Entry]:
        """The last entry of each other journal in this file."""
        with translate_errors():
            rows = self.connection.execute(
                "SELECT envelope, body FROM journals j JOIN entries e ON e.id = (j.id << ?) | j.sequence"
                " JOIN bodies b ON b.id = e.id WHERE j.id <> ? AND j.sequence > 0",
                (SEQUENCE_BITS, OWN),
            ).fetchall()
        return [codec.entry_of(envelope, body) for envelope, body in rows]

    @cached_property
    def own_unit(self) -> str:
        """The code of the unit this file's desk belongs to. Damaged where the table of desks has
        lost this one.
        """
        row = self.connection.execute(
            "SELECT unit_code FROM desks WHERE subject = ?", (entry_id(OWN, 1),)
        ).fetchone()
        if row is None:
            raise Damaged("database-damaged", "data", reason="desks")
        return str(row[0])

    def own_row(self) -> JournalRow:
        """Damaged where the table of journals has lost this one."""
        row = self.connection.execute(f"{_JOURNALS} WHERE id = ?", (OWN,)).fetchone()
        if row is None:
            raise Damaged("database-damaged", "data", reason="journals")
        own = _journal_row(row)
        if not is_as_written(own):
            raise Damaged("database-damaged", "data", reason="journals")
        return own

    def oldest_unacknowledged(self) -> Entry | None:
        """This desk's first entry that the hub has not acknowledged."""
        own = self.own_row()
        if own.acknowledged < own.sequence:
            return self.own_entry(own.acknowledged + 1)
        return None

    def newest_own(self) -> Entry | None:
        """This desk's last entry; None in a journal that has none yet, and where damage took it: a
        desk whose data are damaged is looked up all the same.
        """
        try:
            with translate_errors():
                return self._entry(entry_id(OWN, self.own_row().sequence))
        except Damaged:
            self.go_on()
            return None

    def own_entry(self, sequence: int) -> Entry:
        """One entry of this desk's own journal."""
        entry = self._entry(entry_id(OWN, sequence))
        assert entry is not None, "the own journal has no gaps"
        return entry

    def entry(self, reference: Reference) -> Entry | None:
        """One entry of any journal; None where it is not held here."""
        number = self._journals.get(reference.desk_id)
        if number is not None:
            return self._entry(entry_id(number, reference.sequence))
        return None

    def _entry(self, id_: int) -> Entry | None:
        with translate_errors():
            row = self.connection.execute(
                "SELECT envelope, body FROM entries JOIN bodies USING (id) WHERE id = ?", (id_,)
            ).fetchone()
        return codec.entry_of(*row) if row else None

    def holds(self, desk_id: bytes) -> bool:
        """True when a journal of this name is known here."""
        return desk_id in self._journals

    def subject_id(self, subject: Reference) -> int:
        """The subject as this file numbers it."""
        number = self._journals.get(subject.desk_id)
        if number is None:
            raise Damaged("journals-incomplete", "data")
        return entry_id(number, subject.sequence)

    def knows_as(self, subject_id: int, named: tuple[bytes, int]) -> bool:
        """True when this file's number of a subject stands for the entry of that desk and sequence."""
        desk_id, sequence = named
        journal = self._journals.get(desk_id)
        return journal is not None and subject_id == entry_id(journal, sequence)

    def reference(self, subject_id: int) -> Reference:
        desk_id = self._desks.get(subject_id >> SEQUENCE_BITS)
        if desk_id is None:
            raise Damaged("journals-incomplete", "data")
        return Reference(desk_id, subject_id & ((1 << SEQUENCE_BITS) - 1))

    def reference_named(self, text: str) -> Reference | None:
        """The entry a person names as `1a2b3c4d-17`; None when no such entry is here."""
        begin, _, number = text.partition("-")
        if len(begin) >= 8:
            desks = [desk_id for desk_id in self._journals if desk_id.hex().startswith(begin)]
        else:
            desks = []
        if len(desks) != 1 or not (number.isascii() and number.isdigit() and len(number) < 13):
            return None
        reference = Reference(desks[0], int(number))
        found = self.connection.execute(
            "SELECT 1 FROM entries WHERE id = ?", (self.subject_id(reference),)
        ).fetchone()
        return reference if found else None

    def entries_of(self, subject: Reference) -> list[Entry]:
        """All entries of a subject, in the order every desk agrees on."""
        return self.entries_of_id(self.subject_id(subject))

    def entries_of_id(self, subject_id: int) -> list[Entry]:
        with translate_errors():
            cursor = self.connection.execute(_ENTRIES, (subject_id,))
            # a LIMIT over both parts would cost every other subject
            rows = cursor.fetchmany(MOST_ABOUT_ONE + 1)
            cursor.close()
            if len(rows) > MOST_ABOUT_ONE:
                return self._entries_of_crowded(
                    subject_id, is_desk=codec.name_of(rows[0][0]) == DeskSetUp.name
                )
        return subjects.in_order([codec.entry_of(envelope, body) for envelope, body in rows])

    def _entries_of_crowded(self, subject_id: int, *, is_desk: bool) -> list[Entry]:
        """Of each journal what can be meant; the next of its entries stands for all behind it,
        which say nothing. Only about itself a desk may say more over the years.
        """
        values = (subject_id, MOST_ABOUT_ONE + 1, SEQUENCE_BITS, is_desk)
        entries = []
        for envelope, body, place in self.connection.execute(_CROWDED, values).fetchall():
            entry = codec.entry_of(envelope, body)
            is_own = entry.envelope.desk_id == entry.envelope.subject.desk_id
            if place > MOST_ABOUT_ONE and not (is_desk and is_own):
                entry = Entry(envelope=entry.envelope, event=None, is_quarantined=True)
            entries.append(entry)
        return subjects.in_order(entries)


def count_entries(connection: Connection) -> int:
    """All entries in the file: its own, other desks', those of other units."""
    return int(connection.execute("SELECT count(*) FROM entries").fetchone()[0])
