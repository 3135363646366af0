"""The register of dossiers: one row each, in order of receipt, with the words it is searched by."""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from counter.domain import numbering
from counter.domain.conflict import counting
from counter.domain.conflict import void_asked as void_asked_in
from counter.domain.custody import custody_of
from counter.domain.dossier import (
    Dossier,
    DossierReceived,
    DossierRegistered,
    DossierSummary,
    ReceiptNumbered,
    replay,
)
from counter.domain.event import Entry
from counter.domain.hub import DossierRelayed
from counter.domain.subject import is_conflicting
from counter.domain.text import words
from counter.storage.database import Connection, Row
from counter.storage.projections import desks, dossier_search, quarantine
from counter.storage.reader import Reader

CONFLICTING = "conflicting"
NEWER = "newer"  # holds entries of a newer program
VOID_ASKED = "void-asked"  # another desk holds it for a mistake, and whose it is has not answered
QUARANTINED = "quarantined"  # holds entries that say nothing, and nobody has looked at them
AT = "at:"  # behind it the unit that has it, where it was handed over to another; the last of the flags

_COLUMNS = (
    "position", "subject", "code", "external_code", "procedure", "field", "applicant", "person_key", "summary",
    "status", "open", "voided", "received_at", "due_at", "finished_at", "returned_at", "receipt_number", "book_year",
    "book_volume", "book_number", "desk", "receipt_desk", "numbered_by", "receipt_by", "flags", "awaits_paper", "words",
)  # fmt: skip
_NAMES = ", ".join(_COLUMNS)
_INSERT = f"INSERT INTO dossiers ({_NAMES}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_REPLACE = _INSERT.replace("INSERT", "REPLACE", 1)
_SECOND_BITS = 29
_DESK_BITS = 16


TABLE = "dossiers"


