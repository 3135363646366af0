"""The frame: pages by key, the rail, the messages. It decides nothing and knows no page from
inside.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from counter import wording
from counter.desk.day import DayService, DeskStatus
from counter.domain.dossiers.card import Card
from counter.domain.refusal import CounterError, Refusal, Unavailable
from ui import faults
from ui.changes import Changes
from ui.pages.page import Page
from ui.shell.rail import Count, Rail, RailItem
from ui.theme import px
from ui.widgets.basics import boxed, column, is_text_field, label, row, set_named
from ui.widgets.battery_offer import BatteryOffer
from ui.widgets.clerk_question import ClerkQuestion
from ui.widgets.damage_strip import DamageStrip
from ui.widgets.notice import BAD, GOOD, WARN, NoticeBar, WayBack
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.power import Power
    from ui.widgets.clock_question import ClockQuestion

_STATUS_EVERY_MS = 10_000
_ABOUT_ONE_ACT = "clock-before-cause"  # the clock is in no doubt but for this dossier
_PRACTICE_EDGE = 4  # pixels of colour around the window
_NEVER_OFFERED = 200  # per cent; see `_offer_to_stop`


class MainWindow(QMainWindow):
    """Shows one page at a time; a page is made when it is first wanted."""

    key_of_act = ("F9", "Ctrl+Return", "Ctrl+Enter")
    closed = Signal()
    clerk_wanted = Signal()  # somebody else sits down here
    clerk_chosen = Signal(str)
    lock_wanted = Signal()
    ticked = Signal()  # some seconds passed
    safe_stop_wanted = Signal()  # before the battery is empty
    way_back_wanted = Signal()  # from a damaged desk that is only looked up
    status_read = Signal(object)

    def __init__(
        self,
        entries: tuple[RailItem, ...],
        worker: Worker,
        changes: Changes,
        day: DayService,
        language: str,
        practice: bool = False,
        clock_question: "Callable[[], ClockQuestion] | None" = None,
    ) -> None:
        """`clock_question` makes the question that is asked where an act is refused because of the
        clock.
        """
        super().__init__()
        self._make_clock_question = clock_question
        self._clock_question: ClockQuestion | None = None
        self._entries = {entry.name: entry for entry in entries}
        self._rail = Rail(entries, practice)
        self._rail.chosen.connect(self.show_page)
        self.status = self._rail.foot
        self.status.lock_wanted.connect(self.lock_wanted.emit)
        self.status.clerk_wanted.connect(self.clerk_wanted.emit)
        self._worker, self._day, self._language = worker, day, language
        self._pages: dict[str, Page] = {}
        self.latest_status: DeskStatus | None = None
        self._battery_offer: BatteryOffer | None = None
        self._clerk_question: ClerkQuestion | None = None
        self._is_on_battery = False
        self._offered_at = _NEVER_OFFERED
        self._focus_before: QWidget | None = None
        self._focus_before_question: QWidget | None = None
        self._focus_before_clerk: QWidget | None = None
        self._asked_about = ""
        self._has_left = False
        self.notice = NoticeBar()
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._build(practice)
        self._bind_keys()
        self._connect(changes)

    # ---- building

    def _build(self, practice: bool) -> None:
        name = self.tr("One-stop counter")
        self.setWindowTitle(" · ".join((self.tr("PRACTICE DESK"), name)) if practice else name)
        self._cover = label(self.tr("Hidden. Ctrl+H shows it again."), "title")
        set_named(self._cover, alignment="AlignCenter")
        self._cover.hide()
        self._question_place = column(gap=8)  # of what the frame asks, where it asks something
        self._messages = boxed(column(self._question_place, self.notice, gap=8))
        whole = row(self._rail, self._stack, self._cover, gap=0)
        whole.setStretch(1, 1)
        whole.setStretch(2, 1)
        if practice:
            edge = px(_PRACTICE_EDGE)
            whole.setContentsMargins(edge, edge, edge, edge)
        window = boxed(whole)
        window.setObjectName("window")
        window.setProperty("practice", practice)
        self.setCentralWidget(window)
        self.resize(1280, 720)
        self.setMinimumSize(*px.least_window)

    def _bind_keys(self) -> None:
        for key, name in self._rail.shortcuts():
            self._key(key, lambda name=name: self._show_from_here(name))  # type: ignore[misc]
        for key in self.key_of_act:
            self._key(key, lambda: self.page.act())
        self._key("Ctrl+P", lambda: self.page.print_again())
        self._key("F2", self.call_next)
        self._key(ClerkQuestion.KEY, self.clerk_wanted.emit)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self.lock_wanted.emit)
        QShortcut(QKeySequence("Ctrl+H"), self).activated.connect(self._hide_or_show)
        self._key("Esc", self._escape)

    def _key(self, key: str, pressed: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setAutoRepeat(False)
        made.activated.connect(lambda: self.is_covered or pressed())

    def _connect(self, changes: Changes) -> None:
        changes.happened.connect(self._changed)
        self._worker.failed.connect(self.tell)
        self._clock = QTimer(self, interval=_STATUS_EVERY_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    # ---- pages

    @property
    def page(self) -> Page:
        shown = self._stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    @property
    def page_name(self) -> str:
        return next(name for name, page in self._pages.items() if page is self.page)

    def page_named(self, name: str) -> Page:
        """The page, made now if nobody wanted it before."""
        if name not in self._pages:
            page = self._entries[name].make()
            page.said.connect(self._say)
            page.offered.connect(self._offer)
            page.wanted.connect(self.show_page)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def show_page(self, name: str, what: object = None) -> None:
        if self.is_covered:
            return
        page = self.page_named(name)
        before = self._stack.currentWidget()
        if before is not page:
            self.notice.clear()  # it was about what was in view
        self._rail.mark(name)
        page.hold_messages(self._messages)
        self._stack.setCurrentWidget(page)
        if before is not page and isinstance(before, Page):
            before.depart()
        page.arrive(what)

    def _show_from_here(self, name: str) -> None:
        """By its key: what the page in view is about goes along."""
        if self.page is self.page_named(name):
            self.show_page(name)
        else:
            self.show_page(name, self.page.about(name))

    def call_next(self) -> None:
        """F2 from anywhere: the queue page calls, and is shown."""
        if "queue" in self._entries:
            page = self.page_named("queue")
            if self._stack.currentWidget() is not page:
                self.show_page("queue")
            page.act()

    def _changed(self, topics: frozenset[str]) -> None:
        if self.page.TOPICS & topics:  # another one reads again when it comes into view
            self.page.renew()
        self.renew_status()

    def _escape(self) -> None:
        """Leaves a field, puts a question or the notice away; never discards what was typed."""
        self.notice.clear()
        if self._battery_offer is not None:
            self._battery_offer.hide()
        if self._put_clerk_question_away() or self._put_clock_question_away():
            return
        self.page.put_away()
        focused = self.focusWidget()
        if is_text_field(focused):
            focused.clearFocus()
            self.page.setFocus()

    def _hide_or_show(self) -> None:
        """Ctrl+H: what the public could read over the counter; work is where it was when it comes
        back.
        """
        if self.is_covered:
            self._cover.hide()
            self._rail.setEnabled(True)
            self._stack.show()
            self._give_keyboard_back(self._focus_before)
        else:
            self._focus_before = self.focusWidget()
            self.notice.clear()
            self._stack.hide()
            self._rail.setEnabled(False)
            self._cover.show()

    @property
    def is_covered(self) -> bool:
        """While it is, nothing is done and nothing is said but how to come back."""
        return not self._cover.isHidden()

    # ---- what was scanned

    def card_scanned(self, card: Card) -> None:
        """To the page in view; when it has no use for a card, a person begins an intake."""
        if self.is_covered:
            return
        QApplication.beep()
        if not self.page.card_scanned(card):
            self.show_page("intake", card)

    def code_scanned(self, code: str) -> None:
        """A receipt: on the returns page its result, elsewhere its dossier, unless the page in view
        asks for a code.
        """
        if self.is_covered:
            return
        QApplication.beep()
        if self.page.code_scanned(code):
            return
        name = "returns" if self.page is self._pages.get("returns") else "dossier"
        self.show_page(name, code)

    def scan_not_understood(self) -> None:
        """Another system's code: nothing is done with it, and nothing is taken for keys."""
        QApplication.beep()
        self._say(self.tr("This scan is neither an identity card nor one of our receipts."), WARN)

    # ---- what is said

    def _say(self, text: str, tone: str) -> None:
        if not self.is_covered:  # names stand in sentences
            self.notice.say(text, tone)

    def _offer(self, text: str, way: WayBack) -> None:
        if not self.is_covered:
            self.notice.offer(text, way)

    def tell(self, error: Exception) -> None:
        """A refusal, something unavailable, or a bug: in plain words, with what to do next."""
        if not isinstance(error, CounterError):
            faults.note(error)
            error = CounterError("bug", reason=type(error).__name__)
        tone = WARN if isinstance(error, Refusal | Unavailable) else BAD
        self._say(wording.of_error(error, self._language), tone)

        if isinstance(error, Refusal) and error.field == "clock" and not self.is_covered:
            self._ask_about_clock(error.code)

    def _ask_about_clock(self, code: str) -> None:
        """An act waits for an answer: asked here, with what was typed for it still in view; the
        day's page asks itself.
        """
        if self._make_clock_question is None or self.page.ask_about_clock():
            return
        if self._clock_question is None:
            self._clock_question = self._make_clock_question()
            self._clock_question.answered.connect(self._clock_answered)
            self._question_place.addWidget(self._clock_question)
        self._asked_about = code
        if self._battery_offer is not None:
            self._battery_offer.hide()  # one question at a time: at large text both would leave no page
        if self._clock_question.isHidden():
            self._focus_before_question = self.focusWidget()
        self._clock_question.ask()
        self._clock_question.time.setFocus()

    def _clock_answered(self, words: str) -> None:
        """The keyboard is where it was, and the act is asked for again by whoever wanted it."""
        self._leave_clock_question()
        self._say(words, GOOD)
        self.page.renew()
        self.renew_status()

    def _put_clock_question_away(self) -> bool:
        """False where it was not asked."""
        if self._clock_question is None or self._clock_question.isHidden():
            return False
        had_keyboard = self._clock_question.isAncestorOf(self.focusWidget())
        self._clock_question.put_away()
        if had_keyboard:
            self._leave_clock_question()
        return True

    def _leave_clock_question(self) -> None:
        before, self._focus_before_question = self._focus_before_question, None
        self._give_keyboard_back(before)

    def _give_keyboard_back(self, before: QWidget | None) -> None:
        """To what had it, where that is still in view: nobody types into what nobody sees."""
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self.page.setFocus()

    # ---- who works here

    def ask_for_clerk(self, clerk: str, names: Sequence[str]) -> None:
        """`clerk` works here now; `names` did before."""
        if self._clerk_question is None:
            self._clerk_question = ClerkQuestion()
            self._clerk_question.taken.connect(self._take_clerk)
            self._clerk_question.left.connect(self._leave_clerk_question)
            self._question_place.addWidget(self._clerk_question)
        if self._clerk_question.isHidden():
            self._focus_before_clerk = self.focusWidget()
        self._clerk_question.ask(clerk, names)

    def _take_clerk(self, name: str) -> None:
        self.clerk_chosen.emit(name)
        self._say(self.tr("{clerk} signs at this counter from now on.").format(clerk=name), GOOD)

    def _put_clerk_question_away(self) -> bool:
        """False where it was not asked; it was asked last, and stands lowest."""
        return self._clerk_question is not None and self._clerk_question.put_away()

    def _leave_clerk_question(self) -> None:
        before, self._focus_before_clerk = self._focus_before_clerk, None
        self._give_keyboard_back(before)

    # ---- power

    def show_power(self, power: "Power | None") -> None:
        """Told at the foot of the rail and once in words; nearly empty, a safe stop is offered. The
        keyboard stays where it is.
        """
        was_on_battery, self._is_on_battery = (
            self._is_on_battery,
            power is not None and power.on_battery,
        )
        if power is None or not power.on_battery:
            self.status.show_battery(False, None, False)
            self._offered_at = _NEVER_OFFERED
            if self._battery_offer is not None:
                self._battery_offer.hide()
            if was_on_battery:
                self._say(self.tr("Power is back."), GOOD)
            return
        self.status.show_battery(True, power.percent, power.is_low)
        if not was_on_battery:
            self._say(
                self.tr(
                    "The power is gone: this computer runs on its battery. Work on; all is kept."
                ),
                WARN,
            )
        if power.is_low and power.percent is not None:
            self._offer_to_stop(power.percent)

    def _offer_to_stop(self, percent: int) -> None:
        """Once while the battery runs down, and again when half of what was left then is gone."""
        if percent > self._offered_at // 2:
            return
        self._offered_at = percent
        if self._battery_offer is None:
            self._battery_offer = BatteryOffer()
            self._battery_offer.taken.connect(self._stop_safely)
            self._key(BatteryOffer.KEY, self._stop_safely)
            self._question_place.addWidget(self._battery_offer)
        self._battery_offer.offer(percent)

    def _stop_safely(self) -> None:
        if self._battery_offer is not None and not self._battery_offer.isHidden():
            self._battery_offer.hide()
            self.safe_stop_wanted.emit()

    def has_page(self, name: str) -> bool:
        return name in self._entries

    def _tick(self) -> None:
        self.renew_status()
        self.page.tick()
        self.ticked.emit()

    def show_trouble(self, trouble: CounterError | None) -> None:
        """Why the last exchange with the hub did not end well; nothing once one did."""
        self.status.show_trouble(
            trouble, wording.of_error(trouble, self._language) if trouble else ""
        )
        self.renew_status()

    def show_copy_trouble(self, trouble: CounterError | None) -> None:
        """Why the last copy of the desk is not where it should be; nothing once one is."""
        self.status.show_copy_trouble(wording.of_error(trouble, self._language) if trouble else "")
        self.renew_status()

    def renew_status(self) -> None:
        self._worker.run(self._day.status, self._show_status, asker=self)

    def _show_status(self, status: DeskStatus) -> None:
        self.latest_status = status
        if status.clock_doubt is None and self._asked_about != _ABOUT_ONE_ACT:
            self._put_clock_question_away()  # answered elsewhere: on the day's page, or the clock was set right
        self.status.show_status(status, self._language)
        self._rail.head.show_unit(_without_office(status.unit_name))
        self._rail.show_counts(_counts(status))
        self.status_read.emit(status)

    # ---- damage

    def show_damage(self, words: str) -> None:
        """In view as long as the desk is only looked up; the key leads to the ways back."""
        strip = DamageStrip(words)
        strip.wanted.connect(self.way_back_wanted.emit)
        self._key(DamageStrip.KEY, self.way_back_wanted.emit)
        self._question_place.addWidget(strip)

    # ---- the end

    def leave(self) -> None:
        """The pages keep what is typed, once; nothing is asked any more."""
        if self._has_left:
            return
        self._has_left = True
        for page in self._pages.values():
            try:
                page.leave()
            except Exception as error:  # what one page cannot keep takes nothing from the others
                faults.note(error)
        self._clock.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        event.accept()
        self.closed.emit()


def _counts(status: DeskStatus) -> dict[str, Count]:
    """What waits on which page."""
    return {
        "queue": Count(status.waiting),
        "intake": Count(status.drafts),
        "search": Count(status.overdue, is_bad=True),
        "day": Count(status.awaiting_paper),
    }


def _without_office(unit: str) -> str:
    """The place alone: in the rail there is no room for the name of its office."""
    place = unit.removeprefix("UBND ").strip() or unit
    return place[:1].upper() + place[1:]
