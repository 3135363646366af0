"""Where the window is put together: one place that knows all parts."""

import gc
import os
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counter import wording
from counter.desk.open_desk import OpenDesk
from counter.desk.wall_clock import WallClock
from counter.domain.dossiers.card import Card
from counter.domain.refusal import CounterError, Damaged
from counter.printing.process.client import PrintProcess
from counter.storage import machine
from counter.storage.folder import Folder
from ui import dress, faults, translation
from ui.changes import Changes
from ui.instance import Instance
from ui.preferences import Preferences
from ui.printer_watch import PrinterWatch
from ui.printing import Printing
from ui.scanning import Scanning
from ui.services import Services
from ui.shell.background import Background
from ui.shell.entrance import Entrance
from ui.shell.lock import Lock
from ui.shell.making import make_window
from ui.shell.opening import Opening
from ui.shell.own_keys import OwnKeys
from ui.shell.safe_stop import SafeStop
from ui.shell.window import MainWindow
from ui.system_colours import SystemColours
from ui.worker import Worker, until_idle

if TYPE_CHECKING:
    from ui.pages.administration.drafts import Drafts

LONGEST_END_MS = 10_000  # a printer may be slow; who closes the window waits no longer


def run(path: Path) -> int:
    """Opens the window of the desk in a folder, or brings the one that is open forward."""
    machine.keep_files_private()
    application = make_application()
    faults.watch(path)
    program, instance = Program(application, path), Instance(path)
    program.entrance.begin_as(instance)
    status = application.exec() if program.window is not None else 0
    instance.fall_silent()
    program.close()
    instance.close()
    return status


def make_application() -> QApplication:
    return QApplication([*sys.argv[:1], *dress.STYLE])


