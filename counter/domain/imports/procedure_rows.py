"""A national catalogue out of a table: rows laid over what is known, for a file that says less than
the catalogue does must take nothing away from it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

import msgspec

from counter.domain.calendar import term as terms
from counter.domain.calendar.term import DAYS, WORKING_DAYS
from counter.domain.catalogue import Catalogue
from counter.domain.imports.cells import (
    Cells,
    Fault,
    RawRow,
    Report,
    Row,
    read_day,
    read_end,
    read_yes,
)
from counter.domain.imports.headings import rows_by_column
from counter.domain.imports.procedure_columns import COLUMNS, HEADINGS, WRITTEN
from counter.domain.imports.row_shapes import in_one_row_each
from counter.domain.imports.term_cells import read_term, says_term
from counter.domain.imports.timeline import Timeline, agree_on_term
from counter.domain.local_rules import LocalRule, find_variant
from counter.domain.procedure import Procedure, Verification
from counter.domain.refusal import Refusal
from counter.domain.text import fold

T = TypeVar("T")
CODE = re.compile(r"[0-9]\.[0-9]{6}(\.[A-Z0-9.]+)?")
_RETIRED = "(bãi bỏ)"
_TAKEN_OVER = "medium"  # a term out of a file, which nobody here compared with the law
_COMMUNE = re.compile(
    r"\b(?:cap xa|(?:ubnd|uy ban nhan dan|cong an|tram y te|chu tich ubnd|trung tam phuc vu hanh chinh cong)"
    r"(?: cac)? (?:xa|phuong|dac khu|thi tran)|(?<!hop tac )(?<!thi )xa(?! hoi)|phuong|dac khu)\b"
)


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a known procedure that says something else now, as a table has it."""

    code: str
    name: str
    column: str
    before: str
    after: str


class CataloguePlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a file would change. `procedures` are whole versions, only of rows that change anything;
    `rules` are the office's own; `new` are codes nobody knew, `lost_terms` and `lost_papers` codes that would lose all of theirs.
    """

    rows: int
    procedures: tuple[Procedure, ...] = ()
    rules: tuple[LocalRule, ...] = ()
    new: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()
    unchanged: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    lost_terms: tuple[str, ...] = ()
    lost_papers: tuple[str, ...] = ()
    other_levels: int = 0
    notes: tuple[Fault, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Of its procedures, as sentences tell it."""
        changed = len({one.code for one in self.changed})
        return {
            "rows": self.rows, "new": len(self.new), "changed": changed, "unchanged": len(self.unchanged),
        }  # fmt: skip


def plan_catalogue(
    rows: Sequence[RawRow],
    known: Catalogue,
    today: date,
    report: Report,
    *,
    all_levels: bool = False,
) -> CataloguePlan:
    """Lays a table over the catalogue. Rows without `effective_from` hold from today.

    Faults are in the report; there is no plan to take while there are any.
    """
    read = in_one_row_each(rows_by_column(rows, HEADINGS, report), report)
    ours = read if all_levels else [row for row in read if _is_communes(row, known, report)]
    pairs = _lay_in_order(ours, known, today, report)
    report.notes += _tell_lost_cases(pairs, known)
    return _compare(pairs, len(ours), len(read) - len(ours), report)


def _lay_in_order(
    rows: Sequence[Row], known: Catalogue, today: date, report: Report
) -> list[tuple[Procedure, Procedure | None]]:
    """Versions with what they were before. A code's rows are laid in from the earliest day on, in
    whatever order the file has them.
    """
    timelines: dict[str, Timeline] = {}
    dated = [_Dated.of(row, known, today, report) for row in rows]
    said: set[tuple[str, date]] = set()
    for cells, code, since in sorted(dated, key=lambda one: one.since):
        if code and (code, since) in said:
            cells.fault("code", "cell-twice")
        said.add((code, since))
        timeline = timelines.setdefault(code, Timeline(known.national_versions(code)))
        timeline.lay_in(_lay_over(cells, timeline.near(since), code, since), since)
    report.faults.sort(key=lambda fault: fault.row)  # as whoever mends the file goes through it
    in_order = dict.fromkeys(code for _, code, _ in dated)
    return [pair for code in in_order for pair in timelines[code].pairs()]


