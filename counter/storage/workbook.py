"""The first table of an XLSX workbook, row by row, bounded before anything is made of it.

An XLSX is a ZIP of XML parts (ECMA-376). Nothing that a part says of itself is believed: not its
`<dimension>`, not its counts; rows and columns that are left out are passed over and never filled.
A few kilobytes may unpack to gigabytes, so each part is streamed with bounds on its size, its
elements, its depth and its names, and texts are kept only as far as a cell may be long. A document
type, where entities are declared, is no part of a workbook and refused.
"""

import io
import re
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import datetime
from typing import IO, NamedTuple
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from counter.domain.imports.cells import Fault, RawRow
from counter.storage import zip_directory
from counter.storage.table import MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, TooLarge

LAST_ROW = 1_048_576  # of any workbook
NOT_CALCULATED = "#FORMULA!"  # stands like Excel's own errors where a formula has no result

_MB = 1024 * 1024
_MOST_DIRECTORY, _MOST_PARTS = 1 * _MB, 10_000
_MOST_OF_TABLE = 32 * _MB  # a part of 20,000 full rows has half of it
_MOST_OF_OTHERS = 4 * _MB
_MOST_ELEMENTS = 1_500_000
_MOST_NAMES = 2_000
_MOST_DIGITS = 9
_DEEPEST = 40
_LONGEST_TOKEN = 1 * _MB
_PIECE = 64 * 1024
# LZMA may ask for gigabytes of memory by one number
_METHODS = (
    zipfile.ZIP_STORED,
    zipfile.ZIP_DEFLATED,
)
_WHOLE = re.compile(r"-?[0-9]{1,40}")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_PLACES = re.compile(r"((?:[A-Z]{1,3})([0-9]{1,7})):[A-Z]{1,3}([0-9]{1,7})")
_OLE = b"\xd0\xcf\x11\xe0"  # begins workbooks with a password, and those of before 2007
_WORKSHEET = "/worksheet"
_OFFICE_DOCUMENT = "/officeDocument"

# What a broken archive or a broken part makes of the two libraries.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, LookupError,
)  # fmt: skip

Attributes = Mapping[str, str]


class WorkbookError(Exception):
    """No workbook that can be read; `reason` names the words for it, the text says what was met."""

    def __init__(self, met: str, reason: str = "no-workbook") -> None:
        super().__init__(met)
        self.reason = reason


