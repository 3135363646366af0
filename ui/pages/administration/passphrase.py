"""The card where the desk's passphrase is set or changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter import wording
from counter.domain.refusal import CounterError
from ui.new_passphrase import NewPassphrase
from ui.widgets.basics import beside, button, card, column, label, row
from ui.widgets.fields import EnterIsNext, Field


class PassphraseCard(QWidget):
    """The old one, the new one twice; what is typed is never shown and goes as soon as it was
    taken.
    """

    wanted = Signal(str, str)  # the old one (empty where there is none) and the new one

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._has_one = False
        self.old, self.chosen = Field(self.tr("Passphrase until now")), NewPassphrase()
        self.old.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._enter = EnterIsNext(self)
        for field in self._fields:
            field.edit.installEventFilter(self._enter)
        hint = self.tr(
            "It protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk. "
            "Copies made before still open with the old one."
        )
        self._do = button(self.tr("Change the passphrase"), self.change)
        fields = beside(*self._fields, gap=12)
        whole = card(
            label(self.tr("Passphrase"), "heading"),
            label(hint, "small", wraps=True),
            fields,
            row(self._do, 1),
        )
        self.setLayout(column(whole, gap=0))

    def show_state(self, has_one: bool) -> None:
        self._has_one = has_one
        self.old.setVisible(has_one)
        self._do.setText(
            self.tr("Change the passphrase") if has_one else self.tr("Set the passphrase")
        )

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self.old, *self.chosen.fields

    @property
    def is_begun(self) -> bool:
        return any(field.edit.text() for field in self._fields)

    def change(self) -> None:
        old = self.old.edit.text()
        if self._has_one and not old:
            self.old.show_fault(self.tr("Needed."))
            self.old.setFocus()
        elif self.chosen.accept():
            self._do.setEnabled(False)
            self.wanted.emit(old, self.chosen.typed)

    def taken(self) -> None:
        self._do.setEnabled(True)
        for field in self._fields:
            field.text = ""

    def refused(self, error: Exception) -> bool:
        """Said beside the field it is about."""
        self._do.setEnabled(True)
        if not isinstance(error, CounterError):
            return False
        field = self.old if error.field == "passphrase" else self.chosen.new
        field.show_fault(wording.of_error(error, self._language))
        field.setFocus()
        return True
