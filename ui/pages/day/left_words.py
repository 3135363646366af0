"""What is left before the day is closed: a line each with its count and the digit that leads to it, and
all of it in one sentence.
"""

from PySide6.QtCore import QObject

from counter.desk.day import Check
from counter.desk.left import Left
from counter.desk.outlook import Outlook
from ui.pages.day.side import LeftLine

_NAMED = 6  # numbers of tickets or codes in a line
_LAST_FOUR = 4


class LeftWords(QObject):
    """Says it in the window's language."""

    def parts(self, left: Left) -> str:
        """How many of each kind are left, as the lines say it; empty where nothing is."""
        counted = (
            (len(left.due), self.tr("%n due and not done", "", len(left.due))),
            (len(left.papers), self.tr("%n receipts not confirmed", "", len(left.papers))),
            (len(left.tickets), self.tr("%n tickets not settled", "", len(left.tickets))),
            (left.drafts, self.tr("%n unfinished intakes", "", left.drafts)),
            (len(left.dates), self.tr("%n dates of a wrong clock", "", len(left.dates))),
        )
        return ", ".join(words for count, words in counted if count)

    def list_lines(self, outlook: Outlook, checks: list[Check]) -> list[LeftLine]:
        left = outlook.left
        lines = [
            self._due(outlook),
            self._drafts(left.drafts),
            self._tickets(left),
            self._papers(left),
            *self._dates(left),
        ]
        if outlook.at_other_units:
            name, more = self.tr("At another unit"), self.tr("what is due is theirs to do")
            lines.append(LeftLine("6", "home", name, more, len(outlook.at_other_units)))
        lines += self._unsent(checks)
        waiting = len(outlook.uncollected)
        more = self.tr("call them, or have it announced") if waiting else self.tr("none")
        lines.append(LeftLine("8", "phone", self.tr("Ready for over 3 days"), more, waiting))
        return lines

    def _due(self, outlook: Outlook) -> LeftLine:
        count, late = len(outlook.left.due), len(outlook.overdue)
        more = self.tr("none")
        if count:
            more = self.tr("by the end of today")
        if late:
            more = self.tr("%n of them overdue", "", late)
        return LeftLine("1", "clock", self.tr("Due and not done"), more, count)

    def _drafts(self, count: int) -> LeftLine:
        more = self.tr("go on with them, or put them away") if count else self.tr("none")
        return LeftLine("3", "edit", self.tr("Unfinished intakes"), more, count)

    def _tickets(self, left: Left) -> LeftLine:
        numbers = [listed.ticket.number_text for listed in left.tickets]
        more = _name_some(numbers) or self.tr("all are settled")
        return LeftLine("4", "queue", self.tr("Tickets not settled"), more, len(numbers))

    def _papers(self, left: Left) -> LeftLine:
        codes = [listed.code[-_LAST_FOUR:] for listed in left.papers]
        more = _name_some(codes) or self.tr("every paper came")
        return LeftLine("5", "printer", self.tr("Unconfirmed receipts"), more, len(codes))

    def _dates(self, left: Left) -> list[LeftLine]:
        """Rare: of a desk whose clock was wrong."""
        if not left.dates:
            return []
        more = _name_some([code[-_LAST_FOUR:] for code in left.dates])
        return [LeftLine("0", "warn", self.tr("Dates of a wrong clock"), more, len(left.dates))]

    def _unsent(self, checks: list[Check]) -> list[LeftLine]:
        """Where the desk has a hub."""
        found = (check for check in checks if check.code == "check-unsent")
        counts = [int(check.values["count"]) for check in found]
        more = self.tr("sent when the hub is reached") if any(counts) else self.tr("all is sent")
        return [LeftLine("7", "sync", self.tr("Not sent to the hub"), more, one) for one in counts]


def _name_some(names: list[str]) -> str:
    """The first of them, and that there are more."""
    return ", ".join(names[:_NAMED]) + " …" * (len(names) > _NAMED)
