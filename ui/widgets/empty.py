"""What stands where a list has nothing: one line that says so, and what leads on."""

from PySide6.QtWidgets import QFrame

from ui.widgets.basics import column, label, set_named


class Empty(QFrame):
    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._words = label(words, "strong", wraps=True)
        set_named(self._words, alignment="AlignCenter")
        self.setLayout(column(1, self._words, 1, margin=24))

    def say(self, words: str) -> None:
        self._words.setText(words)
