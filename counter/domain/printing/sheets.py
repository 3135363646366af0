"""What stands on papers that no journal knows: an office carries them to a meeting, or binds them."""

from datetime import date, datetime

import msgspec

from counter.domain.day_figures import DayCount, DayLoad, Figures


class SheetHead(msgspec.Struct, frozen=True, kw_only=True):
    """Whose paper it is, made at which moment."""

    unit_name: str
    made_at: datetime
    is_practice: bool


class ListedLine(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier as lists on paper show it. `holder` is the body or unit that has it, `shelf` the slot
    of its result, `timeliness` how it stood against its date; no number of any person.
    """

    code: str
    applicant: str
    matter: str
    state: str
    received_at: datetime | None
    due_at: datetime | None
    timeliness: str
    holder: str = ""
    shelf: str = ""


class TicketLine(msgspec.Struct, frozen=True, kw_only=True):
    """A number that is not settled, and when it was given out."""

    number: str
    issued_at: datetime


class DaySheet(msgspec.Struct, frozen=True, kw_only=True):
    """The day's page. `due` are those due today that are not overdue, those in their slots behind the
    others.
    """

    head: SheetHead
    date: date
    state: str
    opened_at: datetime | None
    figures: Figures
    week: tuple[DayCount, ...]
    load: tuple[DayLoad, ...]
    overdue: tuple[ListedLine, ...]
    due: tuple[ListedLine, ...]
    tickets: tuple[TicketLine, ...]
    not_done: int  # due by the end of the day, the overdue among them
    doubtful: tuple[str, ...]  # codes whose date a wrong clock promised
    drafts: int
    awaiting_paper: tuple[str, ...]  # codes
    uncollected: int


class DossierListSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Dossiers of one choice, or found by words; `is_cut` where there are more."""

    head: SheetHead
    choice: str
    words: str
    lines: tuple[ListedLine, ...]
    is_cut: bool = False


class BookLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the book that follows dossiers, in the order of the form's columns."""

    volume: str
    number: int | None
    code: str
    procedure: str
    sets: int
    people: str
    contact: str
    body: str
    received_at: datetime | None
    due_at: datetime | None
    returned_at: datetime | None
    delivery: str
    note: str


class BookSheet(msgspec.Struct, frozen=True, kw_only=True):
    """The book from `first` to `last`; `volumes` are those its lines stand in."""

    head: SheetHead
    first: date
    last: date
    volumes: tuple[str, ...]
    lines: tuple[BookLine, ...]
