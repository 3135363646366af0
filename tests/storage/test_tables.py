"""Tables that people bring: read whole whatever a workbook says of itself, and bounded before
anything is made of them.
"""

import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counter import wording
from counter.domain.imports.procedure_columns import HEADINGS
from counter.domain.refusal import Unreadable
from counter.storage import sheets, table
from counter.wording import vi
from tests.support.workbooks import GOOD, HEADING, cell, filled, row, sheet, workbook

_TEN_MB = 10 * 1024 * 1024


def read(path: Path) -> list[dict[str, str]]:
    """Rows by the names of the first one, with their number under `#`."""
    heading, *rows = sheets.read(path, HEADINGS).rows
    names = [cell.lower() for cell in heading.cells]
    return [
        dict.fromkeys(names, "")
        | dict(zip(names, row.cells, strict=False))
        | {"#": str(row.number)}
        for row in rows
    ]


def refused(path: Path) -> str:
    """The code of what is said, and nothing large was made to say it."""
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as error:
            sheets.read(path, HEADINGS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 6 * _TEN_MB
    return error.value.code


@pytest.mark.parametrize("said", ["A1", "A1:B2", "A1:XFD1048576"])
def test_what_a_sheet_says_of_its_size_hides_and_fills_nothing(tmp_path: Path, said: str) -> None:
    told = sheet(filled(1, HEADING), filled(2, GOOD), filled(3, GOOD)).replace(
        "<sheetData>", f'<dimension ref="{said}"/><sheetData>'
    )
    rows = read(workbook(tmp_path / "a.xlsx", told))
    assert [(r["#"], r["code"], r["term_unit"]) for r in rows] == [
        (n, GOOD[0], GOOD[4]) for n in ("2", "3")
    ]


def test_rows_that_are_left_out_are_not_made_up_for(tmp_path: Path) -> None:
    rows = read(
        workbook(
            tmp_path / "a.xlsx", sheet(filled(1, HEADING), row(1_048_576, cell("B1048576", "x")))
        )
    )
    assert rows == [dict.fromkeys(HEADING, "") | {"name": "x", "#": "1048576"}]


def test_cells_and_rows_without_a_place_stand_behind_each_other(tmp_path: Path) -> None:
    bare = "<row><c><v>1</v></c><c/><c><v>2.50</v></c></row>"
    rows = read(workbook(tmp_path / "a.xlsx", sheet(filled(1, HEADING), bare, bare)))
    assert [(r["#"], r["code"], r["name"], r["field"]) for r in rows] == [
        ("2", "1", "", "2.5"),
        ("3", "1", "", "2.5"),
    ]


def test_formatted_cells_without_content_are_no_columns(tmp_path: Path) -> None:
    ghosts = "".join(f'<c r="{place}1" s="0"/>' for place in ("F", "AA", "XFD"))
    told = sheet(
        filled(1, HEADING).replace("</row>", f"{ghosts}</row>"), filled(2, GOOD), row(9), row(10)
    )
    assert [r["#"] for r in read(workbook(tmp_path / "a.xlsx", told))] == ["2"]


def test_every_kind_of_cell_is_what_it_would_be_in_a_csv(tmp_path: Path) -> None:
    shared = '<sst><si><t>no</t></si><si><r><t>Tờ </t></r><r><t>khai</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>'
    styles = (
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165"'
        ' formatCode="0&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    )
    cells = [
        '<c t="s"><v>1</v></c>', "<c><v>3.0</v></c>", "<c><v>0.5</v></c>", '<c s="1"><v>46174</v></c>',
        '<c s="2"><v>46174.4</v></c>', '<c s="3"><v>3</v></c>', '<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>',
        '<c t="str"><f>A1</f><v>ra</v></c>', '<c t="d"><v>2026-06-01T00:00:00</v></c>',
        "<c><v>12345678901234567890</v></c>", '<c s="1"><v>99999999</v></c>',
    ]  # fmt: skip
    names = [f"c{number}" for number in range(len(cells))]
    heading = row(1, *(f'<c t="str"><v>{name}</v></c>' for name in names))
    found = read(workbook(tmp_path / "a.xlsx", sheet(heading, row(2, *cells)), shared, styles))[0]
    day = date(2026, 6, 1).isoformat()
    assert [found[name] for name in names] == [
        "Tờ khai", "3", "0.5", day, f"{day}T09:36:00", "3", "True", "#N/A", "ra", day, "12345678901234567890", "#VALUE!",
    ]  # fmt: skip


def test_a_workbook_of_the_library_is_read_as_the_library_reads_it(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["code", "day", "number", "text"])
    book.active.append(["1.000001", date(2026, 6, 1), 2.5, "Đăng ký\nkhai sinh"])
    book.create_sheet("other").append(["not", "this"])
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == [
        {
            "code": "1.000001",
            "day": "2026-06-01",
            "number": "2.5",
            "text": "Đăng ký\nkhai sinh",
            "#": "2",
        }
    ]


def _million(text: str) -> Iterator[str]:
    """A sheet of a million rows."""
    yield f"<worksheet><sheetData>{filled(1, HEADING)}"
    for first in range(2, 1_000_002, 1000):
        yield "".join(row(number, text) for number in range(first, first + 1000))
    yield "</sheetData></worksheet>"


def _three_gigabytes() -> Iterator[str]:
    piece = "<si><t>" + "a" * 1_000_000 + "</t></si>"
    yield "<sst>"
    yield from (piece for _ in range(60))
    yield "</sst>"


@pytest.mark.parametrize(
    ("far", "code"),
    [
        (row(99999999999, cell("A2", "x")), "table-too-large"),
        (row(1_048_577, cell("A2", "x")), "table-too-large"),
        (row("-1", cell("A2", "x")), "file-unreadable"),
        (row("9" * 5000, cell("A2", "x")), "table-too-large"),
        (row(2, cell("XFD2", "x")), "table-too-large"),
        (row(2, cell("ZZZZZZZ2", "x")), "table-too-large"),
        (row(2, '<c t="s"><v>7</v></c>'), "file-unreadable"),
        (row(2, '<c t="s"><v>99999999999999999999</v></c>'), "table-too-large"),
        (row(2, "<c><v>three</v></c>"), "file-unreadable"),
        ("<c><v>1</v></c>", "file-unreadable"),
        ("<row>" * 100, "file-unreadable"),
        ("&lol;", "file-unreadable"),
    ],
)  # fmt: skip
def test_a_place_that_no_table_has_is_refused(tmp_path: Path, far: str, code: str) -> None:
    # a cell outside of any row
    rows = [far] if far.startswith("<c>") else [filled(1, HEADING), far]
    assert refused(workbook(tmp_path / "a.xlsx", sheet(*rows))) == code


def test_a_million_rows_in_a_small_file_are_refused(tmp_path: Path) -> None:
    assert refused(workbook(tmp_path / "a.xlsx", _million("<c><v>1</v></c>"))) == "table-too-large"


def test_shared_texts_of_gigabytes_are_refused_by_what_the_directory_says(tmp_path: Path) -> None:
    told = sheet(filled(1, HEADING), row(2, '<c t="s"><v>1</v></c>'))
    assert refused(workbook(tmp_path / "a.xlsx", told, _three_gigabytes())) == "table-too-large"


def test_one_long_text_in_every_cell_is_refused(tmp_path: Path) -> None:
    told = sheet(filled(1, HEADING), *(row(n, '<c t="s"><v>0</v></c>' * 5) for n in range(2, 1500)))
    shared = f"<sst><si><t>{'ư' * 3999}</t></si></sst>"
    assert refused(workbook(tmp_path / "a.xlsx", told, shared)) == "table-too-large"


def test_a_declared_entity_is_refused(tmp_path: Path) -> None:
    told = sheet(filled(1, HEADING), before='<!DOCTYPE a [<!ENTITY b "c">]>')
    assert refused(workbook(tmp_path / "a.xlsx", told)) == "file-unreadable"


@pytest.mark.parametrize(
    "told",
    [
        "<a>" * 100_000,
        '<worksheet a="' + "1" * 3_000_000,
        "".join(f"<x{n}/>" for n in range(90_000)),
    ],
    ids=["deep", "one long name", "many names"],
)
def test_xml_that_fills_the_memory_is_refused(tmp_path: Path, told: str) -> None:
    assert refused(workbook(tmp_path / "a.xlsx", f"<w>{told}")) == "file-unreadable"


def test_an_archive_of_very_many_parts_is_refused_before_its_directory_is_read(
    tmp_path: Path,
) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for number in range(25_000):
            archive.writestr(str(number), "")
    assert refused(tmp_path / "a.xlsx") == "table-too-large"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_only_the_packing_that_workbooks_have_is_unpacked(tmp_path: Path, method: int) -> None:
    workbook(tmp_path / "a.xlsx", sheet(filled(1, HEADING)))
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx") as good,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w", method) as bad,
    ):
        for name in good.namelist():
            bad.writestr(name, good.read(name))
    assert refused(tmp_path / "b.xlsx") == "file-unreadable"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"PK\x03\x04 not a book", "no-workbook"), (b"\xd0\xcf\x11\xe0" * 200, "workbook-locked")],
)
def test_what_is_no_workbook_is_told_with_what_to_do(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(Unreadable) as error:
        sheets.read(tmp_path / "a.xlsx", HEADINGS)
    assert error.value.values["reason"] == reason and f"reason:{reason}" in vi.SENTENCES
    assert reason not in wording.of_error(error.value, "vi")


@pytest.mark.parametrize("cut", [0, 3, 22, 100, 400])
def test_a_torn_workbook_is_unreadable(tmp_path: Path, cut: int) -> None:
    whole = workbook(tmp_path / "a.xlsx", sheet(filled(1, HEADING), filled(2, GOOD))).read_bytes()
    (tmp_path / "b.xlsx").write_bytes(whole[:cut])
    (tmp_path / "c.xlsx").write_bytes(whole[cut + 1 :])
    assert refused(tmp_path / "b.xlsx") == "file-unreadable"
    with pytest.raises(Unreadable):
        sheets.read(tmp_path / "c.xlsx", HEADINGS)


def test_a_workbook_with_any_byte_altered_is_read_or_unreadable(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", sheet(filled(1, HEADING), filled(2, GOOD))).read_bytes()
    for place in range(0, len(whole), 7):
        (tmp_path / "b.xlsx").write_bytes(
            whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        )
        with suppress(Unreadable):
            sheets.read(tmp_path / "b.xlsx", HEADINGS)


@pytest.mark.parametrize(
    ("line", "times", "code"),
    [
        (b"a,b,c\n", 30_000, "table-too-large"),
        (b",", 2_000_000, "table-too-large"),
        (b"a,b\n" + b'"x\n', 100_000, "file-unreadable"),
        (b"abcdefgh," * 16 + b"\n", 19_900, "table-too-large"),
    ],
    ids=["rows", "columns", "one endless cell", "cells"],
)
def test_a_csv_beyond_every_table_is_refused(
    tmp_path: Path, line: bytes, times: int, code: str
) -> None:
    (tmp_path / "a.csv").write_bytes(b"code,name,field\n" + line * times)
    assert refused(tmp_path / "a.csv") == code


def test_a_csv_of_empty_lines_is_refused_before_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"code,name\n" + b"\n" * 1_100_000)
    with pytest.raises(Unreadable, match="table-too-large"):
        sheets.read(tmp_path / "a.csv", HEADINGS)


def test_a_csv_of_19_megabytes_is_refused_without_being_parted(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(
        b"code,name,field\n" + b"1.000001,abc,def\n" * (19 * 1024 * 1024 // 17)
    )
    with pytest.raises(Unreadable) as error:
        sheets.read(tmp_path / "a.csv", HEADINGS)
    assert (
        error.value.code == "table-too-large"
        and error.value.values["place"] == f"A{table.MAX_ROWS + 2}"
    )


def test_rows_and_sheets_that_nobody_sees_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for cells in (HEADING, GOOD, GOOD):
        book.active.append(cells)
    book.active.row_dimensions[3].hidden = True
    book.create_sheet("old").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    read_sheet = sheets.read(tmp_path / "a.xlsx", HEADINGS)
    assert len(read_sheet.rows) == 3
    assert {(note.code, note.value) for note in read_sheet.notes} == {
        ("sheet-hidden", "old"), ("rows-hidden", "1"),
    }  # fmt: skip


def test_a_cell_that_is_merged_over_rows_says_the_same_of_all_of_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for cells in (HEADING, GOOD, GOOD, GOOD):
        book.active.append(cells)
    book.active.cell(2, 2).value = "one for two"
    book.active.merge_cells(start_row=2, end_row=3, start_column=2, end_column=2)
    book.active.merge_cells("D1:E1")
    book.save(tmp_path / "a.xlsx")
    column = [one.cells[1] for one in sheets.read(tmp_path / "a.xlsx", HEADINGS).rows[1:]]
    assert column == ["one for two", "one for two", GOOD[1]]


@pytest.mark.parametrize("area", ["A2:A1048576", "", "A2", "A5:A2", "AAAA1:B2", "A2:A99999999"])
def test_whatever_is_said_to_be_merged_fills_no_row_that_is_not_there(
    tmp_path: Path, area: str
) -> None:
    told = sheet(filled(1, HEADING), filled(2, GOOD)).replace(
        "</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{area}"/></mergeCells>'
    )
    assert len(read(workbook(tmp_path / "a.xlsx", told))) == 1


def test_areas_that_overlap_are_filled_once(tmp_path: Path) -> None:
    areas = "".join(f'<mergeCell ref="A2:A{last}"/>' for last in range(3, 2000))
    told = sheet(filled(1, HEADING), *(filled(row, ("", *GOOD[1:])) for row in range(2, 5)))
    told = told.replace("</sheetData>", f"</sheetData><mergeCells>{areas}</mergeCells>")
    assert len(read(workbook(tmp_path / "a.xlsx", told))) == 3
