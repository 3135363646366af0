"""A person at the real window: keys, typing, scans, and eyes that wait for what should be seen."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counter.storage.folder import Folder
from tests.support import screen
from tests.support.finding import (
    click_row,
    find_all,
    find_button,
    find_choice,
    find_field,
    find_fields,
    find_timers,
    find_toggle,
)
from tests.support.new_desks import put_new_desk
from tests.support.office import FakeClock
from ui.power import Power
from ui.services import Services
from ui.shell.program import Program
from ui.shell.window import MainWindow
from ui.widgets.fields import Field
from ui.widgets.segments import Segments

T = TypeVar("T")
CARD = "022190000123|012345678|Nguyễn Thị Bích Ngọc|05031990|Nữ|Thôn 1, Đồng Tiến, Cô Tô, Quảng Ninh|12052021"
_A_KEY_MS = 5  # of a scanner that types
# How long eyes wait for what should be seen: a busy computer answers late, and never is a failure.
PATIENCE_MS = 30_000


class Person:
    """Works the window of one desk as a clerk does; counts the command keys pressed."""

    passphrase: str | None = None  # of the desk worked at
    power: Power | None = None  # of the computer; None: it has no battery

    def __init__(
        self, qtbot: QtBot, folder: Path, clock: FakeClock | None = None, language: str = "vi"
    ) -> None:
        self.qtbot, self.folder, self.clock = qtbot, folder, clock or FakeClock()
        self.language = language
        self.keys = 0
        self._found()
        self.program = self._opened()

    def _found(self) -> None:
        if not Folder(self.folder).exists:
            put_new_desk(
                self.folder, self.clock, unit_code="H49.61", unit_name="UBND đặc khu Cô Tô",
                parent_name="UBND thành phố Quảng Ninh", place="Cô Tô", desk=1, practice=True,
                passphrase=self.passphrase,
            )  # fmt: skip

    def _opened(self) -> Program:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        program = Program(application, self.folder)
        program.clock = self.clock  # type: ignore[assignment]
        program.safe_stop.source = lambda: self.power
        program.preferences.clerk, program.preferences.language = "Trần Thị Cán Bộ", self.language
        program.entrance.enter(self.passphrase)
        window = program.window
        assert isinstance(window, MainWindow)
        there_is = application.primaryScreen().availableSize()
        window.resize(there_is.boundedTo(QSize(screen.WIDTH, screen.HEIGHT)))
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        self.program = program
        self.settle()
        return program

    # ---- eyes

    @property
    def window(self) -> MainWindow:
        assert isinstance(self.program.window, MainWindow)
        return self.program.window

    @property
    def page(self) -> Any:
        return self.window.page

    def settle(self) -> None:
        """Until all that was asked for is answered and shown."""
        workers = (self.program.worker, self.program.paper_worker)

        def quiet() -> bool:
            QApplication.processEvents()
            return all(worker.is_idle for worker in workers)

        self.qtbot.waitUntil(quiet, timeout=PATIENCE_MS)
        QApplication.processEvents()

    def sees(self, text: str) -> bool:
        return any(text in shown for shown in self.texts())

    def texts(self) -> list[str]:
        """All words in view."""
        found = [
            w.text()
            for kind in (QLabel, QPushButton, QLineEdit)
            for w in self.window.findChildren(kind)
            if w.isVisible()
        ]
        return [text for text in (*found, *self._cells()) if text]

    def _cells(self) -> Iterator[str]:
        """The words of all tables and lists in view."""
        for view in self.window.findChildren(QAbstractItemView):
            model = view.model()
            if view.isVisible() and model is not None:
                for row in range(min(model.rowCount(QModelIndex()), 60)):
                    for column in range(
                        model.columnCount(QModelIndex())
                        if isinstance(model, QAbstractTableModel)
                        else 1
                    ):
                        yield str(model.data(model.index(row, column)) or "")

    def expect(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.sees(text), timeout=PATIENCE_MS)

    def expect_no_more(self, text: str) -> None:
        """What is outdated goes, as each part of the window hears of what is new."""
        self.qtbot.waitUntil(lambda: not self.sees(text), timeout=PATIENCE_MS)

    def button(self, words: str) -> QPushButton:
        """The button that begins with these words, wherever the program is."""
        return find_button(self._shown, words)

    def field(self, words: str) -> Field:
        return find_field(self._shown, words)

    def fields(self, words: str) -> list[Field]:
        return find_fields(self._shown, words)

    def choice(self, words: str) -> QComboBox:
        return find_choice(self._shown, words)

    def toggle(self, words: str) -> QCheckBox:
        return find_toggle(self._shown, words)

    @property
    def _shown(self) -> QWidget:
        """The window, or what stands in its place."""
        assert self.program.window is not None
        return self.program.window

    @property
    def notice(self) -> str:
        return self.window.notice.text

    # ---- hands

    @property
    def keyboard(self) -> QWindow:
        """Where the system hands in keys: the window finds who has the focus."""
        return self.window.windowHandle()

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One command key."""
        self.keys += 1
        QTest.keyClick(self.keyboard, key, modifier)
        self.settle()

    def letter(self, letter: str) -> None:
        """A letter or digit that is a command."""
        self.keys += 1
        self.strike(letter)
        self.let_keys_go()
        self.settle()

    def letter_unseen(self, letter: str) -> None:
        """The same, without a look at what comes of it."""
        self.strike(letter)
        self.let_keys_go()
        # A busy computer ends the wait in the round in which the held key's time is over: the key is
        # let go in the next.
        QApplication.processEvents()

    def let_keys_go(self) -> None:
        """Until it is known that nothing follows a key that was held back."""
        self.qtbot.wait(60)
        burst = self.program.scanning.burst
        self.qtbot.waitUntil(lambda: burst is None or not burst.is_waiting)

    def type(self, text: str) -> None:
        """Typing as an input method commits it: whole words, accents and all."""
        for number, word in enumerate(text.split(" ")):
            if number:
                self.strike(" ")
                self.qtbot.wait(50)
            self._commit(word)
        self.settle()

    def fill(self, words: str, text: str) -> None:
        """Types into the field with this label, in place of what stands there."""
        self.type_into(self.field(words).edit, text)
        self.settle()

    def type_into(self, edit: QLineEdit, text: str) -> None:
        """The same into one field, without a look at what comes of it."""
        edit.setFocus()
        edit.selectAll()
        edit.backspace()
        self._commit(text)

    def _commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus(), event)

    def scan(self, text: str, *, ends: bool = True) -> None:
        """A scanner that types, faster than any hand, with Shift before capitals and mostly with
        Enter at the end. The system says when each key was struck, however late a busy computer
        hears of it.
        """
        self.qtbot.wait(80)
        struck_at = round(time.monotonic() * 1000)
        for letter in text + ("\r" if ends else ""):
            self.strike(
                letter, with_shift=letter.isupper() or letter in "|_:?", struck_at=struck_at
            )
            struck_at += _A_KEY_MS
        if not ends:
            self.let_keys_go()
        self.settle()

    def tap(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key, without a look at what comes of it."""
        QTest.keyClick(self.keyboard, key, modifier)

    def look_at_clock(self) -> None:
        """The window does, as it does by itself every few seconds."""
        (clock,) = find_timers(self.window)
        clock.timeout.emit()
        self.settle()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """The desk's worker is held up: what is asked for inside waits, and is answered behind."""
        free = threading.Event()
        self.program.worker.run(free.wait)
        try:
            yield
        finally:
            free.set()
        self.settle()

    def take_in(self, procedure: str = "xac nhan tinh trang", card: str = CARD) -> None:
        """An intake from F4 to the receipt in hand."""
        self.receive(procedure, card)
        self.press(Qt.Key.Key_Return)

    def receive(self, procedure: str = "xac nhan tinh trang", card: str = CARD) -> None:
        """An intake from F4 to F9; the clerk does not say yet that the paper came."""
        self.press(Qt.Key.Key_F4)
        self.type(procedure)
        self.press(Qt.Key.Key_Return)
        self.scan(card)
        self.all_papers()
        self.press(Qt.Key.Key_F9)

    def all_papers(self) -> None:
        """F7, and once more when the list had to be shown first."""
        self.press(Qt.Key.Key_F7)
        if "F7" in self.notice:
            self.press(Qt.Key.Key_F7)

    def click(self, widget: QWidget) -> None:
        self.keys += 1
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 4)
        )
        self.settle()

    def answer(self, words: str, answer: str) -> None:
        """Chooses in a drop-down, or among answers that are all in view."""
        for bar in find_all(self._shown, Segments):
            if bar.accessibleName() == words:
                places = [bar.tabText(each) for each in range(bar.count())]
                bar.setCurrentIndex(places.index(answer))
                self.settle()
                return
        box = self.choice(words)
        place = box.findText(answer)
        assert place >= 0, [box.itemText(each) for each in range(box.count())]
        box.setCurrentIndex(place)
        self.settle()

    def open_settings(self, part: str = "") -> None:
        """Ctrl+8, and one of the parts of the settings."""
        self.press(Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
        if part:
            click_row(self.page, part)
        self.settle()

    def strike(self, letter: str, *, with_shift: bool = False, struck_at: int = 0) -> None:
        """A letter as the keyboard sends it, without a look at what comes of it; `struck_at`, in
        milliseconds, where the window hears of it later.
        """
        plain, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        if with_shift:
            QApplication.sendEvent(
                self.keyboard, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, plain)
            )
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, _key_of(letter), shift if with_shift else plain, letter)
            event.setTimestamp(struck_at)
            QApplication.sendEvent(self.keyboard, event)
        if with_shift:
            QApplication.sendEvent(
                self.keyboard, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, shift)
            )

    # ---- coming and going

    @property
    def services(self) -> Services:
        """What the desk can do, for what happens elsewhere in the office; used inside `do`."""
        assert self.program.desk is not None
        return Services(self.program.desk)

    def do(self, work: Callable[[], T]) -> T:
        """Something another part of the office does meanwhile, on the desk's own thread."""
        return self.program.worker.wait_for(work)

    def close(self) -> None:
        self.window.close()
        self.program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def reopen_closed(self) -> None:
        """After it was closed."""
        self.program = self._opened()

    def come_back(self) -> None:
        """The window closed and opened again."""
        self.close()
        self.reopen_closed()

    def come_back_after_a_kill(self, elsewhere: Path) -> "Person":
        """The program killed: what lies on the disk at this moment is all there is."""
        shutil.copytree(self.folder, elsewhere)
        return Person(self.qtbot, elsewhere, self.clock)


_NAMED_KEYS = {
    "\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace,
}  # fmt: skip


def _key_of(letter: str) -> Qt.Key:
    plain = letter.upper()
    if letter in _NAMED_KEYS:
        return _NAMED_KEYS[letter]
    return Qt.Key(ord(plain)) if plain.isascii() and plain.isprintable() else Qt.Key.Key_unknown


@contextmanager
def stopwatch() -> Iterator[list[float]]:
    """Seconds between entering and leaving."""
    taken: list[float] = []
    begun = time.perf_counter()
    yield taken
    taken.append(time.perf_counter() - begun)
