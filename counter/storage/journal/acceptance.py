"""Taking in entries of another desk: checked link by link, kept byte for byte, shown with the rest
of their subjects.

An entry of a newer program is kept like any other; only its meaning waits.
"""

import math
import struct
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from counter.domain import bounds
from counter.domain.events.base import Entry, Envelope, Event
from counter.domain.hub import BEGIN_DOSSIER, DossierRelayed, Original
from counter.domain.refusal import Refusal
from counter.domain.stamp import stamp_after
from counter.storage.database import Connection
from counter.storage.journal import codec, salts
from counter.storage.journal.chain_end import OWN, SEQUENCE_BITS, entry_id
from counter.storage.journal.reader import MOST_ABOUT_ONE, Reader
from counter.storage.projections import registry

_MANY_AT_ONCE = 20  # entries about one subject in one step


class Carried(NamedTuple):
    """An entry as it travels: envelope and body as stored, and its subject's salt."""

    envelope: bytes
    body: bytes
    salt: bytes

    @property
    def weight(self) -> int:
        """How many bytes are its own."""
        return len(self.envelope) + len(self.body)


def carried(
    connection: Connection, journal: int, after: int, most: int = -1, most_bytes: float = math.inf
) -> list[Carried]:
    """A journal's entries behind a sequence, in order; at most so many, and of so many bytes, where
    that is said: at least one.
    """
    rows = connection.execute(
        f"SELECT e.envelope, b.body, {salts.SALT} FROM entries e JOIN bodies b ON b.id = e.id {salts.JOINED}"
        " WHERE e.id > ? AND e.id < ? ORDER BY e.id LIMIT ?",
        (entry_id(journal, after), entry_id(journal + 1, 0), most),
    )
    entries = list[Carried]()
    for row in rows:
        entry = Carried(*row)
        most_bytes -= entry.weight
        if entries and most_bytes < 0:
            break
        entries.append(entry)
    return entries


def accept(
    connection: Connection, entries: Iterable[Carried], wall_ms: int, *, by_hub: bool = False
) -> list[Entry]:
    """Appends entries of other desks, each behind the one before it; inside the caller's
    transaction.

    Entries held already are passed over; a gap, a broken link or another's body is refused. Returns
    what was new. What is written `by_hub` may hold entries of other units: they are kept too.
    """
    accepting = _Accepting(connection, by_hub)
    for entry in entries:
        accepting.append(entry)
    return accepting.end(wall_ms)


def accept_older(
    connection: Connection, entries: Sequence[Carried], wall_ms: int, *, by_hub: bool = False
) -> list[Entry]:
    """Puts a run of one desk under what is held of it; inside the caller's transaction.

    What is held names the hash of the entry under it, so the run needs no signature. Refused when
    it does not fit.
    """
    accepting = _Accepting(connection, by_hub)
    accepting.put_under(entries)
    return accepting.end(wall_ms)


def begin(connection: Connection, first: Carried) -> None:
    """The copy of a desk's journal of which nothing is held begins with this entry; older ones may
    come later.
    """
    envelope = codec.envelope_of(first.envelope)
    journal = _Accepting(connection).journal(envelope.desk_id)
    if journal.sequence:
        raise Refusal("entries-gap", "entry", value=str(envelope.reference))
    below = envelope.sequence - 1
    connection.execute(
        "UPDATE journals SET low = ?, below = ?, sequence = ?, head = ? WHERE id = ?",
        (envelope.sequence, envelope.previous, below, envelope.previous, journal.id),
    )


def prove(
    connection: Connection,
    desk_id: bytes,
    public_key: bytes,
    signature: bytes,
    sequence: int | None = None,
) -> None:
    """Keeps the signature of an entry of a copied journal, its head where no `sequence` is named,
    and the key it is proven with: the same for ever.
    """
    row = connection.execute(
        "SELECT public_key FROM journals WHERE desk_id = ?", (desk_id,)
    ).fetchone()
    if row[0] and row[0] != public_key:
        raise Refusal("desk-key-changed", "desk", value=desk_id.hex()[:8])
    connection.execute(
        "UPDATE journals SET public_key = ?, signature = ?, signed = ifnull(?, sequence) WHERE desk_id = ?",
        (public_key, signature, sequence, desk_id),
    )


