"""What stands in one place of a table."""

from typing import NamedTuple


class Cell(NamedTuple):
    """The text of a cell, and its tone or weight."""

    text: str
    tone: str = ""
    bold: bool = False
