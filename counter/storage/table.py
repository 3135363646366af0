"""How large a table may be that people bring, the same for CSV and XLSX."""

MAX_ROWS = 20_000  # all procedures of the country are about 6,000
MAX_COLUMNS = 200
MAX_CELLS = 200_000  # that hold something
MAX_CELL = 4000  # characters
MAX_CHARACTERS = 8_000_000  # more than twice what one entry of the journal holds


class TooLarge(Exception):
    """More than is ever taken; `place` names where."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place
