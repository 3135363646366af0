"""The cards about copies of the desk and about the sheet that opens them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from counter import wording
from counter.desk.copies import CopiesStatus, CopyMade
from counter.domain.refusal import CounterError
from counter.wording.made_copy import made_copy
from ui.copying import Copying
from ui.sheets import TITLE, Sheets
from ui.widgets.basics import beside, button, card, column, label, row, set_tone
from ui.widgets.fields import EnterIsNext, Field


class CopiesCard(QWidget):
    """Where copies go, how the newest stands, and one now."""

    said = Signal(str, str)
    wanted = Signal()  # a copy now, behind the folder that was typed

    def __init__(self, copying: Copying, language: str) -> None:
        super().__init__()
        self._copying, self._language = copying, language
        self._kept: str | None = None
        self.folder = Field(self.tr("Folder for copies (empty: beside the data)"))
        self._enter = EnterIsNext(self)
        self.folder.edit.installEventFilter(self._enter)
        self._state = label(wraps=True)
        hint = self.tr(
            "A copy is made and proven by itself when the day is closed and after every few hundred entries, while work goes "
            "on. It is encrypted like the data."
        )
        choose = column(
            label("", "small"), button(self.tr("Choose a folder"), self._choose), 1, gap=2
        )
        line = row(self.folder, choose)
        line.setStretch(0, 1)
        self._now = button(self.tr("Copy now"), self.wanted.emit)
        whole = card(
            label(self.tr("Copies of this desk"), "heading"), label(hint, "small", wraps=True), self._state, line,
            row(self._now, 1),
        )  # fmt: skip
        self.setLayout(column(whole, gap=0))

    def show_state(self, status: CopiesStatus, kept: str) -> None:
        """`kept`: the folder as it is set; what somebody typed meanwhile stays."""
        if self._kept is None or self.folder.text == self._kept:
            self.folder.text = kept
        self._kept = kept
        trouble = self._copying.trouble
        words = [wording.of_error(trouble, self._language)] if trouble is not None else []
        words.append(self._words_of(status))
        self._state.setText("\n".join(words))
        set_tone(
            self._state, "warn" if trouble or not status.is_on_other_disk or status.is_old else ""
        )

    def _words_of(self, status: CopiesStatus) -> str:
        if status.made_at is None:
            return self.tr("There is no copy yet.")
        words = self.tr("The newest copy: {when}, {file}.").format(
            when=f"{status.made_at:%H:%M %d/%m/%Y}", file=status.file
        )
        if not status.is_on_other_disk:
            words += " " + self.tr("It lies on the same disk as the data: both are lost with it.")
        return words

    @property
    def is_touched(self) -> bool:
        return self._kept is not None and self.folder.text != self._kept

    def is_saved(self) -> None:
        self._kept = self.folder.text

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Which folder?"), self.folder.text)
        if chosen:
            self.folder.text = str(Path(chosen))

    def copy(self) -> None:
        """Now, to the folder that is set."""
        if self._copying.is_under_way:
            return
        self._now.setEnabled(False)
        self.said.emit(self.tr("Making a copy and proving it; work on meanwhile."), "good")
        self._copying.now(self._made, self._failed)

    def _made(self, made: CopyMade) -> None:
        self._now.setEnabled(True)
        if made.trouble is not None:
            self.said.emit(wording.of_error(made.trouble, self._language), "warn")
            return
        is_well = made.copy.is_on_other_disk and made.is_noted
        self.said.emit(made_copy(made, self._language), "good" if is_well else "warn")

    def _failed(self, error: CounterError) -> None:
        self._now.setEnabled(True)
        self.said.emit(wording.of_error(error, self._language), "warn")


class SheetCard(QWidget):
    """The recovery sheet: what it is for, and two ways to paper."""

    said = Signal(str, str)

    def __init__(self, sheets: Sheets, language: str) -> None:
        super().__init__()
        self._sheets, self._language = sheets, language
        hint = self.tr(
            "One sheet of paper opens the desk and every copy of it when the passphrase is forgotten or the clerk who knew it "
            "is gone. Lock it away."
        )
        self._fingerprint = label(role="quiet", wraps=True)
        self.passphrase = Field(self.tr("Passphrase of this desk (for its first sheet)"))
        self.passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._enter = EnterIsNext(self)
        self.passphrase.edit.installEventFilter(self._enter)
        self.passphrase.hide()
        prints = button(self.tr("Print the recovery sheet"), self.print)
        prints.setVisible(bool(sheets.printer))
        saves = button(self.tr("Recovery sheet as PDF"), self.save)
        whole = card(
            label(self.tr("Recovery sheet"), "heading"), label(hint, "small", wraps=True), self._fingerprint,
            self.passphrase, row(beside(prints, saves), 1),
        )  # fmt: skip
        self.setLayout(column(whole, gap=0))

    def show_fingerprint(self, fingerprint: str) -> None:
        """What tells this desk from any other; it stands on the sheet too."""
        self._fingerprint.setText(
            self.tr("Fingerprint of this desk: {digits}").format(digits=fingerprint)
        )

    def print(self) -> None:
        self._sheets.print(self.passphrase.edit.text(), self._printed, self._failed)

    def save(self) -> None:
        name = str(Path.home() / f"{TITLE}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to?"), name, "PDF (*.pdf)")
        if chosen:
            self._sheets.save(Path(chosen), self.passphrase.edit.text(), self._saved, self._failed)

    def _printed(self, printer: str) -> None:
        self._is_out(
            self.tr("The recovery sheet was sent to {printer}. Lock it away.").format(
                printer=printer
            )
        )

    def _saved(self, path: str) -> None:
        words = self.tr(
            "The recovery sheet is written to {path}. Print it, lock it away, then delete the file."
        )
        self._is_out(words.format(path=path))

    def _is_out(self, words: str) -> None:
        self.passphrase.text = ""
        self.passphrase.hide()
        self.said.emit(words, "good")

    def _failed(self, error: Exception) -> bool:
        if not isinstance(error, CounterError):
            return False
        words = wording.of_error(error, self._language)
        if error.code in ("passphrase-needed", "passphrase-wrong"):
            self.passphrase.show()
            self.passphrase.show_fault(words)
            self.passphrase.setFocus()
        else:
            self.said.emit(words, "warn")
        return True
