"""Card and receipt scanners: those that type, those on a serial port, and pasted text, from
whatever field has the keyboard.

A scanner that types is told from a clerk by the shape of what it types, and by its speed where that
is more than a hand's. What it typed into a field is taken out again; where no field has the keyboard
its letters are held back, for there they would be commands.
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

from counter.domain.numbering import PRACTICE_MARK, is_code_on_paper
from counter.domain.text import strip_frame, with_plain_bars

FASTEST_HAND_MS = 35  # between two keys; nobody types a dozen characters so quickly
SLOWEST_SCAN_MS = 160  # between two keys of a cheap scanner, or on a busy computer: as a hand types
SILENCE_MS = 200  # after which no scan goes on
LATEST_END_MS = 1000  # behind a scan, for the line end alone
_HELD_MS = FASTEST_HAND_MS + 5
SHORTEST = 12
# keys in such a row; more of them were never typed, and are never taken for commands
MOST_BY_HAND = 5
_MOST_LETTERS = 12  # so many letters in a row are no commands either, however slowly they came
_CARD_PARTS = 5  # bars in the text of a card
_CARD = r"\d{9,12}(\|[^|]*){5,}"
# What the beginning of a card's text, or of a code on a receipt, looks like: while keys may still
# become one of them, they are no commands.
_BEGINS_A_SCAN = re.compile(
    r"(?:\](?:[A-Za-z](?:[0-9])?)?)?[0-9]{0,12}(?:\|.*)?"
    rf"|(?:{PRACTICE_MARK})?[A-Z0-9][A-Z0-9.]{{0,24}}(?:-[0-9]{{0,6}}(?:-[0-9]{{0,7}})?)?",
)
_ENDS_IN_A_SCAN = re.compile(
    r"(?:\][A-Za-z][0-9])?[0-9]{9,12}\|.*$"
    rf"|(?<![A-Za-z0-9.])(?:{PRACTICE_MARK})?[A-Za-z0-9][A-Za-z0-9.]*-[0-9]{{6}}-[0-9]{{4,7}}$"
)
WAITS = "waitsForSilence"  # a property of widgets whose letters print, move the queue, or judge


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


@cache
def _edits() -> tuple[int, ...]:
    """Keys that no scanner has: whoever strikes them has typed what stands before."""
    keys = QtCore.Qt.Key
    return (
        keys.Key_Backspace,
        keys.Key_Delete,
        keys.Key_Left,
        keys.Key_Right,
        keys.Key_Home,
        keys.Key_End,
    )


def is_card(text: str) -> bool:
    """Only digits and bars can be trusted: an input method may have mangled the rest."""
    return with_plain_bars(text).count("|") >= _CARD_PARTS


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


def _is_known(text: str) -> bool:
    return len(text) >= SHORTEST and (is_card(text) or is_code(text))


class Burst(QObject):
    """Watches the keys of a window for a scanner that types; tells what it typed, whatever it is.

    A *run* are keys no further apart than a slow scanner's; its *fast* end are those that came more
    quickly than a hand's. It stands at the window of the system (QWindow) and not at the application:
    there it is asked about keys and little else, at the application about every event of every
    widget.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        window.winId()  # makes the system's window when it is not there yet
        self._watched = window.windowHandle()
        self._run = ""
        self._fast_from = 0  # where in the run its fast end begins
        self._last = (0, 0.0)  # the key before: when it was struck, and heard of
        self._field: QLineEdit | None = None
        self._before = ""  # what stood in the field when the run began
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._was_without_end = False  # the key before was the last of a scan that had no end yet
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._nothing_came)
        self._watched.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Keys are held back, until it is known what they are."""
        return bool(self._held)

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
        if event.type() == QEvent.Type.MouseButtonPress:
            self._end_in_field()
            self._was_without_end = False  # a hand is at work
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
        text = strip_frame(QGuiApplication.clipboard().text())
        if is_card(text) or is_code(text):
            self.scanned.emit(text)
            return True
        return False

    def _typed(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _modifiers() or event.isAutoRepeat():
            return False  # a scanner strikes Shift before a capital: it is part of the letter; and it holds no key down
        gap = self._measure_gap(event)
        if event.key() in _ends():
            if self._is_late_end(gap):
                return True
            return self._ended(is_of_run=gap <= SLOWEST_SCAN_MS)
        self._was_without_end = False
        if not _is_letter(event):
            self._overtaken(event)
            return False
        is_quick = gap <= FASTEST_HAND_MS
        # what comes so quickly is one scan, though the page moved on to another field meanwhile
        came_into_field = (
            isinstance(widget, QLineEdit) and widget is not self._field and not is_quick
        )
        if gap > SLOWEST_SCAN_MS or not self._run or came_into_field:
            self._begin()
        elif not is_quick:
            self._fast_from = len(self._run)
        self._run += event.text()
        if self._field is not None:
            return self._typed_into_field(widget, event)
        self._hold(widget, event, self._patience(widget, is_first=len(self._run) == 1))
        return True

    def _typed_into_field(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Letters by hand are echoed at once, behind those that are still held: a window that stood
        still hears of a letter before the wait of the ones before it is over. Those of a quick
        scanner do not crawl through the field.
        """
        if len(self._fast) <= _ECHOED:
            self._let_go()
            return False
        self._hold(widget, event, _HELD_MS)
        return True

    def _patience(self, widget: QWidget, *, is_first: bool) -> int:
        """How long a letter that may be a command waits for the next one."""
        is_spaces = not self._run.strip()
        if _waits(widget) and not is_spaces:
            return SILENCE_MS
        if _BEGINS_A_SCAN.fullmatch(self._run) is not None:
            return SILENCE_MS
        if self._is_no_hand(self._run):
            return SILENCE_MS
        if is_first or is_spaces or len(self._fast) > 1:
            return _HELD_MS
        return 0  # it can be no scan any more: a hand's

    def _hold(self, widget: QWidget, event: QKeyEvent, patience: int) -> None:
        self._held.append((widget, QKeyEvent(event)))
        if patience:
            self._timer.start(patience)
        else:
            self._let_go()

    @property
    def _held_letters(self) -> str:
        pressed = (e for _, e in self._held if e.type() == QEvent.Type.KeyPress)
        return "".join(event.text() for event in pressed)

    @property
    def _fast(self) -> str:
        return self._run[self._fast_from :]

    def _is_no_hand(self, run: str) -> bool:
        """More keys than are ever typed at once as commands, by their speed or by their kind."""
        if len(self._fast) > MOST_BY_HAND:
            return True
        if run.isalpha() or not run.strip():
            return len(run) >= _MOST_LETTERS
        return len(run) > MOST_BY_HAND

    def _overtaken(self, event: QKeyEvent) -> None:
        """A key that is no letter: those held back were struck before it, unless they are a scan."""
        if _is_letter(event) or event.key() in (*_modifiers(), *_ends()):
            return
        if self._field is not None and event.key() not in _edits():
            self._end_in_field()
        elif event.key() in _edits() or not self._is_no_hand(self._run):
            self._let_go()
            self._run = ""

    def _end_in_field(self) -> None:
        """Whatever comes next, a key or a click, finds in the field what was typed before it."""
        if self._field is None or not isValid(self._field):
            return
        if found := self._find_scan():
            self._take(found)
        else:
            self._let_go()
            self._run = ""

    def _measure_gap(self, event: QKeyEvent) -> float:
        """Milliseconds since the key before, by when they were struck: a window that stood still
        gets them all at once, or apart. Where the system does not say when, by when they are heard
        of.
        """
        struck, heard = event.timestamp(), time.monotonic() * 1000
        (struck_before, heard_before), self._last = self._last, (struck, heard)
        gap = struck - struck_before if struck and struck_before else heard - heard_before
        return gap if gap >= 0 else SILENCE_MS

    def _begin(self) -> None:
        """What was held goes first; it may have opened the field that this letter is for."""
        self._let_go()
        widget = QApplication.focusWidget()
        self._field = widget if isinstance(widget, QLineEdit) else None
        self._before = self._field.text() if self._field is not None else ""
        self._run, self._fast_from = "", 0

    def _ended(self, *, is_of_run: bool) -> bool:
        """A line end: of a scan, or of somebody's typing."""
        if self._field is not None and not isValid(self._field):
            self._field = None  # its page was built anew meanwhile
        found = self._find_scan() if is_of_run else ""
        if not found and self._field is not None:
            found = self._find_card_in(self._field)
        if found:
            self._take(found)
            return True
        is_scan = is_of_run and self._field is None and self._is_no_hand(self._run)
        if is_scan and self._held:
            self._take(self._run)
            return True
        self._let_go()
        self._run = ""
        return False

    def _is_late_end(self, gap: float) -> bool:
        """The line end of a scan that was known before it came: on a busy computer it lags behind,
        and in the field it would lead on to the next one.
        """
        is_late, self._was_without_end = self._was_without_end, False
        return is_late and gap <= LATEST_END_MS

    def _find_scan(self) -> str:
        """What is known by its shape: the fast end of the run, else the end of it that has such a
        shape, for a hand may have struck a key just before; "" for neither.
        """
        if _is_known(self._fast):
            return self._fast
        found = _ENDS_IN_A_SCAN.search(self._run)
        if found is not None and _is_known(found[0]):
            return found[0]
        return ""

    def _find_card_in(self, field: QLineEdit) -> str:
        """The computer was busy, and the letters came more slowly than any scanner's; nobody types
        five bars by hand.
        """
        slow = re.search(_CARD, field.text())
        if slow is None:
            return ""
        self._run, self._before = slow[0], field.text()[: slow.start()]
        return slow[0]

    def _take(self, text: str) -> None:
        """A scan: its letters are no commands, and the field has again what it had."""
        letters = self._held_letters
        self._timer.stop()
        self._held.clear()
        if self._field is not None:
            self._take_out(self._field, text[: len(text) - len(letters)])
        self._run, self._field = "", None
        self.scanned.emit(text)

    def _take_out(self, field: QLineEdit, typed: str) -> None:
        """What the scanner typed before the cursor; an input method may have put in more since the
        run began.
        """
        left, end = self._before, field.cursorPosition()
        if field.text()[:end].endswith(typed):
            left = field.text()[: end - len(typed)] + field.text()[end:]
        field.setText(left)
        field.textEdited.emit(left)

    def _nothing_came(self) -> None:
        """Where the window stood still, keys that wait already are heard first. What is known by
        its shape needs no end.
        """
        if self._timer.interval():
            self._timer.start(0)
        elif found := self._find_scan():
            self._take(found)
            self._was_without_end = True
        elif self._field is None and self._is_no_hand(self._run):
            self._take(self._run)
            self._was_without_end = True
        else:
            self._let_go()

    def _let_go(self) -> None:
        """They were typed by hand: each goes to whatever has the keyboard now, for a letter before
        it may have opened a field.
        """
        held, self._held = self._held, []
        self._timer.stop()
        for widget, event in held:
            takes = QApplication.focusWidget() or widget
            if isValid(takes):
                QCoreApplication.sendEvent(takes, event)


