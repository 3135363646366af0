"""Ctrl+Z after an intake: asked once before a dossier is voided whose receipt may be in the citizen's hand already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from ui.widgets.basics import button, column, label, row
from ui.widgets.fields import Field


class TakeBack(QFrame):
    """Hidden until it asks. F9, which the page hears, says yes; Enter and Esc say no."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._question = label(role="heading", wraps=True)
        self._reason = Field(self.tr("Why was it a mistake?"))
        yes = button(self.tr("Void it"), self.agreed.emit, "F9")
        no = button(self.tr("Leave it"), self.put_away, "Esc")
        self.setLayout(column(self._question, self._reason, row(yes, 1, no), margin=12))
        self.hide()

    def ask(self, code: str, *, needs_reason: bool) -> None:
        """A paper that the clerk said was there is in somebody's hand: it is voided for a reason that is written down."""
        self._question.setText(
            self.tr("Void {code} and receive it anew? Take its receipt back from the citizen.").format(code=code)
        )
        self._reason.text = ""
        self._reason.setVisible(needs_reason)
        self.show()
        (self._reason if needs_reason else self).setFocus()

    def reason(self) -> str | None:
        """What is written down; None while a reason that is needed is missing, which is said."""
        if self._reason.isHidden():
            return self.tr("wrong procedure, received again")
        if not self._reason.text:
            self._reason.show_fault(self.tr("The receipt was handed over: write why it is taken back."))
            self._reason.setFocus()
        return self._reason.text or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter:
            super().keyPressEvent(event)
        elif self._reason.isHidden():  # behind a reason that is typed Enter is a slip of the finger
            self.put_away()

    def put_away(self) -> None:
        if not self.isHidden():
            self.hide()
            self.left.emit()
