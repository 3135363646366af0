"""A dossier in words: its head, its story, its papers and people."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QLabel, QWidget

from counter import wording
from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers import status as dossier_status
from counter.domain.dossiers.documents import Fee
from counter.domain.dossiers.people import Applicant, mask
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import COMPLETED, OVERDUE
from counter.domain.events.base import Entry
from counter.domain.printing.events import RECEIPT, print_key
from counter.wording import story
from counter.wording.story import Story
from ui.widgets.basics import column, label, row, set_tone


def remaining(due_at: datetime, now: datetime) -> tuple[int, int]:
    """Days and hours until (or since) a moment."""
    left = abs(due_at - now)
    return left.days, left.seconds // 3600


class DossierHead(QWidget):
    """The head of a dossier: codes, whose, what, state, and what is left of its time."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.is_filled = False
        self._code, self._other = label(role="code"), label(role="quiet")
        self._whose, self._procedure = label(role="heading", wraps=True), label(wraps=True)
        self._matter, self._filed = label(role="quiet", wraps=True), label(role="quiet", wraps=True)
        self._state, self._left = label(role="chip"), label(role="heading", wraps=True)
        self._due, self._where = label(role="quiet", wraps=True), label(role="quiet", wraps=True)
        self._brought, self._flags = label(role="quiet", wraps=True), label(role="chip", wraps=True)
        parts = (self._code, self._other, row(self._state, 1), self._left, self._due, self._whose, self._procedure, self._matter,
                 self._filed, self._brought, self._where, self._flags, 1)  # fmt: skip
        self.setLayout(column(*parts, gap=5))

    def show_found(self, found: DossierDetails) -> None:
        d, self.is_filled = found.dossier, True
        self._code.setText(d.code)
        self._show_line(self._other, d.external_code if d.external_code != d.code else "")
        together = d.received.co_applicants if d.received else ()
        self._whose.setText(", ".join([d.applicant.name, *(person.name for person in together)]))
        self._procedure.setText(d.procedure.list_name)
        self._show_line(self._matter, d.summary)
        filed = story.filed(d.submitted_at, self._language) if d.submitted_at else ""
        self._show_line(self._filed, filed)
        self._state.setText(wording.text(f"state:{d.state}", self._language))
        set_tone(
            self._state,
            {"completed": "good", "voided": "bad", "stopped": "warn"}.get(d.state, "sea"),
        )
        self._show_time(d, found.now)
        self._show_line(self._where, self._with_another_unit(found) or self._who_has_it(d))
        set_tone(self._where, "sea" if found.is_at_other_unit else "")
        submitter = d.received.submitter if d.received else None
        self._show_line(
            self._brought,
            self.tr("Submitted by {name}").format(name=submitter.name) if submitter else "",
        )
        if found.conflicting:
            flags = [self.tr("Two desks acted on it apart: a person has to decide.")]
        else:
            flags = []
        if found.shares_code:
            flags.append(
                self.tr("Another dossier has this code: receive one of them anew, then void it.")
            )
        flags += [self.tr("Holds entries of a newer program.")] if found.newer else []
        if found.void_asked is not None:
            flags.append(
                self.tr(
                    "Another desk wants it voided: it stands until the desk that received it answers."
                )
            )
        if found.quarantined:
            flags.append(
                self.tr("Holds entries that cannot be read: kept aside, they do not count.")
            )
        self._show_line(self._flags, " ".join(flags))
        set_tone(self._flags, "warn")

    def _show_line(self, shown: QLabel, text: str) -> None:
        shown.setText(text)
        shown.setVisible(bool(text))

    def _show_time(self, d: Dossier, now: datetime) -> None:
        if d.due_at is None:
            self._left.setText("")
            self._due.setText("")
            return
        self._due.setText(self._due_words(d, d.due_at))
        if not d.has_timeliness:
            self._left.setText("")
            return
        status = dossier_status.timeliness(d.due_at, d.finished_at, now)
        if d.finished_at is not None:
            self._left.setText(wording.text(f"timeliness:{status}", self._language))
            set_tone(self._left, "bad" if status == OVERDUE else "good")
            return
        days, hours = remaining(d.due_at, now)
        late, left = (
            self.tr("overdue by {days} days {hours} hours"),
            self.tr("{days} days {hours} hours left"),
        )
        if not days:
            late, left = self.tr("overdue by {hours} hours"), self.tr("{hours} hours left")
        words = late if status == OVERDUE else left
        self._left.setText(words.format(days=days, hours=hours))
        is_near = d.due_at - now < timedelta(days=1)
        if status == OVERDUE:
            set_tone(self._left, "bad")
        else:
            set_tone(self._left, "warn" if is_near else "")

    def _due_words(self, d: Dossier, due_at: datetime) -> str:
        shown = self.tr("Due {due}").format(due=f"{due_at:%H:%M %d/%m/%Y}")
        if d.legal is not None and d.legal.due_at != due_at:
            shown += self.tr(" (by law {law})").format(law=f"{d.legal.due_at:%H:%M %d/%m/%Y}")
        return shown

    def _with_another_unit(self, found: DossierDetails) -> str:
        """Which unit has it, for a dossier that two units see; where the result is there, that
        comes first.
        """
        place = found.custody
        if place is None or found.dossier.returned_to:
            return ""
        shelf = self._who_has_it(found.dossier) if found.dossier.shelf else ""
        return " · ".join(
            part for part in (story.where(place, found.own_unit, self._language), shelf) if part
        )

    def _who_has_it(self, d: Dossier) -> str:
        if d.shelf and d.status == COMPLETED:
            return self.tr("Result on shelf {shelf}").format(shelf=d.shelf)
        if d.returned_to:
            return self.tr("Handed to {name}").format(
                name=story.collector(d.returned_to, d.returned_with, self._language)
            )
        if d.holder:
            return self.tr("With {body}").format(body=d.holder)
        return ""


def story_line(entry: Entry, told: Story) -> tuple[str, str, str]:
    """When, what, and by whom: a line of a dossier's story."""
    when = f"{entry.event.at:%H:%M %d/%m/%Y}" if entry.event else "?"
    return when, told.line(entry), told.by(entry)


def print_words(d: Dossier, language: str) -> str:
    """What became of the receipt's copies."""
    parts = []
    for printed in d.prints:
        state = d.print_states.get(print_key(RECEIPT, printed.copy), "made")
        shown = wording.text(f"print:{state}", language)
        parts.append(f"{printed.copy}: {shown}")
    return " · ".join(parts)


def person_words(person: Applicant) -> str:
    """One line, the number mask."""
    parts = (
        person.name,
        mask(person.identity_number),
        person.tax_code,
        person.phone,
        person.address,
    )
    return " · ".join(part for part in parts if part)


def fee_words(fee: Fee) -> str:
    amount = f"{fee.amount:,}đ".replace(",", ".")
    if fee.exempt is None:
        return f"{fee.name}: {amount}"
    return f"{fee.name}: 0đ ({fee.exempt})"
