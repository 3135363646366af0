"""How large a table may be that people bring, and the shape of its rows: the same for CSV and XLSX."""

from typing import NamedTuple

MAX_ROWS = 20_000  # all procedures of the country are about 6,000
MAX_COLUMNS = 200
MAX_CELLS = 200_000  # that hold something
MAX_CELL = 4000  # characters
MAX_CHARACTERS = 8_000_000  # more than twice what one entry of the journal holds


class Row(NamedTuple):
    """A row that holds something: its number in the file from 1, and its cells as text."""

    number: int
    cells: list[str]


class TooLarge(Exception):
    """More than is ever taken; `place` names where."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place
