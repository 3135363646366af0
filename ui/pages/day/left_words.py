"""What is left before the day is closed, each with its count and the digit that leads to it."""

from PySide6.QtCore import QObject

from counter.desk.day import Check
from counter.desk.outlook import Outlook
from ui.pages.day.side import Left

_NAMED = 6  # numbers of tickets or codes in a line
_LAST_FOUR = 4


class LeftWords(QObject):
    """Says it in the window's language."""

    def list_left(self, outlook: Outlook, checks: list[Check]) -> list[Left]:
        left = [self._drafts(outlook.drafts), self._tickets(outlook), self._papers(outlook)]
        if outlook.at_other_units:
            name, more = self.tr("At another unit"), self.tr("what is due is theirs to do")
            left.append(Left("6", "home", name, more, len(outlook.at_other_units)))
        left += self._unsent(checks)
        waiting = len(outlook.uncollected)
        more = self.tr("call them, or have it announced") if waiting else self.tr("none")
        left.append(Left("8", "phone", self.tr("Ready for over 3 days"), more, waiting))
        return left

    def _drafts(self, count: int) -> Left:
        more = self.tr("go on with them, or put them away") if count else self.tr("none")
        return Left("3", "edit", self.tr("Unfinished intakes"), more, count)

    def _tickets(self, outlook: Outlook) -> Left:
        numbers = [listed.ticket.number_text for listed in outlook.open_tickets]
        more = _name_some(numbers) or self.tr("all are settled")
        return Left("4", "queue", self.tr("Tickets not settled"), more, len(numbers))

    def _papers(self, outlook: Outlook) -> Left:
        codes = [listed.code[-_LAST_FOUR:] for listed in outlook.awaiting_paper]
        more = _name_some(codes) or self.tr("every paper came")
        return Left("5", "printer", self.tr("Unconfirmed receipts"), more, len(codes))

    def _unsent(self, checks: list[Check]) -> list[Left]:
        """Where the desk has a hub."""
        found = (check for check in checks if check.code == "check-unsent")
        counts = [int(check.values["count"]) for check in found]
        more = self.tr("sent when the hub is reached") if any(counts) else self.tr("all is sent")
        return [Left("7", "sync", self.tr("Not sent to the hub"), more, one) for one in counts]


def _name_some(names: list[str]) -> str:
    """The first of them, and that there are more."""
    return ", ".join(names[:_NAMED]) + " …" * (len(names) > _NAMED)
