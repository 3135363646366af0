"""Where the window is put together: one place that knows all parts."""

import gc
import os
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counter import wording
from counter.desk.day import DeskStatus
from counter.desk.opening import OpenDesk, open_to_read, open_to_write
from counter.desk.wall_clock import WallClock
from counter.domain.event import DAY
from counter.domain.refusal import CounterError, Damaged, Refusal, Unavailable, Unreadable
from counter.storage import keys, machine, recovery_code
from counter.storage.folder import Folder
from counter.storage.keys import RememberedKey
from counter.storage.passphrase import key_files
from ui import faults, theme, translation
from ui.changes import Changes
from ui.idleness import Idleness
from ui.instance import Instance
from ui.main_window import MainWindow
from ui.pages import entries
from ui.preferences import UNSET, Preferences, store_in
from ui.printer_watch import PrinterWatch
from ui.printing import Printing
from ui.scanning import Scanning
from ui.services import Services
from ui.worker import Worker, until_idle

if TYPE_CHECKING:
    from ui.copying import Copying
    from ui.exchanging import Exchanging
    from ui.power import Power, PowerSource, PowerWatch
    from ui.resuming import Place
    from ui.sheets import Sheets
    from ui.unlocking import Unlocking
    from ui.widgets.clock_question import ClockQuestion

_LONGEST_END_MS = 10_000  # a printer may be slow; who closes the window waits no longer
_EXCHANGES_AFTER_MS = 3_000  # the first exchange waits until the window is in use

_FIRST_SIZE = QSize(1366, 768)


def run(path: Path) -> int:
    """Opens the window of the desk in a folder, or brings the one that is open forward."""
    machine.keep_files_private()
    application = make_application()
    faults.watch(path)
    program, instance = Program(application, path), Instance(path)
    program.start_as(instance)
    status = application.exec() if program.window is not None else 0
    instance.fall_silent()
    program.close()
    instance.close()
    return status


def make_application() -> QApplication:
    return QApplication([*sys.argv[:1], *theme.STYLE])


