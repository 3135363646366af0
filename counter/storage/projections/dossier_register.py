"""The register of dossiers: one row each, in order of receipt, with the words it is searched by."""

from collections.abc import Sequence
from typing import NamedTuple

from counter.domain.dossiers import conflict
from counter.domain.dossiers.custody import custody_of
from counter.domain.dossiers.events import (
    DossierReceived,
    DossierRegistered,
    ReceiptNumbered,
    ReceiptPrinted,
)
from counter.domain.dossiers.people import Applicant, plain_phone
from counter.domain.dossiers.state import Dossier, replay
from counter.domain.dossiers.status import COMPLETED, NOT_RECEIVED, STOPPED
from counter.domain.events.base import Entry
from counter.domain.events.history import is_conflicting
from counter.domain.hub import DossierRelayed
from counter.domain.printing.events import RECEIPT
from counter.domain.printing.jobs import jobs_of
from counter.domain.text import words
from counter.storage.database import Connection, Row
from counter.storage.projections import dossier_search, quarantine
from counter.storage.projections.projection import Column, DerivedTable, Projection

_NOTE_SHARED = "INSERT OR IGNORE INTO shared_codes (code)"
_SHARED = "SELECT code FROM dossiers GROUP BY code HAVING count(*) > 1"
ENDED_RARELY = (NOT_RECEIVED, STOPPED, COMPLETED)  # but for a few all are returned at last
_SECOND_BITS = 29
_DESK_BITS = 16

SHARED_CODES = DerivedTable(
    "shared_codes",
    # Codes that ever stood on two dossiers: only a copied desk gives one out again.
    "CREATE TABLE shared_codes (code TEXT PRIMARY KEY) WITHOUT ROWID",
)


class _Facts(NamedTuple):
    """What the columns are computed from: all entries of a dossier, those that count, what they
    make. `booked` is None where another unit gave the numbers: on paper they are that unit's.
    """

    subject: int
    entries: Sequence[Entry]
    counting: Sequence[Entry]
    dossier: Dossier
    booked: DossierReceived | None


def _facts(_: Connection, subject_id: int, entries: Sequence[Entry]) -> _Facts | None:
    counting = conflict.counting(entries)
    dossier = replay(entry.event for entry in counting)
    if dossier is None:
        return None
    booked = None if is_of_another_unit(entries) else dossier.received
    return _Facts(subject_id, entries, counting, dossier, booked)


def _position(entries: Sequence[Entry], dossier: Dossier) -> int:
    """Grows with the time of receipt (with that of filing, until it is received): seconds, then the
    end of its sequence and a desk's bytes to keep places apart.
    """
    first = next(entry for entry in entries if entry.envelope.begins_subject)
    desk_id = first.envelope.desk_id
    moment = dossier.received.received_at if dossier.received else dossier.submitted_at
    assert moment is not None, "it was received, or filed on the portal"
    sequence = first.envelope.sequence & ((1 << (_SECOND_BITS - _DESK_BITS)) - 1)
    return (
        int(moment.timestamp()) << _SECOND_BITS
        | sequence << _DESK_BITS
        | int.from_bytes(desk_id[:2], "big")
    )


def _giver_of_numbers(counting: Sequence[Entry]) -> bytes | None:
    """The desk that took a dossier in and gave it its numbers; once, whatever was corrected since."""
    received = (entry for entry in counting if isinstance(entry.event, DossierReceived))
    return next((entry.envelope.desk_id for entry in received), None)


def _giver_of_receipt(counting: Sequence[Entry]) -> bytes | None:
    """The desk that gave a dossier the receipt number it has: the first that gave one."""
    givers = [
        entry.envelope.desk_id
        for entry in counting
        if isinstance(entry.event, DossierReceived | ReceiptNumbered)
        and entry.event.receipt_number is not None
    ]
    return givers[0] if givers else None


def _to_print_at(counting: Sequence[Entry], dossier: Dossier) -> bytes | None:
    """The desk that asked for a print which nobody began, the last one where there are two."""
    if dossier.voided:
        return None
    waiting = {job.copy for job in jobs_of(dossier.print_jobs, RECEIPT) if job.is_waiting}
    askers = [
        entry.envelope.desk_id
        for entry in counting
        if isinstance(entry.event, ReceiptPrinted) and entry.event.copy in waiting
    ]
    return askers[-1] if askers else None


