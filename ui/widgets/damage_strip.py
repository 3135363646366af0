"""What stands below every page of a desk that is only looked up: what is wrong with it, and the key
to the ways back.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.widgets.basics import button, label, row, set_named, set_tone


class DamageStrip(QFrame):
    """Never takes the keyboard and never goes by itself."""

    KEY = "Ctrl+R"
    wanted = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        mark, said = label(self.tr("Only looking up"), "chip"), label(words, wraps=True)
        set_tone(mark, "bad")
        leads_back = button(self.tr("The way back"), self.wanted.emit, self.KEY)
        set_named(leads_back, focusPolicy="NoFocus")
        line = row(mark, said, leads_back, gap=12, margin=8)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setAccessibleName(words)
