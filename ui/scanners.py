"""Card and receipt scanners: those that type, those on a serial port, and pasted text, from whatever field has the keyboard.

A scanner that types is told from a clerk by its speed. What it typed into a field is taken out again; where no field has
the keyboard its letters are held back, for there they would be commands.
"""

import re
import threading
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

FASTEST_HAND_MS = 35  # between two keys; nobody types a dozen characters so quickly
SHORTEST = 12
MOST_BY_HAND = 5  # keys in such a row; more of them were never typed, and are never taken for commands
_CARD_PARTS = 5  # bars in the text of a card
_CARD = re.compile(r"\d{9,12}(\|[^|]*){5,}")
_CODE = re.compile(r"[A-Z]\d{1,2}(\.\d{1,3}){1,3}-\d{6}-\d{4,}", re.IGNORECASE)


def is_card(text: str) -> bool:
    """Only digits and bars can be trusted: an input method may have mangled the rest."""
    return text.count("|") >= _CARD_PARTS


def is_code(text: str) -> bool:
    """The code of a dossier, as receipts carry it."""
    return _CODE.fullmatch(text.strip()) is not None


class Burst(QObject):
    """Watches the keys of a window for a scanner that types; tells what it typed, whatever it is.

    It stands at the window of the system (QWindow) and not at the application: there it is asked about keys and little
    else, at the application about every event of every widget.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        window.winId()  # makes the system's window when it is not there yet
        self._watched = window.windowHandle()
        self._text = ""
        self._last = 0.0
        self._field: QLineEdit | None = None
        self._before = ""
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._timer = QTimer(self, singleShot=True, interval=FASTEST_HAND_MS + 5)
        self._timer.timeout.connect(self._let_go)
        self._watched.installEventFilter(self)

    def close(self) -> None:
        """Watches no more."""
        self._timer.stop()
        self._watched.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        widget = QApplication.focusWidget()
        if event.type() != QEvent.Type.KeyPress or widget is None:
            return False
        assert isinstance(event, QKeyEvent)
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._pasted()
        return self._typed(widget, event)

    def _pasted(self) -> bool:
        text = QGuiApplication.clipboard().text().strip()
        if is_card(text) or is_code(text):
            self.scanned.emit(text)
            return True
        return False

    def _typed(self, widget: QWidget, event: QKeyEvent) -> bool:
        now, is_end = time.monotonic() * 1000, event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        is_fast = now - self._last <= FASTEST_HAND_MS
        self._last = now
        if is_end:
            return self._ended(is_fast)
        if (
            not event.text().isprintable()
            or not event.text()
            or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            return False
        if not is_fast:
            self._begin(widget)
        self._text += event.text()
        if self._field is not None:
            return False
        self._held.append((widget, QKeyEvent(event)))
        self._timer.start()
        return True

    def _begin(self, widget: QWidget) -> None:
        self._let_go()
        self._text = ""
        self._field = widget if isinstance(widget, QLineEdit) else None
        self._before = self._field.text() if self._field is not None else ""

    def _ended(self, is_fast: bool) -> bool:
        """A line end: of a scan, or of somebody's typing."""
        text, self._text = self._text, ""
        if self._field is not None and not isValid(self._field):
            self._field = None  # its page was built anew meanwhile
        if self._field is not None and (slow := _CARD.search(self._field.text())) is not None:
            # The computer was busy and the letters came slowly; nobody types five bars by hand.
            text, is_fast = slow[0], True
            self._before = self._field.text()[: slow.start()]
        known = is_fast and len(text) >= SHORTEST and (is_card(text) or is_code(text))
        if not known and not (is_fast and len(self._held) > MOST_BY_HAND):
            self._let_go()
            return False
        self._timer.stop()
        self._held.clear()
        if known and self._field is not None:
            self._field.setText(self._before)
            self._field.textEdited.emit(self._before)
        self.scanned.emit(text)
        return True

    def _let_go(self) -> None:
        """Nothing more came quickly. A few held keys were typed by hand; many are a scan without an end."""
        held, self._held = self._held, []
        self._timer.stop()
        if len(held) > MOST_BY_HAND:
            self.scanned.emit("".join(event.text() for _, event in held))
            return
        for widget, event in held:
            if isValid(widget):
                QCoreApplication.sendEvent(widget, event)


class SerialScanner(QObject):
    """Reads lines from a scanner on a serial port (USB-COM) in a thread of its own; looks for it again when it is gone."""

    scanned = Signal(str)
    listening = Signal(str)  # the port's name
    failed = Signal(str)
    _LOOK_AGAIN_S = 3.0

    def __init__(self, port: str) -> None:
        super().__init__()
        self._port = port
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._read, name="scanner", daemon=True)

    def start(self) -> None:
        """Begins to listen; whoever wants to hear is connected before."""
        self._thread.start()

    def _read(self) -> None:
        import serial

        while not self._closing.is_set():
            try:
                with serial.Serial(self._port, timeout=0.2) as port:
                    self.listening.emit(self._port)
                    self._read_lines(port)
            except (serial.SerialException, OSError):
                if not self._closing.is_set():
                    self.failed.emit(self._port)
                    self._closing.wait(self._LOOK_AGAIN_S)

    def _read_lines(self, port: object) -> None:
        waiting = b""
        while not self._closing.is_set():
            waiting += port.read(256)  # type: ignore[attr-defined]
            *lines, waiting = re.split(rb"[\r\n]+", waiting)
            for line in lines:
                if line.strip():
                    self.scanned.emit(line.decode("utf-8", errors="replace"))

    def close(self) -> None:
        self._closing.set()
        self._thread.join(timeout=2)
