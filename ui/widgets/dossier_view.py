"""A dossier in words: its head, its story, its papers and people."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from counter import wording
from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers import status as dossier_status
from counter.domain.dossiers.documents import CASH, TRANSFER, Fee
from counter.domain.dossiers.state import Dossier
from counter.domain.dossiers.status import COMPLETED, OVERDUE
from counter.domain.events.base import Entry
from counter.domain.printing.events import RECEIPT, print_key
from counter.wording import story
from counter.wording.story import Story
from ui.money import show_money
from ui.widgets.basics import column, label, set_tone
from ui.widgets.chip import Chip, Remark

_HOUR = 3600  # seconds


def remaining(due_at: datetime, now: datetime) -> tuple[int, int, int]:
    """Days, hours and minutes until (or since) a moment."""
    left = abs(due_at - now)
    return left.days, left.seconds // _HOUR, left.seconds % _HOUR // 60


class TimeLeft(QFrame):
    """What is left of a dossier's time, large; its date, and the law's where that is another."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._caption = label(self.tr("Result due"), "small")
        self._left, self._due = label(role="left", wraps=True), label(role="quiet", wraps=True)
        self.setLayout(column(self._caption, self._left, self._due, gap=2))

    def show_dossier(self, d: Dossier, now: datetime) -> None:
        is_awaited = d.due_at is not None and d.has_timeliness
        self.setVisible(is_awaited)
        if d.due_at is None or not is_awaited:
            return  # nobody comes for what was given up, whatever day was promised
        self._due.setText(self._due_words(d, d.due_at))
        status = dossier_status.timeliness(d.due_at, d.finished_at, now)
        if d.finished_at is not None:
            self._left.setText(wording.text(f"timeliness:{status}", self._language))
            set_tone(self._left, "bad" if status == OVERDUE else "good")
            return
        self._left.setText(self._left_words(d.due_at, now, status))
        is_near = d.due_at - now < timedelta(days=1)
        set_tone(self._left, "bad" if status == OVERDUE else "warn" if is_near else "")

    def _left_words(self, due_at: datetime, now: datetime, status: str) -> str:
        days, hours, minutes = remaining(due_at, now)
        if days and hours:
            late = self.tr("overdue by {days} days {hours} hours")
            left = self.tr("{days} days {hours} hours left")
        elif days:
            late, left = self.tr("overdue by {days} days"), self.tr("{days} days left")
        elif hours:
            late, left = self.tr("overdue by {hours} hours"), self.tr("{hours} hours left")
        else:
            late, left = self.tr("overdue by {minutes} minutes"), self.tr("{minutes} minutes left")
        words = late if status == OVERDUE else left
        return words.format(days=days, hours=hours, minutes=minutes)

    def _due_words(self, d: Dossier, due_at: datetime) -> str:
        shown = self.tr("Due {due}").format(due=f"{due_at:%H:%M %d/%m/%Y}")
        if d.legal is not None and d.legal.due_at != due_at:
            shown += self.tr(" (by law {law})").format(law=f"{d.legal.due_at:%H:%M %d/%m/%Y}")
        return shown


