"""What stands before the desk: the passphrase to type, or plain words why it cannot be opened and
which ways lead on.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.domain.refusal import Refusal
from ui.theme import by_size, px
from ui.widgets.basics import (
    boxed,
    button,
    card,
    cleared,
    column,
    label,
    row,
    scrolled,
    shortcut,
)
from ui.widgets.chip import Remark
from ui.widgets.sea import Sea

if TYPE_CHECKING:
    from ui.shell.program import Program

_ASKED, _NARROW, _BESIDE = 606, 440, 62  # pixels


def is_about_passphrase(error: Exception) -> bool:
    """True where a passphrase is missing or wrong: whoever knows it may type it."""
    return isinstance(error, Refusal) and error.field == "passphrase"


class Unlocking(QWidget):
    """Asks for the passphrase beside the sea; Enter tries it, for here nothing else can be meant."""

    def __init__(
        self,
        sea: Sea,
        unlock: Callable[[str], str],
        fault: str = "",
        whose: str = "",
        back: Callable[[], object] | None = None,
    ) -> None:
        """`unlock` opens the desk with a passphrase, and gives the sentence to show when it cannot.
        `whose` desk it is stands above where that is known. No folder is named: who walks up learns
        nothing of this computer. `back`: where Esc leads, if anywhere.
        """
        super().__init__()
        self._unlock = unlock
        self.setWindowTitle(self.tr("One-stop counter"))
        self.setObjectName("lock")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setProperty("role", "wide")
        self.passphrase.textChanged.connect(self._look_at_letters)
        self._fault, self._warning = label(fault, "error", wraps=True), Remark()
        self._build(sea, whose, back)
        self.passphrase.returnPressed.connect(self._try)
        shortcut(self, "F9", self._try)
        if back is not None:
            shortcut(self, "Esc", back)
        self.resize(1366, 768)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, sea: Sea, whose: str, back: Callable[[], object] | None) -> None:
        title = label(whose or self.tr("One-stop counter"), "title", wraps=True)
        about = label(
            self.tr("This desk is locked. Nothing that was being typed is lost."),
            "quiet",
            wraps=True,
        )
        caption = label(self.tr("Passphrase of this desk"), "small")
        caption.setBuddy(self.passphrase)
        hint = label(
            self.tr("Forgotten? The code on the recovery sheet opens it too."), "small", wraps=True
        )
        act = button(self.tr("Unlock"), self._try, "Enter", role="act")
        foot = [act]
        if back is not None:
            foot.insert(0, button(self.tr("Back"), back, "Esc", role="row"))
        asked = column(
            title, about, column(gap=18), caption, self.passphrase, self._warning, self._fault, 1,
            hint, *foot, gap=8,
        )  # fmt: skip
        asked.setContentsMargins(px(_BESIDE), px(48), px(_BESIDE), px(36))
        right = boxed(asked)
        right.setObjectName("side")
        right.setFixedWidth(px(by_size(_ASKED, _NARROW)))
        whole = row(sea, right, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    @property
    def fault(self) -> str:
        return self._fault.text()

    @property
    def warning(self) -> str:
        return self._warning.text()

    def _look_at_letters(self, typed: str) -> None:
        """Nobody sees that an input method turned letters into others: who chose a passphrase
        without marks is told, who chose one with them goes on.
        """
        words = ""
        if not typed.isascii():
            words = self.tr(
                "A letter with a Vietnamese mark was typed. If the passphrase has none, turn Unikey off and type it again."
            )
        self._warning.tell(words, "warn")

    def _try(self) -> None:
        fault = self._unlock(self.passphrase.text())
        self._fault.setText(fault)
        if fault:
            self.passphrase.selectAll()


def ask_passphrase(
    program: "Program",
    unlock: Callable[[str], str],
    fault: str = "",
    back: Callable[[], object] | None = None,
) -> Unlocking:
    """Under the office's name, as the window said it last: it is kept beside the desk's data."""
    preferences = program.preferences
    sea = Sea(lambda: program.clock.wall(), preferences.language)
    return Unlocking(sea, unlock, fault, preferences.whose, back)


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
