"""The book of dossiers of a day, a month or a year, as long as it may be."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from counter import wording
from counter.desk.open_desk import OpenDesk
from counter.domain.calendar.working_days import at
from counter.domain.dossiers import state as dossier_state
from counter.domain.dossiers.conflict import counting
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import WITHOUT_RESULT
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.printing.sheets import BookLine, BookSheet
from counter.storage import sheet_writer
from counter.storage.projections import dossier_lists

if TYPE_CHECKING:
    from counter.desk.sheets import Sheet

_ON_PAPER = "vi"  # the book is the office's, whatever language its desk is in


class BookOfDossiers:
    """The book page's service."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def places(self, first: date, last: date) -> Sequence[int]:
        """The positions of all dossiers received from `first` to `last`, in order of receipt: a
        line of the book each.
        """
        return dossier_lists.positions(self._desk.reader, *_moments(first, last))

    def lines(self, places: Sequence[int]) -> list[DossierSummary]:
        """The dossiers at these positions, in their order."""
        return dossier_lists.at_positions(self._desk.reader, places)

    def names_of(self, lines: Sequence[DossierSummary]) -> dict[str, str]:
        """What the book calls their procedures."""
        return self._desk.catalogue.list_names((line.procedure for line in lines), self.today)

    @property
    def today(self) -> date:
        return self._desk.now.date()

    # ---- on paper, and as a table

    def whole_lines(self, places: Sequence[int]) -> list[BookLine]:
        """The lines with all columns of the form, each replayed from its entries: to be asked for
        some hundred at a time.
        """
        return [self._whole_line(listed) for listed in self.lines(places)]

    def _whole_line(self, listed: DossierSummary) -> BookLine:
        events = (entry.event for entry in counting(self._desk.reader.entries_of(listed.subject)))
        dossier = dossier_state.replay(events)
        assert dossier is not None and dossier.received is not None, "it stands in the book"
        received, people = dossier.received, (dossier.applicant, *dossier.received.co_applicants)
        contact = (dossier.applicant.address, dossier.applicant.phone)
        return BookLine(
            volume=listed.book_volume or "",
            number=listed.book_number,
            code=listed.code,
            procedure=dossier.procedure.list_name,
            sets=received.sets,
            people=", ".join(person.name for person in people),
            contact=", ".join(filter(None, contact)),
            body=received.resolving_body or self._desk.settings.unit_name,
            received_at=listed.received_at,
            due_at=listed.due_at,
            returned_at=listed.returned_at,
            delivery=wording.text(f"delivery:{received.result_delivery}", _ON_PAPER),
            note=_note(dossier),
        )

    def sheet(self, first: date, last: date, lines: list[BookLine]) -> "Sheet":
        """The book on paper."""
        # late: drawing takes 90 ms to load, and most who turn the pages print nothing
        from counter.desk.sheets import Sheet, head_of

        contents = BookSheet(
            head=head_of(self._desk),
            first=first,
            last=last,
            volumes=tuple(dict.fromkeys(line.volume for line in lines if line.volume)),
            lines=tuple(lines),
        )

        def draw() -> bytes:
            # late: drawing takes 90 ms to load
            from counter.printing.forms.dossier_book import dossier_book

            return dossier_book(contents)

        return Sheet(f"counter-book-{first:%Y%m%d}-{last:%Y%m%d}", draw)


def export(path: Path, lines: Sequence[BookLine]) -> int:
    """Writes the book as CSV or XLSX, with the form's columns; the number of its lines. It asks no
    desk.
    """
    # late: the form's headings come with what draws it, 90 ms
    from counter.printing.forms.dossier_book import words
    from counter.printing.forms.dossier_book.cells import cells_of

    title = wording.text("table:book", _ON_PAPER)
    sheet_writer.write(path, title, [list(words.COLUMNS), *(cells_of(line) for line in lines)])
    return len(lines)


def _note(dossier: Dossier) -> str:
    """What became of one that ended without a result, and what was noted when it was received."""
    ended = dossier.voided or dossier.status in WITHOUT_RESULT
    state = wording.text(f"state:{dossier.state}", _ON_PAPER) if ended else ""
    note = dossier.received.note if dossier.received else ""
    return "; ".join(filter(None, (state, note)))


def _moments(first: date, last: date) -> tuple[datetime, datetime]:
    return at(first, time.min), at(last, time.max)
