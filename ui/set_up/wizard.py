"""The first start: a few steps of questions with sensible answers, that can be left and taken up
again, and the paper itself beside them.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from counter.domain.refusal import CounterError, Unavailable
from ui import practice
from ui.preferences import store_in
from ui.restoring import Restoring
from ui.set_up.answers import FIELD_OF, Answers
from ui.set_up.making import DeskMaker
from ui.set_up.paper import PaperPreview
from ui.set_up.steps import StepList
from ui.shell.rail_head import Emblem
from ui.theme import TOO_LARGE, by_size, px
from ui.widgets.basics import boxed, button, column, label, row, scrolled, shortcut
from ui.widgets.chip import Remark
from ui.widgets.fields import Field
from ui.widgets.keycap import Keycap

if TYPE_CHECKING:
    from ui.shell.program import Program

_STEPS, _FEW_STEPS, _FORM = 280, 250, 560  # pixels


class SetUp(QWidget):
    """Four steps; F9 goes on, and on the last one makes the desk."""

    def __init__(self, program: "Program") -> None:
        super().__init__()
        self._program = program
        self._warned_of: list[str] = []
        kept = store_in(program.folder.path)
        self._answers = Answers(kept, program.clock.wall(), program.words_for)
        self._maker = DeskMaker(program, self._answers, kept)
        self.fields, self.chosen = self._answers.fields, self._answers.chosen
        self.setWindowTitle(self.tr("A new desk"))
        self.setObjectName("lock")
        self._build()
        self._answers.edited.connect(self._edited)
        step = self._answers.take_up_again()
        self._find_printers()
        self._paper.draw()
        if step < self._count:
            self._show_step(step)
        self.resize(1366, 768)

    def _find_printers(self) -> None:
        """Where the print service does not say, papers go into the folder until Settings name a
        printer.
        """
        self._program.paper_worker.run(
            self._program.printers.names,
            self._answers.offer_printers,
            lambda error: isinstance(error, Unavailable),
            asker=self,
        )

    # ---- building

    def _build(self) -> None:
        pages = self._pages()
        self._count, self._stack = len(pages), QStackedWidget()
        for number, (_name, _about, heading, hint, parts) in enumerate(pages, start=1):
            of = self.tr("Step {number} of {count}").format(number=number, count=self._count)
            head = column(
                label(of, "small"), label(heading, "figure", wraps=True),
                label(hint, "quiet", wraps=True), gap=4,
            )  # fmt: skip
            self._stack.addWidget(scrolled(column(head, *parts, 1, gap=12)))
        self._steps = StepList([(name, about) for name, about, *_ in pages])
        self._paper = PaperPreview(self._program, self._answers)
        whole = row(self._left(), self._form(), self._right(), gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        shortcut(self, "F9", self.go_on)
        self._show_step(0)

    def _pages(self) -> tuple[tuple[str, str, str, str, list[QWidget]], ...]:
        f, answers = self.fields, self._answers
        small = boxed(row(f["place"], f["unit_code"], f["desk"], gap=12))
        office = [f["parent_name"], f["unit_name"], small]
        work = [
            boxed(row(f["morning"], f["afternoon"], gap=12)),
            f["queue_name"],
            *_named(answers, "island_commune"),
            *_named(answers, "form_set"),
        ]
        books = [
            boxed(row(f["book_year"], f["volume"], gap=12)),
            boxed(row(f["last_number"], f["last_receipt"], gap=12)),
            *_named(answers, "printer"),
            answers.in_clear,
        ]
        return (
            (self.tr("Unit"), self.tr("names and codes"), self.tr("Who this desk belongs to"), self.tr("As it stands on every receipt. The unit's code is on the national portal."), office),
            (self.tr("Hours and rules"), self.tr("due dates, queue, form"), self.tr("How it works"), self.tr("Due dates are counted in these hours, Monday to Friday; seasons and other queues can be set later."), work),
            (self.tr("Paper books"), self.tr("numbers in use, printer"), self.tr("Where the paper books stand"), self.tr("The program goes on behind the last numbers on paper. Leave empty to begin at 1."), books),
            (self.tr("Clerk, passphrase"), self.tr("who sits here"), self.tr("Who works here"), self.tr("The passphrase protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk."), [f["clerk"], *answers.chosen.fields]),
        )  # fmt: skip

    def _left(self) -> QFrame:
        title = label(self.tr("A new desk"), "title", wraps=True)
        about = label(
            self.tr(
                "Four steps, some four minutes. What is wrong is put right later, in Settings."
            ),
            wraps=True,
        )
        practise = button(self.tr("Practise first, on made-up data"), self._practise, role="rail")
        restores = button(self.tr("Restore from a copy"), self._restore, role="rail")
        inside = column(
            row(Emblem(44), 1), title, about, column(gap=6), self._steps, 1,
            row(practise, 1), row(restores, 1), gap=8,
        )  # fmt: skip
        about.setHidden(px.percent >= TOO_LARGE)
        inside.setContentsMargins(px(by_size(24, 14)), px(by_size(30, 20)), px(12), px(24))
        made = boxed(inside)
        made.setObjectName("rail")
        made.setFixedWidth(px(by_size(_STEPS, _FEW_STEPS)))
        return made

    def _form(self) -> QFrame:
        self._said = Remark()
        self._back = button(self.tr("Back"), self._go_back)
        self._on = button("", self.go_on, "F9", role="act")
        next_field = label(self.tr("next field"), "small")
        foot = row(Keycap("Enter"), next_field, 1, self._back, self._on, gap=8)
        inside = column(self._stack, self._said, foot, gap=12)
        inside.setStretch(0, 1)
        inside.setContentsMargins(px(40), px(36), px(36), px(24))
        made = boxed(inside)
        made.setObjectName("sheet")
        if px.percent < TOO_LARGE:
            made.setFixedWidth(px(_FORM))
        return made

    def _right(self) -> QFrame:
        """At the largest text the questions need its room."""
        inside = column(
            label(self.tr("So the receipt will look"), "small"), self._paper,
            label(self.tr("Drawn as on A5; two copies go on one A4 as long as nothing else is chosen. Every line of the head can be changed in Settings."), "small", wraps=True),
            1, gap=10,
        )  # fmt: skip
        inside.setContentsMargins(px(32), px(36), px(32), px(24))
        made = boxed(inside)
        made.setHidden(px.percent >= TOO_LARGE)
        return made

    # ---- going on

    @property
    def step(self) -> int:
        return self._stack.currentIndex()

    def _edited(self) -> None:
        self._answers.keep(self.step)
        self._paper.draw_soon()

    def _page(self, number: int) -> QWidget:
        page = self._stack.widget(number)
        assert page is not None
        return page

    def _show_step(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._steps.show_step(number)
        self._said.tell("")
        self._back.setVisible(number > 0)
        is_last = number == self._count - 1
        self._on.setText(self.tr("Make the desk") if is_last else self.tr("Go on"))
        fields = self._page(number).findChildren(Field)
        next((field for field in fields if not field.text), fields[0]).setFocus()

    def _go_back(self) -> None:
        self._show_step(self.step - 1)
        self._answers.keep(self.step)

    def go_on(self) -> None:
        """The next step, or the desk itself; what is not understood is said before its step is
        left.
        """
        self._said.tell("")
        self._answers.raise_unit_code()
        is_last = self.step == self._count - 1
        misread = self._answers.misread()
        faults = {name: words for name, words in misread if is_last or self._is_in_view(name)}
        if faults:
            self._point_out(faults)
        elif not is_last:
            self._show_step(self.step + 1)
            self._answers.keep(self.step)
        elif (self.chosen.is_empty or self.chosen.accept()) and not self._warns():
            self._make()

    def _warns(self) -> bool:
        """Once, of what is left out and makes a difference every day; F9 again goes on without it."""
        missing = [
            words
            for words, typed in (
                (
                    self.tr("Without a name no receipt says who received the dossier."),
                    self.fields["clerk"].text,
                ),
                (
                    self.tr(
                        "Without a passphrase whoever turns this computer on reads every dossier."
                    ),
                    self.chosen.typed,
                ),
            )
            if not typed
        ]
        if not missing or missing == self._warned_of or self._maker.is_founded:
            return False
        self._warned_of = missing
        leaves_it = self.tr("F9 again leaves it so; both can be set later.")
        self._said.tell(" ".join([*missing, leaves_it]), "warn")
        return True

    def _is_in_view(self, name: str) -> bool:
        return self._page(self.step).isAncestorOf(self.fields[name])

    def _point_out(self, faults: dict[str, str]) -> None:
        """Beside each field, on the step of the first."""
        for name, words in faults.items():
            self.fields[name].show_fault(words)
        first = self.fields[next(iter(faults))]
        for number in range(self._count):
            if number != self.step and self._page(number).isAncestorOf(first):
                self._show_step(number)
        first.setFocus()

    # ---- the desk

    def _make(self) -> None:
        """What is refused leads back to its step."""
        if self._program.desk is not None:
            return  # F9 was pressed twice: the window is already there
        try:
            self._maker.make()
        except Exception as error:
            self._say(error)

    def _say(self, error: Exception) -> None:
        words = self._program.words_for(error)
        name = (error.field or "") if isinstance(error, CounterError) else ""
        name = FIELD_OF.get(name, name)
        if name in self.fields:
            self._point_out({name: words})
        self._said.tell(words, "bad")

    @property
    def said(self) -> str:
        """What stands below the page."""
        return self._said.text()

    def _restore(self) -> None:
        if self._program.desk is None and not self._maker.is_founded:
            self._program.show(Restoring(self._program, self._program.entrance.begin))

    def _practise(self) -> None:
        folder = practice.folder_beside(self._program.folder.path)
        self._said.tell(self.tr("Making a practice office …"), "sea")
        self._program.paper_worker.run(
            lambda: practice.make(folder),
            lambda _made: self._practice_made(),
            self._not_practised,
            asker=self,
        )

    def _not_practised(self, error: Exception) -> bool:
        self._say(error)
        return True

    def _practice_made(self) -> None:
        self._said.tell("")
        practice.open_window(practice.folder_beside(self._program.folder.path))


def _named(answers: Answers, name: str) -> list[QWidget]:
    """A choice under its name."""
    box = answers.choices[name]
    caption = label(box.accessibleName(), "small")
    caption.setBuddy(box)
    return [boxed(column(caption, box, gap=2))]
