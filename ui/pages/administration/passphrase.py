"""What protects the desk: its passphrase, and the recovery sheet that opens it without."""

from PySide6.QtCore import Signal

from counter import wording
from counter.desk.administration import Administration
from counter.domain.refusal import CounterError
from ui.new_passphrase import NewPassphrase
from ui.pages.administration.recovery import SheetCard
from ui.pages.administration.rows import MIDDLE, TextRow, setting_card
from ui.pages.administration.section import Section
from ui.sheets import Sheets
from ui.widgets.basics import column
from ui.widgets.fields import EnterIsNext
from ui.worker import Worker


class PassphraseSection(Section):
    """The old one, the new one twice; what is typed is never shown and goes as soon as it was
    taken. F9 changes it.
    """

    passphrase_changed = Signal()

    def __init__(
        self, worker: Worker, service: Administration, sheets: Sheets, language: str
    ) -> None:
        super().__init__(worker, language)
        self._service = service
        self._has_one = self._is_changing = False
        self.old = TextRow(self.tr("Passphrase until now"), wide=MIDDLE, secret=True)
        self.chosen = NewPassphrase(lambda words: TextRow(words, wide=MIDDLE, secret=True))
        self._enter = EnterIsNext(self)
        for field in self._fields:
            field.edit.installEventFilter(self._enter)
            field.edit.textChanged.connect(lambda _text: self.stirred.emit())
        self.sheet = SheetCard(sheets, language)
        self.sheet.said.connect(self.said.emit)
        self.about = (
            self.tr(
                "It protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk. "
                "Copies made before still open with the old one."
            ),
            self.tr("When nobody is there the desk locks itself: see Office and papers."),
        )
        self.setLayout(
            column(setting_card(self.tr("Passphrase"), *self._fields), self.sheet, 1, gap=12)
        )

    @property
    def _fields(self) -> tuple[TextRow, ...]:
        new, again = self.chosen.fields
        assert isinstance(new, TextRow) and isinstance(again, TextRow)
        return self.old, new, again

    # ---- what it shows

    @property
    def act_words(self) -> str:
        if self._has_one:
            return self.tr("Change the passphrase")
        return self.tr("Set the passphrase")

    def renew(self) -> None:
        self.ask(lambda: (self._service.has_passphrase(), self._service.fingerprint), self._show)

    def _show(self, found: tuple[bool, str]) -> None:
        self._has_one, fingerprint = found
        self.old.setVisible(self._has_one)
        self.sheet.setVisible(self._has_one)  # without one nothing is locked
        self.sheet.show_fingerprint(fingerprint)
        self.stirred.emit()

    @property
    def unsaved(self) -> list[str]:
        if any(field.edit.text() for field in self._fields):
            return [self.tr("Passphrase")]
        return []

    def discard(self) -> None:
        for field in self._fields:
            field.text = ""

    # ---- changing it

    def save(self) -> None:
        old = self.old.edit.text()
        if self._is_changing:
            return
        if self._has_one and not old:
            self.old.show_fault(self.tr("Needed."))
            self.old.setFocus()
        elif self.chosen.accept():
            self._change(old, self.chosen.typed)

    def _change(self, before: str, after: str) -> None:
        self._is_changing = True
        self._worker.run(
            lambda: self._service.change_passphrase(before, after),
            self._changed,
            self._refused,
            asker=self,
        )

    def _changed(self, _nothing: None) -> None:
        self._is_changing = False
        self.passphrase_changed.emit()
        self.discard()
        words = self.tr("The passphrase is changed. From now on the desk opens with the new one.")
        self.said.emit(words, "good")
        self.renew()

    def _refused(self, error: Exception) -> bool:
        """Said beside the field it is about."""
        self._is_changing = False
        if not isinstance(error, CounterError):
            return False
        field = self.old if error.field == "passphrase" else self.chosen.new
        field.show_fault(wording.of_error(error, self._language))
        field.setFocus()
        return True
