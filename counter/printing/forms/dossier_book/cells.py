"""A line of the book in the order of the form's columns, on paper and in a table alike."""

from datetime import datetime

from counter.domain.printing.sheets import BookLine


def cells_of(line: BookLine) -> list[str]:
    """Whoever fetches a result signs in the one that stays empty."""
    return [
        "" if line.number is None else str(line.number),
        line.code,
        line.procedure,
        str(line.sets),
        line.people,
        line.contact,
        line.body,
        _date(line.received_at),
        _date(line.due_at),
        _date(line.returned_at),
        line.delivery,
        "",
        line.note,
    ]


def _date(moment: datetime | None) -> str:
    return f"{moment:%d/%m/%Y}" if moment else ""
