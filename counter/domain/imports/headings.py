"""Which row of a table names its columns, and what it means by them: our own names, Vietnamese
ones, and those of the portal's export.
"""

import difflib
from collections.abc import Mapping, Sequence

from counter.domain.imports.cells import Fault, RawRow, Report, Row
from counter.domain.text import composed, fold

_MOST_ABOVE = 30  # rows of titles above the headings
_FEWEST_KNOWN = 2  # headings that make a row the row of headings
_LIKE = 0.8  # how alike two words must be for one to be a slip of the other
# one of them says all: without headings no row can be read
OF_HEADINGS = ("headings-missing", "heading-twice", "heading-misspelt")
_IGNORED = ("stt", "tt", "so tt", "so thu tu", "no", "#")


class Headings:
    """Names of columns with what else people call them; `needed` must all be there."""

    def __init__(self, needed: tuple[str, ...], names: Mapping[str, tuple[str, ...]]) -> None:
        self.needed, self.names = needed, tuple(names)
        # every folded name with the column it means
        self.meaning = {fold(alias): name for name, others in names.items() for alias in others}
        self.meaning |= {fold(name): name for name in names}

    def count(self, cells: Sequence[str]) -> int:
        """How many of the cells are names of columns."""
        return sum(_folded(cell) in self.meaning for cell in cells)


def rows_by_column(rows: Sequence[RawRow], headings: Headings, report: Report) -> list[Row]:
    """The rows below the headings, each by the names of its columns; empty, and one fault, where
    the headings cannot be made out.
    """
    place = _find(rows, headings)
    if place is None:
        _tell_no_headings(rows, headings, report)
        return []
    columns = _read(rows[place], headings, report)
    if report.faults:
        return []
    heading, width = rows[place], _width(rows[place])
    below = [
        row
        for row in rows[place + 1 :]
        if not _is_numbering(row) and not _repeats(row, heading, columns, headings)
    ]
    read = [_by_column(row, columns, width, report) for row in below]
    if not read:
        report.faults.append(Fault(row=rows[place].number, column="", value="", code="no-rows"))
    return read


def _find(rows: Sequence[RawRow], headings: Headings) -> int | None:
    """The first row that names several columns."""
    for place, row in enumerate(rows[:_MOST_ABOVE]):
        if headings.count(row.cells) >= _FEWEST_KNOWN:
            return place
    return None


def _folded(heading: str) -> str:
    """Without what stands around a name: "Mã số (*)" has to be filled in."""
    return fold(composed(heading)).replace("(*)", "").strip(" .:*")


def _tell_no_headings(rows: Sequence[RawRow], headings: Headings, report: Report) -> None:
    """One sentence: what stands where headings should, and what is missing."""
    if not rows:
        report.faults.append(Fault(row=1, column="", value="", code="no-rows"))
        return
    found = "; ".join(composed(cell) for cell in rows[0].cells if cell.strip())[:120]
    missing = ", ".join(headings.needed)
    report.faults.append(
        Fault(row=rows[0].number, column=missing, value=found, code="headings-missing")
    )


def _read(row: RawRow, headings: Headings, report: Report) -> dict[int, str]:
    """Which column stands at which place."""
    columns: dict[int, str] = {}
    for place, cell in enumerate(row.cells):
        heading, told = _folded(cell), composed(cell)[:60]
        if not heading or heading in _IGNORED:
            continue
        name = headings.meaning.get(heading)
        if name is None:
            _tell_unknown(row.number, told, heading, headings, report)
        elif name in columns.values():
            report.faults.append(
                Fault(row=row.number, column=name, value=told, code="heading-twice")
            )
        else:
            columns[place] = name
    missing = [name for name in headings.needed if name not in columns.values()]
    if missing and not report.faults:
        found = "; ".join(composed(cell) for cell in row.cells if cell.strip())[:120]
        report.faults.append(
            Fault(row=row.number, column=", ".join(missing), value=found, code="headings-missing")
        )
    return columns


def _tell_unknown(number: int, told: str, heading: str, headings: Headings, report: Report) -> None:
    """A slip of a known name stops the file, for its column would silently be passed over; any
    other column is none of ours.
    """
    alike = difflib.get_close_matches(heading, headings.meaning, n=1, cutoff=_LIKE)
    if alike:
        report.faults.append(
            Fault(
                row=number, column=headings.meaning[alike[0]], value=told, code="heading-misspelt"
            )
        )
    else:
        report.notes.append(Fault(row=number, column="", value=told, code="column-passed-over"))


def _is_numbering(row: RawRow) -> bool:
    """The row (1) (2) (3) … that official tables have below their headings."""
    cells = [cell.strip(" ()[]") for cell in row.cells if cell.strip()]
    return len(cells) > 1 and cells == [str(number) for number in range(1, len(cells) + 1)]


def _repeats(row: RawRow, heading: RawRow, columns: Mapping[int, str], headings: Headings) -> bool:
    """The headings once more: those of the next page, or the second line of headings of which some
    reach over two.
    """
    needed = [place for place, name in columns.items() if name in headings.needed]
    said = [row.cells[place] for place in needed if place < len(row.cells)]
    return said == [heading.cells[place] for place in needed]


def _width(row: RawRow) -> int:
    """Up to the last cell that holds something."""
    return max(place for place, cell in enumerate(row.cells) if cell.strip()) + 1


def _by_column(row: RawRow, columns: Mapping[int, str], width: int, report: Report) -> Row:
    """A row may be shorter than the headings; what stands beyond them is a fault, for a comma too
    many has moved its cells.
    """
    beyond = next((cell for cell in row.cells[width:] if cell.strip()), None)
    if beyond is not None:
        report.faults.append(
            Fault(row=row.number, column="", value=composed(beyond)[:60], code="row-length")
        )
    told = [*row.cells, *[""] * (width - len(row.cells))]
    cells = {name: told[place] for place, name in columns.items()}
    values = {
        name: "\n".join(map(composed, cell.splitlines())).strip() for name, cell in cells.items()
    }
    return Row(row.number, values)
