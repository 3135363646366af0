"""Lists of dossiers out of the register, and how many a list holds. What a page asks costs the
same whatever the register holds: each list has an index, and a page goes by positions.
"""

from array import array
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from counter.domain import numbering
from counter.domain.dossiers.status import PROCESSING, RETURNED
from counter.domain.dossiers.summary import DossierSummary
from counter.storage.database import trusting
from counter.storage.journal.reader import Reader
from counter.storage.projections import desks, dossier_search
from counter.storage.projections.dossier_register import ENDED_RARELY

NO_LIMIT = 2**31 - 1
_VALUES_AT_ONCE = 10_000
_BESIDE = "is_in_false_time"  # no row tells it: it hangs on what its desk says of its clock later
_SHOWN = tuple(name for name in DossierSummary.__struct_fields__ if name != _BESIDE)
SUMMARIES = f"SELECT {', '.join(_SHOWN)} FROM dossiers"


def _select(reader: Reader, where: str, values: tuple[object, ...]) -> list[DossierSummary]:
    rows = reader.connection.execute(f"{SUMMARIES} {where}", values)
    return [_summary(reader, dict(zip(_SHOWN, row, strict=True))) for row in rows]


def _summary(reader: Reader, row: dict[str, Any]) -> DossierSummary:
    """A row of the register; what hangs on who reads it is put in here."""
    subject = row["subject"]
    row["subject"] = reader.reference(subject)
    if row["holder"] and row["holder"] == reader.own_unit:
        row["holder"] = ""
    row[_BESIDE] = subject in reader.subjects_in_false_time
    with trusting("dossiers"):
        return msgspec.convert(row, DossierSummary, strict=False)


def with_code(reader: Reader, code: str) -> list[DossierSummary]:
    """The dossiers of a code, ours or the portal's; more than one only after a copied desk gave a
    code out twice. A desk that uses another one's block of serials does not count where the block's
    own desk gave the code out too.
    """
    found = _select(reader, "WHERE code = ?", (code,))
    if len(found) > 1:
        block = numbering.block_of(code)
        found = [
            row for row in found if block in desks.desk_numbers_of(reader, row.subject.desk_id)
        ] or found
    return found or _select(reader, "WHERE external_code = ? AND external_code <> ''", (code,))


def with_receipt_number(
    reader: Reader, years: tuple[int, int], desk: int, number: int
) -> list[DossierSummary]:
    """The dossiers to which a desk gave a receipt of this number in one of two years, the later
    first.
    """
    return _select(
        reader,
        "WHERE book_year IN (?, ?) AND receipt_desk = ? AND receipt_number = ?"
        " ORDER BY book_year DESC",
        (*years, desk, number),
    )


_NEWEST, _OF_PROCEDURE = 1000, 30  # rows looked at, and subjects found


def newest_of_procedure(reader: Reader, procedure: str) -> list[int]:
    """Subjects among the newest of the register that are about a procedure, the newest first: a
    question that costs the same whatever the register holds.
    """
    rows = reader.connection.execute(
        "SELECT subject FROM (SELECT subject, procedure FROM dossiers WHERE position > 0"
        " ORDER BY position DESC LIMIT ?) WHERE procedure = ? LIMIT ?",
        (_NEWEST, procedure, _OF_PROCEDURE),
    )
    return [subject for (subject,) in rows]


def of_subject(reader: Reader, subject_id: int) -> DossierSummary | None:
    return next(iter(_select(reader, "WHERE subject = ?", (subject_id,))), None)


# A plain `position` would make SQLite walk the register in its order and look for the few.
_IN_ORDER = "ORDER BY +position"


def conflicting(reader: Reader) -> list[DossierSummary]:
    """Dossiers that two desks acted on apart, until somebody decides."""
    return _select(reader, f"WHERE conflicting = 1 {_IN_ORDER}", ())


def void_asked(reader: Reader) -> list[DossierSummary]:
    """Dossiers that another desk holds for mistakes, until whose they are answers."""
    return _select(reader, f"WHERE void_asked = 1 {_IN_ORDER}", ())


def twice_coded(reader: Reader) -> list[DossierSummary]:
    """Dossiers that stand and share their code with another: a copied desk gave it out again."""
    same = (
        "SELECT code FROM shared_codes CROSS JOIN dossiers USING (code) WHERE voided = 0"
        " GROUP BY code HAVING count(*) > 1"
    )
    return _select(reader, f"WHERE voided = 0 AND code IN ({same}) ORDER BY code, position", ())


def standing_with_code(reader: Reader, code: str) -> list[DossierSummary]:
    """Those of a code that are not voided."""
    return [row for row in with_code(reader, code) if not row.voided]


