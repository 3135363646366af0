"""Taking a dossier in: procedure, people, papers, delivery; the due date and its why always in view."""

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QScrollArea, QWidget

from counter import wording
from counter.desk.drafts import EMPTY, Drafts, SavedDraft
from counter.desk.intake import Draft, Intake, Promise, Received
from counter.desk.queue import number_of
from counter.domain import dossier as dossiers
from counter.domain.applicant import Applicant, Card
from counter.domain.procedure import Procedure
from counter.domain.refusal import CounterError, Refusal
from counter.domain.ticket import ListedTicket
from ui.background import Lane
from ui.changes import RULES
from ui.pages.page import Page
from ui.preferences import Preferences
from ui.theme import px
from ui.widgets.basics import boxed, button, card, column, label, row, shortcut
from ui.widgets.choice_strip import ChoiceStrip, numbered
from ui.widgets.due_panel import DuePanel
from ui.widgets.fields import EnterIsNext, Field
from ui.widgets.papers_table import PapersTable, rows_of
from ui.widgets.person_form import PersonForm, typed_date
from ui.widgets.procedure_picker import ProcedurePicker
from ui.widgets.received_card import ReceivedCard

SAVE_AFTER_MS = 400
_MOST_CO_APPLICANTS = 5
_WIDEST_RIGHT = 390  # pixels: at the largest text the form keeps two thirds


