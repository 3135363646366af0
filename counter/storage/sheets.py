"""Tables that people bring: CSV or XLSX, as rows of text by column name."""

import csv
import hashlib
import io
from pathlib import Path
from typing import NamedTuple

from counter.domain.imports import Imported
from counter.domain.refusal import Refusal, Unreadable
from counter.domain.text import composed

MAX_BYTES = 20 * 1024 * 1024
MAX_CELL = 4000


class Sheet(NamedTuple):
    """Rows below the heading row, by column; each carries its line number under `#`. `file_hash` is SHA-256."""

    rows: list[dict[str, str]]
    file_hash: bytes


def read(path: Path) -> Sheet:
    """The first table of a file. Cells are composed text; empty rows are left out but keep their number."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable("file-too-large", "file", path=path.name, limit=MAX_BYTES // 1024 // 1024)
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise Unreadable("file-unreadable", "file", path=path.name, reason=type(error).__name__) from error
    table = _xlsx(path, content) if path.suffix.lower() == ".xlsx" else _csv(path, content)
    if not table:
        raise Unreadable("file-empty", "file", path=path.name)
    heading = [composed(cell).lower() for cell in table[0]]
    rows = []
    for number, cells in enumerate(table[1:], start=2):
        if any(cell.strip() for cell in cells):
            values = {name: composed(cell)[: MAX_CELL + 1] for name, cell in zip(heading, cells, strict=False)}
            rows.append(values | {"#": str(number)} | ({"?": "1"} if len(cells) != len(heading) else {}))
    return Sheet(rows, hashlib.sha256(content).digest())


def _csv(path: Path, content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("file-not-utf8", "file", path=path.name, position=error.start) from error
    if "\0" in text:
        raise Unreadable("file-unreadable", "file", path=path.name, reason="NUL")
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise Unreadable("file-unreadable", "file", path=path.name, reason=str(error)) from error


def _xlsx(path: Path, content: bytes) -> list[list[str]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(values_only=True)
        return [["" if cell is None else _cell(cell) for cell in row] for row in rows]
    except Exception as error:  # whatever a broken workbook makes of the library
        raise Unreadable("file-unreadable", "file", path=path.name, reason=type(error).__name__) from error


def _cell(value: object) -> str:
    """Dates as ISO, whole numbers without `.0`: what the same cell would be in a CSV."""
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def refuse_faults(read: Imported, path: Path) -> None:
    """One fault stops a whole import; the first is named."""
    if read.faults:
        first = read.faults[0]
        raise Refusal(
            "import-refused", first.column or "row", file=path.name, row=first.row, value=first.value,
            count=len(read.faults), faults=read.faults,
        )  # fmt: skip
