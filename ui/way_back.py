"""From a desk that cannot be opened back to work: looked up meanwhile, saved, or made anew of a
copy.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from counter.desk import recovery
from counter.desk.recovery import Recovered
from counter.domain.refusal import CounterError, Damaged, Unavailable
from counter.storage import files, recovery_code
from counter.storage.copies import newest_copy
from counter.storage.folder import Folder
from counter.wording import ways_back
from ui.new_passphrase import NewPassphrase
from ui.restoring import Restoring
from ui.serial import serial_of
from ui.shell.unlocking import Way, ask_passphrase, is_about_passphrase
from ui.theme import px
from ui.widgets.basics import button, card, column, label, row, scrolled, shortcut
from ui.widgets.fields import Field

if TYPE_CHECKING:
    from ui.shell.program import Program

# Writing is not possible now, and the data can be looked up all the same.
_ONLY_READ = (
    "another-writer",
    "database-busy",
    "database-unusable",
    "disk-full",
    "folder-unusable",
    "folder-replaced",
)
_ONLY_A_COPY_HELPS = ("database-missing", "nothing-to-save", "copy-to-restore")


def ways_of(
    program: "Program", error: Exception, passphrase: str | None, *, cannot_look_up: bool = False
) -> list[Way]:
    """What leads on where the desk cannot be opened because of `error`; nothing where only another
    try does. `cannot_look_up`: it was tried.
    """
    if not isinstance(error, Damaged | Unavailable) or not _is_there(program.folder):
        return []
    if isinstance(error, Unavailable):
        if error.code in _ONLY_READ:
            return [_looking_up(program, error, passphrase)]
        return []
    if error.code in _ONLY_A_COPY_HELPS or _is_without_its_key(error, program.folder):
        return [_restoring(program, error, passphrase)]
    saves = _recovering(program, error, passphrase)
    if cannot_look_up:
        return [saves]
    return [_looking_up(program, error, passphrase), saves]


def _is_there(folder: Folder) -> bool:
    """False also for a folder that does not answer: no way leads on there."""
    try:
        return folder.exists
    except Unavailable:
        return False


def _is_without_its_key(error: Damaged, folder: Folder) -> bool:
    """Without the database's key nothing can be read; the signing key can be made anew."""
    return error.code == "key-file-damaged" and error.values.get("file") == folder.database_key.name


def _looking_up(program: "Program", error: CounterError, passphrase: str | None) -> Way:
    translate = QCoreApplication.translate
    return Way(
        translate("WayBack", "Only look up"),
        translate(
            "WayBack",
            "Search, dates, the book and further copies of printed papers go on; nothing is written.",
        ),
        lambda: _look_up(program, error, passphrase),
    )


def _look_up(program: "Program", error: CounterError, passphrase: str | None) -> None:
    """A passphrase that nobody typed yet is asked for. Where not even looking up is possible, it is
    said, and what else leads on is offered.
    """
    try:
        program.entrance.look_up(passphrase, error)
    except Exception as failed:
        if is_about_passphrase(failed):
            _ask_for_passphrase(program, error)
        else:
            program.entrance.cannot_open(
                failed, passphrase, cannot_look_up=isinstance(failed, Damaged)
            )


def _ask_for_passphrase(program: "Program", error: CounterError) -> None:
    """Where writing fails before anybody was asked: a folder without the right to write is met
    before its keys are read.
    """

    def look_up(typed: str) -> str:
        try:
            program.entrance.look_up(typed or None, error)
        except Exception as failed:
            if is_about_passphrase(failed):
                return program.words_for(failed)
            program.entrance.cannot_open(failed, typed, cannot_look_up=isinstance(failed, Damaged))
        return ""

    back = lambda: program.entrance.cannot_open(error, None)  # noqa: E731
    program.show(ask_passphrase(program, look_up, back=back))


def _recovering(program: "Program", error: CounterError, passphrase: str | None) -> Way:
    translate = QCoreApplication.translate
    return Way(
        translate("WayBack", "Save the data and work on"),
        translate("WayBack", "What is whole goes on; the damaged files stay as they are beside it. Nothing is thrown away."),
        lambda: program.show(Recovering(program, error, passphrase)),
    )  # fmt: skip


def _restoring(program: "Program", error: CounterError, passphrase: str | None) -> Way:
    translate = QCoreApplication.translate
    return Way(
        translate("WayBack", "Restore from a copy"),
        translate(
            "WayBack",
            "From a USB drive or another disk; the damaged files stay as they are beside it.",
        ),
        lambda: program.show(
            Restoring(
                program,
                lambda: program.entrance.cannot_open(error, passphrase),
                _newest_copy(program),
            )
        ),
    )


def _newest_copy(program: "Program") -> str:
    """The file of the newest copy this desk made, where it can be seen from here."""
    newest = newest_copy(program.folder)
    if newest is not None and files.is_file(Path(newest.file)):
        return newest.file
    return ""


