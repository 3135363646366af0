"""The catalogue of procedures: what is in force, and what a file would change before it is taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from counter import wording
from counter.desk.catalogue import CatalogueService, FilePlan
from counter.desk.law import Publication
from counter.domain.imports.procedure_columns import label_of
from counter.domain.imports.procedure_rows import CataloguePlan, Changed
from counter.domain.procedure import Procedure
from counter.wording import due as due_words
from ui.pages.administration.imports import ImportSection
from ui.pages.administration.rows import TextRow, ToggleRow, setting_card
from ui.theme import TOO_LARGE, px
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.cell import Cell
from ui.widgets.table import Table
from ui.widgets.whole_text import show_whole_texts
from ui.worker import Worker

_WIDTHS = (92, 0, 92, 118, 116)
_PLAN_WIDTHS = (92, 150, 104, 110, 0)
_GIVE_WAY = (2, 4)  # columns that leave the name their room where the text is largest
_CODES_TOLD = 12
_LONGEST = 160  # letters of a value in the list of changes


class CatalogueSection(ImportSection):
    """The procedures in force."""

    def __init__(self, worker: Worker, service: CatalogueService, language: str) -> None:
        super().__init__(worker, language)
        self._service = service
        self._planned: FilePlan | None = None
        self._table = Table(
            (self.tr("Code"), self.tr("Name"), self.tr("Field"), self.tr("Term"), self.tr("Certainty")),
            stretch=1, name=self.tr("Catalogue"), widths=_WIDTHS,
        )  # fmt: skip
        show_whole_texts(self._table)
        for column_number in _GIVE_WAY:
            self._table.setColumnHidden(column_number, px.percent >= TOO_LARGE)
        self._plan_view = CataloguePlanView(language, self.put_away)
        self._all_levels = ToggleRow(self.tr("Rows of other levels too"))
        self._decision = TextRow(self.tr("The office's own decision (number, date)"), wide=220)
        acts = (
            button(self.tr("The office's own decisions"), self._choose_local),
            button(self.tr("Write to a file"), self._export),
            button(self.tr("Take the last import back"), self._undo),
        )
        self._choices = setting_card(
            self.tr("When a file is read"), self._decision, self._all_levels
        )
        self.about = (
            self.tr(
                "Columns: code, name, field; term_value with term_unit (working_days, days, working_hours, same_day, months).\n"
                "The portal's own export is taken as it is. An empty cell leaves what is known, “-” clears it.\n"
                "What a file would change is shown first; dossiers keep the version they were received under."
            ),
        )
        self.build(
            self.tr("The procedures in force, with their terms and papers"),
            self._table,
            self._choices,
            self._plan_view,
            acts=acts,
        )

    def renew(self) -> None:
        self.ask(self._service.in_force, self._show)

    # ---- a file

    def take_file(self, path: Path) -> None:
        """Shows what a national catalogue would change; F9 takes it, Esc leaves it."""
        all_levels = self._all_levels.toggle.isChecked()
        self.read_file(lambda: self._service.plan(path, all_levels=all_levels), self._show_plan)

    def _choose_local(self) -> None:
        path = self.ask_for_file()
        if path is not None:
            self.take_local(path)

    def take_local(self, path: Path) -> None:
        """The same for the office's own decisions."""
        decision = self._decision.text
        self.read_file(lambda: self._service.plan_local(path, decision), self._show_plan)

    def _show_plan(self, planned: FilePlan) -> None:
        self.put_away()
        plan = planned.plan
        if not plan.procedures and not plan.rules:
            words = self.tr("This stands in the catalogue already: nothing would change.")
            self.report("\n".join([words, *self.note_lines(plan.notes)]))
            return
        self._planned = planned
        self._choices.hide()
        self._table.hide()
        self._plan_view.show_plan(plan, self.note_lines(plan.notes))
        self.stirred.emit()

    @property
    def act_words(self) -> str:
        return self.tr("Take it over")

    @property
    def why_asleep(self) -> str:
        if not self._plan_view.isHidden():
            return ""
        return self.tr("Choose a file first.")

    @property
    def unsaved(self) -> list[str]:
        return [] if self._plan_view.isHidden() else [self.tr("Catalogue")]

    def discard(self) -> None:
        self.put_away()

    def save(self) -> None:
        planned, self._planned = self._planned, None
        if planned is None:
            return
        failed = lambda error: self._not_saved(planned, error)  # noqa: E731
        taken = lambda _none: self._taken(planned.plan)  # noqa: E731
        self._worker.run(lambda: self._service.take(planned), taken, failed, asker=self)

    def _not_saved(self, planned: FilePlan, error: Exception) -> bool:
        """It stands here still, unless it was put away or another one came meanwhile."""
        if self._planned is None and not self._plan_view.isHidden():
            self._planned = planned
        return self._failed(error)

    def _taken(self, plan: CataloguePlan) -> None:
        self.put_away()
        self.say_taken(wording.text("imported-catalogue", self._language, plan.counts), plan.notes)

    def put_away(self) -> None:
        self._planned = None
        self.report("")
        self._plan_view.hide()
        self._choices.show()
        self._table.show()
        self.stirred.emit()

    # ---- out, and back

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to?"), "thu-tuc.xlsx", self.tr("Tables (*.csv *.xlsx)")
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        title = wording.text("table:procedures", self._language)
        self.ask(lambda: self._service.export(path, title), lambda rows: self._told(path, rows))

    def _told(self, path: Path, rows: int) -> None:
        values = {"rows": rows, "file": path.name}
        self.said.emit(wording.text("exported", self._language, values), "good")

    def _undo(self) -> None:
        self.ask(self._service.undo_import, self._undone)

    def _undone(self, one: Publication) -> None:
        values = {"rows": one.rows, "at": f"{one.event.at:%d/%m/%Y %H:%M}"}
        self.report("")
        self.said.emit(wording.text("import-undone", self._language, values), "good")
        self.renew()

    # ---- what is in force

    def _show(self, procedures: object) -> None:
        assert isinstance(procedures, list)
        self._table.fill([self._row(version) for version in procedures], procedures)

    def _row(self, version: Procedure) -> list[Cell]:
        sure = {"high": self.tr("compared"), "medium": self.tr("likely")}.get(
            version.term_certainty, self.tr("not compared")
        )
        tone = "" if version.term_certainty == "high" else "warn"
        return [
            Cell(version.code),
            Cell(version.list_name),
            Cell(self._service.short_field(version.field), "quiet"),
            Cell(due_words.term_of(version, self._language)),
            Cell(sure, tone),
        ]


