"""What all pages share: they ask their service in the worker, say what happened, and read again
when told to.
"""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counter.domain.dossiers.card import Card
from counter.domain.refusal import Refusal
from ui.theme import px
from ui.widgets.basics import Part, column, is_text_field, row
from ui.widgets.notice import WayBack
from ui.worker import Worker

T = TypeVar("T")
BACK_MS = 10_000  # for so long an act can be taken back by a bare key
CALL = "call"  # what the queue is to do when it comes into view
UNFINISHED = "unfinished"  # the intake fetches one back that was put away


class Page(QWidget):
    """One page of the window. Entry points are called by the frame; a page never reaches for
    another page.
    """

    said = Signal(str, str)  # a sentence for the notice bar, and its tone
    offered = Signal(str, object)  # good news, and a WayBack from what was done
    wanted = Signal(str, object)  # another page by name, and what it is to show
    TOPICS: ClassVar[frozenset[str]] = frozenset()  # of events: what this page shows

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._in_view = 0
        self.is_acting = False
        self._undo: Callable[[], object] | None = None
        self._undo_timer: QTimer | None = None  # few pages ever need one
        self._foot = column(gap=0)  # of the middle: where messages stand

    def lay(self, *middle: Part, side: QWidget | None = None, stretch: int = -1) -> None:
        """What lies here, with messages at its foot, and at the right what to do now; `stretch` is the
        part of the middle that takes the room there is.
        """
        work = column(*middle, self._foot, gap=12)
        work.setStretch(stretch, 1)
        work.setContentsMargins(px(16), 0, px(12), px(12))
        whole = row(work, gap=0)
        whole.setStretch(0, 1)
        if side is not None:
            whole.addWidget(side)
        self.setLayout(whole)

    def hold_messages(self, messages: QWidget) -> None:
        """The window's messages stand on the page in view."""
        self._foot.addWidget(messages)

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _result: None,
        failed: Callable[[Exception], bool] | None = None,
        *,
        about: int | None = None,
    ) -> None:
        """Asks the service behind all that was asked before; what nobody claims is said in the
        notice bar.

        `about` is the view the question belongs to: when another is in view by then, the answer is
        passed over, and so is a rule that said no.
        """

        def is_in_view() -> bool:
            return about is None or about == self._in_view

        def shown(result: T) -> None:
            if is_in_view():
                done(result)

        def claimed(error: Exception) -> bool:
            if not is_in_view():
                return isinstance(error, Refusal)
            return failed is not None and failed(error)

        self._worker.run(work, shown, claimed, asker=self)

    @property
    def in_view(self) -> int:
        """What is in view now: a person, a dossier, a text that is searched for."""
        return self._in_view

    def new_view(self) -> int:
        """Something else comes into view: answers about what was there before are passed over."""
        self._in_view += 1
        return self._in_view

    def do(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _result: None,
        failed: Callable[[Exception], bool] | None = None,
    ) -> None:
        """An act, one at a time: a key struck twice does nothing twice."""
        if self.is_acting:
            return
        self.is_acting = True

        def ended(result: T) -> None:
            self.is_acting = False
            done(result)

        def stopped(error: Exception) -> bool:
            self.is_acting = False
            return failed is not None and failed(error)

        self._worker.run(work, ended, stopped, asker=self)

    def say(self, sentence: str) -> None:
        """Good news, in the notice bar."""
        self.said.emit(sentence, "good")

    def offer_undo(self, words: str, undo: Callable[[], object], within: int = BACK_MS) -> None:
        """Good news of what was just done; for so many milliseconds Z takes it back."""
        self._undo = undo
        if self._undo_timer is None:
            self._undo_timer = QTimer(self, singleShot=True)
            self._undo_timer.timeout.connect(self.end_undo)
        self._undo_timer.start(within)
        take_it_back = QCoreApplication.translate("Page", "Take it back")
        self.offered.emit(words, WayBack(take_it_back, "Z", self.undo, within // 1000))

    def undo(self) -> bool:
        """Z; False where nothing can be taken back now."""
        undo = self._undo
        if undo is None or self.is_acting:
            return False
        self.end_undo()
        undo()
        return True

    def end_undo(self) -> None:
        """What was done can only be taken back where it was done, and seen."""
        self._undo = None
        if self._undo_timer is not None:
            self._undo_timer.stop()

    def arrive(self, what: object = None) -> None:
        """Comes into view, to show `what`."""
        self.renew()

    def about(self, name: str) -> object:
        """What the page of that name shows when its key is struck here; None: what it likes."""
        return None

    def depart(self) -> None:
        """Another page comes into view; what it says now is seen there."""
        self.end_undo()

    def renew(self) -> None:
        """Reads again."""

    def tick(self) -> None:
        """Some seconds passed while the page is in view."""

    def act(self) -> None:
        """The page's one act: F9."""

    def print_again(self) -> None:
        """Ctrl+P."""

    def card_scanned(self, card: Card) -> bool:
        """A person's card was read; False when this page has no use for it."""
        return False

    def code_scanned(self, code: str) -> bool:
        """The code of a dossier was read; False when this page asks for none."""
        return False

    def put_away(self) -> None:
        """Esc: whatever is asked in passing."""

    def ask_about_clock(self) -> bool:
        """The clock cannot be believed; True where this page asks for the right time itself."""
        return False

    def leave(self) -> None:
        """The window closes: keep what is typed."""

    @property
    def is_typing(self) -> bool:
        """True while a text field has the keyboard: letters and digits belong to it then."""
        return is_text_field(self.focusWidget()) and self.focusWidget().hasFocus()
