"""The lists of the day, one in view at a time: what is due, and what a digit brings in its place."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counter.desk.outlook import Outlook
from counter.desk.places import Place
from counter.domain.events.base import Reference
from ui.pages.day import groups
from ui.pages.day.due_list import DueList
from ui.pages.day.groups import Groups
from ui.pages.day.row_words import RowWords
from ui.widgets.basics import boxed, button, row
from ui.widgets.empty import Empty

# What a digit brings into the list; the others lead to another page.
VIEWS = {
    "1": groups.DUE,
    "2": groups.UPCOMING,
    "5": groups.PAPERS,
    "6": groups.AWAY,
    "8": groups.UNCOLLECTED,
}


class DayLists(QObject):
    """`parts` are laid out by the page; `in_place` may stand where the list does."""

    def __init__(
        self, page: QWidget, language: str, go_back: Callable[[], object], in_place: QWidget
    ) -> None:
        super().__init__(page)
        self.view = groups.DUE
        self.list = DueList(self.tr("What is due"))
        self._page, self._in_place = page, in_place
        self._groups, self._row_words = Groups(self), RowWords(self, language)
        self._back = boxed(row(button(self.tr("Back to what is due"), go_back, "1", "link"), 1))
        self._empty = Empty()
        self._back.hide()
        self._empty.hide()
        self.parts = (self._back, self.list, self._empty, in_place)

    @property
    def is_of_due(self) -> bool:
        """Nothing else stands in its place."""
        return self.view == groups.DUE and self._in_place.isHidden()

    def show_outlook(
        self, outlook: Outlook, names: Mapping[str, str], places: Mapping[Reference, Place]
    ) -> None:
        """`names` of procedures by their codes; `places` of the dossiers in view."""
        shown = self._groups.of(outlook, self.view)
        rows = self._row_words.rows_of(shown, outlook.now, names, places)
        self.list.show_rows(rows)
        is_free = self._in_place.isHidden()
        if self.list.hasFocus() and not (rows and is_free):
            self._page.setFocus()  # else the keyboard goes to the next button, and the next is F9's
        self.list.setVisible(bool(rows) and is_free)
        self._empty.setVisible(not rows and is_free)
        self._empty.say(self._nothing_words())
        self._back.setVisible(not self.is_of_due)

    def _nothing_words(self) -> str:
        if self.view == groups.DUE:
            return self.tr("Nothing is overdue, and nothing is due today.")
        return self.tr("None here.")
