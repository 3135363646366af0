"""Ctrl+B: who works at this counter now? One digit for who worked here before, or a name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from ui.widgets.basics import column
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.fields import Field


class ClerkQuestion(QFrame):
    """Stands above the notice until it is answered or put away; what is typed elsewhere stays."""

    KEY = "Ctrl+B"
    taken = Signal(str)  # a name; acts are signed with it from now on
    left = Signal()  # put away, answered or not

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._strip = ChoiceStrip()
        self.name = Field(self.tr("Somebody else: the name, then Enter"))
        self.name.edit.returnPressed.connect(self._take_typed)
        self._strip.asks.connect(self._asked)
        self.setLayout(column(self._strip, self.name, margin=12))
        self.setTabOrder(self._strip, self.name.edit)
        self.hide()

    def ask(self, clerk: str, names: Sequence[str]) -> None:
        """`names` worked here before, the last one first."""
        others = [(name, name) for name in names if name != clerk]
        words = self.tr("Who works at this counter now?")
        if clerk:
            words = self.tr("{clerk} works at this counter. Who works here now?")
        self.name.text = ""
        self._strip.ask(words.format(clerk=clerk), numbered(others), self._take)
        self.show()
        where = self._strip if others else self.name.edit
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_typed(self) -> None:
        name = " ".join(self.name.text.split())
        if name:
            self._take(name)

    def _take(self, name: object) -> None:
        """It is put away, and the keyboard is where it was, before anybody hears of the answer."""
        self.put_away()
        self.taken.emit(str(name))

    def put_away(self) -> bool:
        """False where nothing was asked."""
        if self.isHidden():
            return False
        self._strip.put_away()
        return True

    def _asked(self, on: bool) -> None:
        if not on and not self.isHidden():
            self.hide()
            self.left.emit()
