"""What is shown in the window's place: the passphrase, the first start, and why there is none."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.set_up.making import set_what_was_asked
from ui.set_up.wizard import SetUp
from ui.sheet_offer import SheetOffer
from ui.shell.unlocking import CannotOpen, ask_passphrase
from ui.way_back import ways_of

if TYPE_CHECKING:
    from ui.shell.program import Program


class Screens:
    """Makes and shows them."""

    def __init__(self, program: "Program") -> None:
        self._program = program

    def show_passphrase(self, unlock: Callable[[str], str], fault: str) -> None:
        """`unlock` opens with what was typed, and gives the sentence to show where it cannot."""
        self._program.show(ask_passphrase(self._program, unlock, fault))

    def show_set_up(self) -> None:
        self._program.show(SetUp(self._program))

    def set_what_was_asked(self) -> None:
        """What the wizard was told, on the open desk."""
        set_what_was_asked(self._program)

    def offer_sheet(self, go_on: Callable[[], object]) -> None:
        """The recovery sheet of a desk just made; `go_on` shows its window."""
        program = self._program
        program.show(SheetOffer(program, program.background.sheets, go_on))

    def leads_on(self, error: Exception, passphrase: str) -> bool:
        """True where more than another try helps."""
        return bool(ways_of(self._program, error, passphrase))

    def show_fault(
        self,
        words: str,
        again: Callable[[], object],
        error: Exception,
        passphrase: str | None,
        cannot_look_up: bool,
    ) -> None:
        """Why the desk cannot be opened, and the ways that lead on; see `Entrance.cannot_open`."""
        program = self._program
        ways = ways_of(program, error, passphrase, cannot_look_up=cannot_look_up)
        if isinstance(program.window, CannotOpen):
            program.window.say(words, ways)
        else:
            program.show(CannotOpen(words, again, ways))
