"""The lock: the window waits behind the passphrase until somebody types it."""

from typing import TYPE_CHECKING

from counter.domain.refusal import CounterError, Refusal
from ui import dress, faults
from ui.idleness import Idleness
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ui.shell.program import Program
    from ui.shell.unlocking import Unlocking


class Lock:
    """Locked by a key, or when nobody touched the desk for long; what opens it are the keys as they
    were when the desk was opened, whatever lies on the disk now.
    """

    def __init__(self, program: "Program") -> None:
        self._program = program
        self.screen: Unlocking | None = None  # what stands before the window while it is locked
        self.idleness = Idleness()
        self.is_outdated = False  # a new look was asked for meanwhile

    @property
    def is_open(self) -> bool:
        return self.screen is None

    # ---- locking

    def engage(self) -> None:
        """Ctrl+L, or nobody there for long. The desk is locked, or it says loudly that it is not; a
        desk without a passphrase cannot be.
        """
        window = self._program.window
        if not self.is_open or not isinstance(window, MainWindow):
            return
        if self._program.opening.key_in_use is None:
            window.notice.say(self._program.text("no-passphrase"), "warn")
            return
        try:
            self._put_before(window)
        except Exception as error:
            faults.note(error)
            self._say_that_it_is_open(window)

    def _put_before(self, window: MainWindow) -> None:
        """First the dossiers are out of sight, then the rest: no part of it keeps the others from
        being done.
        """
        # late: its fields name `Qt`, which takes 11 ms, and no start shows them
        from ui.shell.unlocking import ask_passphrase

        self.screen = ask_passphrase(self._program, self._try)
        self.screen.resize(window.size())
        dress.put_on(self.screen)
        self.screen.show()
        window.hide()
        try:
            # nobody is there to see what a scan would do; `Program.is_in_view` turns it down as well
            self._program.scanning.stop()
        except Exception as error:
            faults.note(error)

    def _say_that_it_is_open(self, window: MainWindow) -> None:
        """What was begun of the lock goes: half a lock could be neither opened nor trusted."""
        screen = self.screen
        self.screen = None
        if screen is not None:
            screen.hide()
            screen.deleteLater()
        window.show()
        self._program.application.beep()
        window.tell(CounterError("lock-failed"))

    def engage_when_idle(self) -> None:
        """The setting `idle_lock_minutes` is the office's and lies in the encrypted file: whoever
        sits down at the computer cannot switch it off beside the desk.
        """
        window = self._program.window
        status = window.latest_status if isinstance(window, MainWindow) else None
        minutes = status.idle_lock_minutes if status is not None else 0
        is_lockable = minutes and self._program.opening.key_in_use is not None
        if is_lockable and self.idleness.seconds >= minutes * 60:
            self.engage()

    # ---- unlocking

    def _try(self, passphrase: str) -> str:
        """The sentence that says why it stays locked; none where it opened."""
        key = self._program.opening.key_in_use
        assert key is not None
        if not key.opens_with(passphrase):
            return self._program.words_for(Refusal("passphrase-wrong", "passphrase"))
        try:
            self._take_away()
        except Exception as error:  # said where it is seen: on the lock, which stays
            return self._program.words_for(error)
        return ""

    def _take_away(self) -> None:
        screen, window = self.screen, self._program.window
        assert isinstance(window, MainWindow) and screen is not None
        self.screen = None  # from now on scans belong to the window
        try:
            self._show_again(window)
        except Exception:
            window.hide()
            self.screen = screen
            raise
        self.idleness.begin_anew()
        screen.close()  # behind the window: the last one that closes ends the program
        screen.deleteLater()
        self._tell_of_changed_keys()

    def _show_again(self, window: MainWindow) -> None:
        if self.is_outdated:
            self._program.show_window()
            self.is_outdated = False
        else:
            window.show()
            self._program.join_scanners(window)

    def _tell_of_changed_keys(self) -> None:
        """Said behind the lock, to whoever has the passphrase: the next start reads what lies on
        the disk now.
        """
        window = self._program.window
        if self._program.opening.has_other_keys and isinstance(window, MainWindow):
            window.notice.say(self._program.text("key-files-changed"), "bad")

    # ---- the end

    def close(self) -> None:
        if self.screen is not None:
            window = self._program.window
            assert window is not None
            window.close()  # hidden behind the lock it heard nothing of the end
            self.screen.deleteLater()
            self.screen = None
