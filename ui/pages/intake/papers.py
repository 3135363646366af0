"""Step 3 of the intake: the papers of the procedure, each judged and counted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from counter.domain.dossiers.documents import MISSING, Paper
from counter.domain.procedure import Procedure
from ui.theme import LARGE, px
from ui.widgets.basics import button, column, label
from ui.widgets.cut_label import CutLabel
from ui.widgets.papers import rows_of
from ui.widgets.papers_table import PapersTable
from ui.widgets.step_head import StepHead


class PapersSection(QFrame):
    """Its list shrinks where height lacks. A card that answers a height for its width is laid out as
    if it needed all of it, and would shrink the people above instead, with the sentences beneath
    their fields.
    """

    typed = Signal()
    all_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._has_procedure = False
        self.table = PapersTable(language)
        self.table.hide()
        every = button(self.tr("All required are there"), self.all_wanted.emit, "F7")
        self._other = button(self.tr("Another paper"), self.other_wanted.emit, "+", role="link")
        self._other.hide()
        self._empty = label("", "quiet", wraps=True)
        self.fault = label(role="error", wraps=True)
        self.fault.hide()
        self._seen = label(role="quiet")
        hint = CutLabel(self.tr("Space changes the verdict · − missing · 1–9 pieces"))
        hint.setProperty("role", "small")
        self.head = StepHead(3, self.tr("Papers"), self._seen, 1, hint, self._other, every)
        hint.setHidden(px.percent >= LARGE)
        inside = column(self.head, self._empty, self.fault, self.table, gap=6)
        inside.setContentsMargins(px(10), px(8), px(10), px(4))
        self.setProperty("role", "card")
        self.setLayout(inside)
        self.table.papers.changed.connect(self._changed)

    def hasHeightForWidth(self) -> bool:
        return False

    def _changed(self) -> None:
        self.show_fault("")
        self.typed.emit()

    def show_version(self, version: Procedure | None, papers: tuple[Paper, ...]) -> None:
        """Those a procedure asks for, untouched or as a draft had them."""
        self._has_procedure = version is not None
        self.table.papers.fill(rows_of(version, papers) if version else [])
        self.table.setVisible(bool(self.table.papers.rows))
        self._other.setVisible(version is not None)
        self._say_none(version)
        self.show_fault("")

    def _say_none(self, version: Procedure | None) -> None:
        words = self.tr("The papers stand here when a procedure is chosen.")
        if version is not None:
            words = self.tr(
                "The catalogue has no papers for this procedure: look into its own text."
            )
        self._empty.setText(words)
        self._empty.setVisible(version is None or not version.documents)

    def mark_seen(self) -> None:
        """How many of the usual ones were looked at; the step is done once all of them were."""
        usual = [row for row in self.table.papers.rows if row.required.is_usual]
        seen = sum(not row.is_open for row in usual)
        self._seen.setText("")
        if usual:
            words = self.tr("{seen} of {all} looked at")
            self._seen.setText(words.format(seen=seen, all=len(usual)))
        is_done = self._has_procedure and seen == len(usual) and not self.gap()
        self.head.mark.show_done(is_done)

    def told(self) -> tuple[str, str]:
        """The card in one line."""
        return self.head.title.text(), self._seen.text()

    # ---- faults

    def gap(self) -> str:
        """What still has to be looked at or handed in, in a sentence."""
        papers = self.table.papers
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

    def show_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    @property
    def has_fault(self) -> bool:
        return not self.fault.isHidden()
