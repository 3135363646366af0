"""A dossier as lists and the book show it."""

from datetime import date, datetime

from counter.domain.dossiers.status import HasStatus, timeliness
from counter.domain.events.base import Reference


class DossierSummary(HasStatus, frozen=True, kw_only=True):
    """A dossier as lists and the book show it. `position` is its place in order of receipt;
    `procedure` its code; `people` are the names of all whose it is, the applicant's first.
    """

    subject: Reference
    position: int
    code: str
    external_code: str
    procedure: str
    field: str
    applicant: str
    people: str
    summary: str
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    receipt_number: int | None
    book_year: int | None
    book_volume: str | None
    book_number: int | None
    conflicting: bool  # two desks acted on it apart
    newer: bool  # holds entries of a newer program
    holder: str = ""  # the code of the unit that has it, where that is another one
    is_in_false_time: bool = False  # something was done to it while a desk's clock was wrong
    quarantined: bool = False  # holds entries that say nothing, and nobody has looked at them
    # another desk holds it for a mistake, and whose it is has not answered
    void_asked: bool = False

    def timeliness(self, now: datetime) -> str:
        return timeliness(self.due_at, self.finished_at, now)

    def is_due_on(self, day: date) -> bool:
        return self.due_at is not None and self.due_at.date() == day

    def is_received_on(self, day: date) -> bool:
        return self.received_at is not None and self.received_at.date() == day