def is_of_another_unit(entries: Sequence[Entry]) -> bool:
    """True for a dossier that was taken in elsewhere and handed over to this unit."""
    first = next(entry.envelope for entry in entries if entry.envelope.begins_subject)
    return any(
        isinstance(entry.event, DossierRelayed) and entry.envelope.unit != first.unit
        for entry in entries
    )


def _has_newer(entries: Sequence[Entry]) -> bool:
    """True where it holds entries of a newer program."""
    return any(entry.event is None and not entry.is_quarantined for entry in entries)


def _holder(counting: Sequence[Entry]) -> str:
    """The unit that has it, where it was ever handed over to another."""
    custody = custody_of(counting)
    return "" if custody is None else custody.unit


def _people(dossier: Dossier) -> tuple[Applicant, ...]:
    """All whose dossier it is: two for a marriage."""
    together = dossier.received.co_applicants if dossier.received else ()
    return (dossier.applicant, *together)


def _search_words(dossier: Dossier) -> str:
    """Everything a dossier is asked for by, folded: codes, people, numbers, the matter, the hamlet."""
    texts = [dossier.code, dossier.external_code, dossier.summary]
    people = list(_people(dossier))
    if dossier.received is not None and dossier.received.submitter is not None:
        people.append(dossier.received.submitter)
    for person in people:
        texts += (
            person.name,
            person.identity_number,
            person.tax_code,
            person.phone,
            plain_phone(person.phone),
            person.address,
        )
    ends = [dossier_search.from_its_end(person.identity_number) for person in people]
    ends += [dossier_search.from_its_end(plain_phone(person.phone)) for person in people]
    return " ".join([*words(" ".join(texts)), *filter(None, ends)])


