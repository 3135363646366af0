"""The one bar for refusals, things unavailable and good news: plain words, and what to do next.

Its room is kept while it says nothing: what comes and goes by itself must not move what a hand is
about to press, nor the field somebody types in. Only a sentence of several lines takes more.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from ui.theme import px
from ui.widgets.basics import button, label, restyle, row

GOOD, WARN, BAD, PLAIN = "good", "warn", "bad", ""
_ONE_LINE = 33  # pixels
_GOOD_NEWS_MS = 6000  # a refusal stays until the next act


class NoticeBar(QFrame):
    """Shows one sentence at a time. A good one goes by itself, the others are put away or
    overtaken.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._mark = label(role="heading")
        self._text = label(wraps=True)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        close = button(self.tr("Close"), self.clear, "Esc", role="link")
        line = row(self._mark, self._text, close, gap=12)
        line.setContentsMargins(px(8), px(2), px(8), px(2))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setMinimumHeight(px(_ONE_LINE))
        room = self.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.setSizePolicy(room)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, tone: str) -> None:
        """Shows a sentence; none puts the last one away."""
        if not text:
            self.clear()
            return
        marks = {GOOD: "✓", WARN: "!", BAD: self.tr("Not done")}
        self._mark.setText(marks.get(tone, ""))
        self._mark.setVisible(tone in marks)
        self._text.setText(text)
        self.setProperty("tone", tone)
        restyle(self)
        self.setAccessibleName(text)
        self.show()
        self._timer.stop()
        if tone == GOOD:
            self._timer.start(_GOOD_NEWS_MS)

    def clear(self) -> None:
        self._timer.stop()
        self._text.clear()
        self.hide()