def rows_of(content: bytes, notes: list[Fault]) -> Iterator[RawRow]:
    """The rows of the first visible worksheet that hold anything, in the order of the file; `notes`
    name the other worksheets.
    """
    try:
        _check_directory(content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            book = _Workbook(archive)
            notes += (
                Fault(row=0, column="", value=name[:60], code=code) for code, name in book.unread
            )
            yield from book.rows()
            if book.hidden_rows:
                count = str(book.hidden_rows)
                notes.append(Fault(row=0, column="", value=count, code="rows-hidden"))
    except _BROKEN as error:
        raise WorkbookError(type(error).__name__) from error


def _check_directory(content: bytes) -> None:
    """The directory at the end is read whole by `zipfile`: its length is looked at first, where it
    can be told one way only.
    """
    if content.startswith(_OLE):
        raise WorkbookError("OLE", "workbook-locked")
    tail = content[-(22 + 0xFFFF) :]
    told = zip_directory.read_directory(io.BytesIO(content))
    if told is None:
        raise WorkbookError("no ZIP")
    if tail.count(b"PK\x05\x06") > 1 or b"PK\x06\x07" in tail:
        raise WorkbookError("ZIP64")
    if told.size > _MOST_DIRECTORY or told.parts > _MOST_PARTS:
        raise TooLarge("ZIP")


class _Parser:
    """Streams one part through expat to two handlers; raises when the part is more than a workbook
    needs.
    """

    def __init__(
        self,
        started: Callable[[str, Attributes], object],
        ended: Callable[[str], object] = lambda _name: None,
        text: Callable[[str], object] = lambda _text: None,
    ) -> None:
        self._started, self._ended = started, ended
        self._depth = self._elements = 0
        self._expat = expat.ParserCreate()
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = text
        self._expat.StartDoctypeDeclHandler = self._refuse_doctype

    def read(self, part: IO[bytes]) -> None:
        fed = 0
        while piece := part.read(_PIECE):
            self._expat.Parse(piece, False)
            fed += len(piece)
            if fed - self._expat.CurrentByteIndex > _LONGEST_TOKEN:
                raise WorkbookError("XML")
            if len(self._expat.intern) > _MOST_NAMES:
                raise WorkbookError("XML")
        self._expat.Parse(b"", True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > _DEEPEST:
            raise WorkbookError("XML")
        if self._elements > _MOST_ELEMENTS:
            raise TooLarge("XML")
        self._started(name.rpartition(":")[2], attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._ended(name.rpartition(":")[2])

    def _refuse_doctype(self, *_declared: object) -> None:
        raise WorkbookError("DOCTYPE")


class _Workbook:
    """An opened archive with what its parts say of each other."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        main = _first(self._find_related("", _OFFICE_DOCUMENT).values()) or "xl/workbook.xml"
        self._sheets: list[_SheetEntry] = []
        self._epoch = WINDOWS_EPOCH
        self._stream(main, _Parser(self._of_workbook), _MOST_OF_OTHERS)
        worksheets = self._find_related(main, _WORKSHEET)
        named = [entry for entry in self._sheets if entry.id in worksheets]
        if not named:
            raise WorkbookError("worksheet")
        read = next((entry for entry in named if not entry.is_hidden), named[0])
        self._sheet = worksheets[read.id]
        self.unread = [
            ("sheet-hidden" if entry.is_hidden else "sheet-not-read", entry.name)
            for entry in named
            if entry is not read
        ]
        self.hidden_rows = 0  # of the table, once it was read
        self._strings = _first(self._find_related(main, "/sharedStrings").values())
        self._styles = _first(self._find_related(main, "/styles").values())

    def rows(self) -> Iterator[RawRow]:
        """Texts that cells share are read after the cells: only those that stand somewhere are
        kept.
        """
        table = _Table()
        self._stream(self._sheet, _Parser(table.started, table.ended, table.text), _MOST_OF_TABLE)
        self.hidden_rows = table.count_hidden()
        shared, dates = self._read_shared(table.numbers_of_shared()), self._date_styles()
        table.fill_merged()
        for number, cells in table.rows:
            values = ["" for _ in range(max(cells, default=-1) + 1)]
            for column, cell in cells.items():
                values[column] = _value(cell, shared, dates, self._epoch)
            if any(values):
                yield RawRow(number, values)

    def _of_workbook(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            found = [value for key, value in attributes.items() if key.rpartition(":")[2] == "id"]
            is_hidden = attributes.get("state", "visible") != "visible"
            name = attributes.get("name", "")[:MAX_CELL]
            self._sheets += [_SheetEntry(sheet, name, is_hidden) for sheet in found[:1]]
        elif name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            self._epoch = MAC_EPOCH

    def _find_related(self, part: str, kind: str) -> dict[str, str]:
        """The parts of a kind that a part names as its own, by their id; "" is the whole package."""
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels".lstrip("/")
        found: dict[str, str] = {}

        def started(element: str, attributes: Attributes) -> None:
            if element == "Relationship" and attributes.get("Type", "").endswith(kind):
                found[attributes.get("Id", "")] = _path(folder, attributes.get("Target", ""))

        if relations in self._names:
            self._stream(relations, _Parser(started), _MOST_OF_OTHERS)
        return {sheet: path for sheet, path in found.items() if path in self._names}

    def _read_shared(self, wanted: Collection[int]) -> dict[int, str]:
        if not wanted or self._strings is None:
            return {}
        strings = _Strings(wanted)
        self._stream(
            self._strings, _Parser(strings.started, strings.ended, strings.text), _MOST_OF_TABLE
        )
        return strings.kept

    def _date_styles(self) -> set[int]:
        """The numbers of the cell styles that show a number as a date."""
        if self._styles is None:
            return set()
        styles = _Styles()
        self._stream(self._styles, _Parser(styles.started, styles.ended), _MOST_OF_OTHERS)
        dates = {form for form in set(styles.forms) if is_date_format(styles.format_of(form))}
        return {place for place, form in enumerate(styles.forms) if form in dates}

    def _stream(self, name: str, parser: _Parser, most: int) -> None:
        """A part's announced size holds: `zipfile` unpacks no more than that."""
        try:
            part = self._archive.getinfo(name)
        except KeyError:
            raise WorkbookError("parts") from None
        if part.file_size > most:
            raise TooLarge(f"{part.file_size // _MB} MB")
        if part.compress_type not in _METHODS or part.flag_bits & 0x1:
            raise WorkbookError("encrypted")
        with self._archive.open(part) as stream:
            parser.read(stream)


def _first(values: Collection[str]) -> str | None:
    return next(iter(values), None)


def _path(folder: str, target: str) -> str:
    """A target is told from the folder of the part that names it, or from the package's root."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


class _SheetEntry(NamedTuple):
    """A worksheet as the workbook names it; `id` finds its part."""

    id: str
    name: str
    is_hidden: bool


class _Cell(NamedTuple):
    """A cell as the sheet has it: its type, its style, and its raw text."""

    kind: str
    style: str
    text: str


class _Text:
    """The text that is being read, kept no further than a cell may be long."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._reads = False  # inside a value or a text
        self._phonetic = 0  # inside the reading aid of a text, which is no part of it

    def begin(self) -> None:
        self._pieces, self._length = [], 0

    def started(self, name: str) -> None:
        if name in ("v", "t"):
            self._reads = not self._phonetic
        elif name == "rPh":
            self._phonetic += 1

    def ended(self, name: str) -> None:
        if name in ("v", "t"):
            self._reads = False
        elif name == "rPh":
            self._phonetic -= 1

    def add(self, text: str) -> None:
        if self._reads and self._length <= MAX_CELL:
            self._pieces.append(text[: MAX_CELL + 1])
            self._length += len(text)

    @property
    def whole(self) -> str:
        return "".join(self._pieces)


class _Table:
    """The cells of a worksheet that hold something, as they come."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, dict[int, _Cell]]] = []
        self._hidden: set[int] = set()
        self.merged: list[tuple[int, int, int]] = []  # a column, with its first and its last row
        self._cells = 0
        self._row = 0
        self._column = -1
        self._kind = self._style = ""
        self._has_formula = False
        self._text = _Text()
        self.text = self._text.add

    def started(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._has_formula = False
            self._kind = sys.intern(attributes.get("t", "n"))
            self._style = sys.intern(attributes.get("s", "0"))
            self._column = _column_of(attributes["r"]) if "r" in attributes else self._column + 1
            self._text.begin()
        elif name == "row":
            self._row = _number(attributes["r"], LAST_ROW) if "r" in attributes else self._row + 1
            self._column = -1
            self.rows.append((self._row, {}))
            if attributes.get("hidden") in ("1", "true"):
                self._hidden.add(self._row)
        elif name == "mergeCell":
            self._keep_merged(attributes.get("ref", ""))
        else:
            self._has_formula = self._has_formula or name == "f"
            self._text.started(name)

    def _keep_merged(self, area: str) -> None:
        """Cells that are one in several rows: what stands in the first is said of all of them."""
        corners = _PLACES.fullmatch(area)
        if corners is None or len(self.merged) == MAX_ROWS:
            return
        column, top, last = _column_of(corners[1]), int(corners[2]), int(corners[3])
        if last > top:
            self.merged.append((column, top, last))

    def ended(self, name: str) -> None:
        if name == "c":
            self._end_cell(self._text.whole)
        elif name == "row" and not self.rows[-1][1]:
            del self.rows[-1]  # formatted, and empty
        else:
            self._text.ended(name)

    def _end_cell(self, text: str) -> None:
        """A formula whose result was not saved says nothing that could be believed."""
        if not text and self._has_formula:
            self._kind, text = "e", NOT_CALCULATED
        self._keep(text)

    def _keep(self, text: str) -> None:
        if not text:
            return  # formatted, and empty
        if not self.rows:
            raise WorkbookError("row")
        self._count_cell(self._column, self._row)
        self.rows[-1][1][self._column] = _Cell(self._kind, self._style, text)

    def fill_merged(self) -> None:
        """What stands in the first of several rows is said of all of them. Areas never overlap in a
        sound table: of those that do, the first is taken, so that each cell is looked at once.
        """
        rows, filled = dict(self.rows), dict[int, int]()  # up to which row, by column
        for column, top, last in sorted(self.merged):
            said = rows.get(top, {}).get(column)
            if said is None or top <= filled.get(column, 0):
                continue
            filled[column] = last
            for number in range(top + 1, min(last, top + MAX_ROWS) + 1):
                if number in rows and column not in rows[number]:
                    self._count_cell(column, number)
                    rows[number][column] = said

    def _count_cell(self, column: int, row: int) -> None:
        self._cells += 1
        if len(self.rows) > MAX_ROWS or column >= MAX_COLUMNS or self._cells > MAX_CELLS:
            raise TooLarge(f"{_letters_of(column)}{row}")

    def count_hidden(self) -> int:
        """Rows that hold something and are not seen: put away, or by a filter."""
        return sum(number in self._hidden for number, _ in self.rows)

    def numbers_of_shared(self) -> set[int]:
        """Which of the texts that cells share stand somewhere."""
        cells = (cell for _, row in self.rows for cell in row.values())
        return {_number(cell.text, _MOST_ELEMENTS) for cell in cells if cell.kind == "s"}


class _Strings:
    """Of the texts that cells share, those that stand somewhere."""

    def __init__(self, wanted: Collection[int]) -> None:
        self.kept: dict[int, str] = {}
        self._wanted = wanted
        self._place = -1
        self._text = _Text()
        self.text = self._text.add

    def started(self, name: str, _attributes: Attributes) -> None:
        if name == "si":
            self._place += 1
            self._text.begin()
        elif self._place in self._wanted:
            self._text.started(name)

    def ended(self, name: str) -> None:
        if name == "si" and self._place in self._wanted:
            self.kept[self._place] = self._text.whole
        elif self._place in self._wanted:
            self._text.ended(name)


class _Styles:
    """Which number format each cell style has."""

    def __init__(self) -> None:
        self.forms: list[str] = []
        self._formats: dict[str, str] = {}
        self._is_of_cells = False

    def started(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self._formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[
                :MAX_CELL
            ]
        elif name == "cellXfs":
            self._is_of_cells = True
        elif name == "xf" and self._is_of_cells:
            self.forms.append(attributes.get("numFmtId", "0"))

    def ended(self, name: str) -> None:
        if name == "cellXfs":
            self._is_of_cells = False

    def format_of(self, form: str) -> str | None:
        known = self._formats.get(form)
        if known is not None:
            return known
        number = int(form) if form.isdecimal() else 0
        if number in BUILTIN_FORMATS:
            return str(BUILTIN_FORMATS[number])
        return None


def _number(text: str, most: int) -> int:
    """A whole number that the sheet counts by."""
    if not text.isascii() or not text.isdecimal():
        raise WorkbookError("number")
    if len(text) > _MOST_DIGITS or int(text) > most:
        raise TooLarge(text[:20])
    return int(text)


def _column_of(place: str) -> int:
    """The column of a place such as `AB7`, from 0."""
    found = _PLACE.fullmatch(place)
    if found is None:
        raise TooLarge(place[:20])
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _letters_of(column: int) -> str:
    letters = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        letters = chr(ord("A") + rest) + letters
        column -= 1
    return letters


def _value(cell: _Cell, shared: Mapping[int, str], dates: Collection[int], epoch: datetime) -> str:
    """What the same cell would be in a CSV: dates as ISO, with their time where they have one; whole
    numbers without `.0`.
    """
    text = _unescape(cell.text)
    if cell.kind == "s":
        number = _number(text, _MOST_ELEMENTS)
        if number not in shared:
            raise WorkbookError("sharedStrings")
        return _unescape(shared[number])
    if cell.kind == "b":
        return str(text.strip() not in ("0", "false"))
    if cell.kind == "d":
        return text.removesuffix("T00:00:00")
    if cell.kind != "n":
        return text
    return _number_text(text, cell.style.isdecimal() and int(cell.style) in dates, epoch)


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def _unescape(text: str) -> str:
    """Signs that XML cannot hold: `_x000D_` is a return, `_x005F_` the line of a real `_x000D_`
    (ECMA-376, part 1, 22.9.2.19).
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _number_text(text: str, is_date: bool, epoch: datetime) -> str:
    if not is_date and _WHOLE.fullmatch(text):
        return str(int(text))  # more digits than a float holds
    try:
        number = float(text)
    except ValueError:
        raise WorkbookError("number") from None
    if not is_date:
        if number.is_integer():
            return str(int(number))
        return str(number)
    try:
        moment = str(from_excel(number, epoch).isoformat())
        return moment.removesuffix("T00:00:00")
    except (OverflowError, ValueError):
        return "#VALUE!"
