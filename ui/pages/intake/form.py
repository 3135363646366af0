"""The left two thirds of the intake: 1 procedure, 2 people, 3 papers, 4 delivery; a draft, shown
and read.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.registration import Registration
from counter.domain.dossiers.card import Card
from counter.domain.dossiers.events import IN_PERSON, ONLINE
from counter.domain.procedure import Procedure
from ui.pages.intake.delivery import DeliverySection
from ui.pages.intake.folding import Folding
from ui.pages.intake.late_entry import LateEntry
from ui.pages.intake.papers import PapersSection
from ui.pages.intake.people import PeopleSection
from ui.theme import by_size, px
from ui.typed_dates import typed_moment
from ui.widgets.basics import card, column, shortcut
from ui.widgets.fields import EnterIsNext, Field, go_to
from ui.widgets.folding_card import FoldingCard
from ui.widgets.procedure_picker import ProcedurePicker

_GAP, _GAP_LARGE = 12, 8  # pixels between two cards


class _Inside(QFrame):
    """What is scrolled. Where height lacks, the list of papers gives way first: a scroll area would
    give its content all the height it would like to have.
    """

    changed = Signal()  # some part of it wants another height

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.minimumHeightForWidth(width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().event(event)


class IntakeForm(QScrollArea):
    """Everything that is typed for a dossier. It tells when somebody typed, and checks nothing."""

    typed = Signal()
    all_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self.version: Procedure | None = None
        self.variant = ""  # the case of the procedure, as its name
        self._filling = False
        enter = EnterIsNext(self)
        self.picker = ProcedurePicker(language)
        self.people = PeopleSection(enter, language)
        self._papers = PapersSection(language)
        self.delivery = DeliverySection(enter, lambda: self.people.applicant.address.text)
        self.late = LateEntry(enter)
        self.papers, self.fees = self._papers.table, self.delivery.fees
        self._cards = (
            FoldingCard(card(self.picker, margin=10), 1, self.picker.told),
            FoldingCard(self.people, 2, self.people.told),
            FoldingCard(self._papers, 3, self._papers.told),
            FoldingCard(self.delivery, 4, self.delivery.told),
        )
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = _Inside()
        self._inside.setLayout(column(self.late, *self._cards, 1, gap=by_size(_GAP, _GAP_LARGE)))
        self.setWidget(self._inside)
        self.folding = Folding(self._cards, self._is_done, self._is_wrong, self._room, self)
        self._connect()

    def _room(self) -> tuple[int, int]:
        width, height = self.viewport().width(), self.viewport().height()
        gap = px(by_size(_GAP, _GAP_LARGE))
        height -= (len(self._cards) - 1) * gap
        if not self.late.isHidden():
            height -= self.late.sizeHint().height() + gap
        return width, height

    def _is_done(self, one: FoldingCard) -> bool:
        """What is done can be told in one line."""
        procedure, people, papers, _delivery = self._cards
        if self._is_wrong(one):
            return False
        if one is procedure:
            return self.shows_procedure and not self.lacks_case
        if one is people:
            return self.people.head.mark.is_done
        if one is papers:
            return self._papers.head.mark.is_done
        return not (self.delivery.lacks_address or self.fees.gap())

    def _is_wrong(self, one: FoldingCard) -> bool:
        """Something in it is said to be wrong, and is to be seen."""
        procedure, _people, papers, delivery = self._cards
        if one is procedure:
            return bool(self.picker.fault)
        if one is papers:
            return self._papers.has_fault
        if one is delivery and self.fees.has_fault:
            return True
        return any(field.fault for field in one.findChildren(Field))

    def _connect(self) -> None:
        shortcut(self, "Ctrl+E", self.delivery.toggle_more)
        shortcut(self, "Ctrl+F", self.fees.go_to_first)
        shortcut(self, LateEntry.KEY, self.late.begin)
        shortcut(self, "Ctrl+PgUp", lambda: self.folding.step(-1))
        shortcut(self, "Ctrl+PgDown", lambda: self.folding.step(1))
        for part in (self.late, self.people, self._papers, self.delivery):
            part.typed.connect(self._tell)
        self._papers.all_wanted.connect(self.all_wanted)
        self._papers.other_wanted.connect(self._add_paper)
        self.papers.row_wanted.connect(self._show_row)
        self._inside.changed.connect(self.folding.arrange)

    def _add_paper(self) -> None:
        """One that the procedure does not ask for."""
        self._show_papers()
        self.papers.add_other()

    def _tell(self) -> None:
        if not self._filling:
            self._mark_steps()
            self.typed.emit()

    def _mark_steps(self) -> None:
        """Which of the steps are done, and how many of the papers were looked at."""
        lacking = {name.partition(".")[0].partition("[")[0] for name, _ in self.gaps()}
        has_people = not lacking & {"applicant", "co_applicants"}
        self.people.head.mark.show_done(has_people and bool(self.people.applicant.name.text))
        self._papers.mark_seen()
        self.delivery.head.mark.show_done("delivery_address" not in lacking)
        self.folding.arrange()

    def freeze(self, on: bool) -> None:
        """Nothing here can be changed any more; it can be read all the same."""
        for each in (self.late, *self._cards):
            each.setEnabled(not on)

    # ---- a draft

    @property
    def _fields(self) -> list[Field]:
        return [*self.late.fields(), *self.people.fields(), *self.delivery.fields()]

    @property
    def is_untouched(self) -> bool:
        return self.version is None and self.is_nobodys

    @property
    def is_nobodys(self) -> bool:
        """Nothing is typed of anybody yet."""
        return all(not field.text for field in self._fields)

    @property
    def shows_procedure(self) -> bool:
        """One is chosen and in view; while another is looked for, none is."""
        return self.version is not None and not self.picker.is_open

    @property
    def lacks_case(self) -> bool:
        """Nobody has said yet which case of the procedure it is."""
        return self.version is not None and self.version.asks_for_case and not self.variant

    def draft(self) -> Draft:
        """What stands here, unchecked."""
        delivery = self.delivery
        promised = delivery.promised.text
        return Draft(
            procedure=self.version.code if self.version else "",
            variant=self.variant,
            received_at=self.late.moment,
            backfill=self.late.backfill,
            applicant=self.people.applicant.person(),
            documents=self.papers.papers.papers(),
            summary=self.people.summary.text,
            co_applicants=self.people.further(),
            submitter=self.people.submitter,
            result_delivery=delivery.how,
            delivery_address=delivery.address.text,
            promised_at=typed_moment(promised) if promised else None,
            immediate=delivery.immediate.isChecked(),
            note=delivery.note.text,
            channel=ONLINE if delivery.is_online.isChecked() else IN_PERSON,
            external_code=delivery.portal_code_typed,
            fees=self.fees.kept(),
        )

    def registration(self) -> Registration:
        """What is noted of a dossier that was filed on the portal and is received later."""
        return Registration(
            procedure=self.version.code if self.version else "",
            external_code=self.delivery.portal_code.text.upper(),
            applicant=self.people.applicant.person(),
            submitted_at=typed_moment(self.delivery.submitted.text),
            summary=self.people.summary.text,
        )

    def fill(self, draft: Draft) -> None:
        """Shows a draft but for its procedure; the faults of what stood here before are gone."""
        self._filling = True
        self.people.fill(draft)
        self.delivery.fill(draft)
        self.late.fill(draft)
        self.show_version(None)
        self._filling = False
        self.delivery.show_what_is_set()
        self._mark_steps()

    def show_version(self, version: Procedure | None, draft: Draft | None = None) -> None:
        """A procedure with its papers, untouched or as a draft had them; what was typed of people
        stays.
        """
        self.version = version
        self.variant = ""
        if draft and version and version.has_case(draft.variant):
            self.variant = draft.variant
        self.delivery.show_fees(version, draft.fees if draft else ())
        self._papers.show_version(version, draft.documents if draft else ())
        if version is None:
            self.picker.open()
        else:
            self.picker.show_chosen(version, self.variant)
            self.people.open_for(version.people)
            usual = version.immediate and version.repeats  # others may be, when the clerk says so
            self.delivery.immediate.setChecked(draft.immediate if draft else usual)
        self._mark_steps()

    def take_case(self, variant: str) -> None:
        """Of the procedure that is chosen."""
        assert self.version is not None
        self.variant = variant
        self.picker.show_chosen(self.version, variant)
        self._mark_steps()

    def back_to_chosen(self) -> bool:
        """No other procedure after all; False when none was looked for."""
        if self.version is None or not self.picker.is_open:
            return False
        self.picker.show_chosen(self.version, self.variant)
        return True

    # ---- what the clerk does

    def go_on(self) -> None:
        """To what is typed next: of a person who is known already, the matter, with the papers in
        view below it.
        """
        field = self.people.applicant.first_empty()
        if not field.text:
            go_to(field)
            return
        self.people.summary.setFocus()
        self._show_papers()

    def all_papers(self) -> bool:
        """F7: what is always required is there. A list not in view is shown first, so that nobody
        ticks what nobody saw.
        """
        seen = self.papers.is_seen
        self._show_papers()
        if seen:
            self.papers.papers.set_all_required()
        self.papers.setFocus()
        return seen

    def _show_papers(self) -> None:
        """The whole list; Qt itself would show no more than its current row, and where the list was
        before.
        """
        self.folding.make_current(self._cards[2])
        self._lay_out()
        first = self._papers.fault if self._papers.has_fault else self.papers
        top, bottom = (
            first.mapTo(self._inside, QPoint(0, 0)).y(),
            self.papers.mapTo(self._inside, QPoint(0, 0)).y(),
        )
        for line in (bottom + self.papers.height(), top):
            self.ensureVisible(0, line, 0, px(20))

    def show_top(self) -> None:
        """Where an intake begins, and where it is asked about as a whole."""
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def _show_row(self) -> None:
        """The paper that is judged next, with as much of the list as there is room for."""
        self._show_papers()
        row = self.papers.visualRect(self.papers.currentIndex())
        for line in (row.bottom(), row.top()):
            self.ensureVisible(
                0, self.papers.viewport().mapTo(self._inside, QPoint(0, line)).y(), 0, px(20)
            )

    def card_scanned(self, card: Card) -> bool:
        return self.people.card_scanned(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A notice of several lines takes room from below: the field somebody types in stays in
        view.
        """
        super().resizeEvent(event)
        self.folding.arrange()
        field = self.focusWidget()
        if isinstance(field, QLineEdit) and field.hasFocus():
            end = field.mapTo(self.viewport(), QPoint(0, field.height())).y()
            if event.size().height() < end <= event.oldSize().height():
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + end - event.size().height() + px(8))

    def _lay_out(self) -> None:
        """What was just shown has its place."""
        for _ in range(3):  # cards, then the column they stand in, then the page
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    # ---- faults

    def gaps(self) -> list[tuple[str, str]]:
        """What still has to be chosen, looked at or typed: the field's name in the contract, and a
        sentence.
        """
        if not self.shows_procedure:
            return [("procedure", self.tr("Choose a procedure first."))]
        if self.lacks_case:
            return [("variant", self.tr("Which case is it? F9 asks again."))]
        if lacking := self.late.gap():
            return [("received_at", lacking)]
        found = [("documents", words)] if (words := self._papers.gap()) else []
        if not self.people.applicant.name.text:
            found.append(("applicant.name", self.tr("Whose dossier is it? The name is missing.")))
        if self.version is not None and self.people.count < self.version.people:
            words = self.tr("Two people ask for this together: the second one is missing.")
            found.append(("co_applicants", words))
        if self.delivery.lacks_address:
            found.append(
                (
                    "delivery_address",
                    self.tr("Where is the result sent to? The address is missing."),
                )
            )
        if lacking := self.fees.gap():
            found.append(("fees", lacking))
        return found

    def forget_faults(self) -> None:
        for field in self._fields:
            field.show_fault("")
        self.picker.show_fault("")
        self._papers.show_fault("")
        self.fees.show_fault("")

    def mark_fault(self, name: str, sentence: str) -> bool:
        """Says what is wrong beside the field of that name in the contract; False when there is
        none.
        """
        if name.startswith("documents"):
            self._papers.show_fault(sentence)
            return True
        if name.startswith("fees"):
            self.fees.show_fault(sentence)
            return True
        known: dict[str, Field | ProcedurePicker] = {
            "procedure": self.picker,
            "received_at": self.late.received_at,
            "backfill.paper_number": self.late.paper_number,
            "backfill.reason": self.late.reason,
            "promised_at": self.delivery.promised,
            "note": self.delivery.note,
            "delivery_address": self.delivery.address,
            "external_code": self.delivery.portal_code,
            "submitted_at": self.delivery.submitted,
        }
        if name in known:
            known[name].show_fault(sentence)
            return True
        return self.people.mark_fault(name, sentence)

    def go_to_first_fault(self) -> None:
        """From the top: where mending begins."""
        wrong = [field for field in self._fields if field.fault]
        papers = [self.papers] if self._papers.has_fault else []
        if self.picker.fault:
            where: list[QWidget] = [self.picker.edit]
        else:
            above = (self.late, self.people)
            first = [field for part in above for field in wrong if part.isAncestorOf(field)]
            where = [*first, *papers, *wrong]
        if where:
            self._go_to(where[0])
        elif self.fees.has_fault:
            self.fees.go_to_fault()

    def _go_to(self, widget: QWidget) -> None:
        widget.setFocus()
        if widget is self.papers:
            self._show_papers()
            return
        if isinstance(widget, Field):
            widget.edit.selectAll()
        self._lay_out()
        self.ensureWidgetVisible(widget)
