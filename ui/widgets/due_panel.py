"""The due date, very large, with why: always in view beside an intake."""

from PySide6.QtWidgets import QFrame, QWidget

from counter import wording
from counter.desk.dossiers.intake import Promise
from counter.wording import due as due_words
from ui.theme import px
from ui.widgets.basics import LARGE, TOO_LARGE, column, label, set_tone
from ui.widgets.month_view import MonthView, earlier_day


class DuePanel(QFrame):
    """Shows a promise, or what is missing for one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.day, self.hour = label(role="due", wraps=True), label(role="heading")
        self.day.setAccessibleName(self.tr("Due date"))
        self._sentence = label(wraps=True)
        self._confirmed = label(role="chip", wraps=True)
        self._calendar = MonthView(language)
        self._legend = label(role="small", wraps=True)
        self._caption = label(self.tr("Result due"), "small")
        parts: tuple[QWidget, ...] = (
            self._caption, self.day, self.hour, self._confirmed, self._sentence, self._calendar,
            self._legend,
        )  # fmt: skip
        self.setLayout(column(*parts, 1, gap=6))
        self._has_room = True
        self.make_room(False)
        self.show_nothing()

    def make_room(self, on: bool) -> None:
        """Something stands above: at large text all but the date and its sentence gives way."""
        self._has_room = not on or px.percent < LARGE
        self._calendar.setVisible(self._has_room)
        # the sentence begins with the same words
        self._caption.setHidden(px.percent >= (LARGE if on else TOO_LARGE))

    def show_nothing(self, why: str = "") -> None:
        """No date yet, and the one line that says why."""
        self.day.setText("–")
        self.hour.setText("")
        self._sentence.setText(why or self.tr("Choose a procedure: the date is computed by law."))
        self._confirmed.hide()
        self._calendar.show_due(None)
        self._legend.hide()

    def show_at_once(self) -> None:
        """No date: the result goes over the counter with the act itself."""
        self.show_nothing(
            self.tr(
                "F9 enters it as handed over, without a receipt. Else take the mark away in part 4."
            )
        )
        self.day.setText(self.tr("Settled at once"))
        self._calendar.hide()

    def show_promise(self, promise: Promise) -> None:
        due_at, legal = promise.due_at, promise.legal
        weekday = due_words.weekday(due_at, self._language)
        self.day.setText(f"{weekday[:1].upper()}{weekday[1:]} {due_at:%d/%m/%Y}")
        self.hour.setText(f"{due_at:%H:%M}")
        if legal is None:
            self._sentence.setText(
                self.tr("The law sets no term; this day is promised by the clerk.")
            )
        elif legal.due_at == due_at:
            why = due_words.sentence(legal, self._language, promise.lawful)
            self._sentence.setText(why)
        else:
            law = f"{legal.due_at:%H:%M %d/%m/%Y}"
            self._sentence.setText(
                self.tr("Promised earlier; by law it is due at {law}.").format(law=law)
            )
        unsure = legal is not None and not legal.confirmed
        self._confirmed.setText(wording.text("due-unconfirmed", self._language))
        self._confirmed.setVisible(unsure)
        set_tone(self._confirmed, "warn")
        self._calendar.show_due(legal, due_at)
        self._calendar.setVisible(self._has_room)
        signs = [self.tr("● received · number counted · – day off · ◆ due · ? not confirmed yet")]
        signs += [self.tr("◇ promised earlier")] if earlier_day(legal, due_at) else []
        self._legend.setText(" · ".join(signs))
        self._calendar.setToolTip(self._legend.text())
        # at large text the calendar needs the room
        self._legend.setVisible(legal is not None and px.percent < LARGE)
