"""Making a desk from the wizard's answers, so that no answer is lost whenever the program ends."""

import json
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSettings

from counter.desk import settings as desk_settings
from counter.desk.administration import Administration
from counter.desk.setting_up import set_up_desk
from counter.domain.desk import Desk, DeskSetUp
from counter.domain.refusal import Unavailable
from ui.preferences import UNSET, store_in
from ui.set_up.answers import Answers, is_number
from ui.set_up.kept import KEPT

if TYPE_CHECKING:
    from ui.shell.program import Program


class DeskMaker:
    """Makes the desk once; another try only goes on with it."""

    def __init__(self, program: "Program", answers: Answers, kept: QSettings) -> None:
        self._program, self._answers, self._kept = program, answers, kept
        self.is_founded = False

    def make(self) -> None:
        """Makes the desk, sets what was asked, and opens the window."""
        passphrase = self._answers.chosen.typed or None
        if not self.is_founded:
            self._found(passphrase)
        self._program.entrance.enter_first(passphrase)

    def _found(self, passphrase: str | None) -> None:
        program, text = self._program, self._answers.texts()
        changes = self._answers.changes(text)
        self._check(text, changes)
        self._note_unset(changes)
        try:
            set_up_desk(
                program.folder, unit_code=text["unit_code"], unit_name=text["unit_name"],
                parent_name=text["parent_name"], place=text["place"],
                desk=int(text["desk"]) if is_number(text["desk"]) else 0, practice=False, clock=program.clock,
                passphrase=passphrase,
            )  # fmt: skip
        except Exception:
            # another desk in this folder is not to be told these answers
            self._kept.remove(UNSET)
            self._kept.sync()
            raise
        self.is_founded = True
        self._answers.forget()

    def _check(self, text: dict[str, str], changes: list[tuple[str, str]]) -> None:
        """Refuses before the desk is made what it would refuse behind its setting up."""
        setup = DeskSetUp(
            at=self._program.clock.wall(), unit_code=text["unit_code"], unit_name=text["unit_name"],
            parent_name=text["parent_name"], place=text["place"], desk=1, practice=False, public_key=b"",
        )  # fmt: skip
        for name, value in changes:
            desk_settings.check_change(Desk(setup=setup, settings={}), name, value)

    def _note_unset(self, changes: list[tuple[str, str]]) -> None:
        """Before the desk is made: should the program be killed right behind it, the next start
        sets all that was told.
        """
        self._program.preferences.clerk = self._answers.fields["clerk"].text
        self._program.preferences.receipt_printer = str(self._answers.printer.currentData())
        kept = store_in(self._program.folder.path)  # of this try: one remembers its first fault
        kept.setValue(UNSET, json.dumps(changes))
        kept.sync()
        if kept.status() != QSettings.Status.NoError:
            raise Unavailable(
                "folder-unusable", "data", path=str(self._program.folder.path), reason="window.ini"
            )


def set_what_was_asked(program: "Program") -> None:
    """Sets what the wizard was told, on the desk it made."""
    assert program.desk is not None
    administration = Administration(program.desk)
    kept = store_in(program.folder.path)
    changes = _changes_in(str(kept.value(UNSET)))

    def change_all() -> None:
        for name, value in changes:
            administration.change_setting(name, value)

    program.worker.wait_for(change_all)
    kept.remove(KEPT)
    kept.sync()


def _changes_in(text: str) -> list[tuple[str, str]]:
    """What was kept of the wizard's answers; nothing of a file that a disk or a hand spoiled."""
    try:
        return msgspec.json.decode(text, type=list[tuple[str, str]])
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return []
