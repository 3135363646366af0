"""What all sections share: a title, a save, and a sentence beside it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter import wording
from counter.domain.refusal import CounterError
from ui.background import Lane


class Section(QWidget):
    """One part of the settings. It reads when shown and saves on F9."""

    said = Signal(str, str)

    def __init__(self, lane: Lane, language: str) -> None:
        super().__init__()
        self._lane, self._language = lane, language

    def renew(self) -> None:
        """Reads again."""

    def save(self) -> None:
        """F9."""

    def put_away(self) -> None:
        """Esc: whatever is asked in passing."""

    def ask(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        """Asks the service; what goes wrong is said in the notice bar and what was typed stays."""
        self._lane.run(work, done, self._failed, asker=self)

    def _failed(self, error: Exception) -> bool:
        if isinstance(error, CounterError):
            self.said.emit(wording.of_error(error, self._language), "warn")
            return True
        return False
