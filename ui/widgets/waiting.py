"""Who waits, and who is away or was missed: two tables, in both of which at most one ticket is
chosen.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from counter.desk.queue.service import Board, Waiting
from counter.domain.queue import line as queues
from counter.domain.queue.ticket import MISSED, TicketSummary
from ui.widgets.basics import boxed, column, label, row
from ui.widgets.cell import Cell
from ui.widgets.ticket_table import Row, TicketTable

LONG_WAIT, VERY_LONG_WAIT = timedelta(minutes=30), timedelta(minutes=60)


class WaitingTables(QWidget):
    """Shows a board; long waits carry a word as well as a colour."""

    def __init__(self) -> None:
        super().__init__()
        both = row(self._build_line(), self._build_aside(), gap=14)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        self.setLayout(both)

    def _build_line(self) -> QWidget:
        self._counts = label(role="quiet")
        self._empty = label(
            self.tr("Nobody waits. N: give a number · F4: receive without a number"),
            "quiet",
            wraps=True,
        )
        box = column(
            row(label(self.tr("Waiting"), "heading"), 1, self._counts), self._empty, 1, margin=14
        )
        headings = (
            self.tr("Number"),
            self.tr("Queue"),
            self.tr("Waits"),
            self.tr("Came at"),
            self.tr("Note"),
        )
        self.line = TicketTable(
            box, headings, stretch=4, name=self.tr("People waiting"), numbers=(0, 2, 3)
        )
        self.line.clicked = lambda: self.aside.forget()
        return boxed(box, "card")

    def _build_aside(self) -> QWidget:
        self._nobody = label(self.tr("Nobody is away."), "quiet")
        box = column(label(self.tr("Away or missed"), "heading"), self._nobody, 1, margin=14)
        headings = (self.tr("Number"), self.tr("State"), self.tr("Since"))
        name = self.tr("Away for a moment, or missed")
        self.aside = TicketTable(box, headings, stretch=1, name=name, numbers=(0, 2))
        self.aside.clicked = self.line.forget
        return boxed(box, "card")

    # ---- what they show

    def show_board(self, board: Board, why: Callable[[str], str]) -> None:
        """`why` somebody comes next, in a word."""
        self._show_line(board, why)
        self._show_aside(board)

    def _show_line(self, board: Board, why: Callable[[str], str]) -> None:
        queue_of = {w.queue.code: w for w in board.queues}
        rows = [
            self._line_row(u, queue_of[u.listed.ticket.queue], board.now, why(u.reason))
            for u in board.upcoming
        ]
        self.line.show(rows)
        self._empty.setVisible(not rows)
        counts = [f"{w.queue.code}: {len(w.line)}" for w in board.queues]
        self._counts.setText(
            self.tr("{counts} · served today: {done}").format(
                counts=" · ".join(counts), done=board.finished
            )
        )

    def _line_row(
        self, upcoming: queues.Upcoming, waiting: Waiting, now: datetime, why: str
    ) -> Row:
        ticket = upcoming.listed.ticket
        waits = now - ticket.issued_at
        tone, long = "", ""
        if waits >= VERY_LONG_WAIT:
            tone, long = "bad", self.tr("waits very long")
        elif waits >= LONG_WAIT:
            tone, long = "warn", self.tr("waits long")
        minutes = self.tr("%n min", "", int(waits.total_seconds() // 60))
        cells = [Cell(ticket.number_text, bold=True), Cell(waiting.queue.name), Cell(minutes, tone),
                 Cell(f"{ticket.issued_at:%H:%M}"), Cell(f"{why}  {long}".strip(), tone)]  # fmt: skip
        return cells, upcoming.listed

    def _show_aside(self, board: Board) -> None:
        rows: list[Row] = []
        for listed in board.aside:
            ticket = listed.ticket
            if ticket.state == MISSED:
                word = self.tr("not here when called")
            else:
                word = self.tr("away to copy")
            since = ticket.ended_at or ticket.last_called_at or ticket.issued_at
            rows.append(
                ([Cell(ticket.number_text, bold=True), Cell(word), Cell(f"{since:%H:%M}")], listed)
            )
        self.aside.show(rows)
        self._nobody.setVisible(not rows)

    # ---- choosing

    @property
    def chosen(self) -> TicketSummary | None:
        """Whom somebody chose, in line or away."""
        return self.line.chosen or self.aside.chosen

    def choose(self, number: int) -> bool:
        """The ticket of that number; False when nobody has it."""
        self.forget_choice()
        return self.line.choose(number) or self.aside.choose(number)

    def forget_choice(self) -> None:
        self.line.forget()
        self.aside.forget()
