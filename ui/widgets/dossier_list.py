"""Dossiers in a list: code, whose, what, state, when due and how that stands."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtGui import QKeyEvent

from counter import wording
from counter.domain.dossiers.status import OVERDUE
from counter.domain.dossiers.summary import DossierSummary
from ui.widgets.basics import is_letter
from ui.widgets.cell import Cell
from ui.widgets.table import Table


def state_words(listed: DossierSummary, language: str) -> str:
    return wording.text(f"state:{listed.state}", language)


def timeliness_cell(listed: DossierSummary, now: datetime, language: str) -> Cell:
    """How it stands against its date, in a word and a colour."""
    if not listed.has_timeliness:
        return Cell("–", "quiet")
    status = listed.timeliness(now)
    tone = {OVERDUE: "bad", "early": "good", "on_time": "good"}.get(status, "")
    return Cell(wording.text(f"timeliness:{status}", language), tone)


class DossierList(Table):
    """Rows of dossiers; Enter or a double click opens one. Letters and digits are for the page."""

    def __init__(self, name: str, language: str) -> None:
        self._language = language
        super().__init__(_headings(language), stretch=1, name=name, numbers=(0, 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_letter(event):
            event.ignore()  # it goes on to the page
        else:
            super().keyPressEvent(event)

    def show_dossiers(self, dossiers: Sequence[DossierSummary], now: datetime) -> None:
        self.fill([self._row(listed, now) for listed in dossiers], list(dossiers))

    def _row(self, listed: DossierSummary, now: datetime) -> list[Cell]:
        due = f"{listed.due_at:%H:%M %d/%m/%Y}" if listed.due_at else "–"
        whose = f"{listed.applicant} · {listed.summary}" if listed.summary else listed.applicant
        # Where two desks disagree the state is what they disagree on; both in one line would leave
        # the names no room.
        if listed.conflicting:
            state = wording.text("state:conflicting", self._language)
        else:
            state = state_words(listed, self._language)
        if listed.holder:
            state += f" · {wording.text('where:list', self._language, {'unit': listed.holder})}"
        if listed.is_in_false_time:
            state += f" · {wording.text('remark:clock-false', self._language)}"
        return [
            Cell(listed.code, bold=True),
            Cell(whose),
            Cell(state, "warn" if listed.conflicting else ""),
            Cell(due),
            timeliness_cell(listed, now, self._language),
        ]


def _headings(language: str) -> tuple[str, ...]:
    return tuple(
        wording.text(f"column:{name}", language)
        for name in ("code", "whose", "state", "due", "timeliness")
    )
