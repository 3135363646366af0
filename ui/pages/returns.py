"""Handing results over: one wide field, a large card with the shelf, F9."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from counter import wording
from counter.desk.follow_up import FollowUp, Found
from counter.desk.returns import Returns
from counter.domain import dossier as dossiers
from counter.domain.applicant import Card
from counter.domain.dossier import ListedDossier
from counter.domain.refusal import Refusal
from ui.background import Lane
from ui.changes import DOSSIERS
from ui.pages.page import Page
from ui.theme import px
from ui.widgets.basics import boxed, button, card, column, label, row, scrolled, set_tone
from ui.widgets.dossier_list import DossierList
from ui.widgets.dossier_view import DossierSummary
from ui.widgets.fields import EnterIsNext, Field

MOST = 20


class ReturnsPage(Page):
    """Finds a dossier by its receipt, last digits, name or card, and hands its result over."""

    TOPICS = frozenset({DOSSIERS})

    def __init__(self, lane: Lane, service: Returns, finding: FollowUp, language: str) -> None:
        super().__init__(lane)
        self._service, self._finding, self._language = service, finding, language
        self._found: Found | None = None
        self._build()

    def _build(self) -> None:
        self.edit = QLineEdit()
        self.edit.setProperty("role", "wide")
        self.edit.setAccessibleName(self.tr("Receipt, last four digits, or name"))
        self.edit.setPlaceholderText(self.tr("Scan the receipt or a card, or type the last four digits or a name"))
        self.edit.returnPressed.connect(self._look)
        self._hint = label(self.tr("Enter finds. The result goes out with F9."), "quiet", wraps=True)
        self.list = DossierList(self.tr("Which one?"), self._language)
        self.list.opened.connect(self._choose)
        self.list.setMinimumHeight(px(200))
        self.list.hide()
        self._card = self._build_card()
        whole = column(
            label(self.tr("Returns"), "title"), self.edit, self._hint, self.list, self._card, 1, gap=12, margin=16
        )
        self.setLayout(column(scrolled(whole), gap=0))

    def _build_card(self) -> QWidget:
        self._shelf, self._state = label(role="huge"), label(role="title", wraps=True)
        self._shelf.setAccessibleName(self.tr("Shelf"))
        self._summary = DossierSummary(self._language)
        self._to = Field(self.tr("Who collects (empty: the owner)"))
        self._authority = Field(self.tr("By what right, when it is somebody else"))
        self._enter = EnterIsNext(self)
        for field in (self._to, self._authority):
            field.edit.installEventFilter(self._enter)
        self._give = button(self.tr("Hand over"), self.act, "F9", role="act")
        who = boxed(column(self._to, self._authority, row(1, self._give), gap=8))
        left = column(self._state, label(self.tr("Shelf"), "small"), self._shelf, who, gap=6)
        inner = row(left, self._summary, gap=24)
        inner.setStretch(0, 1)
        inner.setStretch(1, 1)
        box = card(inner)
        box.hide()
        return box

    # ---- finding

    def arrive(self, what: object = None) -> None:
        self.edit.setFocus()
        self.edit.selectAll()
        if isinstance(what, str):
            self.edit.setText(what)
            self._look()

    def renew(self) -> None:
        if self._found is not None:
            code = self._found.dossier.code
            self.ask(lambda: self._finding.show(code), self._show)

    def card_scanned(self, card: Card) -> bool:
        """A card finds its person's dossiers; while one is shown, it says who collects."""
        if self._found is not None and self._found.dossier.status == dossiers.COMPLETED:
            owner = self._found.dossier.applicant
            same = owner.identity_number and owner.identity_number == card.identity_number
            self._to.text = "" if same else card.name
            words = (
                self.tr("The owner is here.")
                if same
                else self.tr("{name} is not the owner: by what right?").format(name=card.name)
            )
            self.said.emit(words, "good" if same else "warn")
            if not same:
                self._authority.setFocus()
            return True
        self.edit.setText(card.identity_number)
        self._look()
        return True

    def _look(self) -> None:
        text = self.edit.text().strip()
        if text:
            self.ask(lambda: self._matches(text), self._show_matches)

    def _matches(self, text: str) -> Sequence[ListedDossier]:
        return self._finding.find(text, MOST)

    def _show_matches(self, found: Sequence[ListedDossier]) -> None:
        self._forget()
        if not found:
            self._hint.setText(self.tr("Nothing found. Try the last four digits on the receipt, or the owner's name."))
            return
        ready = [listed for listed in found if listed.status == dossiers.COMPLETED]
        if len(found) == 1 or len(ready) == 1:
            self._choose(ready[0] if ready else found[0])
        if len(found) > 1:
            self._hint.setText(self.tr("%n found; ready ones first. Enter chooses.", "", len(found)))
            self.ask(
                lambda: self._finding.find_now(self.edit.text(), MOST)[1],
                lambda now: self.list.show_dossiers(
                    sorted(found, key=lambda listed: listed.status != dossiers.COMPLETED), now
                ),
            )
            self.list.show()

    def _choose(self, listed: object) -> None:
        assert isinstance(listed, ListedDossier)
        self.ask(lambda: self._finding.show(listed.code), self._show)

    def _forget(self) -> None:
        self._found = None
        self._card.hide()
        self.list.hide()
        self._to.text = self._authority.text = ""

    def _show(self, found: Found) -> None:
        self._found = found
        d = found.dossier
        self._card.show()
        self._summary.show_found(found)
        self._shelf.setText(d.shelf or "–")
        ready = d.status == dossiers.COMPLETED and not d.voided
        words = {
            dossiers.COMPLETED: self.tr("READY"), dossiers.RETURNED: self.tr("HANDED OVER ALREADY"),
            dossiers.STOPPED: self.tr("STOPPED"),
        }.get(d.status, self.tr("NOT YET READY"))  # fmt: skip
        self._state.setText(self.tr("VOIDED") if d.voided else words)
        set_tone(self._state, "good" if ready else "warn")
        self._give.setEnabled(ready)
        for field in (self._to, self._authority):
            field.setVisible(ready)
        self._hint.setText(
            self.tr("F9 hands the result over.")
            if ready
            else self.tr("Nothing to hand over yet: tell the person the due date.")
        )

    # ---- handing over

    def act(self) -> None:
        """F9."""
        if self._found is None or not self._give.isEnabled():
            return
        code, to, authority = self._found.dossier.code, self._to.text, self._authority.text
        self.ask(lambda: self._service.return_result(code, to, authority), self._returned, self._refused)

    def _returned(self, found: Found) -> None:
        self._forget()
        self.edit.clear()
        self.edit.setFocus()
        self.said.emit(self.tr("{code} is handed over.").format(code=found.dossier.code), "good")

    def _refused(self, error: Exception) -> bool:
        if isinstance(error, Refusal) and error.field == "authority":
            self._authority.show_fault(wording.of_error(error, self._language))
            self._authority.setFocus()
            return True
        return False