def project(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> None:
    row = row_of(subject_id, entries)
    if row is None:
        return
    position, found = _place(connection, row[0], subject_id)
    connection.execute(_INSERT if found is None else _REPLACE, (position, *row[1:]))
    if found != row[-1]:
        dossier_search.reindex(connection, position, found)


def is_current(connection: Connection, subject_id: int, entries: Sequence[Entry]) -> bool:
    row = row_of(subject_id, entries)
    if row is None:
        return False
    position, found = _place(connection, row[0], subject_id)
    stored = connection.execute(
        f"SELECT {_NAMES} FROM dossiers WHERE position = ?", (position,)
    ).fetchone()
    return found is not None and bool(stored[1:] == row[1:])


def _place(connection: Connection, position: int, subject_id: int) -> tuple[int, str | None]:
    """The subject's own row with its words, or the first free place from `position` on.

    Two desks can share a place only when they took dossiers in within the same second: the later
    one moves up by one.
    """
    while True:
        row = connection.execute(
            "SELECT subject, words FROM dossiers WHERE position = ?", (position,)
        ).fetchone()
        if row is None:
            return position, None
        if row[0] == subject_id:
            return position, row[1]
        position += 1


def row_of(subject_id: int, entries: Sequence[Entry]) -> Row | None:
    """The values of a subject's row, in the order of the columns."""
    kept = counting(entries)
    dossier = replay(entry.event for entry in kept)
    if dossier is None:
        return None
    received = dossier.received
    # numbers on paper belong to the unit that gave them
    booked = None if is_of_another_unit(entries) else received
    return (
        _position(entries), subject_id, dossier.code, dossier.external_code, dossier.procedure.code,
        dossier.procedure.field, dossier.applicant.name, dossier.applicant.person_key, dossier.summary,
        dossier.status, int(dossier.is_open), int(dossier.voided),
        received and _iso(received.received_at), _iso(dossier.due_at), _iso(dossier.finished_at),
        _iso(dossier.returned_at), booked and dossier.receipt_number, booked and booked.book_year,
        booked and booked.book_volume, booked and booked.book_number, booked and booked.desk,
        booked and dossier.receipt_desk, booked and _numbered_by(kept),
        booked and _receipt_by(kept),
        " ".join(_flags(entries, kept)), int(dossier.awaits_paper), _search_words(dossier),
    )  # fmt: skip


def _numbered_by(kept: Sequence[Entry]) -> bytes | None:
    """The desk that took a dossier in and gave it its numbers; once, whatever was corrected since."""
    received = (entry for entry in kept if isinstance(entry.event, DossierReceived))
    return next((entry.envelope.desk_id for entry in received), None)


def _receipt_by(kept: Sequence[Entry]) -> bytes | None:
    """The desk that gave a dossier the receipt number it has: the first that gave one."""
    givers = [
        entry.envelope.desk_id
        for entry in kept
        if isinstance(entry.event, DossierReceived | ReceiptNumbered)
        and entry.event.receipt_number is not None
    ]
    return givers[0] if givers else None


def is_of_another_unit(entries: Sequence[Entry]) -> bool:
    """True for a dossier that was taken in elsewhere and handed over to this unit."""
    first = next(entry.envelope for entry in entries if entry.envelope.begins_subject)
    return any(
        isinstance(entry.event, DossierRelayed) and entry.envelope.unit != first.unit
        for entry in entries
    )


def _position(entries: Sequence[Entry]) -> int:
    """Grows with the time of receipt: seconds, then the end of its sequence and a desk's bytes to
    keep places apart.
    """
    first = next(entry for entry in entries if entry.envelope.begins_subject)
    event, desk_id = first.event, first.envelope.desk_id
    if isinstance(event, DossierReceived):
        moment = event.received_at
    else:
        assert isinstance(event, DossierRegistered)
        moment = event.submitted_at
    sequence = first.envelope.sequence & ((1 << (_SECOND_BITS - _DESK_BITS)) - 1)
    return (
        int(moment.timestamp()) << _SECOND_BITS
        | sequence << _DESK_BITS
        | int.from_bytes(desk_id[:2], "big")
    )


def _flags(entries: Sequence[Entry], kept: Sequence[Entry]) -> Iterable[str]:
    if is_conflicting(entries):
        yield CONFLICTING
    if any(entry.event is None and not entry.is_quarantined for entry in entries):
        yield NEWER
    if void_asked_in(entries) is not None:
        yield VOID_ASKED
    if quarantine.is_open(entries):
        yield QUARANTINED
    if (place := custody_of(kept)) is not None:
        yield f"{AT}{place.unit}"


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _search_words(dossier: Dossier) -> str:
    """Everything a dossier is asked for by, folded: codes, people, numbers, the matter, the hamlet."""
    texts = [dossier.code, dossier.external_code, dossier.summary]
    people = [dossier.applicant]
    if dossier.received is not None:
        people += dossier.received.co_applicants
        if dossier.received.submitter is not None:
            people.append(dossier.received.submitter)
    for person in people:
        texts += (
            person.name,
            person.identity_number,
            person.tax_code,
            person.phone,
            person.address,
        )
    ends = (dossier_search.from_its_end(person.identity_number) for person in people)
    return " ".join([*words(" ".join(texts)), *filter(None, ends)])


NO_LIMIT = 2**31 - 1
_VALUES_AT_ONCE = 10_000
_LISTED = (
    "SELECT subject, position, code, external_code, procedure, field, applicant, summary, status, voided, received_at,"
    " due_at, finished_at, returned_at, receipt_number, book_year, book_volume, book_number, flags FROM dossiers"
)


def _listed(reader: Reader, where: str, values: tuple[object, ...]) -> list[DossierSummary]:
    rows = reader.connection.execute(f"{_LISTED} {where}", values)
    return [_listed_row(reader, row) for row in rows]


def _listed_row(reader: Reader, row: Row) -> DossierSummary:
    (subject, position, code, external_code, procedure, field, applicant, summary, status, voided, received_at,
     due_at, finished_at, returned_at, receipt_number, book_year, book_volume, book_number, flags) = row  # fmt: skip
    return DossierSummary(
        subject=reader.reference(subject), position=position, code=code, external_code=external_code,
        procedure=procedure, field=field, applicant=applicant, summary=summary, status=status, voided=bool(voided),
        received_at=_time(received_at), due_at=_time(due_at), finished_at=_time(finished_at),
        returned_at=_time(returned_at), receipt_number=receipt_number, book_year=book_year, book_volume=book_volume,
        book_number=book_number, conflicting=CONFLICTING in flags, newer=NEWER in flags, quarantined=QUARANTINED in flags,
        void_asked=VOID_ASKED in flags,
        elsewhere=_elsewhere(reader, flags), is_in_false_time=subject in reader.subjects_in_false_time,
    )  # fmt: skip


def _elsewhere(reader: Reader, flags: str) -> str:
    _, is_handed_over, unit = flags.partition(AT)
    return unit if is_handed_over and unit != reader.own_unit else ""


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def with_code(reader: Reader, code: str) -> list[DossierSummary]:
    """The dossiers of a code, ours or the portal's; more than one only after a copied desk gave a
    code out twice. A desk that uses another one's block of serials does not count where the block's
    own desk gave the code out too.
    """
    found = _listed(reader, "WHERE code = ?", (code,))
    if len(found) > 1:
        block = numbering.block_of(code)
        found = [
            row for row in found if block in desks.desk_numbers_of(reader, row.subject.desk_id)
        ] or found
    return found or _listed(reader, "WHERE external_code = ? AND external_code <> ''", (code,))


def of_subject(reader: Reader, subject_id: int) -> DossierSummary | None:
    return next(iter(_listed(reader, "WHERE subject = ?", (subject_id,))), None)


def conflicting(reader: Reader) -> list[DossierSummary]:
    """Dossiers that two desks acted on apart, until somebody decides."""
    return _listed(
        reader, "WHERE flags <> '' AND flags LIKE ? ORDER BY position", (f"%{CONFLICTING}%",)
    )


def void_asked(reader: Reader) -> list[DossierSummary]:
    """Dossiers that another desk holds for mistakes, until whose they are answers."""
    return _listed(
        reader, "WHERE flags <> '' AND flags LIKE ? ORDER BY position", (f"%{VOID_ASKED}%",)
    )


def twice_coded(reader: Reader) -> list[DossierSummary]:
    """Dossiers that stand and share their code with another: a copied desk gave it out again."""
    same = "SELECT code FROM dossiers WHERE voided = 0 GROUP BY code HAVING count(*) > 1"
    return _listed(reader, f"WHERE voided = 0 AND code IN ({same}) ORDER BY code, position", ())


def standing_with_code(reader: Reader, code: str) -> list[DossierSummary]:
    """Those of a code that are not voided."""
    return [row for row in with_code(reader, code) if not row.voided]


# Numbers come from own entries, and from those of the desk this one goes on from: what another desk
# says it gave out is shown and not counted.
_ITSELF = "(SELECT desk_id FROM own_names)"
BY_ITSELF = f"numbered_by IN {_ITSELF}"
RECEIPT_BY_ITSELF = f"receipt_by IN {_ITSELF}"


def is_given_out(connection: Connection, code: str) -> bool:
    """True for a code that this desk gave to a dossier that stands."""
    row = connection.execute(
        f"SELECT 1 FROM dossiers WHERE code = ? AND voided = 0 AND {BY_ITSELF}", (code,)
    ).fetchone()
    return row is not None


class Last(NamedTuple):
    """How far the register shows the desk's series to have come on a day of receipt: the highest
    serial, book line and receipt; 0 before the first.
    """

    serial: int
    book_number: int
    receipt_number: int


_LAST = f"""SELECT
 ifnull((SELECT code FROM dossiers WHERE code BETWEEN ?1 AND ?2 AND {BY_ITSELF} ORDER BY code DESC LIMIT 1), ''),
 ifnull((SELECT book_number FROM dossiers WHERE book_year = ?3 AND desk = ?4 AND {BY_ITSELF}
  ORDER BY book_number DESC LIMIT 1), 0),
 ifnull((SELECT receipt_number FROM dossiers WHERE book_year = ?3 AND receipt_desk = ?4
  AND receipt_number IS NOT NULL AND {RECEIPT_BY_ITSELF} ORDER BY receipt_number DESC LIMIT 1), 0)"""


def last_numbers(connection: Connection, unit_code: str, day: date, desk: int) -> Last:
    """All three at once: an intake needs them."""
    first, last = (
        numbering.dossier_code(unit_code, day, serial)
        for serial in (numbering.first_serial(desk), numbering.last_serial(desk))
    )
    code, *numbers = connection.execute(_LAST, (first, last, day.year, desk)).fetchone()
    return Last(numbering.serial_of(code) if code else 0, *numbers)


def last_book_number(connection: Connection, year: int, desk: int) -> int | None:
    row = connection.execute(
        f"SELECT book_number FROM dossiers WHERE book_year = ? AND desk = ? AND {BY_ITSELF}"
        " ORDER BY book_number DESC LIMIT 1",
        (year, desk),
    ).fetchone()
    return row[0] if row else None


def last_receipt_number(connection: Connection, year: int, desk: int) -> int | None:
    row = connection.execute(
        "SELECT receipt_number FROM dossiers WHERE book_year = ? AND receipt_desk = ? AND receipt_number IS NOT NULL"
        f" AND {RECEIPT_BY_ITSELF} ORDER BY receipt_number DESC LIMIT 1",
        (year, desk),
    ).fetchone()
    return row[0] if row else None


_RARE_STATUSES = (3, 5, 6, 7, 8, 9)
_RARE = f" AND status IN {_RARE_STATUSES}"  # names the index of migrations.py


def page(
    reader: Reader, before: int | None, limit: int, status: int | None = None
) -> list[DossierSummary]:
    """One page, newest first, from below the position `before`: as quick at its end as at its
    beginning.
    """
    where, values = _of_page(before, status)
    return _listed(reader, f"{where}ORDER BY position DESC LIMIT ?", (*values, limit))


def count_page(reader: Reader, before: int | None, status: int | None = None) -> int:
    """How many a page without a limit would have."""
    where, values = _of_page(before, status)
    return _count(reader, where, values)


def _of_page(before: int | None, status: int | None) -> tuple[str, tuple[object, ...]]:
    clauses: list[str] = []
    values: list[object] = []
    if before is not None:
        clauses.append("position < ?")
        values.append(before)
    if status is not None:
        clauses.append(f"status = ? AND voided = 0{_RARE if status in _RARE_STATUSES else ''}")
        values.append(status)
    return (f"WHERE {' AND '.join(clauses)} " if clauses else ""), tuple(values)


def _count(reader: Reader, where: str, values: tuple[object, ...]) -> int:
    row = reader.connection.execute(f"SELECT count(*) FROM dossiers {where}", values).fetchone()
    return int(row[0])


def voided(reader: Reader, before: int | None, limit: int) -> list[DossierSummary]:
    """One page of the voided, newest first."""
    where, values = _of_voided(before)
    return _listed(reader, f"{where} ORDER BY position DESC LIMIT ?", (*values, limit))


def count_voided(reader: Reader, before: int | None) -> int:
    """How many a page of them without a limit would have."""
    return _count(reader, *_of_voided(before))


def _of_voided(before: int | None) -> tuple[str, tuple[object, ...]]:
    return (
        ("WHERE voided = 1", ())
        if before is None
        else ("WHERE voided = 1 AND position < ?", (before,))
    )


def due_until(reader: Reader, moment: datetime) -> list[DossierSummary]:
    """Open dossiers that are here and due until `moment`, the most urgent first."""
    values = (moment.isoformat(), _own(reader))
    return _listed(reader, f"WHERE open = 1 AND due_at <= ? AND {_HERE} ORDER BY due_at", values)


def found(reader: Reader, text: str, limit: int) -> list[DossierSummary]:
    """The newest dossiers that hold every word of `text`, the last one as a beginning."""
    return _at(reader, dossier_search.found(reader.connection, text, limit))


def count_found(reader: Reader, text: str) -> int:
    """How many hold every word of `text`."""
    return len(dossier_search.found(reader.connection, text, NO_LIMIT))


def positions(reader: Reader, first: datetime, last: datetime) -> "array[int]":
    """The positions of all dossiers the unit received between two moments, in order of receipt."""
    rows = reader.connection.execute(
        "SELECT position FROM dossiers WHERE received_at BETWEEN ? AND ? AND book_number IS NOT NULL"
        " ORDER BY received_at, position",
        (first.isoformat(), last.isoformat()),
    )
    return array("q", (row[0] for row in rows))


def at_positions(reader: Reader, wanted: Sequence[int]) -> list[DossierSummary]:
    """The rows at these positions, in the order asked for."""
    rows = {listed.position: listed for listed in _at(reader, wanted)}
    return [rows[position] for position in wanted if position in rows]


def _at(reader: Reader, positions: Sequence[int]) -> list[DossierSummary]:
    """The rows at these positions, newest first where they are; so many at a time as SQLite takes
    values.
    """
    rows: list[DossierSummary] = []
    for first in range(0, len(positions), _VALUES_AT_ONCE):
        some = tuple(positions[first : first + _VALUES_AT_ONCE])
        places = ", ".join("?" * len(some))
        rows += _listed(reader, f"WHERE position IN ({places}) ORDER BY position DESC", some)
    return rows


def open_of_person(reader: Reader, person_key: str, procedure: str) -> list[DossierSummary]:
    """A person's open dossiers on a procedure, the newest first."""
    return _listed(
        reader,
        "WHERE open = 1 AND person_key = ? AND procedure = ? ORDER BY position DESC",
        (person_key, procedure),
    )


def due_between(reader: Reader, first: datetime, last: datetime) -> list[DossierSummary]:
    """Open dossiers that are here and due from `first` until `last`, the most urgent first."""
    values = (first.isoformat(), last.isoformat(), _own(reader))
    return _listed(
        reader, f"WHERE open = 1 AND due_at BETWEEN ? AND ? AND {_HERE} ORDER BY due_at", values
    )


def elsewhere(reader: Reader, limit: int) -> list[DossierSummary]:
    """Open dossiers that another unit has, the most urgent first."""
    return _listed(reader, f"WHERE {_ELSEWHERE} ORDER BY due_at LIMIT ?", (_own(reader), limit))


def count_elsewhere(reader: Reader) -> int:
    row = reader.connection.execute(
        f"SELECT count(*) FROM dossiers WHERE {_ELSEWHERE}", (_own(reader),)
    ).fetchone()
    return int(row[0])


def _own(reader: Reader) -> str:
    return f"%{AT}{reader.own_unit}"


def ready_before(reader: Reader, moment: datetime) -> list[DossierSummary]:
    """Results that have lain at the desk since before `moment`, the oldest first."""
    return _listed(
        reader, f"WHERE {_READY} AND finished_at < ? ORDER BY finished_at", (moment.isoformat(),)
    )


def returned_between(reader: Reader, first: datetime, last: datetime) -> int:
    """How many results of the unit's own dossiers were handed over between two moments."""
    row = reader.connection.execute(
        "SELECT count(*) FROM dossiers WHERE returned_at BETWEEN ? AND ? AND voided = 0 AND book_number IS NOT NULL",
        (first.isoformat(), last.isoformat()),
    ).fetchone()
    return int(row[0])


def awaiting_paper(reader: Reader) -> list[DossierSummary]:
    """Those whose receipt went to a printer and nobody said what came of it."""
    return _listed(reader, "WHERE awaits_paper = 1 AND voided = 0 ORDER BY position", ())


def received_between(
    reader: Reader, first: datetime, last: datetime, limit: int
) -> list[DossierSummary]:
    """Those received between two moments and not voided, the newest first."""
    return _listed(
        reader,
        f"WHERE {_RECEIVED} ORDER BY received_at DESC LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    )


def overdue(reader: Reader, moment: datetime, limit: int) -> list[DossierSummary]:
    """Open dossiers that are here and were due before `moment`, the longest overdue first."""
    return _listed(
        reader,
        f"WHERE {_OVERDUE} ORDER BY due_at LIMIT ?",
        (moment.isoformat(), _own(reader), limit),
    )


def ready(reader: Reader, limit: int) -> list[DossierSummary]:
    """Results that lie at the desk, the oldest first."""
    return _listed(reader, f"WHERE {_READY} ORDER BY finished_at LIMIT ?", (limit,))


def counts(
    reader: Reader, first: datetime, last: datetime, moment: datetime
) -> tuple[int, int, int]:
    """How many `received_between`, `overdue` and `ready` hold without a limit."""
    ways = (
        (_RECEIVED, (first.isoformat(), last.isoformat())),
        (_OVERDUE, (moment.isoformat(), _own(reader))),
        (_READY, ()),
    )
    rows = [
        reader.connection.execute(f"SELECT count(*) FROM dossiers WHERE {way}", values)
        for way, values in ways
    ]
    received, late, lying = (int(row.fetchone()[0]) for row in rows)
    return received, late, lying


_RECEIVED = "received_at BETWEEN ? AND ? AND voided = 0 AND book_number IS NOT NULL"
_HERE = f"(flags NOT LIKE '%{AT}%' OR flags LIKE ?)"  # its value: `_own`
_OVERDUE = f"open = 1 AND due_at < ? AND {_HERE}"
_ELSEWHERE = f"flags <> '' AND flags LIKE '%{AT}%' AND flags NOT LIKE ? AND open = 1"
_READY = "status = 9 AND voided = 0 AND book_number IS NOT NULL"  # fetched where it was handed in


def still_open(reader: Reader) -> list[DossierSummary]:
    """All dossiers still being resolved, the most urgent first."""
    return _listed(reader, "WHERE open = 1 ORDER BY due_at", ())
