"""Damage that is met while the desk works: tables that derive from the journal are made anew."""

from pathlib import Path
from typing import TYPE_CHECKING

from counter.desk.recovery import save_without_loss
from counter.domain.refusal import Damaged, Refusal
from counter.storage import keys
from ui.resuming import present_place, return_to
from ui.shell.unlocking import ask_passphrase
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from ui.shell.program import Program


class Mending:
    """Without asking, but for a passphrase, which nobody keeps while the desk is open."""

    def __init__(self, program: "Program", window: MainWindow, damage: Damaged) -> None:
        self._program, self._damage = program, damage
        window.setEnabled(False)
        self._place = present_place(window)

    def begin(self) -> None:
        program = self._program
        needs_passphrase = program.opening.key_in_use is not None
        program.leave_desk()
        if needs_passphrase:
            words = program.words_for(Damaged("tables-damaged", "data"))
            program.show(ask_passphrase(program, self._unlock, words))
        else:
            self._unlock("")

    def _unlock(self, typed: str) -> str:
        """What is wrong with the passphrase; nothing where the desk works again, or the ways back
        are in view.
        """
        try:
            keys.load(self._program.folder.database_key, typed or None)
        except Refusal as error:
            return self._program.words_for(error)
        except Damaged as error:
            self._damage = error
        self._mend(typed or None)
        return ""

    def _mend(self, passphrase: str | None) -> None:
        program = self._program
        program.is_mending = False
        if self._save(passphrase):
            program.entrance.attempt(lambda: program.entrance.enter(passphrase), passphrase)
            self._return()
        else:
            program.entrance.cannot_open(self._damage, passphrase)

    def _save(self, passphrase: str | None) -> Path | None:
        """Makes the tables anew; None where more than they is damaged."""
        program = self._program
        folder, clock, clerk = program.folder, program.clock, program.preferences.clerk
        return program.worker.wait_for(lambda: save_without_loss(folder, clock, passphrase, clerk))

    def _return(self) -> None:
        program = self._program
        if isinstance(program.window, MainWindow):
            return_to(self._place, program.window, program.worker)
            # behind the page's own first words
            program.worker.run(lambda: None, lambda _nothing: self._say_what_was_mended())

    def _say_what_was_mended(self) -> None:
        if isinstance(self._program.window, MainWindow):
            self._program.window.notice.say(self._program.text("tables-made-anew"), "warn")
