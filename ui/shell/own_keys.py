"""Keys of the window that a text field would take for itself."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

# On X11 they delete and move in a field, as in Emacs: there the intake's keys would do nothing.
_OURS = (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_K)


class OwnKeys(QObject):
    """Watches the field that has the keyboard, and no other: a filter on the application would be
    asked about every event there is.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit):
            with suppress(RuntimeError):  # it is gone
                before.removeEventFilter(self)
        if isinstance(now, QLineEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a field is not asked about is the shortcut's."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        is_ours = event.key() in _OURS
        return is_ours and event.modifiers() == Qt.KeyboardModifier.ControlModifier