def _collect_garbage() -> None:
    """What the start made stays, and is passed over from now on; see `ui.app`."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


class Program:
    """The parts of one running window, and the order they are made in."""

    def __init__(self, application: QApplication, path: Path) -> None:
        self.application = application
        self.folder = Folder(path)
        self.preferences = Preferences(path)
        self.worker, self.paper_worker = Worker(), Worker()
        self.paper_worker.failed.connect(self.tell)
        self.printers = PrintProcess()
        self.worker.damaged.connect(self.meet_damage)
        self.changes = Changes()
        self.scanning = Scanning(self.worker, self._is_in_view)
        self.window: QWidget | None = None
        # the codes F6 shows next, also in a window that was made anew
        self.just_received: list[str] = []
        # of the settings, while the window is made anew; made with their page
        self.settings_drafts: Drafts | None = None
        self.opening, self.background = Opening(self), Background(self)
        self.entrance, self.lock, self.safe_stop = Entrance(self), Lock(self), SafeStop(self)
        self.is_mending = False  # damage was met, and is seen to
        # from a desk that is only looked up
        self.leads_back: Callable[[], object] = lambda: None
        dress.apply(application, self.preferences.text_size)
        self._system_colours = SystemColours(application)
        self.own_keys = OwnKeys(application)
        translation.install(application, self.preferences.language)

    @cached_property
    def clock(self) -> WallClock:
        """Read when it is first wanted: one that is set wrong is said in a window, and read again
        at the next try.
        """
        return WallClock(os.environ.get("COUNTER_NOW"))

    @property
    def desk(self) -> OpenDesk | None:
        """The one that is open."""
        return self.opening.desk

    # ---- words

    def text(self, code: str) -> str:
        """A sentence in the language of this computer."""
        return wording.text(code, self.preferences.language)

    def words_for(self, error: Exception) -> str:
        """The sentence of an error; a bug leaves its trace."""
        if not isinstance(error, CounterError):
            faults.note(error)
            error = CounterError("bug", reason=type(error).__name__)
        return wording.of_error(error, self.preferences.language)

    def tell(self, error: Exception) -> None:
        """What went wrong behind the window, where no page wanted to know."""
        if isinstance(self.window, MainWindow):
            self.window.tell(error)
        elif not isinstance(error, CounterError):
            faults.note(error)

    # ---- the window

    def show_window(self) -> MainWindow:
        """The main window, made anew also after a change of language or text size: on the page that
        was in view. The first start of a day begins on the day's page.
        """
        page = self.opening.first_page
        if isinstance(self.window, MainWindow):
            page = self.window.page_name
        assert self.desk is not None
        services = self.services = Services(self.desk)
        self.printing = Printing(
            self.worker,
            lambda: services.prints,
            lambda: services.print_worker,
            self.preferences,
            self.paper_worker,
            self.printers,
        )
        self.printer = PrinterWatch(self.paper_worker, self.printers, self.preferences)
        window = make_window(self)
        # before it is shown: laid out once, and read in the worker meanwhile
        window.show_page(page)
        self.show(window)
        self.printer.look()
        self.background.tell_exchange()
        if self.desk.damage is None:
            self.printing.take_up()
        return window

    def show(self, window: QWidget) -> None:
        """In the place of the one in view."""
        old = self.window
        self.window = window
        dress.put_on(window)
        window.show()
        QTimer.singleShot(0, _collect_garbage)
        if old is not None:
            old.close()
            old.deleteLater()

    def come_forward(self) -> None:
        """A second start. Of a locked desk only the lock comes forward; a large window stays large."""
        window = self.lock.screen or self.window
        if window is not None:
            state = window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized
            window.setWindowState(state)
            window.show()
            window.raise_()
            window.activateWindow()

    # ---- scanners

    def join_scanners(self, window: MainWindow) -> None:
        """A scanner that cannot be listened to is said, and keeps nobody from the desk: everything
        can be typed.
        """
        try:
            self.scanning.join(window, self._read_card, self.preferences.scanner_port)
        except Exception as error:
            window.tell(error)

    def _read_card(self, text: str) -> Card:
        return self.services.intake.read_card(text)

    def _is_in_view(self, window: MainWindow) -> bool:
        return window is self.window and self.lock.is_open

    def watch_anew(self) -> None:
        """Qt may have made another window of the system meanwhile (another screen); what watched
        the old one hears nothing any more.
        """
        window, burst = self.window, self.scanning.burst
        if not self.lock.is_open or not isinstance(window, MainWindow):
            return
        if not self.lock.idleness.watches(window):
            self.lock.idleness.watch(window)
        if burst is not None and not burst.watches(window):
            self.join_scanners(window)

    # ---- this computer's settings

    def look_again(self) -> None:
        """After a change of this computer's settings: language, text size, scanner, and who signs."""
        self.opening.sign_as(self.preferences.clerk)
        if self.lock.is_open and self.window is not None:
            self.window.setEnabled(False)  # a key struck meanwhile is for none of its pages
            # what was said is seen
            self.application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        dress.apply(self.application, self.preferences.text_size)
        translation.install(self.application, self.preferences.language)
        QTimer.singleShot(0, self._make_anew)

    def _make_anew(self) -> None:
        """Not over the lock: there it waits until somebody unlocks."""
        if self.lock.is_open:
            words = QCoreApplication.translate("ComputerSection", "Saved for this computer.")
            self.show_window().notice.say(words, "good")
        else:
            self.lock.is_outdated = True

    # ---- damage that is met while the desk works

    def meet_damage(self, error: Damaged) -> None:
        """Tables that derive from the journal are made anew; a locked desk meets it again when
        somebody unlocked it.
        """
        is_at_work = self.opening.is_whole and self.lock.is_open
        if error.code == "database-damaged" and is_at_work and not self.is_mending:
            self.is_mending = True
            QTimer.singleShot(0, lambda: self._mend(error))

    def _mend(self, damage: Damaged) -> None:
        # late: it takes 15 ms with the lock's fields, and few desks are ever damaged
        from ui.shell.mending import Mending

        if isinstance(self.window, MainWindow):  # else the program ended meanwhile
            Mending(self, self.window, damage).begin()

    # ---- the end

    def leave_desk(self) -> None:
        """What is typed is kept before the desk is let go of; its window stays until another one
        stands.
        """
        if self.desk is not None and isinstance(self.window, MainWindow):
            self.window.leave()
        self.opening.let_go()

    def close(self) -> None:
        """Everything asked for is done, and its answer told, before the desk is closed; a printer
        that hangs is left behind.
        """
        self.scanning.stop()
        self.safe_stop.close()
        self.background.end_exchange()
        self.lock.close()
        # a print on its way still gets its fate in the journal
        until_idle((self.worker, self.paper_worker, *self.background.workers), LONGEST_END_MS)
        self.paper_worker.close(patience_s=0)
        self.printers.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self.opening.let_go()
        self.worker.close()