class _Dossiers(Projection):
    """A row keeps its place, but for what was filed on the portal: that moves when it is received.
    Two dossiers can ask for one place only when they came within the same second; the later one
    moves up by one.
    """

    def write(self, connection: Connection, row: Row) -> None:
        position, old_words = _place(connection, row[0], row[1])
        statement = self.insert if old_words is None else self.replace
        connection.execute(statement, (position, *row[1:]))
        _note_shared_code(connection, row[_CODE])
        if old_words != row[-1]:
            dossier_search.reindex(connection, position, old_words)

    def fill(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Fails where two rows ask for one place; then the rows are written one by one."""
        connection.executemany(self.insert, rows)
        dossier_search.index(connection, [(row[0], row[-1]) for row in rows])

    def finish(self, connection: Connection) -> None:
        super().finish(connection)
        connection.execute(f"{_NOTE_SHARED} {_SHARED}")

    def is_same(self, row: Row, stored: Row) -> bool:
        return _is_same_second(stored[0], row[0]) and stored[1:] == row[1:]


DOSSIERS = _Dossiers(
    "dossiers",
    Column("position", "INTEGER", lambda of: _position(of.entries, of.dossier)),
    Column("subject", "INTEGER NOT NULL", lambda of: of.subject),
    Column("code", "TEXT NOT NULL", lambda of: of.dossier.code),
    Column("external_code", "TEXT", lambda of: of.dossier.external_code),
    Column("procedure", "TEXT", lambda of: of.dossier.procedure.code),
    Column("field", "TEXT", lambda of: of.dossier.procedure.field),
    Column("applicant", "TEXT", lambda of: of.dossier.applicant.name),
    Column("people", "TEXT", lambda of: ", ".join(one.name for one in _people(of.dossier))),
    Column("person_key", "TEXT", lambda of: of.dossier.applicant.person_key),
    Column("summary", "TEXT", lambda of: of.dossier.summary),
    Column("status", "INTEGER NOT NULL", lambda of: of.dossier.status),
    Column("open", "INTEGER NOT NULL", lambda of: of.dossier.is_open),
    Column("voided", "INTEGER NOT NULL", lambda of: of.dossier.voided),
    Column("received_at", "TEXT", lambda of: of.dossier.received and of.dossier.received.received_at),
    Column("due_at", "TEXT", lambda of: of.dossier.due_at),
    Column("finished_at", "TEXT", lambda of: of.dossier.finished_at),
    Column("returned_at", "TEXT", lambda of: of.dossier.returned_at),
    Column("receipt_number", "INTEGER", lambda of: of.booked and of.dossier.receipt_number),
    Column("book_year", "INTEGER", lambda of: of.booked and of.booked.book_year),
    Column("book_volume", "TEXT", lambda of: of.booked and of.booked.book_volume),
    Column("book_number", "INTEGER", lambda of: of.booked and of.booked.book_number),
    Column("desk", "INTEGER", lambda of: of.booked and of.booked.desk),
    Column("receipt_desk", "INTEGER", lambda of: of.booked and of.dossier.receipt_desk),
    Column("numbered_by", "BLOB", lambda of: of.booked and _giver_of_numbers(of.counting)),
    Column("receipt_by", "BLOB", lambda of: of.booked and _giver_of_receipt(of.counting)),
    Column("conflicting", "INTEGER NOT NULL", lambda of: is_conflicting(of.entries)),
    Column("newer", "INTEGER NOT NULL", lambda of: _has_newer(of.entries)),
    Column("void_asked", "INTEGER NOT NULL", lambda of: conflict.void_asked(of.entries) is not None),
    Column("quarantined", "INTEGER NOT NULL", lambda of: quarantine.is_open(of.entries)),
    Column("holder", "TEXT NOT NULL", lambda of: _holder(of.counting)),
    Column("awaits_paper", "INTEGER NOT NULL", lambda of: of.dossier.awaits_paper),
    Column("to_print_at", "BLOB", lambda of: _to_print_at(of.counting, of.dossier)),
    Column("words", "TEXT NOT NULL", lambda of: _search_words(of.dossier)),
    begins=(DossierReceived, DossierRegistered),
    facts=_facts,
    key=("position",),
    found_by=("subject",),
    indexes=(
        "dossiers_subject ON dossiers (subject)",
        "dossiers_code ON dossiers (code)",
        "dossiers_external ON dossiers (external_code) WHERE external_code <> ''",
        "dossiers_book ON dossiers (book_year, desk, book_number)",
        "dossiers_receipt ON dossiers (book_year, receipt_desk, receipt_number)"
        " WHERE receipt_number IS NOT NULL",
        "dossiers_received ON dossiers (received_at) WHERE book_number IS NOT NULL",
        "dossiers_out ON dossiers (returned_at) WHERE returned_at IS NOT NULL",
    ),
    # A list of few rows must not read the whole register.
    small_indexes=(
        "dossiers_person ON dossiers (person_key) WHERE open = 1",
        "dossiers_due ON dossiers (due_at) WHERE open = 1",
        "dossiers_held ON dossiers (due_at) WHERE open = 1 AND holder <> ''",
        "dossiers_ready ON dossiers (finished_at) WHERE status = 9",
        f"dossiers_ended ON dossiers (status) WHERE status IN {ENDED_RARELY}",
        "dossiers_voided ON dossiers (voided) WHERE voided = 1",
        "dossiers_conflicting ON dossiers (conflicting) WHERE conflicting = 1",
        "dossiers_void_asked ON dossiers (void_asked) WHERE void_asked = 1",
        "dossiers_awaits_paper ON dossiers (awaits_paper) WHERE awaits_paper = 1",
        "dossiers_to_print ON dossiers (to_print_at) WHERE to_print_at IS NOT NULL",
    ),
)  # fmt: skip
_CODE = [column.name for column in DOSSIERS.columns].index("code")


_BY_SUBJECT = "SELECT position, words FROM dossiers WHERE subject = ?"


def _place(connection: Connection, wanted: int, subject_id: int) -> tuple[int, str | None]:
    """Where the subject's row belongs, and the words of the row that stands there already."""
    stands = connection.execute(_BY_SUBJECT, (subject_id,)).fetchone()
    if stands is None:
        return _free_place(connection, wanted), None
    position, old_words = stands
    if _is_same_second(position, wanted):
        return position, old_words
    connection.execute("DELETE FROM dossiers WHERE position = ?", (position,))
    dossier_search.forget(connection, position, old_words)
    return _free_place(connection, wanted), None


def _is_same_second(position: int, wanted: int) -> bool:
    return position >> _SECOND_BITS == wanted >> _SECOND_BITS


def _free_place(connection: Connection, wanted: int) -> int:
    position = wanted
    while connection.execute("SELECT 1 FROM dossiers WHERE position = ?", (position,)).fetchone():
        position += 1
    return position


def _note_shared_code(connection: Connection, code: str) -> None:
    """A code on two dossiers is met when the second row is written, so that nobody has to look for
    such codes in the whole register.
    """
    connection.execute(
        f"{_NOTE_SHARED} SELECT code FROM dossiers WHERE code = ? GROUP BY code HAVING count(*) > 1",
        (code,),
    )


def are_codes_noted(connection: Connection) -> bool:
    """True where every code that stands on two dossiers is noted."""
    row = connection.execute(f"{_SHARED} EXCEPT SELECT code FROM shared_codes LIMIT 1").fetchone()
    return row is None
