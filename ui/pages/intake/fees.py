"""What the dossier costs: a line for each fee the catalogue names, and how it is paid."""

from itertools import pairwise
from typing import NamedTuple

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from counter.domain.dossiers.documents import CASH, PAID_ONLINE, TRANSFER, Fee
from counter.domain.procedure import FeeRule, Procedure
from ui.pages.intake.fee_line import FeeLine
from ui.widgets.basics import boxed, cleared, column, label, row
from ui.widgets.fields import EnterIsNext, bring_into_view, go_to
from ui.widgets.keycap import Keycap
from ui.widgets.segments import Segments
from ui.widgets.step_head import StepHead

_LATER = ""
AS_NOTED = "as noted"  # as a draft had it, in a way that the answers here do not tell
_LATER_PLACE, _AS_NOTED_PLACE = 2, 3
# what the answers here tell: paid by, awaited by, whether the bank told of it
_KNOWN_WAYS = (
    (None, None, False),
    (CASH, None, False),
    (TRANSFER, None, True),
    (None, TRANSFER, False),
)


class Due(NamedTuple):
    """What is to be paid, in đồng, and how: `cash`, `transfer`, later, `online`, or as noted, each
    fee in its own way, `later` of the amount being paid later; `is_seen`: the bank told of the
    transfer. `is_exempt`: something is asked for, and nobody pays it.
    """

    amount: int
    means: str
    is_seen: bool = False
    is_exempt: bool = False
    later: int = 0


