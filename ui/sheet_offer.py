"""The end of the first start: the recovery sheet is offered before the first number is called."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.sheets import TITLE, Sheets
from ui.theme import px
from ui.widgets.basics import button, card, column, label, row, scrolled, shortcut

if TYPE_CHECKING:
    from ui.shell.program import Program


class SheetOffer(QWidget):
    """F9 prints the sheet, or writes it where there is no printer, and behind that goes on; Esc
    leaves it for later.
    """

    def __init__(self, program: "Program", sheets: Sheets, go_on: Callable[[], object]) -> None:
        super().__init__()
        self._program, self._sheets, self._go_on = program, sheets, go_on
        self._act: Callable[[], object] = self._print if sheets.printer else self._save
        self._is_printed = False
        self.setWindowTitle(self.tr("The recovery sheet"))
        self._words = label(
            self.tr(
                "The desk is made. One sheet of paper opens it, and every copy of it, when the passphrase is forgotten or the "
                "clerk who knew it is gone. Print it now, let two people see it, and lock it away: whoever has it can read "
                "every dossier."
            ),
            wraps=True,
        )
        if sheets.printer:
            words = self.tr("Print it on {printer}").format(printer=sheets.printer)
        else:
            words = self.tr("Save as PDF")
        self._does = button(words, self.act, "F9", role="act")
        self._saves = button(self.tr("Save as PDF"), self._save, "2")
        self._saves.setVisible(bool(sheets.printer))
        self._later = button(
            self.tr("Later (Settings → Passphrase, sheet)"), self.leave, "Esc", role="link"
        )
        self._said = label(role="error", wraps=True)
        box = card(
            label(self.tr("The recovery sheet"), "title"),
            self._words,
            self._said,
            row(self._later, 1, self._saves, self._does),
            gap=14,
            margin=28,
        )
        box.setMaximumWidth(px(680))
        middle = row(1, box, 1)
        middle.setStretch(1, 10)
        self.setLayout(column(scrolled(column(1, middle, 1)), gap=0))
        shortcut(self, "F9", self.act)
        shortcut(self, "2", self._save)
        shortcut(self, "Esc", self.leave)
        self.resize(px(1000), px(600))
        self._does.setFocus()

    @property
    def said(self) -> str:
        return self._said.text()

    def act(self) -> None:
        """F9."""
        self._act()

    def leave(self) -> None:
        """Esc: the window of the desk."""
        self._act = lambda: None
        self._go_on()

    def _print(self) -> None:
        self._act = lambda: None
        self._sheets.print("", self._printed, self._failed)

    def _save(self) -> None:
        if self._is_printed:
            return
        name = str(Path.home() / f"{TITLE}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to?"), name, "PDF (*.pdf)")
        if chosen:
            self._act = lambda: None
            self._sheets.save(Path(chosen), "", self._saved, self._failed)

    def _printed(self, printer: str) -> None:
        self._end(
            self.tr("Sent to {printer}. Take the sheet out and lock it away.").format(
                printer=printer
            )
        )

    def _saved(self, path: str) -> None:
        words = self.tr("Written to {path}. Print it, lock the paper away, then delete the file.")
        self._end(words.format(path=path))

    def _end(self, words: str) -> None:
        self._is_printed = True
        self._words.setText(words)
        self._said.setText("")
        self._saves.hide()
        self._later.hide()
        self._does.setText(self.tr("Go on   F9"))
        self._act = self._go_on

    def _failed(self, error: Exception) -> bool:
        self._said.setText(self._program.words_for(error))
        self._act = self._print if self._sheets.printer else self._save
        return True
