"""Tickets in a table of which one may be chosen.

The table itself is made when there is somebody to put into it: the first page of an empty morning
stands sooner without.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from counter.domain.queue.ticket import TicketSummary
from ui.widgets.basics import set_named
from ui.widgets.cell import Cell

if TYPE_CHECKING:
    from ui.widgets.table import Table

Row = tuple[Sequence[Cell], TicketSummary]


class TicketTable:
    """At the end of a box, in view while it has rows."""

    def __init__(
        self,
        box: QVBoxLayout,
        headings: Sequence[str],
        *,
        stretch: int,
        name: str,
        numbers: Sequence[int],
    ) -> None:
        self._box, self._headings, self._stretch, self._name, self._numbers = (
            box,
            headings,
            stretch,
            name,
            numbers,
        )
        self._is_made = False
        self.clicked: Callable[[], object] = lambda: None

    @cached_property
    def table(self) -> "Table":
        # late: its model names `Qt`, which takes 11 ms; see `set_named`
        from ui.widgets.table import Table

        made = Table(self._headings, stretch=self._stretch, name=self._name, numbers=self._numbers)
        set_named(made, focusPolicy="NoFocus")
        made.clicked.connect(lambda _index: self.clicked())
        # before the stretch that holds an empty box up
        self._box.insertWidget(self._box.count() - 1, made, 1000)
        self._is_made = True
        return made

    def show(self, rows: Sequence[Row]) -> None:
        if rows or self._is_made:
            self.table.fill([cells for cells, _ in rows], [listed for _, listed in rows])
            self.table.setVisible(bool(rows))

    @property
    def chosen(self) -> TicketSummary | None:
        chosen = self.table.chosen if self._is_made else None
        if isinstance(chosen, TicketSummary):
            return chosen
        return None

    def choose(self, number: int) -> bool:
        """The ticket of that number; False when nobody here has it."""
        return self._is_made and self.table.choose(
            lambda listed: isinstance(listed, TicketSummary) and listed.ticket.number == number
        )

    def forget(self) -> None:
        """Nothing is chosen any more."""
        if self._is_made:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
