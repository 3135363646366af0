"""The left two thirds of the intake: 1 procedure, 2 people, 3 papers, 4 delivery; a draft, shown
and read.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.registration import Registration
from counter.domain.dossiers.card import Card
from counter.domain.dossiers.documents import MISSING
from counter.domain.dossiers.events import IN_PERSON, ONLINE
from counter.domain.procedure import Procedure
from ui.pages.intake.fees import FeesSection
from ui.pages.intake.people import PeopleSection
from ui.theme import LARGE, TOO_LARGE, px
from ui.typed_dates import shown_date, typed_moment
from ui.widgets.basics import boxed, button, card, column, label, row, shortcut
from ui.widgets.fields import EnterIsNext, Field, go_to
from ui.widgets.papers import rows_of
from ui.widgets.papers_table import PapersTable
from ui.widgets.procedure_picker import ProcedurePicker
from ui.widgets.segments import Segments
from ui.widgets.step_head import StepHead
from ui.widgets.tick_box import TickBox

_USUAL = 100  # per cent: beyond it two columns have no room in the delivery's card


class _Inside(QFrame):
    """What is scrolled. Where height lacks, the list of papers gives way first: a scroll area would
    give its content all the height it would like to have.
    """

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.minimumHeightForWidth(width)


class IntakeForm(QScrollArea):
    """Everything that is typed for a dossier. It tells when somebody typed, and checks nothing."""

    typed = Signal()
    all_wanted = Signal()

    def __init__(self, language: str, *above: QWidget) -> None:
        super().__init__()
        self.version: Procedure | None = None
        self.variant = ""  # the case of the procedure, as its name
        self._filling = False
        self._enter = EnterIsNext(self)
        self.picker, self.papers, self.people = (
            ProcedurePicker(language),
            PapersTable(language),
            PeopleSection(self._enter, language),
        )
        procedure = card(self.picker, margin=10)
        self._parts = (procedure, self.people, self._build_papers(), self._build_delivery())
        left = column(*above, *self._parts, 1, gap=12)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = _Inside()
        self._inside.setLayout(left)
        self.setWidget(self._inside)
        self._connect()

    def _build_papers(self) -> QWidget:
        every = button(self.tr("All required are there"), self.all_wanted.emit, "F7")
        self._other = button(self.tr("Another paper"), self._add_paper, "+", role="link")
        self._other.hide()
        self._papers_empty = label("", "quiet", wraps=True)
        self._papers_fault = label(role="error", wraps=True)
        self._papers_fault.hide()
        self.papers.hide()
        self._papers_seen = label(role="quiet")
        self._papers_hint = label(
            self.tr("Space changes the verdict · − missing · 1–9 pieces"), "small"
        )
        self._papers_hint.setMinimumWidth(1)  # the list is seen though its hint is cut
        if px.percent >= LARGE:
            self._papers_hint.hide()
        self._papers_head = StepHead(
            3, self.tr("Papers"), self._papers_seen, 1, self._papers_hint, self._other, every
        )
        made = card(
            self._papers_head, self._papers_empty, self._papers_fault, self.papers, gap=6, margin=10
        )
        made.layout().setContentsMargins(px(10), px(8), px(10), px(4))  # type: ignore[union-attr]
        return made

    def _build_delivery(self) -> QWidget:
        self._delivery = Segments(
            (
                (self.tr("at the counter"), "counter"),
                (self.tr("by post"), "post"),
                (self.tr("online"), "online"),
            ),
            self.tr("Result handed over"),
        )
        self._delivery.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._address = Field(self.tr("Address to send it to"))
        self._address.hide()
        self.promised = Field(self.tr("Promise earlier (dd/MM/yyyy)"), self.tr("by law when empty"))
        self._note = Field(self.tr("Note for the dossier"))
        self.immediate = TickBox(self.tr("Settled at once, no receipt"))
        self.is_online = TickBox(self.tr("Filed on the portal"))
        self._more = button(self.tr("More"), self._toggle_more, "Ctrl+E", role="link")
        self._delivery_head = StepHead(4, self.tr("Delivery"), 1, self._more)
        self._delivery_head.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        ticks = row(self.immediate, self.is_online, 1, gap=24)
        self._others = boxed(column(row(self.promised, self._note, gap=10), ticks, gap=8))
        self._others.hide()
        inside = (self._lay_beside_fees(), self._address, self._others, self._build_portal())
        return card(*inside, gap=6, margin=10)

    def _lay_beside_fees(self) -> QBoxLayout:
        """Delivery at the left, what it costs at the right; below one another at large text."""
        self.fees = FeesSection(self._enter)
        self._delivery_box = row(self._delivery_head, self._delivery, gap=9)
        left = column(self._delivery_box, 1, gap=0)
        self._between = QFrame()
        self._between.setProperty("role", "rule")
        self._between.setFixedWidth(1)
        made = row(left, self._between, self.fees, gap=14)
        made.setStretch(2, 1)
        if px.percent > _USUAL:
            made.setDirection(QBoxLayout.Direction.TopToBottom)
        self._stack_delivery()
        return made

    def _stack_delivery(self) -> None:
        """In one line where it has the card to itself and room for it."""
        shares = not self.fees.isHidden() and px.percent <= _USUAL
        self._between.setVisible(shares)
        stacked = QBoxLayout.Direction.TopToBottom
        flat = QBoxLayout.Direction.LeftToRight
        is_narrow = shares or px.percent >= TOO_LARGE
        self._delivery_box.setDirection(stacked if is_narrow else flat)

    def _toggle_more(self) -> None:
        """What few dossiers need: another date, a note, settled at once, filed on the portal."""
        self._others.setVisible(self._others.isHidden())
        if not self._others.isHidden():
            go_to(self.promised.edit)

    def _show_what_is_set(self) -> None:
        """Nothing that was said is out of view."""
        is_set = self.promised.text or self._note.text or self.immediate.isChecked()
        if is_set or self.is_online.isChecked():
            self._others.show()

    def _build_portal(self) -> QWidget:
        """What the portal says of a dossier that was filed there."""
        self._portal_code = Field(self.tr("The portal's code"), "G22.99-260601-0001")
        self._submitted = Field(
            self.tr("Filed at (dd/MM/yyyy HH:mm)"), self.tr("needed to note it for later")
        )
        self._portal = boxed(row(self._portal_code, self._submitted, gap=12))
        self._portal.hide()
        return self._portal

    def take_portal_code(self, code: str) -> bool:
        """A code that came where the portal's is typed; False where that is not at hand."""
        if not self._portal_code.edit.hasFocus():
            return False
        self._portal_code.text = code
        return True

    def _connect(self) -> None:
        shortcut(self, "Ctrl+E", self._toggle_more)
        shortcut(self, "Ctrl+F", self.fees.go_to_first)
        for field in (self._address, self.promised, self._note, self._portal_code, self._submitted):
            field.edit.installEventFilter(self._enter)
            field.edit.textEdited.connect(lambda _text: self._tell())
        self.people.typed.connect(self._tell)
        self.papers.papers.changed.connect(self._papers_changed)
        self.papers.row_wanted.connect(self._show_row)
        self._delivery.changed.connect(self._delivery_changed)
        self.immediate.toggled.connect(lambda _on: self._tell())
        self.fees.typed.connect(self._tell)
        self.is_online.toggled.connect(self._portal.setVisible)
        self.is_online.toggled.connect(lambda _on: self._tell())

    def _delivery_changed(self) -> None:
        by_post = self._delivery.value == "post"
        self._address.setVisible(by_post)
        if by_post and not self._address.text:
            self._address.text = self.people.applicant.address.text
        self._tell()

    def _add_paper(self) -> None:
        """One that the procedure does not ask for."""
        self._show_papers()
        self.papers.add_other()

    def _papers_changed(self) -> None:
        self._papers_fault.hide()
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self._mark_steps()
            self.typed.emit()

    def _mark_steps(self) -> None:
        """Which of the steps are done, and how many of the papers were looked at."""
        lacking = {name.partition(".")[0].partition("[")[0] for name, _ in self.gaps()}
        has_people = not lacking & {"applicant", "co_applicants"}
        self.people.head.mark.show_done(has_people and bool(self.people.applicant.name.text))
        usual = [row for row in self.papers.papers.rows if row.required.is_usual]
        seen = sum(not row.is_open for row in usual)
        self._papers_seen.setText("")
        if usual:
            words = self.tr("{seen} of {all} looked at")
            self._papers_seen.setText(words.format(seen=seen, all=len(usual)))
        are_papers_done = bool(self.version) and "documents" not in lacking and seen == len(usual)
        self._papers_head.mark.show_done(are_papers_done)
        self._delivery_head.mark.show_done("delivery_address" not in lacking)

    def freeze(self, on: bool) -> None:
        """Nothing here can be changed any more; it can be read all the same."""
        for part in self._parts:
            part.setEnabled(not on)

    # ---- a draft

    @property
    def _fields(self) -> list[Field]:
        return [
            *self.people.fields(),
            self.promised,
            self._address,
            self._note,
            self._portal_code,
            self._submitted,
        ]

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
        promised = self.promised.text
        return Draft(
            procedure=self.version.code if self.version else "",
            variant=self.variant,
            applicant=self.people.applicant.person(),
            documents=self.papers.papers.papers(),
            summary=self.people.summary.text,
            co_applicants=self.people.further(),
            submitter=self.people.submitter,
            result_delivery=self._delivery.value,
            delivery_address=self._address.text,
            promised_at=typed_moment(promised) if promised else None,
            immediate=self.immediate.isChecked(),
            note=self._note.text,
            channel=ONLINE if self.is_online.isChecked() else IN_PERSON,
            external_code=self._portal_code_typed(),
            fees=self.fees.kept(),
        )

    def _portal_code_typed(self) -> str | None:
        if self.is_online.isChecked():
            return self._portal_code.text.upper() or None
        return None

    def registration(self) -> Registration:
        """What is noted of a dossier that was filed on the portal and is received later."""
        return Registration(
            procedure=self.version.code if self.version else "",
            external_code=self._portal_code.text.upper(),
            applicant=self.people.applicant.person(),
            submitted_at=typed_moment(self._submitted.text),
            summary=self.people.summary.text,
        )

    def fill(self, draft: Draft) -> None:
        """Shows a draft but for its procedure; the faults of what stood here before are gone."""
        self._filling = True
        self.people.fill(draft)
        self._note.text, self._address.text = draft.note, draft.delivery_address
        self.promised.text = shown_date(draft.promised_at or "")
        self.is_online.setChecked(draft.channel == ONLINE)
        self._portal_code.text, self._submitted.text = draft.external_code or "", ""
        self.immediate.setChecked(draft.immediate)
        self._delivery.choose(draft.result_delivery)
        self.show_version(None)
        self._filling = False
        self._others.hide()
        self._show_what_is_set()
        self._mark_steps()

    def show_version(self, version: Procedure | None, draft: Draft | None = None) -> None:
        """A procedure with its papers, untouched or as a draft had them; what was typed of people
        stays.
        """
        self.version = version
        self.variant = ""
        if draft and version and version.has_case(draft.variant):
            self.variant = draft.variant
        documents = draft.documents if draft else ()
        self.fees.show_version(version, draft.fees if draft else ())
        self._stack_delivery()
        self.papers.papers.fill(rows_of(version, documents) if version else [])
        self.papers.setVisible(bool(self.papers.papers.rows))
        self._other.setVisible(version is not None)
        self._say_no_papers(version)
        self._papers_fault.hide()
        if version is None:
            self.picker.open()
        else:
            self.picker.show_chosen(version, self.variant)
            self.people.open_for(version.people)
            usual = version.immediate and version.repeats  # others may be, when the clerk says so
            self.immediate.setChecked(draft.immediate if draft else usual)

    def _say_no_papers(self, version: Procedure | None) -> None:
        words = self.tr("The papers stand here when a procedure is chosen.")
        if version is not None:
            words = self.tr(
                "The catalogue has no papers for this procedure: look into its own text."
            )
        self._mark_steps()
        self._papers_empty.setText(words)
        self._papers_empty.setVisible(version is None or not version.documents)

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
        self._lay_out()
        first = self.papers if self._papers_fault.isHidden() else self._papers_fault
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
        found = [("documents", words)] if (words := self._papers_words()) else []
        if not self.people.applicant.name.text:
            found.append(("applicant.name", self.tr("Whose dossier is it? The name is missing.")))
        if self.version is not None and self.people.count < self.version.people:
            words = self.tr("Two people ask for this together: the second one is missing.")
            found.append(("co_applicants", words))
        if self._delivery.value == "post" and not self._address.text:
            found.append(
                (
                    "delivery_address",
                    self.tr("Where is the result sent to? The address is missing."),
                )
            )
        if lacking := self.fees.gap():
            found.append(("fees", lacking))
        return found

    def _papers_words(self) -> str:
        papers = self.papers.papers
        if missing := [row.paper.name for row in papers.rows if row.paper.verdict == MISSING]:
            words = self.tr(
                "Missing: {papers}. Guide the person and put this away (Ctrl+N), or change the verdict."
            )
            return words.format(papers="; ".join(missing))
        if papers.is_untouched:
            return self.tr("No paper was looked at yet: F7 when all required ones are there.")
        if papers.not_looked_at:
            return self.tr(
                "%n required papers not looked at: F7 when all of them are there.",
                "",
                papers.not_looked_at,
            )
        return ""

    def forget_faults(self) -> None:
        for field in self._fields:
            field.show_fault("")
        self.picker.show_fault("")
        self._papers_fault.hide()
        self.fees.show_fault("")

    def mark_fault(self, name: str, sentence: str) -> bool:
        """Says what is wrong beside the field of that name in the contract; False when there is
        none.
        """
        if name.startswith("documents"):
            self._papers_fault.setText(sentence)
            self._papers_fault.show()
            return True
        if name.startswith("fees"):
            self.fees.show_fault(sentence)
            return True
        known: dict[str, Field | ProcedurePicker] = {
            "procedure": self.picker, "promised_at": self.promised, "note": self._note,
            "delivery_address": self._address, "external_code": self._portal_code, "submitted_at": self._submitted,
        }  # fmt: skip
        if name in known:
            known[name].show_fault(sentence)
            return True
        return self.people.mark_fault(name, sentence)

    def go_to_first_fault(self) -> None:
        """From the top: where mending begins."""
        wrong = [field for field in self._fields if field.fault]
        papers = [] if self._papers_fault.isHidden() else [self.papers]
        if self.picker.fault:
            where: list[QWidget] = [self.picker.edit]
        else:
            people = [field for field in wrong if self.people.isAncestorOf(field)]
            where = [*people, *papers, *wrong]
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
