"""Calendar and catalogue: what is in force, and files that change it, whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton

from counter import wording
from counter.desk.administration import Administration, ImportDone
from counter.domain.procedure import Procedure
from counter.domain.refusal import CounterError
from counter.domain.working_days import CalendarDay
from counter.wording import due as due_words
from ui.background import Lane
from ui.pages.administration.section import Section
from ui.widgets.basics import button, card, column, label, row
from ui.widgets.table import Cell, Table


class ImportSection(Section):
    """A file taken in whole, with a report by row and column when it is not."""

    def __init__(self, lane: Lane, language: str) -> None:
        super().__init__(lane, language)
        self._report = label(wraps=True)
        self._report.hide()

    def choose_file(self, take: Callable[[Path], ImportDone]) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Which file?"), "", self.tr("Tables (*.csv *.xlsx)"))
        if name:
            self.take_file(Path(name), take)

    def take_file(self, path: Path, take: Callable[[Path], ImportDone]) -> None:
        self._lane.run(lambda: take(path), self._taken, self._not_taken)

    def _taken(self, done: ImportDone) -> None:
        lines = [wording.text("imported", self._language, {"rows": done.rows})]
        if done.touched:
            lines.append(wording.text("touched", self._language, {"codes": done.touched}))
        self._say("\n".join(lines))
        self.said.emit(lines[0], "good")
        self.renew()

    def _not_taken(self, error: Exception) -> bool:
        if not isinstance(error, CounterError):
            return False
        lines = [wording.of_error(error, self._language)]
        faults = error.values.get("faults", ())
        assert isinstance(faults, tuple)
        for fault in faults[:20]:
            what = f"“{fault.value}” " if fault.value else ""
            values = {
                "row": fault.row,
                "column": fault.column,
                "what": what,
                "message": wording.text(fault.code, self._language),
            }
            lines.append("• " + wording.text("fault", self._language, values))
        self._say("\n".join(lines))
        self.said.emit(lines[0], "warn")
        return True

    def _say(self, text: str) -> None:
        self._report.setText(text)
        self._report.show()


class CalendarSection(ImportSection):
    """Days off, working Saturdays, closures by decision."""

    def __init__(self, lane: Lane, service: Administration, language: str) -> None:
        super().__init__(lane, language)
        self._service = service
        self._table = Table(
            (self.tr("Date"), self.tr("Kind"), self.tr("Name"), self.tr("Source"), self.tr("Confirmed")),
            stretch=2, name=self.tr("Calendar"), numbers=(0,),
        )  # fmt: skip
        take: QPushButton = button(
            self.tr("Import a file (CSV, XLSX)"), lambda: self.choose_file(self._service.import_calendar)
        )
        hint = label(
            self.tr("Columns: date, kind (off, work, closed, ordinary), name, source, confirmed, hours_of."),
            "small",
            wraps=True,
        )
        whole = column(card(row(hint, take), self._report), self._table, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def renew(self) -> None:
        self.ask(self._service.calendar_days, self._show)

    def _show(self, days: object) -> None:
        assert isinstance(days, list)
        self._table.fill([self._row(day) for day in days], days)

    def _row(self, day: CalendarDay) -> list[Cell]:
        sure = self.tr("yes") if day.confirmed else self.tr("not yet")
        kind = wording.text(f"calendar-kind:{day.kind}", self._language)
        return [Cell(f"{day.date:%d/%m/%Y}"), Cell(kind), Cell(day.name), Cell(day.source, "quiet"),
                Cell(sure, "" if day.confirmed else "warn")]  # fmt: skip


class CatalogueSection(ImportSection):
    """The procedures in force."""

    def __init__(self, lane: Lane, service: Administration, language: str) -> None:
        super().__init__(lane, language)
        self._service = service
        self._table = Table(
            (self.tr("Code"), self.tr("Name"), self.tr("Field"), self.tr("Term"), self.tr("Certainty")),
            stretch=1, name=self.tr("Catalogue"), numbers=(0,),
        )  # fmt: skip
        take = button(self.tr("Import a file (CSV, XLSX)"), lambda: self.choose_file(self._service.import_procedures))
        hint = label(
            self.tr(
                "A file's rows are new versions from the day they name; dossiers keep the version they were received under."
            ),
            "small",
            wraps=True,
        )
        whole = column(card(row(hint, take), self._report), self._table, gap=12)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def renew(self) -> None:
        self.ask(self._service.procedures, self._show)

    def _show(self, procedures: object) -> None:
        assert isinstance(procedures, list)
        self._table.fill([self._row(version) for version in procedures], procedures)

    def _row(self, version: Procedure) -> list[Cell]:
        term = due_words.term(version.term, self._language) if version.term else version.term_text
        sure = {"high": self.tr("compared"), "medium": self.tr("likely")}.get(
            version.term_certainty, self.tr("not compared")
        )
        tone = "" if version.term_certainty == "high" else "warn"
        return [Cell(version.code), Cell(version.name), Cell(version.field, "quiet"), Cell(term), Cell(sure, tone)]
