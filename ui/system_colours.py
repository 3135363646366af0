"""The system's day, night and high contrast, followed while the window is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui import colours, dress

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

_READ_AFTER_MS = 1500  # the first read makes enumerations that cost a start 15 ms


class SystemColours(QObject):
    """Hears of changes at once; what the system had before the start is read when the first page
    stands there.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._dark = colours.in_use() is colours.DARK
        self._high = False
        # held: PySide takes what hangs on it for gone with it
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_scheme)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_contrast)
        QTimer.singleShot(_READ_AFTER_MS, self, self._read_contrast)

    def _follow_scheme(self, scheme: "Qt.ColorScheme") -> None:
        self._dark = scheme.name == "Dark"
        self._wear()

    def _follow_contrast(self, preference: "Qt.ContrastPreference") -> None:
        self._high = preference.name == "HighContrast"
        self._wear()

    def _read_contrast(self) -> None:
        """What it was at the start; day and night were told by the system's palette."""
        self._follow_contrast(self._hints.accessibility().contrastPreference())

    def _wear(self) -> None:
        worn = colours.fit(dark=self._dark, high_contrast=self._high)
        dress.wear(self._application, worn)
