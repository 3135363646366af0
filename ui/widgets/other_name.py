"""The name of a paper that the procedure does not ask for, typed in its row of the list; the arrows go
through the names that such papers had before.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.domain.text import fold


class OtherName(QLineEdit):
    """Nothing is completed while somebody types: an input method that takes letters back would take
    what was put in.
    """

    chosen = Signal(str)  # one of the names offered
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: Sequence[str] = ()
        self._typed = ""  # what the names are looked for by
        self._place = -1
        self.setProperty("role", "low")
        self.setAccessibleName(self.tr("Name of the paper"))
        self.setPlaceholderText(self.tr("name of the paper"))
        self.textEdited.connect(self._look_anew)

    def offer(self, names: Sequence[str]) -> None:
        self._offered = names
        if names:
            words = self.tr("name of the paper, or ↓ {name}").format(name=names[0])
            self.setPlaceholderText(words)
            self.setAccessibleDescription(words)

    def _look_anew(self, text: str) -> None:
        self._typed, self._place = text, -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _is_next: bool) -> bool:
        """Tab leads out of the name into its row."""
        self.done.emit()
        return True

    def _go(self, step: int) -> None:
        """To the next of the names with what was typed in them, from the last back to the first."""
        fitting = [name for name in self._offered if fold(self._typed) in fold(name)]
        if fitting:
            self._place = (self._place + step) % len(fitting)
            self.setText(fitting[self._place])
            self.chosen.emit(self.text())
