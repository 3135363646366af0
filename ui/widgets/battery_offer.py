"""The battery is nearly empty: a safe stop is offered, by a key that nobody types, and nothing
takes the keyboard away.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.widgets.basics import button, label, row


class BatteryOffer(QFrame):
    """Stands above the notice until it is taken, put away, or power is back."""

    KEY = "F10"
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._words = label(role="heading", wraps=True)
        stops = button(self.tr("Stop safely"), self.taken.emit, self.KEY)
        later = button(self.tr("Work on"), self.hide, "Esc", role="link")
        line = row(self._words, stops, later, margin=12)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def offer(self, percent: int) -> None:
        words = self.tr(
            "Battery at {percent} %. Stop now, before the computer goes out: you go on in the same field later."
        )
        self._words.setText(words.format(percent=percent))
        self.show()
