"""The waiting line: who is served, who comes next, who is away for a moment. Single letters do
everything.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from counter import wording
from counter.desk.queue.actions import ACTIONS, TicketAction
from counter.desk.queue.service import Board, Called, Issued, QueueService
from counter.domain.events.base import DESK, PRINT, TICKET, Reference
from counter.domain.queue import line as queues
from counter.domain.queue.line import PriorityReason, Queue
from counter.domain.queue.ticket import CALLED, SERVING, TicketSummary
from ui.pages.page import Page
from ui.scanners import WAITS
from ui.theme import number_font, px
from ui.widgets.basics import LARGE, boxed, button, card, column, label, row, set_named
from ui.widgets.choice_strip import Choice, ChoiceStrip, numbered
from ui.widgets.waiting import WaitingTables
from ui.worker import Worker

T = TypeVar("T")
UNDO_MS = 5000
FRESH_MS = 2000  # nobody was served in so short a time: a second F2 is the same finger
DIGITS_MS = 1000  # between two digits of one number


class QueuePage(Page):
    """Calls, serves and settles tickets of this desk's queues."""

    TOPICS = frozenset({DESK, PRINT, TICKET})
    issued = Signal(object)  # Issued: its slip is to be printed

    def __init__(
        self,
        worker: Worker,
        service: QueueService,
        counter: int,
        count_unfinished: Callable[[], int],
        language: str,
    ) -> None:
        """`count_unfinished`: how many intakes are begun and not received."""
        super().__init__(worker)
        self.setProperty(WAITS, True)  # its letters print slips and move people
        self._service, self._counter = service, counter
        self._count_unfinished, self._language = count_unfinished, language
        self._board: Board | None = None
        self._typed = ""
        self._undo: Callable[[], TicketSummary] | None = None
        self._just_called: TicketSummary | None = None
        self._is_calling = False  # the act under way is a call
        self._calls_behind = False  # F2 was struck while another act was under way
        self._build()
        self._acts = {key: act for _words, key, act in self._buttons()} | {"G": self._call_chosen}
        self._undo_timer = self._timer(UNDO_MS, self._undo_over)
        self._fresh = self._timer(FRESH_MS, lambda: self._remember_call(None))
        self._typing = self._timer(DIGITS_MS, self._forget_digits)
        set_named(self, focusPolicy="StrongFocus")

    def _timer(self, milliseconds: int, over: Callable[[], object]) -> QTimer:
        made = QTimer(self, singleShot=True, interval=milliseconds)
        made.timeout.connect(lambda: over())
        return made

    # ---- what it looks like

    def _build(self) -> None:
        self._strip = ChoiceStrip()
        top = row(self._build_service(), self._build_next(), gap=14)
        top.setStretch(0, 3)
        top.setStretch(1, 2)
        self.waiting = WaitingTables()
        self._keys = self._build_keys()
        whole = column(top, self._strip, self.waiting, self._keys, gap=10, margin=12)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._strip.asks.connect(self._make_room)

    def _make_room(self, is_asking: bool) -> None:
        """What is asked is answered first; at large text it needs the room of all that waits for
        it.
        """
        self._keys.setHidden(is_asking)
        self.waiting.setHidden(is_asking and px.percent >= LARGE)

    def _build_service(self) -> QWidget:
        self._number = label("–", "huge")
        self._number.setAccessibleName(self.tr("Number in service"))
        self._about, self._minutes = label(role="heading"), label(role="quiet")
        self._todo = label(role="quiet", wraps=True)
        self._unfinished = label(role="quiet", wraps=True)
        self._unfinished.hide()
        self._undo_button = button("", self.undo)
        self._undo_button.hide()
        words = column(
            1,
            self._about,
            self._minutes,
            self._todo,
            self._unfinished,
            row(self._undo_button, 1),
            1,
            gap=6,
        )
        whole = row(self._number, words, gap=24, margin=12)
        whole.setStretch(1, 1)
        return boxed(whole, "card")

    def _build_next(self) -> QWidget:
        self._rule = label(role="small", wraps=True)
        self._next = [label(role="heading") for _ in range(3)]
        for shown in self._next:
            shown.setFont(number_font(19, bold=True))
        call = button(self.tr("Call next"), self.call_next, "F2", role="act")
        return card(
            label(self.tr("Next"), "small"), *self._next, self._rule, 1, call, gap=2, margin=10
        )

    def _buttons(self) -> list[tuple[str, str, Callable[[], object]]]:
        """What stands on each button, its key, and what it does."""
        begin = {"transfer": self._transfer, "cancel": self._cancel, "take-back": self._take_back}
        return [
            (self.tr("Give a number"), "N", self.issue),
            (self.tr("Priority number"), "U", self.issue_priority),
            *((self._words(action), action.key, begin.get(action.name, partial(self._do_here, action)))
              for action in ACTIONS),
        ]  # fmt: skip

    def _words(self, action: TicketAction) -> str:
        return wording.text(f"action:{action.name}", self._language)

    def _build_keys(self) -> QWidget:
        buttons = [button(words, act, key) for words, key, act in self._buttons()]
        for made in buttons:
            set_named(made, focusPolicy="NoFocus")
        return _in_lines(buttons, 5)

    # ---- what it shows

    def arrive(self, what: object = None) -> None:
        super().arrive(what)
        self.setFocus()

    def renew(self) -> None:
        self.ask(self._service.board, self._show)
        self.ask(self._count_unfinished, self._show_unfinished)

    def _show_unfinished(self, count: int) -> None:
        """What was left behind by a break or a sudden end is told before anybody asks for it."""
        self._unfinished.setText(self.tr("%n unfinished intakes: F4 goes on.", "", count))
        self._unfinished.setVisible(bool(count))

    def tick(self) -> None:
        """Minutes go by although nobody does anything."""
        self.renew()

    def _show(self, board: Board) -> None:
        self._board = board
        mine = self._mine(board)
        if (
            mine is None
            or mine.ticket.state != CALLED
            or mine.subject != _subject(self._just_called)
        ):
            self._remember_call(None)
        self._show_service(mine, board.now)
        self._show_next(board)
        self.waiting.show_board(board, self._why)

    def _mine(self, board: Board) -> TicketSummary | None:
        """The ticket at this counter."""
        here = [t for t in board.in_service if t.ticket.counter == self._counter]
        return max(here, key=lambda t: t.ticket.turn, default=None)

    def _show_service(self, mine: TicketSummary | None, now: datetime) -> None:
        if mine is None:
            self._number.setText("–")
            self._about.setText(self.tr("Counter {number} is free").format(number=self._counter))
            self._minutes.setText("")
            self._todo.setText(self.tr("F2 calls the next number."))
            return
        ticket = mine.ticket
        self._number.setText(ticket.number_text)
        serving = ticket.state == SERVING
        if serving:
            words = self.tr("being served at counter {number}")
        else:
            words = self.tr("called to counter {number}")
        self._about.setText(words.format(number=self._counter))
        since = ticket.started_at if serving else ticket.last_called_at
        minutes = int((now - since).total_seconds() // 60) if since else 0
        recalls = self.tr(" · called again %n times", "", ticket.recalls) if ticket.recalls else ""
        self._minutes.setText(self.tr("%n minutes", "", minutes) + recalls)
        if serving:
            todo = self.tr("F4 takes the dossier in · X done · P away to copy · F2 done and next")
        else:
            todo = self.tr("B begin · R call again · V not here · F4 takes the dossier in")
        self._todo.setText(todo)

    def _show_next(self, board: Board) -> None:
        for place, shown in enumerate(self._next):
            if place < len(board.upcoming):
                upcoming = board.upcoming[place]
                shown.setText(
                    f"{upcoming.listed.ticket.number_text}   {self._why(upcoming.reason)}".rstrip()
                )
            else:
                shown.setText("–" if place == 0 else "")
        priority = any(u.reason == queues.PRIORITY for u in board.upcoming)
        self._rule.setText(self.tr("One priority number after one other.") if priority else "")

    def _why(self, reason: str) -> str:
        return {
            queues.PRIORITY: self.tr("PRIORITY"),
            queues.COMES_BACK: self.tr("called first"),
        }.get(reason, "")

    # ---- what it does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper()
        if (
            event.modifiers() & ~QtCore.Qt.KeyboardModifier.ShiftModifier
            or event.isAutoRepeat()
            or not key.isprintable()
        ):
            super().keyPressEvent(event)
        elif self._strip.key_pressed(key):
            return
        elif key == "Z":
            self.undo()
        elif key in self._acts:
            self._acts[key]()
        elif key.isascii() and key.isdigit():
            self._jump(key)
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Esc."""
        self._strip.put_away()
        self._forget_digits()

    def _act(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _result: None,
        *,
        calls: bool = False,
    ) -> None:
        """One act at a time; digits typed and questions asked before belong to none after it."""
        self._forget_digits()
        self._strip.put_away()
        if self.is_acting:
            return
        self._is_calling = calls

        def ended(result: T) -> None:
            done(result)
            if self._calls_behind:
                self._calls_behind = False
                self.call_next()

        self.do(work, ended, self._stopped)

    def _stopped(self, _error: Exception) -> bool:
        """Whoever struck F2 behind it saw nothing of this refusal."""
        self._calls_behind = False
        return False

    def act(self) -> None:
        self.call_next()

    def call_next(self) -> None:
        """Finishes what this counter serves and calls the next number; five seconds to take it
        back.

        Struck right behind another act ("not here", and the next) it waits for that one's end.
        """
        if self.is_acting:
            self._calls_behind = not self._is_calling
            return
        if self._just_called is None:
            self._act(lambda: self._service.call(self._counter), self._called, calls=True)
            return
        words = self.tr("{number} was called just now. F2 again in a moment calls the next.")
        self.said.emit(words.format(number=self._just_called.ticket.number_text), "")

    def _called(self, called: Called) -> None:
        self.waiting.forget_choice()  # it was made before, for another act
        self._remember_call(called.listed)
        self._offer_undo(self.tr("Take the call back"), lambda: self._service.undo_call(called))
        number = called.listed.ticket.number_text
        if called.finished is not None:
            before = called.finished.ticket.number_text
            self.say(
                self.tr("{before} is done, {number} is called.").format(
                    before=before, number=number
                )
            )
        else:
            self.say(self.tr("{number} is called.").format(number=number))

    def _remember_call(self, listed: TicketSummary | None) -> None:
        """Who was called a moment ago and is not served yet."""
        self._just_called = listed
        if listed is None:
            self._fresh.stop()
        else:
            self._fresh.start()

    # ---- taking back

    def _offer_undo(self, words: str, undo: Callable[[], TicketSummary]) -> None:
        """For five seconds Z takes back what was just done."""
        self._undo = undo
        self._undo_button.setText(f"{words}   Z")
        self._undo_button.setAccessibleName(words)
        self._undo_button.show()
        self._undo_timer.start()

    def undo(self) -> None:
        """Within five seconds of a call or a cancellation."""
        if self._undo is not None and not self.is_acting:
            undo = self._undo
            self._undo_over()
            self._act(undo, self._taken_back)

    def _taken_back(self, listed: TicketSummary) -> None:
        self.say(
            self.tr("{number} waits again, next in line.").format(number=listed.ticket.number_text)
        )

    def _undo_over(self) -> None:
        self._undo = None
        self._undo_timer.stop()
        self._undo_button.hide()

    # ---- numbers

    def issue(self) -> None:
        """Gives out a number; asks for the queue when there are several."""
        self._which_queue(lambda queue: self._issue(queue, ""))

    def issue_priority(self) -> None:
        """Asks for the reason, which is kept for the law's sake and shown nowhere; no paper is
        asked for.
        """
        choices = numbered(
            [(self._reason_words(reason), reason.code) for reason in self._service.priority_reasons]
        )
        self._strip.ask(
            self.tr("Why priority? Kept in the journal, never printed."),
            choices,
            lambda code: self._which_queue(lambda queue: self._issue(queue, str(code))),
        )

    def _reason_words(self, reason: PriorityReason) -> str:
        if self.locale().language() == self.locale().Language.Vietnamese:
            return reason.name
        return reason.name_en

    def _which_queue(self, taken: Callable[[object], object]) -> None:
        known = [w.queue for w in self._board.queues] if self._board else []
        if len(known) == 1:
            taken(known[0])
            return
        self._strip.ask(self.tr("Which queue?"), _lettered(known), taken)

    def _issue(self, queue: object, reason: str) -> None:
        assert isinstance(queue, Queue)
        self._act(lambda: self._service.issue_ticket(queue.code, reason), self._issued)

    def _issued(self, issued: Issued) -> None:
        number = issued.listed.ticket.number_text
        wait = round(issued.estimate_wait.total_seconds() / 60)
        if issued.waiting_ahead:
            words = self.tr("Number {number}: {ahead} ahead, about {wait} minutes.")
        else:
            words = self.tr("Number {number}: nobody is ahead.")
        self.say(words.format(number=number, ahead=issued.waiting_ahead, wait=wait))
        self.issued.emit(issued)

    def _do_here(self, action: TicketAction) -> None:
        """An act on whoever is at this counter, which asks nothing."""
        done = self._settled if action.frees_counter else lambda _listed: None
        self._act(lambda: self._service.do(action.name, counter=self._counter), done)

    def _settled(self, _listed: TicketSummary) -> None:
        """Nobody is at the counter any more: the next F2 is no second stroke of the finger that
        called them.
        """
        self._remember_call(None)

    def _transfer(self) -> None:
        mine = self._mine(self._board) if self._board else None
        if self._board is None or mine is None:
            self.said.emit(self.tr("Nobody is at this counter. F2 calls the next number."), "warn")
            return
        others = [w.queue for w in self._board.queues if w.queue.code != mine.ticket.queue]
        words = wording.text("ask:transfer.to", self._language)
        self._strip.ask(words, _lettered(others), lambda queue: self._go_to(queue, mine))

    def _go_to(self, queue: object, mine: TicketSummary) -> None:
        assert isinstance(queue, Queue)
        code, ticket = queue.code, str(mine.subject)
        self._act(lambda: self._service.do("transfer", ticket, to=code, returns=True))

    def _cancel(self) -> None:
        """Who is chosen, else who is served; it says who that was, for the choice may be an old
        one.
        """
        chosen = self.waiting.chosen
        name = str(chosen.subject) if chosen else None
        self._act(
            lambda: self._service.do("cancel", name, None if name else self._counter),
            self._cancelled,
        )

    def _cancelled(self, listed: TicketSummary) -> None:
        subject = str(listed.subject)
        self._offer_undo(
            self.tr("Take the cancellation back"), lambda: self._service.do("take-back", subject)
        )
        self.say(self.tr("{number} is cancelled.").format(number=listed.ticket.number_text))

    def _take_back(self) -> None:
        """Somebody away stands here again: the one chosen, else the one last gone."""
        chosen = self.waiting.aside.chosen or (
            self._board.aside[0] if self._board and self._board.aside else None
        )
        if isinstance(chosen, TicketSummary):
            subject = str(chosen.subject)
            self._act(lambda: self._service.do("take-back", subject))

    def _call_chosen(self) -> None:
        if (chosen := self.waiting.chosen) is not None:
            subject = str(chosen.subject)
            self._act(
                lambda: self._service.call(self._counter, ticket=subject), self._called, calls=True
            )

    # ---- choosing

    def _jump(self, digit: str) -> None:
        """Digits choose the ticket with that number; where they fit nobody, the last one begins
        another number.
        """
        self._typed = (self._typed + digit)[-3:]
        self._typing.start()
        if not self.waiting.choose(int(self._typed)) and self._typed != digit:
            self._typed = digit
            self.waiting.choose(int(digit))
        if (chosen := self.waiting.chosen) is not None:
            words = self.tr("{number} is chosen. G calls it, H cancels it, T: is back.")
            self.said.emit(words.format(number=chosen.ticket.number_text), "")
        else:
            words = self.tr("Nobody with the number {number} waits or is away.")
            self.said.emit(words.format(number=self._typed), "")
            self._forget_digits()

    def _forget_digits(self) -> None:
        self._typed = ""
        self._typing.stop()


def _subject(listed: TicketSummary | None) -> Reference | None:
    return listed.subject if listed else None


def _lettered(known: list[Queue]) -> list[Choice]:
    return [Choice(queue.code, queue.name, queue) for queue in known]


def _in_lines(buttons: Sequence[QWidget], a_line: int) -> QWidget:
    """Buttons in lines of one width."""
    holder, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(px(6))
    for number, made in enumerate(buttons):
        grid.addWidget(made, number // a_line, number % a_line)
    holder.setLayout(grid)
    return holder
