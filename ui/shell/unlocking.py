"""What stands before the desk: the passphrase to type, or plain words why it cannot be opened and
which ways lead on.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.domain.refusal import Refusal
from ui.theme import px
from ui.widgets.basics import button, card, cleared, column, label, row, scrolled, shortcut


def is_about_passphrase(error: Exception) -> bool:
    """True where a passphrase is missing or wrong: whoever knows it may type it."""
    return isinstance(error, Refusal) and error.field == "passphrase"


class Unlocking(QWidget):
    """Asks for the passphrase; Enter tries it, for here nothing else can be meant."""

    def __init__(
        self,
        folder: str,
        unlock: Callable[[str], str],
        fault: str = "",
        whose: str = "",
        back: Callable[[], object] | None = None,
    ) -> None:
        """`unlock` opens the desk with a passphrase, and gives the sentence to show when it cannot.
        `whose` desk it is stands above where that is known: before it was opened once only the
        folder is. `back`: where Esc leads, if anywhere.
        """
        super().__init__()
        self._unlock = unlock
        self.setWindowTitle(self.tr("One-stop counter"))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self._fault = label(fault, "error", wraps=True)
        act = button(self.tr("Unlock"), self._try, "Enter", role="act")
        words = label(self.tr("Passphrase of this desk"), "heading")
        hint = label(
            self.tr("Forgotten? The code on the recovery sheet opens it too."), "small", wraps=True
        )
        head = [label(whose, "title", wraps=True)] if whose else []
        where = label(folder, "small" if whose else "title", wraps=True)
        keys = row(1, act) if back is None else row(button(self.tr("Back"), back, "Esc"), 1, act)
        box = card(*head, where, words, self.passphrase, hint, self._fault, keys, gap=12, margin=28)
        box.setFixedWidth(px(460))
        self.setLayout(column(1, row(1, box, 1), 1))
        self.passphrase.returnPressed.connect(self._try)
        shortcut(self, "F9", self._try)
        if back is not None:
            shortcut(self, "Esc", back)
        self.resize(900, 560)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def fault(self) -> str:
        return self._fault.text()

    def _try(self) -> None:
        fault = self._unlock(self.passphrase.text())
        self._fault.setText(fault)
        if fault:
            self.passphrase.selectAll()


class Way(NamedTuple):
    """A way that leads on, and what it is for in a few words."""

    words: str
    hint: str
    take: Callable[[], object]


class CannotOpen(QWidget):
    """Says why there is no desk to see, tries again when whoever reads it has seen to that, and
    offers by a digit what leads on all the same.
    """

    def __init__(self, words: str, again: Callable[[], object], ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("One-stop counter"))
        self._words, self._ways, self._keys = (
            label(words, wraps=True),
            column(gap=10),
            list[QShortcut](),
        )
        self.again = button(self.tr("Try again"), again, "F9", role="act")
        title = label(self.tr("This desk cannot be opened"), "title")
        box = card(title, self._words, self._ways, row(1, self.again), gap=12, margin=28)
        box.setFixedWidth(px(560))
        self.setLayout(column(scrolled(column(1, row(1, box, 1), 1)), gap=0))
        shortcut(self, "F9", again)
        self.resize(px(900), px(560))
        self._offer(ways)
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def words(self) -> str:
        return self._words.text()

    def say(self, words: str, ways: Sequence[Way] = ()) -> None:
        """After another try."""
        self._words.setText(words)
        self._offer(ways)

    def _offer(self, ways: Sequence[Way]) -> None:
        for key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        cleared(self._ways)
        self._keys = [
            shortcut(self, str(number), way.take) for number, way in enumerate(ways, start=1)
        ]
        for number, way in enumerate(ways, start=1):
            self._ways.addLayout(row(button(way.words, way.take, str(number)), 1))
            self._ways.addWidget(label(way.hint, "small", wraps=True))
