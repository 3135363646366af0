"""The right column of the queue: who comes next and why, who is away, and F2."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel

from counter.domain.queue import line as queues
from counter.domain.queue.line import Upcoming
from counter.domain.queue.ticket import MISSED, TicketSummary
from ui import icons
from ui.colours import colour
from ui.theme import BODY, LARGE, SMALL, font, px
from ui.widgets.basics import column, label, row, rule, set_named
from ui.widgets.chip import Chip
from ui.widgets.key_button import ActButton
from ui.widgets.side import Side

if TYPE_CHECKING:
    from ui.widgets.row_list import RowList

_ROW = 35  # pixels
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Away(NamedTuple):
    """Somebody who is away for a moment or was missed."""

    listed: TicketSummary
    word: str
    since: str

    @property
    def spoken(self) -> str:
        return ", ".join((self.listed.ticket.number_text, self.word, self.since))


class QueueSide(Side):
    """Decides nothing: `call` is the page's act."""

    def __init__(self, counter: int, call: Callable[[], object], why: Callable[[str], str]) -> None:
        self._why = why
        self._next, self._chip = label("–", "next"), Chip()
        one_by_one = self.tr("One priority number after one other.")
        self._rule = label(one_by_one, "small", wraps=True)
        self._following = [_Following(), _Following()]
        self._away_title, self._away_key = label("", "strong"), label(role="small")
        self._away_box = column(gap=0)
        self._away: RowList | None = None
        self._by_hand = label("", "small", wraps=True)
        caption = label("", "small")
        call_next = ActButton("", "F2")
        super().__init__(
            caption, _beside_or_below(self._next, self._chip), self._rule, rule(),
            *self._following, row(self._away_title, 1, self._away_key), self._away_box,
            act=call_next, over_act=(self._by_hand,),
        )  # fmt: skip
        caption.setText(self.tr("Next number of counter {number}").format(number=counter))
        caption.setBuddy(self._next)
        call_next.setText(self.tr("Call next"))
        call_next.clicked.connect(lambda _on=False: call())
        set_named(call_next, focusPolicy="NoFocus")
        self._away_title.setText(self.tr("Away or missed"))
        self._away_key.setText(self.tr("is back: T"))
        self._by_hand.setText(
            self.tr(
                "Numbers by hand: N, then write it down. A dossier taken in on paper: F4, then Ctrl+T."
            )
        )
        self.clicked: Callable[[], object] = lambda: None

    # ---- what it shows

    def show_next(self, upcoming: Sequence[Upcoming]) -> None:
        self._next.setText("–")
        self._chip.tell("")
        for first in upcoming[:1]:
            self._next.setText(first.listed.ticket.number_text)
            self._chip.tell(self._why(first.reason), *_look(first.reason))
        self._by_hand.setVisible(not upcoming)  # how to go on behind a power cut
        self._rule.setVisible(any(one.reason == queues.PRIORITY for one in upcoming))
        after = iter(upcoming[1:])
        for shown in self._following:
            shown.show_ticket(next(after, None), self._why)

    def show_away(self, aside: Sequence[TicketSummary]) -> None:
        rows = [self._away_row(listed) for listed in aside]
        for shown in (self._away_title, self._away_key):
            shown.setVisible(bool(rows))
        if rows or self._away is not None:
            made = self._away or self._make_list()
            made.fill(rows, _is_same)
            made.setVisible(bool(rows))
            made.setFixedHeight(px(_ROW) * min(len(rows), _MOST) + 2)

    def _away_row(self, listed: TicketSummary) -> Away:
        ticket = listed.ticket
        word = self.tr("away to copy")
        if ticket.state == MISSED:
            word = self.tr("not here when called")
        since = ticket.ended_at or ticket.last_called_at or ticket.issued_at
        return Away(listed, word, f"{since:%H:%M}")

    def _make_list(self) -> "RowList":
        # late: a view of a list, 5 ms and 2 MB of every start before anybody is away
        from ui.widgets.row_list import Drawing, RowList

        self._away = made = RowList(self.tr("Away for a moment, or missed"), Drawing(_ROW, _paint))
        set_named(made, focusPolicy="NoFocus")
        made.setProperty("role", "inside")
        made.clicked.connect(lambda _index: self.clicked())
        self._away_box.addWidget(made)
        return made

    # ---- choosing

    @property
    def chosen(self) -> TicketSummary | None:
        if self._away is None:
            return None
        chosen = self._away.chosen
        return chosen.listed if isinstance(chosen, Away) else None

    def choose(self, number: int) -> bool:
        def fits(thing: object) -> bool:
            return isinstance(thing, Away) and thing.listed.ticket.number == number

        return self._away is not None and self._away.choose(fits)

    def forget(self) -> None:
        if self._away is not None:
            self._away.forget()


def _beside_or_below(number: QLabel, chip: Chip) -> QBoxLayout:
    """The number with why it comes next: below it where the column is narrow for the text."""
    if px.percent < LARGE:
        return row(number, chip, 1, gap=14)
    return column(number, row(chip, 1), gap=4)


_MOST = 8  # rows; more scroll


class _Following(QFrame):
    """One of the two that come after the next."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._chip = label(role="lead"), Chip()
        self.setLayout(row(self._number, 1, self._chip, gap=12))
        self.layout().setContentsMargins(0, px(4), 0, px(4))  # type: ignore[union-attr]

    def show_ticket(self, upcoming: Upcoming | None, why: Callable[[str], str]) -> None:
        self.setVisible(upcoming is not None)
        if upcoming is not None:
            self._number.setText(upcoming.listed.ticket.number_text)
            self._chip.tell(why(upcoming.reason), *_look(upcoming.reason))


def _look(reason: str) -> tuple[str, str]:
    """The tone and the icon of why somebody comes next."""
    if reason == queues.PRIORITY:
        return "strong", "star"
    return "sea", "back"


def _is_same(one: object, other: object) -> bool:
    return (
        isinstance(one, Away)
        and isinstance(other, Away)
        and one.listed.subject == other.listed.subject
    )


def _paint(painter: QPainter, place: QRectF, thing: object, _is_chosen: bool) -> None:
    assert isinstance(thing, Away)
    icon, ink = "copier", "quiet"
    if thing.listed.ticket.state == MISSED:
        icon, ink = "missed", "amber"
    at = QRectF(place.left() + px(4), place.center().y() - px(9), px(18), px(18))
    icons.draw(painter, icon, at, colour(ink))
    painter.setPen(QColor(colour("ink")))
    painter.setFont(font(BODY, bold=True))
    number = thing.listed.ticket.number_text
    left = place.adjusted(px(30), 0, 0, 0)
    painter.drawText(left, _LEFT, number)
    wide = painter.fontMetrics().horizontalAdvance(number) + px(8)
    painter.setFont(font(BODY))
    painter.drawText(left.adjusted(wide, 0, 0, 0), _LEFT, thing.word)
    room = left.width() - wide - painter.fontMetrics().horizontalAdvance(thing.word)
    painter.setFont(font(SMALL))
    if painter.fontMetrics().horizontalAdvance(thing.since) + px(12) > room:
        return  # why somebody is away says more than since when
    painter.setPen(QColor(colour("quiet")))
    painter.drawText(place.adjusted(0, 0, -px(6), 0), _RIGHT, thing.since)
