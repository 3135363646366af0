"""How long nobody touched the desk: the time since the last key, click or movement over its window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counter.desk.wall_clock import steady

_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,  # all that is heard of a key that is a shortcut
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class Idleness(QObject):
    """Watches the window of the system (QWindow), as `Burst` does: the application would be asked
    about every event of every widget. Time asleep counts: who closes the lid finds the desk locked.
    """

    def __init__(self, now: Callable[[], float] = steady) -> None:
        """`now`: seconds of a clock that nobody sets."""
        super().__init__()
        self._now = now
        self._last = now()
        self._watched: QObject | None = None

    @property
    def seconds(self) -> float:
        """Since somebody touched the desk."""
        return self._now() - self._last

    def watch(self, window: QWidget) -> None:
        """This window from now on, and no other."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        window.winId()  # makes the system's window when it is not there yet
        self._watched = window.windowHandle()
        self._watched.installEventFilter(self)
        self.begin_anew()

    def watches(self, window: QWidget) -> bool:
        """False once the system's window is another one: whoever works would be taken for gone."""
        return (
            self._watched is not None
            and isValid(self._watched)
            and window.windowHandle() == self._watched
        )

    def begin_anew(self) -> None:
        """Somebody is there."""
        self._last = self._now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self.begin_anew()
        return False
