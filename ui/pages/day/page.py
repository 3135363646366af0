"""The day: a look around in the morning, what is due, what is left in the evening. Closing is never
refused.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtGui import QGuiApplication, QKeyEvent

from counter import wording
from counter.desk.clock import ClockService, DoubtfulDate
from counter.desk.day import CLOSED, NOT_OPENED, OPEN, Check, DayService, DayStatus
from counter.desk.outlook import Outlook
from counter.desk.places import Place
from counter.desk.queue.service import QueueService
from counter.desk.sheets import Sheet
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.events.base import DAY, DOSSIER, PRINT, TICKET, Reference
from counter.domain.refusal import CounterError
from counter.wording import due as due_words
from ui.pages.day import groups
from ui.pages.day.charts import Charts
from ui.pages.day.checks import ALL, Checks
from ui.pages.day.closing import Closing
from ui.pages.day.figures import FigureCard
from ui.pages.day.left_over import LeftOverTickets
from ui.pages.day.left_words import LeftWords
from ui.pages.day.lists import VIEWS, DayLists
from ui.pages.day.side import DaySide
from ui.pages.doubtful_dates import DoubtfulDates
from ui.pages.page import Page
from ui.preferences import Preferences
from ui.printer_watch import PrinterWatch
from ui.printing import PrintSheet
from ui.scanners import WAITS
from ui.theme import by_size, px
from ui.widgets.basics import boxed, button, column, label, scrolled, set_named, shortcut
from ui.widgets.chip import Chip
from ui.widgets.choice_strip import ChoiceStrip
from ui.widgets.clock_question import ClockQuestion
from ui.widgets.page_head import PageHead
from ui.worker import Worker

_READS_EVERY_TICKS = 10


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
        self._left_words = LeftWords(self)
        self._outlook: Outlook | None = None
        self._status: DayStatus | None = None
        self._ticks = 0
        self._figures = ""  # the sentence to copy
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
        self._charts = Charts(self._language, lambda: self._take("2"))
        self._checks = Checks(self._language, self._lead_to, lambda: self._take(ALL))
        self.lists = DayLists(
            self, self._language, lambda: self._take("1"), self._checks.all_of_them
        )
        self.list = self.lists.list
        self._left_over = LeftOverTickets(self._carry_over)
        self.closing = Closing(self, self._service, self._strip, self._left_words, self._language)
        self.side = DaySide(self._take, self.act, self.closing.open)
        inner = column(
            self.question,
            self._doubtful,
            self._figure_card,
            self._charts,
            *self.lists.parts,
            self._left_over,
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
        self.closing.forget()
        self.lists.view = groups.DUE
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
        view = self.lists.view
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
        self._charts.show_outlook(read.outlook)
        self.lists.show_outlook(read.outlook, read.names, read.places)
        self._left_over.show_left(read.outlook.left_over)
        self.closing.see(read.outlook.left)
        self._figures = self._figure_words(read.outlook)
        self.side.show_figures(self._figures)
        self.side.show_left(self._left_words.list_lines(read.outlook, read.checks))
        self.side.show_state(read.status.state, is_left=bool(read.outlook.left.names))
        self._order_tabs()
        if self.hasFocus() and not self.list.isHidden():
            self.list.setFocus()  # Enter opens the first

    def _order_tabs(self) -> None:
        """Tab goes as the page is read, though some of its rows were made later than others."""
        stops = [self.list, self._left_over.stop, *self._checks.leads, *self.side.stops]
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
        if key in VIEWS:
            self._show_view(VIEWS[key])
        elif key == ALL:
            self._show_all_checks()
        elif key in ("3", "4", "7"):
            self._lead_to(
                *{"3": ("intake", ""), "4": ("queue", ""), "7": ("administration", "hub")}[key]
            )
        elif key == "0" and not self._doubtful.isHidden():
            self._doubtful.take_keyboard()
        elif key == "C" and not self._left_over.isHidden():
            self._carry_over()
        elif key == "M" and self._status is not None and self._status.state == CLOSED:
            self.closing.open()
        else:
            return self._checks.key_pressed(key)
        return True

    def _lead_to(self, page: str, part: str = "") -> None:
        self.wanted.emit(page, part or None)

    def _show_view(self, view: str) -> None:
        self.lists.view = view
        self._checks.all_of_them.hide()
        self.renew()
        self.list.setFocus()

    def _show_all_checks(self) -> None:
        """In the place of the list, every sentence; once more puts them away."""
        shown = self._checks.all_of_them
        shown.setVisible(shown.isHidden())
        self.lists.view = groups.DUE
        self.renew()

    # ---- what it does

    def open_dossier(self, code: str) -> None:
        self.wanted.emit("dossier", code)

    def _open_listed(self, listed: object) -> None:
        assert isinstance(listed, DossierSummary)
        self.open_dossier(str(listed.subject))  # a code may stand on two

    def act(self) -> None:
        """F9, once somebody saw how the day stands."""
        if self._status is not None:
            self.closing.act(self._status)

    def put_away(self) -> None:
        """Esc: a question, or another view than what is due."""
        is_asking = not self._strip.isHidden()
        self._strip.put_away()
        self.question.take_back()
        self.closing.take_back()
        if not self.lists.is_of_due and not is_asking:
            self._show_view(groups.DUE)

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
