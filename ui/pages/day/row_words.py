"""A dossier of the day in words: who has it, and how late it is or when it is due."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from counter import wording
from counter.desk.places import Place
from counter.domain.dossiers.status import COMPLETED, OVERDUE
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import Reference
from counter.wording import due as due_words
from ui.pages.day.due_list import DueRow, Heading
from ui.pages.day.groups import Group
from ui.widgets.dossier_view import remaining

_LAST_FOUR = 4


class RowWords(QObject):
    """Makes the list's rows, at one moment."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._names: Mapping[str, str] = {}
        self._places: Mapping[Reference, Place] = {}
        self._now: datetime | None = None

    def rows_of(
        self,
        groups: Sequence[Group],
        now: datetime,
        names: Mapping[str, str],
        places: Mapping[Reference, Place],
    ) -> list[Heading | DueRow]:
        """`names` of procedures by their codes; `places` of the dossiers, where they are known."""
        self._now, self._names, self._places = now, names, places
        rows: list[Heading | DueRow] = []
        for group in groups:
            words = f"{group.name} {len(group.dossiers)}"
            rows.append(Heading(words, group.more, group.tone, group.icon))
            rows += [self._row(listed, now) for listed in group.dossiers]
        return rows

    def _row(self, listed: DossierSummary, now: datetime) -> DueRow:
        # the end of another unit's code may be one of ours as well
        is_ours = listed.book_number is not None
        number = listed.code[-_LAST_FOUR:] if is_ours else listed.code
        when, tone = self._when(listed, now)
        matter = self._names.get(listed.procedure, listed.procedure)
        return DueRow(listed, number, matter, self._where(listed), when, tone)

    def _where(self, listed: DossierSummary) -> str:
        """Who has it, or its slot; and that a wrong clock dated it."""
        words = self._holder(listed)
        if listed.is_in_false_time:
            return f"{words} · {wording.text('remark:clock-false', self._language)}"
        return words

    def _holder(self, listed: DossierSummary) -> str:
        place = self._places.get(listed.subject, Place())
        if listed.holder:
            return listed.holder
        if listed.status != COMPLETED:
            return place.holder or wording.text(f"state:{listed.state}", self._language)
        if place.shelf:
            return self.tr("slot {shelf}, to be fetched").format(shelf=place.shelf)
        return self.tr("to be fetched")

    def _when(self, listed: DossierSummary, now: datetime) -> tuple[str, str]:
        """With its tone."""
        if listed.due_at is None:
            return "–", ""
        if listed.finished_at is not None:
            return self._lies_since(listed.finished_at, listed.due_at, now)
        if listed.timeliness(now) == OVERDUE:
            return self._late(listed, listed.due_at, now), "bad"
        if listed.due_at.date() == now.date():
            return f"{listed.due_at:%H:%M}", "warn"
        weekday = due_words.weekday(listed.due_at.date(), self._language)
        return f"{weekday} {listed.due_at:%d/%m}", ""

    def _lies_since(
        self, finished_at: datetime, due_at: datetime, now: datetime
    ) -> tuple[str, str]:
        if due_at.date() >= now.date():
            return self.tr("ready"), "good"
        return self.tr("since {day}").format(day=f"{finished_at:%d/%m}"), "warn"

    def _late(self, listed: DossierSummary, due_at: datetime, now: datetime) -> str:
        if listed.holder:  # whose work it is says how late it is there
            return wording.text(f"timeliness:{OVERDUE}", self._language)
        days, hours, minutes = remaining(due_at, now)
        if days:
            return self.tr("%n days late", "", days)
        if hours:
            return self.tr("%n hours late", "", hours)
        return self.tr("%n minutes late", "", max(minutes, 1))