class _Held:
    """One desk's journal in this file while entries arrive."""

    def __init__(self, id_: int, sequence: int, head: bytes, low: int, below: bytes) -> None:
        self.id, self.sequence, self.head, self.low, self.below = id_, sequence, head, low, below
        self.stamp = 0


class _Accepting:
    """Entries on their way into the file: checked one by one, written with their subjects' rows at
    the end.
    """

    def __init__(self, connection: Connection, by_hub: bool = False) -> None:
        self._connection, self._by_hub = connection, by_hub
        self._journals: dict[bytes, _Held] = {}
        self._subjects: dict[int, list[int]] = {}  # with the entries about each
        # all that is known of subjects nobody here had spoken of
        self._new_subjects: dict[int, list[Entry]] = {}
        self._entries: list[Entry] = []
        self._stamps: list[int] = []

    def journal(self, desk_id: bytes) -> _Held:
        """A desk's journal here; a desk not met yet gets the next number."""
        if desk_id not in self._journals:
            self._journals[desk_id] = _Held(*_journal(self._connection, desk_id))
        return self._journals[desk_id]

    def append(self, entry: Carried) -> None:
        envelope = codec.envelope_of(entry.envelope)
        journal = self.journal(envelope.desk_id)
        if envelope.sequence <= journal.sequence:
            return
        if envelope.sequence != journal.sequence + 1:
            raise Refusal("entries-gap", "entry", value=str(envelope.reference))
        if envelope.previous != journal.head:
            raise Refusal("entries-fork", "entry", value=str(envelope.reference))
        self._keep(journal, envelope, entry)
        journal.sequence, journal.head = envelope.sequence, codec.entry_hash(entry.envelope)
        if envelope.stamp <= bounds.LAST_STAMP:
            journal.stamp = max(journal.stamp, envelope.stamp)

    def put_under(self, entries: Sequence[Carried]) -> None:
        envelopes = [codec.envelope_of(entry.envelope) for entry in entries]
        first, last = envelopes[0], envelopes[-1]
        journal = self.journal(first.desk_id)
        if (
            last.sequence != journal.low - 1
            or codec.entry_hash(entries[-1].envelope) != journal.below
        ):
            raise Refusal("entries-fork", "entry", value=str(last.reference))
        links = zip(entries, envelopes[1:], strict=False)
        if any(codec.entry_hash(entry.envelope) != after.previous for entry, after in links):
            raise Refusal("entries-fork", "entry", value=str(first.reference))
        for envelope, entry in zip(envelopes, entries, strict=True):
            self._keep(journal, envelope, entry)
        journal.low, journal.below = first.sequence, first.previous

    def _keep(self, journal: _Held, envelope: Envelope, entry: Carried) -> None:
        if codec.body_hash(entry.body, entry.salt) != envelope.body_hash:
            raise Refusal("entry-altered", "entry", value=str(envelope.reference))
        subject_id = entry_id(self.journal(envelope.subject.desk_id).id, envelope.subject.sequence)
        place = entry_id(journal.id, envelope.sequence)
        self._keep_salt(place, subject_id, entry.salt)
        execute = self._connection.execute
        execute(
            "INSERT INTO entries (id, subject, envelope) VALUES (?, ?, ?)",
            (place, subject_id, entry.envelope),
        )
        execute("INSERT INTO bodies (id, body) VALUES (?, ?)", (place, entry.body))
        event = self._note(subject_id, place, entry.envelope, entry.body)
        if isinstance(event, DossierRelayed) and self._by_hub:
            for original in event.originals:
                self._keep_original(original, envelope, place)

    def _keep_salt(self, place: int, subject_id: int, salt: bytes) -> None:
        if salts.keep(self._connection, place, subject_id, salt):
            self._new_subjects[subject_id] = []

    def _note(self, subject_id: int, place: int, envelope: bytes, body: bytes) -> Event | None:
        entry = codec.entry_of(envelope, body)
        self._subjects.setdefault(subject_id, []).append(place)
        if subject_id in self._new_subjects:
            self._new_subjects[subject_id].append(entry)
        self._entries.append(entry)
        if not entry.is_quarantined:
            self._stamps.append(entry.envelope.stamp)
        return entry.event

    def _keep_original(self, original: Original, around: Envelope, carrier: int) -> None:
        """An entry of another unit, out of the hub's entry `around` it: its journal is not held, it
        alone is.
        """
        try:
            envelope = codec.envelope_of(original.envelope)
        except (ValueError, struct.error):
            raise Refusal("entry-altered", "entry", value=str(around.reference)) from None
        fits = codec.body_hash(original.body, original.salt) == envelope.body_hash
        begins_another = envelope.begins_subject and envelope.name not in BEGIN_DOSSIER
        if envelope.subject != around.subject or begins_another or not fits:
            raise Refusal("entry-altered", "entry", value=str(envelope.reference))
        journal = self.journal(envelope.desk_id)
        place = entry_id(journal.id, envelope.sequence)
        execute = self._connection.execute
        if journal.sequence or execute("SELECT 1 FROM entries WHERE id = ?", (place,)).fetchone():
            return
        subject_id = entry_id(self.journal(envelope.subject.desk_id).id, envelope.subject.sequence)
        self._keep_salt(place, subject_id, original.salt)
        execute(
            "INSERT INTO entries (id, subject, envelope) VALUES (?, ?, ?)",
            (place, subject_id, original.envelope),
        )
        execute("INSERT INTO bodies (id, body) VALUES (?, ?)", (place, original.body))
        execute("INSERT INTO passed_on (id, carrier) VALUES (?, ?)", (place, carrier))
        self._note(subject_id, place, original.envelope, original.body)

    def end(self, wall_ms: int) -> list[Entry]:
        """Where the journals stand, the desk's own stamp, and the rows of every subject that
        changed.

        A copy that grew is signed as far as it was before, until `prove` brings the signature of
        its new end.
        """
        for journal in self._journals.values():
            self._connection.execute(
                "UPDATE journals SET sequence = ?, head = ?, low = ?, below = ?, stamp = max(stamp, ?) WHERE id = ?",
                (
                    journal.sequence,
                    journal.head,
                    journal.low,
                    journal.below,
                    journal.stamp,
                    journal.id,
                ),
            )
        if self._stamps:
            (stamp,) = self._connection.execute(
                "SELECT stamp FROM journals WHERE id = ?", (OWN,)
            ).fetchone()
            for seen in self._stamps:
                stamp = stamp_after(stamp, seen, wall_ms)
            self._connection.execute("UPDATE journals SET stamp = ? WHERE id = ?", (stamp, OWN))
        reader = Reader(self._connection)
        changed = [
            one
            for one, entries in self._subjects.items()
            if not self._says_nothing_new(one, entries)
        ]
        registry.project_all_arrived(self._connection, reader, changed, self._new_subjects)
        return self._entries

    def _says_nothing_new(self, subject_id: int, entries: list[int]) -> bool:
        """True where every entry lies behind so many of its journal about the subject that it says
        nothing.
        """
        if len(entries) < _MANY_AT_ONCE:
            return False
        firsts = {entry >> SEQUENCE_BITS: entry for entry in reversed(entries)}
        query = "SELECT 1 FROM entries WHERE subject = ? AND subject <> id AND id >= ? AND id < ? LIMIT 1 OFFSET ?"
        spans = (
            (subject_id, number << SEQUENCE_BITS, first, MOST_ABOUT_ONE)
            for number, first in firsts.items()
        )
        return all(self._connection.execute(query, span).fetchone() for span in spans)


def _journal(connection: Connection, desk_id: bytes) -> tuple[int, int, bytes, int, bytes]:
    query = "SELECT id, sequence, head, low, below FROM journals WHERE desk_id = ?"
    row = connection.execute(query, (desk_id,)).fetchone()
    if row is None:
        connection.execute(
            "INSERT INTO journals (desk_id, public_key, sequence, head, signature, stamp, acknowledged)"
            " VALUES (?, ?, 0, ?, ?, 0, 0)",
            (desk_id, b"", codec.FIRST, b""),
        )
        row = connection.execute(query, (desk_id,)).fetchone()
    return tuple(row)
