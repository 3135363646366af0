"""A passphrase that is chosen: typed twice, with the same words wherever that happens (first start,
ways back, settings).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from counter.storage import recovery_code
from counter.storage.keys import SHORTEST_PASSPHRASE
from ui.widgets.fields import Field


class NewPassphrase(QObject):
    """Two fields for a page to lay out; what is typed is never shown."""

    def __init__(self, make: Callable[[str], Field] = Field) -> None:
        super().__init__()
        self.new, self.again = make(self.tr("New passphrase")), make(self.tr("The same again"))
        for field in self.fields:
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)

    @property
    def fields(self) -> tuple[Field, Field]:
        return self.new, self.again

    @property
    def typed(self) -> str:
        return self.new.edit.text()

    @property
    def is_empty(self) -> bool:
        """Nothing was typed: who may go without one goes without."""
        return not any(field.edit.text() for field in self.fields)

    def accept(self) -> bool:
        """Long enough, and the same twice; otherwise the fault stands beside its field and the
        first is typed over.
        """
        if len(self.typed) < SHORTEST_PASSPHRASE:
            self.new.show_fault(
                self.tr("At least %n characters; a sentence is best.", "", SHORTEST_PASSPHRASE)
            )
        elif recovery_code.read(self.typed) is not None:
            self.new.show_fault(
                self.tr("The code of the recovery sheet is no passphrase. Choose a sentence.")
            )
        elif self.typed != self.again.edit.text():
            self.again.show_fault(self.tr("The two are not the same. Type both again."))
        else:
            return True
        self.new.setFocus()
        self.new.edit.selectAll()
        return False