class FeesSection(QFrame):
    """Out of view where the procedure costs nothing. Nothing counts as paid unless somebody says so:
    it begins with "later".
    """

    typed = Signal()

    def __init__(self, enter: EnterIsNext) -> None:
        super().__init__()
        self._enter = enter
        self.lines: list[FeeLine] = []
        self._noted: dict[str, Fee] = {}  # as the draft had them, by name
        self._means = Segments(
            (
                (self.tr("cash"), CASH),
                (self.tr("transfer"), TRANSFER),
                (self.tr("later"), _LATER),
                (self.tr("as noted"), AS_NOTED),
            ),
            self.tr("How it is paid"),
        )
        self._means.choose(_LATER)
        self.reference = self._build_reference()
        self._fault = label(role="error", wraps=True)
        self._rows = column(gap=4)
        self.head = StepHead(5, self.tr("Fees"), Keycap("Ctrl+F"), 1, self._means)
        parts = (self.head, self._rows, self._transfer, self._fault)
        self.setLayout(column(*parts, gap=4))
        self._fault.hide()
        self._means.changed.connect(self._tell)
        self.reference.textEdited.connect(lambda _text: self._tell())
        self.show_version(None, ())

    def _build_reference(self) -> QLineEdit:
        """What the bank says of a transfer, in the line below the fees."""
        made = QLineEdit()
        caption = label(self.tr("The bank's reference"))
        caption.setBuddy(made)
        made.setAccessibleName(caption.text())
        made.setPlaceholderText(self.tr("empty: awaited, not paid yet"))
        made.setProperty("role", "low")
        made.installEventFilter(self._enter)
        self._transfer = boxed(row(caption, made, gap=8))
        return made

    # ---- what stands here

    def show_version(self, version: Procedure | None, fees: tuple[Fee, ...]) -> None:
        """The procedure's fees, those of a draft as it had them; then any others of the draft."""
        self._noted = said = {fee.name: fee for fee in fees}
        rules = [rule for rule in version.fees if not rule.is_free] if version else []
        known = [rule.name for rule in rules]
        if version is not None:
            others = (fee for fee in fees if fee.name not in known)
            rules += [FeeRule(name=fee.name, kind=fee.kind, amount=fee.price) for fee in others]
        cleared(self._rows)
        self.lines = [self._add_line(rule, said.get(rule.name)) for rule in rules]
        self._order_fields()
        self._show_means(fees)
        self.setVisible(bool(self.lines))
        self._show_what_is_due()

    def _add_line(self, rule: FeeRule, fee: Fee | None) -> FeeLine:
        line = FeeLine(rule, self._enter)
        line.show_fee(fee)
        line.changed.connect(self._tell)
        self._rows.addWidget(line)
        return line

    def _order_fields(self) -> None:
        """As it is said: what it costs, line by line, then how it is paid. Lines are made when the
        procedure is known, and would stand behind all else.
        """
        fields = [field for line in self.lines for field in line.fields]
        for field, following in pairwise((*fields, self._means, self.reference)):
            self.setTabOrder(field, following)

    def _show_means(self, fees: tuple[Fee, ...]) -> None:
        means = _means_of(fees)
        self._means.blockSignals(True)
        for place in (_LATER_PLACE, _AS_NOTED_PLACE):  # one in the room of the other
            self._means.setTabVisible(place, (place == _AS_NOTED_PLACE) == (means == AS_NOTED))
        self._means.choose(means)
        self._means.blockSignals(False)
        told = (fee.reference for fee in fees if fee.reference)
        self.reference.setText("" if means == AS_NOTED else next(told, ""))

    def kept(self) -> tuple[Fee, ...]:
        """Every line, as it is kept while it is typed: one of quantity 0 was taken away."""
        return tuple(self._with_means(line.fee()) for line in self.lines)

    def charged(self) -> tuple[Fee, ...]:
        """What the dossier is received with."""
        return tuple(fee for fee in self.kept() if fee.quantity)

    def _with_means(self, fee: Fee) -> Fee:
        """Money that is transferred is paid once the bank has told of it. What was noted of another
        amount is said of this one no more: nobody paid it.
        """
        means, reference = self._means.value, self._told_by_bank
        noted = self._noted.get(fee.name, fee)
        if noted.amount != fee.amount:
            noted = fee
        fee = msgspec.structs.replace(fee, receipt=noted.receipt)
        if not fee.amount or not means:
            return fee
        if means == AS_NOTED:
            return msgspec.structs.replace(
                fee, paid=noted.paid, awaits=noted.awaits, reference=noted.reference
            )
        if means != TRANSFER:
            return msgspec.structs.replace(fee, paid=means)
        if not reference:
            return msgspec.structs.replace(fee, awaits=means)
        return msgspec.structs.replace(fee, paid=means, reference=reference)

    @property
    def _told_by_bank(self) -> str:
        return self.reference.text().strip()

    @property
    def due(self) -> Due | None:
        """None where nothing is asked for."""
        charged = self.charged()
        amount = sum(fee.amount for fee in charged)
        if amount:
            is_seen = any(fee.reference for fee in charged)
            later = sum(fee.amount for fee in charged if not fee.paid and not fee.awaits)
            return Due(amount, self._means_now(charged), is_seen, later=later)
        if charged:
            return Due(0, _LATER, is_exempt=True)
        return None

    def _means_now(self, charged: tuple[Fee, ...]) -> str:
        """How what is charged now is paid: what was noted may be of a part of it alone."""
        if self._means.value != AS_NOTED:
            return self._means.value
        if all(fee.paid == PAID_ONLINE for fee in charged if fee.amount):
            return PAID_ONLINE
        return _means_of(charged)

    # ---- what the clerk does

    def take_cash(self) -> None:
        """The money lies on the desk."""
        self._means.choose(CASH)

    def go_to_first(self) -> None:
        """Ctrl+F: to the line that is not finished, or else to the first whose amount is known and
        which is only counted; from one line to the next.
        """
        if not self.lines:
            return
        places = [place for place, line in enumerate(self.lines) if line.is_typed_in]
        if places:
            go_to(self.lines[(places[0] + 1) % len(self.lines)].first_field())
        else:
            go_to(self._likeliest_line().first_field())

    def _likeliest_line(self) -> FeeLine:
        unfinished = (line for line in self.lines if line.lacks_ground or line.lacks_price)
        counted = (line for line in self.lines if line.has_price)
        return next(unfinished, None) or next(counted, None) or self.lines[0]

    def _tell(self) -> None:
        self._fault.hide()
        self._show_what_is_due()
        self.typed.emit()

    def _show_what_is_due(self) -> None:
        due = self.due
        self._means.setEnabled(due is not None and due.amount > 0)
        is_transferred = self._means.isEnabled() and self._means.value == TRANSFER
        self._transfer.setVisible(is_transferred)
        self.head.mark.show_done(due is not None and not self.gap())

    # ---- faults

    def gap(self) -> str:
        """What is lacking in a line, in a sentence."""
        for line in self.lines:
            if line.lacks_ground:
                return self.tr("On what ground is {fee} not paid?").format(fee=line.rule.name)
            if line.lacks_price:
                return self.tr("How much is {fee}?").format(fee=line.rule.name)
        return ""

    def show_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    @property
    def has_fault(self) -> bool:
        return not self._fault.isHidden()

    def go_to_fault(self) -> None:
        """To the line that is not finished."""
        for line in self.lines:
            if line.lacks_ground or line.lacks_price:
                go_to(line.ground if line.lacks_ground else line.price)
                bring_into_view(self._fault)
                return
        self.go_to_first()


def _means_of(fees: tuple[Fee, ...]) -> str:
    """How these are paid, where one answer tells it of all of them."""
    ways = {(fee.paid, fee.awaits, fee.reference) for fee in fees if fee.amount}
    if not ways:
        return _LATER
    paid, awaits, reference = next(iter(ways))
    is_known = (paid, awaits, bool(reference)) in _KNOWN_WAYS
    return (paid or awaits or _LATER) if len(ways) == 1 and is_known else AS_NOTED
