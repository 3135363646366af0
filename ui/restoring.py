"""A desk made of a copy, in three steps: the file, what opens it, and the highest number on paper."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from counter.desk import backup
from counter.desk.backup import Restored
from counter.domain.clock import local
from counter.domain.refusal import CounterError, Refusal
from counter.storage import recovery_code
from counter.storage.backup import SUFFIX, About
from counter.storage.backup import about as read_about
from counter.wording import ways_back
from ui.new_passphrase import NewPassphrase
from ui.serial import serial_of
from ui.theme import px
from ui.widgets.basics import button, card, column, label, row, scrolled, shortcut
from ui.widgets.chip import Remark
from ui.widgets.fields import EnterIsNext, Field

if TYPE_CHECKING:
    from ui.shell.program import Program

_FILE, _PASSPHRASE, _SERIAL, _DONE = range(4)


class Restoring(QWidget):
    """F9 goes on, Esc goes back. Nothing is changed before the last step, and what lies there then
    stays beside.
    """

    def __init__(self, program: "Program", leave: Callable[[], object], file: str = "") -> None:
        """`leave` shows what was there before; `file`: the copy that is known to be the newest."""
        super().__init__()
        self._program, self._leave = program, leave
        self._about: About | None = None
        self._is_waiting = False
        # told to whoever restores; F9 once more is the answer
        self._is_of_another = False
        self.setWindowTitle(self.tr("Restore from a copy"))
        self._make_fields()
        self._build(file)

    def _make_fields(self) -> None:
        self.file = Field(
            self.tr("File of the copy"), f"E:\\counter-H49.61-1-20260601-170000{SUFFIX}"
        )
        self.passphrase = Field(
            self.tr("Passphrase of that time, or the code on the recovery sheet")
        )
        self.chosen = NewPassphrase()
        self.serial = Field(self.tr("Highest number on today's papers (may stay empty)"), "1042")
        self.passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._enter = EnterIsNext(self)
        for field in (self.file, self.passphrase, *self.chosen.fields, self.serial):
            field.edit.installEventFilter(self._enter)
        self.passphrase.edit.textChanged.connect(lambda _text: self._ask_for_a_new_one())
        self.file.edit.textEdited.connect(lambda _text: self._forget_file())

    def _build(self, file: str) -> None:
        choose = column(
            label("", "small"), button(self.tr("Choose a file"), self._choose), 1, gap=2
        )
        line = row(self.file, choose)
        line.setStretch(0, 1)
        self._which, self._words = label(role="quiet", wraps=True), label(wraps=True)
        code_hint = label(
            self.tr("Whoever opens a copy with the code of the sheet chooses a new passphrase."),
            "small",
            wraps=True,
        )
        self._new = column(code_hint, *self.chosen.fields)
        serial_hint = label(
            self.tr(
                "What was done after the copy was made is not in it. Look at the papers given out since: the highest last "
                "number of a dossier's code keeps the program from giving one out twice. Without it numbers go on behind a gap "
                "left free."
            ),
            wraps=True,
        )
        file_hint = label(
            self.tr("Plug in the USB drive the copies are on, and choose the newest one."),
            wraps=True,
        )
        pages = (
            (self.tr("1/3  Which copy"), (file_hint, line)),
            (self.tr("2/3  What opens it"), (self.passphrase, self._new)),
            (self.tr("3/3  Where numbers go on"), (serial_hint, self.serial)),
            (self.tr("The desk works again"), (self._words,)),
        )
        self._stack = QStackedWidget()
        for title, parts in pages:
            holder = QWidget()
            holder.setLayout(column(label(title, "title"), *parts, 1, gap=12))
            self._stack.addWidget(holder)
        self._said = Remark()
        self._on = button("", self.go_on, role="act")
        self._back = button(self.tr("Back"), self.go_back, "Esc")
        box = card(
            self._stack, self._which, self._said, row(self._back, 1, self._on), gap=14, margin=28
        )
        box.setMaximumWidth(px(680))
        middle = row(1, box, 1)
        middle.setStretch(1, 10)
        self.setLayout(column(scrolled(column(1, middle, 1)), gap=0))
        shortcut(self, "F9", self.go_on)
        shortcut(self, "Esc", self.go_back)
        self.resize(px(1000), px(600))
        self._ask_for_a_new_one()
        self.file.text = file
        self._show_step(_FILE)

    # ---- the steps

    @property
    def step(self) -> int:
        """From 0; 3 when it is done."""
        return self._stack.currentIndex()

    @property
    def said(self) -> str:
        """What the copy says of itself, what is wrong, and what came of it."""
        return "\n".join(
            text for text in (self._which.text(), self._said.text(), self._words.text()) if text
        )

    def _show_step(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._say("")
        self._on.setText(self.tr("Restore   F9") if step == _SERIAL else self.tr("Go on   F9"))
        self._back.setVisible(step != _DONE)
        self._which.setVisible(step != _DONE)
        {_FILE: self.file, _PASSPHRASE: self.passphrase, _SERIAL: self.serial, _DONE: self._on}[
            step
        ].setFocus()

    def _say(self, words: str, tone: str = "bad") -> None:
        self._said.tell(words, tone)

    def go_back(self) -> None:
        if self._is_waiting or self.step == _DONE:
            return
        if self.step == _FILE:
            self._leave()
        else:
            self._show_step(self.step - 1)

    def go_on(self) -> None:
        """F9."""
        if self._is_waiting:
            return
        steps = {
            _FILE: self._read,
            _PASSPHRASE: self._try,
            _SERIAL: self._restore,
            _DONE: self._open,
        }
        steps[self.step]()

    def _wait(self, words: str, is_waiting: bool = True) -> None:
        self._is_waiting = is_waiting
        self._say(words, "sea")
        for part in (self._stack, self._on, self._back):
            part.setEnabled(not is_waiting)
        if not is_waiting:
            # whoever had the keyboard lost it meanwhile, and keys would go nowhere
            self._on.setFocus()

    # ---- which copy

    def _choose(self) -> None:
        pattern = self.tr("Copies of a desk (*{suffix})").format(suffix=SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which copy?"), self.file.text, pattern
        )
        if chosen:
            self.file.text = str(Path(chosen))
            self._read()

    def _forget_file(self) -> None:
        self._about, self._is_of_another = None, False
        self._which.setText("")

    def _read(self) -> None:
        """What the copy says of itself is shown before anything is done with it."""
        if not self.file.text:
            self.file.show_fault(
                self.tr("Choose the file of a copy; its name ends in {suffix}.").format(
                    suffix=SUFFIX
                )
            )
            return
        path = Path(self.file.text)
        self._wait(self.tr("Reading the copy …"))
        self._program.paper_worker.run(
            lambda: read_about(path), self._show_about, self._not_read, asker=self
        )

    def _show_about(self, about: About) -> None:
        self._wait("", is_waiting=False)
        self._about, self._is_of_another = about, False
        words = self.tr(
            "Desk {desk} of {unit}, copied at {when}: {count} entries. Fingerprint {fingerprint}."
        )
        self._which.setText(
            words.format(
                desk=about.desk,
                unit=about.unit_code,
                when=f"{local(about.made_at):%H:%M %d/%m/%Y}",
                count=about.entries,
                fingerprint=about.fingerprint,
            )
        )
        self._show_step(_PASSPHRASE)

    def _not_read(self, error: Exception) -> bool:
        self._wait("", is_waiting=False)
        self.file.show_fault(self._program.words_for(error))
        self.file.setFocus()
        return True

    # ---- what opens it

    def _ask_for_a_new_one(self) -> None:
        is_code = recovery_code.read(self.passphrase.edit.text()) is not None
        for number in range(self._new.count()):
            item = self._new.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(is_code)

    @property
    def _opens(self) -> str | None:
        return self.passphrase.edit.text() or None

    @property
    def _new_passphrase(self) -> str | None:
        if self.chosen.new.isHidden():
            return None
        return self.chosen.typed

    def _try(self) -> None:
        if not self.chosen.new.isHidden() and not self.chosen.accept():
            return
        path, work, opens = Path(self.file.text), self._program.folder, self._opens
        self._wait(self.tr("Opening the copy and proving all of it …"))
        self._program.paper_worker.run(
            lambda: backup.check(path, work, opens),
            lambda _about: self._tried(),
            self._not_opened,
            asker=self,
        )

    def _tried(self) -> None:
        self._wait("", is_waiting=False)
        self._show_step(_SERIAL)

    def _not_opened(self, error: Exception) -> bool:
        self._wait("", is_waiting=False)
        if isinstance(error, Refusal) and error.field == "passphrase":
            self.passphrase.show_fault(self._program.words_for(error))
            self.passphrase.setFocus()
            self.passphrase.edit.selectAll()
        else:
            self._say(self._program.words_for(error))
        return True

    # ---- the desk

    def _restore(self) -> None:
        serial, is_one = serial_of(self.serial.text)
        if not is_one:
            self.serial.show_fault(self.tr("The last digits of a code, such as 1042."))
            self.serial.setFocus()
            return
        program, path = self._program, Path(self.file.text)
        opens, new, of_another = self._opens, self._new_passphrase, self._is_of_another

        def restore() -> Restored:
            return backup.restore(
                path,
                program.folder,
                highest_serial=serial,
                clock=program.clock,
                passphrase=opens,
                new_passphrase=new,
                clerk=program.preferences.clerk,
                replaces=program.folder.exists,
                of_another=of_another,
            )

        self._wait(
            self.tr(
                "Making the desk of the copy. This may take some minutes; leave the computer on."
            )
        )
        program.worker.run(
            restore, lambda done: self._restored(done, serial), self._not_restored, asker=self
        )

    def _restored(self, done: Restored, serial: int | None) -> None:
        self._wait("", is_waiting=False)
        said = ways_back.tell_restored(done, serial, self._program.preferences.language)
        self._words.setText("\n\n".join(said))
        self._show_step(_DONE)

    def _not_restored(self, error: Exception) -> bool:
        self._wait("", is_waiting=False)
        if isinstance(error, CounterError) and error.field == "new_passphrase":
            self._show_step(_PASSPHRASE)
            self.chosen.new.show_fault(self._program.words_for(error))
            self.chosen.new.setFocus()
        elif isinstance(error, CounterError) and error.field == "highest_serial":
            self.serial.show_fault(self._program.words_for(error))
            self.serial.setFocus()
        else:
            self._say(self._program.words_for(error))
            self._is_of_another = getattr(error, "code", "") == "copy-of-another-desk"
        return True

    def _open(self) -> None:
        opens = self._new_passphrase or self._opens
        self._program.entrance.attempt(lambda: self._program.entrance.enter_first(opens), opens)
