"""Ctrl+Z after an intake: the dossier that was a mistake stands until F9 receives the right one in
its place.
"""

from PySide6.QtWidgets import QFrame

from counter.desk.dossiers.intake import Mistake, Received
from ui.widgets.basics import column, label
from ui.widgets.fields import Field


class TakeBack(QFrame):
    """In view while a dossier is to make room for the one on the form; hidden otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self._wrong: Received | None = None
        self._is_confirmed = False
        self._words = label(wraps=True)
        self._reason = Field(self.tr("Why was it a mistake?"))
        self.setLayout(column(self._words, self._reason, margin=8))
        self.hide()

    def begin(self, wrong: Received, *, is_confirmed: bool) -> None:
        """`is_confirmed`: the clerk said that its paper was there, so it is in somebody's hand."""
        self._wrong, self._is_confirmed = wrong, is_confirmed
        words = self.tr(
            "F9 voids {code} and receives this one. Take the old receipt back. Ctrl+N: leave it."
        )
        self._words.setText(words.format(code=wrong.event.code))
        self._reason.text = ""
        self._reason.hide()
        self.show()

    def end(self) -> str:
        """The code of the dossier that was to make room; none when there was none."""
        wrong, self._wrong = self._wrong, None
        self.hide()
        return wrong.event.code if wrong else ""

    @property
    def is_under_way(self) -> bool:
        return self._wrong is not None

    def mistake(self, procedure: str) -> Mistake | None:
        """What is voided, and why; None while a reason is missing, which is said.

        Another procedure is the reason. A receipt that was handed over for the same one is taken
        back for a reason that somebody writes down.
        """
        assert self._wrong is not None
        event, reason = self._wrong.event, self._reason.text
        if not reason and procedure == event.procedure.code and self._is_confirmed:
            self._reason.show()
            self._reason.show_fault(
                self.tr("The receipt was handed over: write why it is taken back.")
            )
            self._reason.setFocus()
            return None
        usual = self.tr("wrong procedure, received again")
        return Mistake(
            event.code,
            reason or (usual if procedure != event.procedure.code else self.tr("received again")),
        )
