"""The office's own decisions out of a table: shorter terms, fees, words, procedures hidden or added;
every row names its decision, or the whole file has one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from counter.domain import local_rules
from counter.domain.calendar import term as terms
from counter.domain.calendar.term import Term
from counter.domain.catalogue import Catalogue
from counter.domain.imports import fee_cell
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
from counter.domain.imports.headings import Headings, rows_by_column
from counter.domain.imports.procedure_columns import COLUMNS
from counter.domain.imports.procedure_rows import CODE, CataloguePlan, Changed, list_changes
from counter.domain.imports.row_shapes import without_province
from counter.domain.imports.term_cells import read_term, says_term
from counter.domain.local_rules import LocalRule
from counter.domain.procedure import FeeRule, Procedure
from counter.domain.refusal import Refusal
from counter.domain.text import fold

_OF_PROCEDURES = {column.name: column.aliases for column in COLUMNS}
HEADINGS = Headings(
    ("code",),
    {
        name: _OF_PROCEDURES[name]
        for name in ("code", "name", "field", "term_value", "term_unit", "term_text", "fee", "fees", "keywords",
                     "documents", "effective_from", "effective_to", "notes")
    }
    | {
        "what": ("nội dung", "nội dung quyết định", "về"),
        "variant": ("trường hợp", "áp dụng cho trường hợp"),
        "cut_term": (
            "thời hạn rút ngắn", "thời hạn tại địa phương", "cắt giảm còn", "thời hạn sau cắt giảm", "thời gian sau cắt giảm",
            "thời hạn giải quyết sau cắt giảm", "thời hạn còn lại",
        ),
        "hidden": ("ẩn", "không tiếp nhận", "ngừng tiếp nhận"),
        "decision": ("quyết định", "số quyết định", "căn cứ", "nghị quyết"),
    },
)  # fmt: skip
LOCAL_COLUMNS = HEADINGS.names
_HIDING = ("an", "khong tiep nhan", "ngung tiep nhan", "hidden")
_ABOUT_TERM = "thoi han"
_DOWN_TO = re.compile(r"^(?:.*\b(?:xuống|rút|giảm) )?còn ", re.IGNORECASE)


def plan_local(
    rows: Sequence[RawRow], known: Catalogue, decision: str, today: date, report: Report
) -> CataloguePlan:
    """What a table of local decisions would change; `decision` is for rows that name none. Rows
    without `effective_from` hold from today.
    """
    read = rows_by_column(rows, HEADINGS, report)
    by_row = {row.number: _read_rule(row, known, decision, today, report) for row in read}
    told = {row: rule for row, rule in by_row.items() if rule is not None}
    _refuse_twice(told, known, report)
    rules = list(dict.fromkeys(told.values()))
    new = dict.fromkeys(r.code for r in rules if r.added is not None and not known.knows(r.code))
    after = Catalogue(known.all_versions(), [*known.rules(), *rules])
    touched = [code for code in dict.fromkeys(rule.code for rule in rules) if code not in new]
    moved = {code: _moves(code, rules, known, after) for code in touched}
    unchanged = [code for code in touched if all(before == now for before, now in moved[code])]
    pairs = [pair for code in touched for pair in moved[code] if pair[0] != pair[1]]
    return CataloguePlan(
        rows=len(read),
        rules=tuple(rule for rule in rules if rule.code not in unchanged),
        new=tuple(new),
        changed=tuple(_list_changes(pairs)),
        hidden=tuple(code for code in touched if _is_hidden(moved[code])),
        unchanged=tuple(unchanged),
        notes=tuple(report.notes),
    )


def _refuse_twice(rules: Mapping[int, LocalRule], known: Catalogue, report: Report) -> None:
    """On one day, one case has one term and one fee, and is taken in or not; `rules` by their rows."""
    said: dict[tuple[object, ...], object] = {}
    for row, rule in rules.items():
        for column, value in (
            ("term_value", rule.term),
            ("fee", rule.fee_text or None),
            ("fees", rule.fees or None),
            ("hidden", rule.hidden),
        ):
            place = (column, rule.code, _case_of(rule, known), rule.effective_from)
            if value is not None and said.setdefault(place, value) != value:
                report.faults.append(
                    Fault(row=row, column=column, value=rule.code, code="said-twice")
                )


def _case_of(rule: LocalRule, known: Catalogue) -> str:
    """The case a rule means, however it names it."""
    procedure = known.near(rule.code, rule.effective_from)
    found = local_rules.find_variant(procedure, rule.variant) if procedure else None
    return found.name if found else fold(rule.variant)


class _State(NamedTuple):
    """What holds of a procedure on a day: why it is not taken in and by which decision, and how it
    is carried out all the same.
    """

    refused: str
    decision: str
    carried_out: Procedure | None


def _moves(
    code: str, rules: Sequence[LocalRule], before: Catalogue, after: Catalogue
) -> list[tuple[_State, _State]]:
    """What becomes of a procedure on each day on which anything about it turns, from the first day
    of the rules on.
    """
    first = min(rule.effective_from for rule in rules if rule.code == code)
    days = [day for day in sorted(after.turning_days(code)) if day >= first]
    return [(_state(before, code, day), _state(after, code, day)) for day in days]


def _state(catalogue: Catalogue, code: str, day: date) -> _State:
    refused = decision = ""
    try:
        catalogue.on(code, day)
    except Refusal as refusal:
        refused, decision = refusal.code, str(refusal.values.get("decision", ""))
    return _State(refused, decision, catalogue.as_carried_out(code, day))


def _list_changes(pairs: Sequence[tuple[_State, _State]]) -> Iterator[Changed]:
    told = dict.fromkeys(
        change
        for before, now in pairs
        if before.carried_out is not None and now.carried_out is not None
        for change in list_changes(now.carried_out, before.carried_out)
    )
    yield from told


def _is_hidden(moves: Sequence[tuple[_State, _State]]) -> bool:
    return any(now.refused and not before.refused for before, now in moves)


def _read_rule(
    row: Row, known: Catalogue, decision: str, today: date, report: Report
) -> LocalRule | None:
    cells = Cells(row, report)
    code = without_province(cells.needed("code"))
    if code and not CODE.fullmatch(code):
        cells.fault("code", "code-wrong")
    rule = LocalRule(
        code=code,
        decision=cells.text("decision") or decision,
        effective_from=cells.read("effective_from", read_day, today, "cell-no-date"),
        effective_to=cells.read("effective_to", read_end, None, "cell-no-date"),
        variant=_variant(cells),
        term=_read_cut(cells),
        fee_text=cells.text("fee"),
        fees=_read_fees(cells),
        keywords=_read_keywords(cells),
        hidden=_read_hidden(cells),
        cleared=_read_cleared(cells),
        added=_read_added(cells, code, today) if _is_added(cells, code, known) else None,
    )
    if not rule.decision:
        cells.fault("decision", "decision-missing")
    for column in ("documents", "notes"):
        if rule.added is None and cells.says(column):
            cells.note(column, "only-for-own-procedures")
    return _fitting(cells, rule, known)


def _is_added(cells: Cells, code: str, known: Catalogue) -> bool:
    """A procedure of the office's own is told whole, or only what a decision changes of it."""
    is_told = cells.says("name") or cells.says("field")
    return known.is_not_national(code) and (is_told or not known.knows(code))


