"""XLSX workbooks made by hand: only what a test wants to say stands in them, and it may be wrong."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

_RELATIONS = "xl/_rels/workbook.xml.rels"
_PARTS = {
    "_rels/.rels": '<Relationships><Relationship Id="m" Type="a/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>',
    _RELATIONS: '<Relationships><Relationship Id="s" Type="a/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="t" Type="a/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    '<Relationship Id="u" Type="a/styles" Target="./styles.xml"/></Relationships>',
}  # fmt: skip
HEADING = ("code", "name", "field", "term_value", "term_unit")
GOOD = ("1.000001", "Thủ tục thử", "Thử", "3", "working_days")
Part = str | Iterable[str]


def cell(place: str, text: str) -> str:
    """A cell that carries its own text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def row(number: object, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def filled(number: int, values: Iterable[str]) -> str:
    """A row of cells from A on."""
    return row(
        number, *(cell(f"{'ABCDEFGH'[place]}{number}", value) for place, value in enumerate(values))
    )


def sheet(*rows: str, before: str = "") -> str:
    return f"{before}<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>"


def workbook(
    path: Path, table: Part, shared: Part = "<sst/>", styles: Part = "<styleSheet/>"
) -> Path:
    """A workbook of one sheet; a part may come in pieces, for one that unpacks to gigabytes."""
    parts: dict[str, Part] = {
        **_PARTS,
        "xl/worksheets/sheet1.xml": table,
        "xl/sharedStrings.xml": shared,
        "xl/styles.xml": styles,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            with archive.open(name, "w") as file:
                for piece in [part] if isinstance(part, str) else part:
                    file.write(piece.encode())
    return path
