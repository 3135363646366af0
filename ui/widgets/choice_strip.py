"""A question with a few answers, asked inside the page: one digit or letter takes one, Esc none."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from ui.theme import by_size
from ui.widgets.basics import button, cleared, column, label, row, set_named

_KEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Choice(NamedTuple):
    """An answer: its key (a digit or capital letter), its words, and what it stands for."""

    key: str
    words: str
    value: object


def numbered(answers: Sequence[tuple[str, object]]) -> list[Choice]:
    """Answers by the digits 1–9, further ones by letters."""
    return [Choice(key, words, value) for key, (words, value) in zip(_KEYS, answers, strict=False)]


class ChoiceStrip(QFrame):
    """Hidden until something is asked."""

    asks = Signal(bool)  # something is asked from now on, or nothing any more

    def __init__(self, a_line: int = 4, large: int = 3) -> None:
        """So many answers stand beside one another, and so many at large text."""
        super().__init__()
        self._a_line = by_size(a_line, large)
        self.setProperty("role", "sunken")
        self._question = label(role="heading", wraps=True)
        self._answers = column(gap=6)
        self._taken: Callable[[object], object] = lambda _value: None
        self._choices: dict[str, object] = {}
        self.setLayout(column(self._question, self._answers, margin=12))
        set_named(self, focusPolicy="ClickFocus")
        self.hide()

    def ask(
        self, question: str, choices: Sequence[Choice], taken: Callable[[object], object]
    ) -> None:
        """Shows the question; `taken` gets the value of the answer."""
        cleared(self._answers)
        self._taken = taken
        self._question.setText(question)
        self.setAccessibleName(question)
        is_column = self._a_line == 1
        buttons = [
            button(c.words, lambda c=c: self._take(c.value), c.key, role="row" * is_column)  # type: ignore[misc]
            for c in choices
        ]
        for start in range(0, len(buttons), self._a_line):
            line = row(*buttons[start : start + self._a_line], int(not is_column))
            self._answers.addLayout(line)
        self._answers.addLayout(
            row(button(self.tr("Do nothing"), self.put_away, "Esc", role="link"), 1)
        )
        self._choices = {c.key: c.value for c in choices}
        self.asks.emit(True)
        self.show()

    def key_pressed(self, key: str) -> bool:
        """Takes the answer of a key; False when the strip asks nothing or has no such answer."""
        if self.isHidden() or key not in self._choices:
            return False
        self._take(self._choices[key])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where the page gave it the keyboard."""
        if not self.key_pressed(event.text().upper()):
            super().keyPressEvent(event)

    def put_away(self) -> None:
        if not self.isHidden():
            self.hide()
            self.asks.emit(False)

    def _take(self, value: object) -> None:
        self.put_away()
        self._taken(value)
