"""Whom this counter serves, very large, with the acts that are allowed now, and the other counters."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter.domain.queue.ticket import SERVING, TicketSummary
from ui.theme import LARGE, by_size, px
from ui.widgets.bar import Bar
from ui.widgets.basics import boxed, button, cleared, column, label, row, set_named

_NUMBER, _OTHERS = 292, 158  # pixels
_A_LINE, _A_LINE_LARGE = 3, 2  # buttons
_MOST_OTHERS = 2
_LONG = 1.5  # times the usual: amber from here on


class Act(NamedTuple):
    """A button: its words and key, what it does, and whether it is the likeliest."""

    words: str
    key: str
    do: Callable[[], object]
    is_main: bool = False


class ServiceCard(QFrame):
    """One card in three parts."""

    def __init__(self, counter: int) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._counter = counter
        self._caption, self._number = label(role="small"), label("–", "huge")
        self._caption.setBuddy(self._number)
        self._minutes, self._usual = label(role="figure"), label(role="quiet")
        self._bar, self._about = Bar(), label(role="quiet", wraps=True)
        self._unfinished = label(role="quiet", wraps=True)
        self._unfinished.hide()
        self._acts = QGridLayout()
        self._others = column(gap=2)
        self._others_box = boxed(column(label(self.tr("Other counters"), "small"), self._others, 1, gap=6))  # fmt: skip
        self._lay_out()

    def _lay_out(self) -> None:
        served = boxed(column(1, self._caption, self._number, 1, gap=0), "served")
        served.setFixedWidth(px(by_size(_NUMBER, 220)))
        served.layout().setContentsMargins(px(20), px(6), px(8), px(6))  # type: ignore[union-attr]
        self._acts.setSpacing(px(8))
        words = column(
            row(self._minutes, self._usual, 1, gap=12), self._bar, self._about, self._unfinished,
            self._acts, 1, gap=7,
        )  # fmt: skip
        words.setContentsMargins(px(20), px(12), px(14), px(8))
        self._others_box.setFixedWidth(px(_OTHERS))
        whole = row(served, words, self._others_box, gap=0)
        whole.setStretch(1, 1)
        self._others_box.layout().setContentsMargins(0, px(14), px(14), px(8))  # type: ignore[union-attr]
        self.setLayout(whole)
        self._others_box.setVisible(px.percent < LARGE)

    # ---- what it shows

    def show_free(self, about: str) -> None:
        """Nobody is at this counter."""
        self._caption.setText(self.tr("Counter {number} is free").format(number=self._counter))
        self._number.setText("–")
        self._minutes.setText("")
        self._usual.setText("")
        self._bar.hide()
        self._about.setText(about)
        self._show_acts(())

    def show_served(
        self, served: TicketSummary, now: datetime, usual: timedelta, acts: Sequence[Act]
    ) -> None:
        """`usual` is how long a service takes today."""
        ticket = served.ticket
        is_serving = ticket.state == SERVING
        length = max(1, round(usual.total_seconds() / 60))
        words, since = self.tr("Counter {number} called"), ticket.last_called_at
        beside = self._recalls(ticket.recalls)
        if is_serving:
            words, since = self.tr("Counter {number} serves"), ticket.started_at
            beside = self.tr("usually %n minutes", "", length)
        self._caption.setText(words.format(number=self._counter))
        self._number.setText(ticket.number_text)
        minutes = max(0, int((now - since).total_seconds() // 60)) if since else 0
        self._minutes.setText(self.tr("%n minutes", "", minutes))
        self._usual.setText(beside)
        is_long = minutes >= _LONG * length
        self._bar.setVisible(is_serving)
        self._bar.show_part(minutes / (_LONG * length), "amber_bar" if is_long else "sea")
        self._about.setText("")
        self._about.setVisible(False)
        self._show_acts(acts)

    def _recalls(self, recalls: int) -> str:
        if not recalls:
            return ""
        return self.tr("called again %n times", "", recalls)

    def show_others(self, others: Sequence[TicketSummary], now: datetime) -> None:
        """Whom the other counters have."""
        cleared(self._others)
        for listed in others[:_MOST_OTHERS]:
            self._others.addWidget(self._other(listed, now))
        self._others_box.setVisible(bool(others) and px.percent < LARGE)

    def _other(self, listed: TicketSummary, now: datetime) -> QWidget:
        ticket = listed.ticket
        since = ticket.started_at or ticket.last_called_at or now
        minutes = max(0, int((now - since).total_seconds() // 60))
        number = label(f"{ticket.counter}  {ticket.number_text}", "strong")
        return boxed(row(number, 1, label(self.tr("%n min", "", minutes), "small")))

    def show_unfinished(self, count: int) -> None:
        """What was left behind by a break or a sudden end is told before anybody asks for it."""
        self._unfinished.setText(
            self.tr("%n unfinished intakes: Ctrl+O goes on with one.", "", count)
        )
        self._unfinished.setVisible(bool(count))

    def say(self, words: str) -> None:
        self._about.setText(words)
        self._about.setVisible(bool(words))

    def _show_acts(self, acts: Sequence[Act]) -> None:
        shown = [(act.words, act.key) for act in acts]
        if shown == getattr(self, "_shown", None):
            return
        self._shown = shown
        cleared(self._acts)
        for number, act in enumerate(acts):
            made = button(
                act.words, act.do, act.key, role="main" if act.is_main else "", wraps=True
            )
            set_named(made, focusPolicy="NoFocus")
            line, place = divmod(number, by_size(_A_LINE, _A_LINE_LARGE))
            self._acts.addWidget(made, line, place)
