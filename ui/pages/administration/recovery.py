"""The card about the recovery sheet: what it is for, and two ways to paper."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from counter import wording
from counter.domain.refusal import CounterError
from ui.sheets import TITLE, Sheets
from ui.widgets.basics import beside, button, card, column, label, row
from ui.widgets.fields import EnterIsNext, Field


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
        saves = button(self.tr("Recovery sheet as PDF"), self.save)
        whole = card(
            label(self.tr("Recovery sheet"), "heading"), label(hint, "small", wraps=True), self._fingerprint,
            self.passphrase, row(beside(prints, saves), 1),
        )  # fmt: skip
        self.setLayout(column(whole, gap=0))
        prints.setVisible(bool(sheets.printer))

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
