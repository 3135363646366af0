"""Which dossiers the day's list shows, and in which groups."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from counter.desk.outlook import Outlook
from counter.domain.dossiers.summary import DossierSummary

# What the list shows: what is due now, what comes, and three that wait for somebody.
DUE, UPCOMING, PAPERS, AWAY, UNCOLLECTED = "due", "upcoming", "papers", "away", "uncollected"


def dossiers_of(outlook: Outlook, view: str) -> Sequence[DossierSummary]:
    """All that a view shows."""
    return {
        DUE: (*outlook.overdue, *outlook.today, *outlook.ready_today),
        UPCOMING: outlook.upcoming,
        PAPERS: outlook.left.papers,
        AWAY: outlook.at_other_units,
        UNCOLLECTED: outlook.uncollected,
    }[view]


class Group(NamedTuple):
    """Dossiers under one heading, and beside it what is to be said of them."""

    name: str
    dossiers: Sequence[DossierSummary]
    more: str
    tone: str
    icon: str


class Groups(QObject):
    """Says them in the window's language."""

    def of(self, outlook: Outlook, view: str) -> list[Group]:
        """Those of a view with dossiers in them."""
        ways = {
            UPCOMING: self._upcoming,
            PAPERS: self._papers,
            AWAY: self._away,
            UNCOLLECTED: self._uncollected,
        }
        made = [ways[view](outlook)] if view in ways else self._due(outlook)
        return [group for group in made if group.dossiers]

    def _due(self, outlook: Outlook) -> list[Group]:
        dossiers = (*outlook.today, *outlook.ready_today)
        overdue = self.tr("the first work of the day")
        return [
            Group(self.tr("Overdue"), outlook.overdue, overdue, "bad", "warn"),
            Group(self.tr("Due today"), dossiers, self._of_today(outlook), "warn", "clock"),
        ]

    def _of_today(self, outlook: Outlook) -> str:
        parts = []
        if outlook.ready_today:
            parts.append(self.tr("%n lie ready", "", len(outlook.ready_today)))
        if outlook.today:
            parts.append(self.tr("%n not back yet", "", len(outlook.today)))
        return ", ".join(parts)

    def _upcoming(self, outlook: Outlook) -> Group:
        return Group(self.tr("Promised next"), outlook.upcoming, "", "sea", "calendar")

    def _papers(self, outlook: Outlook) -> Group:
        more = self.tr("open one, say whether the paper came, or print again")
        name = self.tr("Receipts nobody confirmed")
        return Group(name, outlook.left.papers, more, "warn", "printer")

    def _away(self, outlook: Outlook) -> Group:
        more = self.tr("what is due is theirs to do")
        return Group(self.tr("At another unit"), outlook.at_other_units, more, "sea", "home")

    def _uncollected(self, outlook: Outlook) -> Group:
        more = self.tr("call them, or have it announced")
        name = self.tr("Ready for over 3 days, not fetched")
        return Group(name, outlook.uncollected, more, "warn", "phone")
