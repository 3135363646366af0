"""The one bar for refusals, things unavailable and good news: plain words, and what to do next.

It stands at the foot of the page. Its room is kept while it says nothing: what comes and goes by
itself must not move what a hand is about to press, nor the field somebody types in. Only a sentence
of several lines takes more.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from ui.announcing import announce
from ui.theme import px
from ui.widgets.basics import button, label, restyle, row
from ui.widgets.chip import Remark

GOOD, WARN, BAD, PLAIN = "good", "warn", "bad", "sea"
_HEIGHT = 40  # pixels
_GOOD_NEWS_MS = 6000  # a refusal stays until the next act


class WayBack(NamedTuple):
    """What takes back what was just done: its words, its key, and for how many seconds."""

    words: str
    key: str
    take: Callable[[], object]
    seconds: int


class NoticeBar(QFrame):
    """Shows one sentence at a time. A good one goes by itself, the others are put away or
    overtaken.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = Remark()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._left_seconds = 0
        self._back, self._left = button("", self._take_back, role="link"), label(role="small")
        self._way: WayBack | None = None
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._count_down)
        self._close = button(self.tr("Close"), self.clear, "Esc", role="link")
        line = row(self._text, self._back, self._left, self._close, gap=12)
        line.setContentsMargins(px(12), px(3), px(8), px(3))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setMinimumHeight(px(_HEIGHT))
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
        self._show_way(None)
        self._text.tell(text, tone or PLAIN)
        self.setProperty("tone", tone or PLAIN)
        restyle(self)
        self.setAccessibleName(text)
        self.show()
        announce(self, text, interrupts=tone in (WARN, BAD))
        self._timer.stop()
        if tone == GOOD:
            self._timer.start(_GOOD_NEWS_MS)

    def offer(self, text: str, way: WayBack) -> None:
        """Good news that can be taken back for some seconds."""
        self.say(text, GOOD)
        self._timer.stop()
        self._show_way(way)

    def _show_way(self, way: WayBack | None) -> None:
        self._way = way
        for shown in (self._back, self._left):
            shown.setVisible(way is not None)
        self._close.setVisible(way is None)
        self._seconds.stop()
        if way is not None:
            self._back.setText(way.words)
            self._back.set_key(way.key)
            self._left_seconds = way.seconds
            self._say_seconds()
            self._seconds.start()

    def _say_seconds(self) -> None:
        self._left.setText(self.tr("%n seconds left", "", self._left_seconds))

    def _count_down(self) -> None:
        self._left_seconds -= 1
        if self._left_seconds > 0:
            self._say_seconds()
        else:
            self.clear()

    def _take_back(self) -> None:
        if self._way is not None:
            self._way.take()

    def clear(self) -> None:
        self._timer.stop()
        self._show_way(None)
        self._text.clear()
        self.hide()
