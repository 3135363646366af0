"""The right column after F9: what is written, where its receipt is, and "Đã có giấy?" answered by
Enter.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from counter import wording
from counter.desk.dossiers.intake import Received
from ui.widgets.basics import boxed, button, column, label, row
from ui.widgets.chip import Remark
from ui.widgets.key_button import ActButton
from ui.widgets.step_head import StepMark


class ReceivedCard(QFrame):
    """Holds the keyboard until the clerk has the paper: Enter confirms, minus says that none came, a
    digit corrects a line that was read back.
    """

    confirmed = Signal()
    not_there = Signal()
    line_wanted = Signal(int)
    cancel_wanted = Signal()  # the printer keeps the paper for later: it is to keep it no more
    file_wanted = Signal(str)  # the paper by its file's name; the folder where none is said

    def __init__(self, language: str, prints: Callable[[], bool]) -> None:
        """`prints`: whether papers come out of a printer here, and do not lie in a folder."""
        super().__init__()
        self._language, self._prints = language, prints
        self._file = ""  # the name of the one that the paper is
        self.received: Received | None = None
        self.is_confirmed = False  # the clerk said that the paper is there
        self.is_corrected = False  # something was said right: an earlier paper is no good any more
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._written, self._sent, self._asks = _Step(1), _Step(2), _Step(3)
        self._print, self._then = Remark(), label(role="small", wraps=True)
        self._yes = ActButton(self.tr("The paper is here"), "Enter")
        self._yes.clicked.connect(lambda _on=False: self._confirm())
        self._no = button(self.tr("No paper came"), self._deny, "−")
        self._cancel = button(self.tr("Cancel the print job"), self._give_up, "H", role="row")
        self._cancel.hide()
        self._open = button(self.tr("Open the paper"), self._open_file, "M", role="row")
        self._folder = button(self.tr("Open the folder"), self._open_folder, "T", role="row")
        for made in (self._yes, self._no, self._cancel, self._open, self._folder):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        files = boxed(column(self._open, self._folder, gap=6))
        self._files = files
        files.hide()
        steps = (
            self._written, self._sent, files, self._asks, self._print, self._cancel, self._then
        )  # fmt: skip
        self.setLayout(column(*steps, 1, self._no, self._yes, gap=10))

    def show_received(self, received: Received) -> None:
        event = received.event
        self.received, self.is_confirmed, self.is_corrected = received, False, False
        words = self.tr("Receipt {number} · book {volume}/{year}, line {line}")
        told = words.format(
            number=event.receipt_number or "–",
            volume=wording.number_of_desk(event.book_volume, self._language),
            year=event.book_year,
            line=event.book_number,
        )
        self._written.show_step(self.tr("Written down"), told, done=True)
        self._asking(event.receipt_number is not None)
        self._then.setVisible(event.receipt_number is None)
        self._files.hide()
        if event.receipt_number:
            self._say(self._under_way_words(), done=False)
        else:
            self._say(self.tr("Settled at once: no receipt."), done=True)
        self._print.tell("")
        self.show()
        self.setFocus()

    def _asking(self, on: bool) -> None:
        for shown in (self._yes, self._no, self._asks):
            shown.setVisible(on)
        self._cancel.hide()
        look = self.tr("Look whether name and date are right.")
        if self.is_corrected:
            look = self.tr("It replaces the one before: take the old paper back and tear it up.")
        self._asks.show_step(self.tr("Is the paper here?"), look, done=False)
        self._then.setText("" if on else self._then_words())
        self._then.setVisible(not on)

    def _then_words(self) -> str:
        """Which keys lead on. A receipt nobody needs takes a number of its own when it is printed
        after all.
        """
        is_without = self.received is not None and self.received.event.receipt_number is None
        words = self.tr("{prints} · Ctrl+Z takes back and corrects")
        if is_without:
            prints = self.tr("Ctrl+P gives a receipt with a number after all")
        else:
            prints = self.tr("Ctrl+P prints again")
        return words.format(prints=prints)

    def _open_file(self) -> None:
        self.file_wanted.emit(self._file)

    def _open_folder(self) -> None:
        self.file_wanted.emit("")

    def _under_way_words(self) -> str:
        if self._prints():
            return self.tr("The receipt goes to the printer …")
        return self.tr("The receipt is written into the folder …")

    def _say(self, text: str, more: str = "", *, done: bool) -> None:
        self._sent.show_step(text, more, done=done)

    def show_sent(self, where: str, waits: str = "") -> None:
        """Unless the clerk was quicker than the printer's answer. A file was sent nowhere: it is opened
        and printed from there. `waits`: what its printer waits for, in a sentence.
        """
        if self._yes.isHidden():
            return
        if self._prints():
            self._say(self.tr("Sent to {printer}").format(printer=where), done=True)
            self._print.tell(waits, "warn")
            self._cancel.setVisible(bool(waits))
        else:
            self._say(self.tr("The paper is a file: open and print it"), where, done=True)
            self._file = where.rpartition("/")[2]
            self._files.show()

    def show_failed(self, sentence: str) -> None:
        """The dossier is received all the same."""
        self._asking(False)
        self._print.tell(sentence, "bad")

    def show_corrected(self) -> None:
        """The receipt with what was said right was asked for: the one before is no good any more."""
        self.is_corrected = True
        self.show_again()

    def show_again(self) -> None:
        """Another copy was asked for; nobody said yet that it is there."""
        self.is_confirmed = False
        self._asking(True)
        self._print.tell("")
        self._files.hide()
        self._say(self._under_way_words(), done=False)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._yes.isVisible():
            self._confirm()
        elif event.text() == "-" and self._no.isVisible():
            self._deny()
        elif event.text().lower() == "h" and self._cancel.isVisible():
            self._give_up()
        elif event.text().lower() == "m" and self._files.isVisible():
            self._open_file()
        elif event.text().lower() == "t" and self._files.isVisible():
            self._open_folder()
        elif event.text().isascii() and event.text().isdigit():
            self.line_wanted.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.is_confirmed = True
        self._asking(False)
        self._print.tell(self.tr("The paper is in hand."), "good")
        self.confirmed.emit()

    def _give_up(self) -> None:
        """What comes of it is told as of any print that fails."""
        self._cancel.hide()
        self.cancel_wanted.emit()

    def _deny(self) -> None:
        self._asking(False)
        words = self.tr("No paper: look at the printer, then Ctrl+P prints again.")
        self._print.tell(words, "warn")
        self.not_there.emit()


class _Step(QWidget):
    """Something that happened, or is asked."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._mark = StepMark(number)
        self._words, self._more = label(role="strong", wraps=True), label(role="small", wraps=True)
        words = boxed(column(self._words, self._more, gap=0))
        line = row(boxed(column(self._mark, 1)), words, gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_step(self, words: str, more: str, *, done: bool) -> None:
        self._mark.show_done(done)
        self._words.setText(words)
        self._more.setText(more)
        self._more.setVisible(bool(more))