class IntakePage(Page):
    """Gathers a draft, keeps it while it is typed, and asks the service to receive it."""

    TOPICS = frozenset({RULES})
    received = Signal(object)  # Received: its receipt is to be printed
    paper_in_hand = Signal()
    no_paper = Signal()

    def __init__(self, lane: Lane, service: Intake, drafts: Drafts, preferences: Preferences) -> None:
        super().__init__(lane)
        self._service, self._drafts, self._preferences = service, drafts, preferences
        self._language = preferences.language
        self._version: Procedure | None = None
        self._ticket: ListedTicket | None = None
        self._draft_id: int | None = None
        self._promise: Promise | None = None
        self._filling = False
        self._save_timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_timer.timeout.connect(self.save)
        self._build()
        self._connect()
        self.ask(self._drafts.all, self._found_drafts)

    # ---- what it looks like

    def _build(self) -> None:
        self._strip = ChoiceStrip()
        left = column(self._build_head(), self._strip, self._build_procedure(), self._build_people(),
                      self._build_papers(), self._build_rest(), 1, gap=12, margin=16)  # fmt: skip
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
        scroll.setWidget(boxed(left))
        self._scroll = scroll
        whole = row(scroll, self._build_right(), gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _build_head(self) -> QWidget:
        self._whose = label(role="quiet")
        self._others = button("", self._choose_draft, role="link")
        self._others.hide()
        clear = button(self.tr("Put away"), self.put_draft_away, role="link")
        return boxed(row(label(self.tr("Intake"), "title"), self._whose, 1, self._others, clear, gap=12))

    def _build_procedure(self) -> QWidget:
        self._picker = ProcedurePicker(self._language)
        return card(label(self.tr("1  Procedure"), "heading"), self._picker)

    def _build_people(self) -> QWidget:
        self._applicant = PersonForm(self.tr("Applicant"))
        self._co_applicants: list[PersonForm] = []
        self._co_box = column(gap=10)
        self._submitter = PersonForm(self.tr("Submitted by another"), with_authority=True)
        self._submitter_box = boxed(column(label(self.tr("Submitted by"), "heading"), self._submitter))
        self._submitter_box.hide()
        more = button(self.tr("Another applicant"), self._add_co_applicant, role="link")
        other = button(self.tr("Submitted by another"), self._toggle_submitter, role="link")
        summary = self.tr("In short (whose birth, which land, what for)")
        self._summary = Field(summary)
        return card(
            label(self.tr("2  People"), "heading"),
            self._applicant, self._co_box, self._submitter_box, row(more, other, 1), self._summary,
        )  # fmt: skip

    def _build_papers(self) -> QWidget:
        self._papers = PapersTable(self._language)
        self._all = button(self.tr("All required are there"), self.all_papers, "F7")
        self._papers_empty = label(self.tr("The papers stand here when a procedure is chosen."), "quiet")
        self._papers_fault = label(role="error", wraps=True)
        self._papers_fault.hide()
        hint = label(self.tr("Space: next verdict · −: missing · 1–9: pieces"), "small", wraps=True)
        return card(
            row(label(self.tr("3  Papers"), "heading"), 1, self._all),
            hint,
            self._papers_empty, self._papers, self._papers_fault,
        )  # fmt: skip

    def _build_rest(self) -> QWidget:
        self._delivery = QComboBox()
        for words, value in (
            (self.tr("at the counter"), "counter"), (self.tr("by post"), "post"), (self.tr("online"), "online"),
        ):  # fmt: skip
            self._delivery.addItem(words, value)
        self._delivery.setAccessibleName(self.tr("Result handed over"))
        self._address = Field(self.tr("Address to send it to"))
        self._address.hide()
        self._promised = Field(self.tr("Promise earlier (dd/MM/yyyy)"), self.tr("by law when empty"))
        self._note = Field(self.tr("Note for the dossier"))
        self._immediate = QCheckBox(self.tr("Settled at once, no receipt"))
        delivery = column(label(self.tr("Result handed over"), "small"), self._delivery, gap=2)
        first = row(delivery, self._promised, gap=12)
        return card(label(self.tr("4  Delivery"), "heading"), first, self._immediate, self._address, self._note)

    def _build_right(self) -> QFrame:
        self._due = DuePanel(self._language)
        self._why_not = label(role="quiet", wraps=True)
        self._receive = button(self.tr("Receive"), self.act, "F9", role="act")
        self._done = ReceivedCard(self._language)
        self._done.hide()
        stacked = column(self._done, self._due, self._why_not, self._receive, gap=10, margin=16)
        stacked.setStretch(0, 1)
        stacked.setStretch(1, 1)
        right = boxed(stacked, "card")
        right.setFixedWidth(min(px(310), _WIDEST_RIGHT))
        return right

    def _connect(self) -> None:
        self._enter = EnterIsNext(self)
        for field in self._fields():
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self._typed())
        self._picker.searched.connect(self._search)
        self._picker.chosen.connect(self.choose)
        self._papers.papers.changed.connect(self._typed)
        self._delivery.currentIndexChanged.connect(lambda _index: self._delivery_changed())
        self._immediate.toggled.connect(lambda _on: self._typed())
        self._done.in_hand.connect(self.paper_in_hand.emit)
        self._done.not_there.connect(self.no_paper.emit)
        shortcut(self, "F7", self.all_papers)
        shortcut(self, "Ctrl+D", self.again)
        shortcut(self, "Ctrl+Z", self.receive_again)

    def _people(self) -> list[PersonForm]:
        return [self._applicant, *self._co_applicants, self._submitter]

    def _fields(self) -> list[Field]:
        people = [field for person in self._people() for field in person.findChildren(Field)]
        return [*people, self._summary, self._address, self._promised, self._note]

    # ---- coming and going

    def arrive(self, what: object = None) -> None:
        if not self._done.isHidden():
            self.clear()
        self.ask(self._recent, self._picker.set_recent)
        self.ask(lambda: self._service.ticket_at(self._preferences.counter), self._show_ticket)
        if self._version is None:
            self._picker.open()
        self._renew_promise()

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

    def _show_ticket(self, ticket: ListedTicket | None) -> None:
        self._ticket = ticket
        words = (
            self.tr("for number {number}").format(number=number_of(ticket.ticket))
            if ticket
            else self.tr("without a number")
        )
        self._whose.setText(words)

    def leave(self) -> None:
        if self._save_timer.isActive():
            self.save()

    def put_away(self) -> None:
        self._strip.put_away()

    # ---- drafts

    def _found_drafts(self, saved: list[SavedDraft]) -> None:
        self._saved = saved
        self._others.setText(self.tr("%n unfinished intakes", "", len(saved)))
        self._others.setVisible(bool(saved))
        if saved and self.is_untouched:
            self._take_draft(saved[0])
            words = self.tr("Found again: the intake you left at {time}.")
            self.said.emit(words.format(time=f"{saved[0].changed_at:%H:%M %d/%m}"), "good")

    def _choose_draft(self) -> None:
        answers = [(self._draft_words(saved), saved) for saved in self._saved]
        self._strip.ask(self.tr("Go on with which one?"), numbered(answers), self._take_draft)

    def _draft_words(self, saved: SavedDraft) -> str:
        whose = saved.draft.applicant.name or self.tr("nobody yet")
        return f"{saved.changed_at:%H:%M %d/%m}  {whose}  {saved.draft.procedure}"

    def _take_draft(self, saved: object) -> None:
        assert isinstance(saved, SavedDraft)
        self._draft_id = saved.id
        self.fill(saved.draft)

    def save(self) -> None:
        """Keeps what is typed, durably."""
        self._save_timer.stop()
        if self.is_untouched:
            return
        draft, number = self.draft(), self._draft_id
        self.ask(lambda: self._drafts.save(draft, number), self._saved_as)

    def _saved_as(self, number: int) -> None:
        self._draft_id = number

    def put_draft_away(self) -> None:
        """Clears the page; what was typed can be fetched back from the unfinished intakes."""
        self.save()
        self.clear()
        self.ask(self._drafts.all, self._list_drafts)
        self._picker.open()

    def _list_drafts(self, saved: list[SavedDraft]) -> None:
        self._saved = saved
        self._others.setText(self.tr("%n unfinished intakes", "", len(saved)))
        self._others.setVisible(bool(saved))

    @property
    def is_untouched(self) -> bool:
        return self._version is None and all(not field.text for field in self._fields())

    # ---- gathering

    def draft(self) -> Draft:
        """What stands on the page, unchecked."""
        submitter = self._submitter.submitter() if self._submitter_box.isVisibleTo(self) else None
        promised = self._promised.text
        return Draft(
            procedure=self._version.code if self._version else "",
            applicant=self._applicant.person(),
            documents=self._papers.papers.papers(),
            ticket=str(self._ticket.subject) if self._ticket else None,
            summary=self._summary.text,
            co_applicants=tuple(form.person() for form in self._co_applicants if not form.is_empty),
            submitter=submitter,
            result_delivery=str(self._delivery.currentData()),
            delivery_address=self._address.text,
            promised_at=typed_date(promised) if promised else None,
            immediate=self._immediate.isChecked(),
            note=self._note.text,
        )

    def fill(self, draft: Draft) -> None:
        """Shows a draft; the faults of what stood here before are gone."""
        self._filling = True
        self._applicant.fill(draft.applicant)
        while len(self._co_applicants) < len(draft.co_applicants):
            self._add_co_applicant()
        for form, person in zip(self._co_applicants, (*draft.co_applicants, *[Applicant(name="")] * 9), strict=False):
            form.fill(person)
        self._submitter.fill(draft.submitter or Applicant(name=""))
        self._submitter_box.setVisible(draft.submitter is not None)
        self._summary.text, self._note.text, self._address.text = draft.summary, draft.note, draft.delivery_address
        self._promised.text = "/".join(reversed((draft.promised_at or "").split("-")))
        self._immediate.setChecked(draft.immediate)
        self._delivery.setCurrentIndex(max(0, self._delivery.findData(draft.result_delivery)))
        self._show_version(None)
        self._filling = False
        if draft.procedure:
            self.ask(
                lambda: self._service.procedure(draft.procedure),
                lambda version: self._show_version(version, draft.documents),
            )

    def clear(self) -> None:
        """An empty page for the next person."""
        self._save_timer.stop()
        self._draft_id = None
        self.fill(EMPTY)
        self._done.hide()
        self._due.show()
        self._receive.show()
        self._renew_promise()

    def again(self) -> None:
        """Ctrl+D: the same people, another matter."""
        people = self.draft()
        self.save()
        self.clear()
        self.fill(msgspec.structs.replace(EMPTY, applicant=people.applicant, submitter=people.submitter))
        self._picker.open()

    def receive_again(self) -> None:
        """Ctrl+Z after receiving: it was the wrong procedure. That dossier is voided, and all that was typed stands here again."""
        received = self._done.received
        if self._done.isHidden() or received is None:
            return
        code, typed = received.event.code, self.draft()
        reason = self.tr("wrong procedure, received again")
        self.ask(lambda: self._service.void_just_received(code, reason), lambda _done: self._begin_again(typed))

    def _begin_again(self, typed: Draft) -> None:
        self.clear()
        self.fill(msgspec.structs.replace(typed, procedure="", documents=()))
        self._picker.open()
        self.said.emit(
            self.tr("That dossier is voided. Choose the right procedure; everything else is as it was typed."), "good"
        )

    # ---- the procedure and its papers

    def _search(self, text: str) -> None:
        self.ask(lambda: self._service.procedures(text), self._picker.show_found)

    def choose(self, version: object) -> None:
        """Takes a procedure; what was typed of people stays."""
        assert isinstance(version, Procedure)
        self._show_version(version)
        self._preferences.remember_procedure(version.code)
        self._typed()
        self._applicant.first_empty().setFocus()

    def _show_version(self, version: Procedure | None, papers: tuple[dossiers.Paper, ...] = ()) -> None:
        self._version = version
        self._papers.papers.fill(rows_of(version, papers) if version else [])
        self._papers.setVisible(bool(version and version.documents))
        self._papers_empty.setVisible(version is None)
        self._papers_fault.hide()
        if version is not None:
            self._picker.show_chosen(version)
            self._immediate.setChecked(version.immediate and version.repeats)  # others may be, when the clerk says so
        self._renew_promise()

    def all_papers(self) -> None:
        """F7: what is always required is there; shown first, so that nobody ticks a list never seen."""
        self._scroll.ensureWidgetVisible(self._papers)
        self._papers.papers.set_all_required()
        self._papers.setFocus()

    # ---- people

    def _add_co_applicant(self) -> None:
        if len(self._co_applicants) >= _MOST_CO_APPLICANTS:
            return
        form = PersonForm(self.tr("Further applicant"))
        self._co_applicants.append(form)
        self._co_box.addWidget(label(self.tr("Further applicant"), "heading"))
        self._co_box.addWidget(form)
        for field in form.findChildren(Field):
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self._typed())
        if not self._filling:
            form.name.setFocus()

    def _toggle_submitter(self) -> None:
        self._submitter_box.setVisible(self._submitter_box.isHidden())
        if not self._submitter_box.isHidden():
            self._submitter.name.setFocus()
        self._typed()

    def card_scanned(self, card: Card) -> bool:
        """Fills the next person that is empty; the focus goes where no card can help."""
        forms = [self._applicant, *self._co_applicants]
        forms += [self._submitter] if self._submitter_box.isVisibleTo(self) else []
        form = next((form for form in forms if form.is_empty), None)
        if form is None:
            return False
        warnings = "; ".join(wording.text(w.code, self._language, {"value": w.value}) for w in card.warnings)
        form.fill_from_card(card, warnings)
        self._typed()
        form.first_empty().setFocus()
        self.said.emit(self.tr("Card read: {name}").format(name=card.name), "good")
        return True

    # ---- the due date

    def _delivery_changed(self) -> None:
        self._address.setVisible(self._delivery.currentData() == "post")
        self._typed()

    def _typed(self) -> None:
        if not self._filling:
            self._papers_fault.hide()
            self._save_timer.start()
            self._renew_promise()

    def _renew_promise(self) -> None:
        if self._filling:
            return
        if self._version is None:
            self._promise = None
            self._due.show_nothing()
            self._sleep(self.tr("Choose a procedure first."))
            return
        draft = self.draft()
        self.ask(lambda: self._service.promise(draft), self._show_promise, self._no_promise)

    def _show_promise(self, promise: Promise) -> None:
        self._promise = promise
        self._due.show_promise(promise)
        self._promised.show_fault("")
        missing = [row.paper.name for row in self._papers.papers.rows if row.paper.verdict == dossiers.MISSING]
        if missing:
            self._sleep(
                self.tr("Missing: {papers}. Guide the person, or change the verdict.").format(papers="; ".join(missing))
            )
        elif not self._applicant.name.text:
            self._sleep(self.tr("Whose dossier is it? The name is missing."))
        else:
            self._sleep("")

    def _no_promise(self, error: Exception) -> bool:
        """A term the law leaves open, or a date that cannot be promised: said where it is typed."""
        if not isinstance(error, CounterError):
            return False
        self._promise = None
        sentence = wording.of_error(error, self._language)
        self._due.show_nothing(sentence)
        if self._promised.text:
            self._promised.show_fault(sentence)
        self._sleep(sentence)
        return True

    def _sleep(self, why: str) -> None:
        """The one line that says why F9 sleeps."""
        self._why_not.setText(why)
        self._why_not.setVisible(bool(why))
        self._receive.setEnabled(not why)

    # ---- receiving

    def act(self) -> None:
        """F9: takes the dossier in, if the date is still the one that was read out."""
        if not self._done.isHidden() or self._promise is None or not self._receive.isEnabled():
            return
        for field in self._fields():
            field.show_fault("")
        self._save_timer.stop()
        draft, due_at, number = self.draft(), self._promise.due_at, self._draft_id
        self._receive.setEnabled(False)
        self.ask(lambda: self._service.receive(draft, due_at, number), self._received, self._refused)

    def _received(self, received: Received) -> None:
        self._draft_id = None
        self._due.hide()
        self._receive.hide()
        self._why_not.hide()
        self._done.show_received(received)
        self.ask(self._drafts.all, self._list_drafts)
        self.received.emit(received)

    def _refused(self, error: Exception) -> bool:
        """Said beside the field it is about; what was typed stays."""
        self._receive.setEnabled(True)
        if not isinstance(error, Refusal):
            return False
        if error.code == "due-changed":
            self._renew_promise()
        field = self._field_of(error.field or "", wording.of_error(error, self._language))
        if field is None:
            return False
        field.setFocus()
        if isinstance(field, Field):
            field.edit.selectAll()
        self._scroll.ensureWidgetVisible(field)
        return True

    def _field_of(self, name: str, sentence: str) -> QWidget | None:
        """The widget of a field's name in the contract, with the sentence shown beside it."""
        whose, _, part = name.partition(".")
        forms = {"applicant": self._applicant, "submitter": self._submitter}
        forms |= {f"co_applicants[{n}]": form for n, form in enumerate(self._co_applicants)}
        if (whose == "submitter" and part.startswith("authority")) or name == "submitter.name":
            self._submitter_box.show()
        if whose in forms:
            return forms[whose].show_fault(part, sentence)
        if name.startswith("documents"):
            self._papers_fault.setText(sentence)
            self._papers_fault.show()
            return self._papers
        known = {"summary": self._summary, "promised_at": self._promised, "note": self._note,
                 "delivery_address": self._address}  # fmt: skip
        if name in known:
            known[name].show_fault(sentence)
            return known[name]
        return None

    def print_again(self) -> None:
        """Ctrl+P: the receipt of the dossier just taken in, as its next copy."""
        if not self._done.isHidden() and self._done.received is not None:
            self._done.show_again()
            self.received.emit(self._done.received)

    @property
    def done(self) -> ReceivedCard:
        return self._done
