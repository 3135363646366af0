"""Any number of receipts in a row, each moved the same way; what did not go stays listed with its
reason.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counter import wording
from counter.desk.dossiers.actions import DossierAction, DossierActions
from counter.domain.dossiers.card import Card
from counter.domain.dossiers.summary import DossierSummary
from counter.domain.refusal import CounterError
from ui.pages.page import Page
from ui.scanners import is_code
from ui.widgets.basics import column, label, row, set_tone
from ui.widgets.cell import Cell
from ui.widgets.fields import EnterIsNext, Field
from ui.widgets.key_button import ActButton
from ui.widgets.side import Side
from ui.widgets.table import Table

_SECOND_BEEP_MS = 220


class Scanned(NamedTuple):
    """One line of a round: a code or what was typed, and what became of it."""

    code: str
    whose: str
    words: str
    went: bool


class ScanRound(QWidget):
    """A field that takes one receipt after another, and the list of what went."""

    def __init__(
        self,
        page: Page,
        find: Callable[[str], DossierSummary],
        actions: DossierActions,
        action: DossierAction,
        language: str,
    ) -> None:
        """`action`: what is done to each; one that asks for the shelf is done to results that come
        in.
        """
        super().__init__()
        self._page, self._find, self._language = page, find, language
        self._actions, self._action = actions, action
        self._lines: list[Scanned] = []
        self._gone: set[str] = set()  # the codes this round moved; looked into in the worker alone
        self._hint = label(role="quiet", wraps=True)
        receipt = Field(
            self.tr("Receipt of the round"),
            self.tr("Scan a receipt, or type the last four digits and Enter"),
        )
        self.edit = receipt.edit
        self.edit.returnPressed.connect(lambda: self.take_code(self.edit.text()))
        self.shelf = Field(self.tr("Shelf"), self.tr("for instance B3"))
        self._enter = EnterIsNext(self)
        self.shelf.edit.installEventFilter(self._enter)
        self.shelf.edit.editingFinished.connect(self._check_shelf)
        self._asks_shelf = any(question.name == "shelf" for question in action.asks)
        if not self._asks_shelf:
            self.shelf.hide()
        self._count = label(role="heading", wraps=True)
        self._table = Table(
            (self.tr("Code"), self.tr("Whose"), self.tr("What became of it")),
            stretch=2, name=self.tr("Scanned in this round"),
        )  # fmt: skip
        end = ActButton(self.tr("End the round"))
        end.clicked.connect(lambda _on=False: self.act())
        self.side = Side(self._count, act=end)
        fields = row(self.shelf, receipt, gap=12)
        fields.setStretch(1, 1)
        whole = column(self._hint, fields, self._table, gap=12)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._show()

    def explain(self, words: str) -> None:
        self._hint.setText(words)

    def begin(self) -> None:
        """Comes into view."""
        (self.shelf if self._asks_shelf and not self.shelf.text else self.edit).setFocus()

    def _check_shelf(self) -> None:
        """A receipt whose code was typed where the shelf is said: it waits in its own field."""
        code = self.shelf.text
        if is_code(code):
            self.shelf.text = ""
            self.edit.setText(code)
            words = wording.text("shelf-is-code", self._language, {"value": code})
            self.shelf.show_fault(words)
            self.shelf.setFocus()

    # ---- receipts

    def take_code(self, text: str) -> None:
        """Moves the dossier a receipt or its last digits name."""
        text, shelf = text.strip(), self.shelf.text
        self.edit.clear()
        if not text:
            return
        if self._asks_shelf and not shelf:
            self.shelf.show_fault(self.tr("On which shelf do they lie?"))
            self.shelf.setFocus()
            return
        gone = self._gone
        self._page.ask(
            lambda: self._moved(text, shelf, gone),
            self._add,
            lambda error: self._add_refused(text, error),
        )

    def _moved(self, text: str, shelf: str, gone: set[str]) -> Scanned | None:
        """Finds and moves it; None when this round moved it already. Runs in the worker."""
        listed = self._find(text)
        if listed.code in gone:
            return None
        answers = {"shelf": shelf} if self._asks_shelf else {}
        found = self._actions.do(self._action.name, listed.code, **answers)
        gone.add(listed.code)
        state = wording.text(f"state:{found.dossier.state}", self._language)
        words = f"{state} · {found.dossier.shelf}" if found.dossier.shelf else state
        return Scanned(found.dossier.code, found.dossier.applicant.name, words, went=True)

    def _add(self, line: Scanned | None) -> None:
        if line is None:
            self._page.said.emit(self.tr("It is in this list already."), "warn")
            return
        self._lines.insert(0, line)
        self._show()
        self._page.say(self._went_words(line))

    def _went_words(self, line: Scanned) -> str:
        if self._asks_shelf:
            return self.tr("The result of {code} came in: {state}.").format(
                code=line.code, state=line.words
            )
        return self.tr("{code} went to the specialists.").format(code=line.code)

    def _add_refused(self, text: str, error: Exception) -> bool:
        """A second sound: the eyes are on the next paper, not on the screen."""
        if not isinstance(error, CounterError):
            return False
        QTimer.singleShot(_SECOND_BEEP_MS, self, QApplication.beep)
        sentence = wording.of_error(error, self._language)
        self._lines.insert(0, Scanned(text, "", sentence, went=False))
        self._show()
        self._page.said.emit(sentence, "warn")  # and no longer that the one before went
        return True

    def _show(self) -> None:
        went = sum(line.went for line in self._lines)
        left = len(self._lines) - went
        if self._asks_shelf:
            words = self.tr("%n came in", "", went)
        else:
            words = self.tr("%n went", "", went)
        if left:
            words += " · " + self.tr("%n did not", "", left)
        self._count.setText(words if self._lines else self.tr("Nothing scanned yet."))
        set_tone(self._count, "warn" if left else "")
        rows = [[Cell(line.code, bold=True), Cell(line.whose), Cell(line.words, "good" if line.went else "bad")]
                for line in self._lines]  # fmt: skip
        self._table.fill(rows, self._lines)

    # ---- the end

    def act(self) -> None:
        """F9: the round is over, the list is put away."""
        if self._lines:
            self._page.said.emit(
                self.tr("The round is over: {count}.").format(count=self._count.text()), "good"
            )
        self._lines, self._gone = [], set()
        self._show()
        self.begin()

    def put_away(self) -> None:
        """Esc leaves the list as it is."""

    def card_scanned(self, card: Card) -> bool:
        """A round takes receipts only; the card stays where it was."""
        self._page.said.emit(self.tr("This is a card: scan the receipt of the dossier."), "warn")
        return True
