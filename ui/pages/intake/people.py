"""Whose dossier it is: the applicant, further ones, who brings it, and the matter in short."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.desk.dossiers.draft import Draft
from counter.domain.dossiers.card import Card
from counter.domain.dossiers.people import Applicant, Submitter
from ui.pages.intake.further_person import FurtherPerson
from ui.widgets.basics import boxed, button, card, cleared, column, label
from ui.widgets.fields import EnterIsNext, Field, go_to
from ui.widgets.person_form import PersonForm
from ui.widgets.step_head import StepHead

_MOST_CO_APPLICANTS = 5
_NOBODY = Applicant(name="")


class PeopleSection(QWidget):
    """Forms for as many people as a dossier has."""

    typed = Signal()

    def __init__(self, enter: EnterIsNext, language: str) -> None:
        super().__init__()
        self._enter, self._language = enter, language
        self.summary = Field(self.tr("In short (whose birth, which land, what for)"))
        self.applicant = PersonForm(self.tr("Applicant"), language, beside=self.summary)
        self._further: list[FurtherPerson] = []
        self._co_box = column(gap=10)
        self._submitter = PersonForm(self.tr("Submitted by another"), language, with_authority=True)
        self._submitter_box = boxed(
            column(label(self.tr("Submitted by"), "heading"), self._submitter)
        )
        self._submitter_box.hide()
        more = button(self.tr("Another applicant"), self.add_co_applicant, role="link")
        other = button(self.tr("Submitted by another"), self._toggle_submitter, role="link")
        self.head = StepHead(2, self.tr("People"), 1, more, other)
        inner = card(self.head, self.applicant, self._co_box, self._submitter_box, gap=6, margin=10)
        self.setLayout(column(inner, gap=0))
        self._watch(self.fields())

    def fields(self) -> list[Field]:
        """In the order they are read in; the matter stands beside the applicant's address."""
        forms = (self.applicant, *self.co_applicants, self._submitter)
        return [field for form in forms for field in form.findChildren(Field)]

    @property
    def co_applicants(self) -> list[PersonForm]:
        return [further.form for further in self._further]

    def _watch(self, fields: Sequence[Field]) -> None:
        for field in fields:
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self.typed.emit())

    # ---- what stands here

    @property
    def submitter(self) -> Submitter | None:
        """Who brings the dossier for somebody else, when the clerk said that somebody does."""
        if self._submitter_box.isVisibleTo(self):
            return self._submitter.submitter()
        return None

    def _named(self) -> list[PersonForm]:
        """The further applicants: forms in which nothing stands are nobody."""
        return [form for form in self.co_applicants if not form.is_empty]

    @property
    def count(self) -> int:
        """How many applicants are named, the first one always."""
        return 1 + len(self._named())

    def open_for(self, people: int) -> None:
        """A form for each of the people who ask together by law."""
        while len(self._further) + 1 < people:
            self._add_further()

    def further(self) -> tuple[Applicant, ...]:
        return tuple(form.person() for form in self._named())

    def told(self) -> tuple[str, str]:
        """Who they are, and the matter: the card in one line."""
        forms = (self.applicant, *self._named())
        names = ", ".join(form.name.text for form in forms if form.name.text)
        return names or self.head.title.text(), self.summary.text

    def fill(self, draft: Draft) -> None:
        """Shows a draft's people, each in a form of their own."""
        self.applicant.fill(draft.applicant)
        self._further = []
        cleared(self._co_box)
        for person in draft.co_applicants:
            further = self._add_further()
            further.form.fill(person)
            further.tell()
        self._submitter.fill(draft.submitter or _NOBODY)
        self._submitter_box.setVisible(draft.submitter is not None)
        self.summary.text = draft.summary

    def has(self, card: Card) -> bool:
        """Somebody on this form is who the card is of."""
        return any(
            form.person().identity_number == card.identity_number for form in self._forms_in_view()
        )

    def _forms_in_view(self) -> list[PersonForm]:
        forms = [self.applicant, *self.co_applicants]
        return [*forms, self._submitter] if self._submitter_box.isVisibleTo(self) else forms

    def card_scanned(self, card: Card) -> bool:
        """Fills the next person that is empty; the focus goes where no card can help."""
        form = next((form for form in self._forms_in_view() if form.is_empty), None)
        if form is None:
            return False
        form.fill_from_card(card)
        self._show_whole(form)
        self.typed.emit()
        go_to(form.first_empty())
        return True

    def mark_fault(self, name: str, sentence: str) -> bool:
        """Says what is wrong beside the field of that name in the contract; False when it is not of
        these people.
        """
        whose, _, part = name.partition(".")
        forms = {"applicant": self.applicant, "submitter": self._submitter}
        forms |= {f"co_applicants[{n}]": form for n, form in enumerate(self._named())}
        if (whose == "submitter" and part.startswith("authority")) or name == "submitter.name":
            self._submitter_box.show()
        if whose in forms:
            self._show_whole(forms[whose])
            return forms[whose].mark_fault(part, sentence)
        if name == "summary":
            self.summary.show_fault(sentence)
        return name == "summary"

    # ---- more people

    @property
    def has_room(self) -> bool:
        """One more can apply together with them."""
        return len(self.co_applicants) < _MOST_CO_APPLICANTS

    def add_co_applicant(self) -> None:
        if self.has_room:
            self._add_further().open()

    def show_submitter(self) -> None:
        """Somebody brings it for them."""
        self._submitter_box.show()

    def _add_further(self) -> FurtherPerson:
        further = FurtherPerson(self._language)
        further.out_wanted.connect(lambda: self._take_out(further))
        self._further.append(further)
        self._co_box.addWidget(further)
        self._watch(further.form.findChildren(Field))
        self._go_from_one_to_the_next()
        return further

    def _show_whole(self, form: PersonForm) -> None:
        """Where something is to be seen in it."""
        for further in self._further:
            if further.form is form:
                further.show_whole()

    def _go_from_one_to_the_next(self) -> None:
        """Enter goes through the people as they stand, whoever came last."""
        stops: list[QWidget] = [field.edit for field in self.applicant.findChildren(Field)]
        for further in self._further:
            stops.append(further.line)
            stops += [field.edit for field in further.form.findChildren(Field)]
        stops += [field.edit for field in self._submitter.findChildren(Field)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _take_out(self, further: FurtherPerson) -> None:
        self._further.remove(further)
        further.hide()
        further.deleteLater()
        self.typed.emit()

    def _toggle_submitter(self) -> None:
        self._submitter_box.setVisible(self._submitter_box.isHidden())
        if not self._submitter_box.isHidden():
            go_to(self._submitter.name)
        self.typed.emit()
