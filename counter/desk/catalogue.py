"""The catalogue at a desk: what a file would change is shown before it is taken, taken whole or not
at all, and taken back when it was the wrong one.
"""

from datetime import datetime
from pathlib import Path

import msgspec

from counter.desk import catalogue_table, law
from counter.desk.open_desk import OpenDesk
from counter.domain.desk import LocalRulesImported, ProceduresImported
from counter.domain.events.base import Reference
from counter.domain.imports import local_rows, procedure_columns, procedure_rows
from counter.domain.imports.cells import Fault, Report
from counter.domain.imports.procedure_rows import CataloguePlan
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.storage import resources, sheet_writer, sheets


class FilePlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a file would change, the file it was read from (SHA-256), and the imports that applied
    here when it was read.
    """

    plan: CataloguePlan
    file_hash: bytes
    laid_over: tuple[Reference, ...]

    def event(self, at: datetime) -> ProceduresImported | LocalRulesImported | None:
        """What taking it writes; None where it changes nothing."""
        if self.plan.rules:
            return LocalRulesImported(at=at, file_hash=self.file_hash, rules=self.plan.rules)
        if self.plan.procedures:
            return ProceduresImported(
                at=at, file_hash=self.file_hash, procedures=self.plan.procedures
            )
        return None


class CatalogueService:
    """Imports of procedures, national and the office's own."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def in_force(self) -> list[Procedure]:
        """What can be asked for today."""
        return self._desk.catalogue.in_force(self._desk.now.date())

    def short_field(self, field: str) -> str:
        """What lists call a field of procedures."""
        return resources.short_fields().get(field, field)

    def plan(self, path: Path, *, all_levels: bool = False) -> FilePlan:
        """Reads a national catalogue and says what it would change; nothing is written."""
        report = Report()
        sheet = sheets.read(path, procedure_columns.HEADINGS)
        report.notes += sheet.notes
        plan = procedure_rows.plan_catalogue(
            sheet.rows, self._desk.catalogue, self._desk.now.date(), report, all_levels=all_levels
        )
        sheets.refuse_faults(report, path)
        return self._planned(_with_levels_told(plan), sheet.file_hash)

    def plan_local(self, path: Path, decision: str) -> FilePlan:
        """Reads the office's own decisions; `decision` is for rows that name none."""
        report = Report()
        sheet = sheets.read(path, local_rows.HEADINGS)
        report.notes += sheet.notes
        plan = local_rows.plan_local(
            sheet.rows, self._desk.catalogue, decision.strip(), self._desk.now.date(), report
        )
        sheets.refuse_faults(report, path)
        return self._planned(plan, sheet.file_hash)

    def _planned(self, plan: CataloguePlan, file_hash: bytes) -> FilePlan:
        """Refuses what could not be taken: to see that belongs to looking at it."""
        planned = FilePlan(
            plan=plan,
            file_hash=file_hash,
            laid_over=law.list_applied(self._desk.reader, law.PROCEDURES),
        )
        event = planned.event(self._desk.now)
        if event is not None:
            law.check_change(self._desk, event)
        return planned

    def take(self, planned: FilePlan) -> None:
        """Takes what was planned; a file that changes nothing leaves no entry. Refused where
        another import came meanwhile: what was shown is not what would change any more.
        """
        if planned.laid_over != law.list_applied(self._desk.reader, law.PROCEDURES):
            raise Refusal("plan-is-old", "file")
        event = planned.event(self._desk.now)
        if event is None:
            return
        law.check_change(self._desk, event)
        with self._desk.administration() as act:
            act.append(event)

    def export(self, path: Path, title: str) -> int:
        """Writes the national procedures in force as a table to edit, without the office's own
        layer, which would become the law when it is imported again; the number of its rows.
        """
        procedures = self._desk.catalogue.national_in_force(self._desk.now.date())
        sheet_writer.write(path, title, catalogue_table.write(procedures))
        return len(procedures)

    def undo_import(self) -> law.Publication:
        """Takes back the newest import of this desk that still applies; dossiers keep the versions
        they were received under.
        """
        return law.Law(self._desk).undo(law.PROCEDURES)


def _with_levels_told(plan: CataloguePlan) -> CataloguePlan:
    """That rows of other levels were left out is said with the notes."""
    if not plan.other_levels:
        return plan
    note = Fault(row=0, column="", value=str(plan.other_levels), code="other-levels-left-out")
    return msgspec.structs.replace(plan, notes=(note, *plan.notes))