_ECHOED = 2  # letters of a fast run that stand in a field before the others are held back


def _waits(widget: QWidget) -> bool:
    """True where a letter prints, moves the queue or judges a paper."""
    above: QWidget | None = widget
    while above is not None:
        if above.property(WAITS):
            return True
        above = above.parentWidget()
    return False


class SerialScanner(QObject):
    """Reads lines from a scanner on a serial port (USB-COM) in a thread of its own; looks for it
    again when it is gone.
    """

    scanned = Signal(str)
    listening = Signal(str)  # the port's name
    failed = Signal(str)
    _LOOK_AGAIN_S = 3.0
    _PAUSE_S = 0.4  # ends a scan where the scanner sends no line end

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
                with serial.Serial(self._port, timeout=self._PAUSE_S) as port:
                    self.listening.emit(self._port)
                    self._read_lines(port)
            except (serial.SerialException, OSError):
                if not self._closing.is_set():
                    self.failed.emit(self._port)
                    self._closing.wait(self._LOOK_AGAIN_S)

    def _read_lines(self, port: object) -> None:
        waiting = b""
        while not self._closing.is_set():
            # the first letter is waited for, then all that stand there already
            read = port.read(1)  # type: ignore[attr-defined]
            read += port.read(port.in_waiting)  # type: ignore[attr-defined]
            waiting += read
            *lines, waiting = re.split(rb"[\r\n]+", waiting)
            if not read and waiting:
                lines, waiting = [waiting], b""
            for line in lines:
                if line.strip():
                    self.scanned.emit(line.decode("utf-8", errors="replace"))

    def close(self) -> None:
        self._closing.set()
        self._thread.join(timeout=2)
