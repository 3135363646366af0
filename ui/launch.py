"""Where the window is put together: one place that knows all parts."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counter import wording
from counter.desk.intake import Intake
from counter.desk.opening import OpenDesk, open_to_write
from counter.desk.wall_clock import WallClock
from counter.domain.refusal import CounterError
from counter.storage import keys
from counter.storage.folder import Folder
from ui import services, theme, translation
from ui.background import Lane
from ui.changes import Changes
from ui.instance import Instance
from ui.main_window import MainWindow
from ui.pages import entries
from ui.preferences import Preferences
from ui.printing import Printing
from ui.scanners import Burst, SerialScanner, is_card, is_code


def run(path: Path) -> int:
    """Opens the window of the desk in a folder, or brings the one that is open forward."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    instance = Instance(path)
    if not instance.is_first:
        return 0 if instance.call_first() else 3
    program = Program(application, path)
    program.start()
    QTimer.singleShot(0, lambda: instance.listen(program.come_forward))
    status = application.exec()
    program.close()
    instance.close()
    return status


class Program:
    """The parts of one running window, and the order they are made in."""

    def __init__(self, application: QApplication, path: Path) -> None:
        self._application = application
        self.folder = Folder(path)
        self.preferences = Preferences(path)
        self.lane, self.paper_lane = Lane(), Lane()
        self.changes = Changes()
        self.clock = WallClock(os.environ.get("COUNTER_NOW"))
        self.desk: OpenDesk | None = None
        self.window: QWidget | None = None
        self._burst: Burst | None = None
        self._serial: SerialScanner | None = None
        theme.apply(application, self.preferences.text_size)
        translation.install(application, self.preferences.language)

    def start(self) -> None:
        """The wizard where there is no desk, the passphrase where there is one, else the window."""
        given = os.environ.get("COUNTER_PASSPHRASE", "")
        if not self.folder.exists:
            self._found()
        elif keys.is_wrapped(self.folder.database_key) and not given:
            self._ask_for_passphrase("")
        elif fault := self._unlock(given):
            self._ask_for_passphrase(fault)

    def _ask_for_passphrase(self, fault: str) -> None:
        from ui.unlocking import Unlocking

        self._show(Unlocking(fault or str(self.folder.path), self._unlock))

    def _unlock(self, passphrase: str) -> str:
        """Opens the desk and shows the window; otherwise says why not."""
        try:
            self.open(passphrase or None)
        except CounterError as error:
            return wording.of_error(error, self.preferences.language)
        self.show_window()
        return ""

    def open(self, passphrase: str | None) -> None:
        """Opens the desk in its lane."""
        desk = self.lane.wait_for(lambda: open_to_write(self.folder, self.clock, passphrase, self.preferences.clerk))
        desk.on_commit = self.changes.tell
        self.desk = desk

    def show_window(self) -> MainWindow:
        """The main window, made anew also after a change of language or text size."""
        assert self.desk is not None
        made = services.of_desk(self.desk)
        self.printing = Printing(self.lane, made.prints, self.preferences, self.paper_lane)
        window = MainWindow(entries.of(made, self), self.lane, self.changes, made.day, self.preferences.language)
        window.lock_wanted.connect(self.lock)
        self._join_scanners(window, made.intake)
        self._show(window)
        window.status.show_printer(*self._printer_status())
        window.show_page("queue")
        window.renew_status()
        return window

    def printer_words(self) -> tuple[bool, str]:
        """Whether the chosen printer can print, and the sentence that says so."""
        name = self.preferences.receipt_printer
        if not name:
            words = self._application.translate("Printer", "Papers: folder {folder}")
            return True, words.format(folder=self.preferences.paper_folder.name)
        from ui import printers

        try:
            printers.check(name)
        except CounterError as error:
            return False, wording.of_error(error, self.preferences.language)
        return True, self._application.translate("Printer", "Printer: {name}").format(name=name)

    def lock(self) -> None:
        """Ctrl+L: the window waits behind the passphrase; a desk without one cannot be locked."""
        assert isinstance(self.window, MainWindow)
        window = self.window
        if not keys.is_wrapped(self.folder.database_key):
            window.notice.say(wording.text("no-passphrase", self.preferences.language), "warn")
            return
        from ui.unlocking import Unlocking

        window.hide()
        self._lock = Unlocking(str(self.folder.path), lambda passphrase: self._unlocked(window, passphrase))
        self._lock.resize(window.size())
        self._lock.show()

    def _unlocked(self, window: MainWindow, passphrase: str) -> str:
        try:
            keys.load(self.folder.database_key, passphrase)
        except CounterError as error:
            return wording.of_error(error, self.preferences.language)
        self._lock.close()
        window.show()
        return ""

    def practise(self) -> None:
        """Opens the practice desk in a window of its own; makes it when there is none yet."""
        from ui import practice

        folder = practice.folder_beside(self.folder.path)
        self.paper_lane.run(lambda: practice.make(folder), lambda _made: practice.open_window(folder))

    def _printer_status(self) -> tuple[str, str]:
        fine, words = self.printer_words()
        return words, "" if fine else "bad"

    def _join_scanners(self, window: MainWindow, intake: Intake) -> None:
        """What is scanned anywhere goes to the window: a card to whoever is typed, a receipt to its dossier."""
        scanned = lambda text: self._scanned(window, intake, text)  # noqa: E731
        self._stop_scanners()
        self._burst = Burst(window)
        self._burst.scanned.connect(scanned)
        if self.preferences.scanner_port:
            self._serial = SerialScanner(self.preferences.scanner_port)
            self._serial.scanned.connect(scanned)
            self._serial.start()

    def _stop_scanners(self) -> None:
        for scanner in (self._burst, self._serial):
            if scanner is not None:
                scanner.close()
        self._burst = self._serial = None

    def _scanned(self, window: MainWindow, intake: Intake, text: str) -> None:
        if is_card(text):
            self.lane.run(lambda: intake.read_card(text), window.card_scanned, asker=window)
        elif is_code(text):
            window.code_scanned(text.strip().upper())

    def look_again(self) -> None:
        """After a change of language or text size."""
        theme.apply(self._application, self.preferences.text_size)
        translation.install(self._application, self.preferences.language)
        QTimer.singleShot(0, self.show_window)

    def _found(self) -> None:
        from ui.founding import Founding

        self._show(Founding(self))

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        if old is not None:
            window.resize(old.size())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def come_forward(self) -> None:
        """A second start."""
        if self.window is not None:
            self.window.showNormal()
            self.window.raise_()
            self.window.activateWindow()

    def close(self) -> None:
        """Everything asked for is done before the desk is closed."""
        self._stop_scanners()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self.paper_lane.close()
        if self.desk is not None:
            self.lane.wait_for(self.desk.close)
        self.lane.close()
