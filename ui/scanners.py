"""Card and receipt scanners: those that type, those on a serial port, and pasted text, from
whatever field has the keyboard.

A scanner that types is told from a clerk by its speed. What it typed into a field is taken out
again; where no field has the keyboard its letters are held back, for there they would be commands.
"""

import re
import threading
import time
from functools import cache

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from counter.domain.numbering import is_code_on_paper

FASTEST_HAND_MS = 35  # between two keys; nobody types a dozen characters so quickly
_HELD_MS = FASTEST_HAND_MS + 5
SHORTEST = 12
# keys in such a row; more of them were never typed, and are never taken for commands
MOST_BY_HAND = 5
_CARD_PARTS = 5  # bars in the text of a card
_CARD = r"\d{9,12}(\|[^|]*){5,}"


@cache
def _ends() -> tuple[int, ...]:
    """Keys that end a scan. Made when the first key is struck, as `_modifiers`: see `set_named`."""
    return (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter, QtCore.Qt.Key.Key_Tab)


@cache
def _modifiers() -> tuple[int, ...]:
    keys = QtCore.Qt.Key
    return (
        keys.Key_Shift, keys.Key_Control, keys.Key_Alt, keys.Key_AltGr, keys.Key_Meta, keys.Key_CapsLock,
        keys.Key_NumLock,
    )  # fmt: skip


def is_card(text: str) -> bool:
    """Only digits and bars can be trusted: an input method may have mangled the rest."""
    return text.count("|") >= _CARD_PARTS


def is_code(text: str) -> bool:
    """The code of a dossier, as receipts carry it."""
    return is_code_on_paper(text.strip().upper())


def _is_letter(event: QKeyEvent) -> bool:
    """Something that is typed, and no command."""
    text, with_control = (
        event.text(),
        event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier,
    )
    return bool(text) and text.isprintable() and not with_control


class Burst(QObject):
    """Watches the keys of a window for a scanner that types; tells what it typed, whatever it is.

    It stands at the window of the system (QWindow) and not at the application: there it is asked
    about keys and little else, at the application about every event of every widget.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        window.winId()  # makes the system's window when it is not there yet
        self._watched = window.windowHandle()
        self._text = ""
        self._last = (0, 0.0)  # the key before: when it was struck, and heard of
        self._field: QLineEdit | None = None
        self._before = ""
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._nothing_came)
        self._watched.installEventFilter(self)

    def watches(self, window: QWidget) -> bool:
        """False once the system's window is another one than at the beginning: no key is heard of
        any more.
        """
        return isValid(self._watched) and window.windowHandle() == self._watched

    def close(self) -> None:
        """Watches no more. The system's window may be gone already: Qt makes a new one when the
        window is moved to another screen or dressed anew, and the old one takes its filters along.
        """
        self._timer.stop()
        if isValid(self._watched):
            self._watched.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        widget = QApplication.focusWidget()
        if not isinstance(event, QKeyEvent) or widget is None:
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._released(widget, event)
        if (
            event.type() == QEvent.Type.ShortcutOverride
        ):  # all that is heard of a key that is a shortcut
            self._overtaken(event)
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._pasted()
        return self._typed(widget, event)

    def _released(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Let go of sooner than it was passed on: a button is pressed by both, in this order."""
        is_held = any(held.key() == event.key() for _, held in self._held)
        if is_held:
            self._held.append((widget, QKeyEvent(event)))
        return is_held

    def _pasted(self) -> bool:
        text = QGuiApplication.clipboard().text().strip()
        if is_card(text) or is_code(text):
            self.scanned.emit(text)
            return True
        return False

    def _typed(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _modifiers() or event.isAutoRepeat():
            return False  # a scanner strikes Shift before a capital: it is part of the letter; and it holds no key down
        is_fast = self._is_fast(event)
        if event.key() in _ends():
            return self._ended(is_fast)
        if not _is_letter(event):
            self._overtaken(event)
            return False
        if not is_fast or not self._text:
            self._begin()
        self._text += event.text()
        if self._field is not None:
            return False
        self._held.append((widget, QKeyEvent(event)))
        self._timer.start(_HELD_MS)
        return True

    def _overtaken(self, event: QKeyEvent) -> None:
        """A key that is no letter: those held back were struck before it, unless they are a scan."""
        is_letter = _is_letter(event) or event.key() in (*_modifiers(), *_ends())
        if not is_letter and len(self._text) <= MOST_BY_HAND:
            self._let_go()

    def _is_fast(self, event: QKeyEvent) -> bool:
        """By when the keys were struck: a window that stood still gets them all at once, or apart.
        Where the system does not say when, by when they are heard of.
        """
        struck, heard = event.timestamp(), time.monotonic() * 1000
        (struck_before, heard_before), self._last = self._last, (struck, heard)
        gap = struck - struck_before if struck and struck_before else heard - heard_before
        return 0 <= gap <= FASTEST_HAND_MS

    def _begin(self) -> None:
        """What was held goes first; it may have opened the field that this letter is for."""
        self._let_go()
        widget = QApplication.focusWidget()
        self._field = widget if isinstance(widget, QLineEdit) else None
        self._before = self._field.text() if self._field is not None else ""

    def _ended(self, is_fast: bool) -> bool:
        """A line end: of a scan, or of somebody's typing."""
        text, self._text = self._text, ""
        if self._field is not None and not isValid(self._field):
            self._field = None  # its page was built anew meanwhile
        if self._field is not None and (slow := re.search(_CARD, self._field.text())) is not None:
            # The computer was busy and the letters came slowly; nobody types five bars by hand.
            text, is_fast = slow[0], True
            self._before = self._field.text()[: slow.start()]
        known = is_fast and len(text) >= SHORTEST and (is_card(text) or is_code(text))
        if not known and not (is_fast and len(self._held_letters) > MOST_BY_HAND):
            self._let_go()
            return False
        self._timer.stop()
        self._held.clear()
        if known and self._field is not None:
            self._field.setText(self._before)
            self._field.textEdited.emit(self._before)
        self.scanned.emit(text)
        return True

    @property
    def _held_letters(self) -> str:
        return "".join(
            event.text() for _, event in self._held if event.type() == QEvent.Type.KeyPress
        )

    def _nothing_came(self) -> None:
        """Where the window stood still, keys that wait already are heard first."""
        if self._timer.interval():
            self._timer.start(0)
        else:
            self._let_go()

    def _let_go(self) -> None:
        """Nothing more came quickly. A few held keys were typed by hand; many are a scan without an
        end.
        """
        letters, held, self._held = self._held_letters, self._held, []
        self._text, self._field = "", None
        self._timer.stop()
        if len(letters) > MOST_BY_HAND:
            self.scanned.emit(letters)
            return
        for widget, event in held:
            # a letter before it may have opened a field
            takes = QApplication.focusWidget() or widget
            if isValid(takes):
                QCoreApplication.sendEvent(takes, event)


class SerialScanner(QObject):
    """Reads lines from a scanner on a serial port (USB-COM) in a thread of its own; looks for it
    again when it is gone.
    """

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
        import serial  # late: it takes 1 ms, and most desks have no port

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
