"""The waiting line: who is served, who comes next, who is away for a moment. Single letters do
everything.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter import wording
from counter.desk.queue.actions import ACTIONS, TicketAction
from counter.desk.queue.service import Board, QueueService
from counter.domain.events.base import DESK, PRINT, TICKET
from counter.domain.queue import line as queues
from counter.domain.queue.line import Queue
from counter.domain.queue.ticket import Ticket, TicketSummary
from ui.pages.page import CALL, UNFINISHED, Page
from ui.pages.queue.calling import Calling
from ui.pages.queue.choosing import Choosing
from ui.pages.queue.giving import Giving, lettered
from ui.pages.queue.lanes import Lanes, tone_of_wait
from ui.pages.queue.service_card import Act, ServiceCard
from ui.pages.queue.side import QueueSide
from ui.scanners import WAITS
from ui.theme import LARGE, px
from ui.widgets.basics import boxed, button, label, row, set_named, shortcut
from ui.widgets.chip import Remark
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.page_head import PageHead
from ui.worker import Worker

T = TypeVar("T")
UNDO_MS = 5000
_ACTIONS = {action.name: action for action in ACTIONS}
# what can be done with whoever is at the counter and has a button there; the rest stands below
_AT_COUNTER = ("start", "recall", "miss", "finish", "park", "transfer")


class QueuePage(Page):
    """Calls, serves and settles tickets of this desk's queues."""

    TOPICS = frozenset({DESK, PRINT, TICKET})

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
        self._build()
        self._acts = self._list_acts()
        shortcut(self, "Ctrl+O", lambda: self.wanted.emit("intake", UNFINISHED))
        set_named(self, focusPolicy="StrongFocus")

    # ---- what it looks like

    def _build(self) -> None:
        self._waiting, self._longest, self._done = (
            label(role="strong"),
            Remark(),
            label(role="quiet"),
        )
        self._longest.setWordWrap(False)
        head = PageHead(self.tr("Queue"), self._waiting, self._longest, self._done, 1)
        self._service_card = ServiceCard(self._counter)
        self.lanes = Lanes(self._why, lambda minutes: self.tr("%n min", "", minutes))
        self.side = QueueSide(self._counter, lambda: self.calling.call_next(), self._why)
        self._strip = ChoiceStrip()
        self.choosing = Choosing(self, self.lanes, self.side, self._show_chosen)
        self.calling = Calling(self, self._service, self._counter)
        self.giving = Giving(self, self._service, self._strip)
        self._keys = self._build_keys()
        self.lay(
            head, self._service_card, self._strip, self.lanes, self._keys, side=self.side, stretch=3
        )
        self._strip.asks.connect(self._make_room)

    def _make_room(self, is_asking: bool) -> None:
        """What is asked is answered first; at large text it needs the room of all that waits for
        it.
        """
        self._keys.setHidden(is_asking)
        self.lanes.setHidden(is_asking and px.percent >= LARGE)

    def _build_keys(self) -> QWidget:
        """What gives numbers at the left, at the right what is done with the one chosen."""
        gives = [
            button(self.tr("Give a number"), self.giving.issue, "N", icon="plus"),
            button(self.tr("Priority number"), self.giving.issue_priority, "U", icon="star"),
        ]
        self._chosen = label(role="small")
        self._of_waiting = [
            button(self.tr("Call this one"), self._call_chosen, "G"),
            button(self._words(_ACTIONS["cancel"]), self._cancel, "H"),
        ]
        self._is_back = button(self._words(_ACTIONS["take-back"]), self._take_back, "T")
        for made in (*gives, *self._of_waiting, self._is_back):
            set_named(made, focusPolicy="NoFocus")
        return boxed(row(*gives, 1, self._chosen, *self._of_waiting, self._is_back))

    def _words(self, action: TicketAction) -> str:
        return wording.text(f"action:{action.name}", self._language)

    def _list_acts(self) -> dict[str, Callable[[], object]]:
        """What each key does."""
        begin = {"transfer": self._transfer, "cancel": self._cancel, "take-back": self._take_back}
        acts = {
            action.key: begin.get(action.name, partial(self._do_here, action)) for action in ACTIONS
        }
        giving = self.giving
        return {
            "N": giving.issue, "U": giving.issue_priority, "G": self._call_chosen, **acts,
        }  # fmt: skip

    def _acts_on(self, ticket: Ticket) -> list[Act]:
        """The buttons of what is allowed now on whoever is at this counter."""
        begin = Act(self.tr("Receive"), "F4", lambda: self.wanted.emit("intake", None), True)
        here = (
            action
            for action in ACTIONS
            if not action.is_away and ticket.state in (action.event.allowed_from or ())
        )
        return [
            begin,
            *(
                Act(self._words(action), action.key, self._acts[action.key])
                for action in here
                if action.name in _AT_COUNTER
            ),
        ]

    # ---- what it shows

    def arrive(self, what: object = None) -> None:
        super().arrive(what)
        self.setFocus()
        if what == CALL:
            self.act()

    def renew(self) -> None:
        self.ask(self._service.board, self._show)
        self.ask(self._count_unfinished, self._service_card.show_unfinished)

    def tick(self) -> None:
        """Minutes go by although nobody does anything."""
        self.renew()

    def _show(self, board: Board) -> None:
        self._board = board
        mine = self._mine(board)
        self.giving.see(board)
        self.calling.see(mine)
        self._show_head(board)
        self._show_service(mine, board)
        others = [t for t in board.in_service if t.ticket.counter != self._counter]
        self._service_card.show_others(others, board.now)
        self.side.show_next(board.upcoming)
        self.side.say_why(self._what_f2_does(mine, board), "")
        self.side.show_away(board.aside)
        self.lanes.show_board(board)
        self._show_chosen()

    def _show_head(self, board: Board) -> None:
        self._waiting.setText(self.tr("%n waiting", "", len(board.upcoming)))
        longest = max(
            (board.now - one.listed.ticket.issued_at for one in board.upcoming),
            default=timedelta(),
        )
        minutes = int(longest.total_seconds() // 60)
        self._longest.tell("")
        if tone := tone_of_wait(longest, board):
            self._longest.tell(self.tr("longest %n minutes", "", minutes), tone, "clock")
        self._done.setText(self.tr("%n served", "", board.finished))

    def _what_f2_does(self, mine: TicketSummary | None, board: Board) -> str:
        if not board.upcoming:
            return self.tr("Nobody waits. N: give a number · F4: receive without a number")
        following = board.upcoming[0].listed.ticket.number_text
        if mine is None:
            return self.tr("F2 calls {number}.").format(number=following)
        words = self.tr("F2 notes {before} as done, then calls {number}.")
        return words.format(before=mine.ticket.number_text, number=following)

    def _mine(self, board: Board) -> TicketSummary | None:
        """The ticket at this counter."""
        here = [t for t in board.in_service if t.ticket.counter == self._counter]
        return max(here, key=lambda t: t.ticket.turn, default=None)

    def _show_service(self, mine: TicketSummary | None, board: Board) -> None:
        if mine is None:
            self._service_card.show_free(self.tr("F2 calls the next number."))
        else:
            acts = self._acts_on(mine.ticket)
            self._service_card.show_served(mine, board.now, board.usual, acts)

    def _show_chosen(self) -> None:
        """What can be done with the one chosen stands beside its number."""
        chosen = self.choosing.chosen
        self._chosen.setText("")
        if chosen is not None:
            words = self.tr("{number} is chosen")
            self._chosen.setText(words.format(number=chosen.ticket.number_text))
        for made in self._of_waiting:
            made.setVisible(chosen is not None)
        self._is_back.setVisible(self.choosing.away is not None)

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
            self._take_back_last()
        elif key in self._acts:
            self._acts[key]()
        elif key.isascii() and key.isdigit():
            self.choosing.jump(key)
        else:
            super().keyPressEvent(event)

    def put_away(self) -> None:
        """Esc."""
        self._strip.put_away()
        self.choosing.forget_digits()

    def act_once(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _result: None,
        *,
        calls: bool = False,
    ) -> None:
        """One act at a time; digits typed and questions asked before belong to none after it."""
        self.choosing.forget_digits()
        self._strip.put_away()
        if self.is_acting:
            return
        self.calling.begin(calls=calls)

        def ended(result: T) -> None:
            done(result)
            self.calling.end()

        self.do(work, ended, self._stopped)

    def _stopped(self, _error: Exception) -> bool:
        self.calling.stop()
        return False

    def act(self) -> None:
        """F9 and F2."""
        self.calling.call_next()

    # ---- taking back

    def offer_taking_back(self, words: str, undo: Callable[[], TicketSummary]) -> None:
        """For five seconds Z takes back a call or a cancellation."""
        self.offer_undo(words, lambda: self.act_once(undo, self._taken_back), UNDO_MS)

    def _take_back_last(self) -> None:
        """Z."""
        if not self.undo() and not self.is_acting:
            words = self.tr("Z has nothing to take back now. R calls again, V: nobody came.")
            self.said.emit(words, "")

    def _taken_back(self, listed: TicketSummary) -> None:
        self.say(
            self.tr("{number} waits again, next in line.").format(number=listed.ticket.number_text)
        )

    # ---- who is here, and who is away

    def _do_here(self, action: TicketAction) -> None:
        """An act on whoever is at this counter, which asks nothing."""
        done = self._settled if action.frees_counter else lambda _listed: None
        self.act_once(lambda: self._service.do(action.name, counter=self._counter), done)

    def _settled(self, _listed: TicketSummary) -> None:
        """Nobody is at the counter any more: the next F2 is no second stroke of the finger that
        called them.
        """
        self.calling.remember(None)

    def _transfer(self) -> None:
        if self._board is None or (mine := self._mine(self._board)) is None:
            self.said.emit(self.tr("Nobody is at this counter. F2 calls the next number."), "warn")
            return
        others = [w.queue for w in self._board.queues if w.queue.code != mine.ticket.queue]
        words = wording.text("ask:transfer.to", self._language)
        self._strip.ask(words, lettered(others), lambda queue: self._ask_way(queue, mine))

    def _ask_way(self, queue: object, mine: TicketSummary) -> None:
        """There and back, or there for good."""
        assert isinstance(queue, Queue)
        words = wording.text("ask:transfer.returns", self._language)
        both = numbered([(self.tr("Comes back here"), True), (self.tr("Stays there"), False)])
        self._strip.ask(words, both, lambda returns: self._go_to(queue, mine, bool(returns)))

    def _go_to(self, queue: Queue, mine: TicketSummary, returns: bool) -> None:
        code, ticket = queue.code, str(mine.subject)
        self.act_once(lambda: self._service.do("transfer", ticket, to=code, returns=returns))

    def _cancel(self) -> None:
        """Who is chosen, else who is served; it says who that was, for the choice may be an old
        one.
        """
        chosen = self.choosing.chosen
        name = str(chosen.subject) if chosen else None
        self.act_once(
            lambda: self._service.do("cancel", name, None if name else self._counter),
            self._cancelled,
        )

    def _cancelled(self, listed: TicketSummary) -> None:
        subject = str(listed.subject)
        words = self.tr("{number} is cancelled.").format(number=listed.ticket.number_text)
        self.offer_taking_back(words, lambda: self._service.do("take-back", subject))

    def _take_back(self) -> None:
        """Somebody away stands here again: the one chosen, else the one last gone."""
        chosen = self.choosing.away
        if chosen is None and self._board and self._board.aside:
            chosen = self._board.aside[0]
        if chosen is not None:
            subject = str(chosen.subject)
            self.act_once(lambda: self._service.do("take-back", subject))

    def _call_chosen(self) -> None:
        if (chosen := self.choosing.chosen) is not None:
            self.calling.call(chosen)
