"""F9 of the day: opens it, and in the evening closes it. What is left is said first; F9 again closes all
the same.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from counter import wording
from counter.desk.copies import CopyMade
from counter.desk.day import CLOSED, NOT_OPENED, OPEN, DayService, DayStatus
from counter.desk.left import Left
from counter.wording.made_copy import made_copy
from ui.pages.day.left_words import LeftWords
from ui.widgets.choice_strip import ChoiceStrip, numbered

if TYPE_CHECKING:
    from ui.pages.day.page import DayPage

_SHORT_DAY = timedelta(hours=1)  # closed sooner after its opening, a day is asked about first


class Stood(NamedTuple):
    """How the day stood when F9 was struck, and how it stands now; `after` is None where it is asked
    about first.
    """

    before: DayStatus
    now: datetime
    after: DayStatus | None = None

    @property
    def is_short(self) -> bool:
        """It was opened just now: F9 may have been meant for that."""
        opened_at = self.before.opened_at
        is_open = self.before.state == OPEN
        return is_open and opened_at is not None and self.now - opened_at < _SHORT_DAY


class Closing(QObject):
    """Opens and closes the day of `page`, and says what went with it."""

    closed = Signal()  # by hand

    def __init__(
        self,
        page: "DayPage",
        service: DayService,
        strip: ChoiceStrip,
        left_words: LeftWords,
        language: str,
    ) -> None:
        super().__init__(page)
        self._page, self._service, self._strip = page, service, strip
        self._left_words, self._language = left_words, language
        self._asked: Left | None = None  # what was said to be left: F9 again closes
        self._said: list[str] = []  # of the closing that was asked for here

    def act(self, status: DayStatus) -> None:
        """F9, the day being seen as `status`."""
        if status.state == NOT_OPENED:
            self.open()
        else:
            work = self._close_or_ask if self._asked is None else self._close
            self._page.do(work, self._tell)

    def open(self) -> None:
        self.forget()
        words = self.tr("The day is open.")
        self._page.do(self._service.open, lambda _status: self._page.say(words))

    def forget(self) -> None:
        """Whatever was asked or said here is over."""
        self.take_back()
        self._said = []

    def take_back(self) -> None:
        """The question: the next F9 asks again."""
        self._asked = None

    def see(self, left: Left) -> None:
        """The page shows what is left now: the question was about something else then."""
        if left != self._asked:
            self._asked = None

    # ---- closing

    def _close_or_ask(self) -> Stood:
        stood = Stood(self._service.today(), self._service.status().now)
        if stood.is_short or (stood.before.state == OPEN and stood.before.left.names):
            return stood
        return self._close()

    def _close(self) -> Stood:
        before, now = self._service.today(), self._service.status().now
        return Stood(before, now, self._service.close())

    def _tell(self, stood: Stood) -> None:
        if stood.after is not None:
            self._tell_closed(stood.before, stood.after)
        elif stood.is_short:
            self._ask_about_short_day(stood.before)
        else:
            self._asked = stood.before.left
            words = self.tr("Still left: {left}. F9 again closes the day; they stay listed.")
            self._page.said.emit(
                words.format(left=self._left_words.parts(stood.before.left)), "warn"
            )

    def _ask_about_short_day(self, status: DayStatus) -> None:
        words = self.tr("The day was opened at {time}. Close it already?")
        question = words.format(time=f"{status.opened_at:%H:%M}")
        if status.left.names:
            left = self.tr("Still left: {left}.")
            question += " " + left.format(left=self._left_words.parts(status.left))
        answers = numbered([(self.tr("Close the day"), True)])
        self._strip.ask(question, answers, lambda _yes: self._page.do(self._close, self._tell))
        self._strip.setFocus()

    def _tell_closed(self, before: DayStatus, status: DayStatus) -> None:
        self._asked = None
        self._strip.put_away()
        words = self.tr("The day is closed; nothing is left.")
        if before.state == CLOSED and not before.unclosed:
            words = self.tr("The day is closed already.")
        elif status.left.names:
            left = self._left_words.parts(status.left)
            words = self.tr("The day is closed. These stay listed: {left}.").format(left=left)
        self._said = [words]
        self._page.say(words)
        self.closed.emit()

    # ---- what went with it

    def tell_removed(self, count: int) -> None:
        """Papers that went from the folder with the day."""
        if count:
            self._add(self.tr("%n printed papers (PDF) of earlier days went.", "", count))

    def tell_copy(self, made: CopyMade) -> None:
        """Where the copy of the day went, and what kept it from its place."""
        trouble = [wording.of_error(made.trouble, self._language)] if made.trouble else []
        self._add(*trouble, made_copy(made, self._language))

    def _add(self, *words: str) -> None:
        """Behind what was said of the closing, as long as nothing else is done here."""
        if self._said and self._page.isVisible():
            self._said += words
            self._page.say(" ".join(self._said))
