"""What time is it? Asked where the computer's clock cannot be believed, answered with one key;
nothing typed elsewhere moves.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from counter import wording
from counter.desk import reading
from counter.desk.clock import ClockService
from counter.domain.clock import ClockReading
from counter.domain.clock_history import FalseEntries
from counter.domain.refusal import CounterError
from ui.typed_dates import typed_moment
from ui.widgets.basics import button, column, row, shortcut
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.fields import Field
from ui.worker import Worker

T = TypeVar("T")


class ClockQuestion(QFrame):
    """Takes the right time from a phone (Enter), or a person's word that the computer shows it
    (F8).

    Where acts of the desk lie after that time, it asks whether a wrong clock dated them, and marks
    them then.
    """

    answered = Signal(str)  # what to say: work goes on

    def __init__(
        self, worker: Worker, clock: ClockService, by: Callable[[], str], language: str
    ) -> None:
        """`by`: who answers for what is said here, asked for when it is said."""
        super().__init__()
        self._worker, self._clock, self._by, self._language = worker, clock, by, language
        self.setProperty("role", "sunken")
        self.time = Field(
            self.tr("The right date and time, from a phone"), self.tr("dd/MM/yyyy HH:mm")
        )
        self._confirms = button(self.tr("Confirm the time"), self._confirm_typed, "Enter")
        self._believes = button(self.tr("The computer's clock is right"), self._believe, "F8")
        self._strip = ChoiceStrip()
        answers = row(self.time, self._confirms, self._believes, 1)
        self.setLayout(column(answers, self._strip, margin=12))
        self.time.edit.returnPressed.connect(self._confirm_typed)
        shortcut(self, "F8", self._believe)
        self.hide()

    def ask(self) -> None:
        """Shows the question, below or above a sentence that says why; what was typed into it
        already stays.
        """
        self.show()

    def take_back(self) -> None:
        """Esc on the page: what was asked in passing is not answered; the time that was typed
        stays.
        """
        self._strip.put_away()

    def put_away(self) -> None:
        self._strip.put_away()
        self.time.text = ""
        self.hide()

    # ---- what time it is

    def _typed(self) -> datetime:
        return reading.moment(typed_moment(self.time.text), "time")

    def _confirm_typed(self) -> None:
        try:
            said = self._typed()
        except CounterError as error:
            self.time.show_fault(wording.of_error(error, self._language))
            return
        self._confirm(lambda: said)

    def _believe(self) -> None:
        self._confirm(self._clock.shown)

    def _confirm(self, said: Callable[[], datetime]) -> None:
        by = self._by()

        def confirm() -> ClockReading | tuple[datetime, FalseEntries]:
            """The clock as it is believed now, or the acts that lie after the time that was said."""
            moment = said()
            found = self._clock.false_entries(moment)
            if found is None:
                return self._clock.confirm(moment, by)
            return (moment, found)

        def done(result: ClockReading | tuple[datetime, FalseEntries]) -> None:
            if isinstance(result, tuple):
                self._ask_about(*result)
            else:
                self._end(
                    self.tr(
                        "The time is confirmed; what is written is marked while the computer's clock is wrong."
                    )
                )

        self._do(confirm, done)

    # ---- acts that lie after it

    def _ask_about(self, said: datetime, found: FalseEntries) -> None:
        words = self.tr(
            "%n entries of this desk show a later time, from {since} to {until}. Was the computer's clock wrong then?",
            "",
            found.count,
        )
        shown = {"since": f"{found.since:%H:%M %d/%m/%Y}", "until": f"{found.until:%H:%M %d/%m/%Y}"}
        answers = numbered([(self.tr("Yes: mark them, and go on at the right time"), said)])
        self._strip.ask(words.format(**shown), answers, lambda _said: self._correct(said))
        self._strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _correct(self, said: datetime) -> None:
        def done(found: FalseEntries) -> None:
            words = self.tr(
                "%n entries are marked. The dates they promised wait for a decision on the day's page.",
                "",
                found.count,
            )
            self._end(words)

        by = self._by()
        self._do(lambda: self._clock.correct(said, by), done)

    # ---- asking the desk

    def _do(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        self._worker.run(work, done, self._refused, asker=self)

    def _refused(self, error: Exception) -> bool:
        """Said beside the field; the question stays."""
        if isinstance(error, CounterError):
            self.time.show_fault(wording.of_error(error, self._language))
            return True
        return False

    def _end(self, words: str) -> None:
        self.put_away()
        self.answered.emit(words)