_ALL = 2**63 - 1  # beyond every position
_BELOW = "position < ?"
_RETURNED = f"{_BELOW} AND status = ? AND voided = 0"  # most are: a page is soon full
# Gathered by the index that names them, whose rows lie in order within a status.
_ENDED = f"{_RETURNED} AND status IN {ENDED_RARELY}"
# Gathered among what is open, then put in order: a plain `position` would be walked.
_OPEN = "+position < ? AND status = ? AND open = 1"


def page(
    reader: Reader, before: int | None, limit: int, status: int | None = None
) -> list[DossierSummary]:
    """One page, newest first, from below the position `before`: as quick at its end as at its
    beginning.
    """
    where, values = _of_page(before, status)
    order = "+position" if where == _OPEN else "position"
    return _select(reader, f"WHERE {where} ORDER BY {order} DESC LIMIT ?", (*values, limit))


def count_page(reader: Reader, before: int | None, status: int | None = None) -> int:
    """How many a page without a limit would have."""
    where, values = _of_page(before, status)
    return _count(reader, f"WHERE {where}", values)


def _of_page(before: int | None, status: int | None) -> tuple[str, tuple[int, ...]]:
    below = _ALL if before is None else before
    if status is None:
        return _BELOW, (below,)
    if status == RETURNED:
        return _RETURNED, (below, status)
    return (_ENDED if status in ENDED_RARELY else _OPEN), (below, status)


def _count(reader: Reader, where: str, values: tuple[object, ...]) -> int:
    row = reader.connection.execute(f"SELECT count(*) FROM dossiers {where}", values).fetchone()
    return int(row[0])


def page_of_voided(reader: Reader, before: int | None, limit: int) -> list[DossierSummary]:
    """One page of the voided, newest first."""
    where, values = _of_voided(before)
    return _select(reader, f"{where} ORDER BY position DESC LIMIT ?", (*values, limit))


def count_voided(reader: Reader, before: int | None) -> int:
    """How many a page of them without a limit would have."""
    return _count(reader, *_of_voided(before))


def _of_voided(before: int | None) -> tuple[str, tuple[int, ...]]:
    return "WHERE voided = 1 AND position < ?", (_ALL if before is None else before,)


def due_until(reader: Reader, moment: datetime) -> list[DossierSummary]:
    """Open dossiers that are here and due until `moment`, the most urgent first."""
    values = (moment.isoformat(), reader.own_unit)
    return _select(reader, f"WHERE open = 1 AND due_at <= ? AND {_HERE} ORDER BY due_at", values)


def find(reader: Reader, text: str, limit: int) -> list[DossierSummary]:
    """The newest dossiers that hold every word of `text`, the last one as a beginning."""
    return _at(reader, dossier_search.find(reader.connection, text, limit))


def count_found(reader: Reader, text: str) -> int:
    """How many hold every word of `text`."""
    return len(dossier_search.find(reader.connection, text, NO_LIMIT))


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
        rows += _select(reader, f"WHERE position IN ({places}) ORDER BY position DESC", some)
    return rows


def open_of_person(reader: Reader, person_key: str) -> list[DossierSummary]:
    """A person's open dossiers, the newest first."""
    return _select(
        reader, "WHERE open = 1 AND person_key = ? ORDER BY position DESC", (person_key,)
    )


def due_between(reader: Reader, first: datetime, last: datetime) -> list[DossierSummary]:
    """Open dossiers that are here and due from `first` until `last`, the most urgent first."""
    values = (first.isoformat(), last.isoformat(), reader.own_unit)
    return _select(
        reader, f"WHERE open = 1 AND due_at BETWEEN ? AND ? AND {_HERE} ORDER BY due_at", values
    )


def at_other_units(reader: Reader, limit: int) -> list[DossierSummary]:
    """Open dossiers that another unit has, the most urgent first."""
    return _select(
        reader, f"WHERE {_AT_OTHER_UNITS} ORDER BY due_at LIMIT ?", (reader.own_unit, limit)
    )


def count_at_other_units(reader: Reader) -> int:
    return _count(reader, f"WHERE {_AT_OTHER_UNITS}", (reader.own_unit,))


def ready_before(reader: Reader, moment: datetime) -> list[DossierSummary]:
    """Results that have lain at the desk since before `moment`, the oldest first."""
    return _select(
        reader, f"WHERE {_READY} AND finished_at < ? ORDER BY finished_at", (moment.isoformat(),)
    )


def ready_due_between(reader: Reader, first: datetime, last: datetime) -> list[DossierSummary]:
    """Results that lie at the desk and were promised for then, the earliest promise first."""
    values = (first.isoformat(), last.isoformat())
    return _select(reader, f"WHERE {_READY} AND due_at BETWEEN ? AND ? ORDER BY due_at", values)


