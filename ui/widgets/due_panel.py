"""The due date, very large, with why: always in view beside an intake."""

from PySide6.QtWidgets import QFrame, QWidget

from counter import wording
from counter.desk.dossiers.intake import Promise
from counter.domain.dossiers.people import Applicant
from counter.wording import due as due_words
from ui.announcing import announce
from ui.theme import LARGE, TOO_LARGE, px
from ui.widgets.basics import boxed, column, label
from ui.widgets.chip import Remark
from ui.widgets.month_view import MonthView


class DuePanel(QFrame):
    """Shows a promise, or what is missing for one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._caption = label(self.tr("Result due"), "small")
        self._weekday, self.day, self.hour = (
            label(role="lead"), label(role="due"), label(role="heading"),
        )  # fmt: skip
        self._caption.setBuddy(self.day)
        self._spoken, self._sentence = label(wraps=True), label(role="small", wraps=True)
        self._say = boxed(column(label(self.tr("Tell the person"), "spoken"), self._spoken, gap=2), "spoken")  # fmt: skip
        self._say.layout().setContentsMargins(px(12), px(8), px(12), px(8))  # type: ignore[union-attr]
        self._notices = Remark()
        self._calendar = MonthView(language)
        parts: tuple[QWidget, ...] = (
            self._caption, self._weekday, self.day, self.hour, self._say, self._notices,
            self._calendar, self._sentence,
        )  # fmt: skip
        self.setLayout(column(*parts, gap=4))
        self._is_alone = self._is_whole = True
        self.make_room(False)
        self.show_nothing()

    def make_room(self, on: bool) -> None:
        """Something stands above: at large text all but the date and its sentence gives way. At the
        largest the days have no room at all, for the sentence to say is read whole.
        """
        self._is_alone = not on
        self._fold()

    def show_whole(self, on: bool) -> None:
        """With how the date comes about, or only what was promised."""
        self._is_whole = on
        self._fold()

    def _fold(self) -> None:
        is_due = self._calendar.is_filled
        stands_alone = self._is_alone and not self._notices.text()
        has_room = px.percent < LARGE or (px.percent < TOO_LARGE and stands_alone)
        self._calendar.setVisible(is_due and has_room and self._is_whole)
        self._sentence.setVisible(self._is_whole and bool(self._sentence.text()))
        self._caption.setHidden(px.percent >= TOO_LARGE)

    def show_nothing(self, why: str = "") -> None:
        """No date yet, and the one line that says why."""
        self._weekday.setText("")
        self.day.setText("–")
        self.hour.setText("")
        self._say.hide()
        self._sentence.setText(why or self.tr("Choose a procedure: the date is computed by law."))
        self._notices.tell("")
        self._calendar.show_due(None)
        self._fold()

    def show_at_once(self) -> None:
        """No date: the result goes over the counter with the act itself."""
        self.show_nothing(
            self.tr(
                "F9 enters it as handed over. It has a receipt only where a fee is paid. Else: Ctrl+E, take the mark away."
            )
        )
        self.day.setText("")
        self._weekday.setText(self.tr("Settled at once"))

    def show_promise(self, promise: Promise, whom: Applicant) -> None:
        """What is said to `whom`, and why."""
        due_at, legal = promise.due_at, promise.legal
        today = promise.made_at.date()
        before = self.day.text(), self.hour.text()
        self._weekday.setText(due_words.near_day(due_at.date(), today, self._language))
        self.day.setText(f"{due_at:%d/%m/%Y}")
        self.hour.setText(f"{due_at:%H:%M}")
        if before != (self.day.text(), self.hour.text()):
            shown = (self._caption, self._weekday, self.day, self.hour)
            announce(self, " ".join(each.text() for each in shown))
        self._spoken.setText(due_words.spoken(due_at, today, whom, self._language))
        self._say.setHidden(promise.is_past)  # nobody comes back on a day that has passed
        self._sentence.setText(self._why(promise))
        notices = (wording.text(code, self._language) for code in promise.notices)
        self._notices.tell("\n".join(notices), "warn")
        self._calendar.show_due(legal, due_at)
        self._fold()

    def _why(self, promise: Promise) -> str:
        legal = promise.legal
        if legal is None:
            return self.tr("The law sets no term; this day is promised by the clerk.")
        if legal.due_at == promise.due_at:
            return due_words.why(legal, self._language, promise.lawful)
        law = f"{legal.due_at:%H:%M %d/%m/%Y}"
        return self.tr("Promised earlier; by law it is due at {law}.").format(law=law)
