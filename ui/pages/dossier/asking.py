"""What an act asks for, one question after another: a line to type, an answer by digit, or which
field is said right.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter import wording
from counter.desk.action import Question
from counter.desk.dossiers.actions import DossierAction
from counter.desk.dossiers.details import DossierDetails
from counter.domain.dossiers.corrections import value_of
from counter.domain.dossiers.events import DELIVERIES
from counter.wording.story import show_value
from ui.pages.dossier.fields import FieldChoice
from ui.typed_dates import typed_date
from ui.widgets.basics import boxed, button, column, label, row
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.key_button import ActButton

Answers = dict[str, str | bool]
_TYPED_WHOLE = ("identity_number", "tax_code")  # what the window shows of a number is no number


class Asking(QWidget):
    """In view while something is asked, one thing at a time."""

    changed = Signal(bool)  # something is asked from now on, or nothing any more
    left = Signal()  # the keyboard belongs to the page again
    answered = Signal(object, object, object)  # the act, on which details, the answers
    wanted = Signal()  # F9 was clicked

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.strip = ChoiceStrip(a_line=1, large=1)
        self.strip.asks.connect(self.changed.emit)
        self._fields = FieldChoice(self.strip, language)
        self._edit = QLineEdit()
        self._question = label(role="strong", wraps=True)
        self._take: Callable[[object], object] = lambda _text: None
        self._asks_for_code = False
        do = ActButton(self.tr("Do it"))
        do.clicked.connect(lambda _on=False: self.act())
        leave = button(self.tr("Do nothing"), self.leave, "Esc", role="link")
        self._box = boxed(
            column(self._question, self._edit, do, row(leave, 1), margin=10), "sunken"
        )
        self._box.hide()
        self.setLayout(column(self.strip, self._box, gap=8))

    # ---- the questions of an act

    def begin(self, action: DossierAction, details: DossierDetails) -> None:
        """Asks what the act needs; behind the last answer it is `answered`."""
        self._next(action, details, {})

    def _next(self, action: DossierAction, details: DossierDetails, answers: Answers) -> None:
        question = _next_question(action, details, answers)
        if question is None:
            self.answered.emit(action, details, answers)
            return

        def take(answer: object) -> None:
            read = _read(question, answer, answers)
            self._next(action, details, {**answers, question.name: read})

        self._ask(action, question, details, answers, take)

    def _ask(
        self,
        action: DossierAction,
        question: Question,
        details: DossierDetails,
        answers: Answers,
        take: Callable[[object], object],
    ) -> None:
        field = str(answers.get("field", ""))
        before = _before(details, field)
        words = self._words(action, question, field, before)
        if question.is_flag:
            self.ask_which(words, [(self.tr("Yes"), True), (self.tr("No"), False)], take)
        elif question.usual:
            take(wording.text(question.usual, self._language))
        elif question.choices is not None:
            self._put_line_away()
            self._fields.ask(words, question.choices(details), details.dossier, take)
        elif question.name == "to" and field == "result_delivery":
            ways = [(wording.name("delivery", way, self._language), way) for way in DELIVERIES]
            self.ask_which(words, ways, take)
        else:
            is_whole = field.endswith(_TYPED_WHOLE)
            self._ask_for(words, take, "" if is_whole else before)
            self._asks_for_code = question.name == "portal_code"

    def _words(self, action: DossierAction, question: Question, field: str, before: str) -> str:
        values = {"field": wording.corrected_field(field, self._language), "before": before or "–"}
        return wording.text(f"ask:{action.name}.{question.name}", self._language, values)

    @property
    def is_asking(self) -> bool:
        return not (self._box.isHidden() and self.strip.isHidden())

    # ---- one question

    def ask_which(
        self,
        words: str,
        answers: Sequence[tuple[str, object]],
        take: Callable[[object], object],
    ) -> None:
        """One of several, by its key."""
        self._put_line_away()
        self.strip.ask(words, numbered(answers), take)

    def _ask_for(self, words: str, take: Callable[[object], object], begin_with: str) -> None:
        """`begin_with` stands there chosen: a letter puts another in its place, an arrow mends it."""
        self._take, self._asks_for_code = take, False
        self._question.setText(words)
        self._edit.setAccessibleName(words)
        self._edit.setText(begin_with)
        self.changed.emit(True)
        self._box.show()
        self._edit.setFocus()
        self._edit.selectAll()

    def act(self) -> None:
        """F9: goes on with what is typed."""
        if not self._box.isHidden():
            self._take(self._edit.text())

    def take_code(self, code: str) -> bool:
        """A scanned one, where one is asked for."""
        if self._box.isHidden() or not self._asks_for_code:
            return False
        self._edit.setText(code)
        return True

    # ---- the end

    def leave(self) -> None:
        self.end()
        self.left.emit()

    def put_away(self) -> None:
        """Esc leaves the field first; what was typed stays until something else is asked."""
        self.strip.put_away()
        if not self._edit.hasFocus():
            self.leave()

    def end(self) -> None:
        """Nothing is asked any more."""
        self.strip.put_away()
        self._put_line_away()

    def _put_line_away(self) -> None:
        if self._box.isHidden():
            return
        self._box.hide()
        self.left.emit()  # before it is hidden with the keyboard
        self.changed.emit(False)


def _next_question(
    action: DossierAction, details: DossierDetails, answers: Answers
) -> Question | None:
    """The first that is not answered, of those the window asks and that matter here."""
    asked = (q for q in action.asks if q.in_window and q.name not in answers)
    return next((question for question in asked if question.when(details)), None)


def _before(details: DossierDetails, field: str) -> str:
    """What stands in a field now, as the window shows it."""
    return show_value(field, value_of(details.dossier, field)) if field else ""


def _read(question: Question, answer: object, answers: Answers) -> str | bool:
    """What was answered, as the service reads it: days as people write them."""
    if isinstance(answer, bool):
        return answer
    text = str(answer)
    is_day = question.name == "to" and str(answers.get("field", "")).endswith("birth_date")
    return typed_date(text) if is_day else text
