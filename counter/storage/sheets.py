"""Tables that people bring: CSV or XLSX, as rows of text by column name, bounded before anything is
made of them.
"""

import csv
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from counter.domain.imports import Imported
from counter.domain.refusal import Refusal, Unreadable
from counter.domain.text import composed
from counter.storage import files, table
from counter.storage.table import Row, TooLarge

MAX_BYTES = 20 * files.MB
_MOST_LINES = 1_048_576  # with the empty ones
_LONGEST_LINE = 1_000_000  # characters of a CSV's line, which is parted into cells as a whole


class Sheet(NamedTuple):
    """Rows below the heading row, by column; each carries its line number under `#`. `file_hash` is
    SHA-256.
    """

    rows: list[dict[str, str]]
    file_hash: bytes


def read(path: Path) -> Sheet:
    """The first table of a file. Cells are composed text; empty rows are left out but keep their
    number.
    """
    content = files.read(path, MAX_BYTES)
    rows = _xlsx(path, content) if path.suffix.lower() == ".xlsx" else _csv(path, content)
    try:
        by_column = _by_column(rows)
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
    if by_column is None:
        raise Unreadable("file-empty", "file", path=path.name)
    return Sheet(by_column, hashlib.sha256(content).digest())


def _by_column(rows: Iterator[Row]) -> list[dict[str, str]] | None:
    """Each row under the names of the heading, marked with `?` when it is of another length; None
    without a heading.
    """
    heading = next(rows, None)
    if heading is None:
        return None
    names = [composed(cell).lower() for cell in heading.cells]
    read: list[dict[str, str]] = []
    cells = characters = 0
    for number, row in rows:
        if len(read) >= table.MAX_ROWS or len(row) > table.MAX_COLUMNS:
            raise TooLarge(f"A{number}")
        values = {
            name: composed(cell)[: table.MAX_CELL + 1]
            for name, cell in zip(names, row, strict=False)
        }
        cells += sum(map(bool, row))
        characters += sum(map(len, values.values()))
        if cells > table.MAX_CELLS or characters > table.MAX_CHARACTERS:
            raise TooLarge(f"A{number}")
        read.append(values | {"#": str(number)} | ({"?": "1"} if len(row) != len(names) else {}))
    return read


def _csv(path: Path, content: bytes) -> Iterator[Row]:
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("file-not-utf8", "file", path=path.name, position=error.start) from error
    if b"\0" in content:
        raise Unreadable("file-unreadable", "file", path=path.name, reason="NUL")
    try:
        for number, cells in enumerate(csv.reader(_lines(content), strict=True), start=1):
            if any(cell.strip() for cell in cells):
                yield Row(number, cells)
    except csv.Error as error:
        raise Unreadable("file-unreadable", "file", path=path.name, reason=str(error)) from error


def _lines(content: bytes) -> Iterator[str]:
    for number, line in enumerate(
        io.TextIOWrapper(io.BytesIO(content), "utf-8-sig", newline=""), start=1
    ):
        if len(line) > _LONGEST_LINE or number > _MOST_LINES:
            raise TooLarge(f"A{number}")
        yield line


def _xlsx(path: Path, content: bytes) -> Iterator[Row]:
    """Cells that are empty are not in the file: each row is filled up to the length of the heading."""
    # late: openpyxl takes 50 ms, and few programs ever read a workbook
    from counter.storage import workbook

    width = 0
    try:
        for number, cells in workbook.rows_of(content):
            width = width or len(cells)
            yield Row(number, cells + [""] * (width - len(cells)))
    except workbook.WorkbookError as error:
        raise Unreadable("file-unreadable", "file", path=path.name, reason=error.reason) from error


def refuse_faults(read: Imported, path: Path) -> None:
    """One fault stops a whole import; the first is named."""
    if read.faults:
        first = read.faults[0]
        raise Refusal(
            "import-refused", first.column or "row", file=path.name, row=first.row, value=first.value,
            count=len(read.faults), faults=read.faults,
        )  # fmt: skip
