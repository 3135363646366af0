"""What is to be paid for the dossier in hand, and how, in the right column."""

from PySide6.QtWidgets import QFrame

from counter.domain.dossiers.documents import CASH, PAID_ONLINE, TRANSFER
from ui.money import show_money
from ui.pages.intake.fees import AS_NOTED, Due
from ui.theme import by_size
from ui.widgets.basics import boxed, column, label, row, rule


class AmountLine(QFrame):
    """Between two thin lines; out of view where nothing is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._how, self._amount = label(role="small"), label(role="amount")
        inside = by_size(row, column)(self._how, 1, self._amount, gap=2)
        self.setLayout(column(rule(), boxed(inside), rule(), gap=7))
        self.hide()

    def show_due(self, due: Due | None) -> None:
        self.setVisible(due is not None)
        if due is not None:
            self._how.setText(self._words(due))
            self._amount.setText(show_money(due.amount))

    def _words(self, due: Due) -> str:
        if due.is_exempt:
            return self.tr("Exempt from fees")
        if due.means == CASH:
            return self.tr("Paid now, in cash")
        if due.means == PAID_ONLINE:
            return self.tr("Paid online")
        if due.means == AS_NOTED and due.later:
            return self.tr("{amount} of it paid later").format(amount=show_money(due.later))
        if due.means == AS_NOTED:
            return self.tr("Each fee as it was noted")
        if due.means != TRANSFER:
            return self.tr("Paid later")
        if due.is_seen:
            return self.tr("Transferred, seen at the bank")
        return self.tr("Transfer, awaited")
