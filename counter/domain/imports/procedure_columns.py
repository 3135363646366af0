"""The columns of a catalogue, each declared once: what else people call it, how a cell is read, and
how it is written when the catalogue is given out to be edited.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from counter.domain import procedure as procedures
from counter.domain.calendar import term as terms
from counter.domain.imports import fee_cell, paper_cell, term_cells
from counter.domain.imports.cells import Cells, read_end, read_yes
from counter.domain.imports.headings import Headings
from counter.domain.procedure import Procedure, Verification
from counter.domain.text import fold

_CERTAINTY = {"v": "high", "t": "low", "m": "unverified", "n/a": "unverified"} | {
    level: level for level in procedures.CERTAINTIES
}
_WHO = {
    "tự mình": procedures.IN_PERSON,
    "ủy quyền": procedures.AUTHORISED,
    "người thân": procedures.RELATIVE,
    "bất kỳ ai": procedures.ANYONE,
} | {who: who for who in procedures.WHO_MAY_ACT}

Reader = Callable[[Cells, str], Any]
Writer = Callable[[Procedure], str]


class Column(NamedTuple):
    """A column of the table; `field` is what it says of a procedure, "" for what only helps to
    read a row. `cleared` is what a procedure has when the column's cell takes away what was known.
    """

    name: str
    aliases: tuple[str, ...]
    field: str = ""
    read: Reader = lambda cells, name: cells.text(name)
    write: Writer | None = None
    cleared: Any = ""

    def written(self, procedure: Procedure) -> str:
        if self.write is not None:
            return self.write(procedure)
        return str(getattr(procedure, self.field))


def _read_yes(cells: Cells, name: str) -> bool:
    return cells.read(name, read_yes, False)


def _write_yes(field: str) -> Writer:
    return lambda procedure: "1" if getattr(procedure, field) else "0"


def _read_choice(choices: dict[str, str]) -> Reader:
    return lambda cells, name: cells.read(
        name, lambda text: choices[text.lower()], "", "choice-unknown"
    )


def _read_number(low: int, high: int) -> Reader:
    def read(cells: Cells, name: str) -> int:
        value = cells.read(name, int, low)
        if not low <= value <= high:
            cells.fault(name, "cell-wrong")
        return value

    return read


def _read_end(cells: Cells, name: str) -> object:
    return cells.read(name, read_end, None, "cell-no-date")


def _write_until(procedure: Procedure) -> str:
    if procedure.effective_to is None:
        return ""
    return procedure.effective_to.isoformat()


def _read_papers(cells: Cells, name: str) -> object:
    text = cells.lines(name)
    if text.count(";") + text.count("\n") >= paper_cell.MAX_DOCUMENTS:
        cells.fault(name, "cell-too-long")
        return ()
    return paper_cell.read_papers(text)


def _read_several(cells: Cells, name: str) -> str:
    """Empty where the file says that one agency settles it alone."""
    text = cells.text(name)
    return "" if fold(text) == "khong" else text


def _read_keywords(cells: Cells, name: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cells.text(name).split(";") if word.strip())


def _read_named(cells: Cells, name: str) -> object:
    return _read_lines(cells, name, term_cells.read_named, "variant-not-understood")


def _read_fees(cells: Cells, name: str) -> object:
    return _read_lines(cells, name, fee_cell.read_fees, "fee-not-understood")


def _read_lines(cells: Cells, name: str, convert: Callable[[str], Any], wrong: str) -> object:
    lines = cells.lines(name)
    return cells.read(name, lambda _line: convert(lines), (), wrong)


def _read_verification(cells: Cells, _name: str) -> Verification | None:
    term = term_cells.read_term(cells, "verification_value", "verification_unit")
    if term is None:
        return None
    return Verification(term=term, adds=cells.read("verification_adds", read_yes, False))


def _read_term(cells: Cells, _name: str) -> terms.Term | None:
    return term_cells.read_term(cells, "term_value", "term_unit")


def _write_value(term: terms.Term | None) -> str:
    return "" if term is None else term.plain_value


def _write_unit(term: terms.Term | None) -> str:
    return "" if term is None else term.unit


def _of_verification(write: Callable[[terms.Term | None], str]) -> Writer:
    def written(procedure: Procedure) -> str:
        return write(procedure.verification.term if procedure.verification else None)

    return written


def _write_adds(procedure: Procedure) -> str:
    if procedure.verification is None:
        return ""
    return "1" if procedure.verification.adds else "0"


# Of a term and of a verification the first column is read for all of them: they are one fact.
COLUMNS = (
    Column("code", ("mã số", "mã", "mã thủ tục", "mã tthc", "mã số tthc", "mã số thủ tục"), "code"),
    Column("name", (
        "tên", "tên thủ tục", "tên thủ tục hành chính", "tên tthc", "thủ tục", "thủ tục hành chính", "tên gọi",
    ), "name"),
    Column("field", ("lĩnh vực", "tên lĩnh vực", "lĩnh vực thủ tục", "ngành, lĩnh vực"), "field"),
    Column("short_name", ("tên ngắn", "tên gọi tắt", "tên rút gọn"), "short_name"),
    Column("term_value", (
        "số ngày", "giá trị thời hạn", "thời hạn (số)",
    ), "term", _read_term, lambda p: _write_value(p.term), None),
    Column("term_unit", ("đơn vị", "đơn vị tính", "đơn vị thời hạn"), "", write=lambda p: _write_unit(p.term)),
    Column("working_days", (
        "số ngày làm việc", "thời hạn (ngày làm việc)", "thời hạn giải quyết (ngày làm việc)", "thời gian giải quyết (ngày làm việc)",
    )),
    Column("calendar_days", ("thời hạn (ngày)", "thời hạn giải quyết (ngày)", "thời gian giải quyết (ngày)")),
    Column("term_text", (
        "thời hạn", "thời hạn giải quyết", "thời gian giải quyết", "thời hạn giải quyết thủ tục", "thời gian thực hiện",
    ), "term_text"),
    Column("variants", (
        "trường hợp", "các trường hợp", "thời hạn theo trường hợp",
    ), "variants", _read_named, lambda p: term_cells.write_named(p.variants), ()),
    Column("stages", ("các bước", "thời hạn từng bước"), "stages", _read_named,
           lambda p: term_cells.write_named(p.stages), ()),
    Column("island_extra_days", (
        "thêm ngày ở đảo", "xã đảo thêm ngày", "số ngày thêm xã đảo",
    ), "island_extra", _read_number(0, 100), lambda p: str(p.island_extra or ""), 0),
    Column("documents", (
        "thành phần hồ sơ", "giấy tờ", "hồ sơ gồm", "thành phần, số lượng hồ sơ", "hồ sơ",
    ), "documents", _read_papers, lambda p: paper_cell.write_papers(p.documents), ()),
    Column("fee", (
        "phí, lệ phí", "lệ phí", "phí", "phí, lệ phí (nếu có)", "phí lệ phí", "mức phí, lệ phí",
    ), "fee_text"),
    Column("fees", ("các khoản thu", "khoản thu"), "fees", _read_fees, lambda p: fee_cell.write_fees(p.fees), ()),
    Column("output", ("kết quả", "kết quả thực hiện", "kết quả giải quyết"), "result"),
    Column("who_may_act", ("ai được nộp", "người nộp"), "who_may_act", _read_choice(_WHO), cleared=procedures.AUTHORISED),
    Column("people", ("số người nộp", "số người yêu cầu"), "people", _read_number(1, 9), cleared=1),
    Column("channels", ("cách thức thực hiện", "hình thức nộp", "cách thức"), "channels"),
    Column("keywords", (
        "từ khóa", "tên thường gọi", "từ thường gọi",
    ), "keywords", _read_keywords, lambda p: "; ".join(p.keywords), ()),
    Column("effective_from", ("ngày hiệu lực", "hiệu lực từ", "có hiệu lực từ", "từ ngày", "valid_from")),
    Column("effective_to", (
        "hết hiệu lực", "hiệu lực đến", "ngày hết hiệu lực", "đến ngày", "valid_to",
    ), "effective_to", _read_end, _write_until, None),
    Column("retired", ("bãi bỏ", "đã bãi bỏ"), "retired", _read_yes, _write_yes("retired"), False),
    Column("national_system", ("hệ thống của bộ", "phần mềm của bộ"), "national_system"),
    Column("supplement", ("khi bổ sung", "tính hạn khi bổ sung"), "supplement",
           _read_choice({policy: policy for policy in procedures.SUPPLEMENT_POLICIES}), cleared=procedures.PAUSE),
    Column("immediate", ("giải quyết ngay", "trả ngay"), "immediate", _read_yes, _write_yes("immediate"), False),
    Column("repeats", ("nộp nhiều lần",), "repeats", _read_yes, _write_yes("repeats"), False),
    Column("phi_dia_gioi", ("phi địa giới", "không phụ thuộc địa giới"), "territory_free", _read_yes,
           _write_yes("territory_free"), False),
    Column("lien_thong", ("liên thông",), "several_agencies", _read_several),
    Column("verification_value", ("xác minh (số)",), "verification", _read_verification,
           _of_verification(_write_value), None),
    Column("verification_unit", ("đơn vị xác minh",), "", write=_of_verification(_write_unit)),
    Column("verification_adds", ("xác minh cộng thêm",), "", write=_write_adds),
    Column("source", ("nguồn", "căn cứ", "căn cứ pháp lý", "căn cứ pháp lý của thủ tục"), "source"),
    Column("source_decision", (
        "quyết định công bố", "số quyết định", "quyết định", "số quyết định công bố",
    ), "source_decision"),
    Column("level_note", ("ghi chú cấp",), "level_note"),
    Column("cert_code", ("độ chắc mã",), "code_certainty", _read_choice(_CERTAINTY), cleared="unverified"),
    Column("cert_term", ("độ chắc thời hạn",), "term_certainty", _read_choice(_CERTAINTY), cleared="unverified"),
    Column("notes", ("ghi chú",), "note"),
    # who carries it out: tells a commune's rows from others
    Column("level", ("cấp", "cấp thực hiện", "cấp giải quyết", "cấp hành chính")),
    Column("executor", ("cơ quan thực hiện", "cơ quan giải quyết", "cơ quan thực hiện tthc", "đơn vị thực hiện")),
    # known, and of no use here
    Column("issuer", ("cơ quan ban hành", "cơ quan công bố", "bộ, ngành", "đơn vị ban hành")),
    Column("field_short", ("lĩnh vực ngắn",)),
    Column("result_name", ("tên kết quả",)),
    Column("certainty", ("độ chắc",)),
    Column("same_day_after_15h", ()),
)  # fmt: skip

PROCEDURE_COLUMNS = tuple(column.name for column in COLUMNS)
_BY_NAME = {column.name: column for column in COLUMNS}


def label_of(name: str, language: str) -> str:
    """What people call a column: the first of its other names, which are Vietnamese."""
    aliases = _BY_NAME[name].aliases
    if language == "vi" and aliases:
        return aliases[0]
    return name.replace("_", " ")


HEADINGS = Headings(("code", "name", "field"), {column.name: column.aliases for column in COLUMNS})
# What an export has: all that a procedure is made of.
WRITTEN = tuple(column for column in COLUMNS if column.field or column.write is not None)
