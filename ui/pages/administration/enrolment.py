"""The card where a desk is enrolled at a hub: the first time, and again after it was revoked."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from counter import wording
from counter.desk.exchange import ExchangeStatus
from counter.domain.refusal import CounterError, Unavailable
from ui.pages.administration.rows import TextRow
from ui.theme import LARGE, px
from ui.widgets.basics import Part, boxed, button, column, label, row, rule
from ui.widgets.fields import EnterIsNext, Field

_CODE = 220  # pixels

_OF_THE_CERTIFICATE = (
    "authority-unreadable", "hub-certificate", "file-unreadable", "file-not-regular", "file-too-large",
)  # fmt: skip


class LettingIn(QWidget):
    """Address, invitation, and the hub's own authority where it has one; what is wrong stands
    beside its field.
    """

    changed = Signal()
    request_wanted = Signal()
    answer_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._title, self._hint = label(role="heading"), label(role="small", wraps=True)
        self._known_url = ""
        self.url = TextRow(self.tr("Address of the hub"), shadow="https://")
        self.code = TextRow(self.tr("Invitation"), wide=_CODE, shadow="7KQF-M2XW-9TRB-0423")
        self.authority = TextRow(self.tr("The hub's own certificate file (PEM), if it has one"))
        self._enter = EnterIsNext(self)
        for field in (self.url, self.code, self.authority):
            field.edit.installEventFilter(self._enter)
            field.edit.textChanged.connect(lambda _text: self.changed.emit())
        self._build()

    def _build(self) -> None:
        choose = button(self.tr("Choose a file"), self._choose)
        ask = button(self.tr("Without a network: write a request"), self.request_wanted.emit)
        read = button(self.tr("Read the answer"), self.answer_wanted.emit)
        head = column(self._title, self._hint, gap=4)
        foot = column(row(ask, read, 1, choose))
        if px.percent >= LARGE:
            foot = column(row(choose, 1), row(ask, 1), row(read, 1))
        for part in (head, foot):
            part.setContentsMargins(px(14), px(10), px(14), px(10))
        parts: list[Part] = [head]
        for each in (self.url, self.code, self.authority):
            parts += [rule(), each]
        whole = boxed(column(*parts, rule(), foot, gap=0), "card")
        self.setLayout(column(whole, gap=0))

    def show_status(self, status: ExchangeStatus) -> None:
        """The first time, or again; what is known already stands there."""
        if status.is_enrolled and not status.hub:
            self._title.setText(self.tr("The hub over the network"))
            hint = self.tr(
                "This desk came in by USB: its hub's address is enough, it needs no invitation."
            )
        elif status.is_enrolled:
            self._title.setText(self.tr("Enrol this desk anew"))
            hint = self.tr(
                "Ask whoever runs the hub for a new invitation. Nothing is lost: what the hub lacks goes there."
            )
        else:
            self._title.setText(self.tr("Enrol this desk"))
            hint = self.tr(
                "Ask whoever runs the hub for its address and an invitation; it is good once."
            )
        self._hint.setText(hint)
        self._known_url = status.hub
        if not self.url.text and not self.url.edit.hasFocus():
            self.url.text = status.hub
        self.authority.edit.setPlaceholderText(self.tr("as before") if status.has_authority else "")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Which file?"),
            "",
            self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
        )
        if chosen:
            self.authority.text = str(Path(chosen))

    def is_filled(self, *fields: Field) -> bool:
        """Says which of these is empty; its cursor stands there."""
        for field in fields:
            if not field.text:
                field.show_fault(self.tr("Needed."))
                field.setFocus()
                return False
        return True

    @property
    def is_typed_in(self) -> bool:
        return any(field.edit.hasFocus() for field in (self.url, self.code, self.authority))

    def list_typed(self) -> list[str]:
        """The names of what is typed and was not used yet."""
        known = {self.url: self._known_url}
        fields = (self.url, self.code, self.authority)
        return [field.title for field in fields if field.text != known.get(field, "")]

    def clear(self) -> None:
        self.url.text = self.code.text = self.authority.text = ""

    def show_error(self, error: CounterError) -> None:
        """Beside what has to be put right."""
        field = self.code
        if error.code in _OF_THE_CERTIFICATE:
            field = self.authority
        elif isinstance(error, Unavailable) or error.field == "url":
            field = self.url
        field.show_fault(wording.of_error(error, self._language))
        field.setFocus()
