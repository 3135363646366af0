"""One fee of the chosen procedure: how many, at what price, or on what ground nobody pays it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QWidget

from counter.domain.dossiers.documents import Fee
from counter.domain.procedure import FeeRule
from ui.money import show_money, show_thousands, typed_money
from ui.theme import px
from ui.widgets.basics import boxed, label, row
from ui.widgets.fields import EnterIsNext
from ui.widgets.tick_box import TickBox

_LEAST_PRICE = 500  # đồng: the smallest coin and note in use
_QUANTITY, _PRICE, _AMOUNT, _GAP = 40, 88, 84, 5  # pixels


class FeeLine(QWidget):
    """A line of quantity 0 is not charged; one that is exempt and has no ground is not finished."""

    changed = Signal()

    def __init__(self, rule: FeeRule, enter: EnterIsNext) -> None:
        super().__init__()
        self.rule = rule
        self._name = label(rule.name, wraps=True)
        self._name.setToolTip(" · ".join(filter(None, (rule.name, rule.note, rule.source))))
        self.quantity = self._edit(enter, r"[0-9]{0,4}", _QUANTITY, self.tr("How many: {fee}"))
        self.price = self._edit(enter, r"[0-9. ]{0,14}", self._price_width, self.tr("Price: {fee}"))
        self.ground = self._edit(enter, r".{0,200}", 0, self.tr("Why it is not paid: {fee}"))
        self.ground.setPlaceholderText(self.tr("on what ground"))
        self._name.setBuddy(self.quantity)
        self._amount = label(role="strong")
        self._amount.setFixedWidth(px(_AMOUNT))
        if rule.amount is None:  # its price says so already
            self._amount.hide()
        self.exempt = TickBox(self.tr("exempt"))
        self.exempt.setAccessibleName(self.tr("Exempt: {fee}").format(fee=rule.name))
        self._how = QStackedWidget()
        times = label("×", "quiet")
        charged = row(self.quantity, times, self.price, self._amount, 1, gap=_GAP)
        self._how.addWidget(boxed(charged))
        self._how.addWidget(boxed(row(self.ground)))
        self._how.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        whole = row(self._name, self._how, self.exempt, gap=8)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._connect()
        self.show_fee(None)

    @property
    def _price_width(self) -> int:
        if self.rule.amount is None:
            return _PRICE + _GAP + _AMOUNT
        return _PRICE

    def _edit(self, enter: EnterIsNext, pattern: str, width: int, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setValidator(QRegularExpressionValidator(pattern, made))
        made.setAccessibleName(name.format(fee=self.rule.name))
        made.setProperty("role", "low")
        if width:
            made.setFixedWidth(px(width))
        made.installEventFilter(enter)
        made.textEdited.connect(lambda _text: self._tell())
        return made

    def _connect(self) -> None:
        self.quantity.textEdited.connect(lambda _text: self._take_price_away())
        self.price.textEdited.connect(lambda _text: self._take_one())
        self.price.editingFinished.connect(self._show_thousands)
        self.exempt.toggled.connect(self._exempted)

    # ---- what stands here

    def fee(self) -> Fee:
        """As it stands, not paid yet; of quantity 0 where nothing is charged."""
        price = typed_money(self.price.text()) or 0
        quantity = int(self.quantity.text() or 0)
        if self.exempt.isChecked():
            quantity = max(1, quantity)
        return Fee(
            name=self.rule.name, kind=self.rule.kind, quantity=quantity, price=price,
            exempt=self.ground.text().strip() if self.exempt.isChecked() else None,
        )  # fmt: skip

    @property
    def lacks_ground(self) -> bool:
        return self.exempt.isChecked() and not self.ground.text().strip()

    @property
    def lacks_price(self) -> bool:
        """Something is charged, and nobody said how much: nothing is a ground not to pay, which is
        asked for as such. A few đồng are a quantity that was typed into the wrong field.
        """
        is_charged = bool(int(self.quantity.text() or 0)) and not self.exempt.isChecked()
        return is_charged and (typed_money(self.price.text()) or 0) < _LEAST_PRICE

    @property
    def is_typed_in(self) -> bool:
        """The keyboard is in it."""
        return any(field.hasFocus() for field in self.fields)

    @property
    def has_price(self) -> bool:
        """Its amount is known: by the law, or because somebody said it."""
        return bool(typed_money(self.price.text()))

    def show_fee(self, fee: Fee | None) -> None:
        """As a draft had it; where nothing was said of it, one of what is always asked for."""
        if fee is None:
            quantity, price, ground = int(self.rule.is_usual), self.rule.amount, None
        else:
            quantity, ground = fee.quantity, fee.exempt
            price = fee.price or None
            if not quantity:
                price = self.rule.amount
        self.quantity.setText(str(quantity or ""))
        self.price.setText("" if price is None else show_thousands(price))
        self.price.setPlaceholderText(self._who_decides())
        self.ground.setText(ground or "")
        self.exempt.blockSignals(True)
        self.exempt.setChecked(ground is not None)
        self.exempt.blockSignals(False)
        self._how.setCurrentIndex(int(ground is not None))
        self._show_amount()

    def _who_decides(self) -> str:
        """An amount the law leaves to the province is typed when its decision is at hand."""
        if self.rule.amount is not None:
            return ""
        if "HĐND" in self.rule.source:
            return self.tr("the province decides")
        return self.tr("amount by its decision")

    def first_field(self) -> QWidget:
        """Where typing begins."""
        if self.exempt.isChecked():
            return self.ground
        return self.quantity if self.has_price else self.price

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """As they are read; only those in view can be reached."""
        return self.quantity, self.price, self.ground, self.exempt

    # ---- what the clerk does

    def _take_one(self) -> None:
        """Whoever types a price means that it is charged."""
        if typed_money(self.price.text()) and not int(self.quantity.text() or 0):
            self.quantity.setText("1")
        self._tell()

    def _take_price_away(self) -> None:
        """What is not charged has no price but the law's."""
        if not int(self.quantity.text() or 0) and self.rule.amount is None:
            self.price.clear()
        self._tell()

    def _show_thousands(self) -> None:
        amount = typed_money(self.price.text())
        if amount is not None:
            self.price.setText(show_thousands(amount))

    def _exempted(self, on: bool) -> None:
        self._how.setCurrentIndex(int(on))
        if on:
            self.ground.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._show_amount()
        self.changed.emit()

    def _show_amount(self) -> None:
        amount = self.fee().amount
        self._amount.setText(show_money(amount) if amount else "")
