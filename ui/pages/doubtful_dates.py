"""Dates that a wrong clock promised, on the day's page: each is kept or corrected by a person, one
by one.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QPushButton

from counter import wording
from counter.desk import reading
from counter.desk.clock import ClockService, DoubtfulDate
from counter.desk.dossiers.details import DossierDetails
from counter.domain.refusal import CounterError
from ui.preferences import Preferences
from ui.typed_dates import typed_moment
from ui.widgets.basics import beside, boxed, button, card, cleared, column, label, row
from ui.widgets.fields import Field
from ui.worker import Worker

_SHOWN = 8


class DoubtfulDates(QFrame):
    """Hidden while there is none."""

    said = Signal(str)
    changed = Signal()
    wanted = Signal(str)  # the code of a dossier to look at

    def __init__(self, worker: Worker, clock: ClockService, preferences: Preferences) -> None:
        super().__init__()
        self._worker, self._clock = worker, clock
        self._preferences, self._language = preferences, preferences.language
        self._dates: Sequence[DoubtfulDate] = ()
        self._chosen: DoubtfulDate | None = None
        self._rows = column(gap=6)
        self._about = label(wraps=True)
        self.received = Field(self.tr("True date and time of receipt"), self.tr("dd/MM/yyyy HH:mm"))
        self.reason = Field(self.tr("Why another date is promised"))
        redates = button(self.tr("Promise the lawful date"), self._correct)
        leaves = button(self.tr("Do nothing"), self._leave, role="link")
        fields = beside(self.received, self.reason)
        self._form = boxed(
            column(self._about, fields, row(redates, leaves, 1), margin=10), "sunken"
        )
        self._form.hide()
        heading = label(self.tr("Dates promised by a wrong clock: decide each"), "heading")
        self.setLayout(column(card(heading, self._rows, self._form), gap=0))
        self.hide()

    def show_dates(self, dates: Sequence[DoubtfulDate]) -> None:
        """What is being typed about one of them stays."""
        if dates == self._dates:
            return
        self._dates = dates
        cleared(self._rows)
        for date in dates[:_SHOWN]:
            self._rows.addLayout(self._row(date))
        if len(dates) > _SHOWN:
            self._rows.addWidget(label(self.tr("and %n more", "", len(dates) - _SHOWN), "small"))
        if self._chosen not in dates:
            self._leave()
        self.setVisible(bool(dates))

    def _row(self, date: DoubtfulDate) -> QLayout:
        words = self.tr("{code}  {applicant}: the paper says {due}; by law {lawful}")
        lawful = f"{date.lawful.due_at:%H:%M %d/%m/%Y}" if date.lawful else "–"
        shown = words.format(
            code=date.code,
            applicant=date.applicant,
            due=f"{date.due_at:%H:%M %d/%m/%Y}",
            lawful=lawful,
        )
        opens = button(self.tr("Open"), lambda: self.wanted.emit(date.code), role="link")
        keeps = button(self.tr("The paper stands"), lambda: self._keep(date))
        redates = button(self.tr("Promise another date …"), lambda: self._choose(date))
        redates.setEnabled(date.lawful is not None)
        line = beside(label(shown, wraps=True), row(1, opens, keeps, redates))
        line.setStretch(0, 1)
        return line

    def take_keyboard(self) -> None:
        """To the first answer that can be given."""
        for first in self.findChildren(QPushButton)[:1]:
            first.setFocus()

    # ---- deciding

    def _keep(self, date: DoubtfulDate) -> None:
        words = self.tr("{code}: the date on paper stands.").format(code=date.code)
        by = self._preferences.signs_as
        self._do(
            lambda: self._clock.keep_date(date.code, by),
            lambda _found: words,
        )

    def _choose(self, date: DoubtfulDate) -> None:
        """The true time of receipt is proposed; the reason too, where the citizen's paper gives
        more time than the law.
        """
        assert date.lawful is not None
        self._chosen = date
        is_later = date.lawful.due_at > date.due_at
        words = self.tr("{code}: the new date is earlier than the one on paper.")
        if is_later:
            words = self.tr(
                "{code}: the new date is later than the one on paper; say why, and tell the citizen."
            )
        self._about.setText(words.format(code=date.code))
        self.received.text = f"{date.likely_received_at:%d/%m/%Y %H:%M}"
        self.reason.text = "" if is_later else self.tr("the computer's clock was wrong")
        self._form.show()
        (self.reason if is_later else self.received).setFocus()

    def _leave(self) -> None:
        self._chosen = None
        self._form.hide()

    def _correct(self) -> None:
        date, reason = self._chosen, self.reason.text
        if date is None:
            return
        typed, by = typed_moment(self.received.text), self._preferences.signs_as

        def correct() -> DossierDetails:
            return self._clock.correct_date(
                date.code, reading.moment(typed, "received"), by, reason
            )

        def words(found: DossierDetails) -> str:
            said = self.tr("{code}: now due {due}. Open it and print the new receipt with Ctrl+P.")
            return said.format(code=date.code, due=f"{found.dossier.due_at:%H:%M %d/%m/%Y}")

        self._do(correct, words)

    def _do(
        self, work: Callable[[], DossierDetails], words: Callable[[DossierDetails], str]
    ) -> None:
        def done(found: DossierDetails) -> None:
            self._leave()
            self.said.emit(words(found))
            self.changed.emit()

        self._worker.run(work, done, self._refused, asker=self)

    def _refused(self, error: Exception) -> bool:
        """Said beside the field it is about, where the form is open."""
        if not isinstance(error, CounterError) or self._chosen is None:
            return False
        field = self.reason if error.field == "reason" else self.received
        if error.field not in ("reason", "received", "time"):
            return False
        field.show_fault(wording.of_error(error, self._language))
        return True
