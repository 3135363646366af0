"""The append-only journal of this desk, with copies of the others of its unit.

A write is one transaction: entries, their projections and the signed head together, then the file
`head`. What a transaction appended is durable when `write` returns; nothing may be printed or shown
before.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime

from counter.domain import bounds
from counter.domain.clock import parsed_time
from counter.domain.desk import DeskSetUp
from counter.domain.events import history as subjects
from counter.domain.events.base import Entry, Envelope, Event, Reference, is_registered
from counter.domain.refusal import Refusal
from counter.domain.stamp import next_stamp
from counter.domain.text import printable
from counter.storage import series
from counter.storage.database import Connection, transaction
from counter.storage.journal import codec, salts
from counter.storage.journal.chain_end import OWN, entry_id
from counter.storage.journal.head_file import Head, HeadFile, signed_bytes
from counter.storage.journal.reader import MOST_ABOUT_ONE, JournalRow, Reader
from counter.storage.projections import registry
from counter.storage.signing import Signer

SALT_BYTES = 16
MOST_BODY = 3 * 1024 * 1024  # of an entry: one run must hold it on its way to a hub

_INSERT_ENTRY = "INSERT INTO entries (id, subject, envelope) VALUES (?, ?, ?)"
_INSERT_BODY = "INSERT INTO bodies (id, body) VALUES (?, ?)"
_REPLACE_HEAD = (
    "UPDATE journals SET sequence = ?1, signed = ?1, head = ?2, signature = ?3, stamp = ?4, last_act_at = ?5, marks = ?6"
    " WHERE id = 1"
)


class Writing:
    """One transaction's view of the journal: appends, and reads what was appended."""

    def __init__(self, journal: "Journal", clerk: str, wall_ms: int) -> None:
        self._journal = journal
        self._connection = journal.connection
        self._clerk = printable(clerk)
        self._wall_ms = wall_ms
        self._entries: dict[Reference, list[Entry]] = {}
        self.events: list[Event] = []
        self.sequence = journal.sequence
        self.head = journal.head
        self.stamp = journal.stamp
        self.last_act = journal.last_act
        self.marks = dict(journal.marks)

    @property
    def connection(self) -> Connection:
        """For queries over projection rows inside this transaction."""
        return self._connection

    def mark_of(self, name: str, scope: str) -> int:
        """How far a series of numbers has come; 0 before the first."""
        return series.mark_of(self._connection, self.marks, name, scope)

    def entries_of(self, subject: Reference) -> list[Entry]:
        if subject not in self._entries:
            self._entries[subject] = self._journal.entries_of(subject)
        return self._entries[subject]

    def append(
        self,
        event: Event,
        subject: Reference | None = None,
        parents: tuple[Reference, ...] | None = None,
    ) -> Reference:
        """Writes one entry, and every projection row of its subject. Without a subject the entry
        begins one.

        Decided on all that is known here, unless `parents` say on what.
        """
        if not is_registered(type(event)):
            raise TypeError(f"{type(event).__name__} is no event that anybody could read again")
        journal = self._journal
        self.sequence += 1
        self.stamp = next_stamp(self.stamp, self._wall_ms)
        own = Reference(journal.desk_id, self.sequence)
        place = entry_id(OWN, self.sequence)
        body = codec.body_bytes(event)
        if len(body) > MOST_BODY:
            raise Refusal(
                "entry-too-long", "entry", megabytes=len(body) >> 20, limit=MOST_BODY >> 20
            )
        bounds.check_event(event, body)
        before: list[Entry] = []
        if subject is None:
            subject_id, salt = place, os.urandom(SALT_BYTES)
        else:
            before = self.entries_of(subject)
            _check_room(before, journal.desk_id)
            subject_id = journal.subject_id(subject)
            salt = salts.of_subject(self._connection, subject_id)
        is_new = salts.keep(self._connection, place, subject_id, salt)
        envelope = Envelope(
            desk_id=journal.desk_id,
            sequence=self.sequence,
            stamp=self.stamp,
            name=event.name,
            version=event.version,
            unit=journal.unit,
            subject=subject or own,
            parents=subjects.heads(before) if parents is None else parents,
            clerk=self._clerk,
            body_hash=codec.body_hash(body, salt),
            previous=self.head,
        )
        data = codec.envelope_bytes(envelope)
        self.head = codec.entry_hash(data)
        self._connection.execute(_INSERT_ENTRY, (place, subject_id, data))
        self._connection.execute(_INSERT_BODY, (place, body))
        entry = Entry(envelope=envelope, event=event)
        series.record(self._connection, self.marks, entry, before)
        entries = [*before, entry]
        if subject is None and not is_new:
            entries = journal.entries_of(own)  # a compromised desk spoke of it before it began
        self._entries[subject or own] = entries
        registry.project(self._connection, subject_id, entries)
        self.events.append(event)
        return subject or own

    def note_act(self, at: datetime) -> None:
        """Remembers the time of an act at the counter: the clock guard looks back to it."""
        self.last_act = at


def _check_room(before: Sequence[Entry], desk_id: bytes) -> None:
    """Refuses an act about a subject of which this desk has said all that counts; about itself it
    may go on.
    """
    if len(before) < MOST_ABOUT_ONE or before[0].envelope.name == DeskSetUp.name:
        return
    if sum(entry.envelope.desk_id == desk_id for entry in before) >= MOST_ABOUT_ONE:
        raise Refusal("subject-full", "subject", limit=MOST_ABOUT_ONE)


class Journal(Reader):
    """The writer: one per data folder, on one connection."""

    def __init__(
        self,
        connection: Connection,
        own: JournalRow,
        unit: str,
        signer: Signer,
        head_file: HeadFile,
        check_folder: Callable[[], None] = lambda: None,
    ) -> None:
        """`check_folder` raises when the folder is no more what this journal writes into."""
        super().__init__(connection)
        self._check_folder = check_folder
        self.desk_id = own.desk_id
        self.unit = unit
        self.sequence = own.sequence
        self.head = own.head
        self.stamp = own.stamp
        self.last_act = parsed_time(own.last_act_at)
        self.marks = series.marks_of_journal(connection)
        self.signer = signer
        self._head_file = head_file

    def refresh(self) -> None:
        """After entries of other desks arrived: their journals, and a stamp no earlier than theirs."""
        super().refresh()
        self.stamp = self.own_row().stamp

    def close(self) -> None:
        self._head_file.close()

    @contextmanager
    def write(self, clerk: str, wall_ms: int) -> Iterator[Writing]:
        """One durable act. Raising inside leaves the journal as it was."""
        with transaction(self.connection):
            writing = Writing(self, clerk, wall_ms)
            yield writing
            if writing.sequence == self.sequence:
                return
            signature = self.signer.sign(signed_bytes(self.desk_id, writing.sequence, writing.head))
            last_act = writing.last_act.isoformat() if writing.last_act else None
            self._check_folder()
            marks = series.text_of(writing.marks)
            values = (writing.sequence, writing.head, signature, writing.stamp, last_act, marks)
            self.connection.execute(_REPLACE_HEAD, values)
        self.sequence, self.head, self.stamp = writing.sequence, writing.head, writing.stamp
        self.marks = writing.marks
        self.last_act = writing.last_act
        with suppress(
            OSError
        ):  # the act is durable, and `head` may lag: the next commit writes it again
            self._head_file.replace(Head(self.desk_id, self.sequence, self.head, signature))
