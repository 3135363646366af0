"""Taking a dossier in: procedure, people, papers, delivery; the due date and its why always in
view.
"""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from counter import wording
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.drafts import EMPTY, Drafts
from counter.desk.dossiers.intake import Intake, Received
from counter.domain.dossiers.card import Card
from counter.domain.events.base import DESK
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from ui import papers
from ui.pages.intake.arriving import Arriving
from ui.pages.intake.choosing import Choosing
from ui.pages.intake.form import IntakeForm
from ui.pages.intake.head import Head
from ui.pages.intake.keeping import Keeping
from ui.pages.intake.promising import Promising
from ui.pages.intake.received import ReceivedView
from ui.pages.intake.receiving import Receiving
from ui.pages.intake.registering import Registering
from ui.pages.intake.scanned_cards import ScannedCards
from ui.pages.intake.side import IntakeSide
from ui.pages.intake.unfinished import UnfinishedIntakes
from ui.pages.page import CALL, UNFINISHED, Page
from ui.preferences import Preferences
from ui.widgets.basics import shortcut
from ui.widgets.choice_strip import Choice, ChoiceStrip
from ui.worker import Worker


class IntakePage(Page):
    """Gathers a draft. What is done with it stands in modules of their own: `Arriving` says whose it
    is, `Keeping` keeps it while it is typed, `Choosing` its procedure, `Promising` its date,
    `Receiving` and `Registering` make it a dossier.
    """

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
        self.service, self.preferences = service, preferences
        # in view, but for its procedure, which is on its way or no longer in force
        self._pending: Draft | None = None
        self._build(practice)
        unfinished = UnfinishedIntakes(service, drafts)
        self.arriving = Arriving(self, unfinished)
        self.keeping = Keeping(self, drafts, unfinished)
        self.choosing = Choosing(self)
        self.promising = Promising(self)
        self.receiving = Receiving(self)
        self.registering = Registering(self)
        self.cards = ScannedCards(self)
        self._connect()
        self._bind_keys()

    # ---- what it looks like

    def _build(self, practice: bool) -> None:
        language = self.preferences.language
        self._strip = ChoiceStrip(a_line=2, large=1)
        self.side = IntakeSide(language, lambda: bool(self.preferences.receipt_printer))
        self.head = Head(language)
        self.form = IntakeForm(language)
        self.received_view = ReceivedView(language, practice)
        self._work = QStackedWidget()
        for part in (self.form, self.received_view):
            self._work.addWidget(part)
        self.lay(self.head, self._strip, self._work, side=self.side, stretch=2)

    def _connect(self) -> None:
        self._strip.asks.connect(self._asking_changed)
        self.head.others_wanted.connect(self.choose_draft)
        self.head.throw_away_wanted.connect(self.keeping.ask_to_throw_away)
        self.head.put_away_wanted.connect(self.put_draft_away)
        self.form.typed.connect(self.keep_typed)
        self.form.picker.opened.connect(self.promising.renew)
        self.form.all_wanted.connect(self.all_papers)
        self.form.papers.names_wanted.connect(self._offer_names)
        self.form.delivery.is_online.toggled.connect(self.side.offer_to_register)
        self.side.receive_wanted.connect(self.act)
        self.side.receive_paid_wanted.connect(self.receive_paid)
        self.side.register_wanted.connect(self.registering.register)
        self.side.done.file_wanted.connect(self._open_file)
        self.side.done.confirmed.connect(lambda: self.paper_confirmed.emit(self.side.received))
        self.side.done.not_there.connect(lambda: self.no_paper.emit(self.side.received))
        self.received_view.call_wanted.connect(lambda: self.wanted.emit("queue", CALL))
        self.received_view.again_wanted.connect(self.again)
        self.received_view.open_wanted.connect(self._open_received)

    def _open_file(self, name: str) -> None:
        """With what this computer opens such files with."""
        path = self.preferences.paper_folder / name
        if not papers.open_file(path):
            words = self.tr("This computer opens no such file by itself. It lies in {folder}.")
            self.said.emit(words.format(folder=path.parent if name else path), "warn")

    def _bind_keys(self) -> None:
        shortcut(self, "F7", self.all_papers)
        shortcut(self, "Shift+F9", self.receive_paid)
        shortcut(self, "Ctrl+S", self.registering.register)
        shortcut(self, "Ctrl+N", self.put_draft_away)
        shortcut(self, "Ctrl+O", self.choose_draft)
        shortcut(self, "Ctrl+D", self.again)
        shortcut(self, "Ctrl+K", self._choose_another)
        shortcut(self, "Ctrl+Z", self.receive_again)

    # ---- coming and going

    def arrive(self, what: object = None) -> None:
        """With a card: its person begins an intake. With a code: what the portal said of that
        dossier begins one.
        """
        if self.is_received:
            self.clear()
        if self.form.version is None:
            self.choosing.show_recent()
            self.form.picker.open()
        self.promising.renew()
        self.arriving.look_around(what if isinstance(what, Card) else None)
        if what == UNFINISHED:
            self.ask(lambda: None, lambda _looked: self._offer_unfinished())
        elif isinstance(what, str):
            self.ask(lambda: self.service.draft_of_registered(what), self._take_registered)

    def _offer_unfinished(self) -> None:
        """Once it is known whose the form is; what stands in it is gone on with first."""
        if self.is_blank:
            self.choose_draft()

    def _take_registered(self, draft: Draft) -> None:
        """What was typed of somebody else is put away first."""
        if not self.is_blank:
            self.put_draft_away()
        self.fill(draft)
        self.keeping.save()

    def renew(self) -> None:
        self.promising.renew()

    def leave(self) -> None:
        self.keeping.save_if_due()

    def put_away(self) -> None:
        """Esc; who thought of another procedure and thinks better of it has the chosen one again."""
        self._strip.put_away()
        if self.is_received:
            self.receiving.leave_correction()
        elif self.form.papers.end_naming():
            return
        elif self.form.back_to_chosen():
            self.promising.renew()

    def ask_above(
        self, words: str, answers: Sequence[Choice], take: Callable[[object], object]
    ) -> None:
        """A question at the top of the page, in view."""
        self._strip.ask(words, answers, take)
        self._strip.setFocus()
        self.form.show_top()

    def _asking_changed(self, asks: bool) -> None:
        """Behind a question about what was received the keyboard belongs to its card."""
        if not asks and self.is_received:
            self.side.done.setFocus()

    def say_plainly(self, sentence: str) -> None:
        """In the notice bar, neither good nor bad."""
        self.said.emit(sentence, "")

    def begin_typing(self) -> None:
        """At the top, with the procedure."""
        self.form.picker.open()
        self.form.show_top()

    # ---- what stands here

    @property
    def is_blank(self) -> bool:
        """Nothing stands here, and nothing is on its way."""
        return self.form.is_untouched and self._pending is None

    @property
    def is_received(self) -> bool:
        """What stands on the form became a dossier; typing belongs to nobody until the next person
        begins.
        """
        return self.side.received is not None

    def draft(self) -> Draft:
        """What stands on the page, unchecked."""
        typed = self.form.draft()
        if typed.backfill is None:  # what was received by hand came with no number of today
            typed = msgspec.structs.replace(typed, ticket=self.arriving.ticket)
        if self._pending is None:
            return typed
        return msgspec.structs.replace(
            typed,
            procedure=self._pending.procedure,
            variant=self._pending.variant,
            documents=self._pending.documents,
            fees=self._pending.fees,
        )

    def fill(self, draft: Draft) -> None:
        """A draft comes into view, and its procedure as soon as it is known, unless another is
        chosen before.
        """
        self.new_view()
        self._pending = draft if draft.procedure else None
        self.form.fill(draft)
        self.side.show_amount(None)
        self.arriving.ask_whose(draft)
        self.promising.renew()
        if draft.procedure:
            self.ask(
                lambda: self.service.procedure_of(draft),
                lambda version: self._show_drafts_version(version, draft),
                about=self.in_view,
            )

    def _show_drafts_version(self, version: Procedure, draft: Draft) -> None:
        if self._pending is draft:
            self.show_version(version, draft)

    def show_version(self, version: Procedure, draft: Draft | None = None) -> None:
        self._pending = None
        self.form.show_version(version, draft)
        self.side.show_amount(self.form.fees.due)
        self.promising.renew()

    def show_received(self, received: Received) -> None:
        """In the place of the form."""
        self.form.freeze(True)
        self.head.show_received(received)
        self.received_view.show_received(received)
        self._work.setCurrentWidget(self.received_view)
        self.side.show_received(received)

    def clear(self) -> None:
        """An empty page for the next person."""
        self._strip.put_away()  # it asks about what stood here
        self.keeping.begin_anew()
        self.side.show_typing()
        self.form.freeze(False)
        self._work.setCurrentWidget(self.form)
        self.head.show_typing()
        self.form.verticalScrollBar().setValue(0)
        self.fill(EMPTY)

    def mark(self, fault: Refusal) -> bool:
        """Says what is wrong beside the field it is about; False where there is none."""
        sentence = wording.of_error(fault, self.preferences.language)
        return self.form.mark_fault(fault.field or "", sentence)

    # ---- what the clerk does

    def keep_typed(self) -> None:
        """Something was typed or chosen: it is kept, and the date may be another one."""
        if not self.is_received:
            self.side.show_amount(self.form.fees.due)
            self.keeping.save_soon()
            self.promising.renew()

    def act(self) -> None:
        """F9."""
        self.receiving.receive()

    def _offer_names(self) -> None:
        """What papers beside those of the catalogue were called when they came before."""
        version = self.form.version
        if version is not None:
            self.ask(
                lambda: self.service.other_papers(version),
                self.form.papers.offer_names,
                about=self.in_view,
            )

    def _choose_another(self) -> None:
        """Ctrl+K: another procedure than the one that is chosen."""
        if not self.is_received and self.form.shows_procedure:
            self.begin_typing()

    def receive_paid(self) -> None:
        """Shift+F9: the money lies on the desk, and that is said with the same key."""
        due = self.form.fees.due
        if self.is_received:
            return
        if due is None or not due.amount:
            self.say_plainly(self.tr("Nothing is charged: F9 receives. Ctrl+F goes to the fees."))
            return
        if self.side.is_awake:
            self.form.fees.take_cash()
        self.act()

    def save(self) -> None:
        self.keeping.save()

    def choose(self, version: object) -> None:
        self.choosing.choose(version)

    def choose_draft(self) -> None:
        """Ctrl+O."""
        self.keeping.choose()

    def put_draft_away(self) -> None:
        """Ctrl+N."""
        self.keeping.put_away()

    def again(self) -> None:
        """Ctrl+D: the same people, another matter."""
        first = self.draft()
        self.keeping.save()
        self.leave_mistake()
        self.clear()
        people = msgspec.structs.replace(
            EMPTY, applicant=first.applicant, submitter=first.submitter, ticket=first.ticket
        )
        self.fill(people)
        self.keeping.save()
        self.form.picker.open()

    def receive_again(self) -> None:
        """Ctrl+Z after receiving: something in it is wrong. All that stood here stands here again, to
        be corrected; nothing is voided yet. What may not be voided is refused at once.
        """
        wrong = self.side.received
        if wrong is not None and not self.is_acting:
            code = wrong.event.code
            self.ask(
                lambda: self.service.check_mistake(code),
                lambda _may: self._begin_again(wrong),
                about=self.in_view,
            )

    def _begin_again(self, wrong: Received) -> None:
        is_confirmed = self.side.done.is_confirmed
        typed, version = self.receiving.as_corrected(self.draft()), self.form.version
        self.clear()
        self.side.begin_take_back(wrong, is_confirmed=is_confirmed)
        self.fill(typed)
        if version is not None:
            self.show_version(version, typed)
            self.form.picker.offer_another()

    def leave_mistake(self) -> None:
        """The dossier that was to make room stays as it is, and that is said."""
        code = self.side.take_back.end()
        if code and not self.is_acting:  # then F9 was struck, and it is being voided
            self.say_plainly(self.tr("{code} stands as it was received.").format(code=code))

    def all_papers(self) -> None:
        """F7."""
        if self.form.version is not None:
            seen = self.form.all_papers()
            again = self.tr("Look at the papers; F7 again when all required ones are there.")
            self.say_plainly("" if seen else again)

    def card_scanned(self, card: Card) -> bool:
        return self.cards.take(card)

    def code_scanned(self, code: str) -> bool:
        """The portal's, where it is typed."""
        return self.form.delivery.take_portal_code(code)

    # ---- the paper

    def _open_received(self) -> None:
        if self.side.received is not None:
            self.wanted.emit("dossier", self.side.received.event.code)

    def print_again(self) -> None:
        """Ctrl+P: the receipt of the dossier just taken in, as its next copy."""
        received = self.side.received
        if received is not None:
            self.side.done.show_again()
            self.print_wanted.emit(received.event.code)
