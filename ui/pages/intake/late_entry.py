"""What was received by hand while nothing could be typed: its true time first, for the return date
counts from it; then the number on its slip, and why it is entered only now.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from counter.desk.dossiers.draft import Draft
from counter.domain.dossiers.events import Backfill
from ui.typed_dates import has_hour, shown_moment, typed_moment
from ui.widgets.basics import button, column, label, row
from ui.widgets.fields import EnterIsNext, Field, go_to


class LateEntry(QFrame):
    """Above the intake's cards, out of view until it is asked for."""

    KEY = "Ctrl+T"
    typed = Signal()

    def __init__(self, enter: EnterIsNext) -> None:
        super().__init__()
        self.received_at = Field(
            self.tr("Received at (dd/MM/yyyy HH:mm)"), self.tr("as the slip says")
        )
        self.paper_number = Field(self.tr("Number on the slip"), self.tr("empty: it has none"))
        self.reason = Field(self.tr("Why it is entered later"), self.tr("the power was gone …"))
        leaves = button(self.tr("No slip"), self.leave, role="link")
        head = row(label(self.tr("Received by hand, entered later"), "heading"), 1, leaves)
        fields = row(self.received_at, self.paper_number, self.reason, gap=10)
        for place, share in enumerate((3, 2, 4)):
            fields.setStretch(place, share)
        self.setProperty("role", "card")
        self.setLayout(column(head, fields, gap=6, margin=10))
        for field in self.fields():
            field.edit.installEventFilter(enter)
            field.edit.textEdited.connect(lambda _text: self.typed.emit())
        self.hide()

    def fields(self) -> list[Field]:
        return [self.received_at, self.paper_number, self.reason]

    # ---- what stands here

    @property
    def moment(self) -> str | None:
        """The true time as the contract writes it, None where it is received now. What is no time
        stays as it was typed, and is refused under its name.
        """
        if self.isHidden():
            return None
        return typed_moment(self.received_at.text)

    @property
    def backfill(self) -> Backfill | None:
        if self.isHidden():
            return None
        return Backfill(reason=self.reason.text, paper_number=self.paper_number.text)

    def fill(self, draft: Draft) -> None:
        """As a draft had it; hidden for one that is received now."""
        backfill = draft.backfill
        self.received_at.text = shown_moment(draft.received_at or "")
        self.paper_number.text = backfill.paper_number if backfill else ""
        self.reason.text = backfill.reason if backfill else ""
        self.setVisible(backfill is not None)

    def gap(self) -> str:
        """What is lacking, in a sentence."""
        if self.isHidden() or has_hour(self.moment or ""):
            return ""
        return self.tr(
            "On which day and at what hour was it received? The return date counts from it."
        )

    # ---- what the clerk does

    def begin(self) -> None:
        """Ctrl+T."""
        self.show()
        go_to(self.received_at.edit)
        self.typed.emit()

    def leave(self) -> None:
        """It is received now after all."""
        for field in self.fields():
            field.text = ""
        self.hide()
        self.typed.emit()