class _Dated(NamedTuple):
    """A row, whose code and day were read."""

    cells: Cells
    code: str
    since: date

    @staticmethod
    def of(row: Row, known: Catalogue, today: date, report: Report) -> "_Dated":
        cells = Cells(row, report)
        code = cells.needed("code")
        if code and not CODE.fullmatch(code):
            cells.fault("code", "code-wrong")
        return _Dated(cells, code, _read_since(cells, known, code, today))


def _tell_lost_cases(
    pairs: Sequence[tuple[Procedure, Procedure | None]], known: Catalogue
) -> Iterator[Fault]:
    """The office's own decisions on cases that a new national version does not name any more."""
    for rule in known.rules():
        if rule.term is None or not rule.variant:
            continue
        if any(
            after.code == rule.code and before is not None and after is not before
            and find_variant(before, rule.variant) and not find_variant(after, rule.variant)
            for after, before in pairs
        ):  # fmt: skip
            told = f"{rule.code} {rule.variant} ({rule.decision})"
            yield Fault(row=0, column="variants", value=told, code="local-case-lost")


def _is_communes(row: Row, known: Catalogue, report: Report) -> bool:
    """A row of another level is none of a commune's; where the file does not say, those that the
    catalogue has already, and the others are told.
    """
    names = [name for name in ("level", "executor") if name in row.values]
    if not names:
        return True
    cells, code = Cells(row, report), row.values.get("code", "")
    text = fold(" ".join(cells.text(name) for name in names))
    if text:
        return bool(_COMMUNE.search(text))
    if not known.knows(code):
        cells.note("code", "level-not-told")
    return known.knows(code)


def _lay_over(cells: Cells, before: Procedure | None, code: str, since: date) -> Procedure:
    base = before or _begin(cells, code)
    changes = dict(_changes(cells, base))
    changes["effective_from"] = since
    if base.effective_to is not None and base.effective_to < since:
        changes.setdefault("effective_to", None)  # it is issued anew
    else:
        _tell_that_it_ends(cells, base, changes, since)
    _compare_with_cases(cells, changes)
    if base.retired and "retired" not in changes:
        cells.note("code", "still-retired")
    if base.variants and "variants" not in changes and changes.get("term", base.term) != base.term:
        cells.note("term_value", "first-case-cut", base.variants[0].name)
    if before is not None and changes.get("term", base.term) != base.term:
        changes.setdefault("term_certainty", _TAKEN_OVER)
    procedure = agree_on_term(msgspec.structs.replace(base, **changes), changes)
    if procedure.short_name == procedure.name:
        procedure = msgspec.structs.replace(procedure, short_name="")
    _check(cells, procedure)
    if before is not None and _same(before, procedure):
        return before
    return procedure


def _tell_that_it_ends(
    cells: Cells, base: Procedure, changes: Mapping[str, object], since: date
) -> None:
    """A version that begins on a day of its own and says nothing of an end has that of the one
    before it.
    """
    is_newer = cells.says("effective_from") and since > base.effective_from
    if is_newer and base.effective_to is not None and "effective_to" not in changes:
        cells.note("effective_from", "still-ends", f"{base.effective_to:%d/%m/%Y}")


def _compare_with_cases(cells: Cells, changes: Mapping[str, object]) -> None:
    """The term is that of the first case: a row that says two is a slip."""
    cases = changes.get("variants")
    if not (isinstance(cases, tuple) and cases and says_term(cells, "term_value", "term_unit")):
        return
    if cases[0].term != changes.get("term"):
        cells.fault("term_value", "term-contradicts-cases")


def _read_since(cells: Cells, known: Catalogue, code: str, today: date) -> date:
    """From when a row holds: as it says, else from today. What has ended, or ends by the row
    itself, was in force before that, and is corrected from its own first day on.
    """
    if cells.says("effective_from"):
        return cells.read("effective_from", read_day, today, "cell-no-date")
    before = known.national_near(code, today)
    until = before.effective_to if before else None
    if cells.says("effective_to"):
        until = cells.read("effective_to", read_end, None, "cell-no-date")
    if until is None or until >= today:
        return today
    return min(until, before.effective_from) if before else until


def _begin(cells: Cells, code: str) -> Procedure:
    """A procedure nobody knew needs its name and its field."""
    name = _without_prefix(cells.needed("name"))
    return Procedure(code=code, name=name, field=cells.needed("field"))


