"""Taking a dossier in: procedure, people, papers, delivery; the due date and its why always in
view.
"""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from counter import wording
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.drafts import EMPTY, Drafts, SavedDraft
from counter.desk.dossiers.intake import Intake, Promise, Received
from counter.desk.dossiers.registration import Registration
from counter.domain.dossiers.card import Card
from counter.domain.events.base import DESK
from counter.domain.procedure import Procedure
from counter.domain.queue.ticket import TicketSummary
from counter.domain.refusal import CounterError, Refusal
from counter.wording import due as due_words
from ui.pages.intake.form import IntakeForm
from ui.pages.intake.head import Head
from ui.pages.intake.kept_draft import KeptDraft
from ui.pages.intake.received import ReceivedView
from ui.pages.intake.side import IntakeSide
from ui.pages.intake.unfinished import Arrival, UnfinishedIntakes, WhichUnfinished
from ui.pages.page import CALL, Page
from ui.preferences import Preferences
from ui.widgets.basics import shortcut
from ui.widgets.choice_strip import Choice, ChoiceStrip, numbered
from ui.worker import Worker

SAVE_AFTER_MS = 400


class IntakePage(Page):
    """Gathers a draft, keeps it while it is typed, and asks the service to receive it."""

    TOPICS = frozenset({DESK})
    received = Signal(object)  # Received: its receipt is to be printed
    print_wanted = Signal(str)  # the code whose receipt is to be printed once more
    paper_confirmed = Signal(object)  # the Received whose paper it is
    no_paper = Signal(object)

    def __init__(
        self,
        worker: Worker,
        service: Intake,
        drafts: Drafts,
        preferences: Preferences,
        practice: bool = False,
    ) -> None:
        super().__init__(worker)
        self._service, self._drafts, self._preferences = service, drafts, preferences
        self._language = preferences.language
        self._ticket: str | None = None  # the number this form was begun for
        # in view, but for its procedure, which is on its way or no longer in force
        self._pending: Draft | None = None
        self._kept = KeptDraft(drafts)
        self._unfinished = UnfinishedIntakes(service, drafts)
        self._promise: Promise | None = None
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self._build(practice)
        self._connect()
        self._is_new = True  # what was left when the window was closed was not looked for yet
        self._served: str | None = None  # whom the counter served when this page was looked at last

    # ---- what it looks like

    def _build(self, practice: bool) -> None:
        self._strip = ChoiceStrip(a_line=2, large=1)
        self._which = WhichUnfinished(self, self._ask_above)
        self.side = IntakeSide(self._language)
        self._head = Head()
        self.form = IntakeForm(self._language)
        self.received_view = ReceivedView(self._language, practice)
        self._work = QStackedWidget()
        for part in (self.form, self.received_view):
            self._work.addWidget(part)
        self.lay(self._head, self._strip, self._work, side=self.side, stretch=2)

    def _connect(self) -> None:
        self._which.chosen.connect(self._take_draft)
        self._which.none_there.connect(
            lambda: self.said.emit(self.tr("There is no other unfinished intake."), "")
        )
        self._head.others_wanted.connect(self.choose_draft)
        self._head.throw_away_wanted.connect(self._ask_to_throw_away)
        self._head.put_away_wanted.connect(self.put_draft_away)
        self.form.typed.connect(self._typed)
        self.form.picker.searched.connect(self._search)
        self.form.picker.chosen.connect(self.choose)
        self.form.picker.case_wanted.connect(self._ask_case)
        self.form.picker.opened.connect(self._renew_promise)
        self.side.receive_wanted.connect(self.act)
        self.side.register_wanted.connect(self.register)
        self.side.done.line_wanted.connect(self.received_view.correct)
        self.received_view.corrected.connect(self._correct)
        self.received_view.call_wanted.connect(lambda: self.wanted.emit("queue", CALL))
        self.received_view.again_wanted.connect(self.again)
        self.received_view.open_wanted.connect(self._open_received)
        self.side.done.confirmed.connect(lambda: self.paper_confirmed.emit(self.side.received))
        self.side.done.not_there.connect(lambda: self.no_paper.emit(self.side.received))
        self.form.all_wanted.connect(self.all_papers)
        self.form.is_online.toggled.connect(self.side.offer_to_register)
        shortcut(self, "F7", self.all_papers)
        shortcut(self, "Ctrl+S", self.register)
        shortcut(self, "Ctrl+N", self.put_draft_away)
        shortcut(self, "Ctrl+O", self.choose_draft)
        shortcut(self, "Ctrl+D", self.again)
        shortcut(self, "Ctrl+Z", self.receive_again)

    # ---- coming and going

    def arrive(self, what: object = None) -> None:
        """With a card: its person begins an intake. With a code: what the portal said of that
        dossier begins one.
        """
        if self._is_received:
            self.clear()
        if self.form.version is None:
            self.ask(self._recent, self.form.picker.set_recent)
            self.form.picker.open()
        self._renew_promise()
        card = what if isinstance(what, Card) else None
        self.ask(self._look_around, lambda arrival: self._arrived(arrival, card))
        if isinstance(what, str):
            self.ask(lambda: self._service.draft_of_registered(what), self._take_registered)

    def _take_registered(self, draft: Draft) -> None:
        """What was typed of somebody else is put away first."""
        if not self._is_blank:
            self.put_draft_away()
        self._fill(draft)
        self.save()

    def _look_around(self) -> Arrival:
        return self._unfinished.look_around(self._preferences.counter)

    def _arrived(self, arrival: Arrival, card: Card | None) -> None:
        """Whose form it is: what was begun for another number makes room for whoever was called
        since.
        """
        is_new, self._is_new = self._is_new, False
        served_before, self._served = self._served, arrival.served_name
        self._list_drafts(arrival.saved)
        if self._is_received:
            return
        is_anothers = self._ticket is not None or not self.form.is_nobodys
        if (
            arrival.served
            and is_anothers
            and self._served not in (served_before, self._ticket)
            and not self._is_blank
        ):
            self.put_draft_away()
            self.ask(self._look_around, self._say_put_away)
        elif self.form.is_nobodys:
            self._show_ticket(arrival.served)
            if is_new and card is None and self._is_blank:
                self._take_up_again(arrival)
        if card is not None and not self.card_scanned(card):
            words = self.tr(
                "Everybody on this form is filled in. Ctrl+N puts it away; then scan {name}'s card again."
            )
            self.said.emit(words.format(name=card.name), "warn")

    def _take_up_again(self, arrival: Arrival) -> None:
        """The intake that was left, unless somebody else is served now."""
        mine = arrival.of_the_served
        if mine:
            self._take_draft(mine[0])
            words = self.tr("Found again: the intake you left at {time}.")
            self.said.emit(words.format(time=f"{mine[0].changed_at:%H:%M %d/%m}"), "good")
        elif arrival.saved:
            self._say_put_away(arrival)

    def _say_put_away(self, arrival: Arrival) -> None:
        if not arrival.saved:
            return
        words = self.tr(
            "%n intakes are put away{whose}: Ctrl+O fetches one back.", "", len(arrival.saved)
        )
        numbers = ", ".join(arrival.numbers)
        self.said.emit(
            words.format(
                whose=self.tr(" (for {numbers})").format(numbers=numbers) if numbers else ""
            ),
            "",
        )

    def renew(self) -> None:
        self._renew_promise()

    def _recent(self) -> list[Procedure]:
        found = []
        for code in self._preferences.recent_procedures:
            try:
                found.append(self._service.procedure(code))
            except Refusal:
                continue  # no longer in force
        return found

    def _ask_who_is_served(self) -> None:
        self.ask(
            lambda: self._service.ticket_at(self._preferences.counter),
            self._show_ticket,
            about=self.in_view,
        )

    def _ask_whose(self, draft: Draft) -> None:
        """An empty page is for whom the counter serves; a draft keeps the number it was begun for."""
        name, self._ticket = draft.ticket, draft.ticket
        if draft == EMPTY:
            self._ask_who_is_served()
        elif name:
            self.ask(lambda: self._service.ticket(name), self._show_ticket, about=self.in_view)
        else:
            self._show_ticket(None)

    def _show_ticket(self, ticket: TicketSummary | None) -> None:
        self._ticket = str(ticket.subject) if ticket else None
        self._head.show_ticket(ticket)

    def leave(self) -> None:
        if self._save_timer.isActive():
            self.save()

    def put_away(self) -> None:
        """Esc; who thought of another procedure and thinks better of it has the chosen one again."""
        self._strip.put_away()
        if self.received_view.leave_correction():
            self.side.done.setFocus()
        elif self.form.back_to_chosen():
            self._renew_promise()

    # ---- drafts

    def _list_drafts(self, saved: list[SavedDraft]) -> None:
        self._head.show_others(sum(each.id != self._kept.number for each in saved))

    def choose_draft(self) -> None:
        """Asks among all but the one in view, as they stand now."""
        self.save()
        kept = self._kept
        self.ask(lambda: self._unfinished.besides(kept.number), self._which.ask, about=self.in_view)

    def _ask_above(
        self, words: str, answers: Sequence[Choice], take: Callable[[object], object]
    ) -> None:
        """A question at the top of the page, in view."""
        self._strip.ask(words, answers, take)
        self._strip.setFocus()
        self.form.show_top()

    def _take_draft(self, saved: object) -> None:
        assert isinstance(saved, SavedDraft)
        self._leave_mistake()
        self.clear()
        self._kept = KeptDraft(self._drafts, saved.id)
        self._fill(saved.draft)
        self.ask(self._drafts.all, self._list_drafts)
        self.form.people.applicant.first_empty().setFocus()

    def save(self) -> None:
        """Keeps what is typed, durably; an emptied form keeps nothing.

        Nor does what is to take another's place: that one stands, and fetched back later this would
        be a second.
        """
        self._save_timer.stop()
        if self._is_received or (self.side.take_back.is_under_way and not self.is_acting):
            return
        kept, draft = self._kept, self.draft()
        self.ask(kept.discard if self._is_blank else lambda: kept.save(draft))

    def put_draft_away(self) -> None:
        """Clears the page; what was typed can be fetched back from the unfinished intakes."""
        is_kept = not (
            self._is_blank
            or self._is_received
            or self.is_acting
            or self.side.take_back.is_under_way
        )
        self.save()
        self._leave_mistake()
        self.clear()
        self.ask(self._drafts.all, self._list_drafts)
        self.form.picker.open()
        self.form.show_top()
        if is_kept:
            self.said.emit(self.tr("Put away for later: Ctrl+O fetches it back."), "")

    def _ask_to_throw_away(self) -> None:
        answers = numbered([(self.tr("Throw away"), True)])
        self._ask_above(
            self.tr("Throw this intake away for good?"), answers, lambda _yes: self._throw_away()
        )

    def _throw_away(self) -> None:
        kept = self._kept
        self._leave_mistake()
        self.clear()
        self.ask(kept.discard)
        self.ask(self._drafts.all, self._list_drafts)
        self.form.picker.open()

    @property
    def _is_blank(self) -> bool:
        """Nothing stands here, and nothing is on its way."""
        return self.form.is_untouched and self._pending is None

    @property
    def _is_received(self) -> bool:
        """What stands on the form became a dossier; typing belongs to nobody until the next person
        begins.
        """
        return self.side.received is not None

    # ---- gathering

    def draft(self) -> Draft:
        """What stands on the page, unchecked."""
        typed = msgspec.structs.replace(self.form.draft(), ticket=self._ticket)
        if self._pending is None:
            return typed
        return msgspec.structs.replace(
            typed, procedure=self._pending.procedure, documents=self._pending.documents
        )

    def _fill(self, draft: Draft) -> None:
        """A draft comes into view, and its procedure as soon as it is known, unless another is
        chosen before.
        """
        self.new_view()
        self._pending = draft if draft.procedure else None
        self.form.fill(draft)
        self._ask_whose(draft)
        self._renew_promise()
        if draft.procedure:
            self.ask(
                lambda: self._service.procedure_of(draft),
                lambda version: self._show_drafts_version(version, draft),
                about=self.in_view,
            )

    def _show_drafts_version(self, version: Procedure, draft: Draft) -> None:
        if self._pending is draft:
            self._show_version(version, draft)

    def clear(self) -> None:
        """An empty page for the next person."""
        self._save_timer.stop()
        self._strip.put_away()  # they ask about what stood here
        self._kept = KeptDraft(self._drafts)
        self.side.show_typing()
        self.form.freeze(False)
        self._work.setCurrentWidget(self.form)
        self._head.show_typing()
        self.form.verticalScrollBar().setValue(0)
        self._fill(EMPTY)

    def again(self) -> None:
        """Ctrl+D: the same people, another matter."""
        first = self.draft()
        self.save()
        self._leave_mistake()
        self.clear()
        people = msgspec.structs.replace(
            EMPTY, applicant=first.applicant, submitter=first.submitter, ticket=first.ticket
        )
        self._fill(people)
        self.save()
        self.form.picker.open()

    def receive_again(self) -> None:
        """Ctrl+Z after receiving: it was the wrong procedure. All that was typed stands here again;
        nothing is voided yet.
        """
        wrong, is_confirmed = self.side.received, self.side.done.is_confirmed
        if wrong is None or self.is_acting:
            return
        typed = msgspec.structs.replace(self.draft(), procedure="", documents=())
        self.clear()
        self.side.begin_take_back(wrong, is_confirmed=is_confirmed)
        self._fill(typed)
        self.form.picker.open()

    def _leave_mistake(self) -> None:
        code = self.side.take_back.end()
        if code and not self.is_acting:  # then F9 was struck, and it is being voided
            self.said.emit(self.tr("{code} stands as it was received.").format(code=code), "")

    # ---- the procedure and its papers

    def _search(self, text: str) -> None:
        meant = self._preferences.procedure_meant(text)
        self.ask(
            lambda: self._service.procedures(text, meant),
            lambda found: self.form.picker.show_found(text, found),
        )

    def choose(self, version: object) -> None:
        """Takes a procedure; what was typed of people stays. Words that had found nothing before
        find it next time.
        """
        assert isinstance(version, Procedure)
        if unanswered := self.form.picker.unanswered:
            self._preferences.remember_meaning(unanswered, version.code)
        self._show_version(version)
        self._preferences.remember_procedure(version.code)
        self._typed()
        if version.asks_for_case:
            self._ask_case()
        else:
            self.form.go_on()

    def _ask_case(self) -> None:
        """Cases have terms of their own: one digit says which it is."""
        version = self.form.version
        assert version is not None
        cases = [
            (due_words.case(variant, self._language), variant.name) for variant in version.variants
        ]
        self._ask_above(self.tr("Which case is it?"), numbered(cases), self._take_case)

    def _take_case(self, variant: object) -> None:
        self.form.take_case(str(variant))
        self._typed()
        self.form.go_on()

    def _show_version(self, version: Procedure, draft: Draft | None = None) -> None:
        self._pending = None
        self.form.show_version(version, draft)
        self._renew_promise()

    def card_scanned(self, card: Card) -> bool:
        """The next empty person's; after a receipt, or behind F9, it is the next citizen's, who
        begins anew.
        """
        if self._is_received:
            return False
        if self.is_acting:
            self.put_draft_away()
        if self.form.people.has(card):
            words = self.tr("{name} is on this form already.").format(name=card.name)
            self.said.emit(words, "warn")
            return True
        if not self.form.card_scanned(card):
            return False
        if self.form.version is None:
            self.form.picker.edit.setFocus()  # the card came first: what is it about?
        if card.doubtful:
            self.said.emit(self.tr("Card read; look again at what is marked."), "warn")
        else:
            self.said.emit(self.tr("Card read: {name}").format(name=card.name), "good")
        return True

    def code_scanned(self, code: str) -> bool:
        """The portal's, where it is typed."""
        return self.form.take_portal_code(code)

    def all_papers(self) -> None:
        """F7."""
        if self.form.version is not None:
            seen = self.form.all_papers()
            again = self.tr("Look at the papers; F7 again when all required ones are there.")
            self.said.emit("" if seen else again, "")

    # ---- the due date

    def _typed(self) -> None:
        if not self._is_received:
            if not self._save_timer.isActive():  # whoever types on and on is kept all the same
                self._save_timer.start()
            self._renew_promise()

    def _renew_promise(self) -> None:
        if not self.form.shows_procedure or self.form.lacks_case:
            self._promise = None
            why = self.form.gaps()[0][1]
            self.side.show_no_promise(why if self.form.lacks_case else "")
            self._sleep(why)
            return
        draft = self.draft()
        self.ask(
            lambda: self._service.promise(draft),
            self._show_promise,
            self._no_promise,
            about=self.in_view,
        )

    def _show_promise(self, promise: Promise) -> None:
        if not self.form.shows_procedure or self.form.lacks_case:
            return  # another one is looked for meanwhile
        self._promise = promise
        whom = self.form.people.submitter or self.form.people.applicant.person()
        self.side.show_promise(promise, whom, at_once=self.form.immediate.isChecked())
        self.form.promised.show_fault("")
        gaps = self.form.gaps()
        self._sleep(gaps[0][1] if gaps else "")

    def _no_promise(self, error: Exception) -> bool:
        """A term the law leaves open, or a date that cannot be promised: said where it is typed."""
        if not isinstance(error, CounterError):
            return False
        self._promise = None
        sentence = wording.of_error(error, self._language)
        self.side.show_no_promise(sentence)
        if self.form.promised.text:
            self.form.promised.show_fault(sentence)
        self._sleep(sentence)
        return True

    def _sleep(self, why: str) -> None:
        """F9 sleeps for a reason, or is awake."""
        self.side.show_gap(why)
        self.side.wake(not why and not self.is_acting)

    # ---- receiving

    def act(self) -> None:
        """F9: takes the dossier in, if the date is still the one that was read out; asleep, it says
        all that is wrong.
        """
        if self._is_received or self.is_acting:
            return
        self.form.forget_faults()
        if self.form.shows_procedure and self.form.lacks_case:
            self._ask_case()
            return
        if self._promise is None or not self.side.is_awake:
            self._tell_faults()
            return
        draft, due_at, kept, view = self.draft(), self._promise.due_at, self._kept, self.in_view
        take_back, mistake = self.side.take_back, None
        if take_back.is_under_way:
            mistake = take_back.mistake(draft.procedure)
            if mistake is None:
                return  # its reason is missing, which is said
        self._save_timer.stop()
        print_to = self._preferences.receipt_target

        def receive() -> Received:
            received = self._service.receive(draft, due_at, kept.number, mistake, print_to)
            kept.end()
            return received

        self.side.wake(False)
        self.do(
            receive,
            lambda received: self._received(received, view),
            lambda error: self._refused(error, view),
        )

    def _received(self, received: Received, view: int) -> None:
        """The page says so, unless the next person is typed already."""
        self.ask(self._drafts.all, self._list_drafts)
        if view == self.in_view:
            self._show_received(received)
        else:
            self._renew_promise()
            self.say(self.tr("{code} is received. F6 shows it.").format(code=received.event.code))
        self.received.emit(received)

    def _show_received(self, received: Received) -> None:
        self.said.emit("", "")  # why it could not be received before
        if code := self.side.take_back.end():
            self.say(self.tr("{code} is voided; this one stands in its place.").format(code=code))
        self.new_view()
        self._save_timer.stop()
        self.form.freeze(True)
        self._head.show_received(received)
        self.received_view.show_received(received)
        self._work.setCurrentWidget(self.received_view)
        self.side.show_received(received)

    def _correct(self, field: str, value: str) -> None:
        """What was read back and is wrong is said right, and printed again: the code stays."""
        received = self.side.received
        if received is None:
            return
        code, reason = received.event.code, self.tr("seen when it was read back")

        def corrected(_details: object) -> None:
            self.received_view.show_corrected(field, value)
            self.print_again()

        self.do(lambda: self._service.correct(code, field, value, reason), corrected)

    def _open_received(self) -> None:
        if self.side.received is not None:
            self.wanted.emit("dossier", self.side.received.event.code)

    def _refused(self, error: Exception, view: int) -> bool:
        """Said beside the field it is about; what was typed stays, in view or among the unfinished
        intakes.
        """
        if view != self.in_view:
            self._renew_promise()
            return False
        self.side.wake(True)
        if not isinstance(error, Refusal):
            return False
        if error.code == "due-changed":
            self._renew_promise()
        self._tell_faults()
        return self.form.mark_fault(error.field or "", wording.of_error(error, self._language))

    def _tell_faults(self) -> None:
        """All of them: nobody learns of them one by one, F9 after F9. Of nobody whose form is empty
        yet.
        """
        if self._is_blank:
            self._show_faults([])
            return
        draft = self.draft()
        self.ask(lambda: self._service.faults(draft), self._show_faults, about=self.in_view)

    def _show_faults(self, faults: list[Refusal]) -> None:
        """Beside their fields; the first of them, from the top, is gone to."""
        self._mark(faults)
        for field, sentence in self.form.gaps():
            self.form.mark_fault(field, sentence)
        self.form.go_to_first_fault()

    def _mark(self, faults: list[Refusal]) -> None:
        for fault in faults:
            self.form.mark_fault(fault.field or "", wording.of_error(fault, self._language))

    # ---- noted for later

    def register(self) -> None:
        """Ctrl+S: notes a dossier that was filed on the portal; it has no number of ours, and no
        date yet.
        """
        if self._is_received or self.is_acting or not self.form.is_online.isChecked():
            return
        self.form.forget_faults()
        registration, kept, view = self.form.registration(), self._kept, self.in_view

        def register() -> str:
            self._service.register(registration, kept.number)
            kept.end()
            return registration.external_code

        self._save_timer.stop()
        self.do(
            register,
            lambda code: self._registered(code, view),
            lambda error: self._not_registered(error, registration, view),
        )

    def _not_registered(self, error: Exception, registration: Registration, view: int) -> bool:
        """All that is wrong stands beside its field. Papers and the date are no matter of a note,
        and F9 sleeps or wakes as before.
        """
        if view != self.in_view or not isinstance(error, Refusal):
            return False
        self.ask(
            lambda: self._service.registration_faults(registration),
            self._show_registration_faults,
            about=view,
        )
        return self.form.mark_fault(error.field or "", wording.of_error(error, self._language))

    def _show_registration_faults(self, faults: list[Refusal]) -> None:
        self._mark(faults)
        self.form.go_to_first_fault()

    def _registered(self, code: str, view: int) -> None:
        """An empty page, unless the next person is typed already."""
        self.ask(self._drafts.all, self._list_drafts)
        if view == self.in_view:
            self.clear()
            self.form.picker.open()
            self.form.show_top()
        self.say(
            self.tr(
                "{code} is noted. F3 finds it; receive it when its papers were looked at."
            ).format(code=code)
        )

    # ---- the paper

    def print_again(self) -> None:
        """Ctrl+P: the receipt of the dossier just taken in, as its next copy."""
        received = self.side.received
        if received is not None:
            self.side.done.show_again()
            self.print_wanted.emit(received.event.code)