class Recovering(QWidget):
    """Asks for the highest number on today's paper, saves the desk, and says what was kept, what is
    lost, and from where it goes on.
    """

    def __init__(
        self,
        program: "Program",
        damage: CounterError,
        passphrase: str | None,
        *,
        needs_new: bool = False,
    ) -> None:
        """`needs_new`: a new passphrase has to be chosen, also where nobody came with the code of
        the recovery sheet.
        """
        super().__init__()
        self._program, self._damage, self._passphrase = program, damage, passphrase
        self._go_on: Callable[[], object] = self._recover
        self.setWindowTitle(self.tr("One-stop counter"))
        self._title = label(self.tr("Save the data and work on"), "title", wraps=True)
        self._words = label(
            self.tr(
                "Look at the papers given out today. The highest last number of a dossier's code, such as 1042 in "
                "H49.61-260601-1042, keeps the program from giving one out twice. Leave it empty where nobody knows: then "
                "numbers go on behind the next hundred."
            ),
            wraps=True,
        )
        self.serial = Field(self.tr("Highest number on today's papers (may stay empty)"), "1042")
        opened_by_code = passphrase is not None and recovery_code.read(passphrase) is not None
        self._needs_new = needs_new or opened_by_code
        self.chosen = NewPassphrase()
        self.code_hint = label(
            self.tr("Whoever opens the desk with the code of the sheet chooses a new passphrase."),
            "small",
            wraps=True,
        )
        self._act = button(self.tr("Save the data"), lambda: self._go_on(), "F9", role="act")
        self._back = button(self.tr("Back"), self._go_back, "Esc")
        box = card(
            self._title,
            self._words,
            self.serial,
            self.code_hint,
            *self.chosen.fields,
            row(self._back, 1, self._act),
            gap=14,
            margin=28,
        )
        box.setFixedWidth(px(560))
        self.setLayout(column(scrolled(column(1, row(1, box, 1), 1)), gap=0))
        for widget in (self.code_hint, *self.chosen.fields):
            widget.setVisible(self._needs_new)
        shortcut(self, "F9", lambda: self._go_on())
        shortcut(self, "Esc", self._go_back)
        self.resize(px(900), px(560))
        self.serial.setFocus()

    @property
    def words(self) -> str:
        return self._words.text()

    def _go_back(self) -> None:
        if self._back.isEnabled() and not self._back.isHidden():
            self._program.entrance.cannot_open(self._damage, self._passphrase)

    def _recover(self) -> None:
        serial, is_one = serial_of(self.serial.text)
        if not is_one:
            self.serial.show_fault(self.tr("The last digits of a code, such as 1042."))
            self.serial.setFocus()
            return
        if self._needs_new and not self.chosen.accept():
            return
        self._wait()
        program, passphrase, new = self._program, self._passphrase, self.chosen.typed or None

        def save() -> Recovered:
            return recovery.recover(
                program.folder,
                highest_serial=serial,
                clock=program.clock,
                passphrase=passphrase,
                clerk=program.preferences.clerk,
                new_passphrase=new,
            )

        program.worker.run(
            save, lambda done: self._recovered(done, serial), self._failed, asker=self
        )

    def _wait(self) -> None:
        self._go_on = lambda: None
        self._act.setEnabled(False)
        self._back.setEnabled(False)
        self._words.setText(
            self.tr("Saving what is whole. This may take some minutes; leave the computer on.")
        )

    def _recovered(self, done: Recovered, serial: int | None) -> None:
        language = self._program.preferences.language
        self._title.setText(self.tr("The desk works again"))
        self._words.setText("\n\n".join(ways_back.tell_recovered(done, serial, language)))
        for widget in (self.serial, self.code_hint, *self.chosen.fields):
            widget.hide()
        self._back.hide()
        self._act.setEnabled(True)
        self._act.setText(self.tr("Go on   F9"))
        self._act.setFocus()
        opens = self.chosen.typed if done.has_new_passphrase else self._passphrase
        self._go_on = lambda: self._program.entrance.attempt(
            lambda: self._program.entrance.enter(opens), opens
        )

    def _failed(self, error: Exception) -> bool:
        """A number that cannot be is said beside it; anything else stands on the page before, with
        what still leads on.
        """
        if isinstance(error, CounterError) and error.field in ("highest_serial", "new_passphrase"):
            self._ask_again(error)
        elif is_about_passphrase(error):
            self._program.entrance.ask_for_passphrase(self._program.words_for(error))
        else:
            self._program.entrance.cannot_open(error, self._passphrase)
        return True

    def _ask_again(self, error: CounterError) -> None:
        needs_new = error.field == "new_passphrase"
        again = Recovering(self._program, self._damage, self._passphrase, needs_new=needs_new)
        again.serial.text = self.serial.text
        self._program.show(again)
        field = again.chosen.new if needs_new else again.serial
        field.show_fault(self._program.words_for(error))
        field.setFocus()