def _changes(cells: Cells, base: Procedure) -> Iterator[tuple[str, object]]:
    for column in COLUMNS:
        if not column.field or column.name in ("code", "name"):
            continue
        if cells.clears(column.name) and column.name == "field":
            cells.fault(column.name, "cell-empty")
        elif cells.clears(column.name):
            yield column.field, column.cleared
        elif (
            column.name in _TWO_COLUMNS and says_term(cells, *_TWO_COLUMNS[column.name])
        ) or cells.says(column.name):
            yield column.field, column.read(cells, column.name)
    yield from _read_adds(cells, base)
    yield from _read_name(cells, base)
    yield from _read_term_words(cells, base)


_TWO_COLUMNS = {
    "term_value": ("term_value", "term_unit"),
    "verification_value": ("verification_value", "verification_unit"),
}


def _read_adds(cells: Cells, base: Procedure) -> Iterator[tuple[str, object]]:
    """Whether the second term comes on top: of a file that says no more of it, and kept where a
    file says the term alone.
    """
    if base.verification is None or cells.clears("verification_value"):
        return
    adds = cells.read("verification_adds", read_yes, base.verification.adds)
    term = base.verification.term
    if says_term(cells, *_TWO_COLUMNS["verification_value"]):
        term = read_term(cells, *_TWO_COLUMNS["verification_value"]) or term
    yield "verification", Verification(term=term, adds=adds)


def _read_name(cells: Cells, base: Procedure) -> Iterator[tuple[str, object]]:
    """The portal writes "Thủ tục …" before many names, and "(BÃI BỎ)" before what is gone."""
    name = cells.text("name")
    if not name:
        return
    if name.lower().startswith(_RETIRED):
        name = name[len(_RETIRED) :].strip()
        yield "retired", True
        yield "term", None
    yield "name", name if fold(name) == fold(base.name) else _without_prefix(name)


def _without_prefix(name: str) -> str:
    if not fold(name).startswith("thu tuc "):
        return name
    rest = name[len("thủ tục ") :].strip()
    return rest[:1].upper() + rest[1:]


def _read_term_words(cells: Cells, base: Procedure) -> Iterator[tuple[str, object]]:
    """A file that has its terms in words alone is understood, or says that it was not; words that
    say another term than its number are told.
    """
    words = cells.text("term_text")
    if words in ("", base.term_text) or cells.clears("term_value"):
        return
    try:
        told = terms.parsed(words)
    except Refusal:
        if not says_term(cells, "term_value", "term_unit"):
            cells.note("term_text", "term-words-kept")
        return
    if not says_term(cells, "term_value", "term_unit"):
        yield "term", told
    elif told != read_term(cells, "term_value", "term_unit"):
        cells.note("term_text", "term-words-differ")


def _check(cells: Cells, procedure: Procedure) -> None:
    until = procedure.effective_to
    if until is not None and until < procedure.effective_from:
        cells.fault("effective_to", "ends-before-it-begins")
    term = procedure.term
    if procedure.island_extra and term and term.unit not in (DAYS, WORKING_DAYS):
        cells.fault("island_extra_days", "island-days-without-days")


def _same(before: Procedure, after: Procedure) -> bool:
    return msgspec.structs.replace(after, effective_from=before.effective_from) == before


def _compare(
    drafts: list[tuple[Procedure, Procedure | None]], rows: int, others: int, report: Report
) -> CataloguePlan:
    new = [after for after, before in drafts if before is None]
    known = [(after, before) for after, before in drafts if before is not None]
    changed = [(after, before) for after, before in known if after is not before]
    return CataloguePlan(
        rows=rows,
        procedures=(*new, *(after for after, _ in changed)),
        new=tuple(after.code for after in new),
        changed=_once(one for after, before in changed for one in list_changes(after, before)),
        unchanged=tuple(after.code for after, before in known if after is before),
        lost_terms=_once(a.code for a, b in changed if b.term and not a.term and not a.retired),
        lost_papers=_once(a.code for a, b in changed if b.documents and not a.documents),
        other_levels=others,
        notes=tuple(report.notes),
    )


def _once(told: Iterable[T]) -> tuple[T, ...]:
    """Several versions of a code may say the same."""
    return tuple(dict.fromkeys(told))


def list_changes(after: Procedure, before: Procedure) -> Iterator[Changed]:
    for column in COLUMNS:
        if column not in WRITTEN:
            continue
        old, new = column.written(before), column.written(after)
        if old != new:
            yield Changed(
                code=after.code, name=after.list_name, column=column.name, before=old, after=new
            )
