"""Catalogue and calendar rows that people bring, read strictly: every fault is told by row and
column, and one fault stops all.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import TypeVar

import msgspec

from counter.domain import procedure as procedures
from counter.domain.calendar import term as terms
from counter.domain.calendar.working_days import KINDS, MONDAY, WORK, CalendarDay
from counter.domain.procedure import Procedure, RequiredDocument, Verification
from counter.domain.refusal import Refusal
from counter.domain.text import fold, has_control_characters

T = TypeVar("T")
Row = Mapping[str, str]

ROW_NUMBER = "#"
WRONG_LENGTH = "?"
MAX_TEXT = 4000
MAX_DOCUMENTS = 50  # of one procedure


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong in one cell; `code` names the sentence."""

    row: int
    column: str
    value: str
    code: str


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds, or why it was not taken. `notes` are read as told, and worth a look."""

    procedures: tuple[Procedure, ...] = ()
    days: tuple[CalendarDay, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


class _Cells:
    """One row being read: collects its faults."""

    def __init__(self, row: Row, faults: list[Fault], notes: list[Fault]) -> None:
        self._row = row
        self._faults = faults
        self._notes = notes
        self.number = int(row[ROW_NUMBER])

    def text(self, column: str) -> str:
        value = self._row.get(column, "")
        if len(value) > MAX_TEXT:
            self.fault(column, "cell-too-long")
        elif has_control_characters(value):
            self.fault(column, "cell-wrong")
        return value

    def needed(self, column: str) -> str:
        value = self.text(column)
        if not value:
            self.fault(column, "cell-empty")
        return value

    def read(
        self, column: str, convert: Callable[[str], T], default: T, wrong: str = "cell-wrong"
    ) -> T:
        value = self.text(column)
        if not value:
            return default
        try:
            return convert(value)
        except (ValueError, KeyError, Refusal):
            self.fault(column, wrong)
            return default

    def fault(self, column: str, code: str) -> None:
        self._faults.append(
            Fault(row=self.number, column=column, value=self._row.get(column, "")[:60], code=code)
        )

    def note(self, column: str, code: str) -> None:
        self._notes.append(
            Fault(row=self.number, column=column, value=self._row.get(column, "")[:60], code=code)
        )


def _check_columns(rows: Sequence[Row], needed: Sequence[str], known: Sequence[str]) -> list[Fault]:
    if not rows:
        return [Fault(row=1, column="", value="", code="no-rows")]
    columns = {name for row in rows for name in row} - {ROW_NUMBER, WRONG_LENGTH}
    missing = [
        Fault(row=1, column=name, value="", code="column-missing")
        for name in needed
        if name not in columns
    ]
    unknown = [
        Fault(row=1, column=name, value="", code="column-unknown")
        for name in sorted(columns - set(known))
    ]
    uneven = [
        Fault(row=int(row[ROW_NUMBER]), column="", value="", code="row-length")
        for row in rows
        if WRONG_LENGTH in row
    ]
    return missing + unknown + uneven


_YES, _NO = ("1", "true", "yes", "co", "x"), ("0", "false", "no", "khong")


def _yes(value: str) -> bool:
    return (*_YES, *_NO).index(fold(value)) < len(_YES)


_TYPED_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def _day(text: str) -> date:
    """A day as files hold it, 2026-06-01, or as people write it, 1/6/2026."""
    typed = _TYPED_DAY.fullmatch(text)
    if typed:
        return date(int(typed[3]), int(typed[2]), int(typed[1]))
    return date.fromisoformat(text)


# ---- calendar

CALENDAR_COLUMNS = ("date", "kind", "name", "source", "confirmed", "hours_of")


def read_calendar(rows: Sequence[Row], office_days: Collection[int] = range(7)) -> Imported:
    """Rows `date,kind,name,source,confirmed[,hours_of]`; kinds: off, work, closed, ordinary.

    A day of work takes its hours from a weekday, 0 is Monday: one of `office_days`, which have any.
    """
    faults = _check_columns(rows, CALENDAR_COLUMNS[:4], CALENDAR_COLUMNS)
    notes: list[Fault] = []
    days: dict[date, CalendarDay] = {}
    for row in rows:
        cells = _Cells(row, faults, notes)
        day = cells.read("date", _day, date.min, "cell-no-date")
        kind = cells.needed("kind")
        if kind and kind not in KINDS:
            cells.fault("kind", "cell-wrong")
        if not row.get("date"):
            cells.fault("date", "cell-empty")
        elif day != date.min and not 2000 <= day.year <= 2100:
            cells.fault("date", "cell-wrong")
        elif day != date.min and day in days:
            cells.fault("date", "cell-twice")
        hours_of = cells.read("hours_of", lambda text: range(7).index(int(text)), MONDAY)
        if kind == WORK and hours_of not in office_days:
            cells.fault("hours_of", "cell-no-hours")
        days[day] = CalendarDay(
            date=day,
            kind=kind,
            name=cells.needed("name"),
            source=cells.needed("source"),
            confirmed=cells.read("confirmed", _yes, True),
            hours_of=hours_of,
        )
    if faults:
        return Imported(faults=tuple(faults))
    return Imported(days=tuple(days.values()), notes=tuple(notes))


# ---- procedures

_UNITS = {
    "trong_ngay": terms.SAME_DAY,
    "ngay_lam_viec": terms.WORKING_DAYS,
    "gio_lam_viec": terms.WORKING_HOURS,
    "ngay": terms.DAYS,
    "thang": terms.MONTHS,
    "theo_ky": "",
} | {unit: unit for unit in (terms.SAME_DAY, *terms.LONGEST)}
_CERTAINTY = {"v": "high", "t": "low", "m": "unverified", "n/a": "unverified"}
_CERTAINTY |= {level: level for level in procedures.CERTAINTIES}
_RETIRED = "(bãi bỏ)"

PROCEDURE_COLUMNS = (
    "code", "name", "field", "level", "term_text", "term_value", "term_unit", "same_day_after_15h", "fee", "documents",
    "output", "lien_thong", "phi_dia_gioi", "cert_code", "cert_term", "source", "notes", "effective_from",
    "effective_to", "who_may_act", "national_system", "supplement", "immediate", "repeats", "verification_value",
    "verification_unit", "verification_adds",
)  # fmt: skip


def read_procedures(rows: Sequence[Row], effective_from: date) -> Imported:
    """A catalogue by the columns of PROCEDURE_COLUMNS; the first three, and a term's value with its
    unit, are needed.

    Rows without `effective_from` hold from the date given.
    """
    faults = _check_columns(rows, PROCEDURE_COLUMNS[:3], PROCEDURE_COLUMNS)
    notes: list[Fault] = []
    read: dict[tuple[str, date], Procedure] = {}
    for row in rows:
        cells = _Cells(row, faults, notes)
        procedure = _procedure(cells, effective_from)
        if (procedure.code, procedure.effective_from) in read:
            cells.fault("code", "cell-twice")
        read[procedure.code, procedure.effective_from] = procedure
    if faults:
        return Imported(faults=tuple(faults))
    return Imported(procedures=tuple(read.values()), notes=tuple(notes))


def _procedure(cells: _Cells, effective_from: date) -> Procedure:
    code = cells.needed("code")
    if code and not re.fullmatch(r"[0-9]\.[0-9]{6}(\.[A-Z0-9.]+)?", code):
        cells.fault("code", "cell-wrong")
    name = cells.needed("name")
    retired = name.lower().startswith(_RETIRED)
    since = cells.read("effective_from", _day, effective_from, "cell-no-date")
    until = cells.read("effective_to", lambda text: _day(text), None, "cell-no-date")
    if until is not None and until < since:
        cells.fault("effective_to", "cell-wrong")
    return Procedure(
        code=code,
        name=name[len(_RETIRED) :].strip() if retired else name,
        field=cells.needed("field"),
        term=None if retired else _term(cells, "term_value", "term_unit"),
        term_text=cells.text("term_text"),
        documents=_documents(cells),
        effective_from=since,
        effective_to=until,
        retired=retired,
        verification=_verification(cells),
        who_may_act=cells.read(
            "who_may_act", _one_of(procedures.WHO_MAY_ACT), procedures.AUTHORISED
        ),
        national_system=cells.text("national_system"),
        supplement=cells.read(
            "supplement", _one_of(procedures.SUPPLEMENT_POLICIES), procedures.PAUSE
        ),
        immediate=cells.read("immediate", _yes, False),
        repeats=cells.read("repeats", _yes, False),
        territory_free=cells.read("phi_dia_gioi", _yes, False),
        several_agencies=_several_agencies(cells.text("lien_thong")),
        fee_text=cells.text("fee"),
        result=cells.text("output"),
        source=cells.text("source"),
        code_certainty=cells.read("cert_code", lambda text: _CERTAINTY[text.lower()], "unverified"),
        term_certainty=cells.read("cert_term", lambda text: _CERTAINTY[text.lower()], "unverified"),
        note=cells.text("notes"),
    )


def _several_agencies(text: str) -> str:
    """Empty where the file says that one agency settles it alone."""
    return "" if fold(text) in ("", "khong") else text


def _one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    return lambda text: choices[choices.index(text)]


def _term(cells: _Cells, value_column: str, unit_column: str) -> terms.Term | None:
    """The term of a row; None for one set by plan or by stages. Half calendar days are read as
    working days, and noted.
    """
    text = cells.text(value_column).replace(",", ".")
    if text and not cells.text(unit_column):
        cells.fault(unit_column, "cell-empty")
    unit = cells.read(unit_column, lambda text: _UNITS[text.lower()], "")
    if unit == terms.SAME_DAY:
        return terms.Term(0, terms.SAME_DAY)
    if not text or not unit:
        return None
    if not re.fullmatch(r"[0-9]{1,5}(\.[0-9]{1,2})?", text):
        cells.fault(value_column, "cell-wrong")
        return None
    value = float(text)
    if unit == terms.DAYS and value % 1:
        unit = terms.WORKING_DAYS
        cells.note(value_column, "half-days-are-working-days")
    try:
        return terms.checked(value, unit)
    except Refusal:
        cells.fault(value_column, "cell-wrong")
        return None


def _verification(cells: _Cells) -> Verification | None:
    term = _term(cells, "verification_value", "verification_unit")
    if term:
        return Verification(term=term, adds=cells.read("verification_adds", _yes, False))
    return None


def _documents(cells: _Cells) -> tuple[RequiredDocument, ...]:
    text = cells.text("documents")
    if text.count(";") >= MAX_DOCUMENTS:
        cells.fault("documents", "cell-too-long")
        return ()
    return documents_of(text)


def documents_of(text: str) -> tuple[RequiredDocument, ...]:
    """Papers out of one cell, parted by `;`. `Xuất trình …` is shown, `… nếu …` has a condition,
    `CSDL` is looked up.
    """
    parts = (part.strip(" .") for part in re.split(r";(?![^(]*\))", text))
    return tuple(document for part in parts if part and (document := _document(part)).name)


def _document(text: str) -> RequiredDocument:
    name, condition = text, ""
    conditional = re.search(r"[ (]*\b(nếu|khi|trường hợp)\b(.*)$", text, re.IGNORECASE)
    if conditional and conditional.start() > 0:
        name = text[: conditional.start()].strip(" (,")
        condition = (conditional[1] + conditional[2]).strip(" )")
    kind = procedures.HANDED_IN
    if fold(text).startswith("xuat trinh"):
        kind, name = procedures.SHOWN, name[len("Xuất trình") :].strip()
        name = name[:1].upper() + name[1:]
    elif fold(text).startswith("giay to tuy than"):
        kind = procedures.SHOWN
    return RequiredDocument(name=name[:1].upper() + name[1:], kind=kind, condition=condition)
