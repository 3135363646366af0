"""Tables that are given out to be edited: CSV as Excel opens it, or XLSX."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from counter.domain.refusal import Unreadable
from counter.storage import files

_WIDEST = 60  # letters a column is wide at most
_NARROWEST = 10


def write(path: Path, title: str, rows: Sequence[Sequence[str]]) -> None:
    """The first row are the headings. A file that is there is replaced at once or not at all."""
    if path.suffix.lower() not in (".csv", ".xlsx"):
        raise Unreadable("table-kind", "file", path=path.name)
    content = _xlsx(title, rows) if path.suffix.lower() == ".xlsx" else _csv(rows)
    files.check_writable(path, content)
    files.write(path, content)


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    """With a mark of UTF-8, without which Excel takes it for another table of letters."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    # late: openpyxl takes 50 ms, and few programs ever write a workbook
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for place in range(1, len(rows[0]) + 1):
        longest = max(len(line) for row in rows for line in (row[place - 1].splitlines() or [""]))
        width = max(_NARROWEST, min(_WIDEST, longest + 2))
        sheet.column_dimensions[get_column_letter(place)].width = width
    for line in sheet.iter_rows():
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.data_type = "s"  # a code such as 1.001193 is no number, "=…" no formula
            cell.number_format = "@"
    sheet.freeze_panes = "C2"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