class CataloguePlanView(QWidget):
    """What would change, procedure by procedure and column by column."""

    def __init__(self, language: str, leave: Callable[[], object]) -> None:
        super().__init__()
        self._language = language
        self._head = label(role="heading", wraps=True)
        self._about, self._lost = label(wraps=True), label(role="error", wraps=True)
        self._changes = Table(
            (self.tr("Code"), self.tr("Name"), self.tr("Column"), self.tr("Until now"), self.tr("From now on")),
            stretch=4, name=self.tr("What changes"), widths=_PLAN_WIDTHS,
        )  # fmt: skip
        show_whole_texts(self._changes)
        self._changes.setMinimumHeight(px(220))
        answers = row(1, button(self.tr("Leave it"), leave, "Esc"))
        self.setLayout(
            column(card(self._head, answers, self._lost, self._about, self._changes), gap=0)
        )
        self.hide()

    def show_plan(self, plan: CataloguePlan, notes: list[str]) -> None:
        self._head.setText(wording.text("planned-catalogue", self._language, plan.counts))
        lost = self._codes(plan, "lost_terms", "lost_papers")
        self._lost.setText("\n".join(lost))
        self._lost.setVisible(bool(lost))
        about = [*self._codes(plan, "new", "hidden"), *notes]
        self._about.setText("\n".join(about))
        self._about.setVisible(bool(about))
        self._changes.fill([self._change(one) for one in plan.changed], plan.changed)
        self._changes.setVisible(bool(plan.changed))
        self.show()

    def _codes(self, plan: CataloguePlan, *names: str) -> list[str]:
        lines = []
        for name in names:
            codes = getattr(plan, name)
            if codes:
                more = "…" if len(codes) > _CODES_TOLD else ""
                told = {"count": len(codes), "codes": ", ".join(codes[:_CODES_TOLD]) + more}
                lines.append(wording.text(f"import:{name}", self._language, told))
        return lines

    def _change(self, one: Changed) -> list[Cell]:
        name = label_of(one.column, self._language)
        before, after = wording.excerpts(one.before, one.after, _LONGEST)
        return [
            Cell(one.code, bold=True),
            Cell(one.name),
            Cell(name, "quiet"),
            Cell(before, "quiet"),
            Cell(after),
        ]
