"""What all pages share: they ask their service in the lane, say what happened, and read again when told to."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counter.domain.applicant import Card
from ui.background import Lane

T = TypeVar("T")


class Page(QWidget):
    """One page of the window. Entry points are called by the frame; a page never reaches for another page."""

    said = Signal(str, str)  # a sentence for the notice bar, and its tone
    wanted = Signal(str, object)  # another page by name, and what it is to show
    TOPICS: ClassVar[frozenset[str]] = frozenset()  # of ui.changes: what this page shows

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self._lane = lane

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _result: None,
        failed: Callable[[Exception], bool] | None = None,
    ) -> None:
        """Asks the service behind all that was asked before; what nobody claims is said in the notice bar."""
        self._lane.run(work, done, failed, asker=self)

    def arrive(self, what: object = None) -> None:
        """Comes into view, to show `what`."""
        self.renew()

    def renew(self) -> None:
        """Reads again."""

    def act(self) -> None:
        """The page's one act: F9."""

    def print_again(self) -> None:
        """Ctrl+P."""

    def card_scanned(self, card: Card) -> bool:
        """A person's card was read; False when this page has no use for it."""
        return False

    def put_away(self) -> None:
        """Esc: whatever is asked in passing."""

    def leave(self) -> None:
        """The window closes: keep what is typed."""

    @property
    def is_typing(self) -> bool:
        """True while a text field has the keyboard: letters and digits belong to it then."""
        return isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit) and self.focusWidget().hasFocus()
