"""The catalogue of procedures."""

from pathlib import Path

from counter.desk.administration import Administration
from counter.domain.procedure import Procedure
from counter.wording import due as due_words
from ui.pages.administration.imports import ImportSection
from ui.widgets.cell import Cell
from ui.widgets.table import Table
from ui.worker import Worker


class CatalogueSection(ImportSection):
    """The procedures in force."""

    def __init__(self, worker: Worker, service: Administration, language: str) -> None:
        super().__init__(worker, language)
        self._service = service
        self._table = Table(
            (self.tr("Code"), self.tr("Name"), self.tr("Field"), self.tr("Term"), self.tr("Certainty")),
            stretch=1, name=self.tr("Catalogue"), numbers=(0,),
        )  # fmt: skip
        self.build(
            self.tr(
                "Columns: code, name, field; term_value with term_unit (working_days, days, working_hours, same_day, months).\n"
                "A file's rows are new versions from the day they name; dossiers keep the version they were received under."
            ),
            self._table,
        )

    def renew(self) -> None:
        self.ask(self._service.procedures, self._show)

    def take_file(self, path: Path) -> None:
        self.read_file(lambda: self._service.import_procedures(path), self.say_taken)

    def _show(self, procedures: object) -> None:
        assert isinstance(procedures, list)
        self._table.fill([self._row(version) for version in procedures], procedures)

    def _row(self, version: Procedure) -> list[Cell]:
        term = due_words.term(version.term, self._language) if version.term else version.term_text
        sure = {"high": self.tr("compared"), "medium": self.tr("likely")}.get(
            version.term_certainty, self.tr("not compared")
        )
        tone = "" if version.term_certainty == "high" else "warn"
        return [
            Cell(version.code),
            Cell(version.name),
            Cell(version.field, "quiet"),
            Cell(term),
            Cell(sure, tone),
        ]
