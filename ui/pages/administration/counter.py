"""Which counter this is, and who sits there."""

from collections.abc import Mapping

from ui.pages.administration.computer import ComputerSection
from ui.pages.administration.rows import SHORT, TextRow, setting_card
from ui.preferences import Preferences
from ui.widgets.basics import column
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker

_COUNTERS = range(1, 100)


class CounterSection(ComputerSection):
    """The number over the counter, and the clerk who signs."""

    def __init__(self, worker: Worker, preferences: Preferences) -> None:
        super().__init__(worker, preferences)
        self._counter = TextRow(
            self.tr("Number of this counter"),
            self.tr("Called out with each number, 1 to 99."),
            wide=SHORT,
        )
        self._clerk = TextRow(
            self.tr("Clerk at this counter"),
            self.tr("Signs what is written here, and stands on receipts."),
        )
        self.add_rows({"counter": self._counter, "clerk": self._clerk})
        self._enter = EnterIsNext(self)
        for row in (self._counter, self._clerk):
            row.edit.installEventFilter(self._enter)
        self.about = (self.tr("These belong to this computer alone and follow to no other."),)
        self.setLayout(
            column(setting_card(self.tr("This counter"), self._counter, self._clerk), 1, gap=12)
        )

    def values(self) -> dict[str, str]:
        kept = self._preferences
        return {"counter": str(kept.counter), "clerk": kept.clerk}

    def is_right(self) -> bool:
        counter = self._counter.text
        if counter.isascii() and counter.isdigit() and int(counter) in _COUNTERS:
            return True
        self.point_out("counter", self.tr("A number from 1 to 99."))
        return False

    def keep(self, typed: Mapping[str, str]) -> None:
        """What was changed here alone: the clerk may have been changed by the window's own key."""
        kept = self._preferences
        if "counter" in self.changes:
            kept.counter = int(typed["counter"])
        if "clerk" in self.changes:
            kept.clerk = typed["clerk"]
