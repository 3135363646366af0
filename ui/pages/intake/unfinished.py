"""Intakes that were put away: which there are, whose, and what each is about."""

import textwrap
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from counter.desk.dossiers.drafts import Drafts, SavedDraft
from counter.desk.dossiers.intake import Intake
from counter.domain.queue.ticket import TicketSummary
from counter.domain.refusal import Refusal
from ui.widgets.choice_strip import Choice, numbered

_A_LIST = 8  # asked among at once; the ninth answer are the older ones
_A_LINE = 44  # letters

Ask = Callable[[str, Sequence[Choice], Callable[[object], object]], None]


class Arrival(NamedTuple):
    """What the page finds when it comes into view: whom the counter serves, unfinished intakes and
    their numbers.
    """

    served: TicketSummary | None
    saved: list[SavedDraft]
    numbers: tuple[str, ...]

    @property
    def served_name(self) -> str | None:
        if self.served:
            return str(self.served.subject)
        return None

    @property
    def of_the_served(self) -> list[SavedDraft]:
        """The newest first; all of them where nobody is served."""
        if self.served is None:
            return self.saved
        return [each for each in self.saved if each.draft.ticket == self.served_name]


class Unfinished(NamedTuple):
    """An intake that was put away, and what it is about in words."""

    saved: SavedDraft
    matter: str


class UnfinishedIntakes:
    """Asked in the desk's worker."""

    def __init__(self, service: Intake, drafts: Drafts) -> None:
        self._service, self._drafts = service, drafts

    def look_around(self, counter: int) -> Arrival:
        saved = self._drafts.all()
        known = [
            ticket
            for each in saved
            if each.draft.ticket and (ticket := self._service.ticket(each.draft.ticket))
        ]
        numbers = tuple(dict.fromkeys(listed.ticket.number_text for listed in known))
        return Arrival(self._service.ticket_at(counter), saved, numbers)

    def besides(self, number: int | None) -> list[Unfinished]:
        """All but the draft of that number."""
        return [
            Unfinished(saved, self._matter(saved))
            for saved in self._drafts.all()
            if saved.id != number
        ]

    def _matter(self, saved: SavedDraft) -> str:
        """What an intake is about: its procedure's name, or its code where none of that name is in
        force any more.
        """
        code = saved.draft.procedure
        try:
            if code:
                return self._service.procedure(code).list_name
            return ""
        except Refusal:
            return code


class WhichUnfinished(QObject):
    """The question which of them to go on with, a list at a time."""

    chosen = Signal(object)  # SavedDraft
    none_there = Signal()

    def __init__(self, parent: QObject, ask: Ask) -> None:
        super().__init__(parent)
        self._ask = ask

    def ask(self, unfinished: list[Unfinished]) -> None:
        if not unfinished:
            self.none_there.emit()
            return
        answers: list[tuple[str, object]] = [
            (self._words(each), each.saved) for each in unfinished[:_A_LIST]
        ]
        older = unfinished[_A_LIST:]
        if older:
            answers.append((self.tr("%n older ones", "", len(older)), older))
        self._ask(self.tr("Go on with which one?"), numbered(answers), self._take)

    def _take(self, answer: object) -> None:
        if isinstance(answer, list):
            self.ask(answer)
        else:
            self.chosen.emit(answer)

    def _words(self, unfinished: Unfinished) -> str:
        saved, matter = unfinished
        whose = saved.draft.applicant.name or self.tr("nobody yet")
        words = " · ".join(
            part for part in (f"{saved.changed_at:%H:%M %d/%m}", whose, matter) if part
        )
        return textwrap.shorten(words, _A_LINE, placeholder=" …")
