"""A national catalogue out of a table: rows laid over what is known, for a file that says less than
the catalogue does must take nothing away from it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

import msgspec

from counter.domain.calendar import term as terms
from counter.domain.calendar.term import DAYS, WORKING_DAYS
from counter.domain.catalogue import Catalogue
from counter.domain.imports.cells import Cells, Fault, RawRow, Report, Row, read_day, read_yes
from counter.domain.imports.headings import rows_by_column
from counter.domain.imports.procedure_columns import COLUMNS, HEADINGS, WRITTEN
from counter.domain.imports.term_cells import read_term, says_term
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
    read = [row for row in rows_by_column(rows, HEADINGS, report) if _is_procedure(row, report)]
    ours = read if all_levels else [row for row in read if _is_communes(row, known, report)]
    drafts: dict[tuple[str, date], tuple[Procedure, Procedure | None]] = {}
    for row in ours:
        cells = Cells(row, report)
        code = cells.needed("code")
        if code and not CODE.fullmatch(code):
            cells.fault("code", "code-wrong")
        since = _read_since(cells, known, code, today)
        if code and (code, since) in drafts:
            cells.fault("code", "cell-twice")
        before = _find_before(known, drafts, code, since)
        drafts[code, since] = _lay_over(cells, before, code, since), before
    pairs = [*drafts.values(), *_carry_on(drafts, known)]
    report.notes += _tell_lost_cases(pairs, known)
    return _compare(pairs, len(ours), len(read) - len(ours), report)


def _find_before(
    known: Catalogue,
    drafts: Mapping[tuple[str, date], tuple[Procedure, Procedure | None]],
    code: str,
    since: date,
) -> Procedure | None:
    """What a row is laid over: the latest earlier row of the file, else what is known then."""
    earlier = [day for other, day in drafts if other == code and day < since]
    if earlier:
        return drafts[code, max(earlier)][0]
    return known.national_near(code, since)


def _carry_on(
    drafts: Mapping[tuple[str, date], tuple[Procedure, Procedure | None]], known: Catalogue
) -> Iterator[tuple[Procedure, Procedure]]:
    """Known versions that begin after a row's day go on from it: what they took over unchanged is
    changed in them too, what they changed themselves stays.
    """
    for (code, since), (after, before) in drafts.items():
        if before is None or after is before:
            continue
        next_row = min(
            (day for other, day in drafts if other == code and day > since), default=date.max
        )
        for version in known.versions_after(code, since):
            changes = _list_taken_over(before, after, version)
            if version.effective_from < next_row and changes:
                carried = msgspec.structs.replace(version, **changes)
                yield _agree_on_term(carried, changes), version


_OF_A_VERSION = ("effective_from", "effective_to")


def _list_taken_over(before: Procedure, after: Procedure, version: Procedure) -> dict[str, object]:
    """The fields that changed and that the version has as they were."""
    return {
        name: getattr(after, name)
        for name in Procedure.__struct_fields__
        if name not in _OF_A_VERSION
        and getattr(after, name) != getattr(before, name)
        and getattr(version, name) == getattr(before, name)
    }


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


def _is_procedure(row: Row, report: Report) -> bool:
    """Rows with a single cell are headings between the others, sums, signatures: passed over, and
    told.
    """
    said = [value for value in row.values.values() if value]
    if len(said) > 1 or row.values.get("code"):
        return True
    value = said[0][:60] if said else ""
    report.notes.append(Fault(row=row.number, column="", value=value, code="row-passed-over"))
    return False


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
    if base.retired and "retired" not in changes:
        cells.note("code", "still-retired")
    if base.variants and "variants" not in changes and changes.get("term", base.term) != base.term:
        cells.note("term_value", "first-case-cut", base.variants[0].name)
    if before is not None and changes.get("term", base.term) != base.term:
        changes.setdefault("term_certainty", _TAKEN_OVER)
    procedure = _agree_on_term(msgspec.structs.replace(base, **changes), changes)
    if procedure.short_name == procedure.name:
        procedure = msgspec.structs.replace(procedure, short_name="")
    _check(cells, procedure)
    if before is not None and _same(before, procedure):
        return before
    return procedure


def _read_since(cells: Cells, known: Catalogue, code: str, today: date) -> date:
    """From when a row holds: as it says, else from today. What has ended, or ends by the row
    itself, was in force before that, and is corrected from its own first day on.
    """
    if cells.says("effective_from"):
        return cells.read("effective_from", read_day, today, "cell-no-date")
    before = known.national_near(code, today)
    until = before.effective_to if before else None
    if cells.says("effective_to"):
        until = cells.read("effective_to", _day_or_none, None, "cell-no-date")
    if until is None or until >= today:
        return today
    return min(until, before.effective_from) if before else until


def _day_or_none(text: str) -> date | None:
    return read_day(text)


def _begin(cells: Cells, code: str) -> Procedure:
    """A procedure nobody knew needs its name and its field."""
    return Procedure(code=code, name=cells.needed("name"), field=cells.needed("field"))


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
    if fold(name).startswith("thu tuc ") and fold(name) != fold(base.name):
        name = name[len("thủ tục ") :].strip()
        name = name[:1].upper() + name[1:]
    yield "name", name


def _read_term_words(cells: Cells, base: Procedure) -> Iterator[tuple[str, object]]:
    """A file that has its terms in words alone is understood, or says that it was not."""
    words = cells.text("term_text")
    if (
        words in ("", base.term_text)
        or says_term(cells, "term_value", "term_unit")
        or cells.clears("term_value")
    ):
        return
    try:
        yield "term", terms.parsed(words)
    except Refusal:
        cells.note("term_text", "term-words-kept")


def _agree_on_term(procedure: Procedure, changes: Mapping[str, object]) -> Procedure:
    """The procedure's term is that of its first case, whichever of them a file changes."""
    if not procedure.variants:
        return procedure
    if "variants" in changes:
        return msgspec.structs.replace(procedure, term=procedure.variants[0].term)
    if procedure.term is None:
        return msgspec.structs.replace(procedure, variants=())
    first = msgspec.structs.replace(procedure.variants[0], term=procedure.term)
    return msgspec.structs.replace(procedure, variants=(first, *procedure.variants[1:]))


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
