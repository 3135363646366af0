"""Both charts of the day side by side: the week behind, the load ahead."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from counter.desk.outlook import Outlook
from ui.pages.day.load_chart import LoadChart
from ui.pages.day.week_chart import Legend, WeekChart
from ui.widgets.basics import button, card, label, row

_WEEK_SHARE, _LOAD_SHARE = 57, 43  # of the line that both stand in


class Charts(QFrame):
    """`see` brings what is promised next into the list."""

    def __init__(self, language: str, see: Callable[[], object]) -> None:
        super().__init__()
        self._week, self._load = WeekChart(language), LoadChart(language)
        week_head = row(label(self.tr("One week"), "heading"), 1, Legend())
        more = button(self.tr("See"), see, "2", "link")
        load_head = row(label(self.tr("Promised next"), "heading"), 1, more)
        both = row(
            card(week_head, self._week, 1, gap=2, margin=12),
            card(load_head, self._load, 1, gap=2, margin=12),
            gap=12,
        )
        both.setStretch(0, _WEEK_SHARE)
        both.setStretch(1, _LOAD_SHARE)
        self.setLayout(both)

    def show_outlook(self, outlook: Outlook) -> None:
        self._week.show_days(outlook.week, outlook.date)
        self._load.show_days(outlook.load, outlook.date)
