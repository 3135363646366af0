"""The day in five figures, each with the line that says what it means."""

from typing import NamedTuple

from PySide6.QtWidgets import QFrame

from counter.desk.outlook import Outlook
from counter.domain.dossiers.status import PROCESSING, SUPPLEMENT
from counter.wording import due as due_words
from ui.theme import by_size, px
from ui.widgets.basics import boxed, column, label, row, set_tone

_DAY_BEFORE = 1


class Figure(NamedTuple):
    """`more` is the line below; a figure that is wanted at none has its colour above none."""

    number: int
    more: str
    tone: str = ""


class FigureCard(QFrame):
    """Five figures in one card, told apart by thin lines."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._language = language
        names = (
            self.tr("Received today"),
            self.tr("Handed over today"),
            self.tr("Under way"),
            self.tr("Overdue"),
            self.tr("Waiting to be fetched"),
        )
        self._cells = [_Cell(name) for name in names]
        parts = [part for cell in self._cells for part in (_divider(), cell)]
        whole = row(*parts[1:], gap=0)
        for number in range(len(self._cells)):
            whole.setStretch(2 * number, 1)
        self.setLayout(whole)

    def show_outlook(self, outlook: Outlook) -> None:
        for cell, figure in zip(self._cells, self._figures(outlook), strict=True):
            cell.show_figure(figure)

    def _figures(self, outlook: Outlook) -> tuple[Figure, ...]:
        of, overdue = outlook.figures, len(outlook.overdue)
        early = self.tr("%n early", "", of.returned_early) if of.returned else self.tr("none yet")
        return (
            Figure(of.received, self._compare(outlook)),
            Figure(of.returned, early),
            Figure(of.under_way, self.tr("%n with specialists", "", of.with_specialists)),
            Figure(overdue, self._wait_for(outlook), "bad" if overdue else ""),
            Figure(of.ready, self._uncollected(outlook)),
        )

    def _compare(self, outlook: Outlook) -> str:
        """With the last working day as it stood at this hour."""
        of = outlook.figures
        if (outlook.date - of.compared_with).days == _DAY_BEFORE:
            return self.tr("yesterday by now {count}").format(count=of.received_then)
        day = due_words.weekday(of.compared_with, self._language)
        return self.tr("{day} by now {count}").format(day=day, count=of.received_then)

    def _wait_for(self, outlook: Outlook) -> str:
        """What keeps most of the overdue."""
        if not outlook.overdue:
            return self.tr("nothing late")
        states = [listed.status for listed in outlook.overdue]
        with_specialists = states.count(PROCESSING)
        for_papers = states.count(SUPPLEMENT)
        if with_specialists and with_specialists >= for_papers:
            return self.tr("%n with specialists", "", with_specialists)
        if for_papers:
            return self.tr("%n wait for papers", "", for_papers)
        return self.tr("lie at this desk")

    def _uncollected(self, outlook: Outlook) -> str:
        if outlook.uncollected:
            return self.tr("%n for over 3 days", "", len(outlook.uncollected))
        return self.tr("none for over 3 days")


class _Cell(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        caption = label(name, "small", wraps=True)
        self._figure, self._more = label("–", "figure"), label("", "small", wraps=True)
        caption.setBuddy(self._figure)
        inner = column(caption, self._figure, self._more, 1, gap=0)
        side = px(by_size(14, 8))
        inner.setContentsMargins(side, px(9), side, px(9))
        self.setLayout(inner)

    def show_figure(self, figure: Figure) -> None:
        self._figure.setText(str(figure.number))
        self._more.setText(figure.more)
        set_tone(self._figure, figure.tone)


def _divider() -> QFrame:
    made = boxed(row(), "rule")
    made.setFixedWidth(1)
    return made
