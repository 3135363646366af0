"""Tables that people bring: CSV or XLSX, as rows of text by column name, bounded before anything is
made of them.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from counter.domain.imports.cells import Fault, RawRow, Report
from counter.domain.imports.headings import OF_HEADINGS, Headings
from counter.domain.refusal import Refusal, Unreadable
from counter.domain.text import composed
from counter.storage import files, table
from counter.storage.table import TooLarge

MAX_BYTES = 20 * files.MB
_MOST_LINES = 1_048_576  # with the empty ones
_LONGEST_LINE = 1_000_000  # characters of a CSV's line, which is parted into cells as a whole


class Sheet(NamedTuple):
    """The rows of a table that hold anything, headings and titles among them. `file_hash` is
    SHA-256; `notes` tell of what was not read.
    """

    rows: list[RawRow]
    file_hash: bytes
    notes: list[Fault]


def read(path: Path, headings: Headings) -> Sheet:
    """The first visible table of a file, whose `headings` tell what parts its cells. Empty rows are
    left out but keep their number; a cell keeps its line breaks.
    """
    content = files.read(path, MAX_BYTES)
    notes: list[Fault] = []
    is_workbook = content.startswith(b"PK\x03\x04") or path.suffix.lower() == ".xlsx"
    rows = _xlsx(path, content, notes) if is_workbook else _csv(path, content, headings)
    try:
        kept = list(_bounded(rows))
    except TooLarge as error:
        raise Unreadable(
            "table-too-large",
            "file",
            path=path.name,
            place=error.place,
            rows=table.MAX_ROWS,
            columns=table.MAX_COLUMNS,
            cells=table.MAX_CELLS,
        ) from error
    if not kept:
        raise Unreadable("file-empty", "file", path=path.name)
    return Sheet(kept, hashlib.sha256(content).digest(), notes)


def _bounded(rows: Iterator[RawRow]) -> Iterator[RawRow]:
    """Composed cells, cut a letter behind what a cell may hold; no more of them than a table has."""
    cells = characters = 0
    for count, (number, row) in enumerate(rows):
        if count > table.MAX_ROWS or len(row) > table.MAX_COLUMNS:
            raise TooLarge(f"A{number}")
        values = [_composed_lines(cell)[: table.MAX_CELL + 1] for cell in row]
        cells += sum(map(bool, row))
        characters += sum(map(len, values))
        if cells > table.MAX_CELLS or characters > table.MAX_CHARACTERS:
            raise TooLarge(f"A{number}")
        yield RawRow(number, values)


def _composed_lines(cell: str) -> str:
    if "\n" not in cell and "\r" not in cell:
        return composed(cell)
    return "\n".join(line for line in map(composed, cell.splitlines()) if line)


def _csv(path: Path, content: bytes, headings: Headings) -> Iterator[RawRow]:
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError as error:
        raise Unreadable("file-not-utf8", "file", path=path.name, position=error.start) from error
    if "\0" in text:
        raise Unreadable("file-unreadable", "file", path=path.name, reason="NUL")
    parted = _find_delimiter(text, headings)
    told = _SEP.match(text) is not None
    try:
        reader = csv.reader(_lines(text), delimiter=parted, strict=True)
        for number, cells in enumerate(reader, start=1):
            if number > told and any(cell.strip() for cell in cells):
                yield RawRow(number, cells)
    except csv.Error as error:
        raise Unreadable("file-unreadable", "file", path=path.name, reason=str(error)) from error


def _encoding(content: bytes) -> str:
    """Excel's "Unicode text" is UTF-16 with a mark."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-8-sig"


_SEP = re.compile(
    r"sep=(.)[^\r\n]*(?:\r\n|\r|\n)", re.IGNORECASE
)  # a line that Excel writes and reads
_DELIMITERS = ",;\t|"


def _find_delimiter(text: str, headings: Headings) -> str:
    """What parts the cells: told by a line of Excel's, else what makes the most headings of a line;
    a comma where nothing makes any.
    """
    told = _SEP.match(text)
    if told is not None and told[1] in _DELIMITERS:
        return told[1]
    lines = text[:_SAMPLE].splitlines()[:_FIRST_LINES]
    return max(_DELIMITERS, key=lambda mark: _count_headings(lines, mark, headings))


def _count_headings(lines: Sequence[str], mark: str, headings: Headings) -> int:
    counts = (headings.count(line.replace('"', "").split(mark)) for line in lines)
    return max(counts, default=0)


_SAMPLE, _FIRST_LINES = 50_000, 30


def _lines(text: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > _LONGEST_LINE or number > _MOST_LINES:
            raise TooLarge(f"A{number}")
        yield line


def _xlsx(path: Path, content: bytes, notes: list[Fault]) -> Iterator[RawRow]:
    # late: openpyxl takes 50 ms, and few programs ever read a workbook
    from counter.storage import workbook

    try:
        yield from workbook.rows_of(content, notes)
    except workbook.WorkbookError as error:
        raise Unreadable("file-unreadable", "file", path=path.name, reason=error.reason) from error


def refuse_faults(report: Report, path: Path) -> None:
    """One fault stops a whole import; the first is named."""
    if not report.faults:
        return
    first = report.faults[0]
    told = {"file": path.name, "row": first.row, "value": first.value, "column": first.column}
    code = "import-refused" if first.column else "import-refused-row"
    if first.code in OF_HEADINGS:
        code = first.code
    raise Refusal(
        code, first.column or "row", **told, why=first.code, count=len(report.faults), faults=tuple(report.faults)
    )  # fmt: skip
