"""F9: the form becomes a dossier, or says all that stands in its way; and what is said right of it
when it is read back.
"""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from counter import wording
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.intake import Received
from counter.domain.dossiers.corrections import parse_field
from counter.domain.dossiers.state import Dossier
from counter.domain.refusal import Refusal
from ui.pages.intake.received import as_it_is_now
from ui.widgets.choice_strip import numbered

if TYPE_CHECKING:
    from ui.pages.intake.page import IntakePage


class Receiving(QObject):
    """Asks the service to receive what stands on the page, and shows what came of it."""

    def __init__(self, page: "IntakePage") -> None:
        super().__init__(page)
        self._page = page
        self._corrected: dict[str, str] = {}  # of the dossier in view, since it was received
        page.received_view.wanted.connect(self.begin_correction)
        page.side.done.line_wanted.connect(self.begin_correction)
        page.received_view.corrected.connect(self._correct)
        page.received_view.left.connect(self.leave_correction)

    def receive(self) -> None:
        """Takes the dossier in, if the date is still the one that was read out; asleep, it says all
        that is wrong.
        """
        page = self._page
        if page.is_received or page.is_acting:
            return
        page.form.forget_faults()
        if page.form.shows_procedure and page.form.lacks_case:
            page.choosing.ask_case()
            return
        promise = page.promising.promise
        if promise is None or not page.side.is_awake:
            self._tell_faults()
            return
        kept, view = page.keeping.kept, page.in_view
        draft = msgspec.structs.replace(page.draft(), fees=page.form.fees.charged())
        take_back, mistake = page.side.take_back, None
        if take_back.is_under_way:
            mistake = take_back.mistake(draft.procedure)
            if mistake is None:
                return  # its reason is missing, which is said
        page.keeping.save_no_more()
        print_to = page.preferences.receipt_target

        def receive() -> Received:
            received = page.service.receive(draft, promise.due_at, kept.number, mistake, print_to)
            kept.end()
            return received

        page.side.wake(False)
        page.do(
            receive,
            lambda received: self._received(received, view),
            lambda error: self._refused(error, view),
        )

    def _received(self, received: Received, view: int) -> None:
        """The page says so, unless the next person is typed already."""
        page = self._page
        page.keeping.list_all()
        if view == page.in_view:
            self._show_received(received)
        else:
            page.promising.renew()
            page.say(self.tr("{code} is received. F6 shows it.").format(code=received.event.code))
        page.received.emit(received)

    def _show_received(self, received: Received) -> None:
        page = self._page
        page.say_plainly("")  # why it could not be received before
        if code := page.side.take_back.end():
            page.say(self.tr("{code} is voided; this one stands in its place.").format(code=code))
        page.new_view()
        page.keeping.save_no_more()
        self._corrected = {}
        page.show_received(received)

    def _refused(self, error: Exception, view: int) -> bool:
        """Said beside the field it is about; what was typed stays, in view or among the unfinished
        intakes.
        """
        page = self._page
        if view != page.in_view:
            page.promising.renew()
            return False
        page.side.wake(True)
        if not isinstance(error, Refusal):
            return False
        if error.code == "due-changed":
            page.promising.renew()
        self._tell_faults()
        return page.mark(error)

    def _tell_faults(self) -> None:
        """All of them: nobody learns of them one by one, F9 after F9. Of nobody whose form is empty
        yet.
        """
        page = self._page
        if page.is_blank:
            self._show_faults([])
            return
        draft = page.draft()
        page.ask(lambda: page.service.faults(draft), self._show_faults, about=page.in_view)

    def _show_faults(self, faults: list[Refusal]) -> None:
        """Beside their fields; the first of them, from the top, is gone to."""
        form = self._page.form
        for fault in faults:
            self._page.mark(fault)
        for field, sentence in form.gaps():
            form.mark_fault(field, sentence)
        form.go_to_first_fault()

    # ---- read back, and said right

    def begin_correction(self, number: int) -> None:
        """A digit: what that line says is typed anew, of one of the people it is about."""
        page = self._page
        view, said = page.received_view, page.received_view.said_in(number)
        if len(said) == 1:
            view.correct(number, said[0])
        elif said:
            whose = numbered([(each.whose, each) for each in said])
            page.ask_above(
                self.tr("Whose is to be corrected?"),
                whose,
                lambda each: view.correct(number, each),  # type: ignore[arg-type]
            )

    def leave_correction(self) -> None:
        """The keyboard belongs to the question about the paper again."""
        self._page.received_view.leave_correction()
        self._page.side.done.setFocus()

    def _correct(self, field: str, value: str) -> None:
        """What was read back and is wrong is said right: the code stays."""
        page, received = self._page, self._page.side.received
        if received is None:
            return
        code, reason = received.event.code, self.tr("seen when it was read back")
        page.do(
            lambda: page.service.correct(code, field, value, reason),
            lambda dossier: self._tell_corrected(received, field, value, dossier),
        )

    def _tell_corrected(self, received: Received, field: str, value: str, dossier: Dossier) -> None:
        """Its receipt is printed anew, where it has one, and that is said; also where the next person
        is typed already.
        """
        page, words = self._page, self.tr("Corrected: {field}: {value}.")
        has_receipt = dossier.receipt_number is not None
        if page.side.received is received:
            self._show_corrected(field, value, dossier, has_receipt)
        if has_receipt:
            page.print_wanted.emit(dossier.code)
            words = self.tr("Corrected: {field}: {value}. The receipt is printed anew.")
        told = wording.corrected_field(field, page.preferences.language)
        page.say(words.format(field=told, value=value))

    def _show_corrected(self, field: str, value: str, dossier: Dossier, has_receipt: bool) -> None:
        page = self._page
        self._corrected[field] = value
        page.received_view.show_said(as_it_is_now(dossier))
        if has_receipt:
            page.side.done.show_corrected()
        else:
            page.side.done.setFocus()

    def as_corrected(self, typed: Draft) -> Draft:
        """What was typed, with what was said right since it was received."""
        for field, value in self._corrected.items():
            typed = _said_right(typed, field, value)
        return typed


def _said_right(typed: Draft, field: str, value: str) -> Draft:
    part, place, name = parse_field(field)
    change = msgspec.structs.replace
    if part == "summary":
        return change(typed, summary=value)
    if part == "applicant":
        return change(typed, applicant=change(typed.applicant, **{name: value}))
    others = list(typed.co_applicants)
    others[place] = change(others[place], **{name: value})
    return change(typed, co_applicants=tuple(others))