def _collect_garbage() -> None:
    """What the start made stays, and is passed over from now on; see `ui.app`."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


class Program:
    """The parts of one running window, and the order they are made in."""

    def __init__(self, application: QApplication, path: Path) -> None:
        self._application = application
        self.folder = Folder(path)
        self.preferences = Preferences(path)
        self.worker, self.paper_worker = Worker(), Worker()
        self.paper_worker.failed.connect(self._tell)
        self.changes = Changes()
        self.desk: OpenDesk | None = None
        self.is_practice = False
        self.window: QWidget | None = None
        # what stands before the window while the desk is locked
        self.locked: Unlocking | None = None
        self._given: str | None = None  # a passphrase from outside, until the desk is open
        self._key_in_use: RememberedKey | None = None  # None at a desk without a passphrase
        self._key_files = b""  # as they lay on the disk when the desk was opened
        self.just_received: list[
            str
        ] = []  # the codes F6 shows next, also in a window that was made anew
        self._is_outdated = False  # a new look was asked for while the desk was locked
        self._is_mending = False  # damage was met, and is seen to
        self._begins: Callable[[], object] = self._begin
        self._leads_back: Callable[[], object] = lambda: None  # from a desk that is only looked up
        self.worker.damaged.connect(self._damage_met)
        self.scanning = Scanning(self.worker, self._is_in_view)
        self._idleness = Idleness()
        self.power_source: PowerSource | None = None  # None: this computer's own
        self._power: PowerWatch | None = None
        theme.apply(application, self.preferences.text_size)
        translation.install(application, self.preferences.language)

    @cached_property
    def clock(self) -> WallClock:
        """Read when it is first wanted: one that is set wrong is said in a window, and read again
        at the next try.
        """
        return WallClock(os.environ.get("COUNTER_NOW"))

    @cached_property
    def exchanging(self) -> "Exchanging":
        """Made when the window is in use: a start waits for no network."""
        from counter.desk.exchange import ExchangeService
        from ui.exchanging import Exchanging

        assert self.desk is not None
        made = Exchanging(self.worker, ExchangeService(self.desk))
        made.failed.connect(self._tell)
        made.changed.connect(self._renew_status)
        self.changes.happened.connect(lambda _topics: made.soon())
        return made

    def _renew_status(self) -> None:
        made: Exchanging | None = self.__dict__.get("exchanging")
        if isinstance(self.window, MainWindow):
            self.window.show_trouble(made.trouble if made is not None else None)

    # ---- starting

    def start_as(self, instance: Instance) -> None:
        """The first start of a desk gets its window; a later one brings that forward and gets none."""
        self._begins = lambda: self._begin_as(instance)
        self.attempt(self._begins)

    def start(self) -> None:
        """A window in any case: where nothing else can be shown, one that says why, and what leads
        on.
        """
        self.attempt(self._begins)

    def attempt(self, begin: Callable[[], object], passphrase: str | None = None) -> None:
        """`passphrase`: what opens the desk, where somebody typed it."""
        try:
            begin()
        except Exception as error:
            self.cannot_open(error, passphrase or self._given)

    def cannot_open(
        self, error: Exception, passphrase: str | None, *, cannot_look_up: bool = False
    ) -> None:
        """Says why, offers what leads on all the same, and tries again as the program was started.
        `cannot_look_up`: that was tried, and not even that much can be read.
        """
        from ui.unlocking import CannotOpen
        from ui.way_back import ways_of

        self._leave_desk()
        words, ways = (
            self.words_for(error),
            ways_of(self, error, passphrase, cannot_look_up=cannot_look_up),
        )
        if cannot_look_up:
            words = f"{wording.text('cannot-look-up', self.preferences.language)} {words}"
        if isinstance(self.window, CannotOpen):
            self.window.say(words, ways)
        else:
            self.show(CannotOpen(words, lambda: self.attempt(self._begins), ways))

    def _leave_desk(self) -> None:
        """What is typed is kept before the desk is let go of; its window stays until another one
        stands.
        """
        if self.desk is not None and isinstance(self.window, MainWindow):
            self.window.leave()
        self._let_go_of_desk()

    def words_for(self, error: Exception) -> str:
        """The sentence of an error; a bug leaves its trace."""
        if not isinstance(error, CounterError):
            faults.note(error)
            error = CounterError("bug", reason=type(error).__name__)
        return wording.of_error(error, self.preferences.language)

    def _begin_as(self, instance: Instance) -> None:
        if instance.claim():
            QTimer.singleShot(0, lambda: instance.listen(self.come_forward))
            self._begin()
        elif not instance.call_first():
            raise Unavailable("window-silent", "data")
        elif self.window is not None:
            self.window.close()  # said before that the first did not answer; now it does

    def _begin(self) -> None:
        """The wizard where there is no desk, the passphrase where there is one, else the window."""
        self._given = machine.passphrase_from_outside() or self._given
        given = self._given
        if not self._is_there():
            self._found()
        elif keys.is_wrapped(self.folder.database_key) and not given:
            self.ask_for_passphrase()
        else:
            try:
                self.enter(given)
            except Refusal as error:
                if error.field != "passphrase":
                    raise
                self.ask_for_passphrase(self.words_for(error))

    def _is_there(self) -> bool:
        """Whether there is a desk; what a power cut stopped half way is ended first."""
        try:
            self.folder.check_exists()
        except Unreadable:
            return False
        return True

    def ask_for_passphrase(self, fault: str = "") -> None:
        from ui.unlocking import Unlocking

        self.show(Unlocking(str(self.folder.path), self._unlock, fault, self.preferences.whose))

    def _unlock(self, passphrase: str) -> str:
        """Opens the desk and shows the window; otherwise says why not."""
        try:
            self.enter(passphrase or None)
        except Exception as error:
            from ui.way_back import ways_of

            if not ways_of(self, error, passphrase):
                return self.words_for(error)
            self.cannot_open(error, passphrase or None)
            return ""
        if isinstance(self.window, MainWindow) and recovery_code.read(passphrase) is not None:
            self.window.notice.say(
                wording.text("opened-by-sheet", self.preferences.language), "warn"
            )
        return ""

    def enter(self, passphrase: str | None) -> None:
        """Opens the desk and shows its window; a desk that cannot be shown is let go of, to be
        tried again.
        """
        try:
            self.open(passphrase)
            self._set_what_was_founded()
            self._show_desk()
        except Exception:
            self._let_go_of_desk()
            raise

    def enter_first(self, passphrase: str | None) -> None:
        """The same for a desk just made: before its window the recovery sheet is offered, where
        anything is locked.
        """
        if passphrase is None:
            self.enter(passphrase)
            return
        from ui.sheet_offer import SheetOffer

        try:
            self.open(passphrase)
            self._set_what_was_founded()
            self.show(
                SheetOffer(self, self.sheets, lambda: self.attempt(self._show_desk, passphrase))
            )
        except Exception:
            self._let_go_of_desk()
            raise

    def _show_desk(self) -> None:
        self._return_to_work(self.show_window())
        QTimer.singleShot(_EXCHANGES_AFTER_MS, self._begin_to_exchange)

    def open(self, passphrase: str | None) -> None:
        """Opens the desk in its worker."""
        try:
            desk = self.worker.wait_for(
                lambda: open_to_write(self.folder, self.clock, passphrase, self.preferences.clerk)
            )
        except Damaged:
            # a wrong passphrase is told before any damage
            keys.load(self.folder.database_key, passphrase)
            raise
        self._take(desk)

    def look_up(self, passphrase: str | None, damage: CounterError) -> None:
        """Shows what can still be read of a desk; whoever acts there is told the damage, and what
        is typed stays in view.
        """

        def read() -> OpenDesk:
            desk = open_to_read(self.folder, self.clock, passphrase, self.preferences.clerk)
            desk.damage = damage
            return desk

        self._take(self.worker.wait_for(read))
        self._leads_back = lambda: self.cannot_open(damage, passphrase)
        try:
            self.show_window()
        except Exception:
            self._let_go_of_desk()
            raise

    def _take(self, desk: OpenDesk) -> None:
        self.is_practice = self.worker.wait_for(lambda: desk.setup.practice)
        desk.committed.listen(self.changes.tell)
        self.desk, self._given = desk, None
        self.remember_keys()

    def remember_keys(self) -> None:
        """What unlocking compares with: the keys in use, as their files are now that they were
        opened, or wrapped anew.
        """
        path = self.folder.database_key
        self._key_in_use = keys.RememberedKey(path) if keys.is_wrapped(path) else None
        self._key_files = key_files(self.folder)

    def _begin_to_exchange(self) -> None:
        if (
            self.desk is not None
            and self.desk.damage is None
            and isinstance(self.window, MainWindow)
        ):
            _ = self.exchanging

    def _end_exchange(self) -> None:
        made = self.__dict__.pop("exchanging", None)
        if made is not None:
            made.close()

    # ---- copies

    @property
    def _copy_lanes(self) -> list[Worker]:
        made: Copying | None = self.__dict__.get("copying")
        return [made.worker] if made is not None else []

    @cached_property
    def copying(self) -> "Copying":
        """Made when the first copy is due, or wanted."""
        from ui.copying import Copying

        assert self.desk is not None
        made = Copying(self.worker, self.desk)
        made.failed.connect(self._tell)
        made.changed.connect(self._copy_ended)
        # a copy reads every page, also those that nobody asks for
        made.worker.damaged.connect(self._damage_met)
        return made

    @cached_property
    def sheets(self) -> "Sheets":
        """What prints the recovery sheet of the open desk."""
        from ui.sheets import Sheets

        assert self.desk is not None
        return Sheets(
            self.worker, self.paper_worker, self.desk, self.preferences, self.remember_keys
        )

    @property
    def copy_trouble(self) -> CounterError | None:
        """Why the last copy is not where it should be."""
        made: Copying | None = self.__dict__.get("copying")
        return made.trouble if made is not None else None

    def _look_at_copies(self, status: DeskStatus) -> None:
        if status.copies.is_due and self.desk is not None and self.desk.damage is None:
            self.copying.look(status.copies)

    def _copy_ended(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.show_copy_trouble(self.copy_trouble)
            self.changes.happened.emit(frozenset({DAY}))  # the morning's look around tells of it

    # ---- damage that is met while the desk works

    def _damage_met(self, error: Damaged) -> None:
        """Tables that derive from the journal are made anew; a locked desk meets it again when
        somebody unlocked it.
        """
        is_at_work = self.desk is not None and self.desk.damage is None and self.locked is None
        if error.code == "database-damaged" and is_at_work and not self._is_mending:
            self._is_mending = True
            QTimer.singleShot(0, lambda: self._mend(error))

    def _mend(self, damage: Damaged) -> None:
        """Without asking, but for a passphrase, which nobody keeps while the desk is open."""
        from ui.resuming import present_place
        from ui.unlocking import Unlocking

        window, needs_passphrase = self.window, self._key_in_use is not None
        if not isinstance(window, MainWindow):
            return  # the program ended meanwhile
        window.setEnabled(False)
        place = present_place(window)
        self._leave_desk()
        if needs_passphrase:
            words, whose = self.words_for(Damaged("tables-damaged", "data")), self.preferences.whose
            mend = lambda typed: self._mend_with(typed or None, damage, place)  # noqa: E731
            self.show(Unlocking(str(self.folder.path), mend, words, whose))
        else:
            self._mend_with(None, damage, place)

    def _mend_with(self, passphrase: str | None, damage: Damaged, place: "Place") -> str:
        """What is wrong with the passphrase; nothing where the desk works again, or the ways back
        are in view.
        """
        from counter.desk.recovery import save_without_loss
        from ui.resuming import return_to

        folder, clock, clerk = self.folder, self.clock, self.preferences.clerk
        try:
            keys.load(folder.database_key, passphrase)
        except Refusal as error:
            return self.words_for(error)
        except Damaged as error:
            damage = error
        self._is_mending = False
        if not self.worker.wait_for(lambda: save_without_loss(folder, clock, passphrase, clerk)):
            self.cannot_open(damage, passphrase)
            return ""
        self.attempt(lambda: self.enter(passphrase), passphrase)
        if isinstance(self.window, MainWindow):
            return_to(place, self.window, self.worker)
            # behind the page's own first words
            self.worker.run(lambda: None, lambda _nothing: self._say_what_was_mended())
        return ""

    def _say_what_was_mended(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.notice.say(
                wording.text("tables-made-anew", self.preferences.language), "warn"
            )

    def _let_go_of_desk(self) -> None:
        self._end_exchange()
        copying: Copying | None = self.__dict__.pop("copying", None)
        if copying is not None:
            copying.close()
        self.__dict__.pop("sheets", None)
        desk, self.desk = self.desk, None
        if desk is not None:
            self.worker.wait_for(desk.close)

    def _set_what_was_founded(self) -> None:
        """What the wizard was told and could not set any more: the disk was full, or the program
        was killed.
        """
        if store_in(self.folder.path).contains(UNSET):
            from ui.set_up import set_what_was_asked

            set_what_was_asked(self)

    def show_window(self) -> MainWindow:
        """The main window, made anew also after a change of language or text size: on the page that
        was in view.
        """
        assert self.desk is not None
        page = self.window.page_name if isinstance(self.window, MainWindow) else "queue"
        services = self._services = Services(self.desk)
        self.printing = Printing(
            self.worker,
            lambda: services.prints,
            lambda: services.print_worker,
            self.preferences,
            self.paper_worker,
        )
        self.printer = PrinterWatch(self.paper_worker, self.preferences)
        window = MainWindow(
            entries.of(services, self),
            self.worker,
            self.changes,
            services.day,
            self.preferences.language,
            self.is_practice,
            self._clock_question,
        )
        window.lock_wanted.connect(self.lock)
        window.ticked.connect(self._watch_anew)
        window.ticked.connect(self._lock_when_idle)
        window.closed.connect(
            lambda: self.preferences.keep_place(window.saveGeometry(), window.status.whose)
        )
        self._join_scanners(window)
        self._idleness.watch(window)
        self._watch_power(window)
        window.status_read.connect(self._look_at_copies)
        if self.desk.damage is not None:
            window.show_damage(self.words_for(self.desk.damage))
            window.way_back_wanted.connect(lambda: self._leads_back())
        self._place(window)
        # before it is shown: laid out once, and read in the worker meanwhile
        window.show_page(page)
        self.show(window)
        self.printer.changed.connect(window.status.show_printer)
        window.ticked.connect(self.printer.tick)
        self.printer.look()
        self._renew_status()
        if self.desk.damage is None:
            self.printing.queue.take_up()
        return window

    def _clock_question(self) -> "ClockQuestion":
        from ui.widgets.clock_question import ClockQuestion

        return ClockQuestion(
            self.worker, self._services.clock, self.preferences.signs_as, self.preferences.language
        )

    # ---- power

    def _watch_power(self, window: MainWindow) -> None:
        """One watch for the life of the program, begun when the first window stands; each window is
        told how things are.
        """
        window.ticked.connect(self._look_at_power)
        window.safe_stop_wanted.connect(self._stop_safely)
        if self._power is None:
            QTimer.singleShot(0, self._begin_to_watch_power)
        elif self._power.power is not None:
            window.show_power(self._power.power)

    def _begin_to_watch_power(self) -> None:
        # late: loads ctypes, and a start waits for neither
        from ui.power import (
            PowerWatch,
            read_power,
        )

        if self._power is None and self.desk is not None:
            self._power = PowerWatch(self.power_source or read_power)
            self._power.changed.connect(self._power_changed)
            self._power.begin()

    def _look_at_power(self) -> None:
        if self._power is not None:
            self._power.look()
        self._keep_work_place()

    def _power_changed(self, power: "Power | None") -> None:
        if isinstance(self.window, MainWindow):
            self.window.show_power(power)
            if power is not None and power.on_battery:
                self._secure(self._services)
        self._keep_work_place()

    def _secure(self, services: Services) -> None:
        """On battery, whenever it tells of another per cent: little is left for a sudden end to
        interrupt.
        """
        self.worker.run(services.day.checkpoint)

    def _keep_work_place(self) -> None:
        """While the computer may go out; once power is back nobody is taken anywhere."""
        power = self._power.power if self._power is not None else None
        if power is None or not power.on_battery:
            self.preferences.work_place = ""
        elif self.locked is None:
            self.preferences.work_place = self._work_place()

    def _work_place(self) -> str:
        from ui.resuming import present_place  # late: wanted on battery alone

        return str(present_place(self.window)) if isinstance(self.window, MainWindow) else ""

    def _return_to_work(self, window: MainWindow) -> None:
        """After a stop for want of power, or a sudden end: the same page, the draft back in it, the
        same field.
        """
        kept = self.preferences.work_place
        self.preferences.work_place = ""
        if kept:
            from ui.resuming import place_of, return_to

            place = place_of(kept)
            if place is not None:
                return_to(place, window, self.worker)

    def _stop_safely(self) -> None:
        """What is typed is kept, what was committed is in the file, and the program ends; whoever
        starts it is taken back.
        """
        assert isinstance(self.window, MainWindow)
        place = self._work_place()
        self._secure(self._services)
        self.window.close()
        self.preferences.work_place = place

    # ---- locking

    def lock(self) -> None:
        """Ctrl+L, or nobody there for long: the window waits behind the passphrase. It is locked,
        or it says loudly that it is not; a desk without a passphrase cannot be.
        """
        if self.locked is not None or not isinstance(self.window, MainWindow):
            return
        if self._key_in_use is None:
            self.window.notice.say(wording.text("no-passphrase", self.preferences.language), "warn")
            return
        try:
            self._put_lock_before(self.window)
        except Exception as error:
            faults.note(error)
            self._say_that_it_is_open(self.window)

    def _put_lock_before(self, window: MainWindow) -> None:
        """First the dossiers are out of sight, then the rest: no part of it keeps the others from
        being done.
        """
        from ui.unlocking import Unlocking

        self.locked = Unlocking(
            str(self.folder.path), self._try_to_unlock, whose=window.status.whose
        )
        self.locked.resize(window.size())
        self.locked.show()
        window.hide()
        try:
            self.scanning.stop()  # nobody is there to see what a scan would do; `_is_in_view` turns it down as well
        except Exception as error:
            faults.note(error)

    def _say_that_it_is_open(self, window: MainWindow) -> None:
        """What was begun of the lock goes: half a lock could be neither opened nor trusted."""
        lock, self.locked = self.locked, None
        if lock is not None:
            lock.hide()
            lock.deleteLater()
        window.show()
        self._application.beep()
        window.tell(CounterError("lock-failed"))

    def _try_to_unlock(self, passphrase: str) -> str:
        assert self._key_in_use is not None
        if not self._key_in_use.opens_with(passphrase):
            return self.words_for(Refusal("passphrase-wrong", "passphrase"))
        try:
            self._take_lock_away()
        except Exception as error:  # said where it is seen: on the lock, which stays
            return self.words_for(error)
        return ""

    def _tell_of_changed_keys(self) -> None:
        """Said behind the lock, to whoever has the passphrase: the next start reads what lies on
        the disk now.
        """
        if key_files(self.folder) != self._key_files and isinstance(self.window, MainWindow):
            self.window.notice.say(
                wording.text("key-files-changed", self.preferences.language), "bad"
            )

    def _take_lock_away(self) -> None:
        lock, window = self.locked, self.window
        assert isinstance(window, MainWindow) and lock is not None
        self.locked = None  # from now on scans belong to the window
        try:
            if self._is_outdated:
                self.show_window()
                self._is_outdated = False
            else:
                window.show()
                self._join_scanners(window)
        except Exception:
            window.hide()
            self.locked = lock
            raise
        self._idleness.begin_anew()
        lock.close()  # behind the window: the last one that closes ends the program
        lock.deleteLater()
        self._tell_of_changed_keys()

    def _watch_anew(self) -> None:
        """Qt may have made another window of the system meanwhile (another screen); what watched
        the old one hears nothing any more.
        """
        window, burst = self.window, self.scanning.burst
        if self.locked is not None or not isinstance(window, MainWindow):
            return
        if not self._idleness.watches(window):
            self._idleness.watch(window)
        if burst is not None and not burst.watches(window):
            self._join_scanners(window)

    def _lock_when_idle(self) -> None:
        """The setting `idle_lock_minutes` is the office's and lies in the encrypted file: whoever
        sits down at the computer cannot switch it off beside the desk.
        """
        status = self.window.latest_status if isinstance(self.window, MainWindow) else None
        minutes = status.idle_lock_minutes if status is not None else 0
        if minutes and self._key_in_use is not None and self._idleness.seconds >= minutes * 60:
            self.lock()

    def practise(self) -> None:
        """Opens the practice desk in a window of its own; makes it when there is none yet."""
        from ui import practice

        folder = practice.folder_beside(self.folder.path)

        def opens(_made: object) -> None:
            practice.take_over(self.preferences, folder)
            practice.open_window(folder)

        self.paper_worker.run(lambda: practice.make(folder), opens)

    def _join_scanners(self, window: MainWindow) -> None:
        """A scanner that cannot be listened to is said, and keeps nobody from the desk: everything
        can be typed.
        """
        services = self._services
        try:
            self.scanning.join(
                window, lambda text: services.intake.read_card(text), self.preferences.scanner_port
            )
        except Exception as error:
            window.tell(error)

    def _is_in_view(self, window: MainWindow) -> bool:
        return window is self.window and self.locked is None

    # ---- the window's life

    def look_again(self) -> None:
        """After a change of this computer's settings: language, text size, scanner, and who signs."""
        self._sign_anew(self.preferences.clerk)
        if self.locked is None and self.window is not None:
            self.window.setEnabled(False)  # a key struck meanwhile is for none of its pages
            # what was said is seen
            self._application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        theme.apply(self._application, self.preferences.text_size)
        translation.install(self._application, self.preferences.language)
        QTimer.singleShot(0, self._make_anew)

    def _sign_anew(self, clerk: str) -> None:
        """Acts asked for before still carry the name before."""

        def sign() -> None:
            if self.desk is not None:
                self.desk.clerk = clerk

        self.worker.run(sign)

    def _make_anew(self) -> None:
        """Not over the lock: there it waits until somebody unlocks."""
        if self.locked is None:
            words = QCoreApplication.translate("ComputerSection", "Saved for this computer.")
            self.show_window().notice.say(words, "good")
        else:
            self._is_outdated = True

    def _found(self) -> None:
        from ui.set_up import SetUp

        self.show(SetUp(self))

    def _place(self, window: MainWindow) -> None:
        """Where and as large as the last one was; the first time as large as most desks' screens,
        or as this one's.
        """
        if isinstance(self.window, MainWindow):
            window.restoreGeometry(self.window.saveGeometry())
        elif not window.restoreGeometry(self.preferences.place):
            there_is = self._application.primaryScreen().availableSize()
            window.resize(_FIRST_SIZE)
            if (
                there_is.boundedTo(_FIRST_SIZE) == there_is
            ):  # with its frame it would hang over the edge
                from PySide6.QtCore import Qt  # late: see `set_named`

                window.setWindowState(Qt.WindowState.WindowMaximized)

    def show(self, window: QWidget) -> None:
        """In the place of the one in view."""
        old, self.window = self.window, window
        window.show()
        QTimer.singleShot(0, _collect_garbage)
        if old is not None:
            old.close()
            old.deleteLater()

    def come_forward(self) -> None:
        """A second start. Of a locked desk only the lock comes forward; a large window stays large."""
        from PySide6.QtCore import Qt  # late: see `set_named`

        window = self.locked or self.window
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()

    def _tell(self, error: Exception) -> None:
        """What went wrong behind the window, where no page wanted to know."""
        if isinstance(self.window, MainWindow):
            self.window.tell(error)
        elif not isinstance(error, CounterError):
            faults.note(error)

    def close(self) -> None:
        """Everything asked for is done, and its answer told, before the desk is closed; a printer
        that hangs is left behind.
        """
        self.scanning.stop()
        if self._power is not None:
            self._power.close()
        self._end_exchange()
        if self.locked is not None:
            assert self.window is not None
            self.window.close()  # hidden behind the lock it heard nothing of the end
            self.locked.deleteLater()
            self.locked = None
        # a print on its way still gets its fate in the journal
        until_idle((self.worker, self.paper_worker, *self._copy_lanes), _LONGEST_END_MS)
        self.paper_worker.close(patience_s=0)
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self._let_go_of_desk()
        self.worker.close()
