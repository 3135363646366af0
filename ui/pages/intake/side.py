"""The right of the page: the due date and its why always in view, and F9; in their place what was
received.
"""

import textwrap
from collections.abc import Callable

from PySide6.QtCore import Signal

from counter import wording
from counter.desk.dossiers.intake import Promise, Received
from counter.domain.dossiers.people import Applicant
from counter.domain.printing.jobs import PrintedPaper
from counter.domain.printing.spool import Taken
from counter.domain.refusal import CounterError
from ui.money import show_money
from ui.pages.intake.amount_line import AmountLine
from ui.pages.intake.fees import Due
from ui.pages.intake.take_back import TakeBack
from ui.theme import TOO_LARGE, px
from ui.widgets.basics import boxed, button, column
from ui.widgets.due_panel import DuePanel
from ui.widgets.key_button import ActButton
from ui.widgets.received_card import ReceivedCard
from ui.widgets.side import Side

_SHORT = 60  # letters


class IntakeSide(Side):
    """Shows what the page tells it; decides nothing."""

    receive_wanted = Signal()
    receive_paid_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, language: str, prints: Callable[[], bool]) -> None:
        """`prints`: whether papers come out of a printer here."""
        self._language = language
        self._due, self.take_back = DuePanel(language), TakeBack()
        self.done = ReceivedCard(language, prints)
        self._receive = ActButton("", "F9")
        self._paid = button("", self._want_paid, "Shift+F9", wraps=True)
        self._register = button("", self._want_register, "Ctrl+S", wraps=True)
        self.amount = AmountLine()
        room = boxed(column(self.done, gap=0))
        super().__init__(
            self.take_back, self._due, self.amount, room, act=self._receive,
            over_act=(self._register, self._paid),
            grows=room,
        )  # fmt: skip
        self._receive.setText(self.tr("Receive"))
        self._receive.clicked.connect(lambda _on=False: self.receive_wanted.emit())
        self._register.setText(self.tr("Note it, receive it later"))
        self._register.hide()
        self._paid.hide()
        self.done.hide()

    def _want_paid(self) -> None:
        self.receive_paid_wanted.emit()

    def _want_register(self) -> None:
        self.register_wanted.emit()

    # ---- while it is typed

    def show_typing(self) -> None:
        """For the next person; nothing is to make room for another any more."""
        self.take_back.end()
        self._due.make_room(False)
        self.done.hide()
        self._due.show_whole(True)
        self._receive.show()

    def begin_take_back(self, wrong: Received, *, is_confirmed: bool) -> None:
        """The dossier that was received by mistake is to make room for the one on the form."""
        self.take_back.begin(wrong, is_confirmed=is_confirmed)
        self._due.make_room(True)

    def offer_to_register(self, on: bool) -> None:
        self._register.setVisible(on)

    def show_promise(self, promise: Promise, whom: Applicant, *, at_once: bool) -> None:
        if at_once:
            self._due.show_at_once()
        else:
            self._due.show_promise(promise, whom)

    def show_amount(self, due: Due | None) -> None:
        """What is to be paid, and how; while nobody said how, a key of its own says that it was paid
        in cash, for no default does.
        """
        self.amount.show_due(due)
        offers = due is not None and due.amount > 0 and not due.means
        if due is not None and offers:
            words = self.tr("{amount} paid, receive")
            self._paid.setText(words.format(amount=show_money(due.amount)))
        self._paid.setVisible(offers)

    def show_no_promise(self, why: str = "") -> None:
        self._due.show_nothing(why)

    def show_gap(self, why: str) -> None:
        """The one line that says why F9 sleeps; none where it is awake. At the largest text its
        beginning, for beside the field it stands whole.
        """
        shown = why
        if px.percent >= TOO_LARGE:
            shown = textwrap.shorten(why, _SHORT, placeholder=" …")
        self.say_why(shown)
        self.why.setToolTip(why)

    def wake(self, on: bool) -> None:
        """F9 can be struck, or not."""
        self._receive.setEnabled(on)
        self._paid.setEnabled(on)

    @property
    def is_awake(self) -> bool:
        return self._receive.isEnabled()

    # ---- once it is received

    @property
    def received(self) -> Received | None:
        """What was received, while its card is in view."""
        if self.done.isHidden():
            return None
        return self.done.received

    def show_received(self, received: Received) -> None:
        self._due.show_whole(False)
        self._receive.hide()
        self.show_amount(None)
        self.say_why("")
        self.done.show_received(received)

    def paper_sent(self, paper: PrintedPaper, taken: Taken) -> None:
        if self._is_own(paper):
            printer = {"printer": taken.where}
            waits = wording.text(taken.trouble, self._language, printer) if taken.trouble else ""
            self.done.show_sent(taken.where, waits)

    def paper_failed(self, paper: PrintedPaper, error: Exception) -> None:
        if self._is_own(paper):
            self._show_failed(error)

    def paper_not_made(self, code: str, error: Exception) -> None:
        if self.received is not None and self.received.event.code == code:
            self._show_failed(error)

    def _show_failed(self, error: Exception) -> None:
        if isinstance(error, CounterError):
            words = wording.of_error(error, self._language)
        else:
            words = wording.text("bug", self._language, {"reason": type(error).__name__})
        self.done.show_failed(words)

    def _is_own(self, paper: PrintedPaper) -> bool:
        return self.received is not None and paper.subject == self.received.subject
