"""Who waits: a lane per queue, in the order of calling; long waits carry a word and a bar as well as
a colour.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter.desk.queue.service import Board, Waiting
from counter.domain.queue.line import Upcoming
from counter.domain.queue.ticket import TicketSummary
from ui import icons
from ui.colours import colour
from ui.theme import BODY, SMALL, font, px
from ui.widgets.basics import cleared, column, label, row, set_named
from ui.widgets.chip import chip_width, paint_chip

if TYPE_CHECKING:
    from ui.widgets.row_list import Drawing, RowList

_BEYOND = timedelta(minutes=4)  # so far behind a wait that is too long a bar is full
MOST_LANES = 3  # of more queues one lane is made, in the order they are called in
_ROW = 35  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class InLine(NamedTuple):
    """Somebody in a lane, and what is said of them: why they come early, and how long they wait."""

    listed: TicketSummary
    why: str
    minutes: str
    word: str
    tone: str
    part: float  # of the full bar

    @property
    def spoken(self) -> str:
        said = (self.listed.ticket.number_text, self.why, self.word, self.minutes)
        return ", ".join(filter(None, said))


class Lanes(QWidget):
    """Shows a board; at most one ticket in all the lanes is chosen."""

    def __init__(self, why: Callable[[str], str], count: Callable[[int], str]) -> None:
        """`why` somebody comes next, in a word; `count` says so many minutes."""
        super().__init__()
        self._why, self._count = why, count
        self._lanes: dict[str, Lane] = {}
        self._row = row(gap=12)
        self.setLayout(self._row)
        self.clicked: Callable[[], object] = lambda: None

    def show_board(self, board: Board) -> None:
        shown = board.queues if len(board.queues) <= MOST_LANES else ()
        names = [waiting.queue.code for waiting in shown] or [""]
        if list(self._lanes) != names:
            self._make(names)
        for waiting in shown:
            self._lanes[waiting.queue.code].show_queue(waiting, self._rows(waiting.line, board))
        if not shown:
            self._lanes[""].show_all(board, self._rows(board.upcoming, board))

    def _make(self, names: Sequence[str]) -> None:
        cleared(self._row)
        self._lanes = {name: Lane(self) for name in names}
        for lane in self._lanes.values():
            self._row.addWidget(lane, 1)

    def _rows(self, line: Sequence[Upcoming], board: Board) -> list[InLine]:
        return [self._in_line(upcoming, board) for upcoming in line]

    def _in_line(self, upcoming: Upcoming, board: Board) -> InLine:
        waits = board.now - upcoming.listed.ticket.issued_at
        tone = tone_of_wait(waits, board)
        words = {"bad": self.tr("waits very long"), "warn": self.tr("waits long")}
        return InLine(
            upcoming.listed,
            self._why(upcoming.reason),
            self._count(int(waits.total_seconds() // 60)),
            words.get(tone, ""),
            tone,
            min(1.0, waits / (board.very_long_wait + _BEYOND)),
        )

    def was_clicked(self, lane: "Lane") -> None:
        for other in self._lanes.values():
            if other is not lane:
                other.forget()
        self.clicked()

    # ---- choosing

    @property
    def chosen(self) -> TicketSummary | None:
        return next((lane.chosen for lane in self._lanes.values() if lane.chosen), None)

    def choose(self, number: int) -> bool:
        """The ticket of that number; False when nobody here has it."""
        self.forget()
        return any(lane.choose(number) for lane in self._lanes.values())

    def forget(self) -> None:
        for lane in self._lanes.values():
            lane.forget()


def tone_of_wait(waits: timedelta, board: Board) -> str:
    """`bad` for one that is too long, `warn` for a long one, as the office set its minutes."""
    if waits >= board.very_long_wait:
        return "bad"
    if waits >= board.long_wait:
        return "warn"
    return ""


class Lane(QFrame):
    """One queue: its head, and who waits in it. The list is made when there is somebody to put into
    it: the first page of an empty morning stands sooner without.
    """

    def __init__(self, lanes: Lanes) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._lanes = lanes
        self._letter, self._name = label(role="letter"), label(role="strong")
        self._estimate, self._waiting = label(role="small"), label(role="figure")
        head = row(
            self._letter, column(self._name, self._estimate, gap=0), 1, self._waiting, gap=10
        )
        head.setContentsMargins(px(12), px(5), px(12), px(5))
        self._empty = label(self.tr("Nobody waits."), "quiet")
        set_named(self._empty, alignment="AlignCenter")
        self._box: QVBoxLayout = column(head, self._empty, gap=0)
        self._box.setStretch(1, 1)
        self.setLayout(self._box)
        self._list: RowList | None = None

    def show_queue(self, waiting: Waiting, rows: Sequence[InLine]) -> None:
        minutes = round(waiting.estimate_wait.total_seconds() / 60)
        self._show_head(waiting.queue.code, waiting.queue.name, minutes, rows)

    def show_all(self, board: Board, rows: Sequence[InLine]) -> None:
        """Of many queues one lane is made."""
        longest = max((w.estimate_wait for w in board.queues), default=timedelta())
        codes = " ".join(waiting.queue.code for waiting in board.queues)
        self._show_head(codes, self.tr("All queues"), round(longest.total_seconds() / 60), rows)

    def _show_head(self, code: str, name: str, minutes: int, rows: Sequence[InLine]) -> None:
        self._letter.setText(code)
        self._name.setText(name)
        self._estimate.setText(self.tr("wait about %n minutes", "", minutes))
        self._waiting.setText(str(len(rows)))
        self._empty.setVisible(not rows)
        if rows or self._list is not None:
            shown = self._list or self._make_list(name)
            shown.fill(rows, _is_same)
            shown.setVisible(bool(rows))

    def _make_list(self, name: str) -> "RowList":
        # late: a view of a list, 5 ms and 2 MB of every start before anybody waits
        from ui.widgets.row_list import RowList

        self._list = made = RowList(name, _drawing())
        set_named(made, focusPolicy="NoFocus")
        made.setProperty("role", "inside")
        made.clicked.connect(lambda _index: self._lanes.was_clicked(self))
        self._box.addWidget(made, 1000)
        return made

    @property
    def chosen(self) -> TicketSummary | None:
        if self._list is None:
            return None
        chosen = self._list.chosen
        return chosen.listed if isinstance(chosen, InLine) else None

    def choose(self, number: int) -> bool:
        def fits(thing: object) -> bool:
            return isinstance(thing, InLine) and thing.listed.ticket.number == number

        return self._list is not None and self._list.choose(fits)

    def forget(self) -> None:
        if self._list is not None:
            self._list.forget()


def _is_same(one: object, other: object) -> bool:
    return (
        isinstance(one, InLine)
        and isinstance(other, InLine)
        and one.listed.subject == other.listed.subject
    )


def _drawing() -> "Drawing":
    # late: a view of a list, 5 ms and 2 MB of every start before anybody waits
    from ui.widgets.row_list import Drawing

    return Drawing(_ROW, _paint)


def _paint(painter: QPainter, place: QRectF, thing: object, is_chosen: bool) -> None:
    assert isinstance(thing, InLine)
    inside = place.adjusted(px(12), 0, -px(12), 0)
    painter.setPen(QColor(colour("ink")))
    painter.setFont(font(17, bold=True))
    number = thing.listed.ticket.number_text
    painter.drawText(inside, _LEFT, number)
    left = inside.left() + max(px(62), painter.fontMetrics().horizontalAdvance(number) + px(12))
    if thing.why:
        at = QRectF(left, place.top(), 0, place.height())
        left = _paint_why(painter, thing, at, is_chosen)
    painter.setPen(QColor(colour({"bad": "red", "warn": "amber"}.get(thing.tone, "quiet"))))
    painter.setFont(font(BODY, bold=bool(thing.tone)))
    painter.drawText(inside, _RIGHT, thing.minutes)
    if thing.word:
        minutes = painter.fontMetrics().horizontalAdvance(thing.minutes) + px(8)
        room = QRectF(place.topLeft(), place.bottomRight())
        room.setLeft(left)
        room.setRight(inside.right() - minutes)
        _paint_word(painter, thing, room)
    bar = {"bad": "red", "warn": "amber_bar"}.get(thing.tone, "sea_mid")
    width = inside.width() * thing.part
    painter.fillRect(
        QRectF(inside.left(), place.bottom() - px(2), width, px(2)), QColor(colour(bar))
    )


def _paint_why(painter: QPainter, thing: InLine, place: QRectF, is_chosen: bool) -> float:
    """Returns where the next word begins."""
    is_priority = bool(thing.listed.ticket.priority)
    icon, tone, ground = "back", "sea", ""
    if is_priority:
        icon, tone = "star", "strong"
    elif is_chosen:
        ground = "paper"
    wide = chip_width(thing.why, icon, is_priority)
    chip = QRectF(place.left(), place.center().y() - px(11), wide, px(22))
    paint_chip(painter, chip, thing.why, tone, icon, ground)
    return place.left() + wide + px(8)


def _paint_word(painter: QPainter, thing: InLine, room: QRectF) -> None:
    """Where a lane is too narrow for the word, its icon alone stands beside the minutes."""
    icon, ink = "clock", colour("amber")
    if thing.tone == "bad":
        icon, ink = "warn", colour("red")
    at = QRectF(room.left(), room.center().y() - px(7), px(14), px(14))
    icons.draw(painter, icon, at, ink)
    painter.setPen(QColor(ink))
    painter.setFont(font(SMALL, bold=thing.tone == "bad"))
    words = room.adjusted(px(19), 0, 0, 0)
    if painter.fontMetrics().horizontalAdvance(thing.word) <= words.width():
        painter.drawText(words, _LEFT, thing.word)
