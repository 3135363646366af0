"""After F9: the code very large, where its receipt is, and "Đã có giấy?" answered by Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from counter import wording
from counter.desk.dossiers.intake import Received
from counter.wording import due as due_words
from ui.theme import px
from ui.widgets.basics import button, column, label, scrolled, set_tone


class ReceivedCard(QFrame):
    """Holds the keyboard until the clerk has the paper: Enter confirms, minus says that none came."""

    confirmed = Signal()
    not_there = Signal()

    def __init__(self, language: str, practice: bool = False) -> None:
        super().__init__()
        self._language = language
        self.received: Received | None = None
        self.is_confirmed = False  # the clerk said that the paper is there
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._code = label(role="code", wraps=True)
        self._code.setStyleSheet(f"font-size: {px(21)}px")  # as wide as the panel at any text size
        self._code.setAccessibleName(self.tr("Dossier code"))
        self._practice = label(self.tr("PRACTICE code, not a real one"), "practice", wraps=True)
        if not practice:
            self._practice.hide()
        self._numbers, self._sentence = (
            label(role="quiet", wraps=True),
            label(role="heading", wraps=True),
        )
        self._print, self._notices = label(role="chip", wraps=True), label(role="small", wraps=True)
        self._yes = button(self.tr("The paper is here"), self._confirm, "Enter", role="act")
        self._no = button(self.tr("No paper came"), self._deny, "−")
        self._then = label(role="quiet", wraps=True)
        for made in (self._yes, self._no):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parts = (
            self._code,
            self._practice,
            self._numbers,
            self._sentence,
            self._print,
            self._yes,
            self._no,
            self._then,
            self._notices,
        )
        self.setLayout(
            column(scrolled(column(label(self.tr("Received"), "small"), *parts, 1, gap=8)), gap=0)
        )

    def show_received(self, received: Received) -> None:
        event = received.event
        self.received, self.is_confirmed = received, False
        self._code.setText(event.code)
        words = self.tr("Receipt {number} · book {volume}/{year}, line {line}")
        self._numbers.setText(
            words.format(
                number=event.receipt_number or "–",
                volume=event.book_volume,
                year=event.book_year,
                line=event.book_number,
            )
        )
        legal = event.legal if event.legal and event.legal.due_at == event.due_at else None
        if legal:
            sentence = due_words.sentence(legal, self._language, event.procedure.lawful)
        else:
            sentence = due_words.promise(event.due_at, "", self._language)
        self._sentence.setText(
            self.tr("The result is handed over.") if event.immediate else sentence
        )
        notices = [wording.text(code, self._language, values) for code, values in received.remarks]
        self._notices.setText("\n".join(notices))
        self._notices.setVisible(bool(notices))
        self._asking(event.receipt_number is not None)
        if event.receipt_number:
            self._say(self.tr("The receipt goes to the printer …"), "")
        else:
            self._say(self.tr("Settled at once: no receipt."), "")
        self.show()
        self.setFocus()

    def _asking(self, on: bool) -> None:
        self._yes.setVisible(on)
        self._no.setVisible(on)
        self._then.setText("" if on else self._then_words())

    def _then_words(self) -> str:
        """Which keys lead on. A receipt nobody needs takes a number of its own when it is printed
        after all.
        """
        is_without = self.received is not None and self.received.event.receipt_number is None
        words = self.tr(
            "F2 calls the next · Ctrl+D again for the same person · {prints} · Ctrl+Z wrong procedure"
        )
        if is_without:
            prints = self.tr("Ctrl+P gives a receipt with a number after all")
        else:
            prints = self.tr("Ctrl+P prints again")
        return words.format(prints=prints)

    def _say(self, text: str, tone: str) -> None:
        self._print.setText(text)
        set_tone(self._print, tone)

    def show_sent(self, where: str) -> None:
        """Unless the clerk was quicker than the printer's answer."""
        if not self._yes.isHidden():
            self._say(self.tr("Sent: {where}").format(where=where), "sea")

    def show_failed(self, sentence: str) -> None:
        """The dossier is received all the same."""
        self._asking(False)
        self._say(sentence, "bad")

    def show_again(self) -> None:
        """Another copy was asked for."""
        self._asking(True)
        self._say(self.tr("The receipt goes to the printer …"), "")
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._yes.isVisible():
            self._confirm()
        elif event.text() == "-" and self._no.isVisible():
            self._deny()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        self.is_confirmed = True
        self._asking(False)
        self._say(self.tr("The paper is in hand."), "good")
        self.confirmed.emit()

    def _deny(self) -> None:
        self._asking(False)
        self._say(self.tr("No paper: look at the printer, then Ctrl+P prints again."), "warn")
        self.not_there.emit()
