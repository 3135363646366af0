"""How a dossier stands, as lists on paper say it: who has it, and its date."""

from counter import wording
from counter.domain.dossiers.status import COMPLETED, OVERDUE, STATES
from counter.domain.printing.sheets import ListedLine

LANGUAGE = "vi"  # of papers, whatever language the desk is in
SLOT = "ngăn {shelf}, chờ đến lấy"
TO_BE_FETCHED = "chờ đến lấy"
LATE = "{date}, {overdue}"
NO_DATE = "–"
_LIES_READY = STATES[COMPLETED]


def where(line: ListedLine) -> str:
    """Who has it, or its slot."""
    if line.state == _LIES_READY and line.shelf:
        return SLOT.format(shelf=line.shelf)
    if line.state == _LIES_READY:
        return TO_BE_FETCHED
    return line.holder or wording.text(f"state:{line.state}", LANGUAGE)


def due(line: ListedLine) -> str:
    """The promised moment, and that it has passed."""
    if line.due_at is None:
        return NO_DATE
    date = f"{line.due_at:%H:%M %d/%m/%Y}"
    if line.timeliness != OVERDUE:
        return date
    return LATE.format(date=date, overdue=wording.text(f"timeliness:{OVERDUE}", LANGUAGE))