def count_received(reader: Reader, first: datetime, last: datetime) -> int:
    """How many the unit took in between two moments and did not void."""
    return _count(reader, f"WHERE {_RECEIVED}", (first.isoformat(), last.isoformat()))


def count_returned(reader: Reader, first: datetime, last: datetime) -> int:
    """How many results of the unit's own dossiers were handed over between two moments."""
    return _count(reader, f"WHERE {_HANDED_OVER}", (first.isoformat(), last.isoformat()))


def count_returned_early(reader: Reader, first: datetime, last: datetime) -> int:
    """How many of these were ready on a date before the promised one."""
    is_early = f"substr(finished_at, 1, {_DATE}) < substr(due_at, 1, {_DATE})"
    values = (first.isoformat(), last.isoformat())
    return _count(reader, f"WHERE {_HANDED_OVER} AND {is_early}", values)


def count_open(reader: Reader) -> int:
    """How many are still being resolved, wherever they are."""
    return _count(reader, "WHERE open = 1", ())


def count_with_specialists(reader: Reader) -> int:
    """How many of these the unit's own specialists have."""
    where = f"WHERE open = 1 AND status = {PROCESSING} AND {_HERE}"
    return _count(reader, where, (reader.own_unit,))


def is_taking_in(reader: Reader, desk: int, years: tuple[int, int]) -> bool:
    """Whether the desk of that number took in a dossier in one of two years."""
    row = reader.connection.execute(
        "SELECT 1 FROM dossiers WHERE book_year IN (?, ?) AND desk = ? LIMIT 1", (*years, desk)
    ).fetchone()
    return row is not None


def awaiting_paper(reader: Reader) -> list[DossierSummary]:
    """Those whose receipt went to a printer and nobody said what came of it."""
    return _select(reader, f"WHERE {_AWAITS_PAPER} {_IN_ORDER}", ())


def count_awaiting_paper(reader: Reader) -> int:
    return _count(reader, f"WHERE {_AWAITS_PAPER}", ())


def list_received(
    reader: Reader, first: datetime, last: datetime, limit: int
) -> list[DossierSummary]:
    """Those received between two moments and not voided, the newest first."""
    return _select(
        reader,
        f"WHERE {_RECEIVED} ORDER BY received_at DESC LIMIT ?",
        (first.isoformat(), last.isoformat(), limit),
    )


def overdue(reader: Reader, moment: datetime, limit: int) -> list[DossierSummary]:
    """Open dossiers that are here and were due before `moment`, the longest overdue first."""
    return _select(
        reader,
        f"WHERE {_OVERDUE} ORDER BY due_at LIMIT ?",
        (moment.isoformat(), reader.own_unit, limit),
    )


def ready(reader: Reader, limit: int) -> list[DossierSummary]:
    """Results that lie at the desk, the oldest first."""
    return _select(reader, f"WHERE {_READY} ORDER BY finished_at LIMIT ?", (limit,))


def count_overdue(reader: Reader, moment: datetime) -> int:
    return _count(reader, f"WHERE {_OVERDUE}", (moment.isoformat(), reader.own_unit))


def counts(
    reader: Reader, first: datetime, last: datetime, moment: datetime
) -> tuple[int, int, int]:
    """How many `list_received`, `overdue` and `ready` hold without a limit."""
    ways = (
        (_RECEIVED, (first.isoformat(), last.isoformat())),
        (_OVERDUE, (moment.isoformat(), reader.own_unit)),
        (_READY, ()),
    )
    received, late, lying = (_count(reader, f"WHERE {way}", values) for way, values in ways)
    return received, late, lying


_DATE = len("2026-06-01")
_HANDED_OVER = "returned_at BETWEEN ? AND ? AND voided = 0 AND book_number IS NOT NULL"
_RECEIVED = "received_at BETWEEN ? AND ? AND voided = 0 AND book_number IS NOT NULL"
_AWAITS_PAPER = "awaits_paper = 1 AND voided = 0"
_HERE = "holder IN ('', ?)"  # its value: the own unit
_OVERDUE = f"open = 1 AND due_at < ? AND {_HERE}"
_AT_OTHER_UNITS = "open = 1 AND holder <> '' AND holder <> ?"
# Fetched where it was handed in. The plus keeps SQLite from walking through the index of all receipts.
_READY = "status = 9 AND voided = 0 AND +book_number IS NOT NULL"


def still_open(reader: Reader) -> list[DossierSummary]:
    """All dossiers still being resolved, the most urgent first."""
    return _select(reader, "WHERE open = 1 ORDER BY due_at", ())