class DossierHead(QWidget):
    """Who and what a dossier is about, its state, and what must not be passed over."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._whose, self._more = label(role="heading", wraps=True), label(role="quiet", wraps=True)
        self._filed, self._brought = (
            label(role="small", wraps=True),
            label(role="small", wraps=True),
        )
        self._flags = Remark()
        parts = (self._whose, self._more, self._filed, self._brought, self._flags)
        self.setLayout(column(*parts, gap=3))

    def show_found(self, found: DossierDetails) -> None:
        d = found.dossier
        together = d.received.co_applicants if d.received else ()
        self._whose.setText(", ".join([d.applicant.name, *(person.name for person in together)]))
        self._more.setText(" · ".join(filter(None, (d.procedure.list_name, d.summary))))
        filed = story.filed(d.submitted_at, self._language) if d.submitted_at else ""
        _show_line(self._filed, filed)
        submitter = d.received.submitter if d.received else None
        brought = self.tr("Submitted by {name}").format(name=submitter.name) if submitter else ""
        _show_line(self._brought, brought)
        self._flags.tell(" ".join(self._list_flags(found)), "warn")

    def _list_flags(self, found: DossierDetails) -> list[str]:
        flags = []
        if found.conflicting:
            flags.append(self.tr("Two desks acted on it apart: a person has to decide."))
        if found.shares_code:
            flags.append(
                self.tr("Another dossier has this code: receive one of them anew, then void it.")
            )
        if found.newer:
            flags.append(self.tr("Holds entries of a newer program."))
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
        return flags


def _show_line(shown: QLabel, text: str) -> None:
    shown.setText(text)
    shown.setVisible(bool(text))


_STATE_LOOKS = {
    "completed": ("good", "shelf"),
    "voided": ("bad", "cross"),
    "stopped": ("warn", "pause"),
}


class StateChip(Chip):
    """The state of a dossier."""

    def show_state(self, d: Dossier, language: str) -> None:
        tone, icon = _STATE_LOOKS.get(d.state, ("sea", "follow"))
        self.tell(wording.text(f"state:{d.state}", language), tone, icon)


def who_has_it(found: DossierDetails, language: str) -> str:
    """Which unit has it, for a dossier that two units see; where the result is there, that comes
    first.
    """
    place, d = found.custody, found.dossier
    if place is None or d.returned_to:
        return _who_has(d, language)
    shelf = _who_has(d, language) if d.shelf else ""
    return " · ".join(
        part for part in (story.where(place, found.own_unit, language), shelf) if part
    )


def _who_has(d: Dossier, language: str) -> str:
    translate = QCoreApplication.translate
    if d.shelf and d.status == COMPLETED:
        return translate("DossierHead", "Result on shelf {shelf}").format(shelf=d.shelf)
    if d.returned_to:
        collector = story.collector(d.returned_to, d.returned_with, language)
        return translate("DossierHead", "Handed to {name}").format(name=collector)
    if d.holder:
        return translate("DossierHead", "With {body}").format(body=d.holder)
    return ""


def story_line(entry: Entry, line: str, told: Story) -> tuple[str, str, str]:
    """When, what, and by whom: a line of a dossier's story."""
    when = f"{entry.event.at:%H:%M %d/%m/%Y}" if entry.event else "?"
    return when, line, told.by(entry)


def print_facts(
    d: Dossier, language: str, waits_since: Mapping[int, datetime]
) -> list[tuple[int, str]]:
    """What became of each of the receipt's copies; `waits_since`: those that lie in a printer's
    queue.
    """

    def words(copy: int) -> str:
        if copy in waits_since:
            since = {"time": f"{waits_since[copy]:%H:%M}"}
            return wording.text("print:waiting", language, since)
        return wording.text(f"print:{_became(d, copy)}", language)

    return [(printed.copy, words(printed.copy)) for printed in d.prints]


def _became(d: Dossier, copy: int) -> str:
    key = print_key(RECEIPT, copy)
    job = d.print_jobs.get(key)
    if job is None:
        return "made"
    if job.is_under_way and copy not in d.awaited_copies:
        return "superseded"
    return job.state


def fee_words(fee: Fee) -> str:
    """How much, and whether it is paid."""
    if fee.exempt is not None:
        return f"{fee.name}: 0đ ({fee.exempt})"
    words = f"{fee.name}: {show_money(fee.amount)}"
    if how := paid_words(fee):
        return f"{words} ({how})"
    return words


def paid_words(fee: Fee) -> str:
    """By which means it was paid, or that it is not paid yet; nothing where nothing is due."""
    translate = QCoreApplication.translate
    if not fee.amount:
        return ""
    if fee.paid == CASH:
        return translate("Fees", "paid in cash")
    if fee.paid == TRANSFER:
        return translate("Fees", "paid by transfer")
    if fee.paid is not None:
        return translate("Fees", "paid online")
    if fee.awaits is not None:
        return translate("Fees", "transfer awaited")
    return translate("Fees", "paid later")
