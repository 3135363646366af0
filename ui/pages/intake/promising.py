"""The due date beside the form: asked for anew whenever something it hangs on is typed; and whether
F9 is awake.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter import wording
from counter.desk.dossiers.intake import Promise
from counter.domain.refusal import CounterError, Refusal

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage


class Promising(QObject):
    """Holds the promise that is in view, which F9 keeps to."""

    def __init__(self, page: "IntakePage") -> None:
        super().__init__(page)
        self._page = page
        self.promise: Promise | None = None
        self._marked = ""  # the field beside which it is said why there is none

    def renew(self) -> None:
        page = self._page
        if not self._can_promise:
            self.promise = None
            why = page.form.gaps()[0][1]
            page.side.show_no_promise(why if page.form.lacks_case else "")
            self._sleep(why)
            return
        draft = page.draft()
        page.ask(
            lambda: page.service.promise(draft), self._show, self._show_none, about=page.in_view
        )

    @property
    def _can_promise(self) -> bool:
        return self._page.form.shows_procedure and not self._page.form.lacks_case

    def _show(self, promise: Promise) -> None:
        if not self._can_promise:
            return  # another one is looked for meanwhile
        form, side = self._page.form, self._page.side
        self.promise = promise
        whom = form.people.submitter or form.people.applicant.person()
        side.show_promise(promise, whom, at_once=form.delivery.immediate.isChecked())
        self._unmark()
        form.delivery.promised.show_fault("")
        gaps = form.gaps()
        self._sleep(gaps[0][1] if gaps else "")

    def _show_none(self, error: Exception) -> bool:
        """A term the law leaves open, a date that cannot be promised, a time of receipt that cannot
        be: said where it is typed.
        """
        if not isinstance(error, CounterError):
            return False
        self.promise = None
        self._unmark()
        if (
            isinstance(error, Refusal)
            and self._is_typed(error.field or "")
            and self._page.mark(error)
        ):
            self._marked = error.field or ""
        sentence = wording.of_error(error, self._page.preferences.language)
        self._page.side.show_no_promise(sentence)
        self._sleep(sentence)
        return True

    def _is_typed(self, field: str) -> bool:
        """Nothing is wrong yet with what is empty or half typed: the column at the right says what
        is lacking.
        """
        form = self._page.form
        if field == "promised_at":
            return bool(form.delivery.promised.text)
        return field != "received_at" or not form.late.gap()

    def _unmark(self) -> None:
        if self._marked:
            self._page.form.mark_fault(self._marked, "")
        self._marked = ""

    def _sleep(self, why: str) -> None:
        """F9 sleeps for a reason, or is awake."""
        side = self._page.side
        side.show_gap(why)
        side.wake(not why and not self._page.is_acting)
