"""The number that a clerk reads off the last paper of a day."""

_MOST_DIGITS = 4


def serial_of(text: str) -> tuple[int | None, bool]:
    """The serial of a code, `1042` or the whole `H49.61-260601-1042`, and whether it can be one;
    None where nothing is typed.
    """
    if not text:
        return None, True
    digits = text.rpartition("-")[2].strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS:
        return int(digits), True
    return None, False
