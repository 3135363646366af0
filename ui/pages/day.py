"""The day: a look around in the morning, what is due, what is left in the evening. Closing is never
refused.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from counter import wording
from counter.desk.clock import ClockService, DoubtfulDate
from counter.desk.copies import CopyMade
from counter.desk.day import (
    CLOSED,
    NOT_OPENED,
    OPEN,
    Check,
    DayService,
    DayStatus,
    LeftOver,
    Outlook,
)
from counter.desk.queue.service import QueueService
from counter.domain.dossiers.status import OVERDUE
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import DAY, DOSSIER, PRINT, TICKET
from counter.domain.refusal import CounterError
from counter.wording.made_copy import made_copy
from ui.pages.doubtful_dates import DoubtfulDates
from ui.pages.page import Page
from ui.preferences import Preferences
from ui.printer_watch import PrinterWatch
from ui.theme import by_size, px
from ui.widgets.basics import (
    boxed,
    button,
    card,
    cleared,
    column,
    label,
    row,
    scrolled,
    set_named,
    set_tone,
)
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.clock_question import ClockQuestion
from ui.widgets.page_head import PageHead
from ui.worker import Worker

_READS_EVERY_TICKS = 10
_SHORT_DAY = timedelta(hours=1)  # closed sooner after its opening, a day is asked about first
_SHOWN_TICKETS = 12
_SHOWN = 6  # dossiers named on a card before "and n more"


class DayCard(QWidget):
    """Dossiers that share a fate: how many, and the first of them."""

    def __init__(self, words: str, tone: str, page: "DayPage") -> None:
        super().__init__()
        self._tone, self._page = tone, page
        self._count = label(role="code")
        self._rows, what = column(gap=2), label(words, "heading", wraps=True)
        what.setBuddy(self._count)
        head = row(what, self._count)
        head.setStretch(0, 1)
        inner = card(head, self._rows, 1, gap=4, margin=12)
        self.setLayout(column(inner, gap=0))

    def show_dossiers(self, dossiers: Sequence[DossierSummary], now: datetime) -> None:
        focused = QApplication.focusWidget()
        chosen = focused.toolTip() if focused is not None and self.isAncestorOf(focused) else ""
        cleared(self._rows)
        self._count.setText(str(len(dossiers)))
        set_tone(self._count, self._tone if dossiers else "")
        for listed in dossiers[:_SHOWN]:
            words = self._page.words_of(listed, now)
            made = button(words, partial(self._page.open_dossier, listed.code), role="link")
            made.setToolTip(listed.code)
            self._rows.addLayout(row(made, 1))
            if listed.code == chosen:
                made.setFocus()  # the keyboard stays where it was
        if len(dossiers) > _SHOWN:
            self._rows.addWidget(label(self.tr("and %n more", "", len(dossiers) - _SHOWN), "small"))
        if not dossiers:
            self._rows.addWidget(label(self.tr("none"), "small"))


class DayPage(Page):
    """Everything of today on one page."""

    TOPICS = frozenset({DAY, DOSSIER, PRINT, TICKET})
    closed = Signal()  # the day, by hand

    def __init__(
        self,
        worker: Worker,
        service: DayService,
        queue: QueueService,
        clock: ClockService,
        printer: PrinterWatch,
        preferences: Preferences,
        practice: bool = False,
        copy_trouble: Callable[[], CounterError | None] = lambda: None,
    ) -> None:
        """`copy_trouble`: why the last copy of the desk is not where it should be."""
        super().__init__(worker)
        self._copy_trouble = copy_trouble
        self._is_practice = practice
        self._clock, self._doubtful = clock, DoubtfulDates(worker, clock, preferences)
        self.question = ClockQuestion(worker, clock, preferences.signs_as, preferences.language)
        self._service, self._queue = service, queue
        self._printer, self._language = printer, preferences.language
        self._outlook: Outlook | None = None
        self._timeliness: DayStatus | None = None
        self._ticks = 0
        self._closing: list[str] = []  # what is said of the closing that was asked for here
        self._build()
        printer.changed.connect(self._printer_changed)

    def _build(self) -> None:
        self._state = label(role="quiet")
        self._figures = label(role="heading", wraps=True)
        self._opens, self._reopens, self._closes = (
            button(self.tr("Open the day"), self.act, "F9", role="act"),
            button(self.tr("Open the day"), self._open),
            button(self.tr("Close the day"), self.act, "F9", role="act"),
        )
        head = PageHead(
            self.tr("Day"),
            self._state,
            1,
            self._reopens,
            self._opens,
            self._closes,
        )
        self._strip = ChoiceStrip()
        self._checks = column(gap=2)
        self.question.answered.connect(self._clock_answered)
        self._doubtful.said.connect(self.say)
        self._doubtful.changed.connect(self.renew)
        self._doubtful.wanted.connect(self.open_dossier)
        self._cards = {
            "overdue": DayCard(self.tr("Overdue"), "bad", self),
            "today": DayCard(self.tr("Due today"), "warn", self),
            "tomorrow": DayCard(self.tr("Due the next working day"), "", self),
            "soon": DayCard(self.tr("Due the day after"), "", self),
            "uncollected": DayCard(self.tr("Ready, not fetched for 3 days"), "warn", self),
            "awaiting_paper": DayCard(
                self.tr("Receipt in hand? Not confirmed, or failed"), "warn", self
            ),
            "at_other_units": DayCard(self.tr("At another unit"), "", self),
        }
        grid, across = QGridLayout(), by_size(3, 2)
        grid.setSpacing(px(12))
        for number, made in enumerate(self._cards.values()):
            grid.addWidget(made, number // across, number % across)
            grid.setColumnStretch(number % across, 1)
        self._left_over = label(wraps=True)
        self._carries = button(self.tr("Into today's line"), self._carry_over)
        self._left_over_line = boxed(row(self._left_over, self._carries, 1, gap=12))
        self._left_over_line.hide()
        self._left = label(wraps=True)
        copy = button(self.tr("Copy"), self._copy)
        line = row(self._figures, copy)
        line.setStretch(0, 1)
        evening = card(line, self._left)
        inner = column(
            self._strip,
            card(
                label(self.tr("Looking around"), "heading"),
                self._checks,
                self._left_over_line,
                self.question,
            ),
            self._doubtful,
            grid,
            evening,
            1,
            gap=12,
        )
        self.lay(head, scrolled(inner), stretch=1)

    # ---- what it shows

    def arrive(self, what: object = None) -> None:
        self._closing = []
        self._printer.look()
        super().arrive(what)

    def _printer_changed(self) -> None:
        if self.isVisible():
            self.renew()

    def tick(self) -> None:
        self._ticks += 1
        if self._ticks % _READS_EVERY_TICKS == 0:
            self.renew()

    def renew(self) -> None:
        service, clock = self._service, self._clock
        self.ask(
            lambda: (service.today(), service.outlook(), service.checks(), clock.doubtful_dates()),
            self._show,
        )

    def _show(self, found: tuple[DayStatus, Outlook, list[Check], list[DoubtfulDate]]) -> None:
        status, outlook, checks, doubtful = found
        self._outlook, self._status = outlook, status
        states = {
            "not_opened": self.tr("not opened yet"),
            "closed": self.tr("closed"),
            "open": self.tr("open"),
        }
        self._state.setText(f"{status.date:%d/%m/%Y} · {states[status.state]}")
        self._opens.setVisible(status.state == NOT_OPENED)
        self._closes.setVisible(status.state == OPEN)
        self._reopens.setVisible(status.state == CLOSED)
        cleared(self._checks)
        for check in checks:
            self._checks.addWidget(self._check_line(check.ok, self._check_words(check)))
        self._checks.addWidget(self._check_line(*self._printer.state))
        trouble = self._copy_trouble()
        if trouble is not None:
            self._checks.addWidget(
                self._check_line(False, wording.of_error(trouble, self._language))
            )
        if any(check.code == "check-clock" and not check.ok for check in checks):
            self.question.ask()
        else:
            self.question.put_away()
        self._doubtful.show_dates(doubtful)
        for name, made in self._cards.items():
            made.show_dossiers(getattr(outlook, name), outlook.now)
        self._cards["at_other_units"].setVisible(bool(outlook.at_other_units))
        self._show_left_over(outlook.left_over)
        self._figures.setText(self._figure_words(outlook))
        self._left.setText(self._left_words(outlook))

    def words_of(self, listed: DossierSummary, now: datetime) -> str:
        """A dossier in a line; one that another unit has says which, and whether it is late there."""
        # the end of another unit's code may be one of ours as well
        is_ours = listed.book_number is not None
        parts = [f"{listed.code[-4:] if is_ours else listed.code}  {listed.applicant}"]
        if listed.holder:
            parts.append(listed.holder)
            if listed.timeliness(now) == OVERDUE:
                parts.append(wording.text(f"timeliness:{OVERDUE}", self._language))
        if listed.is_in_false_time:
            parts.append(wording.text("remark:clock-false", self._language))
        return " · ".join(parts)

    def _check_words(self, check: Check) -> str:
        return wording.text(
            check.code if check.ok else f"{check.code}!", self._language, check.values
        )

    def _check_line(self, ok: bool, words: str) -> QWidget:
        mark = label("✓" if ok else "!", "chip")
        set_tone(mark, "good" if ok else "warn")
        set_named(mark, alignment="AlignCenter")
        mark.setFixedWidth(px(36))  # the words of all lines begin below each other
        line = row(mark, label(words, wraps=True), gap=10)
        line.setStretch(1, 1)
        return boxed(line)

    def _figure_words(self, outlook: Outlook) -> str:
        words = self.tr("received {received}, returned {returned}, overdue {overdue}")
        figures = words.format(
            received=outlook.received, returned=outlook.returned, overdue=len(outlook.overdue)
        )
        if self._is_practice:
            return self.tr("PRACTICE · {figures}").format(figures=figures)
        return figures

    def _show_left_over(self, left: LeftOver | None) -> None:
        """Tickets of the last working day: their people may be here again, and nothing moves them
        by itself.
        """
        self._left_over_line.setVisible(left is not None)
        if left is not None:
            numbers = ", ".join(
                listed.ticket.number_text for listed in left.tickets[:_SHOWN_TICKETS]
            )
            words = self.tr("Left open on {day}: {numbers}")
            self._left_over.setText(words.format(day=f"{left.date:%d/%m}", numbers=numbers))

    def _left_words(self, outlook: Outlook) -> str:
        """What is left this evening, in words."""
        lines = []
        if outlook.open_tickets:
            numbers = ", ".join(t.ticket.number_text for t in outlook.open_tickets[:_SHOWN_TICKETS])
            lines.append(self.tr("Tickets not settled: {numbers}").format(numbers=numbers))
        if outlook.drafts:
            lines.append(self.tr("%n unfinished intakes", "", outlook.drafts))
        if outlook.awaiting_paper:
            lines.append(
                self.tr("%n receipts without a confirmed paper", "", len(outlook.awaiting_paper))
            )
        if outlook.overdue or outlook.today:
            lines.append(
                self.tr(
                    "%n dossiers due until tonight", "", len(outlook.overdue) + len(outlook.today)
                )
            )
        return "\n".join(lines) or self.tr("Nothing is left.")

    # ---- what it does

    def open_dossier(self, code: str) -> None:
        self.wanted.emit("dossier", code)

    def act(self) -> None:
        """F9: opens the day that is not open yet; later closes it, whatever is left."""
        if self._status is None:
            return  # nobody saw yet how the day stands
        if self._status.state == NOT_OPENED:
            self._open()
        else:
            self.do(
                self._close_or_ask,
                lambda closed: self._closed(*closed) if closed else self._ask_to_close(),
            )

    def _close_or_ask(self) -> tuple[DayStatus, DayStatus] | None:
        """None where the day was opened just now: F9 may have been meant for that."""
        before, now = self._service.today(), self._service.status().now
        if before.state == OPEN and before.opened_at and now - before.opened_at < _SHORT_DAY:
            return None
        return self._close()

    def _ask_to_close(self) -> None:
        opened_at = self._status.opened_at if self._status else None
        words = self.tr("The day was opened at {time}. Close it already?")
        answers = numbered([(self.tr("Close the day"), True)])
        self._strip.ask(
            words.format(time=f"{opened_at:%H:%M}" if opened_at else "–"),
            answers,
            lambda _yes: self.do(self._close, lambda closed: self._closed(*closed)),
        )
        self._strip.setFocus()

    def put_away(self) -> None:
        self._strip.put_away()
        self.question.take_back()

    def _close(self) -> tuple[DayStatus, DayStatus]:
        """How the day stood before and stands now."""
        return self._service.today(), self._service.close()

    def _closed(self, before: DayStatus, status: DayStatus) -> None:
        words = self.tr(
            "The day is closed; %n things are left and stay listed.", "", len(status.left)
        )
        if before == status:
            words = self.tr("The day is closed already.")
        elif not status.left:
            words = self.tr("The day is closed; nothing is left.")
        self._closing = [words]
        self.say(words)
        self.closed.emit()

    def tell_removed(self, count: int) -> None:
        """Receipts that went from the folder with the day."""
        if count:
            self._add_to_closing(
                self.tr("%n printed receipts (PDF) went from the folder.", "", count)
            )

    def tell_copy(self, made: CopyMade) -> None:
        """Where the copy of the day went, and what kept it from its place."""
        trouble = [wording.of_error(made.trouble, self._language)] if made.trouble else []
        self._add_to_closing(*trouble, made_copy(made, self._language))

    def _add_to_closing(self, *words: str) -> None:
        """Behind what was said of the closing, as long as nothing else is done here."""
        if self._closing and self.isVisible():
            self._closing += words
            self.say(" ".join(self._closing))

    def ask_about_clock(self) -> bool:
        self.question.ask()
        self.question.time.setFocus()
        return True

    def _clock_answered(self, words: str) -> None:
        self.say(words)
        self.renew()

    def _carry_over(self) -> None:
        left = self._outlook.left_over if self._outlook else None
        if left is not None:
            words = self.tr("%n tickets wait in today's line.", "", len(left.tickets))
            self.do(lambda: self._queue.carry_over(left.date), lambda _carried: self.say(words))

    def _open(self) -> None:
        self._closing = []
        self.do(self._service.open, lambda _timeliness: self.say(self.tr("The day is open.")))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._figures.text())
        self.say(self.tr("Copied: {figures}").format(figures=self._figures.text()))
