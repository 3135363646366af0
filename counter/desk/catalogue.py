"""The catalogue at a desk: what a file would change is shown before it is taken, taken whole or not
at all, and taken back when it was the wrong one.
"""

from pathlib import Path

import msgspec

from counter.desk import catalogue_table, law
from counter.desk.open_desk import OpenDesk
from counter.domain.desk import ImportUndone, LocalRulesImported, ProceduresImported
from counter.domain.imports import local_rows, procedure_columns, procedure_rows
from counter.domain.imports.cells import Fault, Report
from counter.domain.imports.procedure_rows import CataloguePlan
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.storage import resources, sheet_writer, sheets


class FilePlan(msgspec.Struct, frozen=True, kw_only=True):
    """What a file would change, and the file it was read from (SHA-256)."""

    plan: CataloguePlan
    file_hash: bytes


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
        return FilePlan(plan=_with_levels_told(plan), file_hash=sheet.file_hash)

    def plan_local(self, path: Path, decision: str) -> FilePlan:
        """Reads the office's own decisions; `decision` is for rows that name none."""
        report = Report()
        sheet = sheets.read(path, local_rows.HEADINGS)
        report.notes += sheet.notes
        plan = local_rows.plan_local(
            sheet.rows, self._desk.catalogue, decision.strip(), self._desk.now.date(), report
        )
        sheets.refuse_faults(report, path)
        return FilePlan(plan=plan, file_hash=sheet.file_hash)

    def take(self, planned: FilePlan) -> None:
        """Takes what was planned; a file that changes nothing leaves no entry."""
        plan, at = planned.plan, self._desk.now
        event: ProceduresImported | LocalRulesImported
        if plan.rules:
            event = LocalRulesImported(at=at, file_hash=planned.file_hash, rules=plan.rules)
        elif plan.procedures:
            event = ProceduresImported(
                at=at, file_hash=planned.file_hash, procedures=plan.procedures
            )
        else:
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
        own = law.own_names(self._desk.reader)
        applied = law.in_order(law.settled(self._desk.reader, law.PROCEDURES))
        mine = [one for one in applied if one.maker in own]
        if not mine:
            raise Refusal("nothing-to-undo", "procedures")
        with self._desk.administration() as act:
            act.append(ImportUndone(at=act.now, by=self._desk.acting_clerk), mine[-1].subject)
        return mine[-1]


def _with_levels_told(plan: CataloguePlan) -> CataloguePlan:
    """That rows of other levels were left out is said with the notes."""
    if not plan.other_levels:
        return plan
    note = Fault(row=0, column="", value=str(plan.other_levels), code="other-levels-left-out")
    return msgspec.structs.replace(plan, notes=(note, *plan.notes))
