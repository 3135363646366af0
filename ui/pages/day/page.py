"""The day: a look around in the morning, what is due, what is left in the evening. Closing is never
refused.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from counter import wording
from counter.desk.clock import ClockService, DoubtfulDate
from counter.desk.copies import CopyMade
from counter.desk.day import CLOSED, NOT_OPENED, OPEN, Check, DayService, DayStatus
from counter.desk.outlook import LeftOver, Outlook, Place
from counter.desk.queue.service import QueueService
from counter.desk.sheets import Sheet
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import DAY, DOSSIER, PRINT, TICKET, Reference
from counter.domain.refusal import CounterError
from counter.wording import due as due_words
from counter.wording.made_copy import made_copy
from ui.pages.day import groups
from ui.pages.day.checks import ALL, Checks, beside_remark
from ui.pages.day.due_list import DueList
from ui.pages.day.figures import FigureCard
from ui.pages.day.groups import Groups
from ui.pages.day.left_words import LeftWords
from ui.pages.day.load_chart import LoadChart
from ui.pages.day.row_words import RowWords
from ui.pages.day.side import DaySide
from ui.pages.day.week_chart import Legend, WeekChart
from ui.pages.doubtful_dates import DoubtfulDates
from ui.pages.page import Page
from ui.preferences import Preferences
from ui.printer_watch import PrinterWatch
from ui.printing import PrintSheet
from ui.scanners import WAITS
from ui.theme import by_size, px
from ui.widgets.basics import boxed, button, card, column, label, row, scrolled, set_named, shortcut
from ui.widgets.chip import Chip, Remark
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.clock_question import ClockQuestion
from ui.widgets.empty import Empty
from ui.widgets.page_head import PageHead
from ui.worker import Worker

_READS_EVERY_TICKS = 10
_SHORT_DAY = timedelta(hours=1)  # closed sooner after its opening, a day is asked about first
_NAMED = 6  # numbers of tickets in a line
_WEEK_SHARE, _LOAD_SHARE = 57, 43  # of the line that both charts stand in
# What a digit brings into the list; the others lead to another page.
_VIEWS = {
    "1": groups.DUE,
    "2": groups.UPCOMING,
    "5": groups.PAPERS,
    "6": groups.AWAY,
    "8": groups.UNCOLLECTED,
}


class DayRead(NamedTuple):
    """What the page shows, read at once."""

    status: DayStatus
    outlook: Outlook
    checks: list[Check]
    doubtful: list[DoubtfulDate]
    names: Mapping[str, str]
    places: Mapping[Reference, Place]


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
        print_sheet: PrintSheet,
        practice: bool = False,
        copy_trouble: Callable[[], CounterError | None] = lambda: None,
    ) -> None:
        """`copy_trouble`: why the last copy of the desk is not where it should be."""
        super().__init__(worker)
        self.setProperty(WAITS, True)  # its digits lead away
        self._copy_trouble = copy_trouble
        self._is_practice = practice
        self._clock, self._doubtful = clock, DoubtfulDates(worker, clock, preferences)
        self.question = ClockQuestion(
            worker, clock, lambda: preferences.signs_as, preferences.language
        )
        self._service, self._queue, self._print_sheet = service, queue, print_sheet
        self._printer, self._language = printer, preferences.language
        self._view = groups.DUE
        self._groups, self._left_words = Groups(self), LeftWords(self)
        self._row_words = RowWords(self, self._language)
        self._outlook: Outlook | None = None
        self._status: DayStatus | None = None
        self._ticks = 0
        self._figures = ""  # the sentence to copy
        self._closing: list[str] = []  # what is said of the closing that was asked for here
        self._build()
        self._bind()

    def _build(self) -> None:
        self._date, self._state = label(role="lead"), Chip()
        self._state.tell("")
        head = PageHead(
            self.tr("Day"), self._date, self._state, 1,
            button(
                by_size(self.tr("Copy the figures"), self.tr("Copy")), self._copy, "Ctrl+C", "link"
            ),
            button(
                by_size(self.tr("Print this page"), self.tr("Print")), self.print_again, "Ctrl+P", "link"
            ),
        )  # fmt: skip
        self._strip = ChoiceStrip()
        self._figure_card = FigureCard(self._language)
        charts = self._build_charts()
        self._back = button(self.tr("Back to what is due"), lambda: self._take("1"), "1", "link")
        self._back.hide()
        self.list = DueList(self.tr("What is due"))
        self._empty = Empty()
        self._empty.hide()
        self._checks = Checks(self._language, self._lead_to, lambda: self._take(ALL))
        self.side = DaySide(self._take, self.act, self._open)
        inner = column(
            self.question,
            self._doubtful,
            self._figure_card,
            charts,
            row(self._back, 1),
            self.list,
            self._empty,
            self._checks.all_of_them,
            self._build_left_over(),
            1,
            self._checks,
            gap=10,
        )
        inner.setStretchFactor(self.list, 100)
        self._area = scrolled(inner)
        asked = column(self._strip)
        asked.setContentsMargins(0, 0, 0, px(10))
        self._asks = boxed(asked)
        self._asks.hide()
        self._strip.asks.connect(self._asks.setVisible)
        middle = column(head, self._asks, self._area, gap=0)
        middle.setStretch(2, 1)
        self.lay(middle, side=self.side, stretch=0)

    def _build_charts(self) -> QWidget:
        self._week, self._load = WeekChart(self._language), LoadChart(self._language)
        more = button(self.tr("See"), lambda: self._take("2"), "2", "link")
        week = card(
            row(label(self.tr("One week"), "heading"), 1, Legend()), self._week, 1, gap=2, margin=12
        )
        load = card(
            row(label(self.tr("Promised next"), "heading"), 1, more),
            self._load,
            1,
            gap=2,
            margin=12,
        )
        charts = row(week, load, gap=12)
        charts.setStretch(0, _WEEK_SHARE)
        charts.setStretch(1, _LOAD_SHARE)
        return boxed(charts)

    def _build_left_over(self) -> QWidget:
        self._left_over = Remark("", "warn")
        self._carries = button(self.tr("Into today's line"), self._carry_over, "C")
        self._left_over_line = beside_remark(self._left_over, self._carries)
        self._left_over_line.hide()
        return self._left_over_line

    def _bind(self) -> None:
        self.list.opened.connect(self._open_listed)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.question.answered.connect(self._clock_answered)
        self._doubtful.said.connect(self.say)
        self._doubtful.changed.connect(self.renew)
        self._doubtful.wanted.connect(self.open_dossier)
        self._printer.changed.connect(self._printer_changed)
        shortcut(self, "Ctrl+C", self._copy)
        set_named(self, focusPolicy="StrongFocus")

    # ---- what it shows

    def arrive(self, what: object = None) -> None:
        self._closing = []
        self._view = groups.DUE
        self._checks.all_of_them.hide()
        self._printer.look()
        super().arrive(what)
        self.setFocus()

    def _printer_changed(self) -> None:
        if self.isVisible():
            self.renew()

    def tick(self) -> None:
        self._ticks += 1
        if self._ticks % _READS_EVERY_TICKS == 0:
            self.renew()

    def renew(self) -> None:
        """An answer about another view than the one wanted by then is passed over."""
        view = self._view
        self.ask(lambda: self._read(view), self._show, about=self.new_view())

    def _read(self, view: str) -> DayRead:
        service, outlook = self._service, self._service.outlook()
        listed = groups.dossiers_of(outlook, view)
        return DayRead(
            status=service.today(),
            outlook=outlook,
            checks=service.checks(),
            doubtful=self._clock.doubtful_dates(),
            names=service.names_of(listed),
            places=service.places_of(listed),
        )

    def _show(self, read: DayRead) -> None:
        self._outlook, self._status = read.outlook, read.status
        self._show_head(read.status)
        self._show_checks(read.checks)
        self._doubtful.show_dates(read.doubtful)
        self._figure_card.show_outlook(read.outlook)
        self._week.show_days(read.outlook.week, read.outlook.date)
        self._load.show_days(read.outlook.load, read.outlook.date)
        self._show_list(read)
        self._show_left_over(read.outlook.left_over)
        self._figures = self._figure_words(read.outlook)
        self.side.show_figures(self._figures)
        self.side.show_left(self._left_words.list_left(read.outlook, read.checks))
        self.side.show_state(read.status)
        self._order_tabs()
        if self.hasFocus() and not self.list.isHidden():
            self.list.setFocus()  # Enter opens the first

    def _order_tabs(self) -> None:
        """Tab goes as the page is read, though some of its rows were made later than others."""
        stops = [self.list, self._carries, *self._checks.leads, *self.side.stops]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _show_head(self, status: DayStatus) -> None:
        weekday = due_words.weekday(status.date, self._language)
        whole = f"{weekday[:1].upper()}{weekday[1:]} {status.date:%d/%m/%Y}"
        self._date.setText(by_size(whole, due_words.day(status.date)))
        opened = f"{status.opened_at:%H:%M}" if status.opened_at else "–"
        words, tone = {
            NOT_OPENED: (self.tr("not opened yet"), ""),
            CLOSED: (self.tr("closed"), "good"),
            OPEN: (self.tr("open since {time}").format(time=opened), "sea"),
        }[status.state]
        self._state.tell(words, tone, "day")

    def _show_checks(self, checks: list[Check]) -> None:
        trouble = self._copy_trouble()
        words = wording.of_error(trouble, self._language) if trouble else ""
        self._checks.show_checks(checks, self._printer.state, words)
        if any(check.code == "check-clock" and not check.ok for check in checks):
            self.question.ask()
        else:
            self.question.put_away()

    def _show_list(self, read: DayRead) -> None:
        shown = self._groups.of(read.outlook, self._view)
        rows = self._row_words.rows_of(shown, read.outlook.now, read.names, read.places)
        self.list.show_rows(rows)
        is_free = self._checks.all_of_them.isHidden()
        if self.list.hasFocus() and not (rows and is_free):
            self.setFocus()  # else the keyboard goes to the next button, and the next is F9's
        self.list.setVisible(bool(rows) and is_free)
        self._empty.setVisible(not rows and is_free)
        self._empty.say(self._nothing_words())
        self._back.setVisible(self._view != groups.DUE or not is_free)

    def _nothing_words(self) -> str:
        if self._view == groups.DUE:
            return self.tr("Nothing is overdue, and nothing is due today.")
        return self.tr("None here.")

    def _figure_words(self, outlook: Outlook) -> str:
        words = self.tr("{day}: received {received}, returned {returned}, overdue {overdue}")
        figures = words.format(
            day=f"{outlook.date:%d/%m}",
            received=outlook.figures.received,
            returned=outlook.figures.returned,
            overdue=len(outlook.overdue),
        )
        if self._is_practice:
            return self.tr("PRACTICE · {figures}").format(figures=figures)
        return figures

    def _follow(self, now: QtCore.QModelIndex) -> None:
        """Where the page scrolls, the chosen row comes into view."""
        inner, place = self._area.widget(), self.list.visualRect(now).center()
        if inner is not None and now.isValid() and self.list.hasFocus():
            where = self.list.viewport().mapTo(inner, place)
            self._area.ensureVisible(where.x(), where.y(), 0, self.list.visualRect(now).height())

    def _show_left_over(self, left: LeftOver | None) -> None:
        """Tickets of the last working day: their people may be here again, and nothing moves them
        by itself.
        """
        self._left_over_line.setVisible(left is not None)
        if left is not None:
            numbers = ", ".join(one.ticket.number_text for one in left.tickets[:_NAMED])
            words = self.tr("Left open on {day}: {numbers}")
            self._left_over.tell(words.format(day=f"{left.date:%d/%m}", numbers=numbers), "warn")

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper()
        is_command = event.modifiers() & ~QtCore.Qt.KeyboardModifier.ShiftModifier
        if is_command or event.isAutoRepeat() or self.is_typing or not self._take(key):
            super().keyPressEvent(event)

    def _take(self, key: str) -> bool:
        """What a digit or letter does; False for one that does nothing here."""
        if not key or self._strip.key_pressed(key):
            return bool(key)
        if key in _VIEWS:
            self._show_view(_VIEWS[key])
        elif key == ALL:
            self._show_all_checks()
        elif key in ("3", "4", "7"):
            self._lead_to(
                *{"3": ("intake", ""), "4": ("queue", ""), "7": ("administration", "hub")}[key]
            )
        elif key == "C" and not self._left_over_line.isHidden():
            self._carry_over()
        elif key == "M" and self._status is not None and self._status.state == CLOSED:
            self._open()
        else:
            return self._checks.key_pressed(key)
        return True

    def _lead_to(self, page: str, part: str = "") -> None:
        self.wanted.emit(page, part or None)

    def _show_view(self, view: str) -> None:
        self._view = view
        self._checks.all_of_them.hide()
        self.renew()
        self.list.setFocus()

    def _show_all_checks(self) -> None:
        """In the place of the list, every sentence; once more puts them away."""
        shown = self._checks.all_of_them
        shown.setVisible(shown.isHidden())
        self._view = groups.DUE
        self.renew()

    # ---- what it does

    def open_dossier(self, code: str) -> None:
        self.wanted.emit("dossier", code)

    def _open_listed(self, listed: object) -> None:
        assert isinstance(listed, DossierSummary)
        self.open_dossier(str(listed.subject))  # a code may stand on two

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
        """Esc: a question, or another view than what is due."""
        is_asking = not self._strip.isHidden()
        self._strip.put_away()
        self.question.take_back()
        is_elsewhere = self._view != groups.DUE or not self._checks.all_of_them.isHidden()
        if is_elsewhere and not is_asking:
            self._show_view(groups.DUE)

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
        """Papers that went from the folder with the day."""
        if count:
            self._add_to_closing(
                self.tr("%n printed papers (PDF) went from the folder.", "", count)
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
        self.do(self._service.open, lambda _status: self.say(self.tr("The day is open.")))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._figures)
        self.say(self.tr("Copied: {figures}").format(figures=self._figures))

    # ---- on paper

    def print_again(self) -> None:
        """Ctrl+P: this page on one A4."""
        self.ask(self._service.sheet, self._send)

    def _send(self, sheet: Sheet) -> None:
        words = self.tr("The day's page was sent to {printer}.")
        self._print_sheet(sheet, lambda where: self.say(words.format(printer=where)))
