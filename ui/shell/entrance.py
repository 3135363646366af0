"""The way into the window: what stands before it, and what leads on where it cannot be shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from counter.domain.refusal import CounterError, Refusal, Unreadable
from counter.storage import keys, machine, recovery_code
from ui.instance import Instance
from ui.preferences import UNSET, store_in
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ui.shell.program import Program
    from ui.shell.screens import Screens

_EXCHANGES_AFTER_MS = 3_000  # the first exchange waits until the window is in use


class Entrance:
    """Begins, and begins again after a fault: the wizard where there is no desk, the passphrase
    where there is one, else the window.
    """

    def __init__(self, program: "Program") -> None:
        self._program = program
        self._begins: Callable[[], object] = self._begin
        self._given: str | None = None  # a passphrase from outside, until the desk is open

    @property
    def _screens(self) -> "Screens":
        # late: they take 25 ms, and most starts lead straight to the window
        from ui.shell.screens import Screens

        return Screens(self._program)

    # ---- beginning

    def begin_as(self, instance: Instance) -> None:
        """The first start of a desk gets its window; a later one brings that forward and gets
        none.
        """
        self._begins = lambda: self._begin_as(instance)
        self.begin()

    def begin(self) -> None:
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

    def _begin_as(self, instance: Instance) -> None:
        program = self._program
        if instance.claim():
            QTimer.singleShot(0, lambda: instance.listen(program.come_forward))
            self._begin()
        elif not instance.call_first():
            raise instance.silence()
        elif program.window is not None:
            program.window.close()  # said before that the first did not answer; now it does

    def _begin(self) -> None:
        self._given = machine.passphrase_from_outside() or self._given
        if not self._is_there():
            self._screens.show_set_up()
        elif keys.is_wrapped(self._program.folder.database_key) and not self._given:
            self.ask_for_passphrase()
        else:
            self._enter_with(self._given)

    def _is_there(self) -> bool:
        """Whether there is a desk; what a power cut stopped half way is ended first."""
        try:
            self._program.folder.check_exists()
        except Unreadable:
            return False
        return True

    def _enter_with(self, given: str | None) -> None:
        try:
            self.enter(given)
        except Refusal as error:
            if error.field != "passphrase":
                raise
            self.ask_for_passphrase(self._program.words_for(error))

    # ---- the passphrase

    def ask_for_passphrase(self, fault: str = "") -> None:
        self._screens.show_passphrase(self._unlock, fault)

    def _unlock(self, passphrase: str) -> str:
        """Opens the desk and shows the window; otherwise says why not."""
        program = self._program
        try:
            self.enter(passphrase or None)
        except Exception as error:
            if not self._screens.leads_on(error, passphrase):
                return program.words_for(error)
            self.cannot_open(error, passphrase or None)
            return ""
        if isinstance(program.window, MainWindow) and recovery_code.read(passphrase) is not None:
            program.window.notice.say(program.text("opened-by-sheet"), "warn")
        return ""

    # ---- entering

    def enter(self, passphrase: str | None) -> None:
        """Opens the desk and shows its window; a desk that cannot be shown is let go of, to be
        tried again.
        """
        with self._program.opening.let_go_on_fault():
            self._open(passphrase)
            self._show_desk()

    def enter_first(self, passphrase: str | None) -> None:
        """The same for a desk just made: before its window the recovery sheet is offered, where
        anything is locked.
        """
        if passphrase is None:
            self.enter(passphrase)
            return
        with self._program.opening.let_go_on_fault():
            self._open(passphrase)
            self._screens.offer_sheet(lambda: self.attempt(self._show_desk, passphrase))

    def _open(self, passphrase: str | None) -> None:
        self._program.opening.open(passphrase)
        self._given = None
        # the disk was full, or the program was killed, before the wizard could set what it was told
        if store_in(self._program.folder.path).contains(UNSET):
            self._screens.set_what_was_asked()

    def _show_desk(self) -> None:
        program = self._program
        program.safe_stop.return_to_work(program.show_window())
        QTimer.singleShot(_EXCHANGES_AFTER_MS, program.background.begin_to_exchange)

    def look_up(self, passphrase: str | None, damage: CounterError) -> None:
        """Shows what can still be read of a desk; whoever acts there is told the damage, and what
        is typed stays in view.
        """
        program = self._program
        program.opening.open_to_read(passphrase, damage)
        self._given = None
        program.leads_back = lambda: self.cannot_open(damage, passphrase)
        with program.opening.let_go_on_fault():
            program.show_window()

    # ---- where it cannot be shown

    def cannot_open(
        self, error: Exception, passphrase: str | None, *, cannot_look_up: bool = False
    ) -> None:
        """Says why, offers what leads on all the same, and tries again as the program was started.
        `cannot_look_up`: that was tried, and not even that much can be read.
        """
        program = self._program
        program.leave_desk()
        words = program.words_for(error)
        if cannot_look_up:
            words = f"{program.text('cannot-look-up')} {words}"
        self._screens.show_fault(
            words, lambda: self.attempt(self._begins), error, passphrase, cannot_look_up
        )