# Columns that "-" clears, and what of a rule that takes back.
_CLEARED = {
    "term_value": "term", "term_text": "term", "cut_term": "term", "fee": "fee_text", "fees": "fees", "keywords": "keywords",
}  # fmt: skip


def _read_cleared(cells: Cells) -> tuple[str, ...]:
    cleared = (of for column, of in _CLEARED.items() if cells.clears(column))
    return tuple(dict.fromkeys(cleared))


def _read_fees(cells: Cells) -> tuple[FeeRule, ...]:
    lines = cells.lines("fees")
    return cells.read("fees", lambda _text: fee_cell.read_fees(lines), (), "fee-not-understood")


def _read_keywords(cells: Cells) -> tuple[str, ...]:
    words = (word.strip() for word in cells.text("keywords").split(";"))
    return tuple(word for word in words if word)


def _variant(cells: Cells) -> str:
    """`what` may name the case: "thời hạn: cần kiểm tra thực tế"."""
    about, _, case = cells.text("what").partition(":")
    if fold(about).strip() == _ABOUT_TERM and case.strip():
        return case.strip()
    return cells.text("variant")


def _read_cut(cells: Cells) -> Term | None:
    """A term by value and unit, or in words before any remark: "2,5 ngày làm việc (quốc gia 5)"."""
    if says_term(cells, "term_value", "term_unit"):
        return read_term(cells, "term_value", "term_unit")
    column = "cut_term" if cells.says("cut_term") else "term_text"
    return cells.read(column, _read_before_remark, None, "term-not-understood")


def _read_before_remark(text: str) -> Term:
    """ "từ 05 ngày làm việc xuống còn 03 ngày làm việc" gives three."""
    said = text.partition("(")[0]
    return terms.parsed(_DOWN_TO.sub("", said))


def _read_hidden(cells: Cells) -> bool | None:
    if fold(cells.text("what")) in _HIDING:
        return True
    if cells.clears("hidden"):
        return False
    if cells.says("hidden"):
        return cells.read("hidden", read_yes, False)
    return None


def _read_added(cells: Cells, code: str, today: date) -> Procedure | None:
    """A procedure that only this office has: told by its name and field."""
    if not (cells.says("name") and cells.says("field")):
        cells.fault("code", "procedure-unknown-here")
        return None
    columns = [c for c in COLUMNS if c.field and c.name in LOCAL_COLUMNS and cells.says(c.name)]
    facts = {column.field: column.read(cells, column.name) for column in columns}
    since = cells.read("effective_from", read_day, today, "cell-no-date")
    facts |= {"code": code, "term": _read_cut(cells), "effective_from": since}
    return Procedure(**facts)


def _fitting(cells: Cells, rule: LocalRule, known: Catalogue) -> LocalRule | None:
    """A term that is not shorter than the law's gives nobody anything: the law holds, and the row
    is told.
    """
    procedure = known.near(rule.code, rule.effective_from)
    if rule.term is None or procedure is None or rule.added is not None:
        return rule
    variant = local_rules.find_variant(procedure, rule.variant)
    if rule.variant and variant is None:
        cells.fault("variant", "variant-unknown-here")
        return rule
    if variant is not None and not rule.variant:
        cells.note("variant", "first-case-cut", variant.name)
    if local_rules.is_less(rule.term, variant.term if variant else procedure.term):
        return rule
    cells.note("term_value", "not-shorter-than-law")
    return msgspec.structs.replace(rule, term=None) if _says_more(rule) else None


def _says_more(rule: LocalRule) -> bool:
    says = rule.fee_text or rule.fees or rule.keywords or rule.cleared
    return bool(says) or rule.hidden is not None
