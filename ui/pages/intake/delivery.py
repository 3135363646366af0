"""Step 4 of the intake: how the result is handed over, what few dossiers need, and what it costs."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from counter.desk.dossiers.draft import Draft
from counter.domain.dossiers.documents import Fee
from counter.domain.dossiers.events import ONLINE
from counter.domain.procedure import Procedure
from ui.money import show_money
from ui.pages.intake.fees import FeesSection
from ui.theme import TOO_LARGE, px
from ui.typed_dates import shown_moment
from ui.widgets.basics import boxed, button, column, row
from ui.widgets.fields import EnterIsNext, Field, go_to
from ui.widgets.segments import Segments
from ui.widgets.step_head import StepHead
from ui.widgets.tick_box import TickBox

_USUAL = 100  # per cent: beyond it two columns have no room in this card
_POST = "post"


class DeliverySection(QFrame):
    """`home`: the applicant's address, which a result sent by post goes to unless another is typed."""

    typed = Signal()

    def __init__(self, enter: EnterIsNext, home: Callable[[], str]) -> None:
        super().__init__()
        self._home = home
        self._answers = (
            (self.tr("at the counter"), "counter"),
            (self.tr("by post"), _POST),
            (self.tr("online"), "online"),
        )
        self._how = Segments(self._answers, self.tr("Result handed over"))
        self._how.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.address = Field(self.tr("Address to send it to"))
        self.address.hide()
        self.promised = Field(self.tr("Promise earlier (dd/MM/yyyy)"), self.tr("by law when empty"))
        self.note = Field(self.tr("Note for the dossier"))
        self.immediate = TickBox(self.tr("Settled at once, no receipt"))
        self.is_online = TickBox(self.tr("Filed on the portal"))
        self._more = button(self.tr("More"), self.toggle_more, "Ctrl+E", role="link")
        self.head = StepHead(4, self.tr("Delivery"), 1, self._more)
        self.head.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        ticks = row(self.immediate, self.is_online, 1, gap=24)
        self._others = boxed(column(row(self.promised, self.note, gap=10), ticks, gap=8))
        self._others.hide()
        self.fees = FeesSection(enter)
        inside = (self._lay_beside_fees(), self.address, self._others, self._build_portal())
        self.setProperty("role", "card")
        self.setLayout(column(*inside, gap=6, margin=10))
        self._connect(enter)

    def _lay_beside_fees(self) -> QBoxLayout:
        """Delivery at the left, what it costs at the right; below one another at large text."""
        self._how_box = row(self.head, self._how, gap=9)
        left = column(self._how_box, 1, gap=0)
        self._between = QFrame()
        self._between.setProperty("role", "rule")
        self._between.setFixedWidth(1)
        made = row(left, self._between, self.fees, gap=14)
        made.setStretch(2, 1)
        if px.percent > _USUAL:
            made.setDirection(QBoxLayout.Direction.TopToBottom)
        self._stack()
        return made

    def _stack(self) -> None:
        """In one line where it has the card to itself and room for it."""
        shares = not self.fees.isHidden() and px.percent <= _USUAL
        self._between.setVisible(shares)
        is_narrow = shares or px.percent >= TOO_LARGE
        stacked, flat = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._how_box.setDirection(stacked if is_narrow else flat)

    def _build_portal(self) -> QWidget:
        """What the portal says of a dossier that was filed there."""
        self.portal_code = Field(self.tr("The portal's code"), "G22.99-260601-0001")
        self.submitted = Field(
            self.tr("Filed at (dd/MM/yyyy HH:mm)"), self.tr("needed to note it for later")
        )
        self._portal = boxed(row(self.portal_code, self.submitted, gap=12))
        self._portal.hide()
        return self._portal

    def _connect(self, enter: EnterIsNext) -> None:
        for field in self.fields():
            field.edit.installEventFilter(enter)
            field.edit.textEdited.connect(self._tell)
        self._how.changed.connect(self._how_changed)
        self.immediate.toggled.connect(self._tell)
        self.fees.typed.connect(self._tell)
        self.is_online.toggled.connect(self._portal.setVisible)
        self.is_online.toggled.connect(self._tell)

    def _tell(self, _what: object = None) -> None:
        self.typed.emit()

    def _how_changed(self) -> None:
        by_post = self._how.value == _POST
        self.address.setVisible(by_post)
        if by_post and not self.address.text:
            self.address.text = self._home()
        self._tell()

    # ---- what stands here

    def fields(self) -> list[Field]:
        return [self.promised, self.address, self.note, self.portal_code, self.submitted]

    @property
    def how(self) -> str:
        """`counter`, `post` or `online`."""
        return self._how.value

    @property
    def lacks_address(self) -> bool:
        return self.how == _POST and not self.address.text

    @property
    def portal_code_typed(self) -> str | None:
        if self.is_online.isChecked():
            return self.portal_code.text.upper() or None
        return None

    def fill(self, draft: Draft) -> None:
        self.note.text, self.address.text = draft.note, draft.delivery_address
        self.promised.text = shown_moment(draft.promised_at or "")
        self.is_online.setChecked(draft.channel == ONLINE)
        self.portal_code.text, self.submitted.text = draft.external_code or "", ""
        self.immediate.setChecked(draft.immediate)
        self._how.choose(draft.result_delivery)

    def show_fees(self, version: Procedure | None, fees: tuple[Fee, ...]) -> None:
        self.fees.show_version(version, fees)
        self._stack()

    def show_what_is_set(self) -> None:
        """Nothing that was said is out of view."""
        is_set = self.promised.text or self.note.text or self.immediate.isChecked()
        self._others.setVisible(bool(is_set) or self.is_online.isChecked())

    def told(self) -> tuple[str, str]:
        """The card in one line: how the result goes, what is paid, and all that few dossiers need."""
        how = next(words for words, value in self._answers if value == self.how)
        due = self.fees.due
        said = (
            show_money(due.amount) if due else "",
            self.promised.text,
            self.immediate.text() if self.immediate.isChecked() else "",
            self.is_online.text() if self.is_online.isChecked() else "",
            self.note.text,
        )
        return self.tr("Result: {how}").format(how=how), " · ".join(part for part in said if part)

    # ---- what the clerk does

    def toggle_more(self) -> None:
        """What few dossiers need: another date, a note, settled at once, filed on the portal."""
        self._others.setVisible(self._others.isHidden())
        if not self._others.isHidden():
            go_to(self.promised.edit)

    def take_portal_code(self, code: str) -> bool:
        """A code that came where the portal's is typed; False where that is not at hand."""
        if not self.portal_code.edit.hasFocus():
            return False
        self.portal_code.text = code
        return True
